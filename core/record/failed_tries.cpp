// SPDX-FileCopyrightText: 2026 Homeward contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/record/failed_tries.h"

#include "core/store/digest.h"
#include "core/store/place_checks.h"
#include "core/store/sql_value.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QLockFile>
#include <QSaveFile>
#include <QStandardPaths>

#include <chrono>

namespace homeward {

using namespace Qt::StringLiterals;

namespace {

constexpr int digestSize = 64;
// What this program may write at most, and more records than anybody has.
constexpr qint64 largestFile = 4LL * 1024 * 1024;
constexpr auto patience = std::chrono::milliseconds(500);

QByteArray keyOf(const QString &record)
{
    const QFileInfo info(record);
    // No record lies on a share, and one whose computer is gone would keep us for ever.
    const bool isToBeAsked = !isOnShare(record) && info.exists();
    const QString path = isToBeAsked ? info.canonicalFilePath() : info.absoluteFilePath();
    return digestOf(path).toLatin1();
}

} // namespace

QString FailedTries::usualFile()
{
    // Where the window keeps its own data; the command line is another program with another name.
    const QString data = QStandardPaths::writableLocation(QStandardPaths::GenericDataLocation);
    return QDir(data).filePath(u"Homeward/homeward/failed-tries"_s);
}

QList<QDateTime> FailedTries::of(const QString &record) const
{
    return read().value(keyOf(record));
}

void FailedTries::add(const QString &record, const QDateTime &at) const
{
    change(record, [&](QList<QDateTime> &tries) {
        tries << at.toUTC();
        while (tries.size() > mostOfOneRecord)
            tries.removeFirst();
    });
}

void FailedTries::forget(const QString &record, const QList<QDateTime> &noted) const
{
    if (noted.isEmpty())
        return;
    change(record, [&](QList<QDateTime> &tries) {
        for (const QDateTime &at : noted)
            tries.removeOne(at);
    });
}

void FailedTries::change(
    const QString &record, const std::function<void(QList<QDateTime> &)> &change) const
{
    if (m_file.isEmpty() || !QDir().mkpath(QFileInfo(m_file).absolutePath()))
        return;
    QLockFile lock(m_file + u".lock"_s);
    if (!lock.tryLock(patience))
        return;
    ByRecord tries = read();
    const QByteArray key = keyOf(record);
    change(tries[key]);
    if (tries.value(key).isEmpty())
        tries.remove(key);
    write(tries);
}

FailedTries::ByRecord FailedTries::read() const
{
    QFile file(m_file);
    if (m_file.isEmpty() || !file.open(QIODevice::ReadOnly) || file.size() > largestFile)
        return {};
    ByRecord tries;
    while (!file.atEnd()) {
        const QByteArray line = file.readLine().trimmed();
        const QByteArray key = line.left(digestSize);
        const QDateTime at = QDateTime::fromString(
            QString::fromLatin1(line.mid(digestSize + 1)), Qt::ISODateWithMs)
                                 .toUTC();
        if (key.size() != digestSize || !at.isValid())
            return {};
        tries[key] << at;
    }
    return tries;
}

void FailedTries::write(const ByRecord &tries) const
{
    if (tries.isEmpty()) {
        QFile::remove(m_file);
        return;
    }
    QSaveFile file(m_file);
    if (!file.open(QIODevice::WriteOnly)
        || !file.setPermissions(QFile::ReadOwner | QFile::WriteOwner))
        return;
    for (auto record = tries.cbegin(); record != tries.cend(); ++record) {
        for (const QDateTime &at : record.value())
            file.write(record.key() + ' ' + instantToStorage(at).toLatin1() + '\n');
    }
    file.commit();
}

} // namespace homeward
