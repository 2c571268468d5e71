// SPDX-FileCopyrightText: 2026 Homeward contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/exchange/hand_over_file.h"

#include "core/base/file_bytes.h"
#include "core/exchange/exchange_json.h"
#include "core/vault/sealed_parcel.h"

#include <QCoreApplication>

namespace homeward::hand_over_file {

namespace {

class Text
{
    Q_DECLARE_TR_FUNCTIONS(HandOver)
};

} // namespace

Result<HandOver::Sent> write(HandOver &door, const ChildId &child, const HandOver::Letter &letter,
    const Secret &passphrase, const QString &folder, const QString &name)
{
    return door.send(child, letter, passphrase, folder, name, exchange_json::withoutHistories);
}

Result<QByteArray> read(const QString &path)
{
    Result<QByteArray> file = bytesOfFile(path, sealed_parcel::mostFileBytes);
    if (!file)
        return file;
    if (Done whole = HandOver::checkWhole(*file); !whole)
        return tl::unexpected(whole.error());
    return file;
}

Result<QByteArray> readReceipt(const QString &path)
{
    Result<QByteArray> file = bytesOfFile(path, hand_over_receipt::mostFileBytes);
    if (file && file->size() > hand_over_receipt::mostFileBytes) {
        return failure(Error::Code::NotAStore,
            Text::tr("This is too large to be a receipt of Homeward. Choose the file that came "
                     "back: its name ends in .homeward-receipt. Nothing was changed."));
    }
    return file;
}

Result<Arrived> open(HandOver &door, const QByteArray &file, const Secret &passphrase)
{
    Result<HandOver::Opened> opened = door.open(file, passphrase);
    if (!opened)
        return tl::unexpected(opened.error());
    Result<ExchangeContent> content
        = exchange_json::fromBytes(opened->json, Text::tr("The hand-over file"));
    if (!content)
        return tl::unexpected(content.error());
    // The next home is told what is known of the child, not what another one wrote and took back,
    // nor where the child was before: were it in a file that somebody made, it would not come in.
    content->histories.clear();
    content->handOvers.clear();
    return Arrived { std::move(*opened), std::move(*content) };
}

} // namespace homeward::hand_over_file
