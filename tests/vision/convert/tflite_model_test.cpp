// SPDX-License-Identifier: GPL-3.0-or-later
#include "vision/convert/tflite_model.h"

#include <gtest/gtest.h>
#include <numeric>
#include <string_view>

using vision::ErrorKind;
using vision::convert::readTflite;

namespace {

/// A file whose root table lies at 16, with a vtable of no fields at 8.
std::vector<std::uint8_t> emptyModel() {
    std::vector<std::uint8_t> file(24);
    file[0] = 16;
    constexpr std::string_view kIdentifier = "TFL3";
    std::copy(kIdentifier.begin(), kIdentifier.end(), file.begin() + 4);
    file[8] = 4;  // size of the vtable
    file[10] = 4; // size of the table
    file[16] = 8; // the vtable lies so much before the table
    return file;
}

} // namespace

TEST(TfliteModel, RefusesAFileOfAnotherKind) {
    std::vector<std::uint8_t> file(1000);
    std::iota(file.begin(), file.end(), std::uint8_t{0});
    const auto model = readTflite(file);
    ASSERT_FALSE(model.has_value());
    EXPECT_EQ(model.error().kind, ErrorKind::Unreadable);
}

TEST(TfliteModel, RefusesAnEmptyFile) {
    EXPECT_EQ(readTflite({}).error().kind, ErrorKind::Unreadable);
}

TEST(TfliteModel, RefusesAModelWithoutAGraph) {
    const auto model = readTflite(emptyModel());
    ASSERT_FALSE(model.has_value());
    EXPECT_EQ(model.error().kind, ErrorKind::WrongShape);
}

TEST(TfliteModel, SaysThatAFileWhichEndsTooSoonIsTruncated) {
    auto file = emptyModel();
    for (std::size_t size = 8; size < 20; ++size) {
        const auto model = readTflite(std::span(file).first(size));
        ASSERT_FALSE(model.has_value()) << size;
        EXPECT_EQ(model.error().kind, ErrorKind::Truncated) << size;
    }
}

TEST(TfliteModel, NeverReadsOutsideWhateverTheBytesSay) {
    // Every single byte changed to a large value: refused or read, but inside (the sanitizers watch).
    const auto file = emptyModel();
    for (std::size_t i = 8; i < file.size(); ++i) {
        auto broken = file;
        broken[i] = 0xFF;
        EXPECT_FALSE(readTflite(broken).has_value()) << i;
    }
}
