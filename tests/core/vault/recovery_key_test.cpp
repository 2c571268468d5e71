// SPDX-FileCopyrightText: 2026 Homeward contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/vault/recovery_key.h"
#include "tests/support/support.h"

using namespace homeward;
using namespace homeward::test;

TEST_CASE("Recovery key: is read back from paper, however it is typed", "[vault]")
{
    const RecoveryKey key = RecoveryKey::make();
    const QString text = key.text();
    REQUIRE(text.size() == 47);
    CHECK(text.split(u'-').size() == RecoveryKey::groupCount);
    QString sloppy = text.toLower();
    sloppy.replace(u'0', u'o').replace(u'1', u'l').replace(u'-', u"  "_s);
    QString joined = text;
    joined.remove(u'-').replace(u'1', u'I');
    for (const QString &typed : { text, sloppy, joined, u"\n "_s + text + u" ."_s }) {
        const auto read = RecoveryKey::parse(typed);
        REQUIRE_OK(read);
        CHECK(read->toPassphrase() == key.toPassphrase());
        CHECK(read->text() == text);
    }
    CHECK_FALSE(RecoveryKey::make().toPassphrase() == key.toPassphrase());
}

TEST_CASE("Recovery key: a slip is answered with its group", "[vault]")
{
    const QString alphabet = u"0123456789ABCDEFGHJKMNPQRSTVWXYZ"_s;
    const QString text = RecoveryKey::make().text();
    for (qsizetype at = 0; at < text.size(); ++at) {
        if (text.at(at) == u'-')
            continue;
        for (const QChar wrong : alphabet) {
            QString typed = text;
            typed[at] = wrong;
            if (typed == text)
                continue;
            const auto read = RecoveryKey::parse(typed);
            REQUIRE_FALSE(read);
            CHECK(read.error().code == Error::Code::Malformed);
            REQUIRE(read.error().message.contains(u"Group %1 "_s.arg(at / 6 + 1)));
        }
        if (at % 6 < 4 && text.at(at) != text.at(at + 1)) {
            QString typed = text;
            std::swap(typed[at], typed[at + 1]);
            CHECK_FALSE(RecoveryKey::parse(typed));
        }
    }
}

TEST_CASE("Recovery key: groups in another order, too few or too many are refused", "[vault]")
{
    const QString text = RecoveryKey::make().text();
    QStringList groups = text.split(u'-');
    groups.swapItemsAt(2, 3);
    CHECK_FAILS(RecoveryKey::parse(groups.join(u'-')), Error::Code::Malformed);
    CHECK_FAILS(RecoveryKey::parse({}), Error::Code::Malformed);
    CHECK_FAILS(RecoveryKey::parse(text.left(40)), Error::Code::Malformed);
    CHECK_FAILS(RecoveryKey::parse(text + u'7'), Error::Code::Malformed);
    CHECK_FAILS(RecoveryKey::parse(QString(text).replace(7, 1, u'U')), Error::Code::Malformed);
}
