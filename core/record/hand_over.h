// SPDX-FileCopyrightText: 2026 Homeward contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/model/exchange_content.h"
#include "core/record/hand_over_content.h"
#include "core/record/hand_over_differences.h"
#include "core/record/hand_over_manifest.h"
#include "core/record/hand_over_receipt.h"
#include "core/record/hand_over_rules.h"
#include "core/record/record.h"

#include <QCoreApplication>
#include <QSet>

#include <functional>
#include <optional>

namespace homeward {

/// A child's record goes to the next home in a sealed file, and comes in there beside what is known
/// already: nothing is overwritten. The door to the record for all of it; each command is one
/// transaction with its audit row. Only who may give out the whole record may use it.
///
/// All commands fail as those of Record do.
class HandOver
{
    Q_DECLARE_TR_FUNCTIONS(HandOver)

public:
    /// How the names of the files end.
    static constexpr QLatin1String suffix { "homeward-handover" };

    /// The record outlives it.
    explicit HandOver(Record &record);

    // The passphrase goes by telephone, and is written nowhere
    /// Four groups of letters and digits: easy to read out, and a slip is found.
    [[nodiscard]] static QString proposedPassphrase();
    /// What was typed, as the same bytes however the groups were spaced. Wiped where it was, unless
    /// somebody else still shares the text.
    [[nodiscard]] static Secret passphrase(QString typed);

    // Sending
    struct Letter
    {
        QString to = {}; ///< who looks after the child next
        QString purpose = {};
    };
    struct Sent
    {
        QString path = {};
        HandOverManifest manifest = {};
    };
    using InFile = std::function<Result<QByteArray>(const ExchangeContent &)>;
    /// Fails with Refused while the child is away: a search is handed over by people who talk to
    /// each other, not by a file that may lie unread.
    [[nodiscard]] Done checkMayLeave(const ChildId &child) const;
    /// What would be in the file, and what not.
    [[nodiscard]] Result<HandOverManifest> preview(
        const ChildId &child, const Letter &letter) const;
    /// Writes the sealed file to `folder`, and that this was done to the record: both or neither.
    /// `name` is a file name; empty: one with the day and no name in it. `inFile` writes the
    /// content. Fails with Refused without a purpose, a receiver or a good passphrase, as
    /// `checkMayLeave`, when a file of that name is there, or with Io.
    [[nodiscard]] Result<Sent> send(const ChildId &child, const Letter &letter,
        const Secret &passphrase, const QString &folder, const QString &name, const InFile &inFile);
    /// Before the passphrase goes to a printer.
    [[nodiscard]] Done noteKeyPrinted(const ChildId &child);

    // What was handed over, and what came in
    struct Line
    {
        QString id = {};
        bool isSent = false;
        QString other = {}; ///< to whom, or from whom
        QString purpose = {};
        QDateTime at = {}; ///< UTC
        QString by = {}; ///< name
        QDateTime receivedAt = {}; ///< UTC; invalid: no receipt yet
        QString receivedBy = {};
        /// Whether its receipt is proved in this record: false where the line came in with an
        /// exchange file.
        bool isProvedHere = true;
        QString receiptCode = {}; ///< for what came in: to be read out to who sent it
        QList<std::pair<QString, QString>> numbers = {}; ///< of absences: here, and there
    };
    /// The newest first; for everybody who may open the child's page, the receipt code but for who
    /// may read it out.
    [[nodiscard]] Result<QList<Line>> lines(const ChildId &child) const;

    // The receipt comes back
    /// `by`: who read it out. Fails with Malformed (misheard), NotAllowed (of another file) or
    /// Refused (it is there already, nothing was sent, or it was sent from another record).
    [[nodiscard]] Done takeReceipt(const ChildId &child, const QString &code, const QString &by);
    [[nodiscard]] Done takeReceiptFile(const ChildId &child, const QByteArray &file);

    // The end of the placement
    struct End
    {
        HandOverRule rule = {};
        bool isPlaced = false; ///< a placement has no end yet
        QString whyNotDeleted = {}; ///< empty: the record may be deleted now
    };
    [[nodiscard]] Result<End> end(const ChildId &child) const;
    /// Fails with Refused when there is no placement without an end, or it began later.
    [[nodiscard]] Done endPlacement(const ChildId &child, QDate lastDay);
    /// As Record::deleteChild, for the reason that the record was handed over and received. Fails
    /// with Refused while `end` says why not.
    [[nodiscard]] Done deleteChild(const ChildId &child);

    // Receiving
    struct Opened
    {
        HandOverManifest manifest = {};
        QByteArray json = {}; ///< the content, to be read by the exchange
        QString digest = {};
        Secret forReceipts = {};
    };
    /// What can be said before a passphrase is typed: see sealed_parcel::checkWhole.
    [[nodiscard]] static Done checkWhole(const QByteArray &file);
    /// Audited. Fails as sealed_parcel::open, Refused for a file that was made in this record, or
    /// of a practice home.
    [[nodiscard]] Result<Opened> open(const QByteArray &file, const Secret &passphrase);

    /// A child who is here and may be the one in the file.
    struct Match
    {
        ChildId child = {};
        QString name = {};
        QDate dateOfBirth = {};
        bool isSame = false; ///< under the same id, or the same name and day of birth
        QString whyNot = {}; ///< empty: may be chosen
        /// Of this name, and born on another day: one mistyped birthday would make two children of
        /// one, so a person has to say that it is somebody else.
        bool isNamesake = false;
    };
    /// Those who are the same first. One that is the same by its id stands alone.
    [[nodiscard]] Result<QList<Match>> matches(const HandOverManifest &manifest) const;
    /// `here`: the child that it is; empty: a child who is new here. Fails with Refused when they
    /// were born on different days.
    [[nodiscard]] Result<QList<HandOverDifference>> differences(const HandOverManifest &manifest,
        const ExchangeContent &content, const ChildId &here) const;
    /// Whether it was taken out of this record once, so that it is not ticked beforehand.
    [[nodiscard]] Result<bool> wasTakenOut(const HandOverDifference &difference) const;

    struct Choice
    {
        ChildId here = {}; ///< empty: a child who is new here, and everything is taken in
        QSet<QString> wanted = {}; ///< ids of differences
        /// As the person saw them. What is wanted and is different by now is not taken: Changed.
        std::optional<QList<HandOverDifference>> known = {};
    };
    struct Taken
    {
        ChildId child = {};
        QString handOver = {};
        qsizetype added = 0; ///< to the profile
        qsizetype absences = 0; ///< that are new here
        qsizetype lines = 0;
        QString receiptCode = {};
    };
    /// Takes in what was chosen, and the absences with their logs: all of it or nothing. Twice is
    /// once.
    [[nodiscard]] Result<Taken> takeIn(
        const Opened &opened, const ExchangeContent &content, const Choice &choice);
    /// Writes the receipt for what came in to `folder`. Returns the path.
    [[nodiscard]] Result<QString> giveReceipt(
        const ChildId &child, const QString &handOver, const QString &folder);

private:
    class Intake;

    [[nodiscard]] Result<hand_over_content::OneChild> contentOf(const ChildId &child) const;
    [[nodiscard]] Result<HandOverManifest> manifestOf(
        const ChildId &child, const Letter &letter, const hand_over_content::OneChild &one) const;
    [[nodiscard]] Done noteReceipt(const ChildId &child,
        const std::function<Result<HandOverReceipt>(const QString &digest, const Secret &key)>
            &read);
    [[nodiscard]] Done checkDeletable(const ChildId &child) const;

    Record &m_record;
};

} // namespace homeward
