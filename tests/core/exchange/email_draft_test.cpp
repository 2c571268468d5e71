// SPDX-FileCopyrightText: 2026 Homeward contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/exchange/email_draft.h"
#include "tests/support/support.h"

using namespace homeward;
using namespace homeward::test;

namespace {

EmailDraft aDraft()
{
    EmailDraft draft;
    draft.subject = u"2026-0007"_s;
    draft.body = u"Attached: a report.\nIt is about a child – keep it safe.\n"_s;
    draft.fileName = u"police-report-2026-0007.pdf"_s;
    draft.file = QByteArray("%PDF\0--=_homeward\r\n", 19) + QByteArray(5000, '\xff');
    draft.at = at(u"2026-07-03T23:22"_s);
    return draft;
}

QByteArray bytesOf(const EmailDraft &draft)
{
    const auto bytes = email_draft::toBytes(draft);
    REQUIRE_OK(bytes);
    return *bytes;
}

QByteArray headOf(const QByteArray &part) { return part.left(part.indexOf("\r\n\r\n")); }
QByteArray contentOf(const QByteArray &part)
{
    return QByteArray::fromBase64(part.mid(part.indexOf("\r\n\r\n") + 4));
}

/// Cut at the boundary as a reader cuts: before, the parts, and after.
QList<QByteArray> partsOf(const QByteArray &message)
{
    QList<QByteArray> parts;
    qsizetype from = 0;
    const QByteArray cut = "\r\n--=_homeward";
    for (qsizetype at = message.indexOf(cut); at >= 0; at = message.indexOf(cut, from)) {
        parts << message.mid(from, at - from);
        from = at + cut.size();
    }
    return parts << message.mid(from);
}

} // namespace

TEST_CASE("email_draft: a text and a file, as any program takes them apart", "[exchange][email]")
{
    const EmailDraft draft = aDraft();
    const QByteArray message = bytesOf(draft);
    const QList<QByteArray> parts = partsOf(message);
    REQUIRE(parts.size() == 4);
    CHECK(parts.at(0)
        == "X-Unsent: 1\r\nDate: 03 Jul 2026 22:22:00 +0000\r\nSubject: 2026-0007\r\n"
           "MIME-Version: 1.0\r\n"
           "Content-Type: multipart/mixed; boundary=\"=_homeward\"\r\n");
    CHECK(headOf(parts.at(1))
        == "\r\nContent-Type: text/plain; charset=utf-8\r\nContent-Transfer-Encoding: base64");
    CHECK(QString::fromUtf8(contentOf(parts.at(1)))
        == u"Attached: a report.\r\nIt is about a child – keep it safe.\r\n"_s);
    CHECK(headOf(parts.at(2))
        == "\r\nContent-Type: application/pdf\r\n"
           "Content-Disposition: attachment; filename=\"police-report-2026-0007.pdf\"\r\n"
           "Content-Transfer-Encoding: base64");
    CHECK(contentOf(parts.at(2)) == draft.file);
    CHECK(parts.at(3) == "--\r\n");
}

TEST_CASE("email_draft: plain letters, CRLF, short lines", "[exchange][email]")
{
    const QByteArray message = bytesOf(aDraft());
    for (const QByteArray &line : QByteArray(message).replace("\r\n", "\n").split('\n')) {
        CHECK(line.size() <= 76);
        CHECK_FALSE(line.contains('\r'));
    }
    CHECK(message.count('\n') == message.count("\r\n"));
    CHECK(std::all_of(message.cbegin(), message.cend(),
        [](char letter) { return static_cast<unsigned char>(letter) < 0x80; }));
}

TEST_CASE("email_draft: to one address or to nobody yet", "[exchange][email]")
{
    EmailDraft draft = aDraft();
    CHECK_FALSE(bytesOf(draft).contains("\r\nTo:"));
    draft.to = u"missing.desk+night@example.org"_s;
    CHECK(bytesOf(draft).contains("\r\nTo: missing.desk+night@example.org\r\n"));
}

TEST_CASE("email_draft: what is typed begins no header of its own", "[exchange][email]")
{
    EmailDraft draft = aDraft();
    draft.to = GENERATE(u"a@b.org\r\nBcc: c@d.org"_s, u"a@b.org\n"_s, u"a@b.org, c@d.org"_s,
        u"Sam <a@b.org>"_s, u"a b@c.org"_s, u"@b.org"_s, u"a@"_s, u"a@b"_s, u"a@-b.org"_s,
        u"a..b@c.org"_s, u"jos\u00e9@example.org"_s, u"a@b.org;"_s);
    CHECK_FALSE(email_draft::isAddress(draft.to));
    CHECK_FAILS(email_draft::toBytes(draft), Error::Code::Refused);
}

TEST_CASE("email_draft: an address of any length but what mail allows", "[exchange][email]")
{
    CHECK(email_draft::isAddress(QString(64, u'a') + u"@example.org"_s));
    CHECK_FALSE(email_draft::isAddress(QString(65, u'a') + u"@example.org"_s));
    CHECK_FALSE(email_draft::isAddress(u"a@"_s + QString(300, u'b') + u".org"_s));
}
