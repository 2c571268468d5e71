-- SPDX-FileCopyrightText: 2026 Homeward contributors
-- SPDX-License-Identifier: GPL-3.0-or-later

-- What a record of version 1 holds: at least one row of every table. Everybody in it is invented.
-- blake2b() is given by the test; what goes into the audit is put into `happened`, in order.

CREATE TEMP TABLE happened (at TEXT, author TEXT, action TEXT, about TEXT, content_digest TEXT);

INSERT INTO protocols (hash, name, bytes, added_at)
SELECT blake2b(bytes), 'newtown', bytes, '2026-11-01T09:00:00.000Z'
FROM (SELECT CAST('{
"format": 1,
"id": "newtown",
"version": "1",
"area": "Newtown",
"force": "Newtown Police",
"checkedOn": "2026-11-01",
"sources": [
    {"title": "Newtown 2026: Missing children", "version": "second edition"}
],
"words": {"interview": "Return home interview", "police-check": "Prevention interview", "missing": "Missing", "away": "Unauthorised absence"},
"categories": [
    {"code": "no-apparent-risk", "label": "No apparent risk", "meaning": "The police see no sign of danger, and agree with you when to look again.", "source": "Newtown 2026, section 2"}
],
"redFlags": [
    {"id": "medicine", "text": "Is medicine due?", "source": "Newtown 2026, section 3"}
],
"checks": [
    {"id": "ring-child", "text": "Ring {name}''s phone", "hint": "If there is no answer, send a message too.", "outcomes": ["no-answer", "spoke-safe", "spoke-worried", "will-not-return"], "source": "Newtown 2026, section 3"},
    {"id": "friends", "text": "Ring {name}", "each": "safe-friend", "settings": ["foster-home", "childrens-home"], "source": "Newtown 2026, section 3"}
],
"reportFields": [
    {"field": "names", "label": "Names", "source": "Newtown 2026, section 4"},
    {"field": "photo", "label": "A recent photo", "source": "Newtown 2026, section 4"},
    {"field": "risk-now.assessment", "label": "Risk assessment", "careOnly": true, "source": "Newtown 2026, section 4"}
],
"notices": [
    {"id": "police", "party": "police", "text": "Tell the police", "trigger": "still-missing", "dutyOf": "carer", "source": "Newtown 2026, section 4"},
    {"id": "parents", "party": "parents", "text": "Tell the parents", "hint": "If it would not be good for the child, write why.", "trigger": "still-missing", "within": {"amount": 4, "unit": "hours"}, "cancelledBy": ["returned"], "applies": [{"fact": "situation.missing-from", "anyOf": ["care"]}], "dutyOf": "carer", "mayBeWaived": true, "settings": ["foster-home", "childrens-home"], "source": "Newtown 2026, section 5"}
],
"clocks": [
    {"id": "interview-held", "text": "Hold the return home interview", "start": "returned", "within": {"amount": 72, "unit": "hours"}, "dutyOf": "authority", "doneBy": "interview", "source": "Newtown 2026, section 6"},
    {"id": "meeting", "text": "Meeting, and again each month", "start": "noticed", "within": {"amount": 2, "unit": "working-days"}, "repeats": {"amount": 1, "unit": "months"}, "cancelledBy": ["returned"], "applies": [{"fact": "situation.missing-from", "anyOf": ["care"]}, {"fact": "grading.risk", "anyOf": ["high", "medium"]}], "dutyOf": "authority", "source": "Newtown 2026, section 5"}
],
"interviewPurposes": [
    {"id": "reasons", "text": "Understand why the child went", "source": "Newtown 2026, section 6"}
],
"interviewTriggers": [
    {"id": "hurt", "text": "The child came to harm", "source": "Newtown 2026, section 6"}
]
}
' AS BLOB) AS bytes);

INSERT INTO setting (id, kind, name, address, night_number, protocol_hash, is_practice)
SELECT 1, 'foster-home', 'The Elms', '1 Elm Road, Newtown', '01632 960001', hash, 0
FROM protocols;

INSERT INTO staff (id, name, role, added_at)
VALUES
    ('a0000000-0000-4000-8000-000000000001', 'Sam Reed', 'carer', '2026-11-01T09:00:00.000Z'),
    ('a0000000-0000-4000-8000-000000000002', 'Robin Hale', 'carer', '2026-11-01T09:30:00.000Z');

INSERT INTO photos (hash, jpeg, width, height)
SELECT blake2b(jpeg), jpeg, 8, 6
FROM (SELECT X'ffd8ffe000104a46494600010101006400640000ffdb0043001b12141714111b1716171e1c1b2028422b28252528513a3d3042605565645f555d5b6a7899816a7190735b5d85b586909ea3abadab6780bcc9baa6c799a8aba4ffc0000b080006000801011100ffc4001f0000010501010101010100000000000000000102030405060708090a0bffc400b5100002010303020403050504040000017d01020300041105122131410613516107227114328191a1082342b1c11552d1f02433627282090a161718191a25262728292a3435363738393a434445464748494a535455565758595a636465666768696a737475767778797a838485868788898a92939495969798999aa2a3a4a5a6a7a8a9aab2b3b4b5b6b7b8b9bac2c3c4c5c6c7c8c9cad2d3d4d5d6d7d8d9dae1e2e3e4e5e6e7e8e9eaf1f2f3f4f5f6f7f8f9faffda0008010100003f009ebfffd9' AS jpeg);

INSERT INTO children (id, name, photo_hash, photo_taken, added_at, added_by)
SELECT 'c0000000-0000-4000-8000-000000000001', 'Ada Lark', hash, '2026-10-20',
    '2026-11-01T10:00:00.000Z', 'a0000000-0000-4000-8000-000000000001' FROM photos;
INSERT INTO children (id, name, photo_hash, photo_taken, added_at, added_by)
VALUES ('c0000000-0000-4000-8000-000000000002', 'Bènjamin “Ben” Lark', NULL, NULL,
    '2026-11-01T10:05:00.000Z', 'a0000000-0000-4000-8000-000000000002');

INSERT INTO child_facts (child, field, state, answer_values, said_by, checked_at, author)
VALUES
    ('c0000000-0000-4000-8000-000000000001', 'child.date-of-birth', 'answered', '["2012-03-09"]', 'social worker',
        '2026-11-01T10:10:00.000Z', 'a0000000-0000-4000-8000-000000000001'),
    ('c0000000-0000-4000-8000-000000000001', 'child.known-as', 'answered', '["Addy"]', '', '2026-11-02T08:00:00.000Z', 'a0000000-0000-4000-8000-000000000001'),
    ('c0000000-0000-4000-8000-000000000002', 'child.date-of-birth', 'not-known', '[]', '', '2026-11-01T10:15:00.000Z', 'a0000000-0000-4000-8000-000000000002');
INSERT INTO child_fact_history
    (number, child, field, state, answer_values, said_by, checked_at, author, replaced_at, replaced_by)
VALUES (1, 'c0000000-0000-4000-8000-000000000001', 'child.known-as', 'declined', '[]', '',
    '2026-11-01T10:10:00.000Z', 'a0000000-0000-4000-8000-000000000001', '2026-11-02T08:00:00.000Z', 'a0000000-0000-4000-8000-000000000001');

INSERT INTO contacts (id, child, name, relationship, answers, saved_at, author)
VALUES ('d0000000-0000-4000-8000-000000000001', 'c0000000-0000-4000-8000-000000000001', 'Jo Lark', 'mother',
    '{"contact.phone":{"state":"answered","values":["01632 960011"]}}',
    '2026-11-02T08:10:00.000Z', 'a0000000-0000-4000-8000-000000000001');
INSERT INTO contact_history
    (number, id, child, name, relationship, answers, saved_at, author, replaced_at, replaced_by)
VALUES (1, 'd0000000-0000-4000-8000-000000000001', 'c0000000-0000-4000-8000-000000000001', 'Jo Larke',
    'mother', '{}', '2026-11-01T10:20:00.000Z', 'a0000000-0000-4000-8000-000000000001', '2026-11-02T08:10:00.000Z', 'a0000000-0000-4000-8000-000000000001');

INSERT INTO places (id, child, name, answers, saved_at, author)
VALUES ('d0000000-0000-4000-8000-000000000002', 'c0000000-0000-4000-8000-000000000001', 'The skate park',
    '{"place.address":{"state":"answered","values":["Mill Lane, Newtown"]}}',
    '2026-11-02T08:20:00.000Z', 'a0000000-0000-4000-8000-000000000001');
INSERT INTO place_history (number, id, child, name, answers, saved_at, author, replaced_at, replaced_by)
VALUES (1, 'd0000000-0000-4000-8000-000000000002', 'c0000000-0000-4000-8000-000000000001', 'Skate park',
    '{}', '2026-11-01T10:25:00.000Z', 'a0000000-0000-4000-8000-000000000001', '2026-11-02T08:20:00.000Z', 'a0000000-0000-4000-8000-000000000001');

INSERT INTO placements (id, child, from_date, to_date, answers, saved_at, author)
VALUES ('d0000000-0000-4000-8000-000000000003', 'c0000000-0000-4000-8000-000000000001', '2026-02-01', NULL,
    '{"placement.provider":{"state":"answered","values":["The Elms"]}}',
    '2026-11-02T08:30:00.000Z', 'a0000000-0000-4000-8000-000000000001');
INSERT INTO placement_history
    (number, id, child, from_date, to_date, answers, saved_at, author, replaced_at, replaced_by)
VALUES (1, 'd0000000-0000-4000-8000-000000000003', 'c0000000-0000-4000-8000-000000000001', NULL, NULL,
    '{}', '2026-11-01T10:30:00.000Z', 'a0000000-0000-4000-8000-000000000001', '2026-11-02T08:30:00.000Z', 'a0000000-0000-4000-8000-000000000001');

INSERT INTO profile_snapshots (hash, content)
SELECT blake2b(content), content FROM (SELECT '{"child":{"facts":{"child.date-of-birth":{"answer":'
    || '{"state":"answered","values":["2012-03-09"]},"checked-at":"2026-11-01T10:10:00.000Z",'
    || '"said-by":"social worker"}},"id":"c0000000-0000-4000-8000-000000000001","name":"Ada Lark","photo":"' || hash
    || '","photo-taken":"2026-10-20"},"contacts":[{"answers":{"contact.phone":{"state":"answered",'
    || '"values":["01632 960011"]}},"child":"c0000000-0000-4000-8000-000000000001",'
    || '"id":"d0000000-0000-4000-8000-000000000001","name":"Jo Lark","relationship":"mother"}],'
    || '"placements":[{"answers":{},"child":"c0000000-0000-4000-8000-000000000001","from":"2026-02-01",'
    || '"id":"d0000000-0000-4000-8000-000000000003","to":""}],'
    || '"places":[{"answers":{},"child":"c0000000-0000-4000-8000-000000000001",'
    || '"id":"d0000000-0000-4000-8000-000000000002","name":"The skate park"}]}' AS content FROM photos);
INSERT INTO profile_snapshots (hash, content)
SELECT blake2b(content), content FROM (SELECT '{"child":{"facts":{},"id":"c0000000-0000-4000-8000-000000000002",'
    || '"name":"Bènjamin “Ben” Lark","photo":"","photo-taken":""},"contacts":[],"placements":[],"places":[]}' AS content);

INSERT INTO episodes
    (id, year, number_in_year, number, child, kind, opened_at, opened_by, protocol_hash, profile_hash, link_group)
SELECT 'e0000000-0000-4000-8000-000000000001', 2026, 1, '2026-0001', 'c0000000-0000-4000-8000-000000000001', 'missing', '2026-11-03T22:05:00.000Z', 'a0000000-0000-4000-8000-000000000001', p.hash, s.hash,
    'f0000000-0000-4000-8000-000000000001' FROM protocols p, profile_snapshots s WHERE s.content LIKE '%Ada Lark%'
UNION ALL
SELECT 'e0000000-0000-4000-8000-000000000002', 2026, 2, '2026-0002', 'c0000000-0000-4000-8000-000000000002', 'missing', '2026-11-03T22:05:00.000Z', 'a0000000-0000-4000-8000-000000000001', p.hash, s.hash,
    'f0000000-0000-4000-8000-000000000001' FROM protocols p, profile_snapshots s WHERE s.content LIKE '%Ben%'
UNION ALL
SELECT 'e0000000-0000-4000-8000-000000000003', 2026, 3, '2026-0003', 'c0000000-0000-4000-8000-000000000001', 'away', '2026-11-06T20:00:00.000Z', 'a0000000-0000-4000-8000-000000000002', p.hash, s.hash,
    NULL FROM protocols p, profile_snapshots s WHERE s.content LIKE '%Ada Lark%';

-- The night of Ada and Ben: noticed together, one line put right, one taken back. Ada comes back.
INSERT INTO entries
    (id, kind, happened_precision, happened_at, written_at, author, author_name, said_by, subject, answers, corrects, reason)
VALUES
    ('b0000000-0000-4000-8000-000000000001', 'noticed', 'exact', '2026-11-03T21:30:00Z',
        '2026-11-03T22:05:00.000Z', 'a0000000-0000-4000-8000-000000000001', 'Sam Reed', '', '',
        '{"noticed.by":{"state":"answered","values":["Sam Reed"]}}', NULL, ''),
    ('b0000000-0000-4000-8000-000000000002', 'check', 'exact', '2026-11-03T22:07:00Z',
        '2026-11-03T22:07:00.000Z', 'a0000000-0000-4000-8000-000000000001', 'Sam Reed', '', 'ring-child',
        '{"check.outcome":{"state":"answered","values":["no-answer"]}}', NULL, ''),
    ('b0000000-0000-4000-8000-000000000003', 'fact', 'about', '2026-11-03T20:00:00Z',
        '2026-11-03T22:10:00.000Z', 'a0000000-0000-4000-8000-000000000001', 'Sam Reed', 'Jo Lark', '',
        '{"last-seen.at":{"state":"not-known"},"last-seen.place":{"state":"answered","values":["Mill Lane"]}}',
        NULL, ''),
    ('b0000000-0000-4000-8000-000000000004', 'fact', 'about', '2026-11-03T20:15:00Z',
        '2026-11-03T22:20:00.000Z', 'a0000000-0000-4000-8000-000000000002', 'Robin Hale', 'Jo Lark', '',
        '{"last-seen.place":{"state":"answered","values":["Mill Road"]}}',
        'b0000000-0000-4000-8000-000000000003', 'misheard'),
    ('b0000000-0000-4000-8000-000000000005', 'note', 'not-known', NULL,
        '2026-11-03T22:25:00.000Z', 'a0000000-0000-4000-8000-000000000001', 'Sam Reed', '', '',
        '{"note.text":{"state":"answered","values":["Wrong child"]}}', NULL, ''),
    ('b0000000-0000-4000-8000-000000000006', 'note', 'not-known', NULL,
        '2026-11-03T22:26:00.000Z', 'a0000000-0000-4000-8000-000000000001', 'Sam Reed', '', '', '{}',
        'b0000000-0000-4000-8000-000000000005', 'this was about somebody else'),
    ('b0000000-0000-4000-8000-000000000007', 'grading', 'exact', '2026-11-03T22:50:00Z',
        '2026-11-03T22:52:00.000Z', 'a0000000-0000-4000-8000-000000000001', 'Sam Reed', 'control room', '',
        '{"grading.risk":{"state":"answered","values":["medium"]}}', NULL, ''),
    ('b0000000-0000-4000-8000-000000000008', 'returned', 'exact', '2026-11-04T02:10:00Z',
        '2026-11-04T02:14:00.000Z', 'a0000000-0000-4000-8000-000000000001', 'Sam Reed', '', '',
        '{"returned.at":{"state":"answered","values":["exact 2026-11-04T02:10:00Z"]}}', NULL, ''),
    ('b0000000-0000-4000-8000-000000000009', 'ending', 'date', '2026-11-04',
        '2026-11-04T09:00:00.000Z', 'a0000000-0000-4000-8000-000000000002', 'Robin Hale', '', '',
        '{"ending.kind":{"state":"answered","values":["back-safe"]}}', NULL, ''),
    ('b0000000-0000-4000-8000-000000000010', 'noticed', 'exact', '2026-11-06T19:30:00Z',
        '2026-11-06T20:00:00.000Z', 'a0000000-0000-4000-8000-000000000002', 'Robin Hale', '', '', '{}', NULL, '');
INSERT INTO entry_episodes (episode, entry)
SELECT 'e0000000-0000-4000-8000-000000000001', id FROM entries WHERE id <> 'b0000000-0000-4000-8000-000000000010'
UNION ALL SELECT 'e0000000-0000-4000-8000-000000000002', id FROM entries WHERE kind IN ('noticed', 'grading') AND author = 'a0000000-0000-4000-8000-000000000001'
UNION ALL SELECT 'e0000000-0000-4000-8000-000000000003', 'b0000000-0000-4000-8000-000000000010';

INSERT INTO summaries (episode, state, since, ended, ending)
VALUES
    ('e0000000-0000-4000-8000-000000000001', 'returned', '2026-11-03T21:30:00.000Z', '2026-11-04T02:10:00.000Z', 'back-safe'),
    ('e0000000-0000-4000-8000-000000000002', 'open', '2026-11-03T21:30:00.000Z', NULL, ''),
    ('e0000000-0000-4000-8000-000000000003', 'open', '2026-11-06T19:30:00.000Z', NULL, '');

INSERT INTO drafts (record, form, subject, field, author, state, answer_values, typed, saved_at)
VALUES ('e0000000-0000-4000-8000-000000000002', 'note', '', 'note.text', 'a0000000-0000-4000-8000-000000000001', 'answered',
    '["Half a sent"]', 'Half a sent', '2026-11-06T21:00:00.000Z');

INSERT INTO happened SELECT '2026-11-01T09:00:00.000Z', 'a0000000-0000-4000-8000-000000000001', 'record-created', 'a0000000-0000-4000-8000-000000000001', hash FROM protocols;
INSERT INTO happened VALUES
    ('2026-11-01T10:00:00.000Z', 'a0000000-0000-4000-8000-000000000001', 'child-added', 'c0000000-0000-4000-8000-000000000001', ''),
    ('2026-11-03T22:04:00.000Z', 'a0000000-0000-4000-8000-000000000001', 'child-opened', 'c0000000-0000-4000-8000-000000000001', '');
-- The digest of an entry, as docs/file-format.md says it is made.
INSERT INTO happened
SELECT n.written_at, n.author, CASE WHEN n.corrects IS NULL THEN 'entry-added' ELSE 'entry-corrected' END, n.id,
    blake2b(json_array(n.id, n.kind, n.happened_precision || coalesce(' ' || n.happened_at, ''), n.written_at,
        n.author, n.author_name, n.said_by, n.subject, n.answers, coalesce(n.corrects, ''), n.reason,
        json((SELECT json_group_array(episode)
            FROM (SELECT episode FROM entry_episodes WHERE entry = n.id ORDER BY episode)))))
FROM entries n ORDER BY n.written_at;
