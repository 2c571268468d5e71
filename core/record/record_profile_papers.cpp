// SPDX-FileCopyrightText: 2026 Homeward contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/documents/profile_papers.h"
#include "core/model/contact_facts.h"
#include "core/record/record_p.h"
#include "core/store/digest.h"
#include "core/time/local_time.h"

namespace homeward {

using namespace Qt::StringLiterals;

Result<ProfileFacts> Record::profileFacts(const ChildId &child) const
{
    const Result<Profile> profile = d->liveProfile(child);
    if (!profile)
        return tl::unexpected(profile.error());
    const Result<Readiness> ready = readiness(*profile);
    if (!ready)
        return tl::unexpected(ready.error());
    ProfileFacts facts { setting(),
        contact_facts::filledIn(*profile, local_time::dateOf(d->time.now())), {}, *ready };
    if (!profile->child.photoHash.isEmpty()) {
        const Result<Photo> image = photo(profile->child.photoHash);
        if (!image)
            return tl::unexpected(image.error());
        facts.photo = *image;
    }
    const Result<QList<Photo>> others = otherPhotos(*profile);
    if (!others)
        return tl::unexpected(others.error());
    facts.otherPhotos = *others;
    const Result<QList<EarlierEpisode>> before = absences(child);
    if (!before)
        return tl::unexpected(before.error());
    facts.absences = *before;
    return facts;
}

Result<QString> Record::giveProfile(const ChildId &child, const Document &document,
    const QString &kind, const QByteArray &pdf, const QString &folder)
{
    const auto write = [&](const Stamp &stamp, GivenFile &file) -> Result<QString> {
        const Done noted
            = d->audit.add(stamp, AuditAction::ProfileGiven, child.toStorage(), digestOf(pdf));
        if (!noted)
            return tl::unexpected(noted.error());
        return file.write(folder, document.fileName(kind), pdf);
    };
    return d->give(Action::KeepRecord, write);
}

Done Record::noteProfilePrinted(const ChildId &child, const QByteArray &pdf)
{
    return d->change([&](const Stamp &stamp) {
        return d->audit.add(stamp, AuditAction::ProfilePrinted, child.toStorage(), digestOf(pdf));
    });
}

Result<int> Record::nextBlankNumber() const { return d->nextBlankNumber(); }

Result<int> Record::Private::nextBlankNumber() const
{
    AuditWanted blanks;
    blanks.actions = { AuditAction::BlankGiven, AuditAction::BlankPrinted };
    const Result<qint64> given = auditSearch.count(blanks);
    if (!given)
        return tl::unexpected(given.error());
    return static_cast<int>(*given) + 1;
}

// Two windows may have drawn the same number: whoever comes second draws another.
Done Record::Private::noteBlank(
    const Stamp &stamp, AuditAction act, int number, const QByteArray &pdf)
{
    const Result<int> next = nextBlankNumber();
    if (!next)
        return tl::unexpected(next.error());
    if (*next != number)
        return changedMeanwhile();
    return audit.add(stamp, act, QString::number(number), digestOf(pdf));
}

Result<QString> Record::giveBlank(int number, const Document &document, const QString &kind,
    const QByteArray &pdf, const QString &folder)
{
    const auto write = [&](const Stamp &stamp, GivenFile &file) -> Result<QString> {
        if (Done noted = d->noteBlank(stamp, AuditAction::BlankGiven, number, pdf); !noted)
            return tl::unexpected(noted.error());
        return file.write(folder, document.fileName(kind), pdf);
    };
    return d->give(Action::KeepRecord, write);
}

Done Record::noteBlankPrinted(int number, const QByteArray &pdf)
{
    return d->change([&](const Stamp &stamp) {
        return d->noteBlank(stamp, AuditAction::BlankPrinted, number, pdf);
    });
}

} // namespace homeward
