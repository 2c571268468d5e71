// SPDX-FileCopyrightText: 2026 Homeward contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/forms/catalogue.h"

#include "core/forms/catalogue/forms.h"
#include "core/forms/catalogue/wording.h"
#include "core/model/ending.h"

#include <QHash>
#include <QMutex>
#include <QMutexLocker>

#include <algorithm>
#include <array>
#include <map>

using namespace Qt::StringLiterals;

namespace homeward::forms {

namespace {

enum class Part
{
    Child,
    Aside, ///< of the child, with no part of the profile of its own
    Connected,
    Act, ///< of the log: a line is everything that was filled in when it was written down
    Facts ///< of the log: each answer is a line of its own
};

struct Row
{
    Form (*make)();
    Part part;
    Entry::Kind kind = Entry::Kind::Note; ///< of Part::Act and Part::Facts only
};

constexpr bool isOfLog(const Row &row) { return row.part == Part::Act || row.part == Part::Facts; }

constexpr std::array rows = {
    Row { childAbout, Part::Child },
    Row { childLooks, Part::Child },
    Row { childHealth, Part::Child },
    Row { childPhone, Part::Child },
    Row { childSchool, Part::Child },
    Row { childRisk, Part::Child },
    Row { childPhoto, Part::Aside },
    Row { childChecks, Part::Aside },
    Row { contact, Part::Connected },
    Row { place, Part::Connected },
    Row { placement, Part::Connected },
    Row { photo, Part::Connected },
    Row { noticed, Part::Act, Entry::Kind::Noticed },
    Row { lastSeen, Part::Facts, Entry::Kind::Fact },
    Row { circumstances, Part::Facts, Entry::Kind::Fact },
    Row { clothing, Part::Facts, Entry::Kind::Fact },
    Row { riskNow, Part::Facts, Entry::Kind::Fact },
    Row { schoolFacts, Part::Facts, Entry::Kind::Fact },
    Row { cameToLight, Part::Facts, Entry::Kind::Fact },
    Row { stopTime, Part::Act, Entry::Kind::StopTime },
    Row { category, Part::Act, Entry::Kind::Category },
    Row { check, Part::Act, Entry::Kind::Check },
    Row { redFlag, Part::Act, Entry::Kind::RedFlag },
    Row { policeCall, Part::Facts, Entry::Kind::PoliceCall },
    Row { grading, Part::Facts, Entry::Kind::Grading },
    Row { notice, Part::Act, Entry::Kind::Notice },
    Row { dutyAsked, Part::Act, Entry::Kind::Notice },
    Row { contactAttempt, Part::Act, Entry::Kind::ContactAttempt },
    Row { sighting, Part::Act, Entry::Kind::Sighting },
    Row { note, Part::Act, Entry::Kind::Note },
    Row { located, Part::Act, Entry::Kind::Located },
    Row { returned, Part::Act, Entry::Kind::Returned },
    Row { returnTalk, Part::Facts, Entry::Kind::ReturnTalk },
    Row { observation, Part::Facts, Entry::Kind::Observation },
    Row { safeAndWell, Part::Facts, Entry::Kind::SafeAndWell },
    Row { interviewOffer, Part::Facts, Entry::Kind::InterviewOffer },
    Row { interviewAttempt, Part::Act, Entry::Kind::InterviewAttempt },
    Row { parentInformation, Part::Facts, Entry::Kind::ParentInformation },
    Row { interview, Part::Facts, Entry::Kind::Interview },
    Row { sealedPart, Part::Facts, Entry::Kind::Interview },
    Row { action, Part::Act, Entry::Kind::Action },
    Row { actionDone, Part::Act, Entry::Kind::ActionDone },
    Row { planUpdated, Part::Act, Entry::Kind::PlanUpdated },
    Row { meeting, Part::Act, Entry::Kind::Meeting },
    Row { consent, Part::Act, Entry::Kind::Consent },
    Row { publicity, Part::Act, Entry::Kind::Publicity },
    Row { legalPower, Part::Act, Entry::Kind::LegalPower },
    Row { ofstedDecision, Part::Act, Entry::Kind::OfstedDecision },
    Row { shiftHandOver, Part::Act, Entry::Kind::ShiftHandOver },
    Row { eventTime, Part::Act, Entry::Kind::EventTime },
    Row { ending, Part::Act, Entry::Kind::Ending },
    Row { signOff, Part::Act, Entry::Kind::SignOff },
};

/// All forms in one language, in the order of `rows`. Never changed once made, so pointers into it
/// hold.
struct Catalogue
{
    QList<Form> forms;
    QHash<QString, const Form *> formById;
    QHash<QString, const Field *> fieldById;
    QHash<QString, const Form *> formByField;

    Catalogue();
    Catalogue(const Catalogue &) = delete;
    Catalogue &operator=(const Catalogue &) = delete;
};

Catalogue::Catalogue()
{
    for (const Row &row : rows)
        forms.append(row.make());
    for (const Form &form : std::as_const(forms)) {
        formById.insert(form.id, &form);
        for (const Section &section : form.sections) {
            for (const Field &question : section.fields) {
                fieldById.insert(question.id, &question);
                formByField.insert(question.id, &form);
            }
        }
    }
}

/// A language is known by how it says what every form says.
QString language()
{
    return readable(Answer::State::NotKnown) + u'/' + readable(Answer::State::NotAsked) + u'/'
        + readable(Answer::State::Declined);
}

const Catalogue &current()
{
    static QMutex mutex;
    static std::map<QString, const Catalogue> byLanguage;
    const QMutexLocker lock(&mutex);
    return byLanguage.try_emplace(language()).first->second;
}

QStringList idsWhere(auto &&holds)
{
    QStringList ids;
    const QList<Form> &forms = all();
    for (size_t i = 0; i < rows.size(); ++i) {
        if (holds(rows.at(i)))
            ids.append(forms.at(static_cast<qsizetype>(i)).id);
    }
    return ids;
}

/// Of the forms that lines of its kind are written in, those that this one answers, where each is
/// written as one.
QStringList formsOf(const Entry &line)
{
    QStringList ids = idsOf(line.kind);
    if (isWrittenAsOne(line.kind) && ids.size() > 1) {
        ids.removeIf([&](const QString &id) {
            const QList<Field> fields = find(id)->fields();
            return std::none_of(fields.cbegin(), fields.cend(),
                [&](const Field &field) { return line.answers.contains(field.id); });
        });
    }
    return ids;
}

/// When it was known where they are is asked of the find; of a move, when they came there.
void askOfMove(Form &form)
{
    for (Section &section : form.sections) {
        for (Field &field : section.fields) {
            if (field.id == u"located.at")
                field.label = Text::tr("Since when are they there?");
        }
    }
}

} // namespace

const QList<Form> &all() { return current().forms; }

const Form *find(const QString &id) { return current().formById.value(id); }

Form about(const QString &id, QStringView subject)
{
    Form form = *find(id);
    const std::optional<Entry::Kind> kind = kindOf(id);
    if (kind && located_places::isMove(*kind, subject))
        askOfMove(form);
    return form;
}

const Field *field(const QString &fieldId) { return current().fieldById.value(fieldId); }

QString labelOf(const QString &fieldId)
{
    const Field *known = field(fieldId);
    return known ? known->label : fieldId;
}

QString readable(const QString &fieldId, const Answer &answer)
{
    const Field *known = field(fieldId);
    return known ? homeward::readable(*known, answer) : answer.values().join(u"; "_s);
}

const Form *formWith(const QString &fieldId) { return current().formByField.value(fieldId); }

QStringList childForms()
{
    return idsWhere([](const Row &row) { return row.part == Part::Child; });
}

QStringList profileForms()
{
    return idsWhere([](const Row &row) { return !isOfLog(row); });
}

QStringList idsOf(Entry::Kind kind)
{
    return idsWhere([kind](const Row &row) { return isOfLog(row) && row.kind == kind; });
}

std::optional<Entry::Kind> kindOf(const QString &formId)
{
    const QList<Form> &forms = all();
    for (size_t i = 0; i < rows.size(); ++i) {
        if (forms.at(static_cast<qsizetype>(i)).id == formId && isOfLog(rows.at(i)))
            return rows.at(i).kind;
    }
    return std::nullopt;
}

bool isWrittenAsOne(Entry::Kind kind)
{
    return std::any_of(rows.cbegin(), rows.cend(),
        [kind](const Row &row) { return row.part == Part::Act && row.kind == kind; });
}

Form questionsOf(const Entry &line)
{
    Form questions;
    questions.id = correctionPrefix + toStorage(line.kind);
    const bool isWhole = isWrittenAsOne(line.kind);
    for (const QString &id : formsOf(line)) {
        for (Section section : find(id)->sections) {
            section.title.clear();
            section.fields.removeIf(
                [&](const Field &field) { return !isWhole && !line.answers.contains(field.id); });
            for (Field &field : section.fields) {
                // What it depends on may be in another line.
                if (!isWhole)
                    field.shownWhen.reset();
                field.isMain = field.isMain || line.answers.contains(field.id);
            }
            if (!section.fields.isEmpty())
                questions.sections << section;
        }
    }
    if (located_places::isMove(line))
        askOfMove(questions);
    return questions;
}

} // namespace homeward::forms
