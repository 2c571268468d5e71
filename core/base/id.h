// SPDX-FileCopyrightText: 2026 Homeward contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QHashFunctions>
#include <QString>
#include <QUuid>

#include <compare>

namespace homeward {

/// A UUID that cannot be mistaken for the UUID of something else. An empty id is "none".
template <typename Tag> class Id
{
public:
    Id() = default;

    [[nodiscard]] static Id make()
    {
        return Id(QUuid::createUuid().toString(QUuid::WithoutBraces));
    }
    [[nodiscard]] static Id fromStorage(const QString &text) { return Id(text); }

    [[nodiscard]] const QString &toStorage() const { return m_text; }
    [[nodiscard]] bool isEmpty() const { return m_text.isEmpty(); }

    friend bool operator==(const Id &a, const Id &b) { return a.m_text == b.m_text; }
    friend bool operator<(const Id &a, const Id &b) { return a.m_text < b.m_text; }
    friend size_t qHash(const Id &id, size_t seed = 0) { return ::qHash(id.m_text, seed); }

private:
    explicit Id(QString text)
        : m_text(std::move(text))
    {
    }

    QString m_text;
};

using ChildId = Id<struct ChildTag>;
using PlacementId = Id<struct PlacementTag>;
using ContactId = Id<struct ContactTag>;
using PlaceId = Id<struct PlaceTag>;
using PhotoId = Id<struct PhotoTag>;
using EpisodeId = Id<struct EpisodeTag>;
using EntryId = Id<struct EntryTag>;
using StaffId = Id<struct StaffTag>;

} // namespace homeward
