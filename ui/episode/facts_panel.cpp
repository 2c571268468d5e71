// SPDX-FileCopyrightText: 2026 Homeward contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/episode/facts_panel.h"

#include "core/documents/fact_rows.h"
#include "core/guide/absence_times.h"
#include "core/time/local_time.h"
#include "ui/shell/style.h"

#include <QLabel>
#include <QPixmap>
#include <QVBoxLayout>
#include <QWidget>

namespace homeward {

using namespace Qt::StringLiterals;

namespace {

constexpr int shownLogLines = 8;
/// In a very small window: who, last seen, where, medicine.
constexpr int briefLines = 4;

QStringList factLines(const EpisodeFacts &facts, const QDateTime &now)
{
    const FactFold fold(facts);
    const FactRows rows(facts, fold);
    QStringList lines;
    const Moment seen = fold.answer(u"last-seen.at"_s).toMoment();
    if (seen.isKnown())
        lines << FactsPanel::tr("Last seen %1").arg(local_time::spoken(seen, now));
    const auto add = [&](const QString &field, const QString &words) {
        if (!rows.isGap(field))
            lines << words.arg(rows.words(field));
    };
    add(u"last-seen.place"_s, u"%1"_s);
    if (const auto since = absence_times::seenSince(fold))
        lines << FactsPanel::tr("Seen since, %1: %2")
                     .arg(local_time::spoken(since->happened, now),
                         since->answer(u"sighting.where"_s).value());
    if (rows.isGap(u"risk-now.medicine-due"_s))
        add(u"health.medicine-due"_s, FactsPanel::tr("Medicine due %1"));
    else
        add(u"risk-now.medicine-due"_s, FactsPanel::tr("Medicine: %1"));
    add(u"health.allergies"_s, FactsPanel::tr("Allergies: %1"));
    add(u"phone.number"_s, FactsPanel::tr("Phone %1"));
    add(u"call.reference"_s, FactsPanel::tr("Police reference %1"));
    add(u"light.reference"_s, FactsPanel::tr("Police reference %1"));
    add(u"grading.words"_s, FactsPanel::tr("Police say: %1"));
    return lines;
}

/// "17:42", and the day where it was not today; no time that nobody knows.
QString shortTime(const Entry &line, const QDateTime &now)
{
    if (line.happened.isKnown() && !line.happened.hasTime())
        return local_time::spoken(line.happened, now);
    const QDateTime when = line.position();
    return local_time::dateOf(when) == local_time::dateOf(now) ? local_time::clock(when)
                                                               : local_time::spoken(when, now);
}

QString logLines(const EpisodeFacts &facts, const QDateTime &now)
{
    QStringList lines;
    const QList<LogItem> items = logItems(facts.log);
    for (auto item = items.crbegin(); item != items.crend() && lines.size() < shownLogLines;
         ++item) {
        const Entry &entry = item->now;
        QString words = entryInShort(entry, facts).simplified();
        if (item->isTakenBack())
            words = FactsPanel::tr("Taken back: %1").arg(kindInWords(item->original()));
        if (words.size() > 80)
            words = words.left(79) + u'…';
        lines << u"%1  %2"_s.arg(
            shortTime(entry, now), words.isEmpty() ? kindInWords(entry) : words);
    }
    return lines.join(u'\n');
}

} // namespace

FactsPanel::FactsPanel(QWidget *parent)
    : QFrame(parent)
    , m_photo(new QLabel(this))
    , m_name(new QLabel(this))
    , m_lines(new QLabel(this))
    , m_log(new QLabel(this))
{
    setObjectName(u"factsPanel"_s);
    setRole(this, u"card"_s);
    auto *column = new QVBoxLayout(this);
    const int margin = grid(this, 1.5);
    column->setContentsMargins(margin, margin, margin, margin);
    column->setSpacing(grid(this, 1));
    for (QLabel *label : { m_photo, m_name, m_lines, m_log }) {
        label->setWordWrap(true);
        label->setTextFormat(Qt::PlainText);
        column->addWidget(label);
    }
    column->addStretch(1);
    setRole(m_name, u"heading"_s);
    setRole(m_log, u"small"_s);
    m_photo->setAlignment(Qt::AlignLeft);
}

void FactsPanel::setNarrow(bool isNarrow)
{
    m_isNarrow = isNarrow;
    m_photo->setHidden(isNarrow || m_photoHash.isEmpty());
    m_log->setVisible(!isNarrow);
    m_name->setVisible(!isNarrow);
}

void FactsPanel::showFacts(
    const EpisodeFacts &facts, const Situation &situation, const QDateTime &now)
{
    const int age = facts.profile.child.ageOn(local_time::dateOf(now));
    m_name->setText(
        age < 0 ? facts.profile.child.name : u"%1, %2"_s.arg(facts.profile.child.name).arg(age));
    if (m_photoHash != facts.photo.hash) {
        m_photoHash = facts.photo.hash;
        const int side = grid(this, 14);
        m_photo->setPixmap(QPixmap::fromImage(
            facts.photo.image().scaled(side, side, Qt::KeepAspectRatio, Qt::SmoothTransformation)));
        m_photo->setAccessibleName(tr("Photo of %1").arg(facts.profile.child.name));
    }
    m_photo->setHidden(m_isNarrow || m_photoHash.isEmpty());
    QStringList lines = factLines(facts, now);
    if (situation.shouldReportNow)
        lines.prepend(tr("Ring the police now."));
    else if (situation.isForPoliceNow())
        lines.prepend(tr("Ring the police again."));
    if (m_isNarrow)
        lines.prepend(m_name->text());
    if (m_isBrief)
        lines = lines.mid(0, briefLines);
    m_lines->setText(lines.join(m_isNarrow ? u" · "_s : u"\n"_s));
    m_log->setText(logLines(facts, now));
}

} // namespace homeward
