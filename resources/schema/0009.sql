-- SPDX-FileCopyrightText: 2026 Homeward contributors
-- SPDX-License-Identifier: GPL-3.0-or-later

-- Version 9: children whose record was handed over to the next carer, or came from the last one.
-- Frozen: a change is a new script.

-- Stays when the child is deleted: `child` is an id and refers to nothing.
CREATE TABLE handovers (
    id TEXT NOT NULL CHECK (length(id) = 36),
    direction TEXT NOT NULL CHECK (direction IN ('sent', 'taken')),
    child TEXT NOT NULL CHECK (length(child) = 36),
    other TEXT NOT NULL CHECK (other <> ''),
    purpose TEXT NOT NULL,
    digest TEXT NOT NULL CHECK (length(digest) = 64),
    receipt_key TEXT NOT NULL CHECK (length(receipt_key) = 64),
    made_at TEXT NOT NULL CHECK (made_at GLOB '????-??-??T*Z'),
    author TEXT NOT NULL REFERENCES staff (id),
    received_at TEXT CHECK (received_at GLOB '????-??-??T*Z'),
    received_by TEXT NOT NULL DEFAULT '',
    receipt_at TEXT CHECK (receipt_at GLOB '????-??-??T*Z'),
    receipt_by TEXT REFERENCES staff (id),
    PRIMARY KEY (id, direction, child),
    CHECK ((receipt_at IS NULL) = (receipt_by IS NULL)),
    CHECK ((receipt_at IS NULL) = (received_at IS NULL)),
    CHECK ((receipt_at IS NULL) = (received_by = ''))
) STRICT, WITHOUT ROWID;
CREATE INDEX handovers_child ON handovers (child, made_at);

-- The number that an absence had in the record it came from: it stands on papers of that place.
CREATE TABLE handover_numbers (
    episode TEXT NOT NULL PRIMARY KEY REFERENCES episodes (id),
    handover TEXT NOT NULL CHECK (length(handover) = 36),
    number TEXT NOT NULL CHECK (number <> '')
) STRICT, WITHOUT ROWID;

-- A receipt comes once. When the child is deleted, what it was for goes too: somebody may have written a name.
CREATE TRIGGER handovers_only_received BEFORE UPDATE ON handovers
WHEN NOT (new.id = old.id AND new.direction = old.direction AND new.child = old.child AND new.other = old.other
    AND new.digest = old.digest AND new.receipt_key = old.receipt_key AND new.made_at = old.made_at
    AND new.author = old.author
    AND (new.purpose = old.purpose OR (new.purpose = '' AND EXISTS (SELECT 1 FROM tombstones WHERE is_open = 1)))
    AND (old.receipt_at IS NULL OR (new.receipt_at IS old.receipt_at AND new.receipt_by IS old.receipt_by
        AND new.received_at IS old.received_at AND new.received_by = old.received_by)))
BEGIN SELECT raise(ABORT, 'a hand-over never changes'); END;
CREATE TRIGGER handovers_never_go BEFORE DELETE ON handovers
BEGIN SELECT raise(ABORT, 'a hand-over never goes'); END;

-- One more reason to delete a child. What refers to the table is looked at once it is there again.
PRAGMA defer_foreign_keys = ON;
CREATE TABLE tombstones_before_9 (child TEXT, deleted_at TEXT, deleted_by TEXT, reason TEXT, is_open INTEGER) STRICT;
INSERT INTO tombstones_before_9 SELECT child, deleted_at, deleted_by, reason, is_open FROM tombstones;
DROP TABLE tombstones;
CREATE TABLE tombstones (
    child TEXT NOT NULL PRIMARY KEY CHECK (length(child) = 36),
    deleted_at TEXT NOT NULL CHECK (deleted_at GLOB '????-??-??T*Z'),
    deleted_by TEXT NOT NULL REFERENCES staff (id),
    reason TEXT NOT NULL CHECK (reason IN ('review-passed', 'entered-by-mistake', 'handed-over')),
    is_open INTEGER NOT NULL CHECK (is_open IN (0, 1))
) STRICT, WITHOUT ROWID;
INSERT INTO tombstones SELECT child, deleted_at, deleted_by, reason, is_open FROM tombstones_before_9;
DROP TABLE tombstones_before_9;
CREATE TRIGGER tombstones_only_close BEFORE UPDATE ON tombstones
WHEN NOT (old.is_open = 1 AND new.is_open = 0 AND new.child = old.child AND new.deleted_at = old.deleted_at
    AND new.deleted_by = old.deleted_by AND new.reason = old.reason)
BEGIN SELECT raise(ABORT, 'a tombstone never changes'); END;
CREATE TRIGGER tombstones_never_go BEFORE DELETE ON tombstones
BEGIN SELECT raise(ABORT, 'a tombstone never goes'); END;
