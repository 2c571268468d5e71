// SPDX-FileCopyrightText: 2026 Homeward contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/documents/fact_rows.h"
#include "core/documents/helplines.h"
#include "core/documents/paper_room.h"
#include "core/documents/profile_papers.h"
#include "core/forms/catalogue.h"
#include "core/guide/ring_rule.h"

#include <QCoreApplication>

namespace homeward {

using namespace Qt::StringLiterals;

namespace {

class Text
{
    Q_DECLARE_TR_FUNCTIONS(Documents)
};

using Row = Document::FieldRow;

constexpr qsizetype linesForAGap = 2;
constexpr int rowsForPeople = 4;

} // namespace

Document ownPage(const ProfileFacts &facts, const QDateTime &now, const QString &madeBy)
{
    Document document
        = documentAbout(facts.profile.child, facts.setting, Text::tr("My page"), now, madeBy);
    // It is the child's, and stays with the child.
    document.marking.clear();
    const Child &child = facts.profile.child;
    const auto line = [&](const QString &label, const QString &id) {
        const Answer answer = child.answer(id);
        const bool isKnown = answer.isSettled() && !answer.value().isEmpty();
        document.blocks << Row { label,
            isKnown ? readable(*forms::field(id), answer) : linesToWrite(linesForAGap) };
    };
    const auto lines = [&](const QString &label) {
        document.blocks << Row { label, linesToWrite(linesForAGap) };
    };
    document.blocks << Document::Paragraph { Text::tr(
        "This page is mine. I can change it with somebody I trust, and keep a copy.") };
    line(Text::tr("What people call me"), u"child.known-as"_s);
    line(Text::tr("Who I trust"), u"plan.trusted"_s);
    // What staff wrote of this is about the child, and may be of danger: nothing of it is put into
    // their mouth.
    lines(Text::tr("What helps me"));
    lines(Text::tr("How to talk with me"));
    line(Text::tr("What helps when I am back"), u"plan.back"_s);
    line(Text::tr("How to reach me"), u"phone.number"_s);
    line(Text::tr("What we agreed"), u"plan.agreed"_s);
    line(Text::tr("Where I can go at night"), u"plan.night-place"_s);
    line(Text::tr("My advocate"), u"plan.advocate"_s);
    Document::Table table { { Text::tr("People I can ring"), Text::tr("Their number") }, {},
        { 50, 50 } };
    const bool isClosed = ring_rule::isFamilyClosed(facts.profile);
    for (const Contact &contact : facts.profile.contacts) {
        const bool isShown = contact.isSafeToRing() && ring_rule::mayRing(contact, isClosed)
            && ring_rule::whoElseAnswers(contact.phone(), facts.profile, isClosed, &contact)
                   .isEmpty();
        if (isShown && !contact.phone().isEmpty())
            table.rows << QStringList { contact.name, contact.phone() };
    }
    for (int row = 0; row < rowsForPeople; ++row)
        table.rows << QStringList { u" "_s, u" "_s };
    document.blocks << table;
    Document::Table helpers { { Text::tr("Who listens at any hour"), Text::tr("Their number"),
                                  Text::tr("For whom") },
        {}, { 34, 20, 46 } };
    for (const Helpline &each : helplines().all)
        helpers.rows << QStringList { each.name, each.phone,
            Text::tr(each.words.toUtf8().constData()) };
    document.blocks << helpers;
    document.blocks << Document::Paragraph { Text::tr("In danger, ring 999. It is free, also "
                                                      "without credit."),
        true };
    return document;
}

} // namespace homeward
