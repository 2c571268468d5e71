// SPDX-FileCopyrightText: 2026 Homeward contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/id.h"
#include "core/model/answer.h"

#include <QDate>
#include <QDateTime>
#include <QList>
#include <QMap>
#include <QString>

namespace homeward {

/// One fact of a profile: the answer, who said it and when that was last checked.
struct ProfileFact
{
    Answer answer = {};
    QString saidBy = {};
    QDateTime checkedAt = {}; ///< UTC

    friend bool operator==(const ProfileFact &, const ProfileFact &) = default;
};

/// The young person. Facts are keyed by the field ids of the profile forms
/// (core/forms/child_*.cpp): one fact, one state, one source, one date, whatever the question.
struct Child
{
    ChildId id = {};
    QString name = {}; ///< what the child is called on screen and in the register
    QMap<QString, ProfileFact> facts = {};
    QString photoHash = {}; ///< the photo that is shown first; empty: no photo
    QDate photoTaken = {}; ///< invalid: not known

    [[nodiscard]] Answer answer(const QString &field) const { return facts.value(field).answer; }
    /// Invalid when not known.
    [[nodiscard]] QDate dateOfBirth() const
    {
        return answer(QStringLiteral("child.date-of-birth")).toDate();
    }
    /// -1 when the date of birth is not known.
    [[nodiscard]] int ageOn(QDate date) const;

    friend bool operator==(const Child &, const Child &) = default;
};

/// A person or a service connected to the child: family, friend, associate, social worker, IRO, GP.
struct Contact
{
    ContactId id = {};
    ChildId child = {};
    QString name = {};
    /// A code of forms "contact.relationship": mother, father, friend, social-worker, iro, police …
    QString relationship = {};
    Answers answers
        = {}; ///< contact.*: phone, address, parental responsibility, safe to ring, notes

    [[nodiscard]] QString phone() const
    {
        return answers.value(QStringLiteral("contact.phone")).value();
    }
    [[nodiscard]] QString outOfHoursPhone() const
    {
        return answers.value(QStringLiteral("contact.phone-out-of-hours")).value();
    }
    /// Only a plain yes is yes (R82).
    [[nodiscard]] bool isSafeToRing() const
    {
        return answers.value(QStringLiteral("contact.safe-to-ring")).isYes();
    }
    [[nodiscard]] bool hasParentalResponsibility() const
    {
        return answers.value(QStringLiteral("contact.parental-responsibility")).isYes();
    }
    /// What they have agreed to do when the child is missing (R12); empty: nothing.
    [[nodiscard]] QString part() const
    {
        return answers.value(QStringLiteral("contact.part")).value();
    }
    [[nodiscard]] bool isFamily() const;
    [[nodiscard]] bool isFriend() const;
    [[nodiscard]] bool isPartner() const { return relationship == u"partner"; }
    [[nodiscard]] bool isProfessional() const;

    friend bool operator==(const Contact &, const Contact &) = default;
};

/// Somewhere the child goes, with an agreed way to check it safely.
struct Place
{
    PlaceId id = {};
    ChildId child = {};
    QString name = {};
    Answers answers = {}; ///< place.*: address, why, who may check, phone, hazards

    /// alone, two-staff, with-police, police-only; empty when nobody has said.
    [[nodiscard]] QString whoMayCheck() const
    {
        return answers.value(QStringLiteral("place.who-may-check")).value();
    }

    friend bool operator==(const Place &, const Place &) = default;
};

/// A picture of the child, one of as many as there are. The bytes are kept by their digest
/// (PhotoStore).
struct ChildPhoto
{
    PhotoId id = {};
    ChildId child = {};
    QString hash = {};
    QDate taken = {}; ///< invalid: not known
    Answers answers = {}; ///< photo.*: what it shows, who took it

    /// The id of a child's only photo, from the time when there was one at most: the same wherever
    /// it is made up. `hash` is a digest.
    [[nodiscard]] static PhotoId idOfOnly(const ChildId &child, const QString &hash);

    friend bool operator==(const ChildPhoto &, const ChildPhoto &) = default;
};

/// Where the child lives and who is responsible.
struct Placement
{
    PlacementId id = {};
    ChildId child = {};
    QDate from = {};
    QDate to = {}; ///< invalid: still here
    Answers answers
        = {}; ///< placement.*: kind, provider, address, responsible and host authority, plan

    /// Minutes of checking before reporting, as the plan if missing says; -1 when no plan gives a
    /// time.
    [[nodiscard]] int minutesBeforeReporting() const;
    [[nodiscard]] QString responsibleAuthority() const
    {
        return answers.value(QStringLiteral("placement.responsible-authority")).value();
    }
    [[nodiscard]] QString hostAuthority() const
    {
        return answers.value(QStringLiteral("placement.host-authority")).value();
    }
    [[nodiscard]] bool isOutOfArea() const
    {
        return answers.value(QStringLiteral("placement.out-of-area")).isYes();
    }

    friend bool operator==(const Placement &, const Placement &) = default;
};

/// Everything known about a child before the night: what an episode freezes when it starts.
struct Profile
{
    Child child = {};
    QList<Placement> placements = {}; ///< newest first
    QList<Contact> contacts = {};
    QList<Place> places = {};
    QList<ChildPhoto> photos = {}; ///< newest first; those without a day last

    /// The placement that has not ended: without a last day. None is possible.
    [[nodiscard]] const Placement *currentPlacement() const;
    /// Where the child lives on this local day, or none: the home that began last, up to and
    /// including its last day. One that is still to begin is where they live while there is no
    /// other.
    [[nodiscard]] const Placement *homeOn(QDate day) const;
    [[nodiscard]] const Contact *contact(const ContactId &id) const;
    /// The row of the photo that is shown first; null: there is none.
    [[nodiscard]] const ChildPhoto *firstPhoto() const;
    /// Each with its row: one is made up for the only photo of a profile from before there could be
    /// several.
    [[nodiscard]] QList<ChildPhoto> everyPhoto() const;

    friend bool operator==(const Profile &, const Profile &) = default;
};

/// Canonical JSON of a profile, whose digest names it, and back. Fails with Malformed.
[[nodiscard]] QString toJson(const Profile &profile);
[[nodiscard]] Result<Profile> profileFromJson(const QString &json);

} // namespace homeward
