// SPDX-FileCopyrightText: 2026 Homeward contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/shell/clipboard_watch.h"

#include <QApplication>
#include <QCoreApplication>
#include <QCryptographicHash>
#include <QGuiApplication>
#include <QLabel>
#include <QLineEdit>
#include <QMimeData>
#include <QPlainTextEdit>
#include <QString>
#include <QTextDocumentFragment>
#include <QTextEdit>
#include <QWidget>

#include <memory>

namespace homeward {

using namespace Qt::StringLiterals;

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

/// What those that keep a history of the clipboard leave out, on Linux and on Windows.
const std::pair<QString, QByteArray> secretMarks[] {
    { u"x-kde-passwordManagerHint"_s, "secret" },
    { u"application/x-qt-windows-mime;value=\"ExcludeClipboardContentFromMonitorProcessing\""_s,
        "1" },
};

/// The same content, marked as a secret.
void markSecret(QClipboard &clipboard)
{
    const QMimeData *copied = clipboard.mimeData();
    if (copied == nullptr || copied->hasFormat(secretMarks[0].first))
        return;
    auto marked = std::make_unique<QMimeData>();
    for (const QString &format : copied->formats())
        marked->setData(format, copied->data(format));
    for (const auto &[format, value] : secretMarks)
        marked->setData(format, value);
    clipboard.setMimeData(marked.release());
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
    QClipboard *clipboard = QGuiApplication::clipboard();
    if (!isOurs(*clipboard, mode)) {
        m_ours.remove(mode);
        return;
    }
    m_ours.insert(mode, digestOf(clipboard->text(mode)));
    // A selection changes with every step of the mouse: it is left as it is.
    if (mode == QClipboard::Clipboard)
        markSecret(*clipboard);
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
