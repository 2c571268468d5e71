// SPDX-FileCopyrightText: 2026 Homeward contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/protocol/protocol.h"

#include "core/base/words.h"

#include <QCoreApplication>

#include <algorithm>

namespace homeward {

namespace {

constexpr auto dutyWords = words<DutyOf>({
    { DutyOf::Carer, u"carer" },
    { DutyOf::Home, u"home" },
    { DutyOf::School, u"school" },
    { DutyOf::Authority, u"authority" },
    { DutyOf::Police, u"police" },
    { DutyOf::HomeOffice, u"home-office" },
    { DutyOf::Health, u"health" },
    { DutyOf::Interviewer, u"interviewer" },
});

constexpr auto triggerWords = words<Trigger>({
    { Trigger::Noticed, u"noticed" },
    { Trigger::LastSeen, u"last-seen" },
    { Trigger::StillMissing, u"still-missing" },
    { Trigger::Reported, u"reported" },
    { Trigger::Located, u"located" },
    { Trigger::Returned, u"returned" },
    { Trigger::LocatedOrReturned, u"located-or-returned" },
    { Trigger::PoliceProtection, u"police-protection" },
    { Trigger::Interviewed, u"interviewed" },
    { Trigger::Ended, u"ended" },
});

template <typename Rule> const Rule *withId(const QList<Rule> &rules, const QString &id)
{
    const auto found
        = std::find_if(rules.begin(), rules.end(), [&](const Rule &rule) { return rule.id == id; });
    return found == rules.end() ? nullptr : &*found;
}

} // namespace

const NoticeRule *Protocol::notice(const QString &noticeId) const
{
    return withId(notices, noticeId);
}

const CheckRule *Protocol::check(const QString &checkId) const { return withId(checks, checkId); }

const RedFlag *Protocol::redFlag(const QString &flagId) const { return withId(redFlags, flagId); }

const ClockRule *Protocol::clock(const QString &clockId) const { return withId(clocks, clockId); }

QString toStorage(DutyOf duty) { return dutyWords.word(duty); }

std::optional<DutyOf> dutyOfFromStorage(QStringView word) { return dutyWords.value(word); }

QString toStorage(Trigger trigger) { return triggerWords.word(trigger); }

std::optional<Trigger> triggerFromStorage(QStringView word) { return triggerWords.value(word); }

QString inWords(DutyOf duty)
{
    switch (duty) {
    case DutyOf::Carer:
        return QCoreApplication::translate("DutyOf", "carer");
    case DutyOf::Home:
        return QCoreApplication::translate("DutyOf", "children's home");
    case DutyOf::School:
        return QCoreApplication::translate("DutyOf", "school");
    case DutyOf::Authority:
        return QCoreApplication::translate("DutyOf", "local authority");
    case DutyOf::Police:
        return QCoreApplication::translate("DutyOf", "police");
    case DutyOf::HomeOffice:
        return QCoreApplication::translate("DutyOf", "Home Office");
    case DutyOf::Health:
        return QCoreApplication::translate("DutyOf", "health service");
    case DutyOf::Interviewer:
        return QCoreApplication::translate("DutyOf", "interviewer");
    }
    return {};
}

} // namespace homeward
