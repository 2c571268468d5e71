// SPDX-FileCopyrightText: 2026 Homeward contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/record/name_rules.h"
#include "tests/core/record/test_record.h"

#include <QFile>

using namespace homeward;
using namespace homeward::test;

namespace {

const QString longest(longestName, u'a');
const QString tooLong = longest + u'a';

} // namespace

TEST_CASE("Names: 200 characters are the most, whatever script they are in", "[record][names]")
{
    CHECK(longestName == 200);
    CHECK(checkNameFits(longest).has_value());
    CHECK(checkNameFits(u"  %1 "_s.arg(longest)).has_value());
    CHECK(checkNameFits(u"𞤀"_s.repeated(longestName)).has_value());
    CHECK_FAILS(checkNameFits(tooLong), Error::Code::Refused);
    CHECK_FAILS(checkNameFits(u"𞤀"_s.repeated(longestName + 1)), Error::Code::Refused);
}

TEST_CASE("Names: nothing that nobody sees is part of one, and no letter is refused", "[record][names]")
{
    for (const QString &bad : { u"Ada\nLane"_s, u"Ada"_s + QChar(QChar::Null), u"\u001b[2JAda"_s,
             u"Ada\u202elane"_s, u"Ada\u200b"_s, u"Ada\u2028"_s, u"\u2066Ada"_s }) {
        INFO(bad.toUtf8().toHex().toStdString());
        CHECK_FAILS(checkNameFits(bad), Error::Code::Refused);
    }
    for (const QString &good : { u"Zoë O’Brien-Łuk"_s, u"می\u200cخواهم"_s, u"王小明"_s, u"👩\u200d🚒 Jo"_s })
        CHECK(checkNameFits(good).has_value());
}

TEST_CASE("Names: no record is made with one that is too long", "[record][names]")
{
    const TempFolder folder;
    const SetTimeSource time(at(u"2026-11-03T22:00"_s));
    Record::NewRecord fresh = TestRecord::recipe();
    SECTION("the setting's") { fresh.setting.name = tooLong; }
    SECTION("the maker's") { fresh.staffName = tooLong; }
    SECTION("the number at night") { fresh.setting.nightNumber = tooLong; }
    const QString path = folder.path(u"new.homeward"_s);
    CHECK_FAILS(Record::create(path, fresh, time), Error::Code::Refused);
    CHECK_FALSE(QFile::exists(path));
}

TEST_CASE("Names: a child, a setting, a colleague and a guest keep to it too", "[record][names]")
{
    TestRecord record;
    CHECK_FAILS(record->addChild(tooLong), Error::Code::Refused);
    const auto child = record->addChild(longest);
    REQUIRE_OK(child);
    CHECK_FAILS(record->rename(*child, tooLong), Error::Code::Refused);
    CHECK_FAILS(record->start({ { {}, tooLong } }, Moment::exactly(record->now()), {}),
        Error::Code::Refused);
    CHECK(record->children()->size() == 1);

    Setting setting = record->setting();
    setting.name = tooLong;
    CHECK_FAILS(record->changeSetting(setting), Error::Code::Refused);
    setting = record->setting();
    setting.nightNumber = QString(longestName + 1, u'1');
    CHECK_FAILS(record->changeSetting(setting), Error::Code::Refused);
    CHECK_FAILS(record->saveContact({ {}, *child, tooLong, u"friend"_s, {} }), Error::Code::Refused);
    CHECK_FAILS(record->savePlace({ {}, *child, tooLong, {} }), Error::Code::Refused);

    CHECK_FAILS(
        record->addStaff({ KeyHolder::Kind::Staff, tooLong, testSecret() }, Staff::Role::Carer),
        Error::Code::Refused);

    const auto envelope = record->renewEnvelope();
    REQUIRE_OK(envelope);
    record.close();
    CHECK_FAILS(Record::openWithEnvelope(record.path(), *envelope,
                    { KeyHolder::Kind::Staff, tooLong, testSecret() }, record.time),
        Error::Code::Refused);
}
