// SPDX-FileCopyrightText: 2026 Homeward contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/parts/child_words.h"

#include "core/model/ending.h"
#include "core/time/local_time.h"

#include <QCoreApplication>

namespace homeward {

using namespace Qt::StringLiterals;

namespace {

QString tr(const char *text, int n = -1)
{
    return QCoreApplication::translate("Children", text, nullptr, n);
}

} // namespace

QString ageWords(QDate born, const QDateTime &now)
{
    Child child;
    child.facts.insert(u"child.date-of-birth"_s, { Answer::date(born) });
    const int age = born.isValid() ? child.ageOn(local_time::dateOf(now)) : -1;
    return age < 0 ? QString() : tr("%1 years old").arg(age);
}

QString lineOf(const ChildLine &child, const QDateTime &now)
{
    QStringList parts { ageWords(child.dateOfBirth, now) };
    if (!child.placedWith.isEmpty())
        parts << tr("home: %1").arg(child.placedWith);
    parts.removeAll(QString());
    return parts.join(u", "_s);
}

QString inWords(const EpisodeSummary &summary)
{
    switch (summary.state) {
    case EpisodeSummary::State::Open:
        return tr("Missing now");
    case EpisodeSummary::State::Located:
        return tr("Found, not back yet");
    case EpisodeSummary::State::Returned:
        return tr("Over, with something still to do");
    case EpisodeSummary::State::Closed:
        return endings::neverWas(summary.ending) ? tr("Closed") : tr("Signed off");
    }
    return {};
}

QString inWords(Episode::Kind kind)
{
    switch (kind) {
    case Episode::Kind::Missing:
        return tr("Absence from home or care");
    case Episode::Kind::Away:
        return tr("Away without authorisation");
    case Episode::Kind::FromEducation:
        return tr("Absence from school");
    }
    return {};
}

QString dueWords(const Due &due, const QDateTime &now)
{
    if (!due.at.isValid())
        return due.isLate ? tr("Late") : tr("Due now");
    const QString length = local_time::duration(qAbs(now.secsTo(due.at)));
    return due.isLate ? tr("%1 late").arg(length) : tr("Due in %1").arg(length);
}

} // namespace homeward
