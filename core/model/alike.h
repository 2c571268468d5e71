// SPDX-FileCopyrightText: 2026 Homeward contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/model/child.h"

#include <QList>

namespace homeward {

/// Those of the list who may be this one: of one name, however it is written, or with a telephone
/// number in common. Never the one of the same id.
[[nodiscard]] QList<Contact> alike(const Contact &contact, const QList<Contact> &others);
[[nodiscard]] QList<Place> alike(const Place &place, const QList<Place> &others);

} // namespace homeward
