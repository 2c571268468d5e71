// SPDX-FileCopyrightText: 2026 Homeward contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/documents/school_notice.h"

#include "core/documents/fact_rows.h"
#include "core/forms/catalogue.h"
#include "core/model/ending.h"
#include "core/time/local_time.h"

#include <QCoreApplication>

namespace homeward {

using namespace Qt::StringLiterals;

namespace {

class Text
{
    Q_DECLARE_TR_FUNCTIONS(Documents)
};

using Row = Document::FieldRow;

/// Why there is no such notice; empty: there is one.
QString refusal(const EpisodeFacts &facts, const Situation &situation)
{
    if (!situation.isLookedForHere)
        return Text::tr(
            "The school is told by whoever looks after the child, or by the authority.");
    if (facts.setting.kind == Setting::Kind::School)
        return Text::tr("This is the school's own record: it needs no notice to the school.");
    if (endings::isDeath(situation.ending) || situation.ending == u"seriously-harmed")
        return Text::tr("This is not for a paper. Ring the school.");
    if (endings::neverWas(situation.ending)) {
        return Text::tr("This absence was written down by mistake, or twice. There is nothing to "
                        "tell the school.");
    }
    return {};
}

/// Builds the one page: the child, the times, whom to ring, what is asked, what is left out.
class SchoolNotice
{
public:
    SchoolNotice(const EpisodeFacts &facts, const Situation &situation, const QDateTime &now,
        const QString &madeBy)
        : m_facts(facts)
        , m_now(now)
        , m_fold(facts)
        , m_periods(situation.periods)
        , m_isBack(m_fold.hasHappened(Trigger::Returned))
        , m_isOver(m_isBack || m_fold.hasHappened(Trigger::Located)
              || situation.ending == u"placed-elsewhere")
        , m_document(documentFor(facts, Text::tr("Notice to the school about a pupil"),
              Text::tr("the school's safeguarding lead"), now, madeBy))
    {
    }

    Document build()
    {
        m_document.subtitle = Text::tr("For the designated safeguarding lead, and only for those "
                                       "who need it to keep this child safe");
        who();
        times();
        const QString number = m_facts.setting.nightNumber;
        add(Text::tr("Please ring"),
            number.isEmpty() ? m_facts.setting.name
                             : Text::tr("%1 (%2)").arg(number, m_facts.setting.name),
            true);
        m_document.blocks << Document::Callout { Text::tr("What we ask of you"), asked() };
        m_document.blocks << Document::Heading { Text::tr("Left out on purpose"), 2 };
        m_document.blocks << Document::Paragraph { Text::tr(
            "Where the child was, why they went and with whom, their health, their family, and "
            "what the police call it are not in this notice. If you need to know more to keep the "
            "child safe, ring us.") };
        return m_document;
    }

private:
    void add(const QString &label, const QString &value, bool isStrong = false)
    {
        m_document.blocks << Row { label, value, {}, Row::State::Answered, isStrong };
    }

    // Who said it is left out too: it may be somebody of the family.
    void who()
    {
        const FactRows rows(m_facts, m_fold);
        add(Text::tr("Name"), rows.fullName(), true);
        m_document.blocks << Row { Text::tr("School and class"), rows.words(u"school.name"_s), {},
            rowState(m_fold.answer(u"school.name"_s).state()) };
    }

    void times()
    {
        const bool isDescribedAway = m_fold.kind() == Episode::Kind::Away;
        // The time is that of the first period, and so are the words.
        const bool wasMissing
            = m_periods.isEmpty() || m_periods.first().kind != Episode::Kind::Away;
        const Moment seen = m_fold.answer(u"last-seen.at"_s).toMoment();
        const Moment noticed = m_fold.event(Trigger::Noticed);
        const QString away = m_isOver ? Text::tr("Away without authorisation from")
                                      : Text::tr("Away without authorisation since");
        const QString missing = m_isOver ? Text::tr("Missing from") : Text::tr("Missing since");
        add(wasMissing ? missing : away, local_time::full(seen.isKnown() ? seen : noticed));
        add(Text::tr("Now"), standing(isDescribedAway), true);
    }

    QString standing(bool isDescribedAway) const
    {
        if (m_isBack)
            return since(Trigger::Returned, Text::tr("Back since %1"), Text::tr("Back"));
        if (m_isOver) {
            return since(Trigger::Located, Text::tr("No longer missing since %1"),
                Text::tr("No longer missing"));
        }
        return (isDescribedAway ? Text::tr("Not back at %1") : Text::tr("Still missing at %1"))
            .arg(local_time::full(m_now));
    }

    QString since(Trigger trigger, const QString &withTime, const QString &without) const
    {
        const Moment when = m_fold.event(trigger);
        return when.isKnown() ? withTime.arg(local_time::full(when)) : without;
    }

    QStringList asked() const
    {
        QStringList lines;
        if (!m_isOver) {
            lines << Text::tr("Look out for them. If they come to school, or somebody says where "
                              "they may be, ring us at once. In danger, ring 999 first.")
                  << Text::tr("Please do not look for them yourselves, and ring nobody at home or "
                              "among their friends about it before you have spoken to us.");
        } else if (!m_isBack) {
            lines << Text::tr("They may not be in school for now. Ring us before you ask anybody "
                              "else about it.");
        }
        lines << Text::tr("Be kind when they are in school: a quiet welcome, somebody they trust "
                          "near by, no questions in front of others, no telling-off for what they "
                          "missed.")
              << Text::tr("If they want to talk, listen and write down their words. Do not press "
                          "them: others have the task to ask.")
              << Text::tr(
                     "Tell us the same day what you see: hurt, very tired, hungry, new things, "
                     "somebody waiting for them, or not wanting to go home.")
              << Text::tr(
                     "Keep this notice with the child's safeguarding file. It is not for other "
                     "pupils, nor for a message to all staff.");
        return lines;
    }

    const EpisodeFacts &m_facts;
    QDateTime m_now;
    FactFold m_fold;
    QList<AwayPeriod> m_periods;
    bool m_isBack; ///< with those who look after them
    bool m_isOver; ///< somebody knows where they are
    Document m_document;
};

} // namespace

bool hasSchoolNotice(const EpisodeFacts &facts, const Situation &situation)
{
    return refusal(facts, situation).isEmpty();
}

Result<Document> schoolNotice(const EpisodeFacts &facts, const Situation &situation,
    const QDateTime &now, const QString &madeBy)
{
    if (const QString why = refusal(facts, situation); !why.isEmpty())
        return failure(Error::Code::Refused, why);
    return SchoolNotice(facts, situation, now, madeBy).build();
}

} // namespace homeward
