-- SPDX-License-Identifier: GPL-3.0-or-later
-- What hangs on a row that is to be erased is found by an index: SQLite looks through the whole of a table that has none
-- for every row that goes. Never edit a migration that has shipped: add the next number.

CREATE INDEX arrival_by_candidate_1 ON arrival (candidate_1) WHERE candidate_1 IS NOT NULL;
CREATE INDEX arrival_by_candidate_2 ON arrival (candidate_2) WHERE candidate_2 IS NOT NULL;
CREATE INDEX arrival_by_candidate_3 ON arrival (candidate_3) WHERE candidate_3 IS NOT NULL;
CREATE INDEX matter_by_arrival ON matter (arrival_id) WHERE arrival_id IS NOT NULL;
CREATE INDEX matter_by_authority ON matter (authority_id) WHERE authority_id IS NOT NULL;
CREATE INDEX need_by_same_as ON need (same_as) WHERE same_as IS NOT NULL;
CREATE INDEX topic_by_need ON topic (need_id) WHERE need_id IS NOT NULL;
CREATE INDEX tidied_resident_by_alike ON tidied_resident (alike_id) WHERE alike_id IS NOT NULL;
CREATE INDEX resident_by_household ON resident (household_id) WHERE household_id IS NOT NULL;
CREATE INDEX resident_by_merged_into ON resident (merged_into_id) WHERE merged_into_id IS NOT NULL;
