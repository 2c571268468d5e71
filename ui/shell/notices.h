// SPDX-FileCopyrightText: 2026 Homeward contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QDateTime>
#include <QString>
#include <QStringList>

namespace homeward {

class Record;

/// What whoever runs the record has to see to under Settings: its keys and its copies. One sentence
/// each; empty: nothing.
[[nodiscard]] QStringList noticesFor(const Record &record);

/// "The newest proved copy is 3 days old."
[[nodiscard]] QString copyAgeInWords(const QDateTime &newestProved, const QDateTime &now);

} // namespace homeward
