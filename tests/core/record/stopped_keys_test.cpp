// SPDX-FileCopyrightText: 2026 Homeward contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/core/record/test_record.h"
#include "tests/support/stopped_program.h"

using namespace homeward;
using namespace homeward::test;

namespace {

const QString colleague = u"Kit Bell"_s;

KeyHolder later(const QString &name)
{
    return { KeyHolder::Kind::Staff, name, Secret::fromText(laterPassphrase()) };
}

/// A home with two people, a recovery key and a night envelope, in the file as it was before an
/// act.
class Home
{
public:
    Home()
    {
        const auto kit = m_record->addStaff(keyOf(colleague), Staff::Role::Carer);
        REQUIRE_OK(kit);
        m_colleague = kit->id;
        const auto envelope = m_record->renewEnvelope();
        REQUIRE_OK(envelope);
        m_envelope = envelope->text();
        m_record.close();
        m_before = bytesOf(m_record.path());
    }

    void putBack() const
    {
        QFile::remove(path() + u"-journal"_s);
        writeBytes(path(), m_before);
    }
    [[nodiscard]] QString path() const { return m_record.path(); }
    [[nodiscard]] QStringList with(const QString &act) const
    {
        if (act == act::recover)
            return { m_record.recoveryKey().text() };
        return { act == act::enter ? m_envelope : m_colleague.toStorage() };
    }
    [[nodiscard]] StoppedProgram run(const QString &act, int step = -1) const
    {
        return StoppedProgram::run(path(), act, with(act), step);
    }

    /// Who gets in with what, who is in it as what, which papers count and what the audit says of
    /// keys. It may take somebody in vain to come in; nothing but their tries is written.
    [[nodiscard]] QStringList state()
    {
        QStringList found;
        for (const QString &name : { act::owner, colleague, act::newcomer }) {
            if (isOpenedBy(keyOf(name)))
                found << u"opens: "_s + name;
            if (isOpenedBy(later(name)))
                found << u"opens with the later: "_s + name;
        }
        const std::unique_ptr<Record> record = open();
        const auto staff = record->staff();
        REQUIRE_OK(staff);
        for (const Staff &member : *staff)
            found << member.name + (member.hasLeft ? u" left"_s : QString());
        const auto keys = record->keyState();
        REQUIRE_OK(keys);
        found << u"recovery key of %1, envelope of %2, used %3"_s.arg(
            keys->recoveryMadeAt.toString(Qt::ISODate), keys->envelopeMadeAt.toString(Qt::ISODate),
            keys->envelopeUsedAt.toString(Qt::ISODate));
        found << (record->proveRecoveryKey(m_record.recoveryKey()).has_value()
                ? u"the old key is right"_s
                : u"the old key is not right"_s);
        return found
            + raw(u"SELECT action FROM audit WHERE action NOT IN ('signed-in', "
                  "'recovery-key-proved') ORDER BY number"_s);
    }

    [[nodiscard]] QSet<QString> slotsInFile()
    {
        const auto infos = keys()->slotInfos();
        REQUIRE_OK(infos);
        QSet<QString> ids;
        for (const Vault::SlotInfo &slot : *infos)
            ids.insert(slot.id);
        return ids;
    }
    /// The slots that somebody's key or a paper that counts has.
    [[nodiscard]] QSet<QString> slotsOfLivingKeys()
    {
        const QStringList ids
            = raw(u"SELECT slot FROM staff WHERE slot IS NOT NULL AND slot <> ''"_s)
            + raw(u"SELECT recovery_slot FROM sealing"_s)
            + raw(u"SELECT envelope_slot FROM sealing WHERE envelope_used_at IS NULL"_s);
        return { ids.cbegin(), ids.cend() };
    }
    [[nodiscard]] QString headerProblem() const
    {
        const auto problem = keys()->headerProblem();
        REQUIRE_OK(problem);
        return *problem;
    }
    [[nodiscard]] QStringList problems()
    {
        const auto report = open()->verify();
        REQUIRE_OK(report);
        return report->problems;
    }
    [[nodiscard]] QStringList raw(const QString &sql)
    {
        const std::unique_ptr<Vault> vault = keys();
        return rawRows(path(), sql, Vault::vfsName().toUtf8());
    }
    /// As whoever runs it, whichever passphrase they have by now.
    [[nodiscard]] std::unique_ptr<Record> open()
    {
        auto opened = Record::open(path(), keyOf(act::owner), time);
        if (!opened)
            opened = Record::open(path(), later(act::owner), time);
        REQUIRE_OK(opened);
        return std::move(*opened);
    }

    SetTimeSource time { QDateTime::fromString(act::now, Qt::ISODate) };

private:
    [[nodiscard]] bool isOpenedBy(const KeyHolder &who)
    {
        return Record::open(path(), who, time).has_value();
    }
    [[nodiscard]] std::unique_ptr<Vault> keys() const
    {
        auto vault = Vault::unlock(path(), keyOf(act::owner));
        if (!vault)
            vault = Vault::unlock(path(), later(act::owner));
        REQUIRE_OK(vault);
        return std::move(*vault);
    }

    TestRecord m_record { Setting::Kind::ChildrensHome };
    StaffId m_colleague;
    QString m_envelope;
    QByteArray m_before;
};

/// Stops the act at those of its steps. Gives how often it was.
int stopEverywhere(Home &home, const QString &act, bool isWhole)
{
    const QDateTime soon = home.time.now().addSecs(60);
    const QDateTime afterwards = home.time.now().addSecs(11 * 60);
    home.putBack();
    const QStringList before = home.state();
    home.putBack();
    const StoppedProgram whole = home.run(act);
    INFO(whole.said.toStdString());
    REQUIRE(whole.isDone);
    const QStringList after = home.state();
    int stopped = 0;
    for (const int step : stepsToStopAt(whole.steps, isWhole)) {
        CAPTURE(step, whole.steps.mid(step, 1).toStdString());
        home.putBack();
        const StoppedProgram program = home.run(act, step);
        INFO(program.said.toStdString());
        REQUIRE(program.isKilled);
        REQUIRE_FALSE(program.isDone);

        INFO("whoever comes in at once finds the old or the new, and takes nobody's slot away");
        home.time.set(soon);
        const QStringList state = home.state();
        CAPTURE(state, before, after);
        REQUIRE((state == before || state == after));
        REQUIRE(home.slotsInFile().contains(home.slotsOfLivingKeys()));

        INFO("and when the act was stopped for good, nothing of it is left");
        home.time.set(afterwards);
        REQUIRE(home.state() == state);
        REQUIRE(home.slotsInFile() == home.slotsOfLivingKeys());
        REQUIRE(home.raw(u"SELECT count(*) FROM begun_slots"_s) == QStringList { u"0"_s });
        if (home.headerProblem().isEmpty()) {
            REQUIRE(home.problems() == QStringList());
        } else {
            INFO("a copy of the list of keys that is half written is told of until the next key");
            REQUIRE(whole.steps.at(step) == 'h');
            REQUIRE(home.problems() == QStringList { home.headerProblem() });
            REQUIRE_OK(home.open()->renewEnvelope());
            REQUIRE(home.problems() == QStringList());
            home.putBack();
            home.time.set(soon);
            ++stopped;
            continue;
        }
        if (state == before && before != after) {
            INFO("the same again is done");
            REQUIRE(home.run(act).isDone);
            REQUIRE(home.state() == after);
        }
        home.time.set(soon);
        ++stopped;
    }
    return stopped;
}

const QStringList allActs { act::signIn, act::recover, act::enter, act::add, act::remove,
    act::change, act::reset, act::renewKey, act::renewEnvelope };

} // namespace

TEST_CASE("Keys: stopped between slot and row, the old ones open the record or the new ones",
    "[record][people][crash][stopped]")
{
    Home home;
    for (const QString &act : allActs) {
        CAPTURE(act);
        CHECK(stopEverywhere(home, act, false) > 2);
    }
}

TEST_CASE("Keys: stopped at every single step of every act", "[record][people][.crash]")
{
    Home home;
    int stopped = 0;
    for (const QString &act : allActs) {
        CAPTURE(act);
        stopped += stopEverywhere(home, act, true);
    }
    WARN(stopped << " programs stopped");
}

TEST_CASE("Keys: who comes in while another program waits half way takes nothing from it",
    "[record][people][crash][stopped]")
{
    Home home;
    const QString act = GENERATE(act::add, act::change, act::renewKey);
    home.putBack();
    const StoppedProgram whole = home.run(act);
    REQUIRE(whole.isDone);
    const QStringList after = home.state();
    int waited = 0;
    for (int step = 0; step < whole.steps.size(); ++step) {
        if (whole.steps.at(step) != 'u')
            continue;
        CAPTURE(act, step);
        home.putBack();
        QProcess program;
        program.start(QStringLiteral(HOMEWARD_TEST_STOPPED),
            QStringList { home.path(), act, QString::number(step), u"pause"_s } + home.with(act));
        REQUIRE(program.waitForStarted());
        while (!program.canReadLine())
            REQUIRE(program.waitForReadyRead(60'000));
        REQUIRE(program.readLine() == "paused\n");
        (void)home.open();
        program.write("\n");
        REQUIRE(program.waitForFinished(60'000));
        const StoppedProgram done = StoppedProgram::of(program);
        INFO(done.said.toStdString());
        CHECK(done.isDone);
        CHECK(home.state() == after);
        CHECK(home.slotsInFile() == home.slotsOfLivingKeys());
        ++waited;
    }
    CHECK(waited > 2);
}
