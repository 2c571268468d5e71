// SPDX-FileCopyrightText: 2026 Homeward contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/cli/list_command.h"

#include "app/cli/arguments.h"
#include "core/exchange/due_calendar.h"
#include "core/time/local_time.h"

#include <QCoreApplication>
#include <QFileInfo>
#include <QJsonArray>
#include <QJsonObject>
#include <QRegularExpression>
#include <QTime>

namespace homeward::list_command {

using namespace Qt::StringLiterals;

namespace {

class Text
{
    Q_DECLARE_TR_FUNCTIONS(CommandLine)
};

QString instantJson(const QDateTime &instant)
{
    return instant.isValid() ? instant.toUTC().toString(Qt::ISODate) : QString();
}

QString dueWords(const Due &due, const QDateTime &now)
{
    if (!due.at.isValid())
        return Text::tr("now");
    const QString length = local_time::duration(qAbs(due.at.secsTo(now)));
    return due.isLate ? Text::tr("%1 late").arg(length) : Text::tr("in %1").arg(length);
}

/// What the clock in England showed, as one instant.
Result<QDateTime> shownOnce(QDate date, QTime time, const QString &typed)
{
    const QList<QDateTime> instants = local_time::instants(date, time);
    if (instants.size() == 1)
        return instants.first();
    if (instants.isEmpty()) {
        return failure(Error::Code::Malformed,
            Text::tr("%1 never was: the clocks went forward that night, and skipped that hour.")
                .arg(typed));
    }
    return failure(Error::Code::Malformed,
        Text::tr("The clock showed %1 twice, because it went back that night. Write %1+01:00 for "
                 "the first time, %1Z for the second.")
            .arg(typed));
}

Result<QDateTime> read(const QString &typed)
{
    static const QRegularExpression form(
        u"^(\\d{4}-\\d\\d-\\d\\d)[T ](\\d\\d:\\d\\d(?::\\d\\d)?)(Z|[+-]\\d\\d:\\d\\d)?$"_s);
    const QRegularExpressionMatch found = form.match(typed);
    const auto isNone = [&] {
        return failure(Error::Code::Malformed,
            Text::tr("--at needs a day and a time such as 2026-11-03T17:00, and “%1” is none.")
                .arg(typed));
    };
    if (!found.hasMatch())
        return isNone();
    const QDate date = QDate::fromString(found.captured(1), Qt::ISODate);
    // The ISO form takes 24:00 too, for midnight of the same day.
    const QString shown = found.captured(2);
    const bool hasSeconds = shown.count(u':') > 1;
    const QTime time = QTime::fromString(shown, hasSeconds ? u"HH:mm:ss"_s : u"HH:mm"_s);
    if (!date.isValid()) {
        return failure(Error::Code::Malformed,
            Text::tr("There is no day %1 in the calendar.").arg(found.captured(1)));
    }
    if (!time.isValid()) {
        return failure(Error::Code::Malformed,
            Text::tr("No clock shows %1: a day goes from 00:00 to 23:59.").arg(shown));
    }
    if (found.captured(3).isEmpty())
        return shownOnce(date, time, typed);
    const QDateTime fromUtc = QDateTime::fromString(
        u"%1T%2%3"_s.arg(found.captured(1), shown, found.captured(3)), Qt::ISODate);
    if (!fromUtc.isValid())
        return isNone();
    return fromUtc.toUTC();
}

/// When an absence began, as far as anybody knows.
QDateTime begunAt(const EpisodeFacts &facts)
{
    const Moment noticed = FactFold(facts).event(Trigger::Noticed);
    return noticed.isKnown() ? noticed.instant() : facts.episode.openedAt;
}

} // namespace

Result<QDateTime> instantOf(const Arguments &arguments, const QDateTime &now)
{
    if (!arguments.has(u"at"_s))
        return now;
    const QString typed = arguments.value(u"at"_s).trimmed();
    const Result<QDateTime> at = read(typed);
    if (at && *at > now.addYears(1)) {
        return failure(Error::Code::Malformed,
            Text::tr("%1 is more than a year ahead. Look at the year again.").arg(typed));
    }
    return at;
}

Result<QList<OpenEpisode>> openAt(const Record &record, const QDateTime &at)
{
    const auto lines = record.currentEpisodes();
    if (!lines)
        return tl::unexpected(lines.error());
    QList<OpenEpisode> episodes;
    QDateTime first;
    for (const EpisodeLine &line : *lines) {
        const auto facts = record.facts(line.episode.id);
        if (!facts)
            return tl::unexpected(facts.error());
        const QDateTime begun = begunAt(*facts);
        if (begun <= at)
            episodes << OpenEpisode { line.episode.number, assess(*facts, at) };
        else if (!first.isValid() || begun < first)
            first = begun;
    }
    if (episodes.isEmpty() && first.isValid()) {
        return failure(Error::Code::Refused,
            Text::tr("Nothing that is open had begun at that time: the first began %1.")
                .arg(local_time::full(first)));
    }
    return episodes;
}

Result<EpisodeId> episodeNumbered(const Record &record, const QString &number)
{
    const auto episodes = record.episodes();
    if (!episodes)
        return tl::unexpected(episodes.error());
    for (const EpisodeLine &line : *episodes) {
        if (line.episode.number == number)
            return line.episode.id;
    }
    return failure(
        Error::Code::NotFound, Text::tr("There is no episode %1 in this record.").arg(number));
}

Result<QString> writeCalendar(Record &record, const QString &number, const QString &path)
{
    EpisodeId episode;
    if (!number.isEmpty()) {
        const Result<EpisodeId> found = episodeNumbered(record, number);
        if (!found)
            return tl::unexpected(found.error());
        episode = *found;
    }
    const QFileInfo wanted(path);
    return due_calendar::write(record, episode, wanted.absolutePath(), wanted.fileName());
}

QString text(const QList<ChildLine> &children, const QList<EpisodeLine> &episodes)
{
    QString out;
    for (const ChildLine &child : children) {
        const QString born = child.dateOfBirth.isValid() ? child.dateOfBirth.toString(Qt::ISODate)
                                                         : Text::tr("date of birth not known");
        out += u"%1, %2\n"_s.arg(child.name, born);
    }
    for (const EpisodeLine &line : episodes) {
        out += u"%1  %2  %3  %4\n"_s.arg(line.episode.number, toStorage(line.summary.state),
            line.childName,
            line.summary.since.isValid() ? local_time::full(line.summary.since)
                                         : Text::tr("time not known"));
    }
    return out.isEmpty() ? Text::tr("No child is on this record yet.\n") : out;
}

QJsonObject json(const QList<ChildLine> &children, const QList<EpisodeLine> &episodes)
{
    QJsonArray childArray;
    for (const ChildLine &child : children)
        childArray << QJsonObject { { u"id"_s, child.id.toStorage() }, { u"name"_s, child.name },
            { u"dateOfBirth"_s, child.dateOfBirth.toString(Qt::ISODate) },
            { u"openEpisodes"_s, child.openEpisodes } };
    QJsonArray episodeArray;
    for (const EpisodeLine &line : episodes)
        episodeArray << QJsonObject { { u"number"_s, line.episode.number },
            { u"child"_s, line.episode.child.toStorage() },
            { u"state"_s, toStorage(line.summary.state) },
            { u"since"_s, instantJson(line.summary.since) },
            { u"ended"_s, instantJson(line.summary.ended) }, { u"ending"_s, line.summary.ending } };
    return { { u"children"_s, childArray }, { u"episodes"_s, episodeArray } };
}

QString dueText(const QList<OpenEpisode> &episodes, const QDateTime &at)
{
    QString out;
    for (const auto &[number, situation] : episodes) {
        out += u"%1  %2. %3\n"_s.arg(number, situation.headline, situation.nextSentence);
        for (const Due &each : situation.dues)
            out += u"    %1  %2\n"_s.arg(dueWords(each, at), each.text);
    }
    return out.isEmpty() ? Text::tr("Nothing is open.\n") : out;
}

QJsonObject dueJson(const QList<OpenEpisode> &episodes)
{
    QJsonArray dues;
    for (const auto &[number, situation] : episodes) {
        for (const Due &each : situation.dues) {
            dues << QJsonObject { { u"episode"_s, number }, { u"text"_s, each.text },
                { u"at"_s, instantJson(each.at) }, { u"late"_s, each.isLate },
                { u"step"_s, toStorage(each.step) } };
        }
    }
    return { { u"due"_s, dues } };
}

} // namespace homeward::list_command
