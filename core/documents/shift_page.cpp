// SPDX-FileCopyrightText: 2026 Homeward contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/documents/shift_page.h"

#include "core/documents/fact_rows.h"
#include "core/documents/log_table.h"
#include "core/forms/form.h"
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

/// What fits on one page beside everything else; the rest stands in the log.
constexpr qsizetype lastLines = 2;
constexpr qsizetype mostDues = 6;

class ShiftPaper
{
public:
    ShiftPaper(const EpisodeFacts &facts, const Situation &situation, const QDateTime &now,
        const QString &madeBy)
        : m_facts(facts)
        , m_situation(situation)
        , m_now(now)
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
        due();
        told();
        signature();
        log();
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
        m_rows.add(m_document, { u"last-seen.at"_s, u"last-seen.place"_s, u"clothing.worn"_s });
        m_rows.add(m_document, { u"health.medicine"_s, m_rows.medicineDueField() }, true);
        if (m_situation.openHandOver && !m_situation.openHandOver->said.isEmpty())
            m_document.blocks << Row { Text::tr("What you have to know"),
                m_situation.openHandOver->said, m_situation.openHandOver->by, Row::State::Answered,
                true };
    }

    void police()
    {
        heading(Text::tr("The police"));
        if (!m_situation.isReported) {
            row(Text::tr("Reported"), Text::tr("Not yet"));
            return;
        }
        row(Text::tr("Reported"), local_time::full(m_fold.event(Trigger::Reported)));
        m_rows.add(m_document, { u"call.reference"_s, u"grading.words"_s });
        m_rows.add(m_document,
            { u"grading.risk"_s, u"call.review-at"_s, u"call.agreed"_s, u"call.who-rings"_s },
            true);
    }

    void due()
    {
        heading(Text::tr("What is due next"));
        if (m_situation.dues.isEmpty()) {
            m_document.blocks << Document::Paragraph { Text::tr("Nothing of ours is due.") };
            return;
        }
        Document::Table table { { Text::tr("By"), Text::tr("What") }, {}, { 30, 70 } };
        for (const Due &due : m_situation.dues.mid(0, mostDues)) {
            const QString at
                = due.at.isValid() ? local_time::spoken(due.at, m_now) : Text::tr("now");
            table.rows << QStringList { due.isLate ? Text::tr("%1, late").arg(at) : at, due.text };
        }
        const auto more = m_situation.dues.size() - table.rows.size();
        m_document.blocks << table;
        if (more > 0)
            m_document.blocks << Document::Paragraph {
                Text::tr("%n more in the record.", nullptr, static_cast<int>(more)), false, true
            };
    }

    void told()
    {
        QStringList told;
        for (const NoticeRow &notice : m_situation.notices) {
            if (!notice.isOurs || notice.mayApply)
                continue;
            if (notice.state == NoticeRow::State::Told)
                told << notice.text;
        }
        heading(Text::tr("Who has been told"));
        row(Text::tr("Done"), told.isEmpty() ? Text::tr("Nobody yet") : told.join(u"; "_s));
    }

    void log()
    {
        heading(Text::tr("The last lines of the log"));
        const Document::Table table = logTable(m_facts, {});
        const auto more = std::max<qsizetype>(0, table.rows.size() - lastLines);
        for (const QStringList &line : table.rows.mid(more))
            m_document.blocks << Document::Paragraph { line.join(u", "_s), false, true };
        if (more > 0)
            m_document.blocks << Document::Paragraph { Text::tr("%n earlier line(s) in the record.",
                                                           nullptr, static_cast<int>(more)),
                false, true };
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
    FactFold m_fold;
    FactRows m_rows;
    Document m_document;
};

} // namespace

Document shiftPage(const EpisodeFacts &facts, const Situation &situation, const QDateTime &now,
    const QString &madeBy)
{
    return ShiftPaper(facts, situation, now, madeBy).build();
}

} // namespace homeward
