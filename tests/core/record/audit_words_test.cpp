// SPDX-FileCopyrightText: 2026 Homeward contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/record/audit_words.h"
#include "core/store/audit_search.h"
#include "tests/support/support.h"

using namespace homeward;
using namespace homeward::test;

namespace {

AuditHit hit(AuditAction action, const QString &about = u"0b6c"_s)
{
    AuditHit hit;
    hit.row = { 7, at(u"2026-11-03T22:00"_s), {}, toStorage(action), about };
    hit.author = u"Sam Reed"_s;
    return hit;
}

} // namespace

TEST_CASE("Audit words: a row says whom and what it is about", "[record][audit]")
{
    AuditHit entry = hit(AuditAction::EntryAdded);
    entry.children = { u"Ada"_s, u"Ben"_s };
    entry.episodes = { u"2026-0001"_s, u"2026-0002"_s };
    entry.entryKind = u"police-call"_s;
    const AuditLine line = audit_words::lineOf(entry);
    CHECK(line.action == u"Wrote in a log");
    CHECK(line.about == u"Police rung, Ada, Ben, 2026-0001, 2026-0002");
    CHECK(line.person == u"Sam Reed");
    CHECK(line.code == u"entry-added");

    AuditHit paper = hit(AuditAction::DocumentPrinted);
    paper.children = { u"Ada"_s };
    paper.episodes = { u"2026-0001"_s };
    paper.document = { { u"document.kind"_s, Answer::code(u"police-report"_s) },
        { u"document.recipient"_s, Answer::text(u"the police"_s) } };
    CHECK(audit_words::lineOf(paper).about == u"Police report, for the police, Ada, 2026-0001");

    CHECK(audit_words::lineOf(hit(AuditAction::KeyPrinted, audit_words::nightEnvelope())).about
        == u"The night envelope");
}

TEST_CASE("Audit words: what is gone is said to be gone, and what a later program wrote stands",
    "[record][audit]")
{
    CHECK(audit_words::lineOf(hit(AuditAction::ChildOpened)).about
        == u"No longer in the record: 0b6c");
    CHECK(audit_words::lineOf(hit(AuditAction::SettingChanged, {})).about.isEmpty());
    AuditHit later = hit(AuditAction::ChildOpened);
    later.row.action = u"moon-landed-on"_s;
    CHECK(audit_words::lineOf(later).action == u"moon-landed-on");
    CHECK(audit_words::lineOf(later).about == u"0b6c");
}

TEST_CASE("Audit words: a try in vain stands at its own time and is nobody's", "[record][audit]")
{
    const AuditLine line
        = audit_words::lineOf(hit(AuditAction::SignInFailed, u"2026-11-01T04:05:06.000Z"_s));
    CHECK(line.at == at(u"2026-11-01T04:05:06Z"_s));
    CHECK_FALSE(line.person.contains(u"Sam"));
    CHECK(line.about == u"Written down when Sam Reed came in");
}

TEST_CASE(
    "Audit words: what was refused is said, and a copy is of the whole record", "[record][audit]")
{
    CHECK(audit_words::lineOf(hit(AuditAction::ActionRefused, u"reopen"_s)).about
        == u"Reopen what was signed off");
    CHECK(audit_words::lineOf(hit(AuditAction::ActionRefused, u"fly"_s)).about == u"fly");
    CHECK(audit_words::lineOf(hit(AuditAction::CopyMade, u"elms.homeward"_s)).about
        == u"The whole record, every child, elms.homeward");
    CHECK(audit_words::lineOf(hit(AuditAction::AuditExported, {})).about
        == u"Any child may be named in it");
}

TEST_CASE("Audit words: a table has a heading for each cell", "[record][audit]")
{
    CHECK(audit_words::headings().size()
        == audit_words::cells(audit_words::lineOf(hit(AuditAction::SignedIn))).size());
    for (const AuditKind kind : auditKinds())
        CHECK_FALSE(audit_words::kindInWords(kind).isEmpty());
}

TEST_CASE("Audit words: what somebody did about themselves names them once", "[record][audit]")
{
    AuditHit own = hit(AuditAction::SignedIn);
    own.row.author = StaffId::fromStorage(own.row.about);
    own.thing = own.author;
    CHECK(audit_words::lineOf(own).about.isEmpty());
    AuditHit other = hit(AuditAction::StaffAdded);
    other.thing = u"Jo Okoro"_s;
    CHECK(audit_words::lineOf(other).about == u"Jo Okoro");
}
