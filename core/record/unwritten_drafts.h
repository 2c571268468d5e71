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

/// Drafts that are not written: on their way to the file, or held up because the disk is full or
/// fails. They stand in front of what is in the file until they are, and can be carried past a
/// lock: sealed.
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

    enum class Why
    {
        HeldUp, ///< it could not be written
        OnItsWay ///< it is being written, beside the person who types
    };

    /// In the place of what was kept for the same field.
    void keep(const StaffId &author, const DraftRow &draft, Why why = Why::HeldUp);
    void drop(const Used &used);
    /// Whether it is here still, and nothing newer in its place.
    [[nodiscard]] bool holds(const StaffId &author, const DraftRow &draft) const;
    /// Those that are held up.
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
        Why why = Why::HeldUp;
    };

    QList<Kept> m_kept;
};

} // namespace homeward
