-- SPDX-License-Identifier: GPL-3.0-or-later
-- What an ID number is the number of, what lists say beside it, and what was done when names and phones got one form.
-- The form needs the key, so the program brings old rows into it at the next start: `names_form` says how far it is.
-- Never edit a migration that has shipped: add the next number.

ALTER TABLE resident ADD COLUMN document TEXT NOT NULL DEFAULT 'id_card'
    CHECK (document IN ('id_card', 'hong_kong_macao_permit', 'taiwan_permit', 'passport', 'foreign_permit',
                        'disability_card', 'other'));
ALTER TABLE resident ADD COLUMN first_id_number BLOB;
ALTER TABLE resident ADD COLUMN phone_extension BLOB;
ALTER TABLE resident ADD COLUMN second_phone BLOB;
ALTER TABLE resident ADD COLUMN note BLOB;

CREATE TABLE names_form (
    id      INTEGER PRIMARY KEY CHECK (id = 1),
    version INTEGER NOT NULL
) STRICT;
INSERT INTO names_form VALUES (1, 0);

CREATE TABLE tidied_resident (
    resident_id    INTEGER PRIMARY KEY REFERENCES resident (id),
    name_before    BLOB,
    phone_before   BLOB,
    is_name_lost   INTEGER NOT NULL CHECK (is_name_lost IN (0, 1)),
    is_phone_wrong INTEGER NOT NULL CHECK (is_phone_wrong IN (0, 1)),
    alike_id       INTEGER REFERENCES resident (id)
) STRICT;
