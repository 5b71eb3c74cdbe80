// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace db::seal {

/// Starts libsodium once; every function of this folder that needs it calls this. Stops the program if it cannot start:
/// without randomness nothing here may go on. Thread-safe.
void startSodium();

} // namespace db::seal
