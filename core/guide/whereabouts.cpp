// SPDX-FileCopyrightText: 2026 Homeward contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/guide/whereabouts.h"

#include "core/model/ending.h"

#include <algorithm>

namespace homeward {

using namespace Qt::StringLiterals;

namespace {

using Known = WhereSpell::Known;

const QString locatedAt = u"located.at"_s;
const QString locatedPlace = u"located.place"_s;

bool has(const QList<Entry> &lines, const EntryId &id)
{
    return std::any_of(
        lines.cbegin(), lines.cend(), [&](const Entry &line) { return line.id == id; });
}

} // namespace

Whereabouts::Whereabouts(Episode::Kind begun, const QList<Entry> &log)
    : m_kind(begun)
    , m_known(begun == Episode::Kind::Away ? Known::Yes : Known::No)
    , m_spells { WhereSpell { m_known, begun } }
{
    for (const Entry &line : log) {
        if (line.kind == Entry::Kind::SourceChosen)
            m_chosen[line.subject] << line.answer(u"source-chosen.entry"_s).value();
    }
    for (const Entry &line : log)
        take(line);
    if (!m_returns.isEmpty())
        m_back = timeOf(m_returns, u"returned.at"_s);
    readEnding();
}

void Whereabouts::take(const Entry &line)
{
    switch (line.kind) {
    case Entry::Kind::Category:
        if (const auto kind = episodeKindFromStorage(line.answer(u"category.kind"_s).value()))
            describe(line, *kind);
        break;
    case Entry::Kind::Located:
        locate(line);
        break;
    case Entry::Kind::Returned:
        m_returns << line;
        end(line);
        break;
    case Entry::Kind::Ending:
        m_ending = line;
        end(line);
        break;
    default:
        break;
    }
}

void Whereabouts::describe(const Entry &line, Episode::Kind kind)
{
    m_kind = kind;
    if (kind != Episode::Kind::Away) {
        // Of a child who is back, as what they were gone is said afterwards.
        if (isKnown() && !m_over)
            lose(line);
        become(Known::No, line.happened);
        return;
    }
    // Said again of whom it is known where they are: that is nothing new, unless somebody had
    // charge of them.
    if (m_known != Known::Yes) {
        if (!isKnown())
            m_becameKnown = line;
        m_knownSince = line;
        m_place.clear();
        m_cameThere.reset();
    }
    become(Known::Yes, line.happened);
}

void Whereabouts::locate(const Entry &line)
{
    const bool isMove = located_places::isMove(line) && m_isLocated;
    const bool isNew = !isKnown();
    const QString before = place();
    if (isMove) {
        m_place.clear();
    } else {
        if (!m_isLocated)
            m_find.clear();
        m_isLocated = true;
        m_find << line;
    }
    m_place << line;
    const Moment when = line.when(locatedAt);
    const Known known = located_places::isInCharge(place()) ? Known::InCharge : Known::Yes;
    if (isNew)
        m_becameKnown = line;
    else if (place() != before)
        m_cameThere = when;
    // Let go is as good as found: what was known while they were kept says nothing of now.
    if (isNew || (isInCharge() && known == Known::Yes))
        m_knownSince = line;
    const qsizetype spells = m_spells.size();
    become(known, when);
    if (isNew)
        m_findSpell = m_spells.size() > spells ? spells : -1;
    // A later line about the find may be the one that knows its time.
    if (!isMove && m_findSpell >= 0)
        m_spells[m_findSpell].from = timeOf(m_find, locatedAt);
}

/// Where they were found then says nothing of now.
void Whereabouts::lose(const Entry &line)
{
    m_lost = line;
    m_becameKnown.reset();
    m_knownSince.reset();
    m_isLocated = false;
    m_place.clear();
    m_findSpell = -1;
    m_cameThere.reset();
}

void Whereabouts::become(Known known, const Moment &from)
{
    m_known = known;
    const WhereSpell &last = m_spells.last();
    if (!m_over && (last.known != known || last.kind != m_kind))
        m_spells << WhereSpell { known, m_kind, from };
}

void Whereabouts::end(const Entry &line)
{
    if (!m_over)
        m_over = line;
}

/// How it ended may be the only line that says that they were found, or came back: then it was at
/// the latest when it ended (R87).
void Whereabouts::readEnding()
{
    const QString how = m_ending ? m_ending->answer(u"ending.kind"_s).value() : QString();
    if (endings::isBack(how) && m_returns.isEmpty())
        m_back = m_ending->happened;
    if (endings::isFound(how) && !m_isLocated) {
        m_isLocated = true;
        m_find = { *m_ending };
    }
}

Moment Whereabouts::knownAt() const
{
    const QList<Entry> lines = m_isLocated ? m_find : QList<Entry>();
    const bool isDescribed = m_becameKnown && m_becameKnown->kind == Entry::Kind::Category
        && m_becameKnown->happened.isKnown();
    return isDescribed && !used(lines, locatedAt).toMoment().isKnown() ? m_becameKnown->happened
                                                                       : timeOf(lines, locatedAt);
}

Answer Whereabouts::foundAs(const QString &field) const { return used(m_find, field); }

QString Whereabouts::place() const { return used(m_place, locatedPlace).value(); }

bool Whereabouts::isOfNow(const Entry &line, const QString &field) const
{
    if (line.kind != Entry::Kind::Located)
        return true;
    return field == locatedAt ? m_isLocated && has(m_find, line.id) : has(m_place, line.id);
}

std::optional<Moment> Whereabouts::over() const
{
    if (!m_over)
        return std::nullopt;
    return m_over->kind == Entry::Kind::Returned ? m_back : m_over->happened;
}

/// As FactFold has it: the one that was chosen, else the newest of who knows.
Answer Whereabouts::used(const QList<Entry> &lines, const QString &field) const
{
    QList<Entry> said;
    for (const Entry &line : lines) {
        if (!line.answers.contains(field))
            continue;
        said.removeIf([&](const Entry &older) { return older.source() == line.source(); });
        said.prepend(line);
    }
    const QStringList chosen = m_chosen.value(field);
    for (auto id = chosen.crbegin(); id != chosen.crend(); ++id) {
        const auto line = std::find_if(said.cbegin(), said.cend(),
            [&](const Entry &each) { return each.id.toStorage() == *id; });
        if (line != said.cend())
            return line->answer(field);
    }
    const auto known = std::find_if(said.cbegin(), said.cend(),
        [&](const Entry &line) { return line.answer(field).isAnswered(); });
    return known != said.cend() ? known->answer(field) : said.value(0).answer(field);
}

/// Somebody who knows outweighs somebody who does not.
Moment Whereabouts::timeOf(const QList<Entry> &lines, const QString &field) const
{
    const Moment said = used(lines, field).toMoment();
    if (said.isKnown())
        return said;
    const auto timed = std::find_if(lines.cbegin(), lines.cend(),
        [&](const Entry &line) { return line.when(field).isKnown(); });
    return timed == lines.cend() ? Moment() : timed->when(field);
}

} // namespace homeward
