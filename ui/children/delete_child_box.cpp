// SPDX-FileCopyrightText: 2026 Homeward contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/children/delete_child_box.h"

#include "ui/children/copies_left.h"
#include "ui/parts/line_field.h"
#include "ui/parts/words.h"
#include "ui/shell/message_bar.h"
#include "ui/shell/style.h"

#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QVBoxLayout>

namespace homeward {

using namespace Qt::StringLiterals;

DeleteChildBox::DeleteChildBox(const UiContext &context, const QString &id, const QString &label,
    std::function<Done()> remove, QWidget *parent)
    : QWidget(parent)
    , m_context(context)
    , m_remove(std::move(remove))
    , m_typedName(new LineField(id + u"/name"_s, label,
          tr("Everything about the child goes, photos and absences too, and cannot be brought "
             "back. Only if a part of an interview lies sealed under a key of its own does that "
             "part stay, sealed."),
          this))
    , m_copies(wrappedLabel({}, u"hint"_s, this))
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    auto *button
        = namedButton(id + u"/delete"_s, tr("&Delete everything about this child"), {}, this);
    m_copies->setObjectName(id + u"/copies"_s);
    column->addWidget(m_typedName);
    column->addWidget(m_copies);
    column->addWidget(button, 0, Qt::AlignLeft);
    connect(button, &QPushButton::clicked, this, &DeleteChildBox::removeChild);
}

void DeleteChildBox::showName(const QString &name)
{
    m_name = name;
    m_copies->setText(copiesLeft(m_context.record));
}

void DeleteChildBox::setLabel(const QString &label) { m_typedName->setLabel(label); }

void DeleteChildBox::removeChild()
{
    const bool isSame = m_typedName->text().compare(m_name, Qt::CaseInsensitive) == 0;
    m_typedName->setProblem(
        isSame ? QString() : tr("Type the name as it stands above: this cannot be brought back."));
    if (!isSame) {
        m_typedName->input()->setFocus(Qt::OtherFocusReason);
        return;
    }
    if (const Done r = m_remove(); !r) {
        m_typedName->setProblem(r.error().message);
        return;
    }
    m_context.saved.mark();
    m_context.messages.inform(
        tr("Deleted. Only numbers and times are left of it, and the copies from before."));
    Q_EMIT deleted();
}

} // namespace homeward
