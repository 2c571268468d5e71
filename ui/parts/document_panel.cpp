// SPDX-FileCopyrightText: 2026 Homeward contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/parts/document_panel.h"

#include "core/documents/pdf_writer.h"
#include "core/documents/printed_pages.h"
#include "core/exchange/email_draft.h"
#include "core/record/record.h"
#include "ui/forms/disclosure.h"
#include "ui/forms/flow_layout.h"
#include "ui/parts/line_field.h"
#include "ui/parts/password_choice.h"
#include "ui/parts/scroll_page.h"
#include "ui/parts/words.h"
#include "ui/shell/message_bar.h"
#include "ui/shell/problem.h"
#include "ui/shell/prompts.h"
#include "ui/shell/style.h"

#include <QLabel>
#include <QLineEdit>
#include <QPixmap>
#include <QPushButton>
#include <QUrl>
#include <QVBoxLayout>

namespace homeward {

using namespace Qt::StringLiterals;

DocumentPanel::DocumentPanel(const UiContext &context, const QString &kind, const QString &button,
    DocumentSource source, QWidget *parent)
    : QWidget(parent)
    , m_context(context)
    , m_kind(kind)
    , m_source(std::move(source))
    , m_pages(new QWidget(this))
    , m_pageColumn(new QVBoxLayout(m_pages))
    , m_made(new QLabel(this))
    , m_open(namedButton(kind + u"/open"_s, tr("Open it"), {}, this))
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(grid(this, 1));
    auto *buttons = new QWidget(this);
    auto *flow = new FlowLayout(buttons, grid(this, 1));
    auto *makeButton = namedButton(kind + u"/make"_s, button, u"primary"_s, buttons);
    auto *printButton = namedButton(kind + u"/print"_s, tr("P&rint it"), {}, buttons);
    auto *previewButton = namedButton(kind + u"/preview"_s, tr("Look at it first"), {}, buttons);
    flow->addWidget(makeButton);
    flow->addWidget(printButton);
    flow->addWidget(previewButton);
    flow->addWidget(m_open);
    column->addWidget(buttons);
    addWays(column);
    m_made->setWordWrap(true);
    m_made->setObjectName(kind + u"/made"_s);
    column->addWidget(m_made);
    m_pageColumn->setContentsMargins(0, 0, 0, 0);
    column->addWidget(m_pages);
    m_made->hide();
    m_open->hide();
    m_pages->hide();
    connect(makeButton, &QPushButton::clicked, this, &DocumentPanel::make);
    connect(printButton, &QPushButton::clicked, this, &DocumentPanel::print);
    connect(previewButton, &QPushButton::clicked, this, &DocumentPanel::showPreview);
    connect(m_open, &QPushButton::clicked, this, &DocumentPanel::open);
}

void DocumentPanel::addWays(QVBoxLayout *column)
{
    if (m_source.ways.hasPassword) {
        m_password = new PasswordChoice(m_kind, this);
        column->addWidget(m_password);
    }
    if (!m_source.ways.hasEmail)
        return;
    QWidget *email = emailPart();
    auto *open = new Disclosure(tr("As an e-mail"), email, this);
    open->setObjectName(m_kind + u"/email"_s);
    column->addWidget(open, 0, Qt::AlignLeft);
    column->addWidget(email);
}

QWidget *DocumentPanel::emailPart()
{
    auto *part = new QWidget(this);
    QVBoxLayout *column = makeColumn(part, 1);
    column->addWidget(wrappedLabel(
        tr("Homeward writes a draft with the PDF in it and sends nothing: open it in your e-mail "
           "program, look at it and send it. No name stands outside the PDF. Without a password, "
           "everybody on the way can read it: ask how the other side wants it."),
        u"hint"_s, part));
    m_emailTo = new LineField(m_kind + u"/email-to"_s, tr("E-mail address"),
        tr("May stay empty: you fill it in when you send."), part);
    column->addWidget(m_emailTo);
    auto *make = namedButton(m_kind + u"/email-make"_s, tr("Make the e-mail draft"), {}, part);
    column->addWidget(make, 0, Qt::AlignLeft);
    connect(make, &QPushButton::clicked, this, &DocumentPanel::makeEmail);
    return part;
}

void DocumentPanel::setVersion(qint64 version)
{
    if (version != m_version)
        hidePreview();
    m_version = version;
}

void DocumentPanel::hidePreview()
{
    empty(m_pageColumn);
    m_pages->hide();
}

bool DocumentPanel::mayMake()
{
    if (settle() || m_isWarned) {
        m_isWarned = false;
        return true;
    }
    m_isWarned = true;
    m_open->hide();
    say(tr(
        "Not made yet: something typed above is not in the record. Press the button again to make "
        "it without."));
    return false;
}

void DocumentPanel::showPreview()
{
    // A preview may have gaps: what is not understood is said all the same.
    (void)settle();
    const auto document = m_source.content();
    if (!document) {
        m_context.messages.show(document.error());
        return;
    }
    const int width = qMax(320, m_pages->parentWidget()->width() - grid(this, 2));
    const auto pages = PdfWriter::preview(*document, width);
    if (!pages) {
        m_context.messages.show(pages.error());
        return;
    }
    empty(m_pageColumn);
    int number = 0;
    for (const QImage &image : *pages) {
        auto *page = new QLabel(m_pages);
        page->setPixmap(QPixmap::fromImage(image));
        page->setAccessibleName(tr("Page %1 of %2").arg(++number).arg(pages->size()));
        page->setFrameShape(QFrame::Box);
        m_pageColumn->addWidget(page, 0, Qt::AlignHCenter);
    }
    m_pages->show();
}

std::optional<Document> DocumentPanel::ready()
{
    hidePreview();
    if (!mayMake()) {
        Q_EMIT written();
        return {};
    }
    const auto document = m_source.content();
    if (!document) {
        m_context.messages.show(document.error());
        return {};
    }
    return *document;
}

void DocumentPanel::say(const QString &words)
{
    m_made->setText(words);
    m_made->show();
    announce(m_made);
}

void DocumentPanel::make() { give({}); }

void DocumentPanel::makeEmail()
{
    const QString to = m_emailTo->text();
    const bool isWrong = !to.isEmpty() && !email_draft::isAddress(to);
    m_emailTo->setProblem(
        isWrong ? tr("This is not one e-mail address, such as desk@example.org.") : QString());
    if (isWrong)
        m_emailTo->input()->setFocus(Qt::OtherFocusReason);
    else
        give(to);
}

void DocumentPanel::give(const std::optional<QString> &emailTo)
{
    if (m_password != nullptr && !m_password->check())
        return;
    const std::optional<Document> document = ready();
    if (!document)
        return;
    const Secret password = m_password != nullptr ? m_password->next() : Secret();
    const auto paper = outgoing_paper::of(
        *document, m_kind, { password.isEmpty() ? nullptr : &password, emailTo });
    if (!paper) {
        m_context.messages.show(paper.error());
        return;
    }
    const QString folder = m_context.prompts.chooseFolder();
    if (folder.isEmpty())
        return;
    const auto path = m_source.give(*paper, folder);
    if (!path) {
        m_context.messages.show(path.error());
        return;
    }
    m_path = *path;
    if (m_password != nullptr)
        m_password->finish();
    say(emailTo ? tr("The draft is made and not sent: %1").arg(m_path)
                : tr("Made, %n pages: %1", nullptr, paper->pages).arg(m_path));
    m_open->show();
    m_context.saved.mark();
    Q_EMIT written();
}

void DocumentPanel::print()
{
    const std::optional<Document> document = ready();
    if (!document)
        return;
    const auto pages = PrintedPages::of(*document);
    const auto pdf = PdfWriter::write(*document);
    if (!pages || !pdf) {
        m_context.messages.show(pages ? pdf.error() : pages.error());
        return;
    }
    // On record before the paper comes out: what nobody noted must not be in anybody's hand.
    Done noted = failure(Error::Code::Refused, {});
    const Printing printing = m_context.prompts.print(*pages, [&] {
        noted = m_source.notePrinted(*document, pdf->bytes);
        if (!noted)
            m_context.messages.show(noted.error());
        return noted.has_value();
    });
    if (printing == Printing::NoPrinter)
        m_context.messages.inform(tr("No printer is set up on this computer. Make the PDF instead, "
                                     "and print it from another computer."));
    if (!noted)
        return;
    m_context.saved.mark();
    say(printing == Printing::Sent
            ? tr("Sent to the printer, %n pages. It is on record.", nullptr, pages->count())
            : tr("The printer did not take it. It is on record as printed: write down "
                 "that no paper came out, or print it again."));
    Q_EMIT written();
}

void DocumentPanel::open()
{
    if (!m_context.prompts.openDocument(QUrl::fromLocalFile(m_path)))
        m_context.messages.inform(
            tr("This computer has no program for such files. The file is %1.").arg(m_path));
}

} // namespace homeward
