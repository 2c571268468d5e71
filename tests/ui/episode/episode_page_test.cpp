// SPDX-FileCopyrightText: 2026 Homeward contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/documents/fact_rows.h"
#include "core/forms/catalogue.h"
#include "core/vault/vault.h"
#include "tests/support/key_of.h"
#include "tests/support/raw_sql.h"
#include "tests/ui/support/desk.h"
#include "ui/episode/afterwards_page.h"
#include "ui/episode/dispute_list.h"
#include "ui/episode/episode_page.h"
#include "ui/episode/while_missing_page.h"
#include "ui/forms/answer_editor.h"
#include "ui/forms/field_block.h"
#include "ui/forms/form_view.h"
#include "ui/forms/option_button.h"
#include "ui/parts/show_in_page.h"

#include <QCheckBox>
#include <QComboBox>
#include <QDir>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>

#include <algorithm>

using namespace homeward;
using namespace homeward::test;
using namespace Qt::StringLiterals;

namespace {

/// What its labels say, from top to bottom.
QStringList lineTexts(const QWidget &list)
{
    QStringList texts;
    for (const QLabel *label : list.findChildren<QLabel *>()) {
        if (label->isVisible())
            texts << label->text();
    }
    return texts;
}

/// The night of a child of whom this is known.
EpisodeId startKnown(UiBench &bench, const Answers &facts, const QString &saidBy = {})
{
    const auto child = bench.record().addChild(u"Ada"_s);
    REQUIRE_OK(child);
    REQUIRE_OK(bench.record().setFacts(*child, facts, saidBy));
    const auto nights
        = bench.record().start({ { *child, {} } }, Moment::exactly(bench.clock.now()), {});
    REQUIRE_OK(nights);
    return nights->first();
}

EpisodeId startTwo(UiBench &bench)
{
    const auto ada = bench.record().addChild(u"Ada"_s);
    const auto ben = bench.record().addChild(u"Ben"_s);
    REQUIRE_OK(ada);
    REQUIRE_OK(ben);
    const auto nights = bench.record().start(
        { { *ada, {} }, { *ben, {} } }, Moment::exactly(bench.clock.now()), {});
    REQUIRE_OK(nights);
    return nights->first();
}

} // namespace

TEST_CASE("episode page: a time to stop checking is set with the keys", "[gui][episode]")
{
    UiBench bench;
    const EpisodeId night = bench.startNight();
    Desk desk(bench, night);
    desk.go(StepId::FirstChecks);
    desk.push(u"changeStop"_s);
    desk.fill(u"stop-time"_s, u"stop.at"_s, u"2340"_s);
    desk.push(u"stop-time/write"_s);
    INFO("without a plan somebody writes why, and nothing typed is lost (R18)");
    CHECK(bench.messages.text()
        == u"No plan says how long to check. Write why this time, then set it again.");
    CHECK(entriesOf(bench, night, Entry::Kind::StopTime).isEmpty());
    CHECK(part<FormView>(desk.page, u"stop-time"_s)->block(u"stop.at"_s)->editor()->typed()
        == u"2340");
    // Here the bar is a window of its own.
    desk.page.activateWindow();
    settleDown();
    desk.fill(u"stop-time"_s, u"stop.reason"_s, u"The last bus comes at half past"_s);
    desk.push(u"stop-time/write"_s);

    INFO(bench.messages.text().toStdString());
    const Situation situation = assess(factsOf(bench, night), bench.clock.now());
    REQUIRE(situation.stop.isSet);
    CHECK(situation.stop.at == at(u"2026-11-03T23:40"_s));
    CHECK(entriesOf(bench, night, Entry::Kind::StopTime).first().happened
        == Moment::exactly(bench.clock.now()));
}

TEST_CASE(
    "episode page: a step that somebody comes back to opens at its beginning", "[gui][episode]")
{
    UiBench bench;
    const EpisodeId night = bench.startNight();
    Desk desk(bench, night);
    present(desk.page, QSize(1024, 600));
    for (const StepId step : { StepId::Report, StepId::Tell, StepId::Report })
        desk.go(step);
    const QWidget *report = part<QWidget>(desk.page, u"stepPage/report"_s);
    REQUIRE(report->height() > 2 * report->parentWidget()->height());
    CHECK(report->mapTo(report->parentWidget(), QPoint()).y() == 0);
}

TEST_CASE("episode page: why it was late is asked where one's own is late, and nowhere else",
    "[gui][episode]")
{
    UiBench bench;
    Desk desk(bench, bench.startNight(u"Ada"_s));
    const auto isAsked = [&](const QString &form, const QString &field) {
        return part<FormView>(desk.page, form)->block(field)->isVisibleTo(&desk.page);
    };
    SECTION("the interview")
    {
        REQUIRE_OK(bench.record().append(
            desk.night, { Entry::Kind::Returned, Moment::exactly(bench.clock.now()) }));
        desk.page.refresh();
        desk.go(StepId::Interview);
        CHECK_FALSE(isAsked(u"interview-offer"_s, u"offer.late-reason"_s));
        bench.clock.set(bench.clock.now().addDays(4));
        desk.page.refresh();
        settleDown();
        CHECK(isAsked(u"interview-offer"_s, u"offer.late-reason"_s));
        desk.choose(u"interview-offer"_s, u"offer.answer"_s, u"accepted"_s);
        desk.fill(u"interview-offer"_s, u"offer.late-reason"_s, u"Nobody was free"_s);
        desk.go(StepId::Return);
        desk.go(StepId::Interview);
        CHECK(part<QLabel>(desk.page, u"clock/interview-offered"_s)
                  ->text()
                  .endsWith(u"Nobody was free"));
        CHECK(isAsked(u"interview-offer"_s, u"offer.late-reason"_s));
    }
    SECTION("a day without a try to reach them")
    {
        REQUIRE_OK(bench.record().append(desk.night,
            { Entry::Kind::PoliceCall, Moment::exactly(bench.clock.now()), {}, {},
                { { u"call.number"_s, Answer::code(u"101"_s) } } }));
        desk.page.refresh();
        desk.go(StepId::WhileMissing);
        desk.push(u"contact-attempt/open"_s);
        CHECK_FALSE(isAsked(u"contact-attempt"_s, u"attempt.late-reason"_s));
        bench.clock.set(bench.clock.now().addDays(3));
        desk.page.refresh();
        settleDown();
        CHECK(isAsked(u"contact-attempt"_s, u"attempt.late-reason"_s));
    }
}

TEST_CASE(
    "episode page: the time for checking that is shown is the one that counts", "[gui][episode]")
{
    UiBench bench;
    const auto child = bench.record().addChild(u"Ada"_s);
    REQUIRE_OK(child);
    REQUIRE_OK(bench.record().savePlacement({ {}, *child, QDate(2026, 1, 1), {},
        { { u"placement.plan-minutes"_s, Answer::text(u"25"_s) } } }));
    const auto nights
        = bench.record().start({ { *child, {} } }, Moment::exactly(bench.clock.now()), {});
    REQUIRE_OK(nights);
    const EpisodeId night = nights->first();
    Desk desk(bench, night);
    desk.go(StepId::FirstChecks);
    const auto shown = [&] { return part<QLabel>(desk.page, u"stopWords"_s)->text(); };
    const auto counts = [&] { return assess(factsOf(bench, night), bench.clock.now()).stop.at; };
    CHECK(counts() == at(u"2026-11-03T23:35"_s));
    CHECK(shown().contains(u"today 23:35, for 25 minutes more"));
    desk.push(u"changeStop"_s);
    desk.fill(u"stop-time"_s, u"stop.at"_s, u"2320"_s);
    desk.fill(u"stop-time"_s, u"stop.reason"_s, u"Her friend rang back"_s);
    desk.push(u"stop-time/write"_s);
    CHECK(counts() == at(u"2026-11-03T23:20"_s));
    CHECK(shown().contains(u"today 23:20, for 10 minutes more. Her friend rang back"));
    bench.clock.set(at(u"2026-11-03T23:21"_s));
    desk.page.refresh();
    CHECK(shown() == u"The time for checking ended at today 23:20.");
}

TEST_CASE(
    "episode page: back, and nobody knows when: the hours of the interview run from when that was "
    "written down, and say so, until somebody writes the time",
    "[gui][episode]")
{
    UiBench bench;
    Desk desk(bench, bench.startNight(u"Ada"_s));
    bench.clock.set(at(u"2026-11-04T09:00"_s));
    const auto interview
        = [&] { return part<QLabel>(desk.page, u"clock/interview-held"_s)->text(); };
    const auto back = [&](const QString &when) {
        desk.go(StepId::Return);
        desk.fill(u"returned"_s, u"returned.at"_s, when);
        desk.push(u"returned/write"_s);
        desk.go(StepId::Interview);
    };
    desk.go(StepId::Interview);
    CHECK(interview().contains(u"starts when the child is located or back"));
    back(u"not known"_s);
    CHECK_FALSE(entriesOf(bench, desk.night, Entry::Kind::Returned).first().happened.isKnown());
    CHECK(interview().contains(u"due in"));
    CHECK(interview().contains(u"nobody knows when; counted from when that was written down"));
    back(u"0815"_s);
    CHECK(interview().contains(u"due in"));
    CHECK_FALSE(interview().contains(u"nobody knows when"));
    desk.go(StepId::Return);
    CHECK_FALSE(part<QWidget>(desk.page, u"returned/write"_s)->isVisible());
}

TEST_CASE("episode page: not told is written with the reason typed", "[gui][episode]")
{
    UiBench bench;
    const EpisodeId night = bench.startNight();
    Desk desk(bench, night);
    desk.go(StepId::Tell);
    const Situation situation = assess(factsOf(bench, night), bench.clock.now());
    for (const NoticeRow &notice : situation.notices) {
        if (!notice.isOurs)
            continue;
        auto *row = part<QWidget>(desk.page, u"notice/"_s + notice.subject);
        desk.type(row->findChild<QLineEdit *>(), u"They were in the room"_s);
        desk.push(part<OptionButton>(*row, u"not-told"_s));
        break;
    }
    INFO(bench.messages.text().toStdString());
    const auto notices = entriesOf(bench, night, Entry::Kind::Notice);
    REQUIRE(notices.size() == 1);
    CHECK(notices.first().answer(u"notice.reason"_s).value() == u"They were in the room");
    CHECK_FALSE(notices.first().answer(u"notice.note"_s).isSettled());
    CHECK(bench.record().drafts(night.toStorage())->isEmpty());
}

TEST_CASE(
    "episode page: a danger that only the profile tells of is still to be answered by somebody",
    "[gui][episode]")
{
    UiBench bench;
    const EpisodeId night = startKnown(
        bench, { { u"health.medicine"_s, Answer::text(u"Insulin"_s) } }, u"Sam Reed"_s);
    Desk desk(bench, night);
    desk.go(StepId::FirstChecks);
    auto *row = part<QWidget>(desk.page, u"red-flag/medicine-health"_s);
    const auto answers = [&] { return entriesOf(bench, night, Entry::Kind::RedFlag); };
    desk.type(row->findChild<QLineEdit *>(), u"No insulin with her."_s);
    desk.push(part<OptionButton>(*row, u"yes"_s));
    REQUIRE(answers().size() == 1);
    CHECK(answers().first().answer(u"flag.note"_s).value() == u"No insulin with her.");

    SECTION("the same answer with more to say is said again")
    {
        desk.type(row->findChild<QLineEdit *>(), u"Due at 21:00."_s);
        desk.push(part<OptionButton>(*row, u"yes"_s));
        REQUIRE(answers().size() == 2);
        CHECK(answers().last().answer(u"flag.note"_s).value() == u"Due at 21:00.");
    }
    SECTION("and a second press with nothing to say writes nothing")
    {
        desk.push(part<OptionButton>(*row, u"yes"_s));
        CHECK(answers().size() == 1);
    }
}

TEST_CASE("episode page: who is not safe to ring any more goes out of sight", "[gui][episode]")
{
    UiBench bench;
    const EpisodeId night = bench.startNight();
    const ChildId child = bench.record().children()->first().id;
    Answers answers { { u"contact.phone"_s, Answer::text(u"07700 900009"_s) },
        { u"contact.safe-to-ring"_s, Answer::yes() } };
    const auto contact = bench.record().saveContact({ {}, child, u"Jo"_s, u"friend"_s, answers });
    REQUIRE_OK(contact);
    Desk desk(bench, night);
    desk.go(StepId::FirstChecks);
    auto *row = part<QWidget>(desk.page, u"check/friends#"_s + contact->toStorage());
    REQUIRE(row->isVisible());

    answers.insert(u"contact.safe-to-ring"_s, Answer::no());
    REQUIRE_OK(bench.record().saveContact({ *contact, child, u"Jo"_s, u"friend"_s, answers }));
    desk.page.refresh();
    settleDown();
    CHECK_FALSE(row->isVisible());
}

TEST_CASE("episode page: the number of a place for the police is nowhere among the checks (R82)",
    "[gui][episode][ring]")
{
    UiBench bench;
    const EpisodeId night = bench.startNight();
    const ChildId child = bench.record().children()->first().id;
    const auto add = [&](const QString &name, const QString &who, const QString &phone) {
        REQUIRE_OK(bench.record().savePlace({ {}, child, name,
            { { u"place.who-may-check"_s, Answer::code(who) },
                { u"place.phone"_s, Answer::text(phone) } } }));
    };
    add(u"Skate park"_s, u"two-staff"_s, u"01632 960197"_s);
    add(u"Flat 4"_s, u"police-only"_s, u"01632 960198"_s);
    Desk desk(bench, night);
    desk.go(StepId::FirstChecks);
    const QString shown = lineTexts(desk.page).join(u'\n');
    CHECK(shown.contains(u"01632 960197"));
    CHECK_FALSE(shown.contains(u"01632 960198"));
    INFO("and apart from the numbers to ring");
    const auto saysNotToRing = [](const QLabel *label) {
        return label->isVisible()
            && label->text()
            == u"Flat 4: Do not ring. The call card and the report give this number to the police.";
    };
    const QList<QLabel *> apart = desk.page.findChildren<QLabel *>(u"not-to-ring"_s);
    CHECK(std::count_if(apart.cbegin(), apart.cend(), saysNotToRing) == 1);
    for (const QLabel *ring : desk.page.findChildren<QLabel *>(u"ring"_s))
        CHECK_FALSE(ring->text().contains(u"Flat 4"));
    picture(desk.page, u"not-to-ring"_s);
}

TEST_CASE("episode page: “for the others too” holds for one line", "[gui][episode]")
{
    UiBench bench;
    const EpisodeId night = startTwo(bench);
    Desk desk(bench, night);
    desk.go(StepId::WhileMissing);
    desk.push(u"contact-attempt/open"_s);
    auto *forAll = part<QCheckBox>(desk.page, u"contact-attempt/for-all"_s);
    desk.push(forAll);
    REQUIRE(forAll->isChecked());
    desk.fill(u"contact-attempt"_s, u"attempt.note"_s, u"Rang twice"_s);
    desk.push(u"contact-attempt/write"_s);
    REQUIRE(entriesOf(bench, night, Entry::Kind::ContactAttempt).size() == 1);
    CHECK_FALSE(forAll->isChecked());

    auto *lineForAll = part<QWidget>(desk.page, u"logLine"_s)
                           ->parentWidget()
                           ->findChild<QCheckBox *>(QString(), Qt::FindDirectChildrenOnly);
    REQUIRE(lineForAll != nullptr);
    desk.push(lineForAll);
    auto *line = part<QLineEdit>(desk.page, u"logLine"_s);
    desk.type(line, u"Door locked"_s);
    QTest::keyClick(line, Qt::Key_Return);
    REQUIRE(entriesOf(bench, night, Entry::Kind::Note).size() == 1);
    CHECK_FALSE(lineForAll->isChecked());
}

TEST_CASE("episode page: only the first showing is an opening in the audit", "[gui][episode]")
{
    UiBench bench;
    const EpisodeId night = bench.startNight();
    const auto openings = [&] {
        return rawValue(
            bench.record().path(), u"SELECT count(*) FROM audit"_s, Vault::vfsName().toUtf8())
            .toInt();
    };
    const int before = openings();
    Desk desk(bench, night);
    desk.go(StepId::Tell);
    CHECK(openings() == before + 1);
    desk.page.refresh();
    CHECK(openings() == before + 1);
}

TEST_CASE("episode page: a typed time is there again, and goes with its entry", "[gui][episode]")
{
    UiBench bench;
    const EpisodeId night = bench.startNight();
    {
        Desk desk(bench, night);
        desk.go(StepId::WhileMissing);
        desk.push(u"contact-attempt/open"_s);
        desk.type(desk.when(u"contact-attempt"_s), u"-20m"_s);
        desk.type(part<QLineEdit>(desk.page, u"logWhen"_s), u"-30m"_s);
        desk.page.flush();
    }
    // What "20 minutes ago" meant when it was typed.
    bench.clock.set(at(u"2026-11-03T23:30"_s));
    Desk desk(bench, night);
    desk.go(StepId::WhileMissing);
    CHECK(desk.when(u"contact-attempt"_s)->text().endsWith(u"22:50"));
    desk.fill(u"contact-attempt"_s, u"attempt.note"_s, u"Rang twice"_s);
    desk.push(u"contact-attempt/write"_s);
    const auto attempts = entriesOf(bench, night, Entry::Kind::ContactAttempt);
    REQUIRE(attempts.size() == 1);
    CHECK(attempts.first().happened.instant() == at(u"2026-11-03T22:50"_s));
    CHECK(attempts.first().answers.keys() == QStringList { u"attempt.note"_s });
    CHECK(desk.when(u"contact-attempt"_s)->text().isEmpty());

    auto *line = part<QLineEdit>(desk.page, u"logLine"_s);
    desk.type(line, u"Door locked"_s);
    QTest::keyClick(line, Qt::Key_Return);
    const auto notes = entriesOf(bench, night, Entry::Kind::Note);
    REQUIRE(notes.size() == 1);
    CHECK(notes.first().happened.instant() == at(u"2026-11-03T22:40"_s));
    CHECK(part<QLineEdit>(desk.page, u"logWhen"_s)->text().isEmpty());
    CHECK(bench.record().drafts(night.toStorage())->isEmpty());
}

TEST_CASE("episode page: a row keeps its note once, and writes nothing it could not keep",
    "[gui][episode]")
{
    UiBench bench;
    const EpisodeId night = bench.startNight();
    Desk desk(bench, night);
    desk.go(StepId::FirstChecks);
    const qint64 untouched = bench.record().changeCounter();
    desk.page.flush();
    CHECK(bench.record().changeCounter() == untouched);

    auto *flag = part<QWidget>(desk.page, u"red-flag/medicine-health"_s);
    desk.type(flag->findChild<QLineEdit *>(), u"Insulin at six"_s);
    desk.page.flush();
    const auto drafts = bench.record().drafts(night.toStorage());
    REQUIRE_OK(drafts);
    REQUIRE(drafts->size() == 1);
    CHECK(drafts->first().field == u"flag.note");
    const qint64 kept = bench.record().changeCounter();
    desk.page.flush();
    CHECK(bench.record().changeCounter() == kept);

    desk.type(flag->findChild<QLineEdit *>(), u" and at nine"_s);
    bench.letGo();
    desk.push(part<OptionButton>(*flag, u"yes"_s));
    CHECK(bench.messages.isError());
    CHECK(flag->findChild<QLineEdit *>()->text() == u"Insulin at six and at nine");
}

TEST_CASE("episode page: who told you is asked anew for the next thing", "[gui][episode]")
{
    UiBench bench;
    const EpisodeId night = bench.startNight();
    Desk desk(bench, night);
    desk.go(StepId::Report);
    auto *saidBy = part<QLineEdit>(desk.page, u"clothing/said-by"_s);
    desk.type(saidBy, u"Mr Iqbal"_s);
    desk.fill(u"clothing"_s, u"clothing.worn"_s, u"Blue coat"_s);
    REQUIRE(part<FormView>(desk.page, u"circumstances"_s) != nullptr);
    part<QLineEdit>(desk.page, u"logLine"_s)->setFocus();
    settleDown();
    const auto said = entriesOf(bench, night, Entry::Kind::Fact);
    REQUIRE(said.size() == 1);
    CHECK(said.first().saidBy == u"Mr Iqbal");
    CHECK(saidBy->text().isEmpty());
}

TEST_CASE("episode page: a call from before anybody noticed they were gone is kept, and beneath it "
          "stands that it is odd",
    "[gui][episode]")
{
    UiBench bench;
    const EpisodeId night = bench.startNight();
    Desk desk(bench, night);
    desk.go(StepId::Report);
    const auto *remark = part<QLabel>(desk.page, u"call.at/remark"_s);
    CHECK_FALSE(remark->isVisible());
    desk.fill(u"police-call"_s, u"call.at"_s, u"-20m"_s);
    REQUIRE(part<FormView>(desk.page, u"last-seen"_s)->showField(u"last-seen.place"_s));
    settleDown();
    CHECK(entriesOf(bench, night, Entry::Kind::PoliceCall).size() == 1);
    remark = part<QLabel>(desk.page, u"call.at/remark"_s);
    CHECK(remark->isVisible());
    CHECK(remark->text().startsWith(u"That is before anybody noticed they were gone"));
}

TEST_CASE("episode page: what is not understood stops the paper once", "[gui][episode]")
{
    UiBench bench;
    const EpisodeId night = bench.startNight();
    const TempFolder papers;
    bench.prompts.folder = papers.path({});
    Desk desk(bench, night);
    desk.go(StepId::Report);
    desk.fill(u"last-seen"_s, u"last-seen.at"_s, u"teatime"_s);
    const auto made = [&] { return entriesOf(bench, night, Entry::Kind::DocumentMade).size(); };
    desk.push(u"police-report/make"_s);
    CHECK(made() == 0);
    CHECK(bench.messages.text().contains(forms::field(u"last-seen.at"_s)->label));
    desk.push(u"police-report/make"_s);
    CHECK(made() == 1);
}

TEST_CASE("episode page: a preview goes when the facts change", "[gui][episode]")
{
    UiBench bench;
    const EpisodeId night = bench.startNight();
    Desk desk(bench, night);
    desk.go(StepId::Report);
    desk.push(u"police-report/preview"_s);
    const auto hasPage = [&] {
        const auto labels = desk.page.findChildren<QLabel *>();
        return std::any_of(labels.cbegin(), labels.cend(), [](const QLabel *label) {
            return label->isVisible() && label->accessibleName().startsWith(u"Page 1");
        });
    };
    CHECK(hasPage());
    desk.fill(u"clothing"_s, u"clothing.worn"_s, u"Blue coat"_s);
    part<QLineEdit>(desk.page, u"logLine"_s)->setFocus();
    settleDown();
    CHECK_FALSE(hasPage());
}

TEST_CASE("episode page: step 2 says to ring before it asks anything, and asks nothing first (R89)",
    "[gui][episode]")
{
    UiBench bench;
    const EpisodeId night = bench.startNight();
    Desk desk(bench, night);
    desk.go(StepId::Report);
    const auto topOf
        = [&](const QWidget *widget) { return widget->mapTo(&desk.page, QPoint()).y(); };
    const auto *ring = part<QLabel>(desk.page, u"ringWords"_s);
    CHECK(ring->isVisible());
    CHECK(ring->text().contains(u"101"));
    const auto *card = part<QWidget>(desk.page, u"openCallCard"_s);
    CHECK(card->isVisible());
    int forms = 0;
    for (const FormView *form : desk.page.findChildren<FormView *>()) {
        if (!form->isVisible())
            continue;
        ++forms;
        CHECK(topOf(ring) < topOf(form));
        CHECK(topOf(card) < topOf(form));
    }
    CHECK(forms > 3);

    // With not one answer the card opens and the paper is made.
    desk.push(u"openCallCard"_s);
    TempFolder folder;
    bench.prompts.folder = folder.path({});
    desk.push(u"police-report/make"_s);
    CHECK(QDir(folder.path({})).entryList({ u"police-report*.pdf"_s }).size() == 1);
}

TEST_CASE(
    "episode page: once the police were told, step 2 does not say to ring now", "[gui][episode]")
{
    UiBench bench;
    const EpisodeId night = bench.startNight();
    Desk desk(bench, night);
    desk.go(StepId::Report);
    const auto *heading = part<QLabel>(desk.page, u"ringHeading"_s);
    CHECK(heading->text() == u"Ring now. You do not need to fill this in first.");
    REQUIRE_OK(bench.record().append(night,
        { Entry::Kind::PoliceCall, Moment::exactly(bench.clock.now()), {}, u"1"_s,
            { { u"call.reference"_s, Answer::text(u"P-1"_s) } } }));
    desk.page.refresh();
    CHECK(heading->text() == u"Reported to the police");
    CHECK(part<QLabel>(desk.page, u"ringWords"_s)->text().startsWith(u"Ring again at once when"));
}

TEST_CASE("episode page: a second call to the police is another call", "[gui][episode]")
{
    UiBench bench;
    const EpisodeId night = bench.startNight();
    Desk desk(bench, night);
    desk.go(StepId::Report);
    const auto writeReference = [&](const QString &reference) {
        desk.fill(u"police-call"_s, u"call.reference"_s, reference);
        part<QLineEdit>(desk.page, u"logLine"_s)->setFocus();
        settleDown();
    };
    const auto calls = [&] {
        QStringList words;
        for (const Entry &entry : entriesOf(bench, night, Entry::Kind::PoliceCall))
            words << entry.subject + u' ' + entry.answer(u"call.reference"_s).value();
        return words;
    };
    CHECK_FALSE(part<QPushButton>(desk.page, u"rangAgain"_s)->isVisible());
    writeReference(u"P-1"_s);
    desk.push(u"rangAgain"_s);
    QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
    writeReference(u"P-2"_s);
    CHECK(calls() == QStringList { u"1 P-1"_s, u"2 P-2"_s });

    bench.clock.set(at(u"2026-11-03T23:50"_s));
    desk.page.refresh();
    QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
    writeReference(u"P-3"_s);
    CHECK(calls() == QStringList { u"1 P-1"_s, u"2 P-2"_s, u"3 P-3"_s });
}

TEST_CASE("episode page: a meeting is written down with the keys", "[gui][episode]")
{
    UiBench bench;
    const EpisodeId night = bench.startNight();
    Desk desk(bench, night);
    desk.go(StepId::WhileMissing);
    desk.push(u"meeting/open"_s);
    auto *form = part<FormView>(desk.page, u"meeting"_s);
    REQUIRE(form->showField(u"meeting.kind"_s));
    desk.push(part<OptionButton>(*form, u"missing-from-care"_s));
    desk.fill(u"meeting"_s, u"meeting.decided"_s, u"Look at the canal again"_s);
    desk.push(u"meeting/write"_s);
    const auto meetings = entriesOf(bench, night, Entry::Kind::Meeting);
    REQUIRE(meetings.size() == 1);
    CHECK(meetings.first().answer(u"meeting.kind"_s).value() == u"missing-from-care");
    CHECK(meetings.first().answer(u"meeting.decided"_s).value() == u"Look at the canal again");
}

TEST_CASE(
    "episode page: a decision is written down with the keys, with who and why", "[gui][episode]")
{
    struct Decision
    {
        StepId step;
        QString form;
        QString choice; ///< a question of one choice
        QString chosen;
        QString by;
        QString why;
        Entry::Kind kind;
    };
    const auto decision
        = GENERATE(Decision { StepId::WhileMissing, u"publicity"_s, u"publicity.decision"_s,
                       u"none"_s, u"publicity.by"_s, u"publicity.why"_s, Entry::Kind::Publicity },
            Decision { StepId::WhileMissing, u"legal-power"_s, u"power.kind"_s,
                u"police-protection"_s, u"power.by"_s, u"power.note"_s, Entry::Kind::LegalPower },
            Decision { StepId::WhileMissing, u"consent"_s, u"consent.who"_s, u"parent"_s,
                u"consent.name"_s, u"consent.limits"_s, Entry::Kind::Consent },
            Decision { StepId::Afterwards, u"ofsted-decision"_s, u"ofsted.decision"_s,
                u"not-told"_s, u"ofsted.by"_s, u"ofsted.why"_s, Entry::Kind::OfstedDecision });
    INFO(decision.form.toStdString());
    UiBench bench;
    const EpisodeId night = bench.startNight();
    Desk desk(bench, night);
    desk.go(decision.step);
    desk.push(decision.form + u"/open"_s);
    desk.choose(decision.form, decision.choice, decision.chosen);
    desk.fill(decision.form, decision.by, u"Inspector Hale"_s);
    desk.fill(decision.form, decision.why, u"It may harm more than help"_s);
    desk.push(decision.form + u"/write"_s);
    const auto written = entriesOf(bench, night, decision.kind);
    REQUIRE(written.size() == 1);
    CHECK(written.first().answer(decision.choice).value() == decision.chosen);
    CHECK(written.first().answer(decision.by).value() == u"Inspector Hale");
    CHECK(written.first().answer(decision.why).value() == u"It may harm more than help");

    INFO("whoever reads the log reads who decided");
    const EpisodeFacts facts = factsOf(bench, night);
    CHECK(entryInWords(written.first(), facts).contains(u"Inspector Hale"));
}

TEST_CASE("episode page: what was agreed about photos stands where publicity is decided",
    "[gui][episode]")
{
    UiBench bench;
    const EpisodeId night = bench.startNight();
    const ChildId child = factsOf(bench, night).episode.child;
    const auto words = [&] {
        Desk desk(bench, night);
        desk.go(StepId::WhileMissing);
        desk.push(u"publicity/open"_s);
        const auto *photos = part<QLabel>(desk.page, u"publicity/photos"_s);
        CHECK(photos->isVisible());
        return photos->text();
    };
    CHECK(words().contains(u"Not asked: whether photos may be shown in public."));
    REQUIRE_OK(bench.record().setFacts(child,
        { { u"photo.may-publish"_s, Answer::no() },
            { u"photo.decided-by"_s, Answer::text(u"Grace Osei"_s) } }));
    CHECK(words().contains(
        u"It was decided that photos are not shown in public. Decided by: Grace Osei"));
}

TEST_CASE("episode page: telling Ofsted is asked only where the place itself tells them",
    "[gui][episode]")
{
    UiBench bench;
    const EpisodeId night = bench.startNight();
    EpisodeFacts facts = factsOf(bench, night);
    const auto isOffered = [&](Setting::Kind kind) {
        facts.setting.kind = kind;
        const EpisodeContext context { bench.context(), night };
        const auto asksIt = [](const StepPage &page) {
            const auto *opener = page.findChild<QWidget *>(u"ofsted-decision/open"_s);
            return opener != nullptr && !opener->isHidden();
        };
        AfterwardsPage after(context, facts);
        WhileMissingPage during(context, facts);
        for (StepPage *page : QList<StepPage *> { &after, &during })
            page->showSituation(facts, assess(facts, bench.clock.now()));
        // A serious event is told while the child is still away.
        CHECK(asksIt(after) == asksIt(during));
        return asksIt(after);
    };
    CHECK(isOffered(Setting::Kind::ChildrensHome));
    CHECK_FALSE(isOffered(Setting::Kind::FosterHome));
    CHECK_FALSE(isOffered(Setting::Kind::School));
    CHECK(isOffered(Setting::Kind::SupportedAccommodation));
}

TEST_CASE("episode page: the plan of action is made and ticked off while the child is away",
    "[gui][episode]")
{
    UiBench bench;
    const EpisodeId night = bench.startNight();
    {
        Desk desk(bench, night);
        desk.go(StepId::WhileMissing);
        desk.push(u"action/open"_s);
        desk.fill(u"action"_s, u"action.what"_s, u"Look at the station"_s);
    }
    // Half typed, it is there again in a window that is opened anew.
    Desk desk(bench, night);
    desk.go(StepId::WhileMissing);
    desk.fill(u"action"_s, u"action.who"_s, u"Ade Bello"_s);
    desk.push(u"action/write"_s);
    const QList<Entry> actions = entriesOf(bench, night, Entry::Kind::Action);
    REQUIRE(actions.size() == 1);
    CHECK(actions.first().answer(u"action.what"_s).value() == u"Look at the station");
    desk.push(u"action-done/"_s + actions.first().subject);
    CHECK(entriesOf(bench, night, Entry::Kind::ActionDone).size() == 1);
}

TEST_CASE("episode page: a shift waits for somebody else to take over", "[gui][episode]")
{
    UiBench bench;
    const EpisodeId night = bench.startNight();
    {
        Desk desk(bench, night);
        desk.go(StepId::WhileMissing);
        CHECK_FALSE(part<QPushButton>(desk.page, u"shift/take"_s)->isVisible());
        desk.push(u"shift-hand-over/open"_s);
        desk.fill(u"shift-hand-over"_s, u"shift.said"_s, u"Ring at ten"_s);
        desk.push(u"shift-hand-over/write"_s);
        CHECK(part<QLabel>(desk.page, u"shift/waiting"_s)->text().contains(u"Ring at ten"));
        // Whoever handed over does not take over.
        CHECK_FALSE(part<QPushButton>(desk.page, u"shift/take"_s)->isVisible());
    }
    const KeyHolder next = keyOf(u"Ade Bello"_s);
    REQUIRE_OK(bench.record().addStaff(next, Staff::Role::Carer));
    REQUIRE_OK(bench.record().signIn(next));
    Desk desk(bench, night);
    desk.go(StepId::WhileMissing);
    desk.push(u"shift/take"_s);
    CHECK_FALSE(part<QLabel>(desk.page, u"shift/waiting"_s)->isVisible());
    CHECK(entriesOf(bench, night, Entry::Kind::ShiftHandOver).size() == 2);
}

TEST_CASE("episode page: found with friends, taken to hospital, with friends again, then back",
    "[gui][episode]")
{
    UiBench bench(u"2026-11-03T16:45"_s);
    const EpisodeId night = bench.startNight();
    bench.clock.set(at(u"2026-11-04T10:00"_s));
    Desk desk(bench, night);
    const auto write = [&](const QString &form, const QString &when, const QString &where,
                           const QString &place) {
        auto *view = part<FormView>(desk.page, form);
        desk.fill(form, u"located.at"_s, when);
        desk.fill(form, u"located.where"_s, where);
        REQUIRE(view->showField(u"located.place"_s));
        desk.push(part<OptionButton>(*view, place));
        desk.push(form + u"/write"_s);
        INFO(bench.messages.text().toStdString());
    };
    const QString next = u"located/moved-on"_s;
    const auto isOffered = [&] { return part<QWidget>(desk.page, next + u"/open"_s)->isVisible(); };
    desk.go(StepId::Return);
    CHECK_FALSE(isOffered());
    write(u"located"_s, u"3/11 22:15"_s, u"Ben's flat"_s, u"friends-family"_s);
    CHECK_FALSE(part<FormView>(desk.page, u"located"_s)->isVisible());
    REQUIRE(isOffered());
    CHECK(desk.page.findChild<FormView *>(next) == nullptr);

    picture(desk.page, u"found-with-friends"_s);
    desk.push(next + u"/open"_s);
    picture(desk.page, u"somewhere-else-now"_s);
    write(next, u"4/11 02:00"_s, u"Selby Hospital"_s, u"hospital"_s);
    REQUIRE(isOffered());
    CHECK_FALSE(part<FormView>(desk.page, next)->isVisible());
    desk.push(next + u"/open"_s);
    write(next, u"4/11 06:00"_s, u"Her aunt's"_s, u"friends-family"_s);

    desk.fill(u"returned"_s, u"returned.at"_s, u"4/11 09:00"_s);
    desk.push(u"returned/write"_s);
    CHECK_FALSE(isOffered());
    const QList<Entry> lines = entriesOf(bench, night, Entry::Kind::Located);
    QStringList written;
    for (const Entry &line : lines)
        written << line.answer(u"located.place"_s).value() + u' '
                + line.answer(u"located.where"_s).value();
    CHECK(written
        == QStringList { u"friends-family Ben's flat"_s, u"hospital Selby Hospital"_s,
            u"friends-family Her aunt's"_s });
    const EpisodeFacts facts = factsOf(bench, night);
    CHECK(entryInWords(lines.at(1), facts).startsWith(u"Somewhere else now: "));

    desk.go(StepId::Afterwards);
    showInPage(part<QWidget>(desk.page, u"days-and-times"_s));
    picture(desk.page, u"days-and-times"_s);
    const QStringList periods = lineTexts(*part<QWidget>(desk.page, u"days-and-times"_s));
    for (const QString &period :
        { u"Missing from Tue 3 Nov 2026, 16:45 to Tue 3 Nov 2026, 22:15"_s,
            u"Away from placement without authorisation from Tue 3 Nov 2026, 22:15 to Wed 4 Nov 2026, 02:00"_s,
            u"Away from placement without authorisation from Wed 4 Nov 2026, 06:00 to Wed 4 Nov 2026, 09:00"_s }) {
        INFO(period.toStdString() << " is not among " << periods.join(u'\n').toStdString());
        CHECK(periods.contains(period));
    }
}

TEST_CASE("episode page: where they are now, half typed, is there again and open", "[gui][episode]")
{
    UiBench bench;
    const EpisodeId night = bench.startNight();
    REQUIRE_OK(bench.record().append(
        night, { Entry::Kind::Located, Moment::exactly(bench.clock.now()), {}, {}, {} }));
    {
        Desk desk(bench, night);
        desk.go(StepId::Return);
        desk.push(u"located/moved-on/open"_s);
        desk.fill(u"located/moved-on"_s, u"located.where"_s, u"Selby Hos"_s);
    }
    Desk desk(bench, night);
    desk.go(StepId::Return);
    auto *view = part<FormView>(desk.page, u"located/moved-on"_s);
    CHECK(view->isVisible());
    CHECK(view->answers().value(u"located.where"_s).value() == u"Selby Hos");
}

TEST_CASE(
    "episode page: what is written down while missing stands behind lines that open and close",
    "[gui][episode]")
{
    UiBench bench;
    const EpisodeId night = bench.startNight();
    Desk desk(bench, night);
    desk.go(StepId::WhileMissing);
    for (const QString &form : { u"contact-attempt"_s, u"sighting"_s, u"category"_s, u"action"_s,
             u"shift-hand-over"_s, u"meeting"_s }) {
        INFO(form.toStdString());
        CHECK(part<QWidget>(desk.page, form + u"/open"_s)->isVisible());
        CHECK(desk.page.findChild<FormView *>(form) == nullptr);
    }

    INFO("whoever opens one types at once, and is back at the line once it is written");
    auto *line = part<QWidget>(desk.page, u"sighting/open"_s);
    desk.push(line);
    auto *view = part<FormView>(desk.page, u"sighting"_s);
    const Field first = forms::find(u"sighting"_s)->fields().first();
    REQUIRE(QApplication::focusWidget() != nullptr);
    CHECK(view->block(first.id)->isAncestorOf(QApplication::focusWidget()));
    for (const QChar letter : u"Selby station"_s)
        QTest::keyClicks(QApplication::focusWidget(), QString(letter));
    desk.push(u"sighting/write"_s);
    REQUIRE(entriesOf(bench, night, Entry::Kind::Sighting).size() == 1);
    CHECK_FALSE(view->isVisible());
    CHECK(QApplication::focusWidget() == line);

    INFO("Enter opens one as space does");
    auto *attempt = part<QWidget>(desk.page, u"contact-attempt/open"_s);
    attempt->setFocus(Qt::TabFocusReason);
    QTest::keyClick(attempt, Qt::Key_Return);
    settleDown();
    CHECK(part<FormView>(desk.page, u"contact-attempt"_s)->isVisible());

    INFO("who a meeting has is read before its questions");
    desk.push(u"meeting/open"_s);
    CHECK(QApplication::focusWidget() == part<QWidget>(desk.page, u"meeting/open"_s));
}

TEST_CASE("episode page: an absence ends when it is said to, and the 18th birthday is offered",
    "[gui][episode]")
{
    UiBench bench(u"2026-11-03T16:45"_s);
    const EpisodeId night
        = startKnown(bench, { { u"child.date-of-birth"_s, Answer::date(QDate(2008, 11, 5)) } });
    Desk desk(bench, night);
    const auto end = [&](const QString &kind) {
        auto *view = part<FormView>(desk.page, u"ending"_s);
        auto *kinds = view->block(u"ending.kind"_s)->findChild<QComboBox *>();
        desk.type(kinds, forms::field(u"ending.kind"_s)->labelOf(kind));
        QTest::keyClick(kinds, Qt::Key_Return);
        desk.push(u"ending/write"_s);
        INFO(bench.messages.text().toStdString());
        return entriesOf(bench, night, Entry::Kind::Ending);
    };
    const auto period = [&] { return assess(factsOf(bench, night), bench.clock.now()).periods; };

    SECTION("placed elsewhere the day before it is written down")
    {
        bench.clock.set(at(u"2026-11-04T18:00"_s));
        desk.go(StepId::Afterwards);
        CHECK_FALSE(part<QPushButton>(desk.page, u"ending/when/likely"_s)->isVisible());
        desk.type(desk.when(u"ending"_s), u"3/11 20:30"_s);
        REQUIRE(end(u"placed-elsewhere"_s).size() == 1);
        CHECK(period().last().to == Moment::exactly(at(u"2026-11-03T20:30"_s)));
        CHECK(part<QLabel>(desk.page, u"ending/how"_s)->text()
            == u"Placed elsewhere, Tue 3 Nov 2026, 20:30");
    }
    SECTION("nobody knows when")
    {
        bench.clock.set(at(u"2026-11-04T18:00"_s));
        desk.go(StepId::Afterwards);
        desk.type(desk.when(u"ending"_s), u"not known"_s);
        REQUIRE(end(u"not-returning"_s).size() == 1);
        CHECK(period().last().isOver);
        CHECK_FALSE(period().last().to.isKnown());
        CHECK(
            part<QLabel>(desk.page, u"ending/how"_s)->text().endsWith(u"Nobody wrote down when."));
    }
    SECTION("a time to come is refused, and stays")
    {
        bench.clock.set(at(u"2026-11-04T18:00"_s));
        desk.go(StepId::Afterwards);
        desk.type(desk.when(u"ending"_s), u"9/11/2026 20:30"_s);
        CHECK(end(u"placed-elsewhere"_s).isEmpty());
        CHECK_FALSE(desk.when(u"ending"_s)->text().isEmpty());
    }
    SECTION("turned 18: the birthday is one key")
    {
        bench.clock.set(at(u"2026-11-06T09:00"_s));
        desk.go(StepId::Afterwards);
        CHECK(part<QPushButton>(desk.page, u"ending/when/likely"_s)->text()
            == u"When they turned 18: Thu 5 Nov 2026");
        desk.push(u"ending/when/likely"_s);
        showInPage(part<QWidget>(desk.page, u"ending/write"_s));
        picture(desk.page, u"turned-18-while-away"_s);
        const QList<Entry> endings = end(u"turned-18"_s);
        REQUIRE(endings.size() == 1);
        CHECK(endings.first().happened == Moment::on(QDate(2026, 11, 5)));
        CHECK(period().last().to == Moment::on(QDate(2026, 11, 5)));
        CHECK_FALSE(part<QPushButton>(desk.page, u"ending/when/likely"_s)->isVisible());
    }
}

TEST_CASE(
    "episode page: whether where they live is right is asked of a child in care, and whom was "
    "asked (R41)",
    "[gui][episode]")
{
    UiBench bench;
    const EpisodeId night = bench.startNight();
    const ChildId child = factsOf(bench, night).episode.child;
    REQUIRE_OK(bench.record().append(
        night, { Entry::Kind::Returned, Moment::exactly(bench.clock.now()), {}, {}, {} }));
    Desk desk(bench, night);
    desk.go(StepId::Afterwards);
    auto *form = part<FormView>(desk.page, u"plan-updated"_s);
    auto *words = part<QLabel>(desk.page, u"plan-updated/where-they-live"_s);
    CHECK(words->text().startsWith(u"Nobody has written down yet"));
    CHECK_FALSE(form->block(u"plan-updated.placement-asked"_s)->isVisible());
    REQUIRE(form->showField(u"plan-updated.placement"_s));
    desk.push(part<OptionButton>(*form->block(u"plan-updated.placement"_s), u"not-sure"_s));
    CHECK_FALSE(form->block(u"plan-updated.placement-by"_s)->isVisible());
    desk.fill(u"plan-updated"_s, u"plan-updated.placement-asked"_s, u"Hold a review"_s);
    desk.fill(u"plan-updated"_s, u"plan-updated.placement-asked-of"_s, u"Grace Osei"_s);
    desk.fill(u"plan-updated"_s, u"plan-updated.placement-asked-when"_s, u"2300"_s);
    picture(desk.page, u"is-where-they-live-right"_s);
    desk.push(u"plan-updated/write"_s);
    INFO(bench.messages.text().toStdString());
    const QList<Entry> plans = entriesOf(bench, night, Entry::Kind::PlanUpdated);
    REQUIRE(plans.size() == 1);
    CHECK(plans.first().answer(u"plan-updated.placement"_s).value() == u"not-sure");
    CHECK(plans.first().answer(u"plan-updated.placement-asked-of"_s).value() == u"Grace Osei");
    CHECK(words->text().contains(u"Grace Osei was asked (Tue 3 Nov 2026, 23:00): Hold a review"));

    INFO("a child who lives with their family is placed nowhere");
    CHECK(form->block(u"plan-updated.placement"_s)->isVisible());
    REQUIRE_OK(bench.record().setFacts(
        child, { { u"child.legal-status"_s, Answer::code(u"at-home"_s) } }, {}));
    desk.page.refresh();
    settleDown();
    CHECK_FALSE(form->block(u"plan-updated.placement"_s)->isVisible());
    CHECK_FALSE(words->isVisible());
}

TEST_CASE(
    "episode page: days and times are shown by each who wrote them down (R28)", "[gui][episode]")
{
    UiBench bench(u"2026-11-03T16:45"_s);
    const EpisodeId night = bench.startNight();
    bench.clock.set(at(u"2026-11-06T09:00"_s));
    Desk desk(bench, night);
    desk.go(StepId::Afterwards);
    const auto say = [&](const QString &source, const QString &when, const QString &counts) {
        desk.push(u"event-time/open"_s);
        auto *form = part<FormView>(desk.page, u"event-time"_s);
        const auto choose = [&](const QString &field, const QString &code) {
            auto *block = form->block(u"event-time."_s + field);
            desk.push(part<OptionButton>(*block, code));
        };
        choose(u"event"_s, u"noticed"_s);
        desk.fill(u"event-time"_s, u"event-time.theirs"_s, when);
        choose(u"source"_s, source);
        choose(u"official"_s, counts);
        desk.push(u"event-time/write"_s);
        INFO(bench.messages.text().toStdString());
    };
    const auto shown = [&] {
        const QStringList lines = lineTexts(*part<QWidget>(desk.page, u"days-and-times"_s));
        const QStringList noticed = lines.filter(u"Missing from: "_s);
        REQUIRE(noticed.size() == 1);
        return noticed.first();
    };
    CHECK(shown() == u"Missing from: Tue 3 Nov 2026, 16:45 (Aled M, in this record)");
    say(u"police"_s, u"3/11 18:20"_s, u"yes"_s);
    CHECK(shown()
        == u"Missing from: Tue 3 Nov 2026, 16:45 (Aled M, in this record); Tue 3 Nov 2026, 18:20 "
           "(The police), this one counts. They differ.");
    say(u"authority"_s, u"4/11 09:00"_s, u"no"_s);
    CHECK(shown()
        == u"Missing from: Tue 3 Nov 2026, 16:45 (Aled M, in this record); Tue 3 Nov 2026, 18:20 "
           "(The police), this one counts; Wed 4 Nov 2026, 09:00 (Children's social care). They "
           "differ.");
    INFO("each who said something stays in the log");
    CHECK(entriesOf(bench, night, Entry::Kind::EventTime).size() == 2);
}

TEST_CASE("episode page: where two disagree, both stay in sight, and one is marked with the keys",
    "[gui][episode]")
{
    UiBench bench;
    const EpisodeId night = bench.startNight();
    const auto say = [&](const QString &who, const QString &worn) {
        const auto written = bench.record().append(night,
            { Entry::Kind::Fact, Moment::exactly(bench.clock.now()), who, {},
                { { u"clothing.worn"_s, Answer::text(worn) } } });
        REQUIRE_OK(written);
        return *written;
    };
    const EntryId teacher = say(u"Mr Iqbal"_s, u"Blue coat"_s);
    bench.clock.set(bench.clock.now().addSecs(60));
    const EntryId driver = say(u"The driver"_s, u"Green coat"_s);
    Desk desk(bench, night);
    desk.go(StepId::WhileMissing);
    const auto sides = [&] { return lineTexts(*part<DisputeList>(desk.page, {})); };
    CHECK(sides()
        == QStringList { forms::labelOf(u"clothing.worn"_s),
            u"Green coat – The driver, Tue 3 Nov 2026, 23:11"_s,
            u"Blue coat – Mr Iqbal, Tue 3 Nov 2026, 23:10"_s });
    CHECK(part<QPushButton>(desk.page, u"use/"_s + driver.toStorage())->text()
        == u"Use what The driver said");

    desk.push(u"use/"_s + teacher.toStorage());
    CHECK_FALSE(part<DisputeList>(desk.page, {})->isVisible());
    CHECK(FactFold(factsOf(bench, night)).answer(u"clothing.worn"_s).value() == u"Blue coat");
    INFO("what was not used is still in the log");
    CHECK(entriesOf(bench, night, Entry::Kind::Fact).size() == 2);
    CHECK(entriesOf(bench, night, Entry::Kind::SourceChosen).size() == 1);
}

TEST_CASE("episode page: every step fits its place at twice the text size", "[gui][episode]")
{
    const LargeText large;
    UiBench bench;
    const EpisodeId night = bench.startNight();
    REQUIRE_OK(bench.record().append(night,
        { Entry::Kind::Action, Moment::exactly(bench.clock.now()), {}, {},
            { { u"action.what"_s,
                  Answer::text(
                      u"Ask the school who else was out, and write that into the plan"_s) },
                { u"action.who"_s, Answer::text(u"Tom Hale"_s) } } }));
    const bool isFound = GENERATE(false, true);
    if (isFound) {
        REQUIRE_OK(bench.record().setFacts(factsOf(bench, night).episode.child,
            { { u"child.date-of-birth"_s, Answer::date(QDate(2008, 11, 4)) } }, {}));
        bench.clock.set(at(u"2026-11-05T09:00"_s));
        REQUIRE_OK(bench.record().append(
            night, { Entry::Kind::Located, Moment::exactly(bench.clock.now()), {}, {}, {} }));
    }
    Desk desk(bench, night);
    present(desk.page, { 1024, 700 });
    for (const StepId step : { StepId::FirstChecks, StepId::Report, StepId::Tell,
             StepId::WhileMissing, StepId::Return, StepId::Interview, StepId::Afterwards }) {
        INFO(toStorage(step).toStdString());
        desk.go(step);
        if (isFound && step == StepId::Return)
            desk.push(u"located/moved-on/open"_s);
        picture(desk.page,
            u"step-%1-%2-200"_s.arg(toStorage(step), isFound ? u"found"_s : u"missing"_s));
        const auto *page = part<QWidget>(desk.page, u"stepPage/"_s + toStorage(step));
        CHECK(page->width() <= page->parentWidget()->width());
        CHECK(clippedTexts(desk.page) == QStringList());
    }
}
