// SPDX-FileCopyrightText: 2026 Homeward contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/store/children_store.h"
#include "core/store/database.h"
#include "core/store/digest.h"
#include "core/store/episode_store.h"
#include "core/store/profile_snapshots.h"
#include "core/store/protocol_store.h"
#include "core/store/setting_store.h"
#include "core/store/staff_store.h"
#include "tests/support/support.h"

namespace homeward::test {

/// A file with a protocol, one member of staff and one child, for tests of single tables.
class FilledStore
{
public:
    FilledStore()
    {
        auto made = Database::create(path(), [this](Database &file) {
            Done done = ProtocolStore(file).keep(protocolHash, u"test"_s, "{}", stamp.at);
            if (done)
                done = StaffStore(file).add(
                    { stamp.author, u"Sam Reed"_s, Staff::Role::Carer }, slot, stamp.at);
            if (done)
                done = ChildrenStore(file).add(child, u"Ada"_s, stamp);
            return done;
        });
        REQUIRE_OK(made);
        database = std::move(*made);
    }

    [[nodiscard]] QString path() const { return m_folder.path(u"störe.homeward"_s); }
    [[nodiscard]] EpisodeId addEpisode(const QDateTime &openedAt, int year = 2026)
    {
        Profile profile;
        profile.child.id = child;
        const auto frozen = ProfileSnapshots(*database).freeze(profile);
        REQUIRE_OK(frozen);
        Episode episode { EpisodeId::make(), {}, child };
        episode.openedAt = openedAt;
        episode.protocolHash = protocolHash;
        episode.profileHash = *frozen;
        REQUIRE_OK(EpisodeStore(*database).add(episode, year, stamp));
        return episode.id;
    }

    const Stamp stamp { StaffId::make(), at(u"2026-11-03T22:00"_s) };
    const ChildId child = ChildId::make();
    const QString slot = QString(32, u'a');
    const QString protocolHash = digestOf(QByteArray("{}"));

private:
    const TempFolder m_folder;

public:
    std::unique_ptr<Database> database;
};

} // namespace homeward::test
