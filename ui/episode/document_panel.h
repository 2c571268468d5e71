// SPDX-FileCopyrightText: 2026 Homeward contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/documents/document.h"
#include "ui/episode/step_page.h"

#include <QWidget>

#include <functional>
#include <optional>

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
    /// `settle`. Where that says no, the button has to be pressed a second time.
    DocumentPanel(const EpisodeContext &context, const QString &kind, const QString &button,
        std::function<bool()> settle,
        std::function<Document(const EpisodeFacts &, const Situation &)> content,
        QWidget *parent = nullptr);

    /// Takes a preview away that does not show these facts any more.
    void showFacts(const EpisodeFacts &facts);

Q_SIGNALS:
    void written();

private:
    [[nodiscard]] Result<Document> build();
    void showPreview();
    void hidePreview();
    [[nodiscard]] bool mayMake();
    void make();
    void print();
    void open();
    /// What is to be given out, once it may be. Nothing, when somebody is to look first.
    [[nodiscard]] std::optional<Document> ready();
    void say(const QString &words);

    EpisodeContext m_context;
    QString m_kind;
    std::function<bool()> m_settle;
    std::function<Document(const EpisodeFacts &, const Situation &)> m_content;
    QWidget *m_pages;
    QVBoxLayout *m_pageColumn;
    QLabel *m_made;
    QPushButton *m_open;
    QString m_path;
    qsizetype m_previewed = 0; ///< lines of the log that the preview is made from
    bool m_isWarned = false;
};

} // namespace homeward
