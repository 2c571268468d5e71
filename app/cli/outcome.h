// SPDX-FileCopyrightText: 2026 Homeward contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/cli/command_line.h"

#include <QJsonDocument>
#include <QJsonObject>

namespace homeward {

[[nodiscard]] inline Outcome failed(const Error &error)
{
    return { Exit::Failed, {}, error.message + u'\n' };
}

[[nodiscard]] inline QString asJson(const QJsonObject &object)
{
    return QString::fromUtf8(QJsonDocument(object).toJson(QJsonDocument::Indented));
}

} // namespace homeward
