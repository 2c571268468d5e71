// SPDX-FileCopyrightText: 2026 Homeward contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/exchange/due_calendar.h"

#include "core/record/record.h"
#include "core/time/local_time.h"

#include <QCoreApplication>
#include <QTime>

#include <libical/ical.h>

#include <algorithm>
#include <cstdlib>
#include <memory>
#include <optional>

namespace homeward {

using namespace Qt::StringLiterals;

namespace {

class Text
{
    Q_DECLARE_TR_FUNCTIONS(Calendar)
};

struct FreeComponent
{
    void operator()(icalcomponent *component) const { icalcomponent_free(component); }
};
using Component = std::unique_ptr<icalcomponent, FreeComponent>;

struct FreeText
{
    void operator()(char *text) const { std::free(text); }
};

/// The hour of a day at which a calendar reminds of what is due by the end of it.
const QTime morning(9, 0);
/// What a duty in days is due at (Span::dueFrom).
const QTime lastSecond(23, 59, 59);

const ActionRow *actionOf(const Due &due, const Situation &situation)
{
    const auto found = std::find_if(situation.actions.cbegin(), situation.actions.cend(),
        [&](const ActionRow &row) { return row.id == due.subject; });
    return due.step == StepId::Afterwards && found != situation.actions.cend() ? &*found : nullptr;
}

QString dutyWords(const Due &due)
{
    return due.nameless.isEmpty()
        ? Text::tr("Something is due")
        : QString(due.nameless).replace(u"{name}"_s, Text::tr("the child"));
}

/// The day that a duty belongs to as a whole; nothing when it has a time of day.
std::optional<QDate> wholeDay(const Due &due, const Situation &situation, const QDateTime &now)
{
    if (const ActionRow *action = actionOf(due, situation); action != nullptr)
        return action->by.isValid() ? action->by : local_time::dateOf(now);
    if (!due.at.isValid())
        return local_time::dateOf(now);
    const QDateTime local = local_time::toLocal(due.at);
    return local.time() == lastSecond ? std::optional(local.date()) : std::nullopt;
}

icaltimetype instant(const QDateTime &at)
{
    return icaltime_from_timet_with_zone(at.toSecsSinceEpoch(), 0, icaltimezone_get_utc_timezone());
}

icaltimetype dayOf(QDate date)
{
    icaltimetype day = icaltime_null_date();
    day.year = date.year();
    day.month = date.month();
    day.day = date.day();
    return day;
}

void addAlarm(icalcomponent *event, const icaltriggertype &trigger, const QByteArray &words)
{
    icalcomponent *alarm = icalcomponent_new(ICAL_VALARM_COMPONENT);
    icalcomponent_add_component(event, alarm);
    icalcomponent_add_property(alarm, icalproperty_new_action(ICAL_ACTION_DISPLAY));
    icalcomponent_add_property(alarm, icalproperty_new_description(words.constData()));
    icalcomponent_add_property(alarm, icalproperty_new_trigger(trigger));
}

void addTime(icalcomponent *event, const Due &due, const std::optional<QDate> &day,
    const QDateTime &now, const QByteArray &words)
{
    icaltriggertype trigger = icaltriggertype_from_int(0);
    if (day) {
        // Counted from the day's start it would go off at midnight.
        const bool isNow = !due.at.isValid();
        trigger.time = instant(isNow ? now : local_time::instants(*day, morning).value(0, due.at));
    }
    icalcomponent_add_property(
        event, icalproperty_new_dtstart(day ? dayOf(*day) : instant(due.at)));
    addAlarm(event, trigger, words);
}

QString identity(const Due &due, const EpisodeId &episode)
{
    QStringList parts { episode.toStorage(), toStorage(due.step), due.subject };
    parts.removeAll(QString());
    return parts.join(u'/') + u"@homeward"_s;
}

void addEvent(icalcomponent *calendar, const Due &due, const due_calendar::Standing &standing,
    const QDateTime &now)
{
    const Episode &episode = standing.facts.episode;
    const QByteArray words = u"%1: %2"_s.arg(episode.number, dutyWords(due)).toUtf8();
    const QByteArray more
        = Text::tr("Open record %1 in Homeward to see what to do.").arg(episode.number).toUtf8();
    icalcomponent *event = icalcomponent_new(ICAL_VEVENT_COMPONENT);
    icalcomponent_add_component(calendar, event);
    icalcomponent_add_property(
        event, icalproperty_new_uid(identity(due, episode.id).toUtf8().constData()));
    icalcomponent_add_property(event, icalproperty_new_dtstamp(instant(now)));
    // Of two files the later one counts (RFC 5545, 3.8.7.4).
    icalcomponent_add_property(
        event, icalproperty_new_sequence(static_cast<int>(now.toSecsSinceEpoch() / 60)));
    icalcomponent_add_property(event, icalproperty_new_summary(words.constData()));
    icalcomponent_add_property(event, icalproperty_new_description(more.constData()));
    icalcomponent_add_property(event, icalproperty_new_class(ICAL_CLASS_PRIVATE));
    icalcomponent_add_property(event, icalproperty_new_transp(ICAL_TRANSP_TRANSPARENT));
    addTime(event, due, wholeDay(due, standing.situation, now), now, words);
}

/// libical counts the end of a line among what it folds: where a line is just full it folds inside
/// its end, or before it.
QByteArray withWholeLineEnds(QByteArray calendar)
{
    return calendar.replace("\r\r\n \n", "\r\n").replace("\r\n \r\n", "\r\n");
}

} // namespace

QByteArray due_calendar::of(const QList<Standing> &episodes, const QDateTime &now)
{
    const Component calendar(icalcomponent_new(ICAL_VCALENDAR_COMPONENT));
    icalcomponent_add_property(calendar.get(), icalproperty_new_version("2.0"));
    icalcomponent_add_property(
        calendar.get(), icalproperty_new_prodid("-//Homeward//Homeward " HOMEWARD_VERSION "//EN"));
    for (const Standing &standing : episodes) {
        for (const Due &due : standing.situation.dues)
            addEvent(calendar.get(), due, standing, now);
    }
    const std::unique_ptr<char, FreeText> text(icalcomponent_as_ical_string_r(calendar.get()));
    return withWholeLineEnds(text.get());
}

QString due_calendar::fileName(const QString &number, const QDateTime &now)
{
    QStringList words { u"due"_s, number, local_time::toLocal(now).toString(u"yyyyMMdd-HHmm"_s) };
    words.removeAll(QString());
    return words.join(u'-') + u".ics"_s;
}

Result<QString> due_calendar::write(
    Record &record, const EpisodeId &episode, const QString &folder, const QString &name)
{
    const QDateTime now = record.now();
    const auto lines = record.currentEpisodes();
    if (!lines)
        return tl::unexpected(lines.error());
    QList<Standing> episodes;
    bool isAnythingDue = false;
    for (const EpisodeLine &line : *lines) {
        if (!episode.isEmpty() && line.episode.id != episode)
            continue;
        const auto facts = record.facts(line.episode.id);
        if (!facts)
            return tl::unexpected(facts.error());
        episodes << Standing { *facts, assess(*facts, now) };
        isAnythingDue = isAnythingDue || !episodes.last().situation.dues.isEmpty();
    }
    if (!episode.isEmpty() && episodes.isEmpty()) {
        return failure(Error::Code::NotFound,
            Text::tr("This absence is over: nothing of it is due. No file was written."));
    }
    if (!isAnythingDue)
        return failure(Error::Code::Refused, Text::tr("Nothing is due. No file was written."));
    const QString number = episode.isEmpty() ? QString() : episodes.first().facts.episode.number;
    return record.giveCalendar(
        episode, of(episodes, now), folder, name.isEmpty() ? fileName(number, now) : name);
}

} // namespace homeward
