// SPDX-FileCopyrightText: 2026 Homeward contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/support/a_photo.h"
#include "tests/support/key_of.h"
#include "tests/support/support.h"
#include "tests/ui/start/keys.h"
#include "tests/ui/support/ui_bench.h"
#include "tests/ui/support/ui_checks.h"
#include "ui/children/child_page.h"
#include "ui/children/children_page.h"
#include "ui/children/row_editor.h"
#include "ui/forms/option_button.h"
#include "ui/parts/photo_view.h"

#include <QApplication>
#include <QColor>
#include <QFile>
#include <QImage>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QScrollArea>
#include <QScrollBar>
#include <QVBoxLayout>

#include <memory>

using namespace homeward;
using namespace homeward::test;

namespace {

ChildId addChild(UiBench &bench, const QString &name = u"Ada Lane"_s)
{
    const auto child = bench.record().addChild(name);
    REQUIRE_OK(child);
    return *child;
}

std::unique_ptr<ChildPage> open(UiBench &bench, const ChildId &child, const QString &section = {})
{
    auto page = std::make_unique<ChildPage>(bench.context(), child);
    present(*page, QSize(900, 640));
    if (!section.isEmpty())
        part<QPushButton>(*page, u"section/"_s + section)->click();
    page->setFocus(Qt::TabFocusReason);
    settleDown();
    return page;
}

Profile reopened(UiBench &bench, const ChildId &child)
{
    const auto record
        = Record::open(bench.record().path(), keyOf(bench.record().signedIn()->name), bench.clock);
    REQUIRE_OK(record);
    const auto profile = (*record)->profile(child);
    REQUIRE_OK(profile);
    return *profile;
}

} // namespace

TEST_CASE(
    "children: a name that was typed and not added comes back after a crash", "[gui][children]")
{
    UiBench bench;
    ChildrenPage killed(bench.context());
    present(killed, QSize(900, 640));
    killed.refresh();
    tabTo(u"children/new-name"_s);
    type(u"Ada Lane"_s);
    const auto kept = [&] { return bench.record().drafts(Record::noChildYet())->size(); };
    REQUIRE(QTest::qWaitFor([&] { return kept() == 1; }, 5000));

    ChildrenPage page(bench.context());
    present(page, QSize(900, 640));
    page.refresh();
    REQUIRE(part<QLineEdit>(page, u"children/new-name"_s)->text() == u"Ada Lane");
    tabTo(u"children/add"_s);
    press(Qt::Key_Return);
    CHECK(bench.record().children()->size() == 1);
    page.flush();
    CHECK(kept() == 0);
}

TEST_CASE("children: a child typed in by keyboard is found after reopening", "[gui][children]")
{
    UiBench bench;
    ChildrenPage page(bench.context());
    present(page, QSize(900, 640));
    page.refresh();
    tabTo(u"children/new-name"_s);
    type(u"Ada Lane"_s);
    press(Qt::Key_Return);
    const auto children = bench.record().children();
    REQUIRE_OK(children);
    REQUIRE(children->size() == 1);
    const ChildId ada = children->first().id;
    CHECK(bench.go.went == QStringList { u"child "_s + ada.toStorage() });

    const auto child = open(bench, ada);
    tabTo(u"child.full-name"_s);
    type(u"Ada Mary Lane"_s);
    tabTo(u"child.known-as"_s);

    const Profile profile = reopened(bench, ada);
    CHECK(profile.child.name == u"Ada Lane");
    CHECK(profile.child.answer(u"child.full-name"_s).value() == u"Ada Mary Lane");
}

TEST_CASE("children: the search narrows the register", "[gui][children]")
{
    UiBench bench;
    addChild(bench, u"Ada Lane"_s);
    addChild(bench, u"Jo Fenwick"_s);
    ChildrenPage page(bench.context());
    present(page, QSize(900, 640));
    page.refresh();
    tabTo(u"children/search"_s);
    type(u"fen"_s);
    CHECK_FALSE(part<QPushButton>(page, u"child/Ada Lane"_s)->isVisible());
    CHECK(part<QPushButton>(page, u"child/Jo Fenwick"_s)->isVisible());
}

TEST_CASE("child: a person is saved as soon as there is a name", "[gui][children]")
{
    UiBench bench;
    const ChildId ada = addChild(bench);
    const auto page = open(bench, ada, u"contact"_s);
    tabTo(u"contact/add"_s);
    press(Qt::Key_Return);
    type(u"Sam Reed"_s);
    tabTo(u"contact.phone"_s);
    type(u"07700 900123"_s);
    tabTo(u"contact/back"_s);
    press(Qt::Key_Return);

    const Profile profile = reopened(bench, ada);
    REQUIRE(profile.contacts.size() == 1);
    CHECK(profile.contacts.first().name == u"Sam Reed");
    CHECK(profile.contacts.first().phone() == u"07700 900123");
    CHECK(bench.record().drafts(ada.toStorage())->isEmpty());

    SECTION("and is removed only after a question")
    {
        part<QPushButton>(*page, u"contact/remove/Sam Reed"_s)->click();
        CHECK(reopened(bench, ada).contacts.size() == 1);
        part<QPushButton>(*page, u"contact/remove/Sam Reed/yes"_s)->click();
        CHECK(reopened(bench, ada).contacts.isEmpty());
    }
    SECTION("and can be changed")
    {
        part<QPushButton>(*page, u"contact/change/Sam Reed"_s)->click();
        settleDown();
        press(Qt::Key_End);
        type(u" the elder"_s);
        tabTo(u"contact/back"_s);
        press(Qt::Key_Return);
        const Profile changed = reopened(bench, ada);
        REQUIRE(changed.contacts.size() == 1);
        CHECK(changed.contacts.first().name == u"Sam Reed the elder");
        CHECK(changed.contacts.first().phone() == u"07700 900123");
    }
}

TEST_CASE(
    "child: half a person survives a window that is gone without being closed", "[gui][children]")
{
    UiBench bench;
    const ChildId ada = addChild(bench);
    {
        const auto page = open(bench, ada, u"contact"_s);
        tabTo(u"contact/add"_s);
        press(Qt::Key_Return);
        tabTo(u"contact.phone"_s);
        type(u"07700 9001"_s);
        REQUIRE(QTest::qWaitFor(
            [&] { return !bench.record().drafts(ada.toStorage())->isEmpty(); }, 1000));
    }
    CHECK(reopened(bench, ada).contacts.isEmpty());
    const auto page = open(bench, ada, u"contact"_s);
    const auto *phone = part<QWidget>(*page, u"contact.phone"_s);
    CHECK(phone->isVisible());
    CHECK(phone->findChild<QLineEdit *>()->text() == u"07700 9001");
}

TEST_CASE("child: half a field of the profile survives a window that is gone", "[gui][children]")
{
    UiBench bench;
    const ChildId ada = addChild(bench);
    {
        const auto page = open(bench, ada);
        tabTo(u"child.full-name"_s);
        type(u"Ada Ma"_s);
        REQUIRE(QTest::qWaitFor(
            [&] { return !bench.record().drafts(ada.toStorage())->isEmpty(); }, 1000));
    }
    const auto page = open(bench, ada);
    CHECK(
        part<QWidget>(*page, u"child.full-name"_s)->findChild<QLineEdit *>()->text() == u"Ada Ma");
}

TEST_CASE("child: where they live keeps the minutes of the plan", "[gui][children]")
{
    UiBench bench;
    const ChildId ada = addChild(bench);
    const auto page = open(bench, ada, u"placement"_s);
    tabTo(u"placement/add"_s);
    press(Qt::Key_Return);
    tabTo(u"placement.provider"_s);
    type(u"Ashdown House"_s);
    tabTo(u"placement.plan-minutes"_s);
    type(u"30"_s);
    tabTo(u"placement/back"_s);
    press(Qt::Key_Return);
    const Profile profile = reopened(bench, ada);
    REQUIRE(profile.currentPlacement() != nullptr);
    CHECK(profile.currentPlacement()->minutesBeforeReporting() == 30);
    CHECK(part<QLabel>(*page, u"child/where"_s)->text().contains(u"Ashdown House"));
    INFO("a field that is left as it was writes nothing: there was one change");
    CHECK(bench.record().placementHistory(ada)->size() == 1);
}

TEST_CASE("child: what is worth a second look in a row stands there again when it is reopened",
    "[gui][children]")
{
    UiBench bench;
    const ChildId ada = addChild(bench);
    const auto page = open(bench, ada, u"placement"_s);
    const auto remark = [&] { return part<QLabel>(*page, u"placement.kind/remark"_s); };
    const auto reopen = [&] {
        part<QPushButton>(*page, u"placement/back"_s)->click();
        part<QPushButton>(*page, u"placement/change/Bed and breakfast"_s)->click();
        settleDown();
    };
    tabTo(u"placement/add"_s);
    press(Qt::Key_Return);
    CHECK_FALSE(remark()->isVisible());
    tabTo(u"placement.kind"_s);
    type(u"Bed and breakfast"_s);
    press(Qt::Key_Tab);
    tabTo(u"placement.provider"_s);
    CHECK(remark()->isVisible());
    CHECK(remark()->text().contains(u"under 18"));
    CHECK(reopened(bench, ada).placements.size() == 1);
    reopen();
    CHECK(remark()->isVisible());
    CHECK(remark()->text().contains(u"under 18"));
    picture(*page, u"a-remark"_s);

    INFO("a care leaver may live there");
    REQUIRE_OK(bench.record().setFacts(
        ada, { { u"child.date-of-birth"_s, Answer::date(QDate(2007, 1, 5)) } }));
    reopen();
    CHECK_FALSE(remark()->isVisible());
}

TEST_CASE("child: a second home that is open, and days in the wrong order, are said and kept",
    "[gui][children]")
{
    UiBench bench;
    const ChildId ada = addChild(bench);
    REQUIRE_OK(bench.record().savePlacement({ {}, ada, QDate(2026, 1, 1), {},
        { { u"placement.provider"_s, Answer::text(u"Oak House"_s) } } }));
    const auto page = open(bench, ada, u"placement"_s);
    const auto remark = [&] { return part<QLabel>(*page, u"placement.to/remark"_s); };
    tabTo(u"placement/add"_s);
    press(Qt::Key_Return);
    CHECK_FALSE(remark()->isVisible());
    tabTo(u"placement.from"_s);
    type(u"2 mar 2026"_s);
    tabTo(u"placement.to"_s);
    CHECK(remark()->text().startsWith(u"Oak House has no last day"));
    CHECK(remark()->isVisible());
    type(u"1 mar 2026"_s);
    tabTo(u"placement/back"_s);
    CHECK(remark()->text().contains(u"before the first one"));
    const Profile profile = reopened(bench, ada);
    REQUIRE(profile.placements.size() == 2);
    CHECK(profile.placements.first().to == QDate(2026, 3, 1));
}

TEST_CASE("child: hours until harm ask who said so until somebody is named", "[gui][children]")
{
    UiBench bench;
    const ChildId ada = addChild(bench);
    const auto page = open(bench, ada, u"child.health"_s);
    const auto *remark = part<QLabel>(
        *part<QWidget>(*page, u"child.health/section"_s), u"health.hours-until-harm/remark"_s);
    tabTo(u"health.hours-until-harm"_s);
    type(u"6"_s);
    CHECK_FALSE(remark->isVisible());
    tabTo(u"health.harm-said-by"_s);
    CHECK(remark->isVisible());
    type(u"Dr Lee"_s);
    tabTo(u"health.harm-said-on"_s);
    CHECK_FALSE(remark->isVisible());
}

TEST_CASE("child: above every part it stands of which medicine the hours are", "[gui][children]")
{
    UiBench bench;
    const ChildId ada = addChild(bench);
    const auto page = open(bench, ada, u"child.health"_s);
    for (const auto &[field, answer] : { std::pair(u"health.harm-medicine"_s, u"Insulin"_s),
             std::pair(u"health.hours-until-harm"_s, u"6"_s),
             std::pair(u"health.harm-said-by"_s, u"Dr Lee"_s) }) {
        tabTo(field);
        type(answer);
    }
    tabTo(u"health.harm-said-on"_s);
    const auto again = open(bench, ada, u"child.health"_s);
    CHECK(part<QLabel>(*again, u"child/at-once"_s)->text()
        == u"Insulin: harm after 6 hours, said by Dr Lee.");
}

TEST_CASE("child: a photo is taken in, and a file that is none says so", "[gui][children]")
{
    UiBench bench;
    TempFolder folder;
    const ChildId ada = addChild(bench);
    const auto page = open(bench, ada, u"photo"_s);
    bench.prompts.photo = folder.path(u"letter.jpg"_s);
    QFile letter(bench.prompts.photo);
    REQUIRE(letter.open(QIODevice::WriteOnly));
    letter.write("Dear Sam");
    letter.close();
    part<QPushButton>(*page, u"photo/add"_s)->click();
    CHECK(part<QLabel>(*page, u"photo/problem"_s)->isVisible());

    bench.prompts.photo = folder.path(u"ada.png"_s);
    QImage image(40, 60, QImage::Format_RGB32);
    image.fill(Qt::darkGreen);
    REQUIRE(image.save(bench.prompts.photo));
    part<QPushButton>(*page, u"photo/add"_s)->click();
    CHECK_FALSE(part<QLabel>(*page, u"photo/problem"_s)->isVisible());
    type(u"1 aug 2026"_s);
    tabTo(u"photo/back"_s);
    press(Qt::Key_Return);
    const Profile profile = reopened(bench, ada);
    CHECK_FALSE(profile.child.photoHash.isEmpty());
    CHECK(profile.child.photoTaken == QDate(2026, 8, 1));
}

TEST_CASE(
    "child: a photo is read once it is seen, and one that cannot be read is the first letters",
    "[gui][children]")
{
    UiBench bench;
    const ChildId ada = addChild(bench);
    REQUIRE_OK(bench.record().setPhoto(ada, aPhoto(qRgb(200, 20, 20)), {}));
    const QString hash = bench.record().profile(ada)->child.photoHash;
    PhotoView view(8, nullptr);
    const auto middle = [&] { return view.grab().toImage().pixelColor(view.rect().center()); };

    view.showPhoto(bench.record(), hash, u"Ada Lane"_s);
    CHECK(view.accessibleName() == u"Photo of Ada Lane");
    CHECK(middle().red() > 150);
    CHECK(middle().green() < 80);

    view.showPhoto(bench.record(), QString(64, u'0'), u"Ada Lane"_s);
    CHECK(view.accessibleName() == u"Photo of Ada Lane");
    CHECK(middle().green() > 80);
    CHECK(view.accessibleName() == u"No photo");

    view.showPhoto(bench.record(), {}, u"Ada Lane"_s);
    CHECK(view.accessibleName() == u"No photo");
    view.showPhoto(bench.record(), hash, u"Ada Lane"_s);
    CHECK(middle().red() > 150);
}

TEST_CASE("child: what was found opens where it is changed, and what is half typed stays",
    "[gui][children]")
{
    UiBench bench;
    const ChildId ada = addChild(bench);
    const auto sam = bench.record().saveContact({ {}, ada, u"Sam Okoro"_s, u"friend"_s,
        { { u"contact.phone"_s, Answer::text(u"07700 900123"_s) } } });
    REQUIRE_OK(sam);
    const auto park = bench.record().savePlace({ {}, ada, u"Elm Park"_s, {} });
    REQUIRE_OK(park);
    const auto page = open(bench, ada);
    const auto found = [&](const QString &typed) {
        page->showFound(bench.record().search(typed, 5)->hits.first());
        settleDown();
    };
    const auto edited = [&](const QString &section) {
        const auto *editor = part<QWidget>(*page, section)->findChild<RowEditor *>();
        return editor != nullptr && editor->isVisible() ? editor->id() : QString();
    };
    found(u"900123"_s);
    CHECK(edited(u"contact/section"_s) == sam->toStorage());
    found(u"elm"_s);
    CHECK(edited(u"place/section"_s) == park->toStorage());
    found(u"Ada Lane"_s);
    CHECK(edited(u"place/section"_s) == park->toStorage());

    // A new contact without a name cannot be taken yet.
    part<QPushButton>(*page, u"section/contact"_s)->click();
    part<QPushButton>(*page, u"contact/back"_s)->click();
    part<QPushButton>(*page, u"contact/add"_s)->click();
    tabTo(u"contact.phone"_s);
    type(u"07700 900456"_s);
    found(u"900123"_s);
    CHECK(edited(u"contact/section"_s).isEmpty());
    page->flush();
    const auto drafts = bench.record().drafts(ada.toStorage());
    REQUIRE(drafts->size() == 1);
    CHECK(drafts->first().typed == u"07700 900456");
}

TEST_CASE(
    "child: that another authority told us stands at the top until the absence is closed (R32)",
    "[gui][children]")
{
    UiBench bench;
    const EpisodeId night = bench.startNight();
    const ChildId child = bench.record().children()->first().id;
    const auto say = [&](const QString &field, const Answer &answer) {
        REQUIRE_OK(bench.record().append(night,
            { Entry::Kind::Fact, Moment::exactly(bench.clock.now()), {}, {},
                { { field, answer } } }));
    };
    const auto notice = [&]() -> QString {
        const auto page = open(bench, child);
        const auto *label = part<QLabel>(*page, u"child/notices"_s);
        CHECK(clippedTexts(*page) == QStringList());
        if (!label->isVisible())
            return {};
        page->findChild<QScrollArea *>()->verticalScrollBar()->setValue(0);
        picture(*page, u"told-by-another-authority"_s);
        return label->text();
    };
    CHECK(notice().isEmpty());
    say(u"light.how"_s, Answer::code(u"other-authority"_s));
    say(u"light.who"_s, Answer::text(u"Ms Khan, Anytown Council"_s));
    say(u"light.at"_s, Answer::moment(Moment::exactly(bench.clock.now())));
    say(u"light.flagged"_s, Answer::yes());
    CHECK(notice()
        == u"Another authority (Ms Khan, Anytown Council) told us that this child is missing (Tue "
           "3 Nov 2026, 23:10). The record at social care says so. Nobody wrote down whether "
           "telling health and others was thought about.");

    REQUIRE_OK(bench.record().append(night,
        { Entry::Kind::Ending, Moment::exactly(bench.clock.now()), {}, {},
            { { u"ending.kind"_s, Answer::code(u"opened-in-error"_s) } } }));
    CHECK(notice().isEmpty());
}

TEST_CASE(
    "child: the page opens with who it is about, however much is still to ask", "[gui][children]")
{
    UiBench bench;
    const ChildId ada = addChild(bench);
    QWidget window;
    auto *column = new QVBoxLayout(&window);
    auto *before = new QLineEdit(&window);
    auto *page = new ChildPage(bench.context(), ada, &window);
    column->addWidget(before);
    column->addWidget(page);
    present(window, QSize(900, 640));
    before->setFocus(Qt::TabFocusReason);
    settleDown();
    const QScrollBar *bar = page->findChild<QScrollArea *>()->verticalScrollBar();
    REQUIRE(bar->maximum() > window.height());
    page->setFocus(Qt::OtherFocusReason);
    settleDown();
    CHECK(page->isAncestorOf(QApplication::focusWidget()));
    CHECK(bar->value() == 0);
}

TEST_CASE("child: every part can be read at twice the size", "[gui][children]")
{
    const LargeText large;
    UiBench bench;
    (void)bench.startNight(u"Ada Lane"_s);
    const ChildId ada = bench.record().children()->first().id;
    Contact contact { {}, ada };
    contact.name = u"Samantha Featherstonehaugh-Cholmondeley"_s;
    contact.relationship = u"responsible-authority"_s;
    REQUIRE_OK(bench.record().saveContact(contact));
    REQUIRE_OK(bench.record().setPhoto(ada, aPhoto(90), QDate(2026, 9, 1)));
    REQUIRE_OK(bench.record().setPhoto(ada, aPhoto(120), {}));
    const auto page = open(bench, ada);
    page->resize(1024, 600);
    for (const QPushButton *section : page->findChildren<QPushButton *>()) {
        if (!section->objectName().startsWith(u"section/"))
            continue;
        page->showSection(section->objectName().mid(8));
        settleDown();
        INFO(section->objectName().toStdString());
        picture(*page, u"200-"_s + section->objectName().mid(8));
        CHECK(clippedTexts(*page) == QStringList());
        CHECK(namelessControls(*page) == QStringList());
    }
}

TEST_CASE("child: what stands among the people is said beside its question, and a difference too",
    "[gui][children]")
{
    UiBench bench;
    const ChildId ada = addChild(bench);
    REQUIRE_OK(bench.record().saveContact({ {}, ada, u"Mill Row"_s, u"school"_s,
        { { u"contact.phone"_s, Answer::text(u"01632 960140"_s) } } }));
    const auto page = open(bench, ada, u"child.school"_s);
    const auto *remark
        = part<QLabel>(*part<QWidget>(*page, u"child.school/section"_s), u"school.phone/remark"_s);
    CHECK(remark->isVisible());
    CHECK(remark->text().startsWith(u"It stands under “People”: 01632 960140."));
    INFO("the name and the number of the school are not asked for any more");
    const auto *section = part<QPushButton>(*page, u"section/child.school"_s);
    CHECK(section->accessibleName().contains(u"2 still to ask"));
    tabTo(u"school.phone"_s);
    type(u"01632 960141"_s);
    tabTo(u"school.journey"_s);
    CHECK(remark->text().startsWith(
        u"Under “People” it says something else: Mill Row, 01632 960140."));
    picture(*page, u"a-remark-on-people"_s);
}
