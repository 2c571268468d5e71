// SPDX-FileCopyrightText: 2026 Homeward contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/documents/profile_papers.h"
#include "core/model/contact_facts.h"
#include "core/record/record_p.h"
#include "core/store/digest.h"
#include "core/time/local_time.h"

#include <algorithm>
#include <array>

namespace homeward {

using namespace Qt::StringLiterals;

namespace {

/// What the audit says of a paper, so that whoever reads it knows what left.
struct PaperActs
{
    QStringView kind;
    AuditAction given;
    AuditAction printed;
};

using Act = AuditAction;

constexpr auto profilePapers = std::to_array<PaperActs>({
    { u"ready-sheet", Act::ReadySheetGiven, Act::ReadySheetPrinted },
    { u"own-page", Act::OwnPageGiven, Act::OwnPagePrinted },
});
constexpr auto blankPapers = std::to_array<PaperActs>({
    { u"blank-profile", Act::BlankProfileGiven, Act::BlankProfilePrinted },
    { u"blank-police-report", Act::BlankReportGiven, Act::BlankReportPrinted },
});
// In older rows, and of a paper that has no words of its own: that it was one.
constexpr PaperActs anyProfilePaper { {}, Act::ProfileGiven, Act::ProfilePrinted };
constexpr PaperActs anyBlankPaper { {}, Act::BlankGiven, Act::BlankPrinted };

const PaperActs &actsOf(
    const QString &kind, const std::array<PaperActs, 2> &papers, const PaperActs &otherwise)
{
    const auto *const found = std::find_if(
        papers.cbegin(), papers.cend(), [&](const PaperActs &paper) { return paper.kind == kind; });
    return found == papers.cend() ? otherwise : *found;
}

const PaperActs &actsOfProfile(const QString &kind)
{
    return actsOf(kind, profilePapers, anyProfilePaper);
}

const PaperActs &actsOfBlank(const QString &kind)
{
    return actsOf(kind, blankPapers, anyBlankPaper);
}

} // namespace

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
        const AuditAction act = actsOfProfile(kind).given;
        const Done noted = d->audit.add(stamp, act, child.toStorage(), digestOf(pdf));
        if (!noted)
            return tl::unexpected(noted.error());
        return file.write(folder, document.fileName(kind), pdf);
    };
    return d->give(Action::KeepRecord, write);
}

Done Record::noteProfilePrinted(const ChildId &child, const QString &kind, const QByteArray &pdf)
{
    return d->change([&](const Stamp &stamp) {
        const AuditAction act = actsOfProfile(kind).printed;
        return d->audit.add(stamp, act, child.toStorage(), digestOf(pdf));
    });
}

Result<int> Record::nextBlankNumber() const { return d->nextBlankNumber(); }

Result<int> Record::Private::nextBlankNumber() const
{
    AuditWanted blanks;
    QList<AuditAction> acts { anyBlankPaper.given, anyBlankPaper.printed };
    for (const PaperActs &paper : blankPapers)
        acts << paper.given << paper.printed;
    blanks.actions = acts;
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
        const AuditAction act = actsOfBlank(kind).given;
        if (Done noted = d->noteBlank(stamp, act, number, pdf); !noted)
            return tl::unexpected(noted.error());
        return file.write(folder, document.fileName(kind), pdf);
    };
    return d->give(Action::KeepRecord, write);
}

Done Record::noteBlankPrinted(int number, const QString &kind, const QByteArray &pdf)
{
    return d->change([&](const Stamp &stamp) {
        const AuditAction act = actsOfBlank(kind).printed;
        return d->noteBlank(stamp, act, number, pdf);
    });
}

} // namespace homeward
