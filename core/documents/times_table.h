// SPDX-FileCopyrightText: 2026 Homeward contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/documents/document.h"
#include "core/guide/event_times.h"

#include <QList>

namespace homeward {

/// When it happened by each who wrote it down, and which counts for official figures (NYSCP audit,
/// R28): the events of which the times differ or one is marked. Without rows when there are none.
[[nodiscard]] Document::Table timesTable(const QList<EventTimes> &events);
/// The same with its heading of the second level above it; nothing is added where nothing is to be
/// said.
void addTimes(Document &document, const QList<EventTimes> &events);

} // namespace homeward
