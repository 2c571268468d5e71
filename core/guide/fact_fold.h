// SPDX-FileCopyrightText: 2026 Homeward contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/guide/episode_facts.h"
#include "core/guide/log_items.h"
#include "core/guide/police_calls.h"
#include "core/guide/whereabouts.h"

#include <QList>
#include <QMap>
#include <QString>

#include <optional>

namespace homeward {

/// One thing that was said about one field, and by whom.
struct Statement
{
    Answer answer = {};
    EntryId entry = {}; ///< empty: from the profile as it was that night
    QString saidBy = {}; ///< who said it; never empty when anything was said
    QString writtenBy = {};
    QDateTime when
        = {}; ///< UTC: when it was said or last checked; invalid when nobody wrote that down
};

/// Facts of one episode: the frozen profile, with what its people answer (contact_facts), then a
/// fold over the effective log. Any order of writing gives the same facts. Where two sources
/// disagree both are kept until an entry says which is used.
class FactFold
{
public:
    explicit FactFold(const EpisodeFacts &facts);

    [[nodiscard]] const QList<Entry> &entries() const { return m_entries; }

    /// What is used for a field; a statement with "not asked" when nothing was said.
    [[nodiscard]] Statement fact(const QString &field) const;
    [[nodiscard]] Answer answer(const QString &field) const { return fact(field).answer; }
    /// More than one when sources disagree and nobody has marked which to use: every side, the used
    /// one first.
    [[nodiscard]] QList<Statement> sides(const QString &field) const;
    [[nodiscard]] QStringList disputedFields() const;

    /// The entry of a kind (and subject, when given) that stands last, or none.
    [[nodiscard]] std::optional<Entry> last(Entry::Kind kind, const QString &subject = {}) const;
    [[nodiscard]] std::optional<Entry> first(Entry::Kind kind) const;
    [[nodiscard]] QList<Entry> all(Entry::Kind kind) const;
    /// Those since the child was missing again after they were found: all of them when they never
    /// were. So one absence has one search after the other.
    [[nodiscard]] QList<Entry> sinceLost(Entry::Kind kind) const;
    /// The last of those about a subject, or none.
    [[nodiscard]] std::optional<Entry> lastSinceLost(
        Entry::Kind kind, const QString &subject) const;
    [[nodiscard]] bool isBeforeLost(const Entry &line) const
    {
        return m_whereabouts.lost() && foldsBefore(line, *m_whereabouts.lost());
    }
    /// `facts`, of which this is the fold, as their log stood when the child was lost again, the
    /// last time: the search before, which may have one before it. Nothing when they never were.
    [[nodiscard]] std::optional<EpisodeFacts> searchBefore(const EpisodeFacts &facts) const;
    /// `facts`, of which this is the fold, without `line` and what comes after it.
    [[nodiscard]] EpisodeFacts before(const Entry &line, const EpisodeFacts &facts) const;
    /// Those that tell of what was done since then, however late they were written down. Where a
    /// line says when, that counts; not the day alone on which they were lost.
    [[nodiscard]] QList<Entry> doneSinceLost(Entry::Kind kind) const;
    [[nodiscard]] bool isDoneSinceLost(Entry::Kind kind) const
    {
        return !doneSinceLost(kind).isEmpty();
    }
    /// What the newest of those that answers a field says; "not asked" when none does.
    [[nodiscard]] Answer answerSinceLost(Entry::Kind kind, const QString &field) const;
    /// What each talk, interview or other form of the kind says to a field, in order: the newest
    /// word of each, in whichever search of the absence.
    [[nodiscard]] QList<Answer> answersOfEach(Entry::Kind kind, const QString &field) const;
    /// When what a line tells of was done, as it or another line of the same form says; else its
    /// own moment.
    [[nodiscard]] Moment doneAt(const Entry &line) const;
    /// What counts for a duty that runs from `start`. Where that happens anew in each search (a
    /// report, a find, a return) nothing does that was done in the one before (R3, R48).
    [[nodiscard]] QList<Entry> countingFrom(Trigger start, Entry::Kind kind) const;
    /// Where the child is looked for: the police themselves told us that they are missing (R7).
    [[nodiscard]] bool didPoliceTellUs() const { return m_didPoliceTellUs; }
    /// That, or they were rung, in whichever search.
    [[nodiscard]] bool didPoliceHear() const
    {
        return m_didPoliceTellUs || !m_calls.all().isEmpty();
    }
    /// They or another authority did, and the child was not lost again since: the report is made
    /// already, or theirs to make (R32).
    [[nodiscard]] bool isReportOfPolice() const;
    [[nodiscard]] bool isReportOfAuthority() const;
    /// Calls to the police, by when they were made.
    [[nodiscard]] const PoliceCalls &calls() const { return m_calls; }
    /// Where the child is, and was.
    [[nodiscard]] const Whereabouts &whereabouts() const { return m_whereabouts; }
    /// When a child of whom it was known where they are was missing again, the last time; nothing
    /// when they never were.
    [[nodiscard]] std::optional<Moment> lostAgainAt() const
    {
        const std::optional<Entry> &lost = m_whereabouts.lost();
        return lost ? std::optional(lost->happened) : std::nullopt;
    }
    /// Each line with what it said before it was corrected.
    [[nodiscard]] const QList<LogItem> &items() const { return m_items; }
    /// What such lines say, and what they said before they were corrected. Not what came back in a
    /// pack: who took that in did not write it.
    [[nodiscard]] QList<Entry> wordingsOf(Entry::Kind kind) const;
    /// Everyone who wrote one of them.
    [[nodiscard]] QStringList authorsOf(Entry::Kind kind) const;

    /// When something happened: as the newest answer to `field` says it, else as the first of
    /// `lines` does that knows: it outweighs who does not.
    [[nodiscard]] Moment timeSaid(const QString &field, const QList<Entry> &lines) const;
    /// When an event of the episode happened; not known when it did not, or nobody knows when.
    /// Reported and located: in the latest of its periods of being missing.
    [[nodiscard]] Moment event(Trigger trigger) const;
    /// Whether it happened at all, known time or not.
    [[nodiscard]] bool hasHappened(Trigger trigger) const;

    /// How it ended, as the newest line says: a code of "ending.kind"; empty: it did not yet.
    [[nodiscard]] QString ending() const;
    /// The carer's own description now: missing, away or from education.
    [[nodiscard]] Episode::Kind kind() const { return m_whereabouts.kind(); }
    /// Whether it is known where the child is, and they are neither back nor with a hospital or the
    /// police: described so, or a child in care who was located. Whichever of the two was written
    /// down, the duties are the same (R2; Oxfordshire 2024, away from placement without
    /// authorisation). What the police call it is another thing (R1).
    /// Of a child who lives at home nothing is owed less for such a description (R2).
    [[nodiscard]] bool isAway() const;
    /// Whether the child is looked after, for all that anybody knows: of no other is away said.
    [[nodiscard]] bool mayBeAway() const;
    /// The newest line that says whether, or that, it is known where the child is.
    [[nodiscard]] std::optional<Entry> lastOfWhereabouts() const;
    /// "care", "home" or "education": which of the protocol's lists applies (R79).
    [[nodiscard]] QString missingFrom() const { return m_missingFrom; }
    /// Looked after by an authority, or a care leaver, who gets the same answer (R5, Oxfordshire
    /// 2024, definitions).
    [[nodiscard]] bool isInCare() const;
    /// Whether family may be rung before the police or social care say so (R82).
    [[nodiscard]] bool isFamilyClosed() const;
    /// A fact of `Applies`: nothing when it is not known.
    [[nodiscard]] std::optional<QStringList> situationFact(const QString &fact) const;
    /// What such a fact may be as well, for all that anybody knows. While nobody says who looks
    /// after a child, the list of the setting holds, and the other of the two may apply (R79).
    [[nodiscard]] QStringList mayBe(const QString &fact) const;

private:
    void takeProfile(const EpisodeFacts &facts);
    void takeEntry(const Entry &entry);
    [[nodiscard]] bool isChosenOfNow(const Entry &choice) const;
    [[nodiscard]] bool isFound() const;
    [[nodiscard]] bool isLocated() const;
    [[nodiscard]] std::optional<Entry> policeProtection() const;
    [[nodiscard]] Moment reportedAt() const;

    QList<LogItem> m_items;
    QList<Entry> m_entries; ///< what stands of the items
    Whereabouts m_whereabouts;
    PoliceCalls m_calls;
    QMap<QString, QList<Statement>> m_statements; ///< by field, newest last
    QMap<QString, Entry> m_choices; ///< by field
    QString m_missingFrom;
    QString m_mayBeMissingFrom; ///< the other list; empty once somebody said who looks after them
    int m_reports = 0;
    bool m_didPoliceTellUs = false;
    bool m_didAuthorityTellUs = false;
};

/// Whether an event happens anew when a child who was found is lost again.
[[nodiscard]] bool isOfOneSearch(Trigger event);
/// Whether what a line of the kind says is of one return alone: after the child was lost again it
/// answers nothing about the next one, and stays in the log (R48).
[[nodiscard]] bool isOfOneReturn(Entry::Kind kind);

/// Whether a rule's conditions hold: nothing when a fact is not known ("may apply").
[[nodiscard]] std::optional<bool> holds(const QList<Applies> &applies, const FactFold &fold);

} // namespace homeward
