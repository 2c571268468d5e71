// SPDX-FileCopyrightText: 2026 Homeward contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/record/backup.h"

#include "core/store/place_checks.h"
#include "core/time/local_time.h"
#include "core/vault/sealed_copy.h"

#include <QCoreApplication>
#include <QDir>
#include <QFileInfo>
#include <QRegularExpression>

namespace homeward::backup {

using namespace Qt::StringLiterals;

namespace {

const QString stampFormat = u"yyyy-MM-dd-HHmmss"_s;

} // namespace

Result<QString> make(
    const QString &record, const QString &folder, const TimeSource &time, const Alive &alive)
{
    const QString when = local_time::toLocal(time.now()).toString(stampFormat);
    const QString copy = QDir(folder).filePath(
        u"%1-%2.homeward"_s.arg(QFileInfo(record).completeBaseName(), when));
    const Done made = copySealedFile(record, copy, alive);
    if (!made)
        return tl::unexpected(made.error());
    return copy;
}

std::optional<CopyName> readName(const QString &fileName)
{
    static const QRegularExpression form(u"^(.+)-(\\d{4}-\\d\\d-\\d\\d-\\d{6})\\.homeward$"_s);
    const QRegularExpressionMatch match = form.match(fileName);
    const QDateTime local = QDateTime::fromString(match.captured(2), stampFormat);
    if (!match.hasMatch() || !local.isValid())
        return {};
    // In the hour that comes twice it may be the other one: nothing hangs on it but the order.
    const QList<QDateTime> instants = local_time::instants(local.date(), local.time());
    if (instants.isEmpty())
        return {};
    return CopyName { match.captured(1), instants.first() };
}

QString journalOf(const QString &record) { return homeward::journalOf(record); }

Done restore(const QString &copy, const QString &to, const Alive &alive)
{
    if (Done fit = checkPlace(to); !fit)
        return fit;
    return copySealedFile(copy, to, alive);
}

Error driveIsSilent(const QString &path)
{
    return { Error::Code::Busy,
        QCoreApplication::translate("Record",
            "%1 does not answer. Is the drive connected, and the computer it belongs to switched "
            "on?")
            .arg(QDir::toNativeSeparators(path)) };
}

Error folderIsGone(const QString &folder)
{
    return { Error::Code::NotFound,
        QCoreApplication::translate("Record",
            "The folder for copies, %1, is not there. Is the drive connected? Connect it, or "
            "choose another folder.")
            .arg(QDir::toNativeSeparators(folder)) };
}

} // namespace homeward::backup
