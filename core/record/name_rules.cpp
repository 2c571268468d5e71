// SPDX-FileCopyrightText: 2026 Homeward contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/record/name_rules.h"

#include "core/base/joined.h"

#include <QCoreApplication>

#include <algorithm>

namespace homeward {

using namespace Qt::StringLiterals;

namespace {

/// Joiners are letters' business: Persian names and some signs need them.
bool isUnseen(QChar sign)
{
    constexpr char16_t noWidth = 0x200b;
    constexpr char16_t firstTurn = 0x202a;
    constexpr char16_t lastTurn = 0x202e;
    constexpr char16_t firstIsolate = 0x2066;
    constexpr char16_t lastIsolate = 0x2069;
    const char16_t code = sign.unicode();
    return sign.category() == QChar::Other_Control || sign.category() == QChar::Separator_Line
        || sign.category() == QChar::Separator_Paragraph || code == noWidth
        || (code >= firstTurn && code <= lastTurn) || (code >= firstIsolate && code <= lastIsolate);
}

} // namespace

QString problemOfName(const QString &name)
{
    if (std::any_of(name.cbegin(), name.cend(), isUnseen)) {
        return QCoreApplication::translate(
            "Record", "This name has a character in it that cannot be seen. Type it anew.");
    }
    // Letters outside the basic plane are two units of a QString, and one character all the same.
    if (name.trimmed().toUcs4().size() <= longestName)
        return {};
    return QCoreApplication::translate(
        "Record", "This name is too long: it may have at most %1 characters. Write a shorter one.")
        .arg(longestName);
}

Done checkNameFits(const QString &name)
{
    const QString problem = problemOfName(name);
    if (problem.isEmpty())
        return {};
    return failure(Error::Code::Refused,
        joined(problem, QCoreApplication::translate("Record", "Nothing was changed."), u" "_s));
}

} // namespace homeward
