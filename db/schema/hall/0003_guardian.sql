-- SPDX-License-Identifier: GPL-3.0-or-later
-- Who consented for a child: the guardian's name, sealed. NULL for who consented alone, and for children that were
-- enrolled before a hall asked for it.

ALTER TABLE consent ADD COLUMN guardian BLOB;
