// SPDX-License-Identifier: GPL-3.0-or-later

#include "db/seal/sodium.h"

#include <cstdlib>
#include <sodium.h>

namespace db::seal {

void startSodium() {
    static const bool kStarted = sodium_init() >= 0;
    if (!kStarted) { std::abort(); }
}

} // namespace db::seal
