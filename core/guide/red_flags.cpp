// SPDX-FileCopyrightText: 2026 Homeward contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/guide/red_flags.h"

#include "core/guide/flag_answer.h"

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
    const char16_t *value; ///< the answer that raises it; empty: any
};

constexpr FromProfile profileFlags[] = {
    { u"suicide-self-harm", u"health.self-harm", u"" },
    { u"medicine-health", u"health.medicine", u"" },
    { u"medicine-health", u"health.disability", u"" },
    { u"exploitation", u"risk.exploitation", u"yes" },
    { u"exploitation", u"risk.known", u"sexual-exploitation" },
    { u"exploitation", u"risk.known", u"criminal-exploitation" },
    { u"exploitation", u"risk.known", u"gangs" },
    { u"trafficking", u"risk.known", u"trafficking" },
    { u"extremism", u"risk.known", u"radicalisation" },
    { u"danger-to-others", u"risk.known", u"danger-to-others" },
    { u"forced-marriage", u"risk.family-danger", u"yes" },
    { u"trafficking", u"child.unaccompanied", u"yes" },
};

bool isNothing(const QString &text)
{
    const QString plain = text.trimmed().toLower();
    return plain.isEmpty() || plain == u"none" || plain == u"no" || plain == u"nil"
        || plain == u"n/a" || plain.startsWith(u"none known");
}

/// What the profile says that raises this flag, or empty.
QString profileWords(const QString &flag, const FactFold &fold)
{
    for (const FromProfile &rule : profileFlags) {
        if (flag != QStringView(rule.flag))
            continue;
        const Answer known = fold.answer(QString::fromUtf16(rule.field));
        const QStringView value(rule.value);
        if (!value.isEmpty() && known.has(value.toString()))
            return QCoreApplication::translate("Guide", "The profile says so.");
        if (value.isEmpty() && known.isAnswered() && !isNothing(known.value()))
            return QCoreApplication::translate("Guide", "The profile says: %1").arg(known.value());
    }
    return {};
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
        QStringList because;
        if (const auto said = flagWord(fold, flag.id)) {
            row.answer = said->answer(u"flag.answer"_s);
            because << said->answer(u"flag.note"_s).value();
        }
        const QString profile = profileWords(flag.id, fold);
        if (!row.answer.isYes() && !row.answer.isNo() && !profile.isEmpty())
            row.answer = Answer::yes();
        if (row.isRaised())
            because << profile;
        because.removeAll(QString());
        row.because = because.join(u' ');
        rows << row;
    }
    return rows;
}

} // namespace homeward
