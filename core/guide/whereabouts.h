// SPDX-FileCopyrightText: 2026 Homeward contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/model/entry.h"
#include "core/model/episode.h"

#include <QList>
#include <QMap>
#include <QString>
#include <QStringList>

#include <optional>

namespace homeward {

/// A part of an absence during which the same is known of where the child is.
struct WhereSpell
{
    enum class Known
    {
        No, ///< missing
        Yes, ///< and they are in nobody's charge there
        InCharge, ///< a hospital or the police have them: neither missing nor away (R2)
    };

    Known known = Known::No;
    Episode::Kind kind = Episode::Kind::Missing; ///< the carer's own description then
    Moment from = {}; ///< not known: nobody wrote down when; so of the first

    friend bool operator==(const WhereSpell &, const WhereSpell &) = default;
};

/// Where a child is, as far as a log says: missing, known where, with a hospital or the police,
/// gone on to somewhere else, lost again, back. Whoever has to know it reads it here, so that no
/// two of them disagree (R2, Oxfordshire 2024, away from placement without authorisation; R3).
/// Where two people say different things the newest word counts, or the one that was chosen. Pure:
/// one walk.
class Whereabouts
{
public:
    /// `begun`: as what the absence began. `log`: what stands, in folding order; of the kinds
    /// Category, Located, Returned, Ending and SourceChosen, or more.
    Whereabouts(Episode::Kind begun, const QList<Entry> &log);

    /// The carer's own description now. Never the police's (R1).
    [[nodiscard]] Episode::Kind kind() const { return m_kind; }
    /// In order; never empty. None begins after the child was back or the absence was over.
    [[nodiscard]] const QList<WhereSpell> &spells() const { return m_spells; }
    [[nodiscard]] bool isKnown() const { return m_known != WhereSpell::Known::No; }
    /// A hospital or the police have them.
    [[nodiscard]] bool isInCharge() const { return m_known == WhereSpell::Known::InCharge; }

    /// The line that made it known where they are, after they were missing; nothing while it is not
    /// known, or when the absence began so.
    [[nodiscard]] const std::optional<Entry> &becameKnown() const { return m_becameKnown; }
    /// The line from which on what is known counts: the same, or a later one that says that a
    /// hospital or the police do not have them any more.
    [[nodiscard]] const std::optional<Entry> &knownSince() const { return m_knownSince; }
    /// The last line that said that it is not known any more where they are; nothing: none did.
    [[nodiscard]] const std::optional<Entry> &lost() const { return m_lost; }

    /// Somebody wrote down that they are located, since they were last missing; or no more than an
    /// ending that says so (R87).
    [[nodiscard]] bool isLocated() const { return m_isLocated; }
    /// When it became known where they are; not known: nobody knows the time, or they are missing.
    [[nodiscard]] Moment knownAt() const;
    /// The lines that tell of the newest find, in order, and not those of where the child went on
    /// to. Kept when they are lost again.
    [[nodiscard]] const QList<Entry> &find() const { return m_find; }
    /// What they say to a field of "Whereabouts known".
    [[nodiscard]] Answer foundAs(const QString &field) const;
    /// Code of "located.place" of where they are now; empty: not known.
    [[nodiscard]] QString place() const;
    /// When they came to that kind of place, where that was after it became known where they are;
    /// nothing where they were there from the first.
    [[nodiscard]] const std::optional<Moment> &cameThere() const { return m_cameThere; }
    /// Whether what a line says about a field of "Whereabouts known" is about the newest find, or
    /// about where the child is now. True of every other line.
    [[nodiscard]] bool isOfNow(const Entry &line, const QString &field) const;

    /// When they came back, by whoever knows it, or when it ended with that (R87); nothing: not
    /// back, as far as is written down.
    [[nodiscard]] const std::optional<Moment> &back() const { return m_back; }
    /// When they came back or it ended in another way, whichever was first (R87); nothing: it goes
    /// on.
    [[nodiscard]] std::optional<Moment> over() const;

private:
    void take(const Entry &line);
    void describe(const Entry &line, Episode::Kind kind);
    void locate(const Entry &line);
    void lose(const Entry &line);
    void become(WhereSpell::Known known, const Moment &from);
    void end(const Entry &line);
    void readEnding();
    [[nodiscard]] Answer used(const QList<Entry> &lines, const QString &field) const;
    [[nodiscard]] Moment timeOf(const QList<Entry> &lines, const QString &field) const;

    QMap<QString, QStringList> m_chosen; ///< by field, the lines that were marked, in order
    Episode::Kind m_kind;
    WhereSpell::Known m_known;
    QList<WhereSpell> m_spells;
    std::optional<Entry> m_becameKnown;
    std::optional<Entry> m_knownSince;
    std::optional<Entry> m_lost;
    bool m_isLocated = false;
    QList<Entry> m_find;
    QList<Entry> m_place; ///< the lines about where they are now
    qsizetype m_findSpell = -1; ///< the one that the find began; -1: none
    std::optional<Moment> m_cameThere;
    QList<Entry> m_returns;
    std::optional<Moment> m_back;
    std::optional<Entry> m_over; ///< the first line that says so
    std::optional<Entry> m_ending; ///< the newest of its kind
};

} // namespace homeward
