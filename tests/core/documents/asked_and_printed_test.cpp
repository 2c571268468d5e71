// SPDX-FileCopyrightText: 2026 Homeward contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/documents/police_report.h"
#include "core/documents/profile_papers.h"
#include "core/forms/catalogue.h"
#include "tests/core/guide/night.h"
#include "tests/support/a_photo.h"

#include <QMap>

#include <algorithm>
#include <functional>

using namespace homeward;
using namespace homeward::test;

namespace {

/// The questions about where a child lives, asked of the home before this one.
const QString before = u"before"_s;

using Reasons = QMap<QString, QString>; ///< by question: why a paper leaves it out

const QString forFigures = u"For the return that the council sends, and for nobody at night."_s;
const QString overWithIt = u"It was of that home and is over with it: not of the child."_s;
const QString given = u"What the child was told and given finds nobody."_s;
const QString eachSays = u"Each answer says when it was last looked at."_s;

Reasons ofTheHomeBefore()
{
    Reasons reasons;
    for (const QString &field : { u"type"_s, u"provider-type"_s })
        reasons.insert(u"before: placement."_s + field, forFigures);
    for (const QString &field :
        { u"distance"_s, u"host-authority"_s, u"notify"_s, u"ofsted"_s, u"out-of-area"_s, u"plan"_s,
            u"plan-minutes"_s, u"prevent"_s, u"responsible-authority"_s, u"shorten"_s })
        reasons.insert(u"before: placement."_s + field, overWithIt);
    return reasons;
}

Reasons leftOutOfTheReport()
{
    Reasons reasons = ofTheHomeBefore();
    for (const QString &field : { u"child.no-upn"_s, u"child.return-status"_s, u"child.upn"_s,
             u"placement.provider-type"_s, u"placement.type"_s })
        reasons.insert(field, forFigures);
    for (const QString &field : { u"plan.advocate-on"_s, u"plan.helplines-on"_s, u"plan.kept-at"_s,
             u"plan.leaflet-on"_s, u"plan.seen-with-child-on"_s })
        reasons.insert(field, given);
    for (const Field &field : forms::find(u"child.checks"_s)->fields())
        reasons.insert(field.id, eachSays);
    reasons.insert(u"placement.plan-minutes"_s,
        u"The carer's own time for checking: over when the police are told."_s);
    return reasons;
}

/// A profile in which every question has an answer that can be told from all others, and the child
/// lived somewhere else before.
class Everything
{
public:
    using Paper = std::function<QString(const EpisodeFacts &facts, const Photo &other)>;

    explicit Everything(const Paper &paper)
        : m_paper(paper)
        , m_other(aPhoto(200))
    {
        Profile &profile = m_night.facts.profile;
        m_night.facts.photo = aPhoto(30);
        profile.child.photoHash = m_night.facts.photo.hash;
        profile.child.photoTaken = QDate(1981, 2, 11);
        profile.photos << ChildPhoto { PhotoId::make(), profile.child.id, profile.child.photoHash }
                       << ChildPhoto { PhotoId::make(), profile.child.id, m_other.hash };
        profile.contacts << Contact { ContactId::make(), profile.child.id, u"Somebody"_s };
        profile.places << Place { PlaceId::make(), profile.child.id, u"Somewhere"_s };
        profile.placements << Placement { PlacementId::make(), profile.child.id, QDate(1982, 3, 12),
            QDate(1983, 4, 13) };
        for (const QString &form : forms::profileForms())
            sayAll(form, form);
        sayAll(u"placement"_s, before);
        m_text = text();
    }

    /// What this paper does not print, by question.
    [[nodiscard]] QStringList notPrinted()
    {
        QStringList fields;
        for (const QString &form : forms::profileForms())
            fields << notPrinted(form, form);
        fields << notPrinted(u"placement"_s, before);
        fields.sort();
        return fields;
    }

private:
    /// `where`: the form, or the home before this one.
    static QString keyOf(const QString &where, const Field &field)
    {
        return where == before ? u"before: "_s + field.id : field.id;
    }

    void sayAll(const QString &form, const QString &where)
    {
        const QList<Field> fields = forms::find(form)->fields();
        for (const Field &field : fields)
            say(where, field, mark(keyOf(where, field), field));
        for (const Field &field : fields) {
            if (field.shownWhen)
                ask(where, *forms::field(field.shownWhen->field), field.shownWhen->anyOf.first());
        }
    }

    /// Says what makes a question asked, beside what was said already where both may be.
    void ask(const QString &where, const Field &field, const QString &code)
    {
        QStringList codes { code };
        if (field.kind == Field::Kind::Choices)
            codes = m_said.value(keyOf(where, field)).values() + codes;
        codes.removeDuplicates();
        say(where, field, Answer::codes(codes));
    }

    [[nodiscard]] QStringList notPrinted(const QString &form, const QString &where)
    {
        QStringList fields;
        for (const Field &field : forms::find(form)->fields()) {
            if (!isPrinted(where, field))
                fields << keyOf(where, field);
        }
        return fields;
    }

    [[nodiscard]] bool isPrinted(const QString &where, const Field &field)
    {
        const Answer said = m_said.value(keyOf(where, field));
        switch (field.kind) {
        case Field::Kind::YesNo:
            return textWith(where, field, Answer::yes()) != textWith(where, field, Answer::no());
        case Field::Kind::Choice:
        case Field::Kind::Choices: {
            const QString words = readable(field, said);
            return m_text.count(words) > textWith(where, field, {}).count(words);
        }
        default:
            return m_text.contains(readable(field, said));
        }
    }

    /// Days and numbers are nobody else's; nothing that turns a question off.
    Answer mark(const QString &key, const Field &field)
    {
        ++m_count;
        switch (field.kind) {
        case Field::Kind::YesNo:
            return Answer::no();
        case Field::Kind::Choice:
        case Field::Kind::Choices:
            // Of anybody who may be family less is printed: it is closed here.
            return field.id == u"contact.relationship"
                ? Answer::code(u"friend"_s)
                : Answer::codes({ field.choices.last().code });
        case Field::Kind::Date:
            return Answer::date(QDate(1990 + m_count, 1 + m_count % 12, 10 + m_count % 18));
        case Field::Kind::Number:
            return Answer::text(QString::number(7000 + m_count));
        default:
            return Answer::text(u"what <%1> says"_s.arg(key));
        }
    }

    void say(const QString &where, const Field &field, const Answer &answer)
    {
        m_said.insert(keyOf(where, field), answer);
        Profile &profile = m_night.facts.profile;
        if (field.id == u"contact.relationship")
            profile.contacts.first().relationship = answer.value();
        else if (where == u"contact")
            profile.contacts.first().answers.insert(field.id, answer);
        else if (where == u"place")
            profile.places.first().answers.insert(field.id, answer);
        else if (where == u"placement")
            profile.placements.first().answers.insert(field.id, answer);
        else if (where == before)
            profile.placements.last().answers.insert(field.id, answer);
        else if (where == u"photo")
            sayOfPhotos(field.id, answer);
        else
            profile.child.facts.insert(
                field.id, { answer, u"Her aunt"_s, at(u"1980-01-02T10:00"_s) });
    }

    void sayOfPhotos(const QString &field, const Answer &answer)
    {
        for (ChildPhoto &photo : m_night.facts.profile.photos) {
            if (field == u"photo.taken")
                photo.taken = answer.toDate();
            else
                photo.answers.insert(field, answer);
        }
    }

    [[nodiscard]] QString text() const { return m_paper(m_night.facts, m_other); }

    [[nodiscard]] QString textWith(const QString &where, const Field &field, const Answer &answer)
    {
        const Answer said = m_said.value(keyOf(where, field));
        say(where, field, answer);
        const QString changed = text();
        say(where, field, said);
        return changed;
    }

    Paper m_paper;
    Night m_night;
    Photo m_other;
    QMap<QString, Answer> m_said;
    int m_count = 0;
    QString m_text; ///< with everything answered
};

QString reportOf(const EpisodeFacts &facts, const Photo &other)
{
    const QDateTime now = at(u"2026-11-03T18:00"_s);
    return policeReport(facts, assess(facts, now), now, {}, { other }).plainText();
}

QString sheetOf(const EpisodeFacts &facts, const Photo &other)
{
    const auto rules = ReadinessRules::england();
    REQUIRE_OK(rules);
    const Readiness ready = readinessOf(*rules,
        { .setting = facts.setting, .profile = facts.profile, .today = QDate(2026, 11, 3) });
    return readySheet({ facts.setting, facts.profile, facts.photo, ready, { other } },
        at(u"2026-11-03T18:00"_s), {})
        .plainText();
}

} // namespace

TEST_CASE("Police report: every question of a profile is answered in it, or has its reason why not",
    "[documents][police][catalogue]")
{
    INFO("Print it in police_report.cpp, or say in `leftOutOfTheReport` why not.");
    CHECK(Everything(reportOf).notPrinted() == leftOutOfTheReport().keys());
}

TEST_CASE("Ready sheet: every question of a profile is answered in it, or has its reason why not",
    "[documents][catalogue]")
{
    INFO("Print it in ready_sheet.cpp, or say in `ofTheHomeBefore` why not.");
    CHECK(Everything(sheetOf).notPrinted() == ofTheHomeBefore().keys());
}
