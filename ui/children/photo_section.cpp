// SPDX-FileCopyrightText: 2026 Homeward contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/children/photo_section.h"

#include "core/forms/catalogue.h"
#include "core/record/record.h"
#include "ui/forms/answer_editor.h"
#include "ui/forms/field_block.h"
#include "ui/forms/form_view.h"
#include "ui/parts/photo_view.h"
#include "ui/parts/words.h"
#include "ui/shell/message_bar.h"
#include "ui/shell/prompts.h"
#include "ui/shell/style.h"

#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

namespace homeward {

using namespace Qt::StringLiterals;

namespace {

Field takenField()
{
    Field field;
    field.id = u"photo.taken"_s;
    field.kind = Field::Kind::Date;
    field.label = PhotoSection::tr("When was it taken?");
    field.hint = PhotoSection::tr("The police look at how old a photo is. A rough day is fine.");
    return field;
}

} // namespace

PhotoSection::PhotoSection(const UiContext &context, const ChildId &child, QWidget *parent)
    : ChildSection(parent)
    , m_context(context)
    , m_child(child)
    , m_photo(new PhotoView(24, this))
    , m_session(context.record, child, *forms::find(u"child.photo"_s))
{
    setObjectName(u"photo/section"_s);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(grid(this, 1.5));
    column->addWidget(wrappedLabel(tr("Photo"), u"heading"_s, this));
    column->addWidget(wrappedLabel(
        tr("A clear, recent photo of the face. Only the picture is kept: where and with what it "
           "was taken is left out. It is shown smaller here than it is kept."),
        u"hint"_s, this));
    column->addWidget(m_photo);
    m_choose = namedButton(u"photo/choose"_s, tr("Choose a &photo"), {}, this);
    column->addWidget(m_choose, 0, Qt::AlignLeft);
    m_problem = wrappedLabel({}, u"problem"_s, this);
    m_problem->setObjectName(u"photo/problem"_s);
    m_problem->hide();
    column->addWidget(m_problem);
    auto *block = new FieldBlock(
        takenField(), [this] { return m_context.record.now(); }, this);
    m_taken = block->editor();
    column->addWidget(block);
    m_rest = std::make_unique<FormView>(m_session, context, this);
    column->addWidget(m_rest.get());
    column->addStretch(1);
    connect(m_rest.get(), &FormView::committed, this, &ChildSection::written);
    connect(m_choose, &QPushButton::clicked, this, &PhotoSection::choose);
    connect(m_taken, &AnswerEditor::left, this, &PhotoSection::keepDate);
}

PhotoSection::~PhotoSection() = default;

void PhotoSection::flush() { m_rest->flush(); }

void PhotoSection::showProfile(const Profile &profile)
{
    m_hash = profile.child.photoHash;
    m_date = profile.child.photoTaken;
    m_photo->showPhoto(m_context.record, m_hash, profile.child.name);
    m_photo->setVisible(!m_hash.isEmpty());
    m_taken->parentWidget()->setVisible(!m_hash.isEmpty());
    m_taken->setAnswer(Answer::date(m_date), {});
    m_rest->setVisible(!m_hash.isEmpty());
    m_rest->reload();
}

void PhotoSection::choose()
{
    const QString path = m_context.prompts.openPhotoPath();
    if (path.isEmpty())
        return;
    const Result<Photo> photo = Photo::fromFile(path);
    const Done r = photo ? m_context.record.setPhoto(m_child, *photo, {}, m_hash)
                         : Done(tl::unexpected(photo.error()));
    m_problem->setText(r ? QString() : r.error().message);
    m_problem->setVisible(!r);
    if (!r)
        return;
    m_context.saved.mark();
    Q_EMIT written();
    m_taken->setFocus(Qt::OtherFocusReason);
}

void PhotoSection::keepDate()
{
    const QDate date = m_taken->answer().toDate();
    const bool isUnread = !m_taken->answer().isSettled() && !m_taken->typed().trimmed().isEmpty();
    if (m_hash.isEmpty() || isUnread || date == m_date)
        return;
    const Result<Photo> photo = m_context.record.photo(m_hash);
    const Done r = photo ? m_context.record.setPhoto(m_child, *photo, date, m_hash)
                         : Done(tl::unexpected(photo.error()));
    if (!r) {
        m_context.messages.show(r.error());
        return;
    }
    m_context.saved.mark();
    Q_EMIT written();
}

void PhotoSection::goTo() { m_choose->setFocus(Qt::OtherFocusReason); }

} // namespace homeward
