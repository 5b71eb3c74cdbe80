// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "kiosk/hall/recognition/calibration_run.h"
#include "kiosk/hall/service/service.h"
#include "kiosk/wire/recognition.h"

namespace hall {

/// Answers what desks ask about how recognition stands and its calibration. Main thread; outlived by the service.
class RecognitionRequests {
public:
    explicit RecognitionRequests(Service& hall);

    [[nodiscard]] CalibrationRun& calibration() { return m_calibration; }

private:
    void stand(const Asker& asker, const wire::RecognitionAsk& request, const Respond& respond);
    void attempt(const Asker& asker, const wire::CalibrationTry& request, const Respond& respond);
    void keep(const Asker& asker, const wire::CalibrationKeep& request, const Respond& respond);

    Service& m_hall;
    CalibrationRun m_calibration;
    bool m_isStarting = false; ///< its input is being read
};

} // namespace hall
