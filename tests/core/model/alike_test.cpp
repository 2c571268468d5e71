// SPDX-FileCopyrightText: 2026 Homeward contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/model/alike.h"
#include "tests/support/support.h"

using namespace homeward;
using namespace homeward::test;

namespace {

Contact contact(const QString &name, const QString &phone, const QString &atNight = {})
{
    return { ContactId::make(), {}, name, u"friend"_s,
        { { u"contact.phone"_s, Answer::text(phone) },
            { u"contact.phone-out-of-hours"_s, Answer::text(atNight) } } };
}

} // namespace

TEST_CASE("Alike: a person is known by name or by number, however they are written", "[model]")
{
    const Contact sam = contact(u"Sam O’Neill"_s, u"07700 900123"_s, u"01632 960001"_s);
    const Contact kit = contact(u"Kit"_s, u"07700 900124"_s);
    const QList<Contact> there { sam, kit };
    for (const auto &[name, phone] :
        { std::pair(u"sam oneill"_s, QString()), std::pair(u"SAM  O'NEILL"_s, u"07700 900199"_s),
            std::pair(u"Sammy"_s, u"+44 7700 900123"_s), std::pair(QString(), u"01632960001"_s) }) {
        CAPTURE(name, phone);
        CHECK(alike(contact(name, phone), there) == QList<Contact> { sam });
    }
    CHECK(alike(contact(u"Sammy"_s, u"07700 900124"_s, u"07700 900123"_s), there) == there);
    for (const QString &other : { u"Sam"_s, u"O’Neill"_s, QString() })
        CHECK(alike(contact(other, {}), there).isEmpty());
    CHECK(alike(sam, there).isEmpty());
}

TEST_CASE("Alike: a place is known by name or by number", "[model]")
{
    const Place park { PlaceId::make(), {}, u"The Skate-Park"_s,
        { { u"place.phone"_s, Answer::text(u"01632 960002"_s) } } };
    CHECK(alike(Place { {}, {}, u"the skate park"_s, {} }, { park }).size() == 1);
    CHECK(alike(Place { {}, {}, u"Café"_s, park.answers }, { park }).size() == 1);
    CHECK(alike(Place { {}, {}, u"Café"_s, {} }, { park }).isEmpty());
}
