-- SPDX-FileCopyrightText: 2026 Homeward contributors
-- SPDX-License-Identifier: GPL-3.0-or-later

-- Version 2: the sealed record. Which slot of the sealed file is whose, who has left, and what is
-- known of the recovery key and of the night envelope. Frozen: a change is a new script.

ALTER TABLE staff ADD COLUMN slot TEXT CHECK (length(slot) = 32);
ALTER TABLE staff ADD COLUMN by_envelope INTEGER NOT NULL DEFAULT 0 CHECK (by_envelope IN (0, 1));
ALTER TABLE staff ADD COLUMN removed_at TEXT CHECK (removed_at GLOB '????-??-??T*Z');
CREATE UNIQUE INDEX staff_slot ON staff (slot) WHERE slot IS NOT NULL;

CREATE TABLE sealing (
    id INTEGER NOT NULL PRIMARY KEY CHECK (id = 1),
    recovery_made_at TEXT CHECK (recovery_made_at GLOB '????-??-??T*Z'),
    recovery_proved_at TEXT CHECK (recovery_proved_at GLOB '????-??-??T*Z'),
    envelope_made_at TEXT CHECK (envelope_made_at GLOB '????-??-??T*Z'),
    envelope_used_at TEXT CHECK (envelope_used_at GLOB '????-??-??T*Z'),
    envelope_used_by TEXT REFERENCES staff (id)
) STRICT;
INSERT INTO sealing (id) VALUES (1);
