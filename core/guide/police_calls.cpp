// SPDX-FileCopyrightText: 2026 Homeward contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/guide/police_calls.h"

#include "core/time/until.h"

#include <algorithm>

namespace homeward {

using namespace Qt::StringLiterals;

namespace {

const QString callAt = u"call.at"_s;

/// A form in which only what was agreed is filled in is no call yet.
bool isCall(const Entry &line)
{
    const auto isSaid = [&](const QString &field) { return line.answer(field).isAnswered(); };
    return isSaid(u"call.number"_s) || isSaid(callAt) || isSaid(u"call.reference"_s)
        || isSaid(u"call.handler"_s);
}

/// Between which instants something was, for all that anybody knows.
struct Between
{
    QDateTime earliest; ///< UTC; invalid: nobody knows
    QDateTime latest; ///< UTC
};

/// `line`: where it is written. Nothing is written down before it happened.
Between between(const Moment &moment, const Entry &line)
{
    if (!moment.isKnown())
        return { {}, line.position() };
    return { moment.instant(), local_time::latest(moment, line.position()) };
}

bool isSurelySince(const Between &what, const QDateTime &start)
{
    return what.earliest.isValid() && what.earliest >= start;
}

bool isSurelyBefore(const Between &what, const QDateTime &start)
{
    return start.isValid() && what.latest < start;
}

Between whenLost(const Whereabouts &where)
{
    return between(where.lost()->happened, *where.lost());
}

Between whenKnown(const Whereabouts &where, const Entry &line)
{
    const bool isTheFirst = where.becameKnown() && where.becameKnown()->id == line.id;
    return between(isTheFirst ? where.knownAt() : line.when(u"located.at"_s), line);
}

} // namespace

PoliceCalls::PoliceCalls(const QList<Entry> &log, const Whereabouts &where)
{
    std::copy_if(log.cbegin(), log.cend(), std::back_inserter(m_lines),
        [](const Entry &line) { return line.kind == Entry::Kind::PoliceCall; });
    const auto madeBy
        = [this](const Entry &call) { return local_time::latest(madeAt(call), call.position()); };
    QList<Entry> inOrder = m_lines;
    std::stable_sort(inOrder.begin(), inOrder.end(),
        [&](const Entry &a, const Entry &b) { return madeBy(a) < madeBy(b); });
    m_lines = inOrder;
    std::copy_if(m_lines.cbegin(), m_lines.cend(), std::back_inserter(m_all), isCall);
    const auto isSince = [this](const Entry &call, const Between &start) {
        return isSurelySince(between(saidMadeAt(call), call), start.latest);
    };
    m_sinceLost = m_all;
    m_sinceLost.removeIf(
        [&](const Entry &call) { return where.lost() && !isSince(call, whenLost(where)); });
    const std::optional<Entry> &known = where.knownSince();
    m_sinceKnown = m_sinceLost;
    m_sinceKnown.removeIf([&](const Entry &call) {
        return !where.isKnown() || (known && !isSince(call, whenKnown(where, *known)));
    });
    m_isToldOf = isToldOf(log, where);
}

bool PoliceCalls::isMadeSince(const QDateTime &when) const
{
    return std::any_of(m_all.cbegin(), m_all.cend(),
        [&](const Entry &call) { return isSurelySince(between(saidMadeAt(call), call), when); });
}

Moment PoliceCalls::madeAt(const Entry &call) const
{
    const Moment said = saidMadeAt(call);
    return said.isKnown() ? said : Moment::about(call.position());
}

/// Not known where somebody says so, in whichever line of the call: when it was written is no
/// answer to that.
Moment PoliceCalls::saidMadeAt(const Entry &call) const
{
    Answer made = call.answer(callAt);
    for (const Entry &line : m_lines) {
        const Answer said = line.answer(callAt);
        const bool isOfTheSame = !call.subject.isEmpty() && line.subject == call.subject;
        if (isOfTheSame && (said.isAnswered() || (said.isSettled() && !made.isSettled())))
            made = said;
    }
    return made.isSettled() ? made.toMoment() : call.happened;
}

bool PoliceCalls::isToldOf(const QList<Entry> &log, const Whereabouts &where) const
{
    const std::optional<Entry> &known = where.becameKnown();
    if (!known)
        return false;
    const auto isInTime = [&](const Moment &when, const Entry &line) {
        const Between told = between(when, line);
        return !isSurelySince(told, whenKnown(where, *known).latest)
            && !(where.lost() && isSurelyBefore(told, whenLost(where).earliest));
    };
    return std::any_of(m_all.cbegin(), m_all.cend(), [&](const Entry &call) {
        return isInTime(saidMadeAt(call), call);
    }) || std::any_of(log.cbegin(), log.cend(), [&](const Entry &line) {
        return line.kind == Entry::Kind::Notice
            && line.answer(u"notice.outcome"_s).value() == u"told" && isInTime(line.happened, line);
    });
}

} // namespace homeward
