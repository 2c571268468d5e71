// SPDX-FileCopyrightText: 2026 Homeward contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/guide/absence_history.h"
#include "core/guide/absence_home.h"
#include "core/guide/fact_fold.h"
#include "core/guide/linked_child.h"
#include "core/guide/setting_work.h"
#include "core/model/ending.h"
#include "core/record/entry_rules.h"
#include "core/record/profile_changes.h"
#include "core/record/record_p.h"
#include "core/time/local_time.h"

#include <QCoreApplication>
#include <QSet>
#include <QUuid>

#include <algorithm>
#include <functional>

namespace homeward {

using namespace Qt::StringLiterals;

namespace {

QString planWords(int minutes)
{
    return QCoreApplication::translate("Record", "The plan if missing says %1 minutes.")
        .arg(minutes);
}

Result<QList<EpisodeLine>> linesOf(const Result<QList<EpisodeRow>> &rows)
{
    if (!rows)
        return tl::unexpected(rows.error());
    QList<EpisodeLine> lines;
    for (const EpisodeRow &row : *rows)
        lines << EpisodeLine { row.episode, row.summary, row.childName, row.photoHash };
    return lines;
}

bool isPlacedOutOfArea(const Placement *home) { return home && home->isOutOfArea(); }

/// Names nobody: whoever may read one child's record may not learn of another from it. Records are
/// in English.
QString withWhom(Setting::Kind kind, qsizetype others)
{
    const QString from = kind == Setting::Kind::School ? u"school"_s
        : setting_work::looksForChild(kind)            ? u"home"_s
                                                       : u"area"_s;
    return others == 1 ? u"Another child from this %1"_s.arg(from)
                       : u"%1 other children from this %2"_s.arg(others).arg(from);
}

} // namespace

Result<QList<EpisodeId>> Record::start(const QList<Missing> &children, const Moment &noticed,
    const Answers &answers, const std::optional<UsedDrafts> &used)
{
    return d->change([&](const Stamp &stamp) -> Result<QList<EpisodeId>> {
        if (Done dropped = d->dropUsed(stamp, noChildYet(), used); !dropped)
            return tl::unexpected(dropped.error());
        return d->start(stamp, children, noticed, answers);
    });
}

Result<QList<EpisodeLine>> Record::episodes(const ChildId &child) const
{
    Result<QList<EpisodeLine>> lines
        = linesOf(child.isEmpty() ? d->episodes.rows() : d->episodes.rowsOf(child));
    if (!lines)
        return lines;
    const auto light = d->entries.linesAbout(comingToLightPrefix, child);
    if (!light)
        return tl::unexpected(light.error());
    for (EpisodeLine &line : *lines) {
        if (const auto said = light->constFind(line.episode.id); said != light->cend())
            line.light = comingToLight(*said);
    }
    return lines;
}

Result<QList<EpisodeLine>> Record::currentEpisodes() const
{
    return linesOf(d->episodes.currentRows());
}

Result<QList<EarlierEpisode>> Record::absences(const ChildId &child) const
{
    return d->absences(child, [](const Episode &) { return true; });
}

Result<EpisodeFacts> Record::facts(const EpisodeId &episode) const
{
    return d->factsForReader(episode);
}

Result<EpisodeFacts> Record::openEpisode(const EpisodeId &episode)
{
    Result<EpisodeFacts> opened = d->change([&](const Stamp &stamp) -> Result<EpisodeFacts> {
        Result<EpisodeFacts> facts = d->factsForReader(episode);
        if (!facts)
            return facts;
        const Done noted = d->audit.add(stamp, AuditAction::EpisodeOpened, episode.toStorage());
        if (!noted)
            return tl::unexpected(noted.error());
        return facts;
    });
    if (opened || !Private::isOnlyUnwritten(opened.error()))
        return opened;
    return d->openUnnoted(episode, opened.error());
}

// Somebody may need what is in it this minute: neither a full disk nor a program that hangs while
// it writes must keep it from them.
Result<EpisodeFacts> Record::Private::openUnnoted(const EpisodeId &episode, const Error &why)
{
    const Result<EpisodeRow> row = episodeRow(episode);
    if (!row || row->summary.state == EpisodeSummary::State::Closed)
        return tl::unexpected(why);
    Result<EpisodeFacts> facts = factsForReader(episode);
    if (!facts)
        return facts;
    facts->readOnlyBecause = whyUnwritten(why);
    unnoted << Unnoted { AuditAction::EpisodeOpened, episode.toStorage(),
        { signedIn->id, time.now() } };
    return facts;
}

Done Record::Private::renewSummaries(const Stamp &stamp)
{
    const Result<QList<EpisodeRow>> rows = episodes.currentRows();
    // What cannot be read keeps nobody out: whoever opens it is told.
    if (!rows)
        return {};
    Done done;
    for (const EpisodeRow &row : *rows) {
        const Result<EpisodeFacts> known = facts(row.episode.id);
        if (!known)
            continue;
        const EpisodeSummary summary = summarise(*known, assess(*known, stamp.at));
        if (summary == row.summary)
            continue;
        done = episodes.writeSummary(summary);
        if (done)
            done = audit.add(stamp, AuditAction::SummaryRenewed, row.episode.id.toStorage());
        if (!done)
            break;
        renewed << row.episode.number;
    }
    return done;
}

Result<QList<EpisodeId>> Record::Private::start(const Stamp &stamp, const QList<Missing> &missing,
    const Moment &noticed, const Answers &answers, bool isOutOfArea)
{
    if (missing.isEmpty())
        return failure(
            Error::Code::Refused, tr("Choose the child who is missing, or write a name."));
    const QString linkGroup
        = missing.size() > 1 ? QUuid::createUuid().toString(QUuid::WithoutBraces) : QString();
    QList<EpisodeId> started;
    QSet<ChildId> seen;
    for (const Missing &each : missing) {
        const Result<ChildId> child = resolve(stamp, each);
        if (!child)
            return tl::unexpected(child.error());
        if (seen.contains(*child))
            return failure(
                Error::Code::Refused, tr("The same child was chosen twice. Choose each once."));
        seen.insert(*child);
        const Result<EpisodeId> episode = open(stamp, *child, linkGroup, isOutOfArea);
        if (!episode)
            return tl::unexpected(episode.error());
        started << *episode;
    }
    const NewEntry beginning { Entry::Kind::Noticed, noticed, {}, {}, answers };
    if (Done past = entry_rules::checkPast(noticed, stamp.at); !past)
        return tl::unexpected(past.error());
    const Result<EntryId> written = write(stamp, beginning, started);
    if (!written)
        return tl::unexpected(written.error());
    for (const EpisodeId &episode : started) {
        const Done begun = writeBeginnings(stamp, episode, noticed, started.size() - 1);
        if (!begun)
            return tl::unexpected(begun.error());
    }
    return started;
}

Result<ChildId> Record::Private::resolve(const Stamp &stamp, const Missing &missing)
{
    if (missing.child.isEmpty())
        return addChild(stamp, missing.name);
    const Result<QList<EpisodeRow>> rows = episodes.rowsOf(missing.child);
    if (!rows)
        return tl::unexpected(rows.error());
    for (const EpisodeRow &row : *rows) {
        if (row.summary.isNotBack()) {
            return failure(Error::Code::Refused,
                tr("%1 is missing already (%2). Go on in that record.")
                    .arg(row.childName, row.episode.number));
        }
    }
    return missing.child;
}

Result<EpisodeId> Record::Private::open(
    const Stamp &stamp, const ChildId &child, const QString &linkGroup, bool isOutOfArea)
{
    const Result<Setting> current = settings.setting();
    if (!current)
        return tl::unexpected(current.error());
    const Result<Profile> profile = liveProfile(child);
    if (!profile)
        return tl::unexpected(profile.error());
    const Result<QString> frozen = snapshots.freeze(*profile);
    if (!frozen)
        return tl::unexpected(frozen.error());
    Episode episode { EpisodeId::make(), {}, child };
    episode.kind = current->kind == Setting::Kind::School ? Episode::Kind::FromEducation
                                                          : Episode::Kind::Missing;
    episode.openedAt = stamp.at;
    episode.protocolHash = current->protocolHash;
    episode.profileHash = *frozen;
    episode.linkGroup = linkGroup;
    if (isOutOfArea || isPlacedOutOfArea(profile->homeOn(local_time::dateOf(stamp.at))))
        episode.secondProtocolHash = current->secondProtocolHash;
    const Result<QString> number
        = episodes.add(episode, local_time::dateOf(stamp.at).year(), stamp);
    if (!number)
        return tl::unexpected(number.error());
    const Done noted
        = audit.add(stamp, AuditAction::EpisodeStarted, episode.id.toStorage(), *frozen);
    if (!noted)
        return tl::unexpected(noted.error());
    return episode.id;
}

Done Record::Private::writeBeginnings(
    const Stamp &stamp, const EpisodeId &episode, const Moment &noticed, qsizetype others)
{
    const Result<EpisodeFacts> begun = facts(episode);
    if (!begun)
        return tl::unexpected(begun.error());
    QList<NewEntry> beginnings;
    if (others > 0) {
        const QString text = withWhom(begun->setting.kind, others);
        beginnings << NewEntry { Entry::Kind::Fact, Moment::exactly(stamp.at), {}, {},
            { { u"circumstances.with-whom"_s, Answer::text(text) } } };
    }
    const Placement *placement = homeDuring(*begun);
    const int minutes = placement ? placement->minutesBeforeReporting() : -1;
    if (minutes >= 0 && setting_work::looksForChild(begun->setting.kind)) {
        const QDateTime from = noticed.hasTime() ? noticed.instant() : stamp.at;
        const Moment stop = Moment::exactly(from.addSecs(qint64(minutes) * 60));
        beginnings << NewEntry { Entry::Kind::StopTime, Moment::exactly(stamp.at), {}, u"plan"_s,
            { { u"stop.at"_s, Answer::moment(stop) },
                { u"stop.reason"_s, Answer::text(planWords(minutes)) } } };
    }
    for (const NewEntry &beginning : beginnings) {
        const Result<EntryId> written = write(stamp, beginning, { episode });
        if (!written)
            return tl::unexpected(written.error());
    }
    return {};
}

Result<EpisodeRow> Record::Private::episodeRow(const EpisodeId &episode) const
{
    const Result<std::optional<EpisodeRow>> row = episodes.row(episode);
    if (!row)
        return tl::unexpected(row.error());
    if (!*row)
        return notInRecord();
    return **row;
}

Result<EpisodeFacts> Record::Private::facts(const EpisodeId &episode)
{
    const Result<EpisodeRow> row = episodeRow(episode);
    if (!row)
        return tl::unexpected(row.error());
    const Result<Setting> current = settings.setting();
    if (!current)
        return tl::unexpected(current.error());
    const Result<Profile> frozen = snapshots.profile(row->episode.profileHash);
    if (!frozen)
        return tl::unexpected(frozen.error());
    const Result<std::shared_ptr<const Protocol>> rules = rulesOf(row->episode);
    if (!rules)
        return tl::unexpected(rules.error());
    const Result<QList<Entry>> log = entries.log(episode);
    if (!log)
        return tl::unexpected(log.error());
    const Result<QList<EarlierEpisode>> before = earlier(row->episode);
    if (!before)
        return tl::unexpected(before.error());
    const Result<QList<Staff>> people = staff.staff();
    if (!people)
        return tl::unexpected(people.error());
    EpisodeFacts facts { *current, row->episode,
        profile_changes::applied(*frozen, effectiveLog(*log)), {}, *rules, *log, {}, *before };
    facts.staff = *people;
    if (const QString hash = facts.profile.child.photoHash; !hash.isEmpty()) {
        const Result<std::optional<Photo>> photo = photos.photo(hash);
        if (!photo)
            return tl::unexpected(photo.error());
        facts.photo = photo->value_or(Photo());
    }
    if (row->episode.linkGroup.isEmpty())
        return facts;
    const Result<QList<EpisodeRow>> linked = episodes.rowsLinked(row->episode.linkGroup);
    if (!linked)
        return tl::unexpected(linked.error());
    for (const EpisodeRow &other : *linked) {
        if (other.episode.id == episode)
            continue;
        const Result<QList<Entry>> theirs = entries.log(other.episode.id);
        if (!theirs)
            return tl::unexpected(theirs.error());
        facts.linked << linkedChild(other.episode, other.childName, effectiveLog(*theirs));
    }
    return facts;
}

Result<QList<EarlierEpisode>> Record::Private::earlier(const Episode &episode) const
{
    return absences(episode.child, [&](const Episode &other) {
        return other.openedAt < episode.openedAt
            || (other.openedAt == episode.openedAt && other.number < episode.number);
    });
}

Result<QList<EarlierEpisode>> Record::Private::absences(
    const ChildId &child, const std::function<bool(const Episode &)> &isWanted) const
{
    const Result<QList<EpisodeRow>> rows = episodes.rowsOf(child);
    if (!rows)
        return tl::unexpected(rows.error());
    const auto logs = entries.logsOf(child, kindsOfHistory(), comingToLightPrefix);
    if (!logs)
        return tl::unexpected(logs.error());
    QList<EarlierEpisode> absences;
    for (const EpisodeRow &row : *rows) {
        if (!isWanted(row.episode) || endings::neverWas(row.summary.ending))
            continue;
        const QList<Entry> log = logs->value(row.episode.id);
        absences << earlierEpisode(row.episode, row.summary, effectiveLog(log));
        absences.last().light = comingToLight(log);
    }
    return absences;
}

} // namespace homeward
