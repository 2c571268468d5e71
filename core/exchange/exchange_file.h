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

/// Fails as Record::giveOut; with Refused, and says where, for an answer that takeIn would refuse.
[[nodiscard]] Result<ExchangeGiven> write(Record &record, const QString &path);

/// Whether somebody said that a child of the file who is new here is not the child of the record
/// whom they are like.
enum class SomebodyElse
{
    NotSaid,
    Said
};

/// Fails as Record::takeIn, with NotFound or Io when the file cannot be read, with Malformed,
/// NewerThanProgram or Refused when it is not such a file, with Malformed for an answer that is
/// none (exchange_answers), with Refused where a child of the record may be a child of the file
/// under another id: one of the same name, number, or first name and birthday.
[[nodiscard]] Result<ExchangeTaken> takeIn(
    Record &record, const QString &path, SomebodyElse said = SomebodyElse::NotSaid);

} // namespace exchange_file

} // namespace homeward
