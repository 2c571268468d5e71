// SPDX-FileCopyrightText: 2026 Homeward contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/documents/interview_record.h"
#include "tests/core/guide/night.h"

using namespace homeward;
using namespace homeward::test;
using namespace Qt::StringLiterals;

namespace {

QString textOf(const Night &night)
{
    const QString now = u"2026-11-06T12:00"_s;
    return interviewRecord(night.facts, night.situationAt(now), at(now), u"Priya Nair"_s)
        .plainText();
}

} // namespace

TEST_CASE(
    "interviewRecord: both clocks are shown from what they run from", "[documents][interview]")
{
    Night night;
    night.add(Entry::Kind::Located, u"2026-11-03T22:15"_s);
    night.back(u"2026-11-03T23:40"_s);
    const QString text = textOf(night);
    CHECK(text.contains(u"22:15"));
    CHECK(text.contains(u"23:40"));
    CHECK(text.contains(u"Fri 6 Nov 2026, 22:15"));
}

TEST_CASE(
    "interviewRecord: a declined interview still has its attempts and the parent's information",
    "[documents][interview]")
{
    Night night;
    night.back(u"2026-11-03T23:40"_s);
    night.add(Entry::Kind::InterviewOffer, u"2026-11-04T10:00"_s,
        { { u"offer.answer"_s, Answer::code(u"declined"_s) },
            { u"offer.reason"_s, Answer::text(u"Too tired"_s) } });
    night.add(Entry::Kind::InterviewAttempt, u"2026-11-05T10:00"_s,
        { { u"interview-attempt.how"_s, Answer::text(u"Rang again"_s) } });
    const QString text = textOf(night);
    CHECK(text.contains(u"Too tired"));
    CHECK(text.contains(u"Rang again"));
    CHECK(text.contains(u"What the parent or carer was asked"));
    CHECK_FALSE(text.contains(u"What the child said"));
    CHECK(text.contains(u"Not covered yet"));
}

TEST_CASE("interviewRecord: why the child said no does not stand under a later yes",
    "[documents][interview]")
{
    Night night;
    night.back(u"2026-11-03T23:40"_s);
    night.add(Entry::Kind::InterviewOffer, u"2026-11-04T10:00"_s,
        { { u"offer.answer"_s, Answer::code(u"declined"_s) } });
    night.add(Entry::Kind::InterviewOffer, u"2026-11-04T10:00"_s,
        { { u"offer.reason"_s, Answer::text(u"Too tired"_s) } });
    const auto rows = [&] {
        return textOf(night).section(u"Offer and attempts"_s, 1).section(u"When | "_s, 0, 0);
    };
    CHECK(rows().contains(u"What reason was given?: Too tired"));
    // In the same form, or another day.
    night.add(Entry::Kind::InterviewOffer, GENERATE(u"2026-11-04T10:00"_s, u"2026-11-05T10:00"_s),
        { { u"offer.answer"_s, Answer::code(u"accepted"_s) } });
    CAPTURE(textOf(night).toStdString());
    CHECK(rows().contains(u"What did the child answer?: Yes"));
    CHECK_FALSE(rows().contains(u"Too tired"));
    INFO("both stand in the log beneath, in order of time");
    CHECK(textOf(night).section(u"When | "_s, 1).contains(u"Too tired"));
    night.add(Entry::Kind::InterviewOffer, u"2026-11-05T10:00"_s,
        { { u"offer.reason"_s, Answer::text(u"Feels better"_s) } });
    CHECK(rows().contains(u"What reason was given?: Feels better"));
}

TEST_CASE("interviewRecord: the other child's name is not in it", "[documents][interview]")
{
    Night night;
    night.facts.linked << LinkedChild { EpisodeId::fromStorage(u"e2"_s), u"2026-0002"_s, {},
        u"Lennox"_s };
    night.back(u"2026-11-03T23:40"_s);
    night.add(Entry::Kind::Interview, u"2026-11-04T10:00"_s,
        { { u"interview.before"_s, Answer::text(u"A row"_s) } });
    CHECK_FALSE(textOf(night).contains(u"Lennox"));
}

TEST_CASE("interviewRecord: the child's words stand before and apart from the interviewer's view",
    "[documents][interview]")
{
    Night night;
    night.back(u"2026-11-03T23:40"_s);
    night.add(Entry::Kind::Interview, u"2026-11-04T10:00"_s,
        { { u"interview.before"_s, Answer::text(u"A row"_s) },
            { u"view.reasons"_s, Answer::text(u"Push"_s) },
            { u"interview.harm"_s, Answer::declined() } });
    const QString text = textOf(night);
    const auto words = text.indexOf(u"What the child said");
    const auto view = text.indexOf(u"What the interviewer thinks");
    REQUIRE(words >= 0);
    REQUIRE(view > words);
    CHECK(text.indexOf(u"A row") < view);
    CHECK(text.lastIndexOf(u"Push") > view);
    CHECK(text.contains(u"Declined"));
}

TEST_CASE("Interview record: for whom it is closed, nothing is printed as not asked",
    "[documents][interview]")
{
    Night night;
    night.back(u"2026-11-03T23:40"_s);
    night.add(Entry::Kind::Interview, u"2026-11-04T10:00"_s,
        { { u"interview.for-carers"_s, Answer::text(u"ask before the door is opened"_s) } });
    night.facts.interview = { true, false, { u"Nadia Aziz"_s }, {} };
    const QString paper = textOf(night);
    CHECK(paper.contains(u"is closed"));
    CHECK(paper.contains(u"Nadia Aziz"));
    CHECK(paper.contains(u"ask before the door is opened"));
    CHECK_FALSE(paper.mid(paper.indexOf(u"The conversation")).contains(u"Not asked"));
    CHECK_FALSE(paper.contains(u"Not covered yet"));
}

TEST_CASE("Interview record: of whom a part is closed to whoever prints it, it says so",
    "[documents][interview]")
{
    Night night;
    night.back(u"2026-11-03T23:40"_s);
    night.add(Entry::Kind::Interview, u"2026-11-04T10:00"_s,
        { { u"interview.before"_s, Answer::text(u"A row"_s) } });
    CHECK_FALSE(textOf(night).contains(u"is closed"));
    night.facts.interview
        = { false, true, { u"Nadia Aziz"_s, u"Tom Hale"_s }, {}, { u"Nadia Aziz"_s } };
    const QString paper = textOf(night);
    CHECK(paper.contains(u"A row"));
    CHECK(paper.contains(u"A part of the conversation is closed"));
    CHECK(paper.contains(u"It opens to Nadia Aziz and to those they name."));
}

TEST_CASE("Interview record: nothing is asked about a parent who was not seen, and what was said "
          "alone is apart",
    "[documents][interview]")
{
    Night night;
    night.back(u"2026-11-03T23:40"_s);
    const auto say = [&](const QString &field, const Answer &answer) {
        night.add(Entry::Kind::Interview, u"2026-11-04T10:00"_s, { { field, answer } });
    };
    say(u"interview.before"_s, Answer::text(u"The child's own story"_s));
    say(u"interview.parent-seen"_s, Answer::code(u"not-seen"_s));
    QString paper = textOf(night);
    CHECK(paper.contains(u"Not seen"));
    CHECK_FALSE(paper.contains(u"Who was seen?"));
    CHECK_FALSE(paper.contains(u"on their own is not for the child"));
    CHECK_FALSE(paper.contains(u"Which tool?"));

    say(u"interview.parent-seen"_s, Answer::code(u"both"_s));
    say(u"interview.parent-apart"_s, Answer::text(u"The mother's own worry"_s));
    say(u"interview.screening"_s, Answer::yes());
    paper = textOf(night);
    CHECK(paper.contains(u"on their own is not for the child"));
    CHECK(
        paper.indexOf(u"The mother's own worry") > paper.indexOf(u"What the parent or carer said"));
    CHECK(
        paper.indexOf(u"The child's own story") < paper.indexOf(u"What the parent or carer said"));
    INFO("what was begun is asked to its end");
    CHECK(paper.contains(u"Which tool?"));
}

TEST_CASE("Interview record: under the York rules it is said that nobody wrote of consent",
    "[documents][interview]")
{
    Night night;
    night.back(u"2026-11-03T23:40"_s);
    CHECK_FALSE(textOf(night).contains(u"about consent"));
    const auto york = ProtocolReader::builtIn(u"york-north-yorkshire"_s);
    REQUIRE_OK(york);
    night.facts.protocol = std::make_shared<const Protocol>(*york);
    CHECK(textOf(night).contains(u"Nothing has been written down about consent."));
    night.add(Entry::Kind::Consent, u"2026-11-04T10:00"_s,
        { { u"consent.for"_s, Answer::codes({ u"return-interview"_s }) },
            { u"consent.answer"_s, Answer::code(u"no"_s) } });
    CHECK_FALSE(textOf(night).contains(u"Nothing has been written down about consent."));
}

TEST_CASE(
    "Interview record: where they were found, and where they went on to before they were back",
    "[documents][interview]")
{
    Night night;
    const auto located = [&](const QString &when, const QString &subject, const Answers &answers) {
        night.add(Entry::Kind::Located, when, answers, subject);
    };
    located(u"2026-11-03T22:15"_s, {}, { { u"located.where"_s, Answer::text(u"Ben's flat"_s) } });
    located(u"2026-11-04T02:00"_s, u"moved-on"_s,
        { { u"located.place"_s, Answer::code(u"hospital"_s) } });
    night.back(u"2026-11-04T09:00"_s);
    const QString text = textOf(night);
    const qsizetype found = text.indexOf(u"Ben's flat");
    REQUIRE(found > 0);
    CHECK(text.indexOf(u"Where found") < found);
    CHECK(text.indexOf(u"Then, from Wed 4 Nov 2026, 02:00") > found);
    CHECK(text.contains(u"In hospital"));
}

TEST_CASE("Interview record: where they were found is said once, however many lines tell of it",
    "[documents][interview]")
{
    Night night;
    const auto located = [&](const QString &when, const QString &subject, const Answers &answers) {
        night.add(Entry::Kind::Located, when, answers, subject);
    };
    located(u"2026-11-03T22:15"_s, {},
        { { u"located.where"_s, Answer::text(u"Ben's flat"_s) },
            { u"located.at"_s, Answer::notKnown() } });
    located(u"2026-11-03T22:40"_s, {},
        { { u"located.at"_s,
            Answer::moment(Moment::exactly(homeward::test::at(u"2026-11-03T22:00"_s))) } });
    located({}, u"moved-on"_s, { { u"located.place"_s, Answer::code(u"hospital"_s) } });
    night.facts.log.last().written = homeward::test::at(u"2026-11-04T02:00"_s);
    night.back(u"2026-11-04T09:00"_s);
    const QString text = textOf(night);
    CHECK(text.count(u"Where found") == 1);
    CHECK(text.contains(u"Ben's flat"));
    CHECK(text.contains(u"Then, nobody wrote down from when"));
    CHECK(text.count(u"Then, ") == 1);
    CHECK_FALSE(text.contains(u"from not known"));
}

TEST_CASE(
    "Interview record: a child who was lost again has an interview of each return, and neither "
    "speaks for the other (R48)",
    "[documents][interview]")
{
    Night night;
    const auto interview = [&](const QString &when, const Answers &answers) {
        Answers all = answers;
        all.insert(u"interview.at"_s, Answer::moment(Moment::exactly(at(when))));
        night.add(Entry::Kind::Interview, when, all);
    };
    night.reported(u"2026-11-03T17:15"_s);
    night.add(Entry::Kind::Located, u"2026-11-03T19:30"_s);
    night.add(Entry::Kind::InterviewOffer, u"2026-11-03T19:40"_s,
        { { u"offer.how"_s, Answer::text(u"By her social worker"_s) } });
    interview(u"2026-11-03T20:10"_s,
        { { u"interview.before"_s, Answer::text(u"A row about the phone"_s) },
            { u"interview.planned"_s, Answer::no() } });
    night.add(Entry::Kind::Category, u"2026-11-03T23:00"_s,
        { { u"category.kind"_s, Answer::code(u"missing"_s) } });
    QString paper = textOf(night);
    const QString earlier = u"An earlier interview in this absence, held Tue 3 Nov 2026, 20:10"_s;
    CHECK(paper.contains(u"No offer has been written down since they were missing again."));
    REQUIRE(paper.contains(earlier));
    CHECK(paper.indexOf(u"A row about the phone") > paper.indexOf(earlier));
    CHECK_FALSE(paper.contains(u"The child's own account"));

    night.back(u"2026-11-04T08:00"_s);
    interview(u"2026-11-05T15:00"_s,
        { { u"interview.away"_s, Answer::text(u"At the coach station"_s) } });
    paper = textOf(night);
    REQUIRE(paper.contains(earlier));
    const auto before = paper.indexOf(earlier);
    const auto away = paper.indexOf(u"At the coach station");
    REQUIRE(away >= 0);
    CHECK(away < before);
    CHECK(paper.lastIndexOf(u"At the coach station") == away);
    CHECK(paper.indexOf(u"A row about the phone") > before);
    CHECK(paper.left(before).contains(u"Thu 5 Nov 2026, 15:00"));
    INFO("of both it is said whose words they are");
    CHECK(paper.count(u"Ada; written by"_s) == 3);
    CHECK_FALSE(paper.mid(before).contains(u"Not asked"));
}
