// SPDX-FileCopyrightText: 2026 Homeward contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/protocol/united.h"

#include "core/base/joined.h"

#include <QCoreApplication>
#include <QHash>
#include <QSet>

#include <algorithm>
#include <utility>

namespace homeward {

using namespace Qt::StringLiterals;

namespace {

/// Our words, for the translator.
struct Say
{
    Q_DECLARE_TR_FUNCTIONS(UnitedProtocol)
};

/// Every kind of setting when either rule is for every kind.
QList<Setting::Kind> forEither(
    const QList<Setting::Kind> &first, const QList<Setting::Kind> &second)
{
    if (first.isEmpty() || second.isEmpty())
        return {};
    QList<Setting::Kind> either = first;
    std::copy_if(second.cbegin(), second.cend(), std::back_inserter(either),
        [&](Setting::Kind kind) { return !first.contains(kind); });
    return either;
}

bool haveOneSetting(const QList<Setting::Kind> &first, const QList<Setting::Kind> &second)
{
    return first.isEmpty() || second.isEmpty()
        || std::any_of(first.cbegin(), first.cend(),
            [&](Setting::Kind kind) { return second.contains(kind); });
}

QStringList outcomesOfEither(const QStringList &first, const QStringList &second)
{
    if (first.isEmpty() || second.isEmpty())
        return {};
    QStringList either = first + second;
    either.removeDuplicates();
    return either;
}

/// Whether there is a child for whom both conditions hold, as far as one fact can tell.
bool canBothHold(const QList<Applies> &first, const QList<Applies> &second)
{
    const auto excludes = [](const Applies &one, const Applies &other) {
        return one.fact == other.fact
            && std::none_of(one.anyOf.cbegin(), one.anyOf.cend(),
                [&](const QString &value) { return other.anyOf.contains(value); });
    };
    return std::none_of(first.cbegin(), first.cend(), [&](const Applies &one) {
        return std::any_of(second.cbegin(), second.cend(),
            [&](const Applies &other) { return excludes(one, other); });
    });
}

template <typename Rule> QSet<QString> idsOf(const QList<Rule> &rules)
{
    QSet<QString> ids;
    for (const Rule &rule : rules)
        ids.insert(rule.id);
    return ids;
}

/// The same each time, as the log refers to it.
QString ownId(const QString &id, const Protocol &of, const QSet<QString> &taken)
{
    QString own = id + u"--"_s + of.id;
    while (taken.contains(own))
        own += u'-';
    return own;
}

/// Red flags, purposes and circumstances: one id is one meaning.
template <typename Rule> QList<Rule> plainRules(const QList<Rule> &first, const QList<Rule> &second)
{
    QList<Rule> rules = first;
    for (const Rule &rule : second) {
        const auto same = std::find_if(
            rules.begin(), rules.end(), [&](const Rule &each) { return each.id == rule.id; });
        if (same == rules.end())
            rules << rule;
        else
            same->source = joined(same->source, rule.source, u"; "_s);
    }
    return rules;
}

QList<CheckRule> checksOf(const Protocol &first, const Protocol &second)
{
    QList<CheckRule> checks = first.checks;
    const QSet<QString> taken = idsOf(first.checks) + idsOf(second.checks);
    for (CheckRule check : second.checks) {
        const auto same = std::find_if(checks.begin(), checks.end(),
            [&](const CheckRule &each) { return each.id == check.id; });
        if (same != checks.end() && same->each == check.each) {
            same->hint = joined(same->hint, check.hint, u" "_s);
            if (same->whenFamilyClosed.isEmpty())
                same->whenFamilyClosed = check.whenFamilyClosed;
            same->settings = forEither(same->settings, check.settings);
            same->outcomes = outcomesOfEither(same->outcomes, check.outcomes);
            same->source = joined(same->source, check.source, u"; "_s);
            same->isOfBoth = true;
            continue;
        }
        if (same != checks.end())
            check.id = ownId(check.id, second, taken);
        checks << check;
    }
    return checks;
}

QList<ReportField> fieldsOf(const Protocol &first, const Protocol &second)
{
    QList<ReportField> fields = first.reportFields;
    for (const ReportField &field : second.reportFields) {
        const auto same = std::find_if(fields.begin(), fields.end(),
            [&](const ReportField &each) { return each.field == field.field; });
        if (same == fields.end()) {
            fields << field;
            continue;
        }
        same->careOnly = same->careOnly && field.careOnly;
        same->source = joined(same->source, field.source, u"; "_s);
    }
    return fields;
}

QList<Protocol::Category> categoriesOf(const Protocol &first, const Protocol &second)
{
    QList<Protocol::Category> categories = first.categories;
    for (const Protocol::Category &category : second.categories) {
        const auto same = std::find_if(categories.begin(), categories.end(),
            [&](const Protocol::Category &each) { return each.code == category.code; });
        if (same == categories.end())
            categories << category;
        else
            same->source = joined(same->source, category.source, u"; "_s);
    }
    return categories;
}

bool isOneDuty(const NoticeRule &one, const NoticeRule &other)
{
    return one.party == other.party && one.trigger == other.trigger && one.dutyOf == other.dutyOf
        && one.isSharing == other.isSharing;
}

/// The same, where one area tells them once the absence is noticed and the other once the child is
/// still missing: nobody is told that twice.
bool isOneDutyOnTheWayOut(const NoticeRule &one, const NoticeRule &other)
{
    const auto isOnTheWayOut = [](const NoticeRule &rule) {
        return rule.trigger == Trigger::Noticed || rule.trigger == Trigger::StillMissing;
    };
    return one.party == other.party && one.dutyOf == other.dutyOf && !one.isSharing
        && !other.isSharing && isOnTheWayOut(one) && isOnTheWayOut(other);
}

bool isOneDuty(const ClockRule &one, const ClockRule &other)
{
    return one.id == other.id && one.dutyOf == other.dutyOf && one.doneBy == other.doneBy
        && one.doneAs == other.doneAs;
}

/// Whether whatever `one` asks for is asked for by `other` too, but for where the child is missing
/// from: else words that hold only sometimes would stand where they do not.
bool isAsWide(const NoticeRule &one, const NoticeRule &other)
{
    return std::all_of(one.applies.cbegin(), one.applies.cend(), [&](const Applies &condition) {
        return condition.fact.startsWith(u"situation."_s)
            || std::any_of(other.applies.cbegin(), other.applies.cend(), [&](const Applies &each) {
                   return each.fact == condition.fact && each.anyOf == condition.anyOf;
               });
    });
}

/// The id of `first` that each notice of `second` is the same duty as. A notice may have one only.
QHash<QString, QString> pairsOf(const Protocol &first, const Protocol &second)
{
    QHash<QString, QString> pairs;
    QSet<QString> taken;
    const auto pair = [&](const NoticeRule &one, const NoticeRule &other) {
        pairs.insert(other.id, one.id);
        taken.insert(one.id);
    };
    for (const NoticeRule &other : second.notices) {
        const NoticeRule *one = first.notice(other.id);
        if (one && isOneDuty(*one, other))
            pair(*one, other);
    }
    using AreOne = bool (*)(const NoticeRule &, const NoticeRule &);
    for (const AreOne areOne : { AreOne(isOneDuty), AreOne(isOneDutyOnTheWayOut) }) {
        for (const NoticeRule &other : second.notices) {
            if (pairs.contains(other.id))
                continue;
            const auto one = std::find_if(
                first.notices.cbegin(), first.notices.cend(), [&](const NoticeRule &each) {
                    return !taken.contains(each.id) && areOne(each, other)
                        && haveOneSetting(each.settings, other.settings)
                        && canBothHold(each.applies, other.applies) && isAsWide(each, other);
                });
            if (one != first.notices.cend())
                pair(*one, other);
        }
    }
    return pairs;
}

/// Puts a rule of the second area beside the one it is the same duty as, else at the end.
template <typename Rule> void place(QList<Rule> &rules, const Rule &rule)
{
    const auto same = std::find_if(
        rules.begin(), rules.end(), [&](const Rule &each) { return each.id == rule.id; });
    if (same == rules.end())
        rules << rule;
    else
        rules.insert(same + 1, rule);
}

QList<NoticeRule> noticesOf(const Protocol &first, const Protocol &second)
{
    QList<NoticeRule> notices = first.notices;
    const QHash<QString, QString> pairs = pairsOf(first, second);
    const QSet<QString> taken = idsOf(first.notices) + idsOf(second.notices);
    for (NoticeRule notice : second.notices) {
        if (const NoticeRule *same = first.notice(pairs.value(notice.id))) {
            notice.id = same->id;
            notice.text = same->text;
        } else if (first.notice(notice.id)) {
            notice.id = ownId(notice.id, second, taken);
        }
        place(notices, notice);
    }
    return notices;
}

QList<ClockRule> clocksOf(const Protocol &first, const Protocol &second)
{
    QList<ClockRule> clocks = first.clocks;
    const QSet<QString> taken = idsOf(first.clocks) + idsOf(second.clocks);
    for (ClockRule clock : second.clocks) {
        const ClockRule *same = first.clock(clock.id);
        if (same && isOneDuty(*same, clock))
            clock.text = same->text;
        else if (same)
            clock.id = ownId(clock.id, second, taken);
        place(clocks, clock);
    }
    return clocks;
}

/// One meeting of a kind: everybody whom either area wants there, and all that is talked about.
QList<MeetingRule> meetingsOf(const Protocol &first, const Protocol &second)
{
    QList<MeetingRule> meetings = first.meetings;
    for (const MeetingRule &other : second.meetings) {
        const auto same = std::find_if(meetings.begin(), meetings.end(),
            [&](const MeetingRule &each) { return each.id == other.id; });
        if (same == meetings.end()) {
            meetings << other;
            continue;
        }
        same->people += other.people;
        same->people.removeDuplicates();
        same->agenda += other.agenda;
        same->agenda.removeDuplicates();
        same->source = joined(same->source, other.source, u"; "_s);
    }
    return meetings;
}

/// "3 days", "at once" where the text gives no number.
QString timeWords(const std::optional<Span> &within)
{
    return within ? within->inWords() : Say::tr("at once");
}

/// A clock with how often it comes back.
QString timeWords(const ClockRule &clock)
{
    const QString once = timeWords(clock.within);
    return clock.repeats ? Say::tr("%1, and again after %2").arg(once, clock.repeats->inWords())
                         : once;
}

QString isEarlierWords(const QString &text, const QString &one, const Protocol &first,
    const QString &other, const Protocol &second)
{
    return Say::tr("%1: %2 in %3, %4 in %5. The earlier time counts.")
        .arg(text, one, first.area, other, second.area);
}

QStringList differingTimes(const Protocol &first, const Protocol &second)
{
    QStringList sentences;
    const QHash<QString, QString> pairs = pairsOf(first, second);
    for (const NoticeRule &other : second.notices) {
        const NoticeRule *one = first.notice(pairs.value(other.id));
        if (one && one->within != other.within)
            sentences << isEarlierWords(
                one->text, timeWords(one->within), first, timeWords(other.within), second);
    }
    for (const ClockRule &other : second.clocks) {
        const ClockRule *one = first.clock(other.id);
        if (!one)
            continue;
        if (!isOneDuty(*one, other))
            sentences << Say::tr("“%1” is another duty in %2 than in %3. Both are shown.")
                             .arg(one->text, second.area, first.area);
        else if (timeWords(*one) != timeWords(other))
            sentences << isEarlierWords(
                one->text, timeWords(*one), first, timeWords(other), second);
    }
    return sentences;
}

} // namespace

Protocol united(const Protocol &first, const Protocol &second)
{
    Protocol both = first;
    both.area = Say::tr("%1, and %2").arg(first.area, second.area);
    both.version = joined(first.version, second.version, u", "_s);
    if (first.force != second.force)
        both.force = Say::tr("%1; for the other area %2").arg(first.force, second.force);
    both.checkedOn = std::min(first.checkedOn, second.checkedOn);
    for (const ProtocolSource &source : second.sources) {
        const bool isKnown = std::any_of(
            first.sources.cbegin(), first.sources.cend(), [&](const ProtocolSource &each) {
                return each.title == source.title && each.version == source.version;
            });
        if (!isKnown)
            both.sources << source;
    }
    both.consulted << second.consulted;
    for (auto word = second.words.cbegin(); word != second.words.cend(); ++word) {
        if (!both.words.contains(word.key()))
            both.words.insert(word.key(), *word);
    }
    both.categories = categoriesOf(first, second);
    both.redFlags = plainRules(first.redFlags, second.redFlags);
    both.checks = checksOf(first, second);
    both.reportFields = fieldsOf(first, second);
    both.notices = noticesOf(first, second);
    both.clocks = clocksOf(first, second);
    both.meetings = meetingsOf(first, second);
    both.interviewPurposes = plainRules(first.interviewPurposes, second.interviewPurposes);
    both.interviewTriggers = plainRules(first.interviewTriggers, second.interviewTriggers);
    both.bytes.clear();
    both.hash = first.hash + u'+' + second.hash;
    return both;
}

QStringList disagreements(const Protocol &first, const Protocol &second)
{
    QStringList sentences = differingTimes(first, second);
    for (const CheckRule &other : second.checks) {
        const CheckRule *one = first.check(other.id);
        if (one && one->each != other.each)
            sentences << Say::tr("The check “%1” is made in another way in %2. Both are shown.")
                             .arg(QString(one->text).replace(u"{name}"_s, u"…"_s), second.area);
    }
    const QString interview = u"interview"_s;
    if (first.word(interview) != second.word(interview))
        sentences << Say::tr("The return interview is called “%1” in %2 and “%3” in %4. Homeward "
                             "uses the first.")
                         .arg(first.word(interview), first.area, second.word(interview),
                             second.area);
    return sentences;
}

} // namespace homeward
