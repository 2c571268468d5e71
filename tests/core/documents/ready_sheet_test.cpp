// SPDX-FileCopyrightText: 2026 Homeward contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/core/documents/a_profile.h"

using namespace homeward;
using namespace homeward::test;

namespace {

QString textOf(const ProfileFacts &facts)
{
    return readySheet(facts, paperTime(), u"Sam Reed"_s).plainText();
}

} // namespace

TEST_CASE("Ready sheet: what is known, who said it and when, and what is not", "[documents]")
{
    const QString text = textOf(AProfile());
    CHECK(text.contains(u"Ada Mary Quill"));
    CHECK(text.contains(u"Her aunt. Looked at Tue 3 Nov 2026"));
    CHECK(text.contains(u"Serial number of the phone (IMEI): Not known"));
    CHECK(text.contains(u"Build: Not asked"));
    CHECK_FALSE(text.contains(u"Shoe size"));
    CHECK(text.contains(u"Not agreed yet: nobody goes there alone"));
    CHECK(text.contains(u"Do not ring"));
    CHECK(text.contains(u"01632 960111"));
    CHECK(text.contains(u"May be out of date"));
}

TEST_CASE("Ready sheet: everybody's part where the child is missing, for those who have one",
    "[documents]")
{
    AProfile known;
    CHECK_FALSE(textOf(known).contains(u"Who does what"));
    known.profile.contacts.first().answers.insert(
        u"contact.part"_s, Answer::text(u"Looks at the skate park"_s));
    const QString text = textOf(known);
    CHECK(text.contains(u"Who does what"));
    CHECK(text.contains(u"Looks at the skate park"));
    CHECK_FALSE(ownPage(known, paperTime(), u"Sam Reed"_s)
                    .plainText()
                    .contains(u"Looks at the skate park"));
}
