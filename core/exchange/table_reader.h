// SPDX-FileCopyrightText: 2026 Homeward contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/result.h"
#include "core/exchange/table.h"
#include "core/exchange/table_text.h"

#include <QByteArray>
#include <QString>

#include <memory>

namespace homeward {

/// Reads a list from the bytes of a file, a piece at a time, so that whoever waits can see how far
/// it is and stop. Commas, semicolons or tabs, with or without quotes, as spreadsheets and schools'
/// systems write them; a line "sep=;" is obeyed. However many rows there are, no more than may be
/// taken in are kept.
class TableReader
{
public:
    TableReader(const QByteArray &bytes, const QString &fileName, const TableLimits &limits = {});
    ~TableReader();
    TableReader(const TableReader &) = delete;
    TableReader &operator=(const TableReader &) = delete;

    [[nodiscard]] bool isDone() const;
    /// One piece more. Does nothing once it is done.
    void step();
    [[nodiscard]] int percent() const;
    /// Once it is done. Fails with Malformed for what is no such list, with Refused above a limit,
    /// and says how much there is; the row or the column is named.
    [[nodiscard]] Result<Table> take();

private:
    class Parser;

    void read();
    void fail(const Error &error);

    QByteArray m_bytes;
    std::unique_ptr<Parser> m_parser;
    std::optional<TableText> m_text;
    std::optional<Error> m_error;
    bool m_isDone = false;
};

namespace table_file {

/// The bytes of a list. Fails with NotFound, Io, or Refused when it is larger than a list may be.
[[nodiscard]] Result<QByteArray> bytesOf(const QString &path, const TableLimits &limits = {});
/// The whole of it at once.
[[nodiscard]] Result<Table> read(const QString &path, const TableLimits &limits = {});

} // namespace table_file

} // namespace homeward
