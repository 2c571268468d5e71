// SPDX-FileCopyrightText: 2026 Homeward contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/record/retention.h"
#include "tests/support/support.h"

using namespace homeward;
using namespace homeward::test;

namespace {

const QDate born(2012, 5, 4);
const QDate lastLine(2026, 11, 9);

const KeepRules &england()
{
    REQUIRE_OK(KeepRules::england());
    return *KeepRules::england();
}

Retention of(Setting::Kind setting, const KeptChild &child)
{
    return retentionOf(england(), setting, child);
}

QStringList idsOf(const Retention &retention)
{
    QStringList ids;
    for (const KeepUntil &until : retention.rules)
        ids << until.rule.id;
    return ids;
}

} // namespace

TEST_CASE("Retention: every setting has rules, each with a source", "[record][retention]")
{
    const KeepRules &rules = england();
    REQUIRE(rules.checkedOn.isValid());
    for (const KeepRule &rule : rules.rules)
        CHECK_FALSE(rule.source.isEmpty());
    for (const Setting::Kind kind : { Setting::Kind::FosterHome, Setting::Kind::ChildrensHome,
             Setting::Kind::SupportedAccommodation, Setting::Kind::School,
             Setting::Kind::ReturnInterviewService })
        CHECK_FALSE(of(kind, {}).rules.isEmpty());
}

TEST_CASE("Retention: what nobody has checked is never called law", "[record][retention]")
{
    // Regulations 36 and 7 were read; the others are known, and not read.
    QStringList law;
    for (const KeepRule &rule : england().rules) {
        if (rule.isLaw)
            law << rule.id;
    }
    CHECK(law
        == QStringList { u"childrens-home-case-record"_s,
            u"childrens-home-case-record-after-death"_s, u"school-registers"_s });
}

TEST_CASE("Retention: a children's home, 75 years from birth", "[record][retention]")
{
    const Retention retention = of(Setting::Kind::ChildrensHome, { born, {}, lastLine });
    CHECK(idsOf(retention)
        == QStringList { u"childrens-home-case-record"_s, u"childrens-home-other-records"_s });
    CHECK(retention.review == QDate(2087, 5, 4));
    CHECK_FALSE(retention.hasPassed(QDate(2087, 5, 4)));
    CHECK(retention.hasPassed(QDate(2087, 5, 5)));
}

TEST_CASE("Retention: 15 years from the death of a child under 18", "[record][retention]")
{
    KeptChild child { born, QDate(2026, 11, 5), lastLine };
    CHECK(of(Setting::Kind::ChildrensHome, child).review == QDate(2041, 11, 9));
    SECTION("one who was 18 counts from birth")
    {
        child.died = QDate(2030, 5, 4);
        CHECK(of(Setting::Kind::ChildrensHome, child).review == QDate(2087, 5, 4));
        child.died = QDate(2030, 5, 3);
        CHECK(of(Setting::Kind::ChildrensHome, child).review == QDate(2045, 5, 3));
    }
}

TEST_CASE("Retention: of a child who died, and whose date of birth nobody gave, no day is known",
    "[record][retention]")
{
    KeptChild child { {}, QDate(2026, 11, 5), lastLine };
    const Retention retention = of(Setting::Kind::ChildrensHome, child);
    CHECK_FALSE(retention.review.isValid());
    QStringList open;
    for (const KeepUntil &until : retention.rules) {
        if (!until.day.isValid())
            open << until.rule.id;
    }
    CHECK(open
        == QStringList {
            u"childrens-home-case-record"_s, u"childrens-home-case-record-after-death"_s });
    child.born = born;
    CHECK(of(Setting::Kind::ChildrensHome, child).review == QDate(2041, 11, 9));
}

TEST_CASE("Retention: a foster carer gives back when the placement ends", "[record][retention]")
{
    KeptChild child { born, {}, lastLine };
    CHECK_FALSE(of(Setting::Kind::FosterHome, child).review.isValid());
    child.placementEnded = QDate(2027, 1, 31);
    CHECK(of(Setting::Kind::FosterHome, child).review == QDate(2027, 1, 31));
}

TEST_CASE("Retention: the latest of two rules counts, and none before both are known",
    "[record][retention]")
{
    KeptChild child { {}, {}, lastLine };
    CHECK_FALSE(of(Setting::Kind::School, child).review.isValid());
    child.born = born;
    CHECK(of(Setting::Kind::School, child).review == QDate(2037, 5, 4));
    child.lastLine = QDate(2035, 2, 28);
    CHECK(of(Setting::Kind::School, child).review == QDate(2041, 2, 28));
}

TEST_CASE("Retention: a day of 29 February", "[record][retention]")
{
    const Retention retention = of(Setting::Kind::ChildrensHome, { QDate(2012, 2, 29) });
    CHECK(retention.rules.first().day == QDate(2087, 2, 28));
}

TEST_CASE("Retention: who was entered by mistake is noticed soon, and has nothing but a name",
    "[record][retention]")
{
    const MistakeRule &rule = england().mistake;
    KeptChild child { born, {}, lastLine };
    child.entered = QDate(2026, 11, 3);
    const QDate last = child.entered.addDays(rule.days);
    INFO("what nobody looked into is more");
    CHECK_FALSE(mistakeUntil(rule, child, child.entered).isValid());
    child.hasMoreThanIdentity = false;
    CHECK(mistakeUntil(rule, child, child.entered) == last);
    CHECK(mistakeUntil(rule, child, last) == last);
    CHECK_FALSE(mistakeUntil(rule, child, last.addDays(1)).isValid());
    child.entered = {};
    CHECK_FALSE(mistakeUntil(rule, child, last).isValid());
}

TEST_CASE("Retention: rules that cannot be read are refused, and the rule is named",
    "[record][retention]")
{
    const QByteArray good = R"({"area":"A","checkedOn":"2026-11-25","rules":[{"id":"x",
        "settings":["school"],"record":"r","from":"birth","years":25,"source":"s","isLaw":false}],
        "enteredByMistake":{"days":28,"identity":["child.name"],"source":"ours"}})";
    REQUIRE_OK(KeepRules::fromJson(good));
    const QList<std::pair<QByteArray, QByteArray>> breaks { { "school", "castle" },
        { "birth", "never" }, { ":25", ":-1" }, { ":25", ":151" }, { "\"s\"", "\"\"" },
        { ":false", ":0" }, { "2026-11-25", "soon" }, { ":28", ":0" }, { ":28", ":367" },
        { "[\"child.name\"]", "[]" }, { "ours", "" }, { "enteredByMistake", "other" } };
    for (const auto &[right, wrong] : breaks) {
        QByteArray bad = good;
        bad.replace(right, wrong);
        INFO(wrong.toStdString());
        CHECK_FAILS(KeepRules::fromJson(bad), Error::Code::Malformed);
    }
    CHECK_FAILS(KeepRules::fromJson("{}"), Error::Code::Malformed);
    CHECK_FAILS(KeepRules::fromFile(u":/retention/atlantis.json"_s), Error::Code::Malformed);
}
