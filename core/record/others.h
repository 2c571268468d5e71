// SPDX-FileCopyrightText: 2026 Homeward contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QDateTime>
#include <QString>

namespace homeward {

/// How somebody has a record open.
enum class ProgramKind
{
    Window,
    CommandLine,
};

/// Somebody who has the same record open in another window, or from the command line.
struct OtherSession
{
    QString name = {}; ///< of the member of staff
    ProgramKind program = ProgramKind::Window;
    QDateTime since = {}; ///< UTC
    QDateTime silentSince = {}; ///< UTC; invalid: it says once a minute that it is there
};

/// "Aled Morris (window)"; "Aled Morris (window, last seen 02:14)" when it may have been stopped.
[[nodiscard]] QString inWords(const OtherSession &other);

} // namespace homeward
