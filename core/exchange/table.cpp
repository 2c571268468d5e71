// SPDX-FileCopyrightText: 2026 Homeward contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/exchange/table.h"

#include <QCoreApplication>

namespace homeward {

using namespace Qt::StringLiterals;

QString Table::letterOf(qsizetype column)
{
    constexpr qsizetype letters = 26;
    QString name;
    for (qsizetype rest = column + 1; rest > 0; rest = (rest - 1) / letters)
        name.prepend(QChar(u'A' + static_cast<char16_t>((rest - 1) % letters)));
    return name;
}

QString Table::aboutLeftOut() const
{
    constexpr int mostNamed = 10;
    QStringList parts;
    if (!titles.isEmpty()) {
        parts << QCoreApplication::translate("Table",
            "The names of the columns are in row %1. What stands above them is left out: “%2”.")
                     .arg(QString::number(headerRow), titles.join(u' '));
    }
    QStringList again;
    for (const int row : headersAgain.mid(0, mostNamed))
        again << QString::number(row);
    if (headersAgain.size() > mostNamed)
        again << u"…"_s;
    if (!again.isEmpty()) {
        parts << QCoreApplication::translate("Table",
            "The names of the columns stand there once more, and no child, in row %1: left out.")
                     .arg(again.join(u", "_s));
    }
    return parts.join(u' ');
}

QString Table::columnName(qsizetype column) const
{
    const QString name = header.value(column).simplified();
    return name.isEmpty()
        ? QCoreApplication::translate("Table", "%1 (no name)").arg(letterOf(column))
        : QCoreApplication::translate("Table", "%1 (%2)").arg(letterOf(column), name);
}

} // namespace homeward
