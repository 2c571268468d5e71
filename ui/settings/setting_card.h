// SPDX-FileCopyrightText: 2026 Homeward contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/shell/ui_context.h"

#include <QTimer>
#include <QWidget>

namespace homeward {

class LineField;

/// The name, address and night number of the setting: saved a moment after the typing stops.
class SettingCard : public QWidget
{
    Q_OBJECT

public:
    SettingCard(const UiContext &context, QWidget *parent);

    void refresh();
    void save();

private:
    UiContext m_context;
    LineField *m_name;
    LineField *m_address;
    LineField *m_night;
    QTimer m_later;
};

} // namespace homeward
