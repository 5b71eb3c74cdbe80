// SPDX-License-Identifier: GPL-3.0-or-later
#include "vision/capture/recorded_source.h"

#include "vision/capture/container_check.h"
#include "vision/capture/quarter_turn.h"
#include "vision/types/picture_file.h"

#include <algorithm>
#include <chrono>
#include <cmath>
#include <cstddef>
#include <fstream>
#include <iterator>
#include <opencv2/core.hpp>
#include <opencv2/imgcodecs.hpp>
#include <opencv2/videoio.hpp>
#include <string_view>
#include <system_error>
#include <thread>
#include <utility>
#include <vector>

namespace vision::capture {

namespace {

using Clock = std::chrono::steady_clock;

using Offset = Clock::duration; // within a recording

// When the frames of a recording are due.
class Timeline {
public:
    explicit Timeline(const SourceSettings& settings)
        : m_pace{settings.pace}
        , m_wantedStart{settings.start} {}

    // The recording plays from now on.
    void begin() {
        if (m_plays) { return; }
        m_plays = true;
        m_playsSince = Clock::now();
        m_start = m_wantedStart.value_or(m_playsSince);
    }

    [[nodiscard]] FrameTime timeOf(Offset offset) const { return m_start + offset; }

    // True if the frame after this one, at `next`, is due already, so that this one would only make the reader later.
    [[nodiscard]] bool isTooLateFor(Offset next) const {
        return m_pace == Pace::RealTime && m_playsSince + next < Clock::now();
    }

    void waitFor(Offset offset) const {
        if (m_pace == Pace::RealTime) { std::this_thread::sleep_until(m_playsSince + offset); }
    }

private:
    Pace m_pace;
    std::optional<FrameTime> m_wantedStart;
    FrameTime m_start;                // from begin() on
    Clock::time_point m_playsSince{}; // the same
    bool m_plays = false;
};

Offset offsetOf(std::chrono::duration<double> time) {
    return std::chrono::round<std::chrono::microseconds>(time);
}

double usableRate(double fps) {
    constexpr double kUsual = 25; // of files that do not say, such as single GIF pictures
    return std::isfinite(fps) && fps >= 0.1 && fps <= 240 ? fps : kUsual;
}

class VideoFileSource final : public FrameSource {
public:
    VideoFileSource(const cv::VideoCapture& capture, std::filesystem::path file, const SourceSettings& settings)
        : m_capture{capture}
        , m_file{std::move(file)}
        , m_loops{settings.loop}
        , m_isCutShort{isCutShort(m_file)}
        , m_turns{quarterTurnsOf(m_file)}
        , m_declaredFrames{m_capture.get(cv::CAP_PROP_FRAME_COUNT)}
        , m_period{1.0 / usableRate(m_capture.get(cv::CAP_PROP_FPS))}
        , m_timeline{settings} {
        turnNothing();
    }

    Expected<Frame> nextFrame() override {
        try {
            m_timeline.begin();
            while (grabOrRewind() && m_timeline.isTooLateFor(m_offset + offsetOf(m_period))) {
                ++m_sequence;
            }
            if (!m_hasFrame) { return tl::unexpected(theEnd()); }
            cv::Mat picture; // a fresh one each time: frames share their pixels
            if (!m_capture.retrieve(picture) || picture.empty() || picture.type() != CV_8UC3) {
                return tl::unexpected(Error{ErrorKind::Unreadable, m_file.filename().string() + ": no picture"});
            }
            m_timeline.waitFor(m_offset);
            return Frame{turnedClockwise(picture, m_turns), m_timeline.timeOf(m_offset), m_sequence++};
        } catch (const cv::Exception& problem) {
            return tl::unexpected(Error{ErrorKind::Unreadable, m_file.filename().string() + ": " + problem.err});
        }
    }

private:
    // OpenCV 4.6 reads some matrices the wrong way round, and the pictures stand on their heads.
    void turnNothing() { m_capture.set(cv::CAP_PROP_ORIENTATION_AUTO, 0); }

    bool grabOrRewind() {
        m_hasFrame = m_capture.grab();
        if (!m_hasFrame && m_loops && m_framesOfThisRound > 0 && !brokeOff()) {
            m_framesOfThisRound = 0;
            m_roundBegan = m_offset + offsetOf(m_period);
            m_hasFrame = m_capture.open(m_file.string(), cv::CAP_FFMPEG);
            turnNothing();
            m_hasFrame = m_hasFrame && m_capture.grab();
        }
        if (m_hasFrame) {
            placeFrame();
            ++m_framesOfThisRound;
        }
        return m_hasFrame;
    }

    // A telephone takes as many frames a second as there is light for: each frame says itself when it was taken. Where
    // it does not, or goes back, it comes one period after the one before.
    void placeFrame() {
        const std::chrono::duration<double> said{m_capture.get(cv::CAP_PROP_POS_MSEC) / 1000};
        if (m_framesOfThisRound == 0) { m_firstSaid = said; }
        const Offset offset = m_roundBegan + offsetOf(said - m_firstSaid);
        const bool isFirst = m_sequence == 0 && m_framesOfThisRound == 0;
        const bool isLater = std::isfinite(said.count()) && (isFirst || offset > m_offset);
        m_offset = isLater ? offset : m_offset + offsetOf(m_period);
    }

    // Of some containers the count is the duration times a guess of the rate: then the time has to be short, too.
    [[nodiscard]] bool brokeOff() const {
        const bool hasFew = static_cast<double>(m_framesOfThisRound) < 0.9 * m_declaredFrames - 1;
        const bool isEarly = m_offset - m_roundBegan + offsetOf(m_period) < offsetOf(0.9 * m_declaredFrames * m_period);
        return m_isCutShort || (hasFew && isEarly);
    }

    [[nodiscard]] Error theEnd() const {
        const std::string context =
            m_file.filename().string() + ": ends after " + std::to_string(m_framesOfThisRound) + " frames";
        return {brokeOff() ? ErrorKind::Truncated : ErrorKind::EndOfStream, context};
    }

    cv::VideoCapture m_capture;
    std::filesystem::path m_file;
    bool m_loops;
    bool m_isCutShort;
    int m_turns; // clockwise quarters
    double m_declaredFrames;
    std::chrono::duration<double> m_period; // as the container says, on the average
    Timeline m_timeline;
    std::uint64_t m_sequence = 0;
    std::uint64_t m_framesOfThisRound = 0;
    Offset m_roundBegan{};                       // of the recording, which may be in its second round
    Offset m_offset{};                           // of the frame that was grabbed last
    std::chrono::duration<double> m_firstSaid{}; // the time that the first frame of this round gives
    bool m_hasFrame = false;
};

// By its first bytes: OpenCV would offer anything else to every format library that it knows.
bool beginsAsPicture(const std::vector<unsigned char>& bytes) {
    const auto has = [&](std::size_t at, std::string_view tag) {
        return bytes.size() >= at + tag.size() &&
               std::equal(tag.begin(), tag.end(), bytes.begin() + static_cast<std::ptrdiff_t>(at),
                          [](char a, unsigned char b) { return static_cast<unsigned char>(a) == b; });
    };
    return has(0, "\xFF\xD8\xFF") || has(0, "\x89PNG") || has(0, "BM") || (has(0, "RIFF") && has(8, "WEBP"));
}

Expected<cv::Mat> readPicture(const std::filesystem::path& file) {
    const std::string name = "picture " + file.filename().string();
    std::ifstream stream{file, std::ios::binary};
    if (!stream) { return tl::unexpected(Error{ErrorKind::NotFound, name}); }
    const std::vector<unsigned char> bytes{std::istreambuf_iterator<char>{stream}, {}};
    if (!beginsAsPicture(bytes)) { return tl::unexpected(Error{ErrorKind::Unreadable, name}); }
    try {
        cv::Mat picture = cv::imdecode(bytes, cv::IMREAD_COLOR);
        if (picture.empty()) { return tl::unexpected(Error{ErrorKind::Unreadable, name}); }
        return picture;
    } catch (const cv::Exception& problem) {
        return tl::unexpected(Error{ErrorKind::Unreadable, name + ": " + problem.err});
    }
}

class FolderSource final : public FrameSource {
public:
    FolderSource(std::vector<std::filesystem::path> pictures, const SourceSettings& settings)
        : m_pictures{std::move(pictures)}
        , m_loops{settings.loop}
        , m_period{1.0 / usableRate(settings.folderFps)}
        , m_timeline{settings} {}

    Expected<Frame> nextFrame() override {
        m_timeline.begin();
        while (hasPicture(m_sequence + 1) && m_timeline.isTooLateFor(offsetOfPicture(m_sequence + 1))) {
            ++m_sequence;
        }
        if (!hasPicture(m_sequence)) {
            return tl::unexpected(Error{ErrorKind::EndOfStream, "all pictures were shown"});
        }
        const std::filesystem::path& file = m_pictures[m_sequence % m_pictures.size()];
        Expected<cv::Mat> picture = readPicture(file);
        if (!picture) { return tl::unexpected(std::move(picture).error()); }
        const Offset offset = offsetOfPicture(m_sequence);
        m_timeline.waitFor(offset);
        return Frame{std::move(*picture), m_timeline.timeOf(offset), m_sequence++};
    }

private:
    [[nodiscard]] Offset offsetOfPicture(std::uint64_t number) const {
        return offsetOf(m_period * static_cast<double>(number));
    }
    [[nodiscard]] bool hasPicture(std::uint64_t number) const { return m_loops || number < m_pictures.size(); }

    std::vector<std::filesystem::path> m_pictures;
    bool m_loops;
    std::chrono::duration<double> m_period;
    Timeline m_timeline;
    std::uint64_t m_sequence = 0;
};

} // namespace

Expected<std::unique_ptr<FrameSource>> openVideoFile(const std::filesystem::path& file,
                                                     const SourceSettings& settings) {
    std::error_code ignored;
    const std::string name = file.filename().string();
    if (!std::filesystem::exists(file, ignored)) { return tl::unexpected(Error{ErrorKind::NotFound, name}); }
    const auto refused = [&](const std::string& why) {
        return tl::unexpected(Error{isCutShort(file) ? ErrorKind::Truncated : ErrorKind::Unreadable, name + why});
    };
    try {
        cv::VideoCapture capture{file.string(), cv::CAP_FFMPEG};
        if (!capture.isOpened()) { return refused(": not a video that can be played"); }
        return std::make_unique<VideoFileSource>(capture, file, settings);
    } catch (const cv::Exception& problem) { return refused(": " + problem.err); }
}

Expected<std::unique_ptr<FrameSource>> openFolder(const std::filesystem::path& folder, const SourceSettings& settings) {
    std::vector<std::filesystem::path> pictures;
    std::error_code error;
    for (std::filesystem::directory_iterator each{folder, error};
         !error && each != std::filesystem::directory_iterator{}; each.increment(error)) {
        if (isPictureFile(each->path())) { pictures.push_back(each->path()); }
    }
    if (error) { return tl::unexpected(Error{ErrorKind::NotFound, "folder: " + error.message()}); }
    if (pictures.empty()) { return tl::unexpected(Error{ErrorKind::NotFound, "folder without a picture"}); }
    std::ranges::sort(pictures);
    return std::make_unique<FolderSource>(std::move(pictures), settings);
}

} // namespace vision::capture
