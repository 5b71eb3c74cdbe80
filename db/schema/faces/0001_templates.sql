-- SPDX-License-Identifier: GPL-3.0-or-later
-- Face templates, apart from the records. resident_id and consent_id name rows of hall.db; the embedding is sealed.
-- Never edit a migration that has shipped: add the next number.

CREATE TABLE key_check (
    id     INTEGER PRIMARY KEY CHECK (id = 1),
    sealed BLOB NOT NULL
) STRICT;

CREATE TABLE id_counter (
    name TEXT PRIMARY KEY,
    last INTEGER NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE face_template (
    id           INTEGER PRIMARY KEY,
    resident_id  INTEGER NOT NULL,
    consent_id   INTEGER NOT NULL,
    model_digest TEXT NOT NULL CHECK (length(model_digest) = 64),
    embedding    BLOB NOT NULL,
    quality      REAL NOT NULL,
    enrolled_at  INTEGER NOT NULL
) STRICT;
CREATE INDEX face_template_by_resident ON face_template (resident_id);
CREATE INDEX face_template_by_consent ON face_template (consent_id);
