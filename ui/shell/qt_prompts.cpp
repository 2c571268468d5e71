// SPDX-FileCopyrightText: 2026 Homeward contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/shell/qt_prompts.h"

#include "core/documents/printed_pages.h"

#include <QCoreApplication>
#include <QDesktopServices>
#include <QDialog>
#include <QFileDialog>
#include <QFont>
#include <QGuiApplication>
#include <QPainter>
#include <QPointF>
#include <QPrintDialog>
#include <QPrinter>
#include <QRectF>
#include <QStandardPaths>
#include <QWidget>

namespace homeward {

using namespace Qt::StringLiterals;

namespace {

constexpr qreal marginInches = 0.75;

QString tr(const char *text) { return QCoreApplication::translate("QtPrompts", text); }

QString documents() { return QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation); }

/// Draws paragraphs from the top of the page: the first bold, the last large.
void draw(QPainter &painter, const QRectF &page, const QStringList &paragraphs)
{
    qreal y = page.top();
    for (const QString &paragraph : paragraphs) {
        QFont font(QGuiApplication::font().family());
        font.setPointSizeF(&paragraph == &paragraphs.last() ? 20 : 12);
        font.setBold(&paragraph != &paragraphs.at(1));
        painter.setFont(font);
        const QRectF room(page.left(), y, page.width(), page.bottom() - y);
        QRectF used;
        painter.drawText(room, Qt::TextWordWrap, paragraph, &used);
        y = used.bottom() + painter.fontMetrics().height();
    }
}

QString recordFiles() { return tr("Homeward record (*.homeward)"); }

} // namespace

QtPrompts::QtPrompts(QWidget *window)
    : m_window(window)
{
}

QString QtPrompts::openPhotoPath()
{
    const QString pictures = QStandardPaths::writableLocation(QStandardPaths::PicturesLocation);
    return QFileDialog::getOpenFileName(m_window, tr("Choose a photo"), pictures,
        tr("Photos (*.jpg *.jpeg *.png *.webp *.bmp *.tif *.tiff);;All files (*)"));
}

QString QtPrompts::chooseFolder()
{
    return QFileDialog::getExistingDirectory(m_window, tr("Choose a folder"), documents());
}

QString QtPrompts::openRecordPath()
{
    return QFileDialog::getOpenFileName(
        m_window, tr("Open a record"), documents(), recordFiles() + u";;"_s + tr("All files (*)"));
}

QString QtPrompts::newRecordPath() { return newFile(tr("Where to keep the record")); }

QString QtPrompts::openCopyPath()
{
    return QFileDialog::getOpenFileName(
        m_window, tr("Open a copy"), documents(), recordFiles() + u";;"_s + tr("All files (*)"));
}

QString QtPrompts::restoredPath()
{
    return newFile(tr("Where to keep the record that is made from the copy"));
}

QString QtPrompts::newFile(const QString &title)
{
    QString path = QFileDialog::getSaveFileName(m_window, title, documents(), recordFiles());
    if (!path.isEmpty() && !path.endsWith(u".homeward"_s))
        path += u".homeward"_s;
    return path;
}

QString QtPrompts::openProtocolPath()
{
    return QFileDialog::getOpenFileName(m_window, tr("Choose an area's rules"), documents(),
        tr("Protocol files (*.json);;All files (*)"));
}

QString QtPrompts::openPackPath()
{
    return QFileDialog::getOpenFileName(m_window, tr("Choose a sealed file"), documents(),
        tr("Sealed files of Homeward (*.homeward-pack *.homeward-handover "
           "*.homeward-receipt);;All files (*)"));
}

QString QtPrompts::openListPath()
{
    return QFileDialog::getOpenFileName(m_window, tr("Choose a list of children"), documents(),
        tr("Lists (*.csv *.tsv *.txt);;All files (*)"));
}

bool QtPrompts::openDocument(const QUrl &url) { return QDesktopServices::openUrl(url); }

Printing QtPrompts::print(const QStringList &paragraphs, const MayPrint &mayPrint)
{
    const auto all = [&](QPainter &painter, QPrinter &printer) {
        const qreal margin = printer.resolution() * marginInches;
        const QRectF paper(QPointF(0, 0), printer.paperRect(QPrinter::DevicePixel).size());
        draw(painter, paper.adjusted(margin, margin, -margin, -margin), paragraphs);
        return true;
    };
    return print(all, mayPrint);
}

Printing QtPrompts::print(const PrintedPages &pages, const MayPrint &mayPrint)
{
    const auto all = [&](QPainter &painter, QPrinter &printer) {
        for (int page = 0; page < pages.count(); ++page) {
            if (page > 0 && !printer.newPage())
                return false;
            pages.draw(painter, page, printer.paperRect(QPrinter::DevicePixel).size());
        }
        return true;
    };
    return print(all, mayPrint);
}

Printing QtPrompts::print(const Draw &draw, const MayPrint &mayPrint)
{
    QPrinter printer(QPrinter::HighResolution);
    // Names nobody: the name stands in the printer's own list.
    printer.setDocName(tr("Homeward"));
    printer.setPageSize(QPageSize(QPageSize::A4));
    // The pages have their own margins.
    printer.setFullPage(true);
    QPrintDialog dialog(&printer, m_window);
    dialog.setOption(QAbstractPrintDialog::PrintToFile, false);
    if (dialog.exec() != QDialog::Accepted || !mayPrint())
        return Printing::GivenUp;
    QPainter painter;
    const bool isDrawn = painter.begin(&printer) && draw(painter, printer);
    const bool isSent
        = painter.isActive() && painter.end() && printer.printerState() != QPrinter::Error;
    if (!isDrawn)
        printer.abort();
    return isDrawn && isSent ? Printing::Sent : Printing::Failed;
}

} // namespace homeward
