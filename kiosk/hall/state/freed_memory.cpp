// SPDX-License-Identifier: GPL-3.0-or-later
#include "kiosk/hall/state/freed_memory.h"

#include <malloc.h>

namespace hall {

void wipeFreedMemory() {
#ifdef M_PERTURB
    constexpr int kAnything = 0xa5; // what freed memory is filled with; 0 would fill nothing
    (void)mallopt(M_PERTURB, kAnything);
#endif
}

} // namespace hall
