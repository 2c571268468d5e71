// SPDX-FileCopyrightText: 2026 Homeward contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/vault/sealed_file.h"
#include "tests/core/vault/sealed_scenario.h"

#include <algorithm>

using namespace homeward;
using namespace homeward::test;

namespace {

/// A night as it went, and what the record said after each step of it.
struct PlayedNight
{
    DiskHistory history;
    QStringList states;
    QList<int> finished; ///< after how many moments
    int passphraseStep = 0;

    /// How many steps were acknowledged before this moment.
    [[nodiscard]] qsizetype doneBefore(int moment) const
    {
        return std::count_if(
            finished.cbegin(), finished.cend(), [&](int moments) { return moments <= moment; });
    }
    [[nodiscard]] bool mayStillOpenWithTheOld(int moment) const
    {
        return doneBefore(moment) <= passphraseStep;
    }
    [[nodiscard]] bool mayOpenWithTheNew(int moment) const
    {
        return doneBefore(moment) >= passphraseStep;
    }
    [[nodiscard]] QStringList rightAt(int moment) const
    {
        return states.mid(doneBefore(moment), 2);
    }
};

PlayedNight play(const Scenario &scenario)
{
    SimulatedDisk disk;
    disk.load(newSealedDisk());
    auto vault = Vault::unlock(simulatedPath, ada(), vaultOnSimulatedDisk());
    REQUIRE_OK(vault);
    SealedConnection connection(simulatedPath, vaultOnSimulatedDisk());
    REQUIRE(connection.code() == SQLITE_OK);
    PlayedNight night;
    night.passphraseStep = scenario.passphraseStep;
    night.states << stateOf(connection);
    for (const Step &step : scenario.steps) {
        CAPTURE(night.finished.size(), sqlite3_errmsg(connection.handle()));
        const bool isDone = step(**vault, connection);
        INFO(sqlite3_errmsg(connection.handle()) << sqlite3_extended_errcode(connection.handle()));
        REQUIRE(isDone);
        night.states << stateOf(connection);
        night.finished << disk.history().moments();
    }
    night.history = disk.history();
    return night;
}

QString locked(const Error &error) { return u"locked out: "_s + error.message + error.detail; }

/// What somebody finds who opens the record and, if asked to, writes in it.
QString openAgain(const PlayedNight &night, int moment, bool writes = false)
{
    auto vault = Vault::unlock(simulatedPath, ada(), vaultOnSimulatedDisk());
    if (vault && !night.mayStillOpenWithTheOld(moment))
        return u"the old passphrase still opens it"_s;
    if (!vault && night.mayOpenWithTheNew(moment))
        vault = Vault::unlock(simulatedPath, adaLater(), vaultOnSimulatedDisk());
    if (!vault)
        return locked(vault.error());
    SealedConnection connection(simulatedPath, vaultOnSimulatedDisk());
    if (connection.code() != SQLITE_OK)
        return u"does not open: %1 "_s.arg(connection.code()) + SealedFile::takeDamage();
    const QString state = stateOf(connection);
    if (writes
        && connection.run(u"CREATE TABLE IF NOT EXISTS more (body TEXT);"
                          "INSERT INTO more VALUES (hex(zeroblob(9000)))"_s)
            != SQLITE_OK)
        return u"cannot be written: %1"_s.arg(connection.code());
    return stateOf(connection) == state ? state : u"changed by another table"_s;
}

/// Power losses in one night: at each moment in `losses` ways; after each, `again` more while the
/// record is opened and written next morning. Gives how many there were.
int cutEverywhere(const PlayedNight &night, const QList<Loss> &losses, int again, int stride = 1)
{
    int cases = 0;
    SimulatedDisk disk;
    for (int moment = 0; moment <= night.history.moments(); moment += stride) {
        for (const Loss loss : losses) {
            const auto seed = static_cast<quint32>(moment * lossCount + static_cast<int>(loss));
            CAPTURE(moment, static_cast<int>(loss));
            const Image found = night.history.afterPowerLoss(moment, loss, seed);
            disk.load(found);
            const QString state = openAgain(night, moment);
            const QStringList right = night.rightAt(moment);
            CAPTURE(state, right);
            REQUIRE(right.contains(state));
            ++cases;

            disk.load(found);
            (void)openAgain(night, moment, true);
            const DiskHistory morning = disk.history();
            for (int number = 0; number < again && morning.moments() > 0; ++number) {
                const int second
                    = static_cast<int>((seed * 31U + static_cast<quint32>(number) * 17U)
                        % static_cast<quint32>(morning.moments()));
                const Loss next = static_cast<Loss>((static_cast<int>(loss) + number) % lossCount);
                CAPTURE(second, static_cast<int>(next));
                disk.load(morning.afterPowerLoss(second, next, seed));
                REQUIRE(openAgain(night, moment, true) == state);
                ++cases;
            }
        }
    }
    return cases;
}

const QList<Loss> everyLoss { Loss::AllLost, Loss::AllKept, Loss::SomeLost, Loss::CutShort,
    Loss::Torn, Loss::Garbled };

} // namespace

TEST_CASE("Power loss: the record is as it was before the act or after it", "[vault]")
{
    const PlayedNight night = play(wholeNight());
    REQUIRE(night.history.moments() > 200);
    const Loss loss = GENERATE(from_range(everyLoss));
    const int cases = cutEverywhere(night, { loss }, 1, 4);
    CHECK(cases > 100);
}

TEST_CASE("Power loss: an older record is of one version or of the next", "[vault]")
{
    const PlayedNight updates = play(broughtUpToDate());
    REQUIRE(updates.history.moments() > 200);
    const Loss loss = GENERATE(from_range(everyLoss));
    CHECK(cutEverywhere(updates, { loss }, 1, updates.history.moments() / 20) > 20);
}

TEST_CASE("Power loss: in every moment, in every way, and three times again", "[vault][.crash]")
{
    int cases = 0;
    for (int round = 0; round < 3; ++round)
        cases += cutEverywhere(play(wholeNight()), everyLoss, 3);
    cases += cutEverywhere(play(broughtUpToDate()), everyLoss, 1);
    WARN(cases << " power losses");
}
