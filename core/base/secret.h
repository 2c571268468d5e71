// SPDX-FileCopyrightText: 2026 Homeward contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QByteArray>
#include <QString>

#include <cstddef>

namespace homeward {

/// Bytes that nobody else may see: in memory that is kept out of swap and core dumps, with guard
/// pages around it, and wiped when they go.
class Secret
{
public:
    Secret() = default;
    /// `size` bytes, all zero, to be filled in place.
    explicit Secret(size_t size);
    ~Secret();
    Secret(Secret &&other) noexcept;
    Secret &operator=(Secret &&other) noexcept;
    Secret(const Secret &) = delete;
    Secret &operator=(const Secret &) = delete;

    [[nodiscard]] static Secret random(size_t size);
    /// Takes the bytes over and wipes them where they were.
    [[nodiscard]] static Secret fromBytes(QByteArray &&bytes);
    /// What was typed, as the same bytes however it was composed (NFC, UTF-8). Wiped where it was,
    /// unless somebody else still shares the text.
    [[nodiscard]] static Secret fromText(QString &&text);
    [[nodiscard]] Secret clone() const;

    [[nodiscard]] unsigned char *data() { return m_bytes; }
    [[nodiscard]] const unsigned char *data() const { return m_bytes; }
    [[nodiscard]] size_t size() const { return m_size; }
    [[nodiscard]] bool isEmpty() const { return m_size == 0; }

    /// Takes as long when the first byte differs as when the last one does.
    friend bool operator==(const Secret &a, const Secret &b);

private:
    unsigned char *m_bytes = nullptr;
    size_t m_size = 0;
};

} // namespace homeward
