// SPDX-FileCopyrightText: 2026 Homeward contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/record/audit_words.h"

#include "core/documents/fact_rows.h"
#include "core/record/permissions.h"
#include "core/store/audit_search.h"
#include "core/time/local_time.h"

#include <QCoreApplication>
#include <QStringList>

namespace homeward::audit_words {

using namespace Qt::StringLiterals;

namespace {

class Text
{
    Q_DECLARE_TR_FUNCTIONS(Audit)
};

QString joined(QStringList parts)
{
    parts.removeAll(QString());
    return parts.join(u", "_s);
}

QString whose(const AuditHit &hit)
{
    return joined({ hit.children.join(u", "_s), hit.episodes.join(u", "_s) });
}

QString documentWords(const AuditHit &hit)
{
    const QString code = hit.document.value(u"document.kind"_s).value();
    const QString recipient = hit.document.value(u"document.recipient"_s).value();
    const QString what = documentKindInWords(code);
    return joined(
        { recipient.isEmpty() ? what : Text::tr("%1, for %2").arg(what, recipient), whose(hit) });
}

QString entryWords(const AuditHit &hit)
{
    const std::optional<Entry::Kind> kind = entryKindFromStorage(hit.entryKind);
    return joined({ kind ? homeward::kindInWords(*kind) : QString(), whose(hit) });
}

QString keyWords(const QString &about)
{
    return about == recoveryKey() ? Text::tr("The recovery key") : Text::tr("The night envelope");
}

QString actWords(const QString &about)
{
    const std::optional<Action> action = actionFromStorage(about);
    if (!action)
        return about;
    switch (*action) {
    case Action::KeepRecord:
        return Text::tr("Write in the record");
    case Action::SignOff:
        return Text::tr("Sign off");
    case Action::KeepPeople:
        return Text::tr("People, and the night envelope");
    case Action::KeepSetting:
        return Text::tr("Settings, and the recovery key");
    case Action::ReadAudit:
        return Text::tr("Look at who did what");
    case Action::Reopen:
        return Text::tr("Reopen what was signed off");
    case Action::DeleteChild:
        return Text::tr("Delete a child, or keep one longer");
    case Action::SeeShared:
        return Text::tr("See what is known around more than one child");
    case Action::TakeInList:
        return Text::tr("Take in a list of children");
    case Action::Exchange:
        return Text::tr("The whole record, or a child's, as a file: out or in");
    }
    return about;
}

/// Of what stands under every child why it does.
QString everyChildWords(AuditAction action)
{
    if (!actionsOfEveryChild().contains(action))
        return {};
    return action == AuditAction::AuditExported || action == AuditAction::ListRestGiven
        ? Text::tr("Any child may be named in it")
        : Text::tr("The whole record, every child");
}

QString aboutWords(const AuditHit &hit, AuditAbout about)
{
    switch (about) {
    case AuditAbout::Nothing:
        return {};
    case AuditAbout::Instant:
        return Text::tr("Written down when %1 came in").arg(hit.author);
    case AuditAbout::Key:
        return keyWords(hit.row.about);
    case AuditAbout::AsWritten:
        return hit.row.about;
    case AuditAbout::Act:
        return actWords(hit.row.about);
    case AuditAbout::Document:
        return documentWords(hit);
    case AuditAbout::Entry:
        return entryWords(hit);
    case AuditAbout::Child:
    case AuditAbout::Episode:
    case AuditAbout::Contact:
    case AuditAbout::Place:
    case AuditAbout::Placement:
        return joined({ hit.thing, whose(hit) });
    case AuditAbout::Person:
        // Who did it stands beside it already.
        return hit.row.about == hit.row.author.toStorage() ? QString() : hit.thing;
    }
    return {};
}

bool isById(AuditAbout about)
{
    return about != AuditAbout::Nothing && about != AuditAbout::Instant && about != AuditAbout::Key
        && about != AuditAbout::AsWritten && about != AuditAbout::Act;
}

/// What is looked up by an id and has gone since: a child that was deleted, with all that was
/// theirs.
bool isGone(const AuditHit &hit, AuditAbout about)
{
    return isById(about) && !hit.row.about.isEmpty() && hit.thing.isEmpty()
        && hit.children.isEmpty();
}

} // namespace

QString recoveryKey() { return u"recovery-key"_s; }

QString nightEnvelope() { return u"night-envelope"_s; }

QString deletedChildName(const ChildId &child)
{
    constexpr qsizetype digits = 8;
    return Text::tr("Deleted child %1").arg(child.toStorage().left(digits));
}

AuditLine lineOf(const AuditHit &hit)
{
    const AuditRow &row = hit.row;
    AuditLine line { row.number, row.at, hit.author, row.action, row.about, row.action,
        row.contentDigest };
    const std::optional<AuditAction> action = auditActionFromStorage(row.action);
    // Written by a later version of the program: shown as it stands.
    if (!action)
        return line;
    const AuditActionFacts &facts = factsOf(*action);
    line.action = Text::tr(facts.sentence);
    if (isGone(hit, facts.about)) {
        line.about = hit.deletedChild.isEmpty()
            ? Text::tr("No longer in the record: %1").arg(row.about)
            : deletedChildName(hit.deletedChild);
    } else {
        line.about = joined({ everyChildWords(*action), aboutWords(hit, facts.about) });
    }
    if (*action == AuditAction::SignInFailed) {
        line.person = Text::tr("Not known");
        const QDateTime tried = QDateTime::fromString(row.about, Qt::ISODateWithMs).toUTC();
        line.at = tried.isValid() ? tried : row.at;
    }
    return line;
}

QString kindInWords(AuditKind kind)
{
    switch (kind) {
    case AuditKind::Opened:
        return Text::tr("Opened");
    case AuditKind::Changed:
        return Text::tr("Changed");
    case AuditKind::GivenOut:
        return Text::tr("Given out");
    case AuditKind::SignedIn:
        return Text::tr("Came in");
    case AuditKind::Failed:
        return Text::tr("Tried in vain");
    }
    return {};
}

QStringList headings()
{
    return { Text::tr("When"), Text::tr("Who"), Text::tr("Did what"), Text::tr("About"),
        Text::tr("Digest"), Text::tr("Number"), Text::tr("Code") };
}

QStringList cells(const AuditLine &line)
{
    return { local_time::full(line.at), line.person, line.action, line.about, line.digest,
        QString::number(line.number), line.code };
}

} // namespace homeward::audit_words
