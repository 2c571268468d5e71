// SPDX-FileCopyrightText: 2026 Homeward contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/vault/sealed_file.h"
#include "core/vault/unfinished_file.h"
#include "core/vault/vault_header.h"
#include "tests/core/vault/sealed_scenario.h"

using namespace homeward;
using namespace homeward::test;

namespace {

constexpr int pageSize = 4096;
constexpr int blockSlot = 8192;
constexpr int blockCell = 4160;

const QByteArray databaseName = simulatedPath.toUtf8();
const QByteArray journalName = databaseName + "-journal";

/// A disk at rest, without a free page, and its state.
Image quietDisk(SimulatedDisk &disk, QString &state)
{
    disk.load(newSealedDisk());
    auto vault = Vault::unlock(simulatedPath, ada(), vaultOnSimulatedDisk());
    REQUIRE_OK(vault);
    SealedConnection connection(simulatedPath, vaultOnSimulatedDisk());
    const Scenario night = wholeNight();
    for (const Step &step : night.steps)
        REQUIRE(step(**vault, connection));
    REQUIRE(
        connection.run(u"INSERT INTO child SELECT id + 1000, n, hex(randomblob(300)) FROM child;"
                       "VACUUM"_s)
        == SQLITE_OK);
    state = stateOf(connection);
    return disk.contents();
}

/// A disk as a crash leaves it in the middle of a large commit, when pages of the database are
/// written already; and the state to go back to. With a small cache the journal has several
/// headers.
Image interruptedDisk(SimulatedDisk &disk, QString &state, int cachePages = 10)
{
    const Image quiet = quietDisk(disk, state);
    disk.load(quiet);
    Image found;
    {
        auto vault = Vault::unlock(simulatedPath, adaLater(), vaultOnSimulatedDisk());
        REQUIRE_OK(vault);
        SealedConnection connection(simulatedPath, vaultOnSimulatedDisk());
        const Step change
            = statement(u"PRAGMA cache_size = %1; BEGIN IMMEDIATE;"
                        "UPDATE child SET body = 'z' || body; COMMIT"_s.arg(cachePages));
        REQUIRE(change(**vault, connection));
    }
    const DiskHistory &history = disk.history();
    for (int moment = history.moments() - 1; moment > 0; --moment) {
        const DiskHistory::Event &event = history.events.at(moment);
        if (event.name == journalName && event.kind == DiskHistory::Event::Kind::Truncate) {
            found = history.afterPowerLoss(moment - 1, Loss::AllKept, 0);
            break;
        }
    }
    REQUIRE(found.value(journalName).size() > 10 * blockSlot);
    return found;
}

Image flipped(Image image, const QByteArray &name, qint64 byte, int bit)
{
    char &place = image[name][byte];
    place = static_cast<char>(place ^ (1 << bit));
    return image;
}

int pagesIn(const Image &image)
{
    return static_cast<int>(image.value(databaseName).size() - VaultHeader::size) / pageSize;
}

/// Which bits are flipped, one at a time.
struct Flips
{
    qint64 from = 0;
    qint64 to = 0; ///< not with it
    qint64 stride = 1;
    bool areAllBits = false; ///< else one bit of each byte
};

/// Does `flip(byte, bit)` for each of them. Gives how many.
template <typename Flip> int flipEach(const Flips &flips, Flip flip)
{
    int cases = 0;
    for (qint64 byte = flips.from; byte < flips.to; byte += flips.stride) {
        const int only = static_cast<int>(byte % 8);
        for (int bit = 0; bit < 8; ++bit) {
            if (!flips.areAllBits && bit != only)
                continue;
            flip(byte, bit);
            ++cases;
        }
    }
    return cases;
}

Flips wholePage(int page)
{
    const qint64 from = VaultHeader::size + (page - 1) * qint64(pageSize);
    return { from, from + pageSize, 1, true };
}

/// In the pages. Every byte of them, where nothing else is asked for.
int flipPages(Flips flips = { VaultHeader::size })
{
    SimulatedDisk disk;
    QString state;
    const Image quiet = quietDisk(disk, state);
    REQUIRE(openedOn(disk, quiet) == state);
    if (flips.to == 0)
        flips.to = quiet.value(databaseName).size();
    return flipEach(flips, [&](qint64 byte, int bit) {
        const auto page = (byte - VaultHeader::size) / pageSize + 1;
        CAPTURE(byte, bit, page);
        const QString found = openedOn(disk, flipped(quiet, databaseName, byte, bit));
        REQUIRE(found == u"refused: page %1"_s.arg(page));
    });
}

/// The same in the journal that a crash left.
int flipJournal(Flips flips = {})
{
    SimulatedDisk disk;
    QString state;
    const Image interrupted = interruptedDisk(disk, state);
    REQUIRE(openedOn(disk, interrupted) == state);
    const qint64 size = interrupted.value(journalName).size();
    const qint64 lastBlock = (size - 1) / blockSlot;
    if (flips.to == 0)
        flips.to = size;
    return flipEach(flips, [&](qint64 byte, int bit) {
        CAPTURE(byte, bit, byte / blockSlot);
        const QString found = openedOn(disk, flipped(interrupted, journalName, byte, bit));
        // Between two cells there is nothing, and the last header counts nothing yet.
        const bool isUsed = byte % blockSlot < blockCell && byte / blockSlot < lastBlock;
        if (isUsed || found != state)
            REQUIRE(found == u"refused: journal block %1"_s.arg(byte / blockSlot));
    });
}

/// In one of the two headers: the other one opens the file. With the same byte of both changed,
/// nothing does.
int flipHeader(const Flips &flips)
{
    SimulatedDisk disk;
    QString state;
    const Image quiet = quietDisk(disk, state);
    return flipEach(flips, [&](qint64 byte, int bit) {
        CAPTURE(byte, bit);
        const Image once = flipped(quiet, databaseName, byte, bit);
        REQUIRE(openedOn(disk, once) == state);
        const qint64 other = (byte + VaultHeader::copySize) % VaultHeader::size;
        REQUIRE(openedOn(disk, flipped(once, databaseName, other, bit)) == u"refused: the header");
    });
}

} // namespace

TEST_CASE("Tampering: a flipped bit in a page is found and named", "[vault]")
{
    CHECK(flipPages({ VaultHeader::size, 0, 1021 }) > 50);
}

TEST_CASE("Tampering: a flipped bit in a journal to be played back is found and named", "[vault]")
{
    CHECK(flipJournal({ 0, 0, 2039 }) > 40);
}

TEST_CASE("Tampering: a flipped bit in one header locks nobody out", "[vault]")
{
    CHECK(flipHeader({ 9, VaultHeader::size, 499 }) > 60);
}

TEST_CASE("Tampering: pages that changed places, came twice or are gone are found", "[vault]")
{
    SimulatedDisk disk;
    QString state;
    const Image quiet = quietDisk(disk, state);
    const int pages = pagesIn(quiet);
    REQUIRE(pages > 5);
    const auto placeOf = [](int page) { return VaultHeader::size + (page - 1) * pageSize; };
    const auto cell
        = [&](int page) { return quiet.value(databaseName).mid(placeOf(page), pageSize); };
    const auto named = [](int page) { return u"refused: page %1"_s.arg(page); };
    const auto missingFrom = [&](int page) {
        return page == pages ? named(page) + u", which is missing"_s
                             : u"refused: pages %1 to %2, which are missing"_s.arg(page).arg(pages);
    };
    for (int page = 1; page < pages; ++page) {
        CAPTURE(page);
        Image changed = quiet;
        changed[databaseName].replace(placeOf(page), pageSize, cell(page + 1));
        CHECK(openedOn(disk, changed) == named(page));
        changed[databaseName].replace(placeOf(page + 1), pageSize, cell(page));
        // Where one of them leads to the other, nobody gets there.
        const QStringList either { named(page), named(page + 1),
            named(page) + u", page %1"_s.arg(page + 1),
            named(page + 1) + u", page %1"_s.arg(page) };
        CHECK(either.contains(openedOn(disk, changed)));
        Image blank = quiet;
        blank[databaseName].replace(placeOf(page), pageSize, QByteArray(pageSize, '\0'));
        CHECK(openedOn(disk, blank) == named(page));
        const auto cutAt = [&](int size) {
            Image shorter = quiet;
            shorter[databaseName].truncate(size);
            return openedOn(disk, shorter);
        };
        CHECK(cutAt(placeOf(page + 1)) == missingFrom(page + 1));
        CHECK(cutAt(placeOf(page + 1) + 1) == missingFrom(page + 1));
        CHECK(cutAt(placeOf(page) + 4000) == (page == 1 ? named(1) : missingFrom(page)));
    }
}

TEST_CASE("Tampering: a file that was cut to its header is damaged, not one that was only begun",
    "[vault]")
{
    SimulatedDisk disk;
    QString state;
    Image cut = quietDisk(disk, state);
    cut[databaseName].truncate(VaultHeader::size);
    disk.load(cut);
    CHECK_FAILS(isUnfinishedFile(simulatedPath, vaultOnSimulatedDisk()), Error::Code::Damaged);
    CHECK((disk.contents() == cut));
}

TEST_CASE("Tampering: a page of another record does not fit in", "[vault]")
{
    SimulatedDisk disk;
    QString state;
    const Image quiet = quietDisk(disk, state);
    Image other = quietDisk(disk, state);
    other[databaseName].replace(VaultHeader::size + pageSize, pageSize,
        quiet.value(databaseName).mid(VaultHeader::size + pageSize, pageSize));
    CHECK(openedOn(disk, other) == u"refused: page 2");
}

TEST_CASE("Tampering: a journal that was cut or mixed up is found", "[vault]")
{
    SimulatedDisk disk;
    QString state;
    const Image interrupted = interruptedDisk(disk, state, 1000);
    const QByteArray journal = interrupted.value(journalName);
    const auto blocks = static_cast<int>((journal.size() + blockSlot - 1) / blockSlot);
    for (int block = 1; block < blocks; ++block) {
        CAPTURE(block);
        for (const int cut : { block * blockSlot, block * blockSlot + 100 }) {
            Image shorter = interrupted;
            shorter[journalName].truncate(cut);
            CHECK(openedOn(disk, shorter).startsWith(u"refused: journal block"));
        }
        Image repeated = interrupted;
        repeated[journalName].replace(
            block * blockSlot, blockCell, journal.mid((block - 1) * blockSlot, blockCell));
        CHECK(openedOn(disk, repeated) == u"refused: journal block %1"_s.arg(block));
    }
}

TEST_CASE("Tampering: another record's journal is left alone", "[vault]")
{
    SimulatedDisk disk;
    QString state;
    Image quiet = quietDisk(disk, state);
    QString otherState;
    quiet[journalName] = interruptedDisk(disk, otherState).value(journalName);
    CHECK(openedOn(disk, quiet) == state);
}

TEST_CASE("Tampering: one bit in every byte of the header, the pages and the journal of a small "
          "file",
    "[vault][.crash]")
{
    WARN(flipHeader({ 0, VaultHeader::size }) + flipPages() + flipJournal() << " flipped bits");
}

TEST_CASE(
    "Tampering: every bit of what the header holds, of two whole pages, and of a header and a "
    "page in the journal",
    "[vault][.crash]")
{
    // What is between a few slots and the tag is zeros, and changed by the other test.
    constexpr int slotsAndBefore = 64 + 8 * 128;
    constexpr int tagAndChecksum = 64;
    int flips = 0;
    for (const int copy : { 0, VaultHeader::copySize }) {
        flips += flipHeader({ copy, copy + slotsAndBefore, 1, true });
        flips += flipHeader({ copy + VaultHeader::copySize - tagAndChecksum,
            copy + VaultHeader::copySize, 1, true });
    }
    for (const int page : { 1, 2 })
        flips += flipPages(wholePage(page));
    for (const int block : { 0, 1 })
        flips += flipJournal({ block * blockSlot, block * blockSlot + blockCell, 1, true });
    WARN(flips << " flipped bits");
}
