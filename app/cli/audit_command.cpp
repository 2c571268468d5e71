// SPDX-FileCopyrightText: 2026 Homeward contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/cli/audit_command.h"

#include "app/cli/arguments.h"
#include "core/time/local_time.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QJsonObject>

namespace homeward::audit_command {

using namespace Qt::StringLiterals;

namespace {

class Text
{
    Q_DECLARE_TR_FUNCTIONS(CommandLine)
};

Result<QDate> dayOf(const Arguments &arguments, const QString &option)
{
    if (!arguments.has(option))
        return QDate();
    const QDate day = QDate::fromString(arguments.value(option), Qt::ISODate);
    if (!day.isValid())
        return failure(
            Error::Code::Malformed, Text::tr("--%1 needs a date such as 2026-11-03.").arg(option));
    return day;
}

} // namespace

Result<AuditFilter> filterOf(const Arguments &arguments)
{
    AuditFilter filter { arguments.value(u"child"_s), arguments.value(u"person"_s) };
    const Result<QDate> from = dayOf(arguments, u"from"_s);
    const Result<QDate> to = dayOf(arguments, u"to"_s);
    if (!from || !to)
        return tl::unexpected(from ? to.error() : from.error());
    filter.from = *from;
    filter.to = *to;
    filter.kind = auditKindFromStorage(arguments.value(u"kind"_s));
    if (arguments.has(u"kind"_s) && !filter.kind)
        return failure(Error::Code::Malformed,
            Text::tr("--kind is opened, changed, given-out, signed-in or failed."));
    return filter;
}

Result<QList<AuditLine>> read(Record &record, const AuditFilter &filter)
{
    QList<AuditLine> lines;
    Result<AuditPage> page = record.openAudit(filter);
    while (page && !page->lines.isEmpty()) {
        lines << page->lines;
        page = record.auditRows(filter, lines.last().number);
    }
    if (!page)
        return tl::unexpected(page.error());
    return lines;
}

QString text(const QList<AuditLine> &lines)
{
    QString out;
    for (const AuditLine &line : lines) {
        QStringList parts { local_time::full(line.at), line.person, line.action, line.about };
        parts.removeAll(QString());
        out += parts.join(u"  "_s) + u'\n';
    }
    return out.isEmpty() ? Text::tr("There is nothing like this.\n") : out;
}

QJsonObject json(const QList<AuditLine> &lines)
{
    QJsonArray rows;
    for (const AuditLine &line : lines) {
        rows << QJsonObject { { u"number"_s, line.number },
            { u"at"_s, line.at.toUTC().toString(Qt::ISODateWithMs) }, { u"person"_s, line.person },
            { u"action"_s, line.code }, { u"about"_s, line.about }, { u"digest"_s, line.digest } };
    }
    return { { u"audit"_s, rows } };
}

} // namespace homeward::audit_command
