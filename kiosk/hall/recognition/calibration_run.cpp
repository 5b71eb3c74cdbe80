// SPDX-License-Identifier: GPL-3.0-or-later
#include "kiosk/hall/recognition/calibration_run.h"

#include <cassert>

namespace hall {
namespace {

struct Stopped {}; // thrown out of the comparisons, caught in the thread's function

constexpr int kStep = 5; // percent

} // namespace

CalibrationRun::~CalibrationRun() {
    m_thread = {}; // asks it to stop and waits
}

void CalibrationRun::start(CalibrationInput input, double aim) {
    assert(!m_isRunning && !input.gallery->empty());
    m_isRunning = true;
    m_percent = 0;
    m_tried.reset();
    m_thread = std::jthread([this, run = ++m_run, input = std::move(input), aim](const std::stop_token& stop) {
        const std::size_t people = peopleToCompare(input);
        int told = 0;
        const auto onPerson = [&](std::size_t done) {
            if (stop.stop_requested()) { throw Stopped{}; }
            const int percent = static_cast<int>(done * 100 / people);
            if (percent >= told + kStep) {
                told = percent;
                QMetaObject::invokeMethod(
                    this, [this, run, percent] { onPercent(run, percent); }, Qt::QueuedConnection);
            }
        };
        try {
            const db::Calibration record = workOut(input, aim, onPerson).record;
            QMetaObject::invokeMethod(this, [this, run, record] { onDone(run, record); }, Qt::QueuedConnection);
        } catch (const Stopped&) {
            return; // nobody waits for it any more
        }
    });
}

void CalibrationRun::stop() {
    if (!m_isRunning) { return; }
    m_thread = {}; // asks it to stop and waits; its input goes with it
    ++m_run;       // what it may have said last is not heard any more
    m_isRunning = false;
    m_percent = 0;
    Q_EMIT changed();
}

void CalibrationRun::onPercent(std::uint64_t run, int percent) {
    if (run != m_run) { return; }
    m_percent = percent;
    Q_EMIT changed();
}

void CalibrationRun::onDone(std::uint64_t run, const db::Calibration& record) {
    if (run != m_run) { return; }
    m_isRunning = false;
    m_percent = 100;
    m_tried = record;
    Q_EMIT changed();
}

} // namespace hall
