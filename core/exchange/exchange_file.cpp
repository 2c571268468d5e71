// SPDX-FileCopyrightText: 2026 Homeward contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/exchange/exchange_file.h"

#include "core/base/file_bytes.h"
#include "core/exchange/exchange_answers.h"
#include "core/exchange/exchange_json.h"
#include "core/exchange/table_check.h"
#include "core/record/record.h"
#include "core/record/table_intake.h"

#include <QCoreApplication>
#include <QFileInfo>
#include <QSet>

#include <algorithm>

namespace homeward::exchange_file {

namespace {

class Say
{
    Q_DECLARE_TR_FUNCTIONS(Exchange)
};

ListedChild asListed(const Child &child)
{
    ListedChild listed { child.name };
    for (auto fact = child.facts.cbegin(); fact != child.facts.cend(); ++fact)
        listed.facts.insert(fact.key(), fact->answer);
    return listed;
}

/// Whether a person has to say that it is somebody else: one mistyped birthday would make two
/// children of one. Twins are two.
bool isToBeSaid(const TableMatch &match)
{
    return match.isOfSomebodyHere() || match.kind == TableMatch::Kind::Namesake;
}

/// Of two in the file the record that wrote it knows that they are two, whoever of them is here.
Done checkNobodyTwice(Record &record, const ExchangeContent &content)
{
    Result<QList<KnownChild>> known = TableIntake(record).known();
    if (!known)
        return tl::unexpected(known.error());
    QSet<ChildId> here;
    for (const KnownChild &child : std::as_const(*known))
        here.insert(child.id);
    QSet<ChildId> inFile;
    for (const Profile &profile : content.children)
        inFile.insert(profile.child.id);
    known->removeIf([&](const KnownChild &child) { return inFile.contains(child.id); });
    const TableMatches matches(*known);
    QStringList alike;
    for (const Profile &profile : content.children) {
        const Child &child = profile.child;
        const TableMatch match = matches.find(asListed(child));
        if (!here.contains(child.id) && isToBeSaid(match))
            alike << Say::tr("%1 in the file, %2 here")
                         .arg(list_words::withBirth(child.name, child.dateOfBirth()),
                             list_words::withBirth(match.name, match.born));
    }
    if (alike.isEmpty())
        return {};
    return failure(Error::Code::Refused,
        Say::tr("Somebody in this record may be somebody in the file, under another id: %1. If you "
                "know that it is somebody else, say so with --somebody-else. Nothing was taken in.")
            .arg(alike.join(QStringLiteral("; "))));
}

Result<QByteArray> bytesOf(const ExchangeContent &content)
{
    const Done right = exchange_answers::check(content, Say::tr("The file"));
    if (right)
        return exchange_json::toBytes(content);
    return failure(Error::Code::Refused,
        Say::tr("What is in this record could not be taken in again, and nothing was written. Put "
                "it right first. %1")
            .arg(right.error().message),
        right.error().detail);
}

} // namespace

Result<ExchangeGiven> write(Record &record, const QString &path)
{
    return record.giveOut(path, bytesOf);
}

Result<ExchangeTaken> takeIn(Record &record, const QString &path, SomebodyElse said)
{
    const Result<QByteArray> bytes = bytesOfFile(path, exchange_json::maxBytes);
    if (!bytes)
        return tl::unexpected(bytes.error());
    const QString name = QFileInfo(path).fileName();
    const Result<ExchangeContent> content = exchange_json::fromBytes(*bytes, name);
    if (!content)
        return tl::unexpected(content.error());
    Done may = exchange_answers::check(*content, name);
    // To whoever may not take a file in nobody is named.
    if (may && said == SomebodyElse::NotSaid && record.may(Action::Exchange))
        may = checkNobodyTwice(record, *content);
    if (!may)
        return tl::unexpected(may.error());
    return record.takeIn(*content, *bytes);
}

} // namespace homeward::exchange_file
