// SPDX-FileCopyrightText: 2026 Homeward contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/forms/state_options.h"

#include "ui/forms/option_row.h"

namespace homeward {

using namespace Qt::StringLiterals;

QString stateCode(Answer::State state)
{
    // A colon is in no code of a form, so that these are never taken for one.
    switch (state) {
    case Answer::State::NotKnown:
        return u"state:not-known"_s;
    case Answer::State::Declined:
        return u"state:declined"_s;
    case Answer::State::Answered:
    case Answer::State::NotAsked:
        break;
    }
    return {};
}

void addStateOptions(OptionRow &row, const Field &field)
{
    if (field.mayBeNotKnown) {
        row.add(stateCode(Answer::State::NotKnown), readable(Answer::State::NotKnown),
            OptionButton::Look::Quiet);
    }
    if (field.mayBeDeclined) {
        row.add(stateCode(Answer::State::Declined), readable(Answer::State::Declined),
            OptionButton::Look::Quiet);
    }
}

Answer stateAnswer(const OptionRow &row)
{
    const QStringList chosen = row.chosen();
    if (chosen.contains(stateCode(Answer::State::NotKnown)))
        return Answer::notKnown();
    if (chosen.contains(stateCode(Answer::State::Declined)))
        return Answer::declined();
    return {};
}

} // namespace homeward
