// SPDX-FileCopyrightText: 2026 Homeward contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/id.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QList>
#include <QString>
#include <QStringList>

namespace homeward {

/// Many values as one, for `json_each(?)`: SQLite takes no more than some thousands of question
/// marks.
[[nodiscard]] inline QString jsonList(const QJsonArray &all)
{
    return QString::fromUtf8(QJsonDocument(all).toJson(QJsonDocument::Compact));
}

[[nodiscard]] inline QString jsonList(const QStringList &words)
{
    return jsonList(QJsonArray::fromStringList(words));
}

template <typename Tag> [[nodiscard]] QString jsonList(const QList<Id<Tag>> &ids)
{
    QJsonArray all;
    for (const Id<Tag> &id : ids)
        all << id.toStorage();
    return jsonList(all);
}

} // namespace homeward
