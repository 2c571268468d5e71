// SPDX-FileCopyrightText: 2026 Homeward contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/model/setting.h"
#include "ui/shell/ui_context.h"

#include <QTimer>
#include <QWidget>

class QLabel;

namespace homeward {

class LineField;

/// The name, address and night number of the setting: saved a moment after the typing stops. In
/// words for whoever may not change them.
class SettingCard : public QWidget
{
    Q_OBJECT

public:
    SettingCard(const UiContext &context, QWidget *parent);

    void refresh();
    /// What was typed, unless somebody else changed the same line and that was said: whoever leaves
    /// the line has seen it.
    void flush();

private:
    struct Line
    {
        LineField *field;
        QString Setting::*value;
    };
    [[nodiscard]] QList<Line> lines() const;
    [[nodiscard]] QString inWords(const Setting &setting) const;
    void save();
    /// Takes what was typed into `setting`. False when somebody else changed the same line since it
    /// was shown; says so, once for each change of theirs.
    [[nodiscard]] bool take(const Line &line, Setting &setting);

    UiContext m_context;
    Setting m_shown;
    bool m_isContested = false;
    QWidget *m_lines; ///< to be changed
    QLabel *m_words; ///< the same, to be read
    QLabel *m_hint;
    LineField *m_name;
    LineField *m_address;
    LineField *m_night;
    QTimer m_later;
};

} // namespace homeward
