// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/fuzz/sound_list.h"

#include <cstdint>

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    mustBeSoundList({reinterpret_cast<const char*>(data), size});
    return 0;
}
