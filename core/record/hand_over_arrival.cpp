// SPDX-FileCopyrightText: 2026 Homeward contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/base/folded_name.h"
#include "core/record/hand_over.h"
#include "core/record/record_p.h"
#include "core/record/search_hit.h"
#include "core/store/digest.h"
#include "core/time/local_time.h"
#include "core/vault/sealed_parcel.h"

#include <algorithm>

// A file that came: what it says, who the child may be here, what differs, and the receipt for it.

namespace homeward {

using namespace Qt::StringLiterals;

namespace {

using State = HandOverDifference::State;
using Kind = HandOverDifference::Kind;

} // namespace

Done HandOver::checkWhole(const QByteArray &file) { return sealed_parcel::checkWhole(file); }

Result<HandOver::Opened> HandOver::open(const QByteArray &file, const Secret &passphrase)
{
    Record::Private &d = *m_record.d;
    if (Done may = d.askMay(Action::Exchange); !may)
        return tl::unexpected(may.error());
    const Result<sealed_parcel::Key> key
        = doSlowly(d.vault->slowWork(), [&] { return sealed_parcel::Key::of(file, passphrase); });
    if (!key)
        return tl::unexpected(key.error());
    const Result<QByteArray> plain = sealed_parcel::open(file, *key);
    if (!plain)
        return tl::unexpected(plain.error());
    const qsizetype end = plain->indexOf('\n');
    Result<HandOverManifest> manifest = hand_over_manifest::fromJson(plain->left(end));
    if (end < 0 || !manifest) {
        return failure(Error::Code::Malformed,
            tr("What is in this hand-over file cannot be read: another program may have made it. "
               "Nothing was taken in."),
            manifest ? u"no manifest"_s : manifest.error().detail);
    }
    if (manifest->isPractice != m_record.setting().isPractice) {
        return refused(manifest->isPractice
                ? tr(
                    "This file is of a practice home: nobody in it is real, and it does not belong "
                    "in a real record. Nothing was taken in.")
                : tr("This is the practice home, and the file is of a real child. Nothing was "
                     "taken in."));
    }
    Opened opened { *manifest, plain->mid(end + 1), digestOf(file), key->forReceipts().clone() };
    const Done noted = d.change(Action::Exchange, [&](const Stamp &stamp) -> Done {
        const auto sent = d.handOvers.find(manifest->id, HandOverRow::Direction::Sent);
        if (!sent)
            return tl::unexpected(sent.error());
        if (*sent)
            return refused(tr("This file was made from this record: everything in it is here. Give "
                              "it to %1. Nothing was taken in.")
                               .arg((*sent)->other));
        return d.audit.add(stamp, AuditAction::HandOverOpened, {}, opened.digest);
    });
    if (!noted)
        return tl::unexpected(noted.error());
    return opened;
}

Result<QList<HandOver::Match>> HandOver::matches(const HandOverManifest &manifest) const
{
    const Result<QList<ChildLine>> children = m_record.children();
    const Result<QList<SearchHit>> alike = m_record.childrenLike(manifest.childName);
    if (!children || !alike)
        return tl::unexpected(children ? alike.error() : children.error());
    QList<Match> same;
    QList<Match> others;
    for (const ChildLine &line : *children) {
        Match match { line.id, line.name, line.dateOfBirth };
        const bool isOfName = foldedName(line.name) == foldedName(manifest.childName);
        const bool isAlike = isOfName
            || std::any_of(alike->cbegin(), alike->cend(),
                [&](const SearchHit &hit) { return hit.child == line.id; });
        const bool areBothKnown = line.dateOfBirth.isValid() && manifest.dateOfBirth.isValid();
        if (areBothKnown && line.dateOfBirth != manifest.dateOfBirth)
            match.whyNot = tr("Born on another day (%1): this is somebody else, or one of the two "
                              "days is wrong. Put it right first.")
                               .arg(local_time::day(line.dateOfBirth));
        match.isNamesake = isOfName && !match.whyNot.isEmpty();
        match.isSame
            = line.id == manifest.child || (isOfName && areBothKnown && match.whyNot.isEmpty());
        if (line.id == manifest.child)
            return QList<Match> { match };
        if (match.isSame)
            same << match;
        else if (isAlike)
            others << match;
    }
    return same + others;
}

Result<QList<HandOverDifference>> HandOver::differences(
    const HandOverManifest &manifest, const ExchangeContent &content, const ChildId &here) const
{
    if (content.children.size() != 1)
        return failure(Error::Code::Malformed,
            tr("A hand-over file is about one child, and this one is not. Nothing was taken in."));
    const Profile there = hand_over_content::asTakenIn(content.children.first(), manifest);
    if (here.isEmpty())
        return hand_over_differences::between({}, there);
    const Result<Profile> known = m_record.profile(here);
    if (!known)
        return tl::unexpected(known.error());
    const QDate born = known->child.dateOfBirth();
    const QDate bornThere = there.child.dateOfBirth();
    if (born.isValid() && bornThere.isValid() && born != bornThere) {
        return refused(
            tr("%1 was born on %2 as it stands here, and on %3 as it stands in the file. "
               "Two children are never made one: nothing was taken in. If one of the "
               "days is wrong, put it right first.")
                .arg(known->child.name, local_time::day(born), local_time::day(bornThere)));
    }
    return hand_over_differences::between(*known, there);
}

Result<bool> HandOver::wasTakenOut(const HandOverDifference &difference) const
{
    const bool isRow = difference.kind == Kind::Contact || difference.kind == Kind::Place
        || difference.kind == Kind::Placement || difference.kind == Kind::Photo;
    if (!isRow || difference.state != State::New)
        return false;
    return m_record.d->exchange.isTakenOut(difference.id.section(u'/', 1));
}

Result<QString> HandOver::giveReceipt(
    const ChildId &child, const QString &handOver, const QString &folder)
{
    Record::Private &d = *m_record.d;
    const auto write = [&](const Stamp &stamp, GivenFile &file) -> Result<QString> {
        const auto row = d.handOvers.find(handOver, HandOverRow::Direction::Taken, child);
        if (!row)
            return tl::unexpected(row.error());
        if (!*row)
            return notInRecord();
        if ((*row)->receiptKey.isEmpty()) {
            return refused(tr("This was taken in in another record, and its receipt can be made "
                              "there alone. Nothing was written."));
        }
        const Result<std::optional<Staff>> who = d.staff.member((*row)->author);
        if (!who)
            return tl::unexpected(who.error());
        const HandOverReceipt receipt { handOver, (*row)->digest, m_record.setting().name,
            *who ? (*who)->name : QString(), (*row)->madeAt };
        const QByteArray bytes
            = hand_over_receipt::toFile(receipt, hand_over_receipt::keyIn((*row)->receiptKey));
        const Done noted
            = d.audit.add(stamp, AuditAction::ReceiptMade, child.toStorage(), digestOf(bytes));
        if (!noted)
            return tl::unexpected(noted.error());
        const QString day = local_time::dateOf((*row)->madeAt).toString(u"yyyyMMdd"_s);
        return file.write(folder, u"receipt-%1.%2"_s.arg(day, hand_over_receipt::suffix), bytes);
    };
    return d.give(Action::Exchange, write);
}

} // namespace homeward
