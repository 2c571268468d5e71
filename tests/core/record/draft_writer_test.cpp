// SPDX-FileCopyrightText: 2026 Homeward contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/forms/catalogue.h"
#include "core/record/draft_writer.h"
#include "core/record/form_session.h"
#include "core/store/database.h"
#include "core/vault/vault.h"
#include "tests/core/record/test_record.h"
#include "tests/support/limits.h"
#include "tests/support/sealed_connection.h"

#include <QCoreApplication>
#include <QThread>

using namespace homeward;
using namespace homeward::test;

namespace {

Draft typed(const QString &record, const QString &field, const QString &text)
{
    return { record, u"note"_s, {}, field, Answer::text(text), text, {} };
}

QStringList inFile(TestRecord &record)
{
    return rawRows(record.path(), u"SELECT typed FROM drafts ORDER BY field"_s,
        Vault::vfsName().toUtf8());
}

/// What became of the drafts, in order: "field saved", "field NotAllowed".
struct Outcomes
{
    QStringList all;

    std::function<void(const Done &)> of(const QString &field)
    {
        return [this, field](const Done &saved) {
            all << (saved ? field + u" saved"_s : field + u" refused"_s);
        };
    }
};

} // namespace

TEST_CASE("Draft writer: a draft is there at once, and in the file soon", "[record][drafts]")
{
    TestRecord record;
    const QString child = record.addChild(u"Ada"_s).toStorage();
    Outcomes outcomes;
    record->saveDraftSoon(typed(child, u"a"_s, u"at the bus"_s), outcomes.of(u"a"_s));
    const auto drafts = record->drafts(child);
    REQUIRE_OK(drafts);
    REQUIRE(drafts->size() == 1);
    CHECK(drafts->first().typed == u"at the bus");
    record->waitForDrafts();
    CHECK(outcomes.all == QStringList { u"a saved"_s });
    CHECK(inFile(record) == QStringList { u"at the bus"_s });
    CHECK(record->sealUnwritten().isEmpty());
    record.reopen();
    CHECK(record->drafts(child)->size() == 1);
}

TEST_CASE("Draft writer: whoever types does not wait for a disk that is held up", "[record][drafts]")
{
    TestRecord record;
    const QString child = record.addChild(u"Ada"_s).toStorage();
    Outcomes outcomes;
    {
        // Another program writes, and takes its time.
        SealedConnection other(record.path(), Vault::vfsName().toUtf8());
        REQUIRE(other.run(u"BEGIN IMMEDIATE"_s) == 0);
        record->saveDraftSoon(typed(child, u"a"_s, u"at"_s), outcomes.of(u"a"_s));
        record->saveDraftSoon(typed(child, u"b"_s, u"blue coat"_s), outcomes.of(u"b"_s));
        record->saveDraftSoon(typed(child, u"b"_s, u"blue coat, red"_s), outcomes.of(u"b"_s));
        record->saveDraftSoon(typed(child, u"b"_s, u"blue coat, red hat"_s), outcomes.of(u"b"_s));
        QCoreApplication::processEvents();
        CHECK(outcomes.all.isEmpty());
        CHECK(record->drafts(child)->size() == 2);
        CHECK(other.run(u"COMMIT"_s) == 0);
    }
    record->waitForDrafts();
    // Of one field the newest is written, and the others of the time in between are not.
    CHECK(outcomes.all.filter(u"b saved"_s).size() <= 2);
    CHECK(inFile(record) == QStringList { u"at"_s, u"blue coat, red hat"_s });
}

TEST_CASE("Draft writer: what a command used up does not come back", "[record][drafts]")
{
    TestRecord record;
    const EpisodeId episode = record.start(record.addChild(u"Ada"_s));
    const Form *form = forms::find(u"note"_s);
    REQUIRE(form != nullptr);
    FormSession note(*record, episode, *form, {}, FormSession::Commit::Together);
    REQUIRE_OK(note.load());
    const QString field = form->fields().first().id;
    note.keepDraftSoon(field, Answer::text(u"Rang"_s), u"Rang"_s, [](const Done &) {});
    note.keepDraftSoon(field, Answer::text(u"Rang Ros"_s), u"Rang Ros"_s, [](const Done &) {});
    REQUIRE_OK(note.commit(Moment::exactly(record.time.now())));
    record->waitForDrafts();
    CHECK(record->drafts(episode.toStorage())->isEmpty());
    CHECK(inFile(record).isEmpty());
    CHECK(record->sealUnwritten().isEmpty());
}

TEST_CASE("Draft writer: nothing is written about somebody who was deleted, or by who was let go",
    "[record][drafts]")
{
    TestRecord record;
    const ChildId child = record.addChild(u"Ada"_s);
    auto window = Record::open(record.path(), keyOf(u"Sam Reed"_s), record.time);
    REQUIRE_OK(window);
    Outcomes outcomes;
    SECTION("the child")
    {
        REQUIRE_OK(record->deleteChild(child));
        (*window)->saveDraftSoon(
            typed(child.toStorage(), u"a"_s, u"she is afraid"_s), outcomes.of(u"a"_s));
    }
    SECTION("the author")
    {
        REQUIRE_OK(record->addStaff(keyOf(u"Kit"_s), Staff::Role::Carer));
        REQUIRE_OK((*window)->signIn(keyOf(u"Kit"_s)));
        REQUIRE_OK(record->removeStaff(record.idOf(u"Kit"_s)));
        (*window)->saveDraftSoon(
            typed(child.toStorage(), u"a"_s, u"not mine any more"_s), outcomes.of(u"a"_s));
    }
    (*window)->waitForDrafts();
    CHECK(outcomes.all == QStringList { u"a refused"_s });
    CHECK(inFile(record).isEmpty());
    CHECK((*window)->sealUnwritten().isEmpty());
}

TEST_CASE("Draft writer: what a full disk does not take is told, and kept", "[record][drafts]")
{
    TestRecord record;
    const QString child = record.addChild(u"Ada"_s).toStorage();
    Outcomes outcomes;
    {
        const FullDisk full(1);
        record->saveDraftSoon(typed(child, u"a"_s, u"at the bus"_s), outcomes.of(u"a"_s));
        record->waitForDrafts();
        CHECK(outcomes.all == QStringList { u"a refused"_s });
        CHECK(record->drafts(child)->size() == 1);
        CHECK_FALSE(record->sealUnwritten().isEmpty());
    }
    // With the next one it goes along.
    record->saveDraftSoon(typed(child, u"b"_s, u"blue coat"_s), outcomes.of(u"b"_s));
    record->waitForDrafts();
    CHECK(inFile(record) == QStringList { u"at the bus"_s, u"blue coat"_s });
}

TEST_CASE("Draft writer: what is on its way is written before the record closes",
    "[record][drafts]")
{
    TestRecord record;
    const QString child = record.addChild(u"Ada"_s).toStorage();
    record->saveDraftSoon(typed(child, u"a"_s, u"at the bus"_s), [](const Done &) {});
    record.reopen();
    const auto drafts = record->drafts(child);
    REQUIRE_OK(drafts);
    REQUIRE(drafts->size() == 1);
    CHECK(drafts->first().typed == u"at the bus");
}

TEST_CASE("Draft writer: what was held up does not come back over what was typed since",
    "[record][drafts]")
{
    TestRecord record;
    const QString child = record.addChild(u"Ada"_s).toStorage();
    Outcomes outcomes;
    {
        const FullDisk full(1);
        record->saveDraftSoon(typed(child, u"a"_s, u"at the b"_s), outcomes.of(u"a"_s));
        // Time for the writer to fail; it is told of only once this thread looks.
        QThread::msleep(300);
    }
    record->saveDraftSoon(typed(child, u"a"_s, u"at the bus"_s), outcomes.of(u"a"_s));
    record->waitForDrafts();
    CHECK(outcomes.all == QStringList { u"a saved"_s });
    CHECK(inFile(record) == QStringList { u"at the bus"_s });
}

TEST_CASE("Draft writer: where the file is out of reach every draft is told of at once, and the next "
          "one tries anew",
    "[record][drafts]")
{
    const TempFolder folder;
    TestRecord record;
    const QString child = record.addChild(u"Ada"_s).toStorage();
    const StaffId author = record.idOf(u"Sam Reed"_s);
    int tries = 0;
    bool isThere = false;
    QStringList told;
    DraftWriter writer([&]() -> Result<std::unique_ptr<Database>> {
        ++tries;
        DatabaseOptions options;
        options.vfs = Vault::vfsName();
        if (!isThere)
            return failure(Error::Code::NotFound, u"not there"_s);
        return Database::open(record.path(), options);
    });
    const auto hand = [&](const QString &field) {
        writer.write({ author, { child, u"note"_s, {}, field, {}, field, record.time.now() },
            [&told, field](const Done &done) {
                told << (done                                      ? field + u" saved"_s
                        : done.error().code == Error::Code::Io ? field + u" out of reach"_s
                                                               : field + u" refused"_s);
            } });
    };
    {
        // Both wait until the pause goes.
        const DraftWriter::Pause pause = writer.settle();
        hand(u"a"_s);
        hand(u"b"_s);
    }
    (void)writer.settle();
    CHECK(told == QStringList { u"a out of reach"_s, u"b out of reach"_s });
    CHECK(tries == 1);
    isThere = true;
    hand(u"c"_s);
    (void)writer.settle();
    CHECK(told.last() == u"c saved");
    CHECK(tries == 2);
    // Nobody listens between these: they are told of in the order in which they were typed.
    hand(u"d"_s);
    hand(u"e"_s);
    (void)writer.settle();
    CHECK(told.mid(3) == QStringList { u"d saved"_s, u"e saved"_s });
}
