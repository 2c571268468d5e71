// SPDX-FileCopyrightText: 2026 Homeward contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QList>
#include <QString>
#include <QStringList>

namespace homeward::body_map {

/// A part of the body that a mark can be on. Left and right are the child's own.
struct Region
{
    QString code; ///< stable for ever once released: "left-forearm"
    QString words; ///< translated: "Left forearm"
    bool isBack = false; ///< seen from behind
};

/// From head to foot, first the front and then the back.
[[nodiscard]] QList<Region> regions();

/// The code of the part that a line of text begins with, as in "Left forearm: a small star"; empty
/// when it begins with none. Capitals do not matter.
[[nodiscard]] QString regionOf(const QString &line);

/// The parts that the lines of a text are about, in the order of the lines, each once.
[[nodiscard]] QStringList regionsIn(const QString &text);

/// The text with a last line begun for this part, "Left forearm: ", to be written on.
[[nodiscard]] QString withLineFor(const QString &text, const Region &region);

} // namespace homeward::body_map
