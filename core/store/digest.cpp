// SPDX-FileCopyrightText: 2026 Homeward contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/store/digest.h"

#include <QCryptographicHash>

namespace homeward {

QString digestOf(const QByteArray &bytes)
{
    return QString::fromLatin1(
        QCryptographicHash::hash(bytes, QCryptographicHash::Blake2b_256).toHex());
}

QString digestOf(const QString &text) { return digestOf(text.toUtf8()); }

} // namespace homeward
