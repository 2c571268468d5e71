// SPDX-FileCopyrightText: 2026 Homeward contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/result.h"
#include "core/model/setting.h"

#include <QByteArray>
#include <QDate>
#include <QString>

namespace homeward {

/// What a place does with a child's record once the next home has it: data, from
/// resources/retention.
struct HandOverRule
{
    bool mayDelete = false;
    QString words = {};
    QString source = {};
    bool isLaw = false; ///< false: common practice, to be checked locally
    QDate checkedOn = {};
};

/// Of an area. Fails with Malformed, also when this kind of place is not in it.
[[nodiscard]] Result<HandOverRule> handOverRuleIn(const QByteArray &json, Setting::Kind kind);
/// Of the area that is carried with the program.
[[nodiscard]] Result<HandOverRule> handOverRule(Setting::Kind kind);

} // namespace homeward
