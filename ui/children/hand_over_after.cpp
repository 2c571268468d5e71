// SPDX-FileCopyrightText: 2026 Homeward contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/children/hand_over_after.h"

#include "core/exchange/hand_over_file.h"
#include "core/time/local_time.h"
#include "core/time/time_box.h"
#include "ui/children/delete_child_box.h"
#include "ui/forms/flow_layout.h"
#include "ui/parts/line_field.h"
#include "ui/parts/scroll_page.h"
#include "ui/parts/words.h"
#include "ui/shell/message_bar.h"
#include "ui/shell/prompts.h"
#include "ui/shell/style.h"

#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QVBoxLayout>

#include <algorithm>

namespace homeward {

using namespace Qt::StringLiterals;

HandOverAfter::HandOverAfter(const UiContext &context, const ChildId &child, QWidget *parent)
    : QWidget(parent)
    , m_context(context)
    , m_child(child)
{
    QVBoxLayout *column = makeColumn(this);
    addReceipt(column);
    addEnd(column);
}

void HandOverAfter::addReceipt(QVBoxLayout *column)
{
    m_receipt = new QWidget(this);
    column->addWidget(m_receipt);
    QVBoxLayout *card = makeCard(tr("Has it arrived?"),
        tr("Who took it in has a receipt: a code to be read out, or a small file. Only somebody "
           "who opened the file can have it."),
        makeColumn(m_receipt), m_receipt);
    m_code = new LineField(u"hand-over/code"_s, tr("The receipt code"),
        tr("Four groups of letters and digits."), m_receipt);
    m_by = new LineField(u"hand-over/read-by"_s, tr("Who read it out to you?"), {}, m_receipt);
    auto *buttons = new QWidget(m_receipt);
    auto *flow = new FlowLayout(buttons, grid(this));
    auto *take = namedButton(
        u"hand-over/take-receipt"_s, tr("Write down that it &arrived"), u"primary"_s, buttons);
    auto *choose
        = namedButton(u"hand-over/choose-receipt"_s, tr("Choose the receipt &file"), {}, buttons);
    flow->addWidget(take);
    flow->addWidget(choose);
    for (QWidget *part : { static_cast<QWidget *>(m_code), static_cast<QWidget *>(m_by), buttons })
        card->addWidget(part);
    connect(m_by, &LineField::entered, this, &HandOverAfter::takeReceipt);
    connect(take, &QPushButton::clicked, this, &HandOverAfter::takeReceipt);
    connect(choose, &QPushButton::clicked, this, &HandOverAfter::chooseReceipt);
}

void HandOverAfter::addEnd(QVBoxLayout *column)
{
    m_ending = new QWidget(this);
    column->addWidget(m_ending);
    QVBoxLayout *card
        = makeCard(tr("When the placement has ended"), {}, makeColumn(m_ending), m_ending);
    m_lastDay = new LineField(
        u"hand-over/last-day"_s, tr("The last day here"), tr("3/11, or 3 November 2026"), m_ending);
    auto *end = namedButton(u"hand-over/end"_s, tr("The placement &ended then"), {}, m_lastDay);
    m_lastDay->layout()->addWidget(end);
    m_lastDay->layout()->setAlignment(end, Qt::AlignLeft);
    card->addWidget(m_lastDay);
    connect(m_lastDay, &LineField::entered, this, &HandOverAfter::endPlacement);
    connect(end, &QPushButton::clicked, this, &HandOverAfter::endPlacement);
    addDeleting(card);
}

void HandOverAfter::addDeleting(QVBoxLayout *column)
{
    m_rule = wrappedLabel({}, {}, m_ending);
    m_source = wrappedLabel({}, u"hint"_s, m_ending);
    m_whyNot = wrappedLabel({}, u"hint"_s, m_ending);
    m_rule->setObjectName(u"hand-over/rule"_s);
    m_whyNot->setObjectName(u"hand-over/why-not-deleted"_s);
    for (QLabel *label : { m_rule, m_source, m_whyNot })
        column->addWidget(label);
    m_deleting = new DeleteChildBox(
        m_context, u"hand-over"_s, tr("Delete what was handed over: type the child's name"),
        [this] { return HandOver(m_context.record).deleteChild(m_child); }, m_ending);
    column->addWidget(m_deleting);
    connect(m_deleting, &DeleteChildBox::deleted, this, &HandOverAfter::deleted);
}

void HandOverAfter::showProfile(const Profile &profile)
{
    m_deleting->showName(profile.child.name);
    const HandOver door(m_context.record);
    const auto lines = door.lines(m_child);
    const auto end = door.end(m_child);
    if (!lines || !end) {
        m_context.messages.show(lines ? end.error() : lines.error());
        return;
    }
    const auto sent = std::find_if(
        lines->cbegin(), lines->cend(), [](const HandOver::Line &line) { return line.isSent; });
    const bool isSent = sent != lines->cend();
    m_receipt->setVisible(isSent && sent->isProvedHere && !sent->receivedAt.isValid());
    m_ending->setVisible(isSent);
    m_lastDay->setVisible(end->isPlaced);
    m_rule->setText(end->rule.words);
    m_source->setText(end->rule.isLaw
            ? tr("%1 (looked up %2)").arg(end->rule.source, local_time::day(end->rule.checkedOn))
            : tr("%1. Not checked: ask your authority or your lawyer.").arg(end->rule.source));
    m_whyNot->setText(tr("Not to be deleted yet. %1").arg(end->whyNotDeleted));
    m_whyNot->setVisible(end->rule.mayDelete && !end->whyNotDeleted.isEmpty());
    m_deleting->setVisible(
        end->whyNotDeleted.isEmpty() && m_context.record.may(Action::DeleteChild));
}

void HandOverAfter::noteReceipt(const Done &taken, LineField *where)
{
    where->setProblem(taken ? QString() : taken.error().message);
    if (!taken)
        return;
    m_code->clear();
    m_by->clear();
    m_context.saved.mark();
    m_context.messages.inform(tr("It is on record that the file arrived."));
    Q_EMIT written();
}

void HandOverAfter::takeReceipt()
{
    const bool isNamed = !m_by->text().isEmpty();
    m_code->setProblem({});
    m_by->setProblem(isNamed ? QString() : tr("Write who read it out: it stands in the record."));
    if (!isNamed) {
        m_by->input()->setFocus(Qt::OtherFocusReason);
        return;
    }
    noteReceipt(
        HandOver(m_context.record).takeReceipt(m_child, m_code->text(), m_by->text()), m_code);
}

void HandOverAfter::chooseReceipt()
{
    const QString path = m_context.prompts.openPackPath();
    if (path.isEmpty())
        return;
    const auto file = hand_over_file::readReceipt(path);
    noteReceipt(file ? HandOver(m_context.record).takeReceiptFile(m_child, *file)
                     : Done(tl::unexpected(file.error())),
        m_code);
}

void HandOverAfter::endPlacement()
{
    const auto day
        = TimeBox::readDate(m_lastDay->text(), local_time::dateOf(m_context.record.now()));
    const Done ended = day ? HandOver(m_context.record).endPlacement(m_child, *day)
                           : Done(tl::unexpected(day.error()));
    m_lastDay->setProblem(ended ? QString() : ended.error().message);
    if (!ended)
        return;
    m_lastDay->clear();
    m_context.saved.mark();
    Q_EMIT written();
}

} // namespace homeward
