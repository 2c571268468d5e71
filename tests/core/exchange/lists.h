// SPDX-FileCopyrightText: 2026 Homeward contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/exchange/table_check.h"
#include "core/exchange/table_reader.h"
#include "tests/core/record/test_record.h"

#include <limits>

namespace homeward::test {

[[nodiscard]] inline Result<Table> readList(
    const QByteArray &bytes, const TableLimits &limits = {}, const QString &name = u"pupils.csv"_s)
{
    TableReader reader(bytes, name, limits);
    while (!reader.isDone())
        reader.step();
    return reader.take();
}

[[nodiscard]] inline Table listOf(const QByteArray &bytes)
{
    Result<Table> table = readList(bytes);
    REQUIRE_OK(table);
    return *table;
}

/// Every row looked at, with the columns as they are guessed.
[[nodiscard]] inline std::unique_ptr<TableCheck> lookAt(Record &record, const QByteArray &bytes)
{
    const Table table = listOf(bytes);
    auto check = TableCheck::of(record, table, TableMapping::guessed(table));
    REQUIRE_OK(check);
    REQUIRE_OK((*check)->step(std::numeric_limits<qsizetype>::max()));
    return std::move(*check);
}

[[nodiscard]] inline Result<TableIntake::Taken> takeIn(
    Record &record, const TableCheck &check,
    const TableIntake::GoOn &goOn = [](qsizetype) { return true; })
{
    return TableIntake(record).takeIn(
        check.decided(), { check.table().fileName, check.table().bytes }, goOn);
}

} // namespace homeward::test
