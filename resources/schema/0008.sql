-- SPDX-FileCopyrightText: 2026 Homeward contributors
-- SPDX-License-Identifier: GPL-3.0-or-later

-- Version 8: several photos of a child, each with its day and what it shows; which of them is shown first stays in
-- `children`. And which slots of the sealed file are whose, to the last. Frozen: a change is a new script.

CREATE TABLE child_photos (
    id TEXT NOT NULL PRIMARY KEY CHECK (length(id) = 36),
    child TEXT NOT NULL REFERENCES children (id),
    photo_hash TEXT NOT NULL REFERENCES photos (hash),
    taken TEXT CHECK (taken GLOB '????-??-??'),
    answers TEXT NOT NULL CHECK (json_valid(answers)),
    saved_at TEXT NOT NULL CHECK (saved_at GLOB '????-??-??T*Z'),
    author TEXT NOT NULL REFERENCES staff (id),
    UNIQUE (child, photo_hash)
) STRICT;

CREATE TABLE child_photo_history (
    number INTEGER NOT NULL PRIMARY KEY,
    id TEXT NOT NULL,
    child TEXT NOT NULL REFERENCES children (id),
    photo_hash TEXT NOT NULL REFERENCES photos (hash),
    taken TEXT,
    answers TEXT NOT NULL,
    saved_at TEXT NOT NULL,
    author TEXT NOT NULL REFERENCES staff (id),
    replaced_at TEXT NOT NULL CHECK (replaced_at GLOB '????-??-??T*Z'),
    replaced_by TEXT NOT NULL REFERENCES staff (id)
) STRICT;
CREATE INDEX child_photo_history_child ON child_photo_history (child);

-- The photo that a child has. Who took it was a fact of the child, and is one of the photo from now on.
INSERT INTO child_photos (id, child, photo_hash, taken, answers, saved_at, author)
SELECT substr(c.id, 1, 24) || substr(c.photo_hash, 1, 12), c.id, c.photo_hash, c.photo_taken,
    coalesce((SELECT json_object('photo.taken-by', json(CASE f.state
            WHEN 'answered' THEN json_object('state', f.state, 'values', json(f.answer_values))
            ELSE json_object('state', f.state) END))
        FROM child_facts f WHERE f.child = c.id AND f.field = 'photo.taken-by'), '{}'),
    coalesce((SELECT a.at FROM audit a WHERE a.action = 'photo-set' AND a.about = c.id ORDER BY a.number DESC), c.added_at),
    coalesce((SELECT a.author FROM audit a WHERE a.action = 'photo-set' AND a.about = c.id ORDER BY a.number DESC), c.added_by)
FROM children c WHERE c.photo_hash IS NOT NULL;
INSERT INTO child_fact_history
    (child, field, state, answer_values, said_by, checked_at, author, replaced_at, replaced_by)
SELECT child, field, state, answer_values, said_by, checked_at, author, checked_at, author
FROM child_facts WHERE field = 'photo.taken-by' AND child IN (SELECT child FROM child_photos);
DELETE FROM child_facts WHERE field = 'photo.taken-by' AND child IN (SELECT child FROM child_photos);

-- Which keys on paper count; NULL: whichever the file has, as it was made before this version.
ALTER TABLE sealing ADD COLUMN recovery_slot TEXT CHECK (length(recovery_slot) = 32);
ALTER TABLE sealing ADD COLUMN envelope_slot TEXT CHECK (length(envelope_slot) = 32);

-- A slot stands here before it is in the file and until the record says whose it is: nobody takes it for one of nobody.
CREATE TABLE begun_slots (
    slot TEXT NOT NULL PRIMARY KEY CHECK (length(slot) = 32),
    begun_at TEXT NOT NULL CHECK (begun_at GLOB '????-??-??T*Z')
) STRICT, WITHOUT ROWID;
