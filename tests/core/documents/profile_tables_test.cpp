// SPDX-FileCopyrightText: 2026 Homeward contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/documents/profile_tables.h"
#include "tests/core/documents/a_profile.h"

using namespace homeward;
using namespace homeward::test;

TEST_CASE("Tables of a profile: whether somebody may be rung is said of each in words",
    "[documents][ring]")
{
    AProfile known;
    known.profile.contacts.clear();
    known.add(u"Mo"_s, u"friend"_s, u"07700 900203"_s, Answer::yes());
    known.add(u"Tyler"_s, u"friend"_s, u"07700 900204"_s, Answer::no());
    known.add(u"Kai"_s, u"friend"_s, u"07700 900205"_s);
    known.add(u"Grace Osei"_s, u"social-worker"_s, u"01632 960160"_s);
    QStringList said;
    for (const QStringList &cells : peopleTable(known.profile, false).rows)
        said << cells.at(3);
    CHECK(said
        == QStringList { u"Safe to ring"_s, u"Do not ring"_s,
            u"Do not ring (whether it is safe: not asked)"_s, u"May be rung"_s });
}
