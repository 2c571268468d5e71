// SPDX-FileCopyrightText: 2026 Homeward contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/support/sealed_connection.h"

#include <QStringList>

#include <sqlite3.h>

namespace homeward::test {

using namespace Qt::StringLiterals;

namespace {

int addRow(void *lines, int count, char **values, char **)
{
    QStringList columns;
    for (int column = 0; column < count; ++column)
        columns << (values[column] ? QString::fromUtf8(values[column]) : u"NULL"_s);
    *static_cast<QStringList *>(lines) << columns.join(u'|');
    return 0;
}

} // namespace

SealedConnection::SealedConnection(const QString &path, const QByteArray &vfs)
{
    m_code = sqlite3_open_v2(path.toUtf8().constData(), &m_connection,
        SQLITE_OPEN_READWRITE | SQLITE_OPEN_URI, vfs.isEmpty() ? nullptr : vfs.constData());
    if (m_code != SQLITE_OK)
        return;
    sqlite3_extended_result_codes(m_connection, 1);
    sqlite3_busy_timeout(m_connection, 5000);
    run(u"PRAGMA temp_store = MEMORY; PRAGMA synchronous = FULL"_s);
    if (m_code == SQLITE_OK)
        run(u"PRAGMA journal_mode = TRUNCATE"_s);
}

SealedConnection::~SealedConnection() { sqlite3_close(m_connection); }

int SealedConnection::run(const QString &sql)
{
    m_code = sqlite3_exec(m_connection, sql.toUtf8().constData(), nullptr, nullptr, nullptr);
    return m_code;
}

QString SealedConnection::text(const QString &sql)
{
    QStringList lines;
    m_code = sqlite3_exec(m_connection, sql.toUtf8().constData(), addRow, &lines, nullptr);
    return m_code == SQLITE_OK ? lines.join(u'\n') : u"error %1"_s.arg(m_code);
}

} // namespace homeward::test
