// SPDX-FileCopyrightText: 2026 Homeward contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/exchange/exchange_file.h"

#include "core/base/file_bytes.h"
#include "core/exchange/exchange_json.h"
#include "core/record/record.h"

#include <QFileInfo>

namespace homeward::exchange_file {

Result<ExchangeGiven> write(Record &record, const QString &path)
{
    return record.giveOut(path, exchange_json::toBytes);
}

Result<ExchangeTaken> takeIn(Record &record, const QString &path)
{
    const Result<QByteArray> bytes = bytesOfFile(path, exchange_json::maxBytes);
    if (!bytes)
        return tl::unexpected(bytes.error());
    const Result<ExchangeContent> content
        = exchange_json::fromBytes(*bytes, QFileInfo(path).fileName());
    if (!content)
        return tl::unexpected(content.error());
    return record.takeIn(*content, *bytes);
}

} // namespace homeward::exchange_file
