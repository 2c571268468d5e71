// SPDX-FileCopyrightText: 2026 Homeward contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/model/setting.h"
#include "core/time/span.h"

#include <QByteArray>
#include <QDate>
#include <QList>
#include <QMap>
#include <QString>
#include <QStringList>

#include <optional>

namespace homeward {

/// Whose duty something is. Only the user's own duties are due or late (R88).
enum class DutyOf
{
    Carer,
    Home,
    School,
    Authority,
    Police,
    HomeOffice,
    Health,
    Interviewer
};

/// What starts or ends a duty.
enum class Trigger
{
    Noticed, ///< the episode began
    LastSeen,
    StillMissing, ///< checks ended without finding the child, or the child was found but there is
                  ///< still concern
    Reported, ///< the police call was made
    Located,
    Returned,
    LocatedOrReturned, ///< the earlier of the two; both are shown
    PoliceProtection, ///< the police took the child into police protection (section 46, R40)
    Interviewed, ///< the return interview was held
    Ended,
};

/// A fact that must hold for a duty to apply. `fact` is a field id ("child.legal-status") or one of
/// the guide's own: "situation.missing-from" (care, home, education), "situation.kind",
/// "situation.reports" (number), "grading.risk". A fact that is not known gives "may apply": the
/// row is shown.
struct Applies
{
    QString fact;
    QStringList anyOf;
};

struct RedFlag
{
    QString id;
    QString text; ///< the question, answered yes, no or not known
    QString source;
};

/// One preliminary check. With `each`, there is one for every contact or place of the child that
/// qualifies.
struct CheckRule
{
    enum class Each
    {
        Once,
        SafeFriend,
        SafeFamily,
        Place
    };

    QString id;
    QString
        text; ///< "Ring {name}" – {name} is the contact or place where there is one, else the child
    QString hint = {}; ///< the same
    /// In place of the text while nobody of the family may be asked (R82); empty: the text.
    QString whenFamilyClosed = {};
    Each each = Each::Once;
    QList<Setting::Kind> settings = {}; ///< empty: every kind
    QStringList outcomes = {}; ///< codes of "check.outcome" that fit, in order; empty: all
    QString source;
    bool isOfBoth = false; ///< two areas ask for it (`united`)
};

/// A field that the police report must carry (R23).
struct ReportField
{
    QString field; ///< field id, or a group of the report: "family-and-associates", "photo"
    QString label; ///< as the source's list calls it
    bool careOnly = false; ///< only when missing from care
    QString source;
};

/// Somebody to be told.
struct NoticeRule
{
    QString id;
    QString party; ///< id of the shared list: police, responsible-authority, parents, iro,
                   ///< social-worker …
    QString text; ///< "Tell the independent reviewing officer"
    QString hint = {};
    Trigger trigger = Trigger::StillMissing;
    std::optional<Span> within = {}; ///< none: the source gives no number ("promptly")
    QList<Trigger> cancelledBy = {}; ///< what ends it when nobody was told yet
    QList<Applies> applies = {}; ///< all must hold
    DutyOf dutyOf = DutyOf::Carer;
    bool mayBeWaived = false; ///< a reason why not is enough
    bool isSharing = false; ///< a paper is given to them: nobody has to ring
    /// Whose notice this is; empty: every kind. A return interview service is named where it acts
    /// for the authority: such a duty of the authority is its own.
    QList<Setting::Kind> settings = {};
    QString source;

    /// What a call to them does too; a paper for them does not.
    [[nodiscard]] bool tellsPolice() const
    {
        return party == QLatin1String("police") && !isSharing;
    }
};

/// A duty that runs from an event: with a time where the source gives one.
struct ClockRule
{
    QString id;
    QString text;
    Trigger start = Trigger::Noticed;
    std::optional<Span> within = {}; ///< none: the source gives no number ("reasonable steps")
    std::optional<Span> repeats = {}; ///< only beside `within`
    QList<Trigger> cancelledBy = {};
    QList<Applies> applies = {};
    DutyOf dutyOf = DutyOf::Authority;
    QString doneBy
        = {}; ///< the kind of entry that meets it, in its stored word ("interview-offer"), or empty
    /// Which entry of that kind meets it; empty: any. With "meeting" a code of "meeting.kind", with
    /// "contact-attempt" the word "reached": somebody answered.
    QString doneAs = {};
    QString source;
};

/// A meeting or telephone talk that the area's text asks for: who should be there, what is talked
/// about (R35, R37).
struct MeetingRule
{
    QString id; ///< code of "meeting.kind"
    QString text;
    QStringList people = {}; ///< codes of "meeting.people"
    QStringList agenda = {};
    QString source;
};

/// What the return interview is for (R50).
struct InterviewPurpose
{
    QString id;
    QString text;
    QString source;
};

/// A circumstance that makes the interview especially important.
struct InterviewTrigger
{
    QString id;
    QString text;
    QString source;
};

struct ProtocolSource
{
    QString title;
    QString version;
    QString link = {}; ///< where it can be read, beginning with https://; empty: nowhere
    QDate checkedOn = {}; ///< when the link was last checked; invalid: with the file
};

/// Somebody who was asked before the file was changed (R56).
struct Consultation
{
    QString who;
    QDate on;
};

/// One area's rules, as its file says them.
struct Protocol
{
    QString id;
    QString version;
    QString area;
    QString force;
    QDate checkedOn;
    QList<ProtocolSource> sources;
    QList<Consultation> consulted; ///< empty: the file does not say
    /// What things are called here: "interview", "police-check", "missing", "away", "absent" -> the
    /// area's words.
    QMap<QString, QString> words;
    /// How the police grade: code, label and meaning. Recorded in their words; never computed.
    struct Category
    {
        QString code;
        QString label;
        QString meaning;
        QString source;
    };
    QList<Category> categories;
    QList<RedFlag> redFlags;
    QList<CheckRule> checks;
    QList<ReportField> reportFields;
    QList<NoticeRule> notices;
    QList<ClockRule> clocks;
    QList<MeetingRule> meetings;
    QList<InterviewPurpose> interviewPurposes;
    QList<InterviewTrigger> interviewTriggers;

    /// The bytes it was read from, and their BLAKE2b-256 digest, hexadecimal.
    QByteArray bytes;
    QString hash;

    [[nodiscard]] QString word(const QString &key) const { return words.value(key); }
    [[nodiscard]] const NoticeRule *notice(const QString &noticeId) const;
    [[nodiscard]] const CheckRule *check(const QString &checkId) const;
    [[nodiscard]] const RedFlag *redFlag(const QString &flagId) const;
    [[nodiscard]] const ClockRule *clock(const QString &clockId) const;
};

[[nodiscard]] QString toStorage(DutyOf duty);
[[nodiscard]] std::optional<DutyOf> dutyOfFromStorage(QStringView word);
[[nodiscard]] QString toStorage(Trigger trigger);
[[nodiscard]] std::optional<Trigger> triggerFromStorage(QStringView word);
/// "carer", "children's home", "local authority" …, translated.
[[nodiscard]] QString inWords(DutyOf duty);

} // namespace homeward
