// SPDX-FileCopyrightText: 2026 Homeward contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/documents/document.h"

#include "core/time/local_time.h"

namespace homeward {

using namespace Qt::StringLiterals;

namespace {

/// Letters, digits and single hyphens only: safe in a file name everywhere.
QString fileWord(const QString &text)
{
    constexpr qsizetype longest = 60;
    QString word;
    for (const QChar character : text) {
        const bool isPlain = character.unicode() < 0x80 && character.isLetterOrNumber();
        if (isPlain)
            word += character;
        else if (!word.isEmpty() && !word.endsWith(u'-'))
            word += u'-';
    }
    word.truncate(longest);
    while (word.endsWith(u'-'))
        word.chop(1);
    return word;
}

/// Writes the content as lines of plain text.
class PlainText
{
public:
    void add(const QString &line) { m_lines << line; }
    void addNamed(const QString &name, const QString &value)
    {
        if (!value.isEmpty())
            m_lines << name + u": "_s + value;
    }

    void operator()(const Document::Heading &heading)
    {
        m_lines << QString() << (heading.level <= 1 ? u"== "_s : u"-- "_s) + heading.text;
    }
    void operator()(const Document::FieldRow &field)
    {
        m_lines << field.label + u": "_s + field.value;
        if (!field.provenance.isEmpty())
            m_lines << u"    ("_s + field.provenance + u')';
    }
    void operator()(const Document::Paragraph &paragraph) { m_lines << paragraph.text; }
    void operator()(const Document::Callout &callout)
    {
        m_lines << QString() << u"! "_s + callout.title;
        for (const QString &line : callout.lines)
            m_lines << u"! "_s + line;
    }
    void operator()(const Document::Table &table)
    {
        if (!table.headings.isEmpty())
            m_lines << table.headings.join(u" | "_s);
        for (const QStringList &row : table.rows)
            m_lines << row.join(u" | "_s);
    }
    void operator()(const Document::Portrait &portrait)
    {
        const QString what = portrait.image.isNull() ? portrait.inEmptyFrame : u"Photo"_s;
        m_lines << u'[' + (portrait.caption.isEmpty() ? what : what + u": "_s + portrait.caption)
                + u']';
        for (const Document::FieldRow &fact : portrait.facts)
            (*this)(fact);
    }
    void operator()(const Document::PageBreak &) { m_lines << QString() << u"----"_s; }

    [[nodiscard]] QString text() const { return m_lines.join(u'\n') + u'\n'; }

private:
    QStringList m_lines;
};

} // namespace

QString Document::fileName(const QString &kind, const QString &ending) const
{
    const QString made = local_time::toLocal(madeAt).toString(u"yyyyMMdd-HHmm"_s);
    QStringList words;
    for (const QString &word : { fileWord(kind), fileWord(reference), made }) {
        if (!word.isEmpty())
            words << word;
    }
    return words.join(u'-') + u'.' + ending;
}

QString Document::allText() const { return plainText(); }

QString Document::plainText() const
{
    PlainText text;
    for (const QString &line : { watermark, marking, title, subtitle }) {
        if (!line.isEmpty())
            text.add(line);
    }
    text.addNamed(u"Reference"_s, reference);
    text.addNamed(u"Made"_s, local_time::full(madeAt));
    text.addNamed(u"Made by"_s, madeBy);
    text.addNamed(u"For"_s, recipient);
    for (const Block &block : blocks)
        std::visit(text, block);
    return text.text();
}

} // namespace homeward
