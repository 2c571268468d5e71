// SPDX-FileCopyrightText: 2026 Homeward contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/forms/catalogue/forms.h"
#include "core/forms/catalogue/wording.h"

using namespace Qt::StringLiterals;

namespace homeward::forms {

namespace {

Field lookedAt(const QString &id, const QString &label)
{
    return { .id = id, .kind = Kind::Date, .label = label };
}

QList<Field> questions()
{
    return {
        lookedAt(u"checked.photo"_s, Text::tr("Photo")),
        lookedAt(u"checked.looks"_s, Text::tr("Hair, glasses and dress")),
        lookedAt(u"checked.phones"_s, Text::tr("Phones and social media")),
        lookedAt(u"checked.medicine"_s, Text::tr("Illness, medicine and allergies")),
        lookedAt(u"checked.friends"_s, Text::tr("Friends and associates")),
        lookedAt(u"checked.places"_s, Text::tr("Places where they go")),
        lookedAt(u"checked.school"_s, Text::tr("School or college")),
        lookedAt(u"checked.routine"_s, Text::tr("Routine")),
        lookedAt(u"checked.workers"_s, Text::tr("Social worker and other professionals")),
        lookedAt(u"checked.plan"_s, Text::tr("Plan if missing")),
        lookedAt(u"checked.risk"_s, Text::tr("Risk")),
        lookedAt(u"checked.money"_s, Text::tr("Money and travel")),
    };
}

} // namespace

Form childChecks()
{
    const QList<Section> sections = {
        { {}, questions() },
    };
    return { .id = u"child.checks"_s,
        .version = 1,
        .title = Text::tr("Last looked at"),
        .sections = sections };
}

} // namespace homeward::forms
