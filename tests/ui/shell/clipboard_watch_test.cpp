// SPDX-FileCopyrightText: 2026 Homeward contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/support/support.h"
#include "tests/ui/start/keys.h"
#include "tests/ui/support/ui_checks.h"
#include "ui/shell/clipboard_watch.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QLineEdit>
#include <QMimeData>
#include <QPlainTextEdit>

using namespace homeward;
using namespace homeward::test;

namespace {

QString onClipboard() { return QGuiApplication::clipboard()->text(); }

/// Copies all of it by keyboard.
template <typename Editor> void copyAll(Editor &editor)
{
    present(editor, QSize(300, 100));
    editor.setFocus();
    press(Qt::Key_A, Qt::ControlModifier);
    press(Qt::Key_C, Qt::ControlModifier);
}

} // namespace

TEST_CASE("clipboard: what was copied here is taken back", "[gui][shell]")
{
    ClipboardWatch watch;
    SECTION("from a line")
    {
        QLineEdit line(u"Jo Fenwick"_s);
        copyAll(line);
    }
    SECTION("from a text of several lines")
    {
        QPlainTextEdit text(u"Jo\nFenwick"_s);
        copyAll(text);
    }
    REQUIRE(onClipboard().contains(u"Fenwick"));
    INFO("marked for those that keep a history of the clipboard");
    CHECK(
        QGuiApplication::clipboard()->mimeData()->data(u"x-kde-passwordManagerHint"_s) == "secret");
    watch.clear();
    CHECK(onClipboard().isEmpty());
}

TEST_CASE("clipboard: what came from elsewhere stays", "[gui][shell]")
{
    ClipboardWatch watch;
    QLineEdit line(u"Jo Fenwick"_s);
    copyAll(line);
    QGuiApplication::clipboard()->setText(u"a recipe"_s);
    watch.clear();
    CHECK(onClipboard() == u"a recipe");
    CHECK_FALSE(
        QGuiApplication::clipboard()->mimeData()->hasFormat(u"x-kde-passwordManagerHint"_s));
}

TEST_CASE("clipboard: it is emptied when the program goes", "[gui][shell]")
{
    {
        const ClipboardWatch watch;
        QLineEdit line(u"Jo Fenwick"_s);
        copyAll(line);
        CHECK(onClipboard() == u"Jo Fenwick");
    }
    CHECK(onClipboard().isEmpty());
}
