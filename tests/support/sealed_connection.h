// SPDX-FileCopyrightText: 2026 Homeward contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QByteArray>
#include <QString>

struct sqlite3;

namespace homeward::test {

/// A connection of SQLite's own, with nothing of the store around it, set up as the store does.
class SealedConnection
{
public:
    SealedConnection(const QString &path, const QByteArray &vfs);
    ~SealedConnection();
    SealedConnection(const SealedConnection &) = delete;
    SealedConnection &operator=(const SealedConnection &) = delete;

    /// What opening or the last statement gave.
    [[nodiscard]] int code() const { return m_code; }
    /// Runs statements without an answer; gives the code.
    int run(const QString &sql);
    /// Rows in lines, columns with a bar between them. What failed is "error <code>".
    [[nodiscard]] QString text(const QString &sql);
    [[nodiscard]] sqlite3 *handle() const { return m_connection; }

private:
    sqlite3 *m_connection = nullptr;
    int m_code = 0;
};

} // namespace homeward::test
