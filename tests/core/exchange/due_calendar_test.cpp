// SPDX-FileCopyrightText: 2026 Homeward contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/exchange/due_calendar.h"
#include "core/store/digest.h"
#include "tests/core/guide/night.h"
#include "tests/core/record/test_record.h"
#include "tests/support/file_bytes.h"

#include <QDir>
#include <QFileInfo>

#include <algorithm>

using namespace homeward;
using namespace homeward::test;

namespace {

/// The events of a calendar, each as its lines, unfolded.
QList<QStringList> eventsOf(const QByteArray &calendar)
{
    const QString text = QString::fromUtf8(calendar).replace(u"\r\n "_s, QString());
    QList<QStringList> events;
    for (const QString &part : text.split(u"BEGIN:VEVENT\r\n"_s).mid(1))
        events << part.section(u"END:VEVENT"_s, 0, 0).split(u"\r\n"_s, Qt::SkipEmptyParts);
    return events;
}

QByteArray calendarOf(const Night &night, const QString &now)
{
    return due_calendar::of({ { night.facts, night.situationAt(now) } }, at(now));
}

/// The one event whose summary has these words.
QStringList eventWith(const QByteArray &calendar, const QString &words)
{
    QStringList found;
    for (const QStringList &event : eventsOf(calendar)) {
        if (!event.filter(u"SUMMARY:"_s).filter(words).isEmpty())
            found = event;
    }
    INFO(words.toStdString() << " in " << calendar.toStdString());
    REQUIRE_FALSE(found.isEmpty());
    return found;
}

QStringList identitiesOf(const QByteArray &calendar)
{
    QStringList identities;
    for (const QStringList &event : eventsOf(calendar))
        identities << event.filter(u"UID:"_s);
    return identities;
}

void agree(Night &night, const QString &what)
{
    night.add(Entry::Kind::Action, u"2026-11-04T09:00"_s,
        { { u"action.what"_s, Answer::text(what) }, { u"action.who"_s, Answer::text(u"Marker"_s) },
            { u"action.by"_s, Answer::date(QDate(2026, 11, 9)) } },
        u"a1"_s);
}

} // namespace

TEST_CASE(
    "due_calendar: a duty with a time is an instant in UTC, with its alarm", "[exchange][calendar]")
{
    Night night;
    night.add(Entry::Kind::StopTime, u"2026-07-03T16:50"_s,
        { { u"stop.at"_s, Answer::moment(Moment::exactly(at(u"2026-07-03T18:00"_s))) } });
    night.facts.log.first().happened = Moment::exactly(at(u"2026-07-03T16:45"_s));
    night.facts.log.first().written = at(u"2026-07-03T16:45"_s);
    const QStringList event
        = eventWith(calendarOf(night, u"2026-07-03T17:00"_s), u"Stop checking and report"_s);
    CHECK(event.contains(u"DTSTART:20260703T170000Z"_s));
    CHECK(event.contains(u"TRIGGER:PT0S"_s));
    CHECK(event.contains(u"ACTION:DISPLAY"_s));
    CHECK(event.contains(u"SUMMARY:2026-0001: Stop checking and report"_s));
}

TEST_CASE("due_calendar: a duty by the end of a day is that day, and reminds in the morning",
    "[exchange][calendar]")
{
    Night night;
    night.back(u"2026-11-03T23:40"_s);
    agree(night, u"Marker"_s);
    const QStringList event
        = eventWith(calendarOf(night, u"2026-11-04T10:00"_s), u"An action that was agreed"_s);
    CHECK(event.contains(u"DTSTART;VALUE=DATE:20261109"_s));
    CHECK(event.contains(u"TRIGGER;VALUE=DATE-TIME:20261109T090000Z"_s));
}

TEST_CASE(
    "due_calendar: every line ends as a line does, none is too long, and unfolded it says the "
    "whole of what it said",
    "[exchange][calendar]")
{
    constexpr int longest = 75; // octets (RFC 5545, 3.1)
    for (int length = 1; length <= 3 * longest; ++length) {
        INFO("an action whose id is " << length << " long");
        Night night;
        const QString id(length, u'a');
        night.add(Entry::Kind::Action, u"2026-11-04T09:00"_s,
            { { u"action.what"_s, Answer::text(u"Ring the bus company"_s) } }, id);
        const QByteArray calendar = calendarOf(night, u"2026-11-04T10:00"_s);
        CHECK(calendar.count('\r') == calendar.count("\r\n"));
        CHECK(calendar.count('\n') == calendar.count("\r\n"));
        const QList<QByteArray> lines = calendar.split('\n');
        CHECK(std::all_of(lines.cbegin(), lines.cend(), [](const QByteArray &line) {
            return line.chopped(line.endsWith('\r')).size() <= longest;
        }));
        CHECK(identitiesOf(calendar).contains(u"UID:e1/afterwards/%1@homeward"_s.arg(id)));
    }
}

TEST_CASE("due_calendar: what is due now without a clock time is today", "[exchange][calendar]")
{
    const QStringList event
        = eventWith(calendarOf(Night(), u"2026-11-03T17:00"_s), u"Report to the police"_s);
    CHECK(event.contains(u"DTSTART;VALUE=DATE:20261103"_s));
}

TEST_CASE("due_calendar: a later one takes the place of an earlier one", "[exchange][calendar]")
{
    Night night;
    night.back(u"2026-11-03T23:40"_s);
    agree(night, u"Ring the bus company"_s);
    const QByteArray first = calendarOf(night, u"2026-11-04T10:00"_s);
    const QByteArray later = calendarOf(night, u"2026-11-05T11:00"_s);
    CHECK(calendarOf(night, u"2026-11-04T10:00"_s) == first);
    QStringList identities = identitiesOf(first);
    CHECK(identities == identitiesOf(later));
    const qsizetype all = identities.size();
    REQUIRE(all > 2);
    CHECK(identities.removeDuplicates() == 0);
    const auto sequence = [](const QByteArray &calendar) {
        return eventsOf(calendar).first().filter(u"SEQUENCE:"_s).first().mid(9).toInt();
    };
    CHECK(sequence(later) > sequence(first));
}

TEST_CASE(
    "due_calendar: it names nobody, and says nothing that somebody wrote", "[exchange][calendar]")
{
    Night night;
    night.facts.profile.child.name = u"Marker"_s;
    night.contact(u"Marker"_s, u"mother"_s, true)
        .answers.insert(u"contact.parental-responsibility"_s, Answer::yes());
    night.contact(u"Marker Two"_s, u"social-worker"_s, true);
    night.facts.linked << LinkedChild { {}, u"2026-0002"_s, {}, u"Marker"_s };
    agree(night, u"Marker"_s);
    SECTION("away") { night.reported(u"2026-11-03T17:00"_s); }
    SECTION("back") { night.back(u"2026-11-03T23:40"_s); }
    QByteArray calendar = calendarOf(night, u"2026-11-04T10:00"_s);
    REQUIRE(eventsOf(calendar).size() > 2);
    // The test's own ids are made from names.
    for (const Contact &contact : night.facts.profile.contacts)
        calendar.replace(QByteArray("#" + contact.id.toStorage().toUtf8()), {});
    INFO(calendar.toStdString());
    CHECK_FALSE(calendar.contains("Marker"));
}

TEST_CASE("due_calendar: written on record, of all that is open or of one episode",
    "[exchange][calendar][record]")
{
    TestRecord record;
    const EpisodeId ada = record.start(record.addChild(u"Ada"_s));
    (void)record.start(record.addChild(u"Lennox"_s));
    const QString folder = record.inFolder(u"calendar"_s);
    REQUIRE(QDir().mkdir(folder));
    const auto all = due_calendar::write(*record, {}, folder);
    REQUIRE_OK(all);
    CHECK(record.rawValue(u"SELECT content_digest FROM audit WHERE action = 'calendar-given'"_s)
        == digestOf(bytesOf(*all)));
    const auto one = due_calendar::write(*record, ada, folder);
    REQUIRE_OK(one);
    CHECK(QFileInfo(*one).fileName().startsWith(u"due-2026-0001-"));
    CHECK(eventsOf(bytesOf(*one)).size() < eventsOf(bytesOf(*all)).size());
    CHECK(record.rawValue(
              u"SELECT count(*) FROM audit WHERE action = 'calendar-given' AND about = '%1'"_s.arg(
                  ada.toStorage()))
        == u"1");

    SECTION("no folder: nothing on record, no file")
    {
        CHECK_FAILS(due_calendar::write(*record, {}, folder + u"/none"_s), Error::Code::Io);
        CHECK(record.rawValue(u"SELECT count(*) FROM audit WHERE action = 'calendar-given'"_s)
            == u"2");
    }
    SECTION("what is over has none")
    {
        CHECK_FAILS(due_calendar::write(*record, EpisodeId::make(), folder), Error::Code::NotFound);
    }
}

TEST_CASE("due_calendar: nothing due, no file", "[exchange][calendar][record]")
{
    TestRecord record;
    CHECK_FAILS(due_calendar::write(*record, {}, record.inFolder({})), Error::Code::Refused);
}
