// SPDX-FileCopyrightText: 2026 Homeward contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/exchange/email_draft.h"

#include <QCoreApplication>
#include <QRegularExpression>

namespace homeward {

using namespace Qt::StringLiterals;

namespace {

/// Every part is base64, which has no "=_" in it: no content can end a part early.
constexpr char boundary[] = "=_homeward";
constexpr char newLine[] = "\r\n";

QByteArray base64Lines(const QByteArray &bytes)
{
    constexpr qsizetype longestLine = 76;
    const QByteArray text = bytes.toBase64();
    QByteArray lines;
    for (qsizetype at = 0; at < text.size(); at += longestLine)
        lines += text.mid(at, longestLine) + newLine;
    return lines;
}

/// Days and months are English in a header, whatever the computer speaks.
QByteArray headerDate(const QDateTime &at)
{
    return at.toUTC().toString(Qt::RFC2822Date).toLatin1();
}

void addPart(QByteArray &message, const QByteArray &headers, const QByteArray &content)
{
    message += QByteArray("--") + boundary + newLine + headers + "Content-Transfer-Encoding: base64"
        + newLine + newLine + base64Lines(content);
}

} // namespace

bool email_draft::isAddress(const QString &typed)
{
    // The dot-atom form of RFC 5322, 3.4.1, in the lengths of RFC 5321, 4.5.3.1.
    static const QRegularExpression address(
        uR"(\A[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+(\.[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+)*@)"
        uR"([A-Za-z0-9]([A-Za-z0-9-]*[A-Za-z0-9])?(\.[A-Za-z0-9]([A-Za-z0-9-]*[A-Za-z0-9])?)+\z)"_s);
    constexpr qsizetype longest = 254;
    constexpr qsizetype longestName = 64;
    return typed.size() <= longest && typed.indexOf(u'@') <= longestName
        && address.match(typed).hasMatch();
}

Result<QByteArray> email_draft::toBytes(const EmailDraft &draft)
{
    if (!draft.to.isEmpty() && !isAddress(draft.to)) {
        return failure(Error::Code::Refused,
            QCoreApplication::translate("EmailDraft",
                "This is not one e-mail address, such as desk@example.org. Mend it, or leave it "
                "empty and fill it in when you send. Nothing was saved."));
    }
    QByteArray message
        = QByteArray("X-Unsent: 1") + newLine + "Date: " + headerDate(draft.at) + newLine;
    if (!draft.to.isEmpty())
        message += "To: " + draft.to.toLatin1() + newLine;
    message += "Subject: " + draft.subject.toLatin1() + newLine + "MIME-Version: 1.0" + newLine
        + "Content-Type: multipart/mixed; boundary=\"" + boundary + '"' + newLine + newLine;
    addPart(message, QByteArray("Content-Type: text/plain; charset=utf-8") + newLine,
        QString(draft.body).replace(u"\n"_s, u"\r\n"_s).toUtf8());
    const QByteArray name = draft.fileName.toLatin1();
    addPart(message,
        "Content-Type: application/pdf" + QByteArray(newLine)
            + "Content-Disposition: attachment; filename=\"" + name + '"' + newLine,
        draft.file);
    return message + "--" + boundary + "--" + newLine;
}

} // namespace homeward
