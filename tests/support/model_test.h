// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "vision/pipeline/model_files.h"

#include <cstdint>
#include <gtest/gtest.h>
#include <opencv2/core/mat.hpp>
#include <opencv2/imgcodecs.hpp>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace testing_support {

/// For tests that need the real models: skipped with a clear message where deploy/fetch-models has not run.
class ModelTest : public testing::Test {
protected:
    void SetUp() override {
        auto opened = vision::pipeline::ModelFiles::openDefault();
        if (!opened && opened.error().kind == vision::ErrorKind::NotFound) {
            GTEST_SKIP() << opened.error().context << " (deploy/fetch-models fetches the models)";
        }
        ASSERT_TRUE(opened.has_value()) << opened.error().context;
        m_models.emplace(std::move(*opened));
    }

    [[nodiscard]] const vision::pipeline::ModelFiles& models() const { return *m_models; }

    [[nodiscard]] std::vector<std::uint8_t> bytes(std::string_view id) const {
        auto read = m_models->read(id);
        EXPECT_TRUE(read.has_value());
        return read ? std::move(*read) : std::vector<std::uint8_t>{};
    }

    /// Group photograph `number`, 1 to 6; empty, and the test is to be skipped, where the folder holds models alone.
    [[nodiscard]] cv::Mat sample(int number) const {
        return cv::imread((m_models->folder() / "samples" / ("sample" + std::to_string(number) + ".jpg")).string());
    }

private:
    std::optional<vision::pipeline::ModelFiles> m_models;
};

} // namespace testing_support
