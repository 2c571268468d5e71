// SPDX-FileCopyrightText: 2026 Homeward contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/guide/event_times.h"

#include "core/base/search_folding.h"
#include "core/forms/catalogue.h"
#include "core/time/local_time.h"

#include <QCoreApplication>
#include <QMap>

#include <algorithm>
#include <array>

namespace homeward {

using namespace Qt::StringLiterals;

namespace {

class Text
{
    Q_DECLARE_TR_FUNCTIONS(Guide)
};

struct Event
{
    QStringView code;
    Trigger trigger;
    Entry::Kind kind; ///< of the lines that say it happened
    QStringView field; ///< that says when
};

constexpr std::array events = {
    Event { u"last-seen", Trigger::LastSeen, Entry::Kind::Sighting, u"last-seen.at" },
    Event { u"noticed", Trigger::Noticed, Entry::Kind::Noticed, u"noticed.at" },
    Event { u"reported", Trigger::Reported, Entry::Kind::PoliceCall, u"call.at" },
    Event { u"located", Trigger::Located, Entry::Kind::Located, u"located.at" },
    Event { u"returned", Trigger::Returned, Entry::Kind::Returned, u"returned.at" },
};

/// Who gave the time that this record goes by; empty when no line does.
QString whoSaid(const Event &event, const Moment &own, const FactFold &fold)
{
    const QString field = event.field.toString();
    if (const Statement said = fold.fact(field); said.answer.toMoment() == own)
        return said.saidBy;
    for (const Entry &line : fold.all(event.kind)) {
        const bool isCall = line.kind == Entry::Kind::PoliceCall;
        if ((isCall ? fold.calls().madeAt(line) : line.when(field)) == own)
            return line.saidBy.isEmpty() ? line.authorName : line.saidBy;
    }
    return {};
}

EventTimes::Side ownSide(const Event &event, const Moment &own, const FactFold &fold)
{
    const QString who = whoSaid(event, own, fold);
    return { own,
        who.isEmpty() ? Text::tr("this record") : Text::tr("%1, in this record").arg(who) };
}

/// Two times that cannot both be right.
bool differ(const Moment &a, const Moment &b)
{
    return local_time::isClearlyBefore(a, b) || local_time::isClearlyBefore(b, a);
}

/// The first report of each search after the first, in order.
QList<Moment> reportsAnew(const FactFold &fold)
{
    using Known = WhereSpell::Known;
    const QList<WhereSpell> &spells = fold.whereabouts().spells();
    const QList<Entry> &calls = fold.calls().all();
    QList<Moment> reports;
    for (qsizetype i = 1; i < spells.size(); ++i) {
        const Moment lost = spells.at(i).from;
        const bool isLost = spells.at(i).known == Known::No && spells.at(i - 1).known != Known::No;
        if (!isLost || !lost.isKnown())
            continue;
        const Moment found = spells.value(i + 1).from;
        const auto report = std::find_if(calls.cbegin(), calls.cend(), [&](const Entry &call) {
            const Moment made = fold.calls().madeAt(call);
            return !local_time::isClearlyBefore(made, lost)
                && !(found.isKnown() && local_time::isClearlyBefore(found, made));
        });
        if (report != calls.cend())
            reports << fold.calls().madeAt(*report);
    }
    return reports;
}

/// Where a child was lost again, others may give the time of the report that was made then. This
/// record has that one too, though it goes by the first.
bool isOfReportAnew(const EventTimes::Side &side, const QList<Moment> &anew)
{
    return !side.entry.isEmpty()
        && std::any_of(anew.cbegin(), anew.cend(),
            [&](const Moment &report) { return !differ(report, side.at); });
}

bool doAnyDiffer(const QList<EventTimes::Side> &sides)
{
    for (qsizetype i = 0; i < sides.size(); ++i) {
        for (qsizetype j = 0; j < i; ++j) {
            if (differ(sides.at(i).at, sides.at(j).at))
                return true;
        }
    }
    return false;
}

/// Whose word a line gives: two schools are not one because both are called the school.
QString bodyOf(const Entry &said)
{
    return said.answer(u"event-time.source"_s).value() + u'\n'
        + search_folding::words(said.answer(u"event-time.where"_s).value());
}

EventTimes::Side sideOf(const Entry &said)
{
    return { said.answer(u"event-time.theirs"_s).toMoment(),
        forms::readable(u"event-time.source"_s, said.answer(u"event-time.source"_s)),
        said.answer(u"event-time.where"_s).value(), false, said.id };
}

/// This record's own. A report is the first of the absence, however often the child was lost since;
/// a find or a return is the one that ended it.
Moment ownTime(const Event &event, const FactFold &fold)
{
    if (event.trigger != Trigger::Reported)
        return fold.event(event.trigger);
    const QList<Entry> &calls = fold.calls().all();
    return calls.isEmpty() ? Moment() : fold.calls().madeAt(calls.first());
}

/// What others said of it; of a find only what they said since the child was last lost.
QList<Entry> saidOf(const Event &event, const FactFold &fold)
{
    QList<Entry> lines = event.trigger == Trigger::Reported
        ? fold.all(Entry::Kind::EventTime)
        : fold.countingFrom(event.trigger, Entry::Kind::EventTime);
    lines.removeIf([&](const Entry &said) {
        return said.answer(u"event-time.event"_s).value() != event.code;
    });
    return lines;
}

EventTimes timesOf(const Event &event, const FactFold &fold)
{
    EventTimes times;
    times.event = event.code.toString();
    times.label = forms::field(u"event-time.event"_s)->labelOf(times.event);
    if (const Moment own = ownTime(event, fold); own.isKnown())
        times.sides << ownSide(event, own, fold);
    QMap<EntryId, QString> bodies;
    QString official; ///< whose times count
    for (const Entry &said : saidOf(event, fold)) {
        const EventTimes::Side side = sideOf(said);
        if (!side.at.isKnown())
            continue;
        const QString body = bodyOf(said);
        // The newest word of a body takes the place of its older one.
        times.sides.removeIf([&](const EventTimes::Side &older) {
            return !older.entry.isEmpty() && bodies.value(older.entry) == body;
        });
        bodies.insert(said.id, body);
        times.sides << side;
        const Answer counts = said.answer(u"event-time.official"_s);
        if (counts.isYes())
            official = body;
        else if (counts.isNo() && official == body)
            official.clear();
    }
    for (EventTimes::Side &side : times.sides)
        side.isOfficial = !side.entry.isEmpty() && bodies.value(side.entry) == official;
    QList<EventTimes::Side> ofOne = times.sides;
    if (event.trigger == Trigger::Reported) {
        const QList<Moment> anew = reportsAnew(fold);
        ofOne.removeIf([&](const EventTimes::Side &side) { return isOfReportAnew(side, anew); });
    }
    times.doDiffer = doAnyDiffer(ofOne);
    return times;
}

} // namespace

bool EventTimes::isMarked() const
{
    return std::any_of(
        sides.cbegin(), sides.cend(), [](const Side &side) { return side.isOfficial; });
}

QList<EventTimes> eventTimes(const FactFold &fold)
{
    QList<EventTimes> all;
    for (const Event &event : events) {
        if (EventTimes times = timesOf(event, fold); !times.sides.isEmpty())
            all << times;
    }
    return all;
}

} // namespace homeward
