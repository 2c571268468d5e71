// SPDX-FileCopyrightText: 2026 Homeward contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/core/record/version_fixture.h"
#include "tests/support/raw_sql.h"
#include "tests/support/stopped_program.h"

#include <QDir>

using namespace homeward;
using namespace homeward::test;

namespace {

/// The first version whose file says which key is whose: Sam signs in to it.
constexpr int firstWithKeys = 2;

/// A record of an older version, in a folder of its own.
class OldRecord
{
public:
    explicit OldRecord(int version)
        : m_bytes(bytesOf(version_fixture::pathOf(version)))
    {
    }

    /// With nothing beside it.
    void putBack() const
    {
        const QDir folder(m_folder.path({}));
        for (const QString &name : folder.entryList(QDir::Files | QDir::Hidden))
            REQUIRE(QFile::remove(folder.filePath(name)));
        writeBytes(path(), m_bytes);
    }
    [[nodiscard]] QString path() const { return m_folder.path(u"récord.homeward"_s); }
    [[nodiscard]] StoppedProgram signIn(int step = -1) const
    {
        return StoppedProgram::run(path(), act::signIn, {}, step);
    }
    /// What whoever comes in next finds.
    [[nodiscard]] QStringList state() const
    {
        const SetTimeSource time(QDateTime::fromString(act::now, Qt::ISODate));
        const auto record = Record::open(path(), version_fixture::sam(), time);
        REQUIRE_OK(record);
        const auto report = (*record)->verify();
        REQUIRE_OK(report);
        const QString counted = u"%1 children, %2 episodes, %3 entries"_s.arg(report->children)
                                    .arg(report->episodes)
                                    .arg(report->entries);
        return report->problems + QStringList { counted }
        + rawRows(path(),
            u"PRAGMA user_version; SELECT type || name || coalesce(sql, '') FROM sqlite_schema "
            "ORDER BY type, name; SELECT count(*) FROM child_facts; SELECT count(*) FROM contacts; "
            "SELECT count(*) FROM search_terms"_s,
            Vault::vfsName().toUtf8());
    }
    /// Copies of the record as it was that somebody could open; a copy that was cut off is none.
    [[nodiscard]] int wholeCopies() const
    {
        const QDir folder(m_folder.path({}));
        int whole = 0;
        for (const QString &name : folder.entryList({ u"*.before-version-*"_s }, QDir::Files)) {
            const auto keys = Vault::unlock(folder.filePath(name), version_fixture::sam());
            if (name.endsWith(u"-journal") || !keys)
                continue;
            const auto opened = Database::open(folder.filePath(name),
                version_fixture::optionsFor(**keys, version_fixture::versions().last()));
            whole += opened ? 1 : 0;
        }
        return whole;
    }

private:
    const TempFolder m_folder;
    QByteArray m_bytes;
};

/// Stops the first sign-in to an older record at some of its steps, or at all of them. Gives how
/// often it was.
int stopEverywhere(int version, bool isWhole)
{
    const OldRecord old(version);
    old.putBack();
    const StoppedProgram whole = old.signIn();
    INFO(whole.said.toStdString());
    REQUIRE(whole.isDone);
    const QStringList expected = old.state();
    REQUIRE(expected.first().contains(u"children"));
    const QList<int> steps = stepsToStopAt(whole.steps, isWhole);
    for (const int step : steps) {
        CAPTURE(version, step, whole.steps.size());
        old.putBack();
        REQUIRE(old.signIn(step).isKilled);
        REQUIRE(old.state() == expected);
        INFO("the record as it was is beside it");
        REQUIRE(old.wholeCopies() > 0);
    }
    return static_cast<int>(steps.size());
}

} // namespace

TEST_CASE("Versions: stopped while an older record is brought up to date, nothing is lost",
    "[record][crash]")
{
    const QList<int> versions = version_fixture::versions();
    for (const int version : { firstWithKeys, versions.at(versions.size() - 2) })
        CHECK(stopEverywhere(version, false) > 2);
}

TEST_CASE("Versions: stopped at every single step of bringing one up to date", "[record][.crash]")
{
    WARN(stopEverywhere(firstWithKeys, true) << " programs stopped");
}
