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
};

/// "Aled Morris (window)"
[[nodiscard]] QString inWords(const OtherSession &other);

} // namespace homeward
