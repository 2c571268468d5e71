// SPDX-FileCopyrightText: 2026 Homeward contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/shell/qt_prompts.h"

#include <QCoreApplication>
#include <QDesktopServices>
#include <QFileDialog>
#include <QStandardPaths>

namespace homeward {

using namespace Qt::StringLiterals;

namespace {

QString tr(const char *text) { return QCoreApplication::translate("QtPrompts", text); }

QString documents() { return QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation); }

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

bool QtPrompts::openDocument(const QUrl &url) { return QDesktopServices::openUrl(url); }

} // namespace homeward
