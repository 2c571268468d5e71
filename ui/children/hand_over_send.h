// SPDX-FileCopyrightText: 2026 Homeward contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/id.h"
#include "ui/shell/ui_context.h"

#include <QWidget>

class QLabel;
class QPushButton;
class QVBoxLayout;

namespace homeward {

class KeyPaper;
class LineField;

/// Makes the sealed file: to whom, why, under which passphrase; what will be in it is shown first.
class HandOverSend : public QWidget
{
    Q_OBJECT

public:
    HandOverSend(const UiContext &context, const ChildId &child, QWidget *parent);

    void refresh();
    void goTo();

Q_SIGNALS:
    void written();

private:
    void addFields(QVBoxLayout *card);
    void look();
    void send();
    void showPassphrase(const QString &passphrase, const QString &path);
    void say(const QString &problem);

    UiContext m_context;
    ChildId m_child;
    QLabel *m_whyNot;
    QWidget *m_fields;
    LineField *m_to = nullptr;
    LineField *m_purpose = nullptr;
    LineField *m_passphrase = nullptr;
    QLabel *m_problem = nullptr;
    QLabel *m_manifest = nullptr;
    KeyPaper *m_paper;
};

} // namespace homeward
