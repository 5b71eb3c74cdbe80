-- SPDX-License-Identifier: GPL-3.0-or-later
-- Consents whose templates are used by nobody until a human has confirmed them, and enrolments of which the templates
-- are not stored yet.

CREATE TABLE held_consent (
    consent_id INTEGER PRIMARY KEY REFERENCES consent (id),
    since      INTEGER NOT NULL
) STRICT;

-- Written with the consent and deleted when faces.db has the templates; what is left is finished or undone at start.
CREATE TABLE unfinished_enrolment (
    consent_id INTEGER PRIMARY KEY REFERENCES consent (id)
) STRICT;
