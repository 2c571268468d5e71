// SPDX-FileCopyrightText: 2026 Homeward contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/guide/readiness.h"
#include "core/practice/practice_home.h"
#include "tests/support/pdf.h"
#include "tests/ui/support/night_driver.h"
#include "tests/ui/support/ui_checks.h"

#include <QApplication>
#include <QDir>
#include <QMap>
#include <QTest>

using namespace homeward;
using namespace homeward::test;
using namespace Qt::StringLiterals;

namespace {

/// Somebody who has only the keys, and counts them: those that lead somewhere, and the fields that
/// are filled in.
struct Counted
{
    explicit Counted(const Scenario &night)
        : driver(night)
    {
    }

    void press(Qt::Key key, Qt::KeyboardModifiers modifiers = Qt::NoModifier)
    {
        ++keys;
        driver.press(key, modifiers);
    }
    /// To the next field that the report still needs; empty: it is none of these.
    QString goOn(const QStringList &awaited)
    {
        press(Qt::Key_F2);
        for (const QString &field : awaited) {
            if (isIn(field))
                return field;
        }
        return {};
    }
    [[nodiscard]] static QString whereAmI()
    {
        QStringList names;
        for (const QWidget *at = QApplication::focusWidget(); at != nullptr;
             at = at->parentWidget())
            names << at->objectName();
        return names.join(u" < "_s);
    }
    [[nodiscard]] static bool isIn(const QString &field)
    {
        for (const QWidget *at = QApplication::focusWidget(); at != nullptr;
             at = at->parentWidget()) {
            if (at->objectName() == field)
                return true;
        }
        return false;
    }
    NightDriver driver;
    int keys = 0;
    int fields = 0;
};

/// Of the child who is called so.
QStringList stillMissing(const Record &record, const QString &name)
{
    const auto children = record.children();
    REQUIRE_OK(children);
    QStringList labels;
    for (const ChildLine &child : *children) {
        if (child.name != name)
            continue;
        const auto readiness = record.readiness(child.id);
        REQUIRE_OK(readiness);
        for (const ReadyGap &gap : readiness->missing)
            labels << gap.label;
    }
    return labels;
}

QStringList minimumGaps(NightDriver &driver)
{
    const auto episodes = driver.record().currentEpisodes();
    REQUIRE_OK(episodes);
    REQUIRE(episodes->size() == 1);
    const auto facts = driver.record().facts(episodes->first().episode.id);
    REQUIRE_OK(facts);
    QStringList fields;
    for (const Gap &gap : assess(*facts, driver.record().now()).gaps) {
        if (gap.isMinimum)
            fields << gap.field;
    }
    return fields;
}

} // namespace

TEST_CASE("with a ready profile, forty keys lead from “A child is missing” to the police PDF",
    "[gui][scenario]")
{
    const auto night = practice_home::night();
    REQUIRE_OK(night);
    Counted hand(*night);
    CHECK(stillMissing(hand.driver.record(), u"Jo Fenwick"_s) == QStringList());
    hand.press(Qt::Key_M, Qt::ControlModifier);
    hand.driver.type(u"Jo"_s);
    hand.keys += 2;
    hand.press(Qt::Key_Down);
    hand.press(Qt::Key_Space);
    hand.press(Qt::Key_S, Qt::AltModifier);
    // A button that is pressed by its letter shows so for a moment first.
    REQUIRE(QTest::qWaitFor([&] { return hand.driver.record().currentEpisodes()->size() == 1; }));

    // Nothing but what happened tonight: all else is in the profile.
    const QMap<QString, QString> tonight {
        { u"last-seen.at"_s, u"1520"_s },
        { u"last-seen.place"_s, u"At the school gate"_s },
        { u"noticed.expected-place"_s, u"Home"_s },
        { u"noticed.expected-at"_s, u"1600"_s },
        { u"circumstances.what-happened"_s, u"Did not get off the bus"_s },
        { u"circumstances.with-whom"_s, u"Nobody that we know of"_s },
        { u"clothing.worn"_s, u"Black hoodie, jeans, white trainers"_s },
        { u"clothing.belongings"_s, u"School bag, phone"_s },
        { u"risk-now.assessment"_s, u"Insulin is due at nine"_s },
    };
    QStringList open = minimumGaps(hand.driver);
    CHECK(open.size() == tonight.size());
    for (const QString &gap : std::as_const(open)) {
        INFO(gap.toStdString());
        CHECK(tonight.contains(gap));
    }
    while (!open.isEmpty()) {
        const QString field = hand.goOn(open);
        INFO("the focus is in " << Counted::whereAmI().toStdString());
        REQUIRE_FALSE(field.isEmpty());
        hand.driver.type(tonight.value(field));
        ++hand.fields;
        open.removeOne(field);
    }
    hand.press(Qt::Key_P, Qt::ControlModifier);
    WARN("from “A child is missing” to the police PDF: "
        << hand.keys << " keys besides what was written, " << hand.fields << " fields");
    CHECK(hand.keys <= 40);

    CHECK(minimumGaps(hand.driver).isEmpty());

    const QDir papers(hand.driver.path(u"papers"_s));
    const QStringList names = papers.entryList({ u"police-report*.pdf"_s });
    REQUIRE(names.size() == 1);
    const QString report = pdfText(papers.filePath(names.first()));
    for (const QString &known : { u"Josephine Mary Fenwick"_s, u"Insulin"_s, u"07700 900112"_s,
             u"At the school gate"_s, u"Black hoodie"_s, u"Did not get off the bus"_s })
        CHECK(report.contains(known));
}
