// SPDX-FileCopyrightText: 2026 Homeward contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/model/hand_over_note.h"

#include "core/base/words.h"

namespace homeward {

namespace {

using Direction = HandOverNote::Direction;

constexpr auto directionWords = words<Direction>({
    { Direction::Sent, u"sent" },
    { Direction::Taken, u"taken" },
});

} // namespace

QString toStorage(Direction direction) { return directionWords.word(direction); }

std::optional<Direction> handOverDirectionFromStorage(QStringView word)
{
    return directionWords.value(word);
}

} // namespace homeward
