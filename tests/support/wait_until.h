// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QCoreApplication>
#include <QDeadlineTimer>
#include <QEventLoop>
#include <QTimer>
#include <chrono>

namespace support {

/// Turns the event loop until `isSo`, at most `milliseconds`; false: it was not. QTest::qWaitFor sleeps ten
/// milliseconds after every look; a test that asks a hall a thousand times sleeps for most of its time. This one looks
/// after every event, and every ten milliseconds for what sends none.
template <typename Predicate>
[[nodiscard]] bool waitUntil(Predicate isSo, int milliseconds) {
    const QDeadlineTimer deadline(milliseconds);
    QTimer looks;
    looks.start(std::chrono::milliseconds(10));
    while (!isSo()) {
        if (deadline.hasExpired()) { return false; }
        QCoreApplication::processEvents(QEventLoop::WaitForMoreEvents);
        QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
    }
    return true;
}

} // namespace support
