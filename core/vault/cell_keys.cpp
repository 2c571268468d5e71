// SPDX-FileCopyrightText: 2026 Homeward contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/vault/cell_keys.h"

#include <QtEndian>

#include <sodium.h>

#include <algorithm>
#include <array>
#include <cstring>

namespace homeward {

namespace {

static_assert(CellKeys::nonceSize == crypto_aead_xchacha20poly1305_ietf_NPUBBYTES);
static_assert(CellKeys::tagSize == crypto_aead_xchacha20poly1305_ietf_ABYTES);

constexpr const char *ownPurpose = "vaultkey";
constexpr size_t keySize = crypto_aead_xchacha20poly1305_ietf_KEYBYTES;
constexpr int idSize = 16;

// Where things are in the head of a journal block's cell.
constexpr int tagAt = CellKeys::nonceSize;
constexpr int lengthAt = tagAt + CellKeys::tagSize;
constexpr int transactionAt = lengthAt + 4;

/// What a cell is sealed together with: which part of which file, and where in it.
using Label = std::array<unsigned char, 1 + idSize + 8>;

Label labelOf(char part, const QByteArray &fileId, quint64 number)
{
    Label label = {};
    label[0] = static_cast<unsigned char>(part);
    std::copy_n(fileId.constData(), idSize, label.begin() + 1);
    qToLittleEndian(number, label.data() + 1 + idSize);
    return label;
}

constexpr int headRest = CellKeys::blockHeadSize - lengthAt;

using BlockLabel = std::array<unsigned char, sizeof(Label) + headRest>;

BlockLabel blockLabelOf(const QByteArray &fileId, qint64 number, const unsigned char *head)
{
    const Label place = labelOf('J', fileId, static_cast<quint64>(number));
    BlockLabel label = {};
    std::copy(place.begin(), place.end(), label.begin());
    std::copy_n(head + lengthAt, headRest, label.begin() + place.size());
    return label;
}

} // namespace

CellKeys::CellKeys(const Secret &dataKey, const QByteArray &fileId)
    : m_fileId(fileId)
    , m_pageKey(derivedKey(dataKey, ownPurpose, 1))
    , m_journalKey(derivedKey(dataKey, ownPurpose, 2))
    , m_headerKey(derivedKey(dataKey, ownPurpose, 3))
{
    Q_ASSERT(fileId.size() == idSize);
}

void CellKeys::sealPage(quint64 number, const void *page, unsigned char *cell) const
{
    const Label label = labelOf('D', m_fileId, number);
    unsigned char *nonce = cell + usableSize;
    randombytes_buf(nonce, nonceSize);
    crypto_aead_xchacha20poly1305_ietf_encrypt_detached(cell, nonce + nonceSize, nullptr,
        static_cast<const unsigned char *>(page), usableSize, label.data(), label.size(), nullptr,
        nonce, m_pageKey.data());
}

bool CellKeys::openPage(quint64 number, const unsigned char *cell, void *page) const
{
    const Label label = labelOf('D', m_fileId, number);
    const unsigned char *nonce = cell + usableSize;
    auto *bytes = static_cast<unsigned char *>(page);
    std::memset(bytes + usableSize, 0, reservedSize);
    if (crypto_aead_xchacha20poly1305_ietf_decrypt_detached(bytes, nullptr, cell, usableSize,
            nonce + nonceSize, label.data(), label.size(), nonce, m_pageKey.data())
        == 0)
        return true;
    std::memset(bytes, 0, pageSize);
    return false;
}

void CellKeys::sealBlock(const Block &block, unsigned char *cell) const
{
    std::memset(cell, 0, blockHeadSize);
    randombytes_buf(cell, nonceSize);
    qToLittleEndian(static_cast<quint32>(block.length), cell + lengthAt);
    std::copy_n(block.transaction.constData(), transactionSize, cell + transactionAt);
    const BlockLabel label = blockLabelOf(m_fileId, block.number, cell);
    crypto_aead_xchacha20poly1305_ietf_encrypt_detached(cell + blockHeadSize, cell + tagAt, nullptr,
        block.bytes, blockSize, label.data(), label.size(), nullptr, cell, m_journalKey.data());
}

bool CellKeys::openBlock(qint64 number, const unsigned char *cell, Block &block) const
{
    const BlockLabel label = blockLabelOf(m_fileId, number, cell);
    const quint32 length = qFromLittleEndian<quint32>(cell + lengthAt);
    if (length > blockSize
        || crypto_aead_xchacha20poly1305_ietf_decrypt_detached(block.bytes, nullptr,
               cell + blockHeadSize, blockSize, cell + tagAt, label.data(), label.size(), cell,
               m_journalKey.data())
            != 0)
        return false;
    block.number = number;
    block.length = static_cast<int>(length);
    block.transaction
        = QByteArray(reinterpret_cast<const char *>(cell) + transactionAt, transactionSize);
    return true;
}

Secret derivedKey(const Secret &dataKey, const char *purpose, quint64 number)
{
    static_assert(crypto_kdf_KEYBYTES == keySize);
    Secret key(keySize);
    crypto_kdf_derive_from_key(key.data(), key.size(), number, purpose, dataKey.data());
    return key;
}

} // namespace homeward
