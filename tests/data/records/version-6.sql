-- SPDX-FileCopyrightText: 2026 Homeward contributors
-- SPDX-License-Identifier: GPL-3.0-or-later

-- What version 6 added: who may read an interview, one that was sent out, and what is left of a deleted child.

INSERT INTO interview_readers (episode, staff, named_at, named_by)
VALUES ('e0000000-0000-4000-8000-000000000001', 'a0000000-0000-4000-8000-000000000002',
    '2026-11-05T16:00:00.000Z', 'a0000000-0000-4000-8000-000000000001');
INSERT INTO interview_packs (id, episode, direction, pack_key, began_at, began_by, returned_at)
VALUES ('f0000000-0000-4000-8000-000000000007', 'e0000000-0000-4000-8000-000000000001', 'sent',
    'not a key', '2026-11-04T10:00:00.000Z', 'a0000000-0000-4000-8000-000000000001', NULL);
INSERT INTO tombstones (child, deleted_at, deleted_by, reason, is_open)
VALUES ('c0000000-0000-4000-8000-000000000009', '2026-11-06T12:00:00.000Z',
    'a0000000-0000-4000-8000-000000000001', 'review-passed', 0);
INSERT INTO tombstone_episodes (episode, child, year, number_in_year)
VALUES ('e0000000-0000-4000-8000-000000000009', 'c0000000-0000-4000-8000-000000000009', 2025, 1);
INSERT INTO tombstone_entries (entry, episode)
VALUES ('f0000000-0000-4000-8000-000000000009', 'e0000000-0000-4000-8000-000000000009');
