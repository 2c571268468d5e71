// SPDX-FileCopyrightText: 2026 Homeward contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/result.h"
#include "core/forms/form.h"

#include <QByteArray>
#include <QDate>
#include <QList>
#include <QString>

namespace homeward {

/// A code that councils and schools send, and what it means in words.
struct ListedCode
{
    QString code = {};
    QString words = {};
    int until = 0; ///< the last year in which it was used; 0: it still is
    QString police = {}; ///< what the police's own list has in its place; empty: nothing
};

/// One list of codes.
struct CodeList
{
    QString id = {};
    QString title = {};
    QList<ListedCode> codes = {};

    /// To be chosen from. A code that is used no more is there too, and says until when it was.
    [[nodiscard]] QList<Choice> choices() const;
    /// What the police's own list has in the place of a code; empty: nothing.
    [[nodiscard]] QString policeCodeOf(const QString &code) const;
};

/// The code lists of one area: data, from resources/codes, because they change by the year.
struct CodeLists
{
    QString area = {};
    QString version = {}; ///< counted up whenever a list changes
    QDate checkedOn = {};
    QString source = {};
    QList<CodeList> lists = {};

    /// Fails with Malformed, and names the list.
    [[nodiscard]] static Result<CodeLists> fromJson(const QByteArray &json);
    /// Those that are carried with the program. Fails as `fromJson` does.
    [[nodiscard]] static const Result<CodeLists> &england();

    /// Null: there is none of this id.
    [[nodiscard]] const CodeList *find(const QString &id) const;
};

/// An ethnicity of the schools' list as the police's own list has it (16 + 1); empty: it has none.
[[nodiscard]] QString policeEthnicity(const QString &code);

} // namespace homeward
