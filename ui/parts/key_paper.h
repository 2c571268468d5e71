// SPDX-FileCopyrightText: 2026 Homeward contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/result.h"
#include "ui/shell/prompts.h"

#include <QWidget>

#include <functional>

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

    /// Takes note that the key goes to a printer. It does not, when that fails.
    using NotePrinted = std::function<Done()>;
    /// `how` says what the key is for and where to keep it.
    void showKey(
        const QString &title, const QString &how, const QString &key, NotePrinted notePrinted);
    /// Takes the key off the screen.
    void forget();

Q_SIGNALS:
    void finished();

private:
    void print();

    Prompts &m_prompts;
    NotePrinted m_notePrinted;
    QLabel *m_title;
    QLabel *m_how;
    QLabel *m_key;
    QLabel *m_printed;
};

} // namespace homeward
