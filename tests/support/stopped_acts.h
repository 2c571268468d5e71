// SPDX-FileCopyrightText: 2026 Homeward contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QString>
#include <QStringList>

namespace homeward::test {

[[nodiscard]] inline QString laterPassphrase() { return QStringLiteral("three new ones"); }

/// What `homeward_test_stopped` can be told to do to a record of Sam Reed's, and what it needs.
namespace act {

inline const QString owner = QStringLiteral("Sam Reed");
inline const QString newcomer = QStringLiteral("Jo Okoro");
/// When it does it.
inline const QString now = QStringLiteral("2026-11-03T23:00:00Z");

// A record where there is none
inline const QString make = QStringLiteral("make");

// Coming in: the paper that lets them
inline const QString signIn = QStringLiteral("sign-in");
inline const QString recover = QStringLiteral("recover");
inline const QString enter = QStringLiteral("enter");
inline const QStringList comingIn { make, signIn, recover, enter };

// Keys: the id of a colleague
inline const QString add = QStringLiteral("add");
inline const QString remove = QStringLiteral("remove");
inline const QString change = QStringLiteral("change");
inline const QString reset = QStringLiteral("reset");
inline const QString renewKey = QStringLiteral("renew-key");
inline const QString renewEnvelope = QStringLiteral("renew-envelope");
inline const QStringList ofKeys { add, remove, change, reset, renewKey, renewEnvelope };

// A child's name: the child, the name
inline const QString rename = QStringLiteral("rename");

// The whole record as a file that can be read, on a disk that knows no file without a name: the path
inline const QString giveOut = QStringLiteral("give-out");

// Handing over: the child, and
inline const QString send = QStringLiteral("send"); ///< the passphrase, the folder
inline const QString take = QStringLiteral("take"); ///< the passphrase, the file
inline const QString receipt = QStringLiteral("receipt"); ///< the hand-over, the folder
inline const QString takeReceipt = QStringLiteral("take-receipt"); ///< the code
inline const QString end = QStringLiteral("end");
inline const QString erase = QStringLiteral("erase");

} // namespace act

} // namespace homeward::test
