-- SPDX-License-Identifier: GPL-3.0-or-later
-- What the five steps of a need leave behind, ratings, and the talk day. Columns of `need` that are NULL where they
-- hold a sealed text are empty. Never edit a migration that has shipped: add the next number.

ALTER TABLE need ADD COLUMN place_id INTEGER REFERENCES grid_cell (id);
ALTER TABLE need ADD COLUMN channel TEXT NOT NULL DEFAULT 'desk'
    CHECK (channel IN ('kiosk', 'desk', 'visit', 'phone', 'talk_day'));
ALTER TABLE need ADD COLUMN kind TEXT CHECK (kind IN ('routine', 'professional', 'key'));
ALTER TABLE need ADD COLUMN claimant TEXT NOT NULL DEFAULT '';
ALTER TABLE need ADD COLUMN claimed_day INTEGER;
ALTER TABLE need ADD COLUMN plan BLOB;
ALTER TABLE need ADD COLUMN due_day INTEGER;
ALTER TABLE need ADD COLUMN result BLOB;
ALTER TABLE need ADD COLUMN done_day INTEGER;
ALTER TABLE need ADD COLUMN ended TEXT CHECK (ended IN ('merged', 'declined', 'withdrawn'));
ALTER TABLE need ADD COLUMN same_as INTEGER REFERENCES need (id);
ALTER TABLE need ADD COLUMN ended_day INTEGER;
ALTER TABLE need ADD COLUMN resident_grade INTEGER CHECK (resident_grade BETWEEN 0 AND 4);
ALTER TABLE need ADD COLUMN unit_grade INTEGER CHECK (unit_grade BETWEEN 0 AND 4);
ALTER TABLE need ADD COLUMN request_key TEXT;
CREATE UNIQUE INDEX need_by_request_key ON need (request_key) WHERE request_key IS NOT NULL;
CREATE INDEX need_open ON need (raised_at) WHERE state <> 'evaluated' AND ended IS NULL;
CREATE INDEX need_by_category ON need (category, raised_at);

-- What was done with a need, by whom, in their own words; a row never changes.
CREATE TABLE need_step (
    id      INTEGER PRIMARY KEY,
    need_id INTEGER NOT NULL REFERENCES need (id),
    at      INTEGER NOT NULL,
    actor   TEXT NOT NULL,
    action  TEXT NOT NULL,
    words   BLOB NOT NULL
) STRICT;
CREATE INDEX need_step_by_need ON need_step (need_id);

-- One a visit, matter or need: the newest takes the place of the one before.
CREATE TABLE rating (
    id         INTEGER PRIMARY KEY,
    of         TEXT NOT NULL CHECK (of IN ('arrival', 'matter', 'need')),
    subject_id INTEGER NOT NULL,
    grade      INTEGER NOT NULL CHECK (grade BETWEEN 0 AND 4),
    words      BLOB NOT NULL,
    given_by   TEXT NOT NULL,
    given_at   INTEGER NOT NULL,
    UNIQUE (of, subject_id)
) STRICT;

-- 居民说事日.
CREATE TABLE topic (
    id          INTEGER PRIMARY KEY,
    day         INTEGER NOT NULL,
    state       TEXT NOT NULL CHECK (state IN ('raised', 'discussed', 'done', 'rated', 'closed')),
    category    TEXT NOT NULL,
    title       BLOB NOT NULL,
    need_id     INTEGER REFERENCES need (id),
    decision    BLOB NOT NULL,
    responsible TEXT NOT NULL,
    due_day     INTEGER,
    result      BLOB NOT NULL,
    done_day    INTEGER,
    grades      TEXT NOT NULL,
    lesson      BLOB NOT NULL,
    closed_day  INTEGER
) STRICT;
CREATE INDEX topic_by_day ON topic (day);

-- Sentences that were written for everybody: in the clear, as on the kiosks.
CREATE TABLE publication (
    id         INTEGER PRIMARY KEY,
    need_id    INTEGER UNIQUE REFERENCES need (id),
    topic_id   INTEGER UNIQUE REFERENCES topic (id),
    category   TEXT NOT NULL,
    title      TEXT NOT NULL,
    result     TEXT NOT NULL,
    done_by    TEXT NOT NULL,
    grade      INTEGER CHECK (grade BETWEEN 0 AND 4),
    closed_day INTEGER NOT NULL,
    CHECK ((need_id IS NULL) <> (topic_id IS NULL))
) STRICT;
CREATE INDEX publication_by_day ON publication (closed_day);
