// SPDX-FileCopyrightText: 2026 Homeward contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/guide/setting_work.h"

namespace homeward::setting_work {

bool looksForChild(Setting::Kind kind) { return kind != Setting::Kind::ReturnInterviewService; }

bool looksAfterChildren(Setting::Kind kind)
{
    return kind != Setting::Kind::School && looksForChild(kind);
}

bool tellsOfsted(Setting::Kind kind)
{
    return kind == Setting::Kind::ChildrensHome || kind == Setting::Kind::SupportedAccommodation;
}

bool interviewsForAuthority(Setting::Kind kind)
{
    return kind == Setting::Kind::ReturnInterviewService;
}

bool mayHoldInterview(Setting::Kind kind) { return kind != Setting::Kind::School; }

} // namespace homeward::setting_work
