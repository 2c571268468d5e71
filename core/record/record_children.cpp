// SPDX-FileCopyrightText: 2026 Homeward contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/record/name_rules.h"
#include "core/record/profile_changes.h"
#include "core/record/record_p.h"
#include "core/time/local_time.h"

#include <algorithm>

namespace homeward {

using namespace Qt::StringLiterals;

namespace {

QString firstLine(const QString &text) { return text.section(u'\n', 0, 0).trimmed(); }

QString placedWith(const Answers &placement)
{
    const QString provider = placement.value(u"placement.provider"_s).value();
    return provider.isEmpty() ? firstLine(placement.value(u"placement.address"_s).value())
                              : provider;
}

Done checkName(const QString &name)
{
    if (!name.trimmed().isEmpty())
        return checkNameFits(name);
    return failure(Error::Code::Refused,
        QCoreApplication::translate("Record", "Write a name, even if it is only a first name."));
}

} // namespace

Result<QList<ChildLine>> Record::children() const
{
    const Result<QList<ChildRow>> rows = d->children.rows();
    const auto homes = d->care.homesOn(local_time::dateOf(d->time.now()));
    if (!rows || !homes)
        return tl::unexpected(rows ? homes.error() : rows.error());
    QList<ChildLine> lines;
    for (const ChildRow &row : *rows) {
        lines << ChildLine { row.id, row.name, row.dateOfBirth, row.photoHash,
            placedWith(homes->value(row.id).answers), row.openEpisodes };
    }
    return lines;
}

Result<ChildId> Record::addChild(const QString &name, const std::optional<UsedDrafts> &used)
{
    return d->change([&](const Stamp &stamp) -> Result<ChildId> {
        if (Done dropped = d->dropUsed(stamp, noChildYet(), used); !dropped)
            return tl::unexpected(dropped.error());
        return d->addChild(stamp, name);
    });
}

Result<Profile> Record::profile(const ChildId &child) const { return d->liveProfile(child); }

Result<Child> Record::child(const ChildId &child) const { return d->knownChild(child); }

Result<Profile> Record::openProfile(const ChildId &child)
{
    Result<Profile> opened = d->change([&](const Stamp &stamp) -> Result<Profile> {
        Result<Profile> profile = d->liveProfile(child);
        if (!profile)
            return profile;
        const Done noted = d->audit.add(stamp, AuditAction::ChildOpened, child.toStorage());
        if (!noted)
            return tl::unexpected(noted.error());
        return profile;
    });
    if (opened || !Private::isOnlyUnwritten(opened.error()))
        return opened;
    // As with an absence: while a child is away, what is known of them has to be there.
    const Result<QList<EpisodeRow>> rows = d->episodes.rowsOf(child);
    const bool isAnyOpen
        = rows && std::any_of(rows->cbegin(), rows->cend(), [](const EpisodeRow &row) {
              return row.summary.state != EpisodeSummary::State::Closed;
          });
    if (!isAnyOpen)
        return opened;
    d->unnoted << Private::Unnoted { AuditAction::ChildOpened, child.toStorage(),
        { d->signedIn->id, d->time.now() } };
    return d->liveProfile(child);
}

Done Record::rename(const ChildId &child, const QString &name, const std::optional<QString> &known)
{
    return d->change([&](const Stamp &stamp) -> Done {
        const Result<Child> now = d->knownChild(child);
        if (!now)
            return tl::unexpected(now.error());
        if (Done good = checkName(name); !good)
            return good;
        if (name.trimmed() == now->name)
            return {};
        if (known && now->name != *known)
            return changedMeanwhile();
        Done done = d->children.rename(child, name.trimmed(), stamp);
        if (done)
            done = d->audit.add(stamp, AuditAction::ChildRenamed, child.toStorage());
        if (done)
            done = d->noteChange(stamp, child, {}, profile_changes::name(name.trimmed()));
        return done;
    });
}

Done Record::setFacts(const ChildId &child, const Answers &answers, const QString &saidBy,
    const std::optional<UsedDrafts> &used, const std::optional<Answers> &known)
{
    return d->change([&](const Stamp &stamp) {
        Done done = d->setFacts(stamp, child, answers, saidBy, known);
        return done ? d->dropUsed(stamp, child.toStorage(), used) : done;
    });
}

Result<Child> Record::Private::knownChild(const ChildId &child) const
{
    const Result<std::optional<Child>> known = children.child(child);
    if (!known)
        return tl::unexpected(known.error());
    if (!*known)
        return notInRecord();
    return **known;
}

Result<Profile> Record::Private::liveProfile(const ChildId &child) const
{
    const Result<Child> known = knownChild(child);
    if (!known)
        return tl::unexpected(known.error());
    const Result<QList<Placement>> placements = care.placements(child);
    if (!placements)
        return tl::unexpected(placements.error());
    const Result<QList<Contact>> contacts = care.contacts(child);
    if (!contacts)
        return tl::unexpected(contacts.error());
    const Result<QList<Place>> places = care.places(child);
    if (!places)
        return tl::unexpected(places.error());
    const Result<QList<ChildPhoto>> pictures = care.photos(child);
    if (!pictures)
        return tl::unexpected(pictures.error());
    return Profile { *known, *placements, *contacts, *places, *pictures };
}

Result<ChildId> Record::Private::addChild(const Stamp &stamp, const QString &name)
{
    if (Done good = checkName(name); !good)
        return tl::unexpected(good.error());
    const ChildId child = ChildId::make();
    Done done = children.add(child, name.trimmed(), stamp);
    if (done)
        done = audit.add(stamp, AuditAction::ChildAdded, child.toStorage());
    if (!done)
        return tl::unexpected(done.error());
    return child;
}

Done Record::Private::setFacts(const Stamp &stamp, const ChildId &child, const Answers &answers,
    const QString &saidBy, const std::optional<Answers> &known)
{
    const Result<Child> now = knownChild(child);
    if (!now)
        return tl::unexpected(now.error());
    Answers changed;
    for (auto answer = answers.cbegin(); answer != answers.cend(); ++answer) {
        const Answer before = now->answer(answer.key());
        if (known && before != known->value(answer.key()) && before != *answer)
            return changedMeanwhile();
        const Done set
            = children.setFact(child, answer.key(), { *answer, saidBy, stamp.at }, stamp);
        if (!set)
            return set;
        if (before != *answer)
            changed.insert(answer.key(), *answer);
    }
    Done done = audit.add(stamp, AuditAction::FactsSet, child.toStorage());
    return done ? noteChange(stamp, child, {}, changed, saidBy) : done;
}

Done Record::Private::noteChange(const Stamp &stamp, const ChildId &child, const QString &subject,
    const Answers &answers, const QString &saidBy)
{
    if (answers.isEmpty())
        return {};
    const Result<QList<EpisodeRow>> rows = episodes.rowsOf(child);
    if (!rows)
        return tl::unexpected(rows.error());
    QList<EpisodeId> current;
    for (const EpisodeRow &row : *rows) {
        if (row.summary.state != EpisodeSummary::State::Closed)
            current << row.episode.id;
    }
    if (current.isEmpty())
        return {};
    const NewEntry entry { Entry::Kind::ProfileChanged, Moment::exactly(stamp.at), saidBy, subject,
        answers };
    const Result<EntryId> written = write(stamp, entry, current);
    return written ? Done() : tl::unexpected(written.error());
}

} // namespace homeward
