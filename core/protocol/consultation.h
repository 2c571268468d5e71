// SPDX-FileCopyrightText: 2026 Homeward contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/protocol/protocol.h"

namespace homeward {

/// Whether a children's home follows a file of its own which does not say who was asked about it.
/// Such a home asks its partners before it changes its rules, and takes into account what the
/// authority and the police have agreed (Oxfordshire 2024, children's homes; R56). A file with the
/// id of one that comes with the program is not its own.
[[nodiscard]] bool lacksConsultation(const Protocol &protocol, Setting::Kind setting);

} // namespace homeward
