// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QCoreApplication>
#include <QSocketNotifier>
#include <memory>

namespace apps {

/// To be called first in main: threads that are started later inherit that these signals wait for StopSignal.
void blockStopSignals();

/// Lets SIGTERM and SIGINT end the event loop in the ordinary way, so that destructors run. One per program.
/// Requires: blockStopSignals() was called before any thread was started.
class StopSignal {
public:
    explicit StopSignal(QCoreApplication& app);
    StopSignal(const StopSignal&) = delete;
    StopSignal& operator=(const StopSignal&) = delete;
    StopSignal(StopSignal&&) = delete;
    StopSignal& operator=(StopSignal&&) = delete;
    ~StopSignal();

private:
    int m_descriptor = -1;
    std::unique_ptr<QSocketNotifier> m_notifier;
};

} // namespace apps
