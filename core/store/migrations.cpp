// SPDX-FileCopyrightText: 2026 Homeward contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/store/migrations.h"

#include "core/store/database.h"
#include "core/store/transaction.h"

#include <QFile>

namespace homeward {

using namespace Qt::StringLiterals;

const QList<Migration> &builtInMigrations()
{
    static const QList<Migration> migrations { { 1, u":/schema/0001.sql"_s },
        { 2, u":/schema/0002.sql"_s }, { 3, u":/schema/0003.sql"_s }, { 4, u":/schema/0004.sql"_s },
        { 5, u":/schema/0005.sql"_s }, { 6, u":/schema/0006.sql"_s }, { 7, u":/schema/0007.sql"_s },
        { 8, u":/schema/0008.sql"_s }, { 9, u":/schema/0009.sql"_s },
        { 10, u":/schema/0010.sql"_s }, { 11, u":/schema/0011.sql"_s },
        { 12, u":/schema/0012.sql"_s }, { 13, u":/schema/0013.sql"_s } };
    return migrations;
}

Done migrate(Database &database, const QList<Migration> &migrations)
{
    for (const Migration &migration : migrations) {
        Result<Transaction> transaction = Transaction::begin(database);
        if (!transaction)
            return tl::unexpected(transaction.error());
        // Read under the lock: another program may have brought the file up to date in the
        // meantime.
        const Result<int> version = database.version();
        if (!version)
            return tl::unexpected(version.error());
        if (migration.version <= *version)
            continue;
        Done done = database.applyMigration(migration);
        if (done)
            done = transaction->commit();
        if (!done)
            return done;
    }
    return {};
}

} // namespace homeward
