// SPDX-FileCopyrightText: 2026 Homeward contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/children/form_section.h"

#include "core/forms/catalogue.h"
#include "core/record/record.h"
#include "core/time/local_time.h"
#include "ui/children/history_list.h"
#include "ui/forms/field_block.h"
#include "ui/forms/form_view.h"
#include "ui/parts/line_field.h"
#include "ui/parts/words.h"
#include "ui/shell/message_bar.h"
#include "ui/shell/style.h"

#include <QLabel>
#include <QLineEdit>
#include <QVBoxLayout>

namespace homeward {

using namespace Qt::StringLiterals;

namespace {

const QString nameField = u"child.name"_s;

QString writtenBy(const FactVersion &version)
{
    if (version.saidBy.isEmpty() || version.saidBy == version.author)
        return FormSection::tr("Written %1 by %2")
            .arg(local_time::full(version.at), version.author);
    return FormSection::tr("Said by %1, written %2 by %3")
        .arg(version.saidBy, local_time::full(version.at), version.author);
}

} // namespace

FormSection::FormSection(const UiContext &context, const ChildId &child, const QString &formId,
    bool asksName, QWidget *parent)
    : ChildSection(parent)
    , m_context(context)
    , m_child(child)
    , m_session(context.record, child, *forms::find(formId))
{
    setObjectName(formId + u"/section"_s);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(grid(this, 2));
    column->addWidget(wrappedLabel(m_session.form().title, u"heading"_s, this));
    if (asksName) {
        m_name = new LineField(nameField, tr("Name, as the child is called every day"), {}, this);
        m_names = new HistoryList(nameField + u"/before"_s, tr("What it said before"), this);
        column->addWidget(m_name);
        column->addWidget(m_names);
        connect(m_name, &LineField::left, this, &FormSection::rename);
    }
    m_view = std::make_unique<FormView>(m_session, context, this);
    column->addWidget(m_view.get());
    column->addStretch(1);
    connect(m_view.get(), &FormView::committed, this, &ChildSection::written);
}

FormSection::~FormSection() = default;

void FormSection::showProfile(const Profile &profile)
{
    // Somebody who is writing it goes on from the name they saw.
    const bool isBeingTyped
        = m_name != nullptr && m_name->input()->hasFocus() && m_name->input()->isModified();
    if (m_name != nullptr && !isBeingTyped && m_knownName != profile.child.name) {
        m_knownName = profile.child.name;
        m_name->setText(m_knownName);
    }
    m_view->reload();
    if (m_names != nullptr)
        showNames(profile);
    showHistory(profile);
}

void FormSection::showNames(const Profile &profile)
{
    const auto versions = m_context.record.factHistory(m_child, nameField);
    if (!versions) {
        m_context.messages.show(versions.error());
        return;
    }
    QList<HistoryList::Item> items;
    for (const FactVersion &version : *versions) {
        const QString name = version.answer.value();
        if (name != profile.child.name)
            items << HistoryList::Item { version.at.toString(Qt::ISODateWithMs), name,
                writtenBy(version), [this, name] { putNameBack(name); } };
    }
    m_names->setItems(items);
}

void FormSection::showHistory(const Profile &profile)
{
    const auto changed = m_context.record.changedFacts(m_child);
    if (!changed) {
        m_context.messages.show(changed.error());
        return;
    }
    for (const Field &field : m_session.form().fields()) {
        HistoryList *&list = m_history[field.id];
        QList<HistoryList::Item> items;
        const auto versions = changed->contains(field.id)
            ? m_context.record.factHistory(m_child, field.id)
            : Result<QList<FactVersion>>();
        Answer after = profile.child.answer(field.id);
        for (const FactVersion &version : versions.value_or(QList<FactVersion>())) {
            // That it was looked at and still right is no other answer.
            if (version.answer == after)
                continue;
            after = version.answer;
            items << HistoryList::Item { field.id + version.at.toString(Qt::ISODateWithMs),
                readable(field, version.answer), writtenBy(version),
                [this, id = field.id, version] { putBack(id, version); } };
        }
        if (list == nullptr && items.isEmpty())
            continue;
        if (list == nullptr) {
            list
                = new HistoryList(field.id + u"/before"_s, tr("What it said before"), m_view.get());
            m_view->block(field.id)->addBelow(list);
        }
        list->setItems(items);
    }
}

void FormSection::putBack(const QString &field, const FactVersion &version)
{
    const auto profile = m_context.record.profile(m_child);
    const Done r = profile ? m_context.record.setFacts(m_child, { { field, version.answer } },
                       version.saidBy, {}, Answers { { field, profile->child.answer(field) } })
                           : Done(tl::unexpected(profile.error()));
    if (!r) {
        m_context.messages.show(r.error());
        return;
    }
    m_context.saved.mark();
    // Before the focus goes there: a question that somebody is in keeps what it shows.
    Q_EMIT written();
    m_view->showField(field);
}

void FormSection::putNameBack(const QString &name)
{
    const auto profile = m_context.record.profile(m_child);
    const Done r = profile ? m_context.record.rename(m_child, name, profile->child.name)
                           : Done(tl::unexpected(profile.error()));
    if (!r) {
        m_context.messages.show(r.error());
        return;
    }
    m_knownName = name;
    m_isNameContested = false;
    m_name->setText(name);
    m_name->setProblem({});
    m_context.saved.mark();
    Q_EMIT written();
    m_name->setFocus(Qt::OtherFocusReason);
}

void FormSection::rename()
{
    const QString name = m_name->text();
    m_name->setProblem(
        name.isEmpty() ? tr("Write a name. Until then it stays %1.").arg(m_knownName) : QString());
    if (name.isEmpty() || name == m_knownName)
        return;
    if (const Done r = m_context.record.rename(m_child, name, m_knownName); !r) {
        const auto profile = m_context.record.profile(m_child);
        if (r.error().code == Error::Code::Changed && profile) {
            m_knownName = profile->child.name;
            m_isNameContested = true;
            m_name->setProblem(tr("Somebody else wrote %1 here in the meantime. Leave the line "
                                  "once more to write %2 in its place.")
                                   .arg(m_knownName, name));
            return;
        }
        m_name->setProblem(r.error().message);
        return;
    }
    m_knownName = name;
    m_isNameContested = false;
    m_context.saved.mark();
    Q_EMIT written();
}

void FormSection::flush()
{
    m_view->flush();
    // Only whoever leaves the line has seen what stands beneath it.
    if (m_name != nullptr && !m_name->text().isEmpty() && !m_isNameContested)
        rename();
}

void FormSection::goTo() { m_view->showField(m_session.form().fields().first().id); }

} // namespace homeward
