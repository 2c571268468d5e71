// SPDX-FileCopyrightText: 2026 Homeward contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/episode/episode_list_model.h"

#include "core/forms/catalogue.h"
#include "core/time/local_time.h"
#include "ui/parts/child_words.h"

#include <QVariant>

#include <algorithm>

namespace homeward {

using namespace Qt::StringLiterals;

namespace {

int rank(const EpisodeLine &line)
{
    if (line.summary.isNotBack())
        return 0;
    return line.summary.state == EpisodeSummary::State::Closed ? 2 : 1;
}

QString timeWords(const EpisodeSummary &summary, const QDateTime &now)
{
    if (!summary.since.isValid())
        return EpisodeListModel::tr("Since when is not known");
    const QString since = local_time::full(summary.since);
    const QDateTime &until = summary.isNotBack() ? now : summary.ended;
    const qint64 length = until.isValid() ? summary.since.secsTo(until) : -1;
    if (summary.isNotBack()) {
        return length < 0
            ? EpisodeListModel::tr("Since %1").arg(since)
            : EpisodeListModel::tr("Since %1, for %2").arg(since, local_time::duration(length));
    }
    if (length < 0)
        return EpisodeListModel::tr("From %1").arg(since);
    return EpisodeListModel::tr("From %1 until %2, %3")
        .arg(since, local_time::full(summary.ended), local_time::duration(length));
}

CardButton::Words wordsOf(const EpisodeLine &line, const QDateTime &now)
{
    const EpisodeSummary &summary = line.summary;
    QStringList lines { EpisodeListModel::tr("%1, %2").arg(
                            inWords(line.episode.kind), line.episode.number),
        timeWords(summary, now) };
    if (summary.ending.isEmpty() && !summary.isNotBack())
        lines << EpisodeListModel::tr("How it ended is not written down yet");
    else if (!summary.ending.isEmpty())
        lines << forms::field(u"ending.kind"_s)->labelOf(summary.ending);
    if (const QStringList light = inSentences(line.light); !light.isEmpty())
        lines << light.join(u". "_s);
    return { .title = line.childName,
        .lines = lines,
        .notice = inWords(summary),
        .tone = summary.isNotBack() ? u"due"_s : QString() };
}

bool isOfKind(const EpisodeLine &line, EpisodeListModel::Show show)
{
    using Show = EpisodeListModel::Show;
    const bool isClosed = line.summary.state == EpisodeSummary::State::Closed;
    switch (show) {
    case Show::All:
        return true;
    case Show::Open:
        return !isClosed;
    case Show::Closed:
        return isClosed;
    case Show::PartOfDay:
        return line.light.isPartOfDay;
    case Show::CameOutLater:
        return line.light.isFoundOutLater();
    case Show::ToldByOthers:
        return line.light.isToldByOthers();
    }
    return true;
}

void takeLonger(QString &longest, const QString &words)
{
    if (words.size() > longest.size())
        longest = words;
}

} // namespace

void EpisodeListModel::setLines(const QList<EpisodeLine> &lines, const QDateTime &now)
{
    beginResetModel();
    m_now = now;
    m_lines = lines;
    std::stable_sort(m_lines.begin(), m_lines.end(),
        [](const EpisodeLine &a, const EpisodeLine &b) { return rank(a) < rank(b); });
    renew();
    endResetModel();
}

void EpisodeListModel::narrow(const QString &name, Show show)
{
    if (name == m_name && show == m_show)
        return;
    beginResetModel();
    m_name = name;
    m_show = show;
    renew();
    endResetModel();
}

void EpisodeListModel::renew()
{
    m_shown.clear();
    for (qsizetype place = 0; place < m_lines.size(); ++place) {
        if (isShown(m_lines.at(place)))
            m_shown << place;
    }
}

bool EpisodeListModel::isShown(const EpisodeLine &line) const
{
    return isOfKind(line, m_show) && line.childName.contains(m_name, Qt::CaseInsensitive);
}

int EpisodeListModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_shown.size());
}

QVariant EpisodeListModel::data(const QModelIndex &index, int role) const
{
    const bool isWords = role == Qt::DisplayRole || role == Qt::AccessibleTextRole;
    if (!isWords || !checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const CardButton::Words words = wordsAt(index.row());
    return QStringList(QStringList { words.title } + words.lines + QStringList { words.notice })
        .join(u", "_s);
}

EpisodeId EpisodeListModel::episodeAt(int row) const
{
    return m_lines.at(m_shown.at(row)).episode.id;
}

int EpisodeListModel::rowOf(const EpisodeId &episode) const
{
    for (qsizetype row = 0; row < m_shown.size(); ++row) {
        if (m_lines.at(m_shown.at(row)).episode.id == episode)
            return static_cast<int>(row);
    }
    return -1;
}

CardButton::Words EpisodeListModel::wordsAt(int row) const
{
    return wordsOf(m_lines.at(m_shown.at(row)), m_now);
}

CardButton::Words EpisodeListModel::longestWords() const
{
    EpisodeLine line;
    line.episode.number = u"2000-00000"_s;
    QString light;
    for (const EpisodeLine &each : m_lines) {
        takeLonger(line.childName, each.childName);
        takeLonger(light, inSentences(each.light).join(u". "_s));
    }
    for (const Choice &ending : forms::field(u"ending.kind"_s)->choices) {
        if (forms::field(u"ending.kind"_s)->labelOf(line.summary.ending).size()
            < ending.label.size())
            line.summary.ending = ending.code;
    }
    line.summary.since = m_now.addDays(-100);
    line.summary.ended = m_now.addSecs(-1);
    line.summary.state = EpisodeSummary::State::Closed;
    CardButton::Words words = wordsOf(line, m_now);
    using State = EpisodeSummary::State;
    for (const State state : { State::Open, State::Located, State::Returned, State::Closed })
        takeLonger(words.notice, inWords(EpisodeSummary { .state = state }));
    using Kind = Episode::Kind;
    QString kind;
    for (const Kind each : { Kind::Missing, Kind::Away, Kind::FromEducation })
        takeLonger(kind, tr("%1, %2").arg(inWords(each), line.episode.number));
    words.lines.first() = kind;
    if (!light.isEmpty())
        words.lines << light;
    words.tone = u"due"_s;
    return words;
}

} // namespace homeward
