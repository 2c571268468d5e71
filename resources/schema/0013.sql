-- SPDX-FileCopyrightText: 2026 Homeward contributors
-- SPDX-License-Identifier: GPL-3.0-or-later

-- Version 13: how an absence came to light is found without reading every line, and a hand-over that came in with an
-- exchange file, without the key of its receipt. Frozen: a change is a new script.

-- Only what a column accepts is changed, as in version 10, and nothing that is in it.
PRAGMA writable_schema = ON;
UPDATE sqlite_schema SET sql = replace(sql, 'receipt_key TEXT NOT NULL CHECK', 'receipt_key TEXT CHECK')
WHERE type = 'table' AND name = 'handovers';
PRAGMA writable_schema = RESET;

-- As in version 9; no key is never the same as no key, so it is asked with IS.
DROP TRIGGER handovers_only_received;
CREATE TRIGGER handovers_only_received BEFORE UPDATE ON handovers
WHEN NOT (new.id = old.id AND new.direction = old.direction AND new.child = old.child AND new.other = old.other
    AND new.digest = old.digest AND new.receipt_key IS old.receipt_key AND new.made_at = old.made_at
    AND new.author = old.author
    AND (new.purpose = old.purpose OR (new.purpose = '' AND EXISTS (SELECT 1 FROM tombstones WHERE is_open = 1)))
    AND (old.receipt_at IS NULL OR (new.receipt_at IS old.receipt_at AND new.receipt_by IS old.receipt_by
        AND new.received_at IS old.received_at AND new.received_by = old.received_by)))
BEGIN SELECT raise(ABORT, 'a hand-over never changes'); END;

-- Few lines say how an absence came to light, and the list of absences asks for them all. SQLite takes the index where
-- a question is put in these same words.
CREATE INDEX entries_light ON entries (id)
WHERE (kind = 'fact' AND instr(answers, '"light.') > 0) OR (kind = 'source-chosen' AND instr(subject, 'light.') = 1);
