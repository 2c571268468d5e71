// SPDX-FileCopyrightText: 2026 Homeward contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/guide/photo_consent.h"

#include "core/forms/form.h"

#include <QCoreApplication>

#include <algorithm>

namespace homeward::photo_consent {

using namespace Qt::StringLiterals;

namespace {

class Text
{
    Q_DECLARE_TR_FUNCTIONS(Guide)
};

QString sharing(const Answer &mayShare)
{
    if (mayShare.isYes())
        return Text::tr("May be given to the police.");
    if (mayShare.isNo())
        return Text::tr("It was decided that photos are not given to the police.");
    return Text::tr("%1: whether photos may be given to the police.")
        .arg(readable(mayShare.state()));
}

QString publishing(const Answer &mayPublish)
{
    if (mayPublish.isYes())
        return Text::tr("May be shown in public to find the child.");
    if (mayPublish.isNo())
        return Text::tr("It was decided that photos are not shown in public.");
    return Text::tr("%1: whether photos may be shown in public.").arg(readable(mayPublish.state()));
}

/// Nothing where nothing was decided.
QStringList who(const Answer &decidedBy, const QList<Answer> &decided)
{
    const bool isDecided = std::any_of(decided.cbegin(), decided.cend(),
        [](const Answer &each) { return each.isYes() || each.isNo(); });
    if (!isDecided)
        return {};
    return { decidedBy.isAnswered() ? Text::tr("Decided by: %1").arg(decidedBy.value())
                                    : Text::tr("Nobody wrote down who decided that.") };
}

/// `known` has an answer to a question: a profile, or a night.
QStringList everything(const auto &known)
{
    const Answer mayShare = known.answer(u"photo.may-share"_s);
    const Answer mayPublish = known.answer(u"photo.may-publish"_s);
    return QStringList { sharing(mayShare), publishing(mayPublish) }
    + who(known.answer(u"photo.decided-by"_s), { mayShare, mayPublish });
}

} // namespace

QStringList sentences(const FactFold &fold) { return everything(fold); }

QStringList sentences(const Child &child) { return everything(child); }

QStringList ofPublicity(const FactFold &fold)
{
    const Answer mayPublish = fold.answer(u"photo.may-publish"_s);
    return QStringList { publishing(mayPublish) }
    + who(fold.answer(u"photo.decided-by"_s), { mayPublish });
}

} // namespace homeward::photo_consent
