// SPDX-FileCopyrightText: 2026 Homeward contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/exchange/exchange_file.h"

#include "core/exchange/exchange_json.h"
#include "core/record/record.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QFileInfo>

namespace homeward::exchange_file {

using namespace Qt::StringLiterals;

namespace {

class Say
{
    Q_DECLARE_TR_FUNCTIONS(Exchange)
};

Result<QByteArray> bytesOf(const QString &path)
{
    const QString shown = QDir::toNativeSeparators(path);
    const QFileInfo info(path);
    if (!info.exists())
        return failure(Error::Code::NotFound, Say::tr("There is no file %1.").arg(shown));
    QFile file(path);
    if (!info.isFile() || !file.open(QIODevice::ReadOnly))
        return failure(Error::Code::Io,
            Say::tr("%1 is not a file that can be read. Check that you may read it.").arg(shown));
    // One byte more than may be taken in, whatever size the file says it has.
    QByteArray bytes = file.read(exchange_json::maxBytes + 1);
    if (file.error() != QFileDevice::NoError)
        return failure(Error::Code::Io,
            Say::tr("%1 could not be read to its end. Try again, or copy it first.").arg(shown),
            file.errorString());
    return bytes;
}

} // namespace

Result<ExchangeGiven> write(Record &record, const QString &path)
{
    return record.giveOut(path, exchange_json::toBytes);
}

Result<ExchangeTaken> takeIn(Record &record, const QString &path)
{
    const Result<QByteArray> bytes = bytesOf(path);
    if (!bytes)
        return tl::unexpected(bytes.error());
    const Result<ExchangeContent> content
        = exchange_json::fromBytes(*bytes, QFileInfo(path).fileName());
    if (!content)
        return tl::unexpected(content.error());
    return record.takeIn(*content, *bytes);
}

} // namespace homeward::exchange_file
