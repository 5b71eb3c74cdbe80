-- SPDX-License-Identifier: GPL-3.0-or-later
-- Who was asked first and owns it (首问负责), what was handed over, where staff are (去向留言), who may act for whom
-- (帮办代办), and whom a complaint is about. Never edit a migration that has shipped: add the next number.

-- Written with the taking of an arrival; a row never changes.
CREATE TABLE first_contact (
    arrival_id INTEGER PRIMARY KEY REFERENCES arrival (id),
    staff_id   INTEGER NOT NULL REFERENCES staff (id),
    at         INTEGER NOT NULL
) STRICT;
INSERT INTO first_contact (arrival_id, staff_id, at)
    SELECT arrival_id, taken_by, min(at) FROM arrival_event WHERE change = 'taken' AND taken_by IS NOT NULL
    GROUP BY arrival_id;

-- accepted_at is set once, by the receiver.
CREATE TABLE arrival_hand_over (
    id          INTEGER PRIMARY KEY,
    arrival_id  INTEGER NOT NULL REFERENCES arrival (id),
    from_id     INTEGER NOT NULL REFERENCES staff (id),
    to_id       INTEGER NOT NULL REFERENCES staff (id),
    at          INTEGER NOT NULL,
    note        BLOB NOT NULL,
    accepted_at INTEGER
) STRICT;
CREATE INDEX arrival_hand_over_by_arrival ON arrival_hand_over (arrival_id);

-- One note for each member of staff; it ends by itself at until_at.
CREATE TABLE whereabouts (
    staff_id INTEGER PRIMARY KEY REFERENCES staff (id),
    since    INTEGER NOT NULL,
    until_at INTEGER NOT NULL,
    asks_id  INTEGER REFERENCES staff (id),
    words    BLOB NOT NULL
) STRICT;

-- Who may act for a resident, as seen on paper by staff; a row never changes.
CREATE TABLE authority (
    id          INTEGER PRIMARY KEY,
    resident_id INTEGER NOT NULL REFERENCES resident (id),
    holder      BLOB NOT NULL,
    kind        TEXT NOT NULL CHECK (kind IN ('guardian', 'relative', 'written', 'notarised')),
    until_day   INTEGER,
    noted_by    INTEGER NOT NULL REFERENCES staff (id),
    noted_at    INTEGER NOT NULL
) STRICT;
CREATE INDEX authority_by_resident ON authority (resident_id);

ALTER TABLE matter ADD COLUMN arrival_id INTEGER REFERENCES arrival (id);
ALTER TABLE matter ADD COLUMN handed_by INTEGER REFERENCES staff (id);
ALTER TABLE matter ADD COLUMN authority_id INTEGER REFERENCES authority (id);
ALTER TABLE matter ADD COLUMN about_id INTEGER REFERENCES staff (id);
