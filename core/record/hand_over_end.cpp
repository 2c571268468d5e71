// SPDX-FileCopyrightText: 2026 Homeward contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/record/first_error.h"
#include "core/record/hand_over.h"
#include "core/record/record_p.h"

#include <algorithm>
#include <functional>

// What comes after a record was handed over: the receipt, the end of the placement, and deleting.

namespace homeward {

using namespace Qt::StringLiterals;

namespace {

Secret keyIn(const HandOverRow &row) { return hand_over_receipt::keyIn(row.receiptKey); }

} // namespace

Done HandOver::noteReceipt(const ChildId &child,
    const std::function<Result<HandOverReceipt>(const QString &digest, const Secret &key)> &read)
{
    Record::Private &d = *m_record.d;
    return d.change(Action::Exchange, [&](const Stamp &stamp) -> Done {
        Result<QList<HandOverRow>> rows = d.handOvers.rowsOf(child);
        if (!rows)
            return tl::unexpected(rows.error());
        rows->removeIf(
            [](const HandOverRow &row) { return row.direction != HandOverRow::Direction::Sent; });
        if (rows->isEmpty())
            return refused(tr("No record of this child was handed over from here."));
        rows->removeIf([](const HandOverRow &row) { return row.receiptKey.isEmpty(); });
        if (rows->isEmpty()) {
            return refused(tr("This was handed over from another record, and its receipt is proved "
                              "there alone. Nothing was changed."));
        }
        // The newest first: the refusal is about that one when it is the receipt of none.
        std::optional<Error> refusal;
        for (const HandOverRow &row : std::as_const(*rows)) {
            const Result<HandOverReceipt> receipt = read(row.digest, keyIn(row));
            if (!receipt && !refusal)
                refusal = receipt.error();
            if (!receipt)
                continue;
            if (row.isReceived())
                return refused(tr("This receipt is in the record already. Nothing was changed."));
            const QDateTime at = receipt->at.isValid() ? receipt->at : stamp.at;
            const Done noted = d.handOvers.noteReceipt(row.id, at, receipt->by, stamp);
            return noted
                ? d.audit.add(stamp, AuditAction::ReceiptTakenIn, child.toStorage(), row.digest)
                : noted;
        }
        return tl::unexpected(*refusal);
    });
}

Done HandOver::takeReceipt(const ChildId &child, const QString &code, const QString &by)
{
    if (by.trimmed().isEmpty())
        return refused(tr("Write who read the code out to you: it stands in the record."));
    return noteReceipt(
        child, [&](const QString &digest, const Secret &key) -> Result<HandOverReceipt> {
            const Done right = hand_over_receipt::checkCode(code, digest, key);
            if (!right)
                return tl::unexpected(right.error());
            return HandOverReceipt { {}, digest, {}, by.trimmed(), {} };
        });
}

Done HandOver::takeReceiptFile(const ChildId &child, const QByteArray &file)
{
    return noteReceipt(
        child, [&](const QString &digest, const Secret &key) -> Result<HandOverReceipt> {
            Result<HandOverReceipt> receipt = hand_over_receipt::fromFile(file, digest, key);
            if (receipt && !receipt->place.isEmpty())
                receipt->by = tr("%1, %2").arg(receipt->by, receipt->place);
            return receipt;
        });
}

Result<HandOver::End> HandOver::end(const ChildId &child) const
{
    const Record::Private &d = *m_record.d;
    const Result<HandOverRule> rule = handOverRule(m_record.setting().kind);
    const Result<Profile> profile = d.liveProfile(child);
    if (!rule || !profile)
        return tl::unexpected(rule ? profile.error() : rule.error());
    const Done may = checkDeletable(child);
    return End { *rule, profile->currentPlacement() != nullptr,
        may ? QString() : may.error().message };
}

Done HandOver::checkDeletable(const ChildId &child) const
{
    const Record::Private &d = *m_record.d;
    const Result<HandOverRule> rule = handOverRule(m_record.setting().kind);
    const Result<QList<HandOverRow>> rows = d.handOvers.rowsOf(child);
    const Result<QList<LegalHold>> holds = d.removal.holds(child);
    const Result<QList<EpisodeRow>> absences = d.episodes.rowsOf(child);
    const Result<Profile> profile = d.liveProfile(child);
    if (const Error *error = firstError(rule, rows, holds, absences, profile))
        return tl::unexpected(*error);
    if (!rule->mayDelete)
        return refused(rule->words);
    const auto newest = std::find_if(rows->cbegin(), rows->cend(),
        [](const HandOverRow &row) { return row.direction == HandOverRow::Direction::Sent; });
    if (newest == rows->cend())
        return refused(tr("The record has not been handed over."));
    // Anybody can write into an exchange file that somebody received it.
    if (newest->receiptKey.isEmpty()) {
        return refused(tr("It was handed over from another record, and whether it arrived can be "
                          "proved there alone. Make a new file here, and wait for its receipt."));
    }
    if (!newest->isReceived())
        return refused(tr("There is no receipt yet: nobody has said that it arrived."));
    if (std::any_of(holds->cbegin(), holds->cend(), std::mem_fn(&LegalHold::stands)))
        return refused(tr("Somebody asked for this record to be kept: that hold is lifted first."));
    if (std::any_of(absences->cbegin(), absences->cend(), [](const EpisodeRow &row) {
            return row.summary.state != EpisodeSummary::State::Closed;
        }))
        return refused(tr("One of this child's absences has not been signed off yet."));
    const Result<bool> isNewer = d.handOvers.isChangedSince(child, newest->madeAt);
    if (!isNewer)
        return tl::unexpected(isNewer.error());
    if (*isNewer) {
        return refused(tr("Something was written after the file was made, and the next home does "
                          "not have it. Make a new file, and wait for its receipt."));
    }
    const Result<hand_over_content::OneChild> sent = contentOf(child);
    if (!sent)
        return tl::unexpected(sent.error());
    const bool isAnyHidden = std::any_of(
        sent->leftOut.cbegin(), sent->leftOut.cend(), [](const HandOverLeftOut &each) {
            return each.what == HandOverLeftOut::What::InterviewLines
                || each.what == HandOverLeftOut::What::SealedWords;
        });
    if (isAnyHidden) {
        return refused(
            tr("What a child said in an interview is in this record alone: it was not in "
               "the file. Ask who held the interview. Until they have given it on and let "
               "you read it, the record stays."));
    }
    if (profile->currentPlacement())
        return refused(tr("The placement has not ended: write down its last day first."));
    return {};
}

Done HandOver::endPlacement(const ChildId &child, QDate lastDay)
{
    const Result<Profile> profile = m_record.profile(child);
    if (!profile)
        return tl::unexpected(profile.error());
    const Placement *current = profile->currentPlacement();
    if (!current)
        return refused(tr("No placement is on record that has not ended. Nothing was changed."));
    if (!lastDay.isValid() || (current->from.isValid() && lastDay < current->from))
        return refused(tr("The placement cannot end before it began. Nothing was changed."));
    Placement ended = *current;
    ended.to = lastDay;
    const Result<PlacementId> saved = m_record.savePlacement(ended, *current);
    return saved ? Done() : tl::unexpected(saved.error());
}

Done HandOver::deleteChild(const ChildId &child)
{
    Record::Private &d = *m_record.d;
    return d.change(Action::DeleteChild, [&](const Stamp &stamp) -> Done {
        const Done may = checkDeletable(child);
        if (!may)
            return refused(tr("%1 Nothing was deleted.").arg(may.error().message));
        const Result<QList<HandOverRow>> rows = d.handOvers.rowsOf(child);
        if (!rows)
            return tl::unexpected(rows.error());
        const auto received
            = std::find_if(rows->cbegin(), rows->cend(), std::mem_fn(&HandOverNote::isReceived));
        const Done done = d.removal.remove(child, Tombstone::Reason::HandedOver, stamp);
        return done
            ? d.audit.add(stamp, AuditAction::ChildDeleted, child.toStorage(), received->digest)
            : done;
    });
}

} // namespace homeward
