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

/// What such a source says of a rule: that it holds everywhere in England.
bool isCalledNational(const QString &source)
{
    static const QStringList reasons { u"national"_s, u"statutory guidance of 2014"_s,
        u"Children's Homes Regulations"_s };
    return std::any_of(reasons.cbegin(), reasons.cend(),
        [&](const QString &reason) { return source.contains(reason); });
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
            { u"NYSCP audit, "_s, u"York 2016, "_s, u"Oxfordshire 2024, "_s,
                u"Children Act 1989, section 46 ("_s, common + u"Oxfordshire 2024, "_s,
                common + u"Safeguarding Network, "_s, common + u"College of Policing 2023, "_s,
                common + u"procedures of fostering services, "_s } },
        { england,
            { u"Oxfordshire 2024, "_s, u"NYSCP audit, "_s, u"Safeguarding Network, "_s,
                u"Children Act 1989, section 46 ("_s, common + u"Oxfordshire 2024, "_s,
                common + u"College of Policing 2023, "_s,
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
            // Another area's text is no rule here, unless it says that it holds everywhere.
            if (text.startsWith(u"Oxfordshire 2024, "))
                CHECK(isCalledNational(text));
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
                // The emergency numbers; since when placement plans say it; MACE level 2; the
                // section on police protection.
                const QStringList known { u"999"_s, u"101"_s, u"1"_s, u"2015"_s, u"2"_s, u"46"_s };
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

TEST_CASE("built-in protocols: each says who is told of a child in care, and when the interview is "
          "due (R21, R48, R68)",
    "[protocol][built-in]")
{
    const QString id = GENERATE(from_range(ProtocolReader::builtInIds()));
    CAPTURE(id);
    const Protocol protocol = builtIn(id);
    const auto tells = [&](const QString &party, Trigger trigger, DutyOf duty, const QString &fact,
                           const QString &value) {
        return std::any_of(
            protocol.notices.cbegin(), protocol.notices.cend(), [&](const NoticeRule &rule) {
                const bool isForHomes = rule.settings.isEmpty()
                    || (rule.settings.contains(Setting::Kind::FosterHome)
                        && rule.settings.contains(Setting::Kind::ChildrensHome));
                return rule.party == party && rule.trigger == trigger && rule.dutyOf == duty
                    && isForHomes && rule.applies.size() == 1 && rule.applies.first().fact == fact
                    && rule.applies.first().anyOf == QStringList { value };
            });
    };
    const QString from = u"situation.missing-from"_s;
    for (const QString &party : { u"responsible-authority"_s, u"parents"_s, u"iro"_s }) {
        CAPTURE(party);
        CHECK(tells(party, Trigger::StillMissing, DutyOf::Carer, from, u"care"_s));
    }
    for (const QString &party : { u"social-worker"_s, u"iro"_s }) {
        CAPTURE(party);
        CHECK(tells(party, Trigger::LocatedOrReturned, DutyOf::Carer, from, u"care"_s));
    }
    for (const Trigger trigger : { Trigger::Reported, Trigger::LocatedOrReturned })
        CHECK(tells(u"home-office"_s, trigger, DutyOf::Authority, u"child.immigration-control"_s,
            u"yes"_s));
    for (const QString &clock : { u"interview-offered"_s, u"interview-held"_s }) {
        CAPTURE(clock);
        REQUIRE(protocol.clock(clock));
        CHECK(protocol.clock(clock)->start == Trigger::LocatedOrReturned);
        CHECK(protocol.clock(clock)->within == Span { 72, Span::Unit::Hours });
        CHECK(protocol.clock(clock)->dutyOf == DutyOf::Authority);
        CHECK(protocol.clock(clock)->applies.isEmpty());
    }
    CHECK(protocol.clock(u"interview-held"_s)->doneBy == u"interview");
    const ClockRule *protection = protocol.clock(u"police-protection-ends"_s);
    REQUIRE(protection);
    CHECK(protection->start == Trigger::PoliceProtection);
    CHECK(protection->within == Span { 72, Span::Unit::Hours });
    CHECK(protocol.clock(u"daily-contact"_s));
    CHECK(protocol.clock(u"wellbeing-away"_s));
}

TEST_CASE("York and North Yorkshire: where its own texts are silent, it has what England has",
    "[protocol][built-in]")
{
    const Protocol own = builtIn(york);
    const Protocol nation = builtIn(england);
    for (const NoticeRule &rule : nation.notices) {
        CAPTURE(rule.id);
        REQUIRE(own.notice(rule.id));
        CHECK(own.notice(rule.id)->party == rule.party);
        CHECK(own.notice(rule.id)->trigger == rule.trigger);
        CHECK(own.notice(rule.id)->settings == rule.settings);
    }
    for (const ClockRule &rule : nation.clocks) {
        CAPTURE(rule.id);
        REQUIRE(own.clock(rule.id));
        CHECK(own.clock(rule.id)->start == rule.start);
        CHECK(own.clock(rule.id)->within == rule.within);
        CHECK(own.clock(rule.id)->dutyOf == rule.dutyOf);
        CHECK(own.clock(rule.id)->doneBy == rule.doneBy);
    }
    for (const CheckRule &rule : nation.checks) {
        CAPTURE(rule.id);
        CHECK(own.check(rule.id));
    }
    for (const ReportField &field : nation.reportFields) {
        CAPTURE(field.field);
        CHECK(std::any_of(own.reportFields.cbegin(), own.reportFields.cend(),
            [&](const ReportField &each) { return each.field == field.field; }));
    }
}

TEST_CASE("York and North Yorkshire: the interview is offered and held in 72 hours, in these words",
    "[protocol][built-in]")
{
    const Protocol protocol = builtIn(york);
    CHECK(protocol.force == u"North Yorkshire Police");
    CHECK(protocol.word(u"interview"_s) == u"Return to home interview");
    REQUIRE(protocol.clock(u"interview-offered"_s));
    const ClockRule &offered = *protocol.clock(u"interview-offered"_s);
    CHECK(offered.within == Span { 72, Span::Unit::Hours });
    CHECK(offered.dutyOf == DutyOf::Authority);
    CHECK(offered.text.contains(u"trained volunteers"));
    CHECK(offered.text.contains(u"children's social care"));
    CHECK(offered.source.startsWith(u"York 2016, first outcome"));
    INFO("York's text shows by an example that it is held in that time, and makes no rule of it");
    REQUIRE(protocol.clock(u"interview-held"_s));
    const ClockRule &held = *protocol.clock(u"interview-held"_s);
    CHECK(held.within == Span { 72, Span::Unit::Hours });
    CHECK(held.source.startsWith(u"York 2016, one example; "));
    CHECK(held.source.contains(u"common practice, check locally ("));
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
    INFO("what it is called says so too");
    CHECK(protocol.area == u"England: national rules and common practice");
    CHECK(mentions(protocol, u"Common practice, check locally"_s));
    const QStringList common { u"wellbeing-away"_s, u"daily-contact"_s, u"interview-offered"_s,
        u"interview-held"_s };
    for (const ClockRule &clock : protocol.clocks) {
        CAPTURE(clock.id);
        CHECK(clock.source.startsWith(u"Common practice, check locally")
            == common.contains(clock.id));
    }
    REQUIRE(protocol.clock(u"police-protection-ends"_s));
    CHECK(protocol.clock(u"police-protection-ends"_s)->source.startsWith(u"Children Act 1989, "));
    for (const QString &local : { u"assistant director"_s, u"lead member"_s, u"Thames Valley"_s,
             u"CEOP"_s, u"Education Welfare"_s })
        CHECK_FALSE(mentions(protocol, local));
    CHECK(protocol.notice(u"care-plan-review"_s)->source.contains(u"Children's Homes Regulations"));
    CHECK(protocol.check(u"rooms"_s)->source.contains(u"national minimum standards"));
    CHECK(protocol.notice(u"home-office"_s)->source.contains(u"statutory guidance of 2014"));
}
