// SPDX-FileCopyrightText: 2026 Homeward contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/record/other_names.h"
#include "tests/support/support.h"

using namespace homeward;
using namespace homeward::test;

// How names are found in any spelling: hand_over_content_test.cpp.

TEST_CASE("Other names: they go from texts and answers, and the child's own name stays",
    "[record][handover][interview]")
{
    const OtherNames names({ u"Ben O'Brien"_s, u"Cal Marlow"_s }, u"Ada Marlow"_s);
    CHECK(names.without(u"Ada Marlow ran with Ben O\u2019Brien"_s)
        == u"Ada Marlow ran with [another child]");
    CHECK(names.without(u"the Marlows' bin"_s) == u"the Marlows' bin");
    const Answers answers { { u"a"_s, Answer::text(u"Cal's coat"_s) }, { u"b"_s, Answer::yes() },
        { u"c"_s, Answer::notKnown() } };
    CHECK(names.areIn(answers));
    const Answers left = names.without(answers);
    CHECK(left.value(u"a"_s).value() == u"[another child]'s coat");
    CHECK(left.value(u"b"_s) == Answer::yes());
    CHECK(left.value(u"c"_s) == Answer::notKnown());
    CHECK_FALSE(names.areIn(left));
    CHECK(OtherNames({}, u"Ada"_s).without(answers) == answers);
}

TEST_CASE("Other names: a name that two children share is each one's own",
    "[record][handover][interview]")
{
    // Every name of the child's own, as the profile has them.
    const OtherNames names({ u"Ben"_s, u"Ben Okoro"_s }, u"Ada Ada Okoro"_s);
    CHECK(names.without(u"Ada Okoro"_s) == u"Ada Okoro");
    CHECK(names.without(u"Ada Okoro and Ben Okoro ran"_s) == u"Ada Okoro and [another child] ran");
}
