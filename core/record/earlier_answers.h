// SPDX-FileCopyrightText: 2026 Homeward contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/model/answer.h"

#include <QDateTime>
#include <QList>
#include <QString>

namespace homeward {

/// The answers of a person, place, home or photo as somebody wrote them down once.
struct WrittenAnswers
{
    Answers answers = {};
    QDateTime at = {}; ///< UTC
    QString author = {}; ///< name
};

/// One answer that such a row had once.
struct EarlierAnswer
{
    QString field = {};
    Answer answer = {}; ///< "not asked": there was none
    QDateTime at = {}; ///< UTC: since when it stood there
    QString author = {}; ///< name: of who wrote it then

    friend bool operator==(const EarlierAnswer &, const EarlierAnswer &) = default;
};

/// Every answer that is another one now, each time that it was changed, the latest change first: so
/// each can be put back, and what was changed later in another answer stays. `before`: the newest
/// first.
[[nodiscard]] QList<EarlierAnswer> earlierAnswers(
    const Answers &now, const QList<WrittenAnswers> &before);

} // namespace homeward
