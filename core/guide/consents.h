// SPDX-FileCopyrightText: 2026 Homeward contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/guide/fact_fold.h"

#include <QList>
#include <QString>

namespace homeward {

/// One consent that somebody gave or refused, in words (R29).
struct ConsentWords
{
    QString about; ///< "The return interview; Using a screening tool"
    QString who; ///< "A parent, or somebody with parental responsibility: Alison Hart"
    QString answer; ///< "Yes"; "Not asked" where nobody was
    QString limits; ///< what may be done and what not, and why it was done without; may be empty
    Moment when; ///< when it was given, or written where nobody knows
    QString writtenBy;
};

/// What was agreed about the return interview: holding it, screening, and giving its record to
/// others (R51). Consents about anything else, such as publicity, are not among them. In the order
/// of the log.
[[nodiscard]] QList<ConsentWords> interviewConsents(const FactFold &fold);

/// Whether anybody was asked, or it was written why nobody was, about holding it.
[[nodiscard]] bool isInterviewConsentWritten(const FactFold &fold);

} // namespace homeward
