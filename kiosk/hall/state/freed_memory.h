// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace hall {

/// From now on every block of more than a kilobyte that this process frees is overwritten, whichever library frees it:
/// a vector of a face is gone from memory when the last copy is, and not when somebody else happens to need the place.
/// Smaller blocks and the buffers of lines that are open are not. Call once, before there is a second thread.
/// Does nothing where the C library cannot (musl), or where a sanitizer keeps the memory.
void wipeFreedMemory();

} // namespace hall
