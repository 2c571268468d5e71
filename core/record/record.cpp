// SPDX-FileCopyrightText: 2026 Homeward contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/record/record.h"

#include "core/base/sealed_bytes.h"
#include "core/model/strict_json.h"
#include "core/protocol/protocol_reader.h"
#include "core/protocol/united.h"
#include "core/record/name_rules.h"
#include "core/record/record_p.h"

#include <QJsonDocument>
#include <QJsonObject>
#include <QUuid>

namespace homeward {

using namespace Qt::StringLiterals;

namespace {

DraftRow rowOf(const Draft &draft, const QDateTime &now)
{
    return { draft.record, draft.form, draft.subject, draft.field, draft.answer, draft.typed, now };
}

} // namespace

tl::unexpected<Error> notInRecord()
{
    return failure(Error::Code::NotFound,
        QCoreApplication::translate("Record", "This is not in the record any more."));
}

tl::unexpected<Error> changedMeanwhile()
{
    return failure(Error::Code::Changed,
        QCoreApplication::translate("Record",
            "Somebody else changed this in the meantime. What you typed is kept. Look at what "
            "stands there now, then save yours if it is still right."));
}

tl::unexpected<Error> changedSinceSeen()
{
    return failure(Error::Code::Changed,
        QCoreApplication::translate("Record",
            "Somebody else changed this in the meantime, and nothing was changed now. Look at what "
            "stands there, then do it again if it is still right."));
}

Record::Private::Private(
    std::unique_ptr<Vault> keys, std::unique_ptr<Database> opened, const TimeSource &timeSource)
    : vault(std::move(keys))
    , database(std::move(opened))
    , time(timeSource)
    , settings(*database)
    , staff(*database)
    , protocols(*database)
    , photos(*database)
    , snapshots(*database)
    , children(*database)
    , care(*database)
    , histories(*database)
    , search(*database)
    , episodes(*database)
    , entries(*database)
    , interviews(*database)
    , removal(*database)
    , drafts(*database)
    , audit(*database)
    , auditSearch(*database)
    , copies(*database)
    , sessions(*database)
    , exchange(*database)
    , handOvers(*database)
{
}

void Record::Private::refreshSetting()
{
    const qint64 counter = database->changeCounter();
    if (counter == m_settingSeenAt)
        return;
    if (Result<Setting> stored = settings.setting()) {
        setting = *stored;
        m_settingSeenAt = counter;
    }
}

bool Record::Private::isOnlyUnwritten(const Error &why)
{
    return why.code == Error::Code::Io || why.code == Error::Code::Busy;
}

QString Record::Private::whyUnwritten(const Error &why)
{
    return why.code == Error::Code::Busy
        ? tr("Another program is writing in this record and does not stop. Look which one it is, "
             "and close it: until then nothing can be saved.")
        : why.message;
}

Done Record::Private::noteLate()
{
    Done done;
    for (const Unnoted &each : std::as_const(unnoted)) {
        if (done)
            done = audit.add(each.stamp, each.action, each.about);
    }
    return done;
}

QJsonArray Record::Private::unnotedJson() const
{
    QJsonArray list;
    for (const Unnoted &each : unnoted) {
        // Who came in with a paper that could not be used up is nobody in the record.
        if (entryOwed && each.stamp.author == signedIn->id)
            continue;
        list << QJsonObject { { u"action"_s, toStorage(each.action) }, { u"about"_s, each.about },
            { u"author"_s, each.stamp.author.toStorage() },
            { u"at"_s, StrictJson::instantText(each.stamp.at) } };
    }
    return list;
}

void Record::Private::takeUnnoted(StrictJson &reader, const QJsonArray &list)
{
    const QStringList keys { u"action"_s, u"about"_s, u"author"_s, u"at"_s };
    for (const auto &value : list) {
        const QJsonObject each = reader.object(value, keys, u"read"_s);
        const auto action = auditActionFromStorage(reader.text(each[u"action"_s], u"action"_s));
        const QString about = reader.text(each[u"about"_s], u"about"_s);
        const Stamp stamp { StaffId::fromStorage(reader.text(each[u"author"_s], u"author"_s)),
            reader.instant(each[u"at"_s], u"at"_s) };
        if (action && !reader.isRefused())
            unnoted << Unnoted { *action, about, stamp };
    }
}

Done Record::Private::enterLate()
{
    if (!entryOwed)
        return {};
    // What was read meanwhile is noted after it: a guest is nobody before.
    std::function<Done()> entry = std::exchange(entryOwed, nullptr);
    const QList<Unnoted> read = std::exchange(unnoted, {});
    Done entered = entry();
    unnoted = read;
    if (entered)
        return {};
    entryOwed = std::move(entry);
    if (!isOnlyUnwritten(entered.error()))
        return entered;
    return failure(entered.error().code,
        tr("%1 You can read, and nothing more. The paper you came in with stays good, and the "
           "passphrase you chose counts once this can be saved.")
            .arg(whyUnwritten(entered.error())),
        entered.error().detail);
}

Done Record::Private::dropUsed(
    const Stamp &stamp, const QString &record, const std::optional<UsedDrafts> &used)
{
    if (!used)
        return {};
    m_used << UnwrittenDrafts::Used { stamp.author, record, used->form, used->subject,
        used->fields };
    return drafts.drop(stamp.author, record, used->form, used->subject, used->fields);
}

Record::Record(std::unique_ptr<Private> opened)
    : d(std::move(opened))
{
}

Record::~Record() { d->endSession(); }

QString Record::path() const { return d->aside.of.isEmpty() ? d->database->path() : d->aside.of; }

QDateTime Record::now() const { return d->time.now(); }

QString Record::readOnlyBecause() const { return d->database->readOnlyBecause(); }

bool Record::areTriesNoted() const { return d->areTriesNoted; }

const Setting &Record::setting() const
{
    d->refreshSetting();
    return d->setting;
}

Done Record::changeSetting(const Setting &setting)
{
    const Setting known = d->setting;
    return d->change(Action::KeepSetting, [&](const Stamp &stamp) -> Done {
        const Result<Setting> stored = d->settings.setting();
        if (!stored)
            return tl::unexpected(stored.error());
        if (*stored != known) {
            return failure(Error::Code::Changed,
                Private::tr("Somebody else changed these settings in the meantime. Look at "
                            "them again, then change what you need."));
        }
        for (const QString &line : { setting.name, setting.address, setting.nightNumber }) {
            if (Done fits = checkNameFits(line); !fits)
                return fits;
        }
        Setting next = setting;
        next.kind = stored->kind;
        next.protocolHash = stored->protocolHash;
        next.secondProtocolHash = stored->secondProtocolHash;
        Done done = d->settings.write(next);
        return done ? d->audit.add(stamp, AuditAction::SettingChanged, {}) : done;
    });
}

Done Record::useProtocol(const QByteArray &bytes, const QString &name)
{
    const Result<Protocol> protocol = ProtocolReader::fromBytes(bytes, name);
    if (!protocol)
        return tl::unexpected(protocol.error());
    return d->changeRules(*protocol, AuditAction::ProtocolUsed, [&](Setting &setting) -> Done {
        setting.protocolHash = protocol->hash;
        // The same rules twice are the rules once.
        if (setting.secondProtocolHash == protocol->hash)
            setting.secondProtocolHash.clear();
        return {};
    });
}

Done Record::useSecondProtocol(const QByteArray &bytes, const QString &name)
{
    const Result<Protocol> protocol = ProtocolReader::fromBytes(bytes, name);
    if (!protocol)
        return tl::unexpected(protocol.error());
    const auto choose = [&](Setting &setting) -> Done {
        if (setting.protocolHash == protocol->hash) {
            return failure(Error::Code::Refused,
                Private::tr("The rules of %1 hold already, for every child. Choose those of the "
                            "other area.")
                    .arg(protocol->area));
        }
        setting.secondProtocolHash = protocol->hash;
        return {};
    };
    return d->changeRules(*protocol, AuditAction::SecondProtocolUsed, choose);
}

Done Record::useNoSecondProtocol()
{
    return d->changeRules({}, AuditAction::SecondProtocolDropped, [](Setting &setting) -> Done {
        setting.secondProtocolHash.clear();
        return {};
    });
}

Done Record::Private::changeRules(const std::optional<Protocol> &protocol, AuditAction action,
    const std::function<Done(Setting &)> &choose)
{
    const Setting known = setting;
    const Done changed = change(Action::KeepSetting, [&](const Stamp &stamp) -> Done {
        Result<Setting> stored = settings.setting();
        if (!stored)
            return tl::unexpected(stored.error());
        if (stored->protocolHash != known.protocolHash
            || stored->secondProtocolHash != known.secondProtocolHash)
            return changedSinceSeen();
        const bool hadSecond = !stored->secondProtocolHash.isEmpty();
        Done done = choose(*stored);
        if (done && protocol)
            done = protocols.keep(protocol->hash, protocol->id, protocol->bytes, stamp.at);
        if (done)
            done = settings.write(*stored);
        if (done && protocol)
            done = audit.add(stamp, action, {}, protocol->hash);
        if (done && hadSecond && stored->secondProtocolHash.isEmpty())
            done = audit.add(stamp, AuditAction::SecondProtocolDropped, {});
        return done;
    });
    // Their own change is nothing that they have not seen.
    if (changed)
        refreshSetting();
    return changed;
}

Result<QStringList> Record::knownProtocols() const { return d->protocols.hashes(); }

Result<std::shared_ptr<const Protocol>> Record::protocol(const QString &hash) const
{
    return d->protocol(hash);
}

Result<std::shared_ptr<const Protocol>> Record::Private::protocol(const QString &hash)
{
    if (const auto known = m_parsed.constFind(hash); known != m_parsed.constEnd())
        return *known;
    const Result<std::optional<ProtocolStore::Row>> row = protocols.protocol(hash);
    if (!row)
        return tl::unexpected(row.error());
    if (!*row)
        return notInRecord();
    Result<Protocol> protocol = ProtocolReader::fromBytes((*row)->bytes, (*row)->name);
    if (!protocol)
        return tl::unexpected(protocol.error());
    const auto shared = std::make_shared<const Protocol>(std::move(*protocol));
    m_parsed.insert(hash, shared);
    return shared;
}

Result<std::shared_ptr<const Protocol>> Record::Private::rulesOf(const Episode &episode)
{
    const Result<std::shared_ptr<const Protocol>> first = protocol(episode.protocolHash);
    if (!first || episode.secondProtocolHash.isEmpty())
        return first;
    const Result<std::shared_ptr<const Protocol>> second = protocol(episode.secondProtocolHash);
    if (!second)
        return second;
    std::shared_ptr<const Protocol> &both
        = m_united[{ episode.protocolHash, episode.secondProtocolHash }];
    if (!both)
        both = std::make_shared<const Protocol>(united(**first, **second));
    return both;
}

QString Record::noChildYet() { return QUuid().toString(QUuid::WithoutBraces); }

Done Record::saveDraft(const Draft &draft)
{
    const DraftRow row = rowOf(draft, d->time.now());
    const StaffId author = d->signedIn->id;
    const Done saved = d->putDraft(row);
    d->noteDraft(author, row, saved);
    if (saved)
        d->writeUnwritten();
    return saved;
}

void Record::saveDraftSoon(const Draft &draft, std::function<void(const Done &)> told)
{
    const DraftRow row = rowOf(draft, d->time.now());
    const StaffId author = d->signedIn->id;
    if (!d->draftWriter) {
        const std::shared_ptr<Vault> keys = d->vault->again();
        DatabaseOptions options = Private::optionsFor(*keys);
        options.readOnlyBecause = d->database->readOnlyBecause();
        d->draftWriter = std::make_unique<DraftWriter>(
            [keys, options, file = d->database->path()] { return Database::open(file, options); });
    }
    // The draft's own connection knows nobody who has not come in yet.
    if (d->entryOwed)
        return told(saveDraft(draft));
    // Until it is written it stands in front of what is in the file.
    d->unwritten.keep(author, row, UnwrittenDrafts::Why::OnItsWay);
    d->draftWriter->write(
        { author, row, [this, author, row, told = std::move(told)](const Done &saved) {
             // Something newer took its place: that is told of instead.
             if (!d->unwritten.holds(author, row))
                 return;
             d->noteDraft(author, row, saved);
             if (saved)
                 d->writeUnwritten();
             told(saved);
         } });
}

void Record::waitForDrafts() { (void)d->pauseDrafts(); }

DraftWriter::Pause Record::Private::pauseDrafts()
{
    return draftWriter ? draftWriter->settle() : DraftWriter::Pause();
}

void Record::Private::noteDraft(const StaffId &author, const DraftRow &row, const Done &saved)
{
    if (isHeldUp(saved))
        unwritten.keep(author, row);
    else
        dropUnwritten(author, row);
}

Done Record::Private::putDraft(const DraftRow &row)
{
    return change([&](const Stamp &stamp) { return homeward::putDraft(*database, row, stamp); });
}

void Record::Private::dropUnwritten(const StaffId &author, const DraftRow &row)
{
    unwritten.drop({ author, row.record, row.form, row.subject, { row.field } });
}

void Record::Private::writeUnwritten()
{
    for (const DraftRow &row : unwritten.of(signedIn->id)) {
        const Done saved = putDraft(row);
        if (!saved && saved.error().code != Error::Code::NotFound)
            return;
        dropUnwritten(signedIn->id, row);
    }
}

Secret Record::Private::draftKey() const
{
    return vault->derive({ 'd', 'r', 'a', 'f', 't', 's', '_', '_' }, 1);
}

bool Record::hasUnwritten() const { return !d->unwritten.of(d->signedIn->id).isEmpty(); }

QByteArray Record::sealUnwritten() const
{
    const DraftWriter::Pause pause = d->pauseDrafts();
    const QJsonArray drafts = d->unwritten.json();
    const QJsonArray read = d->unnotedJson();
    if (drafts.isEmpty() && read.isEmpty())
        return {};
    QByteArray json = QJsonDocument(QJsonObject { { u"drafts"_s, drafts }, { u"read"_s, read } })
                          .toJson(QJsonDocument::Compact);
    const QByteArray sealed = sealBytes(json, d->draftKey());
    wipe(json);
    return sealed;
}

bool Record::takeUnwritten(const QByteArray &sealed)
{
    std::optional<QByteArray> json = openBytes(sealed, d->draftKey());
    if (!json)
        return false;
    StrictJson reader;
    const QJsonObject whole = reader.document(QString::fromUtf8(*json));
    wipe(*json);
    d->unwritten.take(reader, reader.array(whole[u"drafts"_s], u"drafts"_s));
    d->takeUnnoted(reader, reader.array(whole[u"read"_s], u"read"_s));
    if (reader.isRefused())
        return false;
    // Also of whoever typed nothing.
    (void)d->change([](const Stamp &) { return Done(); });
    d->writeUnwritten();
    return true;
}

Done Record::dropDrafts(const QString &record, const QString &form, const QString &subject)
{
    return dropDrafts(record, { form, subject });
}

Done Record::dropDrafts(const QString &record, const UsedDrafts &used)
{
    return d->change([&](const Stamp &stamp) { return d->dropUsed(stamp, record, used); });
}

Result<QList<Draft>> Record::drafts(const QString &record) const
{
    if (!d->signedIn)
        return QList<Draft>();
    const Result<QList<DraftRow>> rows = d->drafts.drafts(d->signedIn->id, record);
    if (!rows)
        return tl::unexpected(rows.error());
    QList<Draft> drafts;
    for (const DraftRow &row : d->unwritten.over(*rows, d->signedIn->id, record)) {
        drafts << Draft { row.record, row.form, row.subject, row.field, row.answer, row.typed,
            row.savedAt };
    }
    return drafts;
}

qint64 Record::changeCounter() const { return d->changeCounter(); }

qint64 Record::Private::changeCounter()
{
    const qint64 raw = database->changeCounter();
    if (raw == m_rawCounter)
        return m_counter;
    const Result<QString> mark = sessions.markOfAllElse();
    if (!mark) // it is asked again
        return m_counter;
    m_rawCounter = raw;
    if (*mark != m_mark)
        ++m_counter;
    m_mark = *mark;
    return m_counter;
}

} // namespace homeward
