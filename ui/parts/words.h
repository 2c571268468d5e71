// SPDX-FileCopyrightText: 2026 Homeward contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QList>
#include <QString>

class QLabel;
class QLayout;
class QPushButton;
class QWidget;

namespace homeward {

/// A label that wraps and shows what it is given as it stands, never as markup.
[[nodiscard]] QLabel *wrappedLabel(const QString &text, const QString &role, QWidget *parent);
/// A button that Enter presses as well as space.
[[nodiscard]] QPushButton *namedButton(
    const QString &id, const QString &text, const QString &role, QWidget *parent);
/// Tab goes through these in this order, from where the first one stands.
void chain(const QList<QWidget *> &widgets);
/// Takes everything out of a layout.
void empty(QLayout *layout);

} // namespace homeward
