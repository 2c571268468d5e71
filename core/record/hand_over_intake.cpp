// SPDX-FileCopyrightText: 2026 Homeward contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/guide/setting_work.h"
#include "core/record/exchanged_photos.h"
#include "core/record/hand_over.h"
#include "core/record/name_rules.h"
#include "core/record/record_care_p.h"
#include "core/record/record_intake_p.h"
#include "core/store/digest.h"
#include "core/time/local_time.h"

#include <algorithm>

namespace homeward {

using namespace Qt::StringLiterals;

namespace {

using State = HandOverDifference::State;
using Kind = HandOverDifference::Kind;

} // namespace

/// Takes in one opened file. Stops at the first that does not fit: the caller's transaction takes
/// back everything.
class HandOver::Intake
{
public:
    Intake(Record::Private &record, const HandOverManifest &manifest,
        const ExchangeContent &content, const Stamp &stamp)
        : m_record(record)
        , m_manifest(manifest)
        , m_content(content)
        , m_stamp(stamp)
    {
    }

    [[nodiscard]] Result<Taken> run(const Choice &choice);

private:
    [[nodiscard]] Done chooseIds(const ChildId &here);
    [[nodiscard]] Result<QString> freeId(QString id) const;
    [[nodiscard]] Done leaveOutKnownLines();
    [[nodiscard]] Done giveNumbers();
    [[nodiscard]] Done takePeople();
    [[nodiscard]] Done takeProfile(const Choice &choice);
    [[nodiscard]] Done takeName(const HandOverDifference &each);
    [[nodiscard]] Done showFirstPhoto();
    [[nodiscard]] Done beginHomeHere();
    template <typename T>
    [[nodiscard]] Done takeRow(const QList<T> &rows, const HandOverDifference &difference);
    [[nodiscard]] Done keepNumbers();
    [[nodiscard]] const Profile &profile() const { return m_content.children.first(); }

    Record::Private &m_record;
    const HandOverManifest &m_manifest;
    ExchangeContent m_content;
    const Stamp &m_stamp;
    ChildId m_child;
    bool m_isNewChild = false;
    QHash<EpisodeId, QString> m_numbersThere; ///< of absences that are new here
    Taken m_taken;
};

Result<QString> HandOver::Intake::freeId(QString id) const
{
    // Somebody whose record was deleted here may come back: the id on the tombstone stays gone.
    for (;;) {
        const Result<bool> isGone = m_record.removal.isGone(id);
        const Result<bool> isLineGone = m_record.exchange.isEntryGone(EntryId::fromStorage(id));
        if (!isGone || !isLineGone)
            return tl::unexpected(isGone ? isLineGone.error() : isGone.error());
        if (!*isGone && !*isLineGone)
            return id;
        id = hand_over_content::nextIdAfter(id);
    }
}

Done HandOver::Intake::chooseIds(const ChildId &here)
{
    QHash<QString, QString> ids;
    const auto choose = [&](const QString &id) -> Done {
        const Result<QString> free = freeId(id);
        if (!free)
            return tl::unexpected(free.error());
        ids.insert(id, *free);
        return {};
    };
    Done done = choose(profile().child.id.toStorage());
    for (const ExchangeEpisode &each : std::as_const(m_content.episodes)) {
        if (done)
            done = choose(each.episode.id.toStorage());
    }
    for (const ExchangeEntry &each : std::as_const(m_content.entries)) {
        if (done)
            done = choose(each.entry.id.toStorage());
    }
    if (!done)
        return done;
    m_child = ChildId::fromStorage(ids.value(profile().child.id.toStorage()));
    const Result<std::optional<Child>> known = m_record.children.child(m_child);
    if (!known)
        return tl::unexpected(known.error());
    if (*known && here != m_child) {
        return refused(tr("%1 is in this record already: choose that it is the same child. Nothing "
                          "was taken in.")
                           .arg((*known)->name));
    }
    m_isNewChild = here.isEmpty();
    if (!m_isNewChild)
        m_child = here;
    ids.insert(profile().child.id.toStorage(), m_child.toStorage());
    m_content = hand_over_content::withIds(
        m_content, [&](const QString &id) { return ids.value(id, id); });
    m_content.children.first()
        = hand_over_content::asTakenIn(m_content.children.first(), m_manifest);
    return {};
}

// An absence that began here, and comes back with the child: its lines are here in full, also those
// that left with other children's names taken out. A record that is signed off takes in no more.
Done HandOver::Intake::leaveOutKnownLines()
{
    QHash<EntryId, EntryId> here; // what a line may be called in the file: its id here
    QSet<EpisodeId> closed;
    for (const ExchangeEpisode &each : std::as_const(m_content.episodes)) {
        const Result<std::optional<EpisodeRow>> row = m_record.episodes.row(each.episode.id);
        if (!row)
            return tl::unexpected(row.error());
        if (!*row)
            continue;
        if ((*row)->summary.state == EpisodeSummary::State::Closed)
            closed.insert(each.episode.id);
        const Result<QList<Entry>> log = m_record.entries.log(each.episode.id);
        if (!log)
            return tl::unexpected(log.error());
        for (const Entry &line : *log) {
            here.insert(line.id, line.id);
            for (const ChildId &child : { m_manifest.child, m_child })
                here.insert(hand_over_content::ownIdOf(line.id, child), line.id);
        }
    }
    m_content.entries.removeIf([&](const ExchangeEntry &each) {
        return here.contains(each.entry.id) || closed.contains(each.episodes.first());
    });
    for (ExchangeEntry &each : m_content.entries) {
        if (each.entry.corrects)
            each.entry.corrects = here.value(*each.entry.corrects, *each.entry.corrects);
    }
    return {};
}

// Numbers of absences count up in each record without gaps. What comes in gets the next ones of
// this record; the number there is kept beside it, because papers of that home bear it.
Done HandOver::Intake::giveNumbers()
{
    QHash<int, int> used;
    for (ExchangeEpisode &each : m_content.episodes) {
        const Result<std::optional<ExchangeEpisode>> here
            = m_record.exchange.episode(each.episode.id);
        if (!here)
            return tl::unexpected(here.error());
        if (*here) {
            // What only this record says of it.
            each.episode.number = (*here)->episode.number;
            each.episode.linkGroup = (*here)->episode.linkGroup;
            each.episode.profileHash = (*here)->episode.profileHash;
            continue;
        }
        const int year = local_time::dateOf(each.episode.openedAt).year();
        if (!used.contains(year)) {
            const Result<int> last = m_record.episodes.lastNumber(year);
            if (!last)
                return tl::unexpected(last.error());
            used.insert(year, *last);
        }
        m_numbersThere.insert(each.episode.id, each.episode.number);
        each.episode.number = numberOfEpisode(year, ++used[year]);
    }
    QSet<QString> wanted;
    for (const ExchangeEpisode &each : std::as_const(m_content.episodes)) {
        if (m_numbersThere.contains(each.episode.id))
            wanted.insert(each.episode.profileHash);
    }
    m_content.snapshots.removeIf(
        [&](const ExchangeSnapshot &each) { return !wanted.contains(each.hash); });
    return {};
}

// They may be called like somebody who writes here, and must never sign in as them.
Done HandOver::Intake::takePeople()
{
    for (const Staff &person : std::as_const(m_content.people)) {
        const Result<std::optional<Staff>> here = m_record.staff.member(person.id);
        if (!here)
            return tl::unexpected(here.error());
        if (*here)
            continue;
        Staff taken = person;
        const QString name = tr("%1 (%2)").arg(person.name, m_manifest.from).left(longestName - 4);
        taken.name = name;
        for (int number = 2;; ++number) {
            const Result<std::optional<Staff>> namesake = m_record.staff.memberNamed(taken.name);
            if (!namesake)
                return tl::unexpected(namesake.error());
            if (!*namesake)
                break;
            taken.name = u"%1 %2"_s.arg(name).arg(number);
        }
        Done done = m_record.exchange.addAsLeft(taken, m_stamp.at);
        if (done)
            done = m_record.audit.add(m_stamp, AuditAction::PersonTakenIn, taken.id.toStorage());
        if (!done)
            return done;
    }
    return {};
}

Done HandOver::Intake::takeName(const HandOverDifference &each)
{
    const QString &name = profile().child.name;
    if (Done fits = checkNameFits(name); !fits)
        return fits;
    if (each.state == State::New) {
        const Done added = m_record.children.add(m_child, name, m_stamp);
        return added ? m_record.audit.add(m_stamp, AuditAction::ChildTakenIn, m_child.toStorage())
                     : added;
    }
    Done done = m_record.children.rename(m_child, name, m_stamp);
    if (done)
        done = m_record.audit.add(m_stamp, AuditAction::ChildRenamed, m_child.toStorage());
    return done ? m_record.noteChange(m_stamp, m_child, {}, profile_changes::name(name)) : done;
}

// What is shown first here stays so.
Done HandOver::Intake::showFirstPhoto()
{
    const Result<Profile> here = m_record.liveProfile(m_child);
    if (!here)
        return tl::unexpected(here.error());
    if (!here->child.photoHash.isEmpty() || here->photos.isEmpty())
        return {};
    const auto first = std::find_if(here->photos.cbegin(), here->photos.cend(),
        [&](const ChildPhoto &each) { return each.hash == profile().child.photoHash; });
    return m_record.showFirst(
        m_stamp, first == here->photos.cend() ? here->photos.first() : *first);
}

// The home they come from ended with the hand-over. That they live here now is said at once, so
// that no report of the first night gives the other address; since when is asked.
Done HandOver::Intake::beginHomeHere()
{
    const Setting &setting = m_record.setting;
    const bool isHome = setting_work::looksAfterChildren(setting.kind);
    const Result<Profile> here = m_record.liveProfile(m_child);
    if (!here)
        return tl::unexpected(here.error());
    if (!isHome || m_taken.added == 0 || here->currentPlacement() != nullptr)
        return {};
    // The same each time that this file is taken in.
    QString id = m_manifest.id;
    const auto isTaken
        = [&](const Placement &each) { return each.id == PlacementId::fromStorage(id); };
    do {
        id = hand_over_content::nextIdAfter(id);
    } while (std::any_of(here->placements.cbegin(), here->placements.cend(), isTaken));
    Placement home { PlacementId::fromStorage(id), m_child };
    home.answers.insert(u"placement.kind"_s, Answer::code(toStorage(setting.kind)));
    if (!setting.address.isEmpty())
        home.answers.insert(u"placement.address"_s, Answer::text(setting.address));
    return Record::Care(m_record, m_stamp).put<Placement>(nullptr, home);
}

template <typename T>
Done HandOver::Intake::takeRow(const QList<T> &rows, const HandOverDifference &difference)
{
    const auto found = std::find_if(rows.cbegin(), rows.cend(),
        [&](const T &each) { return hand_over_differences::idOf(each) == difference.id; });
    if (found == rows.cend())
        return {};
    T thing = *found;
    using IdType = decltype(thing.id);
    if (!difference.idHere.isEmpty())
        thing.id = IdType::fromStorage(difference.idHere);
    Result<std::optional<T>> before = m_record.care.find(thing.id);
    if (before && *before && (*before)->child != m_child) {
        thing.id = IdType::make();
        *before = std::nullopt;
    }
    if (!before)
        return tl::unexpected(before.error());
    return Record::Care(m_record, m_stamp).put(*before ? &**before : nullptr, thing);
}

Done HandOver::Intake::takeProfile(const Choice &choice)
{
    const Result<Profile> here
        = m_isNewChild ? Result<Profile>(Profile()) : m_record.liveProfile(m_child);
    if (!here)
        return tl::unexpected(here.error());
    const QList<HandOverDifference> differences = hand_over_differences::between(*here, profile());
    Answers changed;
    for (const HandOverDifference &each : differences) {
        const bool isWanted = m_isNewChild || choice.wanted.contains(each.id);
        if (each.state == State::Same || !isWanted)
            continue;
        if (!m_isNewChild && choice.known && !choice.known->contains(each))
            return changedMeanwhile();
        Done done;
        switch (each.kind) {
        case Kind::Name:
            done = takeName(each);
            break;
        case Kind::Photo:
            done = takeRow(profile().photos, each);
            break;
        case Kind::Fact: {
            const QString field = each.id.section(u'/', 1);
            const ProfileFact fact = profile().child.facts.value(field);
            done = m_record.children.setFact(m_child, field, fact, m_stamp);
            changed.insert(field, fact.answer);
            break;
        }
        case Kind::Contact:
            done = takeRow(profile().contacts, each);
            break;
        case Kind::Place:
            done = takeRow(profile().places, each);
            break;
        case Kind::Placement:
            done = takeRow(profile().placements, each);
            break;
        }
        if (!done)
            return done;
        ++m_taken.added;
    }
    if (Done shown = showFirstPhoto(); !shown)
        return shown;
    if (changed.isEmpty())
        return {};
    const Done noted = m_record.audit.add(m_stamp, AuditAction::FactsSet, m_child.toStorage());
    return noted ? m_record.noteChange(m_stamp, m_child, {}, changed, m_manifest.from) : noted;
}

Done HandOver::Intake::keepNumbers()
{
    for (auto number = m_numbersThere.cbegin(); number != m_numbersThere.cend(); ++number) {
        const Done kept = m_record.handOvers.keepNumber(number.key(), m_manifest.id, *number);
        if (!kept)
            return kept;
    }
    return {};
}

Result<HandOver::Taken> HandOver::Intake::run(const Choice &choice)
{
    Done done = chooseIds(choice.here);
    if (done)
        done = leaveOutKnownLines();
    if (done)
        done = giveNumbers();
    if (!done)
        return tl::unexpected(done.error());
    // A photo that nobody chose does not stay behind.
    if (!m_isNewChild) {
        Profile &profile = m_content.children.first();
        profile.photos.removeIf([&](const ChildPhoto &each) {
            return !choice.wanted.contains(hand_over_differences::idOf(each));
        });
        if (profile.firstPhoto() == nullptr)
            profile.child.photoHash.clear();
    }
    const QStringList used = exchanged_photos::usedIn(m_content);
    m_content.photos.removeIf([&](const Photo &each) { return !used.contains(each.hash); });
    Record::Intake intake(m_record, m_content, m_stamp);
    const auto next = [&](const auto &step) {
        if (done)
            done = step();
    };
    next([&] { return takePeople(); });
    next([&] { return intake.takeShared(); });
    next([&] { return takeProfile(choice); });
    next([&] { return beginHomeHere(); });
    next([&] { return intake.takeAbsences(); });
    next([&] { return keepNumbers(); });
    if (!done)
        return tl::unexpected(done.error());
    m_taken.child = m_child;
    m_taken.handOver = m_manifest.id;
    m_taken.absences = m_numbersThere.size();
    m_taken.lines = m_content.entries.size();
    return m_taken;
}

Result<HandOver::Taken> HandOver::takeIn(
    const Opened &opened, const ExchangeContent &content, const Choice &choice)
{
    Record::Private &d = *m_record.d;
    return d.change(Action::Exchange, [&](const Stamp &stamp) -> Result<Taken> {
        const HandOverManifest &manifest = opened.manifest;
        // One child, the one that the manifest names, whose days of birth do not gainsay.
        const auto differences = this->differences(manifest, content, choice.here);
        if (!differences)
            return tl::unexpected(differences.error());
        const Child &child = content.children.first().child;
        const bool isOfChild = child.id == manifest.child
            && std::all_of(content.episodes.cbegin(), content.episodes.cend(),
                [&](const ExchangeEpisode &each) { return each.episode.child == child.id; });
        if (!isOfChild)
            return failure(Error::Code::Malformed,
                tr("A hand-over file is about one child, and this one is not. Nothing was taken "
                   "in."));
        Result<Taken> taken = Intake(d, manifest, content, stamp).run(choice);
        if (!taken)
            return taken;
        const auto before
            = d.handOvers.find(manifest.id, HandOverRow::Direction::Taken, taken->child);
        if (!before)
            return tl::unexpected(before.error());
        Done done;
        if (!*before) {
            done = d.handOvers.add(
                { { manifest.id, HandOverRow::Direction::Taken, taken->child, manifest.from,
                      manifest.purpose, opened.digest, stamp.at, stamp.author },
                    hand_over_receipt::textOf(opened.forReceipts) });
        }
        if (done && (!*before || taken->added + taken->absences + taken->lines > 0))
            done = d.audit.add(
                stamp, AuditAction::HandOverTakenIn, taken->child.toStorage(), opened.digest);
        if (!done)
            return tl::unexpected(done.error());
        taken->receiptCode = hand_over_receipt::code(opened.digest, opened.forReceipts);
        return taken;
    });
}

} // namespace homeward
