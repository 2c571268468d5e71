// SPDX-FileCopyrightText: 2026 Homeward contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/cli/command_line.h"

#include "app/cli/arguments.h"
#include "app/cli/audit_command.h"
#include "app/cli/exchange_command.h"
#include "app/cli/find_command.h"
#include "app/cli/hand_over_command.h"
#include "app/cli/list_command.h"
#include "app/cli/outcome.h"
#include "app/cli/passphrases.h"
#include "app/cli/report_command.h"
#include "app/cli/table_command.h"
#include "app/cli/usage.h"
#include "core/base/plain_text.h"
#include "core/practice/practice_home.h"
#include "core/protocol/protocol_reader.h"
#include "core/record/backup.h"
#include "core/record/interview_pack.h"
#include "core/record/record.h"
#include "core/time/local_time.h"

#include <QCoreApplication>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QMap>

#include <memory>

namespace homeward {

using namespace Qt::StringLiterals;

namespace {

class Text
{
    Q_DECLARE_TR_FUNCTIONS(CommandLine)
};

Outcome wrongUsage(const QString &problem)
{
    return { Exit::WrongUsage, {}, problem + u'\n' + usage() };
}

class Command
{
public:
    Command(const Arguments &arguments, const CommandLine::Place &place)
        : m_arguments(arguments)
        , m_place(place)
        , m_time(place.time)
        , m_passphrases(arguments, place.ask)
    {
    }

    Outcome create() const
    {
        const auto kind = settingKindFromStorage(m_arguments.value(u"kind"_s));
        if (!kind || m_arguments.value(u"name"_s).isEmpty()
            || m_arguments.value(u"staff"_s).isEmpty())
            return wrongUsage(m_arguments.has(u"kind"_s) && !kind
                    ? Text::tr("There is no kind of setting called %1.")
                          .arg(m_arguments.value(u"kind"_s))
                    : Text::tr("create needs --kind, --name and --staff."));
        const auto role = m_arguments.has(u"role"_s)
            ? staffRoleFromStorage(m_arguments.value(u"role"_s))
            : std::optional(rolesOf(*kind).first());
        if (!role || !rolesOf(*kind).contains(*role))
            return wrongUsage(Text::tr("A setting of this kind has no such role."));
        const auto protocol = readProtocol(m_arguments.value(u"protocol"_s, u"oxfordshire"_s));
        if (!protocol)
            return failed(protocol.error());
        Result<Secret> passphrase = m_passphrases.fresh();
        if (!passphrase)
            return failed(passphrase.error());
        Record::NewRecord fresh { {}, m_arguments.value(u"staff"_s), *role, protocol->bytes,
            std::move(*passphrase), m_place.cost };
        fresh.setting.kind = *kind;
        fresh.setting.name = m_arguments.value(u"name"_s);
        fresh.setting.address = m_arguments.value(u"address"_s);
        fresh.setting.nightNumber = m_arguments.value(u"night-number"_s);
        const auto made = Record::create(m_arguments.words().first(), fresh, m_time);
        if (!made)
            return failed(made.error());
        return { Exit::Ok,
            Text::tr("Made %1. Its recovery key, shown this once: write it down and keep it in a "
                     "safe.\n%2\n")
                .arg(m_arguments.words().first(), made->recoveryKey.text()) };
    }

    Outcome demo() const
    {
        const auto walk
            = practice_home::walk(m_arguments.words().first(), m_arguments.value(u"scenario"_s));
        if (!walk)
            return failed(walk.error());
        if (m_arguments.has(u"json"_s))
            return { Exit::Ok,
                asJson({ { u"record"_s, walk->record },
                    { u"documents"_s, QJsonArray::fromStringList(walk->documents) } }) };
        QString out = Text::tr("The practice night is walked. Nothing in it is real.\nRecord: %1\n"
                               "Everybody's passphrase in it: %2\n")
                          .arg(walk->record, practice_home::passphrase());
        for (const QString &document : walk->documents)
            out += Text::tr("PDF: %1\n").arg(document);
        return { Exit::Ok, out };
    }

    Outcome list() const
    {
        const auto record = open();
        if (!record)
            return failed(record.error());
        const auto children = (*record)->children();
        const auto episodes = (*record)->episodes();
        if (!children || !episodes)
            return failed(children ? episodes.error() : children.error());
        return { Exit::Ok,
            m_arguments.has(u"json"_s) ? asJson(list_command::json(*children, *episodes))
                                       : list_command::text(*children, *episodes) };
    }

    Outcome find() const
    {
        if (m_arguments.words().size() < 2)
            return wrongUsage(Text::tr("find needs a record, and what to look for."));
        const auto record = open();
        if (!record)
            return failed(record.error());
        const auto found = (*record)->search(m_arguments.words().mid(1).join(u' '));
        if (!found)
            return failed(found.error());
        if (m_arguments.has(u"json"_s))
            return { Exit::Ok, asJson(find_command::json(*found)) };
        const auto children = (*record)->children();
        return children ? Outcome { Exit::Ok, find_command::text(*found, *children) }
                        : failed(children.error());
    }

    Outcome due() const
    {
        const auto at = list_command::instantOf(m_arguments, m_time.now());
        if (!at)
            return wrongUsage(at.error().message);
        if (m_arguments.has(u"ics"_s) && m_arguments.has(u"at"_s))
            return wrongUsage(Text::tr("A calendar is of now: leave out --at."));
        if (m_arguments.has(u"episode"_s) && !m_arguments.has(u"ics"_s))
            return wrongUsage(Text::tr("--episode goes with --ics FILE."));
        const auto record = open();
        if (!record)
            return failed(record.error());
        if (m_arguments.has(u"ics"_s)) {
            return written(list_command::writeCalendar(
                **record, m_arguments.value(u"episode"_s), m_arguments.value(u"ics"_s)));
        }
        const auto episodes = list_command::openAt(**record, *at);
        if (!episodes)
            return failed(episodes.error());
        return { Exit::Ok,
            m_arguments.has(u"json"_s) ? asJson(list_command::dueJson(*episodes))
                                       : list_command::dueText(*episodes, *at) };
    }

    Outcome report() const
    {
        const QStringList &words = m_arguments.words();
        const bool isNamed = m_arguments.has(u"for"_s);
        if (words.size() != (isNamed ? 2 : 3) || !m_arguments.has(u"to"_s))
            return wrongUsage(Text::tr("report needs a record, an episode's number, police, "
                                       "interview or school, and --to DIR."));
        const auto paper
            = report_command::paperFrom(isNamed ? m_arguments.value(u"for"_s) : words.at(2));
        if (!paper)
            return wrongUsage(Text::tr("The report is police, interview or school."));
        if (m_arguments.has(u"mail-to"_s) && !m_arguments.has(u"eml"_s))
            return wrongUsage(Text::tr("--mail-to goes with --eml."));
        const auto record = open();
        if (!record)
            return failed(record.error());
        const Result<Secret> password = m_passphrases.ofPdf();
        if (!password)
            return failed(password.error());
        Wrapping wrapping { password->isEmpty() ? nullptr : &*password };
        if (m_arguments.has(u"eml"_s))
            wrapping.emailTo = m_arguments.value(u"mail-to"_s);
        Outcome outcome = written(report_command::write(
            **record, words.at(1), *paper, wrapping, m_arguments.value(u"to"_s)));
        if (wrapping.password != nullptr && outcome.exit == Exit::Ok) {
            outcome.err = Text::tr("The password is kept nowhere. For the copy that you keep for "
                                   "years, make one without a password.\n");
        }
        return outcome;
    }

    Outcome verify() const
    {
        const auto record = open();
        if (!record)
            return failed(record.error());
        const auto report = (*record)->verify();
        if (!report)
            return failed(report.error());
        const QString counts = Text::tr("%1 children, %2 episodes, %3 entries, %4 audit rows.\n")
                                   .arg(report->children)
                                   .arg(report->episodes)
                                   .arg(report->entries)
                                   .arg(report->auditRows);
        const Exit exit
            = report->problems.isEmpty() && report->renewed.isEmpty() ? Exit::Ok : Exit::Failed;
        if (m_arguments.has(u"json"_s)) {
            return { exit,
                asJson({ { u"children"_s, report->children }, { u"episodes"_s, report->episodes },
                    { u"entries"_s, report->entries }, { u"auditRows"_s, report->auditRows },
                    { u"renewed"_s, QJsonArray::fromStringList(report->renewed) },
                    { u"problems"_s, QJsonArray::fromStringList(report->problems) } }) };
        }
        if (exit == Exit::Ok)
            return { exit, counts + Text::tr("The record holds together.\n") };
        QStringList found;
        for (const QString &number : report->renewed) {
            found << Text::tr("What the lists said about %1 was not what its log says. It was "
                              "written anew from the log when you signed in just now, and the "
                              "audit says so.")
                         .arg(number);
        }
        if (!found.isEmpty()) {
            found << Text::tr("A newer Homeward may read a log otherwise than the one before. If "
                              "none was installed, somebody changed the file with other tools.");
        }
        if (report->problems.isEmpty())
            found << Text::tr("Now the record holds together.");
        return { exit, counts, (found + report->problems).join(u'\n') + u'\n' };
    }

    Outcome audit() const
    {
        const auto filter = audit_command::filterOf(m_arguments);
        if (!filter)
            return wrongUsage(filter.error().message);
        const auto record = open();
        if (!record)
            return failed(record.error());
        const auto lines = audit_command::read(**record, *filter);
        if (!lines)
            return failed(lines.error());
        return { Exit::Ok,
            m_arguments.has(u"json"_s) ? asJson(audit_command::json(*lines))
                                       : audit_command::text(*lines) };
    }

    Outcome exportRecord() const { return exchange(exchange_command::exportTo); }
    Outcome importRecord() const
    {
        const bool isList = table_command::isOfList(m_arguments.words().value(1));
        for (const QString &option : { u"columns"_s, u"failed"_s, u"dry-run"_s }) {
            if (!isList && m_arguments.has(option))
                return wrongUsage(Text::tr("--%1 goes with a list: FILE.csv.").arg(option));
        }
        if (isList && m_arguments.has(u"somebody-else"_s))
            return wrongUsage(Text::tr("--somebody-else goes with a whole record: FILE.json."));
        return exchange(isList ? table_command::takeIn : exchange_command::importFrom);
    }

    Outcome handOver() const { return handingOver(hand_over_command::send, 3); }
    Outcome openHandOver() const { return handingOver(hand_over_command::look, 2); }
    Outcome takeOver() const { return handingOver(hand_over_command::takeIn, 2); }
    Outcome receipt() const { return handingOver(hand_over_command::receipt, 3); }

    Outcome backUp() const
    {
        if (!m_arguments.has(u"to"_s))
            return wrongUsage(Text::tr("backup needs a record and --to DIR."));
        const auto copy
            = backup::make(m_arguments.words().first(), m_arguments.value(u"to"_s), m_time);
        if (!copy)
            return failed(copy.error());
        QString out = *copy + u'\n';
        if (const QString journal = backup::journalOf(*copy); QFile::exists(journal)) {
            out += Text::tr(
                "%1\nA program was stopped in the middle of writing. Keep these two files "
                "together: one without the other is damaged.\n")
                       .arg(journal);
        }
        return { Exit::Ok, out };
    }

    Outcome restore() const
    {
        if (m_arguments.words().size() != 2)
            return wrongUsage(Text::tr("restore needs a copy, and where to put it."));
        const Done restored
            = backup::restore(m_arguments.words().first(), m_arguments.words().at(1));
        return restored ? Outcome { Exit::Ok } : failed(restored.error());
    }

    Outcome openPack() const
    {
        const Result<QByteArray> pack = interview_pack::readFile(m_arguments.words().first());
        if (!pack)
            return failed(pack.error());
        Result<Secret> typed = m_passphrases.given(Text::tr("The key: "));
        if (!typed)
            return failed(typed.error());
        const Result<RecoveryKey> key = RecoveryKey::parse(PlainText(*typed).text());
        if (!key)
            return failed(key.error());
        const Result<interview_pack::Content> content = interview_pack::open(*pack, *key);
        if (!content)
            return failed(content.error());
        const auto *words = std::get_if<InterviewWords>(&*content);
        if (!words) {
            return failed({ Error::Code::Refused,
                Text::tr("This pack is an interview on its way. Open it in the window.") });
        }
        return read(*words);
    }

    Outcome openPart() const
    {
        const auto record = open();
        if (!record)
            return failed(record.error());
        const Result<Secret> typed = m_passphrases.ofPart();
        if (!typed)
            return failed(typed.error());
        const Result<RecoveryKey> key = RecoveryKey::parse(PlainText(*typed).text());
        if (!key)
            return failed(key.error());
        const Result<InterviewWords> words = (*record)->openKeptPart(*key);
        return words ? read(*words) : failed(words.error());
    }

    Outcome passphrase() const
    {
        Result<Secret> old = m_passphrases.given(Text::tr("The old passphrase: "));
        if (!old)
            return failed(old.error());
        const auto record = open(holder(old->clone()));
        if (!record)
            return failed(record.error());
        const Result<Secret> renewed = m_passphrases.twice();
        if (!renewed)
            return failed(renewed.error());
        const Done changed = (*record)->changePassphrase(*old, *renewed);
        return changed ? Outcome { Exit::Ok, Text::tr("The passphrase is changed.\n") }
                       : failed(changed.error());
    }

    /// Who else has the record open, in a line; empty: nobody.
    [[nodiscard]] const QString &alsoIn() const { return m_alsoIn; }

private:
    static Outcome read(const InterviewWords &words)
    {
        QString out = interview_pack::heading(words) + u'\n';
        for (const auto &[question, answer] : interview_pack::inWords(words))
            out += u"\n%1\n%2\n"_s.arg(question, answer);
        return { Exit::Ok, out };
    }

    Outcome written(const Result<QString> &path) const
    {
        if (!path)
            return failed(path.error());
        return { Exit::Ok,
            m_arguments.has(u"json"_s) ? asJson({ { u"file"_s, *path } }) : *path + u'\n' };
    }

    Outcome exchange(Outcome (*run)(Record &, const Arguments &)) const
    {
        if (m_arguments.words().size() != 2)
            return wrongUsage(Text::tr("export and import need a record and a file."));
        const auto record = open();
        return record ? run(**record, m_arguments) : failed(record.error());
    }

    Outcome handingOver(Outcome (*run)(Record &, const Arguments &, const hand_over_command::Ask &),
        qsizetype words) const
    {
        if (m_arguments.words().size() != words) {
            return wrongUsage(Text::tr("handover needs a record, a child and a file; takeover and "
                                       "open-handover need a record and a file; receipt needs a "
                                       "record, a child and a code or a file."));
        }
        const auto record = open();
        return record ? run(**record, m_arguments, m_place.ask) : failed(record.error());
    }

    [[nodiscard]] KeyHolder holder(Secret passphrase) const
    {
        return { KeyHolder::Kind::Staff, m_arguments.value(u"as"_s), std::move(passphrase) };
    }

    Result<std::unique_ptr<Record>> open() const
    {
        Result<Secret> passphrase = m_passphrases.given(Text::tr("Passphrase: "));
        if (!passphrase)
            return tl::unexpected(passphrase.error());
        return open(holder(std::move(*passphrase)));
    }

    Result<std::unique_ptr<Record>> open(const KeyHolder &who) const
    {
        const QString path = m_arguments.words().first();
        Result<std::unique_ptr<Record>> record
            = m_place.tries.attempt(path, m_time.now(), [&](const QList<QDateTime> &tries) {
                  return Record::open(path, who, { m_time, tries });
              });
        if (!record)
            return record;
        // At two in the morning a window opens all the same; here nobody reads without a note of
        // it.
        if (!(*record)->areTriesNoted()) {
            return failure(Error::Code::Io,
                Text::tr("Nothing can be written in %1 now, so that you signed in could not be "
                         "noted. Make room, ask for access, or close the program that is writing "
                         "in it; or open it in the window.")
                    .arg(path));
        }
        enter(**record);
        return record;
    }

    /// Others see that somebody is in; who is in already is for the person at the terminal.
    void enter(Record &record) const
    {
        // Were it not to be kept, nothing but that would be missing.
        (void)record.beginSession(ProgramKind::CommandLine);
        const auto others = record.others();
        QStringList names;
        if (others) {
            for (const OtherSession &other : *others)
                names << inWords(other);
        }
        if (!names.isEmpty())
            m_alsoIn = Text::tr("Also in: %1\n").arg(names.join(u", "_s));
    }

    [[nodiscard]] Result<Protocol> readProtocol(const QString &idOrFile) const
    {
        return ProtocolReader::builtInIds().contains(idOrFile)
            ? ProtocolReader::builtIn(idOrFile)
            : ProtocolReader::fromOwnFile(idOrFile, local_time::dateOf(m_time.now()));
    }

    const Arguments &m_arguments;
    const CommandLine::Place &m_place;
    const TimeSource &m_time;
    const Passphrases m_passphrases;
    mutable QString m_alsoIn;
};

/// A command with the options that it has: any other one is refused, so that nobody believes it was
/// obeyed.
struct Row
{
    Outcome (Command::*run)() const;
    QStringList withValue = {};
    QStringList switches = {};
    bool takesMoreWords = false; ///< beside the record or folder
};

const QMap<QString, Row> &rows()
{
    static const QStringList key { u"passphrase-file"_s, u"passphrase-fd"_s };
    static const QStringList signedIn = QStringList { u"as"_s } + key;
    static const QStringList ofFile { u"file-passphrase-file"_s };
    static const QStringList json { u"json"_s };
    static const QMap<QString, Row> all {
        { u"create"_s,
            { &Command::create,
                QStringList { u"kind"_s, u"name"_s, u"staff"_s, u"role"_s, u"night-number"_s,
                    u"address"_s, u"protocol"_s }
                    + key } },
        { u"demo"_s, { &Command::demo, { u"scenario"_s }, json } },
        { u"list"_s, { &Command::list, signedIn, json } },
        { u"find"_s, { &Command::find, signedIn, json, true } },
        { u"due"_s,
            { &Command::due, QStringList { u"at"_s, u"ics"_s, u"episode"_s } + signedIn, json } },
        { u"report"_s,
            { &Command::report,
                QStringList {
                    u"for"_s, u"to"_s, u"mail-to"_s, u"password-file"_s, u"password-fd"_s }
                    + signedIn,
                { u"json"_s, u"eml"_s, u"password"_s }, true } },
        { u"verify"_s, { &Command::verify, signedIn, json } },
        { u"open-pack"_s, { &Command::openPack, key } },
        { u"open-part"_s, { &Command::openPart, QStringList { u"key-file"_s } + signedIn } },
        { u"audit"_s,
            { &Command::audit,
                QStringList { u"child"_s, u"person"_s, u"from"_s, u"to"_s, u"kind"_s } + signedIn,
                json } },
        { u"export"_s, { &Command::exportRecord, signedIn, json, true } },
        { u"import"_s,
            { &Command::importRecord, QStringList { u"columns"_s, u"failed"_s } + signedIn,
                { u"json"_s, u"dry-run"_s, u"somebody-else"_s }, true } },
        { u"handover"_s,
            { &Command::handOver, QStringList { u"receiver"_s, u"purpose"_s } + ofFile + signedIn,
                json, true } },
        { u"open-handover"_s, { &Command::openHandOver, ofFile + signedIn, json, true } },
        { u"takeover"_s,
            { &Command::takeOver, ofFile + signedIn, { u"json"_s, u"somebody-else"_s }, true } },
        { u"receipt"_s, { &Command::receipt, QStringList { u"person"_s } + signedIn, {}, true } },
        { u"passphrase"_s, { &Command::passphrase, signedIn } },
        { u"backup"_s, { &Command::backUp, { u"to"_s } } },
        { u"restore"_s, { &Command::restore, {}, {}, true } },
    };
    return all;
}

} // namespace

CommandLine::CommandLine(Place place)
    : m_place(std::move(place))
{
}

Outcome CommandLine::run(const QStringList &arguments) const
{
    if (arguments.contains(u"--version"_s))
        return { Exit::Ok, QStringLiteral("Homeward " HOMEWARD_VERSION "\n") };
    if (arguments.isEmpty() || arguments.contains(u"--help"_s))
        return { arguments.isEmpty() ? Exit::WrongUsage : Exit::Ok,
            arguments.isEmpty() ? QString() : usage(), arguments.isEmpty() ? usage() : QString() };
    // What Qt put in the place of bytes that are no text: a name with it would stand in the record.
    if (arguments.join(u' ').contains(QChar::ReplacementCharacter)) {
        return { Exit::WrongUsage, {},
            Text::tr("Something in this command is not text that Homeward can read: the "
                     "terminal or script has to write it as UTF-8. Nothing was done.\n") };
    }

    // A script whose variable is empty means something else.
    if (arguments.contains(QString()))
        return wrongUsage(
            Text::tr("A name or a value in this command is empty. Nothing was done."));
    const QString &name = arguments.first();
    const auto row = rows().constFind(name);
    if (row == rows().constEnd())
        return wrongUsage(Text::tr("There is no command %1.").arg(name));
    QString problem;
    const auto parsed = Arguments::parse(arguments.mid(1), row->withValue, row->switches, &problem);
    if (!parsed)
        return wrongUsage(Text::tr("%1: %2").arg(name, problem));
    if (parsed->words().isEmpty())
        return wrongUsage(Text::tr("%1 needs a record or a folder.").arg(name));
    if (!row->takesMoreWords && parsed->words().size() > 1)
        return wrongUsage(Text::tr("%1 does not need “%2”.").arg(name, parsed->words().at(1)));
    if (row->withValue.contains(u"as"_s) && parsed->value(u"as"_s).isEmpty())
        return wrongUsage(Text::tr("Say who you are with --as NAME."));
    const Command call(*parsed, m_place);
    Outcome outcome = (call.*(row->run))();
    outcome.err += call.alsoIn();
    return outcome;
}

} // namespace homeward
