// SPDX-FileCopyrightText: 2026 Homeward contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QList>
#include <QString>
#include <QStringList>

#include <nlohmann/json.hpp>

#include <optional>

namespace homeward {

/// The first thing found wrong, and where.
struct JsonProblem
{
    QString pointer;
    QString reason; ///< empty: nothing is wrong

    void add(const QString &at, const QString &why);
};

/// A value of a file that already fits its schema, with its JSON pointer. What a schema does not
/// say is checked here while reading, and kept as a problem; reading goes on with an empty value.
class JsonNode
{
public:
    JsonNode(const nlohmann::json &value, const QString &pointer, JsonProblem *problem);

    [[nodiscard]] bool has(const char *key) const { return m_value->contains(key); }
    /// The value under a key that is there.
    [[nodiscard]] JsonNode at(const char *key) const;
    /// The values of the array under a key; none when it is not there.
    [[nodiscard]] QList<JsonNode> items(const char *key) const;
    void wrong(const QString &reason) const { m_problem->add(m_pointer, reason); }

    [[nodiscard]] QString string() const
    {
        return QString::fromStdString(m_value->get<std::string>());
    }
    [[nodiscard]] int integer() const { return m_value->get<int>(); }
    [[nodiscard]] bool flag(const char *key) const
    {
        return has(key) && at(key).m_value->get<bool>();
    }

    /// Small letters, digits and hyphens, with full stops between parts.
    [[nodiscard]] QString id(const char *key) const;
    /// Words for a person: not blank, no control characters. `{name}` only where it is allowed.
    [[nodiscard]] QString words(bool mayName = false) const;
    /// Those under a key; empty when it is not there.
    [[nodiscard]] QString sentence(const char *key, bool mayName = false) const
    {
        return has(key) ? at(key).words(mayName) : QString();
    }
    /// A word that must be on a list.
    [[nodiscard]] QString oneOf(const QStringList &known) const;
    /// A word that must be one of an enumeration's.
    template <typename E>
    [[nodiscard]] E word(std::optional<E> (*fromStorage)(QStringView), E otherwise) const
    {
        const std::optional<E> value = fromStorage(string());
        if (!value)
            wrongWord();
        return value.value_or(otherwise);
    }

private:
    void wrongWord() const;

    const nlohmann::json *m_value;
    QString m_pointer;
    JsonProblem *m_problem;
};

} // namespace homeward
