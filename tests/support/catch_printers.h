// SPDX-FileCopyrightText: 2026 Homeward contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QDate>
#include <QDateTime>
#include <QString>
#include <QStringList>

#include <catch2/catch.hpp>

namespace Catch {

template<>
struct StringMaker<QString>
{
    static std::string convert(const QString &text) { return '"' + text.toStdString() + '"'; }
};

template<>
struct StringMaker<QStringList>
{
    static std::string convert(const QStringList &list)
    {
        return '[' + list.join(QLatin1String(" | ")).toStdString() + ']';
    }
};

template<>
struct StringMaker<QDate>
{
    static std::string convert(const QDate &date) { return date.toString(Qt::ISODate).toStdString(); }
};

template<>
struct StringMaker<QDateTime>
{
    static std::string convert(const QDateTime &instant)
    {
        return instant.toString(Qt::ISODateWithMs).toStdString();
    }
};

} // namespace Catch
