// SPDX-FileCopyrightText: 2026 Homeward contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/id.h"
#include "core/guide/situation.h"

#include <optional>

namespace homeward {

class MessageBar;
class Prompts;
class Record;

/// Ways through the window. A page asks for another page here and nowhere else.
class Navigator
{
public:
    virtual ~Navigator() = default;

    virtual void showToday() = 0;
    virtual void showChildren() = 0;
    /// Where a list of children from a spreadsheet is taken in.
    virtual void showListIntake() = 0;
    virtual void showChild(const ChildId &child) = 0;
    virtual void showEpisode(const EpisodeId &episode, std::optional<StepId> step = {}) = 0;
    /// Opens "A child is missing"; `child` is ticked already when it is not empty.
    virtual void startMissing(const ChildId &child = {}) = 0;
};

/// Tells the person whether what they typed is in the file. Call `mark` after a commit and never
/// before it, and `miss` when there was none because the file could not be written.
class Saved
{
public:
    virtual ~Saved() = default;
    virtual void mark() = 0;
    virtual void miss() = 0;
};

/// What a page is given. Everything in it outlives every page.
struct UiContext
{
    Record &record;
    MessageBar &messages;
    Navigator &go;
    Saved &saved;
    Prompts &prompts;
};

} // namespace homeward
