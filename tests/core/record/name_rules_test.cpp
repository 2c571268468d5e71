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
    CHECK(checkNameLength(longest).has_value());
    CHECK(checkNameLength(u"  %1 "_s.arg(longest)).has_value());
    CHECK(checkNameLength(u"𞤀"_s.repeated(longestName)).has_value());
    CHECK_FAILS(checkNameLength(tooLong), Error::Code::Refused);
    CHECK_FAILS(checkNameLength(u"𞤀"_s.repeated(longestName + 1)), Error::Code::Refused);
}

TEST_CASE("Names: no record is made with one that is too long", "[record][names]")
{
    const TempFolder folder;
    const SetTimeSource time(at(u"2026-11-03T22:00"_s));
    Record::NewRecord fresh = TestRecord::recipe();
    SECTION("the setting's") { fresh.setting.name = tooLong; }
    SECTION("the maker's") { fresh.staffName = tooLong; }
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
