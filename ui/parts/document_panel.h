// SPDX-FileCopyrightText: 2026 Homeward contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/result.h"
#include "core/exchange/outgoing_paper.h"
#include "ui/shell/ui_context.h"

#include <QByteArray>
#include <QWidget>

#include <functional>
#include <optional>

class QLabel;
class QPushButton;
class QVBoxLayout;

namespace homeward {

class LineField;
class PasswordChoice;

/// What a document is made from, and how it is put on record.
struct DocumentSource
{
    /// Writes what is still being typed. False: something typed is not in the record. Not set:
    /// nothing is typed beside it.
    std::function<bool()> settle = {};
    /// The document, from what is in the record at that moment.
    std::function<Result<Document>()> content;
    /// Writes it to a folder, on record. Gives the path.
    std::function<Result<QString>(const OutgoingPaper &paper, const QString &folder)> give;
    std::function<Done(const Document &document, const QByteArray &pdf)> notePrinted;
    /// How else it may leave than as a PDF that everybody can open.
    struct Ways
    {
        bool hasPassword = true;
        bool hasEmail = false;
    } ways = {};
};

/// Shows a document before it is made, and makes it: the same content on screen and in the PDF. The
/// preview is never on disk; a document that is made is on record.
class DocumentPanel : public QWidget
{
    Q_OBJECT

public:
    /// `kind` names the buttons. Where `settle` says no, the button has to be pressed a second
    /// time.
    DocumentPanel(const UiContext &context, const QString &kind, const QString &button,
        DocumentSource source, QWidget *parent = nullptr);

    /// Tells which version of what it is made from is on the screen: a preview of another one goes.
    void setVersion(qint64 version);
    /// Asks for a folder and writes the PDF there, on record.
    void make();

Q_SIGNALS:
    void written();

private:
    [[nodiscard]] bool settle() { return !m_source.settle || m_source.settle(); }
    void addWays(QVBoxLayout *column);
    [[nodiscard]] QWidget *emailPart();
    /// Makes the file, on record: a PDF, or an e-mail draft to this address with the PDF in it.
    void give(const std::optional<QString> &emailTo);
    void makeEmail();
    void showPreview();
    void hidePreview();
    [[nodiscard]] bool mayMake();
    void print();
    void open();
    /// What is to be given out, once it may be. Nothing, when somebody is to look first.
    [[nodiscard]] std::optional<Document> ready();
    void say(const QString &words);

    UiContext m_context;
    QString m_kind;
    DocumentSource m_source;
    PasswordChoice *m_password = nullptr; ///< null: none is offered
    LineField *m_emailTo = nullptr; ///< null: no e-mail is offered
    QWidget *m_pages;
    QVBoxLayout *m_pageColumn;
    QLabel *m_made;
    QPushButton *m_open;
    QString m_path;
    qint64 m_version = 0;
    bool m_isWarned = false;
};

} // namespace homeward
