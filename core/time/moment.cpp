// SPDX-FileCopyrightText: 2026 Homeward contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/time/moment.h"

#include "core/base/words.h"
#include "core/time/local_time.h"

#include <QCoreApplication>
#include <QDate>

namespace homeward {

using namespace Qt::StringLiterals;

namespace {

constexpr auto precisionWords = words<Moment::Precision>({
    { Moment::Precision::Exact, u"exact" },
    { Moment::Precision::About, u"about" },
    { Moment::Precision::DateOnly, u"date" },
    { Moment::Precision::NotKnown, u"not-known" },
});

constexpr qsizetype longestStored = 32;

QDateTime wholeSeconds(const QDateTime &instant)
{
    return instant.isValid() ? QDateTime::fromSecsSinceEpoch(instant.toSecsSinceEpoch(), Qt::UTC)
                             : QDateTime();
}

Moment parsed(Moment::Precision precision, const QString &when)
{
    switch (precision) {
    case Moment::Precision::Exact:
        return Moment::exactly(QDateTime::fromString(when, Qt::ISODate));
    case Moment::Precision::About:
        return Moment::about(QDateTime::fromString(when, Qt::ISODate));
    case Moment::Precision::DateOnly:
        return Moment::on(QDate::fromString(when, Qt::ISODate));
    case Moment::Precision::NotKnown:
        break;
    }
    return {};
}

} // namespace

Moment::Moment(Precision precision, const QDateTime &instant)
    : m_precision(instant.isValid() ? precision : Precision::NotKnown)
    , m_instant(wholeSeconds(instant))
{
}

Moment Moment::exactly(const QDateTime &instant) { return Moment(Precision::Exact, instant); }

Moment Moment::about(const QDateTime &instant) { return Moment(Precision::About, instant); }

Moment Moment::on(QDate date) { return Moment(Precision::DateOnly, local_time::startOfDay(date)); }

QString Moment::toStorage() const
{
    const QString word = precisionWords.word(m_precision);
    switch (m_precision) {
    case Precision::Exact:
    case Precision::About:
        return word + u' ' + m_instant.toString(Qt::ISODate);
    case Precision::DateOnly:
        return word + u' ' + local_time::dateOf(m_instant).toString(Qt::ISODate);
    case Precision::NotKnown:
        break;
    }
    return word;
}

Result<Moment> Moment::fromStorage(const QString &text)
{
    if (text.size() <= longestStored) {
        const qsizetype space = text.indexOf(u' ');
        const auto precision
            = precisionWords.value(QStringView(text).left(space < 0 ? text.size() : space));
        // Qt reads more spellings than we write; only what we would write back is taken.
        if (precision) {
            const Moment moment
                = parsed(*precision, space < 0 ? QString() : text.sliced(space + 1));
            if (moment.toStorage() == text)
                return moment;
        }
    }
    return failure(Error::Code::Malformed,
        QCoreApplication::translate("Moment", "A time in this record cannot be read."),
        u"not a stored moment, %1 characters"_s.arg(text.size()));
}

} // namespace homeward
