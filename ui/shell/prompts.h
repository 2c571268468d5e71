// SPDX-FileCopyrightText: 2026 Homeward contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QString>
#include <QStringList>
#include <QUrl>

#include <functional>

namespace homeward {

class PrintedPages;

/// What became of something that was to be printed.
enum class Printing
{
    Sent,
    GivenUp, ///< the person changed their mind, or it may not be printed
    NoPrinter, ///< this computer knows none; nobody was asked anything
    Failed, ///< the printer did not take it
};

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
    [[nodiscard]] virtual QString openCopyPath() = 0;
    /// Where a copy becomes a record again.
    [[nodiscard]] virtual QString restoredPath() = 0;
    [[nodiscard]] virtual QString openProtocolPath() = 0;
    [[nodiscard]] virtual QString openPackPath() = 0;
    /// A list of children, as a spreadsheet saves it.
    [[nodiscard]] virtual QString openListPath() = 0;
    /// Shows a file in the program that people read such files with. False when there is none.
    [[nodiscard]] virtual bool openDocument(const QUrl &url) = 0;
    /// Asked once a printer is chosen and before anything goes to it. False: nothing does.
    using MayPrint = std::function<bool()>;
    /// Prints a heading, paragraphs and, in large letters, a last line. This program writes nothing
    /// of it to a file.
    [[nodiscard]] virtual Printing print(const QStringList &paragraphs, const MayPrint &mayPrint)
        = 0;
    /// Prints the pages of a document. This program writes nothing of it to a file.
    [[nodiscard]] virtual Printing print(const PrintedPages &pages, const MayPrint &mayPrint) = 0;
};

} // namespace homeward
