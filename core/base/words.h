// SPDX-FileCopyrightText: 2026 Homeward contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QString>

#include <array>
#include <optional>
#include <string_view>
#include <utility>

namespace homeward {

/// Enumerators and the words they are stored as, in both directions. Enums are never stored as
/// numbers.
template <typename E, size_t N> class Words
{
public:
    using Pair = std::pair<E, std::u16string_view>;

    constexpr explicit Words(const std::array<Pair, N> &pairs)
        : m_pairs(pairs)
    {
    }

    [[nodiscard]] QString word(E value) const
    {
        for (const Pair &pair : m_pairs) {
            if (pair.first == value)
                return QString::fromUtf16(
                    pair.second.data(), static_cast<qsizetype>(pair.second.size()));
        }
        return {};
    }

    /// Nothing when the word is not one of ours.
    [[nodiscard]] std::optional<E> value(QStringView word) const
    {
        for (const Pair &pair : m_pairs) {
            if (QStringView(pair.second.data(), static_cast<qsizetype>(pair.second.size())) == word)
                return pair.first;
        }
        return std::nullopt;
    }

    [[nodiscard]] const std::array<Pair, N> &pairs() const { return m_pairs; }

private:
    std::array<Pair, N> m_pairs;
};

template <typename E, size_t N>
[[nodiscard]] constexpr Words<E, N> words(const std::pair<E, std::u16string_view> (&pairs)[N])
{
    return Words<E, N>(std::to_array(pairs));
}

} // namespace homeward
