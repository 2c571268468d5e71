// SPDX-FileCopyrightText: 2026 Homeward contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/cli/passphrase_source.h"

#include "core/base/sealed_bytes.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QScopeGuard>
#include <QUtf8StringView>

#include <termios.h>
#include <unistd.h>

namespace homeward::passphrase_source {

using namespace Qt::StringLiterals;

namespace {

/// Longer than any passphrase that somebody types.
constexpr qint64 longestLine = 4096;

class Text
{
    Q_DECLARE_TR_FUNCTIONS(CommandLine)
};

Result<Secret> firstLine(QFile &file, const QString &where)
{
    QByteArray line = file.readLine(longestLine);
    const auto wiped = qScopeGuard([&] { wipe(line); });
    // One that is cut off would open with every other that begins like it.
    if (line.size() >= longestLine - 1 && !line.endsWith('\n')) {
        return failure(
            Error::Code::Malformed, Text::tr("The passphrase in %1 is too long.").arg(where));
    }
    while (line.endsWith('\n') || line.endsWith('\r'))
        line.chop(1);
    // What is no text would all become the same.
    if (!QUtf8StringView(line).isValidUtf8()) {
        return failure(
            Error::Code::Malformed, Text::tr("The passphrase in %1 is not UTF-8 text.").arg(where));
    }
    QString text = QString::fromUtf8(line).trimmed();
    if (text.isEmpty())
        return failure(
            Error::Code::Malformed, Text::tr("There is no passphrase in %1.").arg(where));
    return Secret::fromText(std::move(text));
}

/// Typed letters are not shown while it lives.
class Hidden
{
public:
    explicit Hidden(int terminal)
        : m_terminal(terminal)
        , m_isTerminal(tcgetattr(terminal, &m_before) == 0)
    {
        termios quiet = m_before;
        quiet.c_lflag &= ~static_cast<tcflag_t>(ECHO);
        if (m_isTerminal)
            tcsetattr(m_terminal, TCSAFLUSH, &quiet);
    }
    ~Hidden()
    {
        if (m_isTerminal)
            tcsetattr(m_terminal, TCSAFLUSH, &m_before);
    }
    Hidden(const Hidden &) = delete;
    Hidden &operator=(const Hidden &) = delete;

    [[nodiscard]] bool isTerminal() const { return m_isTerminal; }

private:
    int m_terminal;
    termios m_before = {};
    bool m_isTerminal;
};

} // namespace

Result<Secret> fromFile(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly | QIODevice::Unbuffered)) {
        return failure(Error::Code::Io,
            Text::tr("The file %1 cannot be read.").arg(QDir::toNativeSeparators(path)));
    }
    return firstLine(file, QDir::toNativeSeparators(path));
}

Result<Secret> fromDescriptor(int descriptor)
{
    const QString where = Text::tr("file descriptor %1").arg(descriptor);
    QFile file;
    if (!file.open(descriptor, QIODevice::ReadOnly | QIODevice::Unbuffered, QFile::DontCloseHandle))
        return failure(Error::Code::Io, Text::tr("Nothing can be read from %1.").arg(where));
    return firstLine(file, where);
}

Result<Secret> fromTerminal(const QString &question)
{
    QFile terminal(u"/dev/tty"_s);
    const bool isOpen = terminal.open(QIODevice::ReadWrite | QIODevice::Unbuffered);
    const Hidden hidden(isOpen ? terminal.handle() : -1);
    if (!isOpen || !hidden.isTerminal()) {
        return failure(Error::Code::Io,
            Text::tr(
                "There is no terminal to ask on. The passphrase you sign in with may be given with "
                "--passphrase-file or --passphrase-fd; a new one is typed on a terminal."));
    }
    terminal.write(question.toLocal8Bit());
    Result<Secret> typed = firstLine(terminal, Text::tr("what was typed"));
    terminal.write("\n");
    return typed;
}

} // namespace homeward::passphrase_source
