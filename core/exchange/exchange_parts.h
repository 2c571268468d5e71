// SPDX-FileCopyrightText: 2026 Homeward contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/model/exchange_content.h"
#include "core/model/strict_json.h"

#include <QJsonArray>
#include <QJsonObject>
#include <QSet>

#include <optional>

namespace homeward {

/// Reads a file that fits the schema: ids, digests, instants and codes as they are written, and
/// nothing under one id twice. Keeps the first refusal, with its place.
class ExchangeReading
{
public:
    /// One object of a list, with its place.
    struct Item
    {
        QJsonObject object;
        QString place;

        [[nodiscard]] QJsonValue at(const QString &key) const { return object[key]; }
        [[nodiscard]] QString in(const QString &key) const { return place + u'.' + key; }
    };

    template <typename T>
    [[nodiscard]] QList<T> list(const QJsonObject &object, const QString &key,
        T (*read)(ExchangeReading &, const Item &), const QString &within = {})
    {
        QList<T> items;
        const QString place = within.isEmpty() ? key : within + u'.' + key;
        const QJsonArray array = object[key].toArray();
        for (const QJsonValue &value : array) {
            if (isRefused())
                break;
            const QString at = QStringLiteral("%1[%2]").arg(place).arg(items.size());
            items << read(*this, { value.toObject(), at });
        }
        return items;
    }

    [[nodiscard]] QString text(const Item &item, const QString &key);
    [[nodiscard]] bool flag(const Item &item, const QString &key) const;
    [[nodiscard]] QByteArray bytes(const Item &item, const QString &key);
    [[nodiscard]] QString digest(const Item &item, const QString &key);
    [[nodiscard]] QString digestOrNone(const Item &item, const QString &key);
    /// Empty where the key is not there at all.
    [[nodiscard]] QString digestIfThere(const Item &item, const QString &key);
    [[nodiscard]] QDateTime instant(const Item &item, const QString &key);
    [[nodiscard]] QDateTime instantOrNone(const Item &item, const QString &key);
    [[nodiscard]] QString uuid(const Item &item, const QString &key);
    [[nodiscard]] QString uuidOrNone(const Item &item, const QString &key);
    template <typename IdType> [[nodiscard]] IdType id(const Item &item, const QString &key)
    {
        return IdType::fromStorage(uuid(item, key));
    }
    template <typename E>
    [[nodiscard]] E word(
        const Item &item, const QString &key, std::optional<E> (*fromStorage)(QStringView))
    {
        const std::optional<E> value = fromStorage(text(item, key));
        if (!value)
            refuse(item.in(key), QStringLiteral("unknown word"));
        return value.value_or(E {});
    }

    /// Of what carries `id` there is one in the file.
    void once(const QString &id, const QString &place);
    void refuse(const QString &place, const QString &why) { m_strict.refuse(place, why); }
    void checkUuid(const QString &text, const QString &place);
    [[nodiscard]] bool isRefused() const { return m_strict.isRefused(); }
    [[nodiscard]] const StrictJson &refusal() const { return m_strict; }
    [[nodiscard]] StrictJson &strict() { return m_strict; }

private:
    StrictJson m_strict;
    QSet<QString> m_ids;
};

/// Each part of the file, both ways. Objects have their keys in order; lists keep theirs.
namespace exchange_parts {

using Reading = ExchangeReading;
using Item = ExchangeReading::Item;

[[nodiscard]] QJsonObject jsonOf(const Setting &setting);
[[nodiscard]] QJsonObject jsonOf(const ExchangeProtocol &protocol);
[[nodiscard]] QJsonObject jsonOf(const Staff &person);
[[nodiscard]] QJsonObject jsonOf(const Photo &photo);
[[nodiscard]] QJsonObject jsonOf(const Profile &child);
[[nodiscard]] QJsonObject jsonOf(const ChildHistory &history);
[[nodiscard]] QJsonObject jsonOf(const ExchangeSnapshot &snapshot);
[[nodiscard]] QJsonObject jsonOf(const ExchangeEpisode &episode);
[[nodiscard]] QJsonObject jsonOf(const ExchangeEntry &entry);
[[nodiscard]] QJsonObject jsonOf(const ExchangeReader &reader);
[[nodiscard]] QJsonObject jsonOf(const ExchangeHandOver &handOver);
[[nodiscard]] QJsonObject jsonOf(const LegalHold &hold);
[[nodiscard]] QJsonObject jsonOf(const ExchangeTombstone &tombstone);
[[nodiscard]] QJsonObject jsonOf(const ExchangeLeftOut &leftOut);

[[nodiscard]] Setting readSetting(Reading &reading, const Item &item);
[[nodiscard]] ExchangeProtocol readProtocol(Reading &reading, const Item &item);
[[nodiscard]] Staff readPerson(Reading &reading, const Item &item);
[[nodiscard]] Photo readPhoto(Reading &reading, const Item &item);
[[nodiscard]] Profile readChild(Reading &reading, const Item &item);
[[nodiscard]] ChildHistory readHistory(Reading &reading, const Item &item);
[[nodiscard]] ExchangeSnapshot readSnapshot(Reading &reading, const Item &item);
[[nodiscard]] ExchangeEpisode readEpisode(Reading &reading, const Item &item);
[[nodiscard]] ExchangeEntry readEntry(Reading &reading, const Item &item);
[[nodiscard]] ExchangeReader readReader(Reading &reading, const Item &item);
[[nodiscard]] ExchangeHandOver readHandOver(Reading &reading, const Item &item);
[[nodiscard]] LegalHold readHold(Reading &reading, const Item &item);
[[nodiscard]] ExchangeTombstone readTombstone(Reading &reading, const Item &item);
[[nodiscard]] ExchangeLeftOut readLeftOut(Reading &reading, const Item &item);

/// Each history is of a child in the file, names who wrote what stands now and nothing else, and
/// people and photos that are in the file.
void checkHistories(Reading &reading, const ExchangeContent &content);

template <typename T> [[nodiscard]] QJsonArray jsonOf(const QList<T> &items)
{
    QJsonArray array;
    for (const T &item : items)
        array.append(jsonOf(item));
    return array;
}

} // namespace exchange_parts

} // namespace homeward
