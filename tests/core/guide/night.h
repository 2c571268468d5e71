// SPDX-FileCopyrightText: 2026 Homeward contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/guide/red_flags.h"
#include "core/guide/situation.h"
#include "core/protocol/protocol_reader.h"
#include "tests/support/support.h"

namespace homeward::test {

/// Every kind of line that there is. A new one is among them by itself.
inline QList<Entry::Kind> everyKind()
{
    QList<Entry::Kind> kinds;
    for (int i = 0; !toStorage(static_cast<Entry::Kind>(i)).isEmpty(); ++i)
        kinds << static_cast<Entry::Kind>(i);
    return kinds;
}

/// One night in memory: a looked-after girl of 14 in a foster home, under the Oxfordshire protocol
/// unless another is named, noticed missing on Tuesday 3 November 2026 at 16:45. Each `add` is one
/// entry, written when it happened unless said otherwise.
struct Night
{
    EpisodeFacts facts;

    explicit Night(const QString &protocolId = QStringLiteral("oxfordshire"))
    {
        auto protocol = ProtocolReader::builtIn(protocolId);
        REQUIRE_OK(protocol);
        facts.protocol = std::make_shared<const Protocol>(*protocol);
        facts.setting = { Setting::Kind::FosterHome, u"The Marlow family"_s };
        facts.setting.nightNumber = u"01632 960011"_s;
        facts.episode.id = EpisodeId::fromStorage(u"e1"_s);
        facts.episode.number = u"2026-0001"_s;
        facts.profile.child.id = ChildId::fromStorage(u"c1"_s);
        facts.profile.child.name = u"Ada"_s;
        know(u"child.date-of-birth"_s, Answer::date(QDate(2012, 5, 4)));
        know(u"child.legal-status"_s, Answer::code(u"full-care-order"_s));
        facts.profile.placements << Placement { {}, {}, QDate(2026, 1, 5), {}, {} };
        add(Entry::Kind::Noticed, u"2026-11-03T16:45"_s,
            { { u"noticed.by"_s, Answer::text(u"Sam Reed"_s) } });
    }

    void know(const QString &field, const Answer &answer)
    {
        facts.profile.child.facts.insert(
            field, { answer, u"Sam Reed"_s, at(u"2026-10-01T10:00"_s) });
    }

    Contact &contact(const QString &name, const QString &relationship, bool isSafe)
    {
        Contact contact { ContactId::fromStorage(name), facts.profile.child.id, name, relationship,
            {} };
        constexpr int firstNumber = 960123;
        contact.answers.insert(u"contact.phone"_s,
            Answer::text(u"01632 %1"_s.arg(firstNumber + facts.profile.contacts.size())));
        contact.answers.insert(u"contact.safe-to-ring"_s, isSafe ? Answer::yes() : Answer::no());
        facts.profile.contacts << contact;
        return facts.profile.contacts.last();
    }

    Place &place(const QString &name, const QString &whoMayCheck, const QString &phone = {})
    {
        Place place { PlaceId::fromStorage(name), facts.profile.child.id, name, {} };
        place.answers.insert(u"place.who-may-check"_s, Answer::text(whoMayCheck));
        place.answers.insert(u"place.phone"_s, Answer::text(phone));
        facts.profile.places << place;
        return facts.profile.places.last();
    }

    EntryId add(Entry::Kind kind, const QString &happened, const Answers &answers = {},
        const QString &subject = {}, const QString &saidBy = {})
    {
        Entry entry;
        entry.id = EntryId::fromStorage(u"n%1"_s.arg(facts.log.size(), 4, 10, QLatin1Char('0')));
        entry.kind = kind;
        entry.happened = happened.isEmpty() ? Moment() : Moment::exactly(at(happened));
        entry.written = happened.isEmpty() ? at(u"2026-11-03T17:00"_s) : at(happened);
        entry.authorName = u"Sam Reed"_s;
        entry.subject = subject;
        entry.saidBy = saidBy;
        entry.answers = answers;
        facts.log << entry;
        return entry.id;
    }

    EntryId fact(
        const QString &field, const Answer &answer, const QString &saidBy, const QString &written)
    {
        const EntryId id = add(Entry::Kind::Fact, {}, { { field, answer } }, {}, saidBy);
        facts.log.last().written = at(written);
        return id;
    }

    void reported(const QString &when)
    {
        add(Entry::Kind::PoliceCall, when, { { u"call.number"_s, Answer::code(u"101"_s) } });
    }
    void back(const QString &when) { add(Entry::Kind::Returned, when); }

    [[nodiscard]] Situation situationAt(const QString &now) const { return assess(facts, at(now)); }
    [[nodiscard]] FactFold fold() const { return FactFold(facts); }
};

/// An answer of the profile that raises the danger.
[[nodiscard]] inline Answer raising(const ProfileFear &fear)
{
    if (fear.value.isEmpty())
        return Answer::text(QStringLiteral("Insulin, every evening"));
    return fear.value == u"yes" ? Answer::yes() : Answer::codes({ fear.value });
}

} // namespace homeward::test
