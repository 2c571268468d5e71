// SPDX-FileCopyrightText: 2026 Homeward contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/result.h"
#include "core/time/moment.h"

#include <QDate>
#include <QMap>
#include <QString>
#include <QStringList>

namespace homeward {

/// What was said to one question. Four answers are different everywhere: answered, not known (asked, and
/// nobody knows), not asked, declined. Values are kept in their stored text: a choice by its code, a date as
/// YYYY-MM-DD, a moment as Moment::toStorage, a number in digits. The field's kind says which it is.
class Answer
{
public:
    enum class State { NotAsked, Answered, NotKnown, Declined };

    /// Not asked.
    Answer() = default;
    /// Kept exactly. An empty text, no codes and no date are "not asked"; a moment not known is "not known".
    [[nodiscard]] static Answer text(const QString &text);
    [[nodiscard]] static Answer code(const QString &code) { return text(code); }
    [[nodiscard]] static Answer codes(const QStringList &codes);
    [[nodiscard]] static Answer date(QDate date);
    [[nodiscard]] static Answer moment(const Moment &moment);
    [[nodiscard]] static Answer yes() { return text(QStringLiteral("yes")); }
    [[nodiscard]] static Answer no() { return text(QStringLiteral("no")); }
    [[nodiscard]] static Answer notKnown();
    [[nodiscard]] static Answer declined();

    [[nodiscard]] State state() const { return m_state; }
    [[nodiscard]] bool isAnswered() const { return m_state == State::Answered; }
    /// Anything but "not asked".
    [[nodiscard]] bool isSettled() const { return m_state != State::NotAsked; }
    [[nodiscard]] const QStringList &values() const { return m_values; }
    /// The one value, or empty.
    [[nodiscard]] QString value() const { return m_values.isEmpty() ? QString() : m_values.first(); }
    [[nodiscard]] bool isYes() const { return value() == QLatin1String("yes"); }
    [[nodiscard]] bool isNo() const { return value() == QLatin1String("no"); }
    [[nodiscard]] bool has(const QString &codeValue) const { return m_values.contains(codeValue); }
    /// Invalid when this is no date.
    [[nodiscard]] QDate toDate() const;
    /// Not known when this is no moment.
    [[nodiscard]] Moment toMoment() const;

    friend bool operator==(const Answer &, const Answer &) = default;

private:
    State m_state = State::NotAsked;
    QStringList m_values;

    friend Result<Answer> answerFromStorage(const QString &state, const QStringList &values);
};

[[nodiscard]] QString toStorage(Answer::State state);
/// Fails with Malformed: an unknown state, or values where the state has none.
[[nodiscard]] Result<Answer> answerFromStorage(const QString &state, const QStringList &values);

/// Answers by field id ("last-seen.place").
using Answers = QMap<QString, Answer>;

/// Canonical JSON (keys in order, no spaces), and back. Fails with Malformed.
[[nodiscard]] QString toJson(const Answers &answers);
[[nodiscard]] Result<Answers> answersFromJson(const QString &json);

} // namespace homeward
