// SPDX-FileCopyrightText: 2026 Homeward contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/vault/sealed_parcel.h"

#include "core/vault/little_endian.h"
#include "core/vault/refusals.h"

#include <QCoreApplication>

#include <sodium.h>

#include <algorithm>
#include <cstring>

namespace homeward::sealed_parcel {

using namespace Qt::StringLiterals;

namespace {

const QByteArray magic("HmWdHand", 8);
constexpr quint32 version = 1;

constexpr int keySize = crypto_secretstream_xchacha20poly1305_KEYBYTES;
constexpr int streamSize = crypto_secretstream_xchacha20poly1305_HEADERBYTES;
constexpr int perPiece = crypto_secretstream_xchacha20poly1305_ABYTES;
constexpr int saltSize = crypto_pwhash_argon2id_SALTBYTES;
constexpr int checkSize = 32;
constexpr qint64 pieceSize = 64LL * 1024;

constexpr int versionAt = 8;
constexpr int operationsAt = 16;
constexpr int memoryAt = 24;
constexpr int saltAt = 32;
constexpr int checkAt = saltAt + saltSize;
constexpr int lengthAt = checkAt + checkSize;
constexpr int streamAt = lengthAt + 8;
constexpr int checksumAt = streamAt + streamSize;
constexpr int contentAt = checksumAt + checkSize;

const unsigned char *in(const QByteArray &bytes)
{
    return reinterpret_cast<const unsigned char *>(bytes.constData());
}

unsigned char *out(QByteArray &bytes) { return reinterpret_cast<unsigned char *>(bytes.data()); }

tl::unexpected<Error> refusal(Error::Code code, const char *sentence, const QString &detail = {})
{
    return failure(code, QCoreApplication::translate("Vault", sentence), detail);
}

tl::unexpected<Error> cutOff()
{
    return refusal(Error::Code::Damaged,
        QT_TRANSLATE_NOOP("Vault",
            "This hand-over file is not whole: its end is missing. Copy it again, or ask for it to "
            "be sent again. Nothing was taken in."),
        u"cut off"_s);
}

tl::unexpected<Error> changed()
{
    return refusal(Error::Code::Damaged,
        QT_TRANSLATE_NOOP("Vault",
            "This hand-over file was changed on its way, by a fault or by somebody. Ask for it to "
            "be sent again. Nothing was taken in."),
        u"changed"_s);
}

/// Of the bytes before the checksum: shows a fault on the way before anybody doubts a passphrase.
QByteArray checksumOf(const QByteArray &parcel)
{
    QByteArray sum(checkSize, '\0');
    crypto_generichash(out(sum), checkSize, in(parcel), checksumAt, nullptr, 0);
    return sum;
}

/// Even nothing is one piece, so that there is always a last one.
qint64 piecesOf(qint64 length) { return std::max<qint64>(1, (length + pieceSize - 1) / pieceSize); }

qint64 sealedSize(qint64 length) { return contentAt + length + piecesOf(length) * perPiece; }

qint64 lengthIn(const QByteArray &parcel)
{
    return static_cast<qint64>(readLittleEndian<quint64>(parcel, lengthAt));
}

} // namespace

Result<Key> Key::derive(const Secret &passphrase, const QByteArray &salt, KeyCost cost)
{
    Secret all(size_t { keySize } * 3);
    const char *typed = reinterpret_cast<const char *>(passphrase.data());
    if (crypto_pwhash(all.data(), all.size(), typed ? typed : "", passphrase.size(), in(salt),
            cost.operations, static_cast<size_t>(cost.memoryBytes), crypto_pwhash_ALG_ARGON2ID13)
        != 0)
        return noMemory();
    Key key;
    key.m_salt = salt;
    key.m_cost = cost;
    const unsigned char *from = all.data();
    for (Secret *part : { &key.m_content, &key.m_check, &key.m_receipt }) {
        *part = Secret(keySize);
        std::memcpy(part->data(), from, keySize);
        from += keySize;
    }
    return key;
}

Result<Key> Key::make(const Secret &passphrase, KeyCost cost)
{
    QByteArray salt(saltSize, '\0');
    randombytes_buf(salt.data(), saltSize);
    return derive(passphrase, salt, cost);
}

Result<Key> Key::of(const QByteArray &parcel, const Secret &passphrase)
{
    if (Done whole = checkWhole(parcel); !whole)
        return tl::unexpected(whole.error());
    Result<Key> key = derive(passphrase, parcel.mid(saltAt, saltSize),
        { readLittleEndian<quint64>(parcel, operationsAt),
            readLittleEndian<quint64>(parcel, memoryAt) });
    if (!key)
        return key;
    const QByteArray check = key->check();
    if (sodium_memcmp(check.constData(), parcel.constData() + checkAt, checkSize) != 0) {
        return refusal(Error::Code::NotAllowed,
            QT_TRANSLATE_NOOP("Vault",
                "This passphrase does not open the hand-over file. Ask for it again, letter by "
                "letter, and check that it belongs to this file. Nothing was taken in."));
    }
    return key;
}

QByteArray Key::check() const
{
    QByteArray check(checkSize, '\0');
    crypto_generichash(out(check), checkSize, in(m_salt), static_cast<size_t>(m_salt.size()),
        m_check.data(), m_check.size());
    return check;
}

Result<QByteArray> seal(const QByteArray &content, const Key &key)
{
    if (content.size() > mostBytes) {
        return refusal(Error::Code::Refused,
            QT_TRANSLATE_NOOP("Vault",
                "This is too much for one hand-over file: 64 MB is the most. Nothing was "
                "written."));
    }
    QByteArray head(streamSize, '\0');
    crypto_secretstream_xchacha20poly1305_state state;
    crypto_secretstream_xchacha20poly1305_init_push(&state, out(head), key.m_content.data());
    QByteArray parcel = magic + littleEndian(version) + QByteArray(4, '\0')
        + littleEndian(key.m_cost.operations) + littleEndian(key.m_cost.memoryBytes) + key.m_salt
        + key.check() + littleEndian(static_cast<quint64>(content.size())) + head;
    parcel += checksumOf(parcel);
    const QByteArray about = parcel;
    parcel.reserve(sealedSize(content.size()));
    const qint64 count = piecesOf(content.size());
    for (qint64 number = 0; number < count; ++number) {
        const qint64 from = number * pieceSize;
        const qint64 size = std::min<qint64>(pieceSize, content.size() - from);
        QByteArray piece(size + perPiece, '\0');
        const unsigned char tag = number == count - 1
            ? crypto_secretstream_xchacha20poly1305_tag_final()
            : crypto_secretstream_xchacha20poly1305_tag_message();
        crypto_secretstream_xchacha20poly1305_push(&state, out(piece), nullptr, in(content) + from,
            static_cast<unsigned long long>(size), in(about), contentAt, tag);
        parcel += piece;
    }
    sodium_memzero(&state, sizeof state);
    return parcel;
}

Done checkWhole(const QByteArray &parcel)
{
    if (parcel.isEmpty() || parcel.left(magic.size()) != magic.left(parcel.size())) {
        return refusal(Error::Code::NotAStore,
            QT_TRANSLATE_NOOP("Vault",
                "This is not a hand-over file of Homeward. Choose the file that was sent to you: "
                "its name ends in .homeward-handover."));
    }
    if (parcel.size() < versionAt + 4)
        return cutOff();
    if (readLittleEndian<quint32>(parcel, versionAt) > version) {
        return refusal(Error::Code::NewerThanProgram,
            QT_TRANSLATE_NOOP("Vault",
                "This hand-over file was made by a newer Homeward than this one. Install the newer "
                "version to open it. Nothing was taken in."));
    }
    if (parcel.size() < contentAt)
        return cutOff();
    const KeyCost cost { readLittleEndian<quint64>(parcel, operationsAt),
        readLittleEndian<quint64>(parcel, memoryAt) };
    const qint64 length = lengthIn(parcel);
    // Nothing that would hang the computer is even tried.
    if (parcel.mid(checksumAt, checkSize) != checksumOf(parcel)
        || readLittleEndian<quint32>(parcel, versionAt) != version || !cost.isReasonable()
        || length < 0 || length > mostBytes)
        return changed();
    if (parcel.size() < sealedSize(length))
        return cutOff();
    return parcel.size() == sealedSize(length) ? Done() : changed();
}

Result<QByteArray> open(const QByteArray &parcel, const Key &key)
{
    if (Done whole = checkWhole(parcel); !whole)
        return tl::unexpected(whole.error());
    crypto_secretstream_xchacha20poly1305_state state;
    if (crypto_secretstream_xchacha20poly1305_init_pull(
            &state, in(parcel) + streamAt, key.m_content.data())
        != 0)
        return changed();
    const qint64 length = lengthIn(parcel);
    const qint64 count = piecesOf(length);
    QByteArray content(length, '\0');
    qint64 at = contentAt;
    for (qint64 number = 0; number < count; ++number) {
        const qint64 from = number * pieceSize;
        const qint64 size = std::min<qint64>(pieceSize, length - from);
        unsigned char tag = 0;
        const int read = crypto_secretstream_xchacha20poly1305_pull(&state, out(content) + from,
            nullptr, &tag, in(parcel) + at, static_cast<unsigned long long>(size + perPiece),
            in(parcel), contentAt);
        const bool isLast = tag == crypto_secretstream_xchacha20poly1305_tag_final();
        if (read != 0 || isLast != (number == count - 1)) {
            sodium_memzero(&state, sizeof state);
            return changed();
        }
        at += size + perPiece;
    }
    sodium_memzero(&state, sizeof state);
    return content;
}

QByteArray proofOf(const QByteArray &text, const Secret &forReceipts)
{
    QByteArray proof(checkSize, '\0');
    crypto_generichash(out(proof), checkSize, in(text), static_cast<size_t>(text.size()),
        forReceipts.data(), forReceipts.size());
    return proof;
}

bool isProofOf(const QByteArray &proof, const QByteArray &text, const Secret &forReceipts)
{
    const QByteArray right = proofOf(text, forReceipts);
    return proof.size() == right.size()
        && sodium_memcmp(proof.constData(), right.constData(), checkSize) == 0;
}

} // namespace homeward::sealed_parcel
