-- SPDX-License-Identifier: GPL-3.0-or-later
-- By what a clerk calls a visitor whose name nobody knows, such as 'A07'; '' is none. One visitor's on any one day.
-- Never edit a migration that has shipped: add the next number.

ALTER TABLE arrival ADD COLUMN token TEXT NOT NULL DEFAULT '' CHECK (length(token) <= 8);
