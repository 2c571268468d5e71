// SPDX-FileCopyrightText: 2026 Homeward contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/forms/catalogue/forms.h"
#include "core/forms/catalogue/wording.h"

using namespace Qt::StringLiterals;

namespace homeward::forms {

namespace {

QList<Field> theConversation()
{
    return {
        {
            .id = u"interview.at"_s,
            .kind = Kind::Time,
            .label = Text::tr("When was it held?"),
        },
        {
            .id = u"interview.interviewer"_s,
            .kind = Kind::Line,
            .label = Text::tr("Who held it?"),
            .hint = Text::tr("Name and job."),
        },
        {
            .id = u"interview.organisation"_s,
            .kind = Kind::Line,
            .label = Text::tr("For which organisation?"),
        },
        {
            .id = u"interview.independent"_s,
            .kind = Kind::YesNo,
            .label = Text::tr("Is the interviewer independent of the child's care?"),
            .hint = Text::tr("Somebody who does not look after the child."),
            .why = Text::tr("It is easier to speak about the place you live in with somebody who "
                            "does not work there."),
        },
        {
            .id = u"interview.place"_s,
            .kind = Kind::Line,
            .label = Text::tr("Where?"),
            .hint = Text::tr("Best is a neutral place where the child feels safe. Say if it was by "
                             "phone or video."),
        },
        {
            .id = u"interview.alone"_s,
            .kind = Kind::YesNo,
            .label = Text::tr("Was the child seen alone?"),
            .hint = Text::tr("Alone, unless the child asked for somebody."),
        },
        {
            .id = u"interview.present"_s,
            .kind = Kind::Line,
            .label = Text::tr("Who else was there, and who wanted that?"),
            .hint = Text::tr("Write “nobody” if nobody was."),
        },
        {
            .id = u"interview.advocate"_s,
            .kind = Kind::Choice,
            .label = Text::tr("Was an advocate or other independent person offered?"),
            .choices = advocateChoices(),
        },
        {
            .id = u"interview.interpreter"_s,
            .kind = Kind::Line,
            .label = Text::tr("Interpreter"),
            .hint = Text::tr("Name and language. Best not somebody from the family."),
            .isMain = false,
        },
        {
            .id = u"interview.late-reason"_s,
            .kind = Kind::Text,
            .label = Text::tr("If it was late: why?"),
            .hint = Text::tr("What happened. You are not being blamed."),
        },
    };
}

QList<Choice> plannings()
{
    return {
        { u"planned"_s, Text::tr("Planned") },
        { u"spur"_s, Text::tr("On the spur of the moment") },
        { u"not-sure"_s, Text::tr("Not sure") },
    };
}

QList<Field> beforeAndAway()
{
    return {
        {
            .id = u"interview.before"_s,
            .kind = Kind::Text,
            .label = Text::tr("Before: what was going on?"),
            .hint = Text::tr("Begin with “Tell me about that day”. Use the child's words, in the "
                             "child's order."),
            .mayBeDeclined = true,
        },
        {
            .id = u"interview.push"_s,
            .kind = Kind::Text,
            .label = Text::tr("What made it hard to stay (push)"),
            .hint = Text::tr("Only what the child says. Ask “What was it like for you here?” and "
                             "do not offer reasons."),
            .isMain = false,
            .mayBeDeclined = true,
        },
        {
            .id = u"interview.pull"_s,
            .kind = Kind::Text,
            .label = Text::tr("What they hoped to find elsewhere (pull)"),
            .hint = Text::tr(
                "Only what the child says: people, a place, freedom, money, something online."),
            .isMain = false,
            .mayBeDeclined = true,
        },
        {
            .id = u"interview.planned"_s,
            .kind = Kind::Choice,
            .label = Text::tr("Was it planned?"),
            .choices = plannings(),
            .isMain = false,
            .mayBeDeclined = true,
        },
        {
            .id = u"interview.bag-packed"_s,
            .kind = Kind::YesNo,
            .label = Text::tr("Did they pack a bag or take things along?"),
            .hint = Text::tr("Who knew about it, and who helped, belongs under “Before”."),
            .why = Text::tr("A packed bag can show that somebody else had a part in the plan."),
            .isMain = false,
            .mayBeDeclined = true,
        },
        {
            .id = u"interview.away"_s,
            .kind = Kind::Text,
            .label = Text::tr("Away: where were they, and what was it like?"),
            .hint = Text::tr("Each place, where they slept and ate, how they travelled, who paid."),
            .mayBeDeclined = true,
        },
        {
            .id = u"interview.with-whom"_s,
            .kind = Kind::Text,
            .label = Text::tr("Who were they with?"),
            .hint = Text::tr("Names or nicknames, ages, how they know each other. The child "
                             "decides how much to say."),
            .mayBeDeclined = true,
        },
    };
}

QList<Field> comingBackAndNext()
{
    return {
        {
            .id = u"interview.coming-back"_s,
            .kind = Kind::Text,
            .label = Text::tr("Coming back: how did it come about?"),
            .hint = Text::tr("What helped, who helped, and how they were received."),
            .mayBeDeclined = true,
        },
        {
            .id = u"interview.harm"_s,
            .kind = Kind::Text,
            .label = Text::tr("Harm: did anything hurt, frighten or worry them?"),
            .hint
            = Text::tr("Before or while away. Ask “How was it for you?” If abuse or a crime comes "
                       "up: listen, do not press, and tell the police and social care."),
            .why = Text::tr(
                "A child may tell here for the first time what they have not told the police."),
            .mayBeDeclined = true,
        },
        {
            .id = u"interview.next-short"_s,
            .kind = Kind::Text,
            .label = Text::tr("What do they want to happen now?"),
            .hint = Text::tr("In the next days: where to be, who to see, what should change."),
            .mayBeDeclined = true,
        },
        {
            .id = u"interview.next-long"_s,
            .kind = Kind::Text,
            .label = Text::tr("What do they want later on?"),
            .hint = Text::tr("In the coming months: home, school, family, friends."),
            .isMain = false,
            .mayBeDeclined = true,
        },
        {
            .id = u"interview.felt-missing"_s,
            .kind = Kind::YesNo,
            .label = Text::tr("Do they themselves think they were missing?"),
            .hint = Text::tr("Many do not. There is no wrong answer."),
            .isMain = false,
            .mayBeDeclined = true,
        },
        {
            .id = u"interview.own-words"_s,
            .kind = Kind::Text,
            .label = Text::tr("What the child wants to have written here"),
            .hint = Text::tr("Word for word, or written by the child."),
            .isMain = false,
            .mayBeDeclined = true,
        },
    };
}

QList<Field> whatWasGiven()
{
    return {
        {
            .id = u"interview.safety-information"_s,
            .kind = Kind::Text,
            .label = Text::tr("What information on staying safe was given?"),
            .hint = Text::tr("How to stay safe if they go again, whom they can ring at any hour, "
                             "numbers of helplines. On paper or on the phone."),
        },
        {
            .id = u"interview.options"_s,
            .kind = Kind::Text,
            .label
            = Text::tr("What would help them feel safe, and what can they do instead of leaving?"),
            .hint = Text::tr("What you worked out together: people, places, changes here, "
                             "somewhere safe to stay."),
        },
    };
}

QList<Choice> waysOfSeeing()
{
    return {
        { u"together"_s, Text::tr("Together with the child") },
        { u"apart"_s, Text::tr("On their own, without the child") },
        { u"both"_s, Text::tr("Both: together, and on their own") },
        { u"not-seen"_s, Text::tr("Not seen") },
    };
}

QList<Field> theParent()
{
    const auto whenSeen = [](const QStringList &ways) {
        return Condition { u"interview.parent-seen"_s, ways };
    };
    return {
        {
            .id = u"interview.parent-seen"_s,
            .kind = Kind::Choice,
            .label = Text::tr("Was a parent or carer seen?"),
            .hint = Text::tr("Together with the child and each of them alone, where that is right "
                             "and safe for this child."),
            .why = Text::tr("What a child says beside a parent, and alone, may differ. So may what "
                            "a parent says."),
            .choices = waysOfSeeing(),
        },
        {
            .id = u"interview.parent-who"_s,
            .kind = Kind::Line,
            .label = Text::tr("Who was seen?"),
            .hint = Text::tr("Name, and who that is to the child."),
            .shownWhen = whenSeen({ u"together"_s, u"apart"_s, u"both"_s }),
        },
        {
            .id = u"interview.carer-views"_s,
            .kind = Kind::Text,
            .label = Text::tr("What do parents or carers say about it?"),
            .hint = Text::tr("If that is right for this child. What they say beside the child, or "
                             "have told you before, and what help they want."),
            .isMain = false,
        },
        {
            .id = u"interview.parent-apart"_s,
            .kind = Kind::Text,
            .label = Text::tr("What did the parent or carer say on their own?"),
            .hint = Text::tr("Only you and those you name read it. Do not read it back to the "
                             "child, and do not tell the parent what the child said alone."),
            .shownWhen = whenSeen({ u"apart"_s, u"both"_s }),
        },
    };
}

QList<Field> screeningAndReferral()
{
    const auto whenYes = [](const QString &question) {
        return Condition { question, { u"yes"_s } };
    };
    return {
        {
            .id = u"interview.screening"_s,
            .kind = Kind::YesNo,
            .label = Text::tr("Was a tool used to weigh up exploitation?"),
            .hint = Text::tr("Your area has a list of questions for this. Use it when anything "
                             "worries you."),
        },
        {
            .id = u"interview.screening-tool"_s,
            .kind = Kind::Text,
            .label = Text::tr("Which tool?"),
            .hint = Text::tr("Its name, and its date or version."),
            .shownWhen = whenYes(u"interview.screening"_s),
        },
        {
            .id = u"interview.screening-result"_s,
            .kind = Kind::Text,
            .label = Text::tr("What came out of the tool?"),
            .hint = Text::tr("In the tool's own words, and what it rests on. One serious sign "
                             "weighs more than a sum."),
            .shownWhen = whenYes(u"interview.screening"_s),
        },
        {
            .id = u"interview.referral"_s,
            .kind = Kind::YesNo,
            .label = Text::tr("Is the child referred to somebody for help or protection?"),
        },
        {
            .id = u"interview.referral-to"_s,
            .kind = Kind::Text,
            .label = Text::tr("Referred to whom?"),
            .hint = Text::tr("Team or service, and the name of whoever took it."),
            .shownWhen = whenYes(u"interview.referral"_s),
        },
        {
            .id = u"interview.referral-at"_s,
            .kind = Kind::Time,
            .label = Text::tr("Referred when?"),
            .shownWhen = whenYes(u"interview.referral"_s),
        },
        {
            .id = u"interview.referral-why"_s,
            .kind = Kind::Text,
            .label = Text::tr("Why referred?"),
            .hint = Text::tr("What worries you, and what you ask them to do."),
            .shownWhen = whenYes(u"interview.referral"_s),
        },
    };
}

QList<Field> whoWillSeeThis()
{
    return {
        {
            .id = u"interview.child-view-on-sharing"_s,
            .kind = Kind::Text,
            .label = Text::tr("What does the child say about who may see this?"),
            .hint = Text::tr(
                "Go through each person and service. Say what has to be shared anyway, and why."),
        },
        {
            .id = u"interview.shared-with"_s,
            .kind = Kind::Text,
            .label = Text::tr("Who is given it, or a part of it?"),
            .hint = Text::tr("Social worker, independent reviewing officer, police, health, "
                             "school: who, which part, and why."),
        },
        {
            .id = u"interview.for-carers"_s,
            .kind = Kind::Text,
            .label = Text::tr("What may the carers and everybody who works here know?"),
            .hint = Text::tr("They read this, and when and by whom the interview was held. The "
                             "rest opens to you and those you name."),
        },
        {
            .id = u"interview.read-back"_s,
            .kind = Kind::YesNo,
            .label = Text::tr("Was it read back to the child, and put right?"),
        },
    };
}

QList<Choice> triggers()
{
    return {
        { u"reported-before"_s, Text::tr("Reported missing before") },
        { u"frequent"_s, Text::tr("Often away without authorisation") },
        { u"hurt"_s, Text::tr("Hurt or harmed while away") },
        { u"exploitation"_s, Text::tr("Known or suspected exploitation or trafficking") },
        { u"crime"_s, Text::tr("Known or suspected link to crime or drugs") },
        { u"risky-contact"_s, Text::tr("In contact with somebody who is a danger to children") },
        { u"offended"_s, Text::tr("May have broken the law while away") },
    };
}

QList<Field> whatTheInterviewerThinks()
{
    return {
        {
            .id = u"view.harm"_s,
            .kind = Kind::Text,
            .label = Text::tr("Your view: harm, and the risk of harm"),
            .hint
            = Text::tr("And what it rests on. Always weigh exploitation, trafficking, being drawn "
                       "into extremism, forced marriage and female genital mutilation."),
            .why = Text::tr("This is your judgement. It stands apart from what the child said."),
        },
        {
            .id = u"view.reasons"_s,
            .kind = Kind::Text,
            .label = Text::tr("Your view: why they left"),
        },
        {
            .id = u"view.risk-again"_s,
            .kind = Kind::Text,
            .label = Text::tr("Your view: how likely is it that they leave again?"),
            .hint = Text::tr("Weigh the circumstances, the family, what moves them, places and "
                             "people, recent pattern, how they were found, their own needs."),
        },
        {
            .id = u"view.triggers"_s,
            .kind = Kind::Choices,
            .label = Text::tr("Which of these apply?"),
            .hint = Text::tr("All that you know or suspect."),
            .why = Text::tr(
                "If one of them applies, an interview and what follows from it matter even more."),
            .choices = triggers(),
            .isMain = false,
        },
        {
            .id = u"view.other"_s,
            .kind = Kind::Text,
            .label = Text::tr("Your view: anything else"),
            .hint = Text::tr("For example whether the place they live in is right for them."),
            .isMain = false,
        },
    };
}

} // namespace

Form interview()
{
    const QList<Section> sections = {
        { Text::tr("The conversation"), theConversation() },
        { Text::tr("What the child said"), beforeAndAway() + comingBackAndNext() },
        { Text::tr("The parent or carer"), theParent() },
        { Text::tr("What was given"), whatWasGiven() },
        { Text::tr("Who will see this"), whoWillSeeThis() },
        { Text::tr("What the interviewer thinks"), whatTheInterviewerThinks() },
        { Text::tr("Screening and referral"), screeningAndReferral() },
    };
    return { .id = u"interview"_s,
        .version = 3,
        .title = Text::tr("Return interview"),
        .sections = sections };
}

} // namespace homeward::forms
