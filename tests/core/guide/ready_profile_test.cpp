// SPDX-FileCopyrightText: 2026 Homeward contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/forms/catalogue.h"
#include "core/guide/readiness.h"
#include "core/guide/situation.h"
#include "core/protocol/protocol_reader.h"
#include "tests/support/support.h"

#include <algorithm>

using namespace homeward;
using namespace homeward::test;

namespace {

const QDate today(2026, 11, 3);

/// Told in office hours, by a form: nobody is rung, and no profile has a number for them.
const QStringList writtenTo { u"education-welfare"_s, u"cme-officer"_s };

Answer someAnswer(const Field &field)
{
    switch (field.kind) {
    case Field::Kind::YesNo:
        return field.id == u"contact.safe-to-ring" ? Answer::yes() : Answer::no();
    case Field::Kind::Choice:
    case Field::Kind::Choices:
        return Answer::code(field.choices.first().code);
    case Field::Kind::Date:
        return Answer::date(today);
    case Field::Kind::Number:
        return Answer::text(u"6"_s);
    case Field::Kind::Phone:
        return Answer::text(u"01632 960160"_s);
    default:
        return Answer::text(u"Something"_s);
    }
}

/// A child of this status, of whom just what makes a profile ready is known.
struct ReadyProfile
{
    ReadyProfile(Setting::Kind kind, const QString &status)
        : setting({ kind })
    {
        const auto england = ReadinessRules::england();
        REQUIRE_OK(england);
        rules = *england;
        profile.child.id = ChildId::fromStorage(u"c1"_s);
        profile.child.name = u"Ada"_s;
        profile.child.photoHash = u"a"_s;
        for (const QString &field : rules.ready)
            profile.child.facts.insert(field, { someAnswer(*forms::field(field)) });
        profile.child.facts.insert(u"child.legal-status"_s, { Answer::code(status) });
        for (const RowRule &rule : rules.rows)
            addWhereNeeded(rule);
    }
    [[nodiscard]] QStringList missing() const
    {
        QStringList labels;
        for (const ReadyGap &gap :
            readinessOf(rules, { .setting = setting, .profile = profile, .today = today }).missing)
            labels << gap.label;
        return labels;
    }

    Setting setting;
    Profile profile;
    ReadinessRules rules;

private:
    [[nodiscard]] bool isMissing(const RowRule &rule) const
    {
        const QString label = labelOfRows(rule.id);
        const QStringList gaps = missing();
        return std::any_of(gaps.cbegin(), gaps.cend(),
            [&](const QString &gap) { return gap == label || gap.startsWith(label + u": "_s); });
    }
    void addWhereNeeded(const RowRule &rule)
    {
        if (!isMissing(rule))
            return;
        Answers answers;
        for (const QString &field : rule.fields)
            answers.insert(field, someAnswer(*forms::field(field)));
        if (rule.where)
            answers.insert(rule.where->field, Answer::yes());
        if (rule.form == u"place") {
            profile.places << Place { PlaceId::make(), {}, rule.id, answers };
        } else if (rule.form == u"contact") {
            profile.contacts << Contact { ContactId::make(), {}, rule.id,
                rule.relationships.first(), answers };
        } else {
            if (profile.placements.isEmpty())
                profile.placements << Placement { PlacementId::make() };
            profile.placements.first().answers.insert(answers);
        }
    }
};

/// The night on which that child is missing, under this protocol.
Situation night(const ReadyProfile &ready, const QString &protocol)
{
    const auto rules = ProtocolReader::builtIn(protocol);
    REQUIRE_OK(rules);
    EpisodeFacts facts { .setting = ready.setting, .profile = ready.profile };
    facts.photo.hash = ready.profile.child.photoHash;
    facts.protocol = std::make_shared<const Protocol>(*rules);
    Entry noticed;
    noticed.id = EntryId::fromStorage(u"n1"_s);
    noticed.kind = Entry::Kind::Noticed;
    noticed.happened = Moment::exactly(at(u"2026-11-03T16:45"_s));
    noticed.written = at(u"2026-11-03T16:45"_s);
    facts.log << noticed;
    return assess(facts, at(u"2026-11-03T18:00"_s));
}

/// Whatever a profile can hold has a form there.
bool isOfTonight(const Gap &gap)
{
    const Form *form = forms::formWith(gap.field);
    return form != nullptr && !forms::profileForms().contains(form->id);
}

bool hasNumber(const NoticeRow &row)
{
    return std::any_of(row.ring.cbegin(), row.ring.cend(),
        [](const RingLine &line) { return !line.phone.isEmpty(); });
}

} // namespace

TEST_CASE("Readiness: a profile with nothing missing leaves only tonight to the report, and a "
          "number for whoever is told (R21, R23)",
    "[guide][readiness]")
{
    for (const Choice &status : forms::field(u"child.legal-status"_s)->choices) {
        for (const Setting::Kind kind : { Setting::Kind::FosterHome, Setting::Kind::ChildrensHome,
                 Setting::Kind::SupportedAccommodation, Setting::Kind::School,
                 Setting::Kind::ReturnInterviewService }) {
            const ReadyProfile ready(kind, status.code);
            INFO(status.code.toStdString() << " in " << toStorage(kind).toStdString());
            CHECK(ready.missing() == QStringList());
            for (const QString &protocol : ProtocolReader::builtInIds()) {
                INFO("under " << protocol.toStdString());
                const Situation situation = night(ready, protocol);
                for (const Gap &gap : situation.gaps) {
                    INFO("the report still needs " << gap.field.toStdString());
                    CHECK(isOfTonight(gap));
                }
                for (const NoticeRow &row : situation.notices) {
                    INFO("nobody knows how to ring: " << row.subject.toStdString());
                    if (row.isOurs && !row.isSharing && !writtenTo.contains(row.party))
                        CHECK(hasNumber(row));
                }
            }
        }
    }
}
