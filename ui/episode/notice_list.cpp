// SPDX-FileCopyrightText: 2026 Homeward contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/episode/notice_list.h"

#include "core/forms/catalogue.h"
#include "core/guide/told_late.h"
#include "core/time/local_time.h"
#include "ui/episode/act_row.h"
#include "ui/forms/disclosure.h"
#include "ui/shell/style.h"

#include <QVBoxLayout>

namespace homeward {

using namespace Qt::StringLiterals;

namespace {

QString stateWords(const NoticeRow &notice, const QDateTime &now)
{
    if (!notice.last) {
        // What only may apply is due to nobody: a time is beside it, and no “late”.
        if (!notice.due.isValid())
            return notice.mayApply ? NoticeList::tr("may apply") : QString();
        const QString by = NoticeList::tr("by %1").arg(local_time::spoken(notice.due, now));
        if (notice.mayApply)
            return NoticeList::tr("may apply, %1").arg(by);
        if (!notice.isOurs)
            return by;
        const QString length = local_time::duration(qAbs(now.secsTo(notice.due)));
        return notice.due < now ? NoticeList::tr("%1 late").arg(length)
                                : NoticeList::tr("due in %1").arg(length);
    }
    const Entry &last = *notice.last;
    const QString at = last.happened.isKnown() ? local_time::spoken(last.happened, now)
                                               : NoticeList::tr("time not known");
    if (last.kind == Entry::Kind::PoliceCall)
        return NoticeList::tr("told in the call, %1").arg(at);
    return u"%1, %2"_s.arg(
        readable(*forms::field(u"notice.outcome"_s), last.answer(u"notice.outcome"_s)), at);
}

/// Of what is settled: why it was left out, or how late it was.
QString saidOf(const NoticeRow &notice)
{
    if (notice.toldLate)
        return inWords(*notice.toldLate);
    if (notice.state != NoticeRow::State::NotTold)
        return {};
    const QString why = notice.last->answer(u"notice.reason"_s).value();
    return NoticeList::tr("Why not: %1")
        .arg(why.isEmpty() ? notice.last->answer(u"notice.note"_s).value() : why);
}

/// Of others' too: why is asked of whoever writes down that they were told.
bool isPastDue(const NoticeRow &notice, const QDateTime &now)
{
    return !notice.mayApply && !notice.isSettled() && notice.due.isValid() && notice.due < now;
}

QString sourceWords(const NoticeRow &notice)
{
    if (!notice.isOfBoth)
        return NoticeList::tr("Source: %1").arg(notice.source);
    return notice.due.isValid()
        ? NoticeList::tr("Both areas ask for this, and the earlier time counts: %1")
              .arg(notice.source)
        : NoticeList::tr("Both areas ask for this: %1").arg(notice.source);
}

/// Somebody is told, in whatever way: one key says that it is done, now.
ActRow::Form telling()
{
    return { .id = u"notice"_s,
        .outcomeField = u"notice.outcome"_s,
        .noteField = u"notice.note"_s,
        .codes = { u"told"_s, u"message-left"_s, u"no-answer"_s, u"not-told"_s },
        .noteLabel = NoticeList::tr("Who you spoke to and how, or why they were not told"),
        .reasonCode = u"not-told"_s,
        .reasonField = u"notice.reason"_s,
        .more = NoticeList::tr("When, who, how"),
        .when = NoticeList::tr("When were they told?"),
        .moreFields = { u"notice.who"_s, u"notice.how"_s },
        .lateField = u"notice.late-reason"_s,
        .doneCode = u"told"_s };
}

/// Who must not be rung is not told: somebody else decides whether they are.
ActRow::Form asking()
{
    ActRow::Form form = telling();
    form.codes = QStringList { u"asked"_s, u"message-left"_s, u"no-answer"_s, u"not-told"_s };
    form.noteLabel = NoticeList::tr("Who you asked and what they said, or why nobody was asked");
    form.when = NoticeList::tr("When did you ask?");
    form.doneCode = u"asked"_s;
    return form;
}

/// A paper is given to somebody.
ActRow::Form sharing()
{
    ActRow::Form form = telling();
    form.codes = QStringList { u"shared"_s, u"not-shared"_s };
    form.noteLabel = NoticeList::tr("Who it was shared with and how, or why it was not shared");
    form.reasonCode = u"not-shared"_s;
    form.more = NoticeList::tr("When, with whom, how");
    form.when = NoticeList::tr("When was it shared?");
    form.moreFields = QStringList { u"notice.shared-with"_s, u"notice.shared-how"_s };
    form.doneCode = u"shared"_s;
    return form;
}

QString keyOf(const NoticeRow &notice)
{
    return notice.isAsking ? notice.subject + u"/ask"_s : notice.subject;
}

ActRow::Form formOf(const NoticeRow &notice)
{
    ActRow::Form form = notice.isSharing ? sharing() : notice.isAsking ? asking() : telling();
    if (!notice.isOurs) {
        form.isDoneByOthers = true;
        form.whenHint = NoticeList::tr(
            "Leave empty if nobody says when. You may type 0214, -20m or yesterday 21:30.");
    }
    return form;
}

} // namespace

NoticeList::NoticeList(const EpisodeContext &context, QWidget *parent)
    : QWidget(parent)
    , m_context(context)
    , m_ours(new QVBoxLayout)
    , m_otherPlace(new QWidget(this))
    , m_others(new QVBoxLayout(m_otherPlace))
    , m_ask(new Disclosure(tr("Duties of others"), m_otherPlace, this))
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(grid(this, 1));
    m_ours->setSpacing(grid(this, 1));
    m_others->setContentsMargins(0, 0, 0, 0);
    m_others->setSpacing(grid(this, 1));
    column->addLayout(m_ours);
    column->addWidget(m_ask, 0, Qt::AlignLeft);
    column->addWidget(m_otherPlace);
    m_ask->setToolTip(
        tr("Ask whether this has been done. It is not yours to do, and never late for you."));
    m_ask->setObjectName(u"askOthers"_s);
}

ActRow *NoticeList::row(const NoticeRow &notice)
{
    // Whom one may not ring any more has other outcomes from then on, in a row of its own.
    ActRow *&row = m_rows[keyOf(notice)];
    if (row)
        return row;
    row = new ActRow(m_context, formOf(notice), notice.subject, notice.text, this);
    (notice.isOurs ? m_ours : m_others)->addWidget(row);
    connect(row, &ActRow::written, this, &NoticeList::written);
    return row;
}

void NoticeList::showNotices(const QList<NoticeRow> &rows, const QDateTime &now)
{
    QSet<QString> shown;
    bool hasOthers = false;
    for (const NoticeRow &notice : rows) {
        shown.insert(keyOf(notice));
        hasOthers = hasOthers || !notice.isOurs;
        QString hint = notice.hint;
        if (!notice.isOurs)
            hint = tr("Ask whether this has been done. Duty of: %1. %2")
                       .arg(inWords(notice.dutyOf), hint)
                       .trimmed();
        row(notice)->showWords(
            { .text = notice.text,
                .hint = hint,
                .source = sourceWords(notice),
                .isSourceShown = notice.isOfBoth,
                .ring = notice.ring,
                .state = stateWords(notice, now),
                .tone = notice.isLate ? u"late"_s : QString(),
                .said = saidOf(notice),
                .isSettled = notice.isSettled(),
                .isPastDue = isPastDue(notice, now),
                .isLate = notice.isLate,
                .mayAddWhy = notice.toldLate && notice.toldLate->reason.isEmpty() },
            notice.last ? notice.last->answer(u"notice.outcome"_s) : Answer());
    }
    for (const auto &[subject, row] : m_rows.asKeyValueRange())
        row->setVisible(shown.contains(subject));
    m_ask->setVisible(hasOthers);
}

bool NoticeList::keepDrafts()
{
    bool isKept = true;
    for (ActRow *row : std::as_const(m_rows))
        isKept = row->keepDraft() && isKept;
    return isKept;
}

} // namespace homeward
