// SPDX-FileCopyrightText: 2026 Homeward contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/forms/tidy.h"

#include <QRegularExpression>

#include <array>

namespace homeward::forms {

using namespace Qt::StringLiterals;

namespace {

/// How long the first part of a number is, by how it begins. The first that fits counts.
struct Grouping
{
    QStringView begin;
    qsizetype digits;
    qsizetype first;
    qsizetype second; ///< 0: the rest is one part
};

constexpr std::array groupings {
    Grouping { u"02", 11, 3, 4 },
    Grouping { u"011", 11, 4, 3 },
    Grouping { u"0121", 11, 4, 3 },
    Grouping { u"0131", 11, 4, 3 },
    Grouping { u"0141", 11, 4, 3 },
    Grouping { u"0151", 11, 4, 3 },
    Grouping { u"0161", 11, 4, 3 },
    Grouping { u"0191", 11, 4, 3 },
    Grouping { u"01", 11, 5, 0 },
    Grouping { u"01", 10, 5, 0 },
    Grouping { u"03", 11, 4, 3 },
    Grouping { u"07", 11, 5, 0 },
    Grouping { u"08", 11, 4, 3 },
    Grouping { u"08", 10, 4, 0 },
};

/// The digits of a number as it is dialled here; empty when it is no plain number.
QString dialled(const QString &text)
{
    static const QRegularExpression number(u"^(\\+44|0044)?[\\s\\-.]*[0-9()\\s\\-.]+$"_s);
    static const QRegularExpression between(u"[\\s\\-.()]"_s);
    const QRegularExpressionMatch match = number.match(text);
    if (!match.hasMatch())
        return {};
    QString digits = text.mid(match.capturedLength(1)).remove(between);
    // +44 (0)7700 900123
    if (match.capturedLength(1) > 0 && !digits.startsWith(u'0'))
        digits.prepend(u'0');
    return digits;
}

} // namespace

QString tidyPhone(const QString &text)
{
    const QString digits = dialled(text.trimmed());
    for (const Grouping &grouping : groupings) {
        if (!digits.startsWith(grouping.begin) || digits.size() != grouping.digits)
            continue;
        QStringList parts { digits.left(grouping.first) };
        if (grouping.second > 0)
            parts << digits.mid(grouping.first, grouping.second);
        parts << digits.mid(grouping.first + grouping.second);
        return parts.join(u' ');
    }
    return text;
}

QString tidyPostcodes(const QString &text)
{
    // Letters that never end a postcode: C, I, K, M, O, V.
    static const QRegularExpression postcode(
        u"\\b([a-z]{1,2}[0-9][a-z0-9]?)[ ]?(?!1st|2nd|3rd|[0-9]th)([0-9][abd-hjlnp-uw-z]{2})\\b"_s,
        QRegularExpression::CaseInsensitiveOption);
    QString tidy = text;
    QRegularExpressionMatchIterator found = postcode.globalMatch(text);
    qsizetype grown = 0;
    while (found.hasNext()) {
        const QRegularExpressionMatch match = found.next();
        const QString written = (match.captured(1) + u' ' + match.captured(2)).toUpper();
        tidy.replace(match.capturedStart() + grown, match.capturedLength(), written);
        grown += written.size() - match.capturedLength();
    }
    return tidy;
}

QString tidied(const Field &field, const QString &text)
{
    if (field.kind == Field::Kind::Phone)
        return tidyPhone(text);
    return field.id.endsWith(u".address") ? tidyPostcodes(text) : text;
}

} // namespace homeward::forms
