// SPDX-FileCopyrightText: 2026 Homeward contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/guide/setting_work.h"
#include "tests/support/support.h"

using namespace homeward;
using namespace homeward::test;

TEST_CASE("setting work: what each kind of setting does about an absence", "[guide][setting]")
{
    using Kind = Setting::Kind;
    const auto [kind, looks, forAuthority, mayHold, after, ofsted]
        = GENERATE(table<Kind, bool, bool, bool, bool, bool>({
            { Kind::FosterHome, true, false, true, true, false },
            { Kind::ChildrensHome, true, false, true, true, true },
            { Kind::SupportedAccommodation, true, false, true, true, true },
            { Kind::School, true, false, false, false, false },
            { Kind::ReturnInterviewService, false, true, true, false, false },
        }));
    CAPTURE(toStorage(kind));
    CHECK(setting_work::looksForChild(kind) == looks);
    CHECK(setting_work::interviewsForAuthority(kind) == forAuthority);
    CHECK(setting_work::mayHoldInterview(kind) == mayHold);
    CHECK(setting_work::looksAfterChildren(kind) == after);
    CHECK(setting_work::tellsOfsted(kind) == ofsted);
}
