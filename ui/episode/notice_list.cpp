// SPDX-FileCopyrightText: 2026 Homeward contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/episode/notice_list.h"

#include "core/forms/catalogue.h"
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
    const QString at
        = local_time::clock(last.happened.isKnown() ? last.happened.instant() : last.written);
    if (last.kind == Entry::Kind::PoliceCall)
        return NoticeList::tr("told in the call, %1").arg(at);
    return u"%1, %2"_s.arg(
        readable(*forms::field(u"notice.outcome"_s), last.answer(u"notice.outcome"_s)), at);
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
    ActRow *&row = m_rows[notice.subject];
    if (row)
        return row;
    const ActRow::Form form { u"notice"_s, u"notice.outcome"_s, u"notice.note"_s, {},
        tr("Who you spoke to and how, or why they were not told"), u"not-told"_s,
        u"notice.reason"_s };
    row = new ActRow(m_context, form, notice.subject, notice.text, this);
    (notice.isOurs ? m_ours : m_others)->addWidget(row);
    connect(row, &ActRow::written, this, &NoticeList::written);
    return row;
}

void NoticeList::showNotices(const QList<NoticeRow> &rows, const QDateTime &now)
{
    QSet<QString> shown;
    bool hasOthers = false;
    for (const NoticeRow &notice : rows) {
        shown.insert(notice.subject);
        hasOthers = hasOthers || !notice.isOurs;
        const bool isSettled
            = notice.state == NoticeRow::State::Told || notice.state == NoticeRow::State::NotTold;
        QString hint = notice.hint;
        if (!notice.isOurs)
            hint = tr("Ask whether this has been done. Duty of: %1. %2")
                       .arg(inWords(notice.dutyOf), hint)
                       .trimmed();
        row(notice)->showWords(
            { notice.text, hint, notice.source, notice.ring, stateWords(notice, now),
                notice.isLate ? u"late"_s : QString(), isSettled },
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
