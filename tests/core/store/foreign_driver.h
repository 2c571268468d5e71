// SPDX-FileCopyrightText: 2026 Homeward contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "tests/support/support.h"

#include <QSqlDatabase>
#include <QSqlDriver>
#include <QSqlError>
#include <QSqlResult>

#include <sqlite3.h>

namespace homeward::test {

/// How the driver of an installation that does not fit differs from Qt's own.
enum class Foreign
{
    Nothing,
    Library, ///< it brings an SQLite of its own
    FileLayer, ///< it does not hand on which file layer it is to use
};

/// Qt's driver for SQLite, but for that. One may be open at a time.
template <Foreign difference> class ForeignDriver : public QSqlDriver
{
public:
    /// To be given by this name.
    [[nodiscard]] static QString registered()
    {
        if (!QSqlDatabase::isDriverAvailable(name())) {
            // Qt's own one stays: it cannot be taken out while that of another connection goes.
            QSqlDatabase::addDatabase(u"QSQLITE"_s, name());
            QSqlDatabase::registerSqlDriver(name(), new QSqlDriverCreator<ForeignDriver>);
        }
        return name();
    }

    bool open(const QString &file, const QString &, const QString &, const QString &, int,
        const QString &options) override
    {
        QString uri = file;
        if (difference == Foreign::FileLayer)
            uri.replace(u"&vfs="_s, u"&no="_s);
        m_qt = QSqlDatabase::database(name(), false).driver();
        const bool isOpen = m_qt->open(uri, {}, {}, {}, -1, options);
        setLastError(m_qt->lastError());
        setOpen(isOpen);
        if (isOpen && difference == Foreign::Library) {
            sqlite3_create_function(*static_cast<sqlite3 *const *>(handle().constData()),
                "sqlite_source_id", 0, SQLITE_UTF8, nullptr, anotherBuild, nullptr, nullptr);
        }
        return isOpen;
    }
    void close() override
    {
        if (m_qt != nullptr)
            m_qt->close();
        setOpen(false);
    }
    [[nodiscard]] QVariant handle() const override
    {
        return m_qt != nullptr ? m_qt->handle() : QVariant();
    }
    [[nodiscard]] bool hasFeature(DriverFeature feature) const override
    {
        return m_qt != nullptr && m_qt->hasFeature(feature);
    }
    [[nodiscard]] QSqlResult *createResult() const override { return m_qt->createResult(); }

private:
    static QString name() { return u"foreign driver %1"_s.arg(static_cast<int>(difference)); }
    static void anotherBuild(sqlite3_context *context, int, sqlite3_value **)
    {
        sqlite3_result_text(context, "2016-08-08 an older one", -1, SQLITE_STATIC);
    }

    QSqlDriver *m_qt = nullptr;
};

} // namespace homeward::test
