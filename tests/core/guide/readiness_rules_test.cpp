// SPDX-FileCopyrightText: 2026 Homeward contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/guide/readiness_rules.h"
#include "tests/support/support.h"

#include <QSet>

using namespace homeward;
using namespace homeward::test;

TEST_CASE(
    "Readiness rules: the rules name about thirty questions and twelve parts that go out of date, "
    "each with its source",
    "[guide][readiness]")
{
    const auto carried = ReadinessRules::england();
    REQUIRE_OK(carried);
    const ReadinessRules &england = *carried;
    QSet<QString> named(england.ready.cbegin(), england.ready.cend());
    QStringList sorts;
    for (const RowRule &rule : england.rows) {
        CAPTURE(rule.id.toStdString());
        CHECK_FALSE(rule.source.isEmpty());
        sorts << rule.id;
        named.unite(QSet<QString>(rule.fields.cbegin(), rule.fields.cend()));
    }
    CHECK(sorts.removeDuplicates() == 0);
    // Facts and questions of rows together: what somebody types from paper in a quarter of an hour.
    CHECK(named.size() >= 28);
    CHECK(named.size() <= 36);
    CHECK(england.fading.size() == 12);
    QStringList ids;
    for (const FadingRule &rule : england.fading) {
        CHECK_FALSE(rule.source.isEmpty());
        ids << rule.id;
    }
    CHECK(ids.removeDuplicates() == 0);
    const Form form = england.readyForm();
    CHECK(form.fields().size() == england.ready.size());
    for (const Field &field : form.fields())
        CHECK(field.isMain);
}

TEST_CASE("Readiness rules: a list that cannot be right is refused and named", "[guide][readiness]")
{
    const auto reading = [](const QByteArray &ready, const QByteArray &fact) {
        return ReadinessRules::fromJson(R"({"area": "x", "checkedOn": "2026-11-25", "ready": [)"
            + ready + R"(], "facts": [)" + fact + "]}");
    };
    const QByteArray good
        = R"({"id": "checked.money", "part": "child.phone", "days": 92, "source": "us"})";
    REQUIRE_OK(reading(R"("child.sex")", good));
    CHECK_FAILS(reading(R"("child.shoes")", good), Error::Code::Malformed);
    CHECK_FAILS(reading(R"("returned.at")", good), Error::Code::Malformed);
    CHECK_FAILS(reading("", good), Error::Code::Malformed);
    for (const auto &[from, to] :
        { std::pair("checked.money", "checked.wealth"), std::pair("child.phone", "child.purse"),
            std::pair("92", "0"), std::pair("92", "900"), std::pair("us", "") }) {
        const auto read = reading(R"("child.sex")", QByteArray(good).replace(from, to));
        CHECK_FAILS(read, Error::Code::Malformed);
        CHECK(read.error().detail.startsWith(u"checked."));
    }
    CHECK_FAILS(ReadinessRules::fromJson("{"), Error::Code::Malformed);

    INFO("of the home it asks what the home is asked");
    const QByteArray plan = R"({"id": "checked.plan", "part": "placement", "days": 92,
        "fields": ["placement.plan"], "source": "us"})";
    const auto rules = reading(R"("child.sex")", plan);
    REQUIRE_OK(rules);
    CHECK(rules->fading.first().isOfHome());
    for (const char *other : { "child.sex", "place.phone" })
        CHECK_FAILS(reading(R"("child.sex")", QByteArray(plan).replace("placement.plan", other)),
            Error::Code::Malformed);
}

TEST_CASE("Readiness rules: what rows must say is refused where it could never be filled in",
    "[guide][readiness]")
{
    const auto reading = [](const QByteArray &row) {
        return ReadinessRules::fromJson(
            R"({"checkedOn": "2026-11-25", "ready": ["child.sex"], "rows": [)" + row + "]}");
    };
    const QByteArray good
        = R"({"id": "safe-to-ring", "form": "contact", "relationships": ["friend"],
        "where": "contact.safe-to-ring", "fields": ["contact.phone"], "settings": ["school"],
        "applies": [{"fact": "situation.missing-from", "anyOf": ["care"]}], "source": "us"})";
    const auto rules = reading(good);
    REQUIRE_OK(rules);
    REQUIRE(rules->rows.size() == 1);
    const RowRule &rule = rules->rows.first();
    CHECK(labelOfRows(rule.id) == u"Somebody who is safe to ring");
    CHECK(rule.settings == QList { Setting::Kind::School });
    const Answers safe { { u"contact.safe-to-ring"_s, Answer::yes() } };
    CHECK(rule.isAbout(u"friend"_s, safe));
    CHECK_FALSE(rule.isAbout(u"friend"_s, {}));
    CHECK_FALSE(rule.isAbout(u"iro"_s, safe));
    for (const auto &[from, to] : { std::pair(R"("safe-to-ring")", R"("handy")"),
             std::pair(R"("form": "contact")", R"("form": "child.about")"),
             std::pair(R"("form": "contact")", R"("form": "place")"),
             std::pair(R"("contact.phone")", ""), std::pair("contact.phone", "contact.fax"),
             std::pair("contact.phone", "contact.phone-out-of-hours"),
             std::pair(R"("friend")", R"("pen-friend")"),
             std::pair("contact.safe-to-ring", "contact.notes"), std::pair("school", "barracks"),
             std::pair("missing-from", "weather"), std::pair(R"("care")", R"("sea")"),
             std::pair(R"("care")", ""), std::pair("us", "") }) {
        CAPTURE(from, to);
        const auto read = reading(QByteArray(good).replace(from, to));
        CHECK_FAILS(read, Error::Code::Malformed);
        CHECK(read.error().detail.contains(u':'));
    }
}
