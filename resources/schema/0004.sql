-- SPDX-FileCopyrightText: 2026 Homeward contributors
-- SPDX-License-Identifier: GPL-3.0-or-later

-- Version 4: the interview is the child's. Frozen: a change is a new script.

CREATE TABLE sealed_parts (
    entry TEXT NOT NULL PRIMARY KEY REFERENCES entries (id),
    sealed BLOB NOT NULL,
    made_at TEXT NOT NULL CHECK (made_at GLOB '????-??-??T*Z')
) STRICT, WITHOUT ROWID;
