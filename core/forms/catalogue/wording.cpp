// SPDX-FileCopyrightText: 2026 Homeward contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/forms/catalogue/wording.h"

using namespace Qt::StringLiterals;

namespace homeward::forms {

QList<Choice> advocateChoices()
{
    return {
        { u"offered-accepted"_s, Text::tr("Offered, and wanted") },
        { u"offered-declined"_s, Text::tr("Offered, not wanted") },
        { u"not-offered"_s, Text::tr("Not offered") },
    };
}

} // namespace homeward::forms
