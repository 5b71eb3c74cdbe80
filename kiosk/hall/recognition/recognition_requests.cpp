// SPDX-License-Identifier: GPL-3.0-or-later
#include "kiosk/hall/recognition/recognition_requests.h"

#include "kiosk/hall/recognition/recognition_page.h"

#include <utility>

namespace hall {

using wire::RefusalCode;

RecognitionRequests::RecognitionRequests(Service& hall)
    : m_hall(hall) {
    QObject::connect(&m_calibration, &CalibrationRun::changed, &m_hall, [this] { m_hall.tell({.recognition = true}); });
    hall.onHere<wire::RecognitionAsk>([this](const auto&... each) { stand(each...); });
    hall.onHere<wire::CalibrationTry>([this](const auto&... each) { attempt(each...); });
    hall.onHere<wire::CalibrationKeep>([this](const auto&... each) { keep(each...); });
    hall.on<wire::CalibrationChoose>(
        [](HallState& state, const Asker& asker, const wire::CalibrationChoose& choose) {
            return chooseCalibration(state, asker.by(), choose.calibration, asker.at);
        },
        [](const auto&, const wire::Done&) { return Changes{.recognition = true}; });
}

void RecognitionRequests::stand(const Asker& asker, const wire::RecognitionAsk& request, const Respond& respond) {
    m_hall.ask([asker](HallState& state) { return recognitionFor(state, asker.by()); }, respond,
               [this, asker, request, respond](Answer<wire::Recognition> answer) {
                   if (answer && asker.by().role == db::StaffRole::Manager) {
                       answer->isRunning = m_calibration.isRunning() || m_isStarting;
                       answer->runningPercent = m_calibration.isRunning() ? m_calibration.percent() : 0;
                       answer->tried = m_calibration.tried();
                   }
                   m_hall.finish(respond, request, answer);
               });
}

void RecognitionRequests::attempt(const Asker& asker, const wire::CalibrationTry& request, const Respond& respond) {
    if (m_calibration.isRunning() || m_isStarting) {
        respond(tooMany(std::chrono::seconds(5)));
        return;
    }
    m_isStarting = true;
    const Respond answered = [this, respond](const wire::Body& body) {
        m_isStarting = false;
        respond(body);
    };
    m_hall.ask([asker, aim = request.aim](HallState& state) { return inputToTry(state, asker.by().id, aim, asker.at); },
               answered,
               [this, aim = request.aim, answered](Answer<CalibrationInput> input) {
                   if (!input) {
                       answered(refused(input.error()));
                       return;
                   }
                   m_calibration.start(std::move(*input), aim);
                   m_hall.finish(answered, wire::Body(wire::Done{}), {.recognition = true});
               });
}

void RecognitionRequests::keep(const Asker& asker, const wire::CalibrationKeep& request, const Respond& respond) {
    if (!m_calibration.tried()) {
        respond(refused(RefusalCode::NotInState));
        return;
    }
    m_hall.ask([asker, tried = *m_calibration.tried()](
                   HallState& state) { return keepTried(state, asker.by(), tried, asker.at); },
               respond,
               [this, request, respond](const Answer<wire::Done>& answer) {
                   if (answer) { m_calibration.forgetTried(); }
                   m_hall.finish(respond, request, answer,
                                 [](const auto&, const auto&) { return Changes{.recognition = true}; });
               });
}

} // namespace hall
