// SPDX-FileCopyrightText: 2026 Homeward contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/guide/interview_duty.h"
#include "tests/core/guide/night.h"

using namespace homeward;
using namespace homeward::test;
using namespace Qt::StringLiterals;

namespace {

/// A children's home with a carer, and an interviewer of its own.
struct Home : Night
{
    Home()
    {
        facts.setting.kind = Setting::Kind::ChildrensHome;
        facts.staff = { { StaffId::fromStorage(u"sam"_s), u"Sam"_s },
            { StaffId::fromStorage(u"priya"_s), u"Priya Nair"_s, Staff::Role::Interviewer } };
        back(u"2026-11-04T08:00"_s);
    }
    void write(Entry::Kind kind, const QString &author, const Answers &answers,
        const QString &when = u"2026-11-05T10:00"_s)
    {
        add(kind, when, answers);
        facts.log.last().author = StaffId::fromStorage(author);
    }
    [[nodiscard]] bool isTakenOn() const { return interview_duty::isTakenOn(facts, fold()); }
};

const Entry::Kind offer = Entry::Kind::InterviewOffer;
const Entry::Kind interview = Entry::Kind::Interview;

} // namespace

TEST_CASE("interview duty: whoever is named as offering or holding it says whose it is (R88)",
    "[guide][interview]")
{
    const auto [said, isOurs] = GENERATE(table<QString, bool>({
        { u"Priya Nair"_s, true },
        { u"priya nair, return interviewer"_s, true },
        { u"Priya Nair – interviewer here"_s, true },
        { u"Priya"_s, true },
        { u"Sam"_s, true },
        { u"Tessa Boyd, council"_s, false },
        { u"Sam Jones, council"_s, false },
        { u"Priya Nairn"_s, false },
        { u"The council"_s, false },
    }));
    const auto [kind, field] = GENERATE(table<Entry::Kind, QString>({
        { offer, u"offer.by"_s },
        { interview, u"interview.interviewer"_s },
    }));
    CAPTURE(said.toStdString(), field.toStdString());
    const QString author = GENERATE(u"sam"_s, u"priya"_s);
    Home home;
    CHECK_FALSE(home.isTakenOn());
    home.write(kind, author, { { field, Answer::text(said) } });
    CHECK(home.isTakenOn() == isOurs);
}

TEST_CASE("interview duty: where nobody is named, an interviewer's own offer is theirs, and a "
          "carer's is not",
    "[guide][interview]")
{
    Home home;
    const Answers accepted { { u"offer.answer"_s, Answer::code(u"accepted"_s) } };
    home.write(offer, u"sam"_s, accepted);
    CHECK_FALSE(home.isTakenOn());
    home.write(offer, u"priya"_s, accepted, u"2026-11-05T11:00"_s);
    CHECK(home.isTakenOn());
    INFO("who it was nobody knows");
    home.write(offer, u"priya"_s, { { u"offer.by"_s, Answer::notKnown() } }, u"2026-11-05T11:00"_s);
    CHECK_FALSE(home.isTakenOn());
}

TEST_CASE("interview duty: a form that is written field by field is one offer, by the newest name",
    "[guide][interview]")
{
    Home home;
    home.write(offer, u"priya"_s, { { u"offer.answer"_s, Answer::code(u"accepted"_s) } });
    home.write(offer, u"priya"_s, { { u"offer.by"_s, Answer::text(u"Priya Nair"_s) } });
    CHECK(home.isTakenOn());
    home.write(offer, u"priya"_s, { { u"offer.by"_s, Answer::text(u"Tessa Boyd, council"_s) } });
    CHECK_FALSE(home.isTakenOn());
}

TEST_CASE("interview duty: whoever wrote down what the child said held it, and what came back from "
          "an interviewer elsewhere is theirs",
    "[guide][interview]")
{
    Home home;
    SECTION("written here")
    {
        home.write(interview, u"sam"_s, { { u"interview.before"_s, Answer::text(u"A row"_s) } });
        CHECK(home.isTakenOn());
    }
    SECTION("only when it was held")
    {
        home.write(interview, u"sam"_s,
            { { u"interview.at"_s, Answer::moment(Moment::exactly(at(u"2026-11-05T09:00"_s))) } });
        CHECK_FALSE(home.isTakenOn());
    }
    SECTION("sent back")
    {
        home.write(interview, u"sam"_s, { { u"interview.for-carers"_s, Answer::text(u"-"_s) } });
        home.facts.log.last().saidBy = u"Tessa Boyd"_s;
        CHECK_FALSE(home.isTakenOn());
    }
}
