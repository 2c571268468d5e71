// SPDX-FileCopyrightText: 2026 Homeward contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/documents/profile_papers.h"
#include "core/record/audit_page.h"
#include "tests/core/record/test_record.h"
#include "tests/support/file_bytes.h"

#include <QDir>
#include <QFileInfo>

using namespace homeward;
using namespace homeward::test;

namespace {

QStringList codes(TestRecord &record)
{
    const auto page = record->auditRows({});
    REQUIRE_OK(page);
    QStringList codes;
    for (const AuditLine &line : page->lines)
        codes << line.code;
    return codes;
}

} // namespace

TEST_CASE("Papers of a profile: given out with a line in the audit, or not at all", "[record]")
{
    TestRecord record;
    const TempFolder folder;
    const QString out = QFileInfo(folder.path(u"x"_s)).path();
    const ChildId ada = record.addChild(u"Ada"_s);
    REQUIRE_OK(record->setFacts(ada, { { u"looks.hair"_s, Answer::text(u"Red"_s) } }));
    const auto facts = record->profileFacts(ada);
    REQUIRE_OK(facts);
    const Document sheet = readySheet(*facts, record.time.now(), u"Sam Reed"_s);
    CHECK(sheet.plainText().contains(u"Red"));
    const auto path = record->giveProfile(ada, sheet, u"ready-sheet"_s, "pdf", out);
    REQUIRE_OK(path);
    CHECK(bytesOf(*path) == "pdf");
    CHECK_FALSE(path->contains(u"Ada"));
    CHECK(codes(record).first() == u"ready-sheet-given");
    REQUIRE_OK(record->noteProfilePrinted(ada, u"ready-sheet"_s, "pdf"));
    CHECK(codes(record).first() == u"ready-sheet-printed");

    const QStringList before = codes(record);
    CHECK_FAILS(
        record->giveProfile(ada, sheet, u"ready-sheet"_s, "pdf", QDir(out).filePath(u"gone"_s)),
        Error::Code::Io);
    CHECK(codes(record) == before);
    CHECK(record.problems() == QStringList());
}

TEST_CASE("Papers of a profile: no two blank copies have the same number", "[record]")
{
    TestRecord record;
    const TempFolder folder;
    const QString out = QFileInfo(folder.path(u"x"_s)).path();
    CHECK(record->nextBlankNumber() == 1);
    const Document first = blankProfile({}, 1, record.time.now());
    REQUIRE_OK(record->giveBlank(1, first, u"blank-profile"_s, "pdf", out));
    CHECK(record->nextBlankNumber() == 2);
    // Another window drew the same one.
    CHECK_FAILS(record->giveBlank(1, first, u"blank-profile"_s, "pdf", out), Error::Code::Changed);
    CHECK_FAILS(record->noteBlankPrinted(1, u"blank-profile"_s, "pdf"), Error::Code::Changed);
    CHECK(QDir(out).entryList({ u"blank-profile*"_s }).size() == 1);
    REQUIRE_OK(record->noteBlankPrinted(2, u"blank-police-report"_s, "pdf"));
    CHECK(record->auditRows({})->lines.first().about == u"2");
    record.reopen();
    CHECK(record->nextBlankNumber() == 3);
}

TEST_CASE("Papers of a profile: the audit says which paper was made, and which was printed",
    "[record][audit]")
{
    TestRecord record;
    const TempFolder folder;
    const QString out = QFileInfo(folder.path(u"x"_s)).path();
    const ChildId ada = record.addChild(u"Ada"_s);
    const Document paper = blankProfile({}, 1, record.time.now());
    // A word that was in no row before counts as well: no number is used twice.
    const auto [kind, word] = GENERATE(table<QString, QString>({
        { u"blank-profile"_s, u"blank-profile"_s },
        { u"blank-police-report"_s, u"blank-report"_s },
        { u"of-another-version"_s, u"blank"_s },
    }));
    CAPTURE(kind.toStdString());
    REQUIRE_OK(record->giveBlank(1, paper, kind, "pdf", out));
    CHECK(codes(record).first() == word + u"-given"_s);
    REQUIRE_OK(record->noteBlankPrinted(2, kind, "pdf"));
    CHECK(codes(record).first() == word + u"-printed"_s);
    CHECK(record->nextBlankNumber() == 3);

    REQUIRE_OK(record->giveProfile(ada, paper, u"own-page"_s, "pdf", out));
    CHECK(codes(record).first() == u"own-page-given");
    const AuditLine line = record->auditRows({})->lines.first();
    CHECK(line.about == u"Ada");
    CHECK(line.action == u"Made a child's own page");
    REQUIRE_OK(record->noteProfilePrinted(ada, u"own-page"_s, "pdf"));
    CHECK(codes(record).first() == u"own-page-printed");
    CHECK(record.problems() == QStringList());
}

TEST_CASE(
    "Papers of a profile: what stands among the people is on them, and nothing is written (R24)",
    "[record]")
{
    TestRecord record;
    const ChildId ada = record.addChild(u"Ada"_s);
    REQUIRE_OK(record->saveContact({ {}, ada, u"Nia Advocacy"_s, u"advocate"_s,
        { { u"contact.phone"_s, Answer::text(u"01632 960142"_s) } } }));
    REQUIRE_OK(record->savePlacement({ {}, ada, QDate(2026, 1, 5), {}, {} }));
    REQUIRE_OK(record->saveContact({ {}, ada, u"Marlshire"_s, u"responsible-authority"_s, {} }));
    const auto facts = record->profileFacts(ada);
    REQUIRE_OK(facts);
    const QDateTime now = record.time.now();
    CHECK(ownPage(*facts, now, u"Sam Reed"_s)
              .plainText()
              .contains(u"My advocate: Nia Advocacy, 01632 960142"));
    CHECK(readySheet(*facts, now, u"Sam Reed"_s)
              .plainText()
              .contains(u"Responsible authority: Marlshire"));
    const auto kept = record->profile(ada);
    REQUIRE_OK(kept);
    CHECK_FALSE(kept->child.answer(u"plan.advocate"_s).isSettled());
    CHECK(kept->placements.first().answers.isEmpty());
    CHECK(record->factHistory(ada, u"plan.advocate"_s)->isEmpty());
}
