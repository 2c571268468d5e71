// SPDX-FileCopyrightText: 2026 Homeward contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/secret.h"

#include <QString>
#include <QWidget>

class QCheckBox;
class QLabel;

namespace homeward {

class NewPassphrase;

/// Whether the next PDF opens with a password only, and which: one that Homeward makes up and shows
/// once, or one that is typed twice. It is kept nowhere.
class PasswordChoice : public QWidget
{
    Q_OBJECT

public:
    /// `id` begins the names of its parts.
    explicit PasswordChoice(const QString &id, QWidget *parent = nullptr);

    /// Says beside the lines what is wrong with what is typed. True when there is nothing to say.
    [[nodiscard]] bool check();
    /// The password of the file that is made now; empty: none is wanted.
    [[nodiscard]] Secret next();
    /// The file was made: shows the password that was made up, and takes away what was typed.
    void finish();

private:
    void showParts();
    void hidePassword();

    QString m_made; ///< made up for the file that is made now
    QCheckBox *m_wanted;
    QWidget *m_parts;
    QCheckBox *m_ownWanted;
    NewPassphrase *m_own;
    QWidget *m_shown;
    QLabel *m_password;
};

} // namespace homeward
