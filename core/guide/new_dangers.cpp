// SPDX-FileCopyrightText: 2026 Homeward contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/guide/new_dangers.h"

#include "core/guide/red_flags.h"

#include <QCoreApplication>
#include <QMap>

#include <algorithm>

namespace homeward {

using namespace Qt::StringLiterals;

namespace {

class Text
{
    Q_DECLARE_TR_FUNCTIONS(Guide)
};

/// The line with which a danger of tonight came to be known, or was last told in other words;
/// nothing while it does not stand.
std::optional<Entry> saidTonight(const QString &flag, const FactFold &fold)
{
    std::optional<Entry> said;
    for (const Entry &line : fold.all(Entry::Kind::RedFlag)) {
        if (line.subject != flag)
            continue;
        const Answer answer = line.answer(u"flag.answer"_s);
        const QString note = line.answer(u"flag.note"_s).value();
        const bool isNew
            = !said || (!note.isEmpty() && note != said->answer(u"flag.note"_s).value());
        if (answer.isNo())
            said.reset();
        else if (answer.isYes() && isNew)
            said = line;
    }
    return said;
}

/// The line with which the profile came to raise a danger, or said another thing of it; nothing
/// where it said so before the absence, or does not.
std::optional<Entry> saidInProfile(
    const ProfileFear &fear, const EpisodeFacts &facts, const FactFold &fold)
{
    Answer known = facts.profile.child.facts.value(fear.field).answer;
    std::optional<Entry> said;
    for (const Entry &line : fold.entries()) {
        // A contact, a place or a placement that changed is no word on the child.
        const bool isOfChild = line.kind == Entry::Kind::Fact
            || (line.kind == Entry::Kind::ProfileChanged && line.subject.isEmpty());
        if (!isOfChild || !line.answers.contains(fear.field))
            continue;
        const Answer now = line.answer(fear.field);
        // That one more source does not know takes back nothing that another said.
        if (!now.isAnswered() && line.kind == Entry::Kind::Fact)
            continue;
        const bool isNew = !raises(fear, known) || (fear.value.isEmpty() && now != known);
        if (!raises(fear, now))
            said.reset();
        else if (isNew)
            said = line;
        known = now;
    }
    return raises(fear, fold.answer(fear.field)) ? said : std::nullopt;
}

QList<Entry> linesOf(const QString &flag, const EpisodeFacts &facts, const FactFold &fold)
{
    QList<Entry> lines;
    if (const auto said = saidTonight(flag, fold))
        lines << *said;
    for (const ProfileFear &fear : profileFears()) {
        const auto said = fear.flag == flag ? saidInProfile(fear, facts, fold) : std::nullopt;
        if (said)
            lines << *said;
    }
    return lines;
}

/// Told in another way than by a call.
bool isPoliceTold(const Entry &line, const Protocol &protocol)
{
    const NoticeRule *rule = protocol.notice(line.subject);
    return rule && rule->tellsPolice() && line.answer(u"notice.outcome"_s).value() == u"told";
}

bool havePoliceHeardSince(const QDateTime &when, const EpisodeFacts &facts, const FactFold &fold)
{
    const QList<Entry> notices = fold.sinceLost(Entry::Kind::Notice);
    const bool didTheyTellUs = fold.isReportOfPolice() && fold.event(Trigger::Reported).hasTime()
        && fold.event(Trigger::Reported).instant() >= when;
    // Whoever was told on that day alone may have been told before.
    return didTheyTellUs || fold.calls().isMadeSince(when)
        || std::any_of(notices.cbegin(), notices.cend(), [&](const Entry &line) {
               return isPoliceTold(line, *facts.protocol) && line.moment().instant() >= when;
           });
}

} // namespace

QDateTime minuteOf(const Entry &line)
{
    constexpr qint64 minute = 60;
    const qint64 seconds = line.position().toSecsSinceEpoch();
    return QDateTime::fromSecsSinceEpoch(seconds - seconds % minute, Qt::UTC);
}

QList<Entry> standingWorries(const FactFold &fold)
{
    QMap<QString, Entry> worries;
    for (const Entry &check : fold.all(Entry::Kind::Check)) {
        const QString outcome = check.answer(u"check.outcome"_s).value();
        if (outcome == u"spoke-worried")
            worries.insert(check.subject, check);
        else if (outcome == u"spoke-safe" || outcome == u"found-safe")
            worries.remove(check.subject);
    }
    return worries.values();
}

QStringList newDangers(
    const EpisodeFacts &facts, const FactFold &fold, const QList<RedFlagRow> &flags)
{
    const auto isAnyNew = [&](const QList<Entry> &lines) {
        return std::any_of(lines.cbegin(), lines.cend(),
            [&](const Entry &line) { return !havePoliceHeardSince(minuteOf(line), facts, fold); });
    };
    QStringList words;
    for (const RedFlagRow &flag : flags) {
        if (flag.isRaised() && isAnyNew(linesOf(flag.id, facts, fold)))
            words << flag.inWords();
    }
    if (isAnyNew(standingWorries(fold)))
        words << Text::tr("You reached them and are still worried.");
    return words;
}

} // namespace homeward
