// SPDX-FileCopyrightText: 2026 Homeward contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/protocol/protocol_reader.h"
#include "core/record/record.h"
#include "core/vault/vault.h"
#include "tests/support/key_of.h"
#include "tests/support/raw_sql.h"
#include "tests/support/support.h"

namespace homeward::test {

/// A record of a foster home in a folder of its own, with Sam Reed signed in, at 22:00 on Tuesday 3
/// November 2026.
class TestRecord
{
public:
    explicit TestRecord(Setting::Kind kind = Setting::Kind::FosterHome)
    {
        auto made = Record::create(path(), recipe(kind), time);
        REQUIRE_OK(made);
        m_record = std::move(made->record);
        m_recoveryKey = made->recoveryKey.text();
    }

    [[nodiscard]] static Record::NewRecord recipe(Setting::Kind kind = Setting::Kind::FosterHome)
    {
        const auto protocol = ProtocolReader::builtIn(u"oxfordshire"_s);
        REQUIRE_OK(protocol);
        const Setting setting { kind, u"The Elms"_s, u"1 Elm Road, Oxford"_s, u"01632 960001"_s };
        return { setting, u"Sam Reed"_s, rolesOf(kind).first(), protocol->bytes, testSecret(),
            KeyCost::lowest() };
    }

    Record *operator->() { return m_record.get(); }
    Record &operator*() { return *m_record; }

    [[nodiscard]] QString path() const { return m_folder.path(u"récord.homeward"_s); }
    /// As it was printed.
    [[nodiscard]] RecoveryKey recoveryKey() const { return *RecoveryKey::parse(m_recoveryKey); }
    [[nodiscard]] QString inFolder(const QString &name) const { return m_folder.path(name); }

    /// Closes the file and opens it again, with the same person signed in.
    void reopen()
    {
        close();
        open();
    }
    void close()
    {
        m_who = m_record->signedIn()->name;
        m_record.reset();
    }
    void open()
    {
        auto opened = Record::open(path(), keyOf(m_who), time);
        REQUIRE_OK(opened);
        m_record = std::move(*opened);
    }

    /// Past all of our rules, as somebody could who has a key; also while the record is closed.
    [[nodiscard]] QStringList rawRows(const QString &sql)
    {
        std::unique_ptr<Vault> keys;
        if (!m_record) {
            auto unlocked = Vault::unlock(path(), keyOf(m_who));
            REQUIRE_OK(unlocked);
            keys = std::move(*unlocked);
        }
        return test::rawRows(path(), sql, Vault::vfsName().toUtf8());
    }
    [[nodiscard]] QString rawValue(const QString &sql) { return rawRows(sql).value(0); }
    void rawSql(const QString &sql) { (void)rawRows(sql); }

    /// Somebody else goes on, with the passphrase that everybody has.
    void be(const QString &name) { REQUIRE_OK(m_record->signIn(keyOf(name))); }
    [[nodiscard]] StaffId idOf(const QString &name)
    {
        const auto staff = m_record->staff();
        REQUIRE_OK(staff);
        for (const Staff &member : *staff) {
            if (member.name == name)
                return member.id;
        }
        FAIL("nobody of this name");
        return {};
    }
    [[nodiscard]] ChildId addChild(const QString &name)
    {
        const auto child = m_record->addChild(name);
        REQUIRE_OK(child);
        return *child;
    }
    [[nodiscard]] EpisodeId start(const ChildId &child)
    {
        const auto started = m_record->start({ { child } }, Moment::exactly(time.now()), {});
        REQUIRE_OK(started);
        return started->first();
    }
    /// An absence that is over: the child is back.
    [[nodiscard]] EpisodeId startAndBack(const ChildId &child)
    {
        const EpisodeId episode = start(child);
        (void)append(episode, { Entry::Kind::Returned, Moment::exactly(time.now()) });
        return episode;
    }
    [[nodiscard]] EntryId append(const EpisodeId &episode, const NewEntry &entry)
    {
        const auto written = m_record->append(episode, entry);
        REQUIRE_OK(written);
        return *written;
    }
    [[nodiscard]] EpisodeFacts facts(const EpisodeId &episode)
    {
        const auto facts = m_record->facts(episode);
        REQUIRE_OK(facts);
        return *facts;
    }
    [[nodiscard]] Entry entry(const EpisodeId &episode, const EntryId &id)
    {
        for (const Entry &entry : facts(episode).log) {
            if (entry.id == id)
                return entry;
        }
        FAIL("no such entry");
        return {};
    }
    [[nodiscard]] QList<Entry> entriesOf(const EpisodeId &episode, Entry::Kind kind)
    {
        QList<Entry> log = facts(episode).log;
        log.removeIf([kind](const Entry &entry) { return entry.kind != kind; });
        return log;
    }
    [[nodiscard]] EpisodeSummary summary(const EpisodeId &episode)
    {
        const auto lines = m_record->episodes();
        REQUIRE_OK(lines);
        for (const EpisodeLine &line : *lines) {
            if (line.episode.id == episode)
                return line.summary;
        }
        FAIL("no such episode");
        return {};
    }
    [[nodiscard]] QStringList problems()
    {
        const auto report = m_record->verify();
        REQUIRE_OK(report);
        return report->problems;
    }

    SetTimeSource time { at(u"2026-11-03T22:00"_s) };

private:
    const TempFolder m_folder;
    std::unique_ptr<Record> m_record;
    QString m_who;
    QString m_recoveryKey;
};

[[nodiscard]] inline NewEntry aNote(const QString &text)
{
    NewEntry note;
    note.answers = { { u"note.text"_s, Answer::text(text) } };
    return note;
}

} // namespace homeward::test
