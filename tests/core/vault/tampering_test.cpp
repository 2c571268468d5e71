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

/// What lies on the disk: of a small file every bit can be flipped.
enum class Size : quint8
{
    Small,
    Usual
};

/// A disk at rest, without a free page, and its state.
Image quietDisk(SimulatedDisk &disk, QString &state, Size size = Size::Usual)
{
    disk.load(newSealedDisk());
    auto vault = Vault::unlock(simulatedPath, ada(), vaultOnSimulatedDisk());
    REQUIRE_OK(vault);
    SealedConnection connection(simulatedPath, vaultOnSimulatedDisk());
    const Scenario night = wholeNight();
    for (const Step &step : night.steps)
        REQUIRE(step(**vault, connection));
    const QString rows = size == Size::Small
        ? u"DELETE FROM child WHERE id > (SELECT min(id) + 9 FROM child)"_s
        : u"INSERT INTO child SELECT id + 1000, n, hex(randomblob(300)) FROM child"_s;
    REQUIRE(connection.run(rows + u"; VACUUM"_s) == SQLITE_OK);
    state = stateOf(connection);
    return disk.contents();
}

/// A disk as a crash leaves it in the middle of a large commit, when pages of the database are
/// written already; and the state to go back to. With a small cache the journal has several
/// headers.
Image interruptedDisk(
    SimulatedDisk &disk, QString &state, int cachePages = 10, Size size = Size::Usual)
{
    const Image quiet = quietDisk(disk, state, size);
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
    REQUIRE(found.value(journalName).size() > (size == Size::Small ? 2 : 10) * blockSlot);
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
    qint64 stride = 1;
    Size file = Size::Usual;

    /// Every bit of a small file; else one bit of each byte.
    [[nodiscard]] bool areAllBits() const { return file == Size::Small; }
};

/// Does `flip(byte, bit)` for each of them. Gives how many.
template <typename Flip> int flipEach(const Flips &flips, qint64 end, Flip flip)
{
    int cases = 0;
    for (qint64 byte = flips.from; byte < end; byte += flips.stride) {
        const int only = static_cast<int>(byte % 8);
        for (int bit = 0; bit < 8; ++bit) {
            if (!flips.areAllBits() && bit != only)
                continue;
            flip(byte, bit);
            ++cases;
        }
    }
    return cases;
}

/// In the pages.
int flipPages(Flips flips)
{
    SimulatedDisk disk;
    QString state;
    const Image quiet = quietDisk(disk, state, flips.file);
    REQUIRE(openedOn(disk, quiet) == state);
    flips.from += VaultHeader::size;
    return flipEach(flips, quiet.value(databaseName).size(), [&](qint64 byte, int bit) {
        const auto page = (byte - VaultHeader::size) / pageSize + 1;
        CAPTURE(byte, bit, page);
        const QString found = openedOn(disk, flipped(quiet, databaseName, byte, bit));
        REQUIRE(found == u"refused: page %1"_s.arg(page));
    });
}

/// The same in the journal that a crash left.
int flipJournal(const Flips &flips)
{
    SimulatedDisk disk;
    QString state;
    const Image interrupted = interruptedDisk(disk, state, 10, flips.file);
    REQUIRE(openedOn(disk, interrupted) == state);
    const qint64 size = interrupted.value(journalName).size();
    const qint64 lastBlock = (size - 1) / blockSlot;
    return flipEach(flips, size, [&](qint64 byte, int bit) {
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
    const Image quiet = quietDisk(disk, state, flips.file);
    return flipEach(flips, VaultHeader::size, [&](qint64 byte, int bit) {
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
    CHECK(flipPages({ 0, 1021 }) > 50);
}

TEST_CASE("Tampering: a flipped bit in a journal to be played back is found and named", "[vault]")
{
    CHECK(flipJournal({ 0, 2039 }) > 40);
}

TEST_CASE("Tampering: a flipped bit in one header locks nobody out", "[vault]")
{
    CHECK(flipHeader({ 9, 499 }) > 60);
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

TEST_CASE("Tampering: every bit of a small file's pages", "[vault][.crash]")
{
    WARN(flipPages({ .file = Size::Small }) << " flipped bits");
}

TEST_CASE("Tampering: every bit of a small file's journal", "[vault][.crash]")
{
    WARN(flipJournal({ .file = Size::Small }) << " flipped bits");
}

TEST_CASE("Tampering: every bit of a small file's two headers", "[vault][.crash]")
{
    WARN(flipHeader({ .file = Size::Small }) << " flipped bits");
}

TEST_CASE("Tampering: one bit in every byte of a file of the usual size and its journal",
    "[vault][.crash]")
{
    WARN(flipPages({}) + flipJournal({}) << " flipped bits");
}
