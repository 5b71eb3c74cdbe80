-- SPDX-License-Identifier: GPL-3.0-or-later
-- The window that the kiosk sent a visitor to: later pages and the desk's card say the same. '' is a seat, NULL neither.
-- Never edit a migration that has shipped: add the next number.

ALTER TABLE arrival ADD COLUMN sent_to TEXT;
