// SPDX-FileCopyrightText: 2026 Homeward contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/guide/interview_privacy.h"
#include "core/model/exchange_content.h"
#include "core/record/exchanged_photos.h"
#include "core/record/record_intake_p.h"
#include "core/record/record_p.h"
#include "core/store/digest.h"

#include <QDir>
#include <QFileInfo>
#include <QHash>
#include <QSet>

#include <algorithm>

namespace homeward {

using namespace Qt::StringLiterals;

namespace {

tl::unexpected<Error> isThere(const QString &path)
{
    return failure(Error::Code::Refused,
        QCoreApplication::translate("Record",
            "There is a file %1 already. Nothing was written: choose another name, or move that "
            "file away.")
            .arg(QDir::toNativeSeparators(path)));
}

/// Lines that are not in the file.
class Closed
{
public:
    void add(const Entry &line)
    {
        (interview_privacy::isSealedPart(line) ? m_secret : m_named).insert(line.id);
    }
    /// What of a log somebody who reads `opened` does not see as it is.
    void addWhatIsNotIn(const QList<Entry> &opened, const QList<Entry> &log)
    {
        QMap<EntryId, Entry> open;
        for (const Entry &line : opened)
            open.insert(line.id, line);
        QHash<EntryId, EntryId> corrected;
        for (const Entry &line : log) {
            if (line.corrects)
                corrected.insert(line.id, *line.corrects);
        }
        for (const Entry &line : log) {
            // What is written in another file is the whole line or nothing.
            if (open.value(line.id) == line && !interview_privacy::isSealedPart(line))
                continue;
            add(line);
            // Without its correction a line would say what it does not say any more.
            for (EntryId said = line.id; corrected.contains(said);)
                m_named.insert(said = corrected.take(said));
        }
    }
    /// A correction of a line that is not in the file is not in it either.
    [[nodiscard]] bool take(const Entry &line)
    {
        if (line.corrects && m_secret.contains(*line.corrects))
            m_secret.insert(line.id);
        if (line.corrects && m_named.contains(*line.corrects))
            m_named.insert(line.id);
        return m_secret.contains(line.id) || m_named.contains(line.id);
    }
    /// Whether it is said that the line is left out: of a part that lies sealed not even that, or
    /// whom it concerns would learn that there is one.
    [[nodiscard]] bool isNamed(const Entry &line) const
    {
        return m_named.contains(line.id) && !m_secret.contains(line.id);
    }

private:
    QSet<EntryId> m_secret;
    QSet<EntryId> m_named;
};

} // namespace

Result<ExchangeGiven> Record::giveOut(const QString &path, const InFile &inFile)
{
    const QFileInfo wanted(path);
    const auto write = [&](const Stamp &stamp, GivenFile &file) -> Result<ExchangeGiven> {
        if (wanted.exists() || wanted.isSymLink())
            return isThere(path);
        const Result<ExchangeContent> content = d->exchangeContent();
        if (!content)
            return tl::unexpected(content.error());
        const Result<QByteArray> bytes = inFile(*content);
        if (!bytes)
            return tl::unexpected(bytes.error());
        const Done noted = d->audit.add(stamp, AuditAction::RecordExported, {}, digestOf(*bytes));
        if (!noted)
            return tl::unexpected(noted.error());
        const Result<QString> written
            = file.write(wanted.absolutePath(), wanted.fileName(), *bytes);
        if (!written)
            return tl::unexpected(written.error());
        return ExchangeGiven { *written, content->children.size(), content->episodes.size(),
            content->entries.size(), content->leftOut.size() };
    };
    return d->give(Action::Exchange, write);
}

Result<ExchangeTaken> Record::takeIn(const ExchangeContent &content, const QByteArray &file)
{
    return d->change(Action::Exchange, [&](const Stamp &stamp) -> Result<ExchangeTaken> {
        const Result<ExchangeTaken> taken = Intake(*d, content, stamp).run();
        if (!taken || taken->added == 0)
            return taken;
        const Done noted = d->audit.add(stamp, AuditAction::FileTakenIn, {}, digestOf(file));
        if (!noted)
            return tl::unexpected(noted.error());
        return taken;
    });
}

Result<ExchangeContent> Record::Private::exchangeContent()
{
    ExchangeContent content;
    const auto take = [](auto &into, const auto &read) -> Done {
        if (!read)
            return tl::unexpected(read.error());
        into = *read;
        return {};
    };
    Done done = take(content.setting, settings.setting());
    const auto next = [&](auto &into, const auto &read) {
        if (done)
            done = take(into, read);
    };
    next(content.protocols, exchange.protocols());
    next(content.people, staff.staff());
    next(content.episodes, exchange.episodes());
    next(content.readers, exchange.readers());
    next(content.handOvers, exchange.handOvers());
    next(content.holds, exchange.holds());
    next(content.tombstones, exchange.tombstones());
    QList<ChildId> ids;
    next(ids, exchange.children());
    for (const ChildId &id : std::as_const(ids)) {
        next(content.children.emplaceBack(), liveProfile(id));
        std::optional<ChildHistory> history;
        next(history, histories.of(id));
        if (history)
            content.histories << *history;
    }
    QSet<QString> hashes;
    for (const ExchangeEpisode &each : std::as_const(content.episodes)) {
        const QString &hash = each.episode.profileHash;
        if (hashes.contains(hash))
            continue;
        hashes.insert(hash);
        next(content.snapshots.emplaceBack(ExchangeSnapshot { hash, {} }).profile,
            snapshots.profile(hash));
    }
    if (done)
        done = addOpenLines(content);
    for (const QString &hash : exchanged_photos::usedIn(content)) {
        std::optional<Photo> photo;
        next(photo, photos.photo(hash));
        if (photo)
            content.photos << *photo;
    }
    if (!done)
        return tl::unexpected(done.error());
    return content;
}

Done Record::Private::addOpenLines(ExchangeContent &content) const
{
    const Result<QList<Entry>> all = entries.all();
    const Result<QList<EntryId>> sealed = exchange.sealedEntries();
    // Also logs that are not in the content: a line of theirs too is not this one's alone.
    const auto logs = entries.logs();
    if (!all || !sealed)
        return tl::unexpected(all ? sealed.error() : all.error());
    if (!logs)
        return tl::unexpected(logs.error());
    const QSet<EntryId> sealedLines(sealed->cbegin(), sealed->cend());
    Closed closed;
    for (const ExchangeEpisode &each : std::as_const(content.episodes)) {
        const Result<QList<Entry>> log = entries.log(each.episode.id);
        const auto readers = interviews.readers(each.episode.id);
        if (!log || !readers)
            return tl::unexpected(log ? readers.error() : log.error());
        closed.addWhatIsNotIn(openedLog(*log, *readers), *log);
    }
    for (const Entry &line : *all) {
        // It stands for a sealed part of a child who was deleted.
        if (logs->value(line.id).isEmpty())
            continue;
        const bool isClosed = closed.take(line);
        if (isClosed && closed.isNamed(line))
            content.leftOut << ExchangeLeftOut { line.id, ExchangeLeftOut::What::Line };
        if (isClosed)
            continue;
        content.entries << ExchangeEntry { line, logs->value(line.id) };
        if (sealedLines.contains(line.id))
            content.leftOut << ExchangeLeftOut { line.id, ExchangeLeftOut::What::SealedWords };
    }
    return {};
}

} // namespace homeward
