// SPDX-License-Identifier: GPL-3.0-or-later
#include "kiosk/ctl/progress.h"

#include <algorithm>
#include <ostream>
#include <utility>

namespace ctl {
namespace {

using namespace std::chrono_literals;

constexpr auto kShowAfter = 2s;
constexpr auto kTerminalEvery = 100ms;
constexpr auto kPlainEvery = 10s;
constexpr std::size_t kBarWidth = 30;

} // namespace

Progress::Progress(std::ostream& err, std::string label, std::size_t total, Settings settings)
    : m_err(err)
    , m_label(std::move(label))
    , m_total(total)
    , m_settings(std::move(settings))
    , m_start(m_settings.now())
    , m_lastDrawn(m_start) {}

Progress::~Progress() {
    if (m_isShown && m_settings.isTerminal) { m_err << "\r\x1b[K" << std::flush; }
}

void Progress::update(std::size_t done) {
    const auto now = m_settings.now();
    if (now - m_start < kShowAfter) { return; }
    const auto every = m_settings.isTerminal ? Clock::duration(kTerminalEvery) : Clock::duration(kPlainEvery);
    if (m_isShown && now - m_lastDrawn < every) { return; }
    draw(done, now);
}

void Progress::draw(std::size_t done, Clock::time_point now) {
    m_isShown = true;
    m_lastDrawn = now;
    if (m_settings.isTerminal) { m_err << "\r\x1b[K"; }
    m_err << m_label << ' ';
    if (m_total == 0) {
        m_err << done;
    } else {
        const auto part = std::min(done, m_total);
        if (m_settings.isTerminal) {
            const auto filled = kBarWidth * part / m_total;
            m_err << '[' << std::string(filled, '#') << std::string(kBarWidth - filled, '.') << "] ";
        }
        m_err << part << '/' << m_total << " (" << 100 * part / m_total << "%)";
        if (part > 0) {
            const auto left = (now - m_start) * static_cast<double>(m_total - part) / static_cast<double>(part);
            m_err << ", " << std::chrono::duration_cast<std::chrono::seconds>(left).count() << " s left";
        }
    }
    if (!m_settings.isTerminal) { m_err << '\n'; }
    m_err << std::flush;
}

} // namespace ctl
