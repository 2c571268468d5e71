// SPDX-FileCopyrightText: 2026 Homeward contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/children/form_section.h"

#include "core/forms/catalogue.h"
#include "core/record/record.h"
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
        m_name = new LineField(
            u"child.name"_s, tr("Name, as the child is called every day"), {}, this);
        column->addWidget(m_name);
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
