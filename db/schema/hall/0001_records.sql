-- SPDX-License-Identifier: GPL-3.0-or-later
-- The records of one hall. BLOB columns are sealed values or keyed digests (…_index). Times are milliseconds UTC, days
-- are days since 1970-01-01. Never edit a migration that has shipped: add the next number.

CREATE TABLE key_check (
    id     INTEGER PRIMARY KEY CHECK (id = 1),
    sealed BLOB NOT NULL
) STRICT;

-- Row ids are handed out here and never twice: a sealed value is bound to its row id.
CREATE TABLE id_counter (
    name TEXT PRIMARY KEY,
    last INTEGER NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE setting (
    key   TEXT PRIMARY KEY,
    value TEXT NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE staff (
    id            INTEGER PRIMARY KEY,
    login         TEXT NOT NULL UNIQUE,
    name          BLOB NOT NULL,
    role          TEXT NOT NULL CHECK (role IN ('clerk', 'manager')),
    counter       TEXT NOT NULL,
    is_active     INTEGER NOT NULL CHECK (is_active IN (0, 1)),
    password_hash TEXT NOT NULL,
    failures      INTEGER NOT NULL DEFAULT 0,
    locked_until  INTEGER
) STRICT;

CREATE TABLE device (
    id          INTEGER PRIMARY KEY,
    kind        TEXT NOT NULL CHECK (kind IN ('kiosk', 'desk')),
    label       TEXT NOT NULL,
    fingerprint TEXT NOT NULL UNIQUE CHECK (length(fingerprint) = 64),
    paired_at   INTEGER NOT NULL,
    revoked_at  INTEGER
) STRICT;

CREATE TABLE grid_cell (
    id           INTEGER PRIMARY KEY,
    level        INTEGER NOT NULL CHECK (level BETWEEN 1 AND 5),
    parent_id    INTEGER REFERENCES grid_cell (id),
    label        TEXT NOT NULL UNIQUE,
    worker_name  BLOB NOT NULL,
    worker_phone BLOB NOT NULL
) STRICT;

CREATE TABLE household (
    id           INTEGER PRIMARY KEY,
    number       BLOB NOT NULL,
    number_index BLOB NOT NULL UNIQUE
) STRICT;

CREATE TABLE resident (
    id               INTEGER PRIMARY KEY,
    name             BLOB NOT NULL,
    sex              TEXT NOT NULL CHECK (sex IN ('female', 'male', 'unstated')),
    birth_day        INTEGER NOT NULL,
    id_number        BLOB NOT NULL,
    id_number_index  BLOB UNIQUE,
    phone            BLOB NOT NULL,
    phone_index      BLOB,
    phone_tail_index BLOB,
    address          BLOB NOT NULL,
    grid_cell_id     INTEGER REFERENCES grid_cell (id),
    household_id     INTEGER REFERENCES household (id),
    spoken_language  TEXT NOT NULL,
    hearing_help     INTEGER NOT NULL CHECK (hearing_help IN (0, 1)),
    wheelchair       INTEGER NOT NULL CHECK (wheelchair IN (0, 1)),
    is_demo          INTEGER NOT NULL CHECK (is_demo IN (0, 1))
) STRICT;
CREATE INDEX resident_by_phone ON resident (phone_index);
CREATE INDEX resident_by_phone_tail ON resident (phone_tail_index);

CREATE TABLE care_flag (
    id             INTEGER PRIMARY KEY,
    resident_id    INTEGER NOT NULL REFERENCES resident (id),
    kind           BLOB NOT NULL,
    grade          INTEGER NOT NULL CHECK (grade BETWEEN 1 AND 3),
    service_effect BLOB NOT NULL,
    until_day      INTEGER
) STRICT;
CREATE INDEX care_flag_by_resident ON care_flag (resident_id);

CREATE TABLE consent (
    id           INTEGER PRIMARY KEY,
    resident_id  INTEGER NOT NULL REFERENCES resident (id),
    text_version TEXT NOT NULL,
    text_hash    TEXT NOT NULL CHECK (length(text_hash) = 64),
    given_at     INTEGER NOT NULL,
    given_by     TEXT NOT NULL CHECK (given_by IN ('self', 'guardian')),
    approved_by  INTEGER NOT NULL REFERENCES staff (id),
    withdrawn_at INTEGER
) STRICT;
CREATE UNIQUE INDEX consent_live ON consent (resident_id) WHERE withdrawn_at IS NULL;
CREATE INDEX consent_by_resident ON consent (resident_id);

-- What is still to be erased from faces.db. A row without erased_at is finished at the next start.
CREATE TABLE withdrawal (
    consent_id INTEGER PRIMARY KEY REFERENCES consent (id),
    asked_at   INTEGER NOT NULL,
    erased_at  INTEGER,
    erased     INTEGER
) STRICT;
CREATE INDEX withdrawal_pending ON withdrawal (consent_id) WHERE erased_at IS NULL;

CREATE TABLE arrival (
    id            INTEGER PRIMARY KEY,
    resident_id   INTEGER REFERENCES resident (id),
    candidate_1   INTEGER REFERENCES resident (id),
    candidate_2   INTEGER REFERENCES resident (id),
    candidate_3   INTEGER REFERENCES resident (id),
    basis         TEXT NOT NULL
                  CHECK (basis IN ('face', 'confirmed', 'phone_and_name', 'unsure', 'anonymous', 'staff')),
    state         TEXT NOT NULL CHECK (state IN ('waiting', 'taken', 'done')),
    kiosk_id      INTEGER NOT NULL REFERENCES device (id),
    request_key   TEXT NOT NULL UNIQUE CHECK (length(request_key) BETWEEN 1 AND 64),
    category      TEXT NOT NULL,
    first_seen_at INTEGER NOT NULL,
    last_seen_at  INTEGER NOT NULL,
    taken_by      INTEGER REFERENCES staff (id),
    taken_at      INTEGER,
    done_at       INTEGER
) STRICT;
CREATE INDEX arrival_by_resident ON arrival (resident_id, last_seen_at);
CREATE INDEX arrival_by_time ON arrival (first_seen_at);
CREATE INDEX arrival_open ON arrival (first_seen_at) WHERE state <> 'done';

-- What an arrival became, one row a change; the columns that change are kept as they were then.
CREATE TABLE arrival_event (
    seq          INTEGER PRIMARY KEY AUTOINCREMENT,
    arrival_id   INTEGER NOT NULL REFERENCES arrival (id),
    at           INTEGER NOT NULL,
    change       TEXT NOT NULL,
    resident_id  INTEGER,
    candidate_1  INTEGER,
    candidate_2  INTEGER,
    candidate_3  INTEGER,
    basis        TEXT NOT NULL,
    state        TEXT NOT NULL,
    last_seen_at INTEGER NOT NULL,
    taken_by     INTEGER,
    taken_at     INTEGER,
    done_at      INTEGER
) STRICT;
CREATE INDEX arrival_event_by_arrival ON arrival_event (arrival_id, seq);

CREATE TABLE matter (
    id               INTEGER PRIMARY KEY,
    resident_id      INTEGER NOT NULL REFERENCES resident (id),
    item_code        TEXT NOT NULL,
    state            TEXT NOT NULL
                     CHECK (state IN ('accepted', 'waiting_for_material', 'in_progress', 'finished', 'withdrawn')),
    accepted_day     INTEGER NOT NULL,
    promised_day     INTEGER,
    statutory_day    INTEGER,
    finished_day     INTEGER,
    progress_day     INTEGER,
    waiting_for      BLOB NOT NULL,
    note             BLOB NOT NULL
) STRICT;
CREATE INDEX matter_by_resident ON matter (resident_id);

CREATE TABLE need (
    id           INTEGER PRIMARY KEY,
    resident_id  INTEGER REFERENCES resident (id),
    category     TEXT NOT NULL,
    text         BLOB NOT NULL,
    state        TEXT NOT NULL CHECK (state IN ('found', 'classified', 'planned', 'acted_on', 'evaluated')),
    raised_at    INTEGER NOT NULL,
    progress_day INTEGER,
    claimed_by   TEXT NOT NULL
) STRICT;
CREATE INDEX need_by_resident ON need (resident_id);

CREATE TABLE diary_entry (
    id          INTEGER PRIMARY KEY,
    resident_id INTEGER NOT NULL REFERENCES resident (id),
    visited_day INTEGER NOT NULL,
    visitor     BLOB NOT NULL,
    text        BLOB NOT NULL
) STRICT;
CREATE INDEX diary_entry_by_resident ON diary_entry (resident_id, visited_day);

-- The hash chain. hash = SHA-256 over the hash before and the entry's fields, see audit_log.cpp.
CREATE TABLE audit_entry (
    seq     INTEGER PRIMARY KEY,
    at      INTEGER NOT NULL,
    actor   TEXT NOT NULL,
    action  TEXT NOT NULL,
    subject TEXT NOT NULL,
    detail  TEXT NOT NULL,
    note    BLOB,
    hash    BLOB NOT NULL CHECK (length(hash) = 32)
) STRICT;

-- The chain's end: count and last hash, sealed, so that a cut tail shows.
CREATE TABLE audit_head (
    id     INTEGER PRIMARY KEY CHECK (id = 1),
    sealed BLOB NOT NULL
) STRICT;
