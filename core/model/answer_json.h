// SPDX-FileCopyrightText: 2026 Homeward contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/model/answer.h"

#include <QJsonObject>
#include <QJsonValue>

namespace homeward {

class StrictJson;

/// {"state":"answered","values":["…"]}, or the state alone.
[[nodiscard]] QJsonObject jsonOf(const Answer &answer);
[[nodiscard]] QJsonObject jsonOf(const Answers &answers);

/// Not asked, or none, when `reader` refuses.
[[nodiscard]] Answer readAnswer(StrictJson &reader, const QJsonValue &value, const QString &place);
[[nodiscard]] Answers readAnswers(
    StrictJson &reader, const QJsonValue &value, const QString &place);

} // namespace homeward
