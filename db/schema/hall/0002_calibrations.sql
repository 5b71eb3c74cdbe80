-- SPDX-License-Identifier: GPL-3.0-or-later
-- Thresholds that a hall set from its own templates, and which residents were taken for each other.
-- Never edit a migration that has shipped: add the next number.

-- Every calibration that was put in force; a row never changes. Rates are in [0, 1]; fnir is NULL if nobody had two
-- templates, fitted if there were too few people.
CREATE TABLE calibration (
    id               INTEGER PRIMARY KEY,
    made_at          INTEGER NOT NULL,
    made_by          TEXT NOT NULL,
    model_digest     TEXT NOT NULL CHECK (length(model_digest) = 64),
    evidence         TEXT NOT NULL CHECK (evidence IN ('too_few', 'extrapolated', 'measured')),
    aim              REAL NOT NULL,
    persons          INTEGER NOT NULL,
    templates        INTEGER NOT NULL,
    pairs            INTEGER NOT NULL,
    persons_needed   INTEGER NOT NULL,
    known            REAL NOT NULL,
    unsure           REAL NOT NULL,
    margin           REAL NOT NULL,
    chips            INTEGER NOT NULL,
    strong           REAL NOT NULL,
    strong_chips     INTEGER NOT NULL,
    fitted           REAL,
    fitted_low       REAL,
    fitted_high      REAL,
    fpir             REAL NOT NULL,
    fpir_low         REAL NOT NULL,
    fpir_high        REAL NOT NULL,
    fnir             REAL,
    fnir_low         REAL,
    fnir_high        REAL
) STRICT;

-- What was in force from when on; the last row counts. NULL: the thresholds that came with the program.
CREATE TABLE calibration_choice (
    seq            INTEGER PRIMARY KEY AUTOINCREMENT,
    calibration_id INTEGER REFERENCES calibration (id),
    chosen_at      INTEGER NOT NULL,
    chosen_by      TEXT NOT NULL
) STRICT;

-- Two residents whom recognition could not tell apart (near), or took for each other (mixed_up), as the desk decided
-- it. Kept only while both consent.
CREATE TABLE look_alike (
    first_id  INTEGER NOT NULL REFERENCES resident (id),
    second_id INTEGER NOT NULL REFERENCES resident (id),
    near      INTEGER NOT NULL CHECK (near >= 0),
    mixed_up  INTEGER NOT NULL CHECK (mixed_up >= 0),
    last_at   INTEGER NOT NULL,
    PRIMARY KEY (first_id, second_id),
    CHECK (first_id < second_id)
) STRICT, WITHOUT ROWID;
CREATE INDEX look_alike_by_second ON look_alike (second_id);
