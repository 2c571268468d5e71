// SPDX-FileCopyrightText: 2026 Homeward contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/protocol/united.h"
#include "tests/core/guide/night.h"

#include <algorithm>
#include <functional>

using namespace homeward;
using namespace homeward::test;
using namespace Qt::StringLiterals;

namespace {

/// Two areas that ask for one notice and one clock each, as a test wants them.
struct TwoAreas
{
    TwoAreas()
    {
        const auto builtIn = ProtocolReader::builtIn(u"oxfordshire"_s);
        REQUIRE_OK(builtIn);
        first = *builtIn;
        first.notices.clear();
        first.clocks.clear();
        second = first;
        second.id = u"elsewhere"_s;
        first.area = u"Here"_s;
        second.area = u"There"_s;
    }

    /// As the guide sees them, on the night of `Night`.
    [[nodiscard]] Night night() const
    {
        Night night;
        night.facts.protocol = std::make_shared<const Protocol>(united(first, second));
        return night;
    }

    Protocol first;
    Protocol second;
};

NoticeRule director(const std::optional<Span> &within, const QString &source)
{
    NoticeRule rule;
    rule.id = u"director"_s;
    rule.party = u"assistant-director"_s;
    rule.text = u"Tell the director"_s;
    rule.trigger = Trigger::Noticed;
    rule.within = within;
    rule.dutyOf = DutyOf::Carer;
    rule.source = source;
    return rule;
}

ClockRule meeting(int days, const QString &source)
{
    ClockRule rule;
    rule.id = u"meeting"_s;
    rule.text = u"Meet"_s;
    rule.within = { days, Span::Unit::Days };
    rule.dutyOf = DutyOf::Carer;
    rule.source = source;
    return rule;
}

const Applies ifHigh { u"grading.risk"_s, { u"high"_s } };
const Span threeDays { 3, Span::Unit::Days };
const Span sevenDays { 7, Span::Unit::Days };
const QString fromBoth = u"Here 1; There 1"_s;
const QString thirdDay = u"2026-11-06T23:59:59"_s;
const QString seventhDay = u"2026-11-10T23:59:59"_s;

NoticeRow onlyNotice(const Situation &situation)
{
    REQUIRE(situation.notices.size() == 1);
    return situation.notices.first();
}

ClockRow onlyClock(const Situation &situation)
{
    REQUIRE(situation.clocks.size() == 1);
    return situation.clocks.first();
}

} // namespace

TEST_CASE("two protocols: one row a duty, the stricter time, both sources", "[guide][united]")
{
    TwoAreas areas;
    areas.first.notices = { director(sevenDays, u"Here 1"_s) };
    areas.second.notices = { director(threeDays, u"There 1"_s) };
    areas.first.clocks = { meeting(3, u"Here 1"_s) };
    areas.second.clocks = { meeting(7, u"There 1"_s) };
    Night night = areas.night();
    const Situation situation = night.situationAt(u"2026-11-04T09:00"_s);
    CHECK(onlyNotice(situation).due == at(thirdDay));
    CHECK(onlyNotice(situation).source == fromBoth);
    CHECK(onlyNotice(situation).isOfBoth);
    CHECK(onlyClock(situation).due == at(thirdDay));
    CHECK(onlyClock(situation).withinWords == u"3 days");
    CHECK(onlyClock(situation).source == fromBoth);

    SECTION("late by the stricter one")
    {
        const Situation late = night.situationAt(u"2026-11-07T00:00"_s);
        CHECK(onlyNotice(late).isLate);
        CHECK(onlyClock(late).state == ClockRow::State::Late);
        CHECK(std::count_if(late.dues.cbegin(), late.dues.cend(), [](const Due &due) {
            return due.subject == u"director";
        }) == 1);
    }
    SECTION("told once settles it for both")
    {
        night.add(Entry::Kind::Notice, u"2026-11-04T10:00"_s,
            { { u"notice.outcome"_s, Answer::code(u"told"_s) } }, u"director"_s);
        const Situation told = night.situationAt(u"2026-11-20T09:00"_s);
        CHECK(onlyNotice(told).state == NoticeRow::State::Told);
        CHECK_FALSE(onlyNotice(told).isLate);
        CHECK_FALSE(onlyNotice(told).toldLate);
    }
    SECTION("told late by the stricter one")
    {
        night.add(Entry::Kind::Notice, u"2026-11-07T01:59:59"_s,
            { { u"notice.outcome"_s, Answer::code(u"told"_s) } }, u"director"_s);
        const NoticeRow told = onlyNotice(night.situationAt(u"2026-11-20T09:00"_s));
        REQUIRE(told.toldLate);
        CHECK(told.toldLate->seconds == 2 * 60 * 60);
    }
}

TEST_CASE("two protocols: at once is stricter than any number", "[guide][united]")
{
    TwoAreas areas;
    const bool isFirst = GENERATE(true, false);
    areas.first.notices = { director(isFirst ? std::optional<Span>() : threeDays, u"Here 1"_s) };
    areas.second.notices = { director(isFirst ? threeDays : std::optional<Span>(), u"There 1"_s) };
    const Night night = areas.night();
    const Situation soon = night.situationAt(u"2026-11-03T17:00"_s);
    CHECK_FALSE(onlyNotice(soon).due.isValid());
    CHECK(soon.step(StepId::Tell).state == Step::State::Now);
    CHECK(onlyNotice(night.situationAt(u"2026-11-07T00:00"_s)).isLate);
}

TEST_CASE("two protocols: each area's condition goes with its own time", "[guide][united]")
{
    TwoAreas areas;
    NoticeRule strict = director(threeDays, u"There 1"_s);
    strict.applies = { ifHigh };
    areas.first.notices = { director(sevenDays, u"Here 1"_s) };
    areas.second.notices = { strict };
    ClockRule strictClock = meeting(3, u"There 1"_s);
    strictClock.applies = { ifHigh };
    areas.first.clocks = { meeting(7, u"Here 1"_s) };
    areas.second.clocks = { strictClock };
    Night night = areas.night();
    const auto graded = [&](const QString &risk) {
        night.add(Entry::Kind::Grading, u"2026-11-03T19:00"_s,
            { { u"grading.risk"_s, Answer::code(risk) } });
        return night.situationAt(u"2026-11-04T09:00"_s);
    };
    SECTION("it holds")
    {
        const Situation high = graded(u"high"_s);
        CHECK(onlyNotice(high).due == at(thirdDay));
        CHECK(onlyClock(high).due == at(thirdDay));
    }
    SECTION("it does not hold: the other area alone is the source")
    {
        const Situation medium = graded(u"medium"_s);
        CHECK(onlyNotice(medium).due == at(seventhDay));
        CHECK(onlyNotice(medium).source == u"Here 1");
        CHECK_FALSE(onlyNotice(medium).isOfBoth);
        CHECK(onlyClock(medium).due == at(seventhDay));
        CHECK(onlyClock(medium).source == u"Here 1");
    }
    SECTION("nobody knows: what certainly holds counts, and both are named")
    {
        const Situation open = night.situationAt(u"2026-11-04T09:00"_s);
        CHECK_FALSE(onlyNotice(open).mayApply);
        CHECK(onlyNotice(open).due == at(seventhDay));
        CHECK(onlyNotice(open).source == fromBoth);
        CHECK_FALSE(onlyClock(open).mayApply);
        CHECK(onlyClock(open).due == at(seventhDay));
        CHECK_FALSE(onlyNotice(night.situationAt(u"2026-11-08T09:00"_s)).isLate);
    }
}

TEST_CASE(
    "two protocols: what ends a duty in one area does not end it in the other", "[guide][united]")
{
    TwoAreas areas;
    ClockRule ends = meeting(3, u"Here 1"_s);
    ends.cancelledBy = { Trigger::Returned };
    areas.first.clocks = { ends };
    areas.second.clocks = { meeting(7, u"There 1"_s) };
    NoticeRule endsToo = director(threeDays, u"Here 1"_s);
    endsToo.cancelledBy = { Trigger::Returned };
    areas.first.notices = { endsToo };
    areas.second.notices = { director(sevenDays, u"There 1"_s) };
    Night night = areas.night();
    night.back(u"2026-11-04T10:00"_s);
    const Situation back = night.situationAt(u"2026-11-04T11:00"_s);
    CHECK(onlyClock(back).state == ClockRow::State::Running);
    CHECK(onlyClock(back).due == at(seventhDay));
    CHECK(onlyNotice(back).due == at(seventhDay));
    CHECK(onlyNotice(back).source == u"There 1");
}

TEST_CASE(
    "two protocols: a reason why not is enough only where both areas take one", "[guide][united]")
{
    TwoAreas areas;
    NoticeRule waived = director(threeDays, u"Here 1"_s);
    waived.mayBeWaived = true;
    areas.first.notices = { waived };
    areas.second.notices = { director(threeDays, u"There 1"_s) };
    CHECK_FALSE(onlyNotice(areas.night().situationAt(u"2026-11-04T11:00"_s)).mayBeWaived);
    areas.second.notices = { waived };
    CHECK(onlyNotice(areas.night().situationAt(u"2026-11-04T11:00"_s)).mayBeWaived);
}

TEST_CASE("two protocols: a night of two real areas has nobody twice, and the interview once",
    "[guide][united]")
{
    const QString other = GENERATE(u"york-north-yorkshire"_s, u"england-statutory"_s);
    CAPTURE(other);
    const auto second = ProtocolReader::builtIn(other);
    REQUIRE_OK(second);
    Night night;
    const Situation alone = night.situationAt(u"2026-11-03T18:00"_s);
    night.facts.protocol = std::make_shared<const Protocol>(united(*night.facts.protocol, *second));
    const Situation away = night.situationAt(u"2026-11-03T18:00"_s);
    CHECK(away.checks.size() == alone.checks.size());
    CHECK(std::any_of(away.checks.cbegin(), away.checks.cend(), std::mem_fn(&CheckRow::isOfBoth)));
    CHECK(
        std::none_of(alone.checks.cbegin(), alone.checks.cend(), std::mem_fn(&CheckRow::isOfBoth)));
    QStringList told;
    for (const NoticeRow &row : away.notices) {
        if (row.isOurs)
            told << row.party;
    }
    CHECK(told
        == QStringList { u"police"_s, u"responsible-authority"_s, u"parents"_s, u"iro"_s,
            u"fostering-service"_s });

    night.reported(u"2026-11-03T18:20"_s);
    night.back(u"2026-11-03T23:40"_s);
    const Situation back = night.situationAt(u"2026-11-03T23:45"_s);
    CHECK(std::count_if(back.clocks.cbegin(), back.clocks.cend(), [](const ClockRow &row) {
        return row.id == u"interview-offered";
    }) == 1);
    CHECK(back.returnNotices.first().party == u"police");
    CHECK(std::count_if(back.returnNotices.cbegin(), back.returnNotices.cend(),
              [](const NoticeRow &row) { return row.isOurs && row.party == u"police"; })
        == 1);
}

TEST_CASE("two protocols: whichever area is the first, in every setting nobody is told twice",
    "[guide][united]")
{
    const QStringList areas { u"oxfordshire"_s, u"york-north-yorkshire"_s, u"england-statutory"_s };
    const QString first = GENERATE_COPY(from_range(areas));
    const QString second = GENERATE_COPY(from_range(areas));
    const Setting::Kind setting = GENERATE(Setting::Kind::FosterHome, Setting::Kind::ChildrensHome,
        Setting::Kind::SupportedAccommodation, Setting::Kind::School);
    const QString status = GENERATE(u"full-care-order"_s, u"at-home"_s);
    const QString kind = GENERATE(u"missing"_s, u"away"_s);
    if (first == second)
        return;
    CAPTURE(first, second, status, kind);
    CAPTURE(toStorage(setting));
    const auto other = ProtocolReader::builtIn(second);
    REQUIRE_OK(other);
    Night night(first);
    night.facts.setting.kind = setting;
    night.know(u"child.legal-status"_s, Answer::code(status));
    night.facts.protocol = std::make_shared<const Protocol>(united(*night.facts.protocol, *other));
    night.add(Entry::Kind::Category, u"2026-11-03T17:30"_s,
        { { u"category.kind"_s, Answer::code(kind) } });
    QStringList told;
    for (const NoticeRow &row : night.situationAt(u"2026-11-06T18:00"_s).notices) {
        if (row.isOurs)
            told << row.party;
    }
    CAPTURE(told);
    QStringList each = told;
    each.removeDuplicates();
    CHECK(told == each);
    CHECK(told.contains(u"police"_s));
}

TEST_CASE("assess: under every protocol, and every two, no row shows a curly bracket",
    "[guide][situation]")
{
    const QStringList ids = ProtocolReader::builtInIds();
    const QString id = GENERATE_COPY(from_range(ids));
    const QString other = GENERATE_COPY(from_range(ids));
    const bool isClosed = GENERATE(true, false);
    const bool isBack = GENERATE(true, false);
    CAPTURE(id, other, isClosed, isBack);
    Night night(id);
    if (other != id) {
        const Result<Protocol> second = ProtocolReader::builtIn(other);
        REQUIRE_OK(second);
        night.facts.protocol
            = std::make_shared<const Protocol>(united(*night.facts.protocol, *second));
    }
    night.contact(u"Mum"_s, u"mother"_s, true)
        .answers.insert(u"contact.parental-responsibility"_s, Answer::yes());
    night.contact(u"Lou"_s, u"friend"_s, true);
    night.place(u"Skate park"_s, u"alone"_s);
    if (isClosed)
        night.know(u"risk.family-danger"_s, Answer::yes());
    if (isBack)
        night.back(u"2026-11-03T20:00"_s);
    for (int kind = 0; !toStorage(static_cast<Setting::Kind>(kind)).isEmpty(); ++kind) {
        night.facts.setting.kind = static_cast<Setting::Kind>(kind);
        const Situation situation = night.situationAt(u"2026-11-03T21:00"_s);
        QStringList shown { situation.headline, situation.nextSentence };
        for (const CheckRow &row : situation.checks)
            shown << row.text << row.hint;
        for (const RedFlagRow &row : situation.redFlags)
            shown << row.text << row.because;
        for (const NoticeRow &row : situation.notices + situation.returnNotices)
            shown << row.text << row.nameless << row.hint;
        for (const ClockRow &row : situation.clocks)
            shown << row.text << row.startWords;
        for (const Due &due : situation.dues)
            shown << due.text << due.nameless;
        for (const Step &step : situation.steps)
            shown << step.title << step.stateWords;
        for (const Gap &gap : situation.gaps)
            shown << gap.label;
        for (const MeetingRule &meeting : night.facts.protocol->meetings)
            shown << meeting.text << meeting.agenda;
        REQUIRE(shown.size() > 20);
        for (const QString &words : std::as_const(shown)) {
            CAPTURE(words);
            CHECK_FALSE(words.contains(u'{'));
            CHECK_FALSE(words.contains(u'}'));
        }
    }
}

TEST_CASE("checkRows: a hint speaks of the child, or of whom the row is about", "[guide][checks]")
{
    Night night;
    Protocol protocol = *night.facts.protocol;
    for (CheckRule &rule : protocol.checks)
        rule.hint = u"Think of {name}."_s;
    night.facts.protocol = std::make_shared<const Protocol>(protocol);
    night.contact(u"Lou"_s, u"friend"_s, true);
    night.place(u"Skate park"_s, u"alone"_s);
    QStringList hints;
    for (const CheckRow &row : night.situationAt(u"2026-11-03T17:00"_s).checks)
        hints << row.hint.section(u'\n', -1);
    for (const QString &name : { u"Ada"_s, u"Lou"_s, u"Skate park"_s })
        CHECK(hints.contains(u"Think of %1."_s.arg(name)));
}
