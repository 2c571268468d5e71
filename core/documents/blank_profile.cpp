// SPDX-FileCopyrightText: 2026 Homeward contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/documents/fact_rows.h"
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

} // namespace

Document blankProfile(int number, const QDateTime &now)
{
    Document document = documentOf({}, Text::tr("Part one: the child's profile, on paper"),
        Text::tr("copy %1").arg(number), now, {});
    document.subtitle = Text::tr("Copy number %1").arg(number);
    document.blocks << Document::Paragraph { Text::tr(
        "Write clearly, and write who said it. Put “not known” where you asked and nobody knows. "
        "Lock it away; type it into Homeward when you can, and destroy it then.") };
    for (const QString &id : forms::profileForms()) {
        const Form &form = *forms::find(id);
        if (id == u"child.checks")
            continue;
        document.blocks << Document::Heading { form.title, 1 };
        for (const Field &field : form.fields()) {
            const bool isLong = field.kind == Field::Kind::Text;
            QStringList choices;
            for (const Choice &choice : field.choices)
                choices << u"☐\u00a0"_s + QString(choice.label).replace(u' ', u'\u00a0');
            if (field.kind == Field::Kind::YesNo)
                choices = { u"☐\u00a0"_s + Text::tr("yes"), u"☐\u00a0"_s + Text::tr("no"),
                    u"☐\u00a0"_s + Text::tr("not\u00a0known") };
            document.blocks << Row { field.label,
                choices.isEmpty() ? linesToWrite(isLong ? linesForText : 1)
                                  : choices.join(u"   "_s) };
        }
    }
    document.blocks << Row { Text::tr("Written down by, and when"), linesToWrite(1) };
    return document;
}

} // namespace homeward
