// SPDX-FileCopyrightText: 2026 Homeward contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/result.h"

#include <QByteArray>
#include <QDate>
#include <QList>
#include <QString>

namespace homeward {

/// Somebody whom a child can ring without anybody's leave (R15, Oxfordshire 2024, support).
struct Helpline
{
    QString name;
    QString phone;
    QString words; ///< whom it is for and what it costs, a sentence or two, in English
    QString source;
};

/// The helplines of an area, as its data file gives them, in order.
struct Helplines
{
    QString area;
    QDate checkedOn; ///< when somebody last compared the file with its sources
    QList<Helpline> all;

    /// Fails with Malformed when the bytes are not such a file: no day, no number, no source.
    [[nodiscard]] static Result<Helplines> fromJson(const QByteArray &json);
};

/// Those that come with the program.
[[nodiscard]] const Helplines &helplines();

} // namespace homeward
