// SPDX-FileCopyrightText: 2026 Homeward contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QString>
#include <QStringList>

namespace homeward {

/// How a text is compared when somebody looks for it. Both sides are folded in the same way, so
/// that "Łukasz", "lukasz" and "ＬＵＫＡＳＺ" are one. Nothing that is folded is ever shown.
namespace search_folding {

/// Goes up whenever any of the functions below gives something else for some text, the index holds
/// it in another way, or other answers are searched (search_terms): what a record holds of folded
/// text is then made again.
constexpr int version = 7;

/// Words of letters and digits, with one space between two: without case, accents and vowel points;
/// letters that carry a stroke, or are two in one, as most keyboards have them (ł l, ø o, ß ss).
/// What stands between words is no part of them; an apostrophe within a name is left out.
[[nodiscard]] QString words(const QString &text);

/// Every telephone number of a text, digits only, with 0 for +44, 0044 and +44 (0). Shorter than
/// six digits is none.
[[nodiscard]] QStringList phoneNumbers(const QString &text);
/// What is typed to find a number: the same, at any length; empty when it holds anything that no
/// number does.
[[nodiscard]] QString phonePart(const QString &typed);

/// British postcodes of a text, folded, without the space.
[[nodiscard]] QStringList postcodes(const QString &text);
/// British number plates since 1963, folded, without the space: AB12 CDE, P123 ABC, ABC 123D, and
/// of Northern Ireland AXI 1234. One from before 2001 is in capitals, or has no space.
[[nodiscard]] QStringList numberPlates(const QString &text);

/// Whether two lists of what is folded have one in common.
[[nodiscard]] bool haveInCommon(const QStringList &some, const QStringList &others);

} // namespace search_folding

} // namespace homeward
