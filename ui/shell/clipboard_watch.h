// SPDX-FileCopyrightText: 2026 Homeward contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QByteArray>
#include <QClipboard>
#include <QMap>
#include <QObject>

namespace homeward {

/// Takes back what was copied out of the program's own windows, and asks those that keep a history
/// of the clipboard to leave it out meanwhile. What another program put on the
/// clipboard is never touched.
class ClipboardWatch : public QObject
{
    Q_OBJECT

public:
    explicit ClipboardWatch(QObject *parent = nullptr);
    /// Clears the clipboard too.
    ~ClipboardWatch() override;

    /// Empties the clipboard, if it still holds what was copied here.
    void clear();

private:
    void look(QClipboard::Mode mode);

    QMap<QClipboard::Mode, QByteArray> m_ours; ///< digests of what was copied here
};

} // namespace homeward
