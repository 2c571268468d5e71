// SPDX-FileCopyrightText: 2026 Homeward contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QString>
#include <QStringList>

namespace homeward {

/// What was typed, as the index is asked for it.
struct SearchQuery
{
    QString match = {}; ///< for FTS5: every three letters in a row; empty: nothing to look for
    QStringList contained = {}; ///< what must stand in one piece besides
};

namespace search_query {

/// A folded text as it is put into the index: with two spaces before each word, so that the first
/// letter of a word, and the first two, are three signs in a row as any others.
[[nodiscard]] QString indexed(const QString &folded);

/// The same, and after it a sign for each two digits in a row of a longer number: "0770" has "07",
/// "77" and "70". Three signs are four digits: most numbers share their threes, and few their
/// fours.
[[nodiscard]] QString forIndex(const QString &folded);
/// The folded text that it was made of.
[[nodiscard]] QString fromIndex(const QString &inIndex);

/// `hasNumberSigns`: the index was filled through `forIndex`.
[[nodiscard]] SearchQuery of(const QString &typed, bool hasNumberSigns = true);

} // namespace search_query

} // namespace homeward
