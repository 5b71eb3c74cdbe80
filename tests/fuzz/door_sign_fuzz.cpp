// SPDX-License-Identifier: GPL-3.0-or-later
// What is found at the hall's door before anybody has shown who they are: any bytes at all, and at most a sign.
#include "kiosk/wire/door_sign.h"

#include <cstdlib>

extern "C" int LLVMFuzzerTestOneInput(const unsigned char* data, std::size_t size) {
    const auto sign = wire::doorSignIn({data, size});
    if (sign && (!sign->startsWith("yimen-") || sign->size() != 38)) { std::abort(); }
    return 0;
}
