// SPDX-FileCopyrightText: 2026 Homeward contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/exchange/exchange_file.h"
#include "core/exchange/exchange_json.h"
#include "core/exchange/hand_over_file.h"
#include "tests/support/file_bytes.h"
#include "tests/support/key_of.h"
#include "tests/ui/support/ui_bench.h"
#include "tests/ui/support/ui_checks.h"
#include "ui/children/child_page.h"
#include "ui/children/children_page.h"
#include "ui/children/take_over_card.h"
#include "ui/children/take_over_model.h"

#include <QAbstractItemModelTester>
#include <QDir>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QStyle>
#include <QStyleOptionViewItem>
#include <QTableView>

using namespace homeward;
using namespace homeward::test;

namespace {

void pushOn(const QWidget &page, const QString &name)
{
    auto *button = part<QPushButton>(page, name);
    REQUIRE(button->isVisible());
    button->setFocus(Qt::TabFocusReason);
    QTest::keyClick(button, Qt::Key_Space);
    settleDown();
}

void typeOn(const QWidget &page, const QString &name, const QString &text)
{
    auto *line = part<QLineEdit>(page, name);
    line->setFocus(Qt::TabFocusReason);
    line->selectAll();
    QTest::keyClicks(line, text);
    settleDown();
}

/// The file that somebody chose, with what they type for its passphrase.
void openArrived(ChildrenPage &page, const QString &spoken)
{
    present(page, QSize(1024, 700));
    page.refresh();
    pushOn(page, u"take-over/choose"_s);
    typeOn(page, u"take-over/passphrase"_s, spoken);
    pushOn(page, u"take-over/open"_s);
}

QString wordsOn(const QWidget &page)
{
    QString all;
    for (const QLabel *label : page.findChildren<QLabel *>())
        all += label->isVisible() ? label->text() + u'\n' : QString();
    return all;
}

/// The cells whose words need more room than there is where they are drawn.
QStringList cutOffIn(const QTableView &table)
{
    QStringList cut;
    for (int row = 0; row < table.model()->rowCount(); ++row) {
        for (int column = 0; column < table.model()->columnCount(); ++column) {
            const QModelIndex cell = table.model()->index(row, column);
            QStyleOptionViewItem option;
            option.initFrom(&table);
            option.widget = &table;
            option.rect = table.visualRect(cell);
            const QString words = cell.data().toString();
            option.text = QString(words).replace(u'\n', QChar::LineSeparator);
            option.features = QStyleOptionViewItem::HasDisplay | QStyleOptionViewItem::WrapText;
            if (cell.data(Qt::CheckStateRole).isValid())
                option.features |= QStyleOptionViewItem::HasCheckIndicator;
            const QStyle *style = table.style();
            const QRect room = style->subElementRect(QStyle::SE_ItemViewItemText, &option, &table);
            const int margin
                = style->pixelMetric(QStyle::PM_FocusFrameHMargin, &option, &table) + 1;
            const QRect needed = table.fontMetrics().boundingRect(
                QRect(0, 0, room.width() - 2 * margin, 10000), Qt::TextWordWrap, words);
            if (needed.height() > option.rect.height())
                cut << words;
        }
    }
    return cut;
}

/// The record of Ashdown House, where Ada lived with all that is known, and Willow House, where she
/// goes.
struct Move
{
    Move()
        : ada(*from.record().addChild(u"Ada Lane"_s))
    {
        REQUIRE_OK(from.record().setFacts(ada,
            { { u"child.date-of-birth"_s, Answer::date(QDate(2012, 5, 4)) },
                { u"looks.hair"_s, Answer::code(u"brown"_s) },
                { u"child.known-as"_s, Answer::text(u"the wren"_s) } },
            u"her aunt"_s));
        REQUIRE_OK(from.record().saveContact({ {}, ada, u"Sam Cole"_s, u"friend"_s,
            { { u"contact.phone"_s, Answer::text(u"07700 900123"_s) } } }));
        from.prompts.folder = folder.path({});
        to.prompts.folder = folder.path({});
    }
    /// Where Ada goes, somebody of her name is there already.
    void addNamesake(QDate born)
    {
        const auto child = to.record().addChild(u"Ada Lane"_s);
        REQUIRE_OK(child);
        REQUIRE_OK(
            to.record().setFacts(*child, { { u"child.date-of-birth"_s, Answer::date(born) } }));
    }
    /// Without the window.
    void write()
    {
        HandOver door(from.record());
        const auto sent = hand_over_file::write(door, ada,
            { u"Willow House, Ines"_s, u"The placement ends."_s }, HandOver::passphrase(spoken),
            folder.path({}));
        REQUIRE_OK(sent);
        to.prompts.pack = sent->path;
    }

    const TempFolder folder;
    QString spoken = u"four odd words"_s;
    UiBench from;
    UiBench to = UiBench(u"2026-11-05T10:00"_s);
    ChildId ada;
};

} // namespace

TEST_CASE("handing over: with the keyboard, and the passphrase is shown once", "[gui][handover]")
{
    Move move;
    ChildPage page(move.from.context(), move.ada);
    present(page, QSize(1024, 700));
    page.showSection(u"hand-over"_s);
    settleDown();
    CHECK(part<QLineEdit>(page, u"hand-over/passphrase"_s)->text().size() == 23);
    INFO("without a purpose nothing is made");
    typeOn(page, u"hand-over/to"_s, u"Willow House, Ines"_s);
    pushOn(page, u"hand-over/send"_s);
    CHECK(wordsOn(page).contains(u"Write why"));
    typeOn(page, u"hand-over/purpose"_s, u"The placement ends."_s);
    pushOn(page, u"hand-over/look"_s);
    CHECK(part<QLabel>(page, u"hand-over/manifest"_s)->text().contains(u"3 answers"));
    picture(page, u"hand-over-send"_s);
    typeOn(page, u"hand-over/passphrase"_s, move.spoken);
    pushOn(page, u"hand-over/send"_s);
    CHECK(part<QLabel>(page, u"handOverKey/text"_s)->text() == move.spoken);
    CHECK(wordsOn(page).contains(u"Nobody has said yet that it arrived"));
    CHECK(QDir(move.folder.path({})).entryList({ u"*.homeward-handover"_s }).size() == 1);
    picture(page, u"hand-over-sent"_s);
    pushOn(page, u"handOverKey/print"_s);
    CHECK(move.from.prompts.printed.size() == 1);
    pushOn(page, u"handOverKey/done"_s);
    CHECK_FALSE(wordsOn(page).contains(move.spoken));
    CHECK(clippedTexts(page) == QStringList());
    CHECK(namelessControls(page) == QStringList());
}

TEST_CASE("handing over: a child who is away is not handed over by a file", "[gui][handover]")
{
    Move move;
    REQUIRE_OK(
        move.from.record().start({ { move.ada, {} } }, Moment::exactly(move.from.clock.now()), {}));
    ChildPage page(move.from.context(), move.ada);
    present(page, QSize(1024, 700));
    page.showSection(u"hand-over"_s);
    settleDown();
    CHECK(part<QLabel>(page, u"hand-over/why-not"_s)->text().contains(u"away now"));
    CHECK_FALSE(part<QWidget>(page, u"hand-over/send"_s)->isVisible());
}

TEST_CASE("handing over: a carer of a children's home sees what was handed over, and no more",
    "[gui][handover]")
{
    Move move;
    move.write();
    REQUIRE_OK(move.from.record().addStaff(keyOf(u"Tom Hale"_s), Staff::Role::Carer));
    REQUIRE_OK(move.from.record().signIn(keyOf(u"Tom Hale"_s)));
    ChildPage page(move.from.context(), move.ada);
    present(page, QSize(1024, 700));
    page.showSection(u"hand-over"_s);
    settleDown();
    CHECK(wordsOn(page).contains(u"Handed over to Willow House, Ines"));
    CHECK_FALSE(part<QWidget>(page, u"hand-over/send"_s)->isVisible());
    ChildrenPage children(move.from.context());
    CHECK(children.findChild<QWidget *>(u"take-over"_s) == nullptr);
}

TEST_CASE("taking over: a new child comes in with the keyboard, and the receipt goes back",
    "[gui][handover]")
{
    Move move;
    move.write();
    ChildrenPage page(move.to.context());
    openArrived(page, u"not this one"_s);
    CHECK(wordsOn(page).contains(u"does not open the hand-over file"));
    typeOn(page, u"take-over/passphrase"_s, move.spoken);
    pushOn(page, u"take-over/open"_s);
    CHECK(
        part<QLabel>(page, u"take-over/manifest"_s)->text().contains(u"Ashdown House, by Aled M"));
    CHECK(move.to.record().children()->isEmpty());
    picture(page, u"take-over-new"_s);
    pushOn(page, u"take-over/take"_s);
    REQUIRE(move.to.record().children()->size() == 1);
    const QString code = part<QLabel>(page, u"take-over/receipt"_s)->accessibleName();
    CHECK(code.size() == 23);
    picture(page, u"take-over-done"_s);
    pushOn(page, u"take-over/save-receipt"_s);
    const QStringList receipts = QDir(move.folder.path({})).entryList({ u"*.homeward-receipt"_s });
    REQUIRE(receipts.size() == 1);
    pushOn(page, u"take-over/show"_s);
    CHECK(move.to.go.went == QStringList { u"child "_s + move.ada.toStorage() });

    ChildPage sender(move.from.context(), move.ada);
    present(sender, QSize(1024, 700));
    sender.showSection(u"hand-over"_s);
    settleDown();
    SECTION("read out")
    {
        typeOn(sender, u"hand-over/code"_s, code.chopped(1) + (code.endsWith(u'7') ? u'8' : u'7'));
        typeOn(sender, u"hand-over/read-by"_s, u"Ines Moor"_s);
        pushOn(sender, u"hand-over/take-receipt"_s);
        CHECK(wordsOn(sender).contains(u"Group 4"));
        typeOn(sender, u"hand-over/code"_s, code.toLower());
        pushOn(sender, u"hand-over/take-receipt"_s);
        CHECK(wordsOn(sender).contains(u"by Ines Moor"));
    }
    SECTION("as a file")
    {
        move.from.prompts.pack = move.folder.path(receipts.first());
        pushOn(sender, u"hand-over/choose-receipt"_s);
        CHECK(wordsOn(sender).contains(u"by Aled M, Ashdown House"));
    }
    INFO("a children's home keeps its record, and says why");
    CHECK(part<QLabel>(sender, u"hand-over/rule"_s)->text().contains(u"keeps the child's"));
    CHECK_FALSE(part<QWidget>(sender, u"hand-over/delete"_s)->isVisible());
    picture(sender, u"hand-over-received"_s);
}

TEST_CASE(
    "handing over: a record that moved says to whom a child went, and asks for no receipt that "
    "goes elsewhere",
    "[gui][handover]")
{
    Move move;
    move.write();
    const QString path = move.folder.path(u"all.json"_s);
    REQUIRE_OK(exchange_file::write(move.from.record(), path));
    auto content = exchange_json::fromBytes(bytesOf(path), u"all.json"_s);
    REQUIRE_OK(content);
    for (Staff &person : content->people)
        person.name += u" (old)"_s;
    REQUIRE_OK(move.to.record().takeIn(*content, {}));

    ChildPage page(move.to.context(), move.ada);
    present(page, QSize(1024, 700));
    page.showSection(u"hand-over"_s);
    settleDown();
    const QString words = wordsOn(page);
    CHECK(words.contains(u"Handed over to Willow House, Ines"));
    CHECK(words.contains(u"its receipt goes there"));
    CHECK_FALSE(part<QWidget>(page, u"hand-over/code"_s)->isVisible());
    CHECK(part<QWidget>(page, u"hand-over/send"_s)->isVisible());
    picture(page, u"hand-over-moved"_s);
}

TEST_CASE(
    "taking over: who is here already is compared, ticked with the space bar", "[gui][handover]")
{
    Move move;
    move.write();
    const ChildId here = *move.to.record().addChild(u"Ada Lane"_s);
    REQUIRE_OK(move.to.record().setFacts(here,
        { { u"child.date-of-birth"_s, Answer::date(QDate(2012, 5, 4)) },
            { u"looks.hair"_s, Answer::code(u"black"_s) } },
        u"her school"_s));
    ChildrenPage page(move.to.context());
    openArrived(page, move.spoken);
    auto *table = part<QTableView>(page, u"take-over/table"_s);
    REQUIRE(table->isVisible());
    const QAbstractItemModelTester tester(
        table->model(), QAbstractItemModelTester::FailureReportingMode::Warning);
    auto *model = qobject_cast<TakeOverModel *>(table->model());
    REQUIRE(model != nullptr);
    CHECK(model->differing() == 1);
    CHECK(model->same() == 2);
    CHECK(model->wanted().size() == 2);
    const QModelIndex hair = model->index(0, TakeOverModel::What);
    CHECK(hair.data().toString().contains(u"Differs"));
    CHECK(model->index(0, TakeOverModel::Here).data().toString().contains(u"Said by her school"));
    CHECK(model->index(0, TakeOverModel::There).data().toString().contains(u"Said by her aunt"));
    picture(page, u"take-over-compare"_s);
    CHECK(namelessControls(page) == QStringList());
    SECTION("as it was ticked")
    {
        pushOn(page, u"take-over/take"_s);
        const auto profile = move.to.record().profile(here);
        CHECK(profile->child.answer(u"looks.hair"_s).value() == u"black");
        CHECK(profile->child.answer(u"child.known-as"_s).value() == u"the wren");
        CHECK(profile->contacts.size() == 1);
    }
    SECTION("the one that differs too")
    {
        table->setFocus(Qt::TabFocusReason);
        table->setCurrentIndex(hair);
        QTest::keyClick(table, Qt::Key_Space);
        CHECK(hair.data(Qt::CheckStateRole).toInt() == Qt::Checked);
        pushOn(page, u"take-over/take"_s);
        CHECK(move.to.record().profile(here)->child.answer(u"looks.hair"_s).value() == u"brown");
    }
    CHECK(move.to.record().children()->size() == 1);
}

TEST_CASE("taking over: every word of what differs can be read, however wide the window is",
    "[gui][handover]")
{
    Move move;
    // More than are in sight: a scroll bar takes room from the columns.
    for (int person = 1; person <= 12; ++person) {
        REQUIRE_OK(move.from.record().saveContact({ {}, move.ada, u"Helen Marsh %1"_s.arg(person),
            u"iro"_s,
            { { u"contact.phone"_s, Answer::text(u"01632 960162"_s) },
                { u"contact.notes"_s,
                    Answer::text(
                        QString(u"Rings on Mondays before ten; "_s).repeated(person) + u"no."_s) },
                { u"contact.safe-to-ring"_s, Answer::yes() } } }));
    }
    move.write();
    move.addNamesake(QDate(2012, 5, 4));
    ChildrenPage page(move.to.context());
    openArrived(page, move.spoken);
    auto *table = part<QTableView>(page, u"take-over/table"_s);
    REQUIRE(table->isVisible());
    for (int width = 700; width <= 1400; width += 10) {
        page.resize(width, 700);
        settleDown();
        CAPTURE(width);
        CHECK(cutOffIn(*table) == QStringList());
    }
}

TEST_CASE("taking over: a child whose name is here with another birthday comes in only when "
          "somebody says that it is somebody else",
    "[gui][handover]")
{
    Move move;
    move.write();
    move.addNamesake(QDate(2012, 5, 5));
    ChildrenPage page(move.to.context());
    openArrived(page, move.spoken);
    CHECK(part<QLabel>(page, u"take-over/not-them"_s)->text().contains(u"5 May 2012"));
    pushOn(page, u"take-over/take"_s);
    CHECK(part<QLabel>(page, u"take-over/who/problem"_s)->isVisible());
    CHECK(move.to.record().children()->size() == 1);
    picture(page, u"take-over-namesake"_s);
    CHECK(clippedTexts(page) == QStringList());
    QTest::keyClick(page.window()->focusWidget(), Qt::Key_Space);
    settleDown();
    CHECK_FALSE(part<QLabel>(page, u"take-over/who/problem"_s)->isVisible());
    pushOn(page, u"take-over/take"_s);
    CHECK(move.to.record().children()->size() == 2);
}

TEST_CASE("taking over: what is wrong with a file is said before a passphrase is typed",
    "[gui][handover]")
{
    Move move;
    move.write();
    QFile file(move.to.prompts.pack);
    REQUIRE(file.resize(200));
    ChildrenPage page(move.to.context());
    present(page, QSize(1024, 700));
    pushOn(page, u"take-over/choose"_s);
    CHECK(part<QLabel>(page, u"take-over/problem"_s)->text().contains(u"its end is missing"));
    CHECK_FALSE(part<QWidget>(page, u"take-over/open"_s)->isVisible());
}

TEST_CASE("handing over: nothing is cut off at twice the text size", "[gui][handover]")
{
    const LargeText large;
    Move move;
    move.write();
    ChildPage sender(move.from.context(), move.ada);
    present(sender, QSize(1024, 700));
    sender.showSection(u"hand-over"_s);
    settleDown();
    CHECK(clippedTexts(sender) == QStringList());
    picture(sender, u"hand-over-large"_s);
    move.addNamesake(QDate(2012, 5, 4));
    ChildrenPage page(move.to.context());
    openArrived(page, move.spoken);
    CHECK(clippedTexts(page) == QStringList());
    picture(page, u"take-over-large"_s);
}
