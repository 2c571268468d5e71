// SPDX-FileCopyrightText: 2026 Homeward contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QMap>
#include <QString>
#include <QStringList>

#include <optional>

namespace homeward {

/// Words and options of one call: `report STORE 2026-0001 --to DIR --json`. Options with a value
/// are named beforehand; anything else that starts with "--" is a switch.
class Arguments
{
public:
    /// Nothing when an option that needs a value has none, or an unknown option is there; `problem`
    /// says which.
    [[nodiscard]] static std::optional<Arguments> parse(const QStringList &arguments,
        const QStringList &withValue, const QStringList &switches, QString *problem);

    [[nodiscard]] const QStringList &words() const { return m_words; }
    [[nodiscard]] QString value(const QString &option, const QString &otherwise = {}) const
    {
        return m_values.value(option, otherwise);
    }
    [[nodiscard]] bool has(const QString &option) const { return m_values.contains(option); }

private:
    QStringList m_words;
    QMap<QString, QString> m_values;
};

} // namespace homeward
