// SPDX-FileCopyrightText: 2026 Homeward contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/exchange/hand_over_file.h"
#include "tests/core/record/test_record.h"
#include "tests/support/a_photo.h"
#include "tests/support/file_bytes.h"

#include <algorithm>

namespace homeward::test {

/// A foster home in which Ada Marlow lived and was missing twice, once together with Ben O'Brien;
/// and a children's home where she goes next. Sam Reed is signed in in both: two people of one
/// name. The passphrase of the file is `spoken`.
class TwoHomes
{
public:
    TwoHomes()
    {
        ada = from.addChild(u"Ada Marlow"_s);
        ben = from.addChild(u"Ben O'Brien"_s);
        REQUIRE_OK(from->setFacts(ada,
            { { u"child.date-of-birth"_s, Answer::date(QDate(2012, 5, 4)) },
                { u"looks.hair"_s, Answer::code(u"brown"_s) } },
            u"her aunt"_s));
        REQUIRE_OK(from->setFacts(
            ada, { { u"child.known-as"_s, Answer::text(u"the wren at Ashdown"_s) } }));
        REQUIRE_OK(from->setPhoto(ada, aPhoto(20), QDate(2026, 9, 1)));
        contact = *from->saveContact({ {}, ada, u"Sam Cole"_s, u"friend"_s,
            { { u"contact.phone"_s, Answer::text(u"07700 900123"_s) } } });
        REQUIRE_OK(from->savePlace({ {}, ada, u"The bridge"_s, {} }));
        REQUIRE_OK(from->savePlacement({ {}, ada, QDate(2026, 1, 1), {}, {} }));
        alone = from.start(ada);
        close(from, { alone });
        wait();
        const auto together
            = from->start({ { ada }, { ben } }, Moment::exactly(from.time.now()), {});
        REQUIRE_OK(together);
        both = together->first();
        NewEntry shared = aNote(u"Ben was seen with her at the station"_s);
        shared.forAllLinked = true;
        (void)from.append(both, shared);
        close(from, *together);
        wait();
        to.time.set(from.time.now());
    }

    /// Back, ended and signed off.
    static void close(TestRecord &record, const QList<EpisodeId> &episodes)
    {
        const Moment now = Moment::exactly(record.time.now());
        for (const EpisodeId &episode : episodes) {
            (void)record.append(episode, { Entry::Kind::Returned, now });
            (void)record.append(episode,
                { Entry::Kind::Ending, now, {}, {},
                    { { u"ending.kind"_s, Answer::code(u"back-safe"_s) } } });
            (void)record.append(episode,
                { Entry::Kind::SignOff, now, {}, {},
                    { { u"sign.by"_s, Answer::text(u"Helen Marsh"_s) } } });
        }
    }
    void wait()
    {
        from.time.set(from.time.now().addSecs(60));
        to.time.set(from.time.now());
    }

    [[nodiscard]] Result<HandOver::Sent> send(const QString &purpose = u"The placement ends."_s)
    {
        HandOver door(*from);
        return hand_over_file::write(door, ada, { u"Willow House, Ines"_s, purpose },
            HandOver::passphrase(spoken), from.inFolder({}));
    }
    [[nodiscard]] QByteArray sent()
    {
        const auto file = send();
        REQUIRE_OK(file);
        wait();
        return bytesOf(file->path);
    }
    [[nodiscard]] hand_over_file::Arrived arrived(const QByteArray &file)
    {
        HandOver door(*to);
        auto opened = hand_over_file::open(door, file, HandOver::passphrase(spoken));
        REQUIRE_OK(opened);
        return std::move(*opened);
    }
    [[nodiscard]] Result<HandOver::Taken> take(
        const hand_over_file::Arrived &file, const HandOver::Choice &choice = {})
    {
        return HandOver(*to).takeIn(file.opened, file.content, choice);
    }

    TestRecord from;
    TestRecord to = TestRecord(Setting::Kind::ChildrensHome);
    QString spoken = HandOver::proposedPassphrase();
    ChildId ada;
    ChildId ben;
    ContactId contact;
    EpisodeId alone;
    EpisodeId both;
};

/// Ada was handed over and taken in.
struct HandedOver : TwoHomes
{
    HandedOver()
    {
        const auto taken = take(arrived(sent()));
        REQUIRE_OK(taken);
        code = taken->receiptCode;
        handOver = taken->handOver;
        wait();
    }
    [[nodiscard]] Done noteReceipt()
    {
        return HandOver(*from).takeReceipt(ada, code, u"Ines Moor"_s);
    }

    QString code;
    QString handOver;
};

} // namespace homeward::test
