// SPDX-FileCopyrightText: 2026 Homeward contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/episode/step_page.h"
#include "ui/shell/page.h"

#include <QMap>

class QBoxLayout;
class QLabel;
class QScrollArea;
class QStackedWidget;
class QVBoxLayout;

namespace homeward {

class FactsPanel;
class LogLine;
class ReportPage;
class StepList;

/// The guided path of one episode: its steps in any order, what must not scroll away, and the log
/// line.
class EpisodePage : public Page
{
    Q_OBJECT

public:
    EpisodePage(const EpisodeContext &context, QWidget *parent = nullptr);

    void refresh() override;
    void flush() override;
    [[nodiscard]] QList<Shortcut> shortcuts() const override;
    [[nodiscard]] bool isReadAloud() const override;

    /// Shows a step; none: the one that is next.
    void showStep(std::optional<StepId> step);
    [[nodiscard]] StepId currentStep() const { return m_current; }
    [[nodiscard]] const EpisodeId &episode() const { return m_context.episode; }

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    void makeFrame();
    [[nodiscard]] StepPage *stepPage(StepId id);
    [[nodiscard]] StepPage *makeStep(StepId id);
    void showAll();
    void showNews(const QList<Entry> &before);
    void place();
    void placeHead(bool isFixed);
    void placeLog(bool isFixed);
    /// Null where others look for the child: there is no report then.
    ReportPage *goToReport();
    void openCallCard();
    void goToNextGap();
    void makeReport();
    void openLog();
    void goToField(const QString &fieldId);

    EpisodeContext m_context;
    std::optional<EpisodeFacts> m_facts;
    Situation m_situation;
    StepId m_current = StepId::FirstChecks;
    bool m_isShown = false;

    QVBoxLayout *m_column;
    QBoxLayout *m_body;
    QWidget *m_head; ///< headline, the next thing and, in a smaller window, the facts
    QLabel *m_headline;
    QLabel *m_since;
    QLabel *m_next;
    QLabel *m_news; ///< what somebody else wrote while the page was open
    FactsPanel *m_strip;
    StepList *m_steps;
    QStackedWidget *m_stack;
    FactsPanel *m_panel; ///< beside the step
    LogLine *m_log;
    QMap<StepId, StepPage *> m_pages;
    QMap<StepId, QScrollArea *> m_areas;
};

} // namespace homeward
