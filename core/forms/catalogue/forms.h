// SPDX-FileCopyrightText: 2026 Homeward contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/forms/form.h"

namespace homeward::forms {

// The profile of a child.
[[nodiscard]] Form childAbout();
[[nodiscard]] Form childChecks();
[[nodiscard]] Form childLooks();
[[nodiscard]] Form childHealth();
[[nodiscard]] Form childPhone();
[[nodiscard]] Form childSchool();
[[nodiscard]] Form childPhoto();
[[nodiscard]] Form childRisk();

// The people, places and homes of a child.
[[nodiscard]] Form contact();
[[nodiscard]] Form photo();
[[nodiscard]] Form place();
[[nodiscard]] Form placement();

// The log of an episode, in the order of the night.
[[nodiscard]] Form noticed();
[[nodiscard]] Form lastSeen();
[[nodiscard]] Form circumstances();
[[nodiscard]] Form clothing();
[[nodiscard]] Form riskNow();
[[nodiscard]] Form schoolFacts();
[[nodiscard]] Form stopTime();
[[nodiscard]] Form category();
[[nodiscard]] Form check();
[[nodiscard]] Form redFlag();
[[nodiscard]] Form policeCall();
[[nodiscard]] Form grading();
[[nodiscard]] Form notice();
[[nodiscard]] Form dutyAsked();
[[nodiscard]] Form contactAttempt();
[[nodiscard]] Form sighting();
[[nodiscard]] Form note();
[[nodiscard]] Form located();
[[nodiscard]] Form returned();
[[nodiscard]] Form returnTalk();
[[nodiscard]] Form observation();
[[nodiscard]] Form safeAndWell();
[[nodiscard]] Form interviewOffer();
[[nodiscard]] Form interviewAttempt();
[[nodiscard]] Form parentInformation();
[[nodiscard]] Form interview();
[[nodiscard]] Form action();
[[nodiscard]] Form actionDone();
[[nodiscard]] Form planUpdated();
[[nodiscard]] Form ending();
[[nodiscard]] Form meeting();
[[nodiscard]] Form consent();
[[nodiscard]] Form publicity();
[[nodiscard]] Form legalPower();
[[nodiscard]] Form ofstedDecision();
[[nodiscard]] Form shiftHandOver();
[[nodiscard]] Form eventTime();
[[nodiscard]] Form cameToLight();
[[nodiscard]] Form sealedPart();
[[nodiscard]] Form signOff();

} // namespace homeward::forms
