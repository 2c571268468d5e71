// SPDX-FileCopyrightText: 2026 Homeward contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "tests/support/support.h"

#include <QApplication>
#include <QStringList>
#include <QTest>
#include <QTranslator>
#include <QWidget>

namespace homeward::test {

/// Shows a widget of its own size, active, laid out.
void present(QWidget &widget, const QSize &size);
/// Lets layouts, timers that are due and posted events happen.
void settleDown();

/// Names of every part below a widget, for messages.
[[nodiscard]] QStringList namesBelow(const QWidget &root);

/// The part of that name. Fails the test, and lists the names there are, when there is none.
template <typename T> [[nodiscard]] T *part(const QWidget &root, const QString &name)
{
    T *found = root.findChild<T *>(name);
    INFO(name.toStdString() << " is not among: " << namesBelow(root).join(u", "_s).toStdString());
    REQUIRE(found != nullptr);
    return found;
}

/// Keeps what it looks like in the folder that HOMEWARD_SCREENSHOTS names, if it does.
void picture(QWidget &widget, const QString &name);

/// Words that do not fit where they stand, of labels and buttons in sight.
[[nodiscard]] QStringList clippedTexts(const QWidget &root);
/// Controls in sight that Tab reaches and that have no accessible name.
[[nodiscard]] QStringList namelessControls(const QWidget &root);
/// Where Tab goes, from the first control on. The widget has to be presented.
[[nodiscard]] QList<QWidget *> tabStops(QWidget &root);
/// Steps of Tab that go up the page, or left on one line.
[[nodiscard]] QStringList backwardSteps(QWidget &root);

/// Text at twice its usual size while it lives.
class LargeText
{
public:
    LargeText();
    ~LargeText();
    LargeText(const LargeText &) = delete;
    LargeText &operator=(const LargeText &) = delete;
};

/// Every text longer by two fifths while it lives, as other languages are.
class LongWords
{
public:
    LongWords();
    ~LongWords();
    LongWords(const LongWords &) = delete;
    LongWords &operator=(const LongWords &) = delete;

private:
    class Translator : public QTranslator
    {
    public:
        [[nodiscard]] bool isEmpty() const override { return false; }
        [[nodiscard]] QString translate(const char *context, const char *source,
            const char *disambiguation, int n) const override;
    };
    Translator m_translator;
};

} // namespace homeward::test
