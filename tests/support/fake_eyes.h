// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "kiosk/lobby/base/eyes.h"

#include <string>
#include <utility>
#include <vector>

namespace support {

/// Eyes without a camera: the test says what they see.
class FakeEyes : public lobby::Eyes {
public:
    using lobby::Eyes::Eyes;

    void setMode(Mode mode) override { m_mode = mode; }
    void startOver() override { ++m_startOvers; }
    void settle(const std::string& trackKey) override { m_settled.push_back(trackKey); }

    void watchClosely(bool isWanted) override { m_isClose = isWanted; }
    void challenge(bool isWanted) override {
        m_challenges += std::exchange(m_isChallenging, isWanted) != isWanted && isWanted ? 1 : 0;
    }

    void readCodes(bool isWanted) override { m_isReading = isWanted; }

    [[nodiscard]] Mode mode() const { return m_mode; }
    [[nodiscard]] bool isWatchingClosely() const { return m_isClose; }
    [[nodiscard]] bool isReadingCodes() const { return m_isReading; }
    [[nodiscard]] int startOvers() const { return m_startOvers; }
    [[nodiscard]] const std::vector<std::string>& settled() const { return m_settled; }

    void see(const std::string& trackKey, lobby::FaceHint hint = lobby::FaceHint::None, int goodChips = 0) {
        Q_EMIT faceChanged({.trackKey = trackKey,
                            .box = QRectF(0.3, 0.2, 0.4, 0.5),
                            .hint = hint,
                            .goodChips = goodChips,
                            .faces = 1});
    }
    /// The same with what its looks say.
    void see(const std::string& trackKey, lobby::Liveness liveness) {
        Q_EMIT faceChanged({.trackKey = trackKey,
                            .box = QRectF(0.3, 0.2, 0.4, 0.5),
                            .hint = lobby::FaceHint::None,
                            .goodChips = 4,
                            .faces = 1,
                            .liveness = liveness});
    }
    void asks(const lobby::ChallengeInView& challenge) { Q_EMIT challengeChanged(challenge); }
    [[nodiscard]] bool isChallenging() const { return m_isChallenging; }
    [[nodiscard]] int challenges() const { return m_challenges; } ///< that were started
    void seeNobody() { Q_EMIT faceChanged(lobby::FaceInView{}); }
    void probe(const std::string& trackKey) {
        wire::Identify probe;
        probe.trackKey = trackKey;
        probe.chips = 3;
        Q_EMIT probeReady(probe);
    }
    void chip(float quality = 0.9F) { Q_EMIT chipReady({.embedding = {}, .quality = quality}); }
    void codes(const std::vector<std::string>& texts) { Q_EMIT codesSeen(texts); }
    void camera(wire::CameraState state) { Q_EMIT cameraChanged(state); }
    void preview(const QImage& picture) { Q_EMIT previewChanged(picture); }

private:
    Mode m_mode = Mode::Watch;
    int m_startOvers = 0;
    bool m_isClose = false;
    bool m_isChallenging = false;
    bool m_isReading = false;
    int m_challenges = 0;
    std::vector<std::string> m_settled;
};

} // namespace support
