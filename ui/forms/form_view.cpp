// SPDX-FileCopyrightText: 2026 Homeward contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/forms/form_view.h"

#include "core/record/form_session.h"
#include "core/record/record.h"
#include "core/time/local_time.h"
#include "ui/forms/answer_editor.h"
#include "ui/forms/disclosure.h"
#include "ui/forms/field_block.h"
#include "ui/parts/show_in_page.h"
#include "ui/shell/message_bar.h"
#include "ui/shell/style.h"
#include "ui/shell/tell_saved.h"

#include <QHideEvent>
#include <QLabel>
#include <QVBoxLayout>

#include <utility>

namespace homeward {

using namespace Qt::StringLiterals;

FormView::FormView(FormSession &session, const UiContext &context, QWidget *parent)
    : FormView(session, context, session.form().sections, parent)
{
}

FormView::FormView(
    FormSession &session, const UiContext &context, const QList<Section> &sections, QWidget *parent)
    : QWidget(parent)
    , m_session(session)
    , m_context(context)
    , m_pending(context, session)
{
    setObjectName(session.form().id);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(grid(this, 3));
    for (const Section &section : sections)
        addSection(section, *column);
    reload();
}

void FormView::addSection(const Section &section, QVBoxLayout &column)
{
    if (!section.title.isEmpty()) {
        auto *heading = new QLabel(section.title, this);
        heading->setWordWrap(true);
        setRole(heading, u"heading"_s);
        column.addWidget(heading);
    }
    QList<Field> folded;
    for (const Field &field : section.fields) {
        if (field.isMain)
            addField(field, column, nullptr);
        else
            folded << field;
    }
    if (folded.isEmpty())
        return;
    auto *place = new QWidget(this);
    auto *fold = new Disclosure(tr("Add more (%1)").arg(folded.size()), place, this);
    fold->setObjectName(u"add-more"_s);
    column.addWidget(fold, 0, Qt::AlignLeft);
    column.addWidget(place);
    auto *inner = new QVBoxLayout(place);
    inner->setContentsMargins(0, 0, 0, 0);
    inner->setSpacing(grid(this, 3));
    for (const Field &field : folded)
        addField(field, *inner, fold);
    place->hide();
}

void FormView::addField(const Field &field, QVBoxLayout &column, Disclosure *fold)
{
    QWidget *parent = column.parentWidget() != nullptr ? column.parentWidget() : this;
    auto *block = new FieldBlock(
        field, [this] { return m_context.record.now(); }, parent);
    column.addWidget(block);
    m_parts.insert(field.id, { block, fold });
    AnswerEditor *editor = block->editor();
    connect(editor, &AnswerEditor::edited, this, [this, editor] { takeEdit(*editor); });
    connect(editor, &AnswerEditor::left, this, [this, editor] {
        settle(*editor);
        showRemarks();
    });
}

void FormView::setProfile(const Profile &profile)
{
    m_contacts = profile.contacts;
    m_age = profile.child.ageOn(local_time::dateOf(m_context.record.now()));
}

void FormView::reload()
{
    if (const Done r = m_session.load(); !r)
        m_context.messages.show(r.error());
    const Answers known = m_session.answers();
    for (const auto &[id, part] : m_parts.asKeyValueRange()) {
        const Answer answer = known.value(id);
        const QString typed = m_session.typed(id);
        if (!m_pending.contains(id))
            part.block->editor()->setAnswer(answer, typed);
        if (part.fold != nullptr && (answer.isSettled() || !typed.isEmpty()))
            part.fold->setOpen(true);
    }
    updateShown();
    showRemarks();
}

void FormView::showRemarks()
{
    Answers around = m_around;
    around.insert(answers());
    const forms::Beside beside { .answers = around,
        .age = m_age,
        .contacts = m_contacts,
        .today = local_time::dateOf(m_context.record.now()) };
    for (const auto &[id, part] : m_parts.asKeyValueRange()) {
        if (!m_pending.contains(id))
            part.block->showRemark(beside);
    }
}

void FormView::takeEdit(const AnswerEditor &editor)
{
    m_session.begin(editor.field().id);
    m_pending.add(editor.field().id, editor.answer(), editor.typed());
    updateShown();
    Q_EMIT edited(editor.field().id);
}

void FormView::settle(const AnswerEditor &editor)
{
    if (!flush() || m_session.mode() == FormSession::Commit::Together)
        return;
    const bool isUnfinished = !editor.answer().isSettled() && !editor.typed().trimmed().isEmpty();
    if (isUnfinished)
        return;
    const Result<bool> r = m_session.settle(editor.field().id, m_saidBy);
    if (!r)
        tellSaved(m_context, r);
    else if (*r) {
        m_context.saved.mark();
        Q_EMIT committed();
    }
}

bool FormView::showField(const QString &fieldId)
{
    const auto found = m_parts.constFind(fieldId);
    if (found == m_parts.constEnd())
        return false;
    if (found->fold != nullptr)
        found->fold->setOpen(true);
    showInPage(found->block);
    found->block->editor()->setFocus(Qt::OtherFocusReason);
    return true;
}

void FormView::setAsked(const QString &fieldId, bool isAsked)
{
    if (isAsked)
        m_leftOut.remove(fieldId);
    else
        m_leftOut.insert(fieldId);
    updateShown();
}

FieldBlock *FormView::block(const QString &fieldId) const
{
    const auto found = m_parts.constFind(fieldId);
    return found == m_parts.constEnd() ? nullptr : found->block;
}

Answers FormView::answers() const
{
    Answers answers;
    for (const auto &[id, part] : m_parts.asKeyValueRange()) {
        if (part.block->editor()->answer().isSettled())
            answers.insert(id, part.block->editor()->answer());
    }
    return answers;
}

void FormView::updateShown()
{
    const Answers given = answers();
    for (auto it = m_parts.begin(); it != m_parts.end(); ++it) {
        const std::optional<Condition> &condition = it->block->editor()->field().shownWhen;
        const bool isLeftOut = m_leftOut.contains(it.key()) && !given.contains(it.key());
        const bool isShown = !isLeftOut && (!condition || condition->holds(given));
        // To be shown again costs a layout, also of what is shown.
        if (std::exchange(it->isShown, isShown) != isShown)
            it->block->setVisible(isShown);
    }
}

void FormView::hideEvent(QHideEvent *event)
{
    flush();
    QWidget::hideEvent(event);
}

} // namespace homeward
