// SPDX-FileCopyrightText: 2026 Homeward contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/episode/act_row.h"

#include "core/forms/catalogue.h"
#include "core/record/record.h"
#include "ui/episode/act_details.h"
#include "ui/episode/late_reason.h"
#include "ui/episode/outcome_row.h"
#include "ui/forms/disclosure.h"
#include "ui/shell/message_bar.h"
#include "ui/shell/style.h"
#include "ui/shell/tell_saved.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPointer>
#include <QVBoxLayout>

#include <algorithm>
#include <chrono>

namespace homeward {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

QLabel *wrapping(const QString &role, QWidget *parent)
{
    auto *label = new QLabel(parent);
    label->setWordWrap(true);
    label->setTextFormat(Qt::PlainText);
    if (!role.isEmpty())
        setRole(label, role);
    return label;
}

} // namespace

ActRow::ActRow(const EpisodeContext &context, const Form &form, const QString &subject,
    const QString &about, QWidget *parent)
    : QFrame(parent)
    , m_context(context)
    , m_form(form)
    , m_session(context.ui.record, context.episode, *forms::find(form.id), subject,
          FormSession::Commit::Together)
    , m_text(wrapping(u"strong"_s, this))
    , m_state(wrapping({}, this))
    , m_hint(wrapping(u"hint"_s, this))
    , m_said(wrapping(u"hint"_s, this))
    , m_ring(wrapping(u"reading"_s, this))
    , m_notToRing(wrapping(u"problem"_s, this))
    , m_source(wrapping(u"hint"_s, this))
    , m_actions(new QWidget(this))
    , m_again(new Disclosure(tr("Again"), m_actions, this))
    , m_outcome(
          new OutcomeRow(*forms::field(form.outcomeField), form.codes, about, form.noteLabel, this))
{
    setObjectName(form.id + u'/' + subject);
    setRole(this, u"card"_s);
    auto *column = new QVBoxLayout(this);
    const int margin = grid(this, 1.5);
    column->setContentsMargins(margin, margin, margin, margin);
    column->setSpacing(grid(this, 1));
    auto *top = new QHBoxLayout;
    top->addWidget(m_text, 2);
    top->addWidget(m_state, 1);
    top->addWidget(m_again, 0, Qt::AlignVCenter);
    column->addLayout(top);
    column->addWidget(m_hint);
    column->addWidget(m_said);
    if (!form.lateField.isEmpty())
        addWhy(column);
    column->addWidget(m_ring);
    column->addWidget(m_notToRing);
    column->addWidget(m_source);
    m_said->setObjectName(u"said"_s);
    m_ring->setObjectName(u"ring"_s);
    m_notToRing->setObjectName(u"not-to-ring"_s);
    m_source->setObjectName(u"bothSources"_s);
    auto *inner = new QVBoxLayout(m_actions);
    inner->setContentsMargins(0, 0, 0, 0);
    inner->setSpacing(grid(this, 1));
    inner->addWidget(m_outcome);
    column->addWidget(m_actions);
    m_state->setAlignment(Qt::AlignRight | Qt::AlignVCenter);
    m_keep.setSingleShot(true);
    m_keep.setInterval(400ms);
    connect(&m_keep, &QTimer::timeout, this, &ActRow::keepSoon);
    connect(m_outcome, &OutcomeRow::noteEdited, this, [this] {
        if (!m_keep.isActive())
            m_keep.start();
    });
    connect(m_outcome, &OutcomeRow::chosen, this, &ActRow::commit);
    if (const Done r = m_session.load(); !r)
        m_context.ui.messages.show(r.error());
    m_outcome->setNote(m_session.typed(m_form.noteField).isEmpty()
            ? m_session.answers().value(m_form.noteField).value()
            : m_session.typed(m_form.noteField));
    m_keptNote = m_outcome->note();
    if (!m_form.more.isEmpty())
        addMore(inner);
    if (m_why)
        m_why->setOpen(hasDraft(m_form.lateField));
}

ActRow::~ActRow() = default;

void ActRow::addWhy(QVBoxLayout *column)
{
    m_whySpace = new QWidget(this);
    auto *inner = new QVBoxLayout(m_whySpace);
    inner->setContentsMargins(0, 0, 0, 0);
    m_why = new Disclosure(tr("Say why"), m_whySpace, this);
    m_why->setObjectName(u"why-late"_s);
    m_why->hide();
    m_whySpace->hide();
    column->addWidget(m_why, 0, Qt::AlignLeft);
    column->addWidget(m_whySpace);
    connect(m_why, &Disclosure::toggled, this, &ActRow::makeWhy);
}

void ActRow::makeWhy()
{
    if (!m_lateReason) {
        m_lateReason
            = std::make_unique<LateReason>(m_session, m_context, m_form.lateField, m_whySpace);
        m_whySpace->layout()->addWidget(m_lateReason.get());
        connect(m_lateReason.get(), &LateReason::written, this, [this] {
            m_again->setFocus(Qt::OtherFocusReason);
            m_why->setOpen(false);
            Q_EMIT written();
        });
    }
    if (m_why->isOpen() && m_why->isVisible())
        m_lateReason->goTo();
}

void ActRow::addMore(QVBoxLayout *column)
{
    m_moreSpace = new QWidget(this);
    auto *inner = new QVBoxLayout(m_moreSpace);
    inner->setContentsMargins(0, 0, 0, 0);
    column->addWidget(m_moreSpace);
    // After the outcomes: who chooses one at once never comes past it.
    m_more = new Disclosure(m_form.more, m_moreSpace, this);
    m_more->setObjectName(u"more"_s);
    m_outcome->addAside(m_more);
    connect(m_more, &Disclosure::toggled, this, &ActRow::makeDetails);
    m_more->setOpen(hasDetailDrafts());
}

bool ActRow::hasDraft(const QString &field) const
{
    return m_session.answers().value(field).isSettled() || !m_session.typed(field).isEmpty();
}

bool ActRow::hasDetailDrafts() const
{
    const QStringList fields
        = m_form.moreFields + QStringList { m_form.lateField, m_session.whenField() };
    return std::any_of(
        fields.cbegin(), fields.cend(), [this](const QString &field) { return hasDraft(field); });
}

// A long list has many rows, and few of them are ever asked for more.
void ActRow::makeDetails()
{
    if (m_details)
        return;
    const Field &outcome = *forms::field(m_form.outcomeField);
    const QString done = m_form.doneCode.isEmpty()
        ? QString()
        : tr("Save as: %1").arg(outcome.labelOf(m_form.doneCode));
    m_details = std::make_unique<ActDetails>(m_session, m_context,
        ActDetails::Questions {
            m_form.when, m_form.whenHint, m_form.moreFields, m_form.lateField, done },
        m_moreSpace);
    m_moreSpace->layout()->addWidget(m_details.get());
    connect(m_details.get(), &ActDetails::done, this,
        [this] { commit(Answer::code(m_form.doneCode)); });
    showSource();
}

void ActRow::showWords(const Words &words, const Answer &outcome)
{
    const bool isNewlyLate = words.isLate && !m_words.isLate;
    m_words = words;
    m_text->setText(words.text);
    m_state->setText(words.state);
    m_state->setVisible(!words.state.isEmpty());
    setTone(m_state, words.tone);
    m_hint->setText(words.hint);
    m_hint->setVisible(!words.hint.isEmpty() && !words.isSettled);
    m_said->setText(words.said);
    m_said->setVisible(!words.said.isEmpty());
    showRing(words.isSettled ? QList<RingLine>() : words.ring);
    m_lastOutcome = words.isSettled ? Answer() : outcome;
    m_outcome->showChosen(m_lastOutcome);
    // A settled row is one quiet line; "Again" brings the actions back.
    m_again->setVisible(words.isSettled);
    m_actions->setVisible(!words.isSettled || m_again->isOpen());
    if (m_why) {
        m_why->setVisible(words.mayAddWhy);
        m_whySpace->setVisible(words.mayAddWhy && m_why->isOpen());
    }
    if (m_more && isNewlyLate)
        m_more->setOpen(true);
    showSource();
}

void ActRow::showSource()
{
    m_source->setText(m_words.source);
    m_source->setVisible(m_words.isSourceShown);
    m_text->setToolTip(m_words.source);
    setAccessibleDescription(m_words.source);
    m_again->setAccessibleDescription(m_words.source);
    if (m_more)
        m_more->setAccessibleDescription(m_words.source);
    if (!m_details)
        return;
    m_details->showSource(m_words.isSourceShown ? QString() : m_words.source);
    m_details->askWhyLate(m_words.isPastDue);
}

void ActRow::showRing(const QList<RingLine> &ring)
{
    QStringList toRing;
    QStringList notToRing;
    for (const RingLine &line : ring) {
        if (!line.isOpen) {
            notToRing << tr("%1: %2").arg(line.name, line.note);
            continue;
        }
        QString words = line.name;
        if (!line.phone.isEmpty())
            words += u"  "_s + line.phone;
        else
            words = words.isEmpty() ? tr("No number on record")
                                    : tr("%1: no number on record").arg(words);
        if (!line.note.isEmpty())
            words += u"  ("_s + line.note + u')';
        toRing << words;
        if (!line.part.isEmpty())
            toRing << tr("Has agreed to: %1").arg(line.part);
    }
    m_ring->setText(toRing.join(u'\n'));
    m_ring->setVisible(!toRing.isEmpty());
    m_notToRing->setText(notToRing.join(u'\n'));
    m_notToRing->setVisible(!notToRing.isEmpty());
}

// Whoever types does not wait for the disk.
void ActRow::keepSoon()
{
    const QString note = m_outcome->note();
    if (m_form.noteField.isEmpty() || note == m_keptNote)
        return;
    m_keptNote = note;
    m_session.keepDraftSoon(m_form.noteField, note.isEmpty() ? Answer() : Answer::text(note), note,
        [row = QPointer<ActRow>(this), note](const Done &kept) {
            if (!row)
                return;
            if (kept) {
                if (!note.isEmpty())
                    row->m_context.ui.saved.mark();
                return;
            }
            tellSaved(row->m_context.ui, kept);
            row->m_keptNote = QString();
            row->m_keep.start();
        });
}

bool ActRow::keepDraft()
{
    const bool isNoteKept = keepNote();
    const bool isReasonKept = !m_lateReason || m_lateReason->keepDraft();
    return (!m_details || m_details->keepDraft()) && isReasonKept && isNoteKept;
}

bool ActRow::keepNote()
{
    m_context.ui.record.waitForDrafts();
    m_keep.stop();
    const QString note = m_outcome->note();
    if (m_form.noteField.isEmpty() || note == m_keptNote)
        return true;
    if (const Done r = m_session.keepDraft(
            m_form.noteField, note.isEmpty() ? Answer() : Answer::text(note), note);
        !r)
        return tellSaved(m_context.ui, r);
    m_keptNote = note;
    if (!note.isEmpty())
        m_context.ui.saved.mark();
    return true;
}

std::optional<Moment> ActRow::happened(const Answer &outcome) const
{
    const bool isTimeSaid = m_details && !m_details->isTimeEmpty();
    if (!isTimeSaid && m_form.isDoneByOthers && outcome.value() == m_form.doneCode)
        return Moment::notKnown();
    return m_details ? m_details->happened() : Moment::exactly(m_context.ui.record.now());
}

void ActRow::commit(const Answer &outcome)
{
    const std::optional<Moment> when = happened(outcome);
    if (!when || !keepDraft()) {
        m_outcome->showChosen(m_lastOutcome);
        if (!when) {
            m_more->setOpen(true);
            m_details->goToTime();
        }
        return;
    }
    Answers extra { { m_form.outcomeField, outcome } };
    const QString note = m_outcome->note();
    if (!m_form.reasonCode.isEmpty() && outcome.value() == m_form.reasonCode && !note.isEmpty()) {
        extra.insert(m_form.reasonField, Answer::text(note));
        extra.insert(m_form.noteField, Answer());
    }
    const auto r = m_session.commit(*when, {}, extra);
    if (!tellSaved(m_context.ui, r)) {
        m_outcome->showChosen(m_lastOutcome);
        return;
    }
    m_outcome->setNote({});
    m_keptNote.clear();
    if (m_details) {
        m_details->reload();
        m_more->setOpen(m_words.isLate);
    }
    m_again->setOpen(false);
    Q_EMIT written();
}

} // namespace homeward
