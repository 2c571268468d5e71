// SPDX-FileCopyrightText: 2026 Homeward contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/guide/consents.h"
#include "tests/core/guide/night.h"

using namespace homeward;
using namespace homeward::test;
using namespace Qt::StringLiterals;

namespace {

Answers consentFor(const QStringList &matters, const QString &who, const QString &name)
{
    return { { u"consent.for"_s, Answer::codes(matters) }, { u"consent.who"_s, Answer::code(who) },
        { u"consent.name"_s, Answer::text(name) },
        { u"consent.answer"_s, Answer::code(u"with-limits"_s) },
        { u"consent.limits"_s, Answer::text(u"Not at home."_s) } };
}

} // namespace

TEST_CASE("interviewConsents: what was agreed about the interview, and nothing else",
    "[guide][interview]")
{
    Night night;
    CHECK(interviewConsents(night.fold()).isEmpty());
    CHECK_FALSE(isInterviewConsentWritten(night.fold()));
    night.add(Entry::Kind::Consent, u"2026-11-04T09:00"_s,
        consentFor({ u"publicity"_s }, u"parent"_s, u"Ros"_s));
    CHECK(interviewConsents(night.fold()).isEmpty());

    night.add(Entry::Kind::Consent, u"2026-11-04T10:00"_s,
        consentFor({ u"return-interview"_s, u"screening"_s }, u"parent"_s, u"Alison"_s));
    const QList<ConsentWords> consents = interviewConsents(night.fold());
    REQUIRE(consents.size() == 1);
    CHECK(consents.first().about == u"The return interview; Using a screening tool");
    CHECK(consents.first().who.endsWith(u": Alison"));
    CHECK(consents.first().answer == u"Yes, but not to all of it");
    CHECK(consents.first().limits == u"Not at home.");
    CHECK(consents.first().when.instant() == at(u"2026-11-04T10:00"_s));
    CHECK(consents.first().writtenBy == u"Sam Reed");
    CHECK(isInterviewConsentWritten(night.fold()));
}

TEST_CASE("interviewConsents: that nobody was asked is said, with the reason", "[guide][interview]")
{
    Night night;
    Answers answers = consentFor({ u"share-police"_s }, u"nobody"_s, {});
    answers.remove(u"consent.answer"_s);
    answers.remove(u"consent.limits"_s);
    answers.insert(u"consent.without"_s, Answer::text(u"Other girls may be in danger."_s));
    night.add(Entry::Kind::Consent, {}, answers);
    const QList<ConsentWords> consents = interviewConsents(night.fold());
    REQUIRE(consents.size() == 1);
    CHECK(consents.first().who == u"Nobody was asked");
    CHECK(consents.first().answer == u"Not asked");
    CHECK(consents.first().limits == u"Other girls may be in danger.");
    INFO("with no time said, it is when it was written");
    CHECK(consents.first().when.instant() == at(u"2026-11-03T17:00"_s));
    CHECK_FALSE(isInterviewConsentWritten(night.fold()));
}
