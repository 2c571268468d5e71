// SPDX-FileCopyrightText: 2026 Homeward contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/parts/kept_lines.h"

#include "ui/forms/answer_editor.h"
#include "ui/parts/line_field.h"
#include "ui/shell/message_bar.h"
#include "ui/shell/tell_saved.h"

#include <QLineEdit>

#include <chrono>
#include <utility>

namespace homeward {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

KeptLines::KeptLines(const UiContext &context, const QString &form, QObject *parent)
    : QObject(parent)
    , m_context(context)
    , m_form(form)
{
    m_timer.setSingleShot(true);
    connect(&m_timer, &QTimer::timeout, this, &KeptLines::keepSoon);
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
    connect(line, &LineField::edited, this, [this, field](const QString &text) {
        keepLater({ Record::noChildYet(), m_form, {}, field, {}, text, {} });
    });
}

void KeptLines::follow(AnswerEditor *editor)
{
    const QString field = editor->field().id;
    const Draft kept = keptFor(field);
    if (!kept.typed.isEmpty())
        editor->setAnswer(kept.answer, kept.typed);
    connect(editor, &AnswerEditor::edited, this,
        [this, field](const Answer &answer, const QString &typed) {
            keepLater({ Record::noChildYet(), m_form, {}, field, answer, typed, {} });
        });
}

void KeptLines::keepLater(const Draft &draft)
{
    m_pending.insert(draft.field, draft);
    // Not started again by each key: somebody who types without a pause is kept as they go.
    if (!m_timer.isActive())
        m_timer.start(400ms);
}

// Whoever types does not wait for the disk.
void KeptLines::keepSoon()
{
    const QMap<QString, Draft> handed = std::exchange(m_pending, {});
    for (const Draft &draft : handed) {
        m_context.record.saveDraftSoon(
            draft, tellSavedLater(m_context, this, [this, draft] { keepAgain(draft); }));
    }
}

void KeptLines::keepAgain(const Draft &draft)
{
    if (!m_pending.contains(draft.field))
        m_pending.insert(draft.field, draft);
    m_timer.start(2s);
}

bool KeptLines::flush()
{
    // What could not be written is pending again.
    m_context.record.waitForDrafts();
    m_timer.stop();
    const QStringList fields = m_pending.keys();
    for (const QString &field : fields) {
        if (const Done r = m_context.record.saveDraft(m_pending.value(field)); !r) {
            m_context.messages.show(r.error());
            m_timer.start(2s);
            return false;
        }
        m_pending.remove(field);
    }
    if (!fields.isEmpty())
        m_context.saved.mark();
    return true;
}

void KeptLines::wereUsed()
{
    m_timer.stop();
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
