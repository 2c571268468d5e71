// SPDX-FileCopyrightText: 2026 Homeward contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/result.h"

#include <QByteArray>
#include <QString>
#include <QStringDecoder>

#include <optional>

namespace homeward {

/// The bytes of a file as text, a piece at a time: UTF-8, UTF-16 with or without its mark, or else
/// Windows-1252. A byte that is no letter becomes U+FFFD; what is no text at all is refused.
class TableText
{
public:
    /// Fails with Malformed, and says what it is when it is a workbook or a PDF, or was cut within
    /// a letter.
    [[nodiscard]] static Result<TableText> of(const QByteArray &bytes, const QString &fileName);

    [[nodiscard]] bool isAtEnd() const { return m_at >= m_bytes.size(); }
    [[nodiscard]] qsizetype position() const { return m_at; }
    /// The next piece. Fails with Malformed at the first sign that no text has.
    [[nodiscard]] Result<QString> next();

private:
    TableText(const QByteArray &bytes, const QString &fileName);

    QByteArray m_bytes;
    QString m_fileName;
    qsizetype m_at = 0;
    std::optional<QStringDecoder> m_decoder; ///< none: Windows-1252
};

} // namespace homeward
