// SPDX-FileCopyrightText: 2026 Homeward contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/documents/document.h"
#include "ui/episode/step_page.h"

#include <QWidget>

#include <functional>

class QLabel;
class QPushButton;
class QVBoxLayout;

namespace homeward {

/// Shows a document before it is made, and makes it: the same content on screen and in the PDF. The
/// preview is never on disk; a document that is made is on record.
class DocumentPanel : public QWidget
{
    Q_OBJECT

public:
    /// `content` builds the document from what is in the record at that moment; it is asked after
    /// `settle`.
    DocumentPanel(const EpisodeContext &context, const QString &kind, const QString &button,
        std::function<void()> settle,
        std::function<Document(const EpisodeFacts &, const Situation &)> content,
        QWidget *parent = nullptr);

Q_SIGNALS:
    void written();

private:
    [[nodiscard]] Result<Document> build();
    void showPreview();
    void make();
    void open();

    EpisodeContext m_context;
    QString m_kind;
    std::function<void()> m_settle;
    std::function<Document(const EpisodeFacts &, const Situation &)> m_content;
    QWidget *m_pages;
    QVBoxLayout *m_pageColumn;
    QLabel *m_made;
    QPushButton *m_open;
    QString m_path;
};

} // namespace homeward
