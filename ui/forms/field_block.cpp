// SPDX-FileCopyrightText: 2026 Homeward contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/forms/field_block.h"

#include "ui/forms/answer_editor.h"
#include "ui/forms/disclosure.h"
#include "ui/forms/editor_factory.h"
#include "ui/shell/style.h"

#include <QLabel>
#include <QVBoxLayout>

namespace homeward {

using namespace Qt::StringLiterals;

namespace {

QLabel *wrapped(const QString &text, const QString &role, QWidget *parent)
{
    auto *label = new QLabel(text, parent);
    label->setTextFormat(Qt::PlainText);
    label->setWordWrap(true);
    setRole(label, role);
    return label;
}

} // namespace

FieldBlock::FieldBlock(const Field &field, const std::function<QDateTime()> &now, QWidget *parent)
    : QWidget(parent)
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(grid(this, 0.25));
    column->addWidget(wrapped(field.label, u"label"_s, this));
    if (!field.hint.isEmpty())
        column->addWidget(wrapped(field.hint, u"hint"_s, this));
    column->addSpacing(grid(this, 0.25));
    m_editor = makeEditor(field, now, this);
    column->addWidget(m_editor);
    m_remark = wrapped({}, u"hint"_s, this);
    m_remark->setObjectName(field.id + u"/remark"_s);
    m_remark->hide();
    column->addWidget(m_remark);
    if (field.why.isEmpty())
        return;
    QLabel *why = wrapped(field.why, u"hint"_s, this);
    why->setObjectName(field.id + u"/why-text"_s);
    why->setIndent(grid(this));
    auto *disclosure = new Disclosure(tr("Why we ask"), why, m_editor);
    disclosure->setObjectName(field.id + u"/why"_s);
    m_editor->addAside(disclosure);
    column->addWidget(why);
}

void FieldBlock::addBelow(QWidget *widget) { layout()->addWidget(widget); }

void FieldBlock::showRemark(const forms::Beside &beside)
{
    m_remark->setText(forms::remarkOn(m_editor->field().id, m_editor->answer(), beside));
    m_remark->setVisible(!m_remark->text().isEmpty());
}

} // namespace homeward
