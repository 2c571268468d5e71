-- SPDX-FileCopyrightText: 2026 Homeward contributors
-- SPDX-License-Identifier: GPL-3.0-or-later

-- What version 9 added: a child who was handed over, with a receipt, and one who came with an absence.

INSERT INTO handovers (id, direction, child, other, purpose, digest, receipt_key, made_at, author, received_at,
    received_by, receipt_at, receipt_by)
VALUES
    ('f0000000-0000-4000-8000-000000000011', 'sent', 'c0000000-0000-4000-8000-000000000002',
        'Willow House, Ines Moor', 'The placement ends', printf('%064d', 1), printf('%064d', 2),
        '2026-11-06T21:00:00.000Z', 'a0000000-0000-4000-8000-000000000001', '2026-11-06T22:00:00.000Z',
        'Ines Moor', '2026-11-06T22:05:00.000Z', 'a0000000-0000-4000-8000-000000000001'),
    ('f0000000-0000-4000-8000-000000000012', 'taken', 'c0000000-0000-4000-8000-000000000001',
        'The Marlow family', 'She moves', printf('%064d', 3), printf('%064d', 4),
        '2026-11-06T21:30:00.000Z', 'a0000000-0000-4000-8000-000000000001', NULL, '', NULL, NULL);
INSERT INTO handover_numbers (episode, handover, number)
VALUES ('e0000000-0000-4000-8000-000000000003', 'f0000000-0000-4000-8000-000000000012', '2026-0001');
