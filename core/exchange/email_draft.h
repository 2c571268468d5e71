// SPDX-FileCopyrightText: 2026 Homeward contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/result.h"

#include <QByteArray>
#include <QDateTime>
#include <QString>

namespace homeward {

/// An e-mail that is not sent yet: a text and one file with it.
struct EmailDraft
{
    QString to = {}; ///< one address, as typed; empty: the sender fills it in
    QString subject; ///< ASCII
    QString body; ///< plain text
    QString fileName; ///< ASCII, no quotation mark
    QByteArray file; ///< a PDF
    QDateTime at; ///< UTC
};

namespace email_draft {

/// Whether it is one plain address ("desk@example.org") and nothing beside it: what is typed
/// stands in a header, and must not begin another.
[[nodiscard]] bool isAddress(const QString &typed);

/// The draft as an .eml file (RFC 5322, RFC 2045 to 2047): CRLF, ASCII only, lines of 76 at most
/// but for a long header. "X-Unsent: 1" opens it for writing in programs that know it. There is no
/// From: whoever sends it is filled in by the program it is sent with. The same draft gives the
/// same bytes. Fails with Refused for an address that is none.
[[nodiscard]] Result<QByteArray> toBytes(const EmailDraft &draft);

} // namespace email_draft

} // namespace homeward
