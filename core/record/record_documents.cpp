// SPDX-FileCopyrightText: 2026 Homeward contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/record/record_p.h"
#include "core/store/digest.h"

namespace homeward {

using namespace Qt::StringLiterals;

namespace {

Answers forWhom(const Document &document)
{
    return { { u"document.recipient"_s, Answer::text(document.recipient) } };
}

} // namespace

Done Record::Private::noteDocument(const Stamp &stamp, const EpisodeId &episode,
    const QString &kind, const Answers &forWhom, const QByteArray &bytes, AuditAction act)
{
    const QString digest = digestOf(bytes);
    NewEntry entry { Entry::Kind::DocumentMade, Moment::exactly(stamp.at), {}, kind,
        { { u"document.kind"_s, Answer::code(kind) },
            { u"document.digest"_s, Answer::text(digest) } } };
    entry.answers.insert(forWhom);
    if (act == AuditAction::DocumentPrinted)
        entry.answers.insert(u"document.printed"_s, Answer::yes());
    const Result<EntryId> written = append(stamp, episode, entry);
    if (!written)
        return tl::unexpected(written.error());
    return audit.add(stamp, act, episode.toStorage(), digest);
}

Result<QString> Record::disclose(const EpisodeId &episode, const Document &document,
    const QString &kind, const QByteArray &bytes, const QString &folder, const QString &ending)
{
    const auto write = [&](const Stamp &stamp, GivenFile &file) -> Result<QString> {
        const Done noted = d->noteDocument(
            stamp, episode, kind, forWhom(document), bytes, AuditAction::DocumentMade);
        if (!noted)
            return tl::unexpected(noted.error());
        return file.write(folder, document.fileName(kind, ending), bytes);
    };
    return d->give(Action::KeepRecord, write);
}

Result<QString> Record::giveCalendar(const EpisodeId &episode, const QByteArray &calendar,
    const QString &folder, const QString &name)
{
    const auto write = [&](const Stamp &stamp, GivenFile &file) -> Result<QString> {
        const Done noted = d->audit.add(
            stamp, AuditAction::CalendarGiven, episode.toStorage(), digestOf(calendar));
        if (!noted)
            return tl::unexpected(noted.error());
        return file.write(folder, name, calendar);
    };
    return d->give(Action::KeepRecord, write);
}

Done Record::notePrinted(
    const EpisodeId &episode, const Document &document, const QString &kind, const QByteArray &pdf)
{
    return d->change([&](const Stamp &stamp) {
        return d->noteDocument(
            stamp, episode, kind, forWhom(document), pdf, AuditAction::DocumentPrinted);
    });
}

} // namespace homeward
