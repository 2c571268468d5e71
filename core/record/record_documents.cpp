// SPDX-FileCopyrightText: 2026 Homeward contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/record/given_file.h"
#include "core/record/record_p.h"
#include "core/store/digest.h"

namespace homeward {

using namespace Qt::StringLiterals;

Result<QString> Record::disclose(const EpisodeId &episode, const Document &document,
    const QString &kind, const QByteArray &pdf, const QString &folder)
{
    GivenFile file;
    Result<QString> path = d->change([&](const Stamp &stamp) -> Result<QString> {
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
        return file.write(folder, document.fileName(kind), pdf);
    });
    if (path)
        file.keep();
    return path;
}

} // namespace homeward
