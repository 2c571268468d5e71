// SPDX-FileCopyrightText: 2026 Homeward contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/children/keep_section.h"

#include "core/record/record.h"
#include "core/time/local_time.h"
#include "ui/children/delete_child_box.h"
#include "ui/parts/ask_button.h"
#include "ui/parts/line_field.h"
#include "ui/parts/words.h"
#include "ui/shell/message_bar.h"
#include "ui/shell/style.h"
#include "ui/shell/tell_saved.h"

#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

namespace homeward {

using namespace Qt::StringLiterals;

namespace {

QString untilWords(const KeepUntil &until)
{
    if (until.day.isValid())
        return KeepSection::tr("until %1").arg(local_time::day(until.day));
    switch (until.rule.from) {
    case KeepRule::From::Birth:
        return KeepSection::tr("no day yet: the date of birth is not known");
    case KeepRule::From::PlacementEnd:
        return KeepSection::tr("no day yet: the placement has not ended");
    case KeepRule::From::Death:
    case KeepRule::From::LastLine:
        break;
    }
    // Somebody died, and it hangs on how old they were.
    if (until.rule.onlyIf != KeepRule::Case::Always)
        return KeepSection::tr("no day yet: the date of birth is not known");
    return KeepSection::tr("no day yet");
}

QString sourceWords(const KeepRule &rule)
{
    return rule.isLaw
        ? rule.source
        : KeepSection::tr("%1. Not checked: ask your authority or your lawyer.").arg(rule.source);
}

} // namespace

KeepSection::KeepSection(const UiContext &context, const ChildId &child, QWidget *parent)
    : ChildSection(parent)
    , m_context(context)
    , m_child(child)
    , m_rules(new QVBoxLayout)
    , m_holds(new QVBoxLayout)
{
    setObjectName(u"keep/section"_s);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(grid(this, 1.5));
    column->addWidget(wrappedLabel(tr("How long this record is kept"), u"heading"_s, this));
    column->addWidget(wrappedLabel(
        tr("Nothing is ever deleted by itself. After the last of these days, somebody looks at "
           "whether it is still needed."),
        u"hint"_s, this));
    m_rules->setSpacing(grid(this, 0.5));
    column->addLayout(m_rules);
    addHolds(column);
    addDeleting(column);
    column->addStretch(1);
}

void KeepSection::addHolds(QVBoxLayout *column)
{
    m_holds->setSpacing(grid(this, 0.5));
    column->addLayout(m_holds);
    m_holding = new QWidget(this);
    auto *inner = new QVBoxLayout(m_holding);
    inner->setContentsMargins(0, 0, 0, 0);
    m_reason = new LineField(u"keep/reason"_s, tr("Somebody asks for it to be kept longer"),
        tr("Who, and why: a court, an inquiry, the police, the child."), m_holding);
    auto *place = namedButton(u"keep/place"_s, tr("&Keep it until this is lifted"), {}, m_holding);
    inner->addWidget(m_reason);
    inner->addWidget(place, 0, Qt::AlignLeft);
    column->addWidget(m_holding);
    connect(m_reason, &LineField::entered, this, &KeepSection::placeHold);
    connect(place, &QPushButton::clicked, this, &KeepSection::placeHold);
}

void KeepSection::addDeleting(QVBoxLayout *column)
{
    m_whyNot = wrappedLabel({}, u"hint"_s, this);
    m_whyNot->setObjectName(u"keep/why-not"_s);
    column->addWidget(m_whyNot);
    m_deleting = new DeleteChildBox(
        m_context, u"keep"_s, tr("Delete this child: type the name"),
        [this] { return m_context.record.deleteChild(m_child); }, this);
    column->addWidget(m_deleting);
    connect(m_deleting, &DeleteChildBox::deleted, this, &KeepSection::deleted);
}

void KeepSection::showProfile(const Profile &profile)
{
    const auto state = m_context.record.retention(m_child);
    if (!state) {
        m_context.messages.show(state.error());
        return;
    }
    const bool may = m_context.record.may(Action::DeleteChild);
    m_holding->setVisible(may);
    m_deleting->setVisible(may && state->whyNotDeleted.isEmpty());
    m_deleting->showName(profile.child.name);
    m_deleting->setLabel(state->mistakeUntil.isValid()
            ? tr("Entered twice or by mistake? Until %1, while nothing is written but who they "
                 "are, you can delete this child: type the name")
                  .arg(local_time::day(state->mistakeUntil))
            : tr("It need not be kept any more. Delete this child: type the name"));
    m_whyNot->setText(state->whyNotDeleted.isEmpty()
            ? QString()
            : tr("It cannot be deleted now. %1").arg(state->whyNotDeleted));
    m_whyNot->setVisible(!m_whyNot->text().isEmpty());
    showRules(*state);
    showHolds(*state);
}

void KeepSection::showRules(const RetentionState &state)
{
    empty(m_rules);
    for (const KeepUntil &until : state.retention.rules) {
        m_rules->addWidget(
            wrappedLabel(tr("%1: %2").arg(until.rule.record, untilWords(until)), {}, this));
        m_rules->addWidget(wrappedLabel(sourceWords(until.rule), u"hint"_s, this));
    }
    if (state.retention.review.isValid()) {
        m_rules->addWidget(wrappedLabel(
            tr("To be looked at after %1.").arg(local_time::day(state.retention.review)),
            u"strong"_s, this));
    }
}

void KeepSection::showHolds(const RetentionState &state)
{
    QString shown;
    for (const HoldLine &hold : state.holds)
        shown += hold.id + hold.liftedAt.toString(Qt::ISODate);
    if (shown == m_shown)
        return;
    m_shown = shown;
    empty(m_holds);
    for (const HoldLine &hold : state.holds) {
        const QString placed
            = tr("Kept at the request of: %1. Written down by %2 on %3.")
                  .arg(hold.reason, hold.placedBy, local_time::full(hold.placedAt));
        m_holds->addWidget(wrappedLabel(hold.liftedAt.isValid()
                ? tr("%1 Lifted by %2 on %3.")
                      .arg(placed, hold.liftedBy, local_time::full(hold.liftedAt))
                : placed,
            hold.liftedAt.isValid() ? u"hint"_s : QString(), this));
        if (hold.liftedAt.isValid() || !m_context.record.may(Action::DeleteChild))
            continue;
        auto *lift = new AskButton(u"keep/lift"_s, tr("Lift this"),
            tr("The record need not be kept for this reason any more?"), tr("Yes, lift it"),
            tr("No, keep it"), this);
        m_holds->addWidget(lift);
        connect(lift, &AskButton::agreed, this, [this, id = hold.id] { liftHold(id); });
    }
}

void KeepSection::placeHold()
{
    const Done r = m_context.record.placeHold(m_child, m_reason->text());
    m_reason->setProblem(r ? QString() : r.error().message);
    if (!r)
        return;
    m_reason->clear();
    m_context.saved.mark();
    Q_EMIT written();
}

void KeepSection::liftHold(const QString &hold)
{
    if (tellSaved(m_context, m_context.record.liftHold(m_child, hold)))
        Q_EMIT written();
}

void KeepSection::goTo() { m_reason->setFocus(Qt::OtherFocusReason); }

} // namespace homeward
