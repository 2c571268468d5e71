// SPDX-FileCopyrightText: 2026 Homeward contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QString>

#include <vector>

namespace homeward::test {

/// What one clock or notice of a protocol file is expected to do, in words of the test's own.
struct Duty
{
    QString protocol;
    QString id; ///< "clock daily-contact", "notice police"
    QString whose; ///< the setting it is looked at in
    /// "from=care/home! kind=missing,away/from-education risk=high/medium?": each value that makes
    /// it hold, one that does not, and of not knowing: "?" it may apply, "!" it holds. A value that
    /// stands nowhere does not make it hold.
    QString when;
    QString start; ///< the trigger
    QString within = {}; ///< "3 days"; empty: no number
    QString ends = {}; ///< the triggers that end it
    QString done = {}; ///< the kind of entry that meets it, and of a meeting or an attempt which
    QString again = {}; ///< how often after that
    bool isOurs = false; ///< whether it is the user's own in this setting
};

/// Every duty of every protocol that comes with the program, and of the one in the documentation.
/// One that is in a file and not here fails the test.
[[nodiscard]] const std::vector<Duty> &dutyTable();

/// A length of time, and when it is over: by the calendar on the wall, not by the program.
struct Length
{
    QString within;
    QString start; ///< local time in England
    QString due; ///< the same; empty: beyond the calendar of bank holidays
    QString what; ///< what makes it a case of its own
};
[[nodiscard]] const std::vector<Length> &lengthTable();

/// What others say of a duty of theirs when somebody asks, and where it stands then.
struct Said
{
    QString what; ///< what makes it a case of its own
    QString answer; ///< the code of it
    QString done = {}; ///< "in time" or "late"; empty: they do not say when
    QString reason = {};
    bool hasNewTime = false; ///< they say by when it will be done
    QString stands; ///< "met", "met late", "left out" or "owed"
};
[[nodiscard]] const std::vector<Said> &saidTable();

/// How an absence ends of which nobody wrote down a find or a return, and who hears of that.
struct Ended
{
    QString ending; ///< a code of "ending.kind"
    QString hears; ///< whoever was told: "found", "mistake" or "nothing"
    bool isStillToldGone; ///< whoever was not told while they were away still is, in those words
};

/// Every ending that there is. One that is in the form and not here fails the test.
[[nodiscard]] const std::vector<Ended> &endedTable();

} // namespace homeward::test
