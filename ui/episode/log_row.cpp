// SPDX-FileCopyrightText: 2026 Homeward contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/episode/log_row.h"

#include "core/guide/fact_fold.h"
#include "core/record/entry_rules.h"
#include "ui/episode/correction_form.h"
#include "ui/parts/show_in_page.h"
#include "ui/parts/tab_stops.h"
#include "ui/parts/words.h"
#include "ui/shell/style.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QTimer>
#include <QVBoxLayout>

namespace homeward {

using namespace Qt::StringLiterals;

namespace {

QLabel *selectable(const QString &role, QWidget *parent)
{
    QLabel *label = wrappedLabel({}, role, parent);
    label->setTextInteractionFlags(Qt::TextSelectableByMouse);
    return label;
}

} // namespace

LogRow::LogRow(const EpisodeContext &context, QWidget *parent)
    : QFrame(parent)
    , m_context(context)
    , m_when(selectable(u"hint"_s, this))
    , m_what(selectable({}, this))
    , m_history(new QVBoxLayout)
    , m_correct(namedButton(u"correct"_s, tr("Correct"), u"link"_s, this))
    , m_why(wrappedLabel({}, u"problem"_s, this))
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(grid(this, 0.25));
    auto *top = new QHBoxLayout;
    top->addWidget(m_when, 1);
    top->addWidget(m_correct, 0, Qt::AlignTop);
    column->addLayout(top);
    column->addWidget(m_what);
    column->addLayout(m_history);
    column->addWidget(m_why);
    m_history->setSpacing(0);
    m_why->hide();
    connect(m_correct, &QPushButton::clicked, this, &LogRow::open);
}

void LogRow::showItem(const LogItem &item, const EpisodeFacts &facts, bool hasDrafts)
{
    m_item = item;
    setObjectName(u"log/"_s + item.original().id.toStorage());
    const Done may = entry_rules::checkCorrectable(FactFold(facts), item.now);
    m_refusal = may ? QString() : may.error().message;
    m_correct->setText(hasDrafts && !m_form ? tr("Go on correcting") : tr("Correct"));
    m_correct->setAccessibleName(m_correct->text());
    showWords(wordsOf(item, facts));
}

void LogRow::showWords(const LogWords &words)
{
    m_when->setText(tr("%1, %2").arg(QString(words.when).replace(u'\n', u", "_s), words.who));
    m_what->setText(words.what);
    m_correct->setAccessibleDescription(words.what);
    QString shown;
    for (const LogWords::Correction &correction : words.corrections)
        shown += correction.note + correction.was;
    if (shown == m_shown)
        return;
    m_shown = shown;
    empty(m_history);
    for (const LogWords::Correction &correction : words.corrections) {
        QLabel *note = selectable(u"hint"_s, this);
        note->setText(correction.note);
        QLabel *was = selectable(u"struck"_s, this);
        was->setText(correction.was);
        m_history->addWidget(note);
        m_history->addWidget(was);
    }
}

void LogRow::open()
{
    if (!m_refusal.isEmpty()) {
        m_why->setText(m_refusal);
        m_why->show();
        return;
    }
    if (!m_form)
        openForm();
    m_form->goTo();
    // Once it has its place, the page goes there too.
    QTimer::singleShot(0, m_form, &CorrectionForm::goTo);
}

void LogRow::openForm()
{
    m_form = new CorrectionForm(m_context, m_item, this);
    layout()->addWidget(m_form);
    chain(QList<QWidget *> { m_correct } + stopsInside(m_form));
    m_correct->hide();
    connect(m_form, &CorrectionForm::written, this, [this] {
        close();
        Q_EMIT written();
        // What follows from the correction may have moved the line.
        QTimer::singleShot(0, this, &LogRow::goTo);
    });
    connect(m_form, &CorrectionForm::givenUp, this, &LogRow::close);
    connect(m_form, &CorrectionForm::overtaken, this, &LogRow::startAgain);
    m_form->show();
}

void LogRow::close()
{
    m_correct->setText(tr("Correct"));
    m_correct->show();
    m_form->hide();
    m_form->deleteLater();
    m_form = nullptr;
    goTo();
}

/// What is typed is a draft of the line by now: it stands again over what the line says today.
void LogRow::startAgain(const QString &problem)
{
    close();
    Q_EMIT overtaken();
    if (!m_refusal.isEmpty()) {
        open();
        return;
    }
    openForm();
    m_form->showProblem(problem);
    m_form->goTo();
}

void LogRow::goTo()
{
    QWidget *stop = firstStop();
    stop->setFocus(Qt::OtherFocusReason);
    QTimer::singleShot(0, stop, [stop] { showInPage(stop); });
}

bool LogRow::keepDraft() { return !m_form || m_form->keepDraft(); }

QWidget *LogRow::firstStop() const { return m_form ? stopsInside(m_form).first() : m_correct; }

QWidget *LogRow::lastStop() const { return m_form ? stopsInside(m_form).last() : m_correct; }

} // namespace homeward
