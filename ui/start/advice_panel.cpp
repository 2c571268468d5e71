// SPDX-FileCopyrightText: 2026 Homeward contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/start/advice_panel.h"

#include "core/base/time_source.h"
#include "core/documents/pdf_writer.h"
#include "core/documents/police_report.h"
#include "core/protocol/protocol_reader.h"
#include "ui/parts/scroll_page.h"
#include "ui/parts/words.h"
#include "ui/shell/message_bar.h"
#include "ui/shell/prompts.h"
#include "ui/shell/style.h"

#include <QDir>
#include <QLabel>
#include <QPushButton>
#include <QSaveFile>
#include <QUrl>
#include <QVBoxLayout>

namespace homeward {

using namespace Qt::StringLiterals;

namespace {

QStringList firstChecks()
{
    return {
        AdvicePanel::tr("Ring the child's own phone, and send a message."),
        AdvicePanel::tr("Look in every room and outside, also where somebody could hide."),
        AdvicePanel::tr("Ask the children and adults who saw them last."),
        AdvicePanel::tr("Ring the friends and family who are known to be safe to ring."),
        AdvicePanel::tr("See what is gone: bag, coat, charger, money, medicine."),
        AdvicePanel::tr("Write down each thing you do, and the time."),
    };
}

/// Writes a report with nothing filled in, and returns its path.
Result<QString> writeBlank(const QDateTime &now, const QString &folder)
{
    const auto protocol = ProtocolReader::builtIn(ProtocolReader::builtInIds().first());
    if (!protocol)
        return tl::unexpected(protocol.error());
    // Nobody is signed in: whose record it is stays sealed.
    const Document document = blankPoliceReport(Setting {}, *protocol, now);
    const auto pdf = PdfWriter::write(document);
    if (!pdf)
        return tl::unexpected(pdf.error());
    const QString path = QDir(folder).filePath(document.fileName(u"blank-police-report"_s));
    QSaveFile file(path);
    if (!file.open(QIODevice::WriteOnly) || file.write(pdf->bytes) != pdf->bytes.size()
        || !file.commit()) {
        return failure(Error::Code::Io,
            AdvicePanel::tr("The report could not be written in this folder. Choose another one."),
            file.errorString());
    }
    return path;
}

} // namespace

AdvicePanel::AdvicePanel(const StartPlace &place, MessageBar &messages, QWidget *parent)
    : QWidget(parent)
    , m_place(place)
    , m_messages(messages)
    , m_made(wrappedLabel({}, {}, this))
    , m_open(namedButton(u"openBlank"_s, tr("Open it"), {}, this))
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    QVBoxLayout *card = makeCard(tr("Check these first"), {}, column, this);
    card->setSpacing(grid(this));
    int number = 0;
    for (const QString &check : firstChecks())
        card->addWidget(wrappedLabel(u"%1. %2"_s.arg(++number).arg(check), {}, this));
    card->addWidget(wrappedLabel(
        tr("Still not there, or worried? Ring 101. You do not have to wait, and you do not need "
           "to fill anything in first."),
        u"strong"_s, this));
    auto *save = namedButton(u"saveBlank"_s, tr("&Save a blank report to print"), {}, this);
    card->addWidget(save, 0, Qt::AlignLeft);
    m_made->setObjectName(u"blankMade"_s);
    card->addWidget(m_made);
    card->addWidget(m_open, 0, Qt::AlignLeft);
    column->addStretch(1);
    m_made->hide();
    m_open->hide();
    connect(save, &QPushButton::clicked, this, &AdvicePanel::saveBlank);
    connect(m_open, &QPushButton::clicked, this, [this] {
        if (!m_place.prompts.openDocument(QUrl::fromLocalFile(m_path)))
            m_messages.inform(tr("This computer has no program for PDF files."));
    });
}

void AdvicePanel::saveBlank()
{
    const QString folder = m_place.prompts.chooseFolder();
    if (folder.isEmpty())
        return;
    const Result<QString> path = writeBlank(m_place.time.now(), folder);
    if (!path) {
        m_messages.show(path.error());
        return;
    }
    m_path = *path;
    m_made->setText(tr("It is here, ready to print: %1").arg(QDir::toNativeSeparators(m_path)));
    m_made->show();
    m_open->show();
}

} // namespace homeward
