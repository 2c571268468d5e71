// SPDX-FileCopyrightText: 2026 Homeward contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/core/protocol/built_in.h"

#include <QRegularExpression>

#include <algorithm>

using namespace homeward;
using namespace homeward::test;

namespace {

const QString york = u"york-north-yorkshire"_s;
const QString england = u"england-statutory"_s;

bool mentions(const Protocol &protocol, const QString &words)
{
    const auto texts = allTexts(protocol);
    return std::any_of(texts.cbegin(), texts.cend(),
        [&](const auto &text) { return text.second.contains(words, Qt::CaseInsensitive); });
}

QStringList purposes(const Protocol &protocol)
{
    QStringList ids;
    for (const InterviewPurpose &purpose : protocol.interviewPurposes)
        ids << purpose.id;
    return ids;
}

} // namespace

TEST_CASE("built-in protocols: those that can be chosen, Oxfordshire first", "[protocol][built-in]")
{
    CHECK(ProtocolReader::builtInIds() == QStringList { u"oxfordshire"_s, york, england });
}

TEST_CASE("built-in protocols: each rule names its source by a short title, and the place in it",
    "[protocol][built-in]")
{
    const QString common = u"Common practice, check locally ("_s;
    const QHash<QString, QStringList> titles {
        { york,
            { u"NYSCP audit, "_s, u"York 2016, "_s, common + u"Oxfordshire 2024, "_s,
                common + u"Safeguarding Network, "_s, common + u"College of Policing 2023, "_s } },
        { england,
            { u"Oxfordshire 2024, "_s, u"NYSCP audit, "_s, u"Safeguarding Network, "_s,
                common + u"Oxfordshire 2024, "_s, common + u"College of Policing 2023, "_s,
                common + u"procedures of fostering services, "_s } },
    };
    for (auto each = titles.cbegin(); each != titles.cend(); ++each) {
        int rules = 0;
        for (const auto &pair : allTexts(builtIn(each.key()))) {
            if (pair.first != u"source")
                continue;
            ++rules;
            const QString &text = pair.second;
            INFO(text.toStdString());
            CHECK(std::any_of(each->cbegin(), each->cend(),
                [&](const QString &title) { return text.startsWith(title); }));
            CHECK_FALSE(text.contains(u".txt"));
        }
        CHECK(rules > 35);
    }
}

TEST_CASE("built-in protocols: words are kind, and no number stands in them that no text gives",
    "[protocol][built-in]")
{
    const QRegularExpression number(u"\\d+"_s);
    for (const QString &id : { york, england }) {
        for (const auto &[key, text] : allTexts(builtIn(id))) {
            INFO(text.toStdString());
            for (const QString &harsh : { u"abscond"_s, u"runaway"_s, u"truant"_s, u"offender"_s })
                CHECK_FALSE(text.contains(harsh, Qt::CaseInsensitive));
            if (key == u"source" || key == u"title" || key == u"version" || key == u"checkedOn"
                || key == u"link")
                continue;
            for (auto found = number.globalMatch(text); found.hasNext();) {
                // The emergency numbers; since when placement plans say it; MACE level 2.
                const QStringList known { u"999"_s, u"101"_s, u"1"_s, u"2015"_s, u"2"_s };
                CHECK(known.contains(found.next().captured()));
            }
        }
    }
}

TEST_CASE(
    "built-in protocols: each asks of every danger, and says where its own texts are silent (R9)",
    "[protocol][built-in]")
{
    const QStringList always { u"suicide-self-harm"_s, u"medicine-health"_s, u"crime-abduction"_s,
        u"risky-person"_s, u"exploitation"_s, u"trafficking"_s, u"forced-marriage"_s,
        u"extremism"_s, u"young-age"_s, u"danger-to-others"_s, u"weather-place"_s };
    for (const QString &id : ProtocolReader::builtInIds()) {
        for (const QString &danger : always) {
            CAPTURE(id, danger);
            CHECK(builtIn(id).redFlag(danger));
        }
    }
    // What the sources of York and North Yorkshire do not speak of.
    for (const QString &danger : { u"medicine-health"_s, u"trafficking"_s, u"forced-marriage"_s,
             u"extremism"_s, u"weather-place"_s }) {
        CAPTURE(danger);
        const Protocol protocol = builtIn(york);
        REQUIRE(protocol.redFlag(danger));
        CHECK(protocol.redFlag(danger)->source.startsWith(u"Common practice, check locally ("));
    }
}

TEST_CASE("York and North Yorkshire: the interview is offered in 72 hours, in these words",
    "[protocol][built-in]")
{
    const Protocol protocol = builtIn(york);
    CHECK(protocol.force == u"North Yorkshire Police");
    CHECK(protocol.word(u"interview"_s) == u"Return to home interview");
    REQUIRE(protocol.clocks.size() == 1);
    const ClockRule &offered = protocol.clocks.first();
    CHECK(offered.id == u"interview-offered");
    CHECK(offered.within == Span { 72, Span::Unit::Hours });
    CHECK(offered.dutyOf == DutyOf::Authority);
    CHECK(offered.text.contains(u"trained volunteers"));
    CHECK(offered.text.contains(u"children's social care"));
    for (const QString &purpose : { u"reasons"_s, u"consent"_s, u"together-and-apart"_s,
             u"screening"_s, u"planned"_s, u"sharing"_s })
        CHECK(purposes(protocol).contains(purpose));
    CHECK(protocol.notice(u"interview-record-police"_s)->party == u"police");
}

TEST_CASE("York and North Yorkshire: both definitions are there, each with its date",
    "[protocol][built-in]")
{
    const Protocol protocol = builtIn(york);
    const auto source = [&](const QString &code) {
        const auto found = std::find_if(protocol.categories.cbegin(), protocol.categories.cend(),
            [&](const Protocol::Category &category) { return category.code == code; });
        return found == protocol.categories.cend() ? QString() : found->source + found->meaning;
    };
    CHECK(source(u"no-apparent-risk"_s).contains(u"2017"));
    CHECK(source(u"absent"_s).contains(u"2015"));
    CHECK(source(u"medium"_s).isEmpty());
    for (const QString &said : { u"MSPR"_s, u"placement plan"_s, u"another authority"_s,
             u"pushed"_s, u"pulled"_s, u"bag"_s, u"no school's roll"_s })
        CHECK(mentions(protocol, said));
}

TEST_CASE("built-in protocols: what is called sharing is shared, and all else is told",
    "[protocol][built-in]")
{
    qsizetype shared = 0;
    for (const QString &id : { york, england, u"oxfordshire"_s }) {
        const Protocol protocol = builtIn(id);
        for (const NoticeRule &notice : protocol.notices) {
            INFO(notice.id.toStdString());
            CHECK(notice.isSharing == notice.text.startsWith(u"Share "));
            shared += notice.isSharing ? 1 : 0;
        }
    }
    CHECK(shared == 2);
}

TEST_CASE("England: what no text calls national says that it is to be checked locally",
    "[protocol][built-in]")
{
    const Protocol protocol = builtIn(england);
    CHECK(protocol.area.contains(u"national"));
    for (const ClockRule &clock : protocol.clocks) {
        CAPTURE(clock.id);
        CHECK(clock.source.startsWith(u"Common practice, check locally")
            == clock.id.startsWith(u"interview-"));
    }
    for (const QString &local : { u"assistant director"_s, u"lead member"_s, u"Thames Valley"_s,
             u"CEOP"_s, u"Education Welfare"_s })
        CHECK_FALSE(mentions(protocol, local));
    CHECK(protocol.notice(u"care-plan-review"_s)->source.contains(u"Children's Homes Regulations"));
    CHECK(protocol.check(u"rooms"_s)->source.contains(u"national minimum standards"));
    CHECK(protocol.notice(u"home-office"_s)->source.contains(u"statutory guidance of 2014"));
}
