// SPDX-FileCopyrightText: 2026 Homeward contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/forms/editor_factory.h"

#include "ui/forms/body_map_editor.h"
#include "ui/forms/choice_editor.h"
#include "ui/forms/choices_editor.h"
#include "ui/forms/date_editor.h"
#include "ui/forms/line_editor.h"
#include "ui/forms/moment_editor.h"
#include "ui/forms/number_editor.h"
#include "ui/forms/search_choice_editor.h"
#include "ui/forms/text_editor.h"
#include "ui/forms/yes_no_editor.h"

namespace homeward {

namespace {

/// More than this are searched rather than looked through.
constexpr qsizetype mostInSight = 6;

} // namespace

AnswerEditor *makeEditor(const Field &field, const std::function<QDateTime()> &now, QWidget *parent)
{
    switch (field.kind) {
    case Field::Kind::Text:
        if (field.hasBodyMap)
            return new BodyMapEditor(field, parent);
        return new TextEditor(field, parent);
    case Field::Kind::Choice:
        if (field.choices.size() > mostInSight)
            return new SearchChoiceEditor(field, parent);
        return new ChoiceEditor(field, parent);
    case Field::Kind::Choices:
        return new ChoicesEditor(field, parent);
    case Field::Kind::YesNo:
        return new YesNoEditor(field, parent);
    case Field::Kind::Date:
        return new DateEditor(field, now, parent);
    case Field::Kind::Time:
    case Field::Kind::FutureTime:
        return new MomentEditor(field, now, parent);
    case Field::Kind::Number:
        return new NumberEditor(field, parent);
    case Field::Kind::Line:
    case Field::Kind::Phone:
        break;
    }
    return new LineEditor(field, parent);
}

} // namespace homeward
