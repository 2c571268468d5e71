// SPDX-FileCopyrightText: 2026 Homeward contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/forms/form.h"

#include <QCoreApplication>
#include <QList>

namespace homeward::forms {

/// The texts of all forms are translated under one name, "Forms".
class Text
{
    Q_DECLARE_TR_FUNCTIONS(Forms)
};

using Kind = Field::Kind;

/// Whether somebody independent was offered to the child: asked at the offer and again in the
/// interview.
[[nodiscard]] QList<Choice> advocateChoices();
/// Of a list in resources/codes.
[[nodiscard]] QList<Choice> listedChoices(const QString &list);

} // namespace homeward::forms
