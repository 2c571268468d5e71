// SPDX-FileCopyrightText: 2026 Homeward contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/documents/interview_record.h"

#include "core/documents/fact_rows.h"
#include "core/documents/log_table.h"
#include "core/forms/catalogue.h"
#include "core/guide/interview_privacy.h"
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

/// Where in the record each purpose of the interview is met.
QStringList fieldsOfPurpose(const QString &purpose)
{
    if (purpose == u"harm")
        return { u"interview.harm"_s, u"view.harm"_s };
    if (purpose == u"reasons")
        return { u"interview.before"_s, u"interview.push"_s, u"interview.pull"_s,
            u"view.reasons"_s };
    if (purpose == u"options")
        return { u"interview.options"_s };
    if (purpose == u"next")
        return { u"interview.next-short"_s, u"interview.next-long"_s };
    if (purpose == u"carer-views")
        return { u"interview.carer-views"_s, u"parent-info.text"_s };
    if (purpose == u"staying-safe")
        return { u"interview.safety-information"_s };
    return {};
}

QString clockWords(ClockRow::State state)
{
    switch (state) {
    case ClockRow::State::Waiting:
        return Text::tr("not started");
    case ClockRow::State::Running:
        return Text::tr("not done yet, still in time");
    case ClockRow::State::Late:
        return Text::tr("not done, late");
    case ClockRow::State::Met:
        return Text::tr("done in time");
    case ClockRow::State::MetLate:
        return Text::tr("done late");
    case ClockRow::State::Cancelled:
        return Text::tr("not needed any more");
    }
    return {};
}

/// Builds the record a part at a time; each part is one heading of the paper.
class InterviewPaper
{
public:
    InterviewPaper(const EpisodeFacts &facts, const Situation &situation, const QDateTime &now,
        const QString &madeBy)
        : m_facts(facts)
        , m_situation(situation)
        , m_fold(facts)
        , m_rows(facts, m_fold)
        , m_document(documentFor(facts, title(facts), {}, now, madeBy))
    {
    }

    Document build()
    {
        m_document.subtitle = Text::tr("Return interview record, %1").arg(m_facts.protocol->area);
        header();
        clocks();
        offers();
        if (m_situation.isInterviewDeclined || m_fold.first(Entry::Kind::ParentInformation))
            parentInformation();
        if (m_facts.interview.isClosed) {
            closed();
            afterwards();
            return m_document;
        }
        if (m_fold.first(Entry::Kind::Interview)) {
            conversation();
            childWords();
            given();
            sharing();
            view();
        }
        purposes();
        afterwards();
        return m_document;
    }

private:
    static QString title(const EpisodeFacts &facts)
    {
        const QString word = facts.protocol->word(u"interview"_s);
        return word.isEmpty() ? Text::tr("Return interview") : word;
    }

    void heading(const QString &text) { m_document.blocks << Document::Heading { text, 1 }; }
    void paragraph(const QString &text)
    {
        m_document.blocks << Document::Paragraph { text, false, true };
    }
    void row(const QString &label, const QString &value, bool isGap = false)
    {
        m_document.blocks << Row { label, value, {},
            isGap ? Row::State::NotAsked : Row::State::Answered };
    }

    [[nodiscard]] QString policeCheck() const
    {
        const QString word = m_facts.protocol->word(u"police-check"_s);
        return word.isEmpty() ? Text::tr("Police check on return") : word;
    }

    void header()
    {
        heading(Text::tr("About this absence"));
        row(Text::tr("Child"), m_facts.profile.child.name);
        m_rows.add(m_document,
            { u"child.date-of-birth"_s, u"child.legal-status"_s,
                u"placement.responsible-authority"_s });
        for (const Row &seen : m_rows.rows(u"last-seen.at"_s, Text::tr("Last seen")))
            m_document.blocks << seen;
        for (const auto &[label, trigger] :
            { std::pair(Text::tr("Noticed missing"), Trigger::Noticed),
                std::pair(Text::tr("Located"), Trigger::Located),
                std::pair(Text::tr("Returned"), Trigger::Returned) }) {
            const Moment when = m_fold.event(trigger);
            row(label, local_time::full(when), !when.isKnown());
        }
        for (const auto &[field, label] :
            { std::pair(u"call.reference"_s, Text::tr("Police reference")),
                std::pair(u"grading.words"_s, Text::tr("Police grading, in their words")),
                std::pair(u"located.where"_s, Text::tr("Where found")),
                std::pair(u"returned.how"_s, Text::tr("How they came back")),
                std::pair(u"police-check.done"_s, policeCheck()) }) {
            for (const Row &each : m_rows.rows(field, label))
                m_document.blocks << each;
        }
        m_rows.add(m_document,
            { u"police-check.by"_s, u"police-check.outcome"_s, u"police-check.why-not"_s }, true);
        row(Text::tr("Earlier absences on this record"), QString::number(m_facts.earlier.size()));
        if (!m_situation.interviewEspeciallyBecause.isEmpty())
            m_document.blocks << Document::Callout { Text::tr(
                                                         "This interview matters most because"),
                m_situation.interviewEspeciallyBecause };
    }

    void clocks()
    {
        heading(Text::tr("The two times"));
        Document::Table table { { Text::tr("What"), Text::tr("Counted from"), Text::tr("Due by"),
                                    Text::tr("Where it stands") },
            {}, { 24, 32, 22, 22 } };
        for (const ClockRow &clock : m_situation.clocks) {
            if (clock.id != u"interview-offered" && clock.id != u"interview-held")
                continue;
            const QString done
                = clock.metAt.isKnown() ? u'\n' + local_time::full(clock.metAt) : QString();
            table.rows << QStringList {
                Text::tr("%1, within %2").arg(clock.text, clock.withinWords), clock.startWords,
                clock.due.isValid() ? local_time::full(clock.due) : Text::tr("not known"),
                clockWords(clock.state) + done
            };
        }
        m_document.blocks << table;
    }

    void offers()
    {
        heading(Text::tr("Offer and attempts"));
        if (m_fold.first(Entry::Kind::InterviewOffer)) {
            m_rows.add(m_document,
                { u"offer.at"_s, u"offer.by"_s, u"offer.how"_s, u"offer.answer"_s,
                    u"offer.advocate"_s });
            m_rows.add(m_document, { u"offer.reason"_s }, true);
        } else {
            m_document.blocks << Document::Paragraph { Text::tr(
                "No offer has been written down.") };
        }
        const Document::Table attempts
            = logTable(m_facts, { Entry::Kind::InterviewOffer, Entry::Kind::InterviewAttempt });
        if (!attempts.rows.isEmpty())
            m_document.blocks << attempts;
    }

    void parentInformation()
    {
        heading(Text::tr("What the parent or carer was asked"));
        m_rows.add(
            m_document, { u"parent-info.offered"_s, u"parent-info.from"_s, u"parent-info.text"_s });
    }

    /// For whom the interview is closed: nothing of it is printed as if it had not been asked.
    void closed()
    {
        heading(Text::tr("The conversation"));
        const auto entry = m_fold.first(Entry::Kind::Interview);
        const Moment held = m_fold.answer(u"interview.at"_s).toMoment();
        row(Text::tr("Held"), local_time::full(held.isKnown() ? held : entry->happened));
        for (const QString &field : interview_privacy::openFields()) {
            if (field != u"interview.at" && m_fold.answer(field).isSettled())
                m_rows.add(m_document, { field });
        }
        m_document.blocks << Document::Callout {
            Text::tr("What the child said is closed and is not in this paper"),
            { Text::tr("It opens to %1 and to those they name.")
                    .arg(m_facts.interview.heldBy.join(u", "_s)),
                Text::tr("Nothing here says what was asked or answered.") }
        };
    }

    void conversation()
    {
        heading(Text::tr("The conversation"));
        const Moment held = m_fold.answer(u"interview.at"_s).toMoment();
        const auto entry = m_fold.first(Entry::Kind::Interview);
        row(Text::tr("Held"), local_time::full(held.isKnown() ? held : entry->happened));
        addSection(0, { u"interview.at"_s });
    }

    /// The fields of one section of the interview form, in its order.
    void addSection(qsizetype index, const QStringList &without = {})
    {
        const Form *form = forms::find(u"interview"_s);
        QStringList fields;
        for (const Field &field : form->sections.at(index).fields) {
            if (!without.contains(field.id))
                fields << field.id;
        }
        m_rows.add(m_document, fields);
    }

    void childWords()
    {
        heading(Text::tr("What the child said"));
        paragraph(Text::tr("The child's own account, kept apart from what anybody else thinks."));
        const qsizetype first = m_document.blocks.size();
        addSection(1);
        // These are the child's words, whoever held the pen.
        for (qsizetype at = first; at < m_document.blocks.size(); ++at) {
            auto *said = std::get_if<Row>(&m_document.blocks[at]);
            if (said && said->state == Row::State::Answered)
                said->provenance = Text::tr("%1; written by %2")
                                       .arg(m_facts.profile.child.name, said->provenance);
        }
    }

    void given()
    {
        heading(Text::tr("What the child was given, and what carers said"));
        addSection(2);
    }

    void sharing()
    {
        heading(Text::tr("Who will see this"));
        addSection(3);
    }

    void view()
    {
        heading(Text::tr("What the interviewer thinks"));
        paragraph(Text::tr("A judgement, and not the child's words."));
        addSection(4);
    }

    void purposes()
    {
        heading(Text::tr("What this interview is for"));
        Document::Table table { { Text::tr("Purpose"), Text::tr("In this record") }, {},
            { 55, 45 } };
        for (const InterviewPurpose &purpose : m_facts.protocol->interviewPurposes)
            table.rows << QStringList { purpose.text, purposeWords(purpose.id) };
        m_document.blocks << table;
    }

    [[nodiscard]] QString purposeWords(const QString &purpose) const
    {
        QStringList where;
        for (const QString &fieldId : fieldsOfPurpose(purpose)) {
            const Field *field = forms::field(fieldId);
            if (field && m_fold.answer(fieldId).isSettled())
                where << field->label
                        + (m_rows.isGap(fieldId) ? u" – "_s + m_rows.words(fieldId) : QString());
        }
        return where.isEmpty() ? Text::tr("Not covered yet") : where.join(u'\n');
    }

    void afterwards()
    {
        heading(Text::tr("What happens next"));
        Document::Table table { { Text::tr("Action"), Text::tr("Who"), Text::tr("By"),
                                    Text::tr("Done") },
            {}, { 48, 22, 18, 12 } };
        for (const ActionRow &action : m_situation.actions) {
            table.rows << QStringList { action.what, action.who,
                action.by.isValid() ? local_time::day(action.by) : Text::tr("no date"),
                action.isDone ? Text::tr("yes") : Text::tr("no") };
        }
        if (table.rows.isEmpty())
            m_document.blocks << Document::Paragraph { Text::tr(
                "No action has been written down.") };
        else
            m_document.blocks << table;
    }

    const EpisodeFacts &m_facts;
    const Situation &m_situation;
    FactFold m_fold;
    FactRows m_rows;
    Document m_document;
};

} // namespace

Document interviewRecord(const EpisodeFacts &facts, const Situation &situation,
    const QDateTime &now, const QString &madeBy)
{
    return InterviewPaper(facts, situation, now, madeBy).build();
}

} // namespace homeward
