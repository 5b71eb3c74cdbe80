-- SPDX-License-Identifier: GPL-3.0-or-later
-- Whether somebody lives here, and what was said of them before it was corrected. was and now lie sealed; NULL: nothing
-- was said. merged: the same person as merged_into_id, where everything of theirs is now.
-- Never edit a migration that has shipped: add the next number.

ALTER TABLE resident ADD COLUMN standing TEXT NOT NULL DEFAULT 'here'
    CHECK (standing IN ('here', 'moved_out', 'died', 'merged'));
ALTER TABLE resident ADD COLUMN standing_day INTEGER;
ALTER TABLE resident ADD COLUMN merged_into_id INTEGER REFERENCES resident (id)
    CHECK ((merged_into_id IS NULL) = (standing <> 'merged'));

CREATE TABLE resident_change (
    id          INTEGER PRIMARY KEY,
    resident_id INTEGER NOT NULL REFERENCES resident (id),
    at          INTEGER NOT NULL,
    actor       TEXT NOT NULL,
    field       TEXT NOT NULL,
    was         BLOB,
    now         BLOB
) STRICT;
CREATE INDEX resident_change_by_resident ON resident_change (resident_id, id);

-- Which rows of the merged went to the kept, and what its standing was, so that it can be undone; place is table.column.
CREATE TABLE resident_merge (
    id        INTEGER PRIMARY KEY,
    kept_id   INTEGER NOT NULL REFERENCES resident (id),
    merged_id INTEGER NOT NULL REFERENCES resident (id),
    at        INTEGER NOT NULL,
    actor     TEXT NOT NULL,
    standing  TEXT NOT NULL CHECK (standing IN ('here', 'moved_out', 'died', 'merged')),
    undone_at INTEGER
) STRICT;
CREATE INDEX resident_merge_by_kept ON resident_merge (kept_id);
CREATE INDEX resident_merge_by_merged ON resident_merge (merged_id);
CREATE TABLE resident_merge_row (
    merge_id INTEGER NOT NULL REFERENCES resident_merge (id),
    place    TEXT NOT NULL,
    row_id   INTEGER NOT NULL,
    PRIMARY KEY (merge_id, place, row_id)
) STRICT, WITHOUT ROWID;
