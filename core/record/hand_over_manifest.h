// SPDX-FileCopyrightText: 2026 Homeward contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/id.h"
#include "core/base/result.h"
#include "core/model/setting.h"

#include <QDate>
#include <QDateTime>
#include <QList>
#include <QString>

#include <utility>

namespace homeward {

/// Something that stays where the child came from, and how much of it there is.
struct HandOverLeftOut
{
    enum class What
    {
        InterviewLines, ///< of an interview that is closed to whoever hands over
        SealedWords, ///< beside a line that is in the file
        OtherChildren, ///< not left out as a line: it was written for several children at once, or
                       ///< named one; what is of them is taken out of it
        Holds, ///< somebody asked for the record to be kept there
    };

    What what = What::InterviewLines;
    qsizetype count = 0;

    friend bool operator==(const HandOverLeftOut &, const HandOverLeftOut &) = default;
};

/// Who hands whose record over to whom, why and when, and what is in the file and what is not: what
/// both sides read before anything is taken in.
struct HandOverManifest
{
    QString id = {}; ///< of the file
    ChildId child = {};
    QString childName = {};
    QDate dateOfBirth = {}; ///< invalid: not known
    Setting::Kind kind = Setting::Kind::FosterHome; ///< of the place it comes from
    QString from = {}; ///< what that place is called
    bool isPractice = false;
    QString by = {}; ///< who made the file
    QString to = {};
    QString purpose = {};
    QDateTime at = {}; ///< UTC

    qsizetype facts = 0;
    qsizetype contacts = 0;
    qsizetype places = 0;
    qsizetype placements = 0;
    qsizetype photos = 0;
    qsizetype absences = 0;
    qsizetype unfinished = 0; ///< of the absences: not signed off
    qsizetype lines = 0;
    qsizetype naming
        = 0; ///< answers about the child that name another child of the sender: they stay
    QList<HandOverLeftOut> leftOut = {};

    friend bool operator==(const HandOverManifest &, const HandOverManifest &) = default;
};

namespace hand_over_manifest {

/// One line of JSON.
[[nodiscard]] QByteArray toJson(const HandOverManifest &manifest);
/// Fails with Malformed.
[[nodiscard]] Result<HandOverManifest> fromJson(const QByteArray &json);

/// Each thing and what is said of it, in the order in which people ask.
[[nodiscard]] QList<std::pair<QString, QString>> inWords(const HandOverManifest &manifest);

} // namespace hand_over_manifest

} // namespace homeward
