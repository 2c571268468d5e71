// SPDX-FileCopyrightText: 2026 Homeward contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/documents/call_card.h"

#include "core/documents/fact_rows.h"
#include "core/documents/went_along.h"
#include "core/forms/form.h"
#include "core/guide/ring_rule.h"
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

class CallCard
{
public:
    CallCard(const EpisodeFacts &facts, const Situation &situation, const QDateTime &now)
        : m_facts(facts)
        , m_situation(situation)
        , m_now(now)
        , m_fold(facts)
        , m_rows(facts, m_fold)
    {
    }

    QList<CallCardLine> build(const QString &caller)
    {
        say(u"caller"_s, Text::tr("You are"), u"%1, %2"_s.arg(caller, m_facts.setting.name));
        say(u"ring-back"_s, Text::tr("They can ring you back on"), m_facts.setting.nightNumber);
        say(u"opening"_s, Text::tr("Say"), opening());
        say(u"name"_s, Text::tr("Name"), m_rows.fullName());
        say(u"date-of-birth"_s, Text::tr("Date of birth"), dateOfBirth());
        danger();
        fact(u"health.medicine"_s, Text::tr("Medicine"), true);
        fact(m_rows.medicineDueField(), Text::tr("Next dose due"), true);
        doseMissed();
        fact(u"health.conditions"_s, Text::tr("Health and disability"));
        fact(u"last-seen.at"_s, Text::tr("Last seen"));
        fact(u"last-seen.place"_s, Text::tr("Where"));
        fact(u"last-seen.by"_s, Text::tr("By whom"));
        fact(u"clothing.worn"_s, Text::tr("Wearing"));
        say(u"looks"_s, Text::tr("Looks"), m_rows.looks());
        fact(u"clothing.belongings"_s, Text::tr("Has with them"));
        fact(u"phone.number"_s, Text::tr("Child's phone"));
        withWhom();
        fact(u"circumstances.what-happened"_s, Text::tr("What happened"));
        fact(u"circumstances.why"_s, Text::tr("Why they may have gone"));
        fact(u"circumstances.crime"_s, Text::tr("Sign of a crime"));
        fact(u"circumstances.bag-packed"_s, Text::tr("Bag packed"));
        fact(u"circumstances.out-of-character"_s, Text::tr("Out of character"));
        fact(u"circumstances.likely-places"_s, Text::tr("May have gone to"));
        placesForThem();
        done();
        history();
        fact(u"child.legal-status"_s, Text::tr("Legal status"));
        fact(u"placement.responsible-authority"_s, Text::tr("Responsible authority"));
        fact(u"placement.address"_s, Text::tr("Lives at"));
        return m_lines;
    }

private:
    void say(const QString &id, const QString &label, const QString &value, bool isUrgent = false)
    {
        const bool isGap = value.isEmpty();
        m_lines << CallCardLine { id, label, isGap ? readable(Answer::State::NotAsked) : value,
            isGap, isUrgent };
    }

    /// A child whose whereabouts are known is not to be taken for a missing one (R2).
    [[nodiscard]] QString opening() const
    {
        const QString found = m_fold.whereabouts().place();
        if (located_places::isHospital(found))
            return Text::tr("“A child who was missing is in hospital.”");
        if (located_places::isCustody(found))
            return Text::tr("“A child who was missing is with the police or in custody.”");
        if (m_fold.kind() == Episode::Kind::Away || m_fold.hasHappened(Trigger::Located)) {
            return Text::tr("“A child is away from where they live without permission. We know "
                            "where they are, and we are worried.”");
        }
        return m_fold.first(Entry::Kind::DocumentMade)
            ? Text::tr("“I want to report a missing child. I have a written report to send.”")
            : Text::tr("“I want to report a missing child.”");
    }

    void fact(const QString &field, const QString &label, bool isUrgent = false)
    {
        m_lines << CallCardLine { field, label, m_rows.words(field), m_rows.isGap(field),
            isUrgent };
    }

    [[nodiscard]] QString dateOfBirth() const
    {
        const int age = m_facts.profile.child.ageOn(local_time::dateOf(m_now));
        return age < 0
            ? QString()
            : Text::tr("%1, aged %2").arg(m_rows.words(u"child.date-of-birth"_s)).arg(age);
    }

    void danger()
    {
        for (const RedFlagRow &flag : m_situation.redFlags) {
            if (flag.isRaised())
                say(u"flag:"_s + flag.id, Text::tr("Danger"),
                    Text::tr("Yes: %1 %2").arg(flag.text, flag.because).trimmed(), true);
        }
        fact(u"risk-now.concern"_s, Text::tr("Why you are worried"), true);
    }

    /// Asked of the child only who takes a medicine; until somebody says so, not a line more to
    /// read.
    void doseMissed()
    {
        const QString words = m_rows.ifDoseMissed();
        if (!words.isEmpty())
            say(u"health.hours-until-harm"_s, Text::tr("If a dose is missed"), words, true);
    }

    void withWhom()
    {
        QStringList names = whoWentAlong(m_facts, m_fold, m_now);
        if (!m_rows.isGap(u"circumstances.with-whom"_s))
            names << m_rows.words(u"circumstances.with-whom"_s);
        say(u"circumstances.with-whom"_s, Text::tr("With whom"), names.join(u", "_s));
    }

    /// Where nobody of ours goes or rings: only the police can.
    void placesForThem()
    {
        QStringList places;
        for (const Place &place : m_facts.profile.places) {
            const bool isTheirs
                = !ring_rule::whyNotRing(place, m_facts.profile, m_fold.isFamilyClosed()).isEmpty();
            QStringList known { place.name, place.answers.value(u"place.address"_s).value(),
                place.answers.value(u"place.phone"_s).value() };
            known.removeAll(QString());
            if (isTheirs)
                places << known.join(u", "_s).replace(u'\n', u", "_s);
        }
        if (!places.isEmpty())
            say(u"places"_s, Text::tr("Places for them to look at"), places.join(u"; "_s));
    }

    void done()
    {
        QStringList checked;
        for (const CheckRow &check : m_situation.checks) {
            if (check.last)
                checked << entryInWords(*check.last, m_facts);
        }
        say(u"done"_s, Text::tr("Already done"), checked.join(u"; "_s));
    }

    void history()
    {
        if (m_facts.earlier.isEmpty()) {
            say(u"history"_s, Text::tr("Missing before"), Text::tr("None on this record"));
            return;
        }
        const EarlierEpisode &last = m_facts.earlier.first();
        const QString where
            = last.locatedWhere.isEmpty() ? Text::tr("place not known") : last.locatedWhere;
        say(u"history"_s, Text::tr("Missing before"),
            Text::tr("%1 on this record. The last time found: %2")
                .arg(m_facts.earlier.size())
                .arg(where));
    }

    const EpisodeFacts &m_facts;
    const Situation &m_situation;
    QDateTime m_now;
    FactFold m_fold;
    FactRows m_rows;
    QList<CallCardLine> m_lines;
};

} // namespace

QList<CallCardLine> callCard(const EpisodeFacts &facts, const Situation &situation,
    const QDateTime &now, const QString &caller)
{
    return CallCard(facts, situation, now).build(caller);
}

} // namespace homeward
