// SPDX-FileCopyrightText: 2026 Homeward contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/episode/act_form.h"

#include "core/forms/catalogue.h"
#include "core/record/record.h"
#include "ui/forms/answer_editor.h"
#include "ui/forms/field_block.h"
#include "ui/forms/form_view.h"
#include "ui/parts/words.h"
#include "ui/shell/style.h"
#include "ui/shell/tell_saved.h"

#include <QCheckBox>
#include <QHideEvent>
#include <QPushButton>
#include <QVBoxLayout>

#include <chrono>
#include <utility>

namespace homeward {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

constexpr auto keepAfter = 400ms;
constexpr auto tryAgainAfter = 2s;

Field whenField(const QString &id)
{
    Field field;
    field.id = id;
    field.kind = Field::Kind::Time;
    field.label = ActForm::tr("When?");
    field.hint = ActForm::tr(
        "Leave empty for now. You may type 0214, -20m, yesterday 21:30 or not known.");
    return field;
}

} // namespace

ActForm::ActForm(const EpisodeContext &context, const QString &formId, const QString &subject,
    const QString &button, Time time, QWidget *parent)
    : QWidget(parent)
    , m_context(context)
    , m_session(std::make_unique<FormSession>(context.ui.record, context.episode,
          *forms::find(formId), subject, FormSession::Commit::Together))
    , m_forAll(new QCheckBox(this))
    , m_button(namedButton({}, button, {}, this))
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(grid(this, 1.5));
    m_view = std::make_unique<FormView>(*m_session, context.ui, this);
    column->addWidget(m_view.get());
    if (time == Time::Asked)
        addWhen(column);
    m_forAll->hide();
    column->addWidget(m_forAll);
    column->addWidget(m_button, 0, Qt::AlignLeft);
    connect(m_button, &QPushButton::clicked, this, &ActForm::commit);
    setName(formId);
}

ActForm::~ActForm() = default;

void ActForm::setName(const QString &name)
{
    m_view->setObjectName(name);
    m_button->setObjectName(name + u"/write"_s);
    m_forAll->setObjectName(name + u"/for-all"_s);
}

void ActForm::setLinked(const QStringList &names)
{
    m_forAll->setVisible(!names.isEmpty());
    m_forAll->setText(tr("Write this for %1 too").arg(names.join(u", "_s)));
}

void ActForm::addWhen(QVBoxLayout *column)
{
    auto *block = new FieldBlock(
        whenField(m_session->whenField()), [this] { return m_context.ui.record.now(); }, this);
    m_when = block->editor();
    column->addWidget(block);
    m_likely = namedButton(m_session->whenField() + u"/likely"_s, {}, {}, this);
    m_likely->hide();
    column->addWidget(m_likely, 0, Qt::AlignLeft);
    connect(m_likely, &QPushButton::clicked, this, &ActForm::takeLikely);
    m_keep.setSingleShot(true);
    connect(&m_keep, &QTimer::timeout, this, &ActForm::keepWhenSoon);
    connect(m_when, &AnswerEditor::edited, this, [this] {
        m_isWhenPending = true;
        if (!m_keep.isActive())
            m_keep.start(keepAfter);
    });
    showWhen();
}

void ActForm::showWhen()
{
    if (m_when && !m_isWhenPending)
        m_when->setAnswer(m_session->answers().value(m_session->whenField()),
            m_session->typed(m_session->whenField()));
}

void ActForm::offerWhen(const QString &words, const Moment &when)
{
    m_likely->setText(words);
    m_likely->setAccessibleName(words);
    m_likely->setVisible(!words.isEmpty());
    m_likelyWhen = when;
}

void ActForm::takeLikely()
{
    m_when->setAnswer(Answer::moment(m_likelyWhen), {});
    m_isWhenPending = true;
    (void)keepWhen();
}

// Whoever types does not wait for the disk.
void ActForm::keepWhenSoon()
{
    if (!std::exchange(m_isWhenPending, false))
        return;
    m_session->keepDraftSoon(m_session->whenField(), m_when->answer(), m_when->typed(),
        tellSavedLater(m_context.ui, this, [this] {
            m_isWhenPending = true;
            m_keep.start(tryAgainAfter);
        }));
}

bool ActForm::keepWhen()
{
    // What could not be written is pending again.
    m_context.ui.record.waitForDrafts();
    m_keep.stop();
    if (!m_isWhenPending)
        return true;
    m_isWhenPending = !tellSaved(m_context.ui,
        m_session->keepDraft(m_session->whenField(), m_when->answer(), m_when->typed()));
    if (m_isWhenPending)
        m_keep.start(tryAgainAfter);
    return !m_isWhenPending;
}

bool ActForm::hasDrafts() const { return m_session->hasDrafts(); }

bool ActForm::keepDraft()
{
    const bool isWhenKept = keepWhen();
    return m_view->flush() && isWhenKept;
}

void ActForm::hideEvent(QHideEvent *event)
{
    (void)keepWhen();
    QWidget::hideEvent(event);
}

void ActForm::setAsked(const QString &fieldId, bool isAsked) { m_view->setAsked(fieldId, isAsked); }

void ActForm::reload()
{
    m_view->reload();
    showWhen();
}

bool ActForm::showField(const QString &fieldId) { return m_view->showField(fieldId); }

std::optional<Moment> ActForm::happened() const
{
    const Moment now = Moment::exactly(m_context.ui.record.now());
    if (!m_when)
        return now;
    if (m_when->typed().trimmed().isEmpty() && !m_when->answer().isSettled())
        return now;
    if (m_when->answer().state() == Answer::State::NotKnown)
        return Moment::notKnown();
    const Moment typed = m_when->answer().toMoment();
    return typed.isKnown() ? std::optional(typed) : std::nullopt;
}

void ActForm::commit()
{
    const std::optional<Moment> when = happened();
    if (!when) {
        m_when->setFocus(Qt::OtherFocusReason);
        return;
    }
    if (!keepDraft())
        return;
    const auto r = m_session->commit(m_session->happened(*when), {}, {}, m_forAll->isChecked());
    if (!tellSaved(m_context.ui, r))
        return;
    // The next one is about this child again, unless somebody says otherwise.
    m_forAll->setChecked(false);
    reload();
    Q_EMIT written();
}

} // namespace homeward
