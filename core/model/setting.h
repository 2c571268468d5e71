// SPDX-FileCopyrightText: 2026 Homeward contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/id.h"

#include <QList>
#include <QString>

#include <optional>

namespace homeward {

/// Whose record this is.
struct Setting
{
    enum class Kind
    {
        FosterHome,
        ChildrensHome,
        SupportedAccommodation,
        School,
        ReturnInterviewService ///< an authority's own interviewers, or those it pays (R51)
    };

    Kind kind = Kind::FosterHome;
    QString name = {};
    QString address = {}; ///< given to the police, never to an enquirer
    QString nightNumber = {}; ///< the number the police ring through the night
    QString protocolHash = {}; ///< the protocol new episodes begin under
    bool isPractice = false; ///< the practice home: watermarked everywhere
    /// What also holds for a child placed out of area (R13); empty: nothing more.
    QString secondProtocolHash = {};

    friend bool operator==(const Setting &, const Setting &) = default;
};

/// Somebody who may write in the record.
struct Staff
{
    enum class Role
    {
        Manager,
        Carer,
        Interviewer,
        AttendanceOfficer,
        SafeguardingLead
    };

    StaffId id = {};
    QString name = {};
    Role role = Role::Carer;
    bool isByEnvelope = false; ///< let in by the night envelope; nobody gave them a role yet
    bool hasLeft = false; ///< may not sign in any more; what they wrote stays theirs

    friend bool operator==(const Staff &, const Staff &) = default;
};

[[nodiscard]] QString toStorage(Setting::Kind kind);
[[nodiscard]] std::optional<Setting::Kind> settingKindFromStorage(QStringView word);
[[nodiscard]] QString toStorage(Staff::Role role);
[[nodiscard]] std::optional<Staff::Role> staffRoleFromStorage(QStringView word);
/// The roles a setting of this kind has, the one who starts the record first.
[[nodiscard]] QList<Staff::Role> rolesOf(Setting::Kind kind);

} // namespace homeward
