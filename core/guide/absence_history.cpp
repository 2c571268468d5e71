// SPDX-FileCopyrightText: 2026 Homeward contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/guide/absence_history.h"

#include "core/forms/catalogue.h"
#include "core/guide/whereabouts.h"
#include "core/model/ending.h"
#include "core/time/local_time.h"

#include <QCoreApplication>
#include <QMap>

#include <algorithm>
#include <functional>
#include <utility>

namespace homeward {

using namespace Qt::StringLiterals;

namespace {

class Text
{
    Q_DECLARE_TR_FUNCTIONS(Guide)
};

QString withoutStop(QString words)
{
    words = words.simplified();
    while (words.endsWith(u'.'))
        words.chop(1);
    return words;
}

/// `said`: the newest first; empty where nobody wrote it down.
Recurring mostOften(const QStringList &said)
{
    QMap<QString, int> times;
    Recurring most;
    for (const QString &each : said) {
        const QString key = withoutStop(each).toCaseFolded();
        if (!key.isEmpty()) {
            ++times[key];
            ++most.of;
        }
    }
    for (const QString &each : said) {
        const int count = times.value(withoutStop(each).toCaseFolded());
        if (count > most.times) {
            most.words = withoutStop(each);
            most.times = count;
        }
    }
    return most;
}

QString placeKind(const EarlierEpisode &absence)
{
    return absence.locatedPlace.isEmpty()
        ? QString()
        : forms::readable(u"located.place"_s, Answer::code(absence.locatedPlace));
}

/// The same place, else the same kind of place.
Recurring whereFound(const QList<EarlierEpisode> &absences)
{
    QStringList places;
    QStringList kinds;
    for (const EarlierEpisode &absence : absences) {
        kinds << placeKind(absence);
        places << (absence.locatedWhere.isEmpty() ? kinds.last() : absence.locatedWhere);
    }
    const Recurring place = mostOften(places);
    const Recurring kind = mostOften(kinds);
    return place.times < 2 && kind.times > 1 ? kind : place;
}

QStringList eachOf(const QList<EarlierEpisode> &absences, QString EarlierEpisode::*words)
{
    QStringList said;
    for (const EarlierEpisode &absence : absences)
        said << absence.*words;
    return said;
}

void count(AbsenceHistory &history, const EarlierEpisode &absence, QDate today)
{
    ++history.inAll;
    const QDate day = absence.day.isValid() ? absence.day
        : absence.since.isValid()           ? local_time::dateOf(absence.since)
                                            : QDate();
    if (!day.isValid())
        ++history.undated;
    else {
        history.inYear += day >= today.addMonths(-12) ? 1 : 0;
        history.in90Days += day >= today.addDays(-90) ? 1 : 0;
        history.in30Days += day >= today.addDays(-30) ? 1 : 0;
    }
    history.open += absence.ended.isValid() || absence.back ? 0 : 1;
    history.partOfDay += absence.light.isPartOfDay ? 1 : 0;
    history.cameOutLater += absence.light.isFoundOutLater() ? 1 : 0;
    history.hurt += absence.hurt.isYes() ? 1 : 0;
    history.askedIfHurt += absence.hurt.isYes() || absence.hurt.isNo() ? 1 : 0;
}

void measure(AbsenceHistory &history, const QList<EarlierEpisode> &absences)
{
    QList<qint64> lengths;
    for (const EarlierEpisode &absence : absences) {
        // Somebody who never came back, or at a time that nobody knows, was away for no known
        // length.
        const bool isKnown = absence.since.isValid() && absence.back && absence.back->hasTime();
        if (isKnown && absence.since <= absence.back->instant())
            lengths << absence.since.secsTo(absence.back->instant());
    }
    if (lengths.isEmpty())
        return;
    std::sort(lengths.begin(), lengths.end());
    history.measured = static_cast<int>(lengths.size());
    history.longest = lengths.last();
    const qsizetype middle = lengths.size() / 2;
    history.usual = lengths.size() % 2 == 1 ? lengths.at(middle)
                                            : (lengths.at(middle - 1) + lengths.at(middle)) / 2;
}

QString lengthWords(const AbsenceHistory &history)
{
    if (history.measured == 0)
        return Text::tr("How long they were away is not written down.");
    const QString usual = local_time::duration(history.usual);
    if (history.measured == 1)
        return Text::tr("Length, known of one: %1.").arg(usual);
    return Text::tr("Usual length (the middle of %1): %2. Longest: %3.")
        .arg(QString::number(history.measured), usual, local_time::duration(history.longest));
}

/// How one recurring thing is said: once, most often, and where no two are the same.
struct Sentences
{
    QString once;
    QString mostOften;
    QString different;
};

QString sentenceOf(const Recurring &recurring, const Sentences &sentences)
{
    if (recurring.of == 1)
        return sentences.once.arg(recurring.words);
    if (recurring.times == 1)
        return sentences.different.arg(recurring.words);
    return sentences.mostOften.arg(
        recurring.words, QString::number(recurring.times), QString::number(recurring.of));
}

QString hurtWords(const AbsenceHistory &history)
{
    if (history.hurt > 0) {
        return Text::tr("Hurt or unwell when back: %1 of the %2 times that it was written down.")
            .arg(history.hurt)
            .arg(history.askedIfHurt);
    }
    return history.askedIfHurt > 0
        ? Text::tr("Nobody wrote down that they were hurt. That does not mean they were not.")
        : Text::tr("Whether they were hurt is not written down.");
}

/// What one walk through the log of an absence finds.
class Reading
{
public:
    Reading(const Episode &episode, const EpisodeSummary &summary, const QList<Entry> &log)
        : m_absence { episode.number, episode.kind, summary.since, summary.ended, summary.ending }
    {
        if (summary.since.isValid())
            m_absence.day = local_time::dateOf(summary.since);
        const Whereabouts where(episode.kind, log);
        m_absence.kind = where.kind();
        m_absence.back = where.back();
        m_absence.locatedWhere = where.foundAs(u"located.where"_s).value();
        m_absence.locatedPlace = where.foundAs(u"located.place"_s).value();
        m_absence.with = where.foundAs(u"located.with"_s).value();
        for (const Entry &line : log)
            take(line);
    }

    [[nodiscard]] EarlierEpisode absence() const
    {
        EarlierEpisode read = m_absence;
        if (read.with.isEmpty())
            read.with = m_seenWith;
        read.hurt = hurt();
        return read;
    }

private:
    void take(const Entry &entry)
    {
        switch (entry.kind) {
        case Entry::Kind::Noticed:
            begin(entry.when(u"noticed.at"_s));
            break;
        case Entry::Kind::Sighting:
            // One that does not say it takes nothing away from one that does.
            if (const Answer with = entry.answer(u"sighting.with"_s); with.isAnswered())
                m_seenWith = with.value();
            break;
        case Entry::Kind::Returned:
            comeBack(entry);
            break;
        case Entry::Kind::ReturnTalk:
        case Entry::Kind::Observation:
            takeHurt(entry);
            break;
        default:
            break;
        }
    }

    void begin(const Moment &noticed)
    {
        if (!m_absence.day.isValid() && noticed.isKnown())
            m_absence.day = local_time::dateOf(noticed.instant());
    }

    void comeBack(const Entry &returned)
    {
        const QString how = returned.answer(u"returned.how"_s).value();
        const QString by = returned.answer(u"returned.brought-by"_s).value();
        if (!how.isEmpty())
            m_absence.cameBack = how;
        else if (!by.isEmpty())
            m_absence.cameBack = Text::tr("Brought by %1").arg(by);
    }

    /// A newer word takes the place of an older one in the same talk, not in that of another
    /// return.
    void takeHurt(const Entry &line)
    {
        for (const QString &field : { u"return.hurt"_s, u"seen.hurt"_s }) {
            if (line.answers.contains(field))
                m_hurt.insert({ field, line.moment().instant() }, line.answer(field));
        }
    }

    /// A yes anywhere outweighs a no.
    [[nodiscard]] Answer hurt() const
    {
        const bool isHarmed
            = m_absence.ending == u"seriously-harmed" || endings::isDeath(m_absence.ending);
        if (isHarmed || std::any_of(m_hurt.cbegin(), m_hurt.cend(), std::mem_fn(&Answer::isYes)))
            return Answer::yes();
        const auto no = std::find_if(m_hurt.cbegin(), m_hurt.cend(), std::mem_fn(&Answer::isNo));
        return no != m_hurt.cend() ? *no : m_hurt.isEmpty() ? Answer() : m_hurt.last();
    }

    EarlierEpisode m_absence;
    QString m_seenWith;
    QMap<std::pair<QString, QDateTime>, Answer> m_hurt; ///< by question and talk, the newest word
};

} // namespace

AbsenceHistory absenceHistory(const QList<EarlierEpisode> &absences, const QDateTime &now)
{
    AbsenceHistory history;
    for (const EarlierEpisode &absence : absences)
        count(history, absence, local_time::dateOf(now));
    measure(history, absences);
    history.cameBack = mostOften(eachOf(absences, &EarlierEpisode::cameBack));
    history.with = mostOften(eachOf(absences, &EarlierEpisode::with));
    history.found = whereFound(absences);
    return history;
}

QStringList inSentences(const AbsenceHistory &history)
{
    if (history.inAll == 0)
        return {};
    const QString often = Text::tr("Absences on this record: %1. In the last 12 months: %2; in the "
                                   "last 90 days: %3; in the last 30 days: %4.");
    QStringList sentences {
        often.arg(history.inAll).arg(history.inYear).arg(history.in90Days).arg(history.in30Days)
    };
    if (history.undated > 0)
        sentences << Text::tr("Absences of which nobody knows the day: %1.").arg(history.undated);
    sentences << lengthWords(history);
    if (history.open > 0)
        sentences << Text::tr("Not over yet, and not in the length: %1.").arg(history.open);
    if (history.partOfDay > 0)
        sentences << Text::tr("Part of a school day: %1 of %2.")
                         .arg(history.partOfDay)
                         .arg(history.inAll);
    if (history.cameOutLater > 0)
        sentences << Text::tr("Never reported, came out later: %1 of %2.")
                         .arg(history.cameOutLater)
                         .arg(history.inAll);
    const std::pair<const Recurring &, Sentences> said[] = {
        { history.cameBack,
            { Text::tr("How they came back: %1."),
                Text::tr("How they came back most often: %1 (%2 of %3)."),
                Text::tr("How they came back differs each time. Written down last: %1.") } },
        { history.with,
            { Text::tr("Who was with them: %1."),
                Text::tr("Who was with them most often: %1 (%2 of %3)."),
                Text::tr("Who was with them differs each time. Written down last: %1.") } },
        { history.found,
            { Text::tr("Where they were found: %1."),
                Text::tr("Where they were found most often: %1 (%2 of %3)."),
                Text::tr("Where they were found differs each time. Written down last: %1.") } },
    };
    for (const auto &[recurring, words] : said) {
        if (recurring.of > 0)
            sentences << sentenceOf(recurring, words);
    }
    return sentences << hurtWords(history) << Text::tr("Each absence counts as much as the first.");
}

const QList<Entry::Kind> &kindsOfHistory()
{
    static const QList<Entry::Kind> kinds { Entry::Kind::Noticed, Entry::Kind::Category,
        Entry::Kind::Sighting, Entry::Kind::Located, Entry::Kind::Returned, Entry::Kind::ReturnTalk,
        Entry::Kind::Observation, Entry::Kind::Ending, Entry::Kind::SourceChosen };
    return kinds;
}

EarlierEpisode earlierEpisode(
    const Episode &episode, const EpisodeSummary &summary, const QList<Entry> &log)
{
    return Reading(episode, summary, log).absence();
}

} // namespace homeward
