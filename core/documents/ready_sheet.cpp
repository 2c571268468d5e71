// SPDX-FileCopyrightText: 2026 Homeward contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/documents/fact_rows.h"
#include "core/documents/profile_papers.h"
#include "core/documents/profile_tables.h"
#include "core/documents/report_rows.h"
#include "core/forms/catalogue.h"
#include "core/guide/absence_history.h"
#include "core/guide/dose_harm.h"
#include "core/guide/photo_consent.h"
#include "core/guide/ring_rule.h"
#include "core/time/local_time.h"

#include <QCoreApplication>

#include <algorithm>

namespace homeward {

using namespace Qt::StringLiterals;

namespace {

class Text
{
    Q_DECLARE_TR_FUNCTIONS(Documents)
};

using Row = Document::FieldRow;

Row::State stateOf(const Answer &answer) { return rowState(answer.state()); }

/// "Her aunt. Looked at Tue 3 Nov 2026."
QString provenance(const ProfileFact &fact)
{
    if (!fact.checkedAt.isValid())
        return {};
    const QString day = local_time::day(local_time::dateOf(fact.checkedAt));
    return fact.saidBy.isEmpty() ? Text::tr("Looked at %1").arg(day)
                                 : Text::tr("%1. Looked at %2").arg(fact.saidBy, day);
}

Row rowOf(const Field &field, const ProfileFact &fact)
{
    return { field.label, readable(field, fact.answer), provenance(fact), stateOf(fact.answer) };
}

/// Builds the ready sheet a part at a time; each part is one heading of the paper.
class ReadySheet
{
public:
    ReadySheet(const ProfileFacts &facts, const QDateTime &now, const QString &madeBy)
        : m_facts(facts)
        , m_now(now)
        , m_document(documentAbout(facts.profile.child, facts.setting,
              Text::tr("Ready sheet: what is known before the child is missing"), now, madeBy))
    {
        m_document.subtitle = facts.setting.name;
    }

    Document build()
    {
        firstPage();
        for (const QString &form : forms::childForms())
            section(*forms::find(form));
        photos();
        placement();
        people();
        places();
        history();
        fading();
        return m_document;
    }

private:
    void heading(const QString &text) { m_document.blocks << Document::Heading { text, 1 }; }

    [[nodiscard]] const Child &child() const { return m_facts.profile.child; }

    [[nodiscard]] Row known(const QString &id, const QString &label, bool isStrong = false) const
    {
        const ProfileFact fact = child().facts.value(id);
        return { label, readable(*forms::field(id), fact.answer), {}, stateOf(fact.answer),
            isStrong };
    }

    void firstPage()
    {
        Document::Portrait portrait;
        portrait.image = m_facts.photo.image();
        portrait.caption
            = photoCaption(m_facts.photo, child().photoTaken, photo_consent::sentences(child()));
        portrait.facts << Row { Text::tr("Called"), child().name, {}, Row::State::Answered, true }
                       << known(u"child.full-name"_s, Text::tr("Full name"))
                       << known(u"child.known-as"_s, Text::tr("Other names"))
                       << known(u"child.date-of-birth"_s, Text::tr("Date of birth"))
                       << known(u"phone.number"_s, Text::tr("Child's phone"))
                       << known(u"looks.height"_s, Text::tr("Height"))
                       << known(u"looks.hair"_s, Text::tr("Hair"))
                       << known(u"looks.marks"_s, Text::tr("Marks"));
        m_document.blocks << portrait;
        m_document.blocks << known(u"health.medicine"_s, Text::tr("Medicine"), true) << untilHarm()
                          << inShort(u"health.harm-if-missed"_s, Text::tr("If it is missed"))
                          << inShort(u"health.allergies"_s, Text::tr("Allergies"))
                          << inShort(u"health.conditions"_s, Text::tr("Illnesses and conditions"))
                          << known(u"health.self-harm"_s, Text::tr("Self-harm or suicide"), true)
                          << known(u"risk.assessment"_s, Text::tr("Risk"), true)
                          << inShort(u"risk.people"_s, Text::tr("People who are a danger"));
        m_document.blocks << plainRow(Text::tr("Ring through the night"),
            nightWords(m_facts.setting), m_facts.setting.nightNumber.isEmpty(), true);
    }

    /// What is longer stands in full in its own part.
    [[nodiscard]] Row inShort(const QString &id, const QString &label) const
    {
        return shortened(known(id, label, true));
    }

    /// With the medicine and who said so, or the gap.
    [[nodiscard]] Row untilHarm() const
    {
        Row row
            = known(u"health.hours-until-harm"_s, Text::tr("How soon a missed dose harms"), true);
        if (const QString harm = doseHarm(child()); !harm.isEmpty())
            row.value = harm;
        return row;
    }

    void section(const Form &form)
    {
        Answers answers;
        for (const auto &[id, fact] : child().facts.asKeyValueRange())
            answers.insert(id, fact.answer);
        const QList<Field> asked = form.visible(answers);
        heading(form.title);
        for (const Field &field : asked) {
            const ProfileFact fact = child().facts.value(field.id);
            // What is on "add" and was never asked is not missing.
            if (fact.answer.isSettled() || isToBeAsked(field.id))
                m_document.blocks << rowOf(field, fact);
        }
    }

    /// What each shows, and who said what was decided: the decision itself stands beside the first.
    void photos()
    {
        if (m_facts.photo.hash.isEmpty())
            return;
        const qsizetype before = m_document.blocks.size();
        section(*forms::find(u"child.photo"_s));
        if (const ChildPhoto *first = m_facts.profile.firstPhoto()) {
            for (const Row &row : photoRows(*first))
                m_document.blocks << row;
        }
        addPhotos(m_document, m_facts.profile, m_facts.otherPhotos);
        // The photo itself is on the first page: a heading alone says nothing.
        if (m_document.blocks.size() == before + 1)
            m_document.blocks.removeLast();
    }

    [[nodiscard]] bool isToBeAsked(const QString &id) const
    {
        return std::any_of(m_facts.readiness.missing.cbegin(), m_facts.readiness.missing.cend(),
            [&](const ReadyGap &gap) { return gap.field == id; });
    }

    void placement()
    {
        const Form &form = *forms::find(u"placement"_s);
        heading(Text::tr("Where they live, and the plan if missing"));
        const Placement *home = m_facts.profile.homeOn(local_time::dateOf(m_now));
        if (home != nullptr)
            today(form, *home);
        else
            m_document.blocks << Row { Text::tr("Placement"), readable(Answer::State::NotAsked), {},
                Row::State::NotAsked };
        const Document::Table before = formerHomesTable(m_facts.profile, home);
        if (before.rows.isEmpty())
            return;
        heading(Text::tr("Where they lived before"));
        m_document.blocks << before;
    }

    void today(const Form &form, const Placement &home)
    {
        if (home.from.isValid())
            m_document.blocks << Row { Text::tr("Since"), local_time::day(home.from) };
        for (const Field &field : form.visible(home.answers)) {
            const Answer answer = home.answers.value(field.id);
            if (answer.isSettled() || field.isMain)
                m_document.blocks << Row { field.label, readable(field, answer), {},
                    stateOf(answer) };
        }
    }

    void people()
    {
        heading(Text::tr("People"));
        const bool isClosed = ring_rule::isFamilyClosed(m_facts.profile);
        if (isClosed)
            m_document.blocks << familyWarning();
        add(peopleTable(m_facts.profile, isClosed), Text::tr("People"));
        parts(isClosed);
    }

    void parts(bool isClosed)
    {
        const Document::Table table = partsTable(m_facts.profile, isClosed);
        if (table.rows.isEmpty())
            return;
        heading(Text::tr("Who does what when they are missing"));
        m_document.blocks << table;
    }

    void places()
    {
        heading(Text::tr("Places where they go"));
        const bool isClosed = ring_rule::isFamilyClosed(m_facts.profile);
        add(placesTable(m_facts.profile, isClosed, local_time::dateOf(m_now)), Text::tr("Places"));
    }

    void history()
    {
        heading(Text::tr("Absences until now"));
        const QStringList sentences = inSentences(absenceHistory(m_facts.absences, m_now));
        for (const QString &sentence : sentences)
            m_document.blocks << Document::Paragraph { sentence };
        if (sentences.isEmpty())
            m_document.blocks << Document::Paragraph { Text::tr("None on this record.") };
    }

    void add(const Document::Table &table, const QString &label)
    {
        if (table.rows.isEmpty())
            m_document.blocks << Row { label, readable(Answer::State::NotAsked), {},
                Row::State::NotAsked };
        else
            m_document.blocks << table;
    }

    void fading()
    {
        heading(Text::tr("When this was last looked at"));
        Document::Table table { { Text::tr("Part"), Text::tr("Last looked at"), Text::tr("By whom"),
                                    Text::tr("Look again by"), Text::tr("State") },
            {}, { 30, 18, 18, 16, 18 } };
        for (const FadingFact &fact : m_facts.readiness.fading) {
            table.rows << QStringList { fact.label,
                fact.checked.isValid() ? local_time::day(fact.checked)
                                       : readable(Answer::State::NotAsked),
                fact.checkedBy, fact.due.isValid() ? local_time::day(fact.due) : QString(),
                fact.isStale ? Text::tr("May be out of date") : QString() };
        }
        m_document.blocks << table;
    }

    const ProfileFacts &m_facts;
    QDateTime m_now;
    Document m_document;
};

} // namespace

Document readySheet(const ProfileFacts &facts, const QDateTime &now, const QString &madeBy)
{
    return ReadySheet(facts, now, madeBy).build();
}

} // namespace homeward
