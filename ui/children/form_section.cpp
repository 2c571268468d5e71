// SPDX-FileCopyrightText: 2026 Homeward contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/children/form_section.h"

#include "core/forms/catalogue.h"
#include "core/record/record.h"
#include "ui/children/fact_history.h"
#include "ui/children/history_list.h"
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
    m_history = new FactHistory(context, child, m_session.form(), *m_view, this);
    connect(m_view.get(), &FormView::committed, this, &ChildSection::written);
    connect(m_history, &FactHistory::written, this, &ChildSection::written);
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
    m_view->setProfile(profile);
    m_view->reload();
    if (m_names != nullptr)
        showNames(profile);
    m_history->showProfile(profile);
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
                FactHistory::writtenBy(version), [this, name] { putNameBack(name); } };
    }
    m_names->setItems(items);
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
