// SPDX-FileCopyrightText: 2026 Homeward contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/forms/form.h"

#include <QDateTime>

#include <functional>

class QWidget;

namespace homeward {

class AnswerEditor;

/// The editor for a field's kind. `now` is asked each time something is typed.
[[nodiscard]] AnswerEditor *makeEditor(
    const Field &field, const std::function<QDateTime()> &now, QWidget *parent);

} // namespace homeward
