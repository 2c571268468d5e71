// SPDX-FileCopyrightText: 2026 Homeward contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/core/vault/sealed_scenario.h"

using namespace homeward;
using namespace homeward::test;

namespace {

/// The states of a night in which nothing fails.
QStringList statesOf(const Scenario &night)
{
    SimulatedDisk disk;
    disk.load(newSealedDisk());
    auto vault = Vault::unlock(simulatedPath, ada(), vaultOnSimulatedDisk());
    REQUIRE_OK(vault);
    SealedConnection connection(simulatedPath, vaultOnSimulatedDisk());
    QStringList states { stateOf(connection) };
    for (const Step &step : night.steps) {
        REQUIRE(step(**vault, connection));
        states << stateOf(connection);
    }
    return states;
}

/// Unlocks, opens and works until something is refused. Gives how many steps were acknowledged.
qsizetype workUntilRefused(const Scenario &night)
{
    auto vault = Vault::unlock(simulatedPath, ada(), vaultOnSimulatedDisk());
    if (!vault) {
        CHECK(vault.error().code == Error::Code::Io);
        return 0;
    }
    SealedConnection connection(simulatedPath, vaultOnSimulatedDisk());
    if (connection.code() != SQLITE_OK)
        return 0;
    qsizetype done = 0;
    while (done < night.steps.size() && night.steps.at(done)(**vault, connection))
        ++done;
    return done;
}

QString afterwards()
{
    auto vault = Vault::unlock(simulatedPath, ada(), vaultOnSimulatedDisk());
    if (!vault)
        vault = Vault::unlock(simulatedPath, adaLater(), vaultOnSimulatedDisk());
    if (!vault)
        return u"locked out: "_s + vault.error().message;
    SealedConnection connection(simulatedPath, vaultOnSimulatedDisk());
    const QString state = stateOf(connection);
    const int written = connection.run(u"CREATE TABLE more (body); DROP TABLE more"_s);
    return written == SQLITE_OK ? state : u"cannot be written: %1"_s.arg(written);
}

/// Lets every `stride`th operation fail, until the night goes through without. Gives how many.
int failEverywhere(const Scenario &night, bool onlyOnce, int stride)
{
    const QStringList states = statesOf(night);
    const Image fresh = newSealedDisk();
    int cases = 0;
    SimulatedDisk disk;
    for (int operation = 0;; operation += stride) {
        CAPTURE(operation, onlyOnce);
        disk.load(fresh);
        disk.failAt(operation, onlyOnce);
        const qsizetype done = workUntilRefused(night);
        if (!disk.hasFailed())
            return cases;
        disk.failNever();
        const QString state = afterwards();
        const QStringList right = states.mid(done, 2);
        CAPTURE(done, state, right);
        REQUIRE(right.contains(state));
        ++cases;
    }
}

} // namespace

TEST_CASE("Faults: whatever fails once, the record is as it was or as it should be", "[vault]")
{
    CHECK(failEverywhere(wholeNight(), true, 3) > 100);
}

TEST_CASE("Faults: a disk that gives up leaves the record as it was or as it should be", "[vault]")
{
    CHECK(failEverywhere(wholeNight(), false, 5) > 60);
}

TEST_CASE("Faults: an older record is of one version or of the next, whatever fails", "[vault]")
{
    const Scenario updates = broughtUpToDate();
    REQUIRE(updates.steps.size() > 10);
    CHECK(failEverywhere(updates, true, 7) > 40);
    CHECK(failEverywhere(updates, false, 11) > 20);
}

TEST_CASE("Faults: every single operation", "[vault][.crash]")
{
    int faults = 0;
    for (const Scenario &scenario : { wholeNight(), broughtUpToDate() })
        faults += failEverywhere(scenario, true, 1) + failEverywhere(scenario, false, 1);
    WARN(faults << " faults");
}
