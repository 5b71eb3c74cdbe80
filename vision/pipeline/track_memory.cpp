// SPDX-License-Identifier: GPL-3.0-or-later
#include "vision/pipeline/track_memory.h"

#include "vision/embed/vectors.h"

#include <algorithm>
#include <cassert>
#include <numeric>

namespace vision::pipeline {

float cosine(const std::vector<float>& a, const std::vector<float>& b) {
    assert(a.size() == b.size());
    return std::inner_product(a.begin(), a.end(), b.begin(), 0.0F);
}

std::optional<std::vector<float>> fuse(const std::vector<Look>& looks) {
    assert(!looks.empty());
    std::vector<float> sum(looks.front().vector.size());
    for (const auto& look : looks) {
        assert(look.vector.size() == sum.size());
        for (std::size_t i = 0; i < sum.size(); ++i) {
            sum[i] += look.quality * look.vector[i];
        }
    }
    if (!embed::normalise(sum)) { return std::nullopt; }
    return sum;
}

bool TrackMemory::isDue(Mode mode, FrameTime at, Watch watch) const {
    if (mode == Mode::Follow) { return false; }
    if (!m_lastLook) { return true; }
    const auto passed = at - *m_lastLook;
    if (mode == Mode::Enrol) { return passed >= m_settings.chipsEvery; }
    if (m_settled) {
        return passed >= (watch == Watch::Closely ? m_settings.recheckCloselyEvery : m_settings.recheckEvery);
    }
    if (m_probes < m_settings.eagerProbes) { return true; }
    return passed >= (m_probes < m_settings.manyProbes ? m_settings.chipsEvery : m_settings.lateChipsEvery);
}

liveness::LiveState TrackMemory::live() const {
    const auto state = m_liveness.state();
    const bool movesAsAPicture = state == liveness::LiveState::Live && m_motion.isSeen();
    return movesAsAPicture ? liveness::LiveState::Doubt : state;
}

bool TrackMemory::isAnotherPerson(const Look& look) const {
    if (m_best.empty()) { return false; }
    const auto known = fuse(m_best);
    return known.has_value() && m_settings.minSamePerson && cosine(*known, look.vector) < *m_settings.minSamePerson;
}

void TrackMemory::keep(Look look) {
    m_best.push_back(std::move(look));
    if (m_best.size() > static_cast<std::size_t>(m_settings.maxChipsPerProbe)) {
        m_best.erase(std::min_element(m_best.begin(), m_best.end(),
                                      [](const Look& a, const Look& b) { return a.quality < b.quality; }));
    }
}

int TrackMemory::chipsToNextProbe() const {
    if (m_probes == 0) { return m_settings.firstProbeChips; }
    return m_probes < m_settings.eagerProbes ? 1 : m_settings.probeEveryChips;
}

std::optional<Probe> TrackMemory::add(Look look, FrameTime at) {
    m_lastLook = at;
    if (!m_firstGood) { m_firstGood = at; }
    m_liveness.add({.score = look.liveness, .quality = look.quality});
    keep(std::move(look));
    ++m_goodChips;
    ++m_chipsSinceProbe;
    if (m_settled || m_chipsSinceProbe < chipsToNextProbe()) { return std::nullopt; }
    auto vector = fuse(m_best);
    if (!vector) { return std::nullopt; }
    ++m_probes;
    m_chipsSinceProbe = 0;
    const auto chips = static_cast<float>(m_best.size());
    Probe probe{.track = {},
                .embedding = {.values = std::move(*vector), .model = {}},
                .chips = static_cast<int>(m_best.size()),
                .quality = 0,
                .liveness = m_liveness.score(),
                .live = live(),
                .firstGoodFrame = *m_firstGood};
    for (const auto& used : m_best) {
        probe.quality += used.quality / chips;
    }
    return probe;
}

bool TrackMemory::addForEnrolment(const Look& look, FrameTime at) {
    m_lastLook = at;
    if (!m_firstGood) { m_firstGood = at; }
    m_liveness.add({.score = look.liveness, .quality = look.quality});
    const bool known = std::any_of(m_enrolled.begin(), m_enrolled.end(), [&](const std::vector<float>& before) {
        return 1 - cosine(before, look.vector) < m_settings.minEnrolChange;
    });
    if (known) { return false; }
    m_enrolled.push_back(look.vector);
    keep(look);
    ++m_goodChips;
    return true;
}

} // namespace vision::pipeline
