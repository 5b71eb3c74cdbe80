-- SPDX-License-Identifier: GPL-3.0-or-later
-- What staff took off a resident's summary, and the times that a hall keeps free for residents.

-- A line's key names an item of the catalogue, a day or a row, never words. The newest dismissal of a line counts.
CREATE TABLE summary_dismissal (
    resident_id INTEGER NOT NULL REFERENCES resident (id),
    line_key    TEXT NOT NULL,
    reason      TEXT NOT NULL CHECK (reason IN ('not_wanted', 'done_elsewhere', 'does_not_apply', 'later')),
    on_day      INTEGER NOT NULL,
    until_day   INTEGER,
    by_id       INTEGER NOT NULL REFERENCES staff (id),
    PRIMARY KEY (resident_id, line_key)
) STRICT, WITHOUT ROWID;

CREATE TABLE appointment (
    id           INTEGER PRIMARY KEY,
    resident_id  INTEGER NOT NULL REFERENCES resident (id),
    item_code    TEXT NOT NULL,
    on_day       INTEGER NOT NULL,
    minute       INTEGER NOT NULL CHECK (minute BETWEEN 0 AND 1439),
    note         BLOB NOT NULL,
    is_cancelled INTEGER NOT NULL DEFAULT 0 CHECK (is_cancelled IN (0, 1))
) STRICT;
CREATE INDEX appointment_by_resident ON appointment (resident_id, on_day);
CREATE INDEX appointment_by_day ON appointment (on_day, minute) WHERE is_cancelled = 0;
