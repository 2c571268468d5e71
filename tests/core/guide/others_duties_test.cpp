// SPDX-FileCopyrightText: 2026 Homeward contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/guide/others_duties.h"
#include "tests/core/guide/night.h"

#include <algorithm>

using namespace homeward;
using namespace homeward::test;
using namespace Qt::StringLiterals;

TEST_CASE("othersWhileAway: what others owe is shown to be asked about, and opens where it is done",
    "[guide][clocks]")
{
    Night night;
    night.reported(u"2026-11-03T17:00"_s);
    const Situation situation = night.situationAt(u"2026-11-12T18:00"_s);
    QStringList others;
    for (const ClockRow &row : othersWhileAway(situation.clocks)) {
        CHECK_FALSE(row.isOurs);
        others << row.id;
    }
    CHECK(others.contains(u"missing-meeting"_s));
    CHECK_FALSE(others.contains(u"interview-offered"_s));
    for (const Due &due : situation.dues) {
        if (due.subject == u"daily-contact")
            CHECK(due.step == StepId::WhileMissing);
    }
    night.back(u"2026-11-12T18:30"_s);
    // What is owed to a child who came alone is owed after the return as well.
    const QStringList lasting { u"assessment-unaccompanied"_s, u"referral-mechanism"_s };
    for (const ClockRow &row : othersWhileAway(night.situationAt(u"2026-11-12T19:00"_s).clocks))
        CHECK((row.start.instant() >= at(u"2026-11-12T18:30"_s) || lasting.contains(row.id)));
}

TEST_CASE("othersWhileAway: what is answered stays among them, to be read", "[guide][clocks]")
{
    Night night;
    night.reported(u"2026-11-03T17:00"_s);
    night.add(Entry::Kind::Notice, u"2026-11-03T19:00"_s,
        { { u"asked.answer"_s, Answer::code(u"done"_s) } }, u"asked:trace"_s);
    const QList<ClockRow> others = othersWhileAway(night.situationAt(u"2026-11-03T20:00"_s).clocks);
    const auto trace = std::find_if(
        others.cbegin(), others.cend(), [](const ClockRow &row) { return row.id == u"trace"; });
    REQUIRE(trace != others.cend());
    CHECK(trace->isAnswered());
    CHECK(std::count_if(others.cbegin(), others.cend(), [](const ClockRow &row) {
        return row.isRunning();
    }) == others.size() - 1);
}

TEST_CASE("othersToAskAbout: whom others should have told, from when their time is over until "
          "somebody says what came of it (R88)",
    "[guide][notices]")
{
    Night night;
    const auto asked = [&](const QString &when) {
        QStringList subjects;
        const QDateTime now = at(when);
        for (const NoticeRow &row : othersToAskAbout(night.situationAt(when).notices, now)) {
            CHECK_FALSE(row.isOurs);
            subjects << row.subject;
        }
        return subjects;
    };
    const QString director = u"assistant-director"_s;
    CHECK_FALSE(asked(u"2026-11-04T10:00"_s).contains(director));
    CHECK(asked(u"2026-11-09T10:00"_s).contains(director));
    CHECK_FALSE(asked(u"2026-11-09T10:00"_s).contains(u"iro"_s));
    night.add(Entry::Kind::Notice, u"2026-11-09T11:00"_s,
        { { u"notice.outcome"_s, Answer::code(u"told"_s) } }, director);
    CHECK_FALSE(asked(u"2026-11-09T12:00"_s).contains(director));
}
