// SPDX-FileCopyrightText: 2026 Homeward contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/exchange/outgoing_paper.h"

#include "core/documents/fact_rows.h"
#include "core/documents/pdf_lock.h"
#include "core/documents/pdf_writer.h"
#include "core/exchange/email_draft.h"
#include "core/record/hand_over.h"
#include "core/record/passphrase_rules.h"

#include <QCoreApplication>

namespace homeward {

using namespace Qt::StringLiterals;

namespace {

class Text
{
    Q_DECLARE_TR_FUNCTIONS(EmailDraft)
};

QString recipientByEmail(const QString &recipient, const QString &address)
{
    return address.isEmpty() ? Text::tr("%1, in an e-mail draft").arg(recipient)
                             : Text::tr("%1, in an e-mail draft to %2").arg(recipient, address);
}

/// Says what is attached, and names nobody.
QString body(const Document &document, const QString &kind, bool hasPassword)
{
    QStringList lines {
        Text::tr("Attached: %1, record %2.").arg(documentKindInWords(kind), document.reference),
        {},
        hasPassword ? Text::tr("The file opens with a password. You get it by telephone, never in "
                               "an e-mail.")
                    : Text::tr("Everybody who has this e-mail can read the file. Please keep it "
                               "where only those get at it who need it."),
        Text::tr("It is about a child. If it has reached you by mistake, tell us at once, and "
                 "delete it."),
    };
    if (!document.marking.isEmpty())
        lines << QString() << document.marking;
    return lines.join(u'\n') + u'\n';
}

} // namespace

QString outgoing_paper::proposedPassword() { return HandOver::proposedPassphrase(); }

Result<OutgoingPaper> outgoing_paper::of(
    const Document &document, const QString &kind, const Wrapping &wrapping)
{
    if (wrapping.password != nullptr) {
        if (const Done good = checkPassphrase(*wrapping.password); !good)
            return tl::unexpected(good.error());
    }
    const auto pdf = PdfWriter::write(document);
    if (!pdf)
        return tl::unexpected(pdf.error());
    OutgoingPaper paper { document, pdf->bytes, u"pdf"_s, pdf->pages };
    if (wrapping.password != nullptr) {
        const Result<QByteArray> locked = pdf_lock::locked(paper.bytes, *wrapping.password);
        if (!locked)
            return tl::unexpected(locked.error());
        paper.bytes = *locked;
    }
    if (!wrapping.emailTo)
        return paper;
    const Result<QByteArray> email = email_draft::toBytes(
        { *wrapping.emailTo, document.reference, body(document, kind, wrapping.password != nullptr),
            document.fileName(kind), paper.bytes, document.madeAt });
    if (!email)
        return tl::unexpected(email.error());
    paper.bytes = *email;
    paper.ending = u"eml"_s;
    paper.document.recipient = recipientByEmail(document.recipient, *wrapping.emailTo);
    return paper;
}

} // namespace homeward
