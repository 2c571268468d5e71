-- SPDX-FileCopyrightText: 2026 Homeward contributors
-- SPDX-License-Identifier: GPL-3.0-or-later

-- Version 6: who may read an interview, interviews that were sent out, and children who were deleted after review.
-- Frozen: a change is a new script.

CREATE TABLE interview_readers (
    episode TEXT NOT NULL REFERENCES episodes (id),
    staff TEXT NOT NULL REFERENCES staff (id),
    named_at TEXT NOT NULL CHECK (named_at GLOB '????-??-??T*Z'),
    named_by TEXT NOT NULL REFERENCES staff (id),
    PRIMARY KEY (episode, staff)
) STRICT, WITHOUT ROWID;

CREATE TABLE interview_packs (
    id TEXT NOT NULL PRIMARY KEY CHECK (length(id) = 36),
    episode TEXT NOT NULL REFERENCES episodes (id),
    direction TEXT NOT NULL CHECK (direction IN ('sent', 'received')),
    pack_key TEXT NOT NULL CHECK (pack_key <> ''),
    began_at TEXT NOT NULL CHECK (began_at GLOB '????-??-??T*Z'),
    began_by TEXT NOT NULL REFERENCES staff (id),
    returned_at TEXT CHECK (returned_at GLOB '????-??-??T*Z')
) STRICT, WITHOUT ROWID;
CREATE INDEX interview_packs_episode ON interview_packs (episode);

-- What stays of a child who was deleted: ids, no names. `is_open` is 1 only inside the transaction that deletes.
CREATE TABLE tombstones (
    child TEXT NOT NULL PRIMARY KEY CHECK (length(child) = 36),
    deleted_at TEXT NOT NULL CHECK (deleted_at GLOB '????-??-??T*Z'),
    deleted_by TEXT NOT NULL REFERENCES staff (id),
    reason TEXT NOT NULL CHECK (reason IN ('review-passed', 'entered-by-mistake')),
    is_open INTEGER NOT NULL CHECK (is_open IN (0, 1))
) STRICT, WITHOUT ROWID;

CREATE TABLE tombstone_episodes (
    episode TEXT NOT NULL PRIMARY KEY CHECK (length(episode) = 36),
    child TEXT NOT NULL REFERENCES tombstones (child),
    year INTEGER NOT NULL,
    number_in_year INTEGER NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE tombstone_entries (
    entry TEXT NOT NULL CHECK (length(entry) = 36),
    episode TEXT NOT NULL REFERENCES tombstone_episodes (episode),
    PRIMARY KEY (entry, episode)
) STRICT, WITHOUT ROWID;

DROP TRIGGER entries_never_go;
CREATE TRIGGER entries_never_go BEFORE DELETE ON entries
WHEN NOT EXISTS (SELECT 1 FROM tombstones WHERE is_open = 1)
BEGIN SELECT raise(ABORT, 'entries are only ever added'); END;
DROP TRIGGER entry_episodes_never_go;
CREATE TRIGGER entry_episodes_never_go BEFORE DELETE ON entry_episodes
WHEN NOT EXISTS (SELECT 1 FROM tombstones WHERE is_open = 1)
BEGIN SELECT raise(ABORT, 'entries are only ever added'); END;
DROP TRIGGER episodes_never_go;
CREATE TRIGGER episodes_never_go BEFORE DELETE ON episodes
WHEN NOT EXISTS (SELECT 1 FROM tombstones WHERE is_open = 1)
BEGIN SELECT raise(ABORT, 'episodes are only ever added'); END;
CREATE TRIGGER tombstones_only_close BEFORE UPDATE ON tombstones
WHEN NOT (old.is_open = 1 AND new.is_open = 0 AND new.child = old.child AND new.deleted_at = old.deleted_at
    AND new.deleted_by = old.deleted_by AND new.reason = old.reason)
BEGIN SELECT raise(ABORT, 'a tombstone never changes'); END;
CREATE TRIGGER tombstones_never_go BEFORE DELETE ON tombstones
BEGIN SELECT raise(ABORT, 'a tombstone never goes'); END;
