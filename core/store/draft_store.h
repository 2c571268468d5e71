// SPDX-FileCopyrightText: 2026 Homeward contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/result.h"
#include "core/model/answer.h"
#include "core/store/stamp.h"

#include <QList>
#include <QString>
#include <QStringList>

namespace homeward {

class Database;

/// One field somebody is part-way through.
struct DraftRow
{
    QString record; ///< id of the episode or child
    QString form;
    QString subject;
    QString field;
    Answer answer;
    QString typed;
    QDateTime savedAt = {}; ///< UTC
};

/// What people are typing: outside the log, overwritten freely, each author's own.
class DraftStore
{
public:
    explicit DraftStore(Database &database)
        : m_database(database)
    {
    }

    [[nodiscard]] Done save(const DraftRow &draft, const Stamp &stamp);
    /// Those of one author in one form about one subject; of `fields` alone when there are any.
    [[nodiscard]] Done drop(const StaffId &author, const QString &record, const QString &form,
        const QString &subject, const QStringList &fields = {});
    [[nodiscard]] Result<QList<DraftRow>> drafts(
        const StaffId &author, const QString &record) const;

private:
    Database &m_database;
};

} // namespace homeward
