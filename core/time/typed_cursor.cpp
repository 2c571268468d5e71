// SPDX-FileCopyrightText: 2026 Homeward contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/time/typed_cursor.h"

#include <algorithm>

namespace homeward {

bool TypedCursor::takeSign(QChar sign)
{
    const bool taken = isSign(sign);
    m_at += taken ? 1 : 0;
    return taken;
}

bool TypedCursor::takeWord(std::initializer_list<QStringView> words)
{
    const QString here = word();
    const bool taken
        = !here.isEmpty() && std::find(words.begin(), words.end(), here) != words.end();
    m_at += taken ? 1 : 0;
    return taken;
}

bool TypedCursor::takePhrase(std::initializer_list<QStringView> words)
{
    const qsizetype start = m_at;
    for (const QStringView each : words) {
        if (!takeWord({ each })) {
            m_at = start;
            return false;
        }
    }
    return true;
}

std::optional<int> TypedCursor::takeNumber(int longest)
{
    const QString here = digits();
    if (here.isEmpty() || here.size() > longest)
        return std::nullopt;
    ++m_at;
    return here.toInt();
}

QString TypedCursor::piece(TypedToken::Kind kind, qsizetype ahead) const
{
    const qsizetype at = m_at + ahead;
    return at < m_tokens.size() && m_tokens.at(at).kind == kind ? m_tokens.at(at).text : QString();
}

} // namespace homeward
