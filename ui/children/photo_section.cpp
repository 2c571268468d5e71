// SPDX-FileCopyrightText: 2026 Homeward contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/children/photo_section.h"

#include "core/forms/catalogue.h"
#include "core/record/record.h"
#include "ui/children/fact_history.h"
#include "ui/children/rows_section.h"
#include "ui/forms/form_view.h"
#include "ui/parts/words.h"
#include "ui/shell/style.h"

#include <QVBoxLayout>

namespace homeward {

using namespace Qt::StringLiterals;

PhotoSection::PhotoSection(const UiContext &context, const ChildId &child, QWidget *parent)
    : ChildSection(parent)
    , m_photos(new RowsSection(context, child, photosKind(), this))
    , m_session(context.record, child, *forms::find(u"child.photo"_s))
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(grid(this, 2));
    column->addWidget(m_photos);
    m_agreed = std::make_unique<FormView>(m_session, context, this);
    column->addWidget(m_agreed.get());
    column->addStretch(1);
    connect(m_photos, &ChildSection::written, this, &ChildSection::written);
    m_history = new FactHistory(context, child, m_session.form(), *m_agreed, this);
    connect(m_agreed.get(), &FormView::committed, this, &ChildSection::written);
    connect(m_history, &FactHistory::written, this, &ChildSection::written);
}

PhotoSection::~PhotoSection() = default;

void PhotoSection::showProfile(const Profile &profile)
{
    m_photos->showProfile(profile);
    m_agreed->setVisible(!profile.photos.isEmpty());
    m_agreed->reload();
    m_history->showProfile(profile);
}

void PhotoSection::flush()
{
    m_photos->flush();
    m_agreed->flush();
}

void PhotoSection::goTo() { m_photos->goTo(); }

} // namespace homeward
