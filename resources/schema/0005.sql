-- SPDX-FileCopyrightText: 2026 Homeward contributors
-- SPDX-License-Identifier: GPL-3.0-or-later

-- Version 5: how long a record is kept. Frozen: a change is a new script.

CREATE TABLE legal_holds (
    id TEXT NOT NULL PRIMARY KEY CHECK (length(id) = 36),
    child TEXT NOT NULL,
    reason TEXT NOT NULL CHECK (reason <> ''),
    placed_at TEXT NOT NULL CHECK (placed_at GLOB '????-??-??T*Z'),
    placed_by TEXT NOT NULL REFERENCES staff (id),
    lifted_at TEXT CHECK (lifted_at GLOB '????-??-??T*Z'),
    lifted_by TEXT REFERENCES staff (id)
) STRICT, WITHOUT ROWID;
CREATE INDEX legal_holds_child ON legal_holds (child);
