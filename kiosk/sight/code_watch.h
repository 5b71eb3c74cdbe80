// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "vision/types/face.h"

#include <chrono>
#include <opencv2/core/mat.hpp>
#include <optional>
#include <string>
#include <vector>

namespace sight {

struct CodeWatchSettings {
    std::chrono::milliseconds between{200};    ///< so often a frame is searched
    std::chrono::milliseconds goneAfter{1500}; ///< a code that was out of sight for so long is held up anew
};

/// Which QR codes are held up, while somebody wants to know. Keeps no frame, and of what the codes say only as long as
/// it takes to know the same ones again. One thread.
class CodeWatch {
public:
    explicit CodeWatch(CodeWatchSettings settings = {})
        : m_settings(settings) {}

    /// What the codes in this picture say, if that is news.
    [[nodiscard]] std::optional<std::vector<std::string>> see(const cv::Mat& picture, vision::FrameTime at);
    /// Nobody wants to know any more: what was seen is forgotten.
    void forget();

private:
    CodeWatchSettings m_settings;
    std::vector<std::string> m_texts; ///< that were told last
    std::optional<vision::FrameTime> m_searchedAt;
    std::optional<vision::FrameTime> m_seenAt;
};

} // namespace sight
