-- SPDX-FileCopyrightText: 2026 Homeward contributors
-- SPDX-License-Identifier: GPL-3.0-or-later

-- Version 11: a child placed out of area is under the rules of two areas. Frozen: a change is a new script.

ALTER TABLE setting ADD COLUMN second_protocol_hash TEXT REFERENCES protocols (hash)
    CHECK (second_protocol_hash <> protocol_hash);
ALTER TABLE episodes ADD COLUMN second_protocol_hash TEXT REFERENCES protocols (hash)
    CHECK (second_protocol_hash <> protocol_hash);
