// SPDX-FileCopyrightText: 2026 Homeward contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/cli/passphrases.h"

#include "app/cli/arguments.h"
#include "app/cli/passphrase_source.h"

#include <QCoreApplication>

namespace homeward {

using namespace Qt::StringLiterals;

namespace {

class Text
{
    Q_DECLARE_TR_FUNCTIONS(CommandLine)
};

} // namespace

Passphrases::Passphrases(const Arguments &arguments, const Ask &ask)
    : m_arguments(arguments)
    , m_ask(ask)
{
}

Result<Secret> Passphrases::given(const QString &question) const
{
    if (m_arguments.has(u"passphrase-file"_s))
        return passphrase_source::fromFile(m_arguments.value(u"passphrase-file"_s));
    if (!m_arguments.has(u"passphrase-fd"_s))
        return m_ask(question);
    return fromDescriptor(u"passphrase-fd"_s);
}

Result<Secret> Passphrases::fromDescriptor(const QString &option) const
{
    bool isNumber = false;
    const int descriptor = m_arguments.value(option).toInt(&isNumber);
    if (!isNumber || descriptor < 0) {
        return failure(Error::Code::Malformed,
            Text::tr("--%1 needs the number of an open file descriptor.").arg(option));
    }
    return passphrase_source::fromDescriptor(descriptor);
}

Result<Secret> Passphrases::fresh() const
{
    const bool isGiven
        = m_arguments.has(u"passphrase-file"_s) || m_arguments.has(u"passphrase-fd"_s);
    return isGiven ? given({}) : twice();
}

Result<Secret> Passphrases::twice() const { return twice(Text::tr("A new passphrase: ")); }

Result<Secret> Passphrases::ofPart() const
{
    return m_arguments.has(u"key-file"_s)
        ? passphrase_source::fromFile(m_arguments.value(u"key-file"_s))
        : m_ask(Text::tr("The key: "));
}

Result<Secret> Passphrases::ofPdf() const
{
    if (m_arguments.has(u"password-file"_s))
        return passphrase_source::fromFile(m_arguments.value(u"password-file"_s));
    if (m_arguments.has(u"password-fd"_s))
        return fromDescriptor(u"password-fd"_s);
    if (m_arguments.has(u"password"_s))
        return twice(Text::tr("A password for the PDF: "));
    return Secret();
}

Result<Secret> Passphrases::twice(const QString &question) const
{
    Result<Secret> first = m_ask(question);
    if (!first)
        return first;
    const Result<Secret> again = m_ask(Text::tr("The same once more: "));
    if (!again)
        return tl::unexpected(again.error());
    if (*first == *again)
        return first;
    return failure(Error::Code::Refused,
        Text::tr("The two are not the same. Nothing was changed: try again."));
}

} // namespace homeward
