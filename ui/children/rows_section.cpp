// SPDX-FileCopyrightText: 2026 Homeward contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/children/rows_section.h"

#include "core/record/earlier_answers.h"
#include "core/time/local_time.h"
#include "ui/children/row_editor.h"
#include "ui/forms/flow_layout.h"
#include "ui/parts/ask_button.h"
#include "ui/parts/photo_view.h"
#include "ui/parts/scroll_page.h"
#include "ui/parts/words.h"
#include "ui/shell/message_bar.h"
#include "ui/shell/problem.h"
#include "ui/shell/style.h"
#include "ui/shell/tell_saved.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QTimer>
#include <QVBoxLayout>

#include <algorithm>

namespace homeward {

using namespace Qt::StringLiterals;

namespace {

constexpr double thumbnailSteps = 10;

QString keyOf(const RowKind::Version &version)
{
    return version.row.id + version.until.toString(Qt::ISODateWithMs);
}

} // namespace

RowsSection::RowsSection(
    const UiContext &context, const ChildId &child, const RowKind &kind, QWidget *parent)
    : ChildSection(parent)
    , m_context(context)
    , m_child(child)
    , m_kind(kind)
    , m_list(new QWidget(this))
    , m_rows(new QVBoxLayout)
    , m_place(new QWidget(this))
    , m_placeColumn(new QVBoxLayout(m_place))
{
    setObjectName(m_kind.form + u"/section"_s);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(grid(this, 1.5));
    m_title = wrappedLabel(m_kind.heading, u"heading"_s, this);
    column->addWidget(m_title);
    column->addWidget(wrappedLabel(m_kind.hint, u"hint"_s, this));
    auto *list = new QVBoxLayout(m_list);
    list->setContentsMargins(0, 0, 0, 0);
    list->setSpacing(grid(this, 1.5));
    m_rows->setSpacing(grid(this));
    list->addLayout(m_rows);
    m_add = namedButton(m_kind.form + u"/add"_s, m_kind.addWords, {}, m_list);
    list->addWidget(m_add, 0, Qt::AlignLeft);
    m_problem = wrappedLabel({}, u"problem"_s, m_list);
    m_problem->setObjectName(m_kind.form + u"/problem"_s);
    m_problem->hide();
    list->addWidget(m_problem);
    m_takenOut = new HistoryList(m_kind.form + u"/taken-out"_s, tr("Taken out earlier"), m_list);
    list->addWidget(m_takenOut);
    column->addWidget(m_list);
    m_placeColumn->setContentsMargins(0, 0, 0, 0);
    m_placeColumn->setSpacing(grid(this, 2));
    m_back = namedButton(m_kind.form + u"/back"_s, tr("&Done: back to the list"), {}, m_place);
    m_placeColumn->addWidget(m_back, 0, Qt::AlignLeft);
    m_before = new HistoryList(m_kind.form + u"/before"_s, tr("What it said before"), m_place);
    m_placeColumn->addWidget(m_before);
    column->addWidget(m_place);
    column->addStretch(1);
    m_place->hide();
    connect(m_add, &QPushButton::clicked, this, [this] { begin(); });
    connect(m_back, &QPushButton::clicked, this, &RowsSection::backToList);
    if (hasHalfTyped())
        edit({});
}

bool RowsSection::hasHalfTyped() const
{
    const auto drafts = m_context.record.drafts(m_child.toStorage());
    return drafts && std::any_of(drafts->cbegin(), drafts->cend(), [this](const Draft &draft) {
        return draft.form == m_kind.form && draft.subject == u"new"_s;
    });
}

void RowsSection::edit(const QString &id)
{
    if (m_editor != nullptr) {
        m_editor->hide();
        m_editor->deleteLater();
    }
    m_editor = new RowEditor(m_context, m_child, m_kind, id, m_place);
    m_placeColumn->insertWidget(0, m_editor);
    m_list->hide();
    m_place->show();
    m_editor->show();
    chain({ m_editor->lastInput(), m_back });
    connect(m_editor, &RowEditor::committed, this, &ChildSection::written);
    connect(m_editor, &RowEditor::otherChosen, this, [this](const QString &other) {
        edit(other);
        m_context.saved.mark();
        Q_EMIT written();
    });
    if (const auto profile = m_context.record.profile(m_child))
        showHistory(*profile);
    m_editor->goTo();
}

void RowsSection::open(const QString &id, const QString &field)
{
    const bool isOther = m_editor != nullptr && m_editor->id() != id;
    if (isOther && !m_editor->settle()) {
        m_editor->goTo();
        return;
    }
    if (m_editor == nullptr || isOther)
        edit(id);
    m_editor->goTo(field);
}

void RowsSection::begin()
{
    if (!m_kind.begin) {
        edit({});
        return;
    }
    const auto profile = m_context.record.profile(m_child);
    const Result<QString> id = profile ? m_kind.begin(m_context, *profile)
                                       : Result<QString>(tl::unexpected(profile.error()));
    showProblem(m_problem, id ? QString() : id.error().message);
    if (!id || id->isEmpty())
        return;
    m_context.saved.mark();
    edit(*id);
    Q_EMIT written();
}

void RowsSection::backToList()
{
    if (!m_editor->settle()) {
        m_editor->goTo();
        return;
    }
    m_editor->hide();
    m_editor->deleteLater();
    m_editor = nullptr;
    m_place->hide();
    m_list->show();
    if (const auto profile = m_context.record.profile(m_child))
        showList(*profile);
    m_add->setFocus(Qt::OtherFocusReason);
}

void RowsSection::showProfile(const Profile &profile)
{
    if (m_editor != nullptr)
        m_editor->reload();
    showList(profile);
    showHistory(profile);
}

void RowsSection::showList(const Profile &profile)
{
    m_known = profile;
    const QList<RowKind::Row> rows = m_kind.rows(profile);
    QStringList shown;
    for (const RowKind::Row &row : rows)
        shown << row.id + row.title + row.lines.join(u'\n');
    if (shown == m_shown && m_rows->count() > 0)
        return;
    m_shown = shown;
    empty(m_rows);
    if (rows.isEmpty())
        m_rows->addWidget(wrappedLabel(m_kind.emptyWords, u"hint"_s, m_list));
    for (const RowKind::Row &row : rows)
        addRow(row);
    QList<QWidget *> order;
    for (int i = 0; i < m_rows->count(); ++i) {
        for (QPushButton *button : m_rows->itemAt(i)->widget()->findChildren<QPushButton *>())
            order << button;
    }
    chain(order << m_add);
}

void RowsSection::addRow(const RowKind::Row &row)
{
    QVBoxLayout *card = makeCard({}, {}, m_rows, m_list);
    card->setSpacing(grid(this, 0.5));
    auto *beside = new QHBoxLayout;
    beside->setSpacing(grid(this, 2));
    if (!row.photoHash.isEmpty()) {
        auto *photo = new PhotoView(thumbnailSteps, m_list);
        photo->showPhoto(m_context.record, row.photoHash, row.title);
        beside->addWidget(photo, 0, Qt::AlignTop);
    }
    auto *words = new QVBoxLayout;
    words->setSpacing(grid(this, 0.5));
    words->addWidget(wrappedLabel(row.title, u"strong"_s, m_list));
    if (!row.lines.isEmpty())
        words->addWidget(wrappedLabel(row.lines.join(u'\n'), {}, m_list));
    words->addWidget(makeActions(row));
    beside->addLayout(words, 1);
    card->addLayout(beside);
}

QWidget *RowsSection::makeActions(const RowKind::Row &row)
{
    auto *buttons = new QWidget(m_list);
    auto *flow = new FlowLayout(buttons, grid(this));
    auto *change
        = namedButton(u"%1/change/%2"_s.arg(m_kind.form, row.title), tr("Change"), {}, buttons);
    change->setAccessibleDescription(row.title);
    flow->addWidget(change);
    connect(change, &QPushButton::clicked, this, [this, id = row.id] { edit(id); });
    if (row.mayAct && m_kind.act) {
        auto *act
            = namedButton(u"%1/act/%2"_s.arg(m_kind.form, row.title), m_kind.actWords, {}, buttons);
        act->setAccessibleDescription(row.title);
        flow->addWidget(act);
        connect(act, &QPushButton::clicked, this, [this, id = row.id] { take(m_kind.act, id); });
    }
    auto *remove = new AskButton(u"%1/remove/%2"_s.arg(m_kind.form, row.title), tr("Remove"),
        tr("Remove %1 from the list?").arg(row.title), tr("Yes, remove"), tr("No, keep"), buttons);
    flow->addWidget(remove);
    connect(remove, &AskButton::agreed, this, [this, id = row.id] { take(m_kind.remove, id); });
    return buttons;
}

void RowsSection::take(const RowKind::Change &change, const QString &id)
{
    if (!tellSaved(m_context, change(m_context.record, m_known, id)))
        return;
    m_add->setFocus(Qt::OtherFocusReason);
    // The button that was pressed goes with its row.
    QTimer::singleShot(0, this, &ChildSection::written);
}

QString RowsSection::words(const EarlierAnswer &earlier) const
{
    const std::optional<Field> field = m_kind.field(earlier.field);
    if (!field)
        return earlier.answer.value();
    return earlier.answer.isSettled()
        ? u"%1 %2"_s.arg(field->label, readable(*field, earlier.answer))
        : tr("%1 nothing").arg(field->label);
}

QList<HistoryList::Item> RowsSection::answersBefore(
    const Profile &profile, const QList<RowKind::Version> &versions)
{
    if (m_editor == nullptr)
        return {};
    const QString id = m_editor->id();
    QList<WrittenAnswers> before;
    for (const RowKind::Version &version : versions) {
        if (version.row.id == id)
            before << WrittenAnswers { version.answers, version.at, version.author };
    }
    QList<HistoryList::Item> items;
    for (const EarlierAnswer &each : earlierAnswers(m_kind.answers(profile, id), before)) {
        const QString said = words(each);
        if (!said.isEmpty())
            items << HistoryList::Item { id + each.field + each.at.toString(Qt::ISODateWithMs),
                said, tr("From %1, written by %2").arg(local_time::full(each.at), each.author),
                [this, id, each] { putBack(id, each); } };
    }
    return items;
}

void RowsSection::showHistory(const Profile &profile)
{
    const auto versions = m_kind.history(m_context.record, m_child);
    if (!versions) {
        m_context.messages.show(versions.error());
        return;
    }
    QSet<QString> there;
    for (const RowKind::Row &row : m_kind.rows(profile))
        there << row.id;
    QList<HistoryList::Item> takenOut;
    for (const RowKind::Version &version : *versions) {
        const QString &id = version.row.id;
        if (there.contains(id))
            continue;
        there << id;
        const QString title = (QStringList { version.row.title } + version.row.lines).join(u'\n');
        takenOut << HistoryList::Item { keyOf(version), title,
            tr("Taken out %1 by %2").arg(local_time::full(version.until), version.endedBy),
            [this, id] { take(m_kind.putBack, id); } };
    }
    m_before->setItems(answersBefore(profile, *versions));
    m_takenOut->setItems(takenOut);
}

void RowsSection::putBack(const QString &id, const EarlierAnswer &earlier)
{
    const auto profile = m_context.record.profile(m_child);
    Answers answers = profile ? m_kind.answers(*profile, id) : Answers();
    answers.remove(earlier.field);
    if (earlier.answer.isSettled())
        answers.insert(earlier.field, earlier.answer);
    const Result<QString> saved = profile ? m_kind.save(m_context.record, *profile, id, answers)
                                          : Result<QString>(tl::unexpected(profile.error()));
    if (!tellSaved(m_context, saved))
        return;
    // Before the focus goes there: a question that somebody is in keeps what it shows.
    Q_EMIT written();
    m_editor->goTo();
}

void RowsSection::flush()
{
    if (m_editor != nullptr)
        m_editor->flush();
}

void RowsSection::goTo()
{
    if (m_editor != nullptr)
        m_editor->goTo();
    else
        m_add->setFocus(Qt::OtherFocusReason);
}

} // namespace homeward
