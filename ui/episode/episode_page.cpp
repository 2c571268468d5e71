// SPDX-FileCopyrightText: 2026 Homeward contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/episode/episode_page.h"

#include "core/record/record.h"
#include "core/time/local_time.h"
#include "ui/episode/afterwards_page.h"
#include "ui/episode/checks_page.h"
#include "ui/episode/facts_panel.h"
#include "ui/episode/interview_page.h"
#include "ui/episode/log_line.h"
#include "ui/episode/report_page.h"
#include "ui/episode/return_page.h"
#include "ui/episode/step_list.h"
#include "ui/episode/tell_page.h"
#include "ui/episode/told_page.h"
#include "ui/episode/while_missing_page.h"
#include "ui/shell/message_bar.h"
#include "ui/shell/style.h"

#include <QBoxLayout>
#include <QFontMetrics>
#include <QHBoxLayout>
#include <QLabel>
#include <QResizeEvent>
#include <QScrollArea>
#include <QScrollBar>
#include <QShortcut>
#include <QStackedWidget>
#include <QVBoxLayout>

#include <algorithm>
#include <utility>

namespace homeward {

using namespace Qt::StringLiterals;

namespace {

/// Characters beside each other from which the facts stand beside the step …
constexpr int factsBesideFrom = 130;
/// … and from which the steps do. Below, both are a line above it.
/// Below so many lines in height there is no room for the log line and the step.
constexpr int linesWithLog = 14;
constexpr int stepsBesideFrom = 80;

} // namespace

EpisodePage::EpisodePage(const EpisodeContext &context, QWidget *parent)
    : Page(parent)
    , m_context(context)
    , m_column(new QVBoxLayout(this))
    , m_body(new QBoxLayout(QBoxLayout::LeftToRight))
    , m_head(new QWidget(this))
    , m_headline(new QLabel(m_head))
    , m_since(new QLabel(m_head))
    , m_next(new QLabel(m_head))
    , m_news(new QLabel(m_head))
    , m_strip(new FactsPanel(m_head))
    , m_steps(new StepList(this))
    , m_stack(new QStackedWidget(this))
    , m_panel(new FactsPanel(this))
    , m_log(new LogLine(context, this))
{
    setObjectName(u"episodePage"_s);
    makeFrame();
    connect(m_steps, &StepList::chosen, this, [this](StepId step) { showStep(step); });
    connect(m_log, &LogLine::written, this, &EpisodePage::refresh);
    auto *card = new QShortcut(QKeySequence(u"Ctrl+K"_s), this);
    connect(card, &QShortcut::activated, this, &EpisodePage::openCallCard);
    auto *gap = new QShortcut(QKeySequence(Qt::Key_F2), this);
    connect(gap, &QShortcut::activated, this, &EpisodePage::goToNextGap);
    auto *report = new QShortcut(QKeySequence(u"Ctrl+P"_s), this);
    connect(report, &QShortcut::activated, this, &EpisodePage::makeReport);
    auto *log = new QShortcut(QKeySequence(u"Ctrl+G"_s), this);
    connect(log, &QShortcut::activated, this, &EpisodePage::openLog);
    connect(m_log, &LogLine::logWanted, this, &EpisodePage::openLog);
}

void EpisodePage::openLog()
{
    showStep(StepId::WhileMissing);
    if (auto *page = qobject_cast<WhileMissingPage *>(m_pages.value(StepId::WhileMissing)))
        page->goToLog();
}

ReportPage *EpisodePage::goToReport()
{
    if (!m_situation.isLookedForHere)
        return nullptr;
    showStep(StepId::Report);
    return qobject_cast<ReportPage *>(m_pages.value(StepId::Report));
}

void EpisodePage::openCallCard()
{
    if (ReportPage *report = goToReport())
        report->openCallCard();
}

void EpisodePage::goToNextGap()
{
    if (ReportPage *report = goToReport())
        report->goToNextGap();
}

void EpisodePage::makeReport()
{
    if (ReportPage *report = goToReport())
        report->makeReport();
}

void EpisodePage::makeFrame()
{
    const int margin = grid(this, 2);
    m_column->setContentsMargins(margin, margin, margin, margin);
    m_column->setSpacing(grid(this, 1));
    auto *head = new QVBoxLayout(m_head);
    head->setContentsMargins(0, 0, 0, 0);
    head->setSpacing(grid(this, 1));
    setRole(m_headline, u"title"_s);
    setRole(m_since, u"hint"_s);
    setRole(m_next, u"strong"_s);
    m_headline->setObjectName(u"headline"_s);
    m_next->setObjectName(u"nextSentence"_s);
    auto *top = new QHBoxLayout;
    top->setSpacing(margin);
    top->addWidget(m_headline);
    top->addWidget(m_since, 1, Qt::AlignBottom);
    head->addLayout(top);
    head->addWidget(m_next);
    head->addWidget(m_news);
    head->addWidget(m_strip);
    m_news->setObjectName(u"news"_s);
    setRole(m_news, u"hint"_s);
    m_news->setWordWrap(true);
    m_news->hide();
    for (QLabel *label : { m_headline, m_since, m_next, m_news })
        label->setTextFormat(Qt::PlainText);
    m_since->setWordWrap(true);
    m_next->setWordWrap(true);
    m_strip->setNarrow(true);
    m_body->setSpacing(margin);
    m_body->addWidget(m_steps);
    m_body->addWidget(m_stack, 1);
    m_body->addWidget(m_panel);
    m_column->addWidget(m_head);
    m_column->addLayout(m_body, 1);
    m_column->addWidget(m_log);
}

QList<Page::Shortcut> EpisodePage::shortcuts() const
{
    QList<Shortcut> keys;
    int number = 0;
    for (const Step &step : m_situation.steps) {
        ++number;
        keys << Shortcut { QKeySequence(u"Ctrl+%1"_s.arg(number)), step.title };
    }
    if (m_situation.isLookedForHere)
        keys << Shortcut { QKeySequence(Qt::Key_F2),
            tr("The next question the report still needs") }
             << Shortcut { QKeySequence(u"Ctrl+P"_s), tr("Make the PDF for the police") }
             << Shortcut { QKeySequence(u"Ctrl+K"_s), tr("Open the call card") };
    keys << Shortcut { QKeySequence(u"Ctrl+G"_s), tr("Read the log, and correct a line of it") };
    return keys;
}

StepPage *EpisodePage::makeStep(StepId id)
{
    switch (id) {
    case StepId::FirstChecks:
        return new ChecksPage(m_context);
    case StepId::Report:
        if (!m_situation.isLookedForHere)
            return new ToldPage(m_context);
        return new ReportPage(m_context, *m_facts);
    case StepId::Tell:
        return new TellPage(m_context);
    case StepId::WhileMissing:
        return new WhileMissingPage(m_context, *m_facts);
    case StepId::Return:
        return new ReturnPage(m_context, *m_facts);
    case StepId::Interview:
        return new InterviewPage(m_context, *m_facts);
    case StepId::Afterwards:
        break;
    }
    return new AfterwardsPage(m_context, *m_facts);
}

StepPage *EpisodePage::stepPage(StepId id)
{
    if (StepPage *made = m_pages.value(id))
        return made;
    StepPage *page = makeStep(id);
    page->setObjectName(u"stepPage/"_s + toStorage(id));
    auto *area = new QScrollArea(this);
    area->setWidgetResizable(true);
    area->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    area->setWidget(page);
    m_stack->addWidget(area);
    m_pages.insert(id, page);
    m_areas.insert(id, area);
    connect(page, &StepPage::written, this, &EpisodePage::refresh);
    connect(page, &StepPage::fieldWanted, this, &EpisodePage::goToField);
    connect(page, &StepPage::stepWanted, this, [this](StepId step) { showStep(step); });
    return page;
}

void EpisodePage::refresh()
{
    // The first showing is an opening, which the audit names; what follows is the same one.
    auto facts = m_isShown ? m_context.ui.record.facts(m_context.episode)
                           : m_context.ui.record.openEpisode(m_context.episode);
    if (!facts) {
        m_context.ui.messages.show(facts.error());
        return;
    }
    const QList<Entry> before = m_facts ? m_facts->log : facts->log;
    m_facts = std::move(*facts);
    if (!m_isShown && !m_facts->readOnlyBecause.isEmpty())
        m_context.ui.messages.show({ Error::Code::Io,
            tr("You can read this, and write nothing in it for now. %1")
                .arg(m_facts->readOnlyBecause) });
    showNews(before);
    m_situation = assess(*m_facts, m_context.ui.record.now());
    if (!m_isShown) {
        m_isShown = true;
        m_current = m_situation.nextStep;
    }
    showAll();
}

void EpisodePage::showNews(const QList<Entry> &before)
{
    const StaffId self = m_context.ui.record.signedIn()->id;
    const Entry *newest = nullptr;
    for (const Entry &entry : std::as_const(m_facts->log)) {
        const bool isKnown = std::any_of(before.cbegin(), before.cend(),
            [&](const Entry &known) { return known.id == entry.id; });
        if (!isKnown && entry.author != self
            && (newest == nullptr || entry.written > newest->written))
            newest = &entry;
    }
    if (newest == nullptr)
        return;
    m_news->setText(tr("%1 wrote in this record at %2.")
                        .arg(newest->authorName, local_time::clock(newest->written)));
    m_news->show();
}

void EpisodePage::showAll()
{
    m_headline->setText(m_situation.headline);
    m_since->setText(m_situation.sinceWords);
    m_next->setText(m_situation.nextSentence);
    m_steps->showSteps(m_situation.steps, m_current);
    place();
    m_panel->showFacts(*m_facts, m_situation, m_context.ui.record.now());
    m_strip->showFacts(*m_facts, m_situation, m_context.ui.record.now());
    m_log->setLinked(linkedNames(*m_facts));
    StepPage *page = stepPage(m_current);
    page->showSituation(*m_facts, m_situation);
    m_stack->setCurrentWidget(m_areas.value(m_current));
    place();
}

bool EpisodePage::isReadAloud() const
{
    return m_current == StepId::FirstChecks || m_current == StepId::Report;
}

void EpisodePage::flush()
{
    (void)m_log->keepDraft();
    if (StepPage *page = m_pages.value(m_current))
        (void)page->settle();
}

void EpisodePage::showStep(std::optional<StepId> step)
{
    if (m_isShown)
        flush();
    if (!m_facts)
        refresh();
    if (!m_facts)
        return;
    const StepId left = std::exchange(m_current, step.value_or(m_situation.nextStep));
    refresh();
    // As a page was hidden, the focus went through it, and it was scrolled with the focus.
    if (QScrollArea *area = m_areas.value(m_current); area != nullptr && left != m_current)
        area->verticalScrollBar()->setValue(0);
    if (StepPage *page = m_pages.value(m_current))
        page->setFocus(Qt::OtherFocusReason);
}

void EpisodePage::goToField(const QString &fieldId)
{
    for (const StepId step : { StepId::Report, StepId::Return, StepId::Interview }) {
        if (!stepPage(step)->showField(fieldId))
            continue;
        showStep(step);
        (void)stepPage(step)->showField(fieldId);
        return;
    }
    // What no step asks is part of the profile.
    m_context.ui.go.showChild(m_facts->profile.child.id);
}

void EpisodePage::place()
{
    const int character = qMax(1, fontMetrics().averageCharWidth());
    const int characters = width() / character;
    const bool areStepsBeside = characters >= stepsBesideFrom;
    const bool areFactsBeside = characters >= factsBesideFrom;
    m_body->setDirection(areStepsBeside ? QBoxLayout::LeftToRight : QBoxLayout::TopToBottom);
    m_steps->setNarrow(!areStepsBeside);
    m_panel->setVisible(areFactsBeside);
    m_strip->setVisible(!areFactsBeside);
    m_strip->setBrief(!areStepsBeside);
    m_since->setVisible(areStepsBeside);
    m_panel->setFixedWidth(character * 30);
    m_headline->setWordWrap(!areStepsBeside);
    placeHead(areStepsBeside);
    placeLog(areStepsBeside || height() >= fontMetrics().height() * linesWithLog);
}

/// In a small window the head scrolls with the step, so that there is room for the step itself.
void EpisodePage::placeHead(bool isFixed)
{
    StepPage *page = m_pages.value(m_current);
    QWidget *home = isFixed || !page ? static_cast<QWidget *>(this) : page;
    if (m_head->parentWidget() == home)
        return;
    if (home == this)
        m_column->insertWidget(0, m_head);
    else
        static_cast<QVBoxLayout *>(home->layout())->insertWidget(0, m_head);
    m_head->show();
}

/// Where a window is small and its text large, so does the line of the log: else nothing of the
/// step is left in sight.
void EpisodePage::placeLog(bool isFixed)
{
    StepPage *page = m_pages.value(m_current);
    QWidget *home = isFixed || !page ? static_cast<QWidget *>(this) : page;
    if (m_log->parentWidget() == home)
        return;
    if (home == this)
        m_column->addWidget(m_log);
    else
        static_cast<QVBoxLayout *>(home->layout())->addWidget(m_log);
    m_log->show();
}

void EpisodePage::resizeEvent(QResizeEvent *event)
{
    Page::resizeEvent(event);
    place();
}

} // namespace homeward
