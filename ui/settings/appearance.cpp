// SPDX-FileCopyrightText: 2026 Homeward contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/settings/appearance.h"

#include "core/base/words.h"

#include <QSettings>

namespace homeward {

using namespace Qt::StringLiterals;

namespace {

constexpr auto themeWords = words<Theme>({
    { Theme::Light, u"light" },
    { Theme::Dark, u"dark" },
    { Theme::HighContrast, u"high-contrast" },
});
constexpr int smallest = 100;
constexpr int largest = 200;
const QString themeKey = u"theme"_s;
const QString percentKey = u"text-percent"_s;

} // namespace

Appearance Appearance::read(const QSettings &settings)
{
    const int percent = settings.value(percentKey).toInt();
    return { themeFromStorage(settings.value(themeKey).toString()),
        percent < smallest || percent > largest ? 0 : percent };
}

void Appearance::write(QSettings &settings) const
{
    settings.setValue(themeKey, theme ? toStorage(*theme) : QString());
    settings.setValue(percentKey, percent);
    settings.sync();
}

QString toStorage(Theme theme) { return themeWords.word(theme); }

std::optional<Theme> themeFromStorage(const QString &word) { return themeWords.value(word); }

} // namespace homeward
