// SPDX-FileCopyrightText: 2026 Homeward contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/protocol/protocol.h"
#include "ui/shell/ui_context.h"

#include <QWidget>

#include <optional>

class QLabel;

namespace homeward {

/// The area's rules that new absences begin under, and another set from a file. A file is used only
/// after it was read whole and agreed to.
class ProtocolCard : public QWidget
{
    Q_OBJECT

public:
    ProtocolCard(const UiContext &context, QWidget *parent);

    void refresh();

private:
    void load();
    void use();
    void ask(bool isAsking);

    UiContext m_context;
    QLabel *m_words;
    QLabel *m_problem;
    QLabel *m_question;
    QWidget *m_load;
    QWidget *m_yes;
    QWidget *m_no;
    std::optional<Protocol> m_loaded;
};

} // namespace homeward
