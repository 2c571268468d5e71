// SPDX-FileCopyrightText: 2026 Homeward contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/practice/practice_home.h"
#include "core/record/backup.h"
#include "core/vault/vault.h"
#include "tests/support/file_bytes.h"
#include "tests/support/key_of.h"
#include "tests/support/limits.h"
#include "tests/support/pdf.h"
#include "tests/support/sealed_connection.h"
#include "tests/support/stopped_program.h"
#include "tests/ui/support/night_driver.h"
#include "tests/ui/support/ui_checks.h"

#include <QDir>
#include <QFile>
#include <QDirIterator>
#include <QFileInfo>
#include <QSet>

#include <sqlite3.h>

using namespace homeward;
using namespace homeward::test;

namespace {

/// While it lives everything that a program keeps for a person, or puts aside for a moment, goes
/// below one folder.
class OwnPlaces
{
public:
    OwnPlaces()
    {
        const std::pair<const char *, QString> places[] { { "HOME", u"home"_s },
            { "XDG_CONFIG_HOME", u"home/.config"_s }, { "XDG_DATA_HOME", u"home/.local/share"_s },
            { "XDG_STATE_HOME", u"home/.local/state"_s }, { "XDG_CACHE_HOME", u"home/.cache"_s },
            { "XDG_RUNTIME_DIR", u"run"_s }, { "TMPDIR", u"tmp"_s },
            { "SQLITE_TMPDIR", u"tmp"_s } };
        for (const auto &[variable, name] : places) {
            REQUIRE(QDir().mkpath(path(name)));
            setMode(path(name), 0700);
            m_variables.push_back(std::make_unique<Variable>(variable, QFile::encodeName(path(name))));
        }
    }
    [[nodiscard]] QString path(const QString &name) const { return m_folder.path(name); }

private:
    TempFolder m_folder;
    std::vector<std::unique_ptr<Variable>> m_variables;
};

/// What nobody may find, and how it would stand in a file.
struct Marker
{
    QString name;
    QByteArray bytes;
};

QStringList wordsOf(const Profile &profile)
{
    QStringList words;
    for (const ProfileFact &fact : profile.child.facts)
        words << fact.answer.value();
    for (const Contact &contact : profile.contacts) {
        words << contact.name << contact.phone()
              << contact.answers.value(u"contact.notes"_s).value();
    }
    for (const Place &place : profile.places)
        words << place.name;
    for (const Placement &placement : profile.placements) {
        for (const Answer &answer : placement.answers)
            words << answer.value();
    }
    return words;
}

/// Of the log as whoever held the interview reads it.
QStringList wordsOfLog(NightDriver &driver)
{
    const EpisodeId episode = driver.record().episodes()->first().episode.id;
    const auto seen = driver.record().facts(episode);
    REQUIRE_OK(seen);
    REQUIRE(seen->interview.isClosed);
    const SystemTimeSource time;
    const auto interviewer
        = practice_home::open(driver.record().path(), time, seen->interview.heldBy.first());
    REQUIRE_OK(interviewer);
    const auto facts = (*interviewer)->facts(episode);
    REQUIRE_OK(facts);
    QStringList words;
    for (const Entry &entry : facts->log) {
        words << entry.saidBy;
        for (const Answer &answer : entry.answers)
            words << answer.value();
    }
    return words;
}

QList<Marker> markersOf(NightDriver &driver)
{
    QStringList words = wordsOfLog(driver) << driver.record().setting().name;
    QList<Marker> markers;
    const auto children = driver.record().children();
    const auto staff = driver.record().staff();
    REQUIRE_OK(children);
    REQUIRE_OK(staff);
    for (const ChildLine &child : *children) {
        const auto profile = driver.record().profile(child.id);
        REQUIRE_OK(profile);
        words << child.name << wordsOf(*profile);
        if (profile->child.photoHash.isEmpty())
            continue;
        const auto photo = driver.record().photo(profile->child.photoHash);
        REQUIRE_OK(photo);
        // Its beginning is like that of any other, and a page of a file holds less than all of it.
        markers << Marker { u"the photo of "_s + child.name,
            photo->jpeg.mid(photo->jpeg.size() / 2, 64) };
    }
    REQUIRE_FALSE(markers.isEmpty());
    for (const Staff &member : *staff)
        words << member.name;
    // Short ones stand in any noise.
    words.removeIf([](const QString &word) { return word.size() < 5; });
    words.removeDuplicates();
    REQUIRE(words.size() >= 200);
    for (const QString &word : std::as_const(words)) {
        markers << Marker { word, word.toUtf8() }
                << Marker { word,
                       QByteArray(reinterpret_cast<const char *>(word.utf16()),
                           word.size() * qsizetype(sizeof(char16_t))) };
    }
    return markers;
}

/// Everything below one folder, looked through for what may not be there.
class Search
{
public:
    Search(const QString &folder, const QList<Marker> &markers)
        : m_folder(folder)
        , m_markers(markers)
    {
    }
    QSet<QString> asked = {}; ///< papers, which anybody can read
    QSet<QString> sealed = {}; ///< other files that may be there

    /// Files that nobody expects, and what of the night stands where nobody asked for it. A PDF is
    /// read as another program reads it, whatever its name: what is in it is packed.
    [[nodiscard]] QStringList found() const
    {
        QStringList lines;
        QDirIterator files(m_folder, QDir::Files | QDir::Hidden, QDirIterator::Subdirectories);
        while (files.hasNext()) {
            const QString path = files.next();
            if (asked.contains(path))
                continue;
            if (!sealed.contains(path))
                lines << path + u": what is this?"_s;
            QByteArray bytes = bytesOf(path);
            if (bytes.startsWith("%PDF"))
                bytes += pdfText(path).toUtf8();
            for (const Marker &marker : m_markers) {
                if (bytes.contains(marker.bytes))
                    lines << path + u": "_s + marker.name;
            }
        }
        return lines;
    }

private:
    QString m_folder;
    QList<Marker> m_markers;
};

/// Another program gives a child another name, and is killed when half of a page of the record is
/// written and the journal that takes it back is there.
void killInTheMiddleOfACommit(const QString &record, const ChildId &child)
{
    const QStringList with { child.toStorage(), u"Jo Fenwick the younger"_s };
    const QString trial = record + u".trial"_s;
    REQUIRE(QFile::copy(record, trial));
    const auto whole = StoppedProgram::run(trial, act::rename, with);
    INFO(whole.said.toStdString());
    REQUIRE(whole.isDone);
    REQUIRE(QFile::remove(trial));
    REQUIRE(QFile::remove(backup::journalOf(trial)));

    // The journal is cut when all is written: then it is done.
    const auto half = static_cast<int>(whole.steps.lastIndexOf("ht"));
    REQUIRE(half > 0);
    const auto killed = StoppedProgram::run(record, act::rename, with, half);
    REQUIRE(killed.isKilled);
    REQUIRE_FALSE(killed.isDone);
    REQUIRE(QFileInfo(backup::journalOf(record)).size() > 0);
}

} // namespace

TEST_CASE("a night typed into the window, locked and copied: nothing of it is readable on disk but "
          "the papers asked for",
    "[gui][scenario][seal]")
{
    const auto night = practice_home::night();
    REQUIRE_OK(night);
    const OwnPlaces places;
    NightDriver driver(*night);
    driver.play();
    const QString record = driver.record().path();
    const QString papers = driver.path(u"papers"_s);
    const ChildId child = driver.record().episodes()->first().episode.child;
    Search search(places.path({}), markersOf(driver));
    search.sealed = { record, backup::journalOf(record), driver.path(u"settings.ini"_s) };
    for (const QString &name : QDir(papers).entryList(QDir::Files | QDir::Hidden))
        search.asked.insert(papers + u'/' + name);
    REQUIRE(search.asked.size()
        == std::count_if(night->steps.cbegin(), night->steps.cend(),
            [](const ScenarioStep &step) { return step.act == ScenarioStep::Act::Document; }));
    CHECK(search.found() == QStringList());
    {
        INFO("in the middle of a change that does not fit into memory");
        SealedConnection connection(record, Vault::vfsName().toUtf8());
        REQUIRE(connection.run(u"PRAGMA cache_size = 5; BEGIN IMMEDIATE;"
                               "UPDATE child_facts SET said_by = said_by || ' again';"
                               "UPDATE contacts SET answers = answers || ' ';"
                               "DELETE FROM drafts"_s)
            == SQLITE_OK);
        CHECK(QFileInfo(backup::journalOf(record)).size() > 8192);
        CHECK(search.found() == QStringList());
        REQUIRE(connection.run(u"ROLLBACK"_s) == SQLITE_OK);
    }
    driver.push(u"lock"_s);
    REQUIRE(QTest::qWaitFor([&] { return driver.app().mainWindow() == nullptr; }));
    const auto copy = backup::make(record, papers, SystemTimeSource());
    REQUIRE_OK(copy);
    search.sealed << *copy << backup::journalOf(*copy);
    CHECK(search.found() == QStringList());

    const SystemTimeSource time;
    {
        // The other program knows one name and one passphrase.
        const auto own = practice_home::open(record, time, act::owner);
        REQUIRE_OK(own);
        REQUIRE_OK(
            (*own)->changePassphrase(Secret::fromText(practice_home::passphrase()), testSecret()));
    }
    killInTheMiddleOfACommit(record, child);
    CHECK(search.found() == QStringList());
    {
        const auto own = Record::open(record, keyOf(act::owner), time);
        REQUIRE_OK(own);
        CHECK((*own)->profile(child)->child.name == u"Jo Fenwick");
        CHECK((*own)->verify()->problems == QStringList());
    }
    CHECK(search.found() == QStringList());

    INFO("the same is found where it can be read: in clear, as a photo, and packed in a PDF");
    const QString hidden = places.path(u"home/.cache/hidden"_s);
    writeBytes(hidden, "Jo Fenwick");
    CHECK(search.found()
        == QStringList({ hidden + u": what is this?"_s, hidden + u": Jo Fenwick"_s }));
    const auto own = Record::open(record, keyOf(act::owner), time);
    REQUIRE_OK(own);
    writeBytes(hidden, (*own)->photo((*own)->profile(child)->child.photoHash)->jpeg);
    CHECK(search.found().contains(hidden + u": the photo of Jo Fenwick"_s));
    REQUIRE(QFile::remove(hidden));
    REQUIRE(QFile::copy(search.asked.values().first(), hidden));
    CHECK_FALSE(bytesOf(hidden).contains("Fenwick"));
    CHECK(search.found().contains(hidden + u": Jo Fenwick"_s));
}
