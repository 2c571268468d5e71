CREATE INDEX audit_about ON audit (about);
CREATE INDEX child_fact_history_child ON child_fact_history (child, field);
CREATE INDEX contact_history_child ON contact_history (child);
CREATE INDEX contacts_child ON contacts (child);
CREATE INDEX entry_episodes_entry ON entry_episodes (entry);
CREATE INDEX episodes_child ON episodes (child, opened_at);
CREATE INDEX episodes_link_group ON episodes (link_group) WHERE link_group IS NOT NULL;
CREATE INDEX place_history_child ON place_history (child);
CREATE INDEX placement_history_child ON placement_history (child);
CREATE INDEX placements_child ON placements (child);
CREATE INDEX places_child ON places (child);
CREATE INDEX summaries_current ON summaries (since) WHERE state <> 'closed';
CREATE TABLE audit (
    number INTEGER NOT NULL PRIMARY KEY CHECK (number > 0),
    at TEXT NOT NULL CHECK (at GLOB '????-??-??T*Z'),
    author TEXT NOT NULL REFERENCES staff (id),
    action TEXT NOT NULL CHECK (action <> ''),
    about TEXT NOT NULL,
    content_digest TEXT NOT NULL CHECK (length(content_digest) IN (0, 64)),
    digest TEXT NOT NULL UNIQUE CHECK (length(digest) = 64)
) STRICT;
CREATE TABLE child_fact_history (
    number INTEGER NOT NULL PRIMARY KEY,
    child TEXT NOT NULL REFERENCES children (id),
    field TEXT NOT NULL,
    state TEXT NOT NULL,
    answer_values TEXT NOT NULL,
    said_by TEXT NOT NULL,
    checked_at TEXT NOT NULL,
    author TEXT NOT NULL REFERENCES staff (id),
    replaced_at TEXT NOT NULL CHECK (replaced_at GLOB '????-??-??T*Z'),
    replaced_by TEXT NOT NULL REFERENCES staff (id)
) STRICT;
CREATE TABLE child_facts (
    child TEXT NOT NULL REFERENCES children (id),
    field TEXT NOT NULL CHECK (field <> ''),
    state TEXT NOT NULL CHECK (state IN ('answered', 'not-known', 'declined')),
    answer_values TEXT NOT NULL CHECK (json_valid(answer_values)),
    said_by TEXT NOT NULL,
    checked_at TEXT NOT NULL CHECK (checked_at GLOB '????-??-??T*Z'),
    author TEXT NOT NULL REFERENCES staff (id),
    PRIMARY KEY (child, field)
) STRICT, WITHOUT ROWID;
CREATE TABLE children (
    id TEXT NOT NULL PRIMARY KEY CHECK (length(id) = 36),
    name TEXT NOT NULL CHECK (name <> ''),
    photo_hash TEXT REFERENCES photos (hash),
    photo_taken TEXT CHECK (photo_taken GLOB '????-??-??'),
    added_at TEXT NOT NULL CHECK (added_at GLOB '????-??-??T*Z'),
    added_by TEXT NOT NULL REFERENCES staff (id)
) STRICT;
CREATE TABLE contact_history (
    number INTEGER NOT NULL PRIMARY KEY,
    id TEXT NOT NULL,
    child TEXT NOT NULL REFERENCES children (id),
    name TEXT NOT NULL,
    relationship TEXT NOT NULL,
    answers TEXT NOT NULL,
    saved_at TEXT NOT NULL,
    author TEXT NOT NULL REFERENCES staff (id),
    replaced_at TEXT NOT NULL CHECK (replaced_at GLOB '????-??-??T*Z'),
    replaced_by TEXT NOT NULL REFERENCES staff (id)
) STRICT;
CREATE TABLE contacts (
    id TEXT NOT NULL PRIMARY KEY CHECK (length(id) = 36),
    child TEXT NOT NULL REFERENCES children (id),
    name TEXT NOT NULL,
    relationship TEXT NOT NULL,
    answers TEXT NOT NULL CHECK (json_valid(answers)),
    saved_at TEXT NOT NULL CHECK (saved_at GLOB '????-??-??T*Z'),
    author TEXT NOT NULL REFERENCES staff (id)
) STRICT;
CREATE TABLE drafts (
    record TEXT NOT NULL CHECK (length(record) = 36),
    form TEXT NOT NULL CHECK (form <> ''),
    subject TEXT NOT NULL,
    field TEXT NOT NULL CHECK (field <> ''),
    author TEXT NOT NULL REFERENCES staff (id),
    state TEXT NOT NULL CHECK (state IN ('not-asked', 'answered', 'not-known', 'declined')),
    answer_values TEXT NOT NULL CHECK (json_valid(answer_values)),
    typed TEXT NOT NULL,
    saved_at TEXT NOT NULL CHECK (saved_at GLOB '????-??-??T*Z'),
    PRIMARY KEY (record, form, subject, field, author)
) STRICT, WITHOUT ROWID;
CREATE TABLE entries (
    id TEXT NOT NULL PRIMARY KEY CHECK (length(id) = 36),
    kind TEXT NOT NULL CHECK (kind IN (
        'noticed', 'stop-time', 'check', 'fact', 'red-flag', 'category', 'police-call', 'grading', 'notice',
        'contact-attempt', 'sighting', 'note', 'located', 'returned', 'return-talk', 'observation',
        'safe-and-well', 'interview-offer', 'interview-attempt', 'interview', 'parent-information', 'action',
        'action-done', 'plan-updated', 'ending', 'sign-off', 'source-chosen', 'profile-changed',
        'document-made')),
    happened_precision TEXT NOT NULL CHECK (happened_precision IN ('exact', 'about', 'date', 'not-known')),
    happened_at TEXT,
    written_at TEXT NOT NULL CHECK (written_at GLOB '????-??-??T*Z'),
    author TEXT NOT NULL REFERENCES staff (id),
    author_name TEXT NOT NULL,
    said_by TEXT NOT NULL,
    subject TEXT NOT NULL,
    answers TEXT NOT NULL CHECK (json_valid(answers)),
    corrects TEXT UNIQUE REFERENCES entries (id),
    reason TEXT NOT NULL,
    CHECK (CASE happened_precision
        WHEN 'not-known' THEN happened_at IS NULL
        WHEN 'date' THEN coalesce(happened_at GLOB '????-??-??', 0)
        ELSE coalesce(happened_at GLOB '????-??-??T*Z', 0) END),
    CHECK (corrects IS NULL OR reason <> '')
) STRICT;
CREATE TABLE entry_episodes (
    episode TEXT NOT NULL REFERENCES episodes (id),
    entry TEXT NOT NULL REFERENCES entries (id),
    PRIMARY KEY (episode, entry)
) STRICT, WITHOUT ROWID;
CREATE TABLE episodes (
    id TEXT NOT NULL PRIMARY KEY CHECK (length(id) = 36),
    year INTEGER NOT NULL CHECK (year BETWEEN 2000 AND 9999),
    number_in_year INTEGER NOT NULL CHECK (number_in_year > 0),
    number TEXT NOT NULL UNIQUE CHECK (number = printf('%d-%04d', year, number_in_year)),
    child TEXT NOT NULL REFERENCES children (id),
    kind TEXT NOT NULL CHECK (kind IN ('missing', 'away', 'from-education')),
    opened_at TEXT NOT NULL CHECK (opened_at GLOB '????-??-??T*Z'),
    opened_by TEXT NOT NULL REFERENCES staff (id),
    protocol_hash TEXT NOT NULL REFERENCES protocols (hash),
    profile_hash TEXT NOT NULL REFERENCES profile_snapshots (hash),
    link_group TEXT CHECK (length(link_group) = 36),
    UNIQUE (year, number_in_year)
) STRICT;
CREATE TABLE photos (
    hash TEXT NOT NULL PRIMARY KEY CHECK (length(hash) = 64),
    jpeg BLOB NOT NULL,
    width INTEGER NOT NULL CHECK (width > 0),
    height INTEGER NOT NULL CHECK (height > 0)
) STRICT;
CREATE TABLE place_history (
    number INTEGER NOT NULL PRIMARY KEY,
    id TEXT NOT NULL,
    child TEXT NOT NULL REFERENCES children (id),
    name TEXT NOT NULL,
    answers TEXT NOT NULL,
    saved_at TEXT NOT NULL,
    author TEXT NOT NULL REFERENCES staff (id),
    replaced_at TEXT NOT NULL CHECK (replaced_at GLOB '????-??-??T*Z'),
    replaced_by TEXT NOT NULL REFERENCES staff (id)
) STRICT;
CREATE TABLE placement_history (
    number INTEGER NOT NULL PRIMARY KEY,
    id TEXT NOT NULL,
    child TEXT NOT NULL REFERENCES children (id),
    from_date TEXT,
    to_date TEXT,
    answers TEXT NOT NULL,
    saved_at TEXT NOT NULL,
    author TEXT NOT NULL REFERENCES staff (id),
    replaced_at TEXT NOT NULL CHECK (replaced_at GLOB '????-??-??T*Z'),
    replaced_by TEXT NOT NULL REFERENCES staff (id)
) STRICT;
CREATE TABLE placements (
    id TEXT NOT NULL PRIMARY KEY CHECK (length(id) = 36),
    child TEXT NOT NULL REFERENCES children (id),
    from_date TEXT CHECK (from_date GLOB '????-??-??'),
    to_date TEXT CHECK (to_date GLOB '????-??-??'),
    answers TEXT NOT NULL CHECK (json_valid(answers)),
    saved_at TEXT NOT NULL CHECK (saved_at GLOB '????-??-??T*Z'),
    author TEXT NOT NULL REFERENCES staff (id)
) STRICT;
CREATE TABLE places (
    id TEXT NOT NULL PRIMARY KEY CHECK (length(id) = 36),
    child TEXT NOT NULL REFERENCES children (id),
    name TEXT NOT NULL,
    answers TEXT NOT NULL CHECK (json_valid(answers)),
    saved_at TEXT NOT NULL CHECK (saved_at GLOB '????-??-??T*Z'),
    author TEXT NOT NULL REFERENCES staff (id)
) STRICT;
CREATE TABLE profile_snapshots (
    hash TEXT NOT NULL PRIMARY KEY CHECK (length(hash) = 64),
    content TEXT NOT NULL CHECK (json_valid(content))
) STRICT;
CREATE TABLE protocols (
    hash TEXT NOT NULL PRIMARY KEY CHECK (length(hash) = 64),
    name TEXT NOT NULL,
    bytes BLOB NOT NULL,
    added_at TEXT NOT NULL CHECK (added_at GLOB '????-??-??T*Z')
) STRICT;
CREATE TABLE setting (
    id INTEGER NOT NULL PRIMARY KEY CHECK (id = 1),
    kind TEXT NOT NULL CHECK (kind IN ('foster-home', 'childrens-home', 'supported-accommodation', 'school')),
    name TEXT NOT NULL,
    address TEXT NOT NULL,
    night_number TEXT NOT NULL,
    protocol_hash TEXT NOT NULL REFERENCES protocols (hash),
    is_practice INTEGER NOT NULL CHECK (is_practice IN (0, 1))
) STRICT;
CREATE TABLE staff (
    id TEXT NOT NULL PRIMARY KEY CHECK (length(id) = 36),
    name TEXT NOT NULL UNIQUE CHECK (name <> ''),
    role TEXT NOT NULL
        CHECK (role IN ('manager', 'carer', 'interviewer', 'attendance-officer', 'safeguarding-lead')),
    added_at TEXT NOT NULL CHECK (added_at GLOB '????-??-??T*Z')
) STRICT;
CREATE TABLE summaries (
    episode TEXT NOT NULL PRIMARY KEY REFERENCES episodes (id),
    state TEXT NOT NULL CHECK (state IN ('open', 'located', 'returned', 'closed')),
    since TEXT CHECK (since GLOB '????-??-??T*Z'),
    ended TEXT CHECK (ended GLOB '????-??-??T*Z'),
    ending TEXT NOT NULL
) STRICT;
CREATE TRIGGER audit_never_changes BEFORE UPDATE ON audit
BEGIN SELECT raise(ABORT, 'the audit is only ever added to'); END;
CREATE TRIGGER audit_never_goes BEFORE DELETE ON audit
BEGIN SELECT raise(ABORT, 'the audit is only ever added to'); END;
CREATE TRIGGER entries_never_change BEFORE UPDATE ON entries
BEGIN SELECT raise(ABORT, 'entries are only ever added'); END;
CREATE TRIGGER entries_never_go BEFORE DELETE ON entries
BEGIN SELECT raise(ABORT, 'entries are only ever added'); END;
CREATE TRIGGER entry_episodes_never_change BEFORE UPDATE ON entry_episodes
BEGIN SELECT raise(ABORT, 'entries are only ever added'); END;
CREATE TRIGGER entry_episodes_never_go BEFORE DELETE ON entry_episodes
BEGIN SELECT raise(ABORT, 'entries are only ever added'); END;
CREATE TRIGGER episodes_never_change BEFORE UPDATE ON episodes
BEGIN SELECT raise(ABORT, 'episodes are only ever added'); END;
CREATE TRIGGER episodes_never_go BEFORE DELETE ON episodes
BEGIN SELECT raise(ABORT, 'episodes are only ever added'); END;
CREATE TRIGGER photos_never_change BEFORE UPDATE ON photos
BEGIN SELECT raise(ABORT, 'a photo never changes'); END;
CREATE TRIGGER profile_snapshots_never_change BEFORE UPDATE ON profile_snapshots
BEGIN SELECT raise(ABORT, 'a frozen profile never changes'); END;
CREATE TRIGGER protocols_never_change BEFORE UPDATE ON protocols
BEGIN SELECT raise(ABORT, 'a protocol never changes'); END;
