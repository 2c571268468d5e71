// SPDX-FileCopyrightText: 2026 Homeward contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/store/sql_error.h"

#include "core/store/file_checks.h"
#include "core/vault/sealed_file.h"

#include <QCoreApplication>
#include <QDir>
#include <QSqlError>

#include <sqlite3.h>

namespace homeward {

using namespace Qt::StringLiterals;

namespace {

QString tr(const char *text) { return QCoreApplication::translate("Store", text); }

Error::Code codeOf(int resultCode)
{
    if (resultCode == SQLITE_IOERR_DATA) // a page that was sealed and does not open
        return Error::Code::Damaged;
    switch (resultCode & 0xff) {
    case SQLITE_BUSY:
    case SQLITE_LOCKED:
        return Error::Code::Busy;
    case SQLITE_FULL:
    case SQLITE_IOERR:
    case SQLITE_CANTOPEN:
    case SQLITE_READONLY:
    case SQLITE_PERM:
        return Error::Code::Io;
    case SQLITE_CORRUPT:
        return Error::Code::Damaged;
    case SQLITE_NOTADB:
        return Error::Code::NotAStore;
    default:
        return Error::Code::Sql;
    }
}

QString sentence(Error::Code code)
{
    switch (code) {
    case Error::Code::Busy:
        return tr(
            "Somebody else is writing in %1 just now. Nothing was changed. Try again in a moment.");
    case Error::Code::Io:
        return tr("%1 could not be written: the disk may be full, or the file or its folder may be "
                  "read-only. Nothing was saved. Make room or ask for access, then try again.");
    case Error::Code::Damaged:
        return tr("%1 is damaged. Keep it as it is, and open your latest backup.");
    case Error::Code::NotAStore:
        return tr("%1 is not a Homeward record. Choose another file.");
    default:
        return tr("The record in %1 refused this. Nothing was changed.");
    }
}

} // namespace

tl::unexpected<Error> sqlFailure(int resultCode, const QString &path)
{
    const QString parts = resultCode == SQLITE_IOERR_DATA ? SealedFile::takeDamage() : QString();
    if (!parts.isEmpty())
        return damagedParts(path, parts);
    const Error::Code code = codeOf(resultCode);
    return failure(code, sentence(code).arg(QDir::toNativeSeparators(path)),
        u"sqlite result %1"_s.arg(resultCode));
}

tl::unexpected<Error> sqlFailure(const QSqlError &error, const QString &path)
{
    bool isNumber = false;
    const int resultCode = error.nativeErrorCode().toInt(&isNumber);
    return sqlFailure(isNumber ? resultCode : SQLITE_ERROR, path);
}

} // namespace homeward
