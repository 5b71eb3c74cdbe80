-- SPDX-License-Identifier: GPL-3.0-or-later
-- Of which items the hall's records leave nobody out, and why. day: of own_matters the first, NULL for always; of a list
-- the one on which it was true.
-- Never edit a migration that has shipped: add the next number.

CREATE TABLE record_coverage (
    id        INTEGER PRIMARY KEY,
    item_code TEXT NOT NULL CHECK (length(item_code) BETWEEN 1 AND 64),
    source    TEXT NOT NULL CHECK (source IN ('own_matters', 'list')),
    day       INTEGER,
    reference TEXT NOT NULL,
    set_by    TEXT NOT NULL,
    set_at    INTEGER NOT NULL,
    UNIQUE (item_code, source),
    CHECK (source <> 'list' OR day IS NOT NULL)
) STRICT;
