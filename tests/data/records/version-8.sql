-- SPDX-FileCopyrightText: 2026 Homeward contributors
-- SPDX-License-Identifier: GPL-3.0-or-later

-- What version 8 added: Ada's photo has a row of its own, and what that said before.

INSERT INTO child_photos (id, child, photo_hash, taken, answers, saved_at, author)
SELECT 'c0000000-0000-4000-8000-' || substr(hash, 1, 12), 'c0000000-0000-4000-8000-000000000001', hash, '2026-10-20',
    '{"photo.shows":{"state":"answered","values":["face"]}}', '2026-11-05T09:00:00.000Z',
    'a0000000-0000-4000-8000-000000000001' FROM photos;
INSERT INTO child_photo_history
    (id, child, photo_hash, taken, answers, saved_at, author, replaced_at, replaced_by)
SELECT 'c0000000-0000-4000-8000-' || substr(hash, 1, 12), 'c0000000-0000-4000-8000-000000000001', hash, '2026-10-20',
    '{}', '2026-11-01T10:00:00.000Z', 'a0000000-0000-4000-8000-000000000001',
    '2026-11-05T09:00:00.000Z', 'a0000000-0000-4000-8000-000000000001' FROM photos;

-- Which keys on paper count is not known of a record that was made before; and a program was stopped while it made a key.
INSERT INTO begun_slots (slot, begun_at) VALUES ('00112233445566778899aabbccddeeff', '2026-11-05T09:30:00.000Z');
