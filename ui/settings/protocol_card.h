// SPDX-FileCopyrightText: 2026 Homeward contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/protocol/protocol.h"
#include "ui/shell/ui_context.h"

#include <QList>
#include <QWidget>

#include <memory>
#include <optional>

class QLabel;

namespace homeward {

class ChoiceField;

/// The area's rules that new absences begin under, those of another area for children placed out of
/// area, and others from a file. Rules are used only after they were read whole and agreed to.
/// Whoever may not choose them reads which they are.
class ProtocolCard : public QWidget
{
    Q_OBJECT

public:
    ProtocolCard(const UiContext &context, QWidget *parent);

    void refresh();

private:
    void addFirst();
    void addSecond();
    void showChoices();
    void showSecond();
    void load();
    void ask(const Protocol &protocol);
    void use();
    void useAsSecond(const Protocol &protocol);
    void chooseSecond(const QString &hash);
    void closeQuestion();

    UiContext m_context;
    QLabel *m_words;
    QLabel *m_meanings; ///< what the police's words mean there (R4)
    QLabel *m_askFirst; ///< only where somebody should have been asked
    QLabel *m_problem;
    QLabel *m_question;
    QLabel *m_secondWords;
    QLabel *m_hint; ///< for whoever may only read
    QWidget *m_secondCard = nullptr;
    ChoiceField *m_first = nullptr;
    ChoiceField *m_second = nullptr;
    QWidget *m_load = nullptr;
    QWidget *m_yes = nullptr;
    QWidget *m_alsoFor = nullptr;
    QWidget *m_no = nullptr;
    QList<std::shared_ptr<const Protocol>> m_known; ///< what can be chosen, in this order
    QString m_offeredBeside; ///< whose rules the others are offered beside
    std::optional<Protocol> m_asked; ///< what the question is about
};

} // namespace homeward
