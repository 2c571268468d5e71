// SPDX-FileCopyrightText: 2026 Homeward contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/forms/body_map_editor.h"

#include "core/forms/body_map.h"
#include "ui/forms/body_map_view.h"
#include "ui/forms/disclosure.h"
#include "ui/forms/flow_layout.h"
#include "ui/forms/growing_text.h"
#include "ui/shell/style.h"

#include <QComboBox>
#include <QLabel>
#include <QPushButton>
#include <QTextBlock>
#include <QVBoxLayout>

namespace homeward {

using namespace Qt::StringLiterals;

namespace {

constexpr int lettersOfPart = 18;

} // namespace

BodyMapEditor::BodyMapEditor(const Field &field, QWidget *parent)
    : TextEditor(field, parent)
{
    auto *panel = new QWidget(this);
    auto *show = new Disclosure(tr("Show where on the body"), panel, this);
    show->setObjectName(field.id + u"/show-body"_s);
    auto *column = new QVBoxLayout(panel);
    column->setContentsMargins(0, grid(this), 0, 0);
    column->setSpacing(grid(this));
    auto *hint = new QLabel(
        tr("Click on the part of the body, or choose it below. A line is begun for it. Left and "
           "right are the child's own."),
        panel);
    hint->setWordWrap(true);
    setRole(hint, u"hint"_s);
    column->addWidget(hint);
    m_view = new BodyMapView(panel);
    m_view->setObjectName(field.id + u"/body"_s);
    column->addWidget(m_view);
    auto *line = new QWidget(panel);
    auto *flow = new FlowLayout(line, grid(this));
    flow->setContentsMargins(0, 0, 0, 0);
    auto *parts = new QComboBox(line);
    parts->setObjectName(field.id + u"/part"_s);
    parts->setAccessibleName(tr("Part of the body"));
    parts->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    parts->setMinimumContentsLength(lettersOfPart);
    for (const body_map::Region &region : body_map::regions())
        parts->addItem(region.words, region.code);
    flow->addWidget(parts);
    auto *begin = new QPushButton(tr("Write about this part"), line);
    begin->setObjectName(field.id + u"/begin-line"_s);
    begin->setAccessibleName(begin->text());
    flow->addWidget(begin);
    column->addWidget(line);
    addPart(show);
    addPart(panel);
    connect(m_view, &BodyMapView::chosen, this, &BodyMapEditor::goToLineOf);
    connect(begin, &QPushButton::clicked, this,
        [this, parts] { goToLineOf(parts->currentData().toString()); });
    connect(input(), &QTextEdit::textChanged, this, &BodyMapEditor::showMarked);
}

void BodyMapEditor::setText(const QString &text)
{
    TextEditor::setText(text);
    showMarked();
}

void BodyMapEditor::showMarked() { m_view->setMarked(body_map::regionsIn(text())); }

void BodyMapEditor::goToLineOf(const QString &code)
{
    const QTextDocument *lines = input()->document();
    QTextBlock line = lines->begin();
    while (line.isValid() && body_map::regionOf(line.text()) != code)
        line = line.next();
    if (!line.isValid()) {
        for (const body_map::Region &region : body_map::regions()) {
            if (region.code == code)
                input()->setPlainText(body_map::withLineFor(text(), region));
        }
        line = lines->lastBlock();
    }
    QTextCursor cursor(line);
    cursor.movePosition(QTextCursor::EndOfBlock);
    input()->setTextCursor(cursor);
    input()->setFocus(Qt::OtherFocusReason);
}

} // namespace homeward
