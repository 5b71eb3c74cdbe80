// SPDX-License-Identifier: GPL-3.0-or-later
#include "kiosk/apps/stop_signal.h"

#include <atomic>
#include <cerrno>
#include <csignal>
#include <fcntl.h>
#include <unistd.h>

namespace apps {

namespace {

/// Where a signal's handler writes: all that it can reach. -1: nowhere.
std::atomic<int> wakeUp{-1};
static_assert(std::atomic<int>::is_always_lock_free);

extern "C" void onStopSignal(int /*number*/) {
    const int before = errno;
    const char one = 1;
    // A full pipe has woken the loop already.
    [[maybe_unused]] const auto written = ::write(wakeUp.load(), &one, 1);
    errno = before;
}

void setAction(void (*handler)(int)) {
    struct sigaction action{};
    action.sa_handler = handler;
    sigemptyset(&action.sa_mask);
    // A second signal ends a program whose end hangs.
    action.sa_flags = static_cast<int>(SA_RESTART | SA_RESETHAND);
    for (const int signal : {SIGTERM, SIGINT}) {
        ::sigaction(signal, &action, nullptr);
    }
}

} // namespace

StopSignal::StopSignal(QCoreApplication& app) {
    if (::pipe2(m_pipe.data(), O_CLOEXEC | O_NONBLOCK) != 0) {
        return; // the default action still ends the program
    }
    m_notifier = std::make_unique<QSocketNotifier>(m_pipe[0], QSocketNotifier::Read);
    QObject::connect(m_notifier.get(), &QSocketNotifier::activated, &app, [] { QCoreApplication::quit(); });
    wakeUp = m_pipe[1];
    setAction(onStopSignal);
}

StopSignal::~StopSignal() {
    if (!m_notifier) { return; }
    setAction(SIG_DFL);
    wakeUp = -1;
    m_notifier.reset();
    ::close(m_pipe[0]);
    ::close(m_pipe[1]);
}

} // namespace apps
