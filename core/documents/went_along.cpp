// SPDX-FileCopyrightText: 2026 Homeward contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/documents/went_along.h"

#include "core/documents/report_rows.h"
#include "core/time/local_time.h"

#include <QCoreApplication>

namespace homeward {

using namespace Qt::StringLiterals;

namespace {

class Text
{
    Q_DECLARE_TR_FUNCTIONS(Documents)
};

using State = LinkedChild::State;

/// Of a child who is not missing any more. `since`: in words; empty: nobody wrote down when.
QString standsNow(const LinkedChild &other, const QString &since)
{
    if (other.state == State::Ended)
        return Text::tr("%1, whose absence has ended").arg(other.name);
    if (other.state == State::Back)
        return since.isEmpty() ? Text::tr("%1, who is back").arg(other.name)
                               : Text::tr("%1, who is back since %2").arg(other.name, since);
    return since.isEmpty() ? Text::tr("%1, who was found").arg(other.name)
                           : Text::tr("%1, who was found %2").arg(other.name, since);
}

/// They are asked only about a child of whom nobody knows where they are.
QString withWhatTheyMayKnow(
    const QString &words, const LinkedChild &other, const EpisodeFacts &facts, const FactFold &fold)
{
    const bool isToBeAsked = other.state == State::Back || other.state == State::Found;
    const bool isSought = !fold.whereabouts().isKnown() && !fold.hasHappened(Trigger::Ended);
    return isToBeAsked && isSought
        ? Text::tr("%1: may know where %2 is").arg(words, facts.profile.child.name)
        : words;
}

} // namespace

void addWhoWentAlong(Document &document, const EpisodeFacts &facts, const FactFold &fold)
{
    const auto add = [&](const QString &label, const QString &words) {
        document.blocks << plainRow(label, words, false, true);
    };
    for (const LinkedChild &other : facts.linked) {
        if (other.state == State::NeverWas)
            continue;
        if (other.state == State::Missing) {
            add(Text::tr("Also missing, reported together"),
                Text::tr("%1, record %2").arg(other.name, other.number));
            continue;
        }
        const QString since = other.since.isKnown() ? local_time::full(other.since) : QString();
        add(Text::tr("Went with"),
            withWhatTheyMayKnow(standsNow(other, since), other, facts, fold));
    }
}

QStringList whoWentAlong(const EpisodeFacts &facts, const FactFold &fold, const QDateTime &now)
{
    QStringList words;
    for (const LinkedChild &other : facts.linked) {
        if (other.state == State::NeverWas)
            continue;
        if (other.state == State::Missing) {
            words << other.name;
            continue;
        }
        const QString since
            = other.since.isKnown() ? local_time::spoken(other.since, now) : QString();
        words << withWhatTheyMayKnow(
            Text::tr("went with %1").arg(standsNow(other, since)), other, facts, fold);
    }
    return words;
}

} // namespace homeward
