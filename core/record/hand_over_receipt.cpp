// SPDX-FileCopyrightText: 2026 Homeward contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/record/hand_over_receipt.h"

#include "core/base/sealed_bytes.h"
#include "core/model/strict_json.h"
#include "core/vault/checked_letters.h"
#include "core/vault/sealed_parcel.h"

#include <QCoreApplication>
#include <QScopeGuard>

namespace homeward::hand_over_receipt {

using namespace Qt::StringLiterals;

namespace {

class Text
{
    Q_DECLARE_TR_FUNCTIONS(HandOver)
};

constexpr int newestVersion = 1;
constexpr int groups = 4;
constexpr int codeBytes = groups * checked_letters::bitsInGroup / 8;
const QString format = u"homeward-receipt"_s;

/// Everything but the proof.
QJsonObject objectOf(const HandOverReceipt &receipt)
{
    return { { u"format"_s, format }, { u"version"_s, QString::number(newestVersion) },
        { u"hand-over"_s, receipt.handOver }, { u"digest"_s, receipt.digest },
        { u"place"_s, receipt.place }, { u"by"_s, receipt.by },
        { u"at"_s, StrictJson::instantText(receipt.at) } };
}

QByteArray proofOf(const HandOverReceipt &receipt, const Secret &forReceipts)
{
    return sealed_parcel::proofOf(StrictJson::canonical(objectOf(receipt)).toUtf8(), forReceipts);
}

} // namespace

QByteArray toFile(const HandOverReceipt &receipt, const Secret &forReceipts)
{
    QJsonObject json = objectOf(receipt);
    json[u"proof"_s] = QString::fromLatin1(proofOf(receipt, forReceipts).toHex());
    return StrictJson::canonical(json).toUtf8() + '\n';
}

Result<HandOverReceipt> fromFile(
    const QByteArray &file, const QString &digest, const Secret &forReceipts)
{
    StrictJson reader;
    const QJsonObject json = reader.document(QString::fromUtf8(file));
    if (reader.isRefused() || json["format"_L1].toString() != format) {
        return failure(Error::Code::NotAStore,
            Text::tr("This is not a receipt of Homeward. Choose the file that came back: its name "
                     "ends in .homeward-receipt. Nothing was changed."));
    }
    if (json["version"_L1].toString().toInt() > newestVersion) {
        return failure(Error::Code::NewerThanProgram,
            Text::tr(
                "This receipt was made by a newer Homeward. Ask for the code of it instead, or "
                "install the newer version. Nothing was changed."));
    }
    (void)reader.object(json,
        { u"format"_s, u"version"_s, u"hand-over"_s, u"digest"_s, u"place"_s, u"by"_s, u"at"_s,
            u"proof"_s },
        u"receipt"_s);
    const HandOverReceipt receipt { reader.text(json["hand-over"_L1], u"hand-over"_s),
        reader.text(json["digest"_L1], u"digest"_s), reader.text(json["place"_L1], u"place"_s),
        reader.text(json["by"_L1], u"by"_s), reader.instant(json["at"_L1], u"at"_s) };
    const QByteArray proof
        = QByteArray::fromHex(reader.text(json["proof"_L1], u"proof"_s).toLatin1());
    if (reader.isRefused() || !receipt.at.isValid() || receipt.by.isEmpty()) {
        return failure(Error::Code::Malformed,
            Text::tr("This receipt cannot be read: something in it is missing or was changed. Ask "
                     "for it to be sent again, or for its code. Nothing was changed."));
    }
    if (receipt.digest != digest
        || !sealed_parcel::isProofOf(
            proof, StrictJson::canonical(objectOf(receipt)).toUtf8(), forReceipts)) {
        return failure(Error::Code::NotAllowed,
            Text::tr("This receipt is not for the file that was made here, or it was changed. Ask "
                     "for the right one. Nothing was changed."));
    }
    return receipt;
}

QString textOf(const Secret &forReceipts)
{
    QByteArray hex = QByteArray::fromRawData(reinterpret_cast<const char *>(forReceipts.data()),
        static_cast<qsizetype>(forReceipts.size()))
                         .toHex();
    const auto wiped = qScopeGuard([&] { wipe(hex); });
    return QString::fromLatin1(hex);
}

Secret keyIn(const QString &text)
{
    QByteArray hex = text.toLatin1();
    const auto wiped = qScopeGuard([&] { wipe(hex); });
    return Secret::fromBytes(QByteArray::fromHex(hex));
}

QString code(const QString &digest, const Secret &forReceipts)
{
    QByteArray proof = sealed_parcel::proofOf("code " + digest.toLatin1(), forReceipts);
    proof.truncate(codeBytes);
    return checked_letters::text(Secret::fromBytes(std::move(proof)));
}

Done checkCode(const QString &typed, const QString &digest, const Secret &forReceipts)
{
    const Result<Secret> bits = checked_letters::parse(typed, groups);
    if (!bits)
        return tl::unexpected(bits.error());
    if (checked_letters::text(*bits) == code(digest, forReceipts))
        return {};
    return failure(Error::Code::NotAllowed,
        Text::tr("This is not the receipt code of the file that was made here. Ask which file was "
                 "taken in. Nothing was changed."));
}

} // namespace homeward::hand_over_receipt
