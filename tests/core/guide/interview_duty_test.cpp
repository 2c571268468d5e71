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

TEST_CASE("interview duty: what was only arranged takes nothing on, and meets neither clock",
    "[guide][interview][clocks]")
{
    Home home;
    home.write(
        interview, u"sam"_s, { { u"interview.advocate"_s, Answer::code(u"not-offered"_s) } });
    CHECK_FALSE(home.isTakenOn());
    const auto isHeld = [&] {
        const Situation situation = home.situationAt(u"2026-11-06T10:00"_s);
        QSet<ClockRow::State> states;
        for (const ClockRow &row : situation.clocks) {
            if (row.doneBy.startsWith(u"interview"))
                states << row.state;
        }
        REQUIRE(states.size() == 1);
        CHECK(home.fold().hasHappened(Trigger::Interviewed) == interview_duty::isHeld(home.fold()));
        CHECK((*states.cbegin() == ClockRow::State::Met) == interview_duty::isHeld(home.fold()));
        return interview_duty::isHeld(home.fold());
    };
    CHECK_FALSE(isHeld());
    home.write(interview, u"sam"_s, { { u"interview.away"_s, Answer::text(u"At a friend's"_s) } });
    CHECK(isHeld());
    CHECK(home.isTakenOn());
    INFO("it was another child's");
    home.facts.log << Entry { .id = EntryId::fromStorage(u"z"_s),
        .kind = Entry::Kind::Note,
        .written = at(u"2026-11-05T11:00"_s),
        .author = StaffId::fromStorage(u"sam"_s),
        .corrects = home.facts.log.last().id,
        .reason = u"wrong child"_s };
    CHECK_FALSE(isHeld());
    CHECK_FALSE(home.isTakenOn());
}

TEST_CASE(
    "interview duty: it was held when the line says that tells of it, and not when it was arranged",
    "[guide][interview]")
{
    Home home;
    CHECK_FALSE(interview_duty::heldAt(home.fold()).isKnown());
    home.write(interview, u"sam"_s, { { u"interview.advocate"_s, Answer::code(u"not-offered"_s) } },
        u"2026-11-05T10:00"_s);
    CHECK_FALSE(interview_duty::heldAt(home.fold()).isKnown());
    home.write(interview, u"sam"_s, { { u"interview.away"_s, Answer::text(u"At a friend's"_s) } },
        u"2026-11-06T15:00"_s);
    CHECK(interview_duty::heldAt(home.fold()).instant() == at(u"2026-11-06T15:00"_s));
    CHECK(home.fold().event(Trigger::Interviewed).instant() == at(u"2026-11-06T15:00"_s));
    home.write(interview, u"sam"_s,
        { { u"interview.at"_s, Answer::moment(Moment::exactly(at(u"2026-11-06T14:00"_s))) } },
        u"2026-11-06T16:00"_s);
    CHECK(home.fold().event(Trigger::Interviewed).instant() == at(u"2026-11-06T14:00"_s));
}

TEST_CASE("interview duty: who holds it is asked of the lines of each return (R48, R86)",
    "[guide][interview]")
{
    Night night;
    night.add(Entry::Kind::Located, u"2026-11-03T20:00"_s);
    const auto hold = [&](const QString &when, const QString &author) {
        night.add(interview, when, { { u"interview.before"_s, Answer::text(u"A row"_s) } });
        night.facts.log.last().author = StaffId::fromStorage(author);
    };
    const auto holders = [&] { return interview_duty::holders(night.fold()); };
    const StaffId priya = StaffId::fromStorage(u"priya"_s);
    const StaffId tom = StaffId::fromStorage(u"tom"_s);
    hold(u"2026-11-04T10:00"_s, u"priya"_s);
    const Entry first = night.facts.log.last();
    CHECK(holders() == QSet<StaffId> { priya });
    night.add(Entry::Kind::Category, u"2026-11-04T21:00"_s,
        { { u"category.kind"_s, Answer::code(u"missing"_s) } });
    CHECK(holders().isEmpty());
    hold(u"2026-11-05T15:00"_s, u"tom"_s);
    CHECK(holders() == QSet<StaffId> { tom });
    CHECK(interview_duty::holders(night.facts, night.facts.log.last()) == QSet<StaffId> { tom });
    CHECK(interview_duty::holders(night.facts, first) == QSet<StaffId> { priya });
}
