// SPDX-FileCopyrightText: 2026 Homeward contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/forms/catalogue.h"
#include "tests/core/documents/a_profile.h"

using namespace homeward;
using namespace homeward::test;

TEST_CASE("Blank profile: every question, and its number on every page", "[documents]")
{
    const Document blank = blankProfile(7, paperTime());
    const QString text = blank.plainText();
    for (const QString &form : forms::profileForms()) {
        for (const Field &field : forms::find(form)->fields()) {
            if (form == u"child.checks")
                continue;
            INFO(field.id.toStdString());
            CHECK(text.contains(field.label));
        }
    }
    CHECK(blank.reference == u"copy 7");
}
