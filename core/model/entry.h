// SPDX-FileCopyrightText: 2026 Homeward contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/id.h"
#include "core/model/answer.h"
#include "core/time/moment.h"

#include <QDateTime>
#include <QString>

#include <optional>

namespace homeward {

/// One dated line in an episode's log. Entries are only ever added.
///
/// `answers` are to the questions of the kind's form (core/forms). `subject` says what the entry is
/// about where the kind has more than one thing to be about: the check, the notice, the contact,
/// the action.
struct Entry
{
    enum class Kind
    {
        Noticed, ///< the start: who noticed, when expected, when noticed
        StopTime, ///< when checking ends and the report is made (R18)
        Check, ///< subject: check id of the protocol, with "#<contact or place id>" where it has
               ///< one
        Fact, ///< something stated: last seen, clothing, circumstances …
        RedFlag, ///< subject: red flag id; yes, no or not known
        Category, ///< the carer's own description: missing, or away without authorisation. Never
                  ///< the police's
        PoliceCall, ///< rang 101 or 999: reference, handler, what was agreed
        Grading, ///< what the police called it, who said so and when. Never computed (R1)
        Notice, ///< subject: notice id; told, or why not. Of a duty of others: "asked:" and the
                ///< clock id; what they said (R88)
        ContactAttempt, ///< tried to reach the child, or somebody who may know
        Sighting, ///< seen or heard from
        Note, ///< a line in the log
        Located, ///< whereabouts known
        Returned, ///< back
        ReturnTalk, ///< the three questions of the return
        Observation, ///< what was seen on return (R46)
        SafeAndWell, ///< the police's check: done, or not and why
        InterviewOffer, ///< offered: when, how, what the child said
        InterviewAttempt, ///< tried to hold it
        Interview, ///< the return interview record
        ParentInformation, ///< what a parent or carer was offered to tell when the child declined
                           ///< (R49)
        Action, ///< subject: action id; what, who, by when
        ActionDone, ///< subject: action id
        PlanUpdated, ///< risk assessment or plan brought up to date (R11)
        Meeting, ///< a meeting or telephone talk: who, what was decided (R35, R37)
        Consent, ///< what was asked, who decided, what they said (R29)
        Publicity, ///< whether something is made public: an assessed decision, led by the police
                   ///< (R33)
        LegalPower, ///< somebody used one: police protection, an order, a notice (R40)
        OfstedDecision, ///< whether Ofsted is told, and why, either way
        ShiftHandOver, ///< subject: empty when a shift is handed over, the entry's id when the next
                       ///< person takes it over
        EventTime, ///< when something happened, as another body's papers have it (R28)
        Ending, ///< how the absence ended (R87)
        SignOff, ///< subject: what is signed
        SourceChosen, ///< subject: field id; which of two sources is used
        ProfileChanged, ///< the profile was edited while the episode was open
        DocumentMade, ///< a document was made and for whom; its digest
    };

    EntryId id = {};
    Kind kind = Kind::Note;
    Moment happened = {};
    QDateTime written = {}; ///< UTC
    StaffId author = {};
    QString authorName = {}; ///< as it was when written
    QString saidBy = {}; ///< who said it; empty when the author saw or did it
    QString subject = {};
    Answers answers = {};
    std::optional<EntryId> corrects = {}; ///< the entry whose place this one takes
    QString reason = {}; ///< of the correction

    /// A correction that says nothing in its original's place: what the original says did not
    /// happen.
    [[nodiscard]] bool takesBack() const
    {
        return corrects && kind == Kind::Note && answers.isEmpty();
    }

    /// Where it stands in the order of things, UTC: when it happened, else when it was written.
    /// Where only the day is known, as late in it as it can have happened (local_time::latest), so
    /// that whoever writes it loses to nothing that was written before; but an absence begins
    /// before everything else of its day.
    [[nodiscard]] QDateTime position() const;
    /// When it happened, else about when it was written down.
    [[nodiscard]] Moment moment() const
    {
        return happened.isKnown() ? happened : Moment::about(written);
    }
    /// Who said it; never empty where somebody wrote it.
    [[nodiscard]] const QString &source() const { return saidBy.isEmpty() ? authorName : saidBy; }
    /// Written more than an hour after it happened.
    [[nodiscard]] bool isLate() const;
    [[nodiscard]] Answer answer(const QString &field) const { return answers.value(field); }
    /// When it happened, as this question of the line says, else as the line itself does. Not known
    /// where somebody says that nobody knows: when the line was written is no answer to that.
    [[nodiscard]] Moment when(const QString &field) const
    {
        const Answer said = answer(field);
        return said.isSettled() ? said.toMoment() : happened;
    }

    friend bool operator==(const Entry &, const Entry &) = default;
};

[[nodiscard]] QString toStorage(Entry::Kind kind);
[[nodiscard]] std::optional<Entry::Kind> entryKindFromStorage(QStringView word);

/// The order that facts are folded in: position, then written, then id.
[[nodiscard]] bool foldsBefore(const Entry &a, const Entry &b);

} // namespace homeward
