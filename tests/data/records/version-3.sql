-- SPDX-FileCopyrightText: 2026 Homeward contributors
-- SPDX-License-Identifier: GPL-3.0-or-later

-- What version 3 added: who has the record open, and what copies of it there are.

INSERT INTO sessions (id, staff, program, began_at, seen_at)
VALUES ('f0000000-0000-4000-8000-000000000003',
    'a0000000-0000-4000-8000-000000000002', 'window', '2026-11-06T19:55:00.000Z',
    '2026-11-06T21:10:00.000Z');
UPDATE copying SET folder = '/media/stick/copies', on_closing = 1;
INSERT INTO copies (name, made_at, proved_at, problem)
VALUES
    ('record-2026-11-05-210000.homeward', '2026-11-05T21:00:00.000Z', '2026-11-06T08:00:00.000Z', ''),
    ('record-2026-11-06-210000.homeward', '2026-11-06T21:00:00.000Z', NULL, 'page 7 does not open');
