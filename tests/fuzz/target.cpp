// SPDX-FileCopyrightText: 2026 Homeward contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/fuzz/target.h"

#include <cstdio>
#include <cstdlib>

namespace homeward::fuzz {

using namespace Qt::StringLiterals;

const QList<Target> &targets()
{
    static const QList<Target> all {
        { u"answers"_s, answers, answersSeeds },
        { u"exchange"_s, exchange, exchangeSeeds },
        { u"list"_s, list, listSeeds },
        { u"hand_over"_s, handOver, handOverSeeds },
        { u"photo"_s, photo, photoSeeds },
        { u"protocol"_s, protocol, protocolSeeds },
        { u"record_file"_s, recordFile, recordFileSeeds },
        { u"sealed_journal"_s, sealedJournal, sealedJournalSeeds },
        { u"time_box"_s, timeBox, timeBoxSeeds },
        { u"vault_header"_s, vaultHeader, vaultHeaderSeeds },
    };
    return all;
}

void hold(bool holds, const char *promise)
{
    if (holds)
        return;
    std::fprintf(stderr, "This does not hold: %s\n", promise);
    std::abort();
}

} // namespace homeward::fuzz
