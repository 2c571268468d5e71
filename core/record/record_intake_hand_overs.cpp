// SPDX-FileCopyrightText: 2026 Homeward contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/record/first_error.h"
#include "core/record/record_intake_p.h"

namespace homeward {

using namespace Qt::StringLiterals;
using namespace intake;

namespace {

QString nameOf(const HandOverNote &note)
{
    return note.direction == HandOverNote::Direction::Sent
        ? QCoreApplication::translate("Record", "The hand-over to %1").arg(note.other)
        : QCoreApplication::translate("Record", "The hand-over from %1").arg(note.other);
}

} // namespace

Done Record::Intake::takeHandOvers()
{
    for (const ExchangeHandOver &each : m_content.handOvers) {
        Done done = take(each.note);
        if (done)
            done = takeNumbers(each);
        if (!done)
            return done;
    }
    return {};
}

Done Record::Intake::take(const HandOverNote &note)
{
    const auto here = m_record.handOvers.find(note.id, note.direction, note.child);
    if (!here)
        return tl::unexpected(here.error());
    if (*here) {
        const bool isSame = (*here)->withoutReceipt() == note.withoutReceipt();
        // The file may be older than a receipt that came here, or bring one that came there. What
        // this record can prove itself, no file says in its place.
        const bool isReceiptNew = note.isReceived() && !(*here)->isReceived();
        const bool isReceiptOther
            = note.isReceived() && (*here)->isReceived() && HandOverNote(**here) != note;
        if (!isSame || isReceiptOther || (isReceiptNew && !(*here)->receiptKey.isEmpty()))
            return saysOtherwise(nameOf(note), note.id);
        count(isReceiptNew);
        return isReceiptNew ? takeReceipt(note) : Done();
    }
    count(true);
    Done done = checkNew(note);
    if (done)
        done = m_record.handOvers.add({ note, {} });
    if (done) {
        const auto kept = m_record.handOvers.find(note.id, note.direction, note.child);
        if (!kept)
            return tl::unexpected(kept.error());
        if (!*kept || HandOverNote(**kept) != note)
            return lettersChange(nameOf(note));
    }
    return done ? m_record.audit.add(
               m_stamp, AuditAction::HandOverNoteTakenIn, note.child.toStorage(), note.digest)
                : done;
}

Done Record::Intake::takeReceipt(const HandOverNote &note)
{
    Done done = checkPerson(note.receiptBy, nameOf(note));
    if (done)
        done = m_record.handOvers.noteReceipt(
            note.id, note.receivedAt, note.receivedBy, { note.receiptBy, note.receiptAt });
    return done ? m_record.audit.add(
               m_stamp, AuditAction::ReceiptTakenIn, note.child.toStorage(), note.digest)
                : done;
}

Done Record::Intake::checkNew(const HandOverNote &note) const
{
    const QString name = nameOf(note);
    const Result<bool> isGone = m_record.removal.isGone(note.child.toStorage());
    if (!isGone)
        return tl::unexpected(isGone.error());
    // It stays when the child goes, but for what it was for: somebody may have written a name.
    if (*isGone && !note.purpose.isEmpty())
        return doesNotHold(tr("%1 says why, and the child was deleted.").arg(name));
    Done done = *isGone ? Done() : checkChild(note.child, name);
    if (done)
        done = checkPerson(note.author, name);
    if (done && note.isReceived())
        done = checkPerson(note.receiptBy, name);
    return done;
}

Done Record::Intake::takeNumbers(const ExchangeHandOver &handOver)
{
    const HandOverNote &note = handOver.note;
    for (const ExchangeHandOver::NumberThere &each : handOver.numbers) {
        const QString name = tr("What an absence was called before, %1,").arg(each.number);
        const auto here = m_record.handOvers.numberThere(each.episode);
        const auto episode = m_record.exchange.episode(each.episode);
        if (const Error *error = firstError(here, episode))
            return tl::unexpected(*error);
        const bool isOfChild = *episode && (*episode)->episode.child == note.child;
        if (!isOfChild || each.number.trimmed().isEmpty())
            return doesNotHold(tr("%1 is of no absence of the child who came with it (id %2).")
                                   .arg(name, each.episode.toStorage()));
        if (*here && ((*here)->handOver != note.id || (*here)->number != each.number))
            return saysOtherwise(name, each.episode.toStorage());
        count(!*here);
        if (*here)
            continue;
        Done kept = m_record.handOvers.keepNumber(each.episode, note.id, each.number);
        if (!kept)
            return kept;
        const auto read = m_record.handOvers.numberThere(each.episode);
        if (!read)
            return tl::unexpected(read.error());
        if (!*read || (*read)->number != each.number)
            return lettersChange(name);
    }
    return {};
}

} // namespace homeward
