// SPDX-FileCopyrightText: 2026 Homeward contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/guide/linked_child.h"

#include "core/guide/whereabouts.h"
#include "core/model/ending.h"

#include <algorithm>

namespace homeward {

using namespace Qt::StringLiterals;

LinkedChild linkedChild(const Episode &episode, const QString &name, const QList<Entry> &log)
{
    LinkedChild other { episode.id, episode.number, episode.child, name };
    const Whereabouts where(episode.kind, log);
    const auto ending = std::find_if(log.crbegin(), log.crend(),
        [](const Entry &line) { return line.kind == Entry::Kind::Ending; });
    const QString how
        = ending != log.crend() ? ending->answer(u"ending.kind"_s).value() : QString();
    if (endings::neverWas(how)) {
        other.state = LinkedChild::State::NeverWas;
    } else if (endings::isDeath(how)) {
        other.state = LinkedChild::State::Ended;
    } else if (where.back()) {
        other.state = LinkedChild::State::Back;
        other.since = *where.back();
    } else if (where.isLocated() || where.isKnown()) {
        other.state = LinkedChild::State::Found;
        other.since = where.knownAt();
    } else if (where.over()) {
        other.state = LinkedChild::State::Ended;
    }
    return other;
}

} // namespace homeward
