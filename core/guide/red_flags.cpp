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

/// What the profile says that raises this flag, or empty.
QString profileWords(const QString &flag, const FactFold &fold)
{
    for (const FromProfile &rule : profileFlags) {
        if (flag != QStringView(rule.flag))
            continue;
        const Answer known = fold.answer(QString::fromUtf16(rule.field));
        if (rule.needsYes && known.isYes())
            return QCoreApplication::translate("Guide", "The profile says so.");
        if (!rule.needsYes && known.isAnswered() && !isNothing(known.value()))
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
        if (const auto entry = fold.last(Entry::Kind::RedFlag, flag.id)) {
            row.answer = flagAnswer(fold, flag.id);
            because << entry->answer(u"flag.note"_s).value();
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
