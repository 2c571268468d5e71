// SPDX-FileCopyrightText: 2026 Homeward contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/core/record/test_record.h"
#include "tests/support/a_photo.h"
#include "tests/support/raw_sql.h"

using namespace homeward;
using namespace homeward::test;

namespace {

struct Album
{
    TestRecord record;
    ChildId child = record.addChild(u"Ada Lark"_s);
    Photo old = aPhoto(40);
    Photo recent = aPhoto(200);

    Album()
    {
        REQUIRE_OK(record->setPhoto(child, old, QDate(2025, 5, 1)));
        REQUIRE_OK(record->setPhoto(child, recent, QDate(2026, 9, 1)));
    }
    [[nodiscard]] Profile profile() { return record->profile(child).value(); }
    [[nodiscard]] ChildPhoto rowOf(const Photo &photo)
    {
        for (const ChildPhoto &row : profile().photos) {
            if (row.hash == photo.hash)
                return row;
        }
        return {};
    }
};

} // namespace

TEST_CASE("Photos: a new one stands beside the others, and is shown first", "[record][profile]")
{
    Album album;
    album.record.reopen();
    const Profile profile = album.profile();
    REQUIRE(profile.photos.size() == 2);
    CHECK(profile.photos.first().taken == QDate(2026, 9, 1));
    CHECK(profile.child.photoHash == album.recent.hash);
    CHECK(profile.firstPhoto()->id == album.rowOf(album.recent).id);
    CHECK(album.record->otherPhotos(profile)->size() == 1);
    CHECK(album.record->otherPhotos(profile)->first().jpeg == album.old.jpeg);
    CHECK(album.record->otherPhotos(profile, 0)->isEmpty());
    CHECK(album.record.problems().isEmpty());
}

TEST_CASE("Photos: an earlier first photo is of who showed it first, not of who added the child",
    "[record][profile]")
{
    TestRecord record(Setting::Kind::ChildrensHome);
    const ChildId child = record.addChild(u"Ada Lark"_s);
    REQUIRE_OK(record->addStaff(keyOf(u"Kim Osei"_s), Staff::Role::Carer));
    const QDateTime shown = record.time.now().addDays(1);
    record.time.set(shown);
    record.be(u"Kim Osei"_s);
    const Photo old = aPhoto(40);
    REQUIRE_OK(record->setPhoto(child, old, {}));
    record.be(u"Sam Reed"_s);
    REQUIRE_OK(record->setPhoto(child, aPhoto(200), {}));

    const auto history = record->factHistory(child, u"child.photo"_s);
    REQUIRE_OK(history);
    REQUIRE(history->size() == 2);
    CHECK(history->at(0).answer.value() == old.hash);
    CHECK(history->at(0).author == u"Kim Osei");
    CHECK(history->at(0).at == shown);
    CHECK_FALSE(history->at(1).answer.isSettled());
    CHECK(record.problems().isEmpty());
}

TEST_CASE("Photos: the same picture twice is one, and keeps its day", "[record][profile]")
{
    Album album;
    REQUIRE_OK(album.record->setPhoto(album.child, album.old, {}));
    CHECK(album.profile().photos.size() == 2);
    CHECK(album.profile().child.photoHash == album.old.hash);
    CHECK(album.profile().child.photoTaken == QDate(2025, 5, 1));
}

TEST_CASE(
    "Photos: what is known of one is changed, and never which picture it is", "[record][profile]")
{
    Album album;
    ChildPhoto row = album.rowOf(album.recent);
    const ChildPhoto before = row;
    row.taken = QDate(2026, 8, 15);
    row.answers.insert(u"photo.shows"_s, Answer::codes({ u"face"_s }));
    REQUIRE_OK(album.record->savePhoto(row, before));
    CHECK(album.rowOf(album.recent) == row);
    // The paper says the day of the photo that is shown first.
    CHECK(album.profile().child.photoTaken == QDate(2026, 8, 15));
    ChildPhoto other = row;
    other.taken = {};
    CHECK_FAILS(album.record->savePhoto(other, before), Error::Code::Changed);
    row.hash = album.old.hash;
    CHECK_FAILS(album.record->savePhoto(row), Error::Code::Refused);
    row.id = PhotoId::make();
    CHECK_FAILS(album.record->savePhoto(row), Error::Code::NotFound);
}

TEST_CASE("Photos: one that is taken out gives way to the newest, and can be put back",
    "[record][profile]")
{
    Album album;
    const PhotoId recent = album.rowOf(album.recent).id;
    const PhotoId old = album.rowOf(album.old).id;
    REQUIRE_OK(album.record->removePhoto(recent));
    CHECK(album.profile().child.photoHash == album.old.hash);
    CHECK(album.profile().child.photoTaken == QDate(2025, 5, 1));
    REQUIRE_OK(album.record->removePhoto(old));
    CHECK(album.profile().child.photoHash.isEmpty());
    CHECK(album.profile().firstPhoto() == nullptr);
    CHECK_FAILS(album.record->removePhoto(old), Error::Code::NotFound);

    const auto history = album.record->photoHistory(album.child);
    REQUIRE_OK(history);
    REQUIRE(history->size() == 2);
    CHECK(history->first().row.id == old);
    CHECK(history->first().endedBy == album.record->signedIn()->name);
    REQUIRE_OK(album.record->putBack(recent));
    CHECK(album.profile().child.photoHash == album.recent.hash);
    CHECK_FAILS(album.record->putBack(recent), Error::Code::Refused);
    CHECK_FAILS(album.record->putBack(PhotoId::make()), Error::Code::NotFound);
    // Chosen again from a file, it is the same one.
    REQUIRE_OK(album.record->setPhoto(album.child, album.old, {}));
    CHECK(album.rowOf(album.old).id == old);
    CHECK_FAILS(album.record->putBack(old), Error::Code::Refused);
    CHECK(album.record.problems().isEmpty());
}

TEST_CASE("Photos: an absence knows those that came after it began", "[record][profile]")
{
    Album album;
    const auto episode = album.record->start(
        { { album.child, {} } }, Moment::exactly(album.record.time.now()), {});
    REQUIRE_OK(episode);
    const Photo later = aPhoto(90);
    REQUIRE_OK(album.record->setPhoto(album.child, later, QDate(2026, 10, 1)));
    Profile known = album.record->facts(episode->first())->profile;
    CHECK(known.photos.size() == 3);
    CHECK(known.child.photoHash == later.hash);
    CHECK(album.record->facts(episode->first())->photo.jpeg == later.jpeg);
    for (const ChildPhoto &row : QList<ChildPhoto>(known.photos))
        REQUIRE_OK(album.record->removePhoto(row.id));
    known = album.record->facts(episode->first())->profile;
    CHECK(known.photos.isEmpty());
    CHECK(known.child.photoHash.isEmpty());
    CHECK(album.record.problems().isEmpty());
}

TEST_CASE("Photos: they go with a child who is deleted, earlier ones too", "[record][retention]")
{
    Album album;
    REQUIRE_OK(album.record->removePhoto(album.rowOf(album.old).id));
    REQUIRE_OK(album.record->savePlacement(
        { {}, album.child, QDate(2026, 1, 5), QDate(2026, 10, 31), {} }));
    REQUIRE_OK(album.record->deleteChild(album.child));
    CHECK_FAILS(album.record->photo(album.old.hash), Error::Code::NotFound);
    CHECK_FAILS(album.record->photo(album.recent.hash), Error::Code::NotFound);
}
