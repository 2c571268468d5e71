// SPDX-FileCopyrightText: 2026 Homeward contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/documents/pdf_writer.h"
#include "core/documents/school_notice.h"
#include "core/forms/catalogue.h"
#include "tests/core/guide/night.h"
#include "tests/support/pdf.h"

#include <QFile>

using namespace homeward;
using namespace homeward::test;

namespace {

const QString later = u"2026-11-04T08:00"_s;
const QString mark = u"Marker"_s;

Result<Document> noticeOf(const Night &night, const QString &now = later)
{
    return schoolNotice(night.facts, night.situationAt(now), at(now), u"Sam Reed"_s);
}

QString textOf(const Night &night, const QString &now = later)
{
    const auto notice = noticeOf(night, now);
    REQUIRE_OK(notice);
    return notice->plainText();
}

/// "Marker-school.name": found again wherever it is printed.
QString markOf(const QString &field) { return mark + u'-' + field; }

bool takesText(const Field &field)
{
    return field.kind == Field::Kind::Line || field.kind == Field::Kind::Text
        || field.kind == Field::Kind::Phone;
}

Answers markedAnswers(const QStringList &forms)
{
    Answers answers;
    for (const QString &form : forms) {
        for (const Field &field : forms::find(form)->fields()) {
            if (takesText(field))
                answers.insert(field.id, Answer::text(markOf(field.id)));
            else if (!field.choices.isEmpty())
                answers.insert(field.id, Answer::code(field.choices.first().code));
        }
    }
    return answers;
}

/// Everything that can be written down is written down.
Night markedNight()
{
    Night night;
    Profile &profile = night.facts.profile;
    for (const auto &[field, answer] : markedAnswers(forms::childForms()).asKeyValueRange())
        profile.child.facts.insert(field, { answer, mark + u"-said"_s, at(later) });
    profile.placements.first().answers = markedAnswers({ u"placement"_s });
    night.contact(mark + u"-contact"_s, u"mother"_s, true)
        .answers.insert(markedAnswers({ u"contact"_s }));
    profile.places << Place { PlaceId::fromStorage(u"p"_s), profile.child.id, mark + u"-place"_s,
        markedAnswers({ u"place"_s }) };
    profile.child.photoHash = mark + u"-photo"_s;
    night.facts.setting.address = mark + u"-address"_s;
    night.facts.linked << LinkedChild { EpisodeId::fromStorage(u"e2"_s), mark + u"-number"_s, {},
        mark + u"-linked"_s };
    night.facts.earlier << EarlierEpisode { mark + u"-earlier"_s };
    for (const Entry::Kind kind : { Entry::Kind::Check, Entry::Kind::Fact, Entry::Kind::RedFlag,
             Entry::Kind::PoliceCall, Entry::Kind::Grading, Entry::Kind::Notice,
             Entry::Kind::ContactAttempt, Entry::Kind::Sighting, Entry::Kind::Note,
             Entry::Kind::Located, Entry::Kind::ReturnTalk, Entry::Kind::Observation,
             Entry::Kind::SafeAndWell, Entry::Kind::Interview, Entry::Kind::Action }) {
        Answers answers = markedAnswers(forms::idsOf(kind));
        // What was said tonight about the two things that do stand in the notice.
        answers.remove(u"child.full-name"_s);
        answers.remove(u"school.name"_s);
        answers.remove(u"last-seen.at"_s);
        night.add(kind, u"2026-11-03T17:30"_s, answers, mark + u"-subject"_s, mark + u"-said"_s);
    }
    return night;
}

} // namespace

TEST_CASE("schoolNotice: of all that is known, the name, the school and the times and no more",
    "[documents][school-notice]")
{
    Night night = markedNight();
    night.back(u"2026-11-03T23:40"_s);
    QString text = textOf(night);
    CHECK(text.contains(markOf(u"child.full-name"_s)));
    CHECK(text.contains(markOf(u"school.name"_s)));
    CHECK(text.contains(u"01632 960011"));
    text.remove(markOf(u"child.full-name"_s)).remove(markOf(u"school.name"_s));
    INFO(text.toStdString());
    CHECK_FALSE(text.contains(mark));
    // What the police call it and the legal status are choices, and have no marker.
    CHECK_FALSE(text.contains(u"risk", Qt::CaseInsensitive));
    CHECK_FALSE(text.contains(u"order", Qt::CaseInsensitive));
}

TEST_CASE(
    "schoolNotice: says from when, until when, and whom to ring", "[documents][school-notice]")
{
    Night night;
    SECTION("still missing")
    {
        const QString text = textOf(night);
        CHECK(text.contains(u"Missing since: Tue 3 Nov 2026, 16:45"));
        CHECK(text.contains(u"Still missing at Wed 4 Nov 2026, 08:00"));
        CHECK(text.contains(u"Look out for them"));
        CHECK(text.contains(u"Please ring: 01632 960011 (The Marlow family)"));
    }
    SECTION("last seen counts before noticed")
    {
        night.fact(u"last-seen.at"_s, Answer::moment(Moment::about(at(u"2026-11-03T15:20"_s))),
            u"Teacher"_s, u"2026-11-03T17:00"_s);
        CHECK(textOf(night).contains(u"Missing since: about Tue 3 Nov 2026, 15:20"));
    }
    SECTION("back")
    {
        night.back(u"2026-11-03T23:40"_s);
        const QString text = textOf(night);
        CHECK(text.contains(u"Missing from: Tue 3 Nov 2026, 16:45"));
        CHECK(text.contains(u"Back since Tue 3 Nov 2026, 23:40"));
        CHECK_FALSE(text.contains(u"Look out for them"));
        CHECK(text.contains(u"Be kind"));
    }
    SECTION("found, and not back: no word of where")
    {
        night.add(Entry::Kind::Located, u"2026-11-03T22:15"_s);
        night.add(Entry::Kind::Ending, u"2026-11-04T01:00"_s,
            { { u"ending.kind"_s, Answer::code(u"hospital"_s) } });
        const QString text = textOf(night);
        CHECK(text.contains(u"No longer missing since Tue 3 Nov 2026, 22:15"));
        CHECK(text.contains(u"They may not be in school"));
        CHECK_FALSE(text.contains(u"hospital", Qt::CaseInsensitive));
    }
    SECTION("an ending that does not say where they are: still missing")
    {
        night.add(Entry::Kind::Ending, u"2026-11-04T01:00"_s,
            { { u"ending.kind"_s, Answer::code(GENERATE(u"turned-18"_s, u"not-returning"_s)) } });
        const QString text = textOf(night);
        CHECK(text.contains(u"Still missing at Wed 4 Nov 2026, 08:00"));
        CHECK(text.contains(u"Look out for them"));
        CHECK_FALSE(text.contains(u"No longer missing"));
    }
    SECTION("one that says who has them")
    {
        night.add(Entry::Kind::Ending, u"2026-11-04T01:00"_s,
            { { u"ending.kind"_s,
                Answer::code(GENERATE(u"hospital"_s, u"custody"_s, u"placed-elsewhere"_s)) } });
        CHECK(textOf(night).contains(u"No longer missing"));
    }
}

TEST_CASE("schoolNotice: where a paper is the wrong way to tell it, there is none",
    "[documents][school-notice]")
{
    Night night;
    SECTION("the school's own record") { night.facts.setting.kind = Setting::Kind::School; }
    SECTION("endings")
    {
        const QString ending
            = GENERATE(u"died"_s, u"seriously-harmed"_s, u"opened-in-error"_s, u"duplicate"_s);
        night.add(Entry::Kind::Ending, u"2026-11-04T01:00"_s,
            { { u"ending.kind"_s, Answer::code(ending) } });
    }
    CHECK_FAILS(noticeOf(night), Error::Code::Refused);
}

TEST_CASE("schoolNotice: one marked page, with no name in the file's", "[documents][school-notice]")
{
    Night night;
    night.know(u"school.name"_s,
        Answer::text(u"St Wilfrid's Church of England Academy, class 9 Juniper"_s));
    const auto notice = noticeOf(night);
    REQUIRE_OK(notice);
    CHECK(notice->marking == u"OFFICIAL-SENSITIVE");
    CHECK(notice->fileName(u"school-notice"_s) == u"school-notice-2026-0001-20261104-0800.pdf");
    const auto pdf = PdfWriter::write(*notice);
    REQUIRE_OK(pdf);
    CHECK(pdf->pages == 1);
    const TempFolder folder;
    QFile file(folder.path(u"notice.pdf"_s));
    REQUIRE(file.open(QIODevice::WriteOnly));
    file.write(pdf->bytes);
    file.close();
    const QString text = pdfText(file.fileName());
    CHECK(text.contains(u"class 9 Juniper"));
    CHECK(text.contains(u"Left out on purpose"));
}

TEST_CASE("schoolNotice: the child who went too is not named (R84)", "[documents][school-notice]")
{
    Night night;
    night.facts.linked << LinkedChild { EpisodeId::fromStorage(u"e2"_s), u"2026-0002"_s, {},
        u"Lennox"_s };
    CHECK_FALSE(textOf(night).contains(u"Lennox"));
}
