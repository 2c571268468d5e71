// SPDX-FileCopyrightText: 2026 Homeward contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/shell/print_job.h"

#include <QPrinter>

namespace homeward {

// Where there is no CUPS (Windows, macOS): what lies on the disk meanwhile is the system's own.
bool PrintJob::sendTo(QPrinter &chosen) const
{
    const bool isDrawn = drawOn(chosen, chosen);
    if (!isDrawn)
        chosen.abort();
    return isDrawn && chosen.printerState() != QPrinter::Error;
}

} // namespace homeward
