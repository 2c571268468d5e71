// SPDX-FileCopyrightText: 2026 Homeward contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/documents/paper_room.h"

#include <QCoreApplication>

#include <algorithm>

namespace homeward {

using namespace Qt::StringLiterals;

namespace {

class Text
{
    Q_DECLARE_TR_FUNCTIONS(Documents)
};

constexpr qsizetype linesForText = 3;
constexpr qsizetype linesWhenTicked = 2; // beneath a tick there are many, and few are filled in
// What is longer than this may not fit in a line, and is broken between its words.
constexpr qsizetype longestOnALine = 48;

QString box(const QString &words) { return u"☐ "_s + words; }

/// What belongs to a box stays on its line; the box itself is never alone.
QString keptTogether(QString box)
{
    if (box.size() <= longestOnALine)
        return box.replace(u' ', u'\u00a0');
    box[1] = u'\u00a0';
    return box;
}

QString inLines(const QStringList &boxes)
{
    QStringList kept;
    for (const QString &each : boxes)
        kept << keptTogether(each);
    // A box in the middle of another's words is not found: each begins a line.
    const bool hasLong = std::any_of(boxes.cbegin(), boxes.cend(),
        [](const QString &each) { return each.size() > longestOnALine; });
    return kept.join(hasLong ? u"\n"_s : u"   "_s);
}

QStringList yesOrNo()
{
    return { box(Text::tr("yes")), box(Text::tr("no")), box(Text::tr("not known")) };
}

qsizetype linesOf(const Field &field)
{
    if (field.kind != Field::Kind::Text)
        return 1;
    return field.shownWhen ? linesWhenTicked : linesForText;
}

} // namespace

QString linesToWrite(qsizetype lines) { return QStringList(lines, u" "_s).join(u'\n'); }

QStringList boxesToTick(const Field &field)
{
    if (field.kind == Field::Kind::YesNo)
        return yesOrNo();
    QStringList boxes;
    for (const Choice &choice : field.choices)
        boxes << box(choice.label);
    return boxes;
}

QString yesOrNoToTick() { return inLines(yesOrNo()); }

QString roomFor(const Field &field)
{
    const QStringList boxes = boxesToTick(field);
    return boxes.isEmpty() ? linesToWrite(linesOf(field)) : inLines(boxes);
}

} // namespace homeward
