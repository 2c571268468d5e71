// SPDX-FileCopyrightText: 2026 Homeward contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/episode/more_acts.h"

#include "ui/episode/act_form.h"
#include "ui/forms/disclosure.h"
#include "ui/parts/scroll_page.h"
#include "ui/parts/words.h"

#include <QLabel>
#include <QVBoxLayout>

namespace homeward {

using namespace Qt::StringLiterals;

MoreActs::MoreActs(const EpisodeContext &context, const QList<Act> &acts, QWidget *parent)
    : QWidget(parent)
{
    QVBoxLayout *column = makeColumn(this);
    for (const Act &act : acts)
        add(context, act, column);
}

void MoreActs::add(const EpisodeContext &context, const Act &act, QVBoxLayout *column)
{
    auto *part = new QWidget(this);
    QVBoxLayout *inside = makeColumn(part);
    auto *opener = new Disclosure(act.title, part, this);
    opener->setObjectName(act.formId + u"/open"_s);
    column->addWidget(opener, 0, Qt::AlignLeft);
    column->addWidget(part);
    part->hide();
    if (!act.hint.isEmpty())
        inside->addWidget(wrappedLabel(act.hint, u"hint"_s, part));
    auto *form = new ActForm(context, act.formId, {}, act.button,
        act.asksWhen ? ActForm::Time::Asked : ActForm::Time::Now, part);
    inside->addWidget(form);
    connect(form, &ActForm::written, this, &MoreActs::written);
    m_parts << Part { act.formId, opener, inside, form };
}

void MoreActs::putAbove(const QString &formId, QWidget *widget)
{
    for (const Part &part : std::as_const(m_parts)) {
        if (part.formId == formId)
            part.column->insertWidget(0, widget);
    }
}

void MoreActs::setLinked(const QStringList &names)
{
    for (const Part &part : std::as_const(m_parts))
        part.form->setLinked(names);
}

void MoreActs::reload()
{
    for (const Part &part : std::as_const(m_parts))
        part.form->reload();
}

bool MoreActs::keepDrafts()
{
    bool isKept = true;
    for (const Part &part : std::as_const(m_parts))
        isKept = part.form->keepDraft() && isKept;
    return isKept;
}

} // namespace homeward
