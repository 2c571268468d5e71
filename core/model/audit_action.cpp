// SPDX-FileCopyrightText: 2026 Homeward contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/model/audit_action.h"

#include "core/base/words.h"

#include <QtGlobal>

#include <algorithm>
#include <array>

namespace homeward {

namespace {

using Action = AuditAction;
using Kind = AuditKind;
using About = AuditAbout;

struct Row
{
    Action action;
    std::u16string_view word; ///< as it is stored: never changed once it was released
    AuditActionFacts facts;
};

/// A new action is one row here, and its name in the header.
constexpr auto table = std::to_array<Row>({
    { Action::RecordCreated, u"record-created",
        { Kind::Changed, About::Person, QT_TRANSLATE_NOOP("Audit", "Made this record") } },
    { Action::SettingChanged, u"setting-changed",
        { Kind::Changed, About::Nothing,
            QT_TRANSLATE_NOOP("Audit", "Changed what is known of the place") } },
    { Action::ProtocolUsed, u"protocol-used",
        { Kind::Changed, About::Nothing,
            QT_TRANSLATE_NOOP("Audit", "Chose the rules of an area") } },
    { Action::SecondProtocolUsed, u"second-protocol-used",
        { Kind::Changed, About::Nothing,
            QT_TRANSLATE_NOOP("Audit", "Chose the rules for children placed out of area") } },
    { Action::SecondProtocolDropped, u"second-protocol-dropped",
        { Kind::Changed, About::Nothing,
            QT_TRANSLATE_NOOP(
                "Audit", "Chose that no other rules hold for children placed out of area") } },
    { Action::SignedIn, u"signed-in",
        { Kind::SignedIn, About::Person, QT_TRANSLATE_NOOP("Audit", "Signed in") } },
    { Action::SignInFailed, u"sign-in-failed",
        { Kind::Failed, About::Instant,
            QT_TRANSLATE_NOOP("Audit", "Tried to sign in, and could not") } },
    { Action::PassphraseRecovered, u"passphrase-recovered",
        { Kind::SignedIn, About::Person,
            QT_TRANSLATE_NOOP("Audit", "Came in with the recovery key") } },
    { Action::EnvelopeUsed, u"envelope-used",
        { Kind::SignedIn, About::Person,
            QT_TRANSLATE_NOOP("Audit", "Came in with the night envelope") } },
    { Action::StaffAdded, u"staff-added",
        { Kind::Changed, About::Person, QT_TRANSLATE_NOOP("Audit", "Let somebody in") } },
    { Action::StaffRemoved, u"staff-removed",
        { Kind::Changed, About::Person, QT_TRANSLATE_NOOP("Audit", "Let somebody go") } },
    { Action::RoleChanged, u"role-changed",
        { Kind::Changed, About::Person,
            QT_TRANSLATE_NOOP("Audit", "Changed what somebody may do") } },
    { Action::PassphraseReset, u"passphrase-reset",
        { Kind::Changed, About::Person,
            QT_TRANSLATE_NOOP("Audit", "Gave somebody a new passphrase") } },
    { Action::PassphraseChanged, u"passphrase-changed",
        { Kind::Changed, About::Person,
            QT_TRANSLATE_NOOP("Audit", "Changed their own passphrase") } },
    { Action::RecoveryKeyMade, u"recovery-key-made",
        { Kind::Changed, About::Nothing, QT_TRANSLATE_NOOP("Audit", "Made a new recovery key") } },
    { Action::RecoveryKeyProved, u"recovery-key-proved",
        { Kind::Changed, About::Nothing,
            QT_TRANSLATE_NOOP("Audit", "Showed that the recovery key is on paper") } },
    { Action::EnvelopeMade, u"envelope-made",
        { Kind::Changed, About::Nothing,
            QT_TRANSLATE_NOOP("Audit", "Made a new night envelope") } },
    { Action::KeyPrinted, u"key-printed",
        { Kind::GivenOut, About::Key, QT_TRANSLATE_NOOP("Audit", "Printed a key") } },
    { Action::ChildAdded, u"child-added",
        { Kind::Changed, About::Child, QT_TRANSLATE_NOOP("Audit", "Added a child") } },
    { Action::ChildOpened, u"child-opened",
        { Kind::Opened, About::Child, QT_TRANSLATE_NOOP("Audit", "Opened a child's record") } },
    { Action::ChildRenamed, u"child-renamed",
        { Kind::Changed, About::Child, QT_TRANSLATE_NOOP("Audit", "Changed a child's name") } },
    { Action::FactsSet, u"facts-set",
        { Kind::Changed, About::Child,
            QT_TRANSLATE_NOOP("Audit", "Changed what is known of a child") } },
    { Action::FactsChecked, u"facts-checked",
        { Kind::Changed, About::Child,
            QT_TRANSLATE_NOOP("Audit", "Said that a child's profile is still right") } },
    // Each paper has its own two below; these four stand in older rows.
    { Action::ProfileGiven, u"profile-given",
        { Kind::GivenOut, About::Child,
            QT_TRANSLATE_NOOP("Audit", "Made a paper of a child's profile") } },
    { Action::ProfilePrinted, u"profile-printed",
        { Kind::GivenOut, About::Child,
            QT_TRANSLATE_NOOP("Audit", "Printed a paper of a child's profile") } },
    { Action::BlankGiven, u"blank-given",
        { Kind::GivenOut, About::AsWritten,
            QT_TRANSLATE_NOOP("Audit", "Made a numbered blank paper") } },
    { Action::BlankPrinted, u"blank-printed",
        { Kind::GivenOut, About::AsWritten,
            QT_TRANSLATE_NOOP("Audit", "Printed a numbered blank paper") } },
    { Action::ReadySheetGiven, u"ready-sheet-given",
        { Kind::GivenOut, About::Child,
            QT_TRANSLATE_NOOP("Audit", "Made a ready sheet: all of a child's profile") } },
    { Action::ReadySheetPrinted, u"ready-sheet-printed",
        { Kind::GivenOut, About::Child,
            QT_TRANSLATE_NOOP("Audit", "Printed a ready sheet: all of a child's profile") } },
    { Action::OwnPageGiven, u"own-page-given",
        { Kind::GivenOut, About::Child, QT_TRANSLATE_NOOP("Audit", "Made a child's own page") } },
    { Action::OwnPagePrinted, u"own-page-printed",
        { Kind::GivenOut, About::Child,
            QT_TRANSLATE_NOOP("Audit", "Printed a child's own page") } },
    { Action::BlankProfileGiven, u"blank-profile-given",
        { Kind::GivenOut, About::AsWritten,
            QT_TRANSLATE_NOOP("Audit", "Made a numbered blank copy of part one, the profile") } },
    { Action::BlankProfilePrinted, u"blank-profile-printed",
        { Kind::GivenOut, About::AsWritten,
            QT_TRANSLATE_NOOP(
                "Audit", "Printed a numbered blank copy of part one, the profile") } },
    { Action::BlankReportGiven, u"blank-report-given",
        { Kind::GivenOut, About::AsWritten,
            QT_TRANSLATE_NOOP(
                "Audit", "Made a numbered blank copy of part two, the report to the police") } },
    { Action::BlankReportPrinted, u"blank-report-printed",
        { Kind::GivenOut, About::AsWritten,
            QT_TRANSLATE_NOOP(
                "Audit", "Printed a numbered blank copy of part two, the report to the police") } },
    { Action::PhotoSet, u"photo-set",
        { Kind::Changed, About::Child, QT_TRANSLATE_NOOP("Audit", "Changed a child's photo") } },
    { Action::PhotoRemoved, u"photo-removed",
        { Kind::Changed, About::Child, QT_TRANSLATE_NOOP("Audit", "Took out a child's photo") } },
    { Action::ContactSaved, u"contact-saved",
        { Kind::Changed, About::Contact, QT_TRANSLATE_NOOP("Audit", "Wrote down a person") } },
    { Action::ContactRemoved, u"contact-removed",
        { Kind::Changed, About::Contact, QT_TRANSLATE_NOOP("Audit", "Took out a person") } },
    { Action::PlaceSaved, u"place-saved",
        { Kind::Changed, About::Place, QT_TRANSLATE_NOOP("Audit", "Wrote down a place") } },
    { Action::PlaceRemoved, u"place-removed",
        { Kind::Changed, About::Place, QT_TRANSLATE_NOOP("Audit", "Took out a place") } },
    { Action::PlacementSaved, u"placement-saved",
        { Kind::Changed, About::Placement,
            QT_TRANSLATE_NOOP("Audit", "Wrote down where a child lives") } },
    { Action::PlacementRemoved, u"placement-removed",
        { Kind::Changed, About::Placement,
            QT_TRANSLATE_NOOP("Audit", "Took out where a child lives") } },
    { Action::EpisodeStarted, u"episode-started",
        { Kind::Changed, About::Episode, QT_TRANSLATE_NOOP("Audit", "Began an episode") } },
    { Action::EpisodeOpened, u"episode-opened",
        { Kind::Opened, About::Episode, QT_TRANSLATE_NOOP("Audit", "Opened an episode") } },
    { Action::EntryAdded, u"entry-added",
        { Kind::Changed, About::Entry, QT_TRANSLATE_NOOP("Audit", "Wrote in a log") } },
    { Action::EntryCorrected, u"entry-corrected",
        { Kind::Changed, About::Entry, QT_TRANSLATE_NOOP("Audit", "Corrected a log") } },
    { Action::DocumentMade, u"document-made",
        { Kind::GivenOut, About::Document, QT_TRANSLATE_NOOP("Audit", "Made a document") } },
    { Action::DocumentPrinted, u"document-printed",
        { Kind::GivenOut, About::Document, QT_TRANSLATE_NOOP("Audit", "Printed a document") } },
    { Action::CalendarGiven, u"calendar-given",
        { Kind::GivenOut, About::Episode,
            QT_TRANSLATE_NOOP("Audit", "Saved what is due as a file for a calendar") } },
    { Action::RecordReopened, u"record-reopened",
        { Kind::Changed, About::Episode,
            QT_TRANSLATE_NOOP("Audit", "Reopened what was signed off") } },
    { Action::SummaryRenewed, u"summary-renewed",
        { Kind::Changed, About::Episode,
            QT_TRANSLATE_NOOP("Audit",
                "Opened the record with another version of the program, which put right what the "
                "lists say of an absence") } },
    // What the row is about was the person before it was the absence: both are read.
    { Action::InterviewReaderNamed, u"interview-opened-to",
        { Kind::Changed, About::Episode,
            QT_TRANSLATE_NOOP("Audit", "Let somebody read an interview") } },
    { Action::InterviewReaderUnnamed, u"interview-closed-to",
        { Kind::Changed, About::Episode,
            QT_TRANSLATE_NOOP("Audit", "Closed an interview to somebody") } },
    { Action::PackMade, u"pack-made",
        { Kind::GivenOut, About::Episode,
            QT_TRANSLATE_NOOP("Audit", "Made a sealed file of an interview") } },
    { Action::PackKeyPrinted, u"pack-key-printed",
        { Kind::GivenOut, About::Episode,
            QT_TRANSLATE_NOOP("Audit", "Printed the key of a sealed file") } },
    { Action::PackOpened, u"pack-opened",
        { Kind::Opened, About::Episode,
            QT_TRANSLATE_NOOP("Audit", "Opened what was sealed, with its key") } },
    { Action::PackTakenIn, u"pack-taken-in",
        { Kind::Changed, About::Episode,
            QT_TRANSLATE_NOOP("Audit", "Took in an interview that came back") } },
    { Action::HoldPlaced, u"hold-placed",
        { Kind::Changed, About::Child,
            QT_TRANSLATE_NOOP("Audit", "Wrote down that a record must be kept") } },
    { Action::HoldLifted, u"hold-lifted",
        { Kind::Changed, About::Child,
            QT_TRANSLATE_NOOP("Audit", "Wrote down that a record need not be kept any more") } },
    { Action::ChildDeleted, u"child-deleted",
        { Kind::Changed, About::Child,
            QT_TRANSLATE_NOOP("Audit", "Deleted a child after review") } },
    { Action::CopiesPlanned, u"copies-planned",
        { Kind::Changed, About::Nothing,
            QT_TRANSLATE_NOOP("Audit", "Changed where copies are kept") } },
    { Action::CopyMade, u"copy-made",
        { Kind::GivenOut, About::AsWritten,
            QT_TRANSLATE_NOOP("Audit", "Made a copy of the record") } },
    { Action::CopyFound, u"copy-found",
        { Kind::Changed, About::AsWritten,
            QT_TRANSLATE_NOOP("Audit", "Found a copy that was made without a passphrase") } },
    { Action::CopyGone, u"copy-gone",
        { Kind::Changed, About::AsWritten,
            QT_TRANSLATE_NOOP("Audit", "Found that a copy is not there any more") } },
    { Action::CopyProved, u"copy-proved",
        { Kind::Changed, About::AsWritten,
            QT_TRANSLATE_NOOP("Audit", "Read a copy in full: it is whole") } },
    { Action::CopyNotWhole, u"copy-not-whole",
        { Kind::Changed, About::AsWritten,
            QT_TRANSLATE_NOOP("Audit", "Read a copy in full: it is not whole") } },
    { Action::RecordExported, u"record-exported",
        { Kind::GivenOut, About::Nothing,
            QT_TRANSLATE_NOOP("Audit", "Wrote the whole record to a file that can be read") } },
    { Action::FileTakenIn, u"file-taken-in",
        { Kind::Changed, About::Nothing,
            QT_TRANSLATE_NOOP("Audit", "Took in a file of another record") } },
    { Action::PersonTakenIn, u"person-taken-in",
        { Kind::Changed, About::Person,
            QT_TRANSLATE_NOOP("Audit", "Took in the name of somebody who wrote, from a file") } },
    { Action::ChildTakenIn, u"child-taken-in",
        { Kind::Changed, About::Child,
            QT_TRANSLATE_NOOP("Audit", "Took in what is known of a child, from a file") } },
    { Action::EpisodeTakenIn, u"episode-taken-in",
        { Kind::Changed, About::Episode,
            QT_TRANSLATE_NOOP("Audit", "Took in an episode, from a file") } },
    { Action::EntryTakenIn, u"entry-taken-in",
        { Kind::Changed, About::Entry,
            QT_TRANSLATE_NOOP("Audit", "Took in a line of a log, from a file") } },
    { Action::HandOverNoteTakenIn, u"hand-over-note-taken-in",
        { Kind::Changed, About::Child,
            QT_TRANSLATE_NOOP(
                "Audit", "Took in that a child's record was handed over, from a file") } },
    { Action::ListTakenIn, u"list-taken-in",
        { Kind::Changed, About::Nothing,
            QT_TRANSLATE_NOOP("Audit", "Took in a list of children from a spreadsheet") } },
    { Action::ListRestGiven, u"list-rest-given",
        { Kind::GivenOut, About::Nothing,
            QT_TRANSLATE_NOOP("Audit", "Saved the rows of a list that were not taken in") } },
    { Action::ChildHandedOver, u"child-handed-over",
        { Kind::GivenOut, About::Child,
            QT_TRANSLATE_NOOP("Audit", "Made a sealed file to hand a child's record over") } },
    { Action::HandOverKeyPrinted, u"hand-over-key-printed",
        { Kind::GivenOut, About::Child,
            QT_TRANSLATE_NOOP("Audit", "Printed the passphrase of a hand-over file") } },
    { Action::HandOverOpened, u"hand-over-opened",
        { Kind::Opened, About::Nothing,
            QT_TRANSLATE_NOOP("Audit", "Opened a hand-over file of another record") } },
    { Action::HandOverTakenIn, u"hand-over-taken-in",
        { Kind::Changed, About::Child,
            QT_TRANSLATE_NOOP("Audit", "Took in a child's record that was handed over") } },
    { Action::ReceiptMade, u"receipt-made",
        { Kind::GivenOut, About::Child,
            QT_TRANSLATE_NOOP("Audit", "Made a receipt for a hand-over file") } },
    { Action::ReceiptTakenIn, u"receipt-taken-in",
        { Kind::Changed, About::Child,
            QT_TRANSLATE_NOOP("Audit", "Wrote down that a handed-over record was received") } },
    { Action::AuditOpened, u"audit-opened",
        { Kind::Opened, About::Nothing, QT_TRANSLATE_NOOP("Audit", "Looked at who did what") } },
    { Action::AuditExported, u"audit-exported",
        { Kind::GivenOut, About::Nothing,
            QT_TRANSLATE_NOOP("Audit", "Made a table of who did what") } },
    { Action::PassphraseMistyped, u"passphrase-mistyped",
        { Kind::Failed, About::Person,
            QT_TRANSLATE_NOOP(
                "Audit", "Tried to change their own passphrase, and the old one was not right") } },
    { Action::ActionRefused, u"action-refused",
        { Kind::Failed, About::Act,
            QT_TRANSLATE_NOOP("Audit", "Tried to do what they may not do") } },
});

constexpr auto kindWords = words<Kind>({
    { Kind::Opened, u"opened" },
    { Kind::Changed, u"changed" },
    { Kind::GivenOut, u"given-out" },
    { Kind::SignedIn, u"signed-in" },
    { Kind::Failed, u"failed" },
});

const Row &rowOf(Action action)
{
    const auto row = std::find_if(
        table.begin(), table.end(), [&](const Row &each) { return each.action == action; });
    Q_ASSERT(row != table.end());
    return *row;
}

QString toText(std::u16string_view word)
{
    return QString::fromUtf16(word.data(), static_cast<qsizetype>(word.size()));
}

} // namespace

const AuditActionFacts &factsOf(AuditAction action) { return rowOf(action).facts; }

QList<AuditAction> actionsOf(AuditKind kind)
{
    QList<AuditAction> actions;
    for (const Row &row : table) {
        if (row.facts.kind == kind)
            actions << row.action;
    }
    return actions;
}

const QList<AuditAction> &actionsOfEveryChild()
{
    static const QList<AuditAction> actions { Action::RecordExported, Action::CopyMade,
        Action::CopyFound, Action::AuditExported, Action::ListRestGiven };
    return actions;
}

QList<AuditAction> actionsThatChangeNothing()
{
    return QList<AuditAction> { Action::SignedIn } + actionsOf(Kind::Failed);
}

QString toStorage(AuditAction action) { return toText(rowOf(action).word); }

std::optional<AuditAction> auditActionFromStorage(QStringView word)
{
    for (const Row &row : table) {
        if (toText(row.word) == word)
            return row.action;
    }
    return std::nullopt;
}

QString toStorage(AuditKind kind) { return kindWords.word(kind); }

std::optional<AuditKind> auditKindFromStorage(QStringView word) { return kindWords.value(word); }

QList<AuditKind> auditKinds()
{
    QList<AuditKind> kinds;
    for (const auto &[kind, word] : kindWords.pairs())
        kinds << kind;
    return kinds;
}

} // namespace homeward
