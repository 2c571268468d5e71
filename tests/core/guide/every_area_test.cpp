// SPDX-FileCopyrightText: 2026 Homeward contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/core/guide/night.h"

#include <algorithm>

using namespace homeward;
using namespace homeward::test;
using namespace Qt::StringLiterals;

namespace {

/// A child under section 20 and immigration control, in a foster home under one of the files that
/// come with the program, reported at 17:15.
struct AreaNight : Night
{
    explicit AreaNight(const QString &area)
        : Night(area)
    {
        know(u"child.legal-status"_s, Answer::code(u"section-20"_s));
        know(u"child.immigration-control"_s, Answer::yes());
        know(u"placement.out-of-area"_s, Answer::no());
        reported(u"2026-11-03T17:15"_s);
    }
    [[nodiscard]] ClockRow clock(const QString &id, const QString &now) const
    {
        const Situation situation = situationAt(now);
        const auto row = std::find_if(situation.clocks.cbegin(), situation.clocks.cend(),
            [&](const ClockRow &each) { return each.id == id; });
        REQUIRE(row != situation.clocks.cend());
        return *row;
    }
};

QStringList own(const QList<NoticeRow> &rows)
{
    QStringList subjects;
    for (const NoticeRow &row : rows) {
        if (row.isOwed())
            subjects << row.subject;
    }
    return subjects;
}

QStringList asked(const QList<NoticeRow> &rows, const QString &party)
{
    QStringList subjects;
    for (const NoticeRow &row : rows) {
        if (!row.isOurs && !row.mayApply && row.party == party)
            subjects << row.subject;
    }
    return subjects;
}

QStringList duesOf(const Situation &situation)
{
    QStringList subjects;
    for (const Due &due : situation.dues)
        subjects << due.subject;
    return subjects;
}

} // namespace

TEST_CASE("every area: a foster carer who rang the police knows whom else to tell (R21, R34, R68)",
    "[guide][area]")
{
    const QString area = GENERATE(from_range(ProtocolReader::builtInIds()));
    CAPTURE(area);
    const AreaNight night(area);
    const Situation six = night.situationAt(u"2026-11-03T18:00"_s);
    QStringList told { u"responsible-authority"_s, u"parents"_s, u"iro"_s };
    // Oxfordshire's own list has four, and the fostering service is none of them.
    if (area != u"oxfordshire")
        told << u"fostering-service"_s;
    CHECK(own(six.notices) == told);
    CHECK(duesOf(six) == told + QStringList { u"daily-contact"_s });
    CHECK(asked(six.notices, u"home-office"_s) == QStringList { u"home-office"_s });
    CHECK(night.clock(u"home-office-weekly"_s, u"2026-11-03T18:00"_s).state
        == ClockRow::State::Running);
    CHECK(night.clock(u"daily-contact"_s, u"2026-11-05T00:00"_s).state == ClockRow::State::Late);
}

TEST_CASE("every area: after the return the police, social worker and reviewing officer hear of it",
    "[guide][area]")
{
    const QString area = GENERATE(from_range(ProtocolReader::builtInIds()));
    CAPTURE(area);
    AreaNight night(area);
    night.back(u"2026-11-03T23:40"_s);
    const Situation back = night.situationAt(u"2026-11-03T23:45"_s);
    CHECK(own(back.returnNotices)
        == QStringList { u"police-back"_s, u"social-worker-back"_s, u"iro-back"_s });
    CHECK(asked(back.returnNotices, u"home-office"_s).contains(u"home-office-back"_s));
}

TEST_CASE("every area: the interview is offered and held within 72 hours, or it is late (R48)",
    "[guide][area]")
{
    const QString area = GENERATE(from_range(ProtocolReader::builtInIds()));
    const QString clock = GENERATE(u"interview-offered"_s, u"interview-held"_s);
    CAPTURE(area, clock);
    AreaNight night(area);
    night.back(u"2026-11-03T23:40"_s);
    CHECK(night.clock(clock, u"2026-11-04T09:00"_s).due == at(u"2026-11-06T23:40"_s));
    CHECK(night.clock(clock, u"2026-11-06T23:40"_s).state == ClockRow::State::Running);
    CHECK(night.clock(clock, u"2026-11-20T23:40"_s).state == ClockRow::State::Late);
}

TEST_CASE("every area: how a child is who is away without authorisation is found out (R2)",
    "[guide][area]")
{
    const QString area = GENERATE(from_range(ProtocolReader::builtInIds()));
    CAPTURE(area);
    AreaNight night(area);
    night.add(Entry::Kind::Category, u"2026-11-03T19:00"_s,
        { { u"category.kind"_s, Answer::code(u"away"_s) } });
    CHECK(duesOf(night.situationAt(u"2026-11-03T19:05"_s)).contains(u"wellbeing-away"));
    night.add(Entry::Kind::ContactAttempt, u"2026-11-03T19:10"_s,
        { { u"attempt.outcome"_s, Answer::code(u"answered"_s) } });
    CHECK_FALSE(duesOf(night.situationAt(u"2026-11-03T19:15"_s)).contains(u"wellbeing-away"));
}

TEST_CASE("every area: police protection that is written down shows its end (R40)", "[guide][area]")
{
    const QString area = GENERATE(from_range(ProtocolReader::builtInIds()));
    CAPTURE(area);
    AreaNight night(area);
    night.add(Entry::Kind::LegalPower, u"2026-11-03T22:40"_s,
        { { u"power.kind"_s, Answer::code(u"police-protection"_s) } });
    const ClockRow end = night.clock(u"police-protection-ends"_s, u"2026-11-03T23:00"_s);
    CHECK(end.due == at(u"2026-11-06T22:40"_s));
    CHECK_FALSE(end.isOurs);
}
