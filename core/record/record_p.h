// SPDX-FileCopyrightText: 2026 Homeward contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/record/draft_writer.h"
#include "core/record/given_file.h"
#include "core/record/interview_pack.h"
#include "core/record/record.h"
#include "core/record/unwritten_drafts.h"
#include "core/store/audit_search.h"
#include "core/store/audit_store.h"
#include "core/store/care_store.h"
#include "core/store/child_removal.h"
#include "core/store/children_store.h"
#include "core/store/copy_store.h"
#include "core/store/database.h"
#include "core/store/draft_store.h"
#include "core/store/entry_store.h"
#include "core/store/episode_store.h"
#include "core/store/exchange_store.h"
#include "core/store/handover_store.h"
#include "core/store/history_store.h"
#include "core/store/interview_store.h"
#include "core/store/photo_store.h"
#include "core/store/profile_snapshots.h"
#include "core/store/protocol_store.h"
#include "core/store/search_store.h"
#include "core/store/session_store.h"
#include "core/store/setting_store.h"
#include "core/store/staff_store.h"
#include "core/store/transaction.h"
#include "core/vault/vault.h"

#include <QCoreApplication>
#include <QHash>
#include <QJsonArray>
#include <QMap>
#include <QTemporaryDir>

#include <functional>
#include <type_traits>

namespace homeward {

struct AuditLine;

/// The inside of the record: the tables, who is signed in, and the steps that commands are made of.
/// Every step that takes a Stamp belongs inside `change`.
class Record::Private
{
    Q_DECLARE_TR_FUNCTIONS(Record)

public:
    Private(std::unique_ptr<Vault> keys, std::unique_ptr<Database> opened,
        const TimeSource &timeSource);

    /// How SQLite opens a sealed file, and makes sealed copies of it.
    [[nodiscard]] static DatabaseOptions optionsFor(Vault &vault);
    /// Opens the file with any key in it. Nobody is signed in yet.
    [[nodiscard]] static Result<std::unique_ptr<Record>> unlock(
        const QString &path, const KeyHolder &holder, const Door &door);

    /// One command: who is signed in may do this, and everything `work(stamp)` does is committed
    /// together or not at all.
    template <typename Work> auto change(Work work) -> std::invoke_result_t<Work, const Stamp &>
    {
        return change(Action::KeepRecord, std::move(work));
    }
    template <typename Work>
    auto change(Action action, Work work) -> std::invoke_result_t<Work, const Stamp &>;
    /// The same for somebody who is not in the record yet.
    template <typename Work>
    auto inTransaction(Work work) -> std::invoke_result_t<Work, const Stamp &>;
    /// A file that leaves the record: `work(stamp, file)` writes it and puts it on record, both or
    /// neither. Stopped in between, the record speaks of a file that is not there.
    template <typename Work>
    auto give(Action action, Work work) -> std::invoke_result_t<Work, const Stamp &, GivenFile &>;
    /// What was read while the audit could not be written, or refused: it is noted with the next
    /// change that can be.
    /// Nothing can be written now: the disk does not take it, or another program is writing and
    /// does not stop. What is in the record can be read all the same.
    [[nodiscard]] static bool isOnlyUnwritten(const Error &why);
    /// The same in words, for whoever reads meanwhile.
    [[nodiscard]] static QString whyUnwritten(const Error &why);
    struct Unnoted
    {
        AuditAction action;
        QString about;
        Stamp stamp;
    };
    [[nodiscard]] Done noteLate();
    /// The same, to be carried past a lock.
    [[nodiscard]] QJsonArray unnotedJson() const;
    void takeUnnoted(StrictJson &reader, const QJsonArray &list);
    /// Comes in with a paper, where that could not be written at the door. Fails with Io while it
    /// still cannot be, and says what is owed.
    [[nodiscard]] Done enterLate();
    [[nodiscard]] Result<EpisodeFacts> openUnnoted(const EpisodeId &episode, const Error &why);
    /// As they are in the file now: somebody may have let them go, or changed what they are. A
    /// refusal is a row of the audit, but for the night's work, in whatever is written next.
    [[nodiscard]] Done checkMay(Action action);
    /// The same where no transaction is open: the row is written at once, if it can be.
    [[nodiscard]] Done askMay(Action action);
    void noteRefusals();

    void refreshSetting();
    [[nodiscard]] qint64 changeCounter();

    // Reading
    /// Fails with NotFound, as what changes a child does.
    [[nodiscard]] Result<Child> knownChild(const ChildId &child) const;
    [[nodiscard]] Result<Profile> liveProfile(const ChildId &child) const;
    /// Says of each which question it answers, where its kind does not.
    [[nodiscard]] Done askQuestions(const QList<FoundTerm *> &found) const;
    [[nodiscard]] Result<EpisodeRow> episodeRow(const EpisodeId &episode) const;
    [[nodiscard]] Result<EpisodeFacts> facts(const EpisodeId &episode);
    /// Of a child, the newest first; without those that never were.
    [[nodiscard]] Result<QList<EarlierEpisode>> absences(
        const ChildId &child, const std::function<bool(const Episode &)> &isWanted) const;
    [[nodiscard]] Result<std::shared_ptr<const Protocol>> protocol(const QString &hash);
    /// What an episode stands under: both in one where it began with two.
    [[nodiscard]] Result<std::shared_ptr<const Protocol>> rulesOf(const Episode &episode);
    /// The setting as `choose` makes it, the protocol kept, and the audit rows of it: `action` of
    /// the protocol that was chosen, and one of its own where the second rules hold no more.
    [[nodiscard]] Done changeRules(const std::optional<Protocol> &protocol, AuditAction action,
        const std::function<Done(Setting &)> &choose);

    // Children
    [[nodiscard]] Result<ChildId> addChild(const Stamp &stamp, const QString &name);
    [[nodiscard]] Done setFacts(const Stamp &stamp, const ChildId &child, const Answers &answers,
        const QString &saidBy, const std::optional<Answers> &known);
    /// The id that a picture has, or had before it was taken out; else a new one.
    [[nodiscard]] Result<PhotoId> photoIdBefore(const ChildId &child, const QString &hash) const;
    /// A photo without a digest: none is shown.
    [[nodiscard]] Done showFirst(const Stamp &stamp, const ChildPhoto &photo);
    /// An entry in every episode of the child that is not closed. Nothing when nothing changed.
    [[nodiscard]] Done noteChange(const Stamp &stamp, const ChildId &child, const QString &subject,
        const Answers &answers, const QString &saidBy = {});

    // Episodes
    /// What the lists say of each absence that is not closed, as this program reads its log: one
    /// that reads it otherwise than the one before writes the summaries that differ, on record.
    [[nodiscard]] Done renewSummaries(const Stamp &stamp);
    /// `isOutOfArea`: the other area's rules hold too, whatever the profile says of the placement.
    [[nodiscard]] Result<QList<EpisodeId>> start(const Stamp &stamp, const QList<Missing> &missing,
        const Moment &noticed, const Answers &answers, bool isOutOfArea = false);
    /// A line of a pack. It was checked where it was written: of its order with others nothing is
    /// asked. Fails with Refused when it is not of a time that was.
    [[nodiscard]] Result<EntryId> appendOfPack(
        const Stamp &stamp, const EpisodeId &episode, const NewEntry &entry);
    [[nodiscard]] Result<EntryId> append(
        const Stamp &stamp, const EpisodeId &episode, const NewEntry &entry);
    [[nodiscard]] Result<EntryId> correct(
        const Stamp &stamp, const EntryId &original, NewEntry entry, const QString &reason);
    /// Whether each episode that the line belongs to allows it.
    [[nodiscard]] Done checkCorrection(const Stamp &stamp, const Entry &original,
        const NewEntry &entry, const QList<EpisodeId> &touched);
    /// The entry, its audit row and the summaries of its episodes.
    [[nodiscard]] Result<EntryId> write(const Stamp &stamp, const NewEntry &entry,
        const QList<EpisodeId> &episodes, const std::optional<EntryId> &corrects = {},
        const QString &reason = {});
    [[nodiscard]] Done dropUsed(
        const Stamp &stamp, const QString &record, const std::optional<UsedDrafts> &used);
    /// The key that drafts are sealed under while the record is locked.
    [[nodiscard]] Secret draftKey() const;
    /// Fails with NotFound when it is about a child or an absence that was deleted.
    [[nodiscard]] Done putDraft(const DraftRow &row);
    void dropUnwritten(const StaffId &author, const DraftRow &row);
    /// What became of a draft that was written, or was not.
    void noteDraft(const StaffId &author, const DraftRow &row, const Done &saved);
    /// Waits for what is on its way, and holds back what follows: nobody else of this program
    /// writes while it lives.
    [[nodiscard]] DraftWriter::Pause pauseDrafts();
    /// Puts what could not be written before into the file, as far as it can be now. What is about
    /// somebody who was deleted meanwhile is let go of.
    void writeUnwritten();

    // Documents
    /// The entry that tells of a document, and the audit row of what was done with it.
    [[nodiscard]] Done noteDocument(const Stamp &stamp, const EpisodeId &episode,
        const QString &kind, const Answers &forWhom, const QByteArray &bytes, AuditAction act);

    [[nodiscard]] Result<int> nextBlankNumber() const;
    /// Fails with Changed when the number is used up.
    [[nodiscard]] Done noteBlank(
        const Stamp &stamp, AuditAction act, int number, const QByteArray &pdf);

    // Audit
    /// What the filter asks for, with the ids of those it names.
    struct AuditedChild
    {
        ChildId id;
        QString name;
    };
    /// Also those of whom nothing but the id is left.
    [[nodiscard]] Result<QList<AuditedChild>> auditedChildren() const;
    [[nodiscard]] Result<AuditWanted> wanted(const AuditFilter &filter) const;
    [[nodiscard]] Result<AuditPage> auditPage(const AuditFilter &filter, qint64 before) const;
    /// In words: also who may read an interview since then, or no longer.
    [[nodiscard]] Result<QList<AuditLine>> linesOf(const QList<AuditHit> &hits) const;

    // The interview
    /// As whoever is signed in may read them.
    [[nodiscard]] Result<EpisodeFacts> factsForReader(const EpisodeId &episode);
    [[nodiscard]] Result<QByteArray> sealUnder(
        const RecoveryKey &key, const interview_pack::Content &content) const;
    /// To the interview of the newest return.
    [[nodiscard]] Result<InterviewAccess> interviewAccess(
        const EpisodeFacts &whole, const QMap<StaffId, StaffId> &readers) const;
    /// As whoever is signed in may read it.
    [[nodiscard]] QList<Entry> openedLog(
        const QList<Entry> &log, const QMap<StaffId, StaffId> &readers) const;
    [[nodiscard]] static tl::unexpected<Error> notHeldByYou();
    /// Fails with NotAllowed when somebody else holds the interview of the return that `line` is
    /// of: who was named reads it and no more.
    [[nodiscard]] Done checkMayInterview(const EpisodeFacts &whole, const Entry &line) const;
    /// Fails with NotAllowed when whoever is signed in holds no interview of the absence, or
    /// `namedBy` is somebody else: each lets others read what they themselves wrote.
    [[nodiscard]] Done checkMayName(const EpisodeId &episode, const StaffId &namedBy) const;
    [[nodiscard]] Done unnameReader(
        const Stamp &stamp, const EpisodeId &episode, const StaffId &reader);
    /// Of every interview that opens to them.
    [[nodiscard]] Done unnameReader(const Stamp &stamp, const StaffId &reader);
    /// The audit row is about the absence, and holds the reader's id as a digest.
    [[nodiscard]] Done noteReader(
        const Stamp &stamp, AuditAction action, const EpisodeId &episode, const StaffId &reader);
    /// Tries the key, and notes that it opened the part.
    [[nodiscard]] Result<InterviewWords> openPart(
        const SealedPartRow &part, const RecoveryKey &key);
    [[nodiscard]] Done notePart(
        const Stamp &stamp, AuditAction action, const EntryId &part, const QByteArray &sealed);
    /// A pack, its line in the log and in the audit, and what `note` writes: all or nothing.
    /// Returns the path.
    [[nodiscard]] Result<QString> giveOut(const EpisodeId &episode, const QString &kind,
        const QByteArray &pack, const QString &folder,
        const std::function<Done(const Stamp &)> &note);
    [[nodiscard]] Done fillFrom(const InterviewRequest &request, const RecoveryKey &packKey);
    [[nodiscard]] Result<EpisodeId> takeIn(
        const InterviewPackRow &sent, const InterviewReply &reply);

    // Exchange
    /// As whoever is signed in may read it.
    [[nodiscard]] Result<ExchangeContent> exchangeContent();
    [[nodiscard]] Done addOpenLines(ExchangeContent &content) const;

    // How long it is kept
    [[nodiscard]] Result<KeptChild> kept(const ChildId &child) const;
    /// Fails with Refused, and says why not.
    [[nodiscard]] Result<Tombstone::Reason> whyDeletable(
        const ChildId &child, const RetentionState &state) const;

    // People
    [[nodiscard]] KeyCost cost() const;
    [[nodiscard]] Result<Staff> memberOf(const KeyHolder &who) const;
    /// Fails with NotFound for who left, and for nobody.
    [[nodiscard]] Result<Staff> presentMember(const StaffId &id) const;
    /// Fails with NotAllowed when the slot is nobody's.
    [[nodiscard]] Result<Staff> memberWithSlot(const QString &slot) const;
    /// What is known of the record's own keys, with the audit row of it.
    [[nodiscard]] Done changeSealing(const Stamp &stamp, AuditAction auditAction,
        const StaffId &about, const std::function<Done(Sealing &)> &change);
    // A slot is changed under a lock of the whole file, so never inside a transaction. It stands in
    // `begun_slots` before it is in the file, and until the record says whose it is.
    /// Takes away slots that belong to nobody: left by a program that was stopped in the middle, or
    /// of a key on paper that counts no more.
    void dropOrphans();
    /// A new slot that this key opens, then `write(slot)`, which says in the record whose it is, by
    /// a transaction that begins with `takeSlot`: both or neither.
    template <typename Write>
    auto withNewSlot(const KeyHolder &holder, Write write)
        -> std::invoke_result_t<Write, const QString &>;
    [[nodiscard]] Done endStaleSlots();
    [[nodiscard]] Done beginSlot(const QString &slot, const KeyHolder &holder);
    /// Fails with Changed when it was taken for one of nobody in the meantime.
    [[nodiscard]] Done takeSlot(const QString &slot);
    void giveUpSlot(const QString &slot);
    /// Were a slot of nobody not to go now, the next sign-in would see to it.
    void removeSlot(const QString &slot);
    /// A slot for somebody, then everything `note(stamp, member)` does beside their row: both or
    /// neither. Somebody of this name who left comes back as who they were.
    [[nodiscard]] Result<Staff> letIn(const KeyHolder &newcomer, const Staff &member,
        const std::function<Done(const Stamp &, const Staff &)> &note);
    [[nodiscard]] Result<Staff> enter(const Stamp &stamp, const Staff &member, const QString &slot);
    /// Fails with Refused for a role that this kind of setting does not have.
    [[nodiscard]] Done checkRole(Staff::Role role) const;
    /// Fails with Refused when nobody would be left who may keep people.
    [[nodiscard]] Done checkSomebodyRuns(const StaffId &without) const;
    using Note = std::function<Done(const Stamp &)>;
    [[nodiscard]] Done setPassphrase(
        Action needed, const StaffId &member, const Secret &passphrase, const Note &note);
    /// Tries in vain from before somebody got in.
    [[nodiscard]] Done noteTries(const Stamp &stamp, const QList<QDateTime> &tries);
    /// Fails with NotAllowed when a newer paper took the place of the one that opened the file.
    [[nodiscard]] Done checkCounts(const QString &slotThatCounts) const;
    /// The same for an envelope, which must not have been used either.
    [[nodiscard]] Done checkEnvelope(const Sealing &sealing) const;
    /// Fails with Refused where somebody has the name who is not to be let in again as `member`.
    [[nodiscard]] Result<std::optional<Staff>> formerSelf(const Staff &member) const;
    /// What a paper that opened the file does, with the tries in vain from before.
    using Entering = std::function<Done(const QList<QDateTime> &failedTries)>;
    /// Does it; where nothing can be written and the paper counts, it is owed from now on. Fails as
    /// either.
    [[nodiscard]] Done comeIn(const Entering &enter, const std::function<Done()> &doesPaperCount,
        const QList<QDateTime> &failedTries);
    /// A fresh key in place of the one of its kind, noted with `note`.
    [[nodiscard]] Result<RecoveryKey> renew(KeyHolder::Kind kind, Action needed,
        AuditAction auditAction,
        const std::function<void(Sealing &, const QString &slot, const QDateTime &)> &note);

    // Copies
    /// A sentence; empty: it is whole, and a copy of this record.
    [[nodiscard]] Result<QString> problemOf(const CopyProof &proof) const;

    // Who else is in
    [[nodiscard]] Done putSession();
    void endSession() noexcept;

    /// Every problem of the file, one sentence each. Stops early once `isStopped` says so.
    [[nodiscard]] VerifyReport verified(const std::function<bool()> &isStopped = {});

    /// Where a file cannot be opened in its place, a private copy of it is read instead: nothing
    /// can be saved then.
    struct Aside
    {
        QString of = {}; ///< the file itself
        std::unique_ptr<QTemporaryDir> place = {};
    };

    Aside aside; ///< after the vault goes
    const std::unique_ptr<Vault> vault; ///< after the database goes
    const std::unique_ptr<Database> database;
    const TimeSource &time;
    SettingStore settings;
    StaffStore staff;
    ProtocolStore protocols;
    PhotoStore photos;
    ProfileSnapshots snapshots;
    ChildrenStore children;
    CareStore care;
    HistoryStore histories;
    SearchStore search;
    EpisodeStore episodes;
    EntryStore entries;
    InterviewStore interviews;
    ChildRemoval removal;
    DraftStore drafts;
    AuditStore audit;
    QList<Unnoted> unnoted;
    QStringList renewed; ///< numbers of the absences whose summaries this sign-in wrote anew
    bool areTriesNoted = false;
    /// What a paper that opened the file does: owed since nothing could be written. Until then who
    /// is signed in only reads, and the paper stays good.
    std::function<Done()> entryOwed;
    AuditSearch auditSearch;
    UnwrittenDrafts unwritten;
    CopyStore copies;
    SessionStore sessions;
    ExchangeStore exchange;
    HandOverStore handOvers;
    QHash<QString, qint64> copyBytes; ///< by name, as they were last seen
    std::optional<SessionRow> session; ///< none: nobody is told who is in here
    std::optional<Staff> signedIn; ///< always somebody once the record is opened
    Setting setting;

private:
    [[nodiscard]] Result<QList<EpisodeId>> touchedBy(
        const EpisodeId &episode, bool allLinked) const;
    [[nodiscard]] Result<ChildId> resolve(const Stamp &stamp, const Missing &missing);
    [[nodiscard]] Result<EpisodeId> open(
        const Stamp &stamp, const ChildId &child, const QString &linkGroup, bool isOutOfArea);
    [[nodiscard]] Done writeBeginnings(
        const Stamp &stamp, const EpisodeId &episode, const Moment &noticed, qsizetype others);
    [[nodiscard]] Result<QList<EarlierEpisode>> earlier(const Episode &episode) const;

    QHash<QString, std::shared_ptr<const Protocol>> m_parsed; ///< by hash
    QHash<std::pair<QString, QString>, std::shared_ptr<const Protocol>> m_united; ///< by both
    qint64 m_settingSeenAt = -1;
    QList<UnwrittenDrafts::Used> m_used; ///< by the transaction that is open, or was
    qint64 m_rawCounter = -1; ///< SQLite's, and what was in the file then
    QString m_mark;
    qint64 m_counter = 0;

public:
    /// From the first draft on. It stands last, so that it goes first.
    std::unique_ptr<DraftWriter> draftWriter;
};

template <typename Work>
auto Record::Private::inTransaction(Work work) -> std::invoke_result_t<Work, const Stamp &>
{
    const DraftWriter::Pause pause = pauseDrafts();
    Result<Transaction> transaction = Transaction::begin(*database);
    if (!transaction)
        return tl::unexpected(transaction.error());
    if (Done noted = noteLate(); !noted)
        return tl::unexpected(noted.error());
    m_used.clear();
    auto result = work(Stamp { signedIn->id, time.now() });
    if (!result)
        return result;
    if (Done committed = transaction->commit(); !committed)
        return tl::unexpected(committed.error());
    unnoted.clear();
    for (const UnwrittenDrafts::Used &used : std::as_const(m_used))
        unwritten.drop(used);
    return result;
}

template <typename Work>
auto Record::Private::change(Action action, Work work) -> std::invoke_result_t<Work, const Stamp &>
{
    if (Done entered = enterLate(); !entered)
        return tl::unexpected(entered.error());
    auto changed
        = inTransaction([&](const Stamp &stamp) -> std::invoke_result_t<Work, const Stamp &> {
              if (Done allowed = checkMay(action); !allowed)
                  return tl::unexpected(allowed.error());
              return work(stamp);
          });
    if (!changed)
        noteRefusals();
    return changed;
}

template <typename Work>
auto Record::Private::give(Action action, Work work)
    -> std::invoke_result_t<Work, const Stamp &, GivenFile &>
{
    GivenFile file;
    auto given = change(
        action, [&](const Stamp &stamp) -> std::invoke_result_t<Work, const Stamp &, GivenFile &> {
            return work(stamp, file);
        });
    if (!given)
        return given;
    if (Done kept = file.keep(); !kept)
        return tl::unexpected(kept.error());
    return given;
}

template <typename Write>
auto Record::Private::withNewSlot(const KeyHolder &holder, Write write)
    -> std::invoke_result_t<Write, const QString &>
{
    const QString slot = Vault::newSlotId();
    if (Done begun = beginSlot(slot, holder); !begun)
        return tl::unexpected(begun.error());
    auto written = write(slot);
    if (!written)
        giveUpSlot(slot);
    return written;
}

/// Something was asked for that is not in the record.
[[nodiscard]] tl::unexpected<Error> notInRecord();
/// What was asked for is not done; the sentence says why.
[[nodiscard]] inline tl::unexpected<Error> refused(const QString &sentence)
{
    return failure(Error::Code::Refused, sentence);
}
/// Whoever writes was let go meanwhile.
[[nodiscard]] tl::unexpected<Error> mayNotWriteAnyMore();
/// Somebody else changed it since the person looked at it.
[[nodiscard]] tl::unexpected<Error> changedMeanwhile();
/// The same where nothing was typed.
[[nodiscard]] tl::unexpected<Error> changedSinceSeen();

} // namespace homeward
