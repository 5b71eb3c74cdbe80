// SPDX-License-Identifier: GPL-3.0-or-later
#include "kiosk/sight/code_watch.h"

#include "kiosk/paper/qr_image.h"

#include <gtest/gtest.h>
#include <opencv2/imgproc.hpp>

namespace sight {
namespace {

using namespace std::chrono_literals;
using Texts = std::vector<std::string>;

class CodeWatchTest : public testing::Test {
protected:
    static cv::Mat showing(const QString& text) {
        QImage grey = paper::qrImage(text).convertToFormat(QImage::Format_Grayscale8);
        const cv::Mat modules(grey.height(), grey.width(), CV_8UC1, grey.bits(),
                              static_cast<std::size_t>(grey.bytesPerLine()));
        cv::Mat picture;
        cv::resize(modules, picture, {}, 4, 4, cv::INTER_NEAREST);
        return picture;
    }
    /// `later` than the frame before.
    std::optional<Texts> see(const cv::Mat& picture, std::chrono::milliseconds later = 300ms) {
        m_at += later;
        return m_watch.see(picture, m_at);
    }

    cv::Mat m_nothing = cv::Mat(200, 200, CV_8UC1, cv::Scalar(255));
    cv::Mat m_one = showing(QStringLiteral("one"));
    cv::Mat m_two = showing(QStringLiteral("two"));
    vision::FrameTime m_at{1h};
    CodeWatch m_watch;
};

TEST_F(CodeWatchTest, TellsACodeOnceHoweverLongItIsHeldUp) {
    EXPECT_EQ(see(m_nothing), std::nullopt);
    EXPECT_EQ(see(m_one), Texts{"one"});
    for (int i = 0; i < 20; ++i) {
        EXPECT_EQ(see(m_one), std::nullopt);
    }
    EXPECT_EQ(see(m_two), Texts{"two"});
}

TEST_F(CodeWatchTest, AFrameThatIsNotReadIsNoSignThatTheCodeHasGone) {
    EXPECT_EQ(see(m_one), Texts{"one"});
    EXPECT_EQ(see(m_nothing), std::nullopt);
    EXPECT_EQ(see(m_one), std::nullopt);
    for (int i = 0; i < 6; ++i) {
        EXPECT_EQ(see(m_nothing), std::nullopt);
    }
    EXPECT_EQ(see(m_one), Texts{"one"}) << "taken away and held up again";
}

TEST_F(CodeWatchTest, SearchesFiveFramesASecond) {
    EXPECT_EQ(see(m_nothing), std::nullopt);
    EXPECT_EQ(see(m_one, 199ms), std::nullopt);
    EXPECT_EQ(see(m_one, 1ms), Texts{"one"});
}

TEST_F(CodeWatchTest, ForgetsWhatTheVisitorBeforeHeldUp) {
    EXPECT_EQ(see(m_one), Texts{"one"});
    m_watch.forget();
    EXPECT_EQ(see(m_one, 0ms), Texts{"one"});
}

} // namespace
} // namespace sight
