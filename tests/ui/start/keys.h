// SPDX-FileCopyrightText: 2026 Homeward contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QString>
#include <QWidget>

namespace homeward::test {

/// Presses a key where the focus is.
void press(Qt::Key key, Qt::KeyboardModifiers modifiers = Qt::NoModifier);
/// Types where the focus is.
void type(const QString &text);
/// Presses Tab until the part of that name has the focus. Fails the test when Tab never gets there.
void tabTo(const QString &name);

} // namespace homeward::test
