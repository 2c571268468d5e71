// SPDX-FileCopyrightText: 2026 Homeward contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/forms/catalogue.h"
#include "core/guide/readiness.h"
#include "tests/support/support.h"
#include "tests/ui/start/keys.h"
#include "tests/ui/support/ui_bench.h"
#include "tests/ui/support/ui_checks.h"
#include "ui/children/child_page.h"

#include <QApplication>
#include <QMap>
#include <QTest>

using namespace homeward;
using namespace homeward::test;

namespace {

/// What the papers say: as it is typed, or the code of what is chosen.
using Paper = QMap<QString, QString>;

Paper aboutTheChild()
{
    return {
        { u"child.full-name"_s, u"Ada Mary Lane"_s },
        { u"child.known-as"_s, u"Adders"_s },
        { u"child.date-of-birth"_s, u"4/5/2012"_s },
        { u"child.sex"_s, u"female"_s },
        { u"child.legal-status"_s, u"full-care-order"_s },
        { u"looks.height"_s, u"1.58 m"_s },
        { u"looks.hair"_s, u"Black, curly"_s },
        { u"looks.eyes"_s, u"Brown"_s },
        { u"looks.marks"_s, u"Scar on the chin"_s },
        { u"health.conditions"_s, u"Diabetes"_s },
        { u"health.medicine"_s, u"Insulin by pen"_s },
        { u"health.medicine-due"_s, u"21:00"_s },
        { u"health.hours-until-harm"_s, u"6"_s },
        { u"health.harm-said-by"_s, u"Nurse Lena Frost"_s },
        { u"health.harm-said-on"_s, u"2/9/2026"_s },
        { u"health.allergies"_s, u"Penicillin"_s },
        { u"health.self-harm"_s, u"None known"_s },
        { u"phone.number"_s, u"07700 900112"_s },
        { u"school.name"_s, u"Anytown High School"_s },
        { u"school.phone"_s, u"01632 960150"_s },
        { u"risk.assessment"_s, u"Without insulin in danger within hours"_s },
        { u"risk.exploitation"_s, u"no"_s },
        { u"risk.family-danger"_s, u"no"_s },
        { u"risk.known"_s, u"loss"_s },
        { u"risk.people"_s, u"Tyler, grey van"_s },
        { u"plan.leaflet-on"_s, u"7/9/2026"_s },
        { u"plan.helplines-on"_s, u"7/9/2026"_s },
        { u"plan.advocate-on"_s, u"7/9/2026"_s },
    };
}

struct Person
{
    QString name;
    QString relationship;
    QString phone;
    bool isWorker = true;
    bool isParent = false;
};

QList<Person> aroundTheChild()
{
    return {
        { u"Dean Lane"_s, u"father"_s, u"07700 900202"_s, false, true },
        { u"Maisie Cole"_s, u"friend"_s, u"07700 900203"_s, false },
        { u"Grace Osei"_s, u"social-worker"_s, u"01632 960160"_s },
        { u"Night team"_s, u"duty-team"_s, u"01632 960161"_s },
        { u"Helen Marsh"_s, u"iro"_s, u"01632 960162"_s },
    };
}

/// Somebody at a desk with a child's papers, who has only the keys.
struct Writer
{
    Writer()
        : page(bench.context(), add())
    {
        bench.prompts.photo = u":/practice/jo.jpg"_s;
        present(page, QSize(1024, 700));
        page.setFocus(Qt::TabFocusReason);
        settleDown();
    }
    ChildId add()
    {
        const auto added = bench.record().addChild(u"Ada Lane"_s);
        REQUIRE_OK(added);
        child = *added;
        return child;
    }
    void press(Qt::Key key, Qt::KeyboardModifiers modifiers = Qt::NoModifier)
    {
        ++keys;
        test::press(key, modifiers);
    }
    void write(const QString &text)
    {
        letters += text.size();
        type(text);
    }
    [[nodiscard]] static bool isIn(const QString &name)
    {
        for (const QWidget *at = QApplication::focusWidget(); at != nullptr;
             at = at->parentWidget()) {
            if (at->objectName() == name)
                return true;
        }
        return false;
    }
    void goTo(const QString &name)
    {
        INFO("to " << name.toStdString());
        constexpr int most = 60;
        for (int step = 0; step < most && !isIn(name); ++step)
            press(Qt::Key_Tab);
        REQUIRE(isIn(name));
    }
    /// A letter goes to the option that begins with it, and again to the next.
    void choose(const Field &field, const QString &code)
    {
        const QString letter
            = field.kind == Field::Kind::YesNo ? code.left(1) : field.labelOf(code).left(1);
        constexpr int most = 12;
        for (int step = 0; step < most && !isIn(code); ++step) {
            ++keys;
            type(letter);
        }
        REQUIRE(isIn(code));
        press(Qt::Key_Space);
    }
    void fill(const QString &id, const QString &said)
    {
        goTo(id);
        ++fields;
        const Field &field = *forms::field(id);
        const bool isTypedChoice = QApplication::focusWidget()->inherits("QComboBox");
        if (isTypedChoice) {
            write(field.labelOf(said));
            press(Qt::Key_Return);
        } else if (field.choices.isEmpty() && field.kind != Field::Kind::YesNo) {
            write(said);
        } else {
            choose(field, said);
        }
    }
    /// To the part of the profile after these.
    void leaf(const QString &section)
    {
        constexpr int most = 12;
        for (int step = 0; step < most && !isIn(section); ++step)
            press(Qt::Key_PageDown, Qt::ControlModifier);
        REQUIRE(isIn(section));
    }
    void beginRow(const QString &name)
    {
        press(Qt::Key_Return);
        write(name);
        ++fields;
    }
    /// Where the next one is begun.
    void endRow(const QString &form)
    {
        goTo(form + u"/back"_s);
        press(Qt::Key_Return);
        REQUIRE(isIn(form + u"/add"_s));
    }
    void writeDown(const Person &person)
    {
        beginRow(person.name);
        fill(u"contact.relationship"_s, person.relationship);
        fill(u"contact.phone"_s, person.phone);
        if (person.isParent)
            fill(u"contact.parental-responsibility"_s, u"yes"_s);
        if (!person.isWorker)
            fill(u"contact.safe-to-ring"_s, u"yes"_s);
        endRow(u"contact"_s);
    }
    [[nodiscard]] Readiness readiness() const
    {
        const auto now = bench.record().readiness(child);
        REQUIRE_OK(now);
        return *now;
    }

    mutable UiBench bench;
    ChildId child;
    ChildPage page;
    int keys = 0;
    qsizetype letters = 0;
    int fields = 0;
};

} // namespace

TEST_CASE("ready: with the keys alone, and from paper, an empty child has nothing missing",
    "[gui][ready]")
{
    Writer hand;
    const Paper paper = aboutTheChild();
    const auto rules = ReadinessRules::england();
    REQUIRE_OK(rules);
    CHECK(hand.readiness().answered == 0);
    for (const QString &field : rules->ready) {
        INFO(field.toStdString());
        REQUIRE(paper.contains(field));
        hand.fill(field, paper.value(field));
    }
    hand.leaf(u"contact/section"_s);
    for (const Person &person : aroundTheChild())
        hand.writeDown(person);
    hand.leaf(u"place/section"_s);
    hand.beginRow(u"Skate park"_s);
    hand.fill(u"place.who-may-check"_s, u"two-staff"_s);
    hand.endRow(u"place"_s);
    hand.leaf(u"placement/section"_s);
    hand.press(Qt::Key_Return);
    for (const auto &[field, said] : { std::pair(u"placement.address"_s, u"1 Elm Road"_s),
             std::pair(u"placement.responsible-authority"_s, u"Oxfordshire"_s),
             std::pair(u"placement.host-authority"_s, u"Oxfordshire"_s),
             std::pair(u"placement.plan-minutes"_s, u"45"_s),
             std::pair(u"placement.plan"_s, u"Check for 45 minutes, then report"_s) })
        hand.fill(field, said);
    hand.endRow(u"placement"_s);
    hand.leaf(u"photo/section"_s);
    hand.press(Qt::Key_Return);

    QStringList missing;
    for (const ReadyGap &gap : hand.readiness().missing)
        missing << gap.label;
    CHECK(missing == QStringList());
    WARN("from an empty child to one that is ready: " << hand.fields << " fields, " << hand.keys
                                                      << " keys that lead there, " << hand.letters
                                                      << " letters");
    // What fits into a quarter of an hour; more is asked for on another day.
    CHECK(hand.fields <= 55);
    INFO("what was typed today is not out of date, but for a photo of which nobody said the day");
    QStringList stale;
    for (const FadingFact &fact : hand.readiness().stale())
        stale << fact.id;
    CHECK(stale == QStringList { u"checked.photo"_s });
}
