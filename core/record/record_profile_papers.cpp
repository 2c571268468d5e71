// SPDX-FileCopyrightText: 2026 Homeward contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/record/given_file.h"
#include "core/record/record_p.h"
#include "core/store/digest.h"

namespace homeward {

using namespace Qt::StringLiterals;

Result<ProfileFacts> Record::profileFacts(const ChildId &child) const
{
    const Result<Profile> profile = d->liveProfile(child);
    if (!profile)
        return tl::unexpected(profile.error());
    const Result<Readiness> ready = readiness(child);
    if (!ready)
        return tl::unexpected(ready.error());
    ProfileFacts facts { setting(), *profile, {}, *ready };
    if (!profile->child.photoHash.isEmpty()) {
        const Result<Photo> image = photo(profile->child.photoHash);
        if (!image)
            return tl::unexpected(image.error());
        facts.photo = *image;
    }
    return facts;
}

Result<QString> Record::Private::givePaper(AuditAction act, const QString &about,
    const QString &name, const QByteArray &pdf, const QString &folder)
{
    GivenFile file;
    const Result<QString> path = change([&](const Stamp &stamp) -> Result<QString> {
        if (Done noted = audit.add(stamp, act, about, digestOf(pdf)); !noted)
            return tl::unexpected(noted.error());
        return file.write(folder, name, pdf);
    });
    if (path)
        file.keep();
    return path;
}

Result<QString> Record::giveProfile(const ChildId &child, const Document &document,
    const QString &kind, const QByteArray &pdf, const QString &folder)
{
    return d->givePaper(
        AuditAction::ProfileGiven, child.toStorage(), document.fileName(kind), pdf, folder);
}

Done Record::noteProfilePrinted(const ChildId &child, const QByteArray &pdf)
{
    return d->change([&](const Stamp &stamp) {
        return d->audit.add(stamp, AuditAction::ProfilePrinted, child.toStorage(), digestOf(pdf));
    });
}

Result<int> Record::nextBlankNumber() const
{
    AuditWanted blanks;
    blanks.actions = { AuditAction::BlankGiven, AuditAction::BlankPrinted };
    const Result<qint64> given = d->auditSearch.count(blanks);
    if (!given)
        return tl::unexpected(given.error());
    return static_cast<int>(*given) + 1;
}

Result<QString> Record::giveBlank(
    const Document &document, const QByteArray &pdf, const QString &folder)
{
    return d->givePaper(
        AuditAction::BlankGiven, {}, document.fileName(u"blank-profile"_s), pdf, folder);
}

Done Record::noteBlankPrinted(const QByteArray &pdf)
{
    return d->change([&](const Stamp &stamp) {
        return d->audit.add(stamp, AuditAction::BlankPrinted, {}, digestOf(pdf));
    });
}

} // namespace homeward
