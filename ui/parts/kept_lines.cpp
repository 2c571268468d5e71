// SPDX-FileCopyrightText: 2026 Homeward contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/parts/kept_lines.h"

#include "ui/forms/answer_editor.h"
#include "ui/parts/line_field.h"
#include "ui/shell/message_bar.h"

#include <QLineEdit>

namespace homeward {

KeptLines::KeptLines(const UiContext &context, const QString &form, QObject *parent)
    : QObject(parent)
    , m_context(context)
    , m_form(form)
    , m_pending(context, [form] {
        return Draft { Record::noChildYet(), form, {}, {}, {}, {}, {} };
    })
{
    const auto drafts = context.record.drafts(Record::noChildYet());
    if (!drafts) {
        context.messages.show(drafts.error());
        return;
    }
    for (const Draft &draft : *drafts) {
        if (draft.form == form)
            m_kept.insert(draft.field, draft);
    }
}

Draft KeptLines::keptFor(const QString &field)
{
    const Draft kept = m_kept.value(field);
    m_cameBack = m_cameBack || !kept.typed.trimmed().isEmpty();
    return kept;
}

void KeptLines::follow(LineField *line)
{
    const QString field = line->input()->objectName();
    if (const QString kept = keptFor(field).typed; !kept.isEmpty())
        line->setText(kept);
    connect(line, &LineField::edited, this,
        [this, field](const QString &text) { m_pending.add(field, {}, text); });
}

void KeptLines::follow(AnswerEditor *editor)
{
    const QString field = editor->field().id;
    const Draft kept = keptFor(field);
    if (!kept.typed.isEmpty())
        editor->setAnswer(kept.answer, kept.typed);
    connect(editor, &AnswerEditor::edited, this,
        [this, field](
            const Answer &answer, const QString &typed) { m_pending.add(field, answer, typed); });
}

void KeptLines::wereUsed()
{
    m_pending.clear();
    m_cameBack = false;
}

void KeptLines::throwAway()
{
    wereUsed();
    if (const Done r = m_context.record.dropDrafts(Record::noChildYet(), used()); !r)
        m_context.messages.show(r.error());
}

} // namespace homeward
