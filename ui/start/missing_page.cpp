// SPDX-FileCopyrightText: 2026 Homeward contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/start/missing_page.h"

#include "core/forms/catalogue.h"
#include "core/record/record.h"
#include "ui/forms/answer_editor.h"
#include "ui/forms/field_block.h"
#include "ui/parts/kept_lines.h"
#include "ui/parts/known_children.h"
#include "ui/parts/line_field.h"
#include "ui/parts/words.h"
#include "ui/shell/message_bar.h"
#include "ui/shell/style.h"
#include "ui/shell/tell_saved.h"
#include "ui/start/child_ticks.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QVBoxLayout>

namespace homeward {

using namespace Qt::StringLiterals;

MissingPage::MissingPage(const UiContext &context, QWidget *parent)
    : ScrollPage(tr("A child is missing"), parent)
    , m_context(context)
{
    setObjectName(u"missingPage"_s);
    QLabel *danger
        = wrappedLabel(tr("If the child is in danger now, ring 999 first. This can wait."),
            u"strong"_s, content());
    setTone(danger, u"late"_s);
    column()->addWidget(danger);

    QVBoxLayout *who = addCard({});
    m_ticks = new ChildTicks(this);
    who->addWidget(m_ticks);
    m_useTyped = namedButton(u"missing/use-typed"_s, {}, {}, this);
    who->addWidget(m_useTyped, 0, Qt::AlignLeft);
    m_name = new LineField(u"missing/name"_s, tr("Not in the list? Type a name"),
        tr("A first name is enough. The rest can be filled in later."), this);
    who->addWidget(m_name);
    m_known = new KnownChildren(u"missing/known"_s, m_context.record, m_name,
        tr("Already on the record? Then choose them here:"), this);
    who->addWidget(m_known);
    addUnfinished(who);
    m_nobody = wrappedLabel({}, u"problem"_s, this);
    m_nobody->setObjectName(u"missing/nobody"_s);
    m_nobody->hide();
    who->addWidget(m_nobody);

    m_open = addCard(tr("Already being looked for"),
        tr("You may still start another absence, but it is nearly always the same one."));
    m_openCard = m_open->parentWidget();
    m_openCard->hide();

    addWhen();
    QHBoxLayout *footer = addFooter();
    m_start = namedButton(u"missing/start"_s, tr("&Start"), u"primary"_s, this);
    m_who = wrappedLabel({}, u"strong"_s, this);
    m_who->setObjectName(u"missing/who"_s);
    footer->addWidget(m_start);
    footer->addWidget(m_who, 1);
    setFocusProxy(m_ticks);
    connect(m_start, &QPushButton::clicked, this, &MissingPage::start);
    connect(m_name, &LineField::entered, this, &MissingPage::start);
    connect(m_name, &LineField::edited, this, &MissingPage::showWho);
    connect(m_ticks, &ChildTicks::changed, this, &MissingPage::showOpen);
    connect(m_ticks->line(), &LineField::entered, this, &MissingPage::tickOnlyMatch);
    connect(m_known, &KnownChildren::chosen, this, &MissingPage::takeKnown);
    connect(m_useTyped, &QPushButton::clicked, this, [this] {
        m_name->input()->setText(m_ticks->unmatched());
        m_name->setFocus(Qt::OtherFocusReason);
        m_known->look();
        showOpen();
    });
    showKept();
    m_known->look();
    showOpen();
}

void MissingPage::addUnfinished(QVBoxLayout *column)
{
    m_unfinished = new QWidget(this);
    auto *row = new QVBoxLayout(m_unfinished);
    row->setContentsMargins(0, 0, 0, 0);
    QLabel *words = wrappedLabel(
        tr("You began this before and did not press Start. What you typed is still here."), {},
        m_unfinished);
    words->setObjectName(u"missing/unfinished"_s);
    setTone(words, u"due"_s);
    m_clear = namedButton(u"missing/clear"_s, tr("&Clear what was typed"), {}, m_unfinished);
    row->addWidget(words);
    row->addWidget(m_clear, 0, Qt::AlignLeft);
    column->addWidget(m_unfinished);
    connect(m_clear, &QPushButton::clicked, this, [this] {
        m_kept->throwAway();
        emptyAll();
        refresh();
        m_ticks->setFocus(Qt::OtherFocusReason);
    });
}

void MissingPage::showKept()
{
    m_kept = new KeptLines(m_context, u"missing"_s, this);
    for (LineField *line : { m_ticks->line(), m_name })
        m_kept->follow(line);
    for (AnswerEditor *editor : { m_when, m_by })
        m_kept->follow(editor);
    m_isTimeTyped = !m_when->typed().isEmpty();
    m_unfinished->setVisible(m_kept->cameBack());
}

void MissingPage::addWhen()
{
    QVBoxLayout *card = addCard(tr("If you know it already"), tr("This can be filled in later."));
    const auto now = [this] { return m_context.record.now(); };
    auto *when = new FieldBlock(*forms::field(u"noticed.at"_s), now, this);
    auto *by = new FieldBlock(*forms::field(u"noticed.by"_s), now, this);
    card->addWidget(when);
    card->addWidget(by);
    m_when = when->editor();
    m_by = by->editor();
    connect(m_when, &AnswerEditor::edited, this, [this] { m_isTimeTyped = true; });
}

void MissingPage::refresh()
{
    const auto children = m_context.record.children();
    if (!children) {
        m_context.messages.show(children.error());
        return;
    }
    m_ticks->showChildren(m_context.record, *children);
    if (!m_isTimeTyped)
        m_when->setAnswer(Answer::moment(Moment::exactly(m_context.record.now())), {});
    showOpen();
}

void MissingPage::takeKnown(const ChildId &child)
{
    m_name->clear();
    // So that the draft of the name goes too.
    Q_EMIT m_name->edited({});
    m_known->look();
    m_ticks->tick(child);
    m_ticks->setFocus(Qt::OtherFocusReason);
    showOpen();
}

void MissingPage::flush() { m_kept->flush(); }

void MissingPage::begin(const ChildId &child)
{
    refresh();
    if (!child.isEmpty())
        m_ticks->tick(child);
    m_ticks->setFocus(Qt::OtherFocusReason);
    reveal(m_ticks->focusProxy());
}

void MissingPage::showWho()
{
    QStringList who = m_ticks->tickedNames();
    who << m_name->text();
    who.removeAll(QString());
    m_who->setText(who.join(u", "_s));
    if (!who.isEmpty())
        m_nobody->hide();
}

void MissingPage::showOpen()
{
    const QString unmatched = m_ticks->unmatched();
    m_useTyped->setVisible(!unmatched.isEmpty());
    m_useTyped->setText(tr("Use the name “%1”").arg(unmatched));
    m_useTyped->setAccessibleName(m_useTyped->text());
    showWho();
    const QList<ChildId> ticked = m_ticks->ticked();
    const auto episodes = m_context.record.currentEpisodes();
    if (!episodes)
        return;
    QList<EpisodeLine> open;
    QString shown;
    for (const EpisodeLine &line : *episodes) {
        if (ticked.contains(line.episode.child)
            && line.summary.state != EpisodeSummary::State::Returned) {
            open << line;
            shown += line.episode.id.toStorage();
        }
    }
    m_openCard->setVisible(!open.isEmpty());
    if (shown == m_openShown)
        return;
    m_openShown = shown;
    while (m_open->count() > 2) {
        const std::unique_ptr<QLayoutItem> item(m_open->takeAt(2));
        item->widget()->deleteLater();
    }
    QList<QWidget *> order { m_clear };
    for (const EpisodeLine &line : open) {
        auto *button = namedButton(u"missing/open-instead/"_s + line.childName,
            tr("Open the absence of %1 instead").arg(line.childName), {}, this);
        connect(button, &QPushButton::clicked, this,
            [this, id = line.episode.id] { m_context.go.showEpisode(id); });
        m_open->addWidget(button, 0, Qt::AlignLeft);
        order << button;
    }
    chain(order << m_when->focusProxy());
}

bool MissingPage::tickOnlyMatch()
{
    const std::optional<ChildId> child = m_ticks->onlyMatch();
    if (!child)
        return false;
    m_ticks->tick(*child);
    showOpen();
    m_nobody->setText(tr("What you typed fits only %1, who is ticked now. Press Start if that is "
                         "who is missing.")
                          .arg(m_ticks->tickedNames().join(u", "_s)));
    m_nobody->show();
    m_start->setFocus(Qt::OtherFocusReason);
    return true;
}

void MissingPage::start()
{
    QList<Missing> missing;
    for (const ChildId &child : m_ticks->ticked())
        missing << Missing { child, {} };
    if (!m_name->text().isEmpty())
        missing << Missing { {}, m_name->text() };
    // A name typed where one searches is meant: somebody new, or the only child it fits, who is
    // shown before anything begins.
    if (missing.isEmpty() && tickOnlyMatch())
        return;
    if (missing.isEmpty() && !m_ticks->unmatched().isEmpty())
        missing << Missing { {}, m_ticks->unmatched() };
    if (missing.isEmpty()) {
        m_nobody->setText(tr("Tick the child who is missing, or type a name."));
        m_nobody->show();
        m_ticks->setFocus(Qt::OtherFocusReason);
        return;
    }
    const bool isUnread
        = m_isTimeTyped && !m_when->answer().isSettled() && !m_when->typed().trimmed().isEmpty();
    if (isUnread) {
        m_when->setFocus(Qt::OtherFocusReason);
        return;
    }
    const Moment noticed = m_isTimeTyped && m_when->answer().isSettled()
        ? m_when->answer().toMoment()
        : Moment::exactly(m_context.record.now());
    Answers answers;
    if (m_by->answer().isSettled())
        answers.insert(u"noticed.by"_s, m_by->answer());
    const auto started = m_context.record.start(missing, noticed, answers, m_kept->used());
    if (!tellSaved(m_context, started))
        return;
    m_kept->wereUsed();
    emptyAll();
    m_context.go.showEpisode(started->first());
}

void MissingPage::emptyAll()
{
    m_ticks->clear();
    m_name->clear();
    m_known->look();
    m_by->setAnswer({}, {});
    m_isTimeTyped = false;
    m_unfinished->hide();
}

} // namespace homeward
