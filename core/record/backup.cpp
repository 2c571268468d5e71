// SPDX-FileCopyrightText: 2026 Homeward contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/record/backup.h"

#include "core/time/local_time.h"
#include "core/vault/sealed_copy.h"

#include <QDir>
#include <QFileInfo>

namespace homeward::backup {

using namespace Qt::StringLiterals;

Result<QString> make(const QString &record, const QString &folder, const TimeSource &time)
{
    const QString when = local_time::toLocal(time.now()).toString(u"yyyy-MM-dd-HHmmss"_s);
    const QString copy = QDir(folder).filePath(
        u"%1-%2.homeward"_s.arg(QFileInfo(record).completeBaseName(), when));
    const Done made = copySealedFile(record, copy);
    if (!made)
        return tl::unexpected(made.error());
    return copy;
}

QString journalOf(const QString &record) { return homeward::journalOf(record); }

Done restore(const QString &copy, const QString &to) { return copySealedFile(copy, to); }

} // namespace homeward::backup
