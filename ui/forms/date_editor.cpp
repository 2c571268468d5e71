// SPDX-FileCopyrightText: 2026 Homeward contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/forms/date_editor.h"

#include "core/time/local_time.h"
#include "core/time/time_box.h"

#include <QLineEdit>
#include <QLocale>

namespace homeward {

using namespace Qt::StringLiterals;

namespace {

/// A day to come: without a year, the next such day.
Result<QDate> readAhead(const QString &text, const QDateTime &now)
{
    const Result<TimeBox::Reading> reading = TimeBox::read(text, now, TimeBox::Sense::Future);
    if (!reading)
        return tl::unexpected(reading.error());
    return local_time::dateOf(reading->moment.instant());
}

} // namespace

DateEditor::DateEditor(const Field &field, std::function<QDateTime()> now, QWidget *parent)
    : LineEditor(field, parent)
    , m_now(std::move(now))
{
    setLetters(32);
    input()->setPlaceholderText(tr("3/11, or 3 November 2026"));
}

TypedEditor::Reading DateEditor::read(const QString &text) const
{
    if (text.trimmed().isEmpty())
        return {};
    const Result<QDate> date = field().isAhead
        ? readAhead(text, m_now())
        : TimeBox::readDate(text, local_time::dateOf(m_now()));
    if (!date)
        return { .problem = date.error().message };
    return { .answer = Answer::date(*date), .spoken = local_time::day(*date) };
}

QString DateEditor::textOf(const Answer &answer) const
{
    return QLocale::c().toString(answer.toDate(), u"d MMMM yyyy"_s);
}

QString DateEditor::spokenOf(const Answer &answer) const
{
    return local_time::day(answer.toDate());
}

} // namespace homeward
