// SPDX-FileCopyrightText: 2026 Homeward contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/id.h"
#include "core/base/secret.h"
#include "core/store/draft_store.h"

#include <QList>
#include <QString>
#include <QStringList>

namespace homeward {

/// Drafts that could not be written, because the disk is full or fails. They stand in front of what
/// is in the file until they can be, and can be carried past a lock: sealed.
class UnwrittenDrafts
{
public:
    /// Drafts of one author that are not wanted any more; without fields: all of the form.
    struct Used
    {
        StaffId author;
        QString record;
        QString form;
        QString subject;
        QStringList fields = {};
    };

    /// In the place of what was kept for the same field.
    void keep(const StaffId &author, const DraftRow &draft);
    void drop(const Used &used);
    [[nodiscard]] QList<DraftRow> of(const StaffId &author) const;
    /// What is in the file, with what is here in its place.
    [[nodiscard]] QList<DraftRow> over(
        QList<DraftRow> written, const StaffId &author, const QString &record) const;

    /// Empty when there is nothing here.
    [[nodiscard]] QByteArray seal(const Secret &key) const;
    /// Adds what was sealed. False when this key did not seal it.
    [[nodiscard]] bool take(const QByteArray &sealed, const Secret &key);

private:
    struct Kept
    {
        StaffId author;
        DraftRow draft;
    };

    QList<Kept> m_kept;
};

} // namespace homeward
