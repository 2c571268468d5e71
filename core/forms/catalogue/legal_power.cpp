// SPDX-FileCopyrightText: 2026 Homeward contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/forms/catalogue/forms.h"
#include "core/forms/catalogue/wording.h"

using namespace Qt::StringLiterals;

namespace homeward::forms {

namespace {

QList<Choice> powers()
{
    return {
        { u"police-protection"_s,
            Text::tr("Police protection (section 46): 72 hours at the most") },
        { u"emergency-protection-order"_s, Text::tr("Emergency protection order (section 44)") },
        { u"recovery-order"_s, Text::tr("Recovery order (section 50): only with a care order") },
        { u"entry"_s, Text::tr("The police enter to save life (section 17)") },
        { u"arrest"_s, Text::tr("The police arrest somebody to protect the child (section 24)") },
        { u"harbouring-notice"_s,
            Text::tr("A notice to somebody who keeps the child (harbouring notice)") },
        { u"other"_s, Text::tr("Another one") },
    };
}

QList<Field> questions()
{
    return {
        {
            .id = u"power.kind"_s,
            .kind = Kind::Choice,
            .label = Text::tr("Which power?"),
            .hint = Text::tr(
                "The police, the authority or a court use it. You write down that it was used."),
            .choices = powers(),
        },
        {
            .id = u"power.at"_s,
            .kind = Kind::Time,
            .label = Text::tr("From when?"),
        },
        {
            .id = u"power.by"_s,
            .kind = Kind::Line,
            .label = Text::tr("Who used it?"),
            .hint = Text::tr("Name, rank or office, and their number."),
        },
        {
            .id = u"power.until"_s,
            .kind = Kind::FutureTime,
            .label = Text::tr("Until when, if they said so?"),
            .isMain = false,
        },
        {
            .id = u"power.note"_s,
            .kind = Kind::Text,
            .label = Text::tr("What does it allow, and what happens next?"),
            .isMain = false,
        },
    };
}

} // namespace

Form legalPower()
{
    const QList<Section> sections = {
        { {}, questions() },
    };
    return {
        .id = u"legal-power"_s, .version = 1, .title = Text::tr("Legal power"), .sections = sections
    };
}

} // namespace homeward::forms
