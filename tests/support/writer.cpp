// SPDX-FileCopyrightText: 2026 Homeward contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// Writes in a record until it is killed: an entry, a draft, an entry … and says each on stdout once
// it is kept. With "make" in the place of the first number it makes the record, and ends.

#include "core/base/time_source.h"
#include "core/record/record.h"
#include "tests/support/key_of.h"
#include "tests/support/new_record.h"

#include <QCoreApplication>

#include <cstdio>

using namespace homeward;
using namespace Qt::StringLiterals;

namespace {

int failed(const Error &error)
{
    fprintf(stderr, "%s (%s)\n", qPrintable(error.message), qPrintable(error.detail));
    return 1;
}

void acknowledge(const char *what, int number)
{
    printf("%s %d\n", what, number);
    fflush(stdout);
}

} // namespace

int main(int argc, char **argv)
{
    const QCoreApplication application(argc, argv);
    const SystemTimeSource time;
    if (application.arguments().value(2) == u"make"_s) {
        const auto made = test::makeRecord(
            application.arguments().value(1), application.arguments().value(3), time);
        return made ? 0 : failed(made.error());
    }
    auto record = Record::open(
        application.arguments().value(1), test::keyOf(application.arguments().value(3)), time);
    if (!record)
        return failed(record.error());
    const auto episodes = (*record)->currentEpisodes();
    if (!episodes || episodes->isEmpty())
        return 1;
    const EpisodeId episode = episodes->first().episode.id;
    acknowledge("ready", 0);
    for (int number = application.arguments().value(2).toInt();; ++number) {
        const Answer text = Answer::text(u"note %1"_s.arg(number));
        const Draft draft { episode.toStorage(), u"note"_s, {}, u"note.text"_s, text, text.value(),
            {} };
        if (const Done done = (*record)->saveDraft(draft); !done)
            return failed(done.error());
        acknowledge("draft", number);
        NewEntry note;
        note.answers = { { u"note.text"_s, text } };
        if (const auto written = (*record)->append(episode, note); !written)
            return failed(written.error());
        acknowledge("entry", number);
    }
}
