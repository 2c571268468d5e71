// SPDX-FileCopyrightText: 2026 Homeward contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/id.h"
#include "core/record/audit_page.h"

namespace homeward {

struct AuditHit;

/// The audit as people read it.
namespace audit_words {

[[nodiscard]] AuditLine lineOf(const AuditHit &hit);
/// What a child is called of whom nothing but the id is left.
[[nodiscard]] QString deletedChildName(const ChildId &child);
/// "Opened", "Given out" …
[[nodiscard]] QString kindInWords(AuditKind kind);
/// The names of the columns of a table, in the order of `cells`.
[[nodiscard]] QStringList headings();
/// The line as the cells of a table.
[[nodiscard]] QStringList cells(const AuditLine &line);

/// What stands in a row of the audit for a key of the record itself: it has no id.
[[nodiscard]] QString recoveryKey();
[[nodiscard]] QString nightEnvelope();

} // namespace audit_words

} // namespace homeward
