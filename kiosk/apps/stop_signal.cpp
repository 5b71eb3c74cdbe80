// SPDX-License-Identifier: GPL-3.0-or-later
#include "kiosk/apps/stop_signal.h"

#include <csignal>
#include <sys/signalfd.h>
#include <unistd.h>

namespace apps {

namespace {

sigset_t stopSignals() {
    sigset_t signals;
    sigemptyset(&signals);
    sigaddset(&signals, SIGTERM);
    sigaddset(&signals, SIGINT);
    return signals;
}

} // namespace

void blockStopSignals() {
    const sigset_t signals = stopSignals();
    pthread_sigmask(SIG_BLOCK, &signals, nullptr);
}

StopSignal::StopSignal(QCoreApplication& app) {
    const sigset_t signals = stopSignals();
    m_descriptor = signalfd(-1, &signals, SFD_NONBLOCK | SFD_CLOEXEC);
    if (m_descriptor < 0) return; // the default action still ends the program
    m_notifier = std::make_unique<QSocketNotifier>(m_descriptor, QSocketNotifier::Read);
    QObject::connect(m_notifier.get(), &QSocketNotifier::activated, &app, [] { QCoreApplication::quit(); });
}

StopSignal::~StopSignal() {
    m_notifier.reset();
    if (m_descriptor >= 0) ::close(m_descriptor);
}

} // namespace apps
