-- SPDX-FileCopyrightText: 2026 Homeward contributors
-- SPDX-License-Identifier: GPL-3.0-or-later

-- What version 11 added: the rules of a second area, for children placed out of area.

INSERT INTO protocols (hash, name, bytes, added_at)
SELECT blake2b(bytes), 'newtown', bytes, '2026-11-06T20:00:00.000Z'
FROM (SELECT CAST(replace(CAST(bytes AS TEXT), '"version": "1"', '"version": "2"') AS BLOB) AS bytes FROM protocols);
UPDATE setting SET second_protocol_hash = (SELECT hash FROM protocols WHERE hash <> protocol_hash);
INSERT INTO happened
SELECT '2026-11-06T23:00:00.000Z', 'a0000000-0000-4000-8000-000000000001', 'second-protocol-used', '',
    second_protocol_hash FROM setting;
