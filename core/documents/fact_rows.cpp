// SPDX-FileCopyrightText: 2026 Homeward contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/documents/fact_rows.h"

#include "core/base/joined.h"
#include "core/forms/catalogue.h"
#include "core/guide/asked_duty.h"
#include "core/guide/dose_harm.h"
#include "core/guide/notices.h"
#include "core/guide/red_flags.h"
#include "core/guide/told_late.h"
#include "core/model/ending.h"
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

/// What a check, a notice, a duty of others or an action is about, in the words of the protocol or
/// the profile.
QString subjectInWords(const Entry &entry, const EpisodeFacts &facts)
{
    if (const QString clock = asked_duty::clockOf(entry); !clock.isEmpty()) {
        const ClockRule *rule = facts.protocol->clock(clock);
        return rule ? rule->text : QString();
    }
    if (located_places::isMove(entry))
        return Text::tr("Somewhere else now");
    const QString rule = entry.subject.section(u'#', 0, 0);
    const QString about = entry.subject.section(u'#', 1);
    QString name = facts.profile.child.name;
    for (const Contact &contact : facts.profile.contacts) {
        if (!about.isEmpty() && contact.id.toStorage() == about)
            name = contact.name;
    }
    for (const Place &place : facts.profile.places) {
        if (!about.isEmpty() && place.id.toStorage() == about)
            name = place.name;
    }
    if (const CheckRule *check = facts.protocol->check(rule))
        return QString(check->text).replace(u"{name}"_s, name);
    // The id of a rule holds no colon: what is before it says what they heard of it again.
    if (const NoticeRule *notice = facts.protocol->notice(rule.section(u':', -1))) {
        const QString text = about.isEmpty() ? notice->text : notice->text + u" ("_s + name + u')';
        if (rule.startsWith(told_again::mistake))
            return Text::tr("Opened by mistake. Before: %1").arg(text);
        if (rule.startsWith(told_again::notBack))
            return Text::tr("Not so after all. Before: %1").arg(text);
        return rule.startsWith(told_again::back) ? Text::tr("Now back. %1").arg(text) : text;
    }
    if (const auto flag = redFlagCalled(*facts.protocol, rule))
        return flag->text;
    return {};
}

QString documentWords(const Entry &entry)
{
    QStringList parts { documentKindInWords(entry.answer(u"document.kind"_s).value()) };
    if (const QString recipient = entry.answer(u"document.recipient"_s).value();
        !recipient.isEmpty())
        parts << Text::tr("for %1").arg(recipient);
    if (entry.answer(u"document.printed"_s).isYes())
        parts << Text::tr("printed");
    return parts.join(u", "_s);
}

/// What ends in a question mark takes no colon.
QString withQuestion(const Field &field, const QString &words)
{
    return field.label + (field.label.endsWith(u'?') ? u" "_s : u": "_s) + words;
}

/// The plan's time is in the log before anybody chose one: it says that nobody did.
QString stopWords(const Entry &entry)
{
    const Moment stop = entry.answer(u"stop.at"_s).toMoment();
    const QString why = entry.answer(u"stop.reason"_s).value();
    QString words = stop.isKnown() ? Text::tr("Checking until %1").arg(local_time::full(stop))
                                   : Text::tr("Until when to check: not known");
    if (entry.subject == u"plan")
        words += Text::tr(", set by the program");
    return joined(words, why, u". "_s);
}

} // namespace

FactRows::FactRows(const EpisodeFacts &facts, const FactFold &fold)
    : m_facts(facts)
    , m_fold(fold)
{
}

QString FactRows::provenance(const Statement &statement) const
{
    if (!statement.answer.isSettled())
        return {};
    QStringList parts;
    if (statement.entry.isEmpty())
        parts << (statement.saidBy.isEmpty() ? Text::tr("Profile")
                                             : Text::tr("Profile: %1").arg(statement.saidBy));
    else
        parts << statement.saidBy;
    if (statement.when.isValid())
        parts << local_time::full(statement.when);
    if (!statement.writtenBy.isEmpty() && statement.writtenBy != statement.saidBy)
        parts << Text::tr("written by %1").arg(statement.writtenBy);
    return parts.join(u", "_s);
}

Document::FieldRow FactRows::row(
    const QString &field, const QString &label, const Statement &statement) const
{
    return { label, forms::readable(field, statement.answer), provenance(statement),
        rowState(statement.answer.state()), false, field };
}

QList<Document::FieldRow> FactRows::rows(const QString &field, const QString &label) const
{
    const QString shownLabel = label.isEmpty() ? forms::labelOf(field) : label;
    const QList<Statement> sides = m_fold.sides(field);
    QList<Document::FieldRow> rows;
    for (const Statement &side : sides) {
        const QString sideLabel = rows.isEmpty()
            ? shownLabel
            : Text::tr("%1 (another source disagrees)").arg(shownLabel);
        rows << row(field, sideLabel, side);
    }
    return rows;
}

QString FactRows::words(const QString &field) const
{
    QStringList sides;
    for (const Statement &side : m_fold.sides(field))
        sides << forms::readable(field, side.answer);
    return sides.join(Text::tr(" or (sources disagree) "));
}

bool FactRows::isGap(const QString &field) const { return !m_fold.answer(field).isAnswered(); }

void FactRows::add(Document &document, const QStringList &fields, bool onlyKnown) const
{
    for (const QString &field : fields) {
        if (onlyKnown && !m_fold.answer(field).isSettled())
            continue;
        for (const Document::FieldRow &each : rows(field))
            document.blocks << each;
    }
}

QString FactRows::fullName() const
{
    const QString full = m_fold.answer(u"child.full-name"_s).value();
    const QString called = m_facts.profile.child.name;
    return full.isEmpty() || full == called ? called : Text::tr("%1 (called %2)").arg(full, called);
}

QString FactRows::looks() const
{
    QStringList parts;
    for (const QString &field : { u"child.sex"_s, u"looks.height"_s, u"looks.build"_s,
             u"looks.hair"_s, u"looks.eyes"_s, u"looks.glasses"_s, u"looks.marks"_s }) {
        if (isGap(field))
            continue;
        const QString said = words(field);
        parts << (field == u"looks.eyes"    ? Text::tr("eyes %1").arg(said.toLower())
                : field == u"looks.glasses" ? Text::tr("glasses: %1").arg(said.toLower())
                : field == u"looks.marks"   ? Text::tr("marks: %1").arg(said)
                                            : said);
    }
    return parts.join(u"; "_s);
}

QString FactRows::medicineDueField() const
{
    const QString tonight = u"risk-now.medicine-due"_s;
    return isGap(tonight) ? u"health.medicine-due"_s : tonight;
}

QString FactRows::ifDoseMissed() const
{
    const auto known
        = [this](const QString &field) { return isGap(field) ? QString() : words(field); };
    return joined(doseHarm(known), known(u"health.harm-if-missed"_s), u" "_s);
}

QString kindInWords(Entry::Kind kind)
{
    switch (kind) {
    case Entry::Kind::Noticed:
        return Text::tr("Noticed missing");
    case Entry::Kind::StopTime:
        return Text::tr("Time for checking");
    case Entry::Kind::Check:
        return Text::tr("Check");
    case Entry::Kind::Fact:
        return Text::tr("Information");
    case Entry::Kind::RedFlag:
        return Text::tr("Danger question");
    case Entry::Kind::Category:
        return Text::tr("Described by the carer as");
    case Entry::Kind::PoliceCall:
        return Text::tr("Police rung");
    case Entry::Kind::Grading:
        return Text::tr("Police grading");
    case Entry::Kind::Notice:
        return Text::tr("Telling people");
    case Entry::Kind::ContactAttempt:
        return Text::tr("Tried to reach");
    case Entry::Kind::Sighting:
        return Text::tr("Seen or heard from");
    case Entry::Kind::Note:
        return Text::tr("Note");
    case Entry::Kind::Located:
        return Text::tr("Located");
    case Entry::Kind::Returned:
        return Text::tr("Returned");
    case Entry::Kind::ReturnTalk:
        return Text::tr("Questions on return");
    case Entry::Kind::Observation:
        return Text::tr("Seen on return");
    case Entry::Kind::SafeAndWell:
        return Text::tr("Police check on return");
    case Entry::Kind::InterviewOffer:
        return Text::tr("Return interview offered");
    case Entry::Kind::InterviewAttempt:
        return Text::tr("Return interview tried");
    case Entry::Kind::Interview:
        return Text::tr("Return interview");
    case Entry::Kind::ParentInformation:
        return Text::tr("Parent or carer asked");
    case Entry::Kind::Action:
        return Text::tr("Action");
    case Entry::Kind::ActionDone:
        return Text::tr("Action done");
    case Entry::Kind::PlanUpdated:
        return Text::tr("Plan updated");
    case Entry::Kind::Meeting:
        return Text::tr("Meeting");
    case Entry::Kind::Consent:
        return Text::tr("Consent");
    case Entry::Kind::Publicity:
        return Text::tr("Publicity");
    case Entry::Kind::LegalPower:
        return Text::tr("Legal power");
    case Entry::Kind::OfstedDecision:
        return Text::tr("Telling Ofsted");
    case Entry::Kind::ShiftHandOver:
        return Text::tr("Shift handed over");
    case Entry::Kind::EventTime:
        return Text::tr("A time that others wrote down");
    case Entry::Kind::Ending:
        return Text::tr("How it ended");
    case Entry::Kind::SignOff:
        return Text::tr("Signed off");
    case Entry::Kind::SourceChosen:
        return Text::tr("Source chosen");
    case Entry::Kind::ProfileChanged:
        return Text::tr("Profile changed");
    case Entry::Kind::DocumentMade:
        return Text::tr("Document made");
    }
    return {};
}

QString kindInWords(const Entry &entry)
{
    if (onlyAddsWhyLate(entry))
        return Text::tr("Why it was late");
    return asked_duty::clockOf(entry).isEmpty() ? kindInWords(entry.kind)
                                                : Text::tr("Asked of others");
}

QString documentKindInWords(const QString &kind)
{
    if (kind == u"police-report")
        return Text::tr("Police report");
    if (kind == u"interview-record")
        return Text::tr("Return interview record");
    if (kind == u"shift-page")
        return Text::tr("Page for the next shift");
    if (kind == u"school-notice")
        return Text::tr("Notice to the school");
    if (kind == u"interview-pack")
        return Text::tr("Sealed file for the interviewer");
    if (kind == u"interview-reply")
        return Text::tr("Sealed interview, sent back");
    return kind;
}

QString entryInShort(const Entry &entry, const EpisodeFacts &facts)
{
    if (entry.kind == Entry::Kind::DocumentMade)
        return documentWords(entry);
    if (entry.kind == Entry::Kind::StopTime)
        return stopWords(entry);
    QStringList said;
    for (const auto &[id, answer] : entry.answers.asKeyValueRange()) {
        const Field *field = forms::field(id);
        if (field == nullptr || !answer.isSettled() || field->kind == Field::Kind::Time)
            continue;
        const QString words = readable(*field, answer);
        // "Yes" alone says nothing, and of a fact the question is what it is about.
        const bool needsQuestion
            = field->kind == Field::Kind::YesNo || entry.kind == Entry::Kind::Fact;
        said << (needsQuestion ? withQuestion(*field, words) : words);
    }
    const QString subject = subjectInWords(entry, facts);
    if (entry.kind == Entry::Kind::Fact || entry.kind == Entry::Kind::Note)
        return said.join(u". "_s);
    return joined(subject.isEmpty() ? kindInWords(entry) : subject, said.join(u", "_s), u": "_s);
}

QString entryInWords(const Entry &entry, const EpisodeFacts &facts)
{
    if (entry.kind == Entry::Kind::DocumentMade)
        return documentWords(entry);
    if (entry.kind == Entry::Kind::StopTime)
        return stopWords(entry);
    QStringList parts;
    const QString subject = subjectInWords(entry, facts);
    for (const QString &formId : forms::idsOf(entry.kind)) {
        for (const Field &field : forms::find(formId)->fields()) {
            const auto answer = entry.answers.constFind(field.id);
            if (answer == entry.answers.constEnd() || !answer->isSettled())
                continue;
            const QString words = readable(field, *answer);
            const bool needsLabel = field.kind != Field::Kind::Choice && entry.answers.size() > 1;
            parts << (needsLabel ? withQuestion(field, words) : words);
        }
    }
    for (QString &part : parts) {
        if (part.endsWith(u'.'))
            part.chop(1);
    }
    const QString said = parts.join(u". "_s);
    if (subject.isEmpty())
        return said;
    return said.isEmpty() ? subject : subject + u": "_s + said;
}

Document::FieldRow::State rowState(Answer::State state)
{
    switch (state) {
    case Answer::State::Answered:
        return Document::FieldRow::State::Answered;
    case Answer::State::NotKnown:
        return Document::FieldRow::State::NotKnown;
    case Answer::State::Declined:
        return Document::FieldRow::State::Declined;
    case Answer::State::NotAsked:
        break;
    }
    return Document::FieldRow::State::NotAsked;
}

QString photoCaption(const Photo &photo, QDate taken, const QStringList &decided)
{
    if (photo.hash.isEmpty())
        return {};
    QStringList lines { taken.isValid() ? Text::tr("Photo taken %1").arg(local_time::day(taken))
                                        : Text::tr("Date of the photo not known") };
    return (lines + decided).join(u'\n');
}

QList<Document::FieldRow> photoRows(const ChildPhoto &photo)
{
    QList<Document::FieldRow> rows;
    for (const QString &field : { u"photo.shows"_s, u"photo.words"_s, u"photo.taken-by"_s }) {
        if (const Answer answer = photo.answers.value(field); answer.isAnswered())
            rows << Document::FieldRow { forms::labelOf(field), forms::readable(field, answer) };
    }
    return rows;
}

void addPhotos(Document &document, const Profile &profile, const QList<Photo> &photos)
{
    for (const Photo &photo : photos) {
        const auto row = std::find_if(profile.photos.cbegin(), profile.photos.cend(),
            [&](const ChildPhoto &each) { return each.hash == photo.hash; });
        if (row != profile.photos.cend())
            document.blocks << Document::Portrait { photo.image(), photoCaption(photo, row->taken),
                photoRows(*row) };
    }
}

Document documentOf(const Setting &setting, const QString &title, const QString &reference,
    const QDateTime &now, const QString &madeBy)
{
    Document document;
    document.title = title;
    document.marking = u"OFFICIAL-SENSITIVE"_s;
    document.reference = reference;
    document.madeBy = madeBy;
    document.madeAt = now;
    if (setting.isPractice)
        document.watermark = Text::tr("PRACTICE");
    return document;
}

Document documentAbout(const Child &child, const Setting &setting, const QString &title,
    const QDateTime &now, const QString &madeBy)
{
    constexpr qsizetype digits = 8;
    return documentOf(setting, title, child.id.toStorage().left(digits), now, madeBy);
}

Document documentFor(const EpisodeFacts &facts, const QString &title, const QString &recipient,
    const QDateTime &now, const QString &madeBy)
{
    Document document = documentOf(facts.setting, title, facts.episode.number, now, madeBy);
    document.recipient = recipient;
    return document;
}

} // namespace homeward
