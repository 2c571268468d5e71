// SPDX-FileCopyrightText: 2026 Homeward contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/guide/red_flags.h"

#include "core/guide/flag_answer.h"
#include "core/protocol/protocol_reader.h"

#include <QCoreApplication>

namespace homeward {

using namespace Qt::StringLiterals;

namespace {

bool isNothing(const QString &text)
{
    const QString plain = text.trimmed().toLower();
    return plain.isEmpty() || plain == u"none" || plain == u"no" || plain == u"nil"
        || plain == u"n/a" || plain.startsWith(u"none known");
}

/// What the profile says that raises this flag, or empty.
QString profileWords(const QString &flag, const FactFold &fold)
{
    for (const ProfileFear &fear : profileFears()) {
        if (fear.flag != flag)
            continue;
        const Answer known = fold.answer(fear.field);
        if (raises(fear, known))
            return !fear.value.isEmpty()
                ? QCoreApplication::translate("Guide", "The profile says so.")
                : QCoreApplication::translate("Guide", "The profile says: %1").arg(known.value());
    }
    return {};
}

RedFlagRow rowOf(const RedFlag &flag, const FactFold &fold)
{
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
    return row;
}

/// Dangers that the profile can raise and the area's file does not have.
QStringList leftOut(const Protocol &protocol)
{
    QStringList ids;
    for (const ProfileFear &fear : profileFears()) {
        if (!protocol.redFlag(fear.flag) && !ids.contains(fear.flag))
            ids << fear.flag;
    }
    return ids;
}

} // namespace

bool raises(const ProfileFear &fear, const Answer &answer)
{
    return fear.value.isEmpty() ? answer.isAnswered() && !isNothing(answer.value())
                                : answer.has(fear.value);
}

const QList<ProfileFear> &profileFears()
{
    static const QList<ProfileFear> fears {
        { u"suicide-self-harm"_s, u"health.self-harm"_s, {} },
        { u"medicine-health"_s, u"health.medicine"_s, {} },
        { u"medicine-health"_s, u"health.disability"_s, {} },
        { u"exploitation"_s, u"risk.exploitation"_s, u"yes"_s },
        { u"exploitation"_s, u"risk.known"_s, u"sexual-exploitation"_s },
        { u"exploitation"_s, u"risk.known"_s, u"criminal-exploitation"_s },
        { u"exploitation"_s, u"risk.known"_s, u"gangs"_s },
        { u"trafficking"_s, u"risk.known"_s, u"trafficking"_s },
        { u"extremism"_s, u"risk.known"_s, u"radicalisation"_s },
        { u"danger-to-others"_s, u"risk.known"_s, u"danger-to-others"_s },
        { u"forced-marriage"_s, u"risk.family-danger"_s, u"yes"_s },
        { u"trafficking"_s, u"child.unaccompanied"_s, u"yes"_s },
    };
    return fears;
}

std::optional<RedFlag> redFlagCalled(const Protocol &protocol, const QString &id)
{
    if (const RedFlag *own = protocol.redFlag(id))
        return *own;
    const Result<Protocol> england = ProtocolReader::builtIn(u"england-statutory"_s);
    const RedFlag *common = england ? england->redFlag(id) : nullptr;
    return common ? std::optional(*common) : std::nullopt;
}

QList<RedFlagRow> redFlagRows(const EpisodeFacts &facts, const FactFold &fold)
{
    QList<RedFlagRow> rows;
    for (const RedFlag &flag : facts.protocol->redFlags)
        rows << rowOf(flag, fold);
    for (const QString &id : leftOut(*facts.protocol)) {
        if (const auto flag = redFlagCalled(*facts.protocol, id)) {
            const RedFlagRow row = rowOf(*flag, fold);
            if (row.answer.isSettled())
                rows << row;
        }
    }
    return rows;
}

} // namespace homeward
