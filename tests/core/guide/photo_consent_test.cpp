// SPDX-FileCopyrightText: 2026 Homeward contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/guide/photo_consent.h"
#include "tests/core/guide/night.h"

using namespace homeward;
using namespace homeward::test;

TEST_CASE(
    "photoConsent: a yes, a no, and what nobody was asked are each said plainly", "[guide][photo]")
{
    struct Case
    {
        Answer mayShare;
        Answer mayPublish;
        QString decidedBy;
        QStringList sentences;
    };
    const Case each = GENERATE_COPY(values<Case>({
        { {}, {}, {},
            { u"Not asked: whether photos may be given to the police."_s,
                u"Not asked: whether photos may be shown in public."_s } },
        { Answer::yes(), Answer::no(), u"Grace Osei, 3 Sep 2026"_s,
            { u"May be given to the police."_s,
                u"It was decided that photos are not shown in public."_s,
                u"Decided by: Grace Osei, 3 Sep 2026"_s } },
        { Answer::no(), Answer::yes(), {},
            { u"It was decided that photos are not given to the police."_s,
                u"May be shown in public to find the child."_s,
                u"Nobody wrote down who decided that."_s } },
        { Answer::notKnown(), {}, {},
            { u"Not known: whether photos may be given to the police."_s,
                u"Not asked: whether photos may be shown in public."_s } },
    }));
    Night night;
    night.know(u"photo.may-share"_s, each.mayShare);
    night.know(u"photo.may-publish"_s, each.mayPublish);
    night.know(u"photo.decided-by"_s, Answer::text(each.decidedBy));
    CHECK(photo_consent::sentences(night.facts.profile.child) == each.sentences);
    CHECK(photo_consent::sentences(night.fold()) == each.sentences);
    const QStringList publicity = photo_consent::ofPublicity(night.fold());
    CHECK(publicity.first() == each.sentences.at(1));
    CHECK(publicity.contains(u"Decided by: "_s + each.decidedBy) == !each.decidedBy.isEmpty());
}

TEST_CASE("photoConsent: what is said tonight counts", "[guide][photo]")
{
    Night night;
    night.know(u"photo.may-publish"_s, Answer::no());
    night.add(Entry::Kind::ProfileChanged, u"2026-11-03T18:00"_s,
        { { u"photo.may-publish"_s, Answer::yes() } });
    CHECK(photo_consent::ofPublicity(night.fold()).first()
        == u"May be shown in public to find the child.");
}

TEST_CASE("photoConsent: who decided about the police says nothing about the public",
    "[guide][photo]")
{
    Night night;
    night.know(u"photo.may-share"_s, Answer::yes());
    night.know(u"photo.decided-by"_s, Answer::text(u"Her mother"_s));
    CHECK(photo_consent::ofPublicity(night.fold())
        == QStringList { u"Not asked: whether photos may be shown in public."_s });
    CHECK(photo_consent::sentences(night.fold()).contains(u"Decided by: Her mother"_s));
}
