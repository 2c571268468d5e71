// SPDX-FileCopyrightText: 2026 Homeward contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/episode/when_block.h"

#include "core/record/record.h"
#include "ui/forms/answer_editor.h"
#include "ui/shell/tell_saved.h"

#include <QHideEvent>

#include <chrono>
#include <utility>

namespace homeward {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

constexpr auto keepAfter = 400ms;
constexpr auto tryAgainAfter = 2s;

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
{
    m_keep.setSingleShot(true);
    connect(&m_keep, &QTimer::timeout, this, &WhenBlock::keepSoon);
    connect(editor(), &AnswerEditor::edited, this, [this] {
        m_isPending = true;
        if (!m_keep.isActive())
            m_keep.start(keepAfter);
    });
    reload();
}

void WhenBlock::reload()
{
    if (!m_isPending)
        editor()->setAnswer(m_session.answers().value(m_session.whenField()),
            m_session.typed(m_session.whenField()));
}

// Whoever types does not wait for the disk.
void WhenBlock::keepSoon()
{
    if (!std::exchange(m_isPending, false))
        return;
    m_session.keepDraftSoon(m_session.whenField(), editor()->answer(), editor()->typed(),
        tellSavedLater(m_context, this, [this] {
            m_isPending = true;
            m_keep.start(tryAgainAfter);
        }));
}

bool WhenBlock::keep()
{
    // What could not be written is pending again.
    m_context.record.waitForDrafts();
    m_keep.stop();
    if (!m_isPending)
        return true;
    m_isPending = !tellSaved(m_context,
        m_session.keepDraft(m_session.whenField(), editor()->answer(), editor()->typed()));
    if (m_isPending)
        m_keep.start(tryAgainAfter);
    return !m_isPending;
}

bool WhenBlock::take(const Moment &when)
{
    editor()->setAnswer(Answer::moment(when), {});
    m_isPending = true;
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
