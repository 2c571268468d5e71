// SPDX-FileCopyrightText: 2026 Homeward contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/model/exchange_content.h"
#include "core/record/record_p.h"

#include <QHash>
#include <QSet>

namespace homeward {

/// Takes in what came from another record, one thing after the other, in the order in which they
/// refer to each other. Stops at the first that does not fit: the caller's transaction takes back
/// everything.
class Record::Intake
{
    Q_DECLARE_TR_FUNCTIONS(Record)

public:
    Intake(Private &record, const ExchangeContent &content, const Stamp &stamp)
        : m_record(record)
        , m_content(content)
        , m_stamp(stamp)
    {
    }

    [[nodiscard]] Result<ExchangeTaken> run();

    // One child whose profile somebody compares by hand, from a place of any kind: the people who
    // wrote and the child are in the record by the time the absences come
    [[nodiscard]] Done takeShared();
    [[nodiscard]] Done takeAbsences();
    [[nodiscard]] const ExchangeTaken &taken() const { return m_taken; }

private:
    [[nodiscard]] Done checkSetting() const;
    [[nodiscard]] Done chooseHistories();
    // What others refer to
    [[nodiscard]] Done takeProtocols();
    [[nodiscard]] Done takePeople();
    [[nodiscard]] Done takePhotos();
    [[nodiscard]] Done takeTombstones();
    // Children
    [[nodiscard]] Done takeChildren();
    [[nodiscard]] Done take(const Profile &profile, const ChildHistory &history);
    [[nodiscard]] Done take(const Child &child, const ChildHistory &history);
    [[nodiscard]] Done takePhoto(
        const ChildPhoto &photo, const ChildHistory &history, const QString &childName);
    /// `saved`: by whom and when; nobody: whoever takes it in, now.
    template <typename T>
    [[nodiscard]] Done takeAround(const T &thing, const SavedBy &saved, const QString &name);
    [[nodiscard]] Done takeBefore(const ChildHistory &history, const QString &childName);
    [[nodiscard]] Stamp stampOf(const SavedBy &saved) const;
    [[nodiscard]] Done takeHolds();
    // Episodes
    [[nodiscard]] Done takeSnapshots();
    [[nodiscard]] Done takeEpisodes();
    [[nodiscard]] Done checkNew(const ExchangeEpisode &taken) const;
    [[nodiscard]] Done takeReaders();
    // What was handed over, and what came in
    [[nodiscard]] Done takeHandOvers();
    [[nodiscard]] Done take(const HandOverNote &note);
    [[nodiscard]] Done takeReceipt(const HandOverNote &note);
    [[nodiscard]] Done checkNew(const HandOverNote &note) const;
    [[nodiscard]] Done takeNumbers(const ExchangeHandOver &handOver);
    // The log
    [[nodiscard]] Done takeEntries();
    [[nodiscard]] Result<QList<ExchangeEntry>> inOrder() const;
    [[nodiscard]] Done take(const ExchangeEntry &taken, const QList<EpisodeId> &lost);
    [[nodiscard]] Done checkNew(const ExchangeEntry &taken);
    [[nodiscard]] Done checkCorrects(const ExchangeEntry &taken) const;
    /// Whether the rules of a log that was here before allow it.
    [[nodiscard]] Done checkMayJoin(
        const Entry &line, const std::optional<Entry> &original, const EpisodeId &episode);
    /// Whether whoever takes it in may write such a line.
    [[nodiscard]] Done checkMayWrite(
        const Entry &line, const std::optional<Entry> &original, const EpisodeFacts &before) const;
    [[nodiscard]] Done checkAsWritten(
        const Entry &line, const std::optional<Entry> &original, EpisodeFacts before) const;
    [[nodiscard]] Done writeSummaries();

    [[nodiscard]] Done checkPerson(const StaffId &id, const QString &whose) const;
    [[nodiscard]] Done checkChild(const ChildId &id, const QString &whose) const;
    /// True: it is not here, and is to be added. Fails with Refused when something else is.
    template <typename T>
    [[nodiscard]] Result<bool> isNew(
        const Result<std::optional<T>> &here, const T &wanted, const QString &name);
    /// Whether it reads as it was written.
    template <typename T>
    [[nodiscard]] Done checkKept(
        const Result<std::optional<T>> &kept, const T &wanted, const QString &name) const;
    void count(bool isAdded) { ++(isAdded ? m_taken.added : m_taken.unchanged); }

    Private &m_record;
    const ExchangeContent &m_content;
    const Stamp &m_stamp;
    ExchangeTaken m_taken;
    QHash<ChildId, ChildHistory> m_histories; ///< what of them comes in
    QSet<EntryId> m_lost; ///< lines that the tombstones in the file name
    QSet<EpisodeId> m_newEpisodes;
    QHash<EpisodeId, EpisodeFacts> m_before; ///< logs that were here, before lines were added
    QSet<ChildId> m_touched; ///< children whose summaries are made anew
};

namespace intake {

/// "The line by Sam Reed …" (id) is here and says something else.
[[nodiscard]] tl::unexpected<Error> saysOtherwise(const QString &name, const QString &id);
[[nodiscard]] tl::unexpected<Error> wasDeleted(const QString &name, const QString &id);
/// What is in the file does not hold together. `what` is a sentence of its own.
[[nodiscard]] tl::unexpected<Error> doesNotHold(const QString &what);
/// A few letters do not come back from the file as they were written.
[[nodiscard]] tl::unexpected<Error> lettersChange(const QString &name);
[[nodiscard]] QString idOf(const ExchangeEpisode &episode);
[[nodiscard]] QString idOf(const LegalHold &hold);
[[nodiscard]] QString idOf(const ExchangeReader &reader);
[[nodiscard]] QString idOf(const ExchangeEntry &entry);
template <typename T> [[nodiscard]] QString idOf(const T &thing) { return thing.id.toStorage(); }
[[nodiscard]] QString nameOf(const Entry &line);

} // namespace intake

template <typename T>
Result<bool> Record::Intake::isNew(
    const Result<std::optional<T>> &here, const T &wanted, const QString &name)
{
    if (!here)
        return tl::unexpected(here.error());
    if (*here && **here != wanted)
        return intake::saysOtherwise(name, intake::idOf(wanted));
    count(!*here);
    return !*here;
}

template <typename T>
Done Record::Intake::checkKept(
    const Result<std::optional<T>> &kept, const T &wanted, const QString &name) const
{
    if (!kept)
        return tl::unexpected(kept.error());
    if (*kept && **kept == wanted)
        return {};
    return intake::lettersChange(name);
}

} // namespace homeward
