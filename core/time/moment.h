// SPDX-FileCopyrightText: 2026 Homeward contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/result.h"

#include <QDateTime>
#include <QString>

namespace homeward {

/// When something happened, and how well that is known. A time that is not known is not midnight:
/// it has no instant at all.
class Moment
{
public:
    enum class Precision
    {
        Exact, ///< to the minute, as the speaker said it
        About, ///< "about ten"
        DateOnly, ///< the day is known, the time is not
        NotKnown,
    };

    /// Not known.
    Moment() = default;
    [[nodiscard]] static Moment exactly(const QDateTime &instant);
    [[nodiscard]] static Moment about(const QDateTime &instant);
    /// Some time on `date`, local. Where a line of that day stands in a log: Entry::position.
    [[nodiscard]] static Moment on(QDate date);
    [[nodiscard]] static Moment notKnown() { return {}; }

    [[nodiscard]] Precision precision() const { return m_precision; }
    [[nodiscard]] bool isKnown() const { return m_precision != Precision::NotKnown; }
    /// True when there is a time of day that hours may be counted from.
    [[nodiscard]] bool hasTime() const
    {
        return m_precision == Precision::Exact || m_precision == Precision::About;
    }
    /// UTC. For DateOnly the start of the local day; invalid when not known.
    [[nodiscard]] const QDateTime &instant() const { return m_instant; }

    /// "exact 2026-11-03T16:45:00Z", "about …", "date 2026-11-03", "not-known".
    [[nodiscard]] QString toStorage() const;
    /// Fails with Error::Code::Malformed.
    [[nodiscard]] static Result<Moment> fromStorage(const QString &text);

    friend bool operator==(const Moment &, const Moment &) = default;

private:
    Moment(Precision precision, const QDateTime &instant);

    Precision m_precision = Precision::NotKnown;
    QDateTime m_instant;
};

} // namespace homeward
