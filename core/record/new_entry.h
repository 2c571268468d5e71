// SPDX-FileCopyrightText: 2026 Homeward contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/id.h"
#include "core/model/entry.h"

#include <QString>

namespace homeward {

/// What a new entry says. The record adds who wrote it and when.
struct NewEntry
{
    Entry::Kind kind = Entry::Kind::Note;
    Moment happened = {};
    QString saidBy = {};
    QString subject = {};
    Answers answers = {};
    bool forAllLinked = false; ///< written once, and part of every linked episode's log
};

/// How an absence is started: a child on the record, or a name alone (R85).
struct Missing
{
    ChildId child = {}; ///< empty: a child not on the record yet
    QString name = {}; ///< used when `child` is empty
};

} // namespace homeward
