// SPDX-FileCopyrightText: 2026 Homeward contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/vault/sealed_file.h"
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

/// What somebody finds who opens what is on the disk. Something that is refused changes nothing.
QString openedOn(SimulatedDisk &disk, const Image &image)
{
    disk.load(image);
    QString state;
    {
        auto vault = Vault::unlock(simulatedPath, ada(), vaultOnSimulatedDisk());
        if (!vault)
            vault = Vault::unlock(simulatedPath, adaLater(), vaultOnSimulatedDisk());
        if (!vault) {
            CHECK(vault.error().code == Error::Code::Damaged);
            return u"refused: the header"_s;
        }
        (void)SealedFile::takeDamage();
        SealedConnection connection(simulatedPath, vaultOnSimulatedDisk());
        state = connection.code() == SQLITE_OK ? stateOf(connection) : u"refused"_s;
    }
    const QString damage = SealedFile::takeDamage();
    if (!damage.isEmpty())
        state = u"refused: "_s + damage;
    else if (state.startsWith(u"integrity") || state.startsWith(u"error"))
        state = u"refused: by SQLite, "_s + state;
    if (state.startsWith(u"refused"))
        CHECK((disk.contents() == image));
    return state;
}

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

/// Flips a bit in every `stride`th byte of the pages. Gives how many.
int flipPages(int stride)
{
    SimulatedDisk disk;
    QString state;
    const Image quiet = quietDisk(disk, state);
    REQUIRE(openedOn(disk, quiet) == state);
    int cases = 0;
    for (qint64 byte = VaultHeader::size; byte < quiet.value(databaseName).size(); byte += stride) {
        const auto page = (byte - VaultHeader::size) / pageSize + 1;
        CAPTURE(byte, page);
        const QString found
            = openedOn(disk, flipped(quiet, databaseName, byte, static_cast<int>(byte % 8)));
        REQUIRE(found == u"refused: page %1"_s.arg(page));
        ++cases;
    }
    return cases;
}

/// The same in the journal that a crash left.
int flipJournal(int stride)
{
    SimulatedDisk disk;
    QString state;
    const Image interrupted = interruptedDisk(disk, state);
    REQUIRE(openedOn(disk, interrupted) == state);
    const qint64 lastBlock = (interrupted.value(journalName).size() - 1) / blockSlot;
    int cases = 0;
    for (qint64 byte = 0; byte < interrupted.value(journalName).size(); byte += stride) {
        CAPTURE(byte, byte / blockSlot);
        const QString found
            = openedOn(disk, flipped(interrupted, journalName, byte, static_cast<int>(byte % 8)));
        // Between two cells there is nothing, and the last header counts nothing yet.
        const bool isUsed = byte % blockSlot < blockCell && byte / blockSlot < lastBlock;
        if (isUsed || found != state)
            REQUIRE(found == u"refused: journal block %1"_s.arg(byte / blockSlot));
        ++cases;
    }
    return cases;
}

} // namespace

TEST_CASE("Tampering: a flipped bit in a page is found and named", "[vault]")
{
    CHECK(flipPages(1021) > 50);
}

TEST_CASE("Tampering: a flipped bit in a journal to be played back is found and named", "[vault]")
{
    CHECK(flipJournal(2039) > 40);
}

TEST_CASE("Tampering: a flipped bit in one header locks nobody out", "[vault]")
{
    SimulatedDisk disk;
    QString state;
    const Image quiet = quietDisk(disk, state);
    for (int byte = 9; byte < VaultHeader::size; byte += 499) {
        CAPTURE(byte);
        const Image once = flipped(quiet, databaseName, byte, byte % 8);
        CHECK(openedOn(disk, once) == state);
        const int other = (byte + VaultHeader::copySize) % VaultHeader::size;
        CHECK(openedOn(disk, flipped(once, databaseName, other, byte % 8))
            == u"refused: the header"_s);
    }
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
    for (int page = 1; page < pages; ++page) {
        CAPTURE(page);
        Image swapped = quiet;
        swapped[databaseName].replace(placeOf(page), pageSize, cell(page + 1));
        CHECK(openedOn(disk, swapped).startsWith(u"refused"));
        swapped[databaseName].replace(placeOf(page + 1), pageSize, cell(page));
        CHECK(openedOn(disk, swapped).startsWith(u"refused"));
        Image blank = quiet;
        blank[databaseName].replace(placeOf(page), pageSize, QByteArray(pageSize, '\0'));
        CHECK(openedOn(disk, blank) == u"refused: page %1"_s.arg(page));
        for (const int cut : { placeOf(page + 1), placeOf(page + 1) + 1, placeOf(page) + 4000 }) {
            Image shorter = quiet;
            shorter[databaseName].truncate(cut);
            CHECK(openedOn(disk, shorter).startsWith(u"refused"));
        }
    }
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

TEST_CASE("Tampering: one bit in every byte of the pages, in every seventh of a journal",
    "[vault][.crash]")
{
    WARN(flipPages(1) + flipJournal(7) << " flipped bits");
}
