// SPDX-FileCopyrightText: 2026 Homeward contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/documents/police_report.h"

#include "core/base/joined.h"
#include "core/documents/fact_rows.h"
#include "core/documents/log_table.h"
#include "core/documents/paper_room.h"
#include "core/documents/profile_tables.h"
#include "core/documents/report_rows.h"
#include "core/documents/times_table.h"
#include "core/documents/went_along.h"
#include "core/forms/catalogue.h"
#include "core/forms/code_list.h"
#include "core/guide/absence_history.h"
#include "core/guide/absence_home.h"
#include "core/guide/absence_times.h"
#include "core/guide/gaps.h"
#include "core/guide/photo_consent.h"
#include "core/guide/told_late.h"
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

/// Builds the report a part at a time; each part is one heading of the paper.
class PoliceReport
{
public:
    PoliceReport(const EpisodeFacts &facts, const Situation &situation, const QDateTime &now,
        const QString &madeBy, const QList<Photo> &otherPhotos)
        : m_facts(facts)
        , m_otherPhotos(otherPhotos)
        , m_situation(situation)
        , m_now(now)
        , m_fold(facts)
        , m_rows(facts, m_fold)
        , m_document(documentFor(facts,
              m_fold.isAway() || m_fold.kind() == Episode::Kind::Away
                  ? Text::tr("Child away without authorisation: report to the police")
                  : Text::tr("Missing child: report to the police"),
              Text::tr("Police"), now, madeBy))
    {
    }

    Document build()
    {
        m_document.subtitle = Text::tr("%1, %2").arg(m_facts.setting.name, m_facts.protocol->area);
        firstPage();
        m_document.blocks << Document::PageBreak {};
        identity();
        absence();
        belongings();
        description();
        health();
        circumstances();
        risk();
        people();
        places();
        history();
        actionsTaken();
        gaps();
        if (isBlank())
            m_document.blocks << plainRow(
                Text::tr("Written by, their role and home, and when"), {}, true);
        return m_document;
    }

private:
    void heading(const QString &text) { m_document.blocks << Document::Heading { text, 1 }; }
    void part(const QString &text) { m_document.blocks << Document::Heading { text, 2 }; }

    void firstPage()
    {
        if (isBlank())
            m_document.blocks << Document::Paragraph { Text::tr(
                "Ring first: 101, or 999 in danger. This paper can wait. Write clearly, and write "
                "who said it. Put “not known” where you asked and nobody knows. Lock it away; type "
                "it into Homeward when you can, and destroy it then.") };
        Document::Portrait portrait;
        if (isBlank())
            portrait.inEmptyFrame = Text::tr("Fix a photo here");
        portrait.image = m_facts.photo.image();
        portrait.caption = photoCaption(
            m_facts.photo, m_facts.profile.child.photoTaken, photo_consent::sentences(m_fold));
        portrait.facts << plainRow(Text::tr("Name"), m_rows.fullName(), false, true)
                       << plainRow(Text::tr("Date of birth"),
                              dateOfBirthWords(m_facts, m_rows, m_now),
                              m_rows.isGap(u"child.date-of-birth"_s), false,
                              u"child.date-of-birth"_s)
                       << knownRow(Text::tr("Looks"), m_rows.looks())
                       << m_rows.rows(u"clothing.worn"_s, Text::tr("Wearing")) << lastSeenRows()
                       << m_rows.rows(u"phone.number"_s, Text::tr("Child's phone"));
        portrait.facts = shortened(portrait.facts);
        m_document.blocks << portrait;
        whereabouts();
        danger();
        medicine();
        for (const Row &row :
            shortened(m_rows.rows(u"circumstances.with-whom"_s, Text::tr("With"))))
            m_document.blocks << row;
        for (const Row &row :
            shortened(m_rows.rows(u"circumstances.likely-places"_s, Text::tr("May have gone to"))))
            m_document.blocks << row;
        const bool isSchool = m_facts.setting.kind == Setting::Kind::School;
        m_document.blocks << plainRow(
            isSchool ? Text::tr("Ring the school") : Text::tr("Ring through the night"),
            nightWords(m_facts.setting), m_facts.setting.nightNumber.isEmpty(), true);
        m_document.blocks << plainRow(Text::tr("Police reference"),
            m_rows.words(u"call.reference"_s), m_rows.isGap(u"call.reference"_s), true,
            u"call.reference"_s);
        m_document.blocks << plainRow(Text::tr("Police grading, in their words"), gradingWords(),
            m_rows.isGap(u"grading.words"_s));
        if (isBlank())
            theCall();
    }

    /// To be written down while somebody rings.
    void theCall()
    {
        part(Text::tr("The call to the police"));
        m_document.blocks << plainRow(Text::tr("Who rang?"), {}, true);
        for (const Field &field : forms::find(u"police-call"_s)->fields()) {
            // Above, for whoever looks for it.
            if (field.id != u"call.reference")
                m_rows.add(m_document, { field.id });
        }
    }

    /// Without the questions, for the narrow column of page 1; they stand in part 2.
    QString seenWords(const Entry &seen) const
    {
        QStringList words;
        const auto add = [&](const QString &field, const QString &sentence) {
            const QString said = seen.answer(field).value();
            if (!said.isEmpty())
                words << sentence.arg(said);
        };
        add(u"sighting.where"_s, u"%1"_s);
        add(u"sighting.by"_s, Text::tr("Told by %1"));
        add(u"sighting.with"_s, Text::tr("With: %1"));
        add(u"sighting.wearing"_s, Text::tr("Wearing: %1"));
        add(u"sighting.note"_s, u"%1"_s);
        return words.isEmpty() ? entryInWords(seen, m_facts) : words.join(u". "_s);
    }

    QList<Row> lastSeenRows() const
    {
        QList<Row> rows = m_rows.rows(u"last-seen.at"_s, Text::tr("Last seen"));
        rows << m_rows.rows(u"last-seen.place"_s, Text::tr("Last seen where"));
        if (const auto seen = absence_times::seenSince(m_fold))
            rows << Row { Text::tr("Seen or heard from since"),
                u"%1: %2"_s.arg(local_time::full(seen->happened), seenWords(*seen)), seen->source(),
                Row::State::Answered, true };
        return rows;
    }

    /// A report made after the child was found says so first, and last where they are now.
    void whereabouts()
    {
        const bool isBack = m_fold.hasHappened(Trigger::Returned);
        const Moment located = m_fold.event(Trigger::Located);
        QStringList lines;
        if (located.isKnown())
            lines << Text::tr("Located: %1").arg(local_time::full(located));
        if (isBack)
            lines << Text::tr("Back: %1").arg(local_time::full(m_fold.event(Trigger::Returned)));
        // In hospital is where they are, with or without its name. Where they were is in the log.
        for (const QString &field : { u"located.where"_s, u"located.place"_s }) {
            if (!isBack && !m_rows.isGap(field))
                lines << m_rows.words(field);
        }
        if (!lines.isEmpty())
            m_document.blocks << Document::Callout { Text::tr("This child has been found"), lines };
    }

    void danger()
    {
        if (isBlank())
            return;
        Document::Callout callout { Text::tr("Why we are worried"), {} };
        for (const RedFlagRow &flag : m_situation.redFlags) {
            if (flag.isRaised())
                callout.lines << Text::tr("Yes: %1 %2").arg(flag.text, flag.because).trimmed();
        }
        if (!m_rows.isGap(u"risk-now.concern"_s))
            callout.lines
                << shortened(plainRow({}, m_rows.words(u"risk-now.concern"_s), false)).value;
        for (const Contact &contact : m_facts.profile.contacts) {
            const bool isWarned = contact.answers.value(u"contact.warning"_s).isYes();
            const QString risk = joined(contact.answers.value(u"contact.risk"_s).value(),
                isWarned ? Text::tr("was given an abduction warning notice") : QString(), u"; "_s);
            if (!risk.isEmpty())
                callout.lines << shortened(
                    plainRow({}, Text::tr("%1: %2").arg(contact.name, risk), false))
                                     .value;
        }
        const QString crime = m_fold.answer(u"circumstances.crime"_s).value();
        if (!crime.isEmpty() && !crime.startsWith(u"none", Qt::CaseInsensitive))
            callout.lines << Text::tr("Suspicion or evidence of crime: %1")
                                 .arg(m_rows.words(u"circumstances.crime"_s));
        const auto unanswered
            = std::count_if(m_situation.redFlags.cbegin(), m_situation.redFlags.cend(),
                [](const RedFlagRow &flag) { return !flag.answer.isYes() && !flag.answer.isNo(); });
        if (unanswered > 0)
            callout.lines << Text::tr(
                "%1 danger questions have no answer yet. That does not mean the child is safe.")
                                 .arg(unanswered);
        if (callout.lines.isEmpty())
            callout.lines << Text::tr("No particular danger has been written down.");
        m_document.blocks << callout;
    }

    void medicine()
    {
        m_document.blocks << plainRow(Text::tr("Medicine"), m_rows.words(u"health.medicine"_s),
            m_rows.isGap(u"health.medicine"_s), true);
        const QString due = m_rows.medicineDueField();
        m_document.blocks << plainRow(
            Text::tr("Medicine next due"), m_rows.words(due), m_rows.isGap(due), true);
        const QString missed = m_rows.ifDoseMissed();
        m_document.blocks << plainRow(Text::tr("If it is missed"),
            missed.isEmpty() ? m_rows.words(u"health.harm-if-missed"_s) : missed, missed.isEmpty(),
            true);
    }

    QString gradingWords() const
    {
        QString grading = m_rows.words(u"grading.words"_s);
        if (!m_rows.isGap(u"grading.risk"_s)
            && !grading.contains(m_rows.words(u"grading.risk"_s), Qt::CaseInsensitive))
            grading += u" – "_s + m_rows.words(u"grading.risk"_s);
        return grading;
    }

    void identity()
    {
        heading(Text::tr("1. The child"));
        m_document.blocks << plainRow(
            Text::tr("What the child is called"), m_facts.profile.child.name, false);
        m_rows.add(m_document,
            { u"child.full-name"_s, u"child.known-as"_s, u"child.date-of-birth"_s, u"child.sex"_s,
                u"child.legal-status"_s, u"placement.responsible-authority"_s });
        m_rows.add(m_document,
            { u"child.leaver"_s, u"placement.host-authority"_s, u"placement.out-of-area"_s,
                u"child.former-names"_s, u"child.born-estimated"_s, u"child.gender"_s,
                u"child.ethnicity"_s },
            true);
        // They ask for it in a list of their own: nobody types it twice.
        const QString ethnicity = policeEthnicity(m_fold.answer(u"child.ethnicity"_s).value());
        if (!ethnicity.isEmpty())
            m_document.blocks << plainRow(
                Text::tr("Ethnicity, in the police’s list (16 + 1)"), ethnicity, false);
        m_rows.add(m_document,
            { u"child.nationality"_s, u"child.religion"_s, u"child.first-language"_s,
                u"child.interpreter"_s, u"child.accent"_s, u"child.nhs-number"_s,
                u"child.police-number"_s, u"child.authority-number"_s, u"child.limits"_s,
                u"child.section-47"_s, u"child.unaccompanied"_s, u"child.immigration-control"_s,
                u"child.restriction"_s },
            true);
        const Placement *home = homeDuring(m_facts);
        if (home != nullptr && home->from.isValid())
            m_document.blocks << plainRow(
                Text::tr("They live there since"), local_time::day(home->from), false);
        m_rows.add(m_document,
            { u"placement.kind"_s, u"placement.provider"_s, u"placement.ofsted"_s,
                u"placement.address"_s, u"placement.phone"_s, u"placement.carers"_s,
                u"placement.distance"_s, u"placement.notify"_s },
            true);
        part(Text::tr("School"));
        m_rows.add(m_document, { u"school.name"_s });
        m_rows.add(m_document, { u"school.phone"_s, u"school.lead"_s }, !isBlank());
        m_rows.add(m_document,
            { u"school.times"_s, u"school.journey"_s, u"school.journey-minutes"_s }, true);
    }

    void absence()
    {
        heading(Text::tr("2. Where and when"));
        if (!isBlank())
            m_document.blocks << plainRow(
                Text::tr("Reported by"), reporterWords(m_facts.setting), false);
        const Moment noticed = m_fold.event(Trigger::Noticed);
        m_document.blocks << plainRow(
            Text::tr("Noticed missing"), local_time::full(noticed), !noticed.isKnown());
        m_rows.add(m_document,
            { u"noticed.by"_s, u"noticed.expected-place"_s, u"noticed.expected-at"_s,
                u"last-seen.at"_s, u"last-seen.place"_s, u"last-seen.by"_s });
        m_rows.add(m_document, { u"last-seen.by-phone"_s }, true);
        part(Text::tr("Who they went with"));
        addWhoWentAlong(m_document, m_facts, m_fold);
        m_rows.add(m_document, { u"circumstances.with-whom"_s });
        for (const Entry &seen : m_fold.all(Entry::Kind::Sighting)) {
            m_document.blocks << Row {
                Text::tr("Seen or heard from, %1").arg(local_time::full(seen.happened)),
                entryInWords(seen, m_facts), seen.source(), Row::State::Answered
            };
        }
        if (m_facts.setting.kind == Setting::Kind::School) {
            part(Text::tr("At school today"));
            m_rows.add(m_document,
                { u"school-facts.seen-by"_s, u"school-facts.lesson"_s, u"school-facts.site"_s,
                    u"school-facts.usual-places"_s, u"school-facts.friends"_s,
                    u"school-facts.home"_s, u"school-facts.transport"_s });
        }
        addTimes(m_document, m_situation.times);
    }

    void belongings()
    {
        heading(Text::tr("3. Clothing and belongings"));
        m_rows.add(m_document,
            { u"clothing.worn"_s, u"clothing.belongings"_s, u"clothing.phone-with"_s,
                u"clothing.medicine-with"_s });
        m_rows.add(m_document,
            { u"clothing.money"_s, u"phone.number"_s, u"phone.others"_s, u"phone.make"_s,
                u"phone.network"_s, u"phone.contract"_s, u"phone.imei"_s, u"phone.find"_s,
                u"phone.devices"_s, u"phone.social"_s, u"phone.email"_s, u"phone.travel"_s,
                u"travel.vehicle"_s, u"travel.passport"_s, u"phone.money"_s, u"money.bank"_s,
                u"money.card-kind"_s, u"money.card-end"_s, u"money.benefits"_s },
            true);
    }

    void description()
    {
        heading(Text::tr("4. Description"));
        m_rows.add(m_document,
            { u"looks.height"_s, u"looks.build"_s, u"looks.hair"_s, u"looks.eyes"_s,
                u"looks.marks"_s });
        m_rows.add(m_document,
            { u"looks.glasses"_s, u"looks.complexion"_s, u"looks.teeth"_s, u"looks.gait"_s,
                u"looks.shoe-size"_s, u"looks.usual-dress"_s },
            true);
        const QString caption = photoCaption(m_facts.photo, m_facts.profile.child.photoTaken);
        m_document.blocks << plainRow(Text::tr("Recent photo"),
            caption.isEmpty() ? Text::tr("No photo") : Text::tr("On page 1. %1").arg(caption),
            caption.isEmpty());
        m_rows.add(m_document,
            { u"photo.may-share"_s, u"photo.may-publish"_s, u"photo.decided-by"_s }, true);
        if (const ChildPhoto *first = m_facts.profile.firstPhoto(); first && !caption.isEmpty()) {
            for (const Row &row : photoRows(*first))
                m_document.blocks << row;
        }
        addPhotos(m_document, m_facts.profile, m_otherPhotos);
    }

    void health()
    {
        heading(Text::tr("5. Health"));
        m_rows.add(m_document,
            { u"health.conditions"_s, u"health.medicine"_s, u"health.medicine-due"_s,
                u"health.harm-if-missed"_s });
        // Beside the hours, or nobody knows of which medicine they are.
        for (const Row &row : m_rows.rows(u"health.harm-medicine"_s,
                 Text::tr("Medicine that harms soonest when a dose is missed")))
            m_document.blocks << row;
        m_rows.add(m_document, { u"health.hours-until-harm"_s, u"health.harm-said-by"_s });
        m_rows.add(m_document, { u"health.harm-said-on"_s }, true);
        m_rows.add(m_document, { u"health.allergies"_s });
        m_rows.add(m_document,
            { u"health.pregnancy"_s, u"health.self-harm"_s, u"health.mental-health"_s,
                u"health.disability"_s, u"health.disability-kinds"_s, u"health.communication"_s,
                u"health.aids"_s, u"health.mobility"_s, u"health.tracker"_s, u"health.gp"_s,
                u"health.hospital"_s, u"health.dentist"_s },
            true);
    }

    void circumstances()
    {
        heading(Text::tr("6. What happened"));
        m_rows.add(m_document,
            { u"circumstances.what-happened"_s, u"circumstances.why"_s,
                u"circumstances.likely-places"_s, u"circumstances.out-of-character"_s,
                u"circumstances.bag-packed"_s, u"circumstances.crime"_s });
        m_rows.add(m_document,
            { u"circumstances.drawn-by"_s, u"circumstances.mood"_s, u"circumstances.drink-drugs"_s,
                u"routine.week"_s, u"routine.contact"_s, u"routine.back"_s,
                u"routine.favourite"_s },
            true);
    }

    void risk()
    {
        heading(Text::tr("7. Risk"));
        if (m_fold.missingFrom() == u"care" || !m_rows.isGap(u"risk-now.assessment"_s))
            m_rows.add(m_document, { u"risk-now.assessment"_s });
        m_rows.add(m_document, { u"risk-now.concern"_s });
        m_rows.add(m_document,
            { u"risk.assessment"_s, u"risk.assessed-on"_s, u"risk.exploitation"_s,
                u"risk.family-danger"_s, u"risk.known"_s },
            true);
        m_rows.add(m_document, evidence(), true);
        m_rows.add(m_document,
            { u"risk.nrm"_s, u"risk.people"_s, u"risk.out-alone"_s, u"risk.triggers"_s,
                u"risk.helps"_s },
            true);
        Document::Table table { { Text::tr("Danger question"), Text::tr("Answer") }, {},
            isBlank() ? QList<int> { 64, 36 } : QList<int> { 75, 25 } };
        for (const RedFlagRow &flag : m_situation.redFlags) {
            const QString answer = isBlank() ? yesOrNoToTick()
                : flag.answer.isYes()        ? Text::tr("Yes")
                : flag.answer.isNo()         ? Text::tr("No")
                                             : readable(flag.answer.state());
            table.rows << QStringList { (flag.text + u' ' + flag.because).trimmed(), answer };
        }
        m_document.blocks << table;
        plan();
    }

    void plan()
    {
        const qsizetype before = m_document.blocks.size();
        part(Text::tr("The plan if they are missing"));
        m_rows.add(m_document,
            { u"placement.plan"_s, u"plan.who-does-what"_s, u"plan.agreed"_s, u"plan.agreed-on"_s,
                u"plan.trusted"_s, u"plan.advocate"_s, u"placement.prevent"_s,
                u"placement.shorten"_s, u"plan.back"_s },
            true);
        // A heading alone says nothing.
        if (m_document.blocks.size() == before + 1)
            m_document.blocks.removeLast();
    }

    /// What shows each danger that is feared, and what shows others.
    QStringList evidence() const
    {
        Answers feared;
        for (const QString &field : { u"risk.family-danger"_s, u"risk.known"_s })
            feared.insert(field, m_fold.answer(field));
        QStringList fields;
        for (const Field &field : forms::find(u"child.risk"_s)->visible(feared)) {
            if (field.id.startsWith(u"risk.evidence"_s))
                fields << field.id;
        }
        return fields;
    }

    void people()
    {
        heading(Text::tr("8. Family, friends and associates"));
        if (isBlank()) {
            toFillIn({ Text::tr("Name, and who it is"), Text::tr("Phone and address"),
                         Text::tr("Safe to ring? Rung when?"), Text::tr("A danger? Why?") },
                { 28, 28, 22, 22 }, 5);
            return;
        }
        if (m_facts.profile.contacts.isEmpty()) {
            m_document.blocks << plainRow(
                Text::tr("People"), readable(Answer::State::NotAsked), true);
            return;
        }
        const bool isClosed = m_fold.isFamilyClosed();
        if (isClosed)
            m_document.blocks << familyWarning();
        m_document.blocks << peopleTable(m_facts.profile, isClosed);
        const Document::Table parts = partsTable(m_facts.profile, isClosed);
        if (parts.rows.isEmpty())
            return;
        part(Text::tr("Who does what when they are missing"));
        m_document.blocks << parts;
    }

    void places()
    {
        heading(Text::tr("9. Places"));
        // Asked on page 1 and in part 6: by hand nobody writes it a third time.
        if (isBlank())
            toFillIn({ Text::tr("Place, address and phone"), Text::tr("Why they may be there"),
                         Text::tr("Who may check it? Dangers there") },
                { 40, 30, 30 }, 4);
        else
            m_rows.add(m_document, { u"circumstances.likely-places"_s });
        m_rows.add(m_document, { u"plan.night-place"_s }, true);
        if (!m_facts.profile.places.isEmpty())
            m_document.blocks << placesTable(
                m_facts.profile, m_fold.isFamilyClosed(), local_time::dateOf(m_now));
        if (isBlank())
            m_document.blocks << plainRow(Text::tr("Where they lived before"), {}, true);
        const Document::Table before = formerHomesTable(m_facts.profile, homeDuring(m_facts));
        if (before.rows.isEmpty())
            return;
        part(Text::tr("Where they lived before"));
        m_document.blocks << before;
    }

    void history()
    {
        heading(Text::tr("10. Earlier absences"));
        if (isBlank()) {
            toFillIn({ Text::tr("When, and how long"), Text::tr("Where and how found"),
                         Text::tr("What it was about") },
                { 28, 38, 34 }, 4);
            return;
        }
        if (m_facts.earlier.isEmpty()) {
            m_document.blocks << Document::Paragraph { Text::tr("None on this record.") };
            return;
        }
        for (const QString &sentence : inSentences(absenceHistory(m_facts.earlier, m_now)))
            m_document.blocks << Document::Paragraph { sentence };
        Document::Table table { { Text::tr("Record"), Text::tr("From"), Text::tr("To"),
                                    Text::tr("Where found") },
            {}, { 18, 30, 30, 22 } };
        for (const EarlierEpisode &episode : m_facts.earlier) {
            table.rows << QStringList { episode.number,
                episode.since.isValid() ? local_time::full(episode.since) : Text::tr("not known"),
                endWords(episode),
                episode.locatedWhere.isEmpty() ? Text::tr("not known") : episode.locatedWhere };
        }
        m_document.blocks << table;
    }

    void actionsTaken()
    {
        heading(Text::tr("11. What has been done"));
        if (isBlank()) {
            toFillIn({ Text::tr("When"), Text::tr("What was done, and what came of it"),
                         Text::tr("By whom") },
                { 20, 58, 22 }, 10);
            return;
        }
        const Document::Table table = logTable(m_facts,
            { Entry::Kind::Noticed, Entry::Kind::StopTime, Entry::Kind::Check,
                Entry::Kind::ContactAttempt, Entry::Kind::Sighting, Entry::Kind::Note,
                Entry::Kind::Category, Entry::Kind::PoliceCall, Entry::Kind::Grading,
                Entry::Kind::Notice, Entry::Kind::Located, Entry::Kind::Returned },
            toldLate(m_situation));
        m_document.blocks << table;
    }

    /// `rows` with room for two lines by hand.
    void toFillIn(const QStringList &headings, const QList<int> &widths, int rows)
    {
        const QStringList row(headings.size(), linesToWrite(2));
        m_document.blocks << Document::Table { headings, QList<QStringList>(rows, row), widths };
    }

    /// A paper to fill in by hand belongs to no episode.
    bool isBlank() const { return m_facts.episode.id.isEmpty(); }

    void gaps()
    {
        if (isBlank())
            return;
        heading(Text::tr("12. What is not in this report"));
        QStringList missing;
        for (const Gap &gap : m_situation.gaps)
            missing << inWords(gap);
        if (missing.isEmpty())
            m_document.blocks << Document::Paragraph { Text::tr(
                "Every item of the area's minimum list has an answer.") };
        for (const QString &line : std::as_const(missing))
            m_document.blocks << Document::Paragraph { line };
        if (!m_situation.disputes.isEmpty())
            m_document.blocks << Document::Paragraph {
                Text::tr(
                    "Where two sources disagree, both are printed until somebody marks which to "
                    "use."),
                false, true
            };
    }

    const EpisodeFacts &m_facts;
    const QList<Photo> &m_otherPhotos;
    const Situation &m_situation;
    QDateTime m_now;
    FactFold m_fold;
    FactRows m_rows;
    Document m_document;
};

} // namespace

Document policeReport(const EpisodeFacts &facts, const Situation &situation, const QDateTime &now,
    const QString &madeBy, const QList<Photo> &otherPhotos)
{
    return PoliceReport(facts, situation, now, madeBy, otherPhotos).build();
}

} // namespace homeward
