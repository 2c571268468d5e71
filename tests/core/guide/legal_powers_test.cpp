// SPDX-FileCopyrightText: 2026 Homeward contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/guide/legal_powers.h"
#include "tests/core/guide/night.h"

#include <algorithm>

using namespace homeward;
using namespace homeward::test;
using namespace Qt::StringLiterals;

namespace {

struct Powers : Night
{
    EntryId use(const QString &kind, const Moment &until)
    {
        return add(Entry::Kind::LegalPower, u"2026-11-04T09:00"_s,
            { { u"power.kind"_s, Answer::code(kind) },
                { u"power.until"_s, Answer::moment(until) } });
    }
    [[nodiscard]] QStringList ends(const QString &now) const
    {
        return legal_powers::ends(fold(), *facts.protocol, at(now));
    }
};

Moment friday() { return Moment::exactly(at(u"2026-11-06T12:00"_s)); }

} // namespace

TEST_CASE("legalPowers: a power with an end of its own says when it ends, and that it ended (R40)",
    "[guide][power]")
{
    Powers night;
    CHECK(night.ends(u"2026-11-04T12:00"_s) == QStringList());
    night.use(u"recovery-order"_s, friday());
    night.use(u"emergency-protection-order"_s, Moment::on(QDate(2026, 11, 5)));
    night.use(u"arrest"_s, Moment::notKnown());
    CHECK(night.ends(u"2026-11-06T12:00"_s)
        == QStringList {
            u"Recovery order (section 50): only with a care order. It ends today 12:00."_s,
            u"Emergency protection order (section 44). It ended yesterday, Thu 5 Nov, 23:59."_s });
}

TEST_CASE("legalPowers: one that is taken back ends no more; one that still runs outlives the "
          "absence (R40)",
    "[guide][power]")
{
    Powers night;
    const EntryId wrong = night.use(u"recovery-order"_s, friday());
    night.use(u"other"_s, friday());
    CHECK(night.ends(u"2026-11-05T12:00"_s).size() == 2);
    night.add(Entry::Kind::Note, u"2026-11-04T10:00"_s);
    night.facts.log.last().corrects = wrong;
    CHECK(night.ends(u"2026-11-05T12:00"_s).size() == 1);
    night.use(u"emergency-protection-order"_s, Moment::on(QDate(2026, 11, 4)));
    const auto endAs = [&](const QString &kind) {
        night.add(Entry::Kind::Ending, u"2026-11-05T09:00"_s,
            { { u"ending.kind"_s, Answer::code(kind) } });
    };
    SECTION("in any way that ends no power")
    {
        endAs(GENERATE(u"back-safe"_s, u"custody"_s, u"hospital"_s, u"placed-elsewhere"_s,
            u"not-returning"_s, u"seriously-harmed"_s));
        CHECK(night.ends(u"2026-11-05T12:00"_s).size() == 1);
        CHECK(night.ends(u"2026-11-06T12:01"_s) == QStringList());
    }
    SECTION("nobody is left whom it could hold")
    {
        endAs(GENERATE(u"died"_s, u"turned-18"_s, u"opened-in-error"_s, u"duplicate"_s));
        CHECK(night.ends(u"2026-11-05T12:00"_s) == QStringList());
    }
}

TEST_CASE("legalPowers: police protection has a clock; where the rules have none, its end is said",
    "[guide][power]")
{
    Powers night;
    night.use(u"police-protection"_s, friday());
    CHECK(legal_powers::protectionUntil(night.fold()) == friday().instant());
    CHECK(night.ends(u"2026-11-05T12:00"_s) == QStringList());
    Protocol without = *night.facts.protocol;
    without.clocks.removeIf(
        [](const ClockRule &rule) { return rule.id == legal_powers::clockOfProtection; });
    night.facts.protocol = std::make_shared<const Protocol>(without);
    CHECK(night.ends(u"2026-11-05T12:00"_s)
        == QStringList {
            u"Police protection (section 46): 72 hours at the most. It ends tomorrow, Fri 6 Nov, "
            u"12:00."_s });
}

TEST_CASE(
    "legalPowers: police protection is not made longer: a later line without a start keeps the "
    "72 hours of the first (R40)",
    "[guide][power]")
{
    Night night;
    const auto use = [&](const QString &when, const Answers &answers) {
        night.add(Entry::Kind::LegalPower, when, answers);
        night.facts.log.last().answers.insert(
            u"power.kind"_s, Answer::code(u"police-protection"_s));
    };
    const auto due = [&] {
        const QList<ClockRow> clocks = night.situationAt(u"2026-11-06T12:00"_s).clocks;
        return std::find_if(clocks.cbegin(), clocks.cend(), [](const ClockRow &row) {
            return row.id == legal_powers::clockOfProtection;
        })->due;
    };
    const auto moment
        = [](const QString &when) { return Answer::moment(Moment::exactly(at(when))); };
    use(u"2026-11-03T20:10"_s, { { u"power.at"_s, moment(u"2026-11-03T20:00"_s) } });
    CHECK(due() == at(u"2026-11-06T20:00"_s));
    use(u"2026-11-06T10:00"_s, { { u"power.until"_s, moment(u"2026-11-09T20:00"_s) } });
    CHECK(due() == at(u"2026-11-06T20:00"_s));
    INFO("nor where nobody knows its start any more");
    use(u"2026-11-06T10:30"_s, { { u"power.at"_s, Answer::notKnown() } });
    CHECK(due() == at(u"2026-11-06T20:00"_s));
    INFO("used anew, it has hours of its own");
    use(u"2026-11-06T11:00"_s, { { u"power.at"_s, moment(u"2026-11-06T11:00"_s) } });
    CHECK(due() == at(u"2026-11-09T11:00"_s));
}
