// SPDX-FileCopyrightText: 2026 Homeward contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/store/photo_store.h"
#include "core/store/setting_store.h"
#include "tests/core/store/filled_store.h"
#include "tests/support/raw_sql.h"

using namespace homeward;
using namespace homeward::test;

TEST_CASE("SettingStore: every kind of setting can be kept", "[store]")
{
    FilledStore store;
    SettingStore settings(*store.database);
    CHECK_FAILS(settings.setting(), Error::Code::Damaged);
    for (int kind = 0; kind <= int(Setting::Kind::ReturnInterviewService); ++kind) {
        Setting setting { Setting::Kind(kind), u"The Elms"_s, u"1 Elm Road\nOxford"_s,
            u"01632 960001"_s, store.protocolHash, kind % 2 == 0 };
        REQUIRE_OK(settings.write(setting));
        CHECK(settings.setting() == setting);
    }
}

TEST_CASE("PhotoStore: a photo is kept once, and one that was changed is found", "[store]")
{
    FilledStore store;
    PhotoStore photos(*store.database);
    const QByteArray jpeg("\xff\xd8 not really \x00 a photo", 24);
    const Photo photo { digestOf(jpeg), jpeg, 30, 40 };
    REQUIRE_OK(photos.keep(photo));
    REQUIRE_OK(photos.keep(photo));
    const auto kept = photos.photo(photo.hash);
    REQUIRE_OK(kept);
    CHECK((*kept)->jpeg == jpeg);
    CHECK((*kept)->height == 40);
    CHECK(photos.changed() == QStringList());
    rawSql(store.path(), u"DROP TRIGGER photos_never_change; UPDATE photos SET jpeg = x'00'"_s);
    CHECK(photos.changed() == QStringList { photo.hash });
}
