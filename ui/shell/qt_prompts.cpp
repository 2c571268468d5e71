// SPDX-FileCopyrightText: 2026 Homeward contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/shell/qt_prompts.h"

#include "core/documents/printed_pages.h"
#include "ui/shell/print_job.h"

#include <QCoreApplication>
#include <QDesktopServices>
#include <QDialog>
#include <QDir>
#include <QFileDialog>
#include <QFont>
#include <QGuiApplication>
#include <QPainter>
#include <QPointF>
#include <QPrintDialog>
#include <QPrinter>
#include <QPrinterInfo>
#include <QRectF>
#include <QStandardPaths>
#include <QWidget>

namespace homeward {

using namespace Qt::StringLiterals;

namespace {

constexpr qreal marginInches = 0.75;

QString tr(const char *text) { return QCoreApplication::translate("QtPrompts", text); }

/// Where a file dialog begins: of a folder that is not there it would make a name to be chosen.
QString folderOf(QStandardPaths::StandardLocation kind)
{
    const QString folder = QStandardPaths::writableLocation(kind);
    return QDir(folder).exists() ? folder : QDir::homePath();
}

QString documents() { return folderOf(QStandardPaths::DocumentsLocation); }

/// Draws paragraphs from the top of the page: the first bold, the last large.
void drawParagraphs(QPainter &painter, const QRectF &page, const QStringList &paragraphs)
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
    return QFileDialog::getOpenFileName(m_window, tr("Choose a photo"),
        folderOf(QStandardPaths::PicturesLocation),
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
    const auto draw = [&](QPainter &painter, int, const QSizeF &paper) {
        const qreal margin = painter.device()->logicalDpiX() * marginInches;
        drawParagraphs(painter, QRectF(QPointF(), paper).adjusted(margin, margin, -margin, -margin),
            paragraphs);
    };
    return print(PrintJob(1, draw), mayPrint);
}

Printing QtPrompts::print(const PrintedPages &pages, const MayPrint &mayPrint)
{
    const auto draw = [&](QPainter &painter, int page, const QSizeF &paper) {
        pages.draw(painter, page, paper);
    };
    return print(PrintJob(pages.count(), draw), mayPrint);
}

Printing QtPrompts::print(const PrintJob &job, const MayPrint &mayPrint)
{
    if (QPrinterInfo::availablePrinterNames().isEmpty())
        return Printing::NoPrinter;
    QPrinter printer(QPrinter::HighResolution);
    // Names nobody: the name stands in the printer's own list.
    printer.setDocName(tr("Homeward"));
    printer.setPageSize(QPageSize(QPageSize::A4));
    // The pages have their own margins.
    printer.setFullPage(true);
    QPrintDialog dialog(&printer, m_window);
    // The log would say "printed" of a file. Files are made, and noted as such, elsewhere.
    dialog.setOption(QAbstractPrintDialog::PrintToFile, false);
    dialog.setMinMax(1, job.pages());
    // Qt 6.4 calls whatever is typed there wrong. "Pages from … to …" is left.
    for (const QString &name : { u"pagesRadioButton"_s, u"pagesLineEdit"_s }) {
        if (auto *part = dialog.findChild<QWidget *>(name))
            part->hide();
    }
    if (dialog.exec() != QDialog::Accepted || !mayPrint())
        return Printing::GivenUp;
    return job.sendTo(printer) ? Printing::Sent : Printing::Failed;
}

} // namespace homeward
