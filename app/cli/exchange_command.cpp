// SPDX-FileCopyrightText: 2026 Homeward contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/cli/exchange_command.h"

#include "app/cli/arguments.h"
#include "app/cli/outcome.h"
#include "core/exchange/exchange_file.h"

#include <QCoreApplication>

namespace homeward::exchange_command {

using namespace Qt::StringLiterals;

namespace {

class Text
{
    Q_DECLARE_TR_FUNCTIONS(CommandLine)
};

} // namespace

Outcome exportTo(Record &record, const Arguments &arguments)
{
    const Result<ExchangeGiven> given = exchange_file::write(record, arguments.words().at(1));
    if (!given)
        return failed(given.error());
    Outcome outcome;
    // Said whatever there is in it: of a part that lies sealed not even that it is there.
    outcome.err = Text::tr(
        "Everybody who has this file can read it: it is not sealed. Keep it where only you get at "
        "it, and delete it when it has been taken in. What an interview closes to you, what lies "
        "sealed under a key of its own, keys, drafts and the audit are never in such a file.\n");
    if (arguments.has(u"json"_s)) {
        outcome.out = asJson({ { u"file"_s, given->path }, { u"children"_s, given->children },
            { u"episodes"_s, given->episodes }, { u"entries"_s, given->entries },
            { u"leftOut"_s, given->leftOut } });
        return outcome;
    }
    outcome.out = Text::tr("%1\n%2 children, %3 episodes, %4 entries. Left out, and named in the "
                           "file: %5.\n")
                      .arg(given->path)
                      .arg(given->children)
                      .arg(given->episodes)
                      .arg(given->entries)
                      .arg(given->leftOut);
    return outcome;
}

Outcome importFrom(Record &record, const Arguments &arguments)
{
    using exchange_file::SomebodyElse;
    const SomebodyElse said
        = arguments.has(u"somebody-else"_s) ? SomebodyElse::Said : SomebodyElse::NotSaid;
    const Result<ExchangeTaken> taken
        = exchange_file::takeIn(record, arguments.words().at(1), said);
    if (!taken)
        return failed(taken.error());
    if (arguments.has(u"json"_s)) {
        return { Exit::Ok,
            asJson({ { u"added"_s, taken->added }, { u"unchanged"_s, taken->unchanged },
                { u"leftOut"_s, taken->leftOut } }) };
    }
    return { Exit::Ok,
        Text::tr("Added %1. Was here already, and is the same: %2. Left out of the file by whoever "
                 "wrote it: %3.\n")
            .arg(taken->added)
            .arg(taken->unchanged)
            .arg(taken->leftOut) };
}

} // namespace homeward::exchange_command
