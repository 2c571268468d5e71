// SPDX-FileCopyrightText: 2026 Homeward contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/shell/style.h"

#include <optional>

class QSettings;

namespace homeward {

/// How the window looks to this person on this computer.
struct Appearance
{
    std::optional<Theme> theme = {}; ///< none: as the desktop
    int percent = 0; ///< of the usual text size; 0: as the desktop

    /// What is not understood is as the desktop.
    [[nodiscard]] static Appearance read(const QSettings &settings);
    void write(QSettings &settings) const;
};

[[nodiscard]] QString toStorage(Theme theme);
[[nodiscard]] std::optional<Theme> themeFromStorage(const QString &word);

} // namespace homeward
