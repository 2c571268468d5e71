// SPDX-FileCopyrightText: 2026 Homeward contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/cli/hand_over_command.h"

#include "app/cli/arguments.h"
#include "app/cli/outcome.h"
#include "app/cli/passphrase_source.h"
#include "core/base/plain_text.h"
#include "core/base/search_folding.h"
#include "core/exchange/hand_over_file.h"
#include "core/time/local_time.h"

#include <QCoreApplication>
#include <QFileInfo>
#include <QJsonArray>

#include <algorithm>

namespace homeward::hand_over_command {

using namespace Qt::StringLiterals;

namespace {

class Text
{
    Q_DECLARE_TR_FUNCTIONS(CommandLine)
};

/// The one child of this name, written as the search would find it, or of this id.
Result<ChildId> childNamed(const Record &record, const QString &name)
{
    const Result<QList<ChildLine>> lines = record.children();
    if (!lines)
        return tl::unexpected(lines.error());
    const QString folded = search_folding::words(name);
    QList<ChildId> found;
    for (const ChildLine &line : *lines) {
        if (line.id.toStorage() == name)
            return line.id;
        if (!folded.isEmpty() && search_folding::words(line.name) == folded)
            found << line.id;
    }
    if (found.size() == 1)
        return found.first();
    return failure(Error::Code::NotFound,
        found.isEmpty()
            ? Text::tr("There is no child called %1 in this record.").arg(name)
            : Text::tr("%1 children are called %2: give the id that “list --json” says.")
                  .arg(QString::number(found.size()), name));
}

Result<Secret> passphraseOfFile(const Arguments &arguments, const Ask &ask)
{
    const QString option = u"file-passphrase-file"_s;
    const Result<Secret> typed = arguments.has(option)
        ? passphrase_source::fromFile(arguments.value(option))
        : ask(Text::tr("The passphrase of the hand-over file: "));
    if (!typed)
        return tl::unexpected(typed.error());
    return HandOver::passphrase(PlainText(*typed).text());
}

Result<hand_over_file::Arrived> arrived(HandOver &door, const Arguments &arguments, const Ask &ask)
{
    const Result<QByteArray> file = hand_over_file::read(arguments.words().at(1));
    if (!file)
        return tl::unexpected(file.error());
    const Result<Secret> passphrase = passphraseOfFile(arguments, ask);
    if (!passphrase)
        return tl::unexpected(passphrase.error());
    return hand_over_file::open(door, *file, *passphrase);
}

QString inWords(const HandOverManifest &manifest)
{
    QString out;
    for (const auto &[what, said] : hand_over_manifest::inWords(manifest))
        out += u"%1: %2\n"_s.arg(what, said);
    return out;
}

QJsonObject json(const HandOverManifest &manifest)
{
    return { { u"child"_s, manifest.childName }, { u"from"_s, manifest.from },
        { u"to"_s, manifest.to }, { u"purpose"_s, manifest.purpose },
        { u"absences"_s, manifest.absences }, { u"lines"_s, manifest.lines } };
}

} // namespace

Outcome send(Record &record, const Arguments &arguments, const Ask &ask)
{
    const Result<ChildId> child = childNamed(record, arguments.words().at(1));
    if (!child)
        return failed(child.error());
    const bool isChosen = arguments.has(u"file-passphrase-file"_s);
    const QString proposed = HandOver::proposedPassphrase();
    const Result<Secret> passphrase
        = isChosen ? passphraseOfFile(arguments, ask) : HandOver::passphrase(proposed);
    if (!passphrase)
        return failed(passphrase.error());
    HandOver door(record);
    const QFileInfo wanted(arguments.words().at(2));
    const Result<HandOver::Sent> sent = hand_over_file::write(door, *child,
        { arguments.value(u"receiver"_s), arguments.value(u"purpose"_s) }, *passphrase,
        wanted.absolutePath(), wanted.fileName());
    if (!sent)
        return failed(sent.error());
    Outcome outcome;
    outcome.err = Text::tr("The file cannot be called back. Tell its passphrase by telephone, not "
                           "in the same message. It is kept nowhere.\n");
    if (arguments.has(u"json"_s)) {
        QJsonObject object = json(sent->manifest);
        object[u"file"_s] = sent->path;
        if (!isChosen)
            object[u"passphrase"_s] = proposed;
        outcome.out = asJson(object);
        return outcome;
    }
    outcome.out = sent->path + u'\n' + inWords(sent->manifest);
    if (!isChosen)
        outcome.out += Text::tr("Its passphrase, shown this once: %1\n").arg(proposed);
    return outcome;
}

Outcome look(Record &record, const Arguments &arguments, const Ask &ask)
{
    HandOver door(record);
    const Result<hand_over_file::Arrived> file = arrived(door, arguments, ask);
    if (!file)
        return failed(file.error());
    const HandOverManifest &manifest = file->opened.manifest;
    const Result<QList<HandOver::Match>> matches = door.matches(manifest);
    if (!matches)
        return failed(matches.error());
    QString out = inWords(manifest);
    QJsonArray known;
    for (const HandOver::Match &match : *matches) {
        known << match.name;
        if (!match.whyNot.isEmpty()) {
            out += Text::tr("Here: %1. %2\n").arg(match.name, match.whyNot);
            continue;
        }
        const auto differences = door.differences(manifest, file->content, match.child);
        if (!differences)
            return failed(differences.error());
        const auto count = [&](HandOverDifference::State state) {
            return std::count_if(differences->cbegin(), differences->cend(),
                [state](const HandOverDifference &each) { return each.state == state; });
        };
        out += Text::tr("Here: %1. New: %2, different: %3, the same: %4. Compare them in the "
                        "window.\n")
                   .arg(match.name)
                   .arg(count(HandOverDifference::State::New))
                   .arg(count(HandOverDifference::State::Differs))
                   .arg(count(HandOverDifference::State::Same));
    }
    if (!arguments.has(u"json"_s))
        return { Exit::Ok, out };
    QJsonObject object = json(manifest);
    object[u"here"_s] = known;
    return { Exit::Ok, asJson(object) };
}

Outcome takeIn(Record &record, const Arguments &arguments, const Ask &ask)
{
    HandOver door(record);
    const Result<hand_over_file::Arrived> file = arrived(door, arguments, ask);
    if (!file)
        return failed(file.error());
    const Result<QList<HandOver::Match>> matches = door.matches(file->opened.manifest);
    if (!matches)
        return failed(matches.error());
    const auto same = std::find_if(matches->cbegin(), matches->cend(),
        [](const HandOver::Match &match) { return match.isSame || match.whyNot.isEmpty(); });
    if (same != matches->cend()) {
        return failed({ Error::Code::Refused,
            Text::tr("%1 is in this record, and may be this child. Take the file in with the "
                     "window, where what is "
                     "different stands side by side. Nothing was taken in.")
                .arg(same->name) });
    }
    const auto namesake = std::find_if(matches->cbegin(), matches->cend(),
        [](const HandOver::Match &match) { return match.isNamesake; });
    if (namesake != matches->cend() && !arguments.has(u"somebody-else"_s)) {
        return failed({ Error::Code::Refused,
            Text::tr("%1 is in this record. %2 If you know that it is somebody else, say so with "
                     "--somebody-else. Nothing was taken in.")
                .arg(namesake->name, namesake->whyNot) });
    }
    const Result<HandOver::Taken> taken = door.takeIn(file->opened, file->content, {});
    if (!taken)
        return failed(taken.error());
    QString notes;
    for (const HandOver::Match &match : *matches)
        notes += Text::tr("%1 was born on %2 and is here too: they stay two children.\n")
                     .arg(match.name, local_time::day(match.dateOfBirth));
    if (arguments.has(u"json"_s)) {
        return { Exit::Ok,
            asJson({ { u"child"_s, taken->child.toStorage() }, { u"absences"_s, taken->absences },
                { u"lines"_s, taken->lines }, { u"receipt"_s, taken->receiptCode } }),
            notes };
    }
    return { Exit::Ok,
        Text::tr("Taken in: %1, with %2 absences and %3 lines of their logs.\nReceipt code, to be "
                 "read out to %4: %5\n")
            .arg(file->opened.manifest.childName)
            .arg(taken->absences)
            .arg(taken->lines)
            .arg(file->opened.manifest.by, taken->receiptCode),
        notes };
}

Outcome receipt(Record &record, const Arguments &arguments, const Ask &)
{
    const Result<ChildId> child = childNamed(record, arguments.words().at(1));
    if (!child)
        return failed(child.error());
    HandOver door(record);
    const QString &given = arguments.words().at(2);
    Done taken;
    if (QFileInfo::exists(given)) {
        const Result<QByteArray> file = hand_over_file::readReceipt(given);
        taken = file ? door.takeReceiptFile(*child, *file) : tl::unexpected(file.error());
    } else {
        taken = door.takeReceipt(*child, given, arguments.value(u"person"_s));
    }
    return taken ? Outcome { Exit::Ok, Text::tr("It is on record that the file arrived.\n") }
                 : failed(taken.error());
}

} // namespace homeward::hand_over_command
