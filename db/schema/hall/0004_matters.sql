-- SPDX-License-Identifier: GPL-3.0-or-later
-- Who owns a matter, where it was handed on to, how it ended, and what was told at once.
-- waiting_for holds one material a line from here on; what stood there before is one line.
-- Never edit a migration that has shipped: add the next number.

ALTER TABLE matter ADD COLUMN waiting_since_day INTEGER;
ALTER TABLE matter ADD COLUMN owner_id INTEGER REFERENCES staff (id);
ALTER TABLE matter ADD COLUMN unit TEXT NOT NULL DEFAULT '';
ALTER TABLE matter ADD COLUMN acknowledge_day INTEGER;
ALTER TABLE matter ADD COLUMN is_extended INTEGER NOT NULL DEFAULT 0 CHECK (is_extended IN (0, 1));
ALTER TABLE matter ADD COLUMN result BLOB;
ALTER TABLE matter ADD COLUMN told TEXT CHECK (told IN ('in_person', 'phone', 'message', 'letter'));
CREATE INDEX matter_open_by_owner ON matter (owner_id) WHERE state NOT IN ('finished', 'withdrawn');

-- 一次性告知; a row never changes.
CREATE TABLE one_time_notice (
    id        INTEGER PRIMARY KEY,
    matter_id INTEGER NOT NULL REFERENCES matter (id),
    given_day INTEGER NOT NULL,
    missing   BLOB NOT NULL
) STRICT;
CREATE INDEX one_time_notice_by_matter ON one_time_notice (matter_id);

-- What was done with a matter, by whom, in their own words; a row never changes. The audit log has who and when too,
-- but no words.
CREATE TABLE matter_step (
    id        INTEGER PRIMARY KEY,
    matter_id INTEGER NOT NULL REFERENCES matter (id),
    at        INTEGER NOT NULL,
    actor     TEXT NOT NULL,
    action    TEXT NOT NULL,
    words     BLOB NOT NULL
) STRICT;
CREATE INDEX matter_step_by_matter ON matter_step (matter_id);
