// SPDX-License-Identifier: GPL-3.0-or-later
#include "kiosk/lobby/cases/slip_reader.h"

namespace lobby {

SlipReader::SlipReader(Eyes& eyes, ProgressLookup& progress, const LobbyState& state)
    : m_eyes(eyes)
    , m_progress(progress)
    , m_state(state) {
    connect(&m_progress, &ProgressLookup::changed, this, &SlipReader::update);
    connect(&m_eyes, &Eyes::codesSeen, this, [this](const std::vector<std::string>& texts) {
        if (isWanted() && m_progress.hold(texts)) { // what was on its way when the page was left is dropped
            Q_EMIT hasRead();
        }
    });
}

bool SlipReader::isWanted() const {
    return m_state == LobbyState::Progress && m_progress.readsSlips();
}

void SlipReader::update() {
    m_eyes.readCodes(isWanted());
}

} // namespace lobby
