// SPDX-FileCopyrightText: 2026 Homeward contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/episode/when_block.h"

#include "core/record/record.h"
#include "ui/forms/answer_editor.h"

#include <QHideEvent>

namespace homeward {

using namespace Qt::StringLiterals;

namespace {

Field whenField(const QString &id, const QString &label, const QString &hint)
{
    Field field;
    field.id = id;
    field.kind = Field::Kind::Time;
    field.label = label;
    field.hint = hint.isEmpty() ? WhenBlock::tr("If it was just now, leave this empty. Or type "
                                                "0214, -20m, yesterday 21:30 or not known.")
                                : hint;
    return field;
}

} // namespace

WhenBlock::WhenBlock(FormSession &session, const UiContext &context, const QString &label,
    QWidget *parent, const QString &hint)
    : FieldBlock(
        whenField(session.whenField(), label, hint),
        [&record = context.record] { return record.now(); }, parent)
    , m_session(session)
    , m_context(context)
    , m_pending(context, session)
{
    connect(editor(), &AnswerEditor::edited, this, &WhenBlock::keepLater);
    reload();
}

void WhenBlock::reload()
{
    if (m_pending.isEmpty())
        editor()->setAnswer(m_session.answers().value(m_session.whenField()),
            m_session.typed(m_session.whenField()));
}

void WhenBlock::keepLater()
{
    m_pending.add(m_session.whenField(), editor()->answer(), editor()->typed());
}

bool WhenBlock::take(const Moment &when)
{
    editor()->setAnswer(Answer::moment(when), {});
    keepLater();
    return keep();
}

void WhenBlock::hideEvent(QHideEvent *event)
{
    (void)keep();
    FieldBlock::hideEvent(event);
}

bool WhenBlock::isEmpty() const
{
    return editor()->typed().trimmed().isEmpty() && !editor()->answer().isSettled();
}

std::optional<Moment> WhenBlock::happened() const
{
    const Answer answer = editor()->answer();
    if (isEmpty())
        return Moment::exactly(m_context.record.now());
    if (answer.state() == Answer::State::NotKnown)
        return Moment::notKnown();
    const Moment typed = answer.toMoment();
    return typed.isKnown() ? std::optional(typed) : std::nullopt;
}

} // namespace homeward
