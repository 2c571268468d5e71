// SPDX-FileCopyrightText: 2026 Homeward contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QString>

namespace homeward::test {

/// The text of a PDF as another program reads it, spaces and line breaks drawn together. Fails the
/// test when it cannot.
[[nodiscard]] QString pdfText(const QString &path, const QString &password = {});

} // namespace homeward::test
