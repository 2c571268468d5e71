// SPDX-FileCopyrightText: 2026 Homeward contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/shell/prompts.h"

class QWidget;

namespace homeward {

class PrintJob;

/// The desktop's own file dialogs, over a window.
class QtPrompts : public Prompts
{
public:
    /// `window` may be null, and outlives this when it is not.
    explicit QtPrompts(QWidget *window);

    [[nodiscard]] QString openPhotoPath() override;
    [[nodiscard]] QString chooseFolder() override;
    [[nodiscard]] QString openRecordPath() override;
    [[nodiscard]] QString newRecordPath() override;
    [[nodiscard]] QString openCopyPath() override;
    [[nodiscard]] QString restoredPath() override;
    [[nodiscard]] QString openProtocolPath() override;
    [[nodiscard]] QString openPackPath() override;
    [[nodiscard]] QString openListPath() override;
    [[nodiscard]] bool openDocument(const QUrl &url) override;
    [[nodiscard]] Printing print(const QStringList &paragraphs, const MayPrint &mayPrint) override;
    [[nodiscard]] Printing print(const PrintedPages &pages, const MayPrint &mayPrint) override;

private:
    [[nodiscard]] Printing print(const PrintJob &job, const MayPrint &mayPrint);
    [[nodiscard]] QString newFile(const QString &title);

    QWidget *m_window;
};

} // namespace homeward
