// SPDX-License-Identifier: GPL-3.0-or-later
#include "kiosk/input/scribe.h"

#include "tests/kiosk/input/shipped_vocabulary.h"

#include <algorithm>
#include <future>
#include <gtest/gtest.h>
#include <thread>

namespace input {
namespace {

using namespace std::chrono_literals;

const Strokes kTen{{{100, 450}, {900, 440}}, {{510, 100}, {500, 900}}};

TEST(Scribe, OffersBothWaysWhereTheFilesAreThere) {
    std::vector<Trouble> troubles;
    const auto scribe =
        makeScribe({}, shippedVocabularyText(), [&](const Trouble& trouble) { troubles.push_back(trouble); });
    EXPECT_TRUE(scribe->canType());
    EXPECT_TRUE(scribe->canWrite());
    EXPECT_TRUE(troubles.empty());
    EXPECT_EQ(scribe->forLetters("ldd").front().text, "楼道灯");
}

TEST(Scribe, ReadsStrokesOnAThreadOfItsOwn) {
    const auto scribe = makeScribe({}, shippedVocabularyText(), [](const Trouble&) {});
    std::promise<std::pair<std::thread::id, std::vector<std::string>>> promise;
    auto answer = promise.get_future();
    scribe->forStrokes(kTen, "", [&](const std::vector<std::string>& characters) {
        promise.set_value({std::this_thread::get_id(), characters});
    });
    ASSERT_EQ(answer.wait_for(20s), std::future_status::ready);
    const auto [thread, characters] = answer.get();
    EXPECT_NE(thread, std::this_thread::get_id());
    EXPECT_NE(std::ranges::find(characters, "十"), characters.end());
}

TEST(Scribe, StopsWithQuestionsWaiting) {
    int answers = 0;
    {
        const auto scribe = makeScribe({}, shippedVocabularyText(), [](const Trouble&) {});
        for (int i = 0; i < 20; ++i) {
            scribe->forStrokes(kTen, "", [&](const std::vector<std::string>&) { ++answers; });
        }
        scribe->forget();
    }
    EXPECT_LE(answers, 20);
}

TEST(Scribe, DoesNotOfferWhatIsMissing) {
    std::vector<Trouble> troubles;
    const auto scribe = makeScribe({.dictionary = "/nowhere/dict.dat", .model = "/nowhere/some.model"}, "bad file",
                                   [&](const Trouble& trouble) { troubles.push_back(trouble); });
    EXPECT_FALSE(scribe->canType());
    EXPECT_FALSE(scribe->canWrite());
    EXPECT_EQ(troubles.size(), 3U);
    EXPECT_TRUE(scribe->forLetters("ldd").empty());
    scribe->forStrokes(kTen, "", [](const std::vector<std::string>&) { FAIL() << "there is no model"; });
}

TEST(Scribe, OffersTheLibrariesWordsWhereTheVocabularyIsBad) {
    const auto scribe = makeScribe({}, "bad file", [](const Trouble&) {});
    EXPECT_TRUE(scribe->canType());
    EXPECT_FALSE(scribe->forLetters("shequ").empty());
}

} // namespace
} // namespace input
