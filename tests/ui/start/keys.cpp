// SPDX-FileCopyrightText: 2026 Homeward contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/ui/start/keys.h"

#include "tests/support/support.h"
#include "tests/ui/support/ui_checks.h"

namespace homeward::test {

void press(Qt::Key key, Qt::KeyboardModifiers modifiers)
{
    REQUIRE(QApplication::focusWidget() != nullptr);
    QTest::keyClick(QApplication::focusWidget(), key, modifiers);
    settleDown();
}

void type(const QString &text)
{
    REQUIRE(QApplication::focusWidget() != nullptr);
    QTest::keyClicks(QApplication::focusWidget(), text);
    settleDown();
}

void tabTo(const QString &name)
{
    QStringList passed;
    for (int step = 0; step < 120; ++step) {
        if (QApplication::focusWidget() != nullptr) {
            for (const QWidget *at = QApplication::focusWidget(); at != nullptr;
                 at = at->parentWidget()) {
                if (at->objectName() == name)
                    return;
            }
            passed << QApplication::focusWidget()->objectName();
        }
        press(Qt::Key_Tab);
    }
    FAIL("Tab never reaches " << name.toStdString() << ", only "
                              << passed.join(u", "_s).toStdString());
}

} // namespace homeward::test
