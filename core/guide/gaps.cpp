// SPDX-FileCopyrightText: 2026 Homeward contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/guide/gaps.h"

#include "core/forms/catalogue.h"
#include "core/guide/setting_work.h"

#include <algorithm>

namespace homeward {

using namespace Qt::StringLiterals;

namespace {

/// A field of the profile is filled on the child's page; one of an episode's forms, in the episode.
QString formAsking(const QString &fieldId)
{
    const Form *form = forms::formWith(fieldId);
    return form ? form->id : QString();
}

/// Groups that are not answers: a photo is there or not, contacts are there or not.
std::optional<Answer::State> stateOfGroup(const QString &item, const EpisodeFacts &facts)
{
    const auto there
        = [](bool isThere) { return isThere ? Answer::State::Answered : Answer::State::NotAsked; };
    if (item == u"photo")
        return there(!facts.photo.hash.isEmpty());
    if (item == u"names")
        return there(!facts.profile.child.name.isEmpty());
    if (item == u"family-and-associates") {
        return there(std::any_of(facts.profile.contacts.cbegin(), facts.profile.contacts.cend(),
            [](const Contact &contact) { return !contact.isProfessional(); }));
    }
    return std::nullopt;
}

/// A group counts as answered when any of its fields is; else the most telling gap stands for it.
Answer::State stateOfFields(const QStringList &fields, const FactFold &fold)
{
    Answer::State state = Answer::State::NotAsked;
    for (const QString &field : fields) {
        const Answer answer = fold.answer(field);
        if (answer.isAnswered())
            return Answer::State::Answered;
        if (answer.isSettled())
            state = answer.state();
    }
    return state;
}

/// Asked of every report beside the area's minimum.
QStringList furtherFields(const EpisodeFacts &facts)
{
    QStringList fields { u"noticed.by"_s, u"last-seen.by"_s, u"circumstances.why"_s,
        u"circumstances.likely-places"_s, u"circumstances.out-of-character"_s,
        u"circumstances.bag-packed"_s, u"circumstances.crime"_s, u"clothing.phone-with"_s,
        u"clothing.medicine-with"_s, u"risk-now.concern"_s };
    if (facts.setting.kind == Setting::Kind::School) {
        fields << u"school-facts.seen-by"_s << u"school-facts.lesson"_s << u"school-facts.site"_s
               << u"school-facts.usual-places"_s << u"school-facts.friends"_s
               << u"school-facts.home"_s << u"school-facts.transport"_s;
    }
    return fields;
}

} // namespace

QStringList fieldsOfReportItem(const QString &item)
{
    if (item == u"names")
        return { u"child.full-name"_s, u"child.known-as"_s };
    if (item == u"description")
        return { u"looks.height"_s, u"looks.build"_s, u"looks.hair"_s, u"looks.eyes"_s,
            u"looks.marks"_s };
    if (item == u"medical")
        return { u"health.conditions"_s, u"health.medicine"_s, u"health.allergies"_s };
    if (item == u"photo" || item == u"family-and-associates")
        return {};
    return { item };
}

QList<Gap> reportGaps(const EpisodeFacts &facts, const FactFold &fold)
{
    QList<Gap> gaps;
    if (!setting_work::looksForChild(facts.setting.kind))
        return gaps;
    for (const ReportField &item : facts.protocol->reportFields) {
        if (item.careOnly && fold.missingFrom() != u"care")
            continue;
        const QStringList fields = fieldsOfReportItem(item.field);
        const Answer::State state
            = stateOfGroup(item.field, facts).value_or(stateOfFields(fields, fold));
        if (state != Answer::State::Answered)
            gaps << Gap { item.field, fields.isEmpty() ? QString() : formAsking(fields.first()),
                item.label, state, true };
    }
    for (const QString &field : furtherFields(facts)) {
        const Answer answer = fold.answer(field);
        const Field *asked = forms::field(field);
        if (!answer.isSettled() && asked)
            gaps << Gap { field, formAsking(field), asked->label, answer.state(), false };
    }
    return gaps;
}

QString inWords(const Gap &gap)
{
    // What ends in a question mark takes no colon.
    return (gap.label.endsWith(u'?') ? u"%1 %2"_s : u"%1: %2"_s)
        .arg(gap.label, readable(gap.state));
}

} // namespace homeward
