// SPDX-FileCopyrightText: 2026 Homeward contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QDateTime>

namespace homeward {

/// The only place the wall clock is read. Everything that needs "now" is given one of these.
class TimeSource
{
public:
    virtual ~TimeSource() = default;

    /// The present instant, in UTC.
    [[nodiscard]] virtual QDateTime now() const = 0;
};

/// The computer's clock.
class SystemTimeSource : public TimeSource
{
public:
    [[nodiscard]] QDateTime now() const override;
};

/// A clock that stands where it is set: for scenarios, practice and tests.
class SetTimeSource : public TimeSource
{
public:
    explicit SetTimeSource(const QDateTime &instant)
        : m_instant(instant.toUTC())
    {
    }

    [[nodiscard]] QDateTime now() const override { return m_instant; }
    void set(const QDateTime &instant) { m_instant = instant.toUTC(); }

private:
    QDateTime m_instant;
};

} // namespace homeward
