// SPDX-FileCopyrightText: 2026 Homeward contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/model/exchange_content.h"
#include "core/record/audit_page.h"
#include "core/record/audit_words.h"
#include "core/store/digest.h"
#include "tests/core/record/test_record.h"
#include "tests/support/file_bytes.h"

#include <QDir>

#include <algorithm>

using namespace homeward;
using namespace homeward::test;

namespace {

QList<AuditLine> linesOf(TestRecord &record, const AuditFilter &filter)
{
    const auto page = record->auditRows(filter);
    REQUIRE_OK(page);
    CHECK(page->total >= page->lines.size());
    return page->lines;
}

QStringList codesOf(TestRecord &record, const AuditFilter &filter)
{
    QStringList codes;
    for (const AuditLine &line : linesOf(record, filter))
        codes << line.code;
    return codes;
}

/// Rows as they come into a record over years. Their chain is not ours to prove here.
void addRows(TestRecord &record, int count)
{
    const QString by = record->signedIn()->id.toStorage();
    record.rawSql(u"WITH RECURSIVE n (i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < %1) "
                  "INSERT INTO audit (number, at, author, action, about, content_digest, digest) "
                  "SELECT 1000 + i, '2026-11-03T22:00:00.000Z', '%2', 'child-opened', "
                  "'00000000-0000-4000-8000-000000000001', '', printf('%064d', i) FROM n"_s.arg(
                      QString::number(count), by));
}

} // namespace

TEST_CASE("Audit: whoever runs the record reads it, others are refused", "[record][audit]")
{
    TestRecord record(Setting::Kind::ChildrensHome);
    REQUIRE_OK(record->addStaff(keyOf(u"Jo"_s), Staff::Role::Carer));
    REQUIRE_OK(record->openAudit({}));
    REQUIRE_OK(record->signIn(keyOf(u"Jo"_s)));
    CHECK_FAILS(record->openAudit({}), Error::Code::NotAllowed);
    CHECK_FAILS(record->auditRows({}), Error::Code::NotAllowed);
    CHECK_FAILS(record->exportAudit({}, record.inFolder({})), Error::Code::NotAllowed);
}

TEST_CASE("Audit: that somebody looked is a row of its own, once", "[record][audit]")
{
    TestRecord record;
    const auto page = record->openAudit({});
    REQUIRE_OK(page);
    CHECK(page->lines.first().code == u"audit-opened");
    CHECK(codesOf(record, {}) == codesOf(record, {}));
    CHECK(codesOf(record, {}).count(u"audit-opened"_s) == 1);
    CHECK(record.problems().isEmpty());
}

TEST_CASE("Audit: by child it has the child, the episodes, and all that belongs to either",
    "[record][audit]")
{
    TestRecord record;
    const ChildId ada = record.addChild(u"Ada"_s);
    const ChildId ben = record.addChild(u"Ben"_s);
    Contact mother { {}, ada, u"Mo"_s, u"mother"_s };
    const auto contact = record->saveContact(mother);
    REQUIRE_OK(contact);
    REQUIRE_OK(record->removeContact(*contact));
    REQUIRE_OK(record->openProfile(ben));
    const auto together
        = record->start({ { ada }, { ben } }, Moment::exactly(record.time.now()), {});
    REQUIRE_OK(together);
    REQUIRE_OK(record->openEpisode(together->last()));

    const QStringList hers = codesOf(record, { .child = u"ada"_s });
    for (const QString &code : { u"child-added"_s, u"contact-saved"_s, u"contact-removed"_s,
             u"episode-started"_s, u"entry-added"_s })
        CHECK(hers.contains(code));
    CHECK_FALSE(hers.contains(u"child-opened"));
    CHECK_FALSE(hers.contains(u"episode-opened"));
    CHECK(codesOf(record, { .child = ada.toStorage() }) == hers);
    CHECK(codesOf(record, { .child = u"ben"_s }).contains(u"episode-opened"));
    CHECK_FAILS(record->auditRows({ .child = u"Zoe"_s }), Error::Code::NotFound);

    INFO("what was taken out keeps its name, and a line of both names both");
    const QList<AuditLine> lines = linesOf(record, { .child = u"Ada"_s });
    const auto isSaid = [&](const QString &code, const QString &about) {
        return std::any_of(lines.cbegin(), lines.cend(),
            [&](const AuditLine &line) { return line.code == code && line.about == about; });
    };
    CHECK(isSaid(u"contact-removed"_s, u"Mo, Ada"_s));
    CHECK(isSaid(u"entry-added"_s, u"Noticed missing, Ada, Ben, 2026-0001, 2026-0002"_s));
}

TEST_CASE("Audit: what gave out the whole record stands under every child who was in it",
    "[record][audit]")
{
    TestRecord record;
    const ChildId ada = record.addChild(u"Ada"_s);
    const ChildId gone = record.addChild(u"Ben"_s);
    const auto give = [&](const QString &name) {
        REQUIRE_OK(record->giveOut(record.inFolder(name),
            [](const ExchangeContent &) { return Result<QByteArray>("{}"); }));
    };
    give(u"first.json"_s);
    REQUIRE_OK(record->deleteChild(gone));
    REQUIRE_OK(record->planCopies({ record.inFolder({}), false }));
    REQUIRE_OK(record->copyNow());
    REQUIRE_OK(record->exportAudit({}, record.inFolder({})));
    const ChildId later = record.addChild(u"Zoe"_s);
    give(u"second.json"_s);

    const auto givenOut = [&](const ChildId &child) {
        QStringList codes
            = codesOf(record, { .child = child.toStorage(), .kind = AuditKind::GivenOut });
        std::reverse(codes.begin(), codes.end());
        return codes;
    };
    const QString whole = u"record-exported"_s;
    CHECK(givenOut(ada) == QStringList { whole, u"copy-made"_s, u"audit-exported"_s, whole });
    CHECK(givenOut(gone) == QStringList { whole });
    CHECK(givenOut(later) == QStringList { whole });
    const QList<AuditLine> lines = linesOf(record, { .child = u"Zoe"_s });
    CHECK(lines.first().about == u"The whole record, every child");
}

TEST_CASE(
    "Audit: what somebody may not do, and a wrong old passphrase, stand there as tried in vain",
    "[record][audit]")
{
    TestRecord record(Setting::Kind::ChildrensHome);
    const ChildId ada = record.addChild(u"Ada"_s);
    REQUIRE_OK(record->addStaff(keyOf(u"Jo Okoro"_s), Staff::Role::Carer));
    REQUIRE_OK(record->signIn(keyOf(u"Jo Okoro"_s)));
    const Secret renewed = Secret::fromText(u"three new ones"_s);
    CHECK_FAILS(record->changePassphrase(Secret::fromText(u"not the old one"_s), renewed),
        Error::Code::NotAllowed);
    CHECK_FAILS(record->openAudit({}), Error::Code::NotAllowed);
    CHECK_FAILS(record->auditRows({}), Error::Code::NotAllowed);
    CHECK_FAILS(record->giveOut(record.inFolder(u"all.json"_s),
                    [](const ExchangeContent &) { return Result<QByteArray>("{}"); }),
        Error::Code::NotAllowed);
    CHECK_FAILS(record->deleteChild(ada), Error::Code::NotAllowed);
    CHECK_FAILS(record->renewEnvelope(), Error::Code::NotAllowed);
    CHECK_FAILS(record->addStaff(keyOf(u"Kit"_s), Staff::Role::Carer), Error::Code::NotAllowed);
    REQUIRE_OK(record->signIn(keyOf(u"Sam Reed"_s)));
    QStringList tried;
    for (const AuditLine &line : linesOf(record, { .kind = AuditKind::Failed })) {
        CHECK(line.person == u"Jo Okoro");
        tried.prepend(line.about);
    }
    CHECK(tried
        == QStringList { {}, u"Look at who did what"_s, u"Look at who did what"_s,
            u"The whole record, or a child's, as a file: out or in"_s,
            u"Delete a child, or keep one longer"_s, u"People, and the night envelope"_s,
            u"People, and the night envelope"_s });
    INFO("what was tried is a word of its own, and nothing that was written");
    CHECK(record.rawRows(u"SELECT DISTINCT about FROM audit WHERE action = 'action-refused' "
                         "ORDER BY about"_s)
        == QStringList { u"delete-child"_s, u"exchange"_s, u"keep-people"_s, u"read-audit"_s });
    CHECK(record.problems() == QStringList());
}

TEST_CASE("Audit: by person, by day in England and by kind", "[record][audit]")
{
    TestRecord record;
    REQUIRE_OK(record->addStaff(keyOf(u"Zoë O'Neill"_s), Staff::Role::Carer));
    record.time.set(at(u"2026-07-01T23:30:00Z"_s).addYears(1)); // half past midnight on the 2nd
    REQUIRE_OK(record->signIn(keyOf(u"zoe o\u2019neill"_s)));
    const ChildId child = record.addChild(u"Ada"_s);
    REQUIRE_OK(record->openProfile(child));

    const QStringList hers { u"child-opened"_s, u"child-added"_s, u"signed-in"_s };
    CHECK(codesOf(record, { .person = u"o\u2019neill"_s }) == hers);
    CHECK_FAILS(record->auditRows({ .person = u"Nobody"_s }), Error::Code::NotFound);
    CHECK(codesOf(record, { .from = QDate(2027, 7, 2) }) == hers);
    CHECK_FALSE(codesOf(record, { .to = QDate(2027, 7, 1) }).contains(u"child-opened"));
    CHECK(codesOf(record, { .from = QDate(2027, 7, 2), .to = QDate(2027, 7, 2) }) == hers);
    CHECK(codesOf(record, { .kind = AuditKind::Opened }) == QStringList { u"child-opened"_s });
    CHECK(codesOf(record, { .person = u"zoe"_s, .kind = AuditKind::SignedIn })
        == QStringList { u"signed-in"_s });
}

TEST_CASE("Audit: a child is found however the name is typed, as the search finds them",
    "[record][audit]")
{
    TestRecord record;
    REQUIRE_OK(record->openProfile(record.addChild(u"Kit O’Neill-Müller"_s)));
    for (const QString &typed : { u"oneill"_s, u"O'Neill"_s, u"kit o'neill muller"_s }) {
        INFO(typed.toStdString());
        const auto page = record->auditRows({ .child = typed, .kind = AuditKind::Opened });
        REQUIRE_OK(page);
        CHECK(page->total == 1);
    }
    INFO("signs that are no letters name nobody, and not everybody");
    CHECK_FAILS(record->auditRows({ .child = u"?"_s }), Error::Code::NotFound);
}

TEST_CASE("Audit: 50,000 rows are read a page at a time", "[record][audit]")
{
    TestRecord record;
    addRows(record, 50'000);
    const auto first = record->auditRows({ .kind = AuditKind::Opened });
    REQUIRE_OK(first);
    CHECK(first->total == 50'000);
    REQUIRE(first->lines.size() == AuditPage::size);
    CHECK(first->lines.first().number == 51'000);
    CHECK(first->lines.first().about
        == u"No longer in the record: 00000000-0000-4000-8000-000000000001");
    const auto second
        = record->auditRows({ .kind = AuditKind::Opened }, first->lines.last().number);
    REQUIRE_OK(second);
    CHECK(second->lines.first().number == first->lines.last().number - 1);
    const auto last = record->auditRows({ .kind = AuditKind::Opened }, 1011);
    REQUIRE_OK(last);
    CHECK(last->lines.size() == 10);
}

TEST_CASE("Audit: a table for a spreadsheet holds all that was asked for, and is on record",
    "[record][audit]")
{
    TestRecord record;
    const ChildId child = record.addChild(u"=HYPERLINK(\"x\")"_s);
    REQUIRE_OK(record->openProfile(child));
    addRows(record, 2'500);
    const QString folder = record.inFolder(u"tables"_s);
    REQUIRE(QDir().mkpath(folder));
    const auto path = record->exportAudit({ .kind = AuditKind::Opened }, folder);
    REQUIRE_OK(path);
    const QByteArray table = bytesOf(*path);
    CHECK(table.startsWith("\xEF\xBB\xBF\"When\",\"Who\""));
    CHECK(table.count("\r\n") == 2'502);
    CHECK(table.contains("\"'=HYPERLINK"));
    CHECK_FALSE(table.contains("\"=HYPERLINK"));
    CHECK(record.rawValue(u"SELECT content_digest FROM audit WHERE action = 'audit-exported'"_s)
        == digestOf(table));

    INFO("both or neither");
    CHECK_FAILS(record->exportAudit({}, folder + u"/nowhere"_s), Error::Code::Io);
    CHECK(record.rawRows(u"SELECT 1 FROM audit WHERE action = 'audit-exported'"_s).size() == 1);
}
