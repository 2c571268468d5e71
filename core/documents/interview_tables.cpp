// SPDX-FileCopyrightText: 2026 Homeward contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/documents/interview_tables.h"

#include "core/base/joined.h"
#include "core/forms/catalogue.h"
#include "core/guide/told_late.h"
#include "core/time/local_time.h"

#include <QCoreApplication>

namespace homeward {

using namespace Qt::StringLiterals;

namespace {

class Text
{
    Q_DECLARE_TR_FUNCTIONS(Documents)
};

QString clockWords(const ClockRow &clock, bool isTimeMissing)
{
    switch (clock.state) {
    case ClockRow::State::Waiting:
        return isTimeMissing ? Text::tr("waits: nobody wrote down when the child was found or back")
                             : Text::tr("not started");
    case ClockRow::State::Running:
        return Text::tr("not done yet, still in time");
    case ClockRow::State::Late:
        return Text::tr("not done, late");
    case ClockRow::State::Met:
        return Text::tr("done in time");
    case ClockRow::State::MetLate:
        return clock.whyLate.isEmpty() ? Text::tr("done late; nobody wrote why")
                                       : Text::tr("done late: %1").arg(clock.whyLate);
    case ClockRow::State::LeftOut:
        return Text::tr("not done, with a reason");
    case ClockRow::State::Declined:
        return Text::tr("declined; the parent or carer was asked instead");
    case ClockRow::State::Cancelled:
        return Text::tr("not needed any more");
    }
    return {};
}

/// Where in the record each purpose of the interview is met.
QStringList fieldsOfPurpose(const QString &purpose)
{
    if (purpose == u"harm")
        return { u"interview.harm"_s, u"view.harm"_s };
    if (purpose == u"reasons")
        return { u"interview.before"_s, u"interview.push"_s, u"interview.pull"_s,
            u"view.reasons"_s };
    if (purpose == u"options")
        return { u"interview.options"_s };
    if (purpose == u"next")
        return { u"interview.next-short"_s, u"interview.next-long"_s };
    if (purpose == u"carer-views")
        return { u"interview.carer-views"_s, u"parent-info.text"_s };
    if (purpose == u"staying-safe")
        return { u"interview.safety-information"_s };
    if (purpose == u"circumstances")
        return { u"interview.before"_s, u"interview.away"_s, u"interview.coming-back"_s };
    if (purpose == u"planned")
        return { u"interview.planned"_s, u"interview.bag-packed"_s };
    if (purpose == u"together-and-apart")
        return { u"interview.alone"_s, u"interview.parent-seen"_s };
    if (purpose == u"screening")
        return { u"interview.screening"_s, u"interview.screening-result"_s };
    if (purpose == u"support")
        return { u"interview.options"_s, u"interview.referral"_s, u"interview.referral-to"_s };
    if (purpose == u"sharing")
        return { u"interview.child-view-on-sharing"_s, u"interview.shared-with"_s };
    return {};
}

QString purposeWords(const QString &purpose, const FactFold &fold, const FactRows &rows)
{
    QStringList where;
    if (purpose == u"consent" && isInterviewConsentWritten(fold))
        where << Text::tr("Consent");
    for (const QString &fieldId : fieldsOfPurpose(purpose)) {
        const Field *field = forms::field(fieldId);
        if (field && fold.answer(fieldId).isSettled())
            where << field->label
                    + (rows.isGap(fieldId) ? u" – "_s + rows.words(fieldId) : QString());
    }
    return where.isEmpty() ? Text::tr("Not covered yet") : where.join(u'\n');
}

QStringList toldWords(const NoticeRow &row)
{
    if (!row.last)
        return { row.text, row.isLate ? Text::tr("not yet, late") : Text::tr("not yet"), {} };
    const Entry &entry = *row.last;
    const QString outcome = forms::readable(u"notice.outcome"_s, entry.answer(u"notice.outcome"_s));
    QString said;
    for (const QString &field : { u"notice.who"_s, u"notice.shared-with"_s, u"notice.how"_s,
             u"notice.shared-how"_s, u"notice.note"_s, u"notice.reason"_s }) {
        if (entry.answer(field).isSettled())
            said = joined(said, forms::readable(field, entry.answer(field)), u"\n"_s);
    }
    // Why it was late stands with how late it was, where it was.
    const QString late
        = row.toldLate ? inWords(*row.toldLate) : entry.answer(u"notice.late-reason"_s).value();
    said = joined(said, late, u"\n"_s);
    return { row.text, outcome + u'\n' + local_time::full(entry.moment()),
        joined(said, entry.authorName, u"\n"_s) };
}

} // namespace

Document::Table interviewClockTable(const Situation &situation)
{
    Document::Table table { { Text::tr("What"), Text::tr("Counted from"), Text::tr("Due by"),
                                Text::tr("Where it stands") },
        {}, { 24, 32, 22, 22 } };
    for (const ClockRow &clock : situation.clocks) {
        if (clock.id != u"interview-offered" && clock.id != u"interview-held")
            continue;
        const QString done
            = clock.metAt.isKnown() ? u'\n' + local_time::full(clock.metAt) : QString();
        const QString what = clock.hasNumber()
            ? Text::tr("%1, within %2").arg(clock.text, clock.withinWords)
            : clock.text;
        const QString due = clock.due.isValid() ? local_time::full(clock.due)
            : clock.hasNumber()                 ? Text::tr("not known")
                                                : Text::tr("at once: no number is given");
        table.rows << QStringList { what, clock.startWords, due,
            clockWords(clock, situation.isTimeFoundMissing) + done };
    }
    return table;
}

Document::Table consentTable(const QList<ConsentWords> &consents)
{
    Document::Table table { { Text::tr("About"), Text::tr("Who decided"), Text::tr("Answer"),
                                Text::tr("When") },
        {}, { 24, 24, 33, 19 } };
    for (const ConsentWords &each : consents)
        table.rows << QStringList { each.about, each.who, joined(each.answer, each.limits, u"\n"_s),
            local_time::full(each.when) + u'\n' + each.writtenBy };
    return table;
}

Document::Table toldTable(const EpisodeFacts &facts, const Situation &situation)
{
    Document::Table table { { Text::tr("What"), Text::tr("Where it stands"),
                                Text::tr("Who, and what was said") },
        {}, { 40, 28, 32 } };
    for (const NoticeRow &row : situation.notices + situation.returnNotices) {
        const NoticeRule *rule = facts.protocol->notice(row.subject);
        const bool isOfInterview = rule && rule->trigger == Trigger::Interviewed;
        const bool isServices = !situation.isLookedForHere && row.isOurs;
        if ((isOfInterview && (row.isOurs || row.last)) || isServices)
            table.rows << toldWords(row);
    }
    return table;
}

Document::Table purposeTable(const Protocol &protocol, const FactFold &fold, const FactRows &rows)
{
    Document::Table table { { Text::tr("Purpose"), Text::tr("In this record") }, {}, { 55, 45 } };
    for (const InterviewPurpose &purpose : protocol.interviewPurposes)
        table.rows << QStringList { purpose.text, purposeWords(purpose.id, fold, rows) };
    return table;
}

} // namespace homeward
