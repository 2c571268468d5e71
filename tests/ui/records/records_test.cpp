// SPDX-FileCopyrightText: 2026 Homeward contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/support/key_of.h"
#include "tests/support/support.h"
#include "tests/ui/start/keys.h"
#include "tests/ui/support/ui_bench.h"
#include "tests/ui/support/ui_checks.h"
#include "ui/records/audit_model.h"
#include "ui/records/records_page.h"

#include <QAbstractItemModelTester>
#include <QDir>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QTableView>

using namespace homeward;
using namespace homeward::test;

namespace {

struct Shown
{
    Shown()
        : ada(bench.startNight(u"Ada"_s))
        , page(bench.context())
    {
        REQUIRE_OK(bench.record().openEpisode(ada));
        present(page, QSize(900, 640));
        page.refresh();
        settleDown();
        table = part<QTableView>(page, u"records/table"_s);
    }

    [[nodiscard]] QString cell(int row, int column) const
    {
        return table->model()->index(row, column).data().toString();
    }
    [[nodiscard]] QString count() const { return part<QLabel>(page, u"records/count"_s)->text(); }
    [[nodiscard]] qsizetype timesOpened() const
    {
        const auto rows = bench.record().auditRows({ .kind = AuditKind::Opened });
        REQUIRE_OK(rows);
        return std::count_if(rows->lines.cbegin(), rows->lines.cend(),
            [](const AuditLine &line) { return line.code == u"audit-opened"; });
    }

    mutable UiBench bench;
    EpisodeId ada;
    RecordsPage page;
    QTableView *table = nullptr;
};

AuditPage pageOf(qint64 newest, int rows, qint64 total)
{
    AuditPage page { {}, total };
    for (int row = 0; row < rows; ++row)
        page.lines << AuditLine { newest - row };
    return page;
}

/// Waits for what is typed to be looked for.
void waitFor(const std::function<bool()> &done) { CHECK(QTest::qWaitFor(done)); }

} // namespace

TEST_CASE("records: the newest stand first, in words, and that somebody looked is on record once",
    "[gui][records]")
{
    Shown shown;
    CHECK(shown.cell(0, AuditModel::Did) == u"Looked at who did what");
    CHECK(shown.cell(0, AuditModel::Who) == u"Aled M");
    CHECK(shown.cell(1, AuditModel::Did) == u"Opened an episode");
    CHECK(shown.cell(1, AuditModel::About) == u"Ada, 2026-0001");
    CHECK(shown.cell(1, AuditModel::When) == u"Tue 3 Nov 2026, 23:10");
    shown.page.refresh();
    shown.page.refresh();
    CHECK(shown.timesOpened() == 1);

    INFO("somebody who comes back looks again");
    shown.page.hide();
    shown.page.show();
    shown.page.refresh();
    CHECK(shown.timesOpened() == 2);
}

TEST_CASE("records: by keyboard, a child, a person and a day narrow it", "[gui][records]")
{
    Shown shown;
    tabTo(u"records/child"_s);
    type(u"ad"_s);
    press(Qt::Key_Return);
    const int hers = shown.table->model()->rowCount();
    CHECK(hers > 1);
    CHECK(shown.cell(0, AuditModel::About).contains(u"Ada"));
    CHECK(shown.count() == u"Found: %1"_s.arg(hers));
    type(u"xyz"_s);
    waitFor([&] { return shown.count().contains(u"adxyz"); });
    CHECK_FALSE(shown.table->isVisible());
    press(Qt::Key_A, Qt::ControlModifier);
    press(Qt::Key_Delete);
    waitFor([&] { return shown.table->isVisible(); });

    tabTo(u"records/person"_s);
    type(u"nobody"_s);
    press(Qt::Key_Return);
    CHECK(shown.count().contains(u"nobody"));
    press(Qt::Key_A, Qt::ControlModifier);
    type(u"aled"_s);
    tabTo(u"records/from"_s);
    type(u"32/11"_s);
    press(Qt::Key_Return);
    CHECK(part<QLabel>(shown.page, u"records/from/problem"_s)->isVisible());
    press(Qt::Key_A, Qt::ControlModifier);
    type(u"3/11/2026"_s);
    tabTo(u"records/to"_s);
    type(u"1/11/2026"_s);
    press(Qt::Key_Return);
    CHECK(shown.count().contains(u"nothing"));
}

TEST_CASE(
    "records: a row is read whole beneath the table, and Tab leads out of it", "[gui][records]")
{
    Shown shown;
    tabTo(u"records/table"_s);
    press(Qt::Key_Down);
    press(Qt::Key_Down);
    const QString detail = part<QLabel>(shown.page, u"records/detail"_s)->text();
    CHECK(detail.contains(shown.cell(shown.table->currentIndex().row(), AuditModel::Did)));
    CHECK(detail.contains(u"Row "));
    tabTo(u"records/export"_s);
}

TEST_CASE("records: what was given out stands apart, and all of it can be taken as a table",
    "[gui][records]")
{
    Shown shown;
    REQUIRE_OK(shown.bench.record().noteKeyPrinted(KeyHolder::Kind::Envelope));
    tabTo(u"records/kind"_s);
    for (int i = 0; i < 3; ++i)
        press(Qt::Key_Right);
    press(Qt::Key_Space);
    settleDown();
    REQUIRE(shown.table->model()->rowCount() == 1);
    CHECK(shown.cell(0, AuditModel::About) == u"The night envelope");

    const TempFolder folder;
    shown.bench.prompts.folder = folder.path({});
    tabTo(u"records/export"_s);
    press(Qt::Key_Return);
    const QStringList made = QDir(folder.path({})).entryList({ u"*.csv"_s });
    REQUIRE(made.size() == 1);
    CHECK(part<QLabel>(shown.page, u"records/given"_s)->text().contains(made.first()));
    CHECK(shown.cell(0, AuditModel::Did) == u"Made a table of who did what");
    CHECK(shown.bench.saved.marks == 1);
}

TEST_CASE("records: what was done for a child who was deleted is found by a word", "[gui][records]")
{
    Shown shown;
    auto *deleted = part<QLabel>(shown.page, u"records/deleted"_s);
    CHECK_FALSE(deleted->isVisible());
    const auto twice = shown.bench.record().addChild(u"Ben"_s);
    REQUIRE_OK(twice);
    REQUIRE_OK(shown.bench.record().deleteChild(*twice));
    shown.page.refresh();
    settleDown();
    CHECK(deleted->isVisible());
    CHECK(deleted->text().contains(twice->toStorage().left(8)));
    CHECK_FALSE(deleted->text().contains(u"Ben"));
    tabTo(u"records/child"_s);
    type(u"deleted"_s);
    press(Qt::Key_Return);
    CHECK(shown.table->model()->rowCount() == 2);
    CHECK(shown.cell(0, AuditModel::Did) == u"Deleted a child after review");
    CHECK(shown.cell(1, AuditModel::Did) == u"Added a child");
}

TEST_CASE("records: the page can be read at twice the size", "[gui][records]")
{
    const LargeText large;
    const Shown shown;
    CHECK(clippedTexts(shown.page) == QStringList());
    CHECK(namelessControls(shown.page) == QStringList());
}

TEST_CASE(
    "audit model: older rows come as they are scrolled to, new ones at the top", "[gui][records]")
{
    QList<qint64> asked;
    AuditModel model([&](qint64 before) -> Result<AuditPage> {
        asked << before;
        return pageOf(before - 1, before > 200 ? AuditPage::size : 50, 250);
    });
    model.show(pageOf(350, AuditPage::size, 250));
    CHECK(model.rowCount() == 100);
    while (model.canFetchMore({}))
        model.fetchMore({});
    CHECK(model.rowCount() == 250);
    CHECK(model.lineAt(249).number == 101);
    CHECK(asked == QList<qint64> { 251, 151 });

    SECTION("what is new goes to the top, and what is there stays")
    {
        // Made only now: it asks for more in the middle of a reset.
        const QAbstractItemModelTester tester(
            &model, QAbstractItemModelTester::FailureReportingMode::Fatal);
        model.update(pageOf(353, AuditPage::size, 253));
        CHECK(model.rowCount() == 253);
        CHECK(model.total() == 253);
        CHECK(model.lineAt(0).number == 353);
        CHECK(model.lineAt(3).number == 350);
        model.update(pageOf(353, AuditPage::size, 253));
        CHECK(model.rowCount() == 253);
    }
    SECTION("older rows are put in as a table must")
    {
        AuditModel fresh(
            [](qint64 before) -> Result<AuditPage> { return pageOf(before - 1, 50, 150); });
        fresh.show(pageOf(350, AuditPage::size, 150));
        const QAbstractItemModelTester tester(
            &fresh, QAbstractItemModelTester::FailureReportingMode::Fatal);
        CHECK(fresh.rowCount() == 150);
    }
    SECTION("after more than a page of news it begins anew")
    {
        model.update(pageOf(900, AuditPage::size, 800));
        CHECK(model.rowCount() == 100);
        CHECK(model.lineAt(0).number == 900);
    }
    SECTION("what cannot be read is said once")
    {
        AuditModel broken([](qint64) -> Result<AuditPage> {
            return failure(Error::Code::Io, u"The disk is gone."_s);
        });
        int said = 0;
        QObject::connect(&broken, &AuditModel::failed, &broken, [&](const Error &) { ++said; });
        broken.show(pageOf(350, AuditPage::size, 250));
        while (broken.canFetchMore({}))
            broken.fetchMore({});
        CHECK(said == 1);
        CHECK(broken.rowCount() == 100);
    }
}
