// SPDX-License-Identifier: GPL-3.0-or-later
#include "kiosk/sight/camera_eyes.h"

#include "kiosk/sight/challenge_view.h"
#include "kiosk/sight/colour_watch.h"
#include "kiosk/sight/mounting.h"
#include "kiosk/sight/still_faces.h"
#include "kiosk/wire/arrivals.h"
#include "kiosk/wire/enrolment.h"
#include "kiosk/wire/line.h"
#include "vision/capture/quarter_turn.h"

#include <QLoggingCategory>
#include <QRandomGenerator>
#include <QUuid>
#include <algorithm>
#include <condition_variable>
#include <deque>
#include <map>
#include <mutex>
#include <opencv2/imgproc.hpp>
#include <set>
#include <utility>

namespace sight {

namespace {

Q_LOGGING_CATEGORY(log, "yimen.sight")

using Clock = std::chrono::steady_clock;
using vision::TrackId;
using vision::capture::CaptureState;
using vision::capture::Frame;
using vision::liveness::LiveState;
using vision::pipeline::FacePipeline;
using vision::pipeline::FrameResult;

constexpr std::size_t kSpentFrames = 64; ///< more than any track needs for its first probe

wire::CameraState cameraState(CaptureState state) {
    switch (state) {
    case CaptureState::Working:
        return wire::CameraState::Working;
    case CaptureState::Busy:
        return wire::CameraState::Busy;
    case CaptureState::Stalled:
        return wire::CameraState::Stalled;
    case CaptureState::OtherDevice:
        return wire::CameraState::OtherCamera;
    case CaptureState::NotACamera:
        return wire::CameraState::NotACamera;
    case CaptureState::Missing:
    case CaptureState::Ended:
        return wire::CameraState::Missing;
    }
    return wire::CameraState::Missing;
}

vision::pipeline::Mode pipelineMode(lobby::Eyes::Mode mode) {
    switch (mode) {
    case lobby::Eyes::Mode::Watch:
        return vision::pipeline::Mode::Recognise;
    case lobby::Eyes::Mode::Enrol:
        return vision::pipeline::Mode::Enrol;
    case lobby::Eyes::Mode::Rest:
        return vision::pipeline::Mode::Follow;
    }
    return vision::pipeline::Mode::Follow;
}

/// Frame times are monotonic, the wire speaks wall clock: both clocks are read at this moment.
db::Time wallClock(vision::FrameTime at) {
    const auto age = Clock::now() - at;
    return std::chrono::time_point_cast<std::chrono::milliseconds>(
        std::chrono::system_clock::now() - std::chrono::duration_cast<std::chrono::system_clock::duration>(age));
}

QImage ringPicture(const cv::Mat& bgr, int side) {
    const QRect part = ringPart({bgr.cols, bgr.rows});
    cv::Mat small;
    cv::resize(bgr(cv::Rect(part.x(), part.y(), part.width(), part.height())), small, {side, side}, 0, 0,
               cv::INTER_AREA);
    cv::flip(small, small, 1);
    QImage picture(side, side, QImage::Format_BGR888);
    for (int y = 0; y < side; ++y) {
        std::copy_n(small.ptr(y), static_cast<std::size_t>(side) * 3, picture.scanLine(y));
    }
    return picture;
}

} // namespace

std::uint32_t systemRandom(std::uint32_t below) {
    return QRandomGenerator::system()->bounded(below);
}

/// What the GUI thread wants of the vision thread, and what it may read of it.
struct CameraEyes::Orders {
    mutable std::mutex mutex;
    std::condition_variable_any changed;
    Mode mode = Mode::Watch;
    bool startOver = false;
    std::vector<std::string> settled; ///< track keys
    bool isChallenge = false;
    bool isClose = false;
    bool readCodes = false;
    bool cameraWorks = false;
    bool isColourless = false;
    bool modelsWork = true;
    Counters counters;
    double totalFrameMs = 0;
    std::uint64_t timedFrames = 0;
    double totalProbeMs = 0;
    std::uint64_t firstProbes = 0;

    /// What is to be said of a camera that works. Under the mutex.
    [[nodiscard]] wire::CameraState working() const {
        return isColourless ? wire::CameraState::Colourless : wire::CameraState::Working;
    }

    /// Waits, but not longer than until the thread shall stop.
    void rest(const std::stop_token& stop, std::chrono::milliseconds howLong) {
        std::unique_lock lock(mutex);
        (void)changed.wait_for(lock, stop, howLong, [] { return false; }); // only the time or the stop ends it
    }
};

/// Everything that only the vision thread touches.
class CameraEyes::Looker {
public:
    Looker(CameraEyes& eyes, PipelineOpener open, CameraSettings settings, std::shared_ptr<Orders> orders)
        : m_eyes(eyes)
        , m_open(std::move(open))
        , m_settings(std::move(settings))
        , m_mounting(m_settings.quarterTurns, m_settings.keptTurns)
        , m_orders(std::move(orders))
        , m_codes(m_settings.codes) {}

    void run(const std::stop_token& stop) {
        while (!stop.stop_requested()) {
            if (!m_pipeline && !openPipeline()) {
                m_orders->rest(stop, m_settings.modelRetry);
                continue;
            }
            const auto frame = m_eyes.m_slot.takeFor(stop, std::chrono::milliseconds{500});
            if (!frame) { continue; }
            const auto began = Clock::now();
            look(*frame);
            if (Clock::now() - m_lastFace < m_settings.idleAfter) { continue; }
            const auto left = m_settings.betweenIdleFrames - (Clock::now() - began);
            if (left > left.zero()) { m_orders->rest(stop, std::chrono::ceil<std::chrono::milliseconds>(left)); }
        }
    }

private:
    /// Hands a signal to the GUI thread; dropped by Qt when the receiver is gone.
    template <typename Emit>
    void tell(Emit emitSignal) {
        QMetaObject::invokeMethod(&m_eyes, std::move(emitSignal), Qt::QueuedConnection);
    }

    bool openPipeline() {
        auto opened = m_open();
        const bool works = opened.has_value();
        bool news = false;
        bool camera = false;
        auto working = wire::CameraState::Working;
        {
            const std::lock_guard lock(m_orders->mutex);
            news = std::exchange(m_orders->modelsWork, works) != works;
            camera = m_orders->cameraWorks;
            working = m_orders->working();
        }
        if (!works) {
            if (news) {
                qCWarning(log, "the models do not open: %s", opened.error().context.c_str());
                tell([&eyes = m_eyes] { Q_EMIT eyes.cameraChanged(wire::CameraState::ModelMissing); });
            }
            return false;
        }
        m_pipeline.emplace(std::move(*opened));
        if (news && camera) {
            tell([&eyes = m_eyes, working] { Q_EMIT eyes.cameraChanged(working); });
        }
        return true;
    }

    void look(const Frame& asItCame) {
        const Frame frame(vision::capture::turnedClockwise(asItCame.image(), m_mounting.quarters()), asItCame.at(),
                          asItCame.sequence());
        const Mode mode = obeyOrders();
        lookForCodes(frame);
        lookForColours(frame);
        const auto began = Clock::now();
        auto result = m_pipeline->process(frame);
        if (!result) {
            qCWarning(log, "the models failed on a frame: %s", result.error().context.c_str());
            m_pipeline.reset();
            return;
        }
        const double ms = std::chrono::duration<double, std::milli>(Clock::now() - began).count();
        for (const TrackId over : result->ended) {
            m_keys.erase(over);
            m_asked.erase(over);
            m_passed.erase(over);
        }
        if (m_mounting.see(*result)) {
            qCWarning(log, "the camera is mounted turned: its pictures are turned by %d degrees (--turn says so)",
                      90 * m_mounting.quarters());
            if (m_settings.turnFound) { m_settings.turnFound(m_mounting.quarters()); }
            m_pipeline->reset();
            m_still = {};
            return;
        }
        m_spent.emplace_back(frame.at(), ms);
        if (m_spent.size() > kSpentFrames) { m_spent.pop_front(); }
        if (result->hasFaces()) { m_lastFace = Clock::now(); }

        const QSize size(frame.image().cols, frame.image().rows);
        m_still.see(*result);
        const auto who = steppedUp(*result, size, m_settings.steppedUp, m_still.tracks());
        count(ms, who.has_value());
        watchChallenge(*result, who);
        tellFace(*result, who, size, mode);
        if (who && mode == Mode::Watch) { tellProbe(*result, *who); }
        if (who && mode == Mode::Enrol && !hasCompany(*result, *who, m_settings.steppedUp)) { tellChip(*result, *who); }
        if (Clock::now() - m_lastPreview < m_settings.betweenPreviews) { return; }
        m_lastPreview = Clock::now();
        tell([&eyes = m_eyes, picture = ringPicture(frame.image(), m_settings.ringPixels)] {
            Q_EMIT eyes.previewChanged(picture);
        });
    }

    Mode obeyOrders() {
        bool startOver = false;
        bool isChallenge = false;
        bool isClose = false;
        std::vector<std::string> settled;
        Mode mode{};
        {
            const std::lock_guard lock(m_orders->mutex);
            mode = m_orders->mode;
            startOver = std::exchange(m_orders->startOver, false);
            settled = std::exchange(m_orders->settled, {});
            isChallenge = m_orders->isChallenge;
            isClose = m_orders->isClose;
            m_readsCodes = m_orders->readCodes;
        }
        if (!isChallenge) { m_challenge.reset(); }
        m_isChallengeWanted = isChallenge;
        m_pipeline->setMode(pipelineMode(mode));
        m_pipeline->watchClosely(isClose);
        if (startOver) {
            for (const auto& [track, key] : m_keys) {
                m_pipeline->startOver(track);
            }
            m_keys.clear();
            m_asked.clear();
            m_passed.clear();
        }
        for (const auto& [track, key] : m_keys) {
            if (std::ranges::find(settled, key) != settled.end()) { m_pipeline->settle(track); }
        }
        return mode;
    }

    void lookForCodes(const Frame& frame) {
        if (!m_readsCodes) {
            m_codes.forget();
            return;
        }
        if (auto texts = m_codes.see(frame.image(), frame.at())) {
            tell([&eyes = m_eyes, texts = *std::move(texts)] { Q_EMIT eyes.codesSeen(texts); });
        }
    }

    void lookForColours(const Frame& frame) {
        if (!m_colours.see(frame.image())) { return; }
        if (m_colours.isColourless()) {
            qCWarning(log, "the camera gives grey pictures (infrared?): living people will be taken for pictures");
        }
        auto working = wire::CameraState::Working;
        {
            const std::lock_guard lock(m_orders->mutex);
            m_orders->isColourless = m_colours.isColourless();
            if (!m_orders->cameraWorks) { return; }
            working = m_orders->working();
        }
        tell([&eyes = m_eyes, working] { Q_EMIT eyes.cameraChanged(working); });
    }

    void count(double ms, bool withFace) {
        const std::lock_guard lock(m_orders->mutex);
        ++m_orders->counters.frames;
        if (!withFace) { return; }
        m_orders->totalFrameMs += ms;
        m_orders->counters.meanFrameMs = m_orders->totalFrameMs / static_cast<double>(++m_orders->timedFrames);
    }

    void countFirstProbe(vision::FrameTime firstGoodFrame) {
        double spent = 0;
        for (const auto& [at, ms] : m_spent) {
            if (at >= firstGoodFrame) { spent += ms; }
        }
        const std::lock_guard lock(m_orders->mutex);
        m_orders->totalProbeMs += spent;
        m_orders->counters.meanProbeMs = m_orders->totalProbeMs / static_cast<double>(++m_orders->firstProbes);
    }

    const std::string& keyOf(TrackId track) {
        auto& key = m_keys[track];
        if (key.empty()) { key = QUuid::createUuid().toString(QUuid::WithoutBraces).toStdString(); }
        return key;
    }

    void tellFace(const FrameResult& result, std::optional<std::size_t> who, QSize size, Mode mode) {
        lobby::FaceInView view;
        view.faces = static_cast<int>(result.faces.size());
        if (who) {
            const auto& face = result.faces[*who];
            view.trackKey = keyOf(face.track);
            view.box = inRing(face.box, size);
            view.goodChips = face.goodChips;
            view.liveness = livenessOf(face.track, face.live);
            view.hint = mode == Mode::Enrol && hasCompany(result, *who, m_settings.steppedUp)
                            ? lobby::FaceHint::OnlyOnePerson
                            : hintFor(face);
        } else if (result.hasFaces()) {
            view.hint = lobby::FaceHint::ComeCloser;
        }
        tell([&eyes = m_eyes, view] { Q_EMIT eyes.faceChanged(view); });
    }

    /// The movements that were done outweigh a doubt, not the sight of a picture.
    [[nodiscard]] lobby::Liveness livenessOf(TrackId track, LiveState state) const {
        return livenessInView(state, m_passed.contains(track));
    }

    void watchChallenge(const FrameResult& result, std::optional<std::size_t> who) {
        if (!m_isChallengeWanted) { return; }
        if (!m_challenge) {
            m_challenge.emplace(m_settings.random, result.time, m_settings.challenge);
            m_shownChallenge.reset();
        }
        m_challenge->see(who ? std::optional(challengeLook(result.faces[*who])) : std::nullopt, result.time);
        const auto track = m_challenge->track();
        if (m_challenge->outcome() == vision::liveness::ActiveChallenge::Outcome::Passed && track) {
            m_passed.insert(*track);
        }
        auto view = challengeView(*m_challenge);
        if (track) { view.trackKey = keyOf(*track); }
        if (m_shownChallenge == view) { return; }
        m_shownChallenge = view;
        tell([&eyes = m_eyes, view] { Q_EMIT eyes.challengeChanged(view); });
    }

    void tellProbe(const FrameResult& result, std::size_t who) {
        const TrackId track = result.faces[who].track;
        for (const auto& probe : result.probes) {
            if (probe.track != track || livenessOf(track, probe.live) != lobby::Liveness::Live) { continue; }
            wire::Identify question;
            question.trackKey = keyOf(track);
            for (const auto& other : result.faces) {
                if (other.track != track) { question.otherTracks.push_back(keyOf(other.track)); }
            }
            question.probe = probe.embedding;
            question.chips = probe.chips;
            question.quality = probe.quality;
            question.liveness = probe.liveness;
            question.challengePassed = m_passed.contains(track);
            question.firstGoodFrameAt = wallClock(probe.firstGoodFrame);
            if (m_asked.insert(track).second) { countFirstProbe(probe.firstGoodFrame); }
            tell([&eyes = m_eyes, question = std::move(question)] { Q_EMIT eyes.probeReady(question); });
        }
    }

    void tellChip(const FrameResult& result, std::size_t who) {
        for (const auto& chip : result.chips) {
            if (chip.track != result.faces[who].track) { continue; }
            // A doubt is for the member of staff who approved this enrolment and stands by; a picture is not enrolled.
            if (chip.live == LiveState::Attack || chip.liveness < m_settings.enrolLiveness) { continue; }
            tell([&eyes = m_eyes, out = wire::EnrolmentSubmit::Chip{chip.embedding, chip.quality}] {
                Q_EMIT eyes.chipReady(out);
            });
        }
    }

    CameraEyes& m_eyes;
    PipelineOpener m_open;
    CameraSettings m_settings;
    Mounting m_mounting;
    StillFaces m_still;
    std::shared_ptr<Orders> m_orders;
    std::optional<FacePipeline> m_pipeline;
    std::map<TrackId, std::string> m_keys;
    std::set<TrackId> m_asked;  ///< tracks that have had their first probe
    std::set<TrackId> m_passed; ///< tracks that did what they were asked
    std::optional<vision::liveness::ActiveChallenge> m_challenge;
    std::optional<lobby::ChallengeInView> m_shownChallenge;
    bool m_isChallengeWanted = false;
    bool m_readsCodes = false;
    CodeWatch m_codes;
    ColourWatch m_colours;
    std::deque<std::pair<vision::FrameTime, double>> m_spent; ///< milliseconds of the last frames
    Clock::time_point m_lastFace{};
    Clock::time_point m_lastPreview{};
};

CameraEyes::CameraEyes(vision::capture::SourceOpener openSource, PipelineOpener openPipeline,
                       const CameraSettings& settings, QObject* parent)
    : Eyes(parent)
    , m_orders(std::make_shared<Orders>()) {
    m_capture = std::make_unique<vision::capture::CaptureLoop>(
        std::move(openSource), m_slot,
        [this](const vision::capture::CaptureReport& report) {
            auto state = cameraState(report.state);
            const bool works = state == wire::CameraState::Working;
            bool models = false;
            {
                const std::lock_guard lock(m_orders->mutex);
                m_orders->cameraWorks = works;
                models = m_orders->modelsWork;
                if (works) { state = m_orders->working(); }
            }
            if (!works) { qCWarning(log, "camera: %s", report.context.c_str()); }
            if (works && !models) {
                return; // the missing models are the news that counts
            }
            QMetaObject::invokeMethod(this, [this, state] { Q_EMIT cameraChanged(state); }, Qt::QueuedConnection);
        },
        settings.capture);
    m_vision = std::jthread([this, open = std::move(openPipeline), settings](const std::stop_token& stop) mutable {
        Looker(*this, std::move(open), settings, m_orders).run(stop);
    });
}

CameraEyes::~CameraEyes() {
    // The reverse of the order of making: who reads the slot stops before who fills it.
    m_vision.request_stop();
    m_vision.join();
    m_capture.reset();
}

void CameraEyes::setMode(Mode mode) {
    const std::lock_guard lock(m_orders->mutex);
    m_orders->mode = mode;
}

void CameraEyes::startOver() {
    const std::lock_guard lock(m_orders->mutex);
    m_orders->startOver = true;
}

void CameraEyes::settle(const std::string& trackKey) {
    const std::lock_guard lock(m_orders->mutex);
    m_orders->settled.push_back(trackKey);
}

void CameraEyes::watchClosely(bool isWanted) {
    const std::lock_guard lock(m_orders->mutex);
    m_orders->isClose = isWanted;
}

void CameraEyes::challenge(bool isWanted) {
    const std::lock_guard lock(m_orders->mutex);
    m_orders->isChallenge = isWanted;
}

void CameraEyes::readCodes(bool isWanted) {
    const std::lock_guard lock(m_orders->mutex);
    m_orders->readCodes = isWanted;
}

CameraEyes::Counters CameraEyes::counters() const {
    const std::lock_guard lock(m_orders->mutex);
    Counters now = m_orders->counters;
    now.dropped = m_slot.dropped();
    return now;
}

} // namespace sight
