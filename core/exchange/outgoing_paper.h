// SPDX-FileCopyrightText: 2026 Homeward contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/result.h"
#include "core/base/secret.h"
#include "core/documents/document.h"

#include <QByteArray>
#include <QString>

#include <optional>

namespace homeward {

/// How a paper is to leave the house.
struct Wrapping
{
    const Secret *password = nullptr; ///< not owned; null: the PDF opens for everybody
    std::optional<QString> emailTo = {}; ///< set: as an e-mail draft; the address may be empty
};

/// A paper as the file that leaves the house: window and command line make it the same way.
struct OutgoingPaper
{
    Document document; ///< `recipient` says so where it goes by e-mail
    QByteArray bytes;
    QString ending; ///< of the file's name: "pdf" or "eml"
    int pages = 0;
};

namespace outgoing_paper {

/// A password that Homeward makes up: 80 random bits, easy to read out.
[[nodiscard]] QString proposedPassword();

/// `kind` as in Document::fileName. Nothing is written. Fails with Refused for a password that is
/// too short or too long or an address that is none, or as PdfWriter::write.
[[nodiscard]] Result<OutgoingPaper> of(
    const Document &document, const QString &kind, const Wrapping &wrapping = {});

} // namespace outgoing_paper

} // namespace homeward
