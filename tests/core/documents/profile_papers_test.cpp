// SPDX-FileCopyrightText: 2026 Homeward contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/documents/pdf_writer.h"
#include "tests/core/documents/a_profile.h"

using namespace homeward;
using namespace homeward::test;

TEST_CASE("Papers of a profile: each is drawn, with a font for every letter", "[documents]")
{
    const AProfile known;
    for (const Document &document : { readySheet(known, paperTime(), u"Sam Reed"_s),
             ownPage(known, paperTime(), u"Sam Reed"_s), blankProfile({}, 1, paperTime()) }) {
        const auto pdf = PdfWriter::write(document);
        REQUIRE_OK(pdf);
        CHECK(pdf->pages >= 1);
        CHECK(pdf->missingCharacters.isEmpty());
    }
}
