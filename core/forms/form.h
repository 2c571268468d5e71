// SPDX-FileCopyrightText: 2026 Homeward contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/model/answer.h"

#include <QList>
#include <QString>
#include <QStringList>

#include <optional>

namespace homeward {

/// One thing a person can choose.
struct Choice
{
    QString code;
    QString label; ///< translated
};

/// When a field is asked at all: when another field of the same form has one of these codes. Data,
/// so that it can be dumped, tested and read.
struct Condition
{
    QString field;
    QStringList anyOf;

    [[nodiscard]] bool holds(const Answers &answers) const;
};

/// One question.
struct Field
{
    enum class Kind
    {
        Line,
        Text,
        Choice,
        Choices,
        YesNo,
        Date,
        Time,
        FutureTime,
        Number,
        Phone
    };

    QString id; ///< stable for ever once released
    Kind kind = Kind::Line;
    QString label; ///< the question, translated
    QString hint = {}; ///< one or two lines beside it
    QString why = {}; ///< "why we ask", behind a disclosure
    QList<Choice> choices = {}; ///< for Choice and Choices
    std::optional<Condition> shownWhen = {};
    bool isMain = true; ///< false: shown on "add"
    bool mayBeNotKnown = true; ///< false: only who fills it in can say
    bool mayBeDeclined = false; ///< offers "declined" beside "not known"
    bool isAhead = false; ///< for Date: a day still to come, not one that has been
    bool hasBodyMap = false; ///< for Text: each line may say where on the body (body_map.h)

    [[nodiscard]] QString labelOf(const QString &code) const;
};

struct Section
{
    QString title; ///< translated; may be empty
    QList<Field> fields;
};

/// A form of one version: what is asked, in which order.
struct Form
{
    QString id;
    int version = 1;
    QString title; ///< translated
    QList<Section> sections;

    [[nodiscard]] QList<Field> fields() const;
    [[nodiscard]] const Field *field(const QString &fieldId) const;
    /// The question that says when it happened ("returned.at"), or null when the form asks none.
    [[nodiscard]] const Field *timeField() const;
    /// Fields that are asked given these answers.
    [[nodiscard]] QList<Field> visible(const Answers &answers) const;
};

/// How an answer reads on paper and on screen: the text, or "Not known", "Not asked", "Declined".
[[nodiscard]] QString readable(const Field &field, const Answer &answer);
[[nodiscard]] QString readable(Answer::State state);

} // namespace homeward
