-- SPDX-FileCopyrightText: 2026 Homeward contributors
-- SPDX-License-Identifier: GPL-3.0-or-later

-- Version 10: lines of a log about meetings, consent, publicity, legal powers, Ofsted, a shift that was handed over,
-- and times that others wrote down. Frozen: a change is a new script.

-- Only what a column accepts is changed, and nothing that is in it: SQLite asks that this is done in its own table of
-- tables, because to make a table anew that others refer to would drop what refers to it.
PRAGMA writable_schema = ON;
UPDATE sqlite_schema SET sql = replace(sql, '''document-made'')', '''document-made'', ''meeting'',
        ''consent'', ''publicity'', ''legal-power'', ''ofsted-decision'', ''shift-hand-over'', ''event-time'')')
WHERE type = 'table' AND name = 'entries';
PRAGMA writable_schema = RESET;

-- Every program that has the file open reads the tables again, because this changes their version.
CREATE TABLE version_10 (mark INTEGER) STRICT;
DROP TABLE version_10;
