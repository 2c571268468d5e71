// SPDX-FileCopyrightText: 2026 Homeward contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/protocol/protocol_from_json.h"

#include "core/model/entry.h"
#include "core/protocol/json_node.h"
#include "core/protocol/vocabulary.h"

#include <QCoreApplication>
#include <QSet>

#include <algorithm>

namespace homeward {

using namespace Qt::StringLiterals;

namespace {

/// Our words, for the translator.
struct Say
{
    Q_DECLARE_TR_FUNCTIONS(ProtocolReader)
};

std::optional<CheckRule::Each> eachFromStorage(QStringView word)
{
    using Each = CheckRule::Each;
    if (word == u"once")
        return Each::Once;
    if (word == u"safe-friend")
        return Each::SafeFriend;
    if (word == u"safe-family")
        return Each::SafeFamily;
    if (word == u"place")
        return Each::Place;
    return std::nullopt;
}

/// Every item of an array, read by `read`. `idKey` must be different in each.
template <typename T>
QList<T> readAll(
    const JsonNode &root, const char *key, const char *idKey, T (*read)(const JsonNode &))
{
    QList<T> rules;
    QSet<QString> ids;
    for (const JsonNode &node : root.items(key)) {
        const QString id = node.id(idKey);
        if (ids.contains(id))
            node.at(idKey).wrong(Say::tr("the id “%1” is used twice").arg(id));
        ids.insert(id);
        rules.append(read(node));
    }
    return rules;
}

std::optional<Span> readSpan(const JsonNode &node, const char *key)
{
    if (!node.has(key))
        return std::nullopt;
    const JsonNode span = node.at(key);
    return Span { span.at("amount").integer(),
        span.at("unit").word(spanUnitFromStorage, Span::Unit::Hours) };
}

QList<Setting::Kind> readSettings(const JsonNode &node)
{
    QList<Setting::Kind> settings;
    for (const JsonNode &item : node.items("settings"))
        settings << item.word(settingKindFromStorage, Setting::Kind::FosterHome);
    return settings;
}

QList<Trigger> readTriggers(const JsonNode &node, const char *key)
{
    QList<Trigger> triggers;
    for (const JsonNode &item : node.items(key))
        triggers << item.word(triggerFromStorage, Trigger::Noticed);
    return triggers;
}

QList<Applies> readApplies(const JsonNode &node)
{
    QList<Applies> all;
    for (const JsonNode &item : node.items("applies")) {
        Applies applies { item.at("fact").oneOf(vocabulary::facts()), {} };
        const QStringList known = vocabulary::valuesOf(applies.fact).value_or(QStringList());
        for (const JsonNode &value : item.items("anyOf"))
            applies.anyOf << (known.isEmpty() ? value.string() : value.oneOf(known));
        all << applies;
    }
    return all;
}

Protocol::Category readCategory(const JsonNode &node)
{
    return { .code = node.at("code").oneOf(vocabulary::gradings()),
        .label = node.sentence("label"),
        .meaning = node.sentence("meaning"),
        .source = node.sentence("source") };
}

template <typename Rule> Rule readPlainRule(const JsonNode &node)
{
    return {
        .id = node.id("id"), .text = node.sentence("text"), .source = node.sentence("source")
    };
}

CheckRule readCheck(const JsonNode &node)
{
    CheckRule check;
    check.id = node.id("id");
    check.text = node.sentence("text", true);
    check.hint = node.sentence("hint", true);
    check.whenFamilyClosed = node.sentence("whenFamilyClosed", true);
    if (node.has("each"))
        check.each = node.at("each").word(eachFromStorage, CheckRule::Each::Once);
    if (check.each != CheckRule::Each::Once && !check.text.contains(u"{name}"_s))
        node.at("text").wrong(
            Say::tr("a check that is made for each person or place needs {name}"));
    if (check.each != CheckRule::Each::Once && !check.whenFamilyClosed.isEmpty())
        node.at("whenFamilyClosed")
            .wrong(Say::tr("a check that is made for each person or place has no other words: of a "
                           "closed family nobody is rung"));
    check.settings = readSettings(node);
    for (const JsonNode &outcome : node.items("outcomes"))
        check.outcomes << outcome.oneOf(vocabulary::checkOutcomes());
    check.source = node.sentence("source");
    return check;
}

ReportField readReportField(const JsonNode &node)
{
    return { .field
        = node.at("field").oneOf(vocabulary::reportFields() + vocabulary::reportGroups()),
        .label = node.sentence("label"),
        .careOnly = node.flag("careOnly"),
        .source = node.sentence("source") };
}

NoticeRule readNotice(const JsonNode &node)
{
    NoticeRule notice;
    notice.id = node.id("id");
    notice.party = node.at("party").oneOf(vocabulary::parties());
    notice.text = node.sentence("text");
    notice.hint = node.sentence("hint");
    notice.trigger = node.at("trigger").word(triggerFromStorage, Trigger::StillMissing);
    notice.within = readSpan(node, "within");
    notice.cancelledBy = readTriggers(node, "cancelledBy");
    notice.applies = readApplies(node);
    notice.dutyOf = node.at("dutyOf").word(dutyOfFromStorage, DutyOf::Carer);
    notice.mayBeWaived = node.flag("mayBeWaived");
    notice.isSharing = node.flag("isSharing");
    notice.settings = readSettings(node);
    notice.source = node.sentence("source");
    return notice;
}

ClockRule readClock(const JsonNode &node)
{
    ClockRule clock;
    clock.id = node.id("id");
    clock.text = node.sentence("text");
    clock.start = node.at("start").word(triggerFromStorage, Trigger::Noticed);
    clock.within = readSpan(node, "within");
    clock.repeats = readSpan(node, "repeats");
    if (clock.repeats && !clock.within)
        node.at("repeats").wrong(Say::tr("what repeats needs a first time, in \"within\""));
    clock.cancelledBy = readTriggers(node, "cancelledBy");
    clock.applies = readApplies(node);
    clock.dutyOf = node.at("dutyOf").word(dutyOfFromStorage, DutyOf::Authority);
    if (node.has("doneBy"))
        clock.doneBy = toStorage(node.at("doneBy").word(entryKindFromStorage, Entry::Kind::Note));
    if (node.has("doneAs")) {
        const JsonNode which = node.at("doneAs");
        if (clock.doneBy == u"meeting")
            clock.doneAs = which.oneOf(vocabulary::meetings());
        else if (clock.doneBy == u"contact-attempt")
            clock.doneAs = which.oneOf({ u"reached"_s });
        else
            which.wrong(Say::tr("only a meeting or an attempt to reach somebody can say which"));
    }
    clock.source = node.sentence("source");
    return clock;
}

MeetingRule readMeeting(const JsonNode &node)
{
    MeetingRule meeting;
    meeting.id = node.at("id").oneOf(vocabulary::meetings());
    meeting.text = node.sentence("text");
    for (const JsonNode &who : node.items("people"))
        meeting.people << who.oneOf(vocabulary::meetingPeople());
    for (const JsonNode &item : node.items("agenda"))
        meeting.agenda << item.words();
    meeting.source = node.sentence("source");
    return meeting;
}

/// The day under a key that is there.
QDate readDate(const JsonNode &node, const char *key)
{
    const JsonNode value = node.at(key);
    const QDate date = QDate::fromString(value.string(), Qt::ISODate);
    if (!date.isValid())
        value.wrong(Say::tr("this is not a date written as YYYY-MM-DD"));
    return date;
}

ProtocolSource readSource(const JsonNode &node)
{
    ProtocolSource source { node.sentence("title"), node.sentence("version") };
    source.link = node.sentence("link");
    if (!source.link.isEmpty() && !source.link.startsWith(u"https://"_s))
        node.at("link").wrong(Say::tr("a link begins with https://"));
    if (node.has("checkedOn"))
        source.checkedOn = readDate(node, "checkedOn");
    return source;
}

/// What the file says about itself: everything but the rules.
Protocol readHead(const JsonNode &root)
{
    Protocol protocol;
    protocol.id = root.id("id");
    protocol.version = root.sentence("version");
    protocol.area = root.sentence("area");
    protocol.force = root.sentence("force");
    protocol.checkedOn = readDate(root, "checkedOn");
    for (const JsonNode &source : root.items("sources"))
        protocol.sources << readSource(source);
    for (const JsonNode &asked : root.items("consulted"))
        protocol.consulted << Consultation { asked.sentence("who"), readDate(asked, "on") };
    const JsonNode words = root.at("words");
    for (const char *key : { "interview", "police-check", "missing", "away", "absent" }) {
        if (words.has(key))
            protocol.words.insert(QString::fromLatin1(key), words.sentence(key));
    }
    return protocol;
}

} // namespace

Result<Protocol> protocolFromJson(const nlohmann::json &json, const QString &name)
{
    JsonProblem problem;
    const JsonNode root(json, {}, &problem);
    Protocol protocol = readHead(root);
    protocol.categories = readAll(root, "categories", "code", readCategory);
    protocol.redFlags = readAll(root, "redFlags", "id", readPlainRule<RedFlag>);
    protocol.checks = readAll(root, "checks", "id", readCheck);
    protocol.reportFields = readAll(root, "reportFields", "field", readReportField);
    protocol.notices = readAll(root, "notices", "id", readNotice);
    protocol.clocks = readAll(root, "clocks", "id", readClock);
    protocol.meetings = readAll(root, "meetings", "id", readMeeting);
    protocol.interviewPurposes
        = readAll(root, "interviewPurposes", "id", readPlainRule<InterviewPurpose>);
    protocol.interviewTriggers
        = readAll(root, "interviewTriggers", "id", readPlainRule<InterviewTrigger>);

    const bool tellsThePolice = std::any_of(protocol.notices.begin(), protocol.notices.end(),
        [](const NoticeRule &notice) { return notice.party == u"police"; });
    if (!tellsThePolice)
        root.at("notices").wrong(Say::tr("no notice goes to the police"));
    if (problem.reason.isEmpty())
        return protocol;
    const QString message = Say::tr("%1, at %2: %3.");
    return failure(Error::Code::Malformed, message.arg(name, problem.pointer, problem.reason));
}

} // namespace homeward
