// SPDX-FileCopyrightText: 2026 Homeward contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/model/answer.h"

#include <QDateTime>
#include <QString>
#include <QStringList>

namespace homeward {

/// What somebody is part-way through typing. One row per record, form, subject, field and author.
struct Draft
{
    QString record; ///< id of the episode or child it belongs to
    QString form;
    QString subject; ///< the check, notice, contact …; may be empty
    QString field;
    Answer answer; ///< as far as it can be understood
    QString typed; ///< exactly as typed
    QDateTime savedAt; ///< UTC
};

/// Drafts that a command makes use of: they go in the same transaction.
struct UsedDrafts
{
    QString form = {};
    QString subject = {};
    QStringList fields = {}; ///< empty: every field of it
};

} // namespace homeward
