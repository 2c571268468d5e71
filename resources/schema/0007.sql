-- SPDX-FileCopyrightText: 2026 Homeward contributors
-- SPDX-License-Identifier: GPL-3.0-or-later

-- Version 7: everything a child is found by. The program fills it at the next opening, because it folds the text.
-- Frozen: a change is a new script.

-- Which folding the terms were made with; 0: none yet.
CREATE TABLE search_state (
    id INTEGER NOT NULL PRIMARY KEY CHECK (id = 1),
    folding INTEGER NOT NULL CHECK (folding >= 0)
) STRICT;
INSERT INTO search_state (id, folding) VALUES (1, 0);

-- `number` counts up within each rank (see SearchStore), so that the first rows of an answer are the best.
-- `folded` has two spaces before each word: a word's first one and two letters are then trigrams too.
CREATE TABLE search_terms (
    number INTEGER NOT NULL PRIMARY KEY,
    child TEXT NOT NULL REFERENCES children (id),
    owner_kind TEXT NOT NULL CHECK (owner_kind IN ('child', 'contact', 'place', 'placement')),
    owner TEXT NOT NULL CHECK (length(owner) = 36),
    kind TEXT NOT NULL CHECK (kind IN (
        'name', 'full-name', 'other-name', 'former-name', 'phone', 'account', 'vehicle', 'address')),
    text TEXT NOT NULL,
    folded TEXT NOT NULL CHECK (folded <> ''),
    same TEXT CHECK (same <> '')
) STRICT;
CREATE INDEX search_terms_child ON search_terms (child);
CREATE INDEX search_terms_owner ON search_terms (owner);
CREATE INDEX search_terms_same ON search_terms (same) WHERE same IS NOT NULL;

CREATE VIRTUAL TABLE search_index USING fts5 (folded, content = 'search_terms', content_rowid = 'number',
    tokenize = 'trigram case_sensitive 1', detail = 'none', columnsize = 0);

CREATE TRIGGER search_terms_come AFTER INSERT ON search_terms
BEGIN INSERT INTO search_index (rowid, folded) VALUES (new.number, new.folded); END;
CREATE TRIGGER search_terms_go AFTER DELETE ON search_terms
BEGIN INSERT INTO search_index (search_index, rowid, folded) VALUES ('delete', old.number, old.folded); END;
CREATE TRIGGER search_terms_never_change BEFORE UPDATE ON search_terms
BEGIN SELECT raise(ABORT, 'a term goes and another one comes'); END;
