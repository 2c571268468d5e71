// SPDX-FileCopyrightText: 2026 Homeward contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/shell/prompts.h"

#include <QWidget>

class QLabel;

namespace homeward {

/// Shows a key that is nowhere else, to be written down or printed, once. It is never written to
/// the disk.
class KeyPaper : public QWidget
{
    Q_OBJECT

public:
    /// `done` is what the button says that ends it.
    KeyPaper(Prompts &prompts, const QString &id, const QString &done, QWidget *parent);

    /// `how` says what the key is for and where to keep it.
    void showKey(const QString &title, const QString &how, const QString &key);
    /// Takes the key off the screen.
    void forget();

Q_SIGNALS:
    void finished();

private:
    void print();

    Prompts &m_prompts;
    QLabel *m_title;
    QLabel *m_how;
    QLabel *m_key;
    QLabel *m_printed;
};

} // namespace homeward
