// SPDX-FileCopyrightText: 2026 Homeward contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/forms/form.h"
#include "core/record/record.h"
#include "ui/start/start_place.h"

#include <QWidget>

#include <functional>
#include <memory>

class QLabel;
class QPushButton;
class QVBoxLayout;

namespace homeward {

class ChoiceField;
class LineField;
class NewPassphrase;

/// A new record: what kind of setting it is, its name, the area's protocol, and the first person
/// who writes in it.
class FirstRun : public QWidget
{
    Q_OBJECT

public:
    using Made = std::function<void(Record::Made)>;

    FirstRun(const StartPlace &place, Made made, QWidget *parent);

    void goTo();
    /// Takes what was typed as a passphrase off the screen; the rest stays.
    void forgetSecrets();

Q_SIGNALS:
    void cancelled();

private:
    void addSetting(QVBoxLayout *column);
    void addPerson(QVBoxLayout *column);
    void addProtocol(QVBoxLayout *column);
    void showRoles();
    void loadProtocol();
    void make();
    /// Says beside each field what is missing, and goes to the first. False when something is.
    [[nodiscard]] bool check();
    [[nodiscard]] Result<QByteArray> protocolBytes() const;

    StartPlace m_place;
    Made m_made;
    ChoiceField *m_kind;
    LineField *m_name;
    LineField *m_address;
    LineField *m_night;
    LineField *m_person;
    NewPassphrase *m_passphrase;
    ChoiceField *m_role;
    ChoiceField *m_protocol;
    QList<Choice> m_protocols;
    QByteArray m_loaded;
    QLabel *m_problem;
};

} // namespace homeward
