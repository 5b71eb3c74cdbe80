-- SPDX-License-Identifier: GPL-3.0-or-later
-- How many people's faces were ever stored here: a number, nobody's name. was_stored: templates lay under this consent.
-- What a crash undid before they were stored counts nobody. Never edit a migration that has shipped: add the next number.

ALTER TABLE consent ADD COLUMN was_stored INTEGER NOT NULL DEFAULT 0 CHECK (was_stored IN (0, 1));
UPDATE consent SET was_stored = 1
    WHERE id NOT IN (SELECT consent_id FROM unfinished_enrolment)
      AND id NOT IN (SELECT consent_id FROM withdrawal WHERE erased = 0);

CREATE TABLE faces_stored (
    id         INTEGER PRIMARY KEY CHECK (id = 1),
    people     INTEGER NOT NULL CHECK (people >= 0),
    reached_at INTEGER
) STRICT;
-- Records that were merged are one person.
INSERT INTO faces_stored (id, people)
    WITH RECURSIVE root (id, top) AS (
        SELECT id, id FROM resident WHERE merged_into_id IS NULL
        UNION ALL
        SELECT r.id, root.top FROM resident r JOIN root ON r.merged_into_id = root.id)
    SELECT 1, count(DISTINCT root.top) FROM consent JOIN root ON root.id = consent.resident_id WHERE was_stored = 1;
