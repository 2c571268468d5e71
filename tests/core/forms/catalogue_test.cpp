// SPDX-FileCopyrightText: 2026 Homeward contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/forms/catalogue.h"
#include "tests/support/support.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QSet>
#include <QTranslator>

using namespace homeward;
using namespace homeward::test;

namespace {

using Kind = Field::Kind;

QString word(Kind kind)
{
    switch (kind) {
    case Kind::Line:
        return u"line"_s;
    case Kind::Text:
        return u"text"_s;
    case Kind::Choice:
        return u"choice"_s;
    case Kind::Choices:
        return u"choices"_s;
    case Kind::YesNo:
        return u"yes-no"_s;
    case Kind::Date:
        return u"date"_s;
    case Kind::Time:
        return u"time"_s;
    case Kind::FutureTime:
        return u"future-time"_s;
    case Kind::Number:
        return u"number"_s;
    case Kind::Phone:
        return u"phone"_s;
    }
    return {};
}

QJsonObject dump(const Field &field)
{
    QJsonObject object { { u"id"_s, field.id }, { u"kind"_s, word(field.kind) },
        { u"label"_s, field.label }, { u"main"_s, field.isMain } };
    if (!field.hint.isEmpty())
        object.insert(u"hint"_s, field.hint);
    if (!field.why.isEmpty())
        object.insert(u"why"_s, field.why);
    if (field.mayBeDeclined)
        object.insert(u"mayBeDeclined"_s, true);
    if (field.isAhead)
        object.insert(u"ahead"_s, true);
    if (field.shownWhen) {
        object.insert(u"shownWhen"_s,
            QJsonObject {
                { field.shownWhen->field, QJsonArray::fromStringList(field.shownWhen->anyOf) } });
    }
    QJsonArray choices;
    for (const Choice &choice : field.choices)
        choices.append(QJsonObject { { choice.code, choice.label } });
    if (!choices.isEmpty())
        object.insert(u"choices"_s, choices);
    return object;
}

QJsonObject dump(const Form &form)
{
    QJsonArray sections;
    for (const Section &section : form.sections) {
        QJsonArray fields;
        for (const Field &field : section.fields)
            fields.append(dump(field));
        sections.append(QJsonObject { { u"title"_s, section.title }, { u"fields"_s, fields } });
    }
    return { { u"id"_s, form.id }, { u"version"_s, form.version }, { u"title"_s, form.title },
        { u"sections"_s, sections } };
}

QStringList textsOf(const Form &form)
{
    QStringList texts { form.title };
    for (const Section &section : form.sections) {
        texts.append(section.title);
        for (const Field &field : section.fields) {
            texts << field.label << field.hint << field.why;
            for (const Choice &choice : field.choices)
                texts.append(choice.label);
        }
    }
    return texts;
}

/// Says everything in capitals, as another language would say it differently.
class LoudTranslator : public QTranslator
{
public:
    QString translate(const char *context, const char *source, const char *, int) const override
    {
        return qstrcmp(context, "Forms") == 0 ? QString::fromUtf8(source).toUpper() : QString();
    }
    bool isEmpty() const override { return false; }
};

} // namespace

TEST_CASE("Catalogue: forms are as they were released", "[forms]")
{
    QJsonArray forms;
    for (const Form &form : forms::all())
        forms.append(dump(form));
    checkGolden(u"forms.json"_s, QString::fromUtf8(QJsonDocument(forms).toJson()));
}

TEST_CASE("Catalogue: ids of forms and fields are unique", "[forms]")
{
    QSet<QString> formIds;
    QSet<QString> fieldIds;
    for (const Form &form : forms::all()) {
        INFO(form.id.toStdString());
        CHECK_FALSE(formIds.contains(form.id));
        formIds.insert(form.id);
        for (const Field &field : form.fields()) {
            INFO(field.id.toStdString());
            CHECK_FALSE(fieldIds.contains(field.id));
            fieldIds.insert(field.id);
        }
    }
}

TEST_CASE(
    "Catalogue: a condition names an earlier field of its form, and codes that exist", "[forms]")
{
    for (const Form &form : forms::all()) {
        QMap<QString, Field> earlier;
        for (const Field &field : form.fields()) {
            INFO(field.id.toStdString());
            if (field.shownWhen) {
                REQUIRE(earlier.contains(field.shownWhen->field));
                const Field asked = earlier.value(field.shownWhen->field);
                QStringList codes;
                if (asked.kind == Kind::YesNo)
                    codes = { u"yes"_s, u"no"_s };
                for (const Choice &choice : asked.choices)
                    codes.append(choice.code);
                CHECK_FALSE(field.shownWhen->anyOf.isEmpty());
                for (const QString &code : field.shownWhen->anyOf)
                    CHECK(codes.contains(code));
            }
            earlier.insert(field.id, field);
        }
    }
}

TEST_CASE("Catalogue: every choice has at least two codes, all different, with different labels",
    "[forms]")
{
    for (const Form &form : forms::all()) {
        for (const Field &field : form.fields()) {
            INFO(field.id.toStdString());
            const bool isChoice = field.kind == Kind::Choice || field.kind == Kind::Choices;
            if (!isChoice) {
                CHECK(field.choices.isEmpty());
                continue;
            }
            QSet<QString> codes;
            QSet<QString> labels;
            for (const Choice &choice : field.choices) {
                CHECK_FALSE(choice.code.isEmpty());
                CHECK_FALSE(choice.label.isEmpty());
                codes.insert(choice.code);
                labels.insert(choice.label);
            }
            CHECK(field.choices.size() >= 2);
            CHECK(codes.size() == field.choices.size());
            CHECK(labels.size() == field.choices.size());
        }
    }
}

TEST_CASE("Catalogue: labels are short, and hints are one or two lines", "[forms]")
{
    for (const Form &form : forms::all()) {
        INFO(form.id.toStdString());
        CHECK_FALSE(form.title.isEmpty());
        CHECK(form.title.size() <= 60);
        CHECK(form.version >= 1);
        CHECK_FALSE(form.fields().isEmpty());
        for (const Field &field : form.fields()) {
            INFO(field.id.toStdString());
            CHECK_FALSE(field.label.isEmpty());
            CHECK(field.label.size() <= 90);
            CHECK(field.hint.size() <= 200);
            CHECK(field.why.size() <= 200);
            CHECK((field.kind == Kind::Date || !field.isAhead));
        }
    }
}

TEST_CASE("Catalogue: no text blames the child", "[forms]")
{
    const QStringList forbidden = { u"abscond"_s, u"awol"_s, u"refus"_s, u"engage"_s, u"complian"_s,
        u"streetwise"_s, u"attention-seek"_s, u"promiscu"_s, u"lifestyle"_s, u"runaway"_s,
        u"manipulat"_s, u"challenging"_s, u"misbehav"_s, u"prostitut"_s, u"their own fault"_s };
    for (const Form &form : forms::all()) {
        for (const QString &text : textsOf(form)) {
            for (const QString &bad : forbidden) {
                INFO(text.toStdString());
                CHECK_FALSE(text.contains(bad, Qt::CaseInsensitive));
            }
        }
    }
}

TEST_CASE("Catalogue: the sentences that keep a child from harm are there", "[forms]")
{
    const auto hint = [](const QString &field) { return forms::field(field)->hint; };
    CHECK(
        hint(u"seen.hurt"_s)
            .contains(
                u"Record only what you can see; do not undress the child or photograph injuries."_s));
    CHECK(hint(u"health.hours-until-harm"_s)
              .endsWith(u"from a GP, nurse or pharmacist. If you do not know: ask 111, or 999."_s));
    CHECK(hint(u"phone.social"_s).contains(u"Never write down a password"_s));
    CHECK(hint(u"contact.safe-to-ring"_s).startsWith(u"Only yes is treated as yes."_s));
    CHECK(hint(u"risk.family-danger"_s).contains(u"do not ring the family"_s));
    CHECK(hint(u"return.evidence"_s).contains(u"ask the police before any washing"_s));
}

TEST_CASE("Catalogue: the six ways to be under immigration control are asked after a yes (R68)",
    "[forms]")
{
    const Field *control = forms::field(u"child.immigration-control"_s);
    const Field *which = forms::field(u"child.restriction"_s);
    REQUIRE(control);
    REQUIRE(which);
    // The duties hang on the yes, which older records have already.
    CHECK(control->kind == Kind::YesNo);
    CHECK(which->kind == Kind::Choices);
    CHECK(which->choices.size() == 6);
    REQUIRE(which->shownWhen);
    CHECK(which->shownWhen->holds({ { control->id, Answer::yes() } }));
    CHECK_FALSE(which->shownWhen->holds({ { control->id, Answer::no() } }));
    CHECK_FALSE(which->shownWhen->holds({ { control->id, Answer::notKnown() } }));
}

TEST_CASE(
    "Catalogue: what shows a danger is asked of each that is ticked, and of no other", "[forms]")
{
    const auto asked = [](const Answers &answers) {
        QStringList fields;
        for (const Field &field : forms::find(u"child.risk"_s)->visible(answers)) {
            if (field.id.startsWith(u"risk.evidence-"_s))
                fields << field.id;
        }
        return fields;
    };
    CHECK(asked({}).isEmpty());
    for (const Choice &danger : forms::field(u"risk.known"_s)->choices)
        CHECK(asked({ { u"risk.known"_s, Answer::codes({ danger.code }) } })
            == QStringList { u"risk.evidence-"_s + danger.code });
    CHECK(asked({ { u"risk.known"_s, Answer::codes({ u"gangs"_s, u"online"_s }) } })
        == QStringList { u"risk.evidence-gangs"_s, u"risk.evidence-online"_s });
    CHECK(asked({ { u"risk.family-danger"_s, Answer::yes() } })
        == QStringList { u"risk.evidence-family-danger"_s });
}

TEST_CASE("Catalogue: endings are facts, with no cheerful word for harm or death", "[forms]")
{
    const Field *kind = forms::field(u"ending.kind"_s);
    REQUIRE(kind != nullptr);
    CHECK(kind->labelOf(u"seriously-harmed"_s) == u"Seriously harmed"_s);
    CHECK(kind->labelOf(u"died"_s) == u"Died"_s);
}

TEST_CASE("Catalogue: every kind of entry that a person writes has a form", "[forms]")
{
    const QList<Entry::Kind> written
        = { Entry::Kind::SourceChosen, Entry::Kind::ProfileChanged, Entry::Kind::DocumentMade };
    for (int i = 0; i <= static_cast<int>(Entry::Kind::DocumentMade); ++i) {
        const auto kind = static_cast<Entry::Kind>(i);
        const QStringList ids = forms::idsOf(kind);
        INFO(toStorage(kind).toStdString());
        CHECK(ids.isEmpty() == written.contains(kind));
        for (const QString &id : ids) {
            CHECK(forms::find(id) != nullptr);
            CHECK(forms::kindOf(id) == kind);
            if (kind != Entry::Kind::Fact)
                CHECK((id == toStorage(kind) || id == u"sealed-part" || id == u"duty-asked"));
        }
    }
    CHECK(forms::idsOf(Entry::Kind::Fact)
        == QStringList { u"last-seen"_s, u"circumstances"_s, u"clothing"_s, u"risk-now"_s,
            u"school-facts"_s, u"came-to-light"_s });
}

TEST_CASE("Catalogue: forms of a profile are listed in order and belong to no entry", "[forms]")
{
    CHECK(forms::childForms()
        == QStringList { u"child.about"_s, u"child.looks"_s, u"child.health"_s, u"child.phone"_s,
            u"child.school"_s, u"child.risk"_s });
    CHECK(forms::profileForms()
        == forms::childForms()
            + QStringList { u"child.photo"_s, u"child.checks"_s, u"contact"_s, u"place"_s,
                u"placement"_s, u"photo"_s });
    for (const QString &id : forms::profileForms()) {
        REQUIRE(forms::find(id) != nullptr);
        CHECK_FALSE(forms::kindOf(id).has_value());
    }
}

TEST_CASE("Catalogue: a field is found by its id, with the form that asks it", "[forms]")
{
    for (const Form &form : forms::all()) {
        for (const Field &field : form.fields()) {
            INFO(field.id.toStdString());
            REQUIRE(forms::field(field.id) != nullptr);
            CHECK(forms::field(field.id)->label == field.label);
            CHECK(forms::formWith(field.id) == forms::find(form.id));
        }
    }
    CHECK(forms::field(u"no.such-field"_s) == nullptr);
    CHECK(forms::formWith(u"no.such-field"_s) == nullptr);
    CHECK(forms::find(u"no-such-form"_s) == nullptr);
    CHECK_FALSE(forms::kindOf(u"no-such-form"_s).has_value());
}

TEST_CASE("Catalogue: everything the child says in the interview may be declined", "[forms]")
{
    const Form *interview = forms::find(u"interview"_s);
    REQUIRE(interview != nullptr);
    REQUIRE(interview->sections.size() == 7);
    for (qsizetype i = 0; i < interview->sections.size(); ++i) {
        for (const Field &field : interview->sections.at(i).fields) {
            INFO(field.id.toStdString());
            CHECK(field.mayBeDeclined == (i == 1));
        }
    }
}

TEST_CASE("Catalogue: the interview asks about each of its six purposes", "[forms]")
{
    const auto id = GENERATE(
        // harm; reasons
        u"interview.harm"_s, u"view.harm"_s, u"interview.before"_s, u"interview.push"_s,
        u"interview.pull"_s, u"view.reasons"_s,
        // feeling safe and having options; what the child wants
        u"interview.options"_s, u"interview.next-short"_s, u"interview.next-long"_s,
        // carers' views; staying safe
        u"interview.carer-views"_s, u"interview.safety-information"_s);
    INFO(id.toStdString());
    CHECK(forms::find(u"interview"_s)->field(id) != nullptr);
}

TEST_CASE("Catalogue: after a change of language the texts are those of the new one", "[forms]")
{
    const QString id = u"last-seen.place"_s;
    const Field *before = forms::field(id);
    const QString label = before->label;
    {
        LoudTranslator translator;
        REQUIRE(QCoreApplication::installTranslator(&translator));
        for (const Form &form : forms::all()) {
            for (const QString &text : textsOf(form)) {
                INFO(text.toStdString());
                CHECK(text == text.toUpper());
            }
        }
        CHECK(forms::field(id)->label == label.toUpper());
        QCoreApplication::removeTranslator(&translator);
    }
    CHECK(forms::field(id) == before);
    CHECK(before->label == label);
}

TEST_CASE("Catalogue: a line asks again what it was written with", "[forms]")
{
    Entry line;
    line.kind = Entry::Kind::PoliceCall;
    line.answers = { { u"call.reference"_s, Answer::text(u"P-1"_s) } };
    CHECK_FALSE(forms::isWrittenAsOne(line.kind));
    REQUIRE(forms::questionsOf(line).fields().size() == 1);
    CHECK(forms::questionsOf(line).fields().first().id == u"call.reference");

    line.kind = Entry::Kind::Returned;
    line.answers.clear();
    CHECK(forms::isWrittenAsOne(line.kind));
    CHECK(forms::questionsOf(line).fields().size() == forms::find(u"returned"_s)->fields().size());
    CHECK(forms::questionsOf(line).timeField()->id == u"returned.at");

    INFO("of two forms whose lines are of one kind, the one that it was written in");
    line.kind = Entry::Kind::Notice;
    line.answers = { { u"asked.answer"_s, Answer::code(u"done"_s) } };
    CHECK(
        forms::questionsOf(line).fields().size() == forms::find(u"duty-asked"_s)->fields().size());
    line.answers = { { u"notice.outcome"_s, Answer::code(u"told"_s) } };
    CHECK(forms::questionsOf(line).fields().size() == forms::find(u"notice"_s)->fields().size());

    line.kind = Entry::Kind::SourceChosen;
    CHECK(forms::questionsOf(line).fields().isEmpty());
}

TEST_CASE("Catalogue: nobody is asked whether something was in time", "[forms]")
{
    // It follows from the times that were written down. Who did it would grade themselves, and no
    // answer would look like a breach.
    for (const Form &form : forms::all()) {
        for (const Field &field : form.fields()) {
            CAPTURE(field.id.toStdString());
            for (const QString &verdict : { u"72 hours"_s, u"in time"_s, u"on time"_s })
                CHECK_FALSE(field.label.contains(verdict, Qt::CaseInsensitive));
        }
    }
}

TEST_CASE("Catalogue: why a child went, and what makes an interview matter, may be several things",
    "[forms]")
{
    for (const QString &id :
        { u"interview.push"_s, u"interview.pull"_s, u"view.triggers"_s, u"view.reasons"_s }) {
        CAPTURE(id);
        const Field *field = forms::field(id);
        REQUIRE(field);
        CHECK((field->kind == Field::Kind::Choices || field->kind == Field::Kind::Text));
    }
    CHECK(forms::field(u"view.triggers"_s)->kind == Field::Kind::Choices);
}
