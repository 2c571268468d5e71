// SPDX-FileCopyrightText: 2026 Homeward contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/children/fact_history.h"

#include "core/record/record.h"
#include "core/time/local_time.h"
#include "ui/forms/field_block.h"
#include "ui/forms/form_view.h"
#include "ui/shell/message_bar.h"
#include "ui/shell/tell_saved.h"

namespace homeward {

using namespace Qt::StringLiterals;

FactHistory::FactHistory(const UiContext &context, const ChildId &child, const Form &form,
    FormView &view, QObject *parent)
    : QObject(parent)
    , m_context(context)
    , m_child(child)
    , m_form(form)
    , m_view(view)
{
}

QString FactHistory::writtenBy(const FactVersion &version)
{
    if (version.saidBy.isEmpty() || version.saidBy == version.author)
        return tr("Written %1 by %2").arg(local_time::full(version.at), version.author);
    return tr("Said by %1, written %2 by %3")
        .arg(version.saidBy, local_time::full(version.at), version.author);
}

void FactHistory::showProfile(const Profile &profile)
{
    const auto changed = m_context.record.changedFacts(m_child);
    if (!changed) {
        m_context.messages.show(changed.error());
        return;
    }
    for (const Field &field : m_form.fields())
        showField(field, profile.child.answer(field.id), changed->contains(field.id));
}

void FactHistory::showField(const Field &field, const Answer &now, bool hasChanged)
{
    HistoryList *&list = m_lists[field.id];
    if (list == nullptr && !hasChanged)
        return;
    if (list == nullptr) {
        list = new HistoryList(field.id + u"/before"_s, tr("What it said before"), &m_view);
        m_view.block(field.id)->addBelow(list);
    }
    list->setSource(hasChanged, [this, field, now] { return saidBefore(field, now); });
}

QList<HistoryList::Item> FactHistory::saidBefore(const Field &field, const Answer &now)
{
    const auto versions = m_context.record.factHistory(m_child, field.id);
    if (!versions) {
        m_context.messages.show(versions.error());
        return {};
    }
    QList<HistoryList::Item> items;
    Answer after = now;
    for (const FactVersion &version : *versions) {
        // That it was looked at and still right is no other answer.
        if (version.answer == after)
            continue;
        after = version.answer;
        items << HistoryList::Item { field.id + version.at.toString(Qt::ISODateWithMs),
            readable(field, version.answer), writtenBy(version),
            [this, id = field.id, version] { putBack(id, version); } };
    }
    return items;
}

void FactHistory::putBack(const QString &field, const FactVersion &version)
{
    const auto profile = m_context.record.profile(m_child);
    const Done r = profile ? m_context.record.setFacts(m_child, { { field, version.answer } },
                       version.saidBy, {}, Answers { { field, profile->child.answer(field) } })
                           : Done(tl::unexpected(profile.error()));
    if (!tellSaved(m_context, r))
        return;
    // Before the focus goes there: a question that somebody is in keeps what it shows.
    Q_EMIT written();
    m_view.showField(field);
}

} // namespace homeward
