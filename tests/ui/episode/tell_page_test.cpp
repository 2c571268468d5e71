// SPDX-FileCopyrightText: 2026 Homeward contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/support/pdf.h"
#include "tests/ui/support/ui_bench.h"
#include "tests/ui/support/ui_checks.h"
#include "ui/episode/notice_list.h"
#include "ui/episode/tell_page.h"

#include <QDir>
#include <QLabel>
#include <QPushButton>

#include <algorithm>

using namespace homeward;
using namespace homeward::test;

namespace {

struct Shown
{
    Shown()
        : night(bench.startNight(u"Ada"_s))
        , page({ bench.context(), night })
    {
        show();
        present(page, QSize(760, 1300));
        settleDown();
    }

    void show()
    {
        const auto facts = bench.record().facts(night);
        REQUIRE_OK(facts);
        page.showSituation(*facts, assess(*facts, bench.clock.now()));
    }

    UiBench bench;
    EpisodeId night;
    TellPage page;
};

} // namespace

TEST_CASE("tell page: a notice to the school, with the keys", "[gui][episode][school-notice]")
{
    Shown shown;
    const TempFolder folder;
    shown.bench.prompts.folder = folder.path({});
    auto *make = part<QPushButton>(shown.page, u"school-notice/make"_s);
    REQUIRE(make->isVisible());
    picture(shown.page, u"tell-the-school"_s);
    CHECK(clippedTexts(shown.page).isEmpty());
    CHECK(namelessControls(shown.page).isEmpty());
    make->setFocus(Qt::TabFocusReason);
    QTest::keyClick(make, Qt::Key_Space);
    settleDown();
    const QStringList files = QDir(folder.path({})).entryList(QDir::Files);
    REQUIRE(files.size() == 1);
    CHECK(files.first().startsWith(u"school-notice-2026-0001-"));
    CHECK(pdfText(folder.path(files.first())).contains(u"Still missing at"));
    const auto facts = shown.bench.record().facts(shown.night);
    REQUIRE_OK(facts);
    CHECK(facts->log.last().answer(u"document.kind"_s).value() == u"school-notice");
}

TEST_CASE("tell page: no notice to the school where a paper is the wrong way",
    "[gui][episode][school-notice]")
{
    Shown shown;
    NewEntry ending;
    ending.kind = Entry::Kind::Ending;
    ending.happened = Moment::exactly(shown.bench.clock.now());
    ending.answers = { { u"ending.kind"_s, Answer::code(u"died"_s) } };
    REQUIRE_OK(shown.bench.record().append(shown.night, ending));
    shown.show();
    settleDown();
    CHECK_FALSE(part<QPushButton>(shown.page, u"school-notice/make"_s)->isVisible());
}

TEST_CASE("tell page: what only may apply is never late", "[gui][episode]")
{
    UiBench bench;
    NoticeList list({ bench.context(), bench.startNight(u"Ada"_s) });
    NoticeRow row;
    row.subject = u"director"_s;
    row.text = u"Tell the director"_s;
    row.due = bench.clock.now().addSecs(-3600);
    const auto words = [&](bool mayApply) {
        row.mayApply = mayApply;
        list.showNotices({ row }, bench.clock.now());
        settleDown();
        QStringList all;
        for (const QLabel *label : list.findChildren<QLabel *>())
            all << label->text();
        return all.join(u'\n');
    };
    CHECK(words(false).contains(u"1 h late"));
    CHECK_FALSE(words(true).contains(u"late"));
    CHECK(words(true).contains(u"may apply, by "));
}

TEST_CASE("tell page: the senior manager of the council stands beside what to ask about (R42)",
    "[gui][episode]")
{
    Shown shown;
    const auto facts = shown.bench.record().facts(shown.night);
    REQUIRE_OK(facts);
    Contact manager { {}, facts->profile.child.id, u"Ruth Adeyemi"_s, u"senior-manager"_s, {} };
    manager.answers.insert(u"contact.phone"_s, Answer::text(u"01632 960140"_s));
    REQUIRE_OK(shown.bench.record().saveContact(manager));
    shown.show();
    part<QAbstractButton>(shown.page, u"askOthers"_s)->click();
    settleDown();
    const QList<QLabel *> labels = shown.page.findChildren<QLabel *>();
    CHECK(std::any_of(labels.cbegin(), labels.cend(), [](const QLabel *label) {
        return label->isVisible() && label->text().contains(u"Ruth Adeyemi")
            && label->text().contains(u"01632 960140");
    }));
    picture(shown.page, u"tell-senior-manager"_s);
}
