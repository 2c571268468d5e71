// SPDX-FileCopyrightText: 2026 Homeward contributors
// SPDX-License-Identifier: GPL-3.0-or-later

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
    /// Without the newest of what was acknowledged; empty: nothing was.
    [[nodiscard]] QString beforeLastChange(int moment) const
    {
        qsizetype step = doneBefore(moment);
        const QString now = states.value(step);
        while (step >= 0 && states.at(step) == now)
            --step;
        return states.value(step);
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

/// What is found after a lie of the disk and a power loss.
struct AfterLies
{
    int right = 0; ///< before the act that was under way, or after it
    int older = 0; ///< the last change that was acknowledged is gone
    int refused = 0;
};

/// What is refused is left as it is; only a journal that is whole is played back before.
void checkUntouched(SimulatedDisk &disk, const Image &found)
{
    const QByteArray journal = simulatedPath.toUtf8() + "-journal";
    const Image left = disk.contents();
    if (left == found)
        return;
    REQUIRE_FALSE(found.value(journal).isEmpty());
    REQUIRE(left.value(journal).isEmpty());
    REQUIRE(openedOn(disk, left).startsWith(u"refused"));
}

/// In each `stride`th time that it is asked to make sure, the disk says yes and does nothing; then
/// the power goes, at each moment until that file is made sure of again.
AfterLies lieEverywhere(const PlayedNight &night, Loss loss, int stride = 1, quint32 round = 0)
{
    AfterLies after;
    SimulatedDisk disk;
    const QList<int> syncs = night.history.syncs();
    for (qsizetype number = 0; number < syncs.size(); number += stride) {
        const int lie = syncs.at(number);
        for (int moment = lie + 1; moment <= night.history.lieEnds(lie); ++moment) {
            const quint32 seed = static_cast<quint32>(moment) + round * 100'003;
            const Image found = night.history.afterPowerLoss(moment, loss, seed, lie);
            const QString state = lookedAt(disk, found);
            CAPTURE(lie, moment, static_cast<int>(loss), round, state);
            if (night.rightAt(moment).contains(state)) {
                ++after.right;
            } else if (state == night.beforeLastChange(moment)) {
                ++after.older;
            } else {
                REQUIRE(state.startsWith(u"refused"));
                checkUntouched(disk, found);
                ++after.refused;
            }
        }
    }
    return after;
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

TEST_CASE("A lying disk: the record is as it was, as it should be, without its newest change, or "
          "refused",
    "[vault]")
{
    const PlayedNight night = play(wholeNight());
    REQUIRE(night.history.syncs().size() > 30);
    const AfterLies kept = lieEverywhere(night, Loss::AllKept, 3);
    CHECK(kept.older + kept.refused == 0);
    CHECK(kept.right > 100);
    const AfterLies lost = lieEverywhere(night, Loss::AllLost, 3);
    INFO("this is what the page on security says of such a disk");
    CHECK(lost.older > 10);
    CHECK(lost.right > 50);
    for (const Loss loss : { Loss::SomeLost, Loss::CutShort, Loss::Torn, Loss::Garbled })
        CHECK(lieEverywhere(night, loss, 5).refused > 5);
}

TEST_CASE("A lying disk: each time that it is asked, in every way", "[vault][.crash]")
{
    AfterLies all;
    for (quint32 round = 0; round < 5; ++round) {
        const PlayedNight night = play(wholeNight());
        for (const Loss loss : everyLoss) {
            const AfterLies after = lieEverywhere(night, loss, 1, round);
            all.right += after.right;
            all.older += after.older;
            all.refused += after.refused;
        }
    }
    WARN(all.right << " as it was or should be, " << all.older << " without the newest change, "
                   << all.refused << " refused");
}
