// SPDX-FileCopyrightText: 2026 Homeward contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/guide/dose_harm.h"

#include "core/forms/catalogue.h"

#include <QCoreApplication>

namespace homeward {

using namespace Qt::StringLiterals;

namespace {

class Text
{
    Q_DECLARE_TR_FUNCTIONS(Guide)
};

QString saidWords(const QString &by, const QString &on)
{
    if (by.isEmpty()) {
        return on.isEmpty() ? Text::tr("who said so is not known")
                            : Text::tr("said on %1, by whom is not known").arg(on);
    }
    return on.isEmpty() ? Text::tr("said by %1").arg(by) : Text::tr("said by %1 on %2").arg(by, on);
}

} // namespace

QString doseHarm(const std::function<QString(const QString &)> &words)
{
    const QString number = words(u"health.hours-until-harm"_s);
    if (number.isEmpty())
        return {};
    const QString hours = number == u"1" ? Text::tr("1 hour") : Text::tr("%1 hours").arg(number);
    const QString said
        = saidWords(words(u"health.harm-said-by"_s), words(u"health.harm-said-on"_s));
    const QString medicine = words(u"health.harm-medicine"_s);
    return medicine.isEmpty()
        ? Text::tr("A missed dose harms after %1, of which medicine is not known; %2.")
              .arg(hours, said)
        : Text::tr("%1: harm after %2, %3.").arg(medicine, hours, said);
}

QString doseHarm(const Child &child)
{
    return doseHarm([&child](const QString &field) {
        const Answer answer = child.answer(field);
        return answer.isAnswered() ? forms::readable(field, answer) : QString();
    });
}

} // namespace homeward
