// SPDX-FileCopyrightText: 2026 Homeward contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/guide/red_flags.h"

#include <QCoreApplication>

namespace homeward {

using namespace Qt::StringLiterals;

namespace {

/// Profile fields that raise a flag on their own: the flag stands until somebody answers it
/// tonight.
struct FromProfile
{
    const char16_t *flag;
    const char16_t *field;
    bool needsYes; ///< else any answer raises it
};

constexpr FromProfile profileFlags[] = {
    { u"suicide-self-harm", u"health.self-harm", false },
    { u"medicine-health", u"health.medicine", false },
    { u"medicine-health", u"health.disability", false },
    { u"exploitation", u"risk.exploitation", true },
    { u"forced-marriage", u"risk.family-danger", true },
    { u"trafficking", u"child.unaccompanied", true },
};

bool isNothing(const QString &text)
{
    const QString plain = text.trimmed().toLower();
    return plain.isEmpty() || plain == u"none" || plain == u"no" || plain == u"nil"
        || plain == u"n/a" || plain.startsWith(u"none known");
}

void raiseFromProfile(RedFlagRow &row, const FactFold &fold)
{
    for (const FromProfile &rule : profileFlags) {
        if (row.id != QStringView(rule.flag))
            continue;
        const Answer known = fold.answer(QString::fromUtf16(rule.field));
        const bool isRaised
            = rule.needsYes ? known.isYes() : known.isAnswered() && !isNothing(known.value());
        if (!isRaised)
            continue;
        row.answer = Answer::yes();
        row.because = rule.needsYes
            ? QCoreApplication::translate("Guide", "The profile says so.")
            : QCoreApplication::translate("Guide", "The profile says: %1").arg(known.value());
        return;
    }
}

} // namespace

QList<RedFlagRow> redFlagRows(const EpisodeFacts &facts, const FactFold &fold)
{
    QList<RedFlagRow> rows;
    for (const RedFlag &flag : facts.protocol->redFlags) {
        RedFlagRow row;
        row.id = flag.id;
        row.text = flag.text;
        row.source = flag.source;
        if (const auto entry = fold.last(Entry::Kind::RedFlag, flag.id))
            row.answer = entry->answer(u"flag.answer"_s);
        if (!row.answer.isYes() && !row.answer.isNo())
            raiseFromProfile(row, fold);
        rows << row;
    }
    return rows;
}

} // namespace homeward
