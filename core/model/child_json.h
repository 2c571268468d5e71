// SPDX-FileCopyrightText: 2026 Homeward contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/model/child.h"

#include <QJsonObject>
#include <QJsonValue>

namespace homeward {

class StrictJson;

// What a profile is made of, as it is written in one: docs/exchange-format.md.
[[nodiscard]] QJsonObject jsonOf(const ProfileFact &fact);
[[nodiscard]] QJsonObject jsonOf(const Contact &contact);
[[nodiscard]] QJsonObject jsonOf(const Place &checked);
[[nodiscard]] QJsonObject jsonOf(const Placement &placement);
[[nodiscard]] QJsonObject jsonOf(const ChildPhoto &photo);

/// Something that says nothing, when `reader` refuses.
template <typename T>
[[nodiscard]] T readPart(StrictJson &reader, const QJsonValue &value, const QString &place);
template <> ProfileFact readPart(StrictJson &reader, const QJsonValue &value, const QString &place);
template <> Contact readPart(StrictJson &reader, const QJsonValue &value, const QString &place);
template <> Place readPart(StrictJson &reader, const QJsonValue &value, const QString &place);
template <> Placement readPart(StrictJson &reader, const QJsonValue &value, const QString &place);
template <> ChildPhoto readPart(StrictJson &reader, const QJsonValue &value, const QString &place);

} // namespace homeward
