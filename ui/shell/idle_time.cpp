// SPDX-FileCopyrightText: 2026 Homeward contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/shell/idle_time.h"

#include <QSettings>
#include <QString>

namespace homeward::idle_time {

using namespace Qt::StringLiterals;

namespace {

const QString key = u"lock-after-minutes"_s;

} // namespace

QList<std::chrono::minutes> choices()
{
    return { std::chrono::minutes(2), std::chrono::minutes(5), std::chrono::minutes(10),
        std::chrono::minutes(15) };
}

std::optional<std::chrono::minutes> chosen(const QSettings &settings)
{
    const std::chrono::minutes said(settings.value(key).toInt());
    return choices().contains(said) ? std::optional(said) : std::nullopt;
}

void choose(QSettings &settings, std::chrono::minutes time)
{
    settings.setValue(key, static_cast<int>(time.count()));
    settings.sync();
}

} // namespace homeward::idle_time
