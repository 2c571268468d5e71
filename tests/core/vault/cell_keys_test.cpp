// SPDX-FileCopyrightText: 2026 Homeward contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/vault/cell_keys.h"
#include "tests/support/support.h"

#include <array>
#include <cstring>

using namespace homeward;
using namespace homeward::test;

namespace {

using Page = std::array<unsigned char, CellKeys::pageSize>;
using Cell = std::array<unsigned char, CellKeys::blockCellSize>;

CellKeys keysOf(char file)
{
    static const Secret dataKey = Secret::random(32);
    return CellKeys(dataKey, QByteArray(16, file));
}

} // namespace

TEST_CASE("Cells: a page opens in its own place only", "[vault]")
{
    Page page;
    page.fill('p');
    Page cell;
    Page opened;
    keysOf('f').sealPage(7, page.data(), cell.data());
    REQUIRE(keysOf('f').openPage(7, cell.data(), opened.data()));
    CHECK(std::memcmp(opened.data(), page.data(), CellKeys::usableSize) == 0);
    CHECK(opened[CellKeys::usableSize] == 0);
    CHECK_FALSE(keysOf('f').openPage(8, cell.data(), opened.data()));
    CHECK(opened == Page {});
    CHECK_FALSE(keysOf('g').openPage(7, cell.data(), opened.data()));
    cell[4095] = static_cast<unsigned char>(cell[4095] ^ 1);
    CHECK_FALSE(keysOf('f').openPage(7, cell.data(), opened.data()));
}

TEST_CASE("Cells: the same page is never sealed the same way twice", "[vault]")
{
    const Page page = {};
    Page first;
    Page second;
    keysOf('f').sealPage(1, page.data(), first.data());
    keysOf('f').sealPage(1, page.data(), second.data());
    CHECK(first != second);
}

TEST_CASE("Cells: a journal block opens with its number, length and transaction only", "[vault]")
{
    CellKeys::Block block;
    block.transaction = QByteArray(CellKeys::transactionSize, 't');
    block.number = 3;
    block.length = 1000;
    block.bytes[999] = 'x';
    Cell cell;
    keysOf('f').sealBlock(block, cell.data());
    CellKeys::Block opened;
    REQUIRE(keysOf('f').openBlock(3, cell.data(), opened));
    CHECK(opened.length == 1000);
    CHECK(opened.bytes[999] == 'x');
    CHECK(opened.transaction == block.transaction);
    CHECK_FALSE(keysOf('f').openBlock(4, cell.data(), opened));
    CHECK_FALSE(keysOf('g').openBlock(3, cell.data(), opened));
    for (const size_t at : { 0U, 30U, 40U, 44U, 60U, 63U, 64U, 4159U }) {
        Cell flipped = cell;
        flipped[at] = static_cast<unsigned char>(flipped[at] ^ 1);
        CAPTURE(at);
        CHECK_FALSE(keysOf('f').openBlock(3, flipped.data(), opened));
    }
}
