// SPDX-FileCopyrightText: 2026 Homeward contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/forms/catalogue.h"

#include "core/forms/catalogue/forms.h"

#include <QHash>
#include <QMutex>
#include <QMutexLocker>

#include <array>
#include <map>

using namespace Qt::StringLiterals;

namespace homeward::forms {

namespace {

enum class Part
{
    Child,
    Connected,
    Log
};

struct Row
{
    Form (*make)();
    Part part;
    Entry::Kind kind = Entry::Kind::Note; ///< of Part::Log only
};

constexpr std::array rows = {
    Row { childAbout, Part::Child },
    Row { childLooks, Part::Child },
    Row { childHealth, Part::Child },
    Row { childPhone, Part::Child },
    Row { childSchool, Part::Child },
    Row { childRisk, Part::Child },
    Row { contact, Part::Connected },
    Row { place, Part::Connected },
    Row { placement, Part::Connected },
    Row { noticed, Part::Log, Entry::Kind::Noticed },
    Row { lastSeen, Part::Log, Entry::Kind::Fact },
    Row { circumstances, Part::Log, Entry::Kind::Fact },
    Row { clothing, Part::Log, Entry::Kind::Fact },
    Row { riskNow, Part::Log, Entry::Kind::Fact },
    Row { schoolFacts, Part::Log, Entry::Kind::Fact },
    Row { stopTime, Part::Log, Entry::Kind::StopTime },
    Row { category, Part::Log, Entry::Kind::Category },
    Row { check, Part::Log, Entry::Kind::Check },
    Row { redFlag, Part::Log, Entry::Kind::RedFlag },
    Row { policeCall, Part::Log, Entry::Kind::PoliceCall },
    Row { grading, Part::Log, Entry::Kind::Grading },
    Row { notice, Part::Log, Entry::Kind::Notice },
    Row { contactAttempt, Part::Log, Entry::Kind::ContactAttempt },
    Row { sighting, Part::Log, Entry::Kind::Sighting },
    Row { note, Part::Log, Entry::Kind::Note },
    Row { located, Part::Log, Entry::Kind::Located },
    Row { returned, Part::Log, Entry::Kind::Returned },
    Row { returnTalk, Part::Log, Entry::Kind::ReturnTalk },
    Row { observation, Part::Log, Entry::Kind::Observation },
    Row { safeAndWell, Part::Log, Entry::Kind::SafeAndWell },
    Row { interviewOffer, Part::Log, Entry::Kind::InterviewOffer },
    Row { interviewAttempt, Part::Log, Entry::Kind::InterviewAttempt },
    Row { parentInformation, Part::Log, Entry::Kind::ParentInformation },
    Row { interview, Part::Log, Entry::Kind::Interview },
    Row { action, Part::Log, Entry::Kind::Action },
    Row { actionDone, Part::Log, Entry::Kind::ActionDone },
    Row { planUpdated, Part::Log, Entry::Kind::PlanUpdated },
    Row { ending, Part::Log, Entry::Kind::Ending },
    Row { signOff, Part::Log, Entry::Kind::SignOff },
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

} // namespace

const QList<Form> &all() { return current().forms; }

const Form *find(const QString &id) { return current().formById.value(id); }

const Field *field(const QString &fieldId) { return current().fieldById.value(fieldId); }

const Form *formWith(const QString &fieldId) { return current().formByField.value(fieldId); }

QStringList childForms()
{
    return idsWhere([](const Row &row) { return row.part == Part::Child; });
}

QStringList profileForms()
{
    return idsWhere([](const Row &row) { return row.part != Part::Log; });
}

QStringList idsOf(Entry::Kind kind)
{
    return idsWhere([kind](const Row &row) { return row.part == Part::Log && row.kind == kind; });
}

std::optional<Entry::Kind> kindOf(const QString &formId)
{
    const QList<Form> &forms = all();
    for (size_t i = 0; i < rows.size(); ++i) {
        if (forms.at(static_cast<qsizetype>(i)).id == formId && rows.at(i).part == Part::Log)
            return rows.at(i).kind;
    }
    return std::nullopt;
}

} // namespace homeward::forms
