// SPDX-FileCopyrightText: 2026 Homeward contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/forms/pending_drafts.h"

#include "core/record/form_session.h"
#include "core/record/record.h"
#include "ui/shell/tell_saved.h"

#include <chrono>
#include <utility>

namespace homeward {

using namespace std::chrono_literals;

namespace {

constexpr auto keepAfter = 400ms;
constexpr auto tryAgainAfter = 2s;

Draft withTyped(Draft draft, const QString &field, const Answer &answer, const QString &text)
{
    draft.field = field;
    draft.answer = answer;
    draft.typed = text;
    return draft;
}

} // namespace

PendingDrafts::PendingDrafts(const UiContext &context, Place place, QObject *parent)
    : QObject(parent)
    , m_context(context)
    , m_place(std::move(place))
{
    m_timer.setSingleShot(true);
    connect(&m_timer, &QTimer::timeout, this, &PendingDrafts::keepSoon);
}

PendingDrafts::PendingDrafts(const UiContext &context, FormSession &session, QObject *parent)
    : PendingDrafts(context,
        Place { [&session](const QString &field, const Typed &typed, auto told) {
                   session.keepDraftSoon(field, typed.answer, typed.text, std::move(told));
               },
            [&session](const QString &field, const Typed &typed) {
                return session.keepDraft(field, typed.answer, typed.text);
            } },
        parent)
{
}

PendingDrafts::PendingDrafts(
    const UiContext &context, std::function<Draft()> whose, QObject *parent)
    : PendingDrafts(context,
        Place {
            [&record = context.record, whose](const QString &field, const Typed &typed, auto told) {
                record.saveDraftSoon(
                    withTyped(whose(), field, typed.answer, typed.text), std::move(told));
            },
            [&record = context.record, whose](const QString &field, const Typed &typed) {
                return record.saveDraft(withTyped(whose(), field, typed.answer, typed.text));
            } },
        parent)
{
}

void PendingDrafts::add(const QString &field, const Answer &answer, const QString &typed)
{
    m_typed.insert(field, { answer, typed });
    // Not started again by each key: somebody who types without a pause is kept as they go.
    if (!m_timer.isActive())
        m_timer.start(keepAfter);
}

// Whoever types does not wait for the disk.
void PendingDrafts::keepSoon()
{
    const QMap<QString, Typed> handed = std::exchange(m_typed, {});
    for (const auto &[field, typed] : handed.asKeyValueRange()) {
        m_place.soon(field, typed,
            tellSavedLater(m_context, this,
                [this, field = field, typed = typed] { keepAgain(field, typed); }));
    }
}

void PendingDrafts::keepAgain(const QString &field, const Typed &typed)
{
    if (!m_typed.contains(field))
        m_typed.insert(field, typed);
    m_timer.start(tryAgainAfter);
}

bool PendingDrafts::flush()
{
    // What could not be written is pending again.
    m_context.record.waitForDrafts();
    m_timer.stop();
    if (m_typed.isEmpty())
        return true;
    for (const QString &field : m_typed.keys()) {
        if (const Done kept = m_place.now(field, m_typed.value(field)); !kept) {
            m_timer.start(tryAgainAfter);
            return tellSaved(m_context, kept);
        }
        m_typed.remove(field);
    }
    return tellSaved(m_context, Done());
}

void PendingDrafts::clear()
{
    m_timer.stop();
    m_typed.clear();
}

} // namespace homeward
