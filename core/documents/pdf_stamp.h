// SPDX-FileCopyrightText: 2026 Homeward contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/result.h"
#include "core/documents/document.h"

#include <QByteArray>

namespace homeward {

/// What a PDF says about itself. Made from the document alone, so that the same document gives the
/// same bytes on every run and every computer of a kind.
namespace pdf_stamp {

/// "Report to the police, 2026-0007".
[[nodiscard]] QString title(const Document &document);

/// The PDF/A-1b metadata packet; its dates are `Document::madeAt`.
[[nodiscard]] QByteArray metadata(const Document &document);

/// The part of it that says which standard the file keeps to.
[[nodiscard]] QByteArray archiveClaim();

/// The same pages with dates, file identifier, order of objects and names of fonts that depend on
/// the content only, and with text that can be searched and copied. Fails with Io when `pdf` is not
/// a whole PDF.
[[nodiscard]] Result<QByteArray> stamped(const QByteArray &pdf, const Document &document);

} // namespace pdf_stamp

} // namespace homeward
