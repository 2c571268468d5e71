// SPDX-FileCopyrightText: 2026 Homeward contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/record/audit_words.h"
#include "core/record/name_rules.h"
#include "core/record/passphrase_rules.h"
#include "core/record/record_p.h"

#include <algorithm>

namespace homeward {

using namespace Qt::StringLiterals;

Done Record::Private::checkMay(Action action)
{
    const Result<std::optional<Staff>> member = staff.member(signedIn->id);
    if (!member)
        return tl::unexpected(member.error());
    if (!*member || (*member)->hasLeft) {
        return failure(Error::Code::NotAllowed,
            tr("You may not write in this record any more. Ask whoever runs it. Nothing was "
               "changed."));
    }
    signedIn = **member;
    return homeward::checkMay(setting.kind, *signedIn, action);
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
    const Result<QString> slot = vault->slotOpenedBy(who);
    if (!slot)
        return tl::unexpected(slot.error());
    return memberWithSlot(*slot);
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

void Record::Private::dropOrphans()
{
    const Result<QList<Vault::SlotInfo>> present = vault->slotInfos();
    const Result<QStringList> used = staff.usedSlots();
    if (!present || !used)
        return;
    const Result<Sealing> sealing = staff.sealing();
    const bool isEnvelopeUsed = sealing && sealing->envelopeUsedAt.isValid();
    for (const Vault::SlotInfo &slot : *present) {
        const bool isOrphan = slot.kind == KeyHolder::Kind::Staff && !used->contains(slot.id);
        const bool isUsedUp = slot.kind == KeyHolder::Kind::Envelope && isEnvelopeUsed;
        // Were it not to go now, the next sign-in would see to it.
        if (isOrphan || isUsedUp)
            (void)vault->removeSlot(slot.id);
    }
}

Result<Staff> Record::Private::enter(const Stamp &stamp, const Staff &member, const QString &slot)
{
    const Result<std::optional<Staff>> same = staff.memberNamed(member.name);
    if (!same)
        return tl::unexpected(same.error());
    if (*same && (!(*same)->hasLeft || member.isByEnvelope)) {
        return failure(Error::Code::Refused,
            tr("There is somebody of this name already. Add something that tells them apart."));
    }
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
    const Result<QString> slot = vault->addSlot(
        { KeyHolder::Kind::Staff, member.name, newcomer.passphrase.clone() }, cost());
    if (!slot)
        return tl::unexpected(slot.error());
    const auto write = [&](const Stamp &stamp) -> Result<Staff> {
        const Result<Staff> admitted = enter(stamp, member, *slot);
        if (!admitted)
            return admitted;
        if (Done noted = note(stamp, *admitted); !noted)
            return tl::unexpected(noted.error());
        return admitted;
    };
    const Result<Staff> admitted
        = member.isByEnvelope ? inTransaction(write) : change(Action::KeepPeople, write);
    if (!admitted) {
        (void)vault->removeSlot(*slot);
        return admitted;
    }
    if (Done kept = keepsSlot(*admitted, *slot, newcomer.passphrase); !kept)
        return tl::unexpected(kept.error());
    return admitted;
}

bool Record::Private::hasSlot(const QString &id) const
{
    const Result<QList<Vault::SlotInfo>> present = vault->slotInfos();
    return present
        && std::any_of(present->cbegin(), present->cend(),
            [&](const Vault::SlotInfo &slot) { return slot.id == id; });
}

// Somebody who signed in just then may have taken it for a slot of nobody.
Done Record::Private::keepsSlot(const Staff &member, const QString &slot, const Secret &passphrase)
{
    if (hasSlot(slot))
        return {};
    const Result<QString> again
        = vault->addSlot({ KeyHolder::Kind::Staff, member.name, passphrase.clone() }, cost());
    if (!again)
        return tl::unexpected(again.error());
    return inTransaction([&](const Stamp &) { return staff.setSlot(member.id, *again); });
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
    if (Done fits = checkNameLength(member.name); !fits)
        return tl::unexpected(fits.error());
    if (Done good = checkPassphrase(newcomer.passphrase); !good)
        return tl::unexpected(good.error());
    if (Done allowed = d->checkMay(Action::KeepPeople); !allowed)
        return tl::unexpected(allowed.error());
    return d->letIn(newcomer, member, [&](const Stamp &stamp, const Staff &admitted) -> Done {
        Done done = d->audit.add(stamp, AuditAction::StaffAdded, admitted.id.toStorage());
        return done ? d->dropUsed(stamp, noChildYet(), used) : done;
    });
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
        const Result<QString> theirs = d->staff.slotOf(staff);
        if (!theirs)
            return tl::unexpected(theirs.error());
        slot = *theirs;
        Done done = d->checkSomebodyRuns(staff);
        if (done)
            done = d->staff.remove(staff, stamp.at);
        return done ? d->audit.add(stamp, AuditAction::StaffRemoved, staff.toStorage()) : done;
    });
    // Were it not to go now, the next sign-in would see to it: it belongs to nobody.
    if (removed && !slot.isEmpty())
        (void)d->vault->removeSlot(slot);
    return removed;
}

Done Record::changeRole(const StaffId &staff, Staff::Role role)
{
    return d->change(Action::KeepPeople, [&](const Stamp &stamp) -> Done {
        const Result<std::optional<Staff>> member = d->staff.member(staff);
        if (!member)
            return tl::unexpected(member.error());
        if (!*member)
            return notInRecord();
        Staff changed = **member;
        changed.role = role;
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
    if (Done allowed = checkMay(needed); !allowed)
        return allowed;
    const Result<std::optional<Staff>> known = staff.member(member);
    if (!known)
        return tl::unexpected(known.error());
    if (!*known || (*known)->hasLeft)
        return notInRecord();
    const Result<QString> old = staff.slotOf(member);
    if (!old)
        return tl::unexpected(old.error());
    // The new slot comes first and the old one goes last: stopped anywhere between, either the old
    // passphrase opens the record or the new one does and the audit says so.
    const Result<QString> slot
        = vault->addSlot({ KeyHolder::Kind::Staff, (*known)->name, passphrase.clone() }, cost());
    if (!slot)
        return tl::unexpected(slot.error());
    const Done changed = change(needed, [&](const Stamp &stamp) -> Done {
        Done done = staff.setSlot(member, *slot);
        return done ? note(stamp) : done;
    });
    if (!changed) {
        (void)vault->removeSlot(*slot);
        return changed;
    }
    // Were it not to go now, the next sign-in would see to it: it belongs to nobody.
    if (hasSlot(*old))
        (void)vault->removeSlot(*old);
    return keepsSlot(**known, *slot, passphrase);
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
    if (!d->vault->proves({ KeyHolder::Kind::Recovery, {}, key.toPassphrase() })) {
        return failure(Error::Code::Refused,
            Private::tr("This is not the recovery key of this record. Look at the paper again, or "
                        "make a new key."));
    }
    return d->change(Action::KeepSetting, [&](const Stamp &stamp) {
        return d->changeSealing(
            stamp, AuditAction::RecoveryKeyProved, {}, [&](Sealing &sealing) -> Done {
                sealing.recoveryProvedAt = stamp.at;
                return {};
            });
    });
}

Result<RecoveryKey> Record::Private::renew(KeyHolder::Kind kind, Action needed,
    AuditAction auditAction, const std::function<void(Sealing &, const QDateTime &)> &note)
{
    if (Done allowed = checkMay(needed); !allowed)
        return tl::unexpected(allowed.error());
    RecoveryKey key = RecoveryKey::make();
    // As with a passphrase: the old paper is good until the record says that there is a new one.
    const Result<QString> slot = vault->addSlot({ kind, {}, key.toPassphrase() }, cost());
    if (!slot)
        return tl::unexpected(slot.error());
    const Done noted = change(needed, [&](const Stamp &stamp) {
        return changeSealing(stamp, auditAction, {}, [&](Sealing &sealing) -> Done {
            note(sealing, stamp.at);
            return {};
        });
    });
    const Done dropped = noted ? dropOthers(kind, *slot) : vault->removeSlot(*slot);
    if (!noted || !dropped)
        return tl::unexpected((noted ? dropped : noted).error());
    return key;
}

Done Record::Private::dropOthers(KeyHolder::Kind kind, const QString &kept)
{
    const Result<QList<Vault::SlotInfo>> present = vault->slotInfos();
    if (!present)
        return tl::unexpected(present.error());
    for (const Vault::SlotInfo &slot : *present) {
        if (slot.kind != kind || slot.id == kept)
            continue;
        if (Done dropped = vault->removeSlot(slot.id); !dropped)
            return dropped;
    }
    return {};
}

Result<RecoveryKey> Record::renewRecoveryKey()
{
    return d->renew(KeyHolder::Kind::Recovery, Action::KeepSetting, AuditAction::RecoveryKeyMade,
        [](Sealing &sealing, const QDateTime &at) {
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
        [](Sealing &sealing, const QDateTime &at) {
            sealing.envelopeMadeAt = at;
            sealing.envelopeUsedAt = {};
            sealing.envelopeUsedBy = {};
        });
}

} // namespace homeward
