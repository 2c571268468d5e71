// SPDX-FileCopyrightText: 2026 Homeward contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/guide/placement_view.h"

#include "core/model/ending.h"
#include "core/time/local_time.h"

#include <QCoreApplication>

namespace homeward {

using namespace Qt::StringLiterals;

namespace {

class Text
{
    Q_DECLARE_TR_FUNCTIONS(Guide)
};

const QString question = u"plan-updated.placement"_s;

/// "Grace Osei was asked (Mon 9 Nov 2026, 09:10)", as far as it is known.
QString askedWords(const Entry &said)
{
    QString whom = said.answer(u"plan-updated.placement-asked-of"_s).value();
    if (whom.isEmpty())
        whom = Text::tr("The responsible authority");
    const Moment when = said.answer(u"plan-updated.placement-asked-when"_s).toMoment();
    return when.isKnown() ? Text::tr("%1 was asked (%2)").arg(whom, local_time::full(when))
                          : Text::tr("%1 was asked").arg(whom);
}

PlacementView stillRight(const Entry &said)
{
    const QString by = said.answer(u"plan-updated.placement-by"_s).value();
    return { true, false,
        by.isEmpty() ? Text::tr("Where they live is still right for them.")
                     : Text::tr("Where they live is still right for them, says %1.").arg(by) };
}

PlacementView doubted(const Entry &said)
{
    const QString doubt = said.answer(question).value() == u"no"
        ? Text::tr("Where they live is not right for them any more.")
        : Text::tr("It is not certain whether where they live is still right for them.");
    const QString asked = said.answer(u"plan-updated.placement-asked"_s).value();
    const bool isAsked
        = !asked.isEmpty() || said.answer(u"plan-updated.placement-asked-of"_s).isAnswered();
    if (!isAsked)
        return { true, true,
            Text::tr("%1 Ask the responsible authority: they decide.").arg(doubt) };
    const QString whom = askedWords(said);
    return { true, false,
        asked.isEmpty() ? Text::tr("%1 %2.").arg(doubt, whom)
                        : Text::tr("%1 %2: %3").arg(doubt, whom, asked) };
}

bool isNobodyToAsk(const FactFold &fold)
{
    return endings::isDeath(fold.ending()) || endings::neverWas(fold.ending());
}

} // namespace

PlacementView placementView(const FactFold &fold)
{
    if (fold.missingFrom() != u"care" || isNobodyToAsk(fold))
        return {};
    // What was said of an earlier find says nothing of this one.
    const QList<Entry> lines = fold.sinceLost(Entry::Kind::PlanUpdated);
    for (auto said = lines.crbegin(); said != lines.crend(); ++said) {
        if (said->answer(question).isAnswered())
            return said->answer(question).isYes() ? stillRight(*said) : doubted(*said);
    }
    if (!fold.hasHappened(Trigger::Located))
        return { true };
    return { true, true,
        Text::tr("Nobody has written down yet whether where they live is still right for them.") };
}

} // namespace homeward
