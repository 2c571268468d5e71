// SPDX-FileCopyrightText: 2026 Homeward contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/record/interview_pack.h"
#include "ui/start/start_place.h"

#include <QWidget>

#include <functional>
#include <optional>

class QLabel;
class QVBoxLayout;

namespace homeward {

class LineField;
class NewPassphrase;

/// Somebody was sent a sealed pack: an interview to hold, or a part of one to read. It opens with
/// the key that came another way. Nothing of it is written to the disk in clear.
class PackPage : public QWidget
{
    Q_OBJECT

public:
    using Made = std::function<void(Record::Made)>;

    /// `made` is called with the record in which an interview is held.
    PackPage(const StartPlace &place, Made made, QWidget *parent);

    /// Begins with a file.
    void showPack(const QString &path);
    void goTo();
    /// Takes off the screen what was opened and what was typed.
    void forget();

Q_SIGNALS:
    void cancelled();

private:
    void addKey(QVBoxLayout *card);
    void addHolding(QVBoxLayout *card);
    void open();
    void showWords(const InterviewWords &words);
    void makeRecord();

    StartPlace m_place;
    Made m_made;
    QString m_path;
    std::optional<InterviewRequest> m_request;
    QLabel *m_title;
    LineField *m_key = nullptr;
    QLabel *m_words = nullptr;
    QWidget *m_holding = nullptr;
    LineField *m_name = nullptr;
    NewPassphrase *m_passphrase = nullptr;
    QLabel *m_problem = nullptr;
};

} // namespace homeward
