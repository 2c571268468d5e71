// SPDX-FileCopyrightText: 2026 Homeward contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QString>
#include <QStringList>
#include <QUrl>

namespace homeward {

/// What the program asks of the desktop: which file, which folder, show this. Paths are empty when
/// the person changed their mind.
class Prompts
{
public:
    virtual ~Prompts() = default;

    [[nodiscard]] virtual QString openPhotoPath() = 0;
    [[nodiscard]] virtual QString chooseFolder() = 0;
    [[nodiscard]] virtual QString openRecordPath() = 0;
    [[nodiscard]] virtual QString newRecordPath() = 0;
    [[nodiscard]] virtual QString openProtocolPath() = 0;
    [[nodiscard]] virtual QString openPackPath() = 0;
    /// Shows a file in the program that people read such files with. False when there is none.
    [[nodiscard]] virtual bool openDocument(const QUrl &url) = 0;
    /// Prints a heading, paragraphs and, in large letters, a last line. Nothing of it is written
    /// to a file. False when it was not sent to a printer.
    [[nodiscard]] virtual bool print(const QStringList &paragraphs) = 0;
};

} // namespace homeward
