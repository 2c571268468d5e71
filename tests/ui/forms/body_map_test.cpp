// SPDX-FileCopyrightText: 2026 Homeward contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/forms/body_map.h"
#include "core/forms/catalogue.h"
#include "tests/support/support.h"
#include "tests/ui/start/keys.h"
#include "tests/ui/support/ui_checks.h"
#include "ui/forms/answer_editor.h"
#include "ui/forms/body_map_view.h"
#include "ui/forms/editor_factory.h"

#include <QComboBox>
#include <QMouseEvent>
#include <QPushButton>
#include <QTextEdit>
#include <QToolButton>
#include <QVBoxLayout>

using namespace homeward;
using namespace homeward::test;

namespace {

struct Desk
{
    QWidget window;
    AnswerEditor *editor;
    BodyMapView *view;

    Desk()
    {
        const Field *field = forms::field(u"looks.marks"_s);
        editor = makeEditor(
            *field, [] { return QDateTime(); }, &window);
        (new QVBoxLayout(&window))->addWidget(editor);
        present(window, QSize(700, 700));
        part<QToolButton>(window, u"looks.marks/show-body"_s)->click();
        settleDown();
        view = part<BodyMapView>(window, u"looks.marks/body"_s);
    }
    void click(const QString &region) const
    {
        const QPointF at = view->outlineOf(region).boundingRect().center();
        QMouseEvent up(QEvent::MouseButtonRelease, at, view->mapToGlobal(at), Qt::LeftButton,
            Qt::NoButton, Qt::NoModifier);
        QCoreApplication::sendEvent(view, &up);
    }
};

} // namespace

TEST_CASE("Body map: every part is drawn, and no other lies over its middle", "[gui][forms]")
{
    const Desk desk;
    const QRectF all(QPointF(), QSizeF(desk.view->size()));
    for (const body_map::Region &region : body_map::regions()) {
        CAPTURE(region.code);
        const QRectF box = desk.view->outlineOf(region.code).boundingRect();
        CHECK(all.contains(box));
        for (const body_map::Region &other : body_map::regions()) {
            if (other.code != region.code)
                CHECK_FALSE(desk.view->outlineOf(other.code).contains(box.center()));
        }
    }
    CHECK(desk.view->outlineOf(u"tail"_s).isEmpty());
}

TEST_CASE("Body map: a click begins a line, and goes to it the next time", "[gui][forms]")
{
    Desk desk;
    desk.click(u"left-wrist"_s);
    type(u"a small star"_s);
    CHECK(desk.editor->answer() == Answer::text(u"Left wrist: a small star"_s));
    desk.click(u"chest"_s);
    type(u"a scar"_s);
    desk.click(u"left-wrist"_s);
    type(u", blue"_s);
    CHECK(
        desk.editor->answer() == Answer::text(u"Left wrist: a small star, blue\nChest: a scar"_s));
    CHECK(desk.view->accessibleDescription() == u"Chest, Left wrist");
    picture(desk.window, u"body-map"_s);
}

TEST_CASE("Body map: the same by keys alone", "[gui][forms]")
{
    const Desk desk;
    auto *parts = part<QComboBox>(desk.window, u"looks.marks/part"_s);
    parts->setFocus(Qt::TabFocusReason);
    type(u"Neck"_s);
    type(u"Chest"_s);
    tabTo(u"looks.marks/begin-line"_s);
    press(Qt::Key_Space);
    type(u"a scar"_s);
    CHECK(desk.editor->answer().value().endsWith(u": a scar"_s));
    CHECK(body_map::regionsIn(desk.editor->answer().value()).size() == 1);
}
