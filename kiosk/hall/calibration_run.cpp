// SPDX-License-Identifier: GPL-3.0-or-later
#include "kiosk/hall/calibration_run.h"

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
    m_thread = std::jthread([this, input = std::move(input), aim](const std::stop_token& stop) {
        const std::size_t people = peopleToCompare(input);
        int told = 0;
        const auto onPerson = [&](std::size_t done) {
            if (stop.stop_requested()) {
                throw Stopped{};
            }
            const int percent = static_cast<int>(done * 100 / people);
            if (percent >= told + kStep) {
                told = percent;
                QMetaObject::invokeMethod(this, [this, percent] { onPercent(percent); }, Qt::QueuedConnection);
            }
        };
        try {
            const db::Calibration record = workOut(input, aim, onPerson).record;
            QMetaObject::invokeMethod(this, [this, record] { onDone(record); }, Qt::QueuedConnection);
        } catch (const Stopped&) {
            return; // nobody waits for it any more
        }
    });
}

void CalibrationRun::onPercent(int percent) {
    m_percent = percent;
    Q_EMIT changed();
}

void CalibrationRun::onDone(const db::Calibration& record) {
    m_isRunning = false;
    m_percent = 100;
    m_tried = record;
    Q_EMIT changed();
}

} // namespace hall
