// SPDX-FileCopyrightText: 2026 Homeward contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QColor>
#include <QIcon>
#include <QPalette>
#include <QString>

class QApplication;
class QFont;
class QFontMetrics;
class QWidget;

namespace homeward {

enum class Theme
{
    Light,
    Dark,
    HighContrast
};

/// Every colour of the window. The style sheet names them as @ink, @line and so on.
struct Colours
{
    QColor page; ///< behind everything
    QColor surface; ///< cards and fields
    QColor ink; ///< text
    QColor quietInk; ///< hints; still readable
    QColor line; ///< borders of fields and buttons
    QColor faintLine; ///< between things
    QColor action; ///< the one deep blue
    QColor onAction;
    QColor actionTint; ///< behind what is chosen
    QColor focus; ///< the ring
    QColor due;
    QColor dueTint;
    QColor late;
    QColor lateTint;
};

[[nodiscard]] Colours coloursOf(Theme theme);
/// What the desktop itself looks like: dark when its window colour is.
[[nodiscard]] Theme themeOf(const QPalette &systemPalette);
/// How much larger than usual the desktop asks its text to be: 1 to 3, from the font before ours is
/// set.
[[nodiscard]] double textScaleOf(const QFont &systemFont);

/// Fusion, the bundled typeface, our palette and the style sheet. May be called again with another
/// theme or scale.
void applyStyle(QApplication &application, Theme theme, double textScale = 1.0);

/// Steps of the 8-pixel grid, grown with the text of the widget.
[[nodiscard]] int grid(const QWidget *widget, double steps = 1);

/// A drawing of resources/icons in the palette's colour for text, or for another of its roles.
[[nodiscard]] QIcon lineIcon(
    const QString &name, const QPalette &palette, QPalette::ColorRole role = QPalette::WindowText);

/// The width of the longest word: what a text that wraps needs at least.
[[nodiscard]] int widestWord(const QFontMetrics &metrics, const QString &text);
/// A text for a button in which no letter becomes a key.
[[nodiscard]] QString withoutKey(QString text);

/// What a widget is, for the style sheet.
/// Labels: "title", "heading", "label" (a question), "hint", "small", "problem" (beneath a field),
/// "reading", "strong", "struck" (what was corrected). Buttons: "primary" (one a screen), "quiet"
/// (flat), "link"; plain buttons need none. Frames: "card", "band" (practice), "bar" (top and
/// bottom).
void setRole(QWidget *widget, const QString &role);
/// "due" or "late" paints a label or card amber or red; "" takes it away. The words must say it
/// too.
void setTone(QWidget *widget, const QString &tone);

} // namespace homeward
