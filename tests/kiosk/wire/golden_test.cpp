// SPDX-License-Identifier: GPL-3.0-or-later
// What this version writes on the wire, byte by byte, and what is made of it: seeds and words for tests/fuzz.
#include "kiosk/wire/codec.h"
#include "tests/support/random_message.h"

#include <QCryptographicHash>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <gtest/gtest.h>
#include <iterator>
#include <set>

namespace wire {
namespace {

namespace rule = support::rule;
using support::Fill;
using support::RandomMessage;

constexpr std::uint32_t kMessages = 20; // of each type
/// A longer line than this is kept as its SHA-256, but for the one that is the seed.
constexpr qsizetype kMostKept = 256;
constexpr std::uint32_t kSeed = 1;

constexpr auto kHowTo =
    "\nA type or a field that is new: UPDATE_FIXTURES=1 build/ci/tests/kiosk_wire_test --gtest_filter='*Golden*' "
    "writes what is missing; read the difference and commit it.\nBytes of a type that was there before: what is paired "
    "in the halls no longer understands this program. That is right only if kProtocol changes on purpose "
    "(CONTRIBUTING.md).";

[[nodiscard]] bool isUpdate() {
    return std::getenv("UPDATE_FIXTURES") != nullptr;
}

[[nodiscard]] Fill fillOf(std::uint32_t round) {
    switch (round) {
    case 0:
        return Fill::Least;
    case kSeed:
        return Fill::Rich;
    case 2:
        return Fill::Most;
    default:
        return Fill::Some;
    }
}

[[nodiscard]] QByteArray bytesOf(std::size_t type, std::uint32_t round) {
    return encode(RandomMessage{round, fillOf(round)}.make(type));
}

/// One line for each message: itself, or its digest.
[[nodiscard]] std::string lineOf(const QByteArray& bytes, std::uint32_t round) {
    if (bytes.size() <= kMostKept || round == kSeed) { return bytes.toStdString() + '\n'; }
    const auto digest = QCryptographicHash::hash(bytes, QCryptographicHash::Sha256).toHex();
    return digest.toStdString() + ' ' + std::to_string(bytes.size()) + " bytes\n";
}

[[nodiscard]] std::string contentOf(const std::filesystem::path& file) {
    std::ifstream stream{file, std::ios::binary};
    return {std::istreambuf_iterator<char>{stream}, {}};
}

/// Equal to the file of this name, or writes it if that is what was asked for.
void expectIn(const std::filesystem::path& file, const std::string& content) {
    if (isUpdate()) { std::ofstream{file, std::ios::binary} << content; }
    ASSERT_TRUE(std::filesystem::exists(file)) << file << " is missing." << kHowTo;
    EXPECT_EQ(contentOf(file), content) << "in " << file << kHowTo;
}

class GoldenBytes : public testing::TestWithParam<std::size_t> {
protected:
    [[nodiscard]] static std::string name() { return std::string{messageTypes()[GetParam()].name}; }
};

TEST_P(GoldenBytes, AreThoseOfThisProtocol) {
    std::string lines;
    for (std::uint32_t round = 0; round < kMessages; ++round) {
        lines += lineOf(bytesOf(GetParam(), round), round);
    }
    expectIn(std::filesystem::path{YIMEN_GOLDEN} / (name() + ".txt"), lines);
}

TEST_P(GoldenBytes, AreReadAndWrittenAgainAlike) {
    for (std::uint32_t round = 0; round < kMessages; ++round) {
        const QByteArray bytes = bytesOf(GetParam(), round);
        const auto message = decode(bytes);
        ASSERT_TRUE(message) << wordOf(message.error()) << ": " << bytes.toStdString();
        EXPECT_EQ(message->body.index(), GetParam());
        EXPECT_EQ(encode(*message), bytes);
    }
    // What is on the disk, too, whatever this program makes of its fields by now.
    std::ifstream file{std::filesystem::path{YIMEN_GOLDEN} / (name() + ".txt"), std::ios::binary};
    for (std::string line; std::getline(file, line);) {
        if (!line.starts_with('{')) { continue; }
        const auto message = decode(QByteArray::fromStdString(line));
        ASSERT_TRUE(message) << wordOf(message.error()) << ": " << line << kHowTo;
        EXPECT_EQ(encode(*message).toStdString(), line) << kHowTo;
    }
}

TEST_P(GoldenBytes, AreASeedOfTheFuzzTarget) {
    expectIn(std::filesystem::path{YIMEN_FUZZ} / "corpus" / "codec_fuzz" / (name() + ".json"),
             bytesOf(GetParam(), kSeed).toStdString());
}

INSTANTIATE_TEST_SUITE_P(Wire, GoldenBytes, testing::Range(std::size_t{0}, kTypeCount), [](const auto& about) {
    std::string name{messageTypes()[about.param].name};
    std::erase(name, '-');
    return name;
});

TEST(GoldenFiles, AreOfTypesThatThereAre) {
    std::set<std::string> names;
    for (const MessageType& type : messageTypes()) {
        names.insert(std::string{type.name} + ".txt");
    }
    for (const auto& entry : std::filesystem::directory_iterator{YIMEN_GOLDEN}) {
        if (names.contains(entry.path().filename().string())) { continue; }
        if (isUpdate()) { std::filesystem::remove(entry.path()); }
        EXPECT_FALSE(std::filesystem::exists(entry.path())) << entry.path() << " is of no type." << kHowTo;
    }
}

using Words = std::set<std::string_view>;

template <typename Struct>
void addWordsOf(Words& words);

template <typename Value, typename Rule>
void addWords(Words& words, const Rule& limits) {
    if constexpr (requires { limits.inner; }) {
        addWords<typename Value::value_type>(words, limits.inner);
    } else if constexpr (requires { limits.each; }) {
        addWords<typename Value::value_type>(words, limits.each);
    } else if constexpr (std::is_same_v<Rule, rule::Named>) {
        const auto all = support::wordsOf<Value>();
        words.insert(all.begin(), all.end());
    } else if constexpr (std::is_same_v<Rule, rule::Object>) {
        addWordsOf<Value>(words);
    }
}

template <typename Struct>
void addWordsOf(Words& words) {
    support::eachField<Struct>([&]<typename Value>(std::string_view name, Value Struct::*, const auto& limits) {
        words.insert(name);
        addWords<Value>(words, limits);
    });
}

TEST(GoldenFiles, AreTheWordsOfTheFuzzTarget) {
    Words words{"v", "t", "n", "re", "b", "model", "values"};
    for (std::size_t index = 0; index < kTypeCount; ++index) {
        words.insert(messageTypes()[index].name);
        support::withType(index, [&]<typename Type> { addWordsOf<Type>(words); });
    }
    std::string lines;
    for (const std::string_view word : words) {
        lines += "\"\\\"" + std::string{word} + "\\\"\"\n";
    }
    expectIn(std::filesystem::path{YIMEN_FUZZ} / "codec_fuzz.dict", lines);
}

} // namespace
} // namespace wire
