-- SPDX-FileCopyrightText: 2026 Homeward contributors
-- SPDX-License-Identifier: GPL-3.0-or-later

-- What version 2 added: people have keys. slot_of() is given by the test: the slot of that name.

UPDATE staff SET slot = slot_of(name);
INSERT INTO staff (id, name, role, added_at, by_envelope, removed_at) VALUES
    ('a0000000-0000-4000-8000-000000000003', 'Kit Bell', 'carer', '2026-11-04T23:40:00.000Z', 1,
        '2026-11-05T09:00:00.000Z');
UPDATE sealing SET recovery_made_at = '2026-11-01T09:00:00.000Z',
    recovery_proved_at = '2026-11-01T09:05:00.000Z', envelope_made_at = '2026-11-01T09:10:00.000Z',
    envelope_used_at = '2026-11-04T23:40:00.000Z',
    envelope_used_by = 'a0000000-0000-4000-8000-000000000003';

INSERT INTO happened VALUES
    ('2026-11-06T20:30:00.000Z', 'a0000000-0000-4000-8000-000000000001', 'sign-in-failed',
        '2026-11-06T20:29:00.000Z', ''),
    ('2026-11-06T20:30:00.000Z', 'a0000000-0000-4000-8000-000000000001', 'signed-in',
        'a0000000-0000-4000-8000-000000000001', '');
