// SPDX-FileCopyrightText: 2026 Homeward contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/shell/ui_context.h"

#include <QWidget>

class QLabel;
class QVBoxLayout;

namespace homeward {

class Disclosure;

/// Says, to whoever runs the record and to nobody else, that a number, a nickname, a vehicle or an
/// address of this child turns up around another. One quiet line until it is unfolded.
class SharedCard : public QWidget
{
    Q_OBJECT

public:
    SharedCard(const UiContext &context, const ChildId &child, QWidget *parent);

    void refresh();

private:
    UiContext m_context;
    ChildId m_child;
    Disclosure *m_line;
    QWidget *m_things;
    QVBoxLayout *m_list;
    QString m_shown;
};

} // namespace homeward
