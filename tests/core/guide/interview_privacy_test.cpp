// SPDX-FileCopyrightText: 2026 Homeward contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/forms/catalogue.h"
#include "core/guide/interview_privacy.h"
#include "tests/core/guide/night.h"

using namespace homeward;
using namespace homeward::test;

namespace {

const StaffId nadia = StaffId::fromStorage(u"nadia"_s);
const StaffId aled = StaffId::fromStorage(u"aled"_s);
const StaffId priya = StaffId::fromStorage(u"priya"_s);

/// Nadia held the interview: where, what was said, and what the carers may know.
struct Interviewed : Night
{
    Interviewed()
    {
        tell(u"interview.before"_s, u"the words of the child"_s);
        tell(u"interview.place"_s, u"the library"_s);
        tell(u"interview.for-carers"_s, u"ask before her door is opened"_s);
    }
    void tell(const QString &field, const QString &text, const QString &subject = {})
    {
        add(Entry::Kind::Interview, u"2026-11-05T10:00"_s, { { field, Answer::text(text) } },
            subject);
        facts.log.last().author = nadia;
    }
    void takeBack(const EntryId &line, const QString &reason)
    {
        const StaffId author = facts.log.last().author;
        add(Entry::Kind::Note, {});
        facts.log.last().written = at(u"2026-11-05T12:00"_s);
        facts.log.last().author = author;
        facts.log.last().corrects = line;
        facts.log.last().reason = reason;
    }
    [[nodiscard]] QStringList toldTo(
        const StaffId &reader, const std::optional<StaffId> &namedBy = {}) const
    {
        QStringList fields;
        for (const Entry &line : interview_privacy::openedTo(reader, namedBy, facts.log)) {
            if (line.kind == Entry::Kind::Interview)
                fields << (line.answers.isEmpty() ? u"-"_s : line.answers.firstKey());
        }
        return fields;
    }
};

const QStringList everything { u"interview.before"_s, u"interview.place"_s,
    u"interview.for-carers"_s };
/// That it was held, and what is open.
const QStringList openOnly { u"-"_s, u"interview.place"_s, u"interview.for-carers"_s };

} // namespace

TEST_CASE("Interview: opens to who held it and to those they name (R86)", "[guide][interview]")
{
    const Interviewed night;
    CHECK(night.toldTo(nadia) == everything);
    CHECK(night.toldTo(priya, nadia) == everything);
    CHECK(night.toldTo(aled) == openOnly);
    INFO("whoever is named by somebody else reads what that one wrote, and nothing of this");
    CHECK(night.toldTo(aled, priya) == openOnly);
    CHECK(interview_privacy::interviewers(logItems(night.facts.log)) == QSet<StaffId> { nadia });
}

TEST_CASE("Interview: what a parent said alone, the screening and the referral open to no other "
          "(R51, R86)",
    "[guide][interview]")
{
    Interviewed night;
    const QStringList closed { u"interview.parent-seen"_s, u"interview.parent-who"_s,
        u"interview.parent-apart"_s, u"interview.carer-views"_s, u"interview.screening"_s,
        u"interview.screening-tool"_s, u"interview.screening-result"_s, u"interview.referral"_s,
        u"interview.referral-to"_s, u"interview.referral-why"_s };
    for (const QString &field : closed) {
        REQUIRE(forms::field(field));
        night.tell(field, u"said in confidence"_s);
    }
    CHECK(night.toldTo(aled) == openOnly);
    CHECK(night.toldTo(nadia) == everything + closed);
    CHECK(night.toldTo(priya, nadia) == everything + closed);
}

TEST_CASE("Interview: why it was late is nothing that the child said, and opens to everybody",
    "[guide][interview]")
{
    Interviewed night;
    night.tell(u"interview.late-reason"_s, u"nobody was free"_s);
    CHECK(night.toldTo(aled) == openOnly + QStringList { u"interview.late-reason"_s });
    INFO("who only wrote that did not hold it");
    night.facts.log.last().author = priya;
    CHECK(interview_privacy::interviewers(logItems(night.facts.log)) == QSet<StaffId> { nadia });
}

TEST_CASE("Interview: every other line opens to everybody", "[guide][interview]")
{
    Interviewed night;
    night.add(Entry::Kind::Note, u"2026-11-05T11:00"_s,
        { { u"note.text"_s, Answer::text(u"slept well"_s) } });
    const QList<Entry> opened = interview_privacy::openedTo(aled, {}, night.facts.log);
    CHECK(opened.last().kind == Entry::Kind::Note);
    CHECK(opened.first().kind == Entry::Kind::Noticed);
}

TEST_CASE("Interview: that it was held is known whatever was written", "[guide][interview]")
{
    Night night;
    night.add(Entry::Kind::Interview, u"2026-11-05T10:00"_s,
        { { u"interview.before"_s, Answer::text(u"the words of the child"_s) } });
    night.facts.log.last().author = nadia;
    night.facts.log = interview_privacy::openedTo(aled, {}, night.facts.log);
    REQUIRE(night.fold().first(Entry::Kind::Interview));
    CHECK(night.fold().first(Entry::Kind::Interview)->answers.isEmpty());
    CHECK_FALSE(night.fold().answer(u"interview.before"_s).isSettled());
}

TEST_CASE("Interview: a correction opens to whom its original opens", "[guide][interview]")
{
    Interviewed night;
    Entry correction = night.facts.log.at(1);
    correction.id = EntryId::fromStorage(u"z"_s);
    correction.corrects = night.facts.log.at(1).id;
    correction.reason = u"she said her uncle"_s;
    correction.answers = { { u"interview.before"_s, Answer::text(u"other words"_s) } };
    night.facts.log << correction;
    CHECK(night.toldTo(aled) == openOnly);
    CHECK(night.toldTo(nadia).size() == 4);
    Entry place = night.facts.log.at(2);
    place.id = EntryId::fromStorage(u"zz"_s);
    place.corrects = night.facts.log.at(2).id;
    place.reason = u"she said the park"_s;
    night.facts.log << place;
    for (const Entry &line : interview_privacy::openedTo(aled, {}, night.facts.log))
        CHECK_FALSE(line.reason.contains(u"she said"));
}

TEST_CASE(
    "Interview: nobody reads what another interviewer wrote, but for corrections of their own",
    "[guide][interview]")
{
    Interviewed night;
    night.tell(u"interview.away"_s, u"at a friend's"_s);
    night.facts.log.last().author = priya;
    CHECK(night.toldTo(nadia) == everything);
    CHECK(night.toldTo(priya)
        == QStringList { u"interview.place"_s, u"interview.for-carers"_s, u"interview.away"_s });
    Entry correction = night.facts.log.at(1);
    correction.id = EntryId::fromStorage(u"z"_s);
    correction.author = priya;
    correction.corrects = night.facts.log.at(1).id;
    correction.reason = u"misheard"_s;
    correction.answers = { { u"interview.before"_s, Answer::text(u"other words"_s) } };
    night.facts.log << correction;
    night.facts.log = interview_privacy::openedTo(nadia, {}, night.facts.log);
    CHECK(night.fold().answer(u"interview.before"_s).value() == u"other words");
}

TEST_CASE("Interview: a sealed part is known to its author alone", "[guide][interview]")
{
    Interviewed night;
    night.add(Entry::Kind::Interview, u"2026-11-05T10:30"_s, {}, interview_privacy::sealedPart);
    night.facts.log.last().author = nadia;
    CHECK(night.toldTo(nadia).size() == 4);
    // Whom it concerns may be among those who were named.
    CHECK(night.toldTo(priya, nadia) == everything);
    CHECK(night.toldTo(aled) == openOnly);
}

TEST_CASE("Interview: who writes down when it was held did not hold it", "[guide][interview]")
{
    Interviewed night;
    night.add(Entry::Kind::Interview, u"2026-11-05T09:00"_s,
        { { u"interview.place"_s, Answer::text(u"the library"_s) } });
    night.facts.log.last().author = aled;
    CHECK(interview_privacy::interviewers(logItems(night.facts.log)) == QSet<StaffId> { nadia });
}

TEST_CASE("Interview: who takes in what came back did not hold it", "[guide][interview]")
{
    Night night;
    night.add(Entry::Kind::Interview, u"2026-11-05T10:00"_s,
        { { u"interview.place"_s, Answer::text(u"the library"_s) } }, interview_privacy::cameBack);
    night.facts.log.last().author = aled;
    CHECK(interview_privacy::interviewers(logItems(night.facts.log)).isEmpty());
}

TEST_CASE("Interview: of one line with what is open and what is not, that it was held is known",
    "[guide][interview]")
{
    Night night;
    night.add(Entry::Kind::Interview, u"2026-11-05T10:00"_s,
        { { u"interview.before"_s, Answer::text(u"the words of the child"_s) },
            { u"interview.place"_s, Answer::text(u"the library"_s) } });
    night.facts.log.last().author = nadia;
    night.facts.log = interview_privacy::openedTo(aled, {}, night.facts.log);
    REQUIRE(night.fold().all(Entry::Kind::Interview).size() == 1);
    const Entry line = *night.fold().first(Entry::Kind::Interview);
    CHECK(line.answers.keys() == QStringList { u"interview.place"_s });
    CHECK(interview_privacy::tellsThatHeld(line));
}

TEST_CASE("Interview: each return's is known to be held, and opens to its own interviewer alone",
    "[guide][interview]")
{
    Night night;
    const auto held = [&](const QString &when, const StaffId &by) {
        night.add(Entry::Kind::Interview, when,
            { { u"interview.before"_s, Answer::text(u"the words of the child"_s) } });
        night.facts.log.last().author = by;
    };
    night.add(Entry::Kind::Located, u"2026-11-03T20:00"_s);
    held(u"2026-11-04T10:00"_s, nadia);
    night.add(Entry::Kind::Category, u"2026-11-04T21:00"_s,
        { { u"category.kind"_s, Answer::code(u"missing"_s) } });
    night.back(u"2026-11-05T08:00"_s);
    held(u"2026-11-05T15:00"_s, priya);
    const auto wordsFor = [&](const StaffId &reader, const std::optional<StaffId> &namedBy = {}) {
        QStringList authors;
        for (const Entry &line : interview_privacy::openedTo(reader, namedBy, night.facts.log)) {
            if (line.answers.contains(u"interview.before"_s))
                authors << line.author.toStorage();
        }
        return authors;
    };
    CHECK(wordsFor(nadia) == QStringList { u"nadia"_s });
    CHECK(wordsFor(priya) == QStringList { u"priya"_s });
    CHECK(wordsFor(aled) == QStringList());
    CHECK(wordsFor(aled, nadia) == QStringList { u"nadia"_s });
    CHECK(wordsFor(aled, priya) == QStringList { u"priya"_s });
    EpisodeFacts seen = night.facts;
    seen.log = interview_privacy::openedTo(aled, {}, night.facts.log);
    CHECK(FactFold(seen).all(Entry::Kind::Interview).size() == 2);
    INFO("taking back that the child was lost makes one return of two, and opens nothing");
    night.facts.log.removeIf([](const Entry &line) { return line.kind == Entry::Kind::Category; });
    CHECK(wordsFor(nadia) == QStringList { u"nadia"_s });
    CHECK(wordsFor(aled, nadia) == QStringList { u"nadia"_s });
}

TEST_CASE("Interview: a line that was taken back makes nobody an interviewer, and stays as closed",
    "[guide][interview]")
{
    Interviewed night;
    night.add(Entry::Kind::Interview, u"2026-11-05T09:00"_s,
        { { u"interview.before"_s, Answer::text(u"another child's words"_s) } });
    night.facts.log.last().author = aled;
    const EntryId stray = night.facts.log.last().id;
    CHECK(interview_privacy::interviewers(logItems(night.facts.log))
        == QSet<StaffId> { nadia, aled });
    night.takeBack(stray, u"that was another child's"_s);
    CHECK(interview_privacy::interviewers(logItems(night.facts.log)) == QSet<StaffId> { nadia });
    const auto notesFor = [&](const StaffId &reader, const std::optional<StaffId> &namedBy = {}) {
        QStringList reasons;
        for (const Entry &line : interview_privacy::openedTo(reader, namedBy, night.facts.log)) {
            if (line.takesBack())
                reasons << line.reason;
        }
        return reasons;
    };
    CHECK(notesFor(aled) == QStringList { u"that was another child's"_s });
    CHECK(notesFor(priya, aled) == QStringList { u"that was another child's"_s });
    CHECK(notesFor(nadia) == QStringList());
    CHECK(night.toldTo(nadia) == everything);
    CHECK(night.toldTo(priya) == openOnly);

    INFO("whoever read a part of it reads that it does not stand, and not why");
    const EntryId place = night.facts.log.at(2).id;
    night.takeBack(place, u"it was her uncle's flat"_s);
    CHECK(notesFor(priya) == QStringList { u"…"_s });
    night.facts.log = interview_privacy::openedTo(priya, {}, night.facts.log);
    CHECK_FALSE(night.fold().answer(u"interview.place"_s).isSettled());
}

TEST_CASE("Interview: it was held when a line says when, or anything that the child said, and not "
          "by what was only arranged",
    "[guide][interview]")
{
    QStringList words;
    for (const Section &section : forms::find(u"interview"_s)->sections) {
        if (section.title == u"What the child said")
            std::transform(section.fields.cbegin(), section.fields.cend(),
                std::back_inserter(words), [](const Field &field) { return field.id; });
    }
    words << u"interview.child-view-on-sharing"_s;
    CHECK(interview_privacy::childsWords() == words);

    const auto tells = [](const QString &field, const Answer &answer, const QString &subject = {}) {
        const Entry line {
            .kind = Entry::Kind::Interview, .subject = subject, .answers = { { field, answer } }
        };
        return interview_privacy::tellsThatHeld(line);
    };
    for (const QString &field : std::as_const(words)) {
        CHECK(tells(field, Answer::text(u"x"_s)));
        CHECK(tells(field, Answer::declined()));
        CHECK_FALSE(tells(field, {}));
    }
    CHECK(tells(u"interview.at"_s, Answer::moment(Moment::exactly(at(u"2026-11-05T10:00"_s)))));
    CHECK_FALSE(tells(u"interview.at"_s, Answer::notKnown()));
    for (const QString &field : { u"interview.interviewer"_s, u"interview.place"_s,
             u"interview.present"_s, u"interview.advocate"_s, u"interview.interpreter"_s,
             u"interview.late-reason"_s, u"interview.referral"_s, u"view.harm"_s })
        CHECK_FALSE(tells(field, Answer::code(u"not-offered"_s)));
    CHECK(tells(u"interview.place"_s, Answer::text(u"x"_s), interview_privacy::cameBack));
    CHECK_FALSE(tells(u"interview.before"_s, Answer::text(u"x"_s), interview_privacy::sealedPart));
    Entry emptied { .kind = Entry::Kind::Interview };
    CHECK(interview_privacy::tellsThatHeld(emptied));
    emptied.corrects = EntryId::make();
    CHECK_FALSE(interview_privacy::tellsThatHeld(emptied));
}
