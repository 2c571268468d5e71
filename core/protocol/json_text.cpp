// SPDX-FileCopyrightText: 2026 Homeward contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/protocol/json_text.h"

#include <QCoreApplication>

#include <nlohmann/json.hpp>

#include <QUtf8StringView>
#include <iterator>
#include <set>
#include <string>
#include <vector>

namespace homeward {

using nlohmann::json;

namespace {

/// Our words, for the translator.
struct Say
{
    Q_DECLARE_TR_FUNCTIONS(ProtocolReader)
};

constexpr int deepest = 32;

struct LineCount
{
    qint64 line = 1;
    bool lineEnded = false;
};

/// Walks bytes and counts lines for its owner: the parser takes copies of it, and tells nobody
/// where it is.
class CountingIterator
{
public:
    using iterator_category = std::input_iterator_tag;
    using value_type = char;
    using difference_type = std::ptrdiff_t;
    using pointer = const char *;
    using reference = const char &;

    CountingIterator(const char *at, LineCount *count)
        : m_at(at)
        , m_count(count)
    {
    }

    reference operator*() const { return *m_at; }
    CountingIterator &operator++()
    {
        m_count->line += m_count->lineEnded ? 1 : 0;
        m_count->lineEnded = *m_at == '\n';
        ++m_at;
        return *this;
    }
    friend bool operator==(const CountingIterator &a, const CountingIterator &b)
    {
        return a.m_at == b.m_at;
    }
    friend bool operator!=(const CountingIterator &a, const CountingIterator &b)
    {
        return !(a == b);
    }

private:
    const char *m_at;
    LineCount *m_count;
};

/// Reads a whole text without keeping it, and stops at the first thing that is wrong.
class Examiner : public nlohmann::json_sax<json>
{
public:
    bool null() override { return true; }
    bool boolean(bool) override { return true; }
    bool number_integer(number_integer_t) override { return true; }
    bool number_unsigned(number_unsigned_t) override { return true; }
    bool number_float(number_float_t, const string_t &) override { return true; }
    bool string(string_t &) override { return true; }
    bool binary(binary_t &) override { return true; }

    bool start_object(std::size_t) override
    {
        m_keys.emplace_back();
        return isShallow();
    }
    bool key(string_t &name) override
    {
        if (m_keys.back().insert(name).second)
            return true;
        m_reason
            = Say::tr("the key “%1” is given twice").arg(QString::fromStdString(name).left(60));
        return false;
    }
    bool end_object() override { return leave(); }
    bool start_array(std::size_t) override
    {
        m_keys.emplace_back();
        return isShallow();
    }
    bool end_array() override { return leave(); }

    bool parse_error(std::size_t, const std::string &, const json::exception &error) override
    {
        m_reason = Say::tr("this cannot be read as JSON, or the file ends too "
                           "early");
        m_detail = QString::fromUtf8(error.what()).left(300);
        return false;
    }

    [[nodiscard]] const QString &reason() const { return m_reason; }
    [[nodiscard]] const QString &detail() const { return m_detail; }

private:
    bool isShallow()
    {
        if (m_keys.size() <= deepest)
            return true;
        m_reason = Say::tr("brackets are nested deeper than %1").arg(deepest);
        return false;
    }
    bool leave()
    {
        m_keys.pop_back();
        return true;
    }

    std::vector<std::set<std::string>> m_keys; ///< one set for each open bracket
    QString m_reason;
    QString m_detail;
};

tl::unexpected<Error> wrongAt(
    const QString &name, qint64 line, const QString &reason, const QString &detail = {})
{
    const QString message = Say::tr("%1, line %2: %3.");
    return failure(
        Error::Code::Malformed, message.arg(name, QString::number(line), reason), detail);
}

/// The first line that is not UTF-8, or 0.
qint64 firstLineNotUtf8(const QByteArray &bytes)
{
    if (QUtf8StringView(bytes).isValidUtf8())
        return 0;
    qint64 line = 1;
    for (const QByteArray &text : bytes.split('\n')) {
        if (!QUtf8StringView(text).isValidUtf8())
            break;
        ++line;
    }
    return line;
}

} // namespace

Result<json> parseJsonText(const QByteArray &bytes, const QString &name)
{
    if (const qint64 line = firstLineNotUtf8(bytes); line > 0) {
        return wrongAt(name, line, Say::tr("this is not UTF-8 text"));
    }
    LineCount count;
    Examiner examiner;
    try {
        const CountingIterator begin(bytes.constData(), &count);
        const CountingIterator end(bytes.constData() + bytes.size(), &count);
        if (!json::sax_parse(begin, end, &examiner))
            return wrongAt(name, count.line, examiner.reason(), examiner.detail());
        return json::parse(bytes.constData(), bytes.constData() + bytes.size());
    } catch (const std::exception &error) {
        return wrongAt(name, count.line, Say::tr("this cannot be read"),
            QString::fromUtf8(error.what()).left(300));
    }
}

} // namespace homeward
