// SPDX-FileCopyrightText: 2026 Homeward contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/shell/clipboard_watch.h"

#include <QApplication>
#include <QCoreApplication>
#include <QCryptographicHash>
#include <QGuiApplication>
#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QString>
#include <QTextDocumentFragment>
#include <QTextEdit>
#include <QWidget>

namespace homeward {

namespace {

QByteArray digestOf(const QString &text)
{
    return QCryptographicHash::hash(text.toUtf8(), QCryptographicHash::Blake2b_256);
}

QString selectedIn(const QWidget *widget)
{
    if (const auto *line = qobject_cast<const QLineEdit *>(widget))
        return line->selectedText();
    if (const auto *text = qobject_cast<const QTextEdit *>(widget))
        return text->textCursor().selection().toPlainText();
    if (const auto *text = qobject_cast<const QPlainTextEdit *>(widget))
        return text->textCursor().selection().toPlainText();
    if (const auto *label = qobject_cast<const QLabel *>(widget))
        return label->selectedText();
    return {};
}

/// Not every desktop says who owns the clipboard: then it is ours if it is what is marked here.
bool isOurs(const QClipboard &clipboard, QClipboard::Mode mode)
{
    if (mode == QClipboard::Clipboard ? clipboard.ownsClipboard() : clipboard.ownsSelection())
        return true;
    const QString text = clipboard.text(mode);
    return !text.isEmpty() && selectedIn(QApplication::focusWidget()) == text;
}

} // namespace

ClipboardWatch::ClipboardWatch(QObject *parent)
    : QObject(parent)
{
    const QClipboard *clipboard = QGuiApplication::clipboard();
    connect(clipboard, &QClipboard::dataChanged, this, [this] { look(QClipboard::Clipboard); });
    if (clipboard->supportsSelection()) {
        connect(clipboard, &QClipboard::selectionChanged, this,
            [this] { look(QClipboard::Selection); });
    }
    connect(qApp, &QCoreApplication::aboutToQuit, this, &ClipboardWatch::clear);
}

ClipboardWatch::~ClipboardWatch() { clear(); }

void ClipboardWatch::look(QClipboard::Mode mode)
{
    const QClipboard *clipboard = QGuiApplication::clipboard();
    if (isOurs(*clipboard, mode))
        m_ours.insert(mode, digestOf(clipboard->text(mode)));
    else
        m_ours.remove(mode);
}

void ClipboardWatch::clear()
{
    QClipboard *clipboard = QGuiApplication::clipboard();
    const QMap<QClipboard::Mode, QByteArray> ours = std::exchange(m_ours, {});
    for (auto each = ours.cbegin(); each != ours.cend(); ++each) {
        if (digestOf(clipboard->text(each.key())) == each.value())
            clipboard->clear(each.key());
    }
}

} // namespace homeward
