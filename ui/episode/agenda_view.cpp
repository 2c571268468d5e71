// SPDX-FileCopyrightText: 2026 Homeward contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/episode/agenda_view.h"

#include "core/forms/catalogue.h"
#include "ui/parts/scroll_page.h"
#include "ui/parts/words.h"

#include <QLabel>
#include <QVBoxLayout>

namespace homeward {

using namespace Qt::StringLiterals;

AgendaView::AgendaView(QWidget *parent)
    : QWidget(parent)
{
    setObjectName(u"agenda"_s);
    (void)makeColumn(this);
}

void AgendaView::showMeetings(const QList<MeetingRule> &meetings)
{
    QString content;
    for (const MeetingRule &meeting : meetings)
        content += meeting.text + meeting.people.join(u' ') + meeting.agenda.join(u'\n');
    if (content == m_shown)
        return;
    m_shown = content;
    empty(layout());
    for (const MeetingRule &meeting : meetings) {
        layout()->addWidget(wrappedLabel(meeting.text, u"strong"_s, this));
        const QString people = forms::readable(u"meeting.people"_s, Answer::codes(meeting.people));
        if (!meeting.people.isEmpty())
            layout()->addWidget(wrappedLabel(tr("Who should be there: %1").arg(people), {}, this));
        QStringList points;
        for (const QString &point : meeting.agenda)
            points << u"• "_s + point;
        if (!points.isEmpty())
            layout()->addWidget(wrappedLabel(points.join(u'\n'), {}, this));
        layout()->addWidget(wrappedLabel(meeting.source, u"hint"_s, this));
    }
}

} // namespace homeward
