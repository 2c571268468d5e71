// SPDX-FileCopyrightText: 2026 Homeward contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QByteArray>
#include <QtEndian>

namespace homeward::fuzz {

/// Takes an input apart from its front. Past the end there are zeros.
class ByteSource
{
public:
    explicit ByteSource(QByteArray bytes)
        : m_bytes(std::move(bytes))
    {
    }

    [[nodiscard]] bool isAtEnd() const { return m_at >= m_bytes.size(); }
    [[nodiscard]] quint8 byte() { return static_cast<quint8>(number<1>()); }
    /// Of so many bytes, the least significant first.
    template <int size> [[nodiscard]] quint32 number()
    {
        quint32 value = 0;
        for (int at = 0; at < size; ++at) {
            if (m_at < m_bytes.size())
                value |= static_cast<quint32>(static_cast<quint8>(m_bytes.at(m_at))) << (8 * at);
            ++m_at;
        }
        return value;
    }
    [[nodiscard]] QByteArray bytes(qsizetype count)
    {
        const QByteArray taken = m_bytes.mid(m_at, count);
        m_at += count;
        return taken;
    }
    /// A length in one byte, then as many.
    [[nodiscard]] QByteArray part()
    {
        const quint8 length = byte();
        return bytes(length);
    }
    [[nodiscard]] QByteArray rest() { return bytes(qMax<qsizetype>(0, m_bytes.size() - m_at)); }

private:
    QByteArray m_bytes;
    qsizetype m_at = 0;
};

} // namespace homeward::fuzz
