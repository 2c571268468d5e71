// SPDX-FileCopyrightText: 2026 Homeward contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/record/record.h"
#include "tests/support/a_photo.h"
#include "tests/support/support.h"

#include <functional>

namespace homeward::test {

inline const QString misheardName = u"Bennet Misheard"_s;
inline const QString wrongNumber = u"A wrong number"_s;
inline const QString auntBefore = u"Aunt Rosalind"_s;
inline const QString hair = u"looks.hair"_s;
inline const QString nickname = u"child.known-as"_s;

/// A history of every kind: a name, facts, people, places, placements and photos of a child are
/// written down, then somebody else (`handOn`) changes them, takes them out or puts them back.
class ChangedChild
{
public:
    ChangedChild(
        Record &record, SetTimeSource &time, const ChildId &child,
        const std::function<void()> &handOn = [] {})
        : m_record(record)
        , m_time(time)
        , m_child(child)
    {
        const auto profile = record.profile(child);
        REQUIRE_OK(profile);
        writeDown();
        handOn();
        change(profile->child.name);
        takeOut();
    }

private:
    void wait() { m_time.set(m_time.now().addSecs(60)); }
    void say(const QString &field, const Answer &answer)
    {
        REQUIRE_OK(m_record.setFacts(m_child, { { field, answer } }, u"her aunt"_s));
        wait();
    }
    void writeDown()
    {
        REQUIRE_OK(m_record.rename(m_child, misheardName));
        say(hair, Answer::code(u"brown"_s));
        say(nickname, Answer::text(u"\ufeffthe \"wren\"\n"_s));
        for (const int grey : { 120, 140, 160 }) {
            REQUIRE_OK(m_record.setPhoto(m_child, aPhoto(grey), QDate(2026, 12, grey / 10)));
            wait();
        }
        m_aunt = { {}, m_child, auntBefore, u"other-family"_s };
        m_aunt.id = *m_record.saveContact(m_aunt);
        m_wrong = *m_record.saveContact({ {}, m_child, wrongNumber, u"friend"_s,
            { { u"contact.phone"_s, Answer::text(u"07700 900321"_s) } } });
        m_park = { {}, m_child, u"The park"_s };
        m_park.id = *m_record.savePlace(m_park);
        m_mill = *m_record.savePlace({ {}, m_child, u"The mill"_s, {} });
        m_home = { {}, m_child, QDate(2025, 1, 1) };
        m_home.id = *m_record.savePlacement(m_home);
        m_mistake
            = *m_record.savePlacement({ {}, m_child, QDate(2024, 1, 1), QDate(2024, 2, 1), {} });
        wait();
    }
    void change(const QString &name)
    {
        REQUIRE_OK(m_record.rename(m_child, name));
        say(hair, Answer::code(u"black"_s));
        say(hair, Answer::code(u"brown"_s));
        say(nickname, Answer());
        m_aunt.name = u"Rose Hale"_s;
        REQUIRE_OK(m_record.saveContact(m_aunt));
        m_park.answers.insert(u"place.who-may-check"_s, Answer::code(u"alone"_s));
        REQUIRE_OK(m_record.savePlace(m_park));
        m_home.to = QDate(2025, 6, 30);
        REQUIRE_OK(m_record.savePlacement(m_home));
        wait();
        const auto pictured = m_record.profile(m_child);
        REQUIRE_OK(pictured);
        ChildPhoto picture = pictured->photos.first();
        picture.answers.insert(u"photo.words"_s, Answer::text(u"the green coat"_s));
        REQUIRE_OK(m_record.savePhoto(picture));
        REQUIRE_OK(m_record.removePhoto(pictured->photos.last().id));
        wait();
    }
    void takeOut()
    {
        REQUIRE_OK(m_record.removeContact(m_wrong));
        REQUIRE_OK(m_record.removeContact(m_aunt.id));
        REQUIRE_OK(m_record.putBack(m_aunt.id));
        REQUIRE_OK(m_record.removePlace(m_mill));
        REQUIRE_OK(m_record.removePlacement(m_mistake));
        wait();
    }

    Record &m_record;
    SetTimeSource &m_time;
    const ChildId m_child;
    Contact m_aunt;
    ContactId m_wrong;
    Place m_park;
    PlaceId m_mill;
    Placement m_home;
    PlacementId m_mistake;
};

} // namespace homeward::test
