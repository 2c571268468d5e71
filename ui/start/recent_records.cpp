// SPDX-FileCopyrightText: 2026 Homeward contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/start/recent_records.h"

#include <QFileInfo>
#include <QSettings>
#include <QString>

namespace homeward {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype mostKept = 5;
const QString key = u"recent-records"_s;

} // namespace

RecentRecords::RecentRecords(QSettings &settings)
    : m_settings(settings)
{
}

QStringList RecentRecords::paths() const
{
    QStringList there;
    for (const QString &path : m_settings.value(key).toStringList()) {
        if (QFileInfo::exists(path))
            there << path;
    }
    return there;
}

void RecentRecords::add(const QString &path)
{
    QStringList kept = m_settings.value(key).toStringList();
    const QString whole = QFileInfo(path).absoluteFilePath();
    kept.removeAll(whole);
    kept.prepend(whole);
    m_settings.setValue(key, QStringList(kept.mid(0, mostKept)));
    m_settings.sync();
}

} // namespace homeward
