// SPDX-FileCopyrightText: 2026 Homeward contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/record/record_lines.h"
#include "core/record/search_hit.h"
#include "tests/core/exchange/full_record.h"
#include "tests/support/raw_sql.h"

#include <QJsonArray>
#include <QJsonDocument>

#include <algorithm>

using namespace homeward;
using namespace homeward::test;

namespace {

ExchangeContent contentOf(const QByteArray &bytes)
{
    const auto content = exchange_json::fromBytes(bytes, u"in.json"_s);
    REQUIRE_OK(content);
    return *content;
}

ChildHistory historyOf(const ExchangeContent &content, const ChildId &child)
{
    const auto found = std::find_if(content.histories.cbegin(), content.histories.cend(),
        [&](const ChildHistory &each) { return each.child == child; });
    REQUIRE(found != content.histories.cend());
    return *found;
}

/// A record in which Ada has a history of every kind and was never away.
struct OneChild
{
    OneChild() { ChangedChild(*record, record.time, ada); }

    [[nodiscard]] QByteArray exported()
    {
        const QString path = record.inFolder(u"out-%1.json"_s.arg(++files));
        REQUIRE_OK(exchange_file::write(*record, path));
        return bytesOf(path);
    }

    TestRecord record;
    ChildId ada = record.addChild(u"Ada Marlow"_s);
    int files = 0;
};

QString shown(const Answer &answer)
{
    return toStorage(answer.state()) + u' ' + answer.values().join(u'|');
}

template <typename T> QStringList shown(const Result<QList<RowVersion<T>>> &versions)
{
    REQUIRE_OK(versions);
    QStringList lines;
    for (const RowVersion<T> &each : *versions) {
        lines << QStringList { each.row.id.toStorage(), toJson(each.row.answers), each.author,
            each.at.toString(Qt::ISODateWithMs), each.endedBy,
            each.until.toString(Qt::ISODateWithMs) }
                     .join(u", "_s);
    }
    return lines;
}

/// Every line that the window shows of what anything said before.
QStringList linesOf(const Record &record, const ChildId &child)
{
    QStringList lines;
    for (const QString &field : { u"child.name"_s, u"child.photo"_s, hair, nickname }) {
        const auto versions = record.factHistory(child, field);
        REQUIRE_OK(versions);
        for (const FactVersion &each : *versions)
            lines << QStringList { field, shown(each.answer), each.saidBy, each.author,
                each.at.toString(Qt::ISODateWithMs) }
                         .join(u", "_s);
    }
    const auto changed = record.changedFacts(child);
    REQUIRE_OK(changed);
    QStringList fields(changed->cbegin(), changed->cend());
    fields.sort();
    return lines + fields + shown(record.contactHistory(child)) + shown(record.placeHistory(child))
        + shown(record.placementHistory(child)) + shown(record.photoHistory(child));
}

QString count(const EmptyRecord &record, const QString &tables, const QString &where = u"1"_s)
{
    return rawValue(record.path(), u"SELECT count(*) FROM %1 WHERE %2"_s.arg(tables, where),
        Vault::vfsName().toUtf8());
}

} // namespace

TEST_CASE("Histories: what anything said before, and who wrote what stands now, goes over whole",
    "[exchange][history]")
{
    FullRecord full;
    const QByteArray file = full.exported();
    const ExchangeContent content = contentOf(file);
    CHECK(content.histories.size() == content.children.size());
    const ChildHistory ben = historyOf(content, full.ben);
    CHECK(ben.added.author == full.idOf(u"Sam Reed"_s));
    CHECK(ben.factAuthors.value(hair) == full.idOf(u"Sam Reed"_s));
    CHECK(ben.factsBefore.size() == 8); // two names, three first photos, the hair twice, one more
    CHECK(ben.contacts.before.size() == 3); // the aunt was changed and taken out
    CHECK(ben.contacts.before.first().author == full.idOf(u"Tom Hale"_s));
    CHECK(ben.contacts.before.first().replacedBy == full.idOf(u"Sam Reed"_s));
    CHECK(ben.places.before.size() == 2);
    CHECK(ben.placements.before.size() == 2);
    CHECK(ben.photos.before.size() == 2);
    CHECK(ben.placements.now.size() == 1);

    EmptyRecord empty(content.setting);
    REQUIRE_OK(empty.take(file));
    CHECK((contentOf(empty.exported()).histories == content.histories));
    CHECK((comparable(empty.exported()) == comparable(file)));
    CHECK(empty.problems() == QStringList());
    for (const ChildId &child : { full.ada, full.ben }) {
        const QStringList lines = linesOf(*full.record, child);
        CHECK(lines.size() > 3);
        CHECK(linesOf(*empty, child) == lines);
    }
    SECTION("and on from there, to a third record")
    {
        const QByteArray second = empty.exported();
        EmptyRecord third(content.setting);
        // Two people of one name are two people: this one was made under a name of its own.
        ExchangeContent on = contentOf(second);
        for (Staff &person : on.people) {
            if (person.name == u"Ines Moor")
                person.name = u"Ines Moor (old)"_s;
        }
        REQUIRE_OK(third->takeIn(on, second));
        CHECK(linesOf(*third, full.ben) == linesOf(*full.record, full.ben));
        CHECK(third.problems() == QStringList());
    }
    SECTION("what was taken out can be put back, as it was")
    {
        const auto versions = empty->contactHistory(full.ben);
        REQUIRE_OK(versions);
        const auto gone = std::find_if(versions->cbegin(), versions->cend(),
            [](const RowVersion<Contact> &each) { return each.row.name == wrongNumber; });
        REQUIRE(gone != versions->cend());
        REQUIRE_OK(empty->putBack(gone->row.id));
        CHECK(empty->profile(full.ben)->contact(gone->row.id)->phone() == u"07700 900321");
    }
}

TEST_CASE("Histories: a photo that only a history knows goes along", "[exchange][history]")
{
    OneChild one;
    const QByteArray file = one.exported();
    const ExchangeContent content = contentOf(file);
    const QString gone = historyOf(content, one.ada).photos.before.last().row.hash;
    for (const ChildPhoto &photo : content.children.first().photos)
        REQUIRE(photo.hash != gone);
    EmptyRecord empty(content.setting);
    REQUIRE_OK(empty.take(file));
    REQUIRE_OK(empty->photo(gone));

    SECTION("not where the child is known already, and what is known of it stays out")
    {
        ExchangeContent without = content;
        without.histories.clear();
        without.photos.removeIf([&](const Photo &photo) { return photo.hash == gone; });
        EmptyRecord known(content.setting);
        REQUIRE_OK(known->takeIn(without, {}));
        // As in a record that is older than rows for photos: that it was shown first is all.
        ExchangeContent older = content;
        older.histories.first().photos.before.removeLast();
        const auto taken = known->takeIn(older, {});
        REQUIRE_OK(taken);
        CHECK_FAILS(known->photo(gone), Error::Code::NotFound);
        REQUIRE_OK(known.take(file));
        REQUIRE_OK(known->photo(gone));
    }
}

TEST_CASE("Histories: a child is found by what they were called before, and by nobody who was "
          "taken out",
    "[exchange][history]")
{
    OneChild one;
    const QByteArray file = one.exported();
    EmptyRecord empty(settingIn(file));
    REQUIRE_OK(empty.take(file));
    const auto hits = [&](const QString &typed) {
        const auto there = one.record->search(typed);
        const auto here = empty->search(typed);
        REQUIRE_OK(there);
        REQUIRE_OK(here);
        CHECK(here->hits.size() == there->hits.size());
        return here->hits.size();
    };
    CHECK(hits(misheardName) == 1);
    CHECK(hits(auntBefore) == 1);
    CHECK(hits(wrongNumber) == 0);
    CHECK(hits(u"07700 900321"_s) == 0);
    CHECK(hits(u"The mill"_s) == 0);
}

TEST_CASE(
    "Histories: of a child who is here, only what is new brings its own", "[exchange][history]")
{
    FullRecord full;
    EmptyRecord here(settingIn(full.exported()));
    REQUIRE_OK(here.take(full.exported()));
    const QStringList before = linesOf(*here, full.ben);
    const ChildHistory wasHere = historyOf(contentOf(here.exported()), full.ben);

    // There somebody went on: a name that was put right, somebody new, and somebody who is gone.
    full.be(u"Tom Hale"_s);
    REQUIRE_OK(full.record->rename(full.ben, u"Ben Brien"_s));
    REQUIRE_OK(full.record->rename(full.ben, u"Ben O'Brien"_s));
    Contact coach { {}, full.ben, u"Coach"_s, u"friend"_s };
    coach.id = *full.record->saveContact(coach);
    full.record.time.set(full.record.time.now().addSecs(60));
    full.be(u"Sam Reed"_s);
    coach.name = u"Coach Adeyemi"_s;
    REQUIRE_OK(full.record->saveContact(coach));
    const PlaceId gone = *full.record->savePlace({ {}, full.ben, u"The arcade"_s, {} });
    REQUIRE_OK(full.record->removePlace(gone));
    const QByteArray file = full.exported();
    const ChildHistory there = historyOf(contentOf(file), full.ben);

    REQUIRE_OK(here.take(file));
    CHECK(here.problems() == QStringList());
    ChildHistory wanted = wasHere;
    wanted.contacts.now.insert(
        coach.id.toStorage(), there.contacts.now.value(coach.id.toStorage()));
    wanted.contacts.before << there.contacts.before.last();
    wanted.places.before << there.places.before.last();
    REQUIRE(wanted.contacts.before.last().row.name == u"Coach");
    REQUIRE(wanted.places.before.last().row.id == gone);
    const QByteArray out = here.exported();
    CHECK((historyOf(contentOf(out), full.ben) == wanted));
    const QStringList after = linesOf(*here, full.ben);
    CHECK(after.size() == before.size() + 2);
    for (const QString &line : before)
        CHECK(after.contains(line));

    SECTION("and twice is once")
    {
        const QByteArray bytes = bytesOf(here.path());
        const auto again = here.take(file);
        REQUIRE_OK(again);
        CHECK(again->added == 0);
        CHECK((bytesOf(here.path()) == bytes));
    }
    SECTION("somebody who was taken out here stays out")
    {
        REQUIRE_OK(here->removeContact(coach.id));
        const QByteArray bytes = bytesOf(here.path());
        CHECK_FAILS(here.take(file), Error::Code::Refused);
        CHECK((bytesOf(here.path()) == bytes));
    }
}

TEST_CASE("Histories: whoever was taken out there, and nothing more, comes in and is counted once",
    "[exchange][history]")
{
    OneChild one;
    const QByteArray first = one.exported();
    EmptyRecord here(settingIn(first));
    REQUIRE_OK(here.take(first));
    REQUIRE_OK(one.record->removePlace(*one.record->savePlace({ {}, one.ada, u"Pier"_s, {} })));
    const QByteArray second = one.exported();
    const auto taken = here.take(second);
    REQUIRE_OK(taken);
    CHECK(taken->added == 1);
    CHECK(here->placeHistory(one.ada)->first().row.name == u"Pier");
    CHECK(count(here, u"audit"_s, u"action = 'file-taken-in'"_s) == u"2");
    CHECK(here.take(second)->added == 0);
    CHECK(here.problems() == QStringList());
}

TEST_CASE(
    "Histories: one id in the histories of two children is no hindrance", "[exchange][history]")
{
    OneChild one;
    ExchangeContent content = contentOf(one.exported());
    // As after a hand-over in which nobody knew that it was the same child.
    Profile other;
    other.child = { ChildId::make(), u"Ada M."_s };
    const KeptBefore<Contact> gone = historyOf(content, one.ada).contacts.before.first();
    other.contacts << gone.row;
    other.contacts.first().child = other.child.id;
    content.children << other;
    const StaffId sam = one.record.idOf(u"Sam Reed"_s);
    ChildHistory history { other.child.id, { sam, one.record.time.now() } };
    history.contacts.now.insert(gone.row.id.toStorage(), { sam, one.record.time.now() });
    content.histories << history;
    content.children.first().contacts.removeIf(
        [&](const Contact &each) { return each.id == gone.row.id; });
    content.histories.first().contacts.now.remove(gone.row.id.toStorage());
    EmptyRecord empty(content.setting);
    const auto bytes = exchange_json::toBytes(content);
    REQUIRE_OK(bytes);
    REQUIRE_OK(empty.take(*bytes));
    CHECK(empty.take(*bytes)->added == 0);
    CHECK((comparable(empty.exported()) == comparable(*bytes)));
    CHECK(empty.problems() == QStringList());
}

TEST_CASE("Histories: a record whose clock was put back goes over too", "[exchange][history]")
{
    TestRecord record;
    const ChildId ada = record.addChild(u"Ada"_s);
    Contact aunt { {}, ada, u"Aunt Rose"_s, u"other-family"_s };
    aunt.id = *record->saveContact(aunt);
    REQUIRE_OK(record->setFacts(ada, { { hair, Answer::code(u"brown"_s) } }));
    record.time.set(record.time.now().addDays(-400));
    aunt.name = u"Rose Hale"_s;
    REQUIRE_OK(record->saveContact(aunt));
    REQUIRE_OK(record->setFacts(ada, { { hair, Answer::code(u"black"_s) } }));
    record.time.set(record.time.now().addDays(401));
    const QString path = record.inFolder(u"out.json"_s);
    REQUIRE_OK(exchange_file::write(*record, path));
    EmptyRecord empty(settingIn(bytesOf(path)));
    REQUIRE_OK(empty.take(bytesOf(path)));
    CHECK((comparable(empty.exported()) == comparable(bytesOf(path))));
}

TEST_CASE("Histories: who was deleted takes along what came in with them", "[exchange][history]")
{
    OneChild one;
    const QByteArray file = one.exported();
    EmptyRecord empty(settingIn(file));
    REQUIRE_OK(empty.take(file));
    const QStringList tables { u"child_fact_history"_s, u"contact_history"_s, u"place_history"_s,
        u"placement_history"_s, u"child_photo_history"_s, u"photos"_s, u"search_terms"_s };
    for (const QString &table : tables) {
        CAPTURE(table);
        REQUIRE(count(empty, table) != u"0");
    }
    REQUIRE_OK(empty->deleteChild(one.ada));
    for (const QString &table : tables) {
        CAPTURE(table);
        CHECK(count(empty, table) == u"0");
    }
    CHECK(empty.problems() == QStringList());
    CHECK_FAILS(empty.take(file), Error::Code::Refused);
}

TEST_CASE("Histories: the audit tells that it was taken in, and not a word of what it says",
    "[exchange][history][audit]")
{
    OneChild one;
    const QByteArray file = one.exported();
    EmptyRecord empty(settingIn(file));
    REQUIRE_OK(empty.take(file));
    CHECK(count(empty, u"audit"_s, u"action = 'child-taken-in'"_s) == u"1");
    CHECK(count(empty, u"audit"_s, u"action = 'contact-saved'"_s) == u"1");
    CHECK(count(empty, u"audit"_s, u"action IN ('child-renamed', 'contact-removed')"_s) == u"0");
    const QString all = rawRows(empty.path(),
        u"SELECT about || ' ' || content_digest || ' ' || author FROM audit"_s,
        Vault::vfsName().toUtf8())
                            .join(u'\n');
    for (const QString &word : { misheardName, auntBefore, wrongNumber, u"wren"_s })
        CHECK_FALSE(all.contains(word));
}

namespace {

/// A file whose only child has a history of every kind, to be broken at one place.
class Broken
{
public:
    Broken() { m_file = QJsonDocument::fromJson(m_one.exported()).object(); }

    /// `path`: keys, and numbers of a list. No value: the key goes.
    void set(const QStringList &path, const QJsonValue &value)
    {
        m_file = with(m_file, path, value).toObject();
    }
    [[nodiscard]] QJsonObject &file() { return m_file; }
    [[nodiscard]] QJsonValue at(const QStringList &path) const
    {
        QJsonValue value = m_file;
        for (const QString &part : path)
            value = value.isArray() ? value.toArray().at(part.toInt()) : value[part];
        return value;
    }
    [[nodiscard]] QString refusal() const
    {
        const auto read = exchange_json::fromBytes(QJsonDocument(m_file).toJson(), u"in.json"_s);
        CHECK_FAILS(read, Error::Code::Malformed);
        return read.error().message;
    }

private:
    [[nodiscard]] static QJsonValue with(
        const QJsonValue &within, QStringList path, const QJsonValue &value)
    {
        if (path.isEmpty())
            return value;
        const QString key = path.takeFirst();
        if (within.isArray()) {
            QJsonArray list = within.toArray();
            list[key.toInt()] = with(list.at(key.toInt()), path, value);
            return list;
        }
        QJsonObject object = within.toObject();
        const QJsonValue inner = with(object.value(key), path, value);
        if (inner.isUndefined())
            object.remove(key);
        else
            object[key] = inner;
        return object;
    }

    OneChild m_one;
    QJsonObject m_file;
};

} // namespace

TEST_CASE("Histories: what is wrong in one is named with its place", "[exchange][history]")
{
    Broken broken;
    const QString nobody = u"a0000000-0000-4000-8000-000000000009"_s;
    const QString first = u"histories/0/before/contacts/0"_s;
    const auto [path, value, why] = GENERATE_COPY(table<QString, QJsonValue, QString>({
        { u"histories/0/child"_s, nobody, u"no child who is in the file"_s },
        { u"histories/0/child"_s, u"x"_s, u"too short"_s },
        { u"histories/0/added-by"_s, nobody, u"nobody of the people"_s },
        { u"histories/0/added-at"_s, u"2026-11-03T22:05:00+01:00"_s, u""_s },
        { u"histories/0/colour"_s, u"red"_s, u"not a key"_s },
        { u"histories/0/now"_s, QJsonValue::Undefined, u"missing"_s },
        { u"histories/0/now/facts/looks.hair"_s, nobody, u"nobody of the people"_s },
        { u"histories/0/now/facts/looks.hair"_s, QJsonValue::Undefined, u"nothing else"_s },
        { u"histories/0/now/facts/looks.eyes"_s, nobody, u"nothing else"_s },
        { u"histories/0/now/contacts"_s, QJsonObject(), u"nothing else"_s },
        { u"histories/0/now/photos"_s, QJsonObject(), u"nothing else"_s },
        { u"histories/0/now/colours"_s, QJsonObject(), u"not a key"_s },
        { u"histories/0/before/facts/0/field"_s, u""_s, u"too short"_s },
        { u"histories/0/before/facts/0/author"_s, nobody, u"nobody of the people"_s },
        { u"histories/0/before/facts/0/was/checked-at"_s, u"2026-11-03T22:05:00.000B"_s,
            u"instant"_s },
        { u"histories/0/before/facts/0/was/said-by"_s, 1, u"wrong kind"_s },
        { first + u"/author"_s, nobody, u"nobody of the people"_s },
        { first + u"/replaced-by"_s, nobody, u"nobody of the people"_s },
        { first + u"/replaced-at"_s, u""_s, u"too short"_s },
        { first + u"/saved-at"_s, QJsonValue::Undefined, u"missing"_s },
        { first + u"/was/id"_s, u"A0000000-0000-4000-8000-000000000001"_s, u"not an id"_s },
        { first + u"/was/child"_s, nobody, u"of another child"_s },
        { first + u"/was/name"_s, QString(50'000, u'a'), u"longer than it can be"_s },
        { first + u"/was/answers"_s, QJsonArray(), u"wrong kind"_s },
        { u"histories/0/before/photos/0/was/photo"_s, QString(64, u'0'),
            u"no photo that is in the file"_s },
        { u"histories/0/before/photos/0/was/taken"_s, u"2026-02-30"_s, u"not a date"_s },
    }));
    const QStringList parts = path.split(u'/');
    CAPTURE(path);
    broken.set(parts, value);
    const QString message = broken.refusal();
    CAPTURE(message);
    QString place = parts.mid(0, 2).join(u'[') + u']';
    CHECK(message.startsWith(u"in.json, at "_s + place));
    CHECK(message.contains(why));
    CHECK(message.endsWith(u"Nothing was changed."));
}

TEST_CASE("Histories: two of one child, one without its photo, and one in a file that has none are "
          "refused",
    "[exchange][history]")
{
    Broken broken;
    SECTION("two of one child")
    {
        QJsonArray histories = broken.at({ u"histories"_s }).toArray();
        histories.append(histories.first());
        broken.set({ u"histories"_s }, histories);
        CHECK(broken.refusal().contains(u"histories[1].child: this is in the file twice"));
    }
    SECTION("a first photo that is not in the file")
    {
        QJsonArray facts = broken.at({ u"histories"_s, u"0"_s, u"before"_s, u"facts"_s }).toArray();
        for (qsizetype i = 0; i < facts.size(); ++i) {
            if (facts.at(i)[u"field"_s] == u"child.photo"_s
                && facts.at(i)[u"was"_s][u"answer"_s][u"state"_s] == u"answered"_s) {
                broken.set({ u"histories"_s, u"0"_s, u"before"_s, u"facts"_s, QString::number(i),
                               u"was"_s, u"answer"_s, u"values"_s },
                    QJsonArray { QString(64, u'0') });
            }
        }
        CHECK(broken.refusal().contains(u"no photo that is in the file"));
    }
    SECTION("in a file of version 2, and none in one of version 3")
    {
        broken.set({ u"version"_s }, 2);
        CHECK(broken.refusal().contains(u"at histories: a file of this version"));
        broken.set({ u"version"_s }, 3);
        broken.set({ u"histories"_s }, QJsonValue::Undefined);
        CHECK(broken.refusal().contains(u"at histories: this is missing"));
    }
}

TEST_CASE(
    "Histories: a child without one is as it was before there were any", "[exchange][history]")
{
    OneChild one;
    ExchangeContent content = contentOf(one.exported());
    content.histories.clear();
    content.photos.removeIf([&](const Photo &photo) {
        return std::none_of(content.children.first().photos.cbegin(),
            content.children.first().photos.cend(),
            [&](const ChildPhoto &each) { return each.hash == photo.hash; });
    });
    EmptyRecord empty(content.setting);
    REQUIRE_OK(empty->takeIn(content, {}));
    const ChildHistory history = historyOf(contentOf(empty.exported()), one.ada);
    CHECK_FALSE(history.hasBefore());
    CHECK((history.added == SavedBy { empty->signedIn()->id, empty.time.now() }));
    CHECK(history.factAuthors.value(hair) == empty->signedIn()->id);
}
