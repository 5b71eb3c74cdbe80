-- SPDX-License-Identifier: GPL-3.0-or-later
-- What recognition scored where a human had the last word, as evidence for the next calibration.

ALTER TABLE calibration ADD COLUMN impostors_seen INTEGER NOT NULL DEFAULT 0;
ALTER TABLE calibration ADD COLUMN genuine_seen INTEGER NOT NULL DEFAULT 0;

-- One visit of resident_id. other_id NULL: the score to their own templates, and other_score the best to anybody
-- else's (-1: to nobody's). Else: the score to the templates of other_id, who was named or asked about. It comes from
-- comparing faces, so it is kept only while the resident (and the other) consent.
CREATE TABLE recognition_evidence (
    id           INTEGER PRIMARY KEY,
    resident_id  INTEGER NOT NULL REFERENCES resident (id),
    other_id     INTEGER REFERENCES resident (id) CHECK (other_id <> resident_id),
    model_digest TEXT NOT NULL CHECK (length(model_digest) = 64),
    score        REAL NOT NULL,
    other_score  REAL NOT NULL,
    seen_at      INTEGER NOT NULL
) STRICT;
CREATE INDEX recognition_evidence_by_resident ON recognition_evidence (resident_id);
CREATE INDEX recognition_evidence_by_other ON recognition_evidence (other_id);
