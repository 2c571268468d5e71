// SPDX-FileCopyrightText: 2026 Homeward contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/documents/interview_record.h"

#include "core/documents/fact_rows.h"
#include "core/documents/interview_tables.h"
#include "core/documents/log_table.h"
#include "core/documents/times_table.h"
#include "core/forms/catalogue.h"
#include "core/guide/consents.h"
#include "core/guide/interview_privacy.h"
#include "core/model/ending.h"
#include "core/time/local_time.h"

#include <QCoreApplication>

#include <functional>

namespace homeward {

using namespace Qt::StringLiterals;

namespace {

class Text
{
    Q_DECLARE_TR_FUNCTIONS(Documents)
};

using Row = Document::FieldRow;

/// The parts of the interview form, in its order.
enum Part
{
    Conversation,
    ChildSaid,
    Parent,
    Given,
    WhoSees,
    View,
    Screening
};

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
        consent();
        if (m_situation.isInterviewDeclined || isWritten(Entry::Kind::ParentInformation))
            parentInformation();
        if (m_facts.interview.isClosed) {
            closed();
            told();
        } else {
            if (isWritten(Entry::Kind::Interview))
                held();
            purposes();
        }
        afterwards();
        earlier();
        return m_document;
    }

private:
    /// Since the child was last missing: what was written after an earlier return is of that one.
    [[nodiscard]] bool isWritten(Entry::Kind kind) const
    {
        return !m_fold.sinceLost(kind).isEmpty();
    }

    void held()
    {
        conversation();
        childWords();
        parent();
        given();
        sharing();
        told();
        view();
        screening();
    }

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

    void rowsOf(const QString &field, const QString &label)
    {
        for (const Row &each : m_rows.rows(field, label))
            m_document.blocks << each;
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
        m_rows.add(m_document, { u"child.date-of-birth"_s, u"child.legal-status"_s });
        m_rows.add(
            m_document, { u"placement.responsible-authority"_s }, m_fold.missingFrom() != u"care");
        for (const Row &seen : m_rows.rows(u"last-seen.at"_s, Text::tr("Last seen")))
            m_document.blocks << seen;
        for (const auto &[label, trigger] :
            { std::pair(Text::tr("Noticed missing"), Trigger::Noticed),
                std::pair(Text::tr("Located"), Trigger::Located),
                std::pair(Text::tr("Returned"), Trigger::Returned) }) {
            const Moment when = m_fold.event(trigger);
            row(label, local_time::full(when), !when.isKnown());
        }
        cameToLight();
        const bool isReferenceTold = m_fold.answer(u"light.reference"_s).isSettled();
        rowsOf(isReferenceTold ? u"light.reference"_s : u"call.reference"_s,
            Text::tr("Police reference"));
        rowsOf(u"grading.words"_s, Text::tr("Police grading, in their words"));
        whereFound();
        rowsOf(u"returned.how"_s, Text::tr("How they came back"));
        rowsOf(u"police-check.done"_s, policeCheck());
        m_rows.add(m_document,
            { u"police-check.by"_s, u"police-check.outcome"_s, u"police-check.why-not"_s }, true);
        row(Text::tr("Earlier absences on this record"), QString::number(m_facts.earlier.size()));
        if (!m_situation.interviewEspeciallyBecause.isEmpty())
            m_document.blocks << Document::Callout { Text::tr(
                                                         "This interview matters most because"),
                m_situation.interviewEspeciallyBecause };
    }

    /// Where they were found, and where they went on to before they were back.
    void whereFound()
    {
        QList<Entry> moves = m_fold.sinceLost(Entry::Kind::Located);
        moves.removeIf([this](const Entry &line) {
            return m_fold.whereabouts().find().contains(line) || placeIn(line).isEmpty();
        });
        if (moves.isEmpty()) {
            rowsOf(u"located.where"_s, Text::tr("Where found"));
            return;
        }
        const Whereabouts &where = m_fold.whereabouts();
        const QString found = placeIn([&](const QString &field) { return where.foundAs(field); });
        row(Text::tr("Where found"), found.isEmpty() ? readable(Answer::State::NotAsked) : found,
            found.isEmpty());
        for (const Entry &line : std::as_const(moves)) {
            const Moment when = line.when(u"located.at"_s);
            row(when.isKnown() ? Text::tr("Then, from %1").arg(local_time::full(when))
                               : Text::tr("Then, nobody wrote down from when"),
                placeIn(line));
        }
    }

    /// Where, else what kind of place; empty: the answers say neither.
    static QString placeIn(const std::function<Answer(const QString &field)> &answers)
    {
        for (const QString &field : { u"located.where"_s, u"located.place"_s }) {
            if (const Answer answer = answers(field); answer.isAnswered())
                return forms::readable(field, answer);
        }
        return {};
    }
    static QString placeIn(const Entry &line)
    {
        return placeIn([&](const QString &field) { return line.answer(field); });
    }

    /// Only where it came from somebody else, and only what is known of it.
    void cameToLight()
    {
        for (const auto &[field, label] :
            { std::pair(u"light.how"_s, Text::tr("How it came to light")),
                std::pair(u"light.who"_s, Text::tr("Told by")),
                std::pair(u"light.at"_s, Text::tr("Told when")),
                std::pair(u"light.known"_s, Text::tr("Known to social care before")) }) {
            if (m_fold.answer(field).isSettled())
                rowsOf(field, label);
        }
    }

    void clocks()
    {
        heading(Text::tr("The two times"));
        m_document.blocks << interviewClockTable(m_situation);
        addTimes(m_document, m_situation.times);
    }

    void offers()
    {
        heading(Text::tr("Offer and attempts"));
        if (isWritten(Entry::Kind::InterviewOffer)) {
            m_rows.add(
                m_document, { u"offer.at"_s, u"offer.by"_s, u"offer.how"_s, u"offer.answer"_s });
            if (isOfNewestAnswer(u"offer.advocate"_s))
                m_rows.add(m_document, { u"offer.advocate"_s });
            if (isOfNewestAnswer(u"offer.reason"_s))
                m_rows.add(m_document, { u"offer.reason"_s }, true);
        } else {
            m_document.blocks << Document::Paragraph { m_fold.lostAgainAt()
                    ? Text::tr("No offer has been written down since they were missing again.")
                    : Text::tr("No offer has been written down.") };
        }
        const Document::Table attempts
            = logTable(m_facts, { Entry::Kind::InterviewOffer, Entry::Kind::InterviewAttempt });
        if (!attempts.rows.isEmpty())
            m_document.blocks << attempts;
    }

    /// Whether what follows an answer in the form was not said of another answer, before the newest
    /// one: why a child said no is no reason for a later yes. The log beneath has both.
    [[nodiscard]] bool isOfNewestAnswer(const QString &field) const
    {
        bool isOfNewest = true;
        QString answer;
        for (const Entry &line : m_fold.sinceLost(Entry::Kind::InterviewOffer)) {
            const QString said = line.answer(u"offer.answer"_s).value();
            if (!said.isEmpty() && !answer.isEmpty() && said != answer)
                isOfNewest = false;
            if (!said.isEmpty())
                answer = said;
            if (line.answer(field).isSettled())
                isOfNewest = true;
        }
        return isOfNewest;
    }

    /// Where the area asks for it, that nothing is written is said too.
    void consent()
    {
        const QList<ConsentWords> consents = interviewConsents(m_fold);
        if (consents.isEmpty() && !isConsentAPurpose())
            return;
        heading(Text::tr("Consent"));
        if (consents.isEmpty()) {
            m_document.blocks << Document::Paragraph { Text::tr(
                "Nothing has been written down about consent.") };
            return;
        }
        m_document.blocks << consentTable(consents);
    }

    [[nodiscard]] bool isConsentAPurpose() const
    {
        const QList<InterviewPurpose> &purposes = m_facts.protocol->interviewPurposes;
        return std::any_of(purposes.cbegin(), purposes.cend(),
            [](const InterviewPurpose &purpose) { return purpose.id == u"consent"; });
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
        if (isWritten(Entry::Kind::Interview)) {
            whenHeld();
            QStringList open = interview_privacy::openFields();
            for (const QString &field : elsewhere())
                open.removeOne(field);
            m_rows.add(m_document, open, true);
        }
        m_document.blocks << Document::Callout {
            Text::tr("What the child said is closed and is not in this paper"),
            { Text::tr("It opens to %1 and to those they name.")
                    .arg(m_facts.interview.heldBy.join(u", "_s)),
                Text::tr("Nothing here says what was asked or answered.") }
        };
    }

    /// Of the conversation, what this paper says in words of its own and in the table of the hours.
    [[nodiscard]] static QStringList elsewhere()
    {
        return { u"interview.at"_s, u"interview.late-reason"_s };
    }

    /// Since the child was last missing. What was only arranged tells of none.
    [[nodiscard]] static QList<Entry> linesOfHeld(const FactFold &fold)
    {
        QList<Entry> lines = fold.sinceLost(Entry::Kind::Interview);
        lines.removeIf([](const Entry &line) { return !interview_privacy::tellsThatHeld(line); });
        return lines;
    }

    void whenHeld()
    {
        const QList<Entry> held = linesOfHeld(m_fold);
        if (held.isEmpty() && m_facts.interview.isClosed)
            return;
        row(Text::tr("Held"),
            held.isEmpty() ? readable(Answer::State::NotAsked)
                           : local_time::full(m_fold.doneAt(held.last())),
            held.isEmpty());
    }

    void conversation()
    {
        heading(Text::tr("The conversation"));
        whenHeld();
        if (!m_facts.interview.hiddenBy.isEmpty()) {
            m_document.blocks << Document::Callout {
                Text::tr("A part of the conversation is closed and is not in this paper"),
                { Text::tr("It opens to %1 and to those they name.")
                        .arg(m_facts.interview.hiddenBy.join(u", "_s)),
                    Text::tr("What is not asked here may be answered there.") }
            };
        }
        addPart(Conversation, elsewhere());
    }

    /// The fields of one part of the interview form, in its order: what is asked given what was
    /// answered.
    void addPart(Part part, const QStringList &without = {})
    {
        const Form *form = forms::find(u"interview"_s);
        QStringList fields;
        for (const Field &field : form->sections.at(part).fields) {
            const bool isAsked = !field.shownWhen || isMet(*field.shownWhen);
            if (isAsked && !without.contains(field.id))
                fields << field.id;
        }
        m_rows.add(m_document, fields);
    }

    [[nodiscard]] bool isMet(const Condition &condition) const
    {
        return condition.holds({ { condition.field, m_fold.answer(condition.field) } });
    }

    void childWords()
    {
        heading(Text::tr("What the child said"));
        paragraph(Text::tr("The child's own account, kept apart from what anybody else thinks."));
        const qsizetype first = m_document.blocks.size();
        addPart(ChildSaid);
        markSaidBy(m_facts.profile.child.name, first);
    }

    /// These are somebody's own words, whoever held the pen.
    void markSaidBy(const QString &name, qsizetype first)
    {
        for (qsizetype at = first; at < m_document.blocks.size(); ++at) {
            auto *said = std::get_if<Row>(&m_document.blocks[at]);
            if (said && said->state == Row::State::Answered && !name.isEmpty())
                said->provenance = Text::tr("%1; written by %2").arg(name, said->provenance);
        }
    }

    /// Apart from the child's words: neither is to be read to the other without asking (R51, R86).
    void parent()
    {
        heading(Text::tr("What the parent or carer said"));
        if (m_fold.answer(u"interview.parent-apart"_s).isAnswered())
            paragraph(Text::tr("What was said on their own is not for the child to read, and what "
                               "the child said is not for them."));
        addPart(Parent, { u"interview.carer-views"_s, u"interview.parent-apart"_s });
        const qsizetype first = m_document.blocks.size();
        addPart(Parent, { u"interview.parent-seen"_s, u"interview.parent-who"_s });
        markSaidBy(m_fold.answer(u"interview.parent-who"_s).value(), first);
    }

    void given()
    {
        heading(Text::tr("What the child was given"));
        addPart(Given);
    }

    void sharing()
    {
        heading(Text::tr("Who will see this"));
        addPart(WhoSees);
    }

    void view()
    {
        heading(Text::tr("What the interviewer thinks"));
        paragraph(Text::tr("A judgement, and not the child's words."));
        addPart(View);
    }

    void screening()
    {
        heading(Text::tr("Screening and referral"));
        addPart(Screening);
    }

    void told()
    {
        const Document::Table table = toldTable(m_facts, m_situation);
        if (table.rows.isEmpty())
            return;
        heading(Text::tr("Who was told of the interview"));
        m_document.blocks << table;
    }

    void purposes()
    {
        heading(Text::tr("What this interview is for"));
        m_document.blocks << purposeTable(*m_facts.protocol, m_fold, m_rows);
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

    /// Those of the returns before this one, the newest first: each is a record of its own.
    void earlier()
    {
        std::optional<EpisodeFacts> facts = m_fold.searchBefore(m_facts);
        while (facts) {
            const FactFold fold(*facts);
            const QList<Entry> lines = linesOfHeld(fold);
            if (!lines.isEmpty())
                earlierInterview(*facts, fold, lines.last());
            facts = fold.searchBefore(*facts);
        }
    }

    void earlierInterview(const EpisodeFacts &facts, const FactFold &fold, const Entry &line)
    {
        const QString held = local_time::full(fold.doneAt(line));
        heading(Text::tr("An earlier interview in this absence, held %1").arg(held));
        paragraph(Text::tr("They were back, and were missing again afterwards."));
        const FactRows rows(facts, fold);
        const QList<Section> &sections = forms::find(u"interview"_s)->sections;
        for (qsizetype part = 0; part < sections.size(); ++part) {
            const Section &section = sections.at(part);
            const qsizetype before = m_document.blocks.size();
            for (const Field &field : section.fields) {
                if (field.id != u"interview.at")
                    rows.add(m_document, { field.id }, true);
            }
            if (part == ChildSaid)
                markSaidBy(m_facts.profile.child.name, before);
            if (m_document.blocks.size() > before)
                m_document.blocks.insert(before, Document::Heading { section.title, 2 });
        }
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
