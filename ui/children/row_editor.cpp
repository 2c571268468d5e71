// SPDX-FileCopyrightText: 2026 Homeward contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/children/row_editor.h"

#include "core/forms/catalogue.h"
#include "core/forms/remarks.h"
#include "core/time/local_time.h"
#include "ui/children/alike_rows.h"
#include "ui/forms/answer_editor.h"
#include "ui/forms/disclosure.h"
#include "ui/forms/field_block.h"
#include "ui/parts/line_field.h"
#include "ui/parts/photo_view.h"
#include "ui/parts/words.h"
#include "ui/shell/message_bar.h"
#include "ui/shell/style.h"
#include "ui/shell/tell_saved.h"

#include <QHideEvent>
#include <QLabel>
#include <QLineEdit>
#include <QVBoxLayout>

#include <algorithm>

namespace homeward {

using namespace Qt::StringLiterals;

namespace {

constexpr double photoSteps = 24;
const QString newRow = u"new"_s;

/// The last part that was made and that Tab may go to.
QWidget *lastOf(QWidget *whole)
{
    QWidget *last = whole;
    for (QWidget *at = whole->nextInFocusChain(); at != whole; at = at->nextInFocusChain()) {
        if (whole->isAncestorOf(at) && at->focusPolicy() != Qt::NoFocus)
            last = at;
    }
    return last;
}

} // namespace

RowEditor::RowEditor(const UiContext &context, const ChildId &child, const RowKind &kind,
    const QString &id, QWidget *parent)
    : QWidget(parent)
    , m_context(context)
    , m_child(child)
    , m_kind(kind)
    , m_id(id)
    , m_pending(context, [this] {
        return Draft { m_child.toStorage(), m_kind.form, subject(), {}, {}, {}, {} };
    })
{
    setObjectName(m_kind.form + u"/editor"_s);
    addFields();
    reload();
}

void RowEditor::addFields()
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(grid(this, 2));
    m_photo = new PhotoView(photoSteps, this);
    m_photo->hide();
    column->addWidget(m_photo);
    if (!m_kind.nameField.isEmpty()) {
        m_name = new LineField(m_kind.nameField, m_kind.nameLabel, {}, this);
        column->addWidget(m_name);
        if (m_id.isEmpty() && m_kind.alike) {
            m_alike = new AlikeRows(m_kind.form + u"/alike"_s, m_name->input(), this);
            column->addWidget(m_alike);
            connect(m_alike, &AlikeRows::chosen, this, &RowEditor::goOnWith);
        }
        connect(m_name, &LineField::edited, this,
            [this](const QString &text) { take(m_kind.nameField, Answer::text(text), text); });
        connect(m_name, &LineField::left, this, [this] { leave(m_kind.nameField); });
    }
    const Form form = *forms::find(m_kind.form);
    auto *more = new QWidget(this);
    auto *inner = new QVBoxLayout(more);
    inner->setContentsMargins(0, 0, 0, 0);
    inner->setSpacing(grid(this, 2));
    int folded = 0;
    for (const Section &section : form.sections) {
        if (!section.title.isEmpty())
            column->addWidget(wrappedLabel(section.title, u"heading"_s, this));
        for (const Field &field : section.fields) {
            addField(field, field.isMain ? column : inner);
            folded += field.isMain ? 0 : 1;
        }
    }
    for (const Field &field : m_kind.hasPeriod ? periodFields() : QList<Field>())
        addField(field, column);
    auto *fold = new Disclosure(tr("Add more (%1)").arg(folded), more, this);
    fold->setObjectName(u"add-more"_s);
    fold->setVisible(folded > 0);
    column->addWidget(fold, 0, Qt::AlignLeft);
    column->addWidget(more);
    m_last = more->findChildren<QWidget *>().isEmpty() ? fold : lastOf(more);
}

void RowEditor::addField(const Field &field, QVBoxLayout *column)
{
    auto *block = new FieldBlock(
        field, [this] { return m_context.record.now(); }, this);
    column->addWidget(block);
    m_blocks.insert(field.id, block);
    connect(block->editor(), &AnswerEditor::edited, this,
        [this, id = field.id](
            const Answer &answer, const QString &typed) { take(id, answer, typed); });
    connect(block->editor(), &AnswerEditor::left, this, [this, id = field.id] { leave(id); });
}

QString RowEditor::subject() const { return m_id.isEmpty() ? newRow : m_id; }

void RowEditor::reload()
{
    if (!m_pending.isEmpty())
        return;
    const auto profile = m_context.record.profile(m_child);
    const auto drafts = m_context.record.drafts(m_child.toStorage());
    if (!profile || !drafts) {
        m_context.messages.show(profile ? drafts.error() : profile.error());
        return;
    }
    m_known = *profile;
    m_saved = m_id.isEmpty() ? Answers() : m_kind.answers(*profile, m_id);
    showPhoto();
    Answers known = m_saved;
    QMap<QString, QString> typed;
    for (const Draft &draft : *drafts) {
        if (draft.form != m_kind.form || draft.subject != subject())
            continue;
        known.insert(draft.field, draft.answer);
        typed.insert(draft.field, draft.typed);
        begin(draft.field);
    }
    if (m_name != nullptr) {
        m_name->setText(typed.value(m_kind.nameField, known.value(m_kind.nameField).value()));
    }
    for (const auto &[id, block] : m_blocks.asKeyValueRange())
        block->editor()->setAnswer(known.value(id), typed.value(id));
    updateShown();
    showRemarks();
    showAlike();
}

void RowEditor::showAlike()
{
    if (m_alike != nullptr)
        m_alike->setRows(m_kind.alike(m_known, m_id, answers()));
}

bool RowEditor::carryTo(const QString &other)
{
    const Answers there = m_kind.answers(m_known, other);
    for (const auto &[id, block] : m_blocks.asKeyValueRange()) {
        const AnswerEditor *editor = block->editor();
        const bool isSaid = editor->answer().isSettled() || !editor->typed().isEmpty();
        if (!isSaid || editor->answer() == there.value(id))
            continue;
        const Draft draft { m_child.toStorage(), m_kind.form, other, id, editor->answer(),
            editor->typed(), {} };
        if (const Done r = m_context.record.saveDraft(draft); !r) {
            m_context.messages.show(r.error());
            return false;
        }
    }
    return true;
}

void RowEditor::goOnWith(const QString &other)
{
    if (!carryTo(other))
        return;
    Done gone = m_context.record.dropDrafts(m_child.toStorage(), m_kind.form, subject());
    // With its name it was added already: it stands among what was taken out.
    if (gone && !m_id.isEmpty())
        gone = m_kind.remove(m_context.record, m_known, m_id);
    if (!gone) {
        m_context.messages.show(gone.error());
        return;
    }
    m_pending.clear();
    m_isGivenUp = true;
    Q_EMIT otherChosen(other);
}

void RowEditor::showRemarks()
{
    const QDate today = local_time::dateOf(m_context.record.now());
    QList<Placement> others = m_known.placements;
    others.removeIf([this](const Placement &each) { return each.id.toStorage() == m_id; });
    const forms::Beside beside { answers(), m_known.child.ageOn(today), others, m_known.contacts };
    for (FieldBlock *block : std::as_const(m_blocks))
        block->showRemark(beside);
}

void RowEditor::showPhoto()
{
    const QList<RowKind::Row> rows = m_kind.rows(m_known);
    const auto row = std::find_if(
        rows.cbegin(), rows.cend(), [this](const RowKind::Row &each) { return each.id == m_id; });
    const bool hasPhoto = row != rows.cend() && !row->photoHash.isEmpty();
    m_photo->setVisible(hasPhoto);
    if (hasPhoto)
        m_photo->showPhoto(m_context.record, row->photoHash, m_known.child.name);
}

Answers RowEditor::answers() const
{
    Answers answers;
    if (m_name != nullptr)
        answers.insert(m_kind.nameField, Answer::text(m_name->text()));
    for (const auto &[id, block] : m_blocks.asKeyValueRange()) {
        if (block->editor()->answer().isSettled())
            answers.insert(id, block->editor()->answer());
    }
    return answers;
}

bool RowEditor::isEmpty() const
{
    for (const FieldBlock *block : m_blocks) {
        if (block->editor()->answer().isSettled() || !block->editor()->typed().isEmpty())
            return false;
    }
    return m_name == nullptr || m_name->text().isEmpty();
}

void RowEditor::updateShown()
{
    const Answers given = answers();
    for (FieldBlock *block : std::as_const(m_blocks)) {
        if (const auto &condition = block->editor()->field().shownWhen)
            block->setVisible(condition->holds(given));
    }
}

void RowEditor::begin(const QString &field)
{
    const bool isAsked
        = m_blocks.contains(field) || (m_name != nullptr && field == m_kind.nameField);
    if (isAsked && !m_begunFrom.contains(field))
        m_begunFrom.insert(field, m_saved.value(field));
}

QString RowEditor::labelOf(const QString &field) const
{
    return field == m_kind.nameField ? m_kind.nameLabel
                                     : m_blocks.value(field)->editor()->field().label;
}

QString RowEditor::wordsOf(const QString &field, const Answer &answer) const
{
    return field == m_kind.nameField ? answer.value()
                                     : readable(m_blocks.value(field)->editor()->field(), answer);
}

void RowEditor::leave(const QString &field)
{
    // Whoever looks at what is there already has not decided to add another one.
    if (m_alike != nullptr && m_alike->holdsFocus())
        return;
    if (m_told.contains(field) && m_told.value(field) == m_saved.value(field))
        m_begunFrom.insert(field, m_told.take(field));
    settle();
    showRemarks();
}

bool RowEditor::isContested(const Answers &now)
{
    for (const auto &[field, from] : m_begunFrom.asKeyValueRange()) {
        const Answer theirs = m_saved.value(field);
        if (theirs == from || theirs == now.value(field))
            continue;
        m_told.insert(field, theirs);
        m_context.messages.show(Error { Error::Code::Changed,
            theirs.isSettled()
                ? tr("%1 – somebody else wrote “%2” here in the meantime. What you typed is kept: "
                     "leave the field once more to put it in the place of theirs.")
                      .arg(labelOf(field), wordsOf(field, theirs))
                : tr("%1 – somebody else took this away in the meantime. What you typed is kept: "
                     "leave the field once more to write it again.")
                      .arg(labelOf(field)) });
        return true;
    }
    return false;
}

void RowEditor::take(const QString &field, const Answer &answer, const QString &typed)
{
    begin(field);
    m_pending.add(field, answer, typed);
    updateShown();
    showAlike();
}

bool RowEditor::settle()
{
    flush();
    if (m_isGivenUp || isEmpty())
        return true;
    if (m_name != nullptr && m_name->text().isEmpty()) {
        m_name->setProblem(tr("It is kept, and joins the list when it has a name."));
        return false;
    }
    Answers now = answers();
    for (const FieldBlock *block : std::as_const(m_blocks)) {
        const AnswerEditor *editor = block->editor();
        if (!editor->answer().isSettled() && !editor->typed().trimmed().isEmpty())
            return false;
    }
    if (now == m_saved)
        return true;
    if (isContested(now))
        return false;
    const QString draftsOf = subject();
    Result<QString> id = m_kind.save(m_context.record, m_known, m_id, now);
    if (!id && id.error().code == Error::Code::Changed) {
        // Where they wrote in other fields than these, both stand.
        reload();
        now = answers();
        if (isContested(now))
            return false;
        id = m_kind.save(m_context.record, m_known, m_id, now);
    }
    const Done dropped = id
        ? m_context.record.dropDrafts(m_child.toStorage(), m_kind.form, draftsOf)
        : Done(tl::unexpected(id.error()));
    if (!tellSaved(m_context, dropped))
        return false;
    m_id = *id;
    m_saved = now;
    m_begunFrom.clear();
    m_told.clear();
    Q_EMIT committed();
    return true;
}

void RowEditor::goTo(const QString &field)
{
    for (const QString &wanted : m_told.keys() + QStringList { field }) {
        if (FieldBlock *block = m_blocks.value(wanted)) {
            block->editor()->setFocus(Qt::OtherFocusReason);
            return;
        }
    }
    if (m_name != nullptr)
        m_name->setFocus(Qt::OtherFocusReason);
    else if (const Form *form = forms::find(m_kind.form))
        m_blocks.value(form->fields().first().id)->editor()->setFocus(Qt::OtherFocusReason);
}

void RowEditor::hideEvent(QHideEvent *event)
{
    flush();
    QWidget::hideEvent(event);
}

} // namespace homeward
