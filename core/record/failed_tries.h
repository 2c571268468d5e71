// SPDX-FileCopyrightText: 2026 Homeward contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/result.h"

#include <QByteArray>
#include <QDateTime>
#include <QList>
#include <QMap>
#include <QString>

#include <functional>

namespace homeward {

/// When somebody tried in vain to open a record on this computer: kept until somebody gets in, and
/// shared by the window and the command line. The file holds a digest of where each record is and
/// the instants, and nothing else. A file that cannot be read is begun anew, one that cannot be
/// written keeps nobody out: the audit is then short of these tries.
class FailedTries
{
public:
    static constexpr int mostOfOneRecord = 200; ///< the newest

    /// `file`: made when there is something to keep. Empty: nothing is kept.
    explicit FailedTries(const QString &file)
        : m_file(file)
    {
    }
    /// The file of whoever uses this computer.
    [[nodiscard]] static QString usualFile();

    /// Those at one record, in order. UTC.
    [[nodiscard]] QList<QDateTime> of(const QString &record) const;
    void add(const QString &record, const QDateTime &at) const;
    /// Those that stand in the audit now. What was added since stays.
    void forget(const QString &record, const QList<QDateTime> &noted) const;

    /// Opens a record by `open(tries)`. A key that does not open it is kept as a try at `at`; once
    /// it opens, the tries that it was given are forgotten, if they could be noted.
    template <typename Open>
    [[nodiscard]] auto attempt(const QString &record, const QDateTime &at, Open open) const
    {
        const QList<QDateTime> tries = of(record);
        auto opened = open(tries);
        bool areNoted = opened.has_value();
        if constexpr (requires { (*opened)->areTriesNoted(); })
            areNoted = areNoted && (*opened)->areTriesNoted();
        if (areNoted)
            forget(record, tries);
        else if (!opened && opened.error().code == Error::Code::NotAllowed)
            add(record, at);
        return opened;
    }

private:
    using ByRecord = QMap<QByteArray, QList<QDateTime>>;

    [[nodiscard]] ByRecord read() const;
    void write(const ByRecord &tries) const;
    void change(const QString &record, const std::function<void(QList<QDateTime> &)> &change) const;

    QString m_file;
};

} // namespace homeward
