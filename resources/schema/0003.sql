-- SPDX-FileCopyrightText: 2026 Homeward contributors
-- SPDX-License-Identifier: GPL-3.0-or-later

-- Version 3: who has the record open, and what copies of it there are. Frozen: a change is a new script.

CREATE TABLE sessions (
    id TEXT NOT NULL PRIMARY KEY CHECK (length(id) = 36),
    staff TEXT NOT NULL REFERENCES staff (id),
    program TEXT NOT NULL CHECK (program IN ('window', 'command-line')),
    began_at TEXT NOT NULL CHECK (began_at GLOB '????-??-??T*Z'),
    seen_at TEXT NOT NULL CHECK (seen_at GLOB '????-??-??T*Z')
) STRICT, WITHOUT ROWID;

CREATE TABLE copying (
    id INTEGER NOT NULL PRIMARY KEY CHECK (id = 1),
    folder TEXT NOT NULL,
    on_closing INTEGER NOT NULL CHECK (on_closing IN (0, 1))
) STRICT;
INSERT INTO copying (id, folder, on_closing) VALUES (1, '', 0);

CREATE TABLE copies (
    name TEXT NOT NULL PRIMARY KEY CHECK (name <> ''),
    made_at TEXT NOT NULL CHECK (made_at GLOB '????-??-??T*Z'),
    proved_at TEXT CHECK (proved_at GLOB '????-??-??T*Z'),
    problem TEXT NOT NULL
) STRICT, WITHOUT ROWID;
