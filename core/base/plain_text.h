// SPDX-FileCopyrightText: 2026 Homeward contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/sealed_bytes.h"
#include "core/base/secret.h"

#include <QString>

namespace homeward {

/// What a secret says, for what reads text alone: wiped when it goes.
class PlainText
{
public:
    explicit PlainText(const Secret &secret)
        : m_text(QString::fromUtf8(
            reinterpret_cast<const char *>(secret.data()), static_cast<qsizetype>(secret.size())))
    {
    }
    ~PlainText() { wipe(m_text); }
    PlainText(const PlainText &) = delete;
    PlainText &operator=(const PlainText &) = delete;

    /// Copies of it that outlive it are not wiped.
    [[nodiscard]] const QString &text() const { return m_text; }

private:
    QString m_text;
};

} // namespace homeward
