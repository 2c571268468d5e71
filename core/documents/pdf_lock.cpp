// SPDX-FileCopyrightText: 2026 Homeward contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/documents/pdf_lock.h"

#include "core/base/plain_text.h"
#include "core/base/sealed_bytes.h"
#include "core/documents/pdf_stamp.h"

#include <QByteArray>
#include <QCoreApplication>
#include <QString>

#include <qpdf/Buffer.hh>
#include <qpdf/QPDF.hh>
#include <qpdf/QPDFObjectHandle.hh>
#include <qpdf/QPDFWriter.hh>

#include <exception>

namespace homeward {

using namespace Qt::StringLiterals;

namespace {

class Text
{
    Q_DECLARE_TR_FUNCTIONS(Documents)
};

QByteArray bytesOf(const std::shared_ptr<Buffer> &buffer)
{
    return QByteArray(
        reinterpret_cast<const char *>(buffer->getBuffer()), qsizetype(buffer->getSize()));
}

/// Whoever reads a file of this standard does so without a password: this one must not claim it.
void takeBackArchiveClaim(QPDF &pdf)
{
    QPDFObjectHandle metadata = pdf.getRoot().getKey("/Metadata");
    if (!metadata.isStream())
        return;
    QByteArray text = bytesOf(metadata.getStreamData());
    text.replace(pdf_stamp::archiveClaim(), {});
    metadata.replaceStreamData(
        text.toStdString(), QPDFObjectHandle::newNull(), QPDFObjectHandle::newNull());
}

/// What a reader makes of what is typed there (SASLprep, RFC 4013): the same letters however they
/// were composed, and every kind of space a plain one. Wiped when it goes.
class PlainPassword
{
public:
    explicit PlainPassword(const Secret &password)
    {
        const PlainText typed(password);
        QString taken = typed.text().normalized(QString::NormalizationForm_KC);
        m_utf8 = taken.toUtf8();
        wipe(taken);
    }
    ~PlainPassword() { wipe(m_utf8); }
    PlainPassword(const PlainPassword &) = delete;
    PlainPassword &operator=(const PlainPassword &) = delete;

    [[nodiscard]] const QByteArray &utf8() const { return m_utf8; }

private:
    QByteArray m_utf8;
};

QByteArray written(QPDF &pdf, const char *password)
{
    QPDFWriter writer(pdf);
    writer.setOutputMemory();
    // An empty owner's password would open the file to everybody.
    writer.setR6EncryptionParameters(
        password, password, true, true, true, true, true, true, qpdf_r3p_full, true);
    writer.write();
    return bytesOf(writer.getBufferSharedPointer());
}

} // namespace

Result<QByteArray> pdf_lock::locked(const QByteArray &pdf, const Secret &password)
{
    const PlainPassword plain(password);
    const QByteArray &utf8 = plain.utf8();
    if (utf8.isEmpty() || utf8.contains('\0') || utf8.size() > longestPassword) {
        return failure(Error::Code::Refused,
            Text::tr("A PDF takes a password of 1 to %1 letters. Nothing was saved: choose another "
                     "one.")
                .arg(longestPassword));
    }
    try {
        QPDF file;
        file.setSuppressWarnings(true);
        file.processMemoryFile("document", pdf.constData(), size_t(pdf.size()));
        takeBackArchiveClaim(file);
        return written(file, utf8.constData());
    } catch (const std::exception &problem) {
        return failure(Error::Code::Io, Text::tr("The PDF could not be made. Try again."),
            QString::fromUtf8(problem.what()));
    }
}

} // namespace homeward
