// SPDX-FileCopyrightText: 2026 Homeward contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/store/mount_table.h"

#include <QDir>
#include <QFile>
#include <QStringList>

#include <filesystem>
#include <system_error>

namespace homeward {

using namespace Qt::StringLiterals;

namespace {

// proc(5): the fields of a line, until those that may be left out.
constexpr qsizetype placeField = 4;
constexpr qsizetype fewestFields = 6;
constexpr qsizetype mostLinks = 40; // as many as Linux follows

/// Space, tab, line feed and backslash stand in it as three octal digits.
QString unescaped(const QByteArray &field)
{
    QByteArray text;
    for (qsizetype at = 0; at < field.size(); ++at) {
        bool isNumber = false;
        const int code = field[at] == '\\' ? field.mid(at + 1, 3).toInt(&isNumber, 8) : 0;
        text += isNumber ? static_cast<char>(code) : field[at];
        at += isNumber ? 3 : 0;
    }
    return QFile::decodeName(text);
}

QString kindAt(const QString &place, const QList<Mount> &mounts)
{
    for (auto mount = mounts.crbegin(); mount != mounts.crend(); ++mount) {
        if (mount->place == place)
            return mount->fileSystem;
    }
    return {};
}

/// What a link says; empty: it is none. Qt's own way looks at what it leads to, too.
QString targetOf(const QString &path)
{
    std::error_code failed;
    const auto target
        = std::filesystem::read_symlink(QFile::encodeName(path).toStdString(), failed);
    return failed ? QString() : QFile::decodeName(QByteArray::fromStdString(target.string()));
}

QStringList namesIn(const QString &path) { return path.split(u'/', Qt::SkipEmptyParts); }

} // namespace

QList<Mount> readMounts(const QByteArray &mountInfo)
{
    QList<Mount> mounts;
    for (const QByteArray &line : mountInfo.split('\n')) {
        const QList<QByteArray> fields = line.split(' ');
        const qsizetype dash = fields.indexOf("-", fewestFields);
        if (dash > 0 && dash + 1 < fields.size())
            mounts << Mount { unescaped(fields[placeField]), unescaped(fields[dash + 1]) };
    }
    return mounts;
}

QList<Mount> mountsNow()
{
#ifdef Q_OS_LINUX
    QFile file(u"/proc/self/mountinfo"_s);
    return file.open(QIODevice::ReadOnly) ? readMounts(file.readAll()) : QList<Mount>();
#else
    return {};
#endif
}

QString remoteOnTheWay(const QString &path, const QList<Mount> &mounts,
    const std::function<bool(const QString &fileSystem)> &isRemote)
{
    QStringList toGo = namesIn(QDir::isAbsolutePath(path) ? path : QDir::current().filePath(path));
    QStringList at;
    qsizetype links = 0;
    while (!toGo.isEmpty()) {
        const QString name = toGo.takeFirst();
        if (name == u"."_s)
            continue;
        if (name == u".."_s) {
            if (!at.isEmpty())
                at.removeLast();
            continue;
        }
        at << name;
        const QString here = u'/' + at.join(u'/');
        if (const QString kind = kindAt(here, mounts); isRemote(kind))
            return kind;
        const QString target = targetOf(here);
        if (target.isEmpty())
            continue;
        if (++links > mostLinks)
            return {};
        if (target.startsWith(u'/'))
            at.clear();
        else
            at.removeLast();
        toGo = namesIn(target) + toGo;
    }
    return {};
}

} // namespace homeward
