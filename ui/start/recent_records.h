// SPDX-FileCopyrightText: 2026 Homeward contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QStringList>

class QSettings;

namespace homeward {

/// The records somebody opened on this computer, newest first, five at most.
class RecentRecords
{
public:
    explicit RecentRecords(QSettings &settings);

    /// Those whose file is there.
    [[nodiscard]] QStringList paths() const;
    void add(const QString &path);

private:
    QSettings &m_settings;
};

} // namespace homeward
