// SPDX-FileCopyrightText: 2026 Homeward contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QSizeF>

#include <functional>

class QPagedPaintDevice;
class QPainter;
class QPrinter;

namespace homeward {

/// Pages on their way to a printer. Where the system prints with CUPS they go there from memory,
/// and this program writes none of it to a file: Qt's own way there leaves a readable PDF in the
/// temporary folder until the printer has it. Elsewhere Qt hands them to the system's own spooler.
class PrintJob
{
public:
    /// `paper` is in the painter's own units.
    using DrawPage = std::function<void(QPainter &painter, int page, const QSizeF &paper)>;

    PrintJob(int pages, DrawPage drawPage);

    [[nodiscard]] int pages() const { return m_pages; }
    /// Sends them as somebody chose in the printer's dialog: printer, copies, sides, colour, pages.
    /// False when it was not taken.
    [[nodiscard]] bool sendTo(QPrinter &chosen) const;

private:
    /// Only the pages that were chosen.
    [[nodiscard]] bool drawOn(QPagedPaintDevice &device, const QPrinter &chosen) const;

    int m_pages;
    DrawPage m_drawPage;
};

} // namespace homeward
