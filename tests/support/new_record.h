// SPDX-FileCopyrightText: 2026 Homeward contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/protocol/protocol_reader.h"
#include "core/record/record.h"
#include "tests/support/key_of.h"

namespace homeward::test {

/// Makes a foster home's record, as cheaply as it can be made.
[[nodiscard]] inline Result<Record::Made> makeRecord(
    const QString &path, const QString &name, const TimeSource &time)
{
    const auto protocol = ProtocolReader::builtIn(QStringLiteral("oxfordshire"));
    if (!protocol)
        return tl::unexpected(protocol.error());
    const Setting setting { Setting::Kind::FosterHome, QStringLiteral("The Elms"), {}, {} };
    return Record::create(path,
        { setting, name, Staff::Role::Carer, protocol->bytes, testSecret(), KeyCost::lowest() },
        time);
}

} // namespace homeward::test
