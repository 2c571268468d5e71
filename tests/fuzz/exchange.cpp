// SPDX-FileCopyrightText: 2026 Homeward contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/exchange/exchange_json.h"
#include "tests/fuzz/target.h"

namespace homeward::fuzz {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype longestSentence = 2000;

/// A record of one child, one absence and one line that was corrected, in its shortest form.
ExchangeContent small()
{
    const StaffId sam = StaffId::fromStorage(u"a0000000-0000-4000-8000-000000000001"_s);
    const QString digest(64, u'0');
    const QString frozen(64, u'1');
    const QDateTime night = QDateTime::fromSecsSinceEpoch(1'793'743'500, Qt::UTC);
    ExchangeContent content;
    content.setting = { Setting::Kind::ChildrensHome, u"The Elms"_s, {}, {}, digest };
    content.protocols = { { digest, "{}" } };
    content.people = { { sam, u"Sam Reed"_s, Staff::Role::Manager } };
    Profile profile;
    profile.child = { ChildId::fromStorage(u"c0000000-0000-4000-8000-000000000001"_s), u"Ada"_s,
        { { u"child.known-as"_s, { Answer::text(u"\ufeffAddy"_s), {}, night } } } };
    content.children = { profile };
    const Contact aunt { ContactId::fromStorage(u"b0000000-0000-4000-8000-000000000001"_s),
        profile.child.id, u"Aunt Rose"_s };
    ChildHistory history { profile.child.id, { sam, night } };
    history.factAuthors = { { u"child.known-as"_s, sam } };
    history.factsBefore
        = { { u"child.name"_s, { Answer::text(u"Adah"_s), {}, night }, sam, night, sam } };
    history.contacts.before = { { aunt, night, sam, night, sam } };
    content.histories = { history };
    content.snapshots = { { frozen, profile } };
    const Episode episode { EpisodeId::fromStorage(u"e0000000-0000-4000-8000-000000000001"_s),
        u"2026-0001"_s, profile.child.id, Episode::Kind::Missing, night, digest, frozen };
    content.episodes = { { episode, sam } };
    Entry line { EntryId::fromStorage(u"f0000000-0000-4000-8000-000000000001"_s), Entry::Kind::Note,
        Moment::about(night), night, sam, u"Sam Reed"_s };
    content.entries = { { line, { episode.id } } };
    line.corrects = line.id;
    line.id = EntryId::fromStorage(u"f0000000-0000-4000-8000-000000000002"_s);
    line.reason = u"misheard"_s;
    content.entries << ExchangeEntry { line, { episode.id } };
    return content;
}

} // namespace

/// A file that somebody takes in.
void exchange(const QByteArray &input)
{
    const Result<ExchangeContent> content = exchange_json::fromBytes(input, u"in.json"_s);
    if (!content) {
        const QString message = content.error().message;
        hold(message.contains(u"in.json") && message.size() < longestSentence,
            "a refusal is a sentence and names the file");
        return;
    }
    const Result<QByteArray> written = exchange_json::toBytes(*content);
    hold(written.has_value(), "what was read can be written, and is read back as the same");
}

QList<QByteArray> exchangeSeeds()
{
    const ExchangeContent content = small();
    const QByteArray whole = exchange_json::toBytes(content).value_or(QByteArray());
    const QByteArray before = exchange_json::withoutHistories(content).value_or(QByteArray());
    QByteArray twice = whole;
    twice.replace("\"people\"", "\"photos\"");
    QByteArray later = whole;
    later.replace("\"version\": 3", "\"version\": 99");
    QByteArray wrongId = whole;
    wrongId.replace("a0000000", "A0000000");
    QByteArray ofNobody = whole;
    ofNobody.replace("\"replaced-by\": \"a0000000", "\"replaced-by\": \"a0000009");
    return { whole, twice, later, wrongId, "{}", "[[[[[[[[", "\xEF\xBB\xBF" + whole,
        "{\"format\": \"homeward-exchange\", \"version\": 1e999}", before, ofNobody };
}

} // namespace homeward::fuzz
