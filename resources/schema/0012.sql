-- SPDX-FileCopyrightText: 2026 Homeward contributors
-- SPDX-License-Identifier: GPL-3.0-or-later

-- Version 12: the record of a return interview service, an authority's own or one it pays. Frozen: a change is a new script.

-- Only what a column accepts is changed, as in version 10, and nothing that is in it.
PRAGMA writable_schema = ON;
UPDATE sqlite_schema SET sql = replace(sql, '''supported-accommodation'', ''school'')',
        '''supported-accommodation'', ''school'',
        ''return-interview-service'')')
WHERE type = 'table' AND name = 'setting';
PRAGMA writable_schema = RESET;

-- Every program that has the file open reads the tables again, because this changes their version.
CREATE TABLE version_12 (mark INTEGER) STRICT;
DROP TABLE version_12;
