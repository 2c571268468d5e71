// SPDX-FileCopyrightText: 2026 Homeward contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/guide/fact_fold.h"
#include "tests/ui/start/keys.h"
#include "tests/ui/support/ui_bench.h"
#include "tests/ui/support/ui_checks.h"
#include "ui/episode/episode_page.h"

#include <QLabel>
#include <QLineEdit>
#include <QPushButton>

#include <algorithm>

using namespace homeward;
using namespace homeward::test;
using namespace Qt::StringLiterals;

namespace {

/// The log of one night in front of somebody at a keyboard.
struct Log
{
    explicit Log(UiBench &onBench, const EpisodeId &ofNight, const QSize &size = { 1100, 800 })
        : bench(onBench)
        , night(ofNight)
        , page({ onBench.context(), ofNight })
    {
        present(page, size);
        page.showStep(StepId::WhileMissing);
        settleDown();
        press(Qt::Key_G, Qt::ControlModifier);
    }

    /// Tabs to a line and opens it.
    void correct(const EntryId &line)
    {
        tabTo(u"log/"_s + line.toStorage());
        press(Qt::Key_Space);
    }
    QWidget &row(const EntryId &line) { return *part<QWidget>(page, u"log/"_s + line.toStorage()); }
    QLineEdit *field(const EntryId &line, const QString &id)
    {
        return part<QWidget>(row(line), id)->findChild<QLineEdit *>();
    }
    QStringList words(const EntryId &line)
    {
        QStringList words;
        for (const QLabel *label : row(line).findChildren<QLabel *>()) {
            if (label->isVisible())
                words << label->text();
        }
        return words;
    }
    void retype(const QString &text)
    {
        press(Qt::Key_A, Qt::ControlModifier);
        type(text);
    }

    UiBench &bench;
    EpisodeId night;
    EpisodePage page;
};

EntryId append(UiBench &bench, const EpisodeId &night, const NewEntry &entry)
{
    const auto written = bench.record().append(night, entry);
    REQUIRE_OK(written);
    return *written;
}

EntryId note(UiBench &bench, const EpisodeId &night, const QString &text)
{
    return append(bench, night,
        { Entry::Kind::Note, Moment::exactly(bench.clock.now()), {}, {},
            { { u"note.text"_s, Answer::text(text) } } });
}

FactFold foldOf(UiBench &bench, const EpisodeId &night)
{
    const auto facts = bench.record().facts(night);
    REQUIRE_OK(facts);
    return FactFold(*facts);
}

const QString noteText = u"note.text"_s;
const QString noteReason = u"correct/note/reason"_s;

} // namespace

TEST_CASE("log: “they are back” pressed by mistake is taken back with the keys",
    "[gui][episode][correction]")
{
    UiBench bench;
    const EpisodeId night = bench.startNight();
    const EntryId back
        = append(bench, night, { Entry::Kind::Returned, Moment::exactly(bench.clock.now()) });
    REQUIRE(
        bench.record().currentEpisodes()->first().summary.state == EpisodeSummary::State::Returned);
    Log log(bench, night);
    const auto isInSight = [&] {
        return !part<QPushButton>(log.row(back), u"correct"_s)->visibleRegion().isEmpty();
    };
    CHECK(isInSight());
    log.correct(back);
    tabTo(u"correct/returned/reason"_s);
    type(u"It was the neighbour's child"_s);
    tabTo(u"correct/take-back"_s);
    press(Qt::Key_Space);

    CHECK(bench.record().currentEpisodes()->first().summary.state == EpisodeSummary::State::Open);
    CHECK(part<QLabel>(log.page, u"headline"_s)->text().startsWith(u"Missing"));
    CHECK(isInSight());
    const QStringList words = log.words(back);
    CHECK(words.contains(u"Taken back: this did not happen."));
    CHECK(words.filter(u"It was the neighbour's child"_s).size() == 1);
    const auto labels = log.row(back).findChildren<QLabel *>();
    CHECK(std::any_of(labels.cbegin(), labels.cend(), [](const QLabel *label) {
        return label->text().startsWith(u"Was: ") && label->text().contains(u"Returned")
            && label->font().strikeOut();
    }));
    CHECK(bench.saved.marks > 0);
    CHECK(bench.record().drafts(night.toStorage())->isEmpty());

    INFO("and a line that was taken back says why it cannot be corrected");
    log.correct(back);
    CHECK(log.words(back).filter(u"taken back"_s).size() == 1);
}

TEST_CASE("correction: a stray line of the interview is taken back by whoever wrote it, typed",
    "[gui][correction][interview]")
{
    UiBench bench;
    const EpisodeId night = bench.startNight();
    const EntryId stray = append(bench, night,
        { Entry::Kind::Interview, Moment::exactly(bench.clock.now()), {}, {},
            { { u"interview.advocate"_s, Answer::code(u"not-offered"_s) } } });
    REQUIRE(bench.record().facts(night)->interview.heldBy.size() == 1);
    Log log(bench, night);
    log.correct(stray);
    tabTo(u"correct/interview/reason"_s);
    type(u"Ticked by mistake"_s);
    tabTo(u"correct/take-back"_s);
    press(Qt::Key_Space);
    CHECK(log.words(stray).contains(u"Taken back: this did not happen."));
    CHECK(bench.record().facts(night)->interview.heldBy.isEmpty());
}

TEST_CASE(
    "log: a wrong police reference is put right where it stands", "[gui][episode][correction]")
{
    UiBench bench;
    const EpisodeId night = bench.startNight();
    const EntryId call = append(bench, night,
        { Entry::Kind::PoliceCall, Moment::exactly(bench.clock.now()), {}, u"1"_s,
            { { u"call.reference"_s, Answer::text(u"P-12"_s) } } });
    Log log(bench, night);
    log.correct(call);
    CHECK(QApplication::focusWidget() == log.field(call, u"call.reference"_s));
    log.retype(u"P-21"_s);
    tabTo(u"correct/write"_s);
    press(Qt::Key_Space);

    INFO("why is needed, and asked for where it is written");
    CHECK(foldOf(bench, night).answer(u"call.reference"_s).value() == u"P-12");
    CHECK(part<QLabel>(log.row(call), u"correct/problem"_s)->isVisible());
    CHECK(QApplication::focusWidget() == log.field(call, u"correct/police-call/reason"_s));
    type(u"Read it back wrongly"_s);
    CHECK_FALSE(part<QLabel>(log.row(call), u"correct/problem"_s)->isVisible());
    tabTo(u"correct/write"_s);
    press(Qt::Key_Space);
    CHECK(foldOf(bench, night).answer(u"call.reference"_s).value() == u"P-21");
    CHECK(log.words(call).filter(u"Was: "_s).first().contains(u"P-12"));
    CHECK(log.words(call).filter(u"Read it back wrongly"_s).size() == 1);
}

TEST_CASE("log: the time of a line can be corrected", "[gui][episode][correction]")
{
    UiBench bench;
    const EpisodeId night = bench.startNight();
    const EntryId line = note(bench, night, u"Rang the school"_s);
    Log log(bench, night);
    log.correct(line);
    tabTo(u"correct/note/when"_s);
    log.retype(u"2250"_s);
    tabTo(noteReason);
    type(u"Looked at the phone"_s);
    tabTo(u"correct/write"_s);
    press(Qt::Key_Space);
    CHECK(foldOf(bench, night).first(Entry::Kind::Note)->happened.instant()
        == at(u"2026-11-03T22:50"_s));
}

TEST_CASE("log: what somebody else corrected meanwhile is said, and what is typed stays",
    "[gui][episode][correction]")
{
    UiBench bench;
    const EpisodeId night = bench.startNight();
    const EntryId line = note(bench, night, u"Blue cot"_s);
    Log log(bench, night);
    log.correct(line);
    tabTo(noteText);
    press(Qt::Key_A, Qt::ControlModifier);
    type(u"Blue coat"_s);
    tabTo(noteReason);
    type(u"Spelling"_s);
    REQUIRE_OK(bench.record().correct(line,
        { Entry::Kind::Note, {}, {}, {}, { { noteText, Answer::text(u"Green coat"_s) } } },
        u"colour"_s));
    log.page.refresh();
    settleDown();
    CHECK(log.field(line, noteReason)->text() == u"Spelling");
    tabTo(u"correct/write"_s);
    press(Qt::Key_Space);
    QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);

    CHECK(part<QLabel>(log.row(line), u"correct/problem"_s)->text().contains(u"already"));
    CHECK(log.words(line).contains(u"Note. Green coat"));
    CHECK(log.field(line, noteReason)->text() == u"Spelling");
    tabTo(u"correct/write"_s);
    press(Qt::Key_Space);
    CHECK(foldOf(bench, night).first(Entry::Kind::Note)->answer(noteText).value() == u"Blue coat");
    CHECK(log.words(line).filter(u"Was: "_s).size() == 2);
}

TEST_CASE("log: half a correction survives a window that is gone, or is left on purpose",
    "[gui][episode][correction]")
{
    UiBench bench;
    const EpisodeId night = bench.startNight();
    const EntryId line = note(bench, night, u"Rang twice"_s);
    {
        Log log(bench, night);
        log.correct(line);
        tabTo(noteReason);
        type(u"It was three ti"_s);
        REQUIRE(QTest::qWaitFor(
            [&] { return !bench.record().drafts(night.toStorage())->isEmpty(); }, 1000));
    }
    Log log(bench, night);
    CHECK(part<QPushButton>(log.row(line), u"correct"_s)->text() == u"Go on correcting");
    log.correct(line);
    CHECK(log.field(line, noteReason)->text() == u"It was three ti");
    tabTo(u"correct/give-up"_s);
    press(Qt::Key_Space);
    CHECK(bench.record().drafts(night.toStorage())->isEmpty());
    CHECK(part<QPushButton>(log.row(line), u"correct"_s)->hasFocus());
    CHECK(foldOf(bench, night).first(Entry::Kind::Note)->answer(noteText).value() == u"Rang twice");
}

TEST_CASE("log: a correction reads well at 200 %, and Tab goes down the page",
    "[gui][episode][correction]")
{
    const bool isLarge = GENERATE(false, true);
    const std::unique_ptr<LargeText> large = isLarge ? std::make_unique<LargeText>() : nullptr;
    UiBench bench;
    const EpisodeId night = bench.startNight();
    const EntryId line = note(bench, night, u"Rang the school, nobody answered"_s);
    REQUIRE_OK(bench.record().takeBack(note(bench, night, u"Found"_s), u"Wrong child"_s));
    Log log(bench, night, { 1024, 700 });
    log.correct(line);
    CHECK(clippedTexts(log.page) == QStringList());
    CHECK(namelessControls(log.page) == QStringList());
    CHECK(backwardSteps(log.row(line)) == QStringList());
}
