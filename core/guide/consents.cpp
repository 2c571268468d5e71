// SPDX-FileCopyrightText: 2026 Homeward contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/guide/consents.h"

#include "core/base/joined.h"
#include "core/forms/catalogue.h"

#include <algorithm>

namespace homeward {

using namespace Qt::StringLiterals;

namespace {

bool isAboutAny(const Entry &consent, const QStringList &matters)
{
    const QStringList about = consent.answer(u"consent.for"_s).values();
    return std::any_of(about.cbegin(), about.cend(),
        [&](const QString &matter) { return matters.contains(matter); });
}

ConsentWords wordsOf(const Entry &consent)
{
    const auto said = [&](const QString &field) {
        const Answer answer = consent.answer(field);
        return answer.isSettled() ? forms::readable(field, answer) : QString();
    };
    const QString name = consent.answer(u"consent.name"_s).value();
    ConsentWords words;
    words.about = said(u"consent.for"_s);
    words.who = joined(said(u"consent.who"_s), name, u": "_s);
    words.answer = forms::readable(u"consent.answer"_s, consent.answer(u"consent.answer"_s));
    words.limits = joined(consent.answer(u"consent.limits"_s).value(),
        consent.answer(u"consent.without"_s).value(), u" "_s);
    words.when = consent.moment();
    words.writtenBy = consent.authorName;
    return words;
}

} // namespace

QList<ConsentWords> interviewConsents(const FactFold &fold)
{
    static const QStringList matters { u"return-interview"_s, u"share-police"_s, u"share-others"_s,
        u"screening"_s };
    QList<ConsentWords> consents;
    for (const Entry &consent : fold.all(Entry::Kind::Consent)) {
        if (isAboutAny(consent, matters))
            consents << wordsOf(consent);
    }
    return consents;
}

bool isInterviewConsentWritten(const FactFold &fold)
{
    const QList<Entry> all = fold.all(Entry::Kind::Consent);
    return std::any_of(all.cbegin(), all.cend(),
        [](const Entry &consent) { return isAboutAny(consent, { u"return-interview"_s }); });
}

} // namespace homeward
