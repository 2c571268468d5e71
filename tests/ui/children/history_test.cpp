// SPDX-FileCopyrightText: 2026 Homeward contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/time/local_time.h"
#include "tests/support/a_photo.h"
#include "tests/support/support.h"
#include "tests/ui/start/keys.h"
#include "tests/ui/support/ui_bench.h"
#include "tests/ui/support/ui_checks.h"
#include "ui/children/child_page.h"

#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QToolButton>

using namespace homeward;
using namespace homeward::test;

namespace {

struct Desk
{
    explicit Desk(const QString &part)
        : child(bench.record().addChild(u"Ada Lane"_s).value())
        , section(part)
    {
    }
    void open()
    {
        page = std::make_unique<ChildPage>(bench.context(), child);
        present(*page, QSize(1024, 700));
        part<QPushButton>(*page, u"section/"_s + section)->click();
        settleDown();
    }
    [[nodiscard]] Profile profile() { return bench.record().profile(child).value(); }
    void press(const QString &button) const
    {
        part<QAbstractButton>(*page, button)->click();
        settleDown();
    }

    UiBench bench;
    ChildId child;
    QString section;
    std::unique_ptr<ChildPage> page;
};

/// Keeps these answers in the only row of that kind, which is made when it is not there.
void keep(Desk &desk, const QString &kind, const Answers &answers)
{
    Record &record = desk.bench.record();
    const Profile known = desk.profile();
    desk.bench.clock.set(desk.bench.clock.now().addSecs(3600));
    if (kind == u"contact") {
        Contact jo = known.contacts.value(0, { {}, desk.child, u"Oak House"_s, u"friend"_s, {} });
        jo.answers = answers;
        REQUIRE_OK(record.saveContact(jo));
    } else if (kind == u"place") {
        Place park = known.places.value(0, { {}, desk.child, u"Oak House"_s, {} });
        park.answers = answers;
        REQUIRE_OK(record.savePlace(park));
    } else {
        Placement home = known.placements.value(0, { {}, desk.child, QDate(2026, 1, 1), {}, {} });
        home.answers = answers;
        home.answers.insert(u"placement.provider"_s, Answer::text(u"Oak House"_s));
        REQUIRE_OK(record.savePlacement(home));
    }
}

/// Of that only row.
Answers kept(Desk &desk, const QString &kind)
{
    const Profile profile = desk.profile();
    if (kind == u"contact")
        return profile.contacts.first().answers;
    return kind == u"place" ? profile.places.first().answers : profile.placements.first().answers;
}

} // namespace

TEST_CASE("history: a question shows what it said before, and puts it back, in Ready too",
    "[gui][children]")
{
    Desk desk(GENERATE(u"child.looks"_s, u"ready"_s));
    const QString hair = u"looks.hair"_s;
    REQUIRE_OK(desk.bench.record().setFacts(
        desk.child, { { hair, Answer::text(u"Black"_s) } }, u"her mother"_s));
    desk.bench.clock.set(desk.bench.clock.now().addDays(1));
    desk.open();
    CHECK(desk.page->findChild<QWidget *>(u"looks.hair/before"_s) == nullptr);
    REQUIRE_OK(desk.bench.record().setFacts(desk.child, { { hair, Answer::text(u"Red"_s) } }));
    desk.page->refresh();

    desk.press(u"looks.hair/before/show"_s);
    const QPushButton *back = part<QPushButton>(*desk.page, u"looks.hair/before/put-back/0"_s);
    CHECK(back->accessibleDescription() == u"Black");
    picture(*desk.page, u"history-of-a-question"_s);
    desk.press(u"looks.hair/before/put-back/0"_s);
    const ProfileFact fact = desk.profile().child.facts.value(hair);
    CHECK(fact.answer == Answer::text(u"Black"_s));
    CHECK(fact.saidBy == u"her mother");
    // Nothing is lost by putting back.
    CHECK(part<QPushButton>(*desk.page, u"looks.hair/before/put-back/0"_s)->accessibleDescription()
        == u"Red");
    CHECK(namelessControls(*desk.page) == QStringList());
}

TEST_CASE(
    "history: a child's earlier name stands beneath the name, and is put back", "[gui][children]")
{
    Desk desk(u"child.about"_s);
    desk.open();
    CHECK_FALSE(part<QWidget>(*desk.page, u"child.name/before"_s)->isVisible());
    REQUIRE_OK(desk.bench.record().rename(desk.child, u"Ada Bell"_s));
    desk.page->refresh();

    desk.press(u"child.name/before/show"_s);
    const QString back = u"child.name/before/put-back/0"_s;
    CHECK(part<QPushButton>(*desk.page, back)->accessibleDescription() == u"Ada Lane");
    desk.press(back);
    CHECK(desk.profile().child.name == u"Ada Lane");
    CHECK(part<QLineEdit>(*desk.page, u"child.name"_s)->text() == u"Ada Lane");
    // Nothing is lost by putting back.
    CHECK(part<QPushButton>(*desk.page, back)->accessibleDescription() == u"Ada Bell");
    CHECK(namelessControls(*desk.page) == QStringList());
}

TEST_CASE("history: a person shows what stood there before, and puts it back", "[gui][children]")
{
    Desk desk(u"contact"_s);
    Contact jo { {}, desk.child, u"Jo"_s, u"friend"_s,
        { { u"contact.phone"_s, Answer::text(u"07700 900001"_s) } } };
    jo.id = desk.bench.record().saveContact(jo).value();
    Contact changed = jo;
    changed.answers.insert(u"contact.phone"_s, Answer::text(u"07700 900002"_s));
    REQUIRE_OK(desk.bench.record().saveContact(changed));
    desk.open();
    desk.press(u"contact/change/Jo"_s);
    desk.press(u"contact/before/show"_s);
    CHECK(part<QPushButton>(*desk.page, u"contact/before/put-back/0"_s)
              ->accessibleDescription()
              .contains(u"07700 900001"_s));
    picture(*desk.page, u"history-of-a-person"_s);
    desk.press(u"contact/before/put-back/0"_s);
    REQUIRE(desk.profile().contacts.size() == 1);
    CHECK(desk.profile().contacts.first().phone() == jo.phone());
}

TEST_CASE(
    "history: an older number is put back alone, and a later address stays", "[gui][children]")
{
    const QString kind = GENERATE(u"contact"_s, u"place"_s, u"placement"_s);
    CAPTURE(kind);
    const QString phone = kind + u".phone"_s;
    const QString address = kind + u".address"_s;
    const Answer first = Answer::text(u"07700 900001"_s);
    const Answer second = Answer::text(u"07700 900002"_s);
    const Answer mill = Answer::text(u"1 Mill Lane"_s);
    Desk desk(kind);
    keep(desk, kind, { { phone, first } });
    keep(desk, kind, { { phone, second } });
    keep(desk, kind, { { phone, second }, { address, mill } });
    desk.open();
    desk.press(kind + u"/change/Oak House"_s);
    desk.press(kind + u"/before/show"_s);
    const QString back = kind + u"/before/put-back/%1"_s;
    const auto said = [&](int number) {
        return part<QPushButton>(*desk.page, back.arg(number))->accessibleDescription();
    };
    CHECK(said(0).endsWith(u" nothing"));
    CHECK(said(1).endsWith(u"07700 900001"));
    CHECK(desk.page->findChild<QWidget *>(back.arg(2)) == nullptr);

    desk.press(back.arg(1));
    CHECK(kept(desk, kind).value(phone) == first);
    CHECK(kept(desk, kind).value(address) == mill);
    // Nothing is lost by putting back.
    CHECK(said(0).endsWith(u"07700 900002"));
    CHECK(namelessControls(*desk.page) == QStringList());
}

TEST_CASE("history: the day since when a child lives somewhere is put back under its question",
    "[gui][children]")
{
    Desk desk(u"placement"_s);
    const Answers answers { { u"placement.provider"_s, Answer::text(u"Oak House"_s) } };
    Placement home { {}, desk.child, QDate(2026, 1, 1), {}, answers };
    home.id = desk.bench.record().savePlacement(home).value();
    home.from = QDate(2026, 2, 1);
    REQUIRE_OK(desk.bench.record().savePlacement(home));
    desk.open();
    desk.press(u"placement/change/Oak House"_s);
    desk.press(u"placement/before/show"_s);
    CHECK(part<QPushButton>(*desk.page, u"placement/before/put-back/0"_s)
              ->accessibleDescription()
              .startsWith(u"Since when?"_s));
    desk.press(u"placement/before/put-back/0"_s);
    CHECK(desk.profile().placements.first().from == QDate(2026, 1, 1));
}

TEST_CASE("history: what is put back stays when its question is left", "[gui][children]")
{
    Desk desk(u"placement"_s);
    const QString kind = u"placement.kind"_s;
    keep(desk, desk.section, { { kind, Answer::code(u"foster-home"_s) } });
    keep(desk, desk.section, { { kind, Answer::code(u"childrens-home"_s) } });
    desk.open();
    desk.press(u"placement/change/Oak House"_s);
    desk.press(u"placement/before/show"_s);
    part<QPushButton>(*desk.page, u"placement/before/put-back/0"_s)->setFocus(Qt::TabFocusReason);
    press(Qt::Key_Return);
    CHECK(kept(desk, desk.section).value(kind).value() == u"foster-home");
    tabTo(u"placement.address"_s);
    CHECK(kept(desk, desk.section).value(kind).value() == u"foster-home");
}

TEST_CASE("history: of two people whose history reads the same, the one that is open is put back",
    "[gui][children]")
{
    Desk desk(u"contact"_s);
    Record &record = desk.bench.record();
    QList<Contact> people;
    for (const QString &name : { u"Jo"_s, u"Kit"_s }) {
        Contact contact { {}, desk.child, name, u"friend"_s, {} };
        contact.id = record.saveContact(contact).value();
        people << contact;
    }
    for (Contact changed : people) {
        changed.answers.insert(u"contact.phone"_s, Answer::text(u"07700 900002"_s));
        REQUIRE_OK(record.saveContact(changed));
    }
    desk.open();
    desk.press(u"contact/change/Jo"_s);
    desk.press(u"contact/before/show"_s);
    desk.press(u"contact/back"_s);
    desk.press(u"contact/change/Kit"_s);
    desk.press(u"contact/before/put-back/0"_s);
    for (const Contact &contact : desk.profile().contacts) {
        CAPTURE(contact.name);
        CHECK(contact.phone() == (contact.name == u"Jo" ? u"07700 900002"_s : QString()));
    }
}

TEST_CASE("history: somebody who was taken out by mistake is put back", "[gui][children]")
{
    Desk desk(u"contact"_s);
    const Contact jo { {}, desk.child, u"Jo"_s, u"friend"_s, {} };
    const ContactId id = desk.bench.record().saveContact(jo).value();
    REQUIRE_OK(desk.bench.record().removeContact(id));
    desk.open();
    desk.press(u"contact/taken-out/show"_s);
    picture(*desk.page, u"taken-out"_s);
    desk.press(u"contact/taken-out/put-back/0"_s);
    REQUIRE(desk.profile().contacts.size() == 1);
    CHECK(desk.profile().contacts.first().id == id);
    CHECK_FALSE(part<QWidget>(*desk.page, u"contact/taken-out"_s)->isVisible());
}

TEST_CASE("history: a home that was written down by mistake is taken out, and put back",
    "[gui][children]")
{
    Desk desk(u"placement"_s);
    const auto id = desk.bench.record().savePlacement({ {}, desk.child, QDate(2026, 1, 1),
        QDate(2026, 2, 1), { { u"placement.provider"_s, Answer::text(u"Oak House"_s) } } });
    REQUIRE_OK(id);
    desk.open();
    desk.press(u"placement/remove/Oak House"_s);
    CHECK(desk.profile().placements.size() == 1);
    desk.press(u"placement/remove/Oak House/yes"_s);
    CHECK(desk.profile().placements.isEmpty());
    desk.press(u"placement/taken-out/show"_s);
    desk.press(u"placement/taken-out/put-back/0"_s);
    REQUIRE(desk.profile().placements.size() == 1);
    CHECK(desk.profile().placements.first().id == *id);
    CHECK(desk.profile().placements.first().to == QDate(2026, 2, 1));
    CHECK_FALSE(part<QWidget>(*desk.page, u"placement/taken-out"_s)->isVisible());
}

TEST_CASE("photos: each has its day, and one of them is shown first", "[gui][children]")
{
    Desk desk(u"photo"_s);
    const Photo old = aPhoto(30);
    const Photo recent = aPhoto(200);
    REQUIRE_OK(desk.bench.record().setPhoto(desk.child, old, QDate(2025, 5, 1)));
    REQUIRE_OK(desk.bench.record().setPhoto(desk.child, recent, QDate(2026, 9, 1)));
    desk.open();
    const QString day = u"Taken "_s + local_time::day(QDate(2025, 5, 1));
    picture(*desk.page, u"photos"_s);
    desk.press(u"photo/act/"_s + day);
    CHECK(desk.profile().child.photoHash == old.hash);
    desk.press(u"photo/change/"_s + day);
    picture(*desk.page, u"a-photo"_s);
    part<QWidget>(*desk.page, u"photo.words"_s)->setFocus(Qt::TabFocusReason);
    type(u"The hair is longer now"_s);
    desk.press(u"photo/back"_s);
    CHECK(desk.profile().firstPhoto()->answers.value(u"photo.words"_s)
        == Answer::text(u"The hair is longer now"_s));
    CHECK(namelessControls(*desk.page) == QStringList());
}

TEST_CASE("history: what was agreed about photos shows what it said before, and puts it back",
    "[gui][children]")
{
    Desk desk(u"photo"_s);
    const QString who = u"photo.decided-by"_s;
    REQUIRE_OK(desk.bench.record().setPhoto(desk.child, aPhoto(30), QDate(2026, 9, 1)));
    REQUIRE_OK(desk.bench.record().setFacts(
        desk.child, { { who, Answer::text(u"Grace Osei"_s) } }, u"her mother"_s));
    desk.bench.clock.set(desk.bench.clock.now().addDays(1));
    REQUIRE_OK(
        desk.bench.record().setFacts(desk.child, { { who, Answer::text(u"Colin Pratt"_s) } }));
    desk.open();
    desk.press(u"photo.decided-by/before/show"_s);
    picture(*desk.page, u"history-of-photos"_s);
    desk.press(u"photo.decided-by/before/put-back/0"_s);
    const ProfileFact fact = desk.profile().child.facts.value(who);
    CHECK(fact.answer == Answer::text(u"Grace Osei"_s));
    CHECK(fact.saidBy == u"her mother");
    CHECK(namelessControls(*desk.page) == QStringList());
}

TEST_CASE("history: what the absences have in common stands above them", "[gui][children]")
{
    Desk desk(u"episodes"_s);
    desk.open();
    CHECK_FALSE(part<QLabel>(*desk.page, u"episodes/history"_s)->isVisible());
    Record &record = desk.bench.record();
    const auto started = record.start({ { desk.child } }, Moment::exactly(record.now()), {});
    REQUIRE_OK(started);
    desk.bench.clock.set(record.now().addSecs(7200));
    REQUIRE_OK(record.append(started->first(),
        { Entry::Kind::Returned, Moment::exactly(record.now()), {}, {},
            { { u"returned.how"_s, Answer::text(u"Fetched by staff"_s) } } }));
    desk.page->refresh();
    settleDown();
    const auto *history = part<QLabel>(*desk.page, u"episodes/history"_s);
    CHECK(history->isVisible());
    CHECK(history->text().startsWith(u"Absences on this record: 1."_s));
    CHECK(history->text().contains(u"Length, known of one: 2 h."_s));
    CHECK(history->text().contains(u"How they came back: Fetched by staff."_s));
    picture(*desk.page, u"history-of-absences"_s);
    CHECK(clippedTexts(*desk.page) == QStringList());
}
