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
    bool isNumber = false;
    const int descriptor = m_arguments.value(u"passphrase-fd"_s).toInt(&isNumber);
    if (!isNumber || descriptor < 0) {
        return failure(Error::Code::Malformed,
            Text::tr("--passphrase-fd needs the number of an open file descriptor."));
    }
    return passphrase_source::fromDescriptor(descriptor);
}

Result<Secret> Passphrases::fresh() const
{
    const bool isGiven
        = m_arguments.has(u"passphrase-file"_s) || m_arguments.has(u"passphrase-fd"_s);
    return isGiven ? given({}) : twice();
}

Result<Secret> Passphrases::twice() const
{
    Result<Secret> first = m_ask(Text::tr("A new passphrase: "));
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
