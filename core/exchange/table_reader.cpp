// SPDX-FileCopyrightText: 2026 Homeward contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/exchange/table_reader.h"

#include "core/base/csv.h"
#include "core/base/file_bytes.h"
#include "core/exchange/table_headers.h"

#include <QCoreApplication>
#include <QFileInfo>
#include <QLocale>

#include <csv.h>

#include <algorithm>

namespace homeward {

using namespace Qt::StringLiterals;

namespace {

class Say
{
    Q_DECLARE_TR_FUNCTIONS(Table)
};

QString inWords(qint64 number) { return QLocale(QLocale::English).toString(number); }

constexpr QChar delimiters[] { u',', u';', u'\t', u'|' };

/// A title, whose list it is, its day: more does not stand above the names of the columns.
constexpr qsizetype mostTitles = 5;

qsizetype filledIn(const QStringList &cells)
{
    return std::count_if(
        cells.cbegin(), cells.cend(), [](const QString &cell) { return !cell.isEmpty(); });
}

/// How many cells are the name of a column.
qsizetype knownIn(const QStringList &cells)
{
    return std::count_if(cells.cbegin(), cells.cend(),
        [](const QString &cell) { return !TableHeaders::builtIn().fieldFor(cell).isEmpty(); });
}

/// Which of the first rows has the names of the columns: the first row, unless only a later one has
/// any that are known; or, where none is known, the first with several cells below titles in one.
qsizetype headerAmong(const QList<TableRow> &rows)
{
    qsizetype widest = 0;
    qsizetype firstWide = rows.size();
    for (qsizetype at = 0; at < rows.size(); ++at) {
        const qsizetype filled = filledIn(rows.at(at).cells);
        const qsizetype known = knownIn(rows.at(at).cells);
        if (known > 1 || (known == 1 && (at == 0 || filled > widest)))
            return at;
        widest = std::max(widest, filled);
        if (filled > 1)
            firstWide = std::min(firstWide, at);
    }
    return firstWide == rows.size() ? 0 : firstWide;
}

/// The first lines of a text that are not blank; a line end within quotes ends none.
QStringList firstLines(const QString &text)
{
    QStringList lines;
    QString line;
    bool isQuoted = false;
    for (const QChar letter : text) {
        if (letter == u'"')
            isQuoted = !isQuoted;
        const bool isEnd = !isQuoted && (letter == u'\n' || letter == u'\r');
        if (!isEnd) {
            line += letter;
            continue;
        }
        if (!line.trimmed().isEmpty())
            lines << line;
        if (lines.size() > mostTitles)
            return lines;
        line.clear();
    }
    return line.trimmed().isEmpty() ? lines : lines << line;
}

/// The sign that stands most often between the cells of a line, outside quotes; none: no sign does.
QChar delimiterIn(const QString &line)
{
    qsizetype counts[std::size(delimiters)] = {};
    bool isQuoted = false;
    for (const QChar letter : line) {
        if (letter == u'"')
            isQuoted = !isQuoted;
        for (size_t at = 0; !isQuoted && at < std::size(delimiters); ++at)
            counts[at] += letter == delimiters[at] ? 1 : 0;
    }
    const auto most = std::max_element(std::begin(counts), std::end(counts));
    return *most == 0 ? QChar() : delimiters[most - std::begin(counts)];
}

/// That of the names of the columns, or else of the first line that has one.
QChar delimiterOf(const QString &text)
{
    QChar first;
    for (const QString &line : firstLines(text)) {
        const QChar delimiter = delimiterIn(line);
        if (delimiter.isNull())
            continue;
        QStringList cells = line.split(delimiter);
        for (QString &cell : cells)
            cell = cell.remove(u'"').trimmed();
        if (knownIn(cells) > 0)
            return delimiter;
        if (first.isNull())
            first = delimiter;
    }
    return first.isNull() ? delimiters[0] : first;
}

/// What a first line "sep=;" says, and how long it is with its line end; 0: there is none.
qsizetype namedDelimiter(const QString &text, QChar &delimiter)
{
    constexpr qsizetype lengthOfName = 4;
    if (!text.startsWith(u"sep=", Qt::CaseInsensitive) || text.size() <= lengthOfName)
        return 0;
    qsizetype end = lengthOfName + 1;
    if (end < text.size() && text.at(end) != u'\r' && text.at(end) != u'\n')
        return 0;
    delimiter = text.at(lengthOfName);
    if (end < text.size() && text.at(end) == u'\r')
        ++end;
    if (end < text.size() && text.at(end) == u'\n')
        ++end;
    return end;
}

/// What two rows of names of columns have in common, however they are written.
QStringList foldedHeader(QStringList cells)
{
    while (!cells.isEmpty() && cells.last().isEmpty())
        cells.removeLast();
    for (QString &cell : cells)
        cell = TableHeaders::folded(cell);
    return cells;
}

bool isBlank(const QStringList &cells)
{
    return std::all_of(
        cells.cbegin(), cells.cend(), [](const QString &cell) { return cell.isEmpty(); });
}

} // namespace

/// Takes the grammar to libcsv, and what it finds to a table.
class TableReader::Parser
{
public:
    Parser(const QString &fileName, const TableLimits &limits)
        : m_limits(limits)
    {
        m_table.fileName = fileName;
        // A blank line counts as a row, as in a spreadsheet.
        csv_init(&m_csv, CSV_REPALL_NL);
        constexpr size_t growth = 4096;
        csv_set_blk_size(&m_csv, growth);
    }
    ~Parser() { csv_free(&m_csv); }
    Parser(const Parser &) = delete;
    Parser &operator=(const Parser &) = delete;

    [[nodiscard]] Done feed(QString text)
    {
        if (m_isFirst) {
            QChar delimiter = delimiterOf(text);
            text.remove(0, namedDelimiter(text, delimiter));
            csv_set_delim(&m_csv, static_cast<unsigned char>(delimiter.toLatin1()));
            m_isFirst = false;
        }
        const QByteArray bytes = text.toUtf8();
        const size_t read = csv_parse(&m_csv, bytes.constData(), static_cast<size_t>(bytes.size()),
            &Parser::takeCell, &Parser::endRow, this);
        if (read != static_cast<size_t>(bytes.size()))
            return failure(Error::Code::Malformed, unreadable(), errorOf(m_csv));
        // It may be a quote that is never closed and swallows the rest.
        if (m_csv.entry_pos > static_cast<size_t>(m_limits.letters) * 4)
            noteLongCell();
        return m_error ? tl::unexpected(*m_error) : Done();
    }

    [[nodiscard]] Result<Table> end()
    {
        // Odd quotes within a cell are taken as they stand; one that is open at the end is not.
        csv_set_opts(&m_csv, CSV_REPALL_NL | CSV_STRICT | CSV_STRICT_FINI);
        if (csv_fini(&m_csv, &Parser::takeCell, &Parser::endRow, this) != 0) {
            return failure(Error::Code::Malformed,
                Say::tr("Row %1 has a quotation mark that is never closed. Look at it in the "
                        "program that the list comes from.")
                    .arg(m_row + 1),
                errorOf(m_csv));
        }
        begin();
        if (m_error)
            return tl::unexpected(*m_error);
        if (m_table.header.isEmpty()) {
            return failure(Error::Code::Malformed, Say::tr("%1 is empty.").arg(m_table.fileName));
        }
        if (m_count > m_limits.rows) {
            return failure(Error::Code::Refused,
                Say::tr("%1 has %2 rows. At most %3 are taken in at once: make several files of "
                        "it.")
                    .arg(m_table.fileName, inWords(m_count), inWords(m_limits.rows)));
        }
        if (m_table.rows.isEmpty()) {
            return failure(Error::Code::Malformed,
                Say::tr("%1 has names of columns and no rows beneath them.").arg(m_table.fileName));
        }
        return std::move(m_table);
    }

private:
    static QString errorOf(csv_parser &parser)
    {
        return QString::fromLatin1(csv_strerror(csv_error(&parser)));
    }

    QString unreadable() const
    {
        return Say::tr("%1 cannot be read after row %2.").arg(m_table.fileName).arg(m_row);
    }

    static void takeCell(void *bytes, size_t size, void *self)
    {
        static_cast<Parser *>(self)->take(
            QString::fromUtf8(static_cast<const char *>(bytes), static_cast<qsizetype>(size)));
    }
    static void endRow(int sign, void *self) { static_cast<Parser *>(self)->end(sign); }

    void take(const QString &cell)
    {
        if (cell.size() > m_limits.letters)
            noteLongCell();
        // Of a row that is too long no more is kept than shows that it is.
        if (m_cells.size() <= m_limits.columns)
            m_cells << withoutGuard(cell.trimmed());
    }

    void end(int sign)
    {
        const bool isOtherHalf = m_cells.isEmpty() && sign == CSV_LF && m_lastSign == CSV_CR;
        m_lastSign = sign;
        if (isOtherHalf)
            return;
        ++m_row;
        const QStringList cells = std::exchange(m_cells, {});
        if (m_error || isBlank(cells))
            return;
        if (m_table.header.isEmpty()) {
            m_first << TableRow { m_row, cells };
            if (m_first.size() > mostTitles)
                begin();
        } else {
            takeRow({ m_row, cells });
        }
    }

    void takeRow(const TableRow &row)
    {
        // Only a row that begins as the header does is looked at in full.
        const QString &first = m_foldedHeader.first();
        if (TableHeaders::folded(row.cell(0)) == first
            && foldedHeader(row.cells) == m_foldedHeader) {
            m_table.headersAgain << row.number;
            return;
        }
        if (++m_count <= m_limits.rows)
            m_table.rows << row;
    }

    /// Once enough rows were seen to tell what stands above the header.
    void begin()
    {
        const QList<TableRow> rows = std::exchange(m_first, {});
        const qsizetype header = headerAmong(rows);
        for (qsizetype at = 0; at < rows.size(); ++at) {
            if (at < header)
                m_table.titles << QStringList(rows.at(at).cells).join(u' ').simplified();
            else if (at == header)
                takeHeader(rows.at(at));
            else
                takeRow(rows.at(at));
        }
    }

    void takeHeader(const TableRow &row)
    {
        const QStringList &cells = row.cells;
        if (cells.size() > m_limits.columns) {
            m_error = Error { Error::Code::Refused,
                Say::tr("Row %1 has more than %2 columns. Take in the columns that are about the "
                        "child, or choose another file.")
                    .arg(row.number)
                    .arg(m_limits.columns) };
        }
        m_table.header = cells;
        m_table.headerRow = row.number;
        while (!m_table.header.isEmpty() && m_table.header.last().isEmpty())
            m_table.header.removeLast();
        m_foldedHeader = foldedHeader(m_table.header);
    }

    void noteLongCell()
    {
        if (m_error)
            return;
        m_error = Error { Error::Code::Refused,
            Say::tr("Row %1, column %2: there are more than %3 letters in this cell. Perhaps a "
                    "quotation mark is not closed. Look at it in the program that the list comes "
                    "from.")
                .arg(QString::number(m_row + 1), Table::letterOf(m_cells.size()),
                    inWords(m_limits.letters)) };
    }

    TableLimits m_limits;
    csv_parser m_csv {};
    bool m_isFirst = true;
    int m_row = 0;
    int m_lastSign = 0;
    qint64 m_count = 0;
    QStringList m_cells;
    QList<TableRow> m_first; ///< until it is known which of them has the names of the columns
    Table m_table;
    QStringList m_foldedHeader;
    std::optional<Error> m_error;
};

TableReader::TableReader(
    const QByteArray &bytes, const QString &fileName, const TableLimits &limits)
    : m_bytes(bytes)
    , m_parser(std::make_unique<Parser>(fileName, limits))
{
    Result<TableText> text = TableText::of(bytes, fileName);
    if (!text)
        fail(text.error());
    else
        m_text.emplace(std::move(*text));
}

TableReader::~TableReader() = default;

bool TableReader::isDone() const { return m_isDone; }

void TableReader::fail(const Error &error)
{
    m_error = error;
    m_isDone = true;
}

void TableReader::step()
{
    if (m_isDone)
        return;
    m_isDone = m_text->isAtEnd();
    if (m_isDone)
        return;
    const Result<QString> text = m_text->next();
    if (!text)
        return fail(text.error());
    if (Done fed = m_parser->feed(*text); !fed)
        fail(fed.error());
}

int TableReader::percent() const
{
    return m_isDone || m_bytes.isEmpty()
        ? 100
        : static_cast<int>(m_text->position() * 100 / m_bytes.size());
}

Result<Table> TableReader::take()
{
    if (m_error)
        return tl::unexpected(*m_error);
    Result<Table> table = m_parser->end();
    if (table)
        table->bytes = m_bytes;
    return table;
}

namespace table_file {

Result<QByteArray> bytesOf(const QString &path, const TableLimits &limits)
{
    Result<QByteArray> bytes = bytesOfFile(path, limits.bytes);
    if (bytes && bytes->size() > limits.bytes) {
        constexpr qint64 megabyte = 1024 * 1024;
        const QFileInfo info(path);
        return failure(Error::Code::Refused,
            Say::tr("%1 has %2 megabytes. A list has at most %3: make several files of it.")
                .arg(info.fileName(), inWords(info.size() / megabyte),
                    inWords(limits.bytes / megabyte)));
    }
    return bytes;
}

Result<Table> read(const QString &path, const TableLimits &limits)
{
    const Result<QByteArray> bytes = bytesOf(path, limits);
    if (!bytes)
        return tl::unexpected(bytes.error());
    TableReader reader(*bytes, QFileInfo(path).fileName(), limits);
    while (!reader.isDone())
        reader.step();
    return reader.take();
}

} // namespace table_file

} // namespace homeward
