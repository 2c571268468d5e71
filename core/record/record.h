// SPDX-FileCopyrightText: 2026 Homeward contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/drive_work.h"
#include "core/base/result.h"
#include "core/base/slow_work.h"
#include "core/base/time_source.h"
#include "core/documents/document.h"
#include "core/guide/episode_facts.h"
#include "core/guide/situation.h"
#include "core/model/photo.h"
#include "core/model/setting.h"
#include "core/record/copies.h"
#include "core/record/draft.h"
#include "core/record/new_entry.h"
#include "core/record/others.h"
#include "core/record/permissions.h"
#include "core/record/record_lines.h"
#include "core/record/retention.h"
#include "core/vault/key_holder.h"
#include "core/vault/recovery_key.h"

#include <QList>
#include <QMap>
#include <QSet>
#include <QString>

#include <functional>
#include <memory>
#include <optional>

namespace homeward {

class CopyInspector;
class Database;
struct ExchangeContent;
struct ExchangeGiven;
struct ExchangeTaken;
struct ProfileFacts;
struct Readiness;
struct InterviewRequest;
struct InterviewWords;
struct AuditFilter;
struct AuditPage;
struct SearchAnswer;
struct SearchHit;
struct SharedThing;

/// The signed-in session: the only door to the store. The file is sealed; the keys are wiped when
/// the session goes. Every change is one transaction with its audit row; every entry carries the
/// author. Window and command line both go through here. Lives in one thread.
///
/// All commands fail with NotAllowed when whoever is signed in may not, Busy when another program
/// is writing, Sql or Io when the file cannot be written: nothing is half done.
class Record
{
public:
    struct NewRecord
    {
        Setting setting;
        QString staffName;
        Staff::Role role = Staff::Role::Carer;
        QByteArray protocolBytes; ///< of a protocol that ProtocolReader accepts
        Secret passphrase = {}; ///< of who makes it
        KeyCost cost = KeyCost::usual(); ///< of this and every later key
        SlowWork slowly = inPlace; ///< how keys are made from passphrases, now and later
    };
    /// What comes in by the door besides the key.
    struct Door
    {
        Door(const TimeSource &clock, const QList<QDateTime> &tries = {}, SlowWork work = inPlace)
            : time(clock)
            , failedTries(tries)
            , slowly(std::move(work))
        {
        }

        const TimeSource &time; ///< outlives the record
        QList<QDateTime> failedTries; ///< when (UTC) somebody tried in vain: for the audit
        SlowWork slowly; ///< how keys are made from passphrases, now and later
    };
    struct Made
    {
        std::unique_ptr<Record> record;
        RecoveryKey recoveryKey; ///< to be shown once: it is nowhere in the file
    };

    /// Makes a new file, sealed from its first byte; who made it is signed in. Fails with Refused
    /// when there is one already, a name is empty or too long (name_rules.h), or the passphrase too
    /// short, with Malformed for a bad protocol.
    [[nodiscard]] static Result<Made> create(
        const QString &path, const NewRecord &record, const TimeSource &time);
    /// Whether there is a sealed record at `path`, before anybody is asked for a passphrase. Fails
    /// with Refused where no record may be kept (place_checks.h), NotFound or NotAStore.
    [[nodiscard]] static Done checkIsRecord(const QString &path);
    /// Opens a file and signs in. A file that cannot be written opens all the same, to be read (see
    /// openEpisode). Fails with NotFound, NotAStore, NewerThanProgram, Damaged, Busy or Io, or with
    /// NotAllowed when this name and passphrase do not open it; the file is untouched.
    [[nodiscard]] static Result<std::unique_ptr<Record>> open(
        const QString &path, const KeyHolder &who, const Door &door);
    /// Opens a file with its recovery key, gives somebody of it a new passphrase, and signs them
    /// in. Where nothing can be written they only read, and the passphrase is theirs with the first
    /// change that can be. Fails as `open`, also when nobody of this name is in the record, and
    /// with Refused when the passphrase is too short.
    [[nodiscard]] static Result<std::unique_ptr<Record>> recover(
        const QString &path, const RecoveryKey &key, const KeyHolder &renewed, const Door &door);
    /// Opens a file with the key of the night envelope and signs in somebody new, who may do what a
    /// carer may. The envelope is used up; where nothing can be written they only read, and it is
    /// with the first change that can be. Fails as `open`, with Refused when the name is taken.
    [[nodiscard]] static Result<std::unique_ptr<Record>> openWithEnvelope(const QString &path,
        const RecoveryKey &envelope, const KeyHolder &newcomer, const Door &door);
    ~Record();
    Record(const Record &) = delete;
    Record &operator=(const Record &) = delete;

    [[nodiscard]] QString path() const;
    [[nodiscard]] QDateTime now() const;
    /// Why nothing can be written at all: the file or its folder is read-only. Else empty.
    [[nodiscard]] QString readOnlyBecause() const;
    /// Whether the sign-in, and the failed tries given to `open`, stand in the audit.
    [[nodiscard]] bool areTriesNoted() const;
    [[nodiscard]] const Setting &setting() const;
    /// The protocol stays as it is. Fails with Changed when another program changed the setting
    /// since it was last asked for, with Refused when its name is too long.
    [[nodiscard]] Done changeSetting(const Setting &setting);
    /// Keeps the bytes by hash and makes it the one new episodes begin under.
    [[nodiscard]] Done useProtocol(const QByteArray &bytes, const QString &name);
    /// The same for the rules that also hold for a child placed out of area: the other area's
    /// (R13). Fails with Refused for those that hold already.
    [[nodiscard]] Done useSecondProtocol(const QByteArray &bytes, const QString &name);
    [[nodiscard]] Done useNoSecondProtocol();
    [[nodiscard]] Result<std::shared_ptr<const Protocol>> protocol(const QString &hash) const;
    /// Digests of every protocol the record ever used, the first one first.
    [[nodiscard]] Result<QStringList> knownProtocols() const;

    // People who write
    /// Those who left too.
    [[nodiscard]] Result<QList<Staff>> staff() const;
    /// Whether who is signed in may do this, as last known: every command asks the file anew.
    [[nodiscard]] bool may(Action action) const;
    // Each fails with Refused for a role that this kind of setting does not have, and with NotFound
    // for somebody who is not there any more, or never was.
    /// Lets somebody in, or in again, under this name. Fails with Refused when there is somebody of
    /// this name, or the passphrase is too short.
    [[nodiscard]] Result<Staff> addStaff(
        const KeyHolder &newcomer, Staff::Role role, const std::optional<UsedDrafts> &used = {});
    /// Interviews that others let them read open to them no more, also when they come back. Fails
    /// with Refused for who is signed in, and for the last one who may keep people.
    [[nodiscard]] Done removeStaff(const StaffId &staff);
    /// Whoever came in by the night envelope may do what their role may from then on. With `known`:
    /// fails with Changed when somebody else gave them another one since.
    [[nodiscard]] Done changeRole(
        const StaffId &staff, Staff::Role role, std::optional<Staff::Role> known = {});
    /// A new passphrase for somebody who forgot theirs.
    [[nodiscard]] Done resetPassphrase(const StaffId &staff, const Secret &passphrase);
    /// A new passphrase for who is signed in. Fails with NotAllowed when the old one is not theirs.
    [[nodiscard]] Done changePassphrase(const Secret &old, const Secret &passphrase);
    /// Somebody else takes over. Fails with NotAllowed when this name and passphrase open nothing.
    [[nodiscard]] Done signIn(const KeyHolder &who);
    [[nodiscard]] const Staff *signedIn() const;
    /// Their name, as it stands on papers; empty when nobody is.
    [[nodiscard]] QString signedInName() const;

    // The record's own keys
    [[nodiscard]] Result<KeyState> keyState() const;
    /// Takes note that somebody has the recovery key on paper. Fails with Refused when this is not
    /// it.
    [[nodiscard]] Done proveRecoveryKey(const RecoveryKey &key);
    /// The old one opens nothing any more.
    [[nodiscard]] Result<RecoveryKey> renewRecoveryKey();
    /// A new envelope; an older one opens nothing any more.
    [[nodiscard]] Result<RecoveryKey> renewEnvelope();
    /// Takes note that the recovery key or the night envelope goes to a printer: before it does.
    [[nodiscard]] Done noteKeyPrinted(KeyHolder::Kind kind);

    // Children
    [[nodiscard]] Result<QList<ChildLine>> children() const;
    [[nodiscard]] Result<ChildId> addChild(
        const QString &name, const std::optional<UsedDrafts> &used = {});
    [[nodiscard]] Result<Profile> profile(const ChildId &child) const;
    /// Of the profile, what is asked of the child alone.
    [[nodiscard]] Result<Child> child(const ChildId &child) const;
    /// Audited as an opening of the child's record.
    [[nodiscard]] Result<Profile> openProfile(const ChildId &child);
    // `known` is what the change began from, as the person saw it: the command fails with Changed
    // when the record says something else by now, and what was typed can be looked at again.
    [[nodiscard]] Done rename(
        const ChildId &child, const QString &name, const std::optional<QString> &known = {});
    /// Sets facts of the profile. While an episode is open each change is also an entry in it.
    [[nodiscard]] Done setFacts(const ChildId &child, const Answers &answers,
        const QString &saidBy = {}, const std::optional<UsedDrafts> &used = {},
        const std::optional<Answers> &known = {});
    /// What a fact is and was, the newest first: each time that somebody wrote it down.
    [[nodiscard]] Result<QList<FactVersion>> factHistory(
        const ChildId &child, const QString &field) const;
    /// Questions to which there was another answer than now.
    [[nodiscard]] Result<QSet<QString>> changedFacts(const ChildId &child) const;
    /// What the profile still needs before it is needed, and what may be out of date.
    [[nodiscard]] Result<Readiness> readiness(const ChildId &child) const;
    [[nodiscard]] Result<Readiness> readiness(const Profile &profile) const;
    /// Somebody has looked at these parts of the profile (FadingFact::id) and they are still right:
    /// so it stands in the record, with the day.
    [[nodiscard]] Done confirm(const ChildId &child, const QStringList &fading);
    /// What papers about the profile are made from.
    [[nodiscard]] Result<ProfileFacts> profileFacts(const ChildId &child) const;
    /// As `disclose` and `notePrinted` below, for a paper about the profile: `kind` is
    /// "ready-sheet" or "own-page".
    [[nodiscard]] Result<QString> giveProfile(const ChildId &child, const Document &document,
        const QString &kind, const QByteArray &pdf, const QString &folder);
    [[nodiscard]] Done noteProfilePrinted(
        const ChildId &child, const QString &kind, const QByteArray &pdf);
    /// The number of the next blank paper of part one or two, counted from 1: it is used up with
    /// `giveBlank` or `noteBlankPrinted`, which fail with Changed when somebody else used it
    /// meanwhile. `kind` is "blank-profile" or "blank-police-report".
    [[nodiscard]] Result<int> nextBlankNumber() const;
    [[nodiscard]] Result<QString> giveBlank(int number, const Document &document,
        const QString &kind, const QByteArray &pdf, const QString &folder);
    [[nodiscard]] Done noteBlankPrinted(int number, const QString &kind, const QByteArray &pdf);
    /// Adds a photo, or takes the one of these bytes that is there already, and shows it first.
    /// `known`: the digest of the photo that was shown first before.
    [[nodiscard]] Done setPhoto(const ChildId &child, const Photo &photo, QDate taken,
        const std::optional<QString> &known = {});
    /// What is known of a photo that is there: its day and what it shows. Fails with Refused when
    /// it would be another picture.
    [[nodiscard]] Done savePhoto(
        const ChildPhoto &photo, const std::optional<ChildPhoto> &known = {});
    [[nodiscard]] Done showFirst(const PhotoId &photo);
    /// When it was shown first, the newest of the others is from now on.
    [[nodiscard]] Done removePhoto(const PhotoId &photo);
    [[nodiscard]] Result<Photo> photo(const QString &hash) const;
    /// The newest of a profile's photos beside the one that is shown first.
    [[nodiscard]] Result<QList<Photo>> otherPhotos(const Profile &profile, int most = 5) const;
    /// Adds when the id is empty, else replaces; the old row stays in the history. Returns the id.
    [[nodiscard]] Result<ContactId> saveContact(
        const Contact &contact, const std::optional<Contact> &known = {});
    /// With `known`, here and below: fails with Changed when somebody else changed it since.
    [[nodiscard]] Done removeContact(
        const ContactId &contact, const std::optional<Contact> &known = {});
    [[nodiscard]] Result<PlaceId> savePlace(
        const Place &place, const std::optional<Place> &known = {});
    [[nodiscard]] Done removePlace(const PlaceId &place, const std::optional<Place> &known = {});
    [[nodiscard]] Result<PlacementId> savePlacement(
        const Placement &placement, const std::optional<Placement> &known = {});
    /// One that was written down by mistake: where a child moved on, its last day is written.
    [[nodiscard]] Done removePlacement(
        const PlacementId &placement, const std::optional<Placement> &known = {});

    /// What they were before they were changed or taken out, the newest first.
    [[nodiscard]] Result<QList<RowVersion<Contact>>> contactHistory(const ChildId &child) const;
    [[nodiscard]] Result<QList<RowVersion<Place>>> placeHistory(const ChildId &child) const;
    [[nodiscard]] Result<QList<RowVersion<Placement>>> placementHistory(const ChildId &child) const;
    [[nodiscard]] Result<QList<RowVersion<ChildPhoto>>> photoHistory(const ChildId &child) const;
    // What was taken out is there again, as it was last. Fails with NotFound when it never was
    // there, Refused when it is there.
    [[nodiscard]] Done putBack(const ContactId &contact);
    [[nodiscard]] Done putBack(const PlaceId &place);
    [[nodiscard]] Done putBack(const PlacementId &placement);
    [[nodiscard]] Done putBack(const PhotoId &photo);

    // Finding, by any part of a name, number or place: nobody has to be entered twice
    /// What was typed may be part of any name, nickname or former name, of a number, an account, a
    /// vehicle or an address, of a child or of what is around them. The names of children first.
    [[nodiscard]] Result<SearchAnswer> search(const QString &typed, int most = 50) const;
    /// Children who may be the one that somebody is about to add under this name: by any name of
    /// theirs, the whole of it before a part.
    [[nodiscard]] Result<QList<SearchHit>> childrenLike(const QString &name, int most = 5) const;
    /// Numbers, nicknames, vehicles and addresses of this child that turn up around another. Fails
    /// with NotAllowed for everybody but who runs the record.
    [[nodiscard]] Result<QList<SharedThing>> alsoKnownFor(const ChildId &child) const;

    // How long a child's record is kept. Nothing is ever deleted by itself
    [[nodiscard]] Result<RetentionState> retention(const ChildId &child) const;
    /// Fails with Refused without a reason.
    [[nodiscard]] Done placeHold(const ChildId &child, const QString &reason);
    [[nodiscard]] Done liftHold(const ChildId &child, const QString &hold);
    /// Facts, people, places, photos, absences and their logs go, and are overwritten in the file;
    /// ids and numbers stay. Fails with Refused while `retention` says why not. Copies that were
    /// made before still have the child.
    [[nodiscard]] Done deleteChild(const ChildId &child);
    /// The newest first.
    [[nodiscard]] Result<QList<DeletedChild>> deletedChildren() const;

    // Episodes
    /// Starts one episode a child, linked when there are several; `noticed` are answers of the form
    /// "noticed".
    [[nodiscard]] Result<QList<EpisodeId>> start(const QList<Missing> &children,
        const Moment &noticed, const Answers &answers, const std::optional<UsedDrafts> &used = {});
    [[nodiscard]] Result<QList<EpisodeLine>> episodes(const ChildId &child = {}) const;
    /// What history is made of: each absence of a child, an open one too, the newest first; without
    /// those opened in error and duplicates.
    [[nodiscard]] Result<QList<EarlierEpisode>> absences(const ChildId &child) const;
    /// Open, located or returned and not yet signed off: what Today shows.
    [[nodiscard]] Result<QList<EpisodeLine>> currentEpisodes() const;
    /// As whoever is signed in may read them: see InterviewAccess.
    [[nodiscard]] Result<EpisodeFacts> facts(const EpisodeId &episode) const;
    /// Audited as an opening. When the audit cannot be written, an episode that is not closed opens
    /// all the same, and its facts say why it is read-only; the opening is noted once it can be.
    [[nodiscard]] Result<EpisodeFacts> openEpisode(const EpisodeId &episode);
    /// Adds to the log. Refuses impossible times: in the future, returned before it began, located
    /// before last seen.
    [[nodiscard]] Result<EntryId> append(const EpisodeId &episode, const NewEntry &entry,
        const std::optional<UsedDrafts> &used = {});
    /// Stands in the place of `original`, which stays readable. Fails with Changed when somebody
    /// has corrected it already, Refused without a reason or when this line may not be corrected.
    [[nodiscard]] Result<EntryId> correct(const EntryId &original, const NewEntry &entry,
        const QString &reason, const std::optional<UsedDrafts> &used = {});
    /// What `original` says did not happen: everything stands as if it had never been written, and
    /// it stays readable. Fails as `correct` does.
    [[nodiscard]] Result<EntryId> takeBack(
        const EntryId &original, const QString &reason, const std::optional<UsedDrafts> &used = {});

    /// What was signed off may be worked on again. The sign-off stays readable, with the reason.
    /// Fails with Refused without a reason, or when it is not signed off.
    [[nodiscard]] Done reopen(const EpisodeId &episode, const QString &reason);

    // The interview is the child's (R86)
    struct SealedPart
    {
        EntryId entry;
        RecoveryKey key; ///< to be shown once: it is nowhere in the file
    };
    struct GivenPack
    {
        QString path;
        RecoveryKey key; ///< to be shown once
    };
    /// Lets somebody read what whoever is signed in wrote of the interview, or no longer. Of each
    /// absence somebody is named by one person, the last who did (docs/decisions/0010). Fails with
    /// NotAllowed for everybody but who held it (whom they named, whoever took back what they wrote
    /// may un-name), NotFound to let somebody read who left.
    [[nodiscard]] Done nameReader(const EpisodeId &episode, const StaffId &reader, bool mayRead);
    /// Who was named, and by whom.
    [[nodiscard]] Result<QMap<StaffId, StaffId>> interviewReaders(const EpisodeId &episode) const;
    /// Seals what a child said about somebody whom it must not reach under a key of its own:
    /// answers of the form "sealed-part". Nobody opens it with the record alone. Also of an episode
    /// that is signed off: it changes nothing there. Fails with Refused when nothing was said.
    [[nodiscard]] Result<SealedPart> sealPart(const EpisodeId &episode, const Answers &answers,
        const std::optional<UsedDrafts> &used = {});
    /// Of a line of the interview that lies sealed, or came back in a pack. Audited. Fails with
    /// NotAllowed when it is not the key.
    [[nodiscard]] Result<InterviewWords> openPart(const EntryId &part, const RecoveryKey &key);
    /// The same for whoever has the key alone, which says which it is: of a child who is here or
    /// was deleted. Fails with NotAllowed, in the same words whether nothing lies there or nothing
    /// opens.
    [[nodiscard]] Result<InterviewWords> openKeptPart(const RecoveryKey &key);
    /// Writes it to `folder`, sealed as it is, for whoever has the key. Returns the path.
    [[nodiscard]] Result<QString> givePart(const EntryId &part, const QString &folder);
    /// Writes a sealed pack with what an interviewer elsewhere has to know: no other child's
    /// record or name, and nothing of who went along.
    [[nodiscard]] Result<GivenPack> sendInterview(const EpisodeId &episode, const QString &folder);
    /// At the interviewer's: a record of their own, made from a pack, in which the interview is
    /// held. Fails as `create` does, and when the pack's lines do not fit; then no file is left.
    [[nodiscard]] static Result<Made> receiveInterview(const QString &path,
        const InterviewRequest &request, const RecoveryKey &packKey, const KeyHolder &interviewer,
        const TimeSource &time, KeyCost cost = KeyCost::usual(), const SlowWork &slowly = inPlace);
    /// Writes the pack that goes back, once more too when something was corrected. The child's
    /// words in it open with the new key alone. Fails with NotAllowed for everybody but who wrote
    /// the newest interview, Refused before it was held, NotFound when the record is not from a
    /// pack.
    [[nodiscard]] Result<GivenPack> sendBackInterview(
        const EpisodeId &episode, const QString &folder);
    /// Takes in what came back: that it was held, and what carers may know. What comes once more
    /// stands beside it. Fails with NotAllowed when it does not belong to this episode, Refused
    /// when this file was taken in already, or Damaged.
    [[nodiscard]] Result<EpisodeId> takeInInterview(
        const EpisodeId &episode, const QByteArray &pack);
    /// Before the key of a part or a pack goes to a printer.
    [[nodiscard]] Done notePackKeyPrinted(const EpisodeId &episode);
    /// The newest first.
    [[nodiscard]] Result<QList<InterviewPackState>> interviewPacks(const EpisodeId &episode) const;

    // Drafts: outside the log, overwritten freely, offered back in their own record only
    /// Stands for `Draft::record` while what is typed is about no child of the record yet: a new
    /// name. Commands that add use up drafts from here.
    [[nodiscard]] static QString noChildYet();
    /// Fails with NotFound when the child or the absence was deleted: then it is kept nowhere.
    [[nodiscard]] Done saveDraft(const Draft &draft);
    /// The same, without waiting for the disk: what is typed is not to wait for it. It is written
    /// in a thread of its own, and `told` is called in this one, from the event loop or from the
    /// next command, unless a newer one of the same field took its place. Until it is written it
    /// is kept here, and `drafts` gives it.
    void saveDraftSoon(const Draft &draft, std::function<void(const Done &)> told);
    /// Waits until each of them is written, or is not, and whoever gave it was told. Every command
    /// does.
    void waitForDrafts();
    [[nodiscard]] Done dropDrafts(
        const QString &record, const QString &form, const QString &subject);
    [[nodiscard]] Done dropDrafts(const QString &record, const UsedDrafts &used);
    /// Also what could not be written yet: it is in memory, and goes to the file with the next
    /// draft that can be written.
    [[nodiscard]] Result<QList<Draft>> drafts(const QString &record) const;
    /// Whether whoever is signed in typed something that could not be written, and is not yet.
    [[nodiscard]] bool hasUnwritten() const;
    /// What could not be written, sealed under a key of the record: to be kept while it is locked.
    /// Drafts, and who signed in and read what. Empty: there is nothing.
    [[nodiscard]] QByteArray sealUnwritten() const;
    /// Takes back what `sealUnwritten` gave in an earlier session, and writes it where that is
    /// possible now. False when it was not sealed by this record.
    bool takeUnwritten(const QByteArray &sealed);

    // Documents
    /// Writes the bytes to `folder` and the disclosure (what, for whom, digest) to the log and the
    /// audit: both or neither. `ending` is of the file's name: "pdf", or "eml" where the bytes are
    /// the draft of an e-mail with the PDF in it. Returns the path of the file.
    [[nodiscard]] Result<QString> disclose(const EpisodeId &episode, const Document &document,
        const QString &kind, const QByteArray &bytes, const QString &folder,
        const QString &ending = QStringLiteral("pdf"));
    /// The same for a document that goes to a printer, with the bytes that the PDF of it has: to be
    /// called before it does.
    [[nodiscard]] Done notePrinted(const EpisodeId &episode, const Document &document,
        const QString &kind, const QByteArray &pdf);

    /// Writes a calendar of what is due in an episode, or in all of them (no id), to a file of this
    /// name in `folder`, or of the next free one, and to the audit that this was done: both or
    /// neither. Returns the path of the file.
    [[nodiscard]] Result<QString> giveCalendar(const EpisodeId &episode, const QByteArray &calendar,
        const QString &folder, const QString &name);

    // The whole record as values, for another record: docs/exchange-format.md
    using InFile = std::function<Result<QByteArray>(const ExchangeContent &)>;
    /// Gives `inFile` what whoever is signed in may read, and writes what it returns to a new file
    /// and to the audit that this was done: both or neither. Lines of an interview that is closed
    /// to them are not in it, and are named by their ids. Fails with Refused when there is such a
    /// file already, Io when it cannot be written, or as `inFile` does.
    [[nodiscard]] Result<ExchangeGiven> giveOut(const QString &path, const InFile &inFile);
    /// Takes in what is not here yet: all of it or nothing. Who wrote each thing and when, and what
    /// it said before, stays as it is; what a child who is here has here keeps the history that it
    /// has. People who are not here come in as people who have left, the setting stays, and a
    /// hand-over comes without what proves its receipt. `file`: the bytes it was read from, for the
    /// audit. Fails with Refused, and names it, when something here has the same id (or name, or
    /// number of an absence) and is not the same, was deleted here, is of another kind of place, or
    /// may not be written any more; Malformed when it does not hold together; NotAllowed for lines
    /// of an interview that somebody else holds, and its readers.
    [[nodiscard]] Result<ExchangeTaken> takeIn(
        const ExchangeContent &content, const QByteArray &file);

    // Audit: fails with NotAllowed for whoever may not read it, NotFound when nobody in the record
    // has the name that the filter asks for
    /// The newest rows that the filter lets through. That somebody looked is a row of its own.
    [[nodiscard]] Result<AuditPage> openAudit(const AuditFilter &filter);
    /// The next older ones, once it was opened: those before the row of this number; 0: the newest.
    [[nodiscard]] Result<AuditPage> auditRows(const AuditFilter &filter, qint64 before = 0);
    /// Writes every row that the filter lets through to `folder` as a table for a spreadsheet, and
    /// that this was done to the audit: both or neither. Returns the path of the file.
    [[nodiscard]] Result<QString> exportAudit(const AuditFilter &filter, const QString &folder);

    // Copies: sealed, each one file that opens as the record does
    [[nodiscard]] Result<CopyPlan> copyPlan() const;
    /// Fails with NotFound when it is another folder than before, and not there; and with Changed
    /// when somebody else planned otherwise than `known` since.
    [[nodiscard]] Done planCopies(const CopyPlan &plan, const std::optional<CopyPlan> &known = {});
    [[nodiscard]] CopyDistance copyDistance(const QString &folder) const;
    /// Makes one in the planned folder. Returns its name. Fails with Refused when none is planned,
    /// NotFound when the folder is not there, Damaged, Busy (also when nobody waits for the drive
    /// any longer) or Io; then no copy is left, or one that is found by looking once the drive
    /// answers.
    [[nodiscard]] Result<QString> copyNow(const DriveWork &onDrive = toTheEnd);
    /// Those that are known of, newest first.
    [[nodiscard]] Result<QList<CopyLine>> copies() const;
    /// When the newest copy was made that was proved and is whole; invalid: there is none.
    [[nodiscard]] Result<QDateTime> newestProvedCopy() const;
    /// What looks for copies and proves them, away from this thread. Null when none are planned.
    [[nodiscard]] Result<std::unique_ptr<CopyInspector>> copyInspector() const;
    /// Takes note of what is in the folder now, and of what is there no more.
    [[nodiscard]] Done noteCopies(const QList<FoundCopy> &found);
    [[nodiscard]] Done noteProof(const CopyProof &proof);

    // Who else is in
    /// From now on others see that whoever is signed in has the record open, until it is closed.
    [[nodiscard]] Done beginSession(ProgramKind program);
    /// Says that it is still open. To be called once a minute: of who is silent for longer it is
    /// said when they were last seen, and who is silent for three is not there any more.
    [[nodiscard]] Done keepSession();
    /// Those who have the record open elsewhere, who came first first.
    [[nodiscard]] Result<QList<OtherSession>> others() const;
    /// Whether whoever is signed in was taken out of the record meanwhile.
    [[nodiscard]] bool isLetGo() const;

    /// Proves the database, the audit chain and every summary against its log.
    [[nodiscard]] Result<VerifyReport> verify();

    /// A number that changes whenever anything in the file did that a page shows, here or in
    /// another program. Who has it open is no part of that.
    [[nodiscard]] qint64 changeCounter() const;

private:
    friend class CopyInspector;
    friend class HandOver;
    friend class TableIntake;
    class Private;
    class Care;
    class Intake;
    class Verification;
    explicit Record(std::unique_ptr<Private> d);
    std::unique_ptr<Private> d;
};

} // namespace homeward
