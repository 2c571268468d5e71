// SPDX-FileCopyrightText: 2026 Homeward contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/guide/asked_duty.h"

#include "core/time/until.h"

namespace homeward::asked_duty {

using namespace Qt::StringLiterals;

namespace {

constexpr QLatin1String prefix("asked:");

bool says(const Entry &line, QStringView answer)
{
    return line.answer(u"asked.answer"_s).value() == answer;
}

} // namespace

QString subjectOf(const QString &clockId) { return prefix + clockId; }

QString clockOf(const Entry &line)
{
    return line.kind == Entry::Kind::Notice && line.subject.startsWith(prefix)
        ? line.subject.mid(prefix.size())
        : QString();
}

bool isDone(const Entry &line) { return says(line, u"done"); }

bool isLeftOut(const Entry &line)
{
    return says(line, u"not-done") && !line.answer(u"asked.reason"_s).value().trimmed().isEmpty();
}

Moment doneAt(const Entry &line)
{
    return isDone(line) ? line.answer(u"asked.done"_s).toMoment() : Moment();
}

QDateTime expectedBy(const Entry &line)
{
    return says(line, u"to-come") ? local_time::until(line.answer(u"asked.until"_s).toMoment())
                                  : QDateTime();
}

} // namespace homeward::asked_duty
