// SPDX-FileCopyrightText: 2026 Homeward contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/guide/coming_to_light.h"

#include "core/base/words.h"
#include "core/guide/fact_fold.h"
#include "core/time/local_time.h"

#include <QCoreApplication>

namespace homeward {

using namespace Qt::StringLiterals;

namespace {

class Text
{
    Q_DECLARE_TR_FUNCTIONS(Guide)
};

constexpr auto howWords = words<ComingToLight::How>({
    { ComingToLight::How::Here, u"here" },
    { ComingToLight::How::Police, u"police" },
    { ComingToLight::How::OtherAuthority, u"other-authority" },
    { ComingToLight::How::FoundOutLater, u"found-out-later" },
});

} // namespace

QString inWords(ComingToLight::How how)
{
    switch (how) {
    case ComingToLight::How::Here:
        return {};
    case ComingToLight::How::Police:
        return Text::tr("The police told us");
    case ComingToLight::How::OtherAuthority:
        return Text::tr("Another authority told us");
    case ComingToLight::How::FoundOutLater:
        return Text::tr("Never reported, came out later");
    }
    return {};
}

ComingToLight comingToLight(const QList<Entry> &log)
{
    // Of the facts of an episode only its log says how it came to light.
    EpisodeFacts facts;
    facts.log = log;
    const FactFold fold(facts);
    const auto said
        = [&](QLatin1String question) { return fold.answer(comingToLightPrefix + question); };
    ComingToLight light;
    light.how = howWords.value(said("how"_L1).value());
    light.who = said("who"_L1).value();
    light.at = said("at"_L1).toMoment();
    light.isPartOfDay = said("part-of-day"_L1).isYes();
    light.lessons = light.isPartOfDay ? said("lessons"_L1).value() : QString();
    light.flagged = said("flagged"_L1);
    light.health = said("health"_L1);
    return light;
}

QStringList inSentences(const ComingToLight &light)
{
    QStringList sentences;
    if (light.isPartOfDay)
        sentences << (light.lessons.isEmpty()
                ? Text::tr("Part of a school day")
                : Text::tr("Part of a school day: %1").arg(light.lessons));
    const QString how = light.how ? inWords(*light.how) : QString();
    if (!how.isEmpty())
        sentences << (light.who.isEmpty() ? how : Text::tr("%1: %2").arg(how, light.who));
    return sentences;
}

AuthorityNotice authorityNotice(const ComingToLight &light)
{
    if (!light.isToldByAuthority())
        return {};
    const QString who = light.who.isEmpty() ? Text::tr("Another authority")
                                            : Text::tr("Another authority (%1)").arg(light.who);
    const auto done
        = [](const Answer &answer, const QString &yes, const QString &no, const QString &open) {
              return answer.isYes() ? yes : answer.isNo() ? no : open;
          };
    return { { light.at.isKnown()
                     ? Text::tr("%1 told us that this child is missing (%2).")
                           .arg(who, local_time::full(light.at))
                     : Text::tr("%1 told us that this child is missing; nobody wrote down when.")
                           .arg(who),
                 done(light.flagged, Text::tr("The record at social care says so."),
                     Text::tr("The record at social care does not say so yet."),
                     Text::tr("Nobody wrote down whether the record at social care says so.")),
                 done(light.health,
                     Text::tr("It was thought about whether to tell health and others."),
                     Text::tr("Whether to tell health and others was not thought about yet."),
                     Text::tr("Nobody wrote down whether telling health and others was thought "
                              "about.")) },
        !light.flagged.isYes() || !light.health.isYes() };
}

} // namespace homeward
