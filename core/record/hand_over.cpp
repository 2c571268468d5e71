// SPDX-FileCopyrightText: 2026 Homeward contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/record/hand_over.h"

#include "core/base/sealed_bytes.h"
#include "core/record/exchanged_photos.h"
#include "core/record/first_error.h"
#include "core/record/name_rules.h"
#include "core/record/passphrase_rules.h"
#include "core/record/record_p.h"
#include "core/store/digest.h"
#include "core/time/local_time.h"
#include "core/vault/checked_letters.h"
#include "core/vault/sealed_parcel.h"

#include <QDir>
#include <QFileInfo>
#include <QScopeGuard>

#include <algorithm>
#include <functional>

namespace homeward {

using namespace Qt::StringLiterals;

namespace {

constexpr int passphraseGroups = 4;
constexpr size_t passphraseBytes = passphraseGroups * checked_letters::bitsInGroup / 8;

} // namespace

HandOver::HandOver(Record &record)
    : m_record(record)
{
}

QString HandOver::proposedPassphrase()
{
    return checked_letters::text(Secret::random(passphraseBytes));
}

Secret HandOver::passphrase(QString typed)
{
    const auto wiped = qScopeGuard([&] { wipe(typed); });
    if (const Result<Secret> bits = checked_letters::parse(typed, passphraseGroups))
        return Secret::fromText(checked_letters::text(*bits));
    return Secret::fromText(typed.trimmed());
}

Done HandOver::checkMayLeave(const ChildId &child) const
{
    const Result<QList<EpisodeRow>> rows = m_record.d->episodes.rowsOf(child);
    if (!rows)
        return tl::unexpected(rows.error());
    const bool isAway = std::any_of(rows->cbegin(), rows->cend(), [](const EpisodeRow &row) {
        return row.summary.state == EpisodeSummary::State::Open
            || row.summary.state == EpisodeSummary::State::Located;
    });
    if (!isAway)
        return {};
    return refused(
        tr("This child is away now. A search is not handed over by a file, which may lie "
           "unread: ring whoever takes over, and tell the police who that is. When the "
           "absence has ended, hand the record over. Nothing was written."));
}

Result<hand_over_content::OneChild> HandOver::contentOf(const ChildId &child) const
{
    Record::Private &d = *m_record.d;
    ExchangeContent about;
    const Result<Setting> setting = d.settings.setting();
    const Result<QList<ExchangeProtocol>> protocols = d.exchange.protocols();
    const Result<QList<Staff>> people = d.staff.staff();
    const Result<Profile> profile = d.liveProfile(child);
    Result<QList<ExchangeEpisode>> absences = d.exchange.episodes();
    const Result<QStringList> names = d.handOvers.namesOfOthers(child);
    if (const Error *error = firstError(setting, protocols, people, profile, absences, names))
        return tl::unexpected(*error);
    absences->removeIf([&](const ExchangeEpisode &each) { return each.episode.child != child; });
    about.setting = *setting;
    about.protocols = *protocols;
    about.people = *people;
    about.children << *profile;
    about.episodes = *absences;
    QSet<QString> frozen;
    for (const ExchangeEpisode &each : std::as_const(about.episodes)) {
        const QString &hash = each.episode.profileHash;
        if (frozen.contains(hash))
            continue;
        frozen.insert(hash);
        const Result<Profile> snapshot = d.snapshots.profile(hash);
        if (!snapshot)
            return tl::unexpected(snapshot.error());
        about.snapshots << ExchangeSnapshot { hash, *snapshot };
    }
    if (Done lines = d.addOpenLines(about); !lines)
        return tl::unexpected(lines.error());
    hand_over_content::OneChild one = hand_over_content::of(about, child, *names);
    for (const QString &hash : exchanged_photos::usedIn(one.content)) {
        const Result<std::optional<Photo>> photo = d.photos.photo(hash);
        if (!photo)
            return tl::unexpected(photo.error());
        if (*photo)
            one.content.photos << **photo;
    }
    return one;
}

Result<HandOverManifest> HandOver::manifestOf(
    const ChildId &child, const Letter &letter, const hand_over_content::OneChild &one) const
{
    Record::Private &d = *m_record.d;
    const Result<QList<LegalHold>> holds = d.removal.holds(child);
    const Result<QList<EpisodeRow>> rows = d.episodes.rowsOf(child);
    if (!holds || !rows)
        return tl::unexpected(holds ? rows.error() : holds.error());
    const Child &about = one.content.children.first().child;
    HandOverManifest manifest { QUuid::createUuid().toString(QUuid::WithoutBraces), child,
        about.name, about.dateOfBirth(), one.content.setting.kind, one.content.setting.name,
        one.content.setting.isPractice, d.signedIn->name, letter.to.trimmed(),
        letter.purpose.trimmed(), d.time.now() };
    hand_over_content::count(manifest, one.content);
    manifest.unfinished = std::count_if(rows->cbegin(), rows->cend(),
        [](const EpisodeRow &row) { return row.summary.state != EpisodeSummary::State::Closed; });
    manifest.leftOut = one.leftOut;
    manifest.naming = one.naming;
    const qsizetype standing
        = std::count_if(holds->cbegin(), holds->cend(), std::mem_fn(&LegalHold::stands));
    if (standing > 0)
        manifest.leftOut << HandOverLeftOut { HandOverLeftOut::What::Holds, standing };
    return manifest;
}

Result<HandOverManifest> HandOver::preview(const ChildId &child, const Letter &letter) const
{
    if (Done may = m_record.d->checkMay(Action::Exchange); !may)
        return tl::unexpected(may.error());
    const Result<hand_over_content::OneChild> one = contentOf(child);
    return one ? manifestOf(child, letter, *one) : tl::unexpected(one.error());
}

Result<HandOver::Sent> HandOver::send(const ChildId &child, const Letter &letter,
    const Secret &passphrase, const QString &folder, const QString &name, const InFile &inFile)
{
    Record::Private &d = *m_record.d;
    Done may = d.checkMay(Action::Exchange);
    if (may)
        may = checkMayLeave(child);
    if (may && letter.to.trimmed().isEmpty())
        may = refused(tr("Write who looks after the child next: the home and a name."));
    if (may)
        may = checkNameFits(letter.to);
    if (may && letter.purpose.trimmed().isEmpty())
        may = refused(tr("Write why the record is handed over: it stands in both records."));
    if (may)
        may = checkPassphrase(passphrase);
    if (!may)
        return tl::unexpected(may.error());
    const Result<sealed_parcel::Key> key = doSlowly(d.vault->slowWork(),
        [&, cost = d.cost()] { return sealed_parcel::Key::make(passphrase, cost); });
    if (!key)
        return tl::unexpected(key.error());
    const auto write = [&](const Stamp &stamp, GivenFile &file) -> Result<Sent> {
        if (!name.isEmpty() && QFileInfo(QDir(folder), name).exists()) {
            return refused(tr("There is a file %1 already. Nothing was written: choose another "
                              "name, or move that file away.")
                               .arg(QDir::toNativeSeparators(QDir(folder).filePath(name))));
        }
        if (Done leaves = checkMayLeave(child); !leaves)
            return tl::unexpected(leaves.error());
        const Result<hand_over_content::OneChild> one = contentOf(child);
        if (!one)
            return tl::unexpected(one.error());
        const Result<HandOverManifest> manifest = manifestOf(child, letter, *one);
        const Result<QByteArray> content = inFile(one->content);
        if (!manifest || !content)
            return tl::unexpected(manifest ? content.error() : manifest.error());
        QByteArray plain = hand_over_manifest::toJson(*manifest) + '\n' + *content;
        const Result<QByteArray> sealed = sealed_parcel::seal(plain, *key);
        wipe(plain);
        if (!sealed)
            return tl::unexpected(sealed.error());
        const QString digest = digestOf(*sealed);
        Done done
            = d.handOvers.add({ { manifest->id, HandOverRow::Direction::Sent, child, manifest->to,
                                    manifest->purpose, digest, stamp.at, stamp.author },
                hand_over_receipt::textOf(key->forReceipts()) });
        if (done)
            done = d.audit.add(stamp, AuditAction::ChildHandedOver, child.toStorage(), digest);
        if (!done)
            return tl::unexpected(done.error());
        const QString day = local_time::dateOf(stamp.at).toString(u"yyyyMMdd"_s);
        const Result<QString> path = file.write(
            folder, name.isEmpty() ? u"hand-over-%1.%2"_s.arg(day, suffix) : name, *sealed);
        if (!path)
            return tl::unexpected(path.error());
        return Sent { *path, *manifest };
    };
    return d.give(Action::Exchange, write);
}

Done HandOver::noteKeyPrinted(const ChildId &child)
{
    Record::Private &d = *m_record.d;
    return d.change(Action::Exchange, [&](const Stamp &stamp) {
        return d.audit.add(stamp, AuditAction::HandOverKeyPrinted, child.toStorage());
    });
}

Result<QList<HandOver::Line>> HandOver::lines(const ChildId &child) const
{
    const Record::Private &d = *m_record.d;
    const Result<QList<HandOverRow>> rows = d.handOvers.rowsOf(child);
    if (!rows)
        return tl::unexpected(rows.error());
    QList<Line> lines;
    for (const HandOverRow &row : *rows) {
        const Result<std::optional<Staff>> author = d.staff.member(row.author);
        const Result<QList<HandOverStore::Number>> numbers = d.handOvers.numbersOf(row.id);
        if (!author || !numbers)
            return tl::unexpected(author ? numbers.error() : author.error());
        Line line { row.id, row.direction == HandOverRow::Direction::Sent, row.other, row.purpose,
            row.madeAt, *author ? (*author)->name : QString(), row.receivedAt, row.receivedBy };
        line.isProvedHere = !row.receiptKey.isEmpty();
        if (!line.isSent) {
            if (line.isProvedHere && m_record.may(Action::Exchange))
                line.receiptCode
                    = hand_over_receipt::code(row.digest, hand_over_receipt::keyIn(row.receiptKey));
            for (const HandOverStore::Number &number : *numbers)
                line.numbers << std::pair(number.here, number.there);
        }
        lines << line;
    }
    return lines;
}

} // namespace homeward
