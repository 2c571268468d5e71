// SPDX-FileCopyrightText: 2026 Homeward contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/guide/entry_folding.h"

namespace homeward {

bool entry_folding::isByField(Entry::Kind kind)
{
    switch (kind) {
    case Entry::Kind::Check:
    case Entry::Kind::RedFlag:
    case Entry::Kind::Notice:
    case Entry::Kind::ContactAttempt:
    case Entry::Kind::Sighting:
    case Entry::Kind::Note:
    case Entry::Kind::InterviewAttempt:
    case Entry::Kind::Action:
    case Entry::Kind::ActionDone:
    case Entry::Kind::Meeting:
    case Entry::Kind::Consent:
    case Entry::Kind::Publicity:
    case Entry::Kind::LegalPower:
    case Entry::Kind::OfstedDecision:
    case Entry::Kind::ShiftHandOver:
    case Entry::Kind::EventTime:
    case Entry::Kind::SignOff:
    case Entry::Kind::SourceChosen:
    case Entry::Kind::DocumentMade:
        return false;
    default:
        return true;
    }
}

bool entry_folding::mayBeDisputed(Entry::Kind kind)
{
    return kind == Entry::Kind::Fact || kind == Entry::Kind::Noticed || kind == Entry::Kind::Located
        || kind == Entry::Kind::Returned;
}

} // namespace homeward
