// SPDX-FileCopyrightText: 2026 Homeward contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/base/clock_put_right.h"
#include "core/record/record_p.h"
#include "core/time/local_time.h"

#include <array>
#include <utility>

namespace homeward {

using namespace Qt::StringLiterals;

namespace {

/// One heartbeat that did not come, and a little more: others are told when it was last heard.
constexpr qint64 secondsUntilSilent = 90;
/// Three heartbeats: who missed them was stopped, or the computer sleeps.
constexpr qint64 secondsUntilGone = 3 * 60;

/// When whoever is there was seen last. By a clock that was wrong they would be there for ever.
std::pair<QDateTime, QDateTime> whenThere(const QDateTime &now)
{
    return { now.addSecs(-secondsUntilGone), now + clockPutRight };
}

struct ProgramWord
{
    ProgramKind program;
    QString word;
};

const std::array<ProgramWord, 2> &programWords()
{
    static const std::array<ProgramWord, 2> words { { { ProgramKind::Window, u"window"_s },
        { ProgramKind::CommandLine, u"command-line"_s } } };
    return words;
}

QString toStorage(ProgramKind program)
{
    for (const ProgramWord &each : programWords()) {
        if (each.program == program)
            return each.word;
    }
    return {};
}

ProgramKind programFromStorage(const QString &word)
{
    for (const ProgramWord &each : programWords()) {
        if (each.word == word)
            return each.program;
    }
    return ProgramKind::Window;
}

} // namespace

QString inWords(const OtherSession &other)
{
    const QString how = other.program == ProgramKind::Window
        ? QCoreApplication::translate("Record", "window")
        : QCoreApplication::translate("Record", "command line");
    if (!other.silentSince.isValid())
        return u"%1 (%2)"_s.arg(other.name, how);
    return QCoreApplication::translate("Record", "%1 (%2, last seen %3)")
        .arg(other.name, how, local_time::clock(other.silentSince));
}

Done Record::beginSession(ProgramKind program)
{
    d->endSession();
    d->session
        = SessionRow { SessionId::make(), d->signedIn->id, {}, toStorage(program), d->time.now() };
    return d->change([this](const Stamp &stamp) -> Done {
        const auto [from, to] = whenThere(stamp.at);
        Done done = d->sessions.removeNotSeenBetween(from, to);
        return done ? d->putSession() : done;
    });
}

Done Record::keepSession()
{
    if (!d->session)
        return {};
    return d->change([this](const Stamp &) { return d->putSession(); });
}

Done Record::Private::putSession()
{
    session->staff = signedIn->id;
    session->seenAt = time.now();
    return sessions.put(*session);
}

void Record::Private::endSession() noexcept
{
    if (!session)
        return;
    const SessionId id = std::exchange(session, std::nullopt)->id;
    // Were it not to go now, it would be gone by its silence.
    (void)inTransaction([&](const Stamp &) { return sessions.remove(id); });
}

Result<QList<OtherSession>> Record::others() const
{
    const QDateTime now = d->time.now();
    const auto [from, to] = whenThere(now);
    const Result<QList<SessionRow>> rows = d->sessions.seenBetween(from, to);
    if (!rows)
        return tl::unexpected(rows.error());
    QList<OtherSession> others;
    for (const SessionRow &row : *rows) {
        if (d->session && row.id == d->session->id)
            continue;
        const bool isSilent = row.seenAt < now.addSecs(-secondsUntilSilent);
        others << OtherSession { row.staffName, programFromStorage(row.program), row.beganAt,
            isSilent ? row.seenAt : QDateTime() };
    }
    return others;
}

bool Record::isLetGo() const
{
    // Whose coming in is owed is nobody yet, and was not let go.
    if (d->entryOwed)
        return false;
    const Result<std::optional<Staff>> member = d->staff.member(d->signedIn->id);
    return member && (!*member || (*member)->hasLeft);
}

} // namespace homeward
