// SPDX-FileCopyrightText: 2026 Homeward contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/protocol/consultation.h"

#include "core/protocol/protocol_reader.h"

namespace homeward {

bool lacksConsultation(const Protocol &protocol, Setting::Kind setting)
{
    return setting == Setting::Kind::ChildrensHome && protocol.consulted.isEmpty()
        && !ProtocolReader::builtInIds().contains(protocol.id);
}

} // namespace homeward
