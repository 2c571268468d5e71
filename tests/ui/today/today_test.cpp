// SPDX-FileCopyrightText: 2026 Homeward contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/record/audit_page.h"
#include "tests/support/support.h"
#include "tests/ui/start/keys.h"
#include "tests/ui/support/ui_bench.h"
#include "tests/ui/support/ui_checks.h"
#include "ui/today/today_page.h"

#include <QDir>
#include <QLabel>
#include <QPushButton>

using namespace homeward;
using namespace homeward::test;

TEST_CASE("today: an open absence is one card that opens it", "[gui][today]")
{
    UiBench bench;
    const EpisodeId night = bench.startNight(u"Ada"_s);
    TodayPage page(bench.context());
    present(page, QSize(900, 640));
    page.refresh();
    settleDown();
    CHECK_FALSE(part<QLabel>(page, u"calm"_s)->isVisible());
    auto *card = part<QPushButton>(page, u"episode/"_s + night.toStorage());
    CHECK(card->accessibleName().contains(u"Ada"));
    tabTo(card->objectName());
    press(Qt::Key_Return);
    CHECK(bench.go.went == QStringList { u"episode "_s + night.toStorage() });

    SECTION("it stays the same card, with live words, when time goes on")
    {
        const QString before = card->accessibleName();
        bench.clock.set(at(u"2026-11-04T02:40"_s));
        page.refresh();
        CHECK(part<QPushButton>(page, card->objectName()) == card);
        CHECK(card->accessibleName() != before);
        CHECK(card->hasFocus());
    }
    SECTION("a child who is back stands apart")
    {
        NewEntry back;
        back.kind = Entry::Kind::Returned;
        back.happened = Moment::exactly(bench.clock.now());
        REQUIRE_OK(bench.record().append(night, back));
        page.refresh();
        settleDown();
        CHECK(part<QLabel>(page, u"calm"_s)->isVisible());
        CHECK(card->isVisible());
    }
}

TEST_CASE("today: with nothing open it says so", "[gui][today]")
{
    UiBench bench;
    TodayPage page(bench.context());
    present(page, QSize(900, 640));
    page.refresh();
    CHECK(part<QLabel>(page, u"calm"_s)->isVisible());
    tabTo(u"addChildren"_s);
    press(Qt::Key_Return);
    CHECK(bench.go.went == QStringList { u"children"_s });
}

TEST_CASE("today: everything due stays, and can be read at twice the size", "[gui][today]")
{
    const LargeText large;
    UiBench bench;
    for (const QString &name : { u"Ada Lane-Featherstonehaugh"_s, u"Jo"_s }) {
        const auto child = bench.record().addChild(name);
        REQUIRE_OK(child);
        Placement placement { {}, *child };
        placement.answers.insert(u"placement.plan-minutes"_s, Answer::text(u"30"_s));
        REQUIRE_OK(bench.record().savePlacement(placement));
        REQUIRE_OK(
            bench.record().start({ { *child, {} } }, Moment::exactly(bench.clock.now()), {}));
    }
    bench.clock.set(at(u"2026-11-05T10:00"_s));
    TodayPage page(bench.context());
    present(page, QSize(1024, 560));
    page.refresh();
    settleDown();
    int dues = 0;
    for (const QPushButton *card : page.findChildren<QPushButton *>())
        dues += card->objectName().startsWith(u"due/") && card->isVisible() ? 1 : 0;
    CHECK(dues > 1);
    CHECK(clippedTexts(page) == QStringList());
    CHECK(namelessControls(page) == QStringList());
    page.resize(1024, 4000);
    settleDown();
    CHECK(backwardSteps(page) == QStringList());
}

TEST_CASE("today: on a quiet day it names the profiles that may be out of date", "[gui][today]")
{
    UiBench bench;
    const auto ada = bench.record().addChild(u"Ada"_s);
    const auto ben = bench.record().addChild(u"Ben"_s);
    REQUIRE_OK(ada);
    REQUIRE_OK(ben);
    const Answers phone { { u"phone.number"_s, Answer::text(u"07700 900112"_s) } };
    REQUIRE_OK(bench.record().setFacts(*ada, phone));
    bench.clock.set(bench.clock.now().addDays(60));
    REQUIRE_OK(bench.record().setFacts(*ben, phone));
    TodayPage page(bench.context());
    present(page, QSize(900, 640));
    page.refresh();
    settleDown();
    auto *card = part<QPushButton>(page, u"stale/"_s + ada->toStorage());
    CHECK(card->accessibleName() == u"Ada, Look at again: Phones and social media");
    CHECK(page.findChild<QPushButton *>(u"stale/"_s + ben->toStorage()) == nullptr);
    tabTo(card->objectName());
    press(Qt::Key_Return);
    CHECK(bench.go.went == QStringList { u"child "_s + ada->toStorage() });

    INFO("while a child is away, nothing is in the way");
    REQUIRE_OK(bench.record().start({ { *ben, {} } }, Moment::exactly(bench.clock.now()), {}));
    page.refresh();
    settleDown();
    CHECK(page.findChild<QPushButton *>(u"stale/"_s + ada->toStorage()) == nullptr);
    CHECK_FALSE(part<QLabel>(page, u"staleTitle"_s)->isVisible());
}

TEST_CASE("today: it says what may be out of date, and first what is so since an absence (R11)",
    "[gui][today]")
{
    UiBench bench;
    const EpisodeId night = bench.startNight(u"Ada"_s);
    const ChildId ada = bench.record().children()->first().id;
    const Answer something = Answer::text(u"Something"_s);
    REQUIRE_OK(bench.record().setFacts(ada,
        { { u"looks.hair"_s, something }, { u"phone.number"_s, something },
            { u"health.medicine"_s, something }, { u"school.name"_s, something } }));
    bench.clock.set(bench.clock.now().addDays(100));
    REQUIRE_OK(bench.record().setFacts(ada, { { u"risk.assessment"_s, something } }));
    TodayPage page(bench.context());
    present(page, QSize(900, 640));
    const auto words = [&] {
        page.refresh();
        settleDown();
        return part<QPushButton>(page, u"stale/"_s + ada.toStorage())->accessibleName();
    };
    bench.clock.set(bench.clock.now().addSecs(60));
    const Moment now = Moment::exactly(bench.clock.now());
    REQUIRE_OK(bench.record().append(night, { Entry::Kind::Returned, now }));
    CHECK(words()
        == u"Ada, Look at again: Risk (after an absence); Hair, glasses and dress; "
           "Phones and social media; and 2 more");
    REQUIRE_OK(bench.record().confirm(ada, { u"checked.looks"_s, u"checked.phones"_s }));
    CHECK(words()
        == u"Ada, Look at again: Risk (after an absence); Illness, medicine and allergies; "
           "School or college");
    CHECK(clippedTexts(page) == QStringList());
}

TEST_CASE("today: what others owe is there to be asked about once its time has come (R88)",
    "[gui][today]")
{
    UiBench bench(u"2026-11-03T16:45"_s);
    const EpisodeId night = bench.startNight(u"Ada"_s);
    REQUIRE_OK(bench.record().append(
        night, { Entry::Kind::Returned, Moment::exactly(bench.clock.now()) }));
    TodayPage page(bench.context());
    present(page, QSize(900, 640));
    const QString offered = u"ask/%1/interview-offered"_s.arg(night.toStorage());
    page.refresh();
    CHECK_FALSE(part<QLabel>(page, u"askTitle"_s)->isVisible());
    CHECK(page.findChild<QPushButton *>(offered) == nullptr);

    bench.clock.set(at(u"2026-11-06T17:00"_s));
    page.refresh();
    settleDown();
    picture(page, u"today-ask"_s);
    CHECK(part<QLabel>(page, u"askTitle"_s)->isVisible());
    CHECK(part<QPushButton>(page, offered)->accessibleName().contains(u"Ada"));
    tabTo(offered);
    press(Qt::Key_Return);
    CHECK(bench.go.went == QStringList { u"episode "_s + night.toStorage() + u" interview"_s });

    REQUIRE_OK(bench.record().append(
        night, { Entry::Kind::InterviewOffer, Moment::exactly(bench.clock.now()) }));
    page.refresh();
    settleDown();
    CHECK(page.findChild<QPushButton *>(offered) == nullptr);
}

TEST_CASE("today: whom others should have told by now is there to be asked about, while the child "
          "is missing (R88)",
    "[gui][today]")
{
    UiBench bench(u"2026-11-03T16:45"_s);
    const EpisodeId night = bench.startNight(u"Ada"_s);
    const EpisodeFacts facts = *bench.record().facts(night);
    REQUIRE_OK(bench.record().savePlacement({ {}, facts.episode.child, QDate(2026, 1, 1), {},
        { { u"placement.kind"_s, Answer::code(u"foster-home"_s) } } }));
    REQUIRE_OK(bench.record().setFacts(
        facts.episode.child, { { u"child.legal-status"_s, Answer::code(u"full-care-order"_s) } }));
    TodayPage page(bench.context());
    present(page, QSize(900, 900));
    const QString director = u"ask/%1/assistant-director"_s.arg(night.toStorage());
    bench.clock.set(at(u"2026-11-06T16:00"_s));
    page.refresh();
    CHECK(page.findChild<QPushButton *>(director) == nullptr);

    bench.clock.set(at(u"2026-11-07T12:00"_s));
    page.refresh();
    settleDown();
    auto *ask = part<QPushButton>(page, director);
    CHECK(ask->accessibleName().contains(u"For the local authority: ask them"));
    tabTo(director);
    press(Qt::Key_Return);
    CHECK(bench.go.went == QStringList { u"episode "_s + night.toStorage() + u" tell"_s });

    REQUIRE_OK(bench.record().append(
        night, { Entry::Kind::Returned, Moment::exactly(bench.clock.now()) }));
    page.refresh();
    settleDown();
    CHECK(page.findChild<QPushButton *>(director) == nullptr);
}

TEST_CASE("today: of whom the police have to hear now stands first", "[gui][today]")
{
    UiBench bench;
    const EpisodeId earlier = bench.startNight(u"Ada"_s);
    REQUIRE_OK(bench.record().append(earlier,
        { Entry::Kind::PoliceCall, Moment::exactly(bench.clock.now()), {}, u"1"_s,
            { { u"call.reference"_s, Answer::text(u"P-1"_s) } } }));
    bench.clock.set(at(u"2026-11-03T23:40"_s));
    const EpisodeId urgent = bench.startNight(u"Zoe"_s);
    REQUIRE_OK(bench.record().append(urgent,
        { Entry::Kind::RedFlag, Moment::exactly(bench.clock.now()), {}, u"medicine-health"_s,
            { { u"flag.answer"_s, Answer::yes() } } }));
    bench.clock.set(at(u"2026-11-05T09:00"_s));
    TodayPage page(bench.context());
    present(page, QSize(900, 900));
    page.refresh();
    settleDown();
    const auto top = [&](const QString &name) {
        return part<QWidget>(page, name)->mapTo(&page, QPoint()).y();
    };
    CHECK(top(u"episode/"_s + urgent.toStorage()) < top(u"episode/"_s + earlier.toStorage()));
    QString first;
    int highest = 1 << 20;
    for (const QPushButton *button : page.findChildren<QPushButton *>()) {
        const bool isDue = button->objectName().startsWith(u"due/") && button->isVisible();
        if (isDue && button->mapTo(&page, QPoint()).y() < highest) {
            highest = button->mapTo(&page, QPoint()).y();
            first = button->objectName();
        }
    }
    CHECK(first.startsWith(u"due/"_s + urgent.toStorage()));
}

TEST_CASE("today: a new danger is read once on the child's card, and not again in its notice",
    "[gui][today]")
{
    UiBench bench;
    const EpisodeId night = bench.startNight(u"Ada"_s);
    const auto write = [&](Entry::Kind kind, const QString &subject, const Answers &answers) {
        NewEntry line;
        line.kind = kind;
        line.happened = Moment::exactly(bench.clock.now());
        line.subject = subject;
        line.answers = answers;
        REQUIRE_OK(bench.record().append(night, line));
    };
    write(Entry::Kind::PoliceCall, u"1"_s, { { u"call.number"_s, Answer::code(u"101"_s) } });
    bench.clock.set(bench.clock.now().addSecs(3600));
    write(Entry::Kind::RedFlag, u"suicide-self-harm"_s,
        { { u"flag.answer"_s, Answer::yes() },
            { u"flag.note"_s, Answer::text(u"a note was found"_s) } });
    TodayPage page(bench.context());
    present(page, QSize(900, 640));
    page.refresh();
    settleDown();
    const QString words
        = part<QPushButton>(page, u"episode/"_s + night.toStorage())->accessibleName();
    INFO(words.toStdString());
    CHECK(words.count(u"a note was found."_s) == 1);
    CHECK(words.contains(u"Due now"));
}

TEST_CASE("today: what is due is saved for a calendar, on record", "[gui][today][calendar]")
{
    UiBench bench;
    TodayPage page(bench.context());
    present(page, QSize(900, 640));
    page.refresh();
    CHECK_FALSE(part<QPushButton>(page, u"dueCalendar"_s)->isVisible());
    (void)bench.startNight(u"Ada"_s);
    page.refresh();
    settleDown();
    picture(page, u"today-calendar"_s);
    const TempFolder folder;
    tabTo(u"dueCalendar"_s);

    SECTION("not when the person changes their mind")
    {
        press(Qt::Key_Return);
        CHECK(bench.saved.marks == 0);
    }
    SECTION("to a folder")
    {
        bench.prompts.folder = folder.path({});
        press(Qt::Key_Return);
        CHECK(QDir(folder.path({})).entryList(QDir::Files)
            == QStringList { u"due-20261103-2310.ics"_s });
        CHECK(bench.messages.text().contains(u"due-20261103-2310.ics"));
        const auto audit = bench.record().auditRows({ .kind = AuditKind::GivenOut });
        REQUIRE_OK(audit);
        CHECK(audit->lines.first().code == u"calendar-given");
    }
}
