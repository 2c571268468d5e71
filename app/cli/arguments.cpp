// SPDX-FileCopyrightText: 2026 Homeward contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/cli/arguments.h"

#include <QCoreApplication>

namespace homeward {

std::optional<Arguments> Arguments::parse(const QStringList &arguments,
    const QStringList &withValue, const QStringList &switches, QString *problem)
{
    Arguments parsed;
    bool areOptionsOver = false;
    for (qsizetype index = 0; index < arguments.size(); ++index) {
        const QString &argument = arguments.at(index);
        if (areOptionsOver || !argument.startsWith(QLatin1String("--"))) {
            parsed.m_words << argument;
            continue;
        }
        if (argument == QLatin1String("--")) {
            areOptionsOver = true;
            continue;
        }
        const QString option = argument.mid(2);
        if (switches.contains(option)) {
            parsed.m_values.insert(option, QString());
        } else if (!withValue.contains(option)) {
            *problem = QCoreApplication::translate("CommandLine", "There is no option %1.")
                           .arg(argument);
            return std::nullopt;
        } else if (index + 1 == arguments.size()) {
            *problem = QCoreApplication::translate("CommandLine", "The option %1 needs a value.")
                           .arg(argument);
            return std::nullopt;
        } else {
            parsed.m_values.insert(option, arguments.at(++index));
        }
    }
    return parsed;
}

} // namespace homeward
