// SPDX-FileCopyrightText: 2026 Homeward contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/record/record_p.h"
#include "core/store/digest.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QSaveFile>

namespace homeward {

using namespace Qt::StringLiterals;

namespace {

tl::unexpected<Error> notWritten(const QString &folder)
{
    return failure(Error::Code::Io,
        QCoreApplication::translate("Record",
            "The document could not be saved in %1. Check that the "
            "folder is there, that you may write in it and that "
            "there is room. Nothing was recorded.")
            .arg(QDir::toNativeSeparators(folder)));
}

/// A file that is taken away again unless it is kept.
class NewFile
{
public:
    /// Takes the first free name: "x.pdf", "x-2.pdf" … Nothing that is there is ever written over.
    [[nodiscard]] bool reserve(const QString &folder, const QString &name)
    {
        const QFileInfo wanted(QDir(folder), name);
        for (int number = 1; number < 1000; ++number) {
            const QString suffix = number == 1 ? QString() : u"-%1"_s.arg(number);
            const QString path = QDir(folder).filePath(
                wanted.completeBaseName() + suffix + u'.' + wanted.suffix());
            QFile file(path);
            if (file.open(QIODevice::NewOnly, QFile::ReadOwner | QFile::WriteOwner)) {
                m_path = path;
                return true;
            }
            if (!QFileInfo::exists(path) && !QFileInfo(path).isSymLink())
                return false;
        }
        return false;
    }
    [[nodiscard]] bool write(const QByteArray &bytes) const
    {
        QSaveFile file(m_path);
        return file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size()
            && file.commit();
    }
    [[nodiscard]] const QString &path() const { return m_path; }
    void keep() { m_isKept = true; }

    NewFile() = default;
    NewFile(const NewFile &) = delete;
    NewFile &operator=(const NewFile &) = delete;
    ~NewFile()
    {
        if (!m_isKept && !m_path.isEmpty())
            QFile::remove(m_path);
    }

private:
    QString m_path;
    bool m_isKept = false;
};

} // namespace

Result<QString> Record::disclose(const EpisodeId &episode, const Document &document,
    const QString &kind, const QByteArray &pdf, const QString &folder)
{
    NewFile file;
    const Result<QString> path = d->change([&](const Stamp &stamp) -> Result<QString> {
        const QString digest = digestOf(pdf);
        const NewEntry entry { Entry::Kind::DocumentMade, Moment::exactly(stamp.at), {}, kind,
            { { u"document.kind"_s, Answer::code(kind) },
                { u"document.recipient"_s, Answer::text(document.recipient) },
                { u"document.digest"_s, Answer::text(digest) } } };
        const Result<EntryId> written = d->append(stamp, episode, entry);
        if (!written)
            return tl::unexpected(written.error());
        const Done noted = d->audit.add(stamp, u"document-made"_s, episode.toStorage(), digest);
        if (!noted)
            return tl::unexpected(noted.error());
        if (!file.reserve(folder, document.fileName(kind)) || !file.write(pdf))
            return notWritten(folder);
        return file.path();
    });
    if (path)
        file.keep();
    return path;
}

} // namespace homeward
