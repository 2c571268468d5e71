// SPDX-FileCopyrightText: 2026 Homeward contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/record/interview_pack.h"
#include "tests/support/file_bytes.h"
#include "tests/support/support.h"

#include <QDir>
#include <QFile>

using namespace homeward;
using namespace homeward::test;

namespace {

InterviewRequest aRequest()
{
    InterviewRequest request { u"p1"_s, u"2026-0007"_s,
        { Setting::Kind::FosterHome, u"Zoë's \"home\""_s }, QByteArray("{\0}", 3), u"Jo"_s };
    request.childFacts = { { u"child.date-of-birth"_s, Answer::date(QDate(2012, 5, 4)) },
        { u"child.legal-status"_s, Answer::notKnown() } };
    request.noticed = Moment::about(at(u"2026-11-03T22:00"_s));
    request.lines << NewEntry { Entry::Kind::Returned, Moment::on(QDate(2026, 11, 4)), u"Sam"_s,
        u"x"_s, { { u"returned.how"_s, Answer::text(u"by\ntaxi"_s) } } };
    return request;
}

} // namespace

TEST_CASE("Interview pack: what goes in comes out", "[record][interview]")
{
    const InterviewReply reply { u"p1"_s, u"2026-0007"_s,
        Moment::exactly(at(u"2026-11-05T14:00"_s)), u"Nadia"_s,
        { { u"interview.place"_s, Answer::text(u"park"_s) } }, QByteArray("\0\xff\x01", 3) };
    const InterviewWords words { u"2026-0007"_s, u"The Elms"_s, u"Jo"_s, u"Nadia"_s,
        at(u"2026-11-05T15:00"_s), { { u"part.text"_s, Answer::text(u"…"_s) } } };
    InterviewRequest ofTwoAreas = aRequest();
    ofTwoAreas.secondProtocol = QByteArray("{\0\xff}", 4);
    for (const interview_pack::Content &content :
        { interview_pack::Content(aRequest()), interview_pack::Content(ofTwoAreas),
            interview_pack::Content(reply), interview_pack::Content(words) }) {
        const auto read = interview_pack::fromJson(interview_pack::toJson(content));
        REQUIRE_OK(read);
        CHECK(*read == content);
    }
}

TEST_CASE("Interview pack: of one area it reads as it always did", "[record][interview]")
{
    CHECK_FALSE(interview_pack::toJson(aRequest()).contains("secondProtocol"));
    QByteArray bad = interview_pack::toJson(aRequest());
    bad.replace("\"setting\"", "\"secondProtocol\":\"?\",\"setting\"");
    CHECK_FAILS(interview_pack::fromJson(bad), Error::Code::Malformed);
}

TEST_CASE("Interview pack: something else is refused", "[record][interview]")
{
    const QByteArray good = interview_pack::toJson(aRequest());
    const QList<std::pair<QByteArray, QByteArray>> breaks { { "interview-request", "song" },
        { "foster-home", "castle" }, { "\"returned\"", "\"vanished\"" },
        { "about 2026", "soon 2026" }, { "\"number\"", "\"nummer\"" },
        { "\"lines\":[", "\"lines\":[7," } };
    for (const auto &[right, wrong] : breaks) {
        QByteArray bad = good;
        REQUIRE(bad.contains(right));
        bad.replace(right, wrong);
        INFO(wrong.toStdString());
        CHECK_FAILS(interview_pack::fromJson(bad), Error::Code::Malformed);
    }
    for (const QByteArray &bad : { QByteArray(), QByteArray("[]"), QByteArray("{}"),
             QByteArray(R"({"what":"interview-words","what":"interview-words"})") })
        CHECK_FAILS(interview_pack::fromJson(bad), Error::Code::Malformed);
}

TEST_CASE("Interview pack: in words, each question with its answer", "[record][interview]")
{
    InterviewWords words;
    words.answers = { { u"part.text"_s, Answer::text(u"the words"_s) },
        { u"part.concerns"_s, Answer::code(u"manager"_s) } };
    const auto lines = interview_pack::inWords(words);
    REQUIRE(lines.size() == 2);
    CHECK(lines.first() == std::pair(u"Whom does it concern?"_s, u"The manager"_s));
    CHECK(lines.last().second == u"the words");
}

TEST_CASE("Interview pack: the heading says whose words they are", "[record][interview]")
{
    const InterviewWords words { u"2026-0007"_s, u"The Elms"_s, u"Jo"_s, u"Nadia"_s,
        at(u"2026-11-05T15:00"_s) };
    CHECK(interview_pack::heading(words)
        == u"Jo, absence 2026-0007. Written by Nadia, Thu 5 Nov 2026, 15:00."_s);
}

TEST_CASE("Interview pack: a file is read whole, or it is said what is wrong with it",
    "[record][interview]")
{
    const TempFolder folder;
    const QString path = folder.path(u"päck.homeward-pack"_s);
    const auto refused = [&](Error::Code code) {
        const Result<QByteArray> read = interview_pack::readFile(path);
        CHECK_FAILS(read, code);
        CHECK(read.error().message.contains(QDir::toNativeSeparators(path)));
    };
    refused(Error::Code::NotFound);
    writeBytes(path, {});
    refused(Error::Code::NotAStore);
    writeBytes(path, QByteArray("\0\xff", 2));
    const Result<QByteArray> read = interview_pack::readFile(path);
    REQUIRE_OK(read);
    CHECK(*read == QByteArray("\0\xff", 2));
    REQUIRE(QFile::resize(path, interview_pack::mostFileBytes + 1));
    refused(Error::Code::Refused);
    REQUIRE(QFile::remove(path));
    REQUIRE(QDir().mkdir(path));
    refused(Error::Code::Io);
}

TEST_CASE(
    "Interview pack: a school writes down what it was told, and sends none", "[record][interview]")
{
    for (const Setting::Kind kind : { Setting::Kind::FosterHome, Setting::Kind::ChildrensHome,
             Setting::Kind::SupportedAccommodation })
        CHECK(interview_pack::areSentFrom(kind));
    CHECK_FALSE(interview_pack::areSentFrom(Setting::Kind::School));
    CHECK_FALSE(interview_pack::areSentFrom(Setting::Kind::ReturnInterviewService));
}
