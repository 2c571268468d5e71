// SPDX-FileCopyrightText: 2026 Homeward contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/documents/shift_page.h"

#include "core/documents/fact_rows.h"
#include "core/documents/log_table.h"
#include "core/documents/page_layout.h"
#include "core/forms/catalogue.h"
#include "core/guide/legal_powers.h"
#include "core/guide/others_duties.h"
#include "core/guide/told_late.h"
#include "core/time/local_time.h"

#include <QCoreApplication>

#include <algorithm>
#include <array>

namespace homeward {

using namespace Qt::StringLiterals;

namespace {

class Text
{
    Q_DECLARE_TR_FUNCTIONS(Documents)
};

using Row = Document::FieldRow;

/// How much is printed of what may be left out, because the record says it too. What is dangerous,
/// what was said at the hand-over and what the police agreed is never cut.
struct Amounts
{
    qsizetype lines; ///< of the log, the last ones
    qsizetype dues; ///< the next ones
};

/// The most first; what is due outlasts the log.
constexpr std::array amounts { Amounts { 12, 12 }, Amounts { 8, 12 }, Amounts { 5, 12 },
    Amounts { 3, 10 }, Amounts { 2, 8 }, Amounts { 1, 7 }, Amounts { 0, 6 }, Amounts { 0, 3 } };

/// Everything but the return interview: it is the child's, and opens to nobody by the way (R86).
QList<Entry::Kind> kindsForTheShift()
{
    static const QList<Entry::Kind> ofTheInterview { Entry::Kind::InterviewOffer,
        Entry::Kind::InterviewAttempt, Entry::Kind::Interview, Entry::Kind::ParentInformation };
    QList<Entry::Kind> kinds;
    for (int i = 0; i <= static_cast<int>(Entry::Kind::DocumentMade); ++i) {
        const auto kind = static_cast<Entry::Kind>(i);
        if (!ofTheInterview.contains(kind))
            kinds << kind;
    }
    return kinds;
}

class ShiftPaper
{
public:
    ShiftPaper(const EpisodeFacts &facts, const Situation &situation, const QDateTime &now,
        const QString &madeBy, Amounts most)
        : m_facts(facts)
        , m_situation(situation)
        , m_now(now)
        , m_most(most)
        , m_fold(facts)
        , m_rows(facts, m_fold)
        , m_document(documentFor(facts, Text::tr("For the next shift"),
              Text::tr("whoever takes over in this home"), now, madeBy))
    {
    }

    Document build()
    {
        m_document.subtitle = m_situation.headline;
        first();
        police();
        powers();
        told();
        waiting();
        due();
        log();
        signature();
        return m_document;
    }

private:
    void heading(const QString &text) { m_document.blocks << Document::Heading { text, 2 }; }
    void row(const QString &label, const QString &value)
    {
        const bool isGap = value.isEmpty();
        m_document.blocks << Row { label, isGap ? readable(Answer::State::NotAsked) : value, {},
            isGap ? Row::State::NotAsked : Row::State::Answered };
    }

    void first()
    {
        row(Text::tr("Child"), m_rows.fullName());
        QStringList danger;
        for (const RedFlagRow &flag : m_situation.redFlags) {
            if (flag.isRaised())
                danger << (flag.text + u' ' + flag.because).trimmed();
        }
        if (!danger.isEmpty())
            m_document.blocks << Document::Callout { Text::tr("Danger"), danger };
        QStringList seen;
        for (const QString &field : { u"last-seen.at"_s, u"last-seen.place"_s }) {
            if (!m_rows.isGap(field))
                seen << m_rows.words(field);
        }
        row(Text::tr("Last seen"), seen.join(u", "_s));
        m_rows.add(m_document, { u"clothing.worn"_s });
        m_rows.add(m_document, { u"health.medicine"_s, m_rows.medicineDueField() }, true);
        if (const QString missed = m_rows.ifDoseMissed(); !missed.isEmpty())
            row(Text::tr("If a dose is missed"), missed);
        if (m_situation.waitingShift && !m_situation.waitingShift->said.isEmpty())
            m_document.blocks << Row { Text::tr("What you have to know"),
                m_situation.waitingShift->said, m_situation.waitingShift->by, Row::State::Answered,
                true };
    }

    void police()
    {
        heading(Text::tr("The police"));
        if (!m_situation.isReported) {
            row(Text::tr("Reported"), Text::tr("Not yet"));
            return;
        }
        const QString when = local_time::full(m_fold.event(Trigger::Reported));
        row(Text::tr("Reported"),
            m_rows.isGap(u"call.reference"_s)
                ? when
                : Text::tr("%1, reference %2").arg(when, m_rows.words(u"call.reference"_s)));
        for (const QString &field : { u"grading.words"_s, u"grading.risk"_s, u"call.review-at"_s,
                 u"call.agreed"_s, u"call.who-rings"_s }) {
            if (!m_rows.isGap(field))
                row(forms::field(field)->label, m_rows.words(field));
        }
    }

    /// What others hold ends whether or not anybody here does anything: it is no line of what is
    /// due, and is never cut.
    void powers()
    {
        for (const QString &held : legal_powers::held(m_fold, m_situation.clocks, m_now))
            row(Text::tr("Legal power"), held);
    }

    void due()
    {
        heading(Text::tr("What is due next"));
        QList<Due> dues = m_situation.dues;
        // That this page is to be read needs no line on it.
        dues.removeIf([](const Due &due) { return due.subject == u"shift"; });
        if (dues.isEmpty()) {
            m_document.blocks << Document::Paragraph { Text::tr("Nothing of ours is due.") };
            return;
        }
        Document::Table table { { Text::tr("By"), Text::tr("What") }, {}, { 30, 70 } };
        for (const Due &due : dues.mid(0, m_most.dues)) {
            const QString at
                = due.at.isValid() ? local_time::spoken(due.at, m_now) : Text::tr("now");
            table.rows << QStringList { due.isLate ? Text::tr("%1, late").arg(at) : at, due.text };
        }
        const auto more = dues.size() - table.rows.size();
        m_document.blocks << table;
        if (more > 0)
            m_document.blocks << Document::Paragraph {
                Text::tr("%n more in the record.", nullptr, static_cast<int>(more)), false, true
            };
    }

    void told()
    {
        QStringList told;
        QStringList othersLate;
        for (const NoticeRow &notice : m_situation.notices) {
            if (notice.mayApply || notice.state != NoticeRow::State::Told)
                continue;
            const QString words = notice.toldLate
                ? u"%1 (%2)"_s.arg(notice.text, inWords(*notice.toldLate))
                : notice.text;
            if (notice.isOurs)
                told << words;
            else if (notice.toldLate)
                othersLate << words;
        }
        row(Text::tr("Done, of whom to tell"),
            told.isEmpty() ? Text::tr("Nobody yet") : told.join(u"; "_s));
        if (!othersLate.isEmpty())
            row(Text::tr("Told late by others"), othersLate.join(u"; "_s));
    }

    /// What others owe is no line of what is due; that nobody can count it is for whoever is on.
    void waiting()
    {
        QStringList waiting;
        for (const ClockRow &clock : othersWhileAway(m_situation.clocks)) {
            if (clock.isWaitingForTime() && !clock.mayApply)
                waiting << Text::tr("%1, within %2 (%3)")
                               .arg(clock.text, clock.withinWords, clock.startWords);
        }
        if (!waiting.isEmpty())
            row(Text::tr("Owed by others, and no time can be counted"), waiting.join(u"; "_s));
    }

    void log()
    {
        const Document::Table table = logTable(m_facts, kindsForTheShift(), toldLate(m_situation));
        const auto more = std::max<qsizetype>(0, table.rows.size() - m_most.lines);
        if (more < table.rows.size())
            heading(Text::tr("The last lines of the log"));
        QStringList lines;
        for (const QStringList &line : table.rows.mid(more))
            lines << line.join(u", "_s);
        if (more > 0)
            lines << Text::tr("%n earlier line(s) in the record.", nullptr, static_cast<int>(more));
        m_document.blocks << Document::Paragraph { lines.join(u'\n'), false, true };
    }

    void signature()
    {
        heading(Text::tr("Read and taken over"));
        m_document.blocks << Document::Table { { Text::tr("Name"), Text::tr("Day and time"),
                                                   Text::tr("Signature") },
            { { u"\n"_s, {}, {} } }, {} };
    }

    const EpisodeFacts &m_facts;
    const Situation &m_situation;
    QDateTime m_now;
    Amounts m_most;
    FactFold m_fold;
    FactRows m_rows;
    Document m_document;
};

} // namespace

Document shiftPage(const EpisodeFacts &facts, const Situation &situation, const QDateTime &now,
    const QString &madeBy)
{
    const auto with
        = [&](Amounts most) { return ShiftPaper(facts, situation, now, madeBy, most).build(); };
    if (Result<DocumentFonts> fonts = DocumentFonts::load()) {
        for (const Amounts most : amounts) {
            Document page = with(most);
            if (PageLayout(page, *fonts).pageCount() == 1)
                return page;
        }
    }
    return with(amounts.back());
}

} // namespace homeward
