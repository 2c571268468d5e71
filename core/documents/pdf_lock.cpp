// SPDX-FileCopyrightText: 2026 Homeward contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/documents/pdf_lock.h"

#include "core/documents/pdf_stamp.h"

#include <QCoreApplication>

#include <qpdf/Buffer.hh>
#include <qpdf/QPDF.hh>
#include <qpdf/QPDFObjectHandle.hh>
#include <qpdf/QPDFWriter.hh>

#include <exception>
#include <string>

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
/// were composed, and every kind of space a plain one.
std::string asReadersTakeIt(const Secret &password)
{
    QString text = QString::fromUtf8(
        reinterpret_cast<const char *>(password.data()), qsizetype(password.size()));
    return text.normalized(QString::NormalizationForm_KC).toStdString();
}

QByteArray written(QPDF &pdf, const std::string &password)
{
    QPDFWriter writer(pdf);
    writer.setOutputMemory();
    // An empty owner's password would open the file to everybody.
    writer.setR6EncryptionParameters(password.c_str(), password.c_str(), true, true, true, true,
        true, true, qpdf_r3p_full, true);
    writer.write();
    return bytesOf(writer.getBufferSharedPointer());
}

} // namespace

Result<QByteArray> pdf_lock::locked(const QByteArray &pdf, const Secret &password)
{
    const std::string plain = asReadersTakeIt(password);
    if (plain.empty() || plain.find('\0') != std::string::npos || plain.size() > longestPassword) {
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
        return written(file, plain);
    } catch (const std::exception &problem) {
        return failure(Error::Code::Io, Text::tr("The PDF could not be made. Try again."),
            QString::fromUtf8(problem.what()));
    }
}

} // namespace homeward
