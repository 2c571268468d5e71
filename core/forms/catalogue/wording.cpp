// SPDX-FileCopyrightText: 2026 Homeward contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/forms/catalogue/wording.h"

#include "core/forms/code_list.h"

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

QList<Choice> listedChoices(const QString &list)
{
    const Result<CodeLists> &lists = CodeLists::england();
    const CodeList *found = lists ? lists->find(list) : nullptr;
    return found == nullptr ? QList<Choice>() : found->choices();
}

} // namespace homeward::forms
