// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QCoreApplication>
#include <QSocketNotifier>
#include <array>
#include <memory>

namespace apps {

/// Lets SIGTERM and SIGINT end the event loop in the ordinary way, so that destructors run; before this is made and
/// after it is gone they end the program at once, and so does a second one. Whichever thread the system gives a signal
/// to: libraries start some of their own before main(). One per program.
class StopSignal {
public:
    explicit StopSignal(QCoreApplication& app);
    StopSignal(const StopSignal&) = delete;
    StopSignal& operator=(const StopSignal&) = delete;
    StopSignal(StopSignal&&) = delete;
    StopSignal& operator=(StopSignal&&) = delete;
    ~StopSignal();

private:
    std::array<int, 2> m_pipe{-1, -1};
    std::unique_ptr<QSocketNotifier> m_notifier;
};

} // namespace apps
