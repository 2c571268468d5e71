// SPDX-FileCopyrightText: 2026 Homeward contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/base/clock_put_right.h"
#include "core/record/audit_words.h"
#include "core/record/name_rules.h"
#include "core/record/passphrase_rules.h"
#include "core/record/record_p.h"

#include <algorithm>
#include <chrono>

namespace homeward {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

/// A key is made within seconds: longer than this, the program that began it was stopped.
constexpr auto slotsBeginFor = 10min;

bool isOrphan(const Vault::SlotInfo &slot, const QStringList &used, const Sealing &sealing)
{
    switch (slot.kind) {
    case KeyHolder::Kind::Staff:
        return !used.contains(slot.id);
    case KeyHolder::Kind::Recovery:
        return !sealing.recoverySlot.isEmpty() && slot.id != sealing.recoverySlot;
    case KeyHolder::Kind::Envelope:
        return sealing.envelopeUsedAt.isValid()
            || (!sealing.envelopeSlot.isEmpty() && slot.id != sealing.envelopeSlot);
    }
    return false;
}

} // namespace

tl::unexpected<Error> mayNotWriteAnyMore()
{
    return failure(Error::Code::NotAllowed,
        QCoreApplication::translate("Record",
            "You may not write in this record any more. Ask whoever runs it. Nothing was "
            "changed."));
}

Done Record::Private::checkMay(Action action)
{
    if (Done entered = enterLate(); !entered)
        return entered;
    const Result<std::optional<Staff>> member = staff.member(signedIn->id);
    if (!member)
        return tl::unexpected(member.error());
    // Who was let go writes nothing more, not even that.
    if (!*member || (*member)->hasLeft)
        return mayNotWriteAnyMore();
    signedIn = **member;
    Done may = homeward::checkMay(setting.kind, *signedIn, action);
    if (!may && action != Action::KeepRecord) {
        unnoted << Unnoted { AuditAction::ActionRefused, homeward::toStorage(action),
            { signedIn->id, time.now() } };
    }
    return may;
}

Done Record::Private::askMay(Action action)
{
    Done may = checkMay(action);
    if (!may)
        noteRefusals();
    return may;
}

void Record::Private::noteRefusals()
{
    const bool isAny = std::any_of(unnoted.cbegin(), unnoted.cend(),
        [](const Unnoted &each) { return each.action == AuditAction::ActionRefused; });
    if (isAny)
        (void)inTransaction([](const Stamp &) { return Done(); });
}

KeyCost Record::Private::cost() const
{
    const Result<QList<Vault::SlotInfo>> present = vault->slotInfos();
    if (present) {
        for (const Vault::SlotInfo &slot : *present) {
            if (slot.kind == KeyHolder::Kind::Recovery)
                return slot.cost;
        }
    }
    return KeyCost::usual();
}

Result<Staff> Record::Private::memberOf(const KeyHolder &who) const
{
    const Result<QStringList> opened = vault->slotsOpenedBy(who);
    if (!opened)
        return tl::unexpected(opened.error());
    Result<Staff> member = memberWithSlot(opened->first());
    for (const QString &slot : *opened) {
        if (!member && member.error().code == Error::Code::NotAllowed)
            member = memberWithSlot(slot);
    }
    return member;
}

Result<Staff> Record::Private::presentMember(const StaffId &id) const
{
    const Result<std::optional<Staff>> member = staff.member(id);
    if (!member)
        return tl::unexpected(member.error());
    if (!*member || (*member)->hasLeft)
        return notInRecord();
    return **member;
}

Result<Staff> Record::Private::memberWithSlot(const QString &slot) const
{
    const Result<std::optional<Staff>> member = staff.memberWithSlot(slot);
    if (!member)
        return tl::unexpected(member.error());
    if (!*member) {
        return failure(Error::Code::NotAllowed,
            tr("That name and passphrase do not open this record. Check both: capital letters "
               "count in the passphrase."));
    }
    return **member;
}

Done Record::Private::changeSealing(const Stamp &stamp, AuditAction auditAction,
    const StaffId &about, const std::function<Done(Sealing &)> &change)
{
    Result<Sealing> sealing = staff.sealing();
    if (!sealing)
        return tl::unexpected(sealing.error());
    Done done = change(*sealing);
    if (done)
        done = staff.write(*sealing);
    return done ? audit.add(stamp, auditAction, about.toStorage()) : done;
}

// What is in the file is read first, then what has begun, then whose slots there are: a slot that
// is on its way from one to the other is seen in one of them.
void Record::Private::dropOrphans()
{
    (void)vault->dropOldHeader();
    (void)vault->leaveFirstGeneration();
    const Result<QList<Vault::SlotInfo>> present = vault->slotInfos();
    if (!present || !endStaleSlots())
        return;
    const Result<QStringList> begun = staff.begunSlots();
    const Result<QStringList> used = staff.usedSlots();
    const Result<Sealing> sealing = staff.sealing();
    if (!begun || !used || !sealing)
        return;
    for (const Vault::SlotInfo &slot : *present) {
        // Were it not to go now, the next sign-in would see to it.
        if (!begun->contains(slot.id) && isOrphan(slot, *used, *sealing))
            removeSlot(slot.id);
    }
}

Done Record::Private::endStaleSlots()
{
    // Nobody takes so long to make a key: the program was stopped. One that will have begun was
    // written by a clock that was wrong, and would never be old.
    const QDateTime now = time.now();
    const Result<QStringList> stale
        = staff.slotsNotBegunBetween(now - slotsBeginFor, now + clockPutRight);
    if (!stale)
        return tl::unexpected(stale.error());
    if (stale->isEmpty())
        return {};
    return inTransaction([&](const Stamp &) -> Done {
        for (const QString &slot : *stale) {
            if (const Result<bool> ended = staff.endSlot(slot); !ended)
                return tl::unexpected(ended.error());
        }
        return {};
    });
}

Done Record::Private::beginSlot(const QString &slot, const KeyHolder &holder)
{
    const DraftWriter::Pause pause = pauseDrafts();
    Done done = inTransaction([&](const Stamp &stamp) { return staff.beginSlot(slot, stamp.at); });
    if (done)
        done = vault->addSlot(slot, holder, cost());
    if (!done)
        giveUpSlot(slot);
    return done;
}

Done Record::Private::takeSlot(const QString &slot)
{
    const Result<bool> ended = staff.endSlot(slot);
    if (!ended)
        return tl::unexpected(ended.error());
    return *ended ? Done() : changedMeanwhile();
}

void Record::Private::removeSlot(const QString &slot)
{
    const DraftWriter::Pause pause = pauseDrafts();
    (void)vault->removeSlot(slot);
}

// Where the record says already whose it is, although the program was told that it could not be
// written, it stays.
void Record::Private::giveUpSlot(const QString &slot)
{
    const Result<bool> ended = inTransaction([&](const Stamp &) { return staff.endSlot(slot); });
    if (ended && *ended)
        removeSlot(slot);
}

Done Record::Private::checkCounts(const QString &slotThatCounts) const
{
    if (slotThatCounts.isEmpty() || slotThatCounts == vault->openedWith())
        return {};
    return failure(Error::Code::NotAllowed,
        tr("A newer paper took the place of this one. Look for the newer one."));
}

Done Record::Private::checkEnvelope(const Sealing &sealing) const
{
    if (sealing.envelopeUsedAt.isValid()) {
        return failure(
            Error::Code::NotAllowed, tr("This envelope has been used already. It works once."));
    }
    return checkCounts(sealing.envelopeSlot);
}

Result<std::optional<Staff>> Record::Private::formerSelf(const Staff &member) const
{
    Result<std::optional<Staff>> same = staff.memberNamed(member.name);
    if (same && *same && (!(*same)->hasLeft || member.isByEnvelope)) {
        return failure(Error::Code::Refused,
            tr("There is somebody of this name already. Add something that tells them apart."));
    }
    return same;
}

Result<Staff> Record::Private::enter(const Stamp &stamp, const Staff &member, const QString &slot)
{
    const Result<std::optional<Staff>> same = formerSelf(member);
    if (!same)
        return tl::unexpected(same.error());
    Staff admitted = member;
    if (*same)
        admitted.id = (*same)->id;
    const Done done = *same ? staff.readmit(admitted.id, member.role, slot)
                            : staff.add(admitted, slot, stamp.at);
    if (!done)
        return tl::unexpected(done.error());
    return admitted;
}

Result<Staff> Record::Private::letIn(const KeyHolder &newcomer, const Staff &member,
    const std::function<Done(const Stamp &, const Staff &)> &note)
{
    const KeyHolder holder { KeyHolder::Kind::Staff, member.name, newcomer.passphrase.clone() };
    return withNewSlot(holder, [&](const QString &slot) {
        const auto write = [&](const Stamp &stamp) -> Result<Staff> {
            if (Done taken = takeSlot(slot); !taken)
                return tl::unexpected(taken.error());
            const Result<Staff> admitted = enter(stamp, member, slot);
            if (!admitted)
                return admitted;
            if (Done noted = note(stamp, *admitted); !noted)
                return tl::unexpected(noted.error());
            return admitted;
        };
        return member.isByEnvelope ? inTransaction(write) : change(Action::KeepPeople, write);
    });
}

Result<QList<Staff>> Record::staff() const { return d->staff.staff(); }

bool Record::may(Action action) const
{
    return d->signedIn && mayDo(setting().kind, *d->signedIn, action);
}

Result<Staff> Record::addStaff(
    const KeyHolder &newcomer, Staff::Role role, const std::optional<UsedDrafts> &used)
{
    const Staff member { StaffId::make(), newcomer.name.trimmed(), role };
    if (member.name.isEmpty())
        return failure(Error::Code::Refused, Private::tr("Write the name of the person to add."));
    if (Done fits = checkNameFits(member.name); !fits)
        return tl::unexpected(fits.error());
    if (Done good = checkPassphrase(newcomer.passphrase); !good)
        return tl::unexpected(good.error());
    if (Done allowed = d->askMay(Action::KeepPeople); !allowed)
        return tl::unexpected(allowed.error());
    if (Done has = d->checkRole(role); !has)
        return tl::unexpected(has.error());
    return d->letIn(newcomer, member, [&](const Stamp &stamp, const Staff &admitted) -> Done {
        Done done = d->audit.add(stamp, AuditAction::StaffAdded, admitted.id.toStorage());
        return done ? d->dropUsed(stamp, noChildYet(), used) : done;
    });
}

Done Record::Private::checkRole(Staff::Role role) const
{
    if (rolesOf(setting.kind).contains(role))
        return {};
    return failure(Error::Code::Refused,
        tr("Nobody does this work in a place like this one. Choose what comes closest."));
}

Done Record::Private::checkSomebodyRuns(const StaffId &without) const
{
    const Result<QList<Staff>> everybody = staff.staff();
    if (!everybody)
        return tl::unexpected(everybody.error());
    const bool isRun
        = std::any_of(everybody->cbegin(), everybody->cend(), [&](const Staff &member) {
              return member.id != without && mayDo(setting.kind, member, Action::KeepPeople);
          });
    if (isRun)
        return {};
    return failure(Error::Code::Refused,
        tr("Nobody would be left who can let people in. Add somebody else with that role first."));
}

Done Record::removeStaff(const StaffId &staff)
{
    QString slot;
    const Done removed = d->change(Action::KeepPeople, [&](const Stamp &stamp) -> Done {
        if (staff == stamp.author) {
            return failure(Error::Code::Refused,
                Private::tr("You cannot take yourself out. Ask somebody else who runs this "
                            "record."));
        }
        if (const Result<Staff> member = d->presentMember(staff); !member)
            return tl::unexpected(member.error());
        const Result<QString> theirs = d->staff.slotOf(staff);
        if (!theirs)
            return tl::unexpected(theirs.error());
        slot = *theirs;
        Done done = d->checkSomebodyRuns(staff);
        if (done)
            done = d->unnameReader(stamp, staff);
        if (done)
            done = d->staff.remove(staff, stamp.at);
        return done ? d->audit.add(stamp, AuditAction::StaffRemoved, staff.toStorage()) : done;
    });
    // Were it not to go now, the next sign-in would see to it: it belongs to nobody.
    if (removed && !slot.isEmpty())
        d->removeSlot(slot);
    return removed;
}

Done Record::changeRole(const StaffId &staff, Staff::Role role, std::optional<Staff::Role> known)
{
    return d->change(Action::KeepPeople, [&](const Stamp &stamp) -> Done {
        const Result<Staff> member = d->presentMember(staff);
        if (!member)
            return tl::unexpected(member.error());
        if (Done has = d->checkRole(role); !has)
            return has;
        if (known && member->role != *known)
            return changedSinceSeen();
        // Whoever runs the record has said who they are: they came in by the envelope no more.
        Staff changed = *member;
        changed.role = role;
        changed.isByEnvelope = false;
        Done done = mayDo(d->setting.kind, changed, Action::KeepPeople)
            ? Done()
            : d->checkSomebodyRuns(staff);
        if (done)
            done = d->staff.setRole(staff, role);
        return done ? d->audit.add(stamp, AuditAction::RoleChanged, staff.toStorage()) : done;
    });
}

Done Record::Private::setPassphrase(
    Action needed, const StaffId &member, const Secret &passphrase, const Note &note)
{
    if (Done good = checkPassphrase(passphrase); !good)
        return good;
    if (Done allowed = askMay(needed); !allowed)
        return allowed;
    const Result<Staff> known = presentMember(member);
    if (!known)
        return tl::unexpected(known.error());
    const Result<QString> old = staff.slotOf(member);
    if (!old)
        return tl::unexpected(old.error());
    // The new slot comes first and the old one goes last: stopped anywhere between, either the old
    // passphrase opens the record or the new one does and the audit says so.
    const KeyHolder holder { KeyHolder::Kind::Staff, known->name, passphrase.clone() };
    const Done changed = withNewSlot(holder, [&](const QString &slot) {
        return change(needed, [&](const Stamp &stamp) -> Done {
            Done done = takeSlot(slot);
            if (done)
                done = staff.setSlot(member, slot);
            return done ? note(stamp) : done;
        });
    });
    // Were it not to go now, the next sign-in would see to it: it belongs to nobody.
    if (changed && !old->isEmpty())
        removeSlot(*old);
    return changed;
}

Done Record::resetPassphrase(const StaffId &staff, const Secret &passphrase)
{
    return d->setPassphrase(Action::KeepPeople, staff, passphrase, [&](const Stamp &stamp) {
        return d->audit.add(stamp, AuditAction::PassphraseReset, staff.toStorage());
    });
}

Done Record::changePassphrase(const Secret &old, const Secret &passphrase)
{
    const Result<Staff> known
        = d->memberOf({ KeyHolder::Kind::Staff, d->signedIn->name, old.clone() });
    if (!known && known.error().code != Error::Code::NotAllowed)
        return tl::unexpected(known.error());
    if (!known || known->id != d->signedIn->id) {
        // Somebody at a window that was left open, perhaps. The key of the record is in it: the
        // cost of a guess is the brake, as at the door.
        const QString own = d->signedIn->id.toStorage();
        const Done noted = d->change([&](const Stamp &stamp) {
            return d->audit.add(stamp, AuditAction::PassphraseMistyped, own);
        });
        if (!noted && Private::isOnlyUnwritten(noted.error())) {
            d->unnoted << Private::Unnoted { AuditAction::PassphraseMistyped, own,
                { d->signedIn->id, d->time.now() } };
        }
        return failure(Error::Code::NotAllowed,
            Private::tr("The old passphrase is not right. Nothing was changed."));
    }
    return d->setPassphrase(Action::KeepRecord, known->id, passphrase, [&](const Stamp &stamp) {
        return d->audit.add(stamp, AuditAction::PassphraseChanged, known->id.toStorage());
    });
}

Done Record::signIn(const KeyHolder &who)
{
    const Result<Staff> member = d->memberOf(who);
    if (!member)
        return tl::unexpected(member.error());
    const std::optional<Staff> before = std::exchange(d->signedIn, *member);
    const Done done = d->change([&](const Stamp &stamp) -> Done {
        Done noted = d->audit.add(stamp, AuditAction::SignedIn, member->id.toStorage());
        return noted && d->session ? d->putSession() : noted;
    });
    if (!done)
        d->signedIn = before;
    return done;
}

const Staff *Record::signedIn() const { return d->signedIn ? &*d->signedIn : nullptr; }

QString Record::signedInName() const { return d->signedIn ? d->signedIn->name : QString(); }

Result<KeyState> Record::keyState() const
{
    const Result<Sealing> sealing = d->staff.sealing();
    if (!sealing)
        return tl::unexpected(sealing.error());
    KeyState state { sealing->recoveryProvedAt.isValid(), sealing->recoveryMadeAt,
        sealing->envelopeMadeAt, sealing->envelopeUsedAt };
    const Result<std::optional<Staff>> guest = d->staff.member(sealing->envelopeUsedBy);
    if (!guest)
        return tl::unexpected(guest.error());
    if (*guest)
        state.envelopeUsedBy = (*guest)->name;
    return state;
}

Done Record::proveRecoveryKey(const RecoveryKey &key)
{
    const Result<Sealing> sealing = d->staff.sealing();
    const Result<QStringList> opened
        = d->vault->slotsOpenedBy({ KeyHolder::Kind::Recovery, {}, key.toPassphrase() });
    if (!sealing)
        return tl::unexpected(sealing.error());
    if (!opened && opened.error().code != Error::Code::NotAllowed)
        return tl::unexpected(opened.error());
    const QString &counts = sealing->recoverySlot;
    if (!opened || (!counts.isEmpty() && !opened->contains(counts))) {
        return failure(Error::Code::Refused,
            Private::tr("This is not the recovery key of this record. Look at the paper again, or "
                        "make a new key."));
    }
    return d->change(Action::KeepSetting, [&](const Stamp &stamp) {
        return d->changeSealing(
            stamp, AuditAction::RecoveryKeyProved, {}, [&](Sealing &proved) -> Done {
                proved.recoveryProvedAt = stamp.at;
                return {};
            });
    });
}

Result<RecoveryKey> Record::Private::renew(KeyHolder::Kind kind, Action needed,
    AuditAction auditAction,
    const std::function<void(Sealing &, const QString &slot, const QDateTime &)> &note)
{
    if (Done allowed = askMay(needed); !allowed)
        return tl::unexpected(allowed.error());
    RecoveryKey key = RecoveryKey::make();
    // As with a passphrase: the old paper is good until the record says that there is a new one.
    const Done noted = withNewSlot({ kind, {}, key.toPassphrase() }, [&](const QString &slot) {
        return change(needed, [&](const Stamp &stamp) -> Done {
            if (Done taken = takeSlot(slot); !taken)
                return taken;
            return changeSealing(stamp, auditAction, {}, [&](Sealing &sealing) -> Done {
                note(sealing, slot, stamp.at);
                return {};
            });
        });
    });
    if (!noted)
        return tl::unexpected(noted.error());
    dropOrphans();
    return key;
}

Result<RecoveryKey> Record::renewRecoveryKey()
{
    return d->renew(KeyHolder::Kind::Recovery, Action::KeepSetting, AuditAction::RecoveryKeyMade,
        [](Sealing &sealing, const QString &slot, const QDateTime &at) {
            sealing.recoverySlot = slot;
            sealing.recoveryMadeAt = at;
            sealing.recoveryProvedAt = {};
        });
}

Done Record::noteKeyPrinted(KeyHolder::Kind kind)
{
    const bool isRecovery = kind == KeyHolder::Kind::Recovery;
    return d->change(
        isRecovery ? Action::KeepSetting : Action::KeepPeople, [&](const Stamp &stamp) {
            return d->audit.add(stamp, AuditAction::KeyPrinted,
                isRecovery ? audit_words::recoveryKey() : audit_words::nightEnvelope());
        });
}

Result<RecoveryKey> Record::renewEnvelope()
{
    return d->renew(KeyHolder::Kind::Envelope, Action::KeepPeople, AuditAction::EnvelopeMade,
        [](Sealing &sealing, const QString &slot, const QDateTime &at) {
            sealing.envelopeSlot = slot;
            sealing.envelopeMadeAt = at;
            sealing.envelopeUsedAt = {};
            sealing.envelopeUsedBy = {};
        });
}

} // namespace homeward
