// SPDX-FileCopyrightText: 2026 Homeward contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/shell/qt_prompts.h"

#include <QCoreApplication>
#include <QDesktopServices>
#include <QFileDialog>
#include <QGuiApplication>
#include <QPainter>
#include <QPrintDialog>
#include <QPrinter>
#include <QStandardPaths>

namespace homeward {

using namespace Qt::StringLiterals;

namespace {

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

QString QtPrompts::newRecordPath()
{
    QString path = QFileDialog::getSaveFileName(
        m_window, tr("Where to keep the record"), documents(), recordFiles());
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
        tr("Sealed files of Homeward (*.homeward-pack);;All files (*)"));
}

bool QtPrompts::openDocument(const QUrl &url) { return QDesktopServices::openUrl(url); }

bool QtPrompts::print(const QStringList &paragraphs)
{
    QPrinter printer(QPrinter::HighResolution);
    printer.setDocName(tr("Homeward"));
    QPrintDialog dialog(&printer, m_window);
    dialog.setOption(QAbstractPrintDialog::PrintToFile, false);
    if (dialog.exec() != QDialog::Accepted)
        return false;
    QPainter painter;
    if (!painter.begin(&printer))
        return false;
    draw(
        painter, QRectF(QPointF(0, 0), printer.pageRect(QPrinter::DevicePixel).size()), paragraphs);
    return painter.end() && printer.printerState() != QPrinter::Error;
}

} // namespace homeward
