// SPDX-FileCopyrightText: 2026 Homeward contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/episode/act_details.h"

#include "ui/episode/when_block.h"
#include "ui/forms/answer_editor.h"
#include "ui/forms/form_view.h"
#include "ui/parts/show_in_page.h"
#include "ui/parts/words.h"
#include "ui/shell/style.h"

#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

namespace homeward {

using namespace Qt::StringLiterals;

namespace {

/// The outcome is chosen elsewhere: what depends on it is asked beforehand.
QList<Section> sectionOf(const Form &form, const QStringList &fields)
{
    Section section;
    for (const QString &id : fields) {
        Field field = *form.field(id);
        field.shownWhen.reset();
        field.isMain = true;
        section.fields << field;
    }
    return { section };
}

} // namespace

ActDetails::ActDetails(FormSession &session, const EpisodeContext &context,
    const Questions &questions, QWidget *parent)
    : QWidget(parent)
    , m_lateField(questions.lateField)
    , m_source(wrappedLabel({}, u"hint"_s, this))
    , m_when(std::make_unique<WhenBlock>(
          session, context.ui, questions.when, this, questions.whenHint))
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(grid(this, 1.5));
    column->addWidget(m_when.get());
    QStringList fields = questions.fields;
    if (!m_lateField.isEmpty())
        fields << m_lateField;
    if (!fields.isEmpty()) {
        m_view = std::make_unique<FormView>(
            session, context.ui, sectionOf(session.form(), fields), this);
        column->addWidget(m_view.get());
    }
    if (!questions.done.isEmpty()) {
        auto *done = namedButton(u"done"_s, questions.done, {}, this);
        column->addWidget(done, 0, Qt::AlignLeft);
        connect(done, &QPushButton::clicked, this, &ActDetails::done);
    }
    column->addWidget(m_source);
    m_source->setObjectName(u"source"_s);
}

ActDetails::~ActDetails() = default;

void ActDetails::showSource(const QString &source)
{
    m_source->setText(source);
    m_source->setVisible(!source.isEmpty());
}

void ActDetails::askWhyLate(bool isLate)
{
    if (!m_lateField.isEmpty())
        m_view->setAsked(m_lateField, isLate);
}

void ActDetails::reload()
{
    m_when->reload();
    if (m_view)
        m_view->reload();
}

bool ActDetails::keepDraft()
{
    const bool isWhenKept = m_when->keep();
    return (!m_view || m_view->flush()) && isWhenKept;
}

bool ActDetails::isTimeEmpty() const { return m_when->isEmpty(); }

std::optional<Moment> ActDetails::happened() const { return m_when->happened(); }

void ActDetails::goToTime()
{
    showInPage(m_when.get());
    m_when->editor()->setFocus(Qt::OtherFocusReason);
}

} // namespace homeward
