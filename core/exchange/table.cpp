// SPDX-FileCopyrightText: 2026 Homeward contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/exchange/table.h"

#include <QCoreApplication>

namespace homeward {

QString Table::letterOf(qsizetype column)
{
    constexpr qsizetype letters = 26;
    QString name;
    for (qsizetype rest = column + 1; rest > 0; rest = (rest - 1) / letters)
        name.prepend(QChar(u'A' + static_cast<char16_t>((rest - 1) % letters)));
    return name;
}

QString Table::aboutTitles() const
{
    if (titles.isEmpty())
        return {};
    return QCoreApplication::translate("Table",
        "The names of the columns are in row %1. What stands above them is left out: “%2”.")
        .arg(QString::number(headerRow), titles.join(u' '));
}

QString Table::columnName(qsizetype column) const
{
    const QString name = header.value(column).simplified();
    return name.isEmpty()
        ? QCoreApplication::translate("Table", "%1 (no name)").arg(letterOf(column))
        : QCoreApplication::translate("Table", "%1 (%2)").arg(letterOf(column), name);
}

} // namespace homeward
