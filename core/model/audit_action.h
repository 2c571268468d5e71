// SPDX-FileCopyrightText: 2026 Homeward contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QList>
#include <QString>

#include <optional>

namespace homeward {

/// What the audit can tell of. Each has one row in the table of audit_action.cpp.
enum class AuditAction
{
    RecordCreated,
    SettingChanged,
    ProtocolUsed,
    SecondProtocolUsed,
    SecondProtocolDropped,
    SignedIn,
    SignInFailed,
    PassphraseRecovered,
    EnvelopeUsed,
    StaffAdded,
    StaffRemoved,
    RoleChanged,
    PassphraseReset,
    PassphraseChanged,
    RecoveryKeyMade,
    RecoveryKeyProved,
    EnvelopeMade,
    KeyPrinted,
    ChildAdded,
    ChildOpened,
    ChildRenamed,
    FactsSet,
    FactsChecked,
    ProfileGiven,
    ProfilePrinted,
    BlankGiven,
    BlankPrinted,
    ReadySheetGiven,
    ReadySheetPrinted,
    OwnPageGiven,
    OwnPagePrinted,
    BlankProfileGiven,
    BlankProfilePrinted,
    BlankReportGiven,
    BlankReportPrinted,
    PhotoSet,
    PhotoRemoved,
    ContactSaved,
    ContactRemoved,
    PlaceSaved,
    PlaceRemoved,
    PlacementSaved,
    PlacementRemoved,
    EpisodeStarted,
    EpisodeOpened,
    EntryAdded,
    EntryCorrected,
    DocumentMade,
    DocumentPrinted,
    CalendarGiven,
    RecordReopened,
    SummaryRenewed,
    InterviewReaderNamed,
    InterviewReaderUnnamed,
    PackMade,
    PackKeyPrinted,
    PackOpened,
    PackTakenIn,
    HoldPlaced,
    HoldLifted,
    ChildDeleted,
    CopiesPlanned,
    CopyMade,
    CopyFound,
    CopyGone,
    CopyProved,
    CopyNotWhole,
    RecordExported,
    FileTakenIn,
    PersonTakenIn,
    ChildTakenIn,
    EpisodeTakenIn,
    EntryTakenIn,
    HandOverNoteTakenIn,
    ListTakenIn,
    ListRestGiven,
    ChildHandedOver,
    HandOverKeyPrinted,
    HandOverOpened,
    HandOverTakenIn,
    ReceiptMade,
    ReceiptTakenIn,
    AuditOpened,
    AuditExported,
    PassphraseMistyped,
    ActionRefused,
};

/// What people ask the audit for.
enum class AuditKind
{
    Opened,
    Changed,
    GivenOut, ///< made as a file, exported or printed
    SignedIn,
    Failed,
};

/// What the id in a row of the audit is the id of.
enum class AuditAbout
{
    Nothing, ///< the record as a whole
    Child,
    Episode,
    Entry,
    Contact,
    Place,
    Placement,
    Person, ///< who writes in the record
    Document, ///< an episode; the digest says which document of it
    Instant, ///< not an id: when it was tried
    Key, ///< not an id: which of the record's own keys
    AsWritten, ///< not an id: the file name of a copy, the number of a paper
    Act, ///< not an id: what was refused, as permissions.h stores it
};

/// What is known of an action beforehand.
struct AuditActionFacts
{
    AuditKind kind;
    AuditAbout about;
    const char *sentence; ///< what somebody did, to be translated in the context "Audit"
};

[[nodiscard]] const AuditActionFacts &factsOf(AuditAction action);
[[nodiscard]] QList<AuditAction> actionsOf(AuditKind kind);
/// By which the whole record was copied or given out, or what may name any child in it: they are
/// about every child who was in the record then.
[[nodiscard]] const QList<AuditAction> &actionsOfEveryChild();
/// Which say that somebody came in, or tried something in vain: the record is as it was before.
[[nodiscard]] QList<AuditAction> actionsThatChangeNothing();
[[nodiscard]] QString toStorage(AuditAction action);
[[nodiscard]] std::optional<AuditAction> auditActionFromStorage(QStringView word);
[[nodiscard]] QString toStorage(AuditKind kind);
[[nodiscard]] std::optional<AuditKind> auditKindFromStorage(QStringView word);
/// In the order in which people are offered them.
[[nodiscard]] QList<AuditKind> auditKinds();

} // namespace homeward
