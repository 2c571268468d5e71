// SPDX-FileCopyrightText: 2026 Homeward contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/id.h"
#include "core/model/strict_json.h"
#include "core/store/draft_store.h"

#include <QJsonArray>
#include <QList>
#include <QString>
#include <QStringList>

namespace homeward {

/// Drafts that are not written: on their way to the file, or held up because the disk is full or
/// fails. They stand in front of what is in the file until they are, and can be carried past a
/// lock.
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

    /// To be carried past a lock, sealed.
    [[nodiscard]] QJsonArray json() const;
    /// Adds what `json` gave. Nothing of a draft that is none: the reader has refused then.
    void take(StrictJson &reader, const QJsonArray &drafts);

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
