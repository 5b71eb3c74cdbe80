// SPDX-License-Identifier: GPL-3.0-or-later
#include "kiosk/wire/boot_clock.h"

#include <cassert>
#include <ctime>

namespace wire {

BootClock::time_point BootClock::now() noexcept {
    timespec since{};
    [[maybe_unused]] const int failed = clock_gettime(CLOCK_BOOTTIME, &since);
    assert(failed == 0); // every Linux since 2.6.39 has it
    return time_point(std::chrono::duration_cast<duration>(std::chrono::seconds(since.tv_sec) +
                                                           std::chrono::nanoseconds(since.tv_nsec)));
}

} // namespace wire
