// SPDX-FileCopyrightText: 2026 Homeward contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/episode/act_fold.h"

#include "core/forms/catalogue.h"
#include "core/record/form_session.h"
#include "core/record/record.h"
#include "ui/forms/disclosure.h"
#include "ui/parts/scroll_page.h"
#include "ui/parts/tab_stops.h"
#include "ui/parts/words.h"
#include "ui/shell/style.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QVBoxLayout>

namespace homeward {

using namespace Qt::StringLiterals;

ActFold::ActFold(const EpisodeContext &context, const What &what, QWidget *parent)
    : QWidget(parent)
    , m_context(context)
    , m_what(what)
    , m_place(new QWidget(this))
    , m_inside(makeColumn(m_place))
    , m_opener(new Disclosure(what.title, m_place, this))
    , m_line(new QHBoxLayout)
{
    m_opener->setObjectName((what.name.isEmpty() ? what.formId : what.name) + u"/open"_s);
    QVBoxLayout *column = makeColumn(this, 0.5);
    m_line->setSpacing(grid(this, 1.5));
    m_line->addWidget(m_opener, 0, Qt::AlignLeft | Qt::AlignTop);
    column->addLayout(m_line);
    column->addWidget(m_place);
    if (!what.hint.isEmpty())
        m_inside->addWidget(wrappedLabel(what.hint, u"hint"_s, m_place));
    connect(m_opener, &Disclosure::toggled, this, &ActFold::setOpen);
    connect(m_opener, &Disclosure::clicked, this, &ActFold::goInside);
    if (areDraftsWaiting())
        m_opener->setOpen(true);
}

void ActFold::addBeside(QWidget *words) { m_line->addWidget(words, 1); }

void ActFold::addBefore(QWidget *words)
{
    m_isReadFirst = true;
    m_inside->insertWidget(0, words);
}

void ActFold::setDescription(const QString &words) { m_opener->setAccessibleDescription(words); }

bool ActFold::areDraftsWaiting() const
{
    FormSession session(m_context.ui.record, m_context.episode, *forms::find(m_what.formId),
        m_what.subject, FormSession::Commit::Together);
    return session.load() && session.hasDrafts();
}

void ActFold::setOpen(bool isOpen)
{
    if (isOpen && m_form == nullptr)
        makeForm();
}

void ActFold::goInside()
{
    if (m_opener->isOpen() && !m_isReadFirst)
        m_form->showField(forms::find(m_what.formId)->fields().first().id);
}

void ActFold::makeForm()
{
    m_form = new ActForm(
        m_context, m_what.formId, m_what.subject, m_what.button, m_what.time, m_place);
    if (!m_what.formName.isEmpty())
        m_form->setName(m_what.formName);
    m_form->setLinked(m_linked);
    for (const auto &[field, isAsked] : m_asked.asKeyValueRange())
        m_form->setAsked(field, isAsked);
    m_inside->addWidget(m_form);
    chain(QList<QWidget *> { m_opener } + stopsInside(m_form));
    connect(m_form, &ActForm::written, this, [this] {
        m_opener->setFocus(Qt::OtherFocusReason);
        m_opener->setOpen(false);
        Q_EMIT written();
    });
}

void ActFold::setLinked(const QStringList &names)
{
    m_linked = names;
    if (m_form != nullptr)
        m_form->setLinked(names);
}

void ActFold::setAsked(const QString &fieldId, bool isAsked)
{
    m_asked.insert(fieldId, isAsked);
    if (m_form != nullptr)
        m_form->setAsked(fieldId, isAsked);
}

void ActFold::reload()
{
    if (m_form != nullptr)
        m_form->reload();
}

bool ActFold::hasDrafts() const { return m_form != nullptr && m_form->hasDrafts(); }

bool ActFold::keepDraft() { return m_form == nullptr || m_form->keepDraft(); }

} // namespace homeward
