// SPDX-FileCopyrightText: 2026 Homeward contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/result.h"
#include "core/model/exchange_content.h"

#include <QString>

namespace homeward {

class Record;

/// A whole record as a file that everybody can read, and back: docs/exchange-format.md.
namespace exchange_file {

/// Fails as Record::giveOut.
[[nodiscard]] Result<ExchangeGiven> write(Record &record, const QString &path);

/// Fails as Record::takeIn, with NotFound or Io when the file cannot be read, with Malformed,
/// NewerThanProgram or Refused when it is not such a file.
[[nodiscard]] Result<ExchangeTaken> takeIn(Record &record, const QString &path);

} // namespace exchange_file

} // namespace homeward
