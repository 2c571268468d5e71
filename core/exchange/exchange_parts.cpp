// SPDX-FileCopyrightText: 2026 Homeward contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/exchange/exchange_parts.h"

#include <QUuid>

#include <algorithm>

namespace homeward {

using namespace Qt::StringLiterals;

namespace {

bool isDigest(const QString &text)
{
    constexpr qsizetype digits = 64;
    return text.size() == digits && std::all_of(text.cbegin(), text.cend(), [](QChar letter) {
        return (letter >= u'0' && letter <= u'9') || (letter >= u'a' && letter <= u'f');
    });
}

} // namespace

QString ExchangeReading::text(const Item &item, const QString &key)
{
    return m_strict.text(item.at(key), item.in(key));
}

bool ExchangeReading::flag(const Item &item, const QString &key) const
{
    return item.at(key).toBool();
}

QByteArray ExchangeReading::bytes(const Item &item, const QString &key)
{
    const auto decoded = QByteArray::fromBase64Encoding(
        text(item, key).toUtf8(), QByteArray::AbortOnBase64DecodingErrors);
    if (!decoded)
        refuse(item.in(key), u"no base64"_s);
    return decoded.decoded;
}

QString ExchangeReading::digest(const Item &item, const QString &key)
{
    const QString read = text(item, key);
    if (!isDigest(read))
        refuse(item.in(key), u"no digest"_s);
    return read;
}

QString ExchangeReading::digestOrNone(const Item &item, const QString &key)
{
    return text(item, key).isEmpty() ? QString() : digest(item, key);
}

QString ExchangeReading::digestIfThere(const Item &item, const QString &key)
{
    return item.object.contains(key) ? digest(item, key) : QString();
}

QDateTime ExchangeReading::instant(const Item &item, const QString &key)
{
    const QDateTime read = m_strict.instant(item.at(key), item.in(key));
    if (!read.isValid())
        refuse(item.in(key), u"no instant"_s);
    return read;
}

QDateTime ExchangeReading::instantOrNone(const Item &item, const QString &key)
{
    return m_strict.instant(item.at(key), item.in(key));
}

QString ExchangeReading::uuid(const Item &item, const QString &key)
{
    const QString read = text(item, key);
    checkUuid(read, item.in(key));
    return read;
}

QString ExchangeReading::uuidOrNone(const Item &item, const QString &key)
{
    return text(item, key).isEmpty() ? QString() : uuid(item, key);
}

void ExchangeReading::checkUuid(const QString &text, const QString &place)
{
    if (QUuid::fromString(text).toString(QUuid::WithoutBraces) != text)
        refuse(place, u"no id"_s);
}

void ExchangeReading::once(const QString &id, const QString &place)
{
    if (m_ids.contains(id))
        refuse(place, u"the same id twice"_s);
    m_ids.insert(id);
}

} // namespace homeward
