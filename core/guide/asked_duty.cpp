// SPDX-FileCopyrightText: 2026 Homeward contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/guide/asked_duty.h"

#include "core/time/until.h"

namespace homeward::asked_duty {

using namespace Qt::StringLiterals;

namespace {

constexpr QLatin1String prefix("asked:");

} // namespace

QString subjectOf(const QString &clockId) { return prefix + clockId; }

QString clockOf(const Entry &line)
{
    return line.kind == Entry::Kind::Notice && line.subject.startsWith(prefix)
        ? line.subject.mid(prefix.size())
        : QString();
}

Said said(const Entry &line)
{
    const QString answer = line.answer(u"asked.answer"_s).value();
    if (answer == u"done")
        return Said::Done;
    if (answer == u"not-done")
        return Said::NotDone;
    return answer == u"to-come" ? Said::ToCome : Said::Nothing;
}

bool isDone(const Entry &line) { return said(line) == Said::Done; }

bool isLeftOut(const Entry &line)
{
    return said(line) == Said::NotDone && !whyNotDone(line).trimmed().isEmpty();
}

Moment doneAt(const Entry &line)
{
    return isDone(line) ? line.answer(u"asked.done"_s).toMoment() : Moment();
}

QString asked(const Entry &line) { return line.answer(u"asked.who"_s).value(); }

QString doneBy(const Entry &line) { return line.answer(u"asked.done-by"_s).value(); }

QString whyLate(const Entry &line) { return line.answer(u"asked.late-reason"_s).value(); }

QString whyNotDone(const Entry &line) { return line.answer(u"asked.reason"_s).value(); }

QDateTime expectedBy(const Entry &line)
{
    return said(line) == Said::ToCome ? local_time::until(line.answer(u"asked.until"_s).toMoment())
                                      : QDateTime();
}

} // namespace homeward::asked_duty
