// SPDX-FileCopyrightText: 2026 Homeward contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/ui/support/ui_bench.h"
#include "tests/ui/support/ui_checks.h"
#include "ui/shell/main_window.h"
#include "ui/shell/message_bar.h"

#include <QDir>

using namespace homeward;
using namespace homeward::test;

namespace {

/// A window that is about to be closed, and a folder for copies.
struct Closing
{
    explicit Closing(DriveWork onDrive)
        : main(bench.record(), { .onDrive = std::move(onDrive) })
    {
        REQUIRE(QDir().mkpath(copies()));
        REQUIRE_OK(bench.record().planCopies({ copies(), true }));
        present(main, { 1024, 700 });
    }

    [[nodiscard]] QString copies() const { return folder.path(u"stick"_s); }
    [[nodiscard]] qsizetype count() const
    {
        return QDir(copies()).entryList({ u"*.homeward"_s }, QDir::Files).size();
    }

    TempFolder folder;
    UiBench bench;
    MainWindow main;
};

} // namespace

TEST_CASE(
    "closing: a drive that does not answer is said, and the next time it closes", "[gui][copies]")
{
    int tries = 0;
    Closing closing([&](const auto &) {
        ++tries;
        return false;
    });
    CHECK_FALSE(closing.main.close());
    CHECK(closing.main.isVisible());
    const QString said = closing.main.messages().text();
    INFO(said.toStdString());
    CHECK(said.contains(u"No copy was made."));
    CHECK(said.contains(u"does not answer"));
    CHECK(said.contains(u"close again"));
    CHECK(closing.main.close());
    CHECK(tries == 2);
}

TEST_CASE("closing: while the copy is made, the window does not close under it", "[gui][copies]")
{
    std::function<void()> meanwhile;
    Closing closing([&](const auto &work) {
        meanwhile();
        return toTheEnd(work);
    });
    int closed = 0;
    meanwhile = [&] { closed += closing.main.mayClose() ? 1 : 0; };
    CHECK(closing.main.close());
    CHECK(closed == 0);
    CHECK(closing.count() == 1);
}
