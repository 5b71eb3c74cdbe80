// SPDX-License-Identifier: GPL-3.0-or-later
#include "kiosk/input/model.h"
#include "tests/support/temporary_folder.h"

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <gtest/gtest.h>
#include <iterator>
#include <map>
#include <memory>
#include <zinnia.h>

namespace input {
namespace {

/// A character by zinnia's own library.
std::map<std::string, float> byZinnia(const Strokes& strokes) {
    const std::unique_ptr<zinnia::Recognizer> recogniser(zinnia::Recognizer::create());
    EXPECT_TRUE(recogniser->open(YIMEN_WRITING_MODEL));
    const std::unique_ptr<zinnia::Character> character(zinnia::Character::create());
    character->clear();
    character->set_width(static_cast<std::size_t>(kSquare));
    character->set_height(static_cast<std::size_t>(kSquare));
    for (std::size_t id = 0; id < strokes.size(); ++id) {
        for (const Point& point : strokes[id]) {
            character->add(id, static_cast<int>(point.x), static_cast<int>(point.y));
        }
    }
    const std::unique_ptr<zinnia::Result> result(recogniser->classify(*character, recogniser->size()));
    std::map<std::string, float> scores;
    for (std::size_t i = 0; i < result->size(); ++i) {
        scores[result->value(i)] = result->score(i);
    }
    return scores;
}

TEST(Model, ScoresEveryCharacterAsZinniaDoes) {
    const auto model = Model::open(YIMEN_WRITING_MODEL);
    ASSERT_TRUE(model) << model.error().what;
    // 边 as drawn for this test: bends in bends, and a dot.
    const Strokes walk{{{400, 200}, {800, 205}, {750, 600}, {680, 560}},
                       {{600, 100}, {590, 300}, {400, 600}},
                       {{150, 150}},
                       {{100, 400}, {220, 410}, {150, 550}, {210, 650}, {130, 800}},
                       {{100, 800}, {500, 860}, {900, 850}}};
    const auto expected = byZinnia(walk);
    std::vector<float> sums(model->size(), 0);
    model->addCount(walk.size(), sums);
    for (std::size_t i = 0; i < walk.size(); ++i) {
        model->add(shapeOf(walk[i]), i, sums);
        if (i > 0) { model->addMove(walk[i - 1].back(), walk[i].front(), i, sums); }
    }
    ASSERT_EQ(expected.size(), model->size());
    for (std::size_t i = 0; i < model->size(); ++i) {
        EXPECT_NEAR(sums[i], expected.at(model->character(i)), 1e-3) << model->character(i);
    }
}

TEST(Model, StrokesPastAllThatAnybodyWritesSayNothing) {
    const auto model = Model::open(YIMEN_WRITING_MODEL);
    ASSERT_TRUE(model) << model.error().what;
    std::vector<float> sums(model->size(), 0);
    model->add(shapeOf({{0, 0}, {900, 900}}), 100000, sums);
    model->addMove({0, 0}, {900, 900}, 100000, sums);
    EXPECT_TRUE(std::ranges::all_of(sums, [](float sum) { return sum == 0; }));
}

class ModelFile : public testing::Test {
protected:
    void SetUp() override {
        std::ifstream file(YIMEN_WRITING_MODEL, std::ios::binary);
        content = {std::istreambuf_iterator<char>(file), {}};
    }

    /// Its length stands in its first four bytes, hidden; put right, more than the length is looked at.
    Expected<Model> opened(std::string bytes, bool putsRight = true) const {
        if (putsRight && bytes.size() >= 4) {
            const auto length = static_cast<std::uint32_t>(bytes.size()) ^ 0xEF71821U;
            bytes.replace(0, 4, reinterpret_cast<const char*>(&length), 4);
        }
        std::ofstream(path, std::ios::binary) << bytes;
        return Model::open(path);
    }

    support::TemporaryFolder folder; // of this test alone: others run beside it
    std::filesystem::path path = folder.path() / "some.model";
    std::string content;
};

TEST_F(ModelFile, IsRefusedWhereItIsCutOffOrGoesOn) {
    ASSERT_GT(content.size(), 100000U);
    EXPECT_FALSE(opened(content.substr(0, content.size() - 8), false));
    for (const std::size_t length : {0U, 3U, 11U, 12U, 20U, 31U, 32U, 35U, 4000U, 99999U}) {
        const auto model = opened(content.substr(0, length));
        ASSERT_FALSE(model) << length;
        EXPECT_EQ(model.error().kind, Trouble::Kind::Unreadable);
    }
    EXPECT_FALSE(opened(content + "more of it"));
}

TEST_F(ModelFile, IsRefusedWithACharacterThatDoesNotEnd) {
    std::string bytes = content;
    bytes.replace(12, 16, std::string(16, 'x'));
    EXPECT_FALSE(opened(bytes));
    bytes = content;
    bytes.replace(4, 1, "2"); // another version
    EXPECT_FALSE(opened(bytes));
    EXPECT_TRUE(opened(content));
}

} // namespace
} // namespace input
