// SPDX-FileCopyrightText: 2026 Homeward contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// Does one act to a record and is stopped at a step of it. Says "done" and what it made on stdout
// once the act is acknowledged, and then the steps that it took.
//
//     homeward_test_stopped RECORD ACT STEP never|kill|pause [what the act needs ...]

#include "core/base/time_source.h"
#include "core/exchange/exchange_file.h"
#include "core/exchange/hand_over_file.h"
#include "tests/support/key_of.h"
#include "tests/support/new_record.h"
#include "tests/support/stop_at.h"
#include "tests/support/stopped_acts.h"

#include <QCoreApplication>
#include <QFile>

#include <cstdio>

using namespace homeward;
using namespace homeward::test;
using namespace Qt::StringLiterals;

namespace {

using Act = std::function<Result<QString>()>;

int failed(const Error &error)
{
    fprintf(stderr, "%s (%s)\n", qPrintable(error.message), qPrintable(error.detail));
    return 1;
}

Result<QString> made(const Done &done)
{
    return done ? Result<QString>(QString()) : tl::unexpected(done.error());
}

template <typename T, typename Text> Result<QString> made(const Result<T> &result, Text text)
{
    return result ? Result<QString>(text(*result)) : tl::unexpected(result.error());
}

KeyHolder renewed(const QString &name)
{
    return { KeyHolder::Kind::Staff, name, Secret::fromText(laterPassphrase()) };
}

QString nothing(const std::unique_ptr<Record> &) { return {}; }

/// What is done by somebody who comes in, without a record that is open already.
Result<QString> comeIn(
    const QString &act, const QString &path, const QString &paper, const TimeSource &time)
{
    if (act == act::make)
        return made(makeRecord(path, act::owner, time), [](const auto &) { return QString(); });
    if (act == act::signIn)
        return made(Record::open(path, keyOf(act::owner), time), nothing);
    const std::optional<RecoveryKey> key = RecoveryKey::parse(paper).has_value()
        ? std::optional(*RecoveryKey::parse(paper))
        : std::nullopt;
    if (!key)
        return failure(Error::Code::Malformed, u"no paper"_s);
    if (act == act::recover)
        return made(Record::recover(path, *key, renewed(act::owner), time), nothing);
    return made(Record::openWithEnvelope(path, *key, keyOf(act::newcomer), time), nothing);
}

Result<QString> changeKeys(const QString &act, Record &record, const QString &colleague)
{
    const auto paper = [](const RecoveryKey &key) { return key.text(); };
    if (act == act::add)
        return made(record.addStaff(keyOf(act::newcomer), Staff::Role::Carer),
            [](const Staff &) { return QString(); });
    if (act == act::remove)
        return made(record.removeStaff(StaffId::fromStorage(colleague)));
    if (act == act::change)
        return made(record.changePassphrase(testSecret(), Secret::fromText(laterPassphrase())));
    if (act == act::reset) {
        return made(record.resetPassphrase(
            StaffId::fromStorage(colleague), Secret::fromText(laterPassphrase())));
    }
    return act == act::renewKey ? made(record.renewRecoveryKey(), paper)
                                : made(record.renewEnvelope(), paper);
}

Result<QString> giveOut(Record &record, const QString &path)
{
    haveNoNamelessFiles();
    return made(exchange_file::write(record, path),
        [](const ExchangeGiven &given) { return given.path; });
}

Result<QString> changeChild(const QString &act, Record &record, const QStringList &with)
{
    const ChildId child = ChildId::fromStorage(with.value(0));
    if (act == act::rename)
        return made(record.rename(child, with.value(1)));
    HandOver door(record);
    if (act == act::send) {
        return made(hand_over_file::write(door, child, { u"Willow House, Ines"_s, u"It ends."_s },
                        HandOver::passphrase(with.value(1)), with.value(2)),
            [](const HandOver::Sent &sent) { return sent.path; });
    }
    if (act == act::take) {
        QFile file(with.value(2));
        if (!file.open(QIODevice::ReadOnly))
            return failure(Error::Code::Io, u"no file"_s);
        const auto arrived
            = hand_over_file::open(door, file.readAll(), HandOver::passphrase(with.value(1)));
        if (!arrived)
            return tl::unexpected(arrived.error());
        return made(door.takeIn(arrived->opened, arrived->content, {}),
            [](const HandOver::Taken &taken) { return taken.receiptCode; });
    }
    if (act == act::receipt)
        return made(door.giveReceipt(child, with.value(1), with.value(2)),
            [](const QString &path) { return path; });
    if (act == act::takeReceipt)
        return made(door.takeReceipt(child, with.value(1), u"Ines"_s));
    if (act == act::end)
        return made(door.endPlacement(child, QDate(2026, 11, 3)));
    return made(door.deleteChild(child));
}

} // namespace

int main(int argc, char **argv)
{
    const QCoreApplication application(argc, argv);
    const SetTimeSource time(QDateTime::fromString(act::now, Qt::ISODate));
    const QStringList given = application.arguments();
    const QString path = given.value(1);
    const QString act = given.value(2);
    const Stop stop = given.value(4) == u"kill" ? Stop::Kill
        : given.value(4) == u"pause"            ? Stop::Pause
                                                : Stop::Never;
    std::unique_ptr<Record> record;
    if (!act::comingIn.contains(act)) {
        auto opened = Record::open(path, keyOf(act::owner), time);
        if (!opened)
            return failed(opened.error());
        record = std::move(*opened);
    }
    stopAt(given.value(3).toInt(), stop);
    const Result<QString> done = !record ? comeIn(act, path, given.value(5), time)
        : act == act::giveOut            ? giveOut(*record, given.value(5))
        : act::ofKeys.contains(act)      ? changeKeys(act, *record, given.value(5))
                                         : changeChild(act, *record, given.mid(5));
    const QByteArray steps = stepsSoFar();
    if (!done)
        return failed(done.error());
    printf("done %s\n%s\n", qPrintable(*done), steps.constData());
    return 0;
}
