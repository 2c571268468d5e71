// SPDX-FileCopyrightText: 2026 Homeward contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/core/guide/night.h"

#include <QDir>
#include <QSet>

using namespace homeward;
using namespace homeward::test;
using namespace Qt::StringLiterals;

namespace {

/// Every version of the files that come with the program, as it was released: absences that began
/// under one run under it to their end.
QStringList released()
{
    return QDir(QStringLiteral(HOMEWARD_TEST_DATA) + u"/protocols"_s)
        .entryList(QDir::Files, QDir::Name);
}

QByteArray bytesOf(const QString &file) { return testData(u"protocols/"_s + file); }

/// An absence of a child of whom nothing is known that a rule may ask for.
Night nightUnder(const Protocol &protocol, Setting::Kind setting, Episode::Kind kind)
{
    Night night;
    night.facts.protocol = std::make_shared<const Protocol>(protocol);
    night.facts.setting.kind = setting;
    night.facts.episode.kind = kind;
    night.facts.profile.child.facts.remove(u"child.legal-status"_s);
    night.reported(u"2026-11-03T17:15"_s);
    night.add(Entry::Kind::LegalPower, u"2026-11-03T17:30"_s,
        { { u"power.kind"_s, Answer::code(u"police-protection"_s) } });
    return night;
}

/// The rules that have a row, and of the clocks those that were started.
void take(QSet<QString> &shown, const Situation &situation)
{
    for (const NoticeRow &row : situation.notices + situation.returnNotices)
        shown << u"notice "_s + row.subject;
    for (const ClockRow &row : situation.clocks) {
        if (row.isRunning() || row.isAnswered())
            shown << u"clock "_s + row.id;
    }
}

} // namespace

TEST_CASE("released protocols: an absence under any version has every clock and notice of it",
    "[guide][released]")
{
    const QString file = GENERATE(from_range(released()));
    CAPTURE(file);
    const auto protocol = ProtocolReader::fromBytes(bytesOf(file), file);
    REQUIRE_OK(protocol);
    CHECK(file == u"%1-%2.json"_s.arg(protocol->id, protocol->version));
    QSet<QString> shown;
    for (const Setting::Kind setting :
        { Setting::Kind::FosterHome, Setting::Kind::ChildrensHome, Setting::Kind::School,
            Setting::Kind::SupportedAccommodation, Setting::Kind::ReturnInterviewService }) {
        for (const Episode::Kind kind :
            { Episode::Kind::Missing, Episode::Kind::Away, Episode::Kind::FromEducation }) {
            Night night = nightUnder(*protocol, setting, kind);
            take(shown, night.situationAt(u"2026-11-03T18:00"_s));
            night.back(u"2026-11-03T23:40"_s);
            night.add(Entry::Kind::Interview, u"2026-11-04T16:00"_s);
            take(shown, night.situationAt(u"2026-11-05T18:00"_s));
        }
    }
    for (const NoticeRule &rule : protocol->notices) {
        CAPTURE(rule.id);
        CHECK(shown.contains(u"notice "_s + rule.id));
    }
    for (const ClockRule &rule : protocol->clocks) {
        CAPTURE(rule.id);
        CHECK(shown.contains(u"clock "_s + rule.id));
    }
}

TEST_CASE("released protocols: each version is kept, and what was released is never changed",
    "[guide][released]")
{
    for (const QString &id : ProtocolReader::builtInIds()) {
        const auto protocol = ProtocolReader::builtIn(id);
        REQUIRE_OK(protocol);
        const QString file = u"%1-%2.json"_s.arg(id, protocol->version);
        INFO("Records keep the file that an absence began under. Raise the version of what was "
             "released, and copy the file to tests/data/protocols/"
            << file.toStdString());
        REQUIRE(released().contains(file));
        CHECK(bytesOf(file) == protocol->bytes);
        for (int version = 1; version < protocol->version.toInt(); ++version)
            CHECK(released().contains(u"%1-%2.json"_s.arg(id, QString::number(version))));
    }
}
