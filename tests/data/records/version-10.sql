-- SPDX-FileCopyrightText: 2026 Homeward contributors
-- SPDX-License-Identifier: GPL-3.0-or-later

-- What version 10 added: lines about a meeting, a consent, a decision, a power, a shift and somebody else's time.

INSERT INTO entries
    (id, kind, happened_precision, happened_at, written_at, author, author_name, said_by, subject, answers, corrects,
        reason)
SELECT 'b0000000-0000-4000-8000-0000000000' || printf('%02d', n), kind, 'exact', '2026-11-04T08:00:00Z',
    '2026-11-04T08:' || printf('%02d', n) || ':00.000Z', 'a0000000-0000-4000-8000-000000000001', 'Sam Reed', '', '',
    answers, NULL, ''
FROM (
    SELECT 21 AS n, 'meeting' AS kind,
        '{"meeting.kind":{"state":"answered","values":["missing-from-care"]}}' AS answers
    UNION ALL SELECT 22, 'consent', '{"consent.answer":{"state":"answered","values":["yes"]}}'
    UNION ALL SELECT 23, 'publicity', '{"publicity.decision":{"state":"answered","values":["none"]}}'
    UNION ALL SELECT 24, 'legal-power', '{"power.kind":{"state":"answered","values":["police-protection"]}}'
    UNION ALL SELECT 25, 'ofsted-decision', '{"ofsted.decision":{"state":"answered","values":["not-told"]}}'
    UNION ALL SELECT 26, 'shift-hand-over', '{"shift.to":{"state":"answered","values":["Robin Hale"]}}'
    UNION ALL SELECT 27, 'event-time', '{"event-time.event":{"state":"answered","values":["noticed"]}}');
INSERT INTO entry_episodes (episode, entry)
SELECT 'e0000000-0000-4000-8000-000000000003', id FROM entries WHERE id BETWEEN 'b0000000-0000-4000-8000-000000000021'
    AND 'b0000000-0000-4000-8000-000000000027';

INSERT INTO happened
SELECT n.written_at, n.author, 'entry-added', n.id,
    blake2b(json_array(n.id, n.kind, n.happened_precision || coalesce(' ' || n.happened_at, ''), n.written_at,
        n.author, n.author_name, n.said_by, n.subject, n.answers, coalesce(n.corrects, ''), n.reason,
        json((SELECT json_group_array(episode)
            FROM (SELECT episode FROM entry_episodes WHERE entry = n.id ORDER BY episode)))))
FROM entries n WHERE n.id BETWEEN 'b0000000-0000-4000-8000-000000000021' AND 'b0000000-0000-4000-8000-000000000027'
ORDER BY n.written_at;
