// SPDX-FileCopyrightText: 2026 Homeward contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/documents/fact_rows.h"
#include "core/documents/paper_room.h"
#include "core/documents/profile_papers.h"
#include "core/forms/catalogue.h"

#include <QCoreApplication>

namespace homeward {

using namespace Qt::StringLiterals;

namespace {

class Text
{
    Q_DECLARE_TR_FUNCTIONS(Documents)
};

using Row = Document::FieldRow;

constexpr qsizetype linesForText = 3;
constexpr qsizetype linesForAMedicine = 2;
constexpr qsizetype linesInATable = 4;
// Beside the first, which has every question.
constexpr int furtherPeople = 5;
constexpr int furtherPlaces = 3;
constexpr int furtherMedicines = 4;

/// Builds the paper a form at a time.
class BlankProfile
{
public:
    BlankProfile(const Setting &setting, int number, const QDateTime &now)
        : m_setting(setting)
        , m_document(documentOf(setting, Text::tr("Part one: the child's profile, on paper"),
              Text::tr("copy %1").arg(number), now, {}))
    {
        const QString copy = Text::tr("Copy number %1").arg(number);
        m_document.subtitle
            = setting.name.isEmpty() ? copy : Text::tr("%1. %2").arg(setting.name, copy);
    }

    Document build()
    {
        m_document.blocks << Document::Paragraph { Text::tr(
            "Write clearly, and write who said it. Put “not known” where you asked and nobody "
            "knows. Lock it away; type it into Homeward when you can, and destroy it then.") };
        m_document.blocks << Row { Text::tr("Ring through the night"),
            m_setting.nightNumber.isEmpty() ? linesToWrite(1) : m_setting.nightNumber };
        for (const QString &id : forms::profileForms()) {
            // When each part was last looked at is seen from the day of this paper.
            if (id != u"child.checks")
                form(id);
        }
        line(Text::tr("Written down by, their role, and when"));
        return m_document;
    }

private:
    void form(const QString &id)
    {
        m_document.blocks << Document::Heading { forms::find(id)->title, 1 };
        if (id == u"child.about")
            line(Text::tr("Name, as the child is called every day"));
        else if (id == u"contact")
            line(Text::tr("Name of the first person or service"));
        else if (id == u"place")
            line(Text::tr("Name of the first place"));
        else if (id == u"placement")
            period(Text::tr("They live here since"),
                Text::tr("Until (leave it empty while they live here)"));
        questions(id);
        if (id == u"child.health")
            medicines();
        else if (id == u"contact")
            people();
        else if (id == u"place")
            places();
        else if (id == u"placement")
            before();
    }

    void line(const QString &label, qsizetype lines = 1)
    {
        m_document.blocks << Row { label, linesToWrite(lines) };
    }

    void period(const QString &from, const QString &to)
    {
        line(from);
        line(to);
    }

    void questions(const QString &id)
    {
        for (const Field &field : forms::find(id)->fields())
            m_document.blocks << Row { field.label, roomFor(field) };
    }

    /// `cells`: what stands in each further row, beneath `headings`.
    void further(const QString &title, const QStringList &headings, const QStringList &cells,
        const QList<int> &widths, int rows)
    {
        m_document.blocks << Document::Heading { title, 2 };
        Document::Table table { headings, {}, widths };
        for (int row = 0; row < rows; ++row)
            table.rows << cells;
        m_document.blocks << table;
    }

    void medicines()
    {
        const QString room = linesToWrite(linesForAMedicine);
        further(Text::tr("Each medicine, if there are several"),
            { Text::tr("Medicine, and how much"), Text::tr("Times of each dose"),
                Text::tr("What happens if a dose is missed"),
                Text::tr("Hours until harm. Who said so, and when?") },
            { room, room, room, room }, { 26, 18, 28, 28 }, furtherMedicines);
    }

    void people()
    {
        const QString room = linesToWrite(linesInATable);
        const QStringList yesOrNo = boxesToTick(*forms::field(u"contact.safe-to-ring"_s)).mid(0, 2);
        const QString ticks = yesOrNo.join(u"  "_s);
        further(Text::tr("More people and services"),
            { Text::tr("Name"), Text::tr("Who is it?"), Text::tr("Phone, by day and by night"),
                Text::tr("Safe to ring? May be told?"),
                Text::tr("Address, danger, anything else") },
            { room, room, room, Text::tr("Safe to ring:\n%1\nMay be told:\n%1").arg(ticks), room },
            { 20, 16, 20, 18, 26 }, furtherPeople);
    }

    void places()
    {
        const QString room = linesToWrite(linesInATable);
        further(Text::tr("More places"),
            { Text::tr("Name of the place"), Text::tr("Address and phone"),
                Text::tr("Who may check it?"), Text::tr("Risk, dangers, and anything else") },
            { room, room, boxesToTick(*forms::field(u"place.who-may-check"_s)).join(u'\n'),
                boxesToTick(*forms::field(u"place.risk"_s)).join(u"  "_s) + u'\n' + room },
            { 22, 26, 26, 26 }, furtherPlaces);
    }

    void before()
    {
        m_document.blocks << Document::Heading { Text::tr("Where they lived before"), 2 };
        period(Text::tr("They lived there from"), Text::tr("They lived there until"));
        line(Text::tr("Who ran it, and what kind of home it was"));
        line(Text::tr("Address and phone there"), linesForText);
    }

    const Setting &m_setting;
    Document m_document;
};

} // namespace

Document blankProfile(const Setting &setting, int number, const QDateTime &now)
{
    return BlankProfile(setting, number, now).build();
}

} // namespace homeward
