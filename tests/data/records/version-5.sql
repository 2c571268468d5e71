-- SPDX-FileCopyrightText: 2026 Homeward contributors
-- SPDX-License-Identifier: GPL-3.0-or-later

-- What version 5 added: what must be kept longer, and why.

INSERT INTO legal_holds (id, child, reason, placed_at, placed_by, lifted_at, lifted_by)
VALUES
    ('f0000000-0000-4000-8000-000000000005', 'c0000000-0000-4000-8000-000000000001',
        'asked for by the court', '2026-11-06T10:00:00.000Z',
        'a0000000-0000-4000-8000-000000000001', NULL, NULL),
    ('f0000000-0000-4000-8000-000000000006', 'c0000000-0000-4000-8000-000000000002',
        'a complaint', '2026-11-05T10:00:00.000Z', 'a0000000-0000-4000-8000-000000000001',
        '2026-11-06T10:00:00.000Z', 'a0000000-0000-4000-8000-000000000001');
