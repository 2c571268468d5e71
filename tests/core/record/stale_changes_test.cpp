// SPDX-FileCopyrightText: 2026 Homeward contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/forms/catalogue.h"
#include "core/record/form_session.h"
#include "tests/core/record/test_record.h"

#include <QBuffer>
#include <QImage>

using namespace homeward;
using namespace homeward::test;

namespace {

/// One child, and the same record open twice.
struct Twice
{
    Twice()
        : child(record.addChild(u"Ada"_s))
    {
        REQUIRE_OK(record->addStaff(keyOf(u"Aled Morris"_s), Staff::Role::Carer));
        auto opened = Record::open(record.path(), keyOf(u"Aled Morris"_s), record.time);
        REQUIRE_OK(opened);
        elsewhere = std::move(*opened);
    }

    [[nodiscard]] Profile profile()
    {
        const auto profile = record->profile(child);
        REQUIRE_OK(profile);
        return *profile;
    }
    [[nodiscard]] QString history(const QString &table)
    {
        return record.rawValue(u"SELECT count(*) FROM "_s + table);
    }

    TestRecord record;
    ChildId child;
    std::unique_ptr<Record> elsewhere;
};

Photo photoOf(Qt::GlobalColor colour)
{
    QImage image(20, 20, QImage::Format_RGB32);
    image.fill(colour);
    QByteArray bytes;
    QBuffer buffer(&bytes);
    REQUIRE(image.save(&buffer, "PNG"));
    const auto photo = Photo::fromBytes(bytes);
    REQUIRE_OK(photo);
    return *photo;
}

Answers phone(const QString &number) { return { { u"contact.phone"_s, Answer::text(number) } }; }

} // namespace

TEST_CASE("Stale: a contact that somebody else changed is not written over", "[record][stale]")
{
    Twice twice;
    const auto id = twice.record->saveContact(
        { {}, twice.child, u"Mum"_s, u"mother"_s, phone(u"01632 960001"_s) });
    REQUIRE_OK(id);
    const Contact known = twice.profile().contacts.first();
    Contact theirs = known;
    theirs.answers = phone(u"01632 960002"_s);
    REQUIRE_OK(twice.elsewhere->saveContact(theirs, known));

    Contact mine = known;
    mine.name = u"Mum (Jane)"_s;
    const auto stale = twice.record->saveContact(mine, known);
    CHECK_FAILS(stale, Error::Code::Changed);
    CHECK(twice.profile().contacts.first() == theirs);
    REQUIRE_OK(twice.record->saveContact(mine, theirs));
    CHECK(twice.profile().contacts.first() == mine);
    INFO("and what was replaced stays readable");
    CHECK(twice.history(u"contact_history"_s) == u"2");
}

TEST_CASE("Stale: places and placements are not written over either", "[record][stale]")
{
    Twice twice;
    REQUIRE_OK(twice.record->savePlace({ {}, twice.child, u"Park"_s, {} }));
    REQUIRE_OK(twice.record->savePlacement({ {}, twice.child, QDate(2026, 1, 1), {}, {} }));
    const Place place = twice.profile().places.first();
    Place otherPlace = place;
    otherPlace.name = u"Skate park"_s;
    REQUIRE_OK(twice.elsewhere->savePlace(otherPlace, place));
    Place minePlace = place;
    minePlace.name = u"The park"_s;
    CHECK_FAILS(twice.record->savePlace(minePlace, place), Error::Code::Changed);
    CHECK(twice.profile().places.first() == otherPlace);

    const Placement placement = twice.profile().placements.first();
    Placement ended = placement;
    ended.to = QDate(2026, 10, 1);
    REQUIRE_OK(twice.elsewhere->savePlacement(ended, placement));
    Placement mine = placement;
    mine.from = QDate(2026, 2, 1);
    CHECK_FAILS(twice.record->savePlacement(mine, placement), Error::Code::Changed);
    CHECK(twice.profile().placements.first() == ended);
    INFO("both wrote the same");
    REQUIRE_OK(twice.record->savePlacement(ended, placement));
}

TEST_CASE("Stale: a name and a photo are not written over", "[record][stale]")
{
    Twice twice;
    REQUIRE_OK(twice.elsewhere->rename(twice.child, u"Ada Bell"_s, u"Ada"_s));
    CHECK_FAILS(twice.record->rename(twice.child, u"Ada B"_s, u"Ada"_s), Error::Code::Changed);
    REQUIRE_OK(twice.record->rename(twice.child, u"Ada Bell"_s, u"Ada"_s));
    CHECK(twice.profile().child.name == u"Ada Bell");

    const Photo theirs = photoOf(Qt::red);
    REQUIRE_OK(twice.elsewhere->setPhoto(twice.child, theirs, {}, QString()));
    CHECK_FAILS(twice.record->setPhoto(twice.child, photoOf(Qt::blue), {}, QString()),
        Error::Code::Changed);
    CHECK(twice.profile().child.photoHash == theirs.hash);
}

TEST_CASE("Stale: a fact is written over only by who saw it", "[record][stale]")
{
    Twice twice;
    const QString hair = u"looks.hair"_s;
    const auto fact = [&](const QString &colour) {
        return Answers { { hair, Answer::text(colour) } };
    };
    REQUIRE_OK(twice.elsewhere->setFacts(twice.child, fact(u"brown"_s), {}, {}, Answers()));
    CHECK_FAILS(twice.record->setFacts(twice.child, fact(u"red"_s), {}, {}, Answers()),
        Error::Code::Changed);
    CHECK(twice.profile().child.answer(hair).value() == u"brown");
    INFO("another question is nobody's business");
    REQUIRE_OK(twice.record->setFacts(
        twice.child, { { u"looks.build"_s, Answer::text(u"slim"_s) } }, {}, {}, Answers()));
    REQUIRE_OK(twice.record->setFacts(twice.child, fact(u"red"_s), {}, {}, fact(u"brown"_s)));
    CHECK(twice.record.rawRows(u"SELECT answer_values FROM child_fact_history"_s)
        == QStringList { u"[\"brown\"]"_s });
}

TEST_CASE(
    "Stale: a form keeps what was typed, says what stands there now, and writes the second time",
    "[record][stale]")
{
    Twice twice;
    const QString hair = u"looks.hair"_s;
    FormSession form(*twice.record, twice.child, *forms::find(u"child.looks"_s));
    REQUIRE_OK(form.load());
    REQUIRE_OK(form.keepDraft(hair, Answer::text(u"red"_s), u"red"_s));
    REQUIRE_OK(twice.elsewhere->setFacts(
        twice.child, { { hair, Answer::text(u"brown"_s) } }, {}, {}, Answers()));
    SECTION("before the page read the record again") { }
    SECTION("after it did") { REQUIRE_OK(form.load()); }
    const auto refused = form.settle(hair);
    CHECK_FAILS(refused, Error::Code::Changed);
    CHECK(refused.error().message.contains(u"brown"));
    CHECK(form.typed(hair) == u"red");
    CHECK(form.answers().value(hair).value() == u"red");
    CHECK(twice.profile().child.answer(hair).value() == u"brown");
    REQUIRE_OK(form.load());
    const auto settled = form.settle(hair);
    REQUIRE_OK(settled);
    CHECK(*settled);
    CHECK(twice.profile().child.answer(hair).value() == u"red");
    INFO("from here on it is as before");
    REQUIRE_OK(form.keepDraft(hair, Answer::text(u"black"_s), u"black"_s));
    REQUIRE_OK(form.settle(hair));
}

TEST_CASE(
    "Stale: what one call has once is written over only by who saw it; of a fact both sides stay",
    "[record][stale]")
{
    Twice twice;
    const EpisodeId episode = twice.record.start(twice.child);
    const QString reference = u"call.reference"_s;
    const auto begun = [&](Record &record, const QString &form, const QString &field,
                           const QString &subject, const QString &said) {
        FormSession session(
            record, episode, *forms::find(form), subject, FormSession::Commit::EachField);
        REQUIRE_OK(session.load());
        REQUIRE_OK(session.keepDraft(field, Answer::text(said), said));
        return session;
    };
    FormSession ours = begun(*twice.record, u"police-call"_s, reference, u"1"_s, u"JO-SAM"_s);
    FormSession theirs = begun(*twice.elsewhere, u"police-call"_s, reference, u"1"_s, u"JO-ALED"_s);
    REQUIRE_OK(theirs.settle(reference));
    SECTION("before the page read the record again") { }
    SECTION("after it did") { REQUIRE_OK(ours.load()); }
    const auto refused = ours.settle(reference);
    CHECK_FAILS(refused, Error::Code::Changed);
    CHECK(refused.error().message.contains(u"JO-ALED"));
    CHECK(ours.typed(reference) == u"JO-SAM");
    CHECK(twice.record.entriesOf(episode, Entry::Kind::PoliceCall).size() == 1);
    INFO("whoever leaves the field again knows of it");
    REQUIRE_OK(ours.settle(reference));
    CHECK(twice.record.entriesOf(episode, Entry::Kind::PoliceCall).size() == 2);

    const QString worn = u"clothing.worn"_s;
    FormSession ourFact = begun(*twice.record, u"clothing"_s, worn, {}, u"a red coat"_s);
    FormSession theirFact = begun(*twice.elsewhere, u"clothing"_s, worn, {}, u"a blue coat"_s);
    REQUIRE_OK(theirFact.settle(worn));
    REQUIRE_OK(ourFact.settle(worn));
    CHECK(twice.record.entriesOf(episode, Entry::Kind::Fact).size() == 2);
}

TEST_CASE("Stale: a contact, a place or a placement that somebody else changed is not taken out "
          "unseen",
    "[record][stale]")
{
    Twice twice;
    REQUIRE_OK(twice.record->saveContact(
        { {}, twice.child, u"Mum"_s, u"mother"_s, phone(u"01632 960001"_s) }));
    REQUIRE_OK(twice.record->savePlace({ {}, twice.child, u"The bridge"_s, {} }));
    REQUIRE_OK(twice.record->savePlacement({ {}, twice.child, QDate(2026, 1, 5), {}, {} }));
    const Profile known = twice.profile();
    Contact contact = known.contacts.first();
    contact.answers = phone(u"01632 960002"_s);
    Place place = known.places.first();
    place.name = u"The old bridge"_s;
    Placement placement = known.placements.first();
    placement.from = QDate(2026, 1, 6);
    REQUIRE_OK(twice.elsewhere->saveContact(contact));
    REQUIRE_OK(twice.elsewhere->savePlace(place));
    REQUIRE_OK(twice.elsewhere->savePlacement(placement));

    Record &record = *twice.record;
    CHECK_FAILS(record.removeContact(contact.id, known.contacts.first()), Error::Code::Changed);
    CHECK_FAILS(record.removePlace(place.id, known.places.first()), Error::Code::Changed);
    CHECK_FAILS(
        record.removePlacement(placement.id, known.placements.first()), Error::Code::Changed);
    CHECK(twice.profile().contacts == QList<Contact> { contact });
    REQUIRE_OK(record.removeContact(contact.id, contact));
    REQUIRE_OK(record.removePlace(place.id, place));
    REQUIRE_OK(record.removePlacement(placement.id, placement));
    CHECK(twice.profile().contacts.isEmpty());
}

TEST_CASE(
    "Stale: what somebody does, where copies go and which rules hold are changed only as they "
    "were seen",
    "[record][stale]")
{
    Twice twice;
    Record &record = *twice.record;
    Record &elsewhere = *twice.elsewhere;
    const StaffId aled = twice.record.idOf(u"Aled Morris"_s);
    CHECK_FAILS(
        record.changeRole(aled, Staff::Role::Manager, Staff::Role::Manager), Error::Code::Changed);
    REQUIRE_OK(record.changeRole(aled, Staff::Role::Manager, Staff::Role::Carer));

    const CopyPlan none;
    const CopyPlan theirs { twice.record.inFolder({}), false };
    REQUIRE_OK(elsewhere.planCopies(theirs, none));
    CHECK_FAILS(record.planCopies({ theirs.folder, true }, none), Error::Code::Changed);
    CHECK(record.copyPlan() == *elsewhere.copyPlan());
    REQUIRE_OK(record.planCopies({ theirs.folder, true }, *record.copyPlan()));

    const auto york = ProtocolReader::builtIn(u"york-north-yorkshire"_s);
    const auto england = ProtocolReader::builtIn(u"england-statutory"_s);
    REQUIRE_OK(york);
    REQUIRE_OK(england);
    (void)record.setting();
    (void)elsewhere.setting();
    REQUIRE_OK(elsewhere.useSecondProtocol(york->bytes, u"York"_s));
    CHECK_FAILS(record.useProtocol(england->bytes, u"England"_s), Error::Code::Changed);
    CHECK_FAILS(record.useNoSecondProtocol(), Error::Code::Changed);
    CHECK(record.setting().secondProtocolHash == york->hash);
    REQUIRE_OK(record.useProtocol(england->bytes, u"England"_s));
    REQUIRE_OK(record.useNoSecondProtocol());
}
