// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <csignal>
#include <stdexcept>
#include <sys/resource.h>

namespace support {

/// While it lives, no file of this process grows beyond `room` bytes: writing fails, as it does on a full disk.
class FullDisk {
public:
    explicit FullDisk(rlim_t room = 0) {
        m_handled = std::signal(SIGXFSZ, SIG_IGN);
        if (::getrlimit(RLIMIT_FSIZE, &m_before) != 0) { throw std::runtime_error("set-up: no limit of file sizes"); }
        const rlimit limit{room, m_before.rlim_max};
        if (::setrlimit(RLIMIT_FSIZE, &limit) != 0) { throw std::runtime_error("set-up: no limit of file sizes"); }
    }
    ~FullDisk() {
        (void)::setrlimit(RLIMIT_FSIZE, &m_before);
        (void)std::signal(SIGXFSZ, m_handled);
    }
    FullDisk(const FullDisk&) = delete;
    FullDisk& operator=(const FullDisk&) = delete;
    FullDisk(FullDisk&&) = delete;
    FullDisk& operator=(FullDisk&&) = delete;

private:
    rlimit m_before{};
    void (*m_handled)(int) = nullptr;
};

} // namespace support
