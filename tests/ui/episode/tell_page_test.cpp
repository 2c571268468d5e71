// SPDX-FileCopyrightText: 2026 Homeward contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/protocol/protocol_reader.h"
#include "core/protocol/united.h"
#include "tests/support/pdf.h"
#include "tests/ui/support/ui_bench.h"
#include "tests/ui/support/ui_checks.h"
#include "ui/episode/late_reason.h"
#include "ui/episode/notice_list.h"
#include "ui/episode/tell_page.h"
#include "ui/forms/answer_editor.h"
#include "ui/forms/disclosure.h"
#include "ui/forms/field_block.h"
#include "ui/forms/option_button.h"

#include <QDir>
#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPushButton>

#include <algorithm>
#include <functional>

using namespace homeward;
using namespace homeward::test;
using namespace Qt::StringLiterals;

namespace {

struct Shown
{
    Shown()
        : night(bench.startNight(u"Ada"_s))
        , page({ bench.context(), night })
    {
        show();
        present(page, QSize(760, 1300));
        settleDown();
    }

    void show()
    {
        auto facts = bench.record().facts(night);
        REQUIRE_OK(facts);
        change(*facts);
        situation = assess(*facts, bench.clock.now());
        page.showSituation(*facts, situation);
        settleDown();
    }
    /// The same night on a page that was opened later.
    void openAnew(TellPage &again)
    {
        present(again, QSize(760, 1300));
        const auto facts = bench.record().facts(night);
        REQUIRE_OK(facts);
        again.showSituation(*facts, situation);
        settleDown();
    }
    /// From here on the facts are shown with this changed.
    void showWith(const std::function<void(EpisodeFacts &)> &changed)
    {
        change = changed;
        show();
    }

    [[nodiscard]] QWidget &row(const QString &subject = u"iro"_s)
    {
        return *part<QWidget>(page, u"notice/"_s + subject);
    }
    void push(QWidget &control)
    {
        REQUIRE(control.isVisible());
        control.setFocus(Qt::TabFocusReason);
        QTest::keyClick(&control, Qt::Key_Space);
        settleDown();
    }
    void choose(const QString &code, const QString &subject = u"iro"_s)
    {
        push(*part<OptionButton>(row(subject), code));
        show();
    }
    void openMore(const QString &subject = u"iro"_s)
    {
        auto *more = part<Disclosure>(row(subject), u"more"_s);
        if (!more->isOpen())
            push(*more);
    }
    void openWhy(const QString &subject = u"iro"_s)
    {
        push(*part<Disclosure>(row(subject), u"why-late"_s));
        auto *why = row(subject).findChild<LateReason *>();
        REQUIRE(why != nullptr);
        part<AnswerEditor>(*why, u"notice.late-reason"_s)->setFocus(Qt::TabFocusReason);
    }
    void writeWhy(const QString &text, const QString &subject = u"iro"_s)
    {
        openWhy(subject);
        QTest::keyClicks(QApplication::focusWidget(), text);
        push(*part<QPushButton>(row(subject), u"why-late/write"_s));
        show();
    }
    void type(const QString &field, const QString &text, const QString &subject = u"iro"_s)
    {
        part<AnswerEditor>(row(subject), field)->setFocus(Qt::TabFocusReason);
        QTest::keyClicks(QApplication::focusWidget(), text);
    }
    [[nodiscard]] QString said(const QString &subject = u"iro"_s)
    {
        auto *label = part<QLabel>(row(subject), u"said"_s);
        return label->isVisible() ? label->text() : QString();
    }
    [[nodiscard]] QList<Entry> told()
    {
        const auto facts = bench.record().facts(night);
        REQUIRE_OK(facts);
        return FactFold(*facts).all(Entry::Kind::Notice);
    }

    UiBench bench;
    EpisodeId night;
    TellPage page;
    Situation situation;
    std::function<void(EpisodeFacts &)> change = [](EpisodeFacts &) {};
};

Entry lineOf(Entry::Kind kind, const Answers &answers)
{
    Entry entry;
    entry.id = EntryId::make();
    entry.kind = kind;
    entry.happened = Moment::exactly(at(u"2026-11-03T23:10"_s));
    entry.written = at(u"2026-11-03T23:10"_s);
    entry.answers = answers;
    return entry;
}

Protocol within(int hours, const Protocol &protocol)
{
    Protocol strict = protocol;
    for (NoticeRule &rule : strict.notices)
        rule.within = Span { hours, Span::Unit::Hours };
    return strict;
}

/// In an area where everybody is told within two hours.
void withinTwoHours(EpisodeFacts &facts)
{
    facts.protocol = std::make_shared<const Protocol>(within(2, *facts.protocol));
    facts.log << lineOf(Entry::Kind::PoliceCall, { { u"call.number"_s, Answer::code(u"101"_s) } });
}

/// In the record of those who held the interview.
void interviewHeld(EpisodeFacts &facts)
{
    const auto york = ProtocolReader::builtIn(u"york-north-yorkshire"_s);
    REQUIRE_OK(york);
    facts.protocol = std::make_shared<const Protocol>(*york);
    facts.setting.kind = Setting::Kind::ReturnInterviewService;
    facts.log << lineOf(Entry::Kind::Returned, {})
              << lineOf(Entry::Kind::Interview,
                     { { u"interview.before"_s, Answer::text(u"A row"_s) } });
}

/// Everything that the list says of one row.
QString wordsOf(NoticeList &list, const NoticeRow &row, const QDateTime &now)
{
    list.showNotices({ row }, now);
    settleDown();
    QStringList all;
    for (const QLabel *label : list.findChildren<QLabel *>())
        all << label->text();
    return all.join(u'\n');
}

const QString later = u"2026-11-04T04:10"_s;

} // namespace

TEST_CASE("tell page: a notice to the school, with the keys", "[gui][episode][school-notice]")
{
    Shown shown;
    const TempFolder folder;
    shown.bench.prompts.folder = folder.path({});
    auto *make = part<QPushButton>(shown.page, u"school-notice/make"_s);
    REQUIRE(make->isVisible());
    picture(shown.page, u"tell-the-school"_s);
    CHECK(clippedTexts(shown.page).isEmpty());
    CHECK(namelessControls(shown.page).isEmpty());
    make->setFocus(Qt::TabFocusReason);
    QTest::keyClick(make, Qt::Key_Space);
    settleDown();
    const QStringList files = QDir(folder.path({})).entryList(QDir::Files);
    REQUIRE(files.size() == 1);
    CHECK(files.first().startsWith(u"school-notice-2026-0001-"));
    CHECK(pdfText(folder.path(files.first())).contains(u"Still missing at"));
    const auto facts = shown.bench.record().facts(shown.night);
    REQUIRE_OK(facts);
    CHECK(facts->log.last().answer(u"document.kind"_s).value() == u"school-notice");
}

TEST_CASE("tell page: no notice to the school where a paper is the wrong way",
    "[gui][episode][school-notice]")
{
    Shown shown;
    NewEntry ending;
    ending.kind = Entry::Kind::Ending;
    ending.happened = Moment::exactly(shown.bench.clock.now());
    ending.answers = { { u"ending.kind"_s, Answer::code(u"died"_s) } };
    REQUIRE_OK(shown.bench.record().append(shown.night, ending));
    shown.show();
    settleDown();
    CHECK_FALSE(part<QPushButton>(shown.page, u"school-notice/make"_s)->isVisible());
}

TEST_CASE("tell page: what only may apply is never late", "[gui][episode]")
{
    UiBench bench;
    NoticeList list({ bench.context(), bench.startNight(u"Ada"_s) });
    NoticeRow row;
    row.subject = u"director"_s;
    row.text = u"Tell the director"_s;
    row.due = bench.clock.now().addSecs(-3600);
    const auto words = [&](bool mayApply) {
        row.mayApply = mayApply;
        return wordsOf(list, row, bench.clock.now());
    };
    CHECK(words(false).contains(u"1 h late"));
    CHECK_FALSE(words(true).contains(u"late"));
    CHECK(words(true).contains(u"may apply, by "));
}

TEST_CASE(
    "tell page: when somebody was told is said with its day, and an hour only where one is known",
    "[gui][episode]")
{
    UiBench bench(u"2026-11-05T10:00"_s);
    NoticeList list({ bench.context(), bench.startNight(u"Ada"_s) });
    const auto words = [&](const Moment &when) {
        NoticeRow row;
        row.subject = u"iro"_s;
        row.text = u"Tell the reviewing officer"_s;
        row.state = NoticeRow::State::Told;
        row.last
            = lineOf(Entry::Kind::Notice, { { u"notice.outcome"_s, Answer::code(u"told"_s) } });
        row.last->happened = when;
        return wordsOf(list, row, bench.clock.now());
    };
    CHECK(words(Moment::exactly(at(u"2026-11-05T09:30"_s))).contains(u"Told, today 09:30"));
    CHECK(words(Moment::exactly(at(u"2026-11-02T18:04"_s))).contains(u"Told, Mon 2 Nov, 18:04"));
    const QString day = words(Moment::on(QDate(2026, 11, 4)));
    CHECK(day.contains(u"time not known"));
    CHECK_FALSE(day.contains(u"00:00"));
}

TEST_CASE("tell page: the senior manager of the council stands beside what to ask about (R42)",
    "[gui][episode]")
{
    Shown shown;
    const auto facts = shown.bench.record().facts(shown.night);
    REQUIRE_OK(facts);
    Contact manager { {}, facts->profile.child.id, u"Ruth Adeyemi"_s, u"senior-manager"_s, {} };
    manager.answers.insert(u"contact.phone"_s, Answer::text(u"01632 960140"_s));
    REQUIRE_OK(shown.bench.record().saveContact(manager));
    shown.show();
    part<QAbstractButton>(shown.page, u"askOthers"_s)->click();
    settleDown();
    const QList<QLabel *> labels = shown.page.findChildren<QLabel *>();
    CHECK(std::any_of(labels.cbegin(), labels.cend(), [](const QLabel *label) {
        return label->isVisible() && label->text().contains(u"Ruth Adeyemi")
            && label->text().contains(u"01632 960140");
    }));
    picture(shown.page, u"tell-senior-manager"_s);
}

TEST_CASE("tell page: one key tells, now, and Tab comes to the next row past nothing else",
    "[gui][episode][notices]")
{
    Shown shown;
    QStringList subjects;
    for (const NoticeRow &notice : shown.situation.notices) {
        if (notice.isOurs)
            subjects << notice.subject;
    }
    REQUIRE(subjects.size() >= 3);
    shown.row(subjects.first()).findChild<QLineEdit *>()->setFocus(Qt::TabFocusReason);
    for (qsizetype told = 1; told <= subjects.size(); ++told) {
        CAPTURE(told);
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Tab);
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Space);
        REQUIRE(shown.told().size() == told);
        shown.show();
    }
    for (const Entry &entry : shown.told()) {
        CHECK(entry.happened == Moment::exactly(shown.bench.clock.now()));
        CHECK(entry.answers == Answers { { u"notice.outcome"_s, Answer::code(u"told"_s) } });
    }
}

TEST_CASE("tell page: when they were told, who and how are written by whoever opens them",
    "[gui][episode][notices]")
{
    Shown shown;
    shown.openMore();
    shown.type(u"notice/when"_s, u"-20m"_s);
    shown.type(u"notice.who"_s, u"Ade, duty team"_s);
    shown.push(*part<OptionButton>(shown.row(), u"email"_s));
    auto *why = part<AnswerEditor>(shown.row(), u"notice.late-reason"_s);
    CHECK_FALSE(why->isVisible());
    shown.push(*part<QPushButton>(shown.row(), u"done"_s));
    INFO(shown.bench.messages.text().toStdString());
    const QList<Entry> told = shown.told();
    REQUIRE(told.size() == 1);
    CHECK(told.first().happened.instant() == at(u"2026-11-03T22:50"_s));
    CHECK(told.first().answers
        == Answers { { u"notice.outcome"_s, Answer::code(u"told"_s) },
            { u"notice.who"_s, Answer::text(u"Ade, duty team"_s) },
            { u"notice.how"_s, Answer::code(u"email"_s) } });
    CHECK(shown.bench.record().drafts(shown.night.toStorage())->isEmpty());
}

TEST_CASE("tell page: what is half typed there is kept, and no time is no reason to lose it",
    "[gui][episode][notices]")
{
    Shown shown;
    shown.openMore();
    shown.type(u"notice/when"_s, u"tomorrow 9"_s);
    shown.type(u"notice.who"_s, u"Ade"_s);
    shown.choose(u"told"_s);
    CHECK(shown.told().isEmpty());
    CHECK(part<AnswerEditor>(shown.row(), u"notice/when"_s)->isBeingEdited());
    CHECK_FALSE(part<OptionButton>(shown.row(), u"told"_s)->isChecked());
    REQUIRE(shown.page.settle());

    TellPage again({ shown.bench.context(), shown.night });
    shown.openAnew(again);
    const QWidget &row = *part<QWidget>(again, u"notice/iro"_s);
    CHECK(part<Disclosure>(row, u"more"_s)->isOpen());
    CHECK(part<AnswerEditor>(row, u"notice/when"_s)->typed() == u"tomorrow 9");
    CHECK(part<AnswerEditor>(row, u"notice.who"_s)->typed() == u"Ade");
    CHECK_FALSE(part<Disclosure>(*part<QWidget>(again, u"notice/police"_s), u"more"_s)->isOpen());
}

TEST_CASE("tell page: a row past its time asks why, and says how late they were told",
    "[gui][episode][notices]")
{
    Shown shown;
    shown.showWith(withinTwoHours);
    CHECK_FALSE(part<Disclosure>(shown.row(), u"more"_s)->isOpen());
    shown.bench.clock.set(at(later));
    QWidget *before = QApplication::focusWidget();
    shown.show();
    CHECK(QApplication::focusWidget() == before);
    REQUIRE(part<AnswerEditor>(shown.row(), u"notice.late-reason"_s)->isVisible());

    SECTION("with the reason")
    {
        shown.type(u"notice.late-reason"_s, u"The line was dead"_s);
        shown.push(*part<QPushButton>(shown.row(), u"done"_s));
        shown.show();
        CHECK(shown.said() == u"Told 3 h late: The line was dead");
    }
    SECTION("with one key, and why only later")
    {
        shown.choose(u"told"_s);
        CHECK(shown.said() == u"Told 3 h late; nobody wrote why");
        shown.writeWhy(u"The line was dead"_s);
        CHECK(shown.said() == u"Told 3 h late: The line was dead");
        CHECK_FALSE(part<Disclosure>(shown.row(), u"why-late"_s)->isVisible());
        INFO("a line of its own: nobody is told a second time");
        const QList<Entry> lines = shown.told();
        REQUIRE(lines.size() == 2);
        CHECK(lines.first().answer(u"notice.outcome"_s).value() == u"told");
        CHECK(lines.last().answers
            == Answers { { u"notice.late-reason"_s, Answer::text(u"The line was dead"_s) } });
    }
    SECTION("half typed, it comes back where it is asked")
    {
        shown.choose(u"told"_s);
        shown.openWhy();
        QTest::keyClicks(QApplication::focusWidget(), u"The line"_s);
        REQUIRE(shown.page.settle());
        TellPage again({ shown.bench.context(), shown.night });
        shown.openAnew(again);
        const QWidget &row = *part<QWidget>(again, u"notice/iro"_s);
        CHECK(part<Disclosure>(row, u"why-late"_s)->isOpen());
        auto *why = row.findChild<LateReason *>();
        REQUIRE(why != nullptr);
        CHECK(part<AnswerEditor>(*why, u"notice.late-reason"_s)->typed() == u"The line");
    }
    SECTION("told in time after all, and written down late")
    {
        shown.type(u"notice/when"_s, u"0105"_s);
        shown.push(*part<QPushButton>(shown.row(), u"done"_s));
        shown.show();
        REQUIRE(shown.told().size() == 1);
        CHECK(shown.said().isEmpty());
    }
    SECTION("who is not told has the reason beside them")
    {
        shown.row().findChild<QLineEdit *>()->setFocus();
        QTest::keyClicks(QApplication::focusWidget(), u"Her manager rings"_s);
        shown.choose(u"not-told"_s);
        CHECK(shown.said() == u"Why not: Her manager rings");
    }
}

TEST_CASE(
    "tell page: a duty of others that was late is written as they say, and is late for nobody "
    "here (R36, R88)",
    "[gui][episode][notices]")
{
    Shown shown;
    shown.change = [](EpisodeFacts &facts) {
        facts.log << lineOf(
            Entry::Kind::PoliceCall, { { u"call.number"_s, Answer::code(u"101"_s) } });
    };
    shown.bench.clock.set(at(u"2026-11-09T09:00"_s));
    shown.show();
    const QString director = u"assistant-director"_s;
    shown.push(*part<QAbstractButton>(shown.page, u"askOthers"_s));
    CHECK_FALSE(part<Disclosure>(shown.row(director), u"more"_s)->isOpen());
    SECTION("one key says that they were told, and not when")
    {
        shown.choose(u"told"_s, director);
        const QList<Entry> told = shown.told();
        REQUIRE(told.size() == 1);
        CHECK_FALSE(told.first().happened.isKnown());
        CHECK(shown.said(director).isEmpty());
        CHECK_FALSE(part<Disclosure>(shown.row(director), u"why-late"_s)->isVisible());
        QStringList words;
        for (const QLabel *label : shown.row(director).findChildren<QLabel *>())
            words << label->text();
        CHECK(words.contains(u"Told, time not known"_s));
    }
    SECTION("whom the user tried to ask is asked now")
    {
        shown.choose(u"no-answer"_s, director);
        CHECK(shown.told().first().happened == Moment::exactly(shown.bench.clock.now()));
    }
    SECTION("when, and why, are written by whoever opens them")
    {
        shown.openMore(director);
        REQUIRE(part<AnswerEditor>(shown.row(director), u"notice.late-reason"_s)->isVisible());
        shown.type(u"notice/when"_s, u"yesterday 12:00"_s, director);
        shown.type(u"notice.late-reason"_s, u"She was on leave"_s, director);
        shown.push(*part<QPushButton>(shown.row(director), u"done"_s));
        shown.show();
        CHECK(shown.said(director) == u"Told 36 h late: She was on leave");
    }
    SECTION("why is added afterwards")
    {
        shown.openMore(director);
        shown.type(u"notice/when"_s, u"yesterday 12:00"_s, director);
        shown.push(*part<QPushButton>(shown.row(director), u"done"_s));
        shown.show();
        CHECK(shown.said(director) == u"Told 36 h late; nobody wrote why");
        shown.openWhy(director);
        shown.page.resize(760, shown.page.heightForWidth(760));
        settleDown();
        picture(shown.page, u"tell-others-late"_s);
        shown.push(*part<Disclosure>(shown.row(director), u"why-late"_s));
        shown.writeWhy(u"She was on leave"_s, director);
        CHECK(shown.said(director) == u"Told 36 h late: She was on leave");
    }
    for (const Due &due : shown.situation.dues)
        CHECK(due.subject != director);
    // What wraps at that width needs more height, and more wraps in it.
    for (int pass = 0; pass < 2; ++pass) {
        shown.page.resize(760, shown.page.heightForWidth(760));
        settleDown();
    }
    CHECK(clippedTexts(shown.page) == QStringList());
    CHECK(namelessControls(shown.page) == QStringList());
    CHECK(backwardSteps(shown.page) == QStringList());
}

TEST_CASE("tell page: a paper is shared, in words of sharing, and nobody is rung for it",
    "[gui][episode][notices]")
{
    Shown shown;
    shown.showWith(interviewHeld);
    const QString record = u"interview-record-police"_s;
    QStringList words;
    for (const QLabel *label : shown.row(record).findChildren<QLabel *>())
        words << label->text();
    CHECK(words.filter(u"101"_s).isEmpty());
    CHECK(shown.row(record).findChild<OptionButton *>(u"told"_s) == nullptr);
    shown.openMore(record);
    CHECK(shown.row(record).findChild<AnswerEditor *>(u"notice.who"_s) == nullptr);
    shown.type(u"notice.shared-with"_s, u"DS Vale"_s, record);
    shown.push(*part<OptionButton>(shown.row(record), u"secure-email"_s));
    shown.push(*part<QPushButton>(shown.row(record), u"done"_s));
    INFO(shown.bench.messages.text().toStdString());
    const QList<Entry> told = shown.told();
    REQUIRE(told.size() == 1);
    CHECK(told.first().answers
        == Answers { { u"notice.outcome"_s, Answer::code(u"shared"_s) },
            { u"notice.shared-with"_s, Answer::text(u"DS Vale"_s) },
            { u"notice.shared-how"_s, Answer::code(u"secure-email"_s) } });
}

TEST_CASE("tell page: where a duty is from is said to who asks for more, and always of two areas",
    "[gui][episode][notices]")
{
    Shown shown;
    const QString alone = u"Source: Oxfordshire 2024, who must be told"_s;
    CHECK(part<Disclosure>(shown.row(), u"more"_s)->accessibleDescription() == alone);
    CHECK_FALSE(part<QLabel>(shown.row(), u"bothSources"_s)->isVisible());
    shown.openMore();
    CHECK(part<QLabel>(shown.row(), u"source"_s)->text() == alone);
    CHECK(part<QLabel>(shown.row(), u"source"_s)->isVisible());

    shown.showWith([](EpisodeFacts &facts) {
        const auto england = ProtocolReader::builtIn(u"england-statutory"_s);
        REQUIRE_OK(england);
        withinTwoHours(facts);
        facts.protocol
            = std::make_shared<const Protocol>(united(*facts.protocol, within(1, *england)));
    });
    auto *both = part<QLabel>(shown.row(), u"bothSources"_s);
    CHECK(both->isVisible());
    CHECK(both->text()
        == u"Both areas ask for this, and the earlier time counts: Oxfordshire 2024, who must be "
           "told; Common practice, check locally (Oxfordshire 2024, who must be told)");
    CHECK(part<Disclosure>(shown.row(), u"more"_s)->accessibleDescription() == both->text());
    CHECK_FALSE(part<QLabel>(shown.row(), u"source"_s)->isVisible());
}

TEST_CASE("tell page: late, told late and not told read right, narrow and with large text",
    "[gui][episode][notices]")
{
    const bool isLarge = GENERATE(false, true);
    CAPTURE(isLarge);
    const auto large = isLarge ? std::make_unique<LargeText>() : nullptr;
    Shown shown;
    shown.change = withinTwoHours;
    shown.bench.clock.set(at(later));
    shown.show();
    shown.type(u"notice.late-reason"_s,
        u"The line of the duty team was dead, and nobody answered at the office"_s,
        u"responsible-authority"_s);
    shown.push(*part<QPushButton>(shown.row(u"responsible-authority"_s), u"done"_s));
    shown.row(u"parents"_s).findChild<QLineEdit *>()->setFocus();
    QTest::keyClicks(QApplication::focusWidget(), u"They were in the room when it happened"_s);
    shown.choose(u"not-told"_s, u"parents"_s);
    const int width = isLarge ? 640 : 380;
    // What wraps at that width needs more height, and more wraps in it.
    for (int pass = 0; pass < 2; ++pass) {
        shown.page.resize(width, shown.page.heightForWidth(width));
        settleDown();
    }
    REQUIRE(part<AnswerEditor>(shown.row(), u"notice.late-reason"_s)->isVisible());
    REQUIRE(shown.said(u"responsible-authority"_s).startsWith(u"Told 3 h late: The line"));
    REQUIRE(shown.said(u"parents"_s).startsWith(u"Why not: They were"));
    picture(shown.page, isLarge ? u"tell-late-200"_s : u"tell-late"_s);
    CHECK(clippedTexts(shown.page) == QStringList());
    for (const auto *option : shown.page.findChildren<OptionButton *>()) {
        CAPTURE(option->text().toStdString());
        if (option->isVisible())
            CHECK(option->visibleRegion().boundingRect() == option->rect());
    }
    CHECK(namelessControls(shown.page) == QStringList());
    CHECK(backwardSteps(shown.page) == QStringList());
}

TEST_CASE(
    "tell page: that the rules of the other area do not hold is said of a child who turns out "
    "to be placed out of area (R13)",
    "[gui][episode]")
{
    Shown shown;
    const auto isSaid = [&] { return part<QLabel>(shown.page, u"tell/other-area"_s)->isVisible(); };
    CHECK_FALSE(isSaid());
    REQUIRE_OK(shown.bench.record().append(shown.night,
        { Entry::Kind::Fact, {}, {}, {}, { { u"placement.out-of-area"_s, Answer::yes() } } }));
    shown.show();
    CHECK(isSaid());
    shown.showWith([](EpisodeFacts &facts) { facts.episode.secondProtocolHash = u"1f2e"_s; });
    CHECK_FALSE(isSaid());
}
