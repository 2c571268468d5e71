// SPDX-FileCopyrightText: 2026 Homeward contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/model/child.h"

#include <QList>
#include <QStringList>

namespace homeward {

/// The telephone numbers of somebody, by day and at night, folded (search_folding).
[[nodiscard]] QStringList numbersOf(const Contact &contact);

/// Those of the list who may be this one: of one name, however it is written, or with a telephone
/// number in common. Never the one of the same id.
[[nodiscard]] QList<Contact> alike(const Contact &contact, const QList<Contact> &others);
[[nodiscard]] QList<Place> alike(const Place &place, const QList<Place> &others);

} // namespace homeward
