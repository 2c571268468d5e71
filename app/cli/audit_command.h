// SPDX-FileCopyrightText: 2026 Homeward contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/record/audit_page.h"
#include "core/record/record.h"

class QJsonObject;

namespace homeward {

class Arguments;

/// `homeward-cli audit`: what it is asked for, and how it says what it found.
namespace audit_command {

/// Fails with Malformed when a date or a kind is not understood.
[[nodiscard]] Result<AuditFilter> filterOf(const Arguments &arguments);
/// Every row, the newest first; that they were read is on record.
[[nodiscard]] Result<QList<AuditLine>> read(Record &record, const AuditFilter &filter);
[[nodiscard]] QString text(const QList<AuditLine> &lines);
[[nodiscard]] QJsonObject json(const QList<AuditLine> &lines);

} // namespace audit_command

} // namespace homeward
