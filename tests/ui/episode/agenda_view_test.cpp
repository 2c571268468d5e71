// SPDX-FileCopyrightText: 2026 Homeward contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/protocol/protocol_reader.h"
#include "tests/ui/support/desk.h"
#include "ui/episode/agenda_view.h"
#include "ui/episode/while_missing_page.h"

#include <QLabel>

using namespace homeward;
using namespace homeward::test;
using namespace Qt::StringLiterals;

namespace {

/// What is read above the questions about a meeting, once they are opened with a key.
QStringList agendaOf(const QString &protocolId)
{
    UiBench bench;
    const EpisodeId night = bench.startNight();
    EpisodeFacts facts = factsOf(bench, night);
    const auto protocol = ProtocolReader::builtIn(protocolId);
    REQUIRE_OK(protocol);
    facts.protocol = std::make_shared<const Protocol>(*protocol);
    WhileMissingPage page({ bench.context(), night }, facts);
    page.showSituation(facts, assess(facts, bench.clock.now()));
    present(page, { 1000, 3000 });
    auto *opener = part<QWidget>(page, u"meeting/open"_s);
    opener->setFocus(Qt::TabFocusReason);
    QTest::keyClick(opener, Qt::Key_Space);
    settleDown();
    QStringList words;
    for (const QLabel *label : part<AgendaView>(page, u"agenda"_s)->findChildren<QLabel *>()) {
        CHECK(label->isVisible());
        words << label->text();
    }
    // Shown again, it is there once.
    page.showSituation(facts, assess(facts, bench.clock.now()));
    CHECK(part<AgendaView>(page, u"agenda"_s)->findChildren<QLabel *>().size() == words.size());
    return words;
}

} // namespace

TEST_CASE("agenda: under Oxfordshire each meeting has who should be there, what is talked about "
          "and the source",
    "[gui][episode]")
{
    const QStringList words = agendaOf(u"oxfordshire"_s);
    REQUIRE(words.size() == 4 * 4);
    CHECK(words.at(0)
        == u"First talk of social worker and police: how to find the child, and a plan of action");
    CHECK(words.at(1) == u"Who should be there: Police; Social worker");
    CHECK(words.at(2).contains(u"• Whether the police trace the phone or the travel card"));
    CHECK(words.at(3) == u"Oxfordshire 2024, trying to reach the child");
    CHECK(words.at(4) == u"Meeting or telephone talk about a child missing from care");
    CHECK(words.at(5)
        == u"Who should be there: Police; Social worker; The home, or the carer; The host "
           "authority; Health professional; Education professional");
    CHECK(words.at(6).split(u'\n').size() == 8);
    CHECK(words.at(6).contains(u"• The risk assessment: is it still right?"));
    CHECK(words.at(8) == u"Strategy meeting");
    CHECK(
        words.at(9).contains(u"The police's missing persons unit; The police's child abuse team"));
    CHECK(words.at(12) == u"Review of the care plan");
    CHECK(words.at(13).contains(u"Independent reviewing officer"));
    CHECK(words.at(15) == u"Oxfordshire 2024, follow up");
}

TEST_CASE("agenda: where an area's text names no meeting, none is made up", "[gui][episode]")
{
    CHECK(agendaOf(u"york-north-yorkshire"_s) == QStringList());
    CHECK(agendaOf(u"england-statutory"_s) == QStringList());
}
