// SPDX-License-Identifier: GPL-3.0-or-later
#include "kiosk/sight/code_watch.h"

#include "vision/codes/qr_reader.h"

namespace sight {

std::optional<std::vector<std::string>> CodeWatch::see(const cv::Mat& picture, vision::FrameTime at) {
    if (m_searchedAt && at - *m_searchedAt < m_settings.between) { return std::nullopt; }
    m_searchedAt = at;
    auto texts = vision::codes::qrTexts(picture);
    if (m_seenAt && at - *m_seenAt >= m_settings.goneAfter) { m_texts.clear(); }
    if (texts.empty()) { return std::nullopt; }
    m_seenAt = at;
    if (texts == m_texts) { return std::nullopt; }
    m_texts = texts;
    return texts;
}

void CodeWatch::forget() {
    m_texts.clear();
    m_searchedAt.reset();
    m_seenAt.reset();
}

} // namespace sight
