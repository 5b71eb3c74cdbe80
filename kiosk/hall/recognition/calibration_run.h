// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "kiosk/hall/recognition/calibrating.h"

#include <QObject>
#include <cstdint>
#include <optional>
#include <thread>

namespace hall {

/// Works one calibration out at a time, on a thread of its own: neither the visitors nor the disk wait for it. Lives on
/// the thread that made it; destroyed, it stops within the time of one person's comparisons.
class CalibrationRun : public QObject {
    Q_OBJECT

public:
    using QObject::QObject;
    CalibrationRun(const CalibrationRun&) = delete;
    CalibrationRun& operator=(const CalibrationRun&) = delete;
    CalibrationRun(CalibrationRun&&) = delete;
    CalibrationRun& operator=(CalibrationRun&&) = delete;
    ~CalibrationRun() override;

    /// Requires: not isRunning(), the gallery is not empty (asserted). What was tried before is forgotten.
    void start(CalibrationInput input, double aim);
    /// Ends what is being worked out, within the time of one person's comparisons; nothing of its input is in memory
    /// when this returns. What came out before stays.
    void stop();
    [[nodiscard]] bool isRunning() const { return m_isRunning; }
    /// Of the people, 0 to 100.
    [[nodiscard]] int percent() const { return m_percent; }
    /// What came out last; not kept.
    [[nodiscard]] const std::optional<db::Calibration>& tried() const { return m_tried; }
    void forgetTried() { m_tried.reset(); }

Q_SIGNALS:
    /// It goes on (each twentieth of the people), or is done.
    void changed();

private:
    void onPercent(std::uint64_t run, int percent);
    void onDone(std::uint64_t run, const db::Calibration& record);

    std::uint64_t m_run = 0; ///< of the last start or stop
    bool m_isRunning = false;
    int m_percent = 0;
    std::optional<db::Calibration> m_tried;
    std::jthread m_thread; // last: joined before the rest goes
};

} // namespace hall
