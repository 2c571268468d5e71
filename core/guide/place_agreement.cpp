// SPDX-FileCopyrightText: 2026 Homeward contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/guide/place_agreement.h"

#include "core/guide/ring_rule.h"
#include "core/time/local_time.h"

#include <QCoreApplication>

namespace homeward::place_agreement {

using namespace Qt::StringLiterals;

namespace {

class Text
{
    Q_DECLARE_TR_FUNCTIONS(Guide)
};

} // namespace

QString whoMayCheck(const Place &place)
{
    const QString who = place.whoMayCheck();
    if (who == u"alone")
        return Text::tr("One person may check here.");
    if (who == u"two-staff")
        return Text::tr("Two staff go together.");
    if (who == u"with-police")
        return Text::tr("Only go with the police.");
    if (who == u"police-only")
        return Text::tr("Do not go. Tell the police about this place.");
    return Text::tr(
        "Nobody has said who may check here. Do not go alone: tell the police about this "
        "place.");
}

QString whoMayCheck(const Place &place, const Profile &profile, bool isFamilyClosed)
{
    return isFamilyClosed && ring_rule::mayBeOfFamily(place, profile)
        ? Text::tr("This may be a place of the family. Do not go. Ask the police or social care "
                   "first.")
        : whoMayCheck(place);
}

QStringList standing(const Place &place, QDate today)
{
    QStringList sentences;
    const QString agreedBy = place.answers.value(u"place.agreed-by"_s).value();
    if (!agreedBy.isEmpty())
        sentences << Text::tr("Agreed by: %1").arg(agreedBy);
    const QDate review = place.answers.value(u"place.review"_s).toDate();
    if (review.isValid())
        sentences << Text::tr("To be looked at again: %1").arg(local_time::day(review));
    if (review.isValid() && review < today)
        sentences << Text::tr("That day has passed. Ask the social worker or the police whether it "
                              "still holds.");
    return sentences;
}

} // namespace homeward::place_agreement
