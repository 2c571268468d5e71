// SPDX-FileCopyrightText: 2026 Homeward contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/parts/words.h"

#include "ui/shell/style.h"

#include <QLabel>
#include <QLayout>
#include <QPushButton>
#include <QWidget>

#include <memory>

namespace homeward {

QLabel *wrappedLabel(const QString &text, const QString &role, QWidget *parent)
{
    auto *label = new QLabel(text, parent);
    label->setTextFormat(Qt::PlainText);
    label->setWordWrap(true);
    setRole(label, role);
    return label;
}

QPushButton *namedButton(
    const QString &id, const QString &text, const QString &role, QWidget *parent)
{
    auto *button = new QPushButton(text, parent);
    button->setObjectName(id);
    QString name = text;
    button->setAccessibleName(name.remove(u'&'));
    button->setAutoDefault(true);
    if (!role.isEmpty())
        setRole(button, role);
    return button;
}

void chain(const QList<QWidget *> &widgets)
{
    for (qsizetype i = 1; i < widgets.size(); ++i)
        QWidget::setTabOrder(widgets.at(i - 1), widgets.at(i));
}

void empty(QLayout *layout)
{
    while (layout->count() > 0) {
        const std::unique_ptr<QLayoutItem> item(layout->takeAt(0));
        if (QWidget *widget = item->widget()) {
            widget->hide();
            widget->deleteLater();
        }
    }
}

} // namespace homeward
