-- SPDX-FileCopyrightText: 2026 Homeward contributors
-- SPDX-License-Identifier: GPL-3.0-or-later

-- What version 13 added: lines that say how an absence came to light, and a hand-over without the key of its receipt.
-- Beside that what no older file has: rules of two areas in an absence, a placement that ended, what somebody said of a
-- child before, and a part of an interview under a key of its own. sealed_words() is given by the test: it seals under
-- tests/data/records/part-key.txt.

UPDATE staff SET role = 'manager' WHERE name = 'Sam Reed';

INSERT INTO child_fact_history
    (number, child, field, state, answer_values, said_by, checked_at, author, replaced_at, replaced_by)
VALUES (20, 'c0000000-0000-4000-8000-000000000002', 'child.known-as', 'answered', '["Benny"]', 'his teacher',
    '2026-11-01T10:20:00.000Z', 'a0000000-0000-4000-8000-000000000002', '2026-11-02T08:00:00.000Z',
    'a0000000-0000-4000-8000-000000000001');
INSERT INTO placement_history
    (number, id, child, from_date, to_date, answers, saved_at, author, replaced_at, replaced_by)
VALUES (2, 'd0000000-0000-4000-8000-000000000004', 'c0000000-0000-4000-8000-000000000002', '2024-02-01', '2025-12-31',
    '{}', '2026-11-01T10:40:00.000Z', 'a0000000-0000-4000-8000-000000000002', '2026-11-02T08:40:00.000Z',
    'a0000000-0000-4000-8000-000000000001');
INSERT INTO placements (id, child, from_date, to_date, answers, saved_at, author)
VALUES ('d0000000-0000-4000-8000-000000000004', 'c0000000-0000-4000-8000-000000000002', '2025-02-01', '2026-01-31',
    '{}', '2026-11-02T08:40:00.000Z', 'a0000000-0000-4000-8000-000000000001');

INSERT INTO episodes
    (id, year, number_in_year, number, child, kind, opened_at, opened_by, protocol_hash, profile_hash, link_group,
        second_protocol_hash)
SELECT 'e0000000-0000-4000-8000-000000000004', 2026, 4, '2026-0004', e.child, 'missing', '2026-11-06T22:00:00.000Z',
    'a0000000-0000-4000-8000-000000000001', s.protocol_hash, e.profile_hash, NULL, s.second_protocol_hash
FROM episodes e, setting s WHERE e.number = '2026-0002';

INSERT INTO entries
    (id, kind, happened_precision, happened_at, written_at, author, author_name, said_by, subject, answers, corrects,
        reason)
VALUES
    ('b0000000-0000-4000-8000-000000000031', 'noticed', 'exact', '2026-11-06T21:55:00Z', '2026-11-06T22:00:00.000Z',
        'a0000000-0000-4000-8000-000000000001', 'Sam Reed', '', '', '{}', NULL, ''),
    ('b0000000-0000-4000-8000-000000000032', 'fact', 'exact', '2026-11-06T22:01:00Z', '2026-11-06T22:01:00.000Z',
        'a0000000-0000-4000-8000-000000000001', 'Sam Reed', 'control room', '',
        '{"light.how":{"state":"answered","values":["police"]}}', NULL, ''),
    ('b0000000-0000-4000-8000-000000000033', 'fact', 'exact', '2026-11-06T22:02:00Z', '2026-11-06T22:02:00.000Z',
        'a0000000-0000-4000-8000-000000000002', 'Robin Hale', 'duty social worker', '',
        '{"light.how":{"state":"answered","values":["other-authority"]}}', NULL, ''),
    ('b0000000-0000-4000-8000-000000000034', 'source-chosen', 'exact', '2026-11-06T22:03:00Z',
        '2026-11-06T22:03:00.000Z', 'a0000000-0000-4000-8000-000000000001', 'Sam Reed', '', 'light.how',
        '{"source-chosen.entry":{"state":"answered","values":["b0000000-0000-4000-8000-000000000032"]}}', NULL, ''),
    ('b0000000-0000-4000-8000-000000000035', 'interview', 'exact', '2026-11-06T22:30:00Z', '2026-11-06T22:30:00.000Z',
        'a0000000-0000-4000-8000-000000000001', 'Sam Reed', '', 'sealed-part', '{}', NULL, '');
INSERT INTO entry_episodes (episode, entry)
SELECT 'e0000000-0000-4000-8000-000000000004', id FROM entries WHERE id BETWEEN 'b0000000-0000-4000-8000-000000000031'
    AND 'b0000000-0000-4000-8000-000000000035';
INSERT INTO summaries (episode, state, since, ended, ending)
VALUES ('e0000000-0000-4000-8000-000000000004', 'open', '2026-11-06T21:55:00.000Z', NULL, '');

INSERT INTO sealed_parts (entry, sealed, made_at)
VALUES ('b0000000-0000-4000-8000-000000000035', sealed_words('{"answers":{"part.text":{"state":"answered",'
    || '"values":["it is somebody who works here"]}},"childName":"Bènjamin “Ben” Lark",'
    || '"madeAt":"2026-11-06T22:30:00.000Z","number":"2026-0004","setting":"The Elms","what":"interview-words",'
    || '"writtenBy":"Sam Reed"}'), '2026-11-06T22:30:00.000Z');

INSERT INTO handovers (id, direction, child, other, purpose, digest, receipt_key, made_at, author, received_at,
    received_by, receipt_at, receipt_by)
VALUES ('f0000000-0000-4000-8000-000000000013', 'sent', 'c0000000-0000-4000-8000-000000000001', 'Ash House, Kim Dale',
    'A week of respite', printf('%064d', 5), NULL, '2026-11-06T22:40:00.000Z',
    'a0000000-0000-4000-8000-000000000002', NULL, '', NULL, NULL);

INSERT INTO happened
SELECT n.written_at, n.author, 'entry-added', n.id,
    blake2b(json_array(n.id, n.kind, n.happened_precision || coalesce(' ' || n.happened_at, ''), n.written_at,
        n.author, n.author_name, n.said_by, n.subject, n.answers, coalesce(n.corrects, ''), n.reason,
        json((SELECT json_group_array(episode)
            FROM (SELECT episode FROM entry_episodes WHERE entry = n.id ORDER BY episode)))))
FROM entries n WHERE n.id BETWEEN 'b0000000-0000-4000-8000-000000000031' AND 'b0000000-0000-4000-8000-000000000035'
ORDER BY n.written_at;
