// SPDX-FileCopyrightText: 2026 Homeward contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/shell/print_job.h"

#include <QPageRanges>
#include <QPagedPaintDevice>
#include <QPainter>
#include <QPrinter>

#include <utility>

namespace homeward {

PrintJob::PrintJob(int pages, DrawPage drawPage)
    : m_pages(pages)
    , m_drawPage(std::move(drawPage))
{
}

bool PrintJob::drawOn(QPagedPaintDevice &device, const QPrinter &chosen) const
{
    QPainter painter;
    if (!painter.begin(&device))
        return false;
    const QSizeF paper = device.pageLayout().fullRectPixels(device.logicalDpiX()).size();
    const QPageRanges range
        = chosen.printRange() == QPrinter::PageRange ? chosen.pageRanges() : QPageRanges();
    bool isFirst = true;
    for (int page = 0; page < m_pages; ++page) {
        if (!range.isEmpty() && !range.contains(page + 1))
            continue;
        if (!std::exchange(isFirst, false) && !device.newPage())
            return false;
        m_drawPage(painter, page, paper);
    }
    return painter.end();
}

} // namespace homeward
