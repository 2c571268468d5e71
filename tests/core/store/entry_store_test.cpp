// SPDX-FileCopyrightText: 2026 Homeward contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/store/entry_store.h"
#include "tests/core/store/filled_store.h"

#include <QSet>

using namespace homeward;
using namespace homeward::test;

namespace {

Entry anEntry(const FilledStore &store, const Moment &happened, int writtenAfter = 0)
{
    return {
        EntryId::make(), Entry::Kind::Sighting, happened, store.stamp.at.addMSecs(writtenAfter),
        store.stamp.author, u"Sam Reed"_s, u"a neighbour, “Zoë”"_s, u"check#1"_s,
        { { u"sighting.where"_s, Answer::text(u"the park\nby the gate"_s) }, { u"x"_s, Answer() } }
    };
}

} // namespace

TEST_CASE("EntryStore: an entry comes back as it was written", "[store][log]")
{
    FilledStore store;
    EntryStore entries(*store.database);
    const EpisodeId episode = store.addEpisode(store.stamp.at);
    const Moment happened = GENERATE(Moment::exactly(at(u"2026-10-25T00:30:00Z"_s)),
        Moment::about(at(u"2026-11-03T21:00"_s)), Moment::on(QDate(2026, 7, 1)),
        Moment::notKnown());
    const Entry entry = anEntry(store, happened, 123);
    REQUIRE_OK(entries.add(entry, { episode }));
    CHECK(entries.log(episode) == QList<Entry> { entry });
    CHECK(entries.entry(entry.id).value() == std::optional(entry));

    Entry correction = anEntry(store, Moment::notKnown(), 500);
    correction.corrects = entry.id;
    correction.reason = u"misheard"_s;
    REQUIRE_OK(entries.add(correction, { episode }));
    CHECK(entries.entry(correction.id).value() == std::optional(correction));
    CHECK(entries.correctionOf(entry.id).value() == std::optional(correction.id));
}

TEST_CASE("EntryStore: every kind of entry can be kept", "[store][log]")
{
    FilledStore store;
    EntryStore entries(*store.database);
    const EpisodeId episode = store.addEpisode(store.stamp.at);
    for (int kind = 0; kind <= int(Entry::Kind::DocumentMade); ++kind) {
        Entry entry = anEntry(store, {});
        entry.kind = Entry::Kind(kind);
        INFO(toStorage(entry.kind).toStdString());
        REQUIRE_OK(entries.add(entry, { episode }));
        CHECK(entries.entry(entry.id).value() == std::optional(entry));
    }
}

TEST_CASE("EntryStore: nothing changes or removes an entry", "[store][log]")
{
    FilledStore store;
    const EpisodeId episode = store.addEpisode(store.stamp.at);
    REQUIRE_OK(EntryStore(*store.database).add(anEntry(store, {}), { episode }));
    for (const QString &sql : { u"UPDATE entries SET answers = '{}'"_s, u"DELETE FROM entries"_s,
             u"DELETE FROM entry_episodes"_s,
             u"INSERT OR REPLACE INTO entry_episodes SELECT * FROM entry_episodes"_s,
             u"INSERT OR REPLACE INTO entries SELECT * FROM entries"_s,
             u"UPDATE episodes SET kind = 'away'"_s, u"DELETE FROM episodes"_s,
             u"UPDATE entry_episodes SET episode = episode"_s }) {
        INFO(sql.toStdString());
        CHECK_FAILS(store.database->run(sql), Error::Code::Sql);
    }
    CHECK(EntryStore(*store.database).log(episode)->size() == 1);
}

TEST_CASE("EntryStore: the log is in folding order, whatever the order of writing", "[store][log]")
{
    FilledStore store;
    EntryStore entries(*store.database);
    const EpisodeId episode = store.addEpisode(store.stamp.at);
    const Entry third = anEntry(store, Moment::exactly(at(u"2026-11-03T23:00"_s)), 1);
    const Entry first = anEntry(store, Moment::exactly(at(u"2026-11-03T21:00"_s)), 2);
    const Entry second = anEntry(store, {}, 3);
    for (const Entry &entry : { third, first, second })
        REQUIRE_OK(entries.add(entry, { episode }));
    CHECK(entries.log(episode) == QList<Entry> { first, second, third });
}

TEST_CASE("EntryStore: one digest stands for every word of an entry", "[store][audit]")
{
    FilledStore store;
    const EpisodeId one = EpisodeId::make();
    const EpisodeId other = EpisodeId::make();
    const Entry entry = anEntry(store, Moment::about(store.stamp.at));
    const QString digest = digestOf(entry, { one, other });
    CHECK(digestOf(entry, { other, one }) == digest);
    CHECK(digestOf(entry, { one }) != digest);
    Entry changed = entry;
    changed.saidBy += u'x';
    CHECK(digestOf(changed, { one, other }) != digest);
    changed = entry;
    changed.happened = Moment::exactly(store.stamp.at);
    CHECK(digestOf(changed, { one, other }) != digest);
}

TEST_CASE(
    "EntryStore: what was said of some questions, of every episode or of a child's, with what "
    "was corrected and chosen",
    "[store][log]")
{
    FilledStore store;
    EntryStore entries(*store.database);
    const auto add = [&](const EpisodeId &episode, Entry::Kind kind, const QString &field,
                         const EntryId &corrects = {}) {
        Entry entry = anEntry(store, {});
        entry.kind = kind;
        entry.subject = kind == Entry::Kind::SourceChosen ? field : QString();
        entry.answers = kind == Entry::Kind::Fact
            ? Answers { { field, Answer::yes() } }
            : Answers { { u"x"_s, Answer::text(u"the light.red bulb"_s) } };
        if (!corrects.isEmpty()) {
            entry.corrects = corrects;
            entry.reason = u"misheard"_s;
        }
        REQUIRE_OK(entries.add(entry, { episode }));
        return entry.id;
    };
    const EpisodeId first = store.addEpisode(store.stamp.at);
    const EpisodeId second = store.addEpisode(store.stamp.at.addSecs(60));
    const EpisodeId third = store.addEpisode(store.stamp.at.addSecs(120));
    const EntryId said = add(first, Entry::Kind::Fact, u"light.how"_s);
    const EntryId corrected = add(first, Entry::Kind::Fact, u"light.how"_s, said);
    const EntryId takenBack = add(first, Entry::Kind::Note, {}, corrected);
    const EntryId chosen = add(second, Entry::Kind::SourceChosen, u"light.part-of-day"_s);
    const EntryId other = add(third, Entry::Kind::Fact, u"clothing.worn"_s);
    add(third, Entry::Kind::Note, {});
    add(third, Entry::Kind::SourceChosen, u"clothing.worn"_s);

    const auto ids = [](const QList<Entry> &log) {
        QSet<EntryId> ids;
        for (const Entry &entry : log)
            ids.insert(entry.id);
        return ids;
    };
    const bool isOfOneChild = GENERATE(false, true);
    const auto lines = entries.linesAbout("light."_L1, isOfOneChild ? store.child : ChildId());
    REQUIRE_OK(lines);
    CHECK(lines->size() == 2);
    CHECK(ids(lines->value(first)) == QSet<EntryId> { said, corrected, takenBack });
    CHECK(ids(lines->value(second)) == QSet<EntryId> { chosen });
    CHECK(entries.linesAbout("clothing."_L1)->value(third).size() == 2);
    CHECK(ids(entries.linesAbout("clothing."_L1)->value(third)).contains(other));
    CHECK(entries.linesAbout("light."_L1, ChildId::make())->isEmpty());
}

TEST_CASE("EntryStore: how absences came to light is found by its index, and no other line is read",
    "[store][log]")
{
    FilledStore store;
    const auto planOf = [&](QLatin1String prefix) {
        const auto plan
            = store.database->all(u"EXPLAIN QUERY PLAN "_s + EntryStore::statementAbout(prefix), {},
                [](Row &row) { return row.text(3); });
        REQUIRE_OK(plan);
        return QStringList(*plan);
    };
    const QStringList plan = planOf("light."_L1);
    CAPTURE(plan);
    CHECK(plan.join(u'\n').contains(u"INDEX entries_light"));
    for (const QString &step : plan) {
        CAPTURE(step);
        // Of what was found by then alone, or found by its key.
        const bool isFew
            = !step.startsWith(u"SCAN") || step.contains(u"entries_light") || step == u"SCAN line";
        CHECK(isFew);
    }
    CHECK_FALSE(planOf("clothing."_L1).join(u'\n').contains(u"entries_light"));
}
