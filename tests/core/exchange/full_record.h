// SPDX-FileCopyrightText: 2026 Homeward contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/exchange/exchange_file.h"
#include "core/exchange/exchange_json.h"
#include "tests/core/exchange/changed_child.h"
#include "tests/core/record/test_record.h"
#include "tests/support/a_photo.h"
#include "tests/support/file_bytes.h"

#include <QCryptographicHash>

namespace homeward::test {

inline const QString childsWords = u"he comes in without knocking"_s;
inline const QString sealedWords = u"it is the manager himself"_s;
inline const QString forCarers = u"ask before the door is opened"_s;

[[nodiscard]] inline QString digestText(const QByteArray &bytes)
{
    return QString::fromLatin1(
        QCryptographicHash::hash(bytes, QCryptographicHash::Blake2b_256).toHex());
}

/// A children's home with everything a record can hold: Sam Reed (manager) is signed in, Nadia Aziz
/// held an interview and lets Tom Hale (carer) read it, and sealed a part of it; Ada and Ben went
/// together; a line is corrected; Cal was deleted. What is known of Ben has a history of every
/// kind, by Tom Hale and Sam Reed.
class FullRecord
{
public:
    FullRecord()
    {
        for (const auto &[name, role] : { std::pair(u"Nadia Aziz"_s, Staff::Role::Interviewer),
                 std::pair(u"Tom Hale"_s, Staff::Role::Carer) })
            REQUIRE_OK(record->addStaff(keyOf(name), role));
        deleteCal();
        ada = record.addChild(u"Ada Marlow"_s);
        ben = record.addChild(u"Ben O'Brien"_s);
        REQUIRE_OK(record->setFacts(ada,
            { { u"child.date-of-birth"_s, Answer::date(QDate(2012, 5, 4)) },
                { u"child.known-as"_s, Answer::text(u"Addy \u2013 \"the wren\"\n"_s) },
                { u"looks.hair"_s, Answer::declined() } },
            u"her aunt"_s));
        REQUIRE_OK(record->setPhoto(ada, aPhoto(20), QDate(2026, 9, 1)));
        contact = *record->saveContact({ {}, ada, u"Sam Cole"_s, u"friend"_s,
            { { u"contact.phone"_s, Answer::text(u"07700 900123"_s) } } });
        REQUIRE_OK(record->savePlace({ {}, ada, u"The bridge"_s, {} }));
        REQUIRE_OK(record->savePlacement({ {}, ada, QDate(2025, 1, 5), QDate(2025, 12, 31), {} }));
        REQUIRE_OK(record->savePlacement({ {}, ada, QDate(2026, 1, 1), {}, {} }));
        be(u"Tom Hale"_s);
        ChangedChild(*record, record.time, ben, [this] { be(u"Sam Reed"_s); });
        REQUIRE_OK(record->placeHold(ben, u"The police asked, 3 November"_s));
        const auto started = record->start({ { ada }, { ben } }, Moment::about(now()), {});
        REQUIRE_OK(started);
        episode = started->first();
        wait();
        NewEntry shared = aNote(u"both were seen at the station"_s);
        shared.happened = Moment::on(QDate(2026, 11, 3));
        shared.forAllLinked = true;
        line = record.append(episode, shared);
        wait();
        REQUIRE_OK(record->correct(line, aNote(u"only Ada was"_s), u"misheard"_s));
        REQUIRE_OK(record->setPhoto(ada, aPhoto(40), {}));
        hold();
        be(u"Sam Reed"_s);
        wait();
    }
    void be(const QString &name) { record.be(name); }
    [[nodiscard]] StaffId idOf(const QString &name) { return record.idOf(name); }
    /// As whoever is signed in.
    [[nodiscard]] QByteArray exported()
    {
        const QString path = record.inFolder(u"out-%1.json"_s.arg(++m_files));
        const auto given = exchange_file::write(*record, path);
        REQUIRE_OK(given);
        return bytesOf(path);
    }

    TestRecord record = TestRecord(Setting::Kind::ChildrensHome);
    ChildId ada;
    ChildId ben;
    ContactId contact;
    EpisodeId episode;
    EntryId line;
    EntryId sealed;

private:
    [[nodiscard]] QDateTime now() const { return record.time.now(); }
    void wait() { record.time.set(now().addSecs(60)); }
    void hold()
    {
        be(u"Nadia Aziz"_s);
        for (const auto &[field, text] : { std::pair(u"interview.before"_s, childsWords),
                 std::pair(u"interview.for-carers"_s, forCarers) })
            (void)record.append(episode,
                { Entry::Kind::Interview, Moment::exactly(now()), {}, {},
                    { { field, Answer::text(text) } } });
        REQUIRE_OK(record->nameReader(episode, idOf(u"Tom Hale"_s), true));
        const auto part
            = record->sealPart(episode, { { u"part.text"_s, Answer::text(sealedWords) } });
        REQUIRE_OK(part);
        sealed = part->entry;
    }
    void deleteCal()
    {
        const ChildId cal = record.addChild(u"Cal Entered By Mistake"_s);
        REQUIRE_OK(record->deleteChild(cal));
    }

    int m_files = 0;
};

/// A record in which nothing has happened yet, of a place like another one.
class EmptyRecord
{
public:
    explicit EmptyRecord(const Setting &like, const QDateTime &from = at(u"2027-01-05T10:00"_s))
        : time(from)
    {
        Record::NewRecord fresh = TestRecord::recipe(like.kind);
        fresh.staffName = u"Ines Moor"_s;
        fresh.setting = like;
        auto made = Record::create(path(), fresh, time);
        REQUIRE_OK(made);
        m_record = std::move(made->record);
    }

    Record *operator->() { return m_record.get(); }
    Record &operator*() { return *m_record; }
    [[nodiscard]] QString path() const { return m_folder.path(u"other.homeward"_s); }
    Result<ExchangeTaken> take(const QByteArray &bytes)
    {
        const auto content = exchange_json::fromBytes(bytes, u"in.json"_s);
        if (!content)
            return tl::unexpected(content.error());
        return m_record->takeIn(*content, bytes);
    }
    [[nodiscard]] QByteArray exported()
    {
        const QString path = m_folder.path(u"out-%1.json"_s.arg(++m_files));
        const auto given = exchange_file::write(*m_record, path);
        REQUIRE_OK(given);
        return bytesOf(path);
    }
    [[nodiscard]] QStringList problems()
    {
        const auto report = m_record->verify();
        REQUIRE_OK(report);
        return report->problems;
    }

    SetTimeSource time;

private:
    const TempFolder m_folder;
    std::unique_ptr<Record> m_record;
    int m_files = 0;
};

/// What must be the same in a record and in one that took it in: who took it in is in one of them
/// alone, and everybody else has left there.
[[nodiscard]] inline QByteArray comparable(ExchangeContent content)
{
    content.people.removeIf([](const Staff &person) { return person.name == u"Ines Moor"; });
    for (Staff &person : content.people)
        person.hasLeft = true;
    content.leftOut.clear();
    content.protocols.removeIf([&](const ExchangeProtocol &protocol) {
        return std::none_of(
            content.episodes.cbegin(), content.episodes.cend(), [&](const ExchangeEpisode &each) {
                return each.episode.protocolHash == protocol.hash
                    || each.episode.secondProtocolHash == protocol.hash;
            });
    });
    content.setting.secondProtocolHash.clear();
    if (!content.protocols.isEmpty())
        content.setting.protocolHash = content.protocols.first().hash;
    const auto written = exchange_json::toBytes(content);
    REQUIRE_OK(written);
    return *written;
}
[[nodiscard]] inline QByteArray comparable(const QByteArray &bytes)
{
    const auto content = exchange_json::fromBytes(bytes, u"a.json"_s);
    REQUIRE_OK(content);
    return comparable(*content);
}

[[nodiscard]] inline Setting settingIn(const QByteArray &bytes)
{
    const auto content = exchange_json::fromBytes(bytes, u"a.json"_s);
    REQUIRE_OK(content);
    return content->setting;
}

} // namespace homeward::test
