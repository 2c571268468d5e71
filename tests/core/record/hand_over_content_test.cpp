// SPDX-FileCopyrightText: 2026 Homeward contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/record/hand_over_content.h"
#include "tests/support/support.h"

#include <algorithm>

using namespace homeward;
using namespace homeward::test;

namespace {

/// Ada and Ben went together; Cal is in the record too.
struct Home
{
    Home()
    {
        about.people = { sam, tom };
        Profile ada;
        ada.child.id = child;
        ada.child.name = u"Ada Marlow"_s;
        ada.contacts << Contact { ContactId::make(), child, u"Ben O'Brien"_s, u"friend"_s, {} };
        about.children << ada;
        const QString group = u"00000000-0000-4000-8000-0000000000aa"_s;
        about.episodes << ExchangeEpisode { { own, u"2026-0001"_s, child, Episode::Kind::Missing,
                                                at(u"2026-11-03T22:00"_s), {}, u"p"_s, group },
            sam.id };
    }
    EntryId add(const QString &text, const QList<EpisodeId> &logs,
        const std::optional<EntryId> &corrects = {}, const StaffId &author = {})
    {
        Entry line { .id = EntryId::make(), .author = author.isEmpty() ? sam.id : author };
        line.answers = { { u"note.text"_s, Answer::text(text) } };
        line.corrects = corrects;
        about.entries << ExchangeEntry { line, logs };
        return line.id;
    }
    [[nodiscard]] hand_over_content::OneChild taken() const
    {
        return hand_over_content::of(about, child, otherNames);
    }
    [[nodiscard]] QStringList words() const
    {
        QStringList all;
        for (const ExchangeEntry &each : taken().content.entries)
            all << each.entry.answer(u"note.text"_s).value();
        return all;
    }

    ChildId child = ChildId::make();
    EpisodeId own = EpisodeId::make();
    EpisodeId bens = EpisodeId::make();
    Staff sam { StaffId::make(), u"Sam Reed"_s };
    Staff tom { StaffId::make(), u"Tom Hale"_s };
    ExchangeContent about;
    QStringList otherNames { u"Ben O'Brien"_s, u"Benny"_s, u"Cal Marlow"_s, u"Jo"_s };
};

} // namespace

TEST_CASE("Hand-over content: a line of several children becomes this child's own, under an id of "
          "its own",
    "[record][handover]")
{
    Home home;
    const EntryId shared = home.add(u"seen at the station"_s, { home.own, home.bens });
    const EntryId correction = home.add(u"at the bus station"_s, { home.own, home.bens }, shared);
    const EntryId alone = home.add(u"rang her mobile"_s, { home.own });
    home.add(u"his aunt rang"_s, { home.bens }, {}, home.tom.id);
    const ExchangeContent content = home.taken().content;
    REQUIRE(content.entries.size() == 3);
    CHECK(content.entries.at(0).entry.id == hand_over_content::ownIdOf(shared, home.child));
    CHECK(content.entries.at(1).entry.id == hand_over_content::ownIdOf(correction, home.child));
    CHECK(content.entries.at(1).entry.corrects == content.entries.at(0).entry.id);
    CHECK(content.entries.at(2).entry.id == alone);
    for (const ExchangeEntry &each : content.entries)
        CHECK(each.episodes == QList<EpisodeId> { home.own });
    // With whom they went is not said, and who wrote only about the other child is not named.
    CHECK(content.episodes.first().episode.linkGroup.isEmpty());
    CHECK(content.people == QList<Staff> { home.sam });
    CHECK(hand_over_content::ownIdOf(shared, home.child)
        != hand_over_content::ownIdOf(shared, ChildId::make()));
}

TEST_CASE("Hand-over content: other children's names are taken out of what somebody wrote",
    "[record][handover]")
{
    Home home;
    const EntryId named = home.add(
        u"Ben O'Brien and Benny said that Ben's bag is gone; Marlow rang"_s, { home.own });
    home.add(u"Jo, and a benefit for Benjamin"_s, { home.own });
    const QStringList words = home.words();
    CHECK(words.at(0)
        == u"[another child] and [another child] said that [another child]'s bag is gone; Marlow "
           "rang");
    // Too short to tell from a word, or a part of another word.
    CHECK(words.at(1) == u"Jo, and a benefit for Benjamin");
    const auto one = home.taken();
    CHECK(one.content.entries.at(0).entry.id == hand_over_content::ownIdOf(named, home.child));
    CHECK(one.leftOut == QList<HandOverLeftOut> { { HandOverLeftOut::What::OtherChildren, 1 } });
    // A friend among this child's people stays: nobody finds the child without.
    CHECK(one.content.children.first().contacts.first().name == u"Ben O'Brien");
}

TEST_CASE(
    "Hand-over content: another child's name is found however it was typed", "[record][handover]")
{
    Home home;
    home.otherNames = { u"Ben O'Brien"_s, u"Zoë Żak-Łowe"_s, u"Sørine Weiß"_s };
    const QString taken = u"[another child] ran"_s;
    for (const QString &text :
        { u"Ben O\u2019Brien ran"_s, u"BEN OBRIEN ran"_s, u"ben  o`brien ran"_s,
            u"O\u02bcBrien ran"_s, u"Zoe Zak-Lowe ran"_s, u"Zoe ran"_s, u"zoe zak lowe ran"_s,
            u"Zak\u2013Lowe ran"_s, u"Zoe\u0308 ran"_s, u"SORINE WEISS ran"_s, u"Weiss ran"_s })
        home.add(text, { home.own });
    for (const QString &text : home.words())
        CHECK(text == taken);
    home.about.entries.clear();
    const QStringList kept { u"zoe is Greek for life"_s, u"Bend, O. Brien's shop and Zaklowe"_s,
        u"Ada\u2019s own \u201cwords\u201d\u00b4"_s };
    for (const QString &text : kept)
        home.add(text, { home.own });
    CHECK(home.words() == kept);
    home.about.entries.clear();
    home.add(u"\u201cBen\u2019s gone\u201d, (Zoe) said: 'Ben'."_s, { home.own });
    CHECK(home.words().first()
        == u"\u201c[another child]\u2019s gone\u201d, ([another child]) said: '[another child]'.");
}

TEST_CASE("Hand-over content: other ids, and everything that refers to them follows",
    "[record][handover]")
{
    Home home;
    Profile frozen = home.about.children.first();
    home.about.snapshots << ExchangeSnapshot { u"p"_s, frozen };
    const EntryId first = home.add(u"one"_s, { home.own });
    home.add(u"two"_s, { home.own }, first);
    const ExchangeContent content = hand_over_content::withIds(
        home.taken().content, [](const QString &id) { return hand_over_content::nextIdAfter(id); });
    const ChildId child
        = ChildId::fromStorage(hand_over_content::nextIdAfter(home.child.toStorage()));
    CHECK(content.children.first().child.id == child);
    CHECK(content.children.first().contacts.first().child == child);
    CHECK(content.snapshots.first().profile.child.id == child);
    CHECK(content.episodes.first().episode.child == child);
    CHECK(content.episodes.first().episode.profileHash == content.snapshots.first().hash);
    CHECK(content.snapshots.first().hash.size() == 64);
    CHECK(content.entries.at(1).entry.corrects == content.entries.at(0).entry.id);
    CHECK(content.entries.at(0).episodes.first() == content.episodes.first().episode.id);
    CHECK(content.entries.at(0).entry.id.toStorage()
        == hand_over_content::nextIdAfter(first.toStorage()));
}

TEST_CASE("Hand-over content: what is in it is counted", "[record][handover]")
{
    Home home;
    home.add(u"one"_s, { home.own });
    HandOverManifest manifest;
    hand_over_content::count(manifest, home.taken().content);
    CHECK(manifest.contacts == 1);
    CHECK(manifest.absences == 1);
    CHECK(manifest.lines == 1);
    CHECK(manifest.facts == 0);
}

TEST_CASE("Hand-over content: an absence takes the rules of both areas along, and no others",
    "[record][handover][united]")
{
    Home home;
    const auto rules = [](QChar letter) { return ExchangeProtocol { QString(64, letter), "{}" }; };
    home.about.protocols = { rules(u'a'), rules(u'b'), rules(u'c'), rules(u'd') };
    home.about.setting.protocolHash = rules(u'a').hash;
    home.about.setting.secondProtocolHash = rules(u'd').hash;
    home.about.episodes.first().episode.protocolHash = rules(u'b').hash;
    home.about.episodes.first().episode.secondProtocolHash = rules(u'c').hash;
    const ExchangeContent content = home.taken().content;
    CHECK((content.protocols == QList<ExchangeProtocol> { rules(u'a'), rules(u'b'), rules(u'c') }));
    CHECK(content.episodes.first().episode.secondProtocolHash == rules(u'c').hash);
    // What holds for later absences is for the next home to say.
    CHECK(content.setting.secondProtocolHash.isEmpty());
}
