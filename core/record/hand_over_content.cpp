// SPDX-FileCopyrightText: 2026 Homeward contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/record/hand_over_content.h"

#include "core/model/search_term.h"
#include "core/record/other_names.h"
#include "core/store/digest.h"
#include "core/time/local_time.h"

#include <QSet>
#include <QUuid>

#include <algorithm>

namespace homeward::hand_over_content {

using namespace Qt::StringLiterals;

namespace {

using What = HandOverLeftOut::What;

QString derived(const QString &id, const QString &name)
{
    return QUuid::createUuidV5(QUuid::fromString(id), name).toString(QUuid::WithoutBraces);
}

/// Only what somebody wrote: what changed in the profile is the profile, and stays as it has it.
Entry withoutNames(Entry line, const OtherNames &names)
{
    if (line.kind == Entry::Kind::ProfileChanged)
        return line;
    line.answers = names.without(line.answers);
    line.saidBy = names.without(line.saidBy);
    line.reason = names.without(line.reason);
    return line;
}

qsizetype countOf(const QList<ExchangeLeftOut> &left, ExchangeLeftOut::What what)
{
    return std::count_if(left.cbegin(), left.cend(),
        [what](const ExchangeLeftOut &each) { return each.what == what; });
}

/// Only who wrote something that is in the file.
QList<Staff> writersIn(const ExchangeContent &content, const QList<Staff> &everybody)
{
    QSet<StaffId> wrote;
    for (const ExchangeEntry &each : content.entries)
        wrote.insert(each.entry.author);
    for (const ExchangeEpisode &each : content.episodes)
        wrote.insert(each.openedBy);
    QList<Staff> writers = everybody;
    writers.removeIf([&](const Staff &person) { return !wrote.contains(person.id); });
    return writers;
}

/// What the profile itself says of others: it is not changed, and who hands it over reads it first.
qsizetype namingIn(const Profile &profile, const OtherNames &names)
{
    qsizetype count = 0;
    for (const ProfileFact &fact : profile.child.facts)
        count += names.without(fact.answer) != fact.answer ? 1 : 0;
    const auto add = [&](const auto &rows) {
        for (const auto &row : rows)
            count += names.areIn(row.answers) ? 1 : 0;
    };
    add(profile.contacts);
    add(profile.places);
    add(profile.placements);
    add(profile.photos);
    return count;
}

Profile withChild(Profile profile, const ChildId &child)
{
    profile.child.id = child;
    const auto setAll = [&](auto &things) {
        for (auto &thing : things)
            thing.child = child;
    };
    setAll(profile.contacts);
    setAll(profile.places);
    setAll(profile.placements);
    setAll(profile.photos);
    return profile;
}

} // namespace

EntryId ownIdOf(const EntryId &line, const ChildId &child)
{
    return EntryId::fromStorage(derived(line.toStorage(), child.toStorage()));
}

QString nextIdAfter(const QString &id) { return derived(id, u"again"_s); }

OneChild of(const ExchangeContent &about, const ChildId &child, const QStringList &otherNames)
{
    OneChild one;
    one.content.setting = about.setting;
    // What holds for later absences is for the next place to say.
    one.content.setting.secondProtocolHash.clear();
    QSet<EpisodeId> own;
    QSet<QString> hashes;
    QSet<QString> protocols { about.setting.protocolHash };
    for (ExchangeEpisode each : about.episodes) {
        if (each.episode.child != child)
            continue;
        own.insert(each.episode.id);
        hashes.insert(each.episode.profileHash);
        protocols << each.episode.protocolHash << each.episode.secondProtocolHash;
        // With whom they went is in the other children's records.
        each.episode.linkGroup.clear();
        one.content.episodes << each;
    }
    for (const Profile &profile : about.children) {
        if (profile.child.id == child)
            one.content.children << profile;
    }
    for (const ExchangeSnapshot &snapshot : about.snapshots) {
        if (hashes.contains(snapshot.hash))
            one.content.snapshots << snapshot;
    }
    for (const ExchangeProtocol &protocol : about.protocols) {
        if (protocols.contains(protocol.hash))
            one.content.protocols << protocol;
    }
    const QStringList ownNames = one.content.children.isEmpty()
        ? QStringList()
        : search_terms::namesOf(one.content.children.first().child);
    const OtherNames names(otherNames, ownNames.join(u' '));
    for (const Profile &profile : std::as_const(one.content.children))
        one.naming += namingIn(profile, names);
    QHash<EntryId, EntryId> renamed;
    QSet<EntryId> kept;
    for (const ExchangeEntry &each : about.entries) {
        ExchangeEntry line { withoutNames(each.entry, names), each.episodes };
        line.episodes.removeIf([&](const EpisodeId &episode) { return !own.contains(episode); });
        if (line.episodes.isEmpty())
            continue;
        kept.insert(each.entry.id);
        if (line.entry.corrects && renamed.contains(*line.entry.corrects))
            line.entry.corrects = renamed.value(*line.entry.corrects);
        if (line != each) {
            line.entry.id = ownIdOf(each.entry.id, child);
            renamed.insert(each.entry.id, line.entry.id);
        }
        one.content.entries << line;
    }
    for (ExchangeLeftOut left : about.leftOut) {
        const bool isWords = left.what == ExchangeLeftOut::What::SealedWords;
        if (isWords && !kept.contains(left.entry))
            continue;
        left.entry = renamed.value(left.entry, left.entry);
        one.content.leftOut << left;
    }
    one.content.people = writersIn(one.content, about.people);
    const auto note = [&](What what, qsizetype count) {
        if (count > 0)
            one.leftOut << HandOverLeftOut { what, count };
    };
    note(What::InterviewLines, countOf(one.content.leftOut, ExchangeLeftOut::What::Line));
    note(What::SealedWords, countOf(one.content.leftOut, ExchangeLeftOut::What::SealedWords));
    note(What::OtherChildren, renamed.size());
    return one;
}

void count(HandOverManifest &manifest, const ExchangeContent &content)
{
    for (const Profile &profile : content.children) {
        manifest.facts += profile.child.facts.size();
        manifest.contacts += profile.contacts.size();
        manifest.places += profile.places.size();
        manifest.placements += profile.placements.size();
    }
    manifest.photos = content.photos.size();
    manifest.absences = content.episodes.size();
    manifest.lines = content.entries.size();
}

ExchangeContent withIds(
    ExchangeContent content, const std::function<QString(const QString &)> &newId)
{
    const auto renew = [&](auto &id) {
        using IdType = std::decay_t<decltype(id)>;
        id = IdType::fromStorage(newId(id.toStorage()));
    };
    QHash<QString, QString> hashes;
    for (Profile &profile : content.children)
        profile = withChild(profile, ChildId::fromStorage(newId(profile.child.id.toStorage())));
    for (ExchangeSnapshot &snapshot : content.snapshots) {
        const QString before = snapshot.hash;
        snapshot.profile = withChild(
            snapshot.profile, ChildId::fromStorage(newId(snapshot.profile.child.id.toStorage())));
        snapshot.hash = digestOf(toJson(snapshot.profile));
        hashes.insert(before, snapshot.hash);
    }
    for (ExchangeEpisode &each : content.episodes) {
        renew(each.episode.id);
        renew(each.episode.child);
        each.episode.profileHash = hashes.value(each.episode.profileHash);
    }
    for (ExchangeEntry &each : content.entries) {
        renew(each.entry.id);
        if (each.entry.corrects)
            renew(*each.entry.corrects);
        for (EpisodeId &episode : each.episodes)
            renew(episode);
        std::sort(each.episodes.begin(), each.episodes.end());
    }
    return content;
}

Profile asTakenIn(Profile profile, const HandOverManifest &manifest)
{
    const QDate left = local_time::dateOf(manifest.at);
    for (Placement &placement : profile.placements) {
        if (!placement.to.isValid())
            placement.to = placement.from.isValid() ? std::max(placement.from, left) : left;
    }
    profile.photos = profile.everyPhoto();
    for (ProfileFact &fact : profile.child.facts) {
        if (fact.saidBy.isEmpty())
            fact.saidBy = manifest.from;
    }
    return profile;
}

} // namespace homeward::hand_over_content
