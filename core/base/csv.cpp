// SPDX-FileCopyrightText: 2026 Homeward contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/base/csv.h"

namespace homeward {

using namespace Qt::StringLiterals;

namespace {

/// Spreadsheets look past spaces and control characters for what begins a formula.
bool looksLikeFormula(const QString &cell)
{
    constexpr QStringView beginnings = u"=+-@\uff1d\uff0b\uff0d\uff20";
    for (const QChar letter : cell) {
        if (!letter.isSpace() && letter.category() != QChar::Other_Control)
            return beginnings.contains(letter);
    }
    return false;
}

QString quoted(QString cell)
{
    if (looksLikeFormula(cell))
        cell.prepend(u'\'');
    return u'"' + cell.replace(u'"', u"\"\""_s) + u'"';
}

} // namespace

QString csvLine(const QStringList &cells)
{
    QStringList line;
    for (const QString &cell : cells)
        line << quoted(cell);
    return line.join(u',') + u"\r\n"_s;
}

QString withoutGuard(const QString &cell)
{
    return cell.startsWith(u'\'') && looksLikeFormula(cell.mid(1)) ? cell.mid(1) : cell;
}

} // namespace homeward
