-- SPDX-License-Identifier: GPL-3.0-or-later
-- A wrong password locks no account any more: the hall counts failures by desk and login, and finds them in the audit
-- log after a start. A password that somebody else set is good for one thing: to set another. Never edit a migration
-- that has shipped: add the next number.

ALTER TABLE staff DROP COLUMN failures;
ALTER TABLE staff DROP COLUMN locked_until;
ALTER TABLE staff ADD COLUMN must_change_password INTEGER NOT NULL DEFAULT 0 CHECK (must_change_password IN (0, 1));
