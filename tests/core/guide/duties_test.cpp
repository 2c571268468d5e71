// SPDX-FileCopyrightText: 2026 Homeward contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/forms/catalogue.h"
#include "core/guide/asked_duty.h"
#include "core/guide/notices.h"
#include "tests/core/guide/duty_table.h"
#include "tests/core/guide/night.h"

#include <QFile>
#include <QHash>
#include <QSet>

#include <algorithm>

using namespace homeward;
using namespace homeward::test;
using namespace Qt::StringLiterals;

namespace {

enum class Known
{
    Yes,
    No,
    NotKnown
};

/// The file of the documentation: the only one with working days.
Protocol documented()
{
    QFile file(QStringLiteral(HOMEWARD_SOURCE_DIR) + u"/docs/protocol-format.md"_s);
    REQUIRE(file.open(QIODevice::ReadOnly));
    const QByteArray text = file.readAll();
    const qsizetype from = text.indexOf("```json\n") + 8;
    const auto protocol = ProtocolReader::fromBytes(
        text.mid(from, text.indexOf("\n```", from) - from), u"protocol-format.md"_s);
    REQUIRE_OK(protocol);
    return *protocol;
}

std::shared_ptr<const Protocol> protocolOf(const QString &id)
{
    static QHash<QString, std::shared_ptr<const Protocol>> read;
    std::shared_ptr<const Protocol> &protocol = read[id];
    if (!protocol && id == u"newtown") {
        protocol = std::make_shared<const Protocol>(documented());
    } else if (!protocol) {
        const auto builtIn = ProtocolReader::builtIn(id);
        REQUIRE_OK(builtIn);
        protocol = std::make_shared<const Protocol>(*builtIn);
    }
    return protocol;
}

bool isClock(const Duty &duty) { return duty.id.startsWith(u"clock "); }
QString ruleId(const Duty &duty) { return duty.id.section(u' ', 1); }
bool isAfterFound(const Duty &duty)
{
    return duty.start == u"returned" || duty.start == u"located-or-returned"
        || duty.start == u"interviewed";
}
/// Nothing is before it: where they are is known, or it runs from the beginning.
bool isFromTheStart(const Duty &duty)
{
    return duty.start == u"noticed"
        || (duty.start == u"still-missing" && duty.when.contains(u"kind=away/"));
}
/// The police are told that a child is missing by ringing them, and by no line of a list.
bool isTheReport(const Duty &duty)
{
    return duty.id == u"notice police" || duty.id == u"notice school-police";
}
QString toldWord(const Duty &duty)
{
    return protocolOf(duty.protocol)->notice(ruleId(duty))->isSharing ? u"shared"_s : u"told"_s;
}

/// Where the fact of a condition is answered; what nobody answers as such is put together of
/// others.
QString fieldOf(const QString &fact)
{
    static const QHash<QString, QString> fields {
        { u"status"_s, u"child.legal-status"_s },
        { u"immigration"_s, u"child.immigration-control"_s },
        { u"out-of-area"_s, u"placement.out-of-area"_s },
        { u"family-danger"_s, u"risk.family-danger"_s },
        { u"risk"_s, u"grading.risk"_s },
    };
    return fields.value(fact, u"child."_s + fact);
}

/// Every answer there is to the fact of a condition, whatever a protocol asks for.
QStringList valuesOf(const QString &fact)
{
    if (fact == u"from")
        return { u"care"_s, u"home"_s, u"education"_s };
    if (fact == u"kind")
        return { u"missing"_s, u"away"_s, u"from-education"_s };
    const auto field = forms::field(fieldOf(fact));
    REQUIRE(field);
    QStringList values;
    for (const Choice &choice : field->choices)
        values << choice.code;
    return values.isEmpty() ? QStringList { u"yes"_s, u"no"_s } : values;
}

/// One thing a duty depends on: "risk=high,medium/low?".
struct Condition
{
    explicit Condition(const QString &text)
        : fact(text.section(u'=', 0, 0))
        , holds(text.section(u'=', 1).section(u'/', 0, 0).split(u','))
        , fails(text.section(u'/', 1).remove(u'?').remove(u'!'))
        , isOpenWhenNotKnown(text.endsWith(u'?'))
        , holdsWhenNotKnown(text.endsWith(u'!'))
    {
    }

    QString fact;
    QStringList holds;
    QString fails;
    bool isOpenWhenNotKnown;
    bool holdsWhenNotKnown;
};

QList<Condition> conditionsOf(const Duty &duty)
{
    QList<Condition> conditions;
    for (const QString &each : duty.when.split(u' ', Qt::SkipEmptyParts))
        conditions << Condition(each);
    return conditions;
}

/// An absence in which a duty holds, but for one condition that may be false or not known, begun at
/// one local time.
class Case
{
public:
    explicit Case(const Duty &duty, const QString &start = u"2026-11-03T16:45"_s)
        : m_duty(duty)
        , m_start(at(start))
    {
        EpisodeFacts &facts = m_night.facts;
        facts.protocol = protocolOf(duty.protocol);
        facts.setting.kind = *settingKindFromStorage(duty.whose);
        facts.episode.kind = facts.setting.kind == Setting::Kind::School
            ? Episode::Kind::FromEducation
            : Episode::Kind::Missing;
        facts.profile.child.facts.remove(u"child.legal-status"_s);
        for (const auto &condition : conditionsOf(duty))
            know(condition, Known::Yes);
    }

    void know(const Condition &condition, Known known)
    {
        know(condition.fact,
            known == Known::NotKnown  ? QString()
                : known == Known::Yes ? condition.holds.first()
                                      : condition.fails);
    }
    /// `value`: empty when nobody knows.
    void know(const QString &fact, const QString &value)
    {
        if (fact == u"kind" || value == u"education") {
            m_night.facts.episode.kind
                = *episodeKindFromStorage(value == u"education" ? u"from-education"_s : value);
            return;
        }
        if (fact == u"from") {
            know(u"status"_s,
                value == u"care"       ? u"section-20"_s
                    : value == u"home" ? u"at-home"_s
                                       : QString());
            return;
        }
        m_night.facts.profile.child.facts.remove(fieldOf(fact));
        if (!value.isEmpty())
            m_night.know(fieldOf(fact),
                value == u"yes"      ? Answer::yes()
                    : value == u"no" ? Answer::no()
                                     : Answer::code(value));
    }

    /// What the duty runs from happens.
    void begin()
    {
        const bool isAtStart = m_duty.start == u"noticed" || m_duty.start == u"still-missing";
        // Hours and days after the absence began, so that neither is mistaken for the other.
        begunAt(isAtStart ? m_start : m_start.addDays(-2));
        if (m_duty.start == u"returned")
            happen(Entry::Kind::Returned, m_start);
        else if (m_duty.start == u"located-or-returned" || m_duty.start == u"interviewed")
            happen(Entry::Kind::Located, m_start);
        else if (m_duty.start == u"reported" || m_duty.start == u"still-missing")
            happenCall(m_start);
        else if (m_duty.start == u"police-protection")
            happen(Entry::Kind::LegalPower, m_start,
                { { u"power.kind"_s, Answer::code(u"police-protection"_s) } });
        if (m_duty.start == u"interviewed")
            happen(Entry::Kind::Interview, m_start);
    }
    /// The absence, and nothing more.
    void beginAbsence() { begunAt(m_start.addDays(-2)); }
    /// The same, and what comes closest to what the duty runs from without being it.
    void beginNearly()
    {
        beginAbsence();
        if (m_duty.start == u"returned" || m_duty.start == u"interviewed")
            happen(Entry::Kind::Located, m_start);
    }
    /// The time for checking is over, and nobody has rung.
    void stopChecking()
    {
        happen(Entry::Kind::StopTime, m_start,
            { { u"stop.at"_s, Answer::moment(Moment::exactly(m_start)) } });
    }

    void happen(Entry::Kind kind, const QDateTime &when, const Answers &answers = {},
        const QString &subject = {})
    {
        m_night.add(kind, {}, answers, subject);
        m_night.facts.log.last().happened = Moment::exactly(when);
        m_night.facts.log.last().written = when;
    }
    void happenCall(const QDateTime &when)
    {
        happen(Entry::Kind::PoliceCall, when, { { u"call.number"_s, Answer::code(u"101"_s) } });
    }
    /// One of the triggers that end a duty.
    void happen(const QString &trigger, const QDateTime &when)
    {
        happen(trigger == u"returned" ? Entry::Kind::Returned : Entry::Kind::Located, when);
    }
    void beDone(const QDateTime &when)
    {
        const auto kind = entryKindFromStorage(m_duty.done.section(u' ', 0, 0));
        REQUIRE(kind);
        Answers answers;
        if (*kind == Entry::Kind::InterviewOffer)
            answers.insert(u"offer.answer"_s, Answer::code(u"accepted"_s));
        if (*kind == Entry::Kind::Meeting)
            answers.insert(u"meeting.kind"_s, Answer::code(m_duty.done.section(u' ', 1)));
        if (m_duty.done.endsWith(u" reached"))
            answers.insert(u"attempt.outcome"_s, Answer::code(u"answered"_s));
        happen(*kind, when, answers);
    }
    void beTold(const QDateTime &when, const QString &outcome = u"told"_s, const Answers &more = {})
    {
        Answers answers { { u"notice.outcome"_s, Answer::code(outcome) } };
        answers.insert(more);
        happen(Entry::Kind::Notice, when, answers, ruleId(m_duty));
    }

    /// Somebody asks about it, and is told so.
    void beSaid(const Said &said, const QDateTime &asked, const QDateTime &done,
        const QDateTime &until = {})
    {
        Answers answers { { u"asked.answer"_s,
            said.answer.isEmpty() ? Answer::notKnown() : Answer::code(said.answer) } };
        if (!said.done.isEmpty())
            answers.insert(u"asked.done"_s, Answer::moment(Moment::exactly(done)));
        if (!said.reason.isEmpty())
            answers.insert(u"asked.reason"_s, Answer::text(said.reason));
        if (said.hasNewTime)
            answers.insert(u"asked.until"_s, Answer::moment(Moment::exactly(until)));
        happen(Entry::Kind::Notice, asked, answers, asked_duty::subjectOf(ruleId(m_duty)));
    }

    [[nodiscard]] std::optional<ClockRow> clock(const QDateTime &now) const
    {
        return find(assess(m_night.facts, now).clocks, &ClockRow::id);
    }
    [[nodiscard]] std::optional<NoticeRow> notice(const QDateTime &now) const
    {
        const Situation situation = assess(m_night.facts, now);
        // Where others look for the child there is one list of who is told.
        const bool isReturn = isAfterFound(m_duty) && situation.isLookedForHere;
        return find(isReturn ? situation.returnNotices : situation.notices, &NoticeRow::subject);
    }
    [[nodiscard]] bool isDue(const QDateTime &now) const
    {
        const QList<Due> dues = assess(m_night.facts, now).dues;
        return std::any_of(dues.cbegin(), dues.cend(),
            [&](const Due &due) { return due.subject == ruleId(m_duty); });
    }
    /// At which step the report to the police is due; nothing: it is not.
    [[nodiscard]] std::optional<StepId> reportDueAt(const QDateTime &now) const
    {
        const QList<Due> dues = assess(m_night.facts, now).dues;
        const auto report = std::find_if(
            dues.cbegin(), dues.cend(), [](const Due &due) { return due.subject.isEmpty(); });
        return report == dues.cend() ? std::nullopt : std::optional(report->step);
    }
    [[nodiscard]] bool isThere(const QDateTime &now) const
    {
        return isClock(m_duty) ? clock(now).has_value() : notice(now).has_value();
    }
    [[nodiscard]] Night &night() { return m_night; }
    [[nodiscard]] const QDateTime &start() const { return m_start; }

private:
    void begunAt(const QDateTime &when)
    {
        m_night.facts.log.clear();
        happen(Entry::Kind::Noticed, when);
        m_night.facts.episode.openedAt = when;
        // Police who were told are told of the return too.
        if (ruleId(m_duty).endsWith(u"police-back"))
            happenCall(when);
    }
    template <typename Row>
    [[nodiscard]] std::optional<Row> find(const QList<Row> &rows, QString Row::*id) const
    {
        const auto found = std::find_if(
            rows.cbegin(), rows.cend(), [&](const Row &row) { return row.*id == ruleId(m_duty); });
        return found == rows.cend() ? std::nullopt : std::optional(*found);
    }

    const Duty &m_duty;
    const QDateTime m_start;
    Night m_night;
};

/// Every duty of the table, with its name on every failure.
template <typename Check> void forEach(Check check)
{
    for (const Duty &duty : dutyTable()) {
        INFO(duty.protocol.toStdString() << ": " << duty.id.toStdString());
        check(duty);
    }
}

/// Every duty with a time, at every start that its length has a case for.
template <typename Check> void forEachLength(Check check)
{
    forEach([&](const Duty &duty) {
        int cases = 0;
        for (const Length &length : lengthTable()) {
            if (length.within != duty.within)
                continue;
            ++cases;
            INFO(length.within.toStdString()
                << " from " << length.start.toStdString() << ", " << length.what.toStdString());
            check(duty, length);
        }
        CHECK((duty.within.isEmpty() || cases >= 4));
    });
}

/// Whether others can be asked about it: it is theirs, and a clock that is no interview's.
bool isAskedAbout(const Duty &duty)
{
    return isClock(duty) && !duty.isOurs && !duty.done.startsWith(u"interview");
}

/// Every one of these that comes back, begun.
template <typename Check> void forEachAskedAgain(Check check)
{
    int again = 0;
    forEach([&](const Duty &duty) {
        if (!isAskedAbout(duty) || duty.again.isEmpty())
            return;
        ++again;
        Case each(duty, u"2026-11-03T16:45"_s);
        each.begin();
        check(duty, each);
    });
    CHECK(again >= 3);
}

QString standsWords(ClockRow::State state)
{
    switch (state) {
    case ClockRow::State::Met:
        return u"met"_s;
    case ClockRow::State::MetLate:
        return u"met late"_s;
    case ClockRow::State::LeftOut:
        return u"left out"_s;
    case ClockRow::State::Running:
    case ClockRow::State::Late:
        return u"owed"_s;
    default:
        return u"neither"_s;
    }
}

/// What was said of the table's, by what makes it a case of its own.
const Said &saidAs(const QString &what)
{
    const auto said = std::find_if(saidTable().cbegin(), saidTable().cend(),
        [&](const Said &each) { return each.what == what; });
    REQUIRE(said != saidTable().cend());
    return *said;
}

const auto inTenDays = [](const Case &each) { return each.start().addDays(10); };
constexpr int longAfter = 400; // days

} // namespace

TEST_CASE("duties: every clock and notice of every protocol is in the table, and nothing else",
    "[guide][duties]")
{
    QStringList listed;
    for (const Duty &duty : dutyTable())
        listed << duty.protocol + u": "_s + duty.id;
    QStringList inFiles;
    for (const QString &id : ProtocolReader::builtInIds() + QStringList { u"newtown"_s }) {
        for (const NoticeRule &rule : protocolOf(id)->notices)
            inFiles << id + u": notice "_s + rule.id;
        for (const ClockRule &rule : protocolOf(id)->clocks)
            inFiles << id + u": clock "_s + rule.id;
    }
    INFO("A new duty needs a row in tests/core/guide/duty_table.cpp.");
    listed.sort();
    inFiles.sort();
    CHECK(listed == inFiles);
}

TEST_CASE("duties: the trigger and the source of each", "[guide][duties]")
{
    forEach([](const Duty &duty) {
        const Protocol &protocol = *protocolOf(duty.protocol);
        if (!isClock(duty)) {
            REQUIRE(protocol.notice(ruleId(duty)));
            CHECK(toStorage(protocol.notice(ruleId(duty))->trigger) == duty.start);
            CHECK(protocol.notice(ruleId(duty))->source.contains(u", "));
        }
        for (const ClockRule &rule : protocol.clocks) {
            if (isClock(duty) && rule.id == ruleId(duty)) {
                CHECK(toStorage(rule.start) == duty.start);
                CHECK(rule.source.contains(u", "));
            }
        }
    });
}

TEST_CASE("duties: each holds where its conditions hold, and is nobody else's", "[guide][duties]")
{
    forEach([](const Duty &duty) {
        Case holds(duty);
        holds.begin();
        const QDateTime now = inTenDays(holds);
        if (isClock(duty)) {
            REQUIRE(holds.clock(now));
            CHECK_FALSE(holds.clock(now)->mayApply);
            CHECK(holds.clock(now)->isOurs == duty.isOurs);
        } else {
            REQUIRE(holds.notice(now));
            CHECK_FALSE(holds.notice(now)->mayApply);
            CHECK(holds.notice(now)->isOurs == duty.isOurs);
        }
        if (isClock(duty) || protocolOf(duty.protocol)->notice(ruleId(duty))->settings.isEmpty())
            return;
        // A school is told nothing that is a carer's, and the other way round. What is a service's
        // because it acts for the authority is a reminder elsewhere.
        Case elsewhere(duty);
        elsewhere.night().facts.setting.kind
            = duty.whose == u"school" ? Setting::Kind::FosterHome : Setting::Kind::School;
        elsewhere.begin();
        const auto row = isClock(duty) ? std::nullopt : elsewhere.notice(now);
        CHECK((!row || (duty.whose == u"return-interview-service" && !row->isOurs)));
    });
}

TEST_CASE("duties: each value of a condition that is in the table makes it hold, and no other does",
    "[guide][duties]")
{
    int tried = 0;
    forEach([&](const Duty &duty) {
        for (const auto &condition : conditionsOf(duty)) {
            const QStringList values = valuesOf(condition.fact);
            for (const QString &value : condition.holds + QStringList { condition.fails }) {
                INFO("in the table: " << value.toStdString());
                CHECK(values.contains(value));
            }
            CHECK_FALSE(condition.holds.contains(condition.fails));
            for (const QString &value : values) {
                INFO(condition.fact.toStdString() << "=" << value.toStdString());
                ++tried;
                Case each(duty);
                each.know(condition.fact, value);
                each.begin();
                const QDateTime now = inTenDays(each);
                CHECK(each.isThere(now) == condition.holds.contains(value));
                if (each.isThere(now))
                    CHECK_FALSE(
                        (isClock(duty) ? each.clock(now)->mayApply : each.notice(now)->mayApply));
            }
        }
    });
    CHECK(tried >= 300);
}

TEST_CASE("duties: each condition that is false takes the duty away", "[guide][duties]")
{
    forEach([](const Duty &duty) {
        for (const auto &condition : conditionsOf(duty)) {
            INFO(condition.fact.toStdString());
            Case fails(duty);
            fails.know(condition, Known::No);
            fails.begin();
            CHECK_FALSE(fails.isThere(inTenDays(fails)));
        }
    });
}

TEST_CASE(
    "duties: a condition that nobody knows shows the duty, and it is never late", "[guide][duties]")
{
    int open = 0;
    forEach([&](const Duty &duty) {
        for (const auto &condition : conditionsOf(duty)) {
            if (!condition.isOpenWhenNotKnown)
                continue;
            ++open;
            INFO(condition.fact.toStdString());
            Case notKnown(duty);
            notKnown.know(condition, Known::NotKnown);
            notKnown.begin();
            const QDateTime now = notKnown.start().addDays(longAfter);
            if (isClock(duty)) {
                REQUIRE(notKnown.clock(now));
                CHECK(notKnown.clock(now)->mayApply);
            } else {
                REQUIRE(notKnown.notice(now));
                CHECK(notKnown.notice(now)->mayApply);
                CHECK_FALSE(notKnown.notice(now)->isLate);
            }
            const Situation situation = assess(notKnown.night().facts, now);
            CHECK(std::none_of(situation.dues.cbegin(), situation.dues.cend(),
                [&](const Due &due) { return due.subject == ruleId(duty); }));
        }
    });
    CHECK(open >= 24);
}

TEST_CASE(
    "duties: of a child whose status nobody knows, a home has every duty of the list for care",
    "[guide][duties]")
{
    int held = 0;
    forEach([&](const Duty &duty) {
        for (const auto &condition : conditionsOf(duty)) {
            if (!condition.holdsWhenNotKnown)
                continue;
            ++held;
            Case notKnown(duty);
            notKnown.know(condition, Known::NotKnown);
            notKnown.begin();
            const QDateTime now = inTenDays(notKnown);
            REQUIRE(notKnown.isThere(now));
            CHECK_FALSE(
                (isClock(duty) ? notKnown.clock(now)->mayApply : notKnown.notice(now)->mayApply));
        }
    });
    CHECK(held >= 24);
}

TEST_CASE("duties: nothing runs before what it runs from", "[guide][duties]")
{
    forEach([](const Duty &duty) {
        if (isFromTheStart(duty))
            return;
        Case before(duty);
        before.beginNearly();
        const QDateTime now = before.start().addDays(longAfter);
        CHECK_FALSE(before.isDue(now));
        if (!isClock(duty)) {
            CHECK_FALSE((before.notice(now) && before.notice(now)->isDue));
            CHECK_FALSE((before.notice(now) && before.notice(now)->due.isValid()));
            Case after(duty);
            after.begin();
            CHECK(after.notice(now)->isDue);
            return;
        }
        REQUIRE(before.clock(now));
        CHECK(before.clock(now)->state == ClockRow::State::Waiting);
        CHECK_FALSE(before.clock(now)->due.isValid());
    });
}

TEST_CASE("duties: what this user has to tell is due once what it runs from has come, until it is "
          "told or left out with a reason",
    "[guide][duties]")
{
    int own = 0;
    forEach([&](const Duty &duty) {
        if (isClock(duty) || !duty.isOurs || isTheReport(duty))
            return;
        ++own;
        const auto due = [&] {
            Case each(duty);
            if (duty.start == u"still-missing") {
                each.beginAbsence();
                each.stopChecking();
            } else {
                each.begin();
            }
            return each;
        };
        Case each = due();
        const QDateTime now = each.start().addSecs(7200);
        CHECK(each.isDue(now));
        each.beTold(now, u"no-answer"_s);
        CHECK(each.isDue(now));
        each.beTold(now, toldWord(duty));
        CHECK_FALSE(each.isDue(now));
        CHECK(each.notice(now)->isSettled());
        Case leftOut = due();
        leftOut.beTold(now, u"not-"_s + toldWord(duty),
            { { u"notice.reason"_s, Answer::text(u"Her manager rings"_s) } });
        CHECK_FALSE(leftOut.isDue(now));
        CHECK(leftOut.notice(now)->isSettled());
    });
    CHECK(own >= 30);
}

TEST_CASE("duties: the police are told of a missing child by a call, which is due until it is made",
    "[guide][duties]")
{
    int reports = 0;
    forEach([&](const Duty &duty) {
        if (!isTheReport(duty))
            return;
        ++reports;
        Case each(duty);
        each.beginAbsence();
        const QDateTime now = each.start().addSecs(7200);
        CHECK(each.reportDueAt(now) == StepId::FirstChecks);
        each.stopChecking();
        CHECK(each.reportDueAt(now) == StepId::Report);
        each.beTold(now);
        CHECK(each.reportDueAt(now) == StepId::Report);
        each.happenCall(now);
        CHECK_FALSE(each.reportDueAt(now));
        CHECK(each.notice(now)->isSettled());
        CHECK_FALSE(each.isDue(now));
    });
    CHECK(reports >= 6);
}

TEST_CASE("duties: whoever was told a minute after its time was told late, for the reason that is "
          "written",
    "[guide][duties]")
{
    const QString why = u"The line was dead"_s;
    const Answers because { { u"notice.late-reason"_s, Answer::text(why) } };
    QSet<QString> late;
    forEachLength([&](const Duty &duty, const Length &length) {
        if (isClock(duty) || length.due.isEmpty())
            return;
        const QDateTime due = at(length.due);
        const QDateTime now = due.addDays(1);
        Case inTime(duty, length.start);
        inTime.begin();
        inTime.beTold(due, toldWord(duty), because);
        CHECK_FALSE(inTime.notice(now)->toldLate);
        Case told(duty, length.start);
        told.begin();
        told.beTold(due.addSecs(60), toldWord(duty), because);
        REQUIRE(told.notice(now)->toldLate);
        CHECK(told.notice(now)->toldLate->seconds == 60);
        CHECK(told.notice(now)->toldLate->reason == why);
        CHECK(told.notice(now)->isSettled());
        CHECK_FALSE(told.notice(now)->isLate);
        CHECK_FALSE(told.isDue(now));
        INFO("of others nobody may say when: that is no lateness of theirs");
        told.night().facts.log.last().happened = Moment::notKnown();
        CHECK(told.notice(now)->toldLate.has_value() == duty.isOurs);
        late << ruleId(duty);
    });
    CHECK(late
        == QSet { u"assistant-director"_s, u"lead-member"_s, u"corporate-parenting-board"_s,
            u"school-education-welfare"_s, u"school-cme-officer"_s, u"parents"_s });
}

TEST_CASE("duties: each is due when the calendar on the wall says so", "[guide][duties]")
{
    forEachLength([](const Duty &duty, const Length &length) {
        Case running(duty, length.start);
        running.begin();
        const QDateTime due = length.due.isEmpty() ? QDateTime() : at(length.due);
        const QDateTime now = running.start().addSecs(60);
        CHECK((isClock(duty) ? running.clock(now)->due : running.notice(now)->due) == due);
    });
}

TEST_CASE("duties: each is late one second after, and not before", "[guide][duties]")
{
    forEachLength([](const Duty &duty, const Length &length) {
        if (length.due.isEmpty())
            return;
        Case waited(duty, length.start);
        waited.begin();
        const QDateTime due = at(length.due);
        const QDateTime after = due.addSecs(1);
        if (!isClock(duty)) {
            CHECK_FALSE(waited.notice(due)->isLate);
            CHECK(waited.notice(after)->isLate == duty.isOurs);
            waited.beTold(due);
            CHECK_FALSE(waited.notice(after)->isLate);
            return;
        }
        CHECK(waited.clock(due)->state == ClockRow::State::Running);
        const bool isNeverLate = !duty.again.isEmpty() && duty.done.isEmpty();
        CHECK(waited.clock(after)->state
            == (isNeverLate ? ClockRow::State::Running : ClockRow::State::Late));
    });
}

TEST_CASE("duties: a clock whose source gives no number is owed from its start, and never late",
    "[guide][duties]")
{
    int open = 0;
    forEach([&](const Duty &duty) {
        if (!isClock(duty) || !duty.within.isEmpty())
            return;
        ++open;
        Case owed(duty);
        owed.begin();
        const QDateTime now = owed.start().addDays(longAfter);
        REQUIRE(owed.clock(now));
        CHECK(owed.clock(now)->state == ClockRow::State::Running);
        CHECK_FALSE(owed.clock(now)->due.isValid());
        CHECK_FALSE(owed.clock(now)->hasNumber());
        const QList<Due> dues = assess(owed.night().facts, now).dues;
        CHECK(duty.isOurs == std::any_of(dues.cbegin(), dues.cend(), [&](const Due &due) {
            return due.subject == ruleId(duty) && !due.isLate && !due.at.isValid();
        }));
        if (duty.done.isEmpty())
            return;
        owed.beDone(now);
        CHECK(owed.clock(now)->state == ClockRow::State::Met);
    });
    CHECK(open >= 12);
}

TEST_CASE("duties: a clock is met in time, or late", "[guide][duties]")
{
    forEachLength([](const Duty &duty, const Length &length) {
        if (!isClock(duty) || duty.done.isEmpty() || !duty.again.isEmpty())
            return;
        const QDateTime due = at(length.due);
        const QDateTime now = due.addDays(1);
        Case inTime(duty, length.start);
        inTime.begin();
        inTime.beDone(due);
        CHECK(inTime.clock(now)->state == ClockRow::State::Met);
        CHECK(inTime.clock(now)->metAt.instant() == due);
        Case late(duty, length.start);
        late.begin();
        late.beDone(due.addSecs(60));
        CHECK(late.clock(now)->state == ClockRow::State::MetLate);
    });
}

TEST_CASE("duties: what comes back runs anew from when it was done", "[guide][duties]")
{
    forEachLength([](const Duty &duty, const Length &length) {
        // One that comes back at another length than it began with is tried beside the others.
        if (duty.again.isEmpty() || duty.done.isEmpty() || duty.again != duty.within)
            return;
        Case again(duty, u"2026-01-15T10:00"_s);
        again.begin();
        again.beDone(at(length.start));
        CHECK(again.clock(at(length.start).addSecs(60))->due == at(length.due));
    });
}

TEST_CASE("duties: what comes back and nobody can tick shows the next time", "[guide][duties]")
{
    const auto dueOf = [](const QString &id, const QString &start, const QString &now) {
        const auto duty = std::find_if(dutyTable().cbegin(), dutyTable().cend(),
            [&](const Duty &each) { return each.id == id; });
        REQUIRE(duty != dutyTable().cend());
        Case weekly(*duty, start);
        weekly.begin();
        const auto row = weekly.clock(at(now));
        REQUIRE(row);
        CHECK(row->state == ClockRow::State::Running);
        return row->due;
    };
    const QString weekly = u"clock home-office-weekly"_s;
    CHECK(dueOf(weekly, u"2026-10-21T12:00"_s, u"2026-10-29T12:00"_s)
        == at(u"2026-11-04T23:59:59"_s));
    CHECK(dueOf(weekly, u"2026-03-18T12:00"_s, u"2026-03-26T12:00"_s)
        == at(u"2026-04-01T23:59:59"_s));
}

TEST_CASE("duties: each is ended by what ends it, and by nothing else", "[guide][duties]")
{
    const QStringList triggers { u"located-or-returned"_s, u"returned"_s };
    forEach([&](const Duty &duty) {
        if (isAfterFound(duty))
            return;
        for (const QString &trigger : triggers) {
            INFO(trigger.toStdString());
            // Who is back was located too.
            const bool isEnded
                = !duty.ends.isEmpty() && (duty.ends == trigger || trigger == u"returned");
            Case ended(duty);
            ended.begin();
            const QDateTime now = inTenDays(ended);
            ended.happen(trigger, ended.start().addSecs(3600));
            if (isClock(duty)) {
                CHECK((ended.clock(now)->state == ClockRow::State::Cancelled) == isEnded);
                continue;
            }
            CHECK(ended.notice(now).has_value() == !isEnded);
            // What was tried stays to be read.
            ended.beTold(ended.start().addSecs(60), u"no-answer"_s);
            CHECK(ended.notice(now).has_value());
        }
    });
}

TEST_CASE(
    "duties: an eighteenth birthday ends what is owed while the child is away", "[guide][duties]")
{
    forEach([](const Duty &duty) {
        Case turned(duty);
        turned.begin();
        const QDateTime birthday = turned.start().addSecs(3600);
        const QDateTime now = birthday.addSecs(3600);
        turned.night().know(u"child.date-of-birth"_s, Answer::date(birthday.date().addYears(-18)));
        // The day alone ends nothing: somebody says that the absence is over, and why.
        if (isClock(duty))
            CHECK(turned.clock(now)->state == ClockRow::State::Running);
        turned.happen(
            Entry::Kind::Ending, birthday, { { u"ending.kind"_s, Answer::code(u"turned-18"_s) } });
        if (isClock(duty))
            CHECK(turned.clock(now)->state
                == (isAfterFound(duty) ? ClockRow::State::Running : ClockRow::State::Cancelled));
        CHECK(turned.isDue(now.addDays(longAfter)) == (isAfterFound(duty) && duty.isOurs));
    });
}

TEST_CASE("duties: whoever hears that a child is found or back hears it of no ending that finds "
          "nobody, and whoever was not told that they are gone still is (R21, R83, R87)",
    "[guide][duties]")
{
    QStringList listed;
    for (const Ended &ended : endedTable())
        listed << ended.ending;
    QStringList inForm;
    for (const Choice &choice : forms::field(u"ending.kind"_s)->choices)
        inForm << choice.code;
    listed.sort();
    inForm.sort();
    INFO("A new ending needs a row in tests/core/guide/duty_table.cpp.");
    CHECK(listed == inForm);

    const Ended &ended = GENERATE(from_range(endedTable()));
    CAPTURE(ended.ending.toStdString());
    const Answers answers { { u"ending.kind"_s, Answer::code(ended.ending) } };
    forEach([&](const Duty &duty) {
        if (isClock(duty) || !duty.isOurs || duty.start == u"interviewed")
            return;
        Case over(duty);
        over.begin();
        if (isAfterFound(duty)) {
            over.beginAbsence();
            over.happen(Entry::Kind::Ending, over.start(), answers);
            // A service is told of finds and returns, and of nothing else.
            const bool isFound = ended.hears == u"found"
                && (duty.whose != u"return-interview-service"
                    || ended.ending != u"placed-elsewhere");
            CHECK(over.isDue(inTenDays(over)) == isFound);
            return;
        }
        if (isTheReport(duty) || duty.id.endsWith(u"police-away"))
            return;
        const QDateTime told = over.start().addSecs(60);
        over.beTold(told);
        over.happen(Entry::Kind::Ending, told.addSecs(60), answers);
        const auto isHeard = [&](const QString &what) {
            const QList<NoticeRow> rows = assess(over.night().facts, inTenDays(over)).returnNotices;
            return std::any_of(rows.cbegin(), rows.cend(), [&](const NoticeRow &row) {
                return row.isDue && row.isOwed() && row.subject.startsWith(what + ruleId(duty));
            });
        };
        CHECK(isHeard(u"mistake:"_s) == (ended.hears == u"mistake"));
        // Some have a rule of their own for the find.
        if (ended.hears != u"found")
            CHECK_FALSE(isHeard(u"back:"_s));

        Case untold(duty);
        untold.begin();
        untold.stopChecking();
        untold.happen(Entry::Kind::Ending, untold.start().addSecs(3600), answers);
        const QList<NoticeRow> back = assess(untold.night().facts, inTenDays(untold)).returnNotices;
        const QString party = protocolOf(duty.protocol)->notice(ruleId(duty))->party;
        const bool isSaidWithTheFind = std::any_of(back.cbegin(), back.cend(),
            [&](const NoticeRow &row) { return row.isDue && row.isOwed() && row.party == party; });
        if (duty.ends.isEmpty() && duty.within.isEmpty())
            CHECK((untold.isDue(inTenDays(untold)) || isSaidWithTheFind) == ended.isStillToldGone);
    });
}

TEST_CASE("duties: a death, and an absence that never was, leave no clock, and nobody to tell that "
          "the child is gone, or back",
    "[guide][duties]")
{
    const QString ending = GENERATE(u"died"_s, u"opened-in-error"_s, u"duplicate"_s);
    forEach([&](const Duty &duty) {
        Case over(duty);
        over.begin();
        over.happen(Entry::Kind::Ending, over.start().addSecs(3600),
            { { u"ending.kind"_s, Answer::code(ending) } });
        const QDateTime now = inTenDays(over);
        if (isClock(duty)) {
            CHECK_FALSE(over.clock(now));
            CHECK_FALSE(over.isDue(now));
            return;
        }
        CHECK_FALSE(over.isDue(now));
        if (isAfterFound(duty))
            CHECK_FALSE(over.notice(now));
    });
}

TEST_CASE("duties: what others say of theirs meets it, in time or late, leaves it out with the "
          "reason, or gives it a new time",
    "[guide][duties]")
{
    int asked = 0;
    forEach([&](const Duty &duty) {
        if (!isAskedAbout(duty) || !duty.again.isEmpty())
            return;
        for (const Said &said : saidTable()) {
            INFO(said.what.toStdString());
            ++asked;
            Case each(duty);
            each.begin();
            const QDateTime due = each.clock(each.start())->due;
            const QDateTime inTime = each.start().addSecs(3600);
            const QDateTime late = due.isValid() ? due.addSecs(60) : inTime;
            const QDateTime now = late.addDays(1);
            const QDateTime until = now.addDays(2);
            each.beSaid(said, now, said.done == u"late" ? late : inTime, until);
            const ClockRow row = *each.clock(now);
            // What has no number is never late.
            CHECK(standsWords(row.state)
                == (due.isValid() ? said.stands : QString(said.stands).remove(u" late"_s)));
            CHECK(row.said.has_value());
            CHECK(row.due == (said.hasNewTime ? until : due));
            CHECK(row.metAt.isKnown() == !said.done.isEmpty());
            if (!said.hasNewTime)
                continue;
            CHECK(row.state == ClockRow::State::Running);
            CHECK(each.clock(until.addSecs(1))->state == ClockRow::State::Late);
        }
    });
    CHECK(asked >= 8 * 14);
}

TEST_CASE("duties: a later word of others wins, and one that is taken back was never said",
    "[guide][duties]")
{
    forEach([](const Duty &duty) {
        if (!isAskedAbout(duty) || !duty.again.isEmpty())
            return;
        Case each(duty);
        each.begin();
        const QDateTime first = each.start().addSecs(3600);
        const QDateTime now = first.addSecs(7200);
        each.beSaid(saidAs(u"not done, and why"_s), first, {});
        CHECK(each.clock(now)->state == ClockRow::State::LeftOut);
        each.beSaid(saidAs(u"done in time"_s), first.addSecs(600), first);
        CHECK(each.clock(now)->state == ClockRow::State::Met);
        INFO("written later about an earlier talk, it is not the last word");
        each.beSaid(saidAs(u"not done, and nobody says why"_s), first.addSecs(300), {});
        each.night().facts.log.last().written = now;
        CHECK(each.clock(now)->state == ClockRow::State::Met);
        each.beSaid(saidAs(u"still to come"_s), first.addSecs(900), {});
        CHECK(each.clock(now)->isRunning());
        const EntryId wrong = each.night().facts.log.last().id;
        each.happen(Entry::Kind::Note, first.addSecs(1000));
        each.night().facts.log.last().corrects = wrong;
        CHECK(each.clock(now)->state == ClockRow::State::Met);
    });
}

TEST_CASE("duties: nobody meets a duty of their own, or an interview, by asking", "[guide][duties]")
{
    int own = 0;
    forEach([&](const Duty &duty) {
        if (!isClock(duty) || isAskedAbout(duty))
            return;
        for (const Said &said : saidTable()) {
            INFO(said.what.toStdString());
            ++own;
            Case each(duty);
            each.begin();
            const QDateTime now = each.start().addSecs(7200);
            const ClockRow before = *each.clock(now);
            each.beSaid(said, now, now.addSecs(-60), now.addDays(30));
            CHECK(each.clock(now)->state == before.state);
            CHECK(each.clock(now)->due == before.due);
            CHECK_FALSE(each.clock(now)->said);
        }
    });
    CHECK(own >= 8 * 5);
}

TEST_CASE("duties: what comes back runs anew from when others say that it was done, or why not",
    "[guide][duties]")
{
    forEachAskedAgain([&](const Duty &duty, Case &each) {
        const QDateTime now = at(u"2026-11-08T10:00"_s);
        const QDateTime next
            = at(duty.again == u"1 month" ? u"2026-12-05T23:59:59"_s : u"2026-11-12T23:59:59"_s);
        each.beSaid(saidAs(u"done in time"_s), now, at(u"2026-11-05T12:00"_s));
        CHECK(each.clock(now)->state == ClockRow::State::Running);
        CHECK(each.clock(now)->due == next);
        each.beSaid(saidAs(u"not done, and why"_s), now, {});
        CHECK(each.clock(now)->due == next.addDays(3));
        each.beSaid(saidAs(u"still to come, and by when"_s), now.addSecs(60), {}, now.addDays(1));
        CHECK(each.clock(now.addSecs(120))->due == now.addDays(1));
    });
}

TEST_CASE(
    "duties: what comes back and was done since they said that it was to come is due the time "
    "after",
    "[guide][duties]")
{
    forEachAskedAgain([&](const Duty &duty, Case &each) {
        const QDateTime next
            = at(duty.again == u"1 month" ? u"2026-12-10T23:59:59"_s : u"2026-11-17T23:59:59"_s);
        const auto word = [&](const QString &what, const QString &when, const QString &done = {}) {
            each.beSaid(saidAs(what), at(when), done.isEmpty() ? QDateTime() : at(done),
                at(u"2026-11-10T20:00"_s));
        };
        const auto due = [&](const QString &now) { return each.clock(at(now))->due; };
        word(u"still to come, and by when"_s, u"2026-11-05T10:00"_s);
        CHECK(due(u"2026-11-08T10:00"_s) == at(u"2026-11-10T20:00"_s));
        // Where nothing in the log shows it, only they can say that it was done.
        if (duty.done.isEmpty())
            word(u"done in time"_s, u"2026-11-10T18:00"_s, u"2026-11-10T17:00"_s);
        else
            each.beDone(at(u"2026-11-10T17:00"_s));
        CHECK(due(u"2026-11-11T10:00"_s) == next);
        CHECK(each.clock(at(u"2026-11-11T10:00"_s))->state == ClockRow::State::Running);
    });
}

TEST_CASE("duties: a word that names no time loses nothing of what others said before it",
    "[guide][duties]")
{
    forEachAskedAgain([&](const Duty &, Case &each) {
        const QDateTime now = at(u"2026-11-08T10:00"_s);
        each.beSaid(saidAs(u"done in time"_s), now, at(u"2026-11-05T12:00"_s));
        const QDateTime due = each.clock(now)->due;
        each.beSaid(saidAs(u"still to come"_s), now.addSecs(60), {});
        CHECK(each.clock(now.addSecs(120))->due == due);
    });
}

TEST_CASE("duties: what was said of one search says nothing of the next", "[guide][duties]")
{
    const auto duty = std::find_if(dutyTable().cbegin(), dutyTable().cend(),
        [](const Duty &each) { return each.id == u"clock trace"; });
    REQUIRE(duty != dutyTable().cend());
    Case search(*duty);
    search.begin();
    const auto after = [&](int hours) { return search.start().addSecs(3600 * hours); };
    search.beSaid(saidAs(u"done in time"_s), after(1), after(1));
    search.happen(u"located-or-returned"_s, after(2));
    CHECK(search.clock(after(3))->state == ClockRow::State::Cancelled);
    search.happen(
        Entry::Kind::Category, after(4), { { u"category.kind"_s, Answer::code(u"missing"_s) } });
    search.happenCall(after(5));
    CHECK(search.clock(after(6))->state == ClockRow::State::Running);
    CHECK_FALSE(search.clock(after(6))->said);
}
