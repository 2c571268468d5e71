// SPDX-FileCopyrightText: 2026 Homeward contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/vault/refusals.h"

#include <QCoreApplication>
#include <QDir>

namespace homeward {

using namespace Qt::StringLiterals;

namespace {

QString tr(const char *text) { return QCoreApplication::translate("Vault", text); }

QString named(const QString &sentence, const QString &path)
{
    return sentence.arg(QDir::toNativeSeparators(path));
}

QString result(int sqliteCode) { return u"sqlite result %1"_s.arg(sqliteCode); }

} // namespace

tl::unexpected<Error> nothingThere(const QString &path)
{
    return failure(Error::Code::NotFound,
        named(tr("There is no file at %1. Check the name, or whether the drive it is on is "
                 "connected."),
            path));
}

tl::unexpected<Error> noFolder(const QString &folder)
{
    return failure(Error::Code::Io,
        named(tr("The folder %1 is not there. Check its name and whether the drive it is on is "
                 "connected, or choose another folder."),
            folder),
        u"no such folder"_s);
}

tl::unexpected<Error> alreadyThere(const QString &path)
{
    return failure(Error::Code::Refused,
        named(
            tr("There is already a file at %1. It was left as it is. Choose another name."), path));
}

tl::unexpected<Error> notSealed(const QString &path)
{
    return failure(Error::Code::NotAStore,
        named(tr("%1 is not a sealed Homeward record. Choose another file."), path));
}

tl::unexpected<Error> newerSeal(const QString &path, quint32 version)
{
    return failure(Error::Code::NewerThanProgram,
        named(tr("%1 was made by a newer Homeward than this one, and was left as it is. Install "
                 "the newer version to open it."),
            path),
        u"seal version %1"_s.arg(version));
}

tl::unexpected<Error> damagedSeal(const QString &path, const QString &detail)
{
    return failure(Error::Code::Damaged,
        named(tr("%1 is damaged. Keep it as it is, and open your latest backup."), path), detail);
}

tl::unexpected<Error> lostPages(const QString &path)
{
    return failure(Error::Code::Damaged,
        named(tr("%1 is damaged: its list of keys is there, and nothing of what was written in it. "
                 "It was left as it is. Open your latest backup. If the program was stopped while "
                 "it made this record, make it again under another name."),
            path),
        u"no page is left"_s);
}

tl::unexpected<Error> alteredSeal(const QString &path)
{
    return failure(Error::Code::Damaged,
        named(tr("The list of keys in %1 was changed by something other than Homeward. It was left "
                 "as it is. Open your latest backup, and ask who could have changed it."),
            path),
        u"the header's tag is not the data key's"_s);
}

tl::unexpected<Error> cannotRead(const QString &path, int sqliteCode)
{
    return failure(Error::Code::Io,
        named(tr("%1 could not be read. You may not have permission, or the drive has a fault. Ask "
                 "for access, then try again."),
            path),
        result(sqliteCode));
}

tl::unexpected<Error> cannotWrite(const QString &path, int sqliteCode)
{
    return failure(Error::Code::Io,
        named(tr("%1 could not be written: the disk may be full, or the file or its folder may be "
                 "read-only. Make room or ask for access, then try again."),
            path),
        result(sqliteCode));
}

tl::unexpected<Error> busySeal(const QString &path)
{
    return failure(Error::Code::Busy,
        named(tr("Somebody else is using %1 just now. Nothing was changed. Try again in a moment."),
            path));
}

tl::unexpected<Error> wrongKey(KeyHolder::Kind kind)
{
    return failure(Error::Code::NotAllowed,
        kind == KeyHolder::Kind::Staff
            ? tr("That name and passphrase do not open this record.")
            : tr("That key does not open this record. Look at the paper again, and whether it "
                 "belongs to this record."));
}

tl::unexpected<Error> copyOfAnother(const QString &path)
{
    return failure(
        Error::Code::Refused, named(tr("%1 is a copy of another record, not of this one."), path));
}

tl::unexpected<Error> noMemory()
{
    return failure(Error::Code::Io,
        tr("There is not enough memory to try the passphrase. Close other programs, then try "
           "again."));
}

QString damagedCopy(int number)
{
    return tr(
        "The list of keys at the top of the file is kept twice, and copy %1 of it is damaged. "
        "The other one opens the record. Change a passphrase: both are written anew then.")
        .arg(number);
}

tl::unexpected<Error> noSuchSlot()
{
    return failure(Error::Code::NotFound, tr("That person's key is no longer in this record."));
}

tl::unexpected<Error> noFreeSlot()
{
    return failure(Error::Code::Refused,
        tr("This record has no room for another person's key. Take out somebody who no longer "
           "needs it first."));
}

tl::unexpected<Error> mustKeepSlot()
{
    return failure(Error::Code::Refused,
        tr("This key must stay: without it, nobody might be able to open the record again. You can "
           "put a new one in its place."));
}

tl::unexpected<Error> unreasonableCost()
{
    return failure(Error::Code::Refused, tr("A passphrase cannot be made that hard to try."));
}

} // namespace homeward
