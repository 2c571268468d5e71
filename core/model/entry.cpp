// SPDX-FileCopyrightText: 2026 Homeward contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/model/entry.h"

#include "core/base/words.h"
#include "core/time/local_time.h"
#include "core/time/until.h"

#include <limits>
#include <tuple>

namespace homeward {

namespace {

using Kind = Entry::Kind;

constexpr auto kindWords = words<Kind>({
    { Kind::Noticed, u"noticed" },
    { Kind::StopTime, u"stop-time" },
    { Kind::Check, u"check" },
    { Kind::Fact, u"fact" },
    { Kind::RedFlag, u"red-flag" },
    { Kind::Category, u"category" },
    { Kind::PoliceCall, u"police-call" },
    { Kind::Grading, u"grading" },
    { Kind::Notice, u"notice" },
    { Kind::ContactAttempt, u"contact-attempt" },
    { Kind::Sighting, u"sighting" },
    { Kind::Note, u"note" },
    { Kind::Located, u"located" },
    { Kind::Returned, u"returned" },
    { Kind::ReturnTalk, u"return-talk" },
    { Kind::Observation, u"observation" },
    { Kind::SafeAndWell, u"safe-and-well" },
    { Kind::InterviewOffer, u"interview-offer" },
    { Kind::InterviewAttempt, u"interview-attempt" },
    { Kind::Interview, u"interview" },
    { Kind::ParentInformation, u"parent-information" },
    { Kind::Action, u"action" },
    { Kind::ActionDone, u"action-done" },
    { Kind::PlanUpdated, u"plan-updated" },
    { Kind::Meeting, u"meeting" },
    { Kind::Consent, u"consent" },
    { Kind::Publicity, u"publicity" },
    { Kind::LegalPower, u"legal-power" },
    { Kind::OfstedDecision, u"ofsted-decision" },
    { Kind::ShiftHandOver, u"shift-hand-over" },
    { Kind::EventTime, u"event-time" },
    { Kind::Ending, u"ending" },
    { Kind::SignOff, u"sign-off" },
    { Kind::SourceChosen, u"source-chosen" },
    { Kind::ProfileChanged, u"profile-changed" },
    { Kind::DocumentMade, u"document-made" },
});

/// Instants that are not there stand first, so that the order holds for any entry whatever.
qint64 rank(const QDateTime &instant)
{
    return instant.isValid() ? instant.toMSecsSinceEpoch() : std::numeric_limits<qint64>::min();
}

} // namespace

QDateTime Entry::position() const
{
    if (!happened.isKnown())
        return written;
    return happened.hasTime() || kind == Kind::Noticed ? happened.instant()
                                                       : local_time::latest(happened, written);
}

bool Entry::isLate() const
{
    if (!happened.isKnown() || !written.isValid())
        return false;
    QDateTime latest = happened.instant();
    // Only the day is known: it may have happened right up to its end.
    if (!happened.hasTime())
        latest = local_time::startOfDay(local_time::dateOf(latest).addDays(1));
    constexpr qint64 hour = 60LL * 60;
    return latest.secsTo(written) > hour;
}

QString toStorage(Entry::Kind kind) { return kindWords.word(kind); }

std::optional<Entry::Kind> entryKindFromStorage(QStringView word) { return kindWords.value(word); }

bool foldsBefore(const Entry &a, const Entry &b)
{
    return std::tuple(rank(a.position()), rank(a.written), a.id)
        < std::tuple(rank(b.position()), rank(b.written), b.id);
}

} // namespace homeward
