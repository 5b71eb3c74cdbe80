-- SPDX-License-Identifier: GPL-3.0-or-later
-- A complaint may be anybody's: nothing on the books then says whose it is. SQLite cannot take a NOT NULL off a column,
-- so another one takes its place. Never edit a migration that has shipped: add the next number.

ALTER TABLE matter ADD COLUMN whose_id INTEGER REFERENCES resident (id);
UPDATE matter SET whose_id = resident_id;
DROP INDEX matter_by_resident;
ALTER TABLE matter DROP COLUMN resident_id;
ALTER TABLE matter RENAME COLUMN whose_id TO resident_id;
CREATE INDEX matter_by_resident ON matter (resident_id);
