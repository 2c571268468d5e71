// SPDX-FileCopyrightText: 2026 Homeward contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/today/today_page.h"

#include "core/exchange/due_calendar.h"
#include "core/guide/others_duties.h"
#include "core/guide/readiness.h"
#include "core/time/local_time.h"
#include "ui/parts/card_button.h"
#include "ui/parts/child_words.h"
#include "ui/parts/words.h"
#include "ui/shell/message_bar.h"
#include "ui/shell/prompts.h"
#include "ui/shell/style.h"

#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

#include <algorithm>

namespace homeward {

using namespace Qt::StringLiterals;

namespace {

/// A home has a few children, and its profiles are read each time that Today is shown. Whoever has
/// more looks at the register.
constexpr qsizetype mostProfilesLookedAt = 40;

/// Of what may be out of date in a profile; the rest is counted.
constexpr qsizetype mostPartsNamed = 3;

/// Late first, then what is due now without a clock time, then by time.
bool bitesBefore(const Due &a, const Due &b)
{
    const auto rank = [](const Due &due) { return due.isLate ? 0 : due.at.isValid() ? 2 : 1; };
    if (rank(a) != rank(b))
        return rank(a) < rank(b);
    return a.at.isValid() && b.at.isValid() && a.at < b.at;
}

QString toneOf(const Due &due) { return due.isLate ? u"late"_s : u"due"_s; }

/// "Look at again: Risk (after an absence); Photo; Routine; and 4 more".
QString staleWords(const Readiness &readiness)
{
    const QList<FadingFact> stale = readiness.stale();
    QStringList named;
    for (const FadingFact &fact : stale.first(std::min(stale.size(), mostPartsNamed)))
        named << (fact.isSinceAbsence ? TodayPage::tr("%1 (after an absence)").arg(fact.label)
                                      : fact.label);
    const QString names = named.join(u"; "_s);
    const qsizetype others = stale.size() - named.size();
    return others == 0 ? TodayPage::tr("Look at again: %1").arg(names)
                       : TodayPage::tr("Look at again: %1; and %2 more").arg(names).arg(others);
}

/// Takes away what is not shown any more.
void leaveOnly(const QStringList &shown, QMap<QString, CardButton *> &cards)
{
    for (const QString &id : cards.keys()) {
        if (!shown.contains(id))
            cards.take(id)->deleteLater();
    }
}

/// What is due first; where the next sentence says it already, only by when.
QString noticeOf(const Situation &situation, const QDateTime &now)
{
    if (situation.dues.isEmpty())
        return {};
    const Due &first = situation.dues.first();
    const QString when = dueWords(first, now);
    return first.text == situation.nextSentence ? when : u"%1: %2"_s.arg(when, first.text);
}

QVBoxLayout *addRows(QVBoxLayout *column, const QWidget *page)
{
    auto *rows = new QVBoxLayout;
    rows->setSpacing(grid(page));
    column->addLayout(rows);
    return rows;
}

} // namespace

TodayPage::TodayPage(const UiContext &context, QWidget *parent)
    : ScrollPage(tr("Today"), parent)
    , m_context(context)
{
    setObjectName(u"todayPage"_s);
    m_calm = wrappedLabel({}, {}, content());
    m_calm->setObjectName(u"calm"_s);
    column()->addWidget(m_calm);
    m_addChildren
        = namedButton(u"addChildren"_s, tr("Add the children you look after"), {}, content());
    column()->addWidget(m_addChildren, 0, Qt::AlignLeft);
    m_away = addRows(column(), this);
    m_dueTitle = wrappedLabel(tr("What is due"), u"heading"_s, content());
    column()->addWidget(m_dueTitle);
    m_due = addRows(column(), this);
    auto *calendar
        = namedButton(u"dueCalendar"_s, tr("Save these for a &calendar"), u"quiet"_s, content());
    calendar->setToolTip(
        tr("A file for the calendar on your computer or telephone: numbers and duties, no names."));
    column()->addWidget(calendar, 0, Qt::AlignLeft);
    m_calendar = calendar;
    connect(calendar, &QPushButton::clicked, this, &TodayPage::saveCalendar);
    m_askTitle = wrappedLabel(tr("Ask others whether it was done"), u"heading"_s, content());
    m_askTitle->setObjectName(u"askTitle"_s);
    column()->addWidget(m_askTitle);
    m_ask = addRows(column(), this);
    m_backTitle = wrappedLabel(tr("Over, with something still to do"), u"heading"_s, content());
    column()->addWidget(m_backTitle);
    m_back = addRows(column(), this);
    m_staleTitle = wrappedLabel(tr("Profiles that may be out of date"), u"heading"_s, content());
    m_staleTitle->setObjectName(u"staleTitle"_s);
    column()->addWidget(m_staleTitle);
    m_stale = addRows(column(), this);
    connect(static_cast<QPushButton *>(m_addChildren), &QPushButton::clicked, this,
        [this] { m_context.go.showChildren(); });
}

void TodayPage::refresh()
{
    const Result<QList<Row>> rows = read();
    if (!rows) {
        m_context.messages.show(rows.error());
        return;
    }
    showCalm(*rows);
    showCards(*rows);
    showDues(*rows);
    showAsks(*rows);
    showStale(*rows);
    QList<QWidget *> order { m_addChildren };
    for (QVBoxLayout *group : { m_away, m_due, m_ask, m_back, m_stale }) {
        for (int i = 0; i < group->count(); ++i)
            order << group->itemAt(i)->widget();
        if (group == m_due)
            order << m_calendar;
    }
    chain(order);
}

Result<QList<TodayPage::Row>> TodayPage::read() const
{
    const auto lines = m_context.record.currentEpisodes();
    if (!lines)
        return tl::unexpected(lines.error());
    QList<Row> rows;
    for (const EpisodeLine &line : *lines) {
        const auto facts = m_context.record.facts(line.episode.id);
        if (!facts)
            return tl::unexpected(facts.error());
        rows << Row { line, assess(*facts, m_context.record.now()) };
    }
    // Of whom the police have to hear now stands first.
    std::stable_partition(
        rows.begin(), rows.end(), [](const Row &row) { return row.situation.isForPoliceNow(); });
    return rows;
}

void TodayPage::showCalm(const QList<Row> &rows)
{
    const auto children = m_context.record.children();
    const bool isEmpty = children && children->isEmpty();
    m_addChildren->setVisible(isEmpty);
    const bool isAnyAway = std::any_of(
        rows.cbegin(), rows.cend(), [](const Row &row) { return row.line.summary.isNotBack(); });
    m_calm->setVisible(!isAnyAway);
    m_calm->setText(isEmpty
            ? tr("Nobody is missing. There are no children in this record yet: what you write "
                 "down now, on a quiet day, need not be looked for at night.")
            : tr("Nobody is missing. When a child is not where they should be, press Ctrl+M: "
                 "nothing but the name is asked."));
}

CardButton *TodayPage::card(
    QMap<QString, CardButton *> &cards, const QString &id, QVBoxLayout *into)
{
    CardButton *&found = cards[id];
    if (found == nullptr)
        found = new CardButton(id, content());
    // In the order they are asked for, without a new widget under somebody's finger.
    into->removeWidget(found);
    into->addWidget(found);
    found->show();
    return found;
}

void TodayPage::showCards(const QList<Row> &rows)
{
    QStringList shown;
    bool isAnyBack = false;
    for (const Row &row : rows) {
        const QString id = u"episode/"_s + row.line.episode.id.toStorage();
        const bool isNew = !m_cards.contains(id);
        const bool isHere = row.line.summary.isNotBack();
        if (!isNew)
            (isHere ? m_back : m_away)->removeWidget(m_cards.value(id));
        CardButton *button = card(m_cards, id, isHere ? m_away : m_back);
        if (isNew) {
            connect(button, &QPushButton::clicked, this,
                [this, episode = row.line.episode.id] { m_context.go.showEpisode(episode); });
        }
        const Situation &now = row.situation;
        const Due next = now.dues.value(0);
        const QString since = now.sinceWords.isEmpty()
            ? now.headline
            : u"%1, %2"_s.arg(now.headline, now.sinceWords);
        button->showPhoto(m_context.record, row.line.photoHash, row.line.childName);
        button->showWords({ .title = row.line.childName,
            .lines = { since, now.nextSentence },
            .notice = noticeOf(now, m_context.record.now()),
            .tone = now.dues.isEmpty() ? QString() : toneOf(next) });
        isAnyBack = isAnyBack || !isHere;
        shown << id;
    }
    leaveOnly(shown, m_cards);
    m_backTitle->setVisible(isAnyBack);
}

// On a quiet day only: whoever looks for a child has nothing to spare for this.
QList<ChildLine> TodayPage::quietChildren(const QList<Row> &rows) const
{
    if (std::any_of(rows.cbegin(), rows.cend(),
            [](const Row &row) { return row.line.summary.isNotBack(); }))
        return {};
    const auto children = m_context.record.children();
    return children && children->size() <= mostProfilesLookedAt ? *children : QList<ChildLine>();
}

void TodayPage::showStale(const QList<Row> &rows)
{
    QStringList shown;
    for (const ChildLine &child : quietChildren(rows)) {
        const auto readiness = m_context.record.readiness(child.id);
        if (!readiness || readiness->staleCount() == 0)
            continue;
        const QString id = u"stale/"_s + child.id.toStorage();
        const bool isNew = !m_staleCards.contains(id);
        CardButton *button = card(m_staleCards, id, m_stale);
        if (isNew) {
            connect(button, &QPushButton::clicked, this,
                [this, child = child.id] { m_context.go.showChild(child); });
        }
        button->showWords({ .title = child.name, .hint = staleWords(*readiness) });
        shown << id;
    }
    leaveOnly(shown, m_staleCards);
    m_staleTitle->setVisible(!shown.isEmpty());
}

void TodayPage::saveCalendar()
{
    const QString folder = m_context.prompts.chooseFolder();
    if (folder.isEmpty())
        return;
    const auto path = due_calendar::write(m_context.record, {}, folder);
    if (!path) {
        m_context.messages.show(path.error());
        return;
    }
    m_context.saved.mark();
    m_context.messages.inform(
        tr("Saved: %1. Open it with your calendar. It names nobody; a later one moves what an "
           "earlier one put there.")
            .arg(*path));
}

void TodayPage::showDues(const QList<Row> &rows)
{
    QList<DueRow> dues;
    for (const Row &row : rows) {
        for (const Due &due : row.situation.dues) {
            dues << DueRow { due, row.line.episode.id, row.line.childName,
                row.situation.isForPoliceNow(due) };
        }
    }
    std::stable_sort(dues.begin(), dues.end(), [](const DueRow &a, const DueRow &b) {
        return a.isUrgent != b.isUrgent ? a.isUrgent : bitesBefore(a.due, b.due);
    });
    QStringList shown;
    for (const DueRow &row : dues) {
        const QString id
            = u"due/%1/%2/%3"_s.arg(row.episode.toStorage(), row.due.subject, row.due.text);
        const bool isNew = !m_dueCards.contains(id);
        CardButton *button = card(m_dueCards, id, m_due);
        if (isNew) {
            connect(button, &QPushButton::clicked, this,
                [this, episode = row.episode, step = row.due.step] {
                    m_context.go.showEpisode(episode, step);
                });
        }
        button->showWords({ .title = row.due.text,
            .hint = row.child,
            .notice = dueWords(row.due, m_context.record.now()),
            .tone = toneOf(row.due) });
        shown << id;
    }
    leaveOnly(shown, m_dueCards);
    m_dueTitle->setVisible(!dues.isEmpty());
    m_calendar->setVisible(!dues.isEmpty());
}

void TodayPage::showAsks(const QList<Row> &rows)
{
    const QDateTime now = m_context.record.now();
    QStringList shown;
    const auto show = [&](const Row &row, const QString &subject, StepId step, const QString &title,
                          DutyOf whose, const QDateTime &due) {
        const EpisodeId episode = row.line.episode.id;
        const QString id = u"ask/%1/%2"_s.arg(episode.toStorage(), subject);
        const bool isNew = !m_askCards.contains(id);
        CardButton *button = card(m_askCards, id, m_ask);
        if (isNew) {
            connect(button, &QPushButton::clicked, this,
                [this, episode, step] { m_context.go.showEpisode(episode, step); });
        }
        button->showWords({ .title = title,
            .hint = tr("%1. For the %2: ask them").arg(row.line.childName, inWords(whose)),
            .notice = tr("by %1").arg(local_time::spoken(due, now)) });
        shown << id;
    };
    for (const Row &row : rows) {
        const Situation &situation = row.situation;
        const StepId step = situation.state == EpisodeSummary::State::Returned
            ? StepId::Interview
            : StepId::WhileMissing;
        for (const ClockRow &clock : othersToAskAbout(situation.clocks))
            show(row, clock.id, step, clock.text, clock.dutyOf, clock.due);
        if (!situation.isOut)
            continue;
        for (const NoticeRow &notice : othersToAskAbout(situation.notices, now))
            show(row, notice.subject, StepId::Tell, notice.text, notice.dutyOf, notice.due);
    }
    leaveOnly(shown, m_askCards);
    m_askTitle->setVisible(!shown.isEmpty());
}

} // namespace homeward
