// SPDX-FileCopyrightText: 2026 Homeward contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/episode/call_card_view.h"

#include "ui/parts/words.h"
#include "ui/shell/style.h"

#include <QCheckBox>
#include <QLabel>
#include <QVBoxLayout>

namespace homeward {

using namespace Qt::StringLiterals;

CallCardView::CallCardView(QWidget *parent)
    : QWidget(parent)
    , m_lines(new QVBoxLayout(this))
{
    setObjectName(u"callCard"_s);
    m_lines->setContentsMargins(0, 0, 0, 0);
    m_lines->setSpacing(grid(this, 0.5));
}

void CallCardView::showLines(const QList<CallCardLine> &lines)
{
    QStringList shown;
    for (const CallCardLine &line : lines)
        shown << line.id + line.label + line.value;
    // Nothing moves under the finger of somebody who is reading it out.
    if (shown == m_shown)
        return;
    m_shown = shown;
    empty(m_lines);
    for (const CallCardLine &line : lines) {
        auto *tick = new QCheckBox(line.label, this);
        tick->setObjectName(u"call/"_s + line.id);
        tick->setAccessibleName(u"%1: %2"_s.arg(line.label, line.value));
        tick->setChecked(m_ticked.contains(line.id));
        connect(tick, &QCheckBox::toggled, this, [this, id = line.id](bool isOn) {
            if (isOn)
                m_ticked.insert(id);
            else
                m_ticked.remove(id);
        });
        auto *value = new QLabel(line.value, this);
        value->setWordWrap(true);
        value->setTextFormat(Qt::PlainText);
        value->setTextInteractionFlags(Qt::TextSelectableByMouse);
        setRole(value, line.isGap ? u"hint"_s : u"heading"_s);
        if (line.isUrgent && !line.isGap)
            setTone(value, u"late"_s);
        m_lines->addWidget(tick);
        m_lines->addWidget(value);
    }
}

} // namespace homeward
