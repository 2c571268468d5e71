// SPDX-FileCopyrightText: 2026 Homeward contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/parts/link_button.h"

#include "ui/shell/style.h"

#include <QStyle>
#include <QStyleOptionButton>
#include <QStylePainter>
#include <QWidget>

namespace homeward {

using namespace Qt::StringLiterals;

LinkButton::LinkButton(const QString &id, const QString &words, QWidget *parent)
    : QPushButton(parent)
    , m_words(words)
{
    setObjectName(id);
    setText(withoutKey(words));
    setAccessibleName(words);
    setAutoDefault(true);
    setRole(this, u"link"_s);
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Preferred);
}

QSize LinkButton::around() const
{
    return sizeHint() - fontMetrics().size(Qt::TextShowMnemonic, text());
}

QSize LinkButton::minimumSizeHint() const
{
    return { widestWord(fontMetrics(), m_words) + around().width(), sizeHint().height() };
}

int LinkButton::heightForWidth(int width) const
{
    const QSize room = around();
    const QRect words = fontMetrics().boundingRect(
        QRect(0, 0, qMax(1, width - room.width()), 100000), Qt::TextWordWrap, m_words);
    return words.height() + room.height();
}

void LinkButton::paintEvent(QPaintEvent *)
{
    QStyleOptionButton option;
    initStyleOption(&option);
    option.text.clear();
    QStylePainter painter(this);
    painter.drawControl(QStyle::CE_PushButton, option);
    const QRect words = style()->subElementRect(QStyle::SE_PushButtonContents, &option, this);
    painter.setPen(option.palette.color(QPalette::ButtonText));
    painter.drawText(words, Qt::TextWordWrap | Qt::AlignLeft | Qt::AlignVCenter, m_words);
}

} // namespace homeward
