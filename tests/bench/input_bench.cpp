// SPDX-License-Identifier: GPL-3.0-or-later
// How well letters and strokes become words: yimen-input-bench [--tune] [STROKES] [EVERY]
//
// Pinyin: each word of assets/input/vocabulary.txt is typed by its first letters, and by its whole spelling; counted is
// whether it stands on the first page of candidates.
//
// Handwriting: each character of GB 2312 is drawn from the stroke-order data of hanzi-writer-data (STROKES, as
// tests/bench/stroke-data leaves it), shaken, and counted is whether it stands among the first eight. Shaken means:
//   the middle lines are walked in steps of 12 of their 1024 units, as a panel would report a finger;
//   each point is moved by noise with a standard deviation of 5, smoothed over nine points;
//   each stroke is shifted by 14 (standard deviation, both ways), its size changed by 5 % and turned by 3 degrees;
//   the character is turned by up to 5 degrees, slanted by up to 8 %, made 70 to 95 % as wide and as high, each for
//   itself, and moved by up to 50.
// Order and number of the strokes stay those of the data. Characters at even places of the list were used to choose
// what strokes.cpp and ranking.cpp hold (--tune, one seed); the figures are those of the odd places, with another seed.
#include "kiosk/input/handwriting.h"
#include "kiosk/input/pinyin.h"

#include <algorithm>
#include <chrono>
#include <cmath>
#include <cstdio>
#include <ctime>
#include <fstream>
#include <iterator>
#include <map>
#include <random>
#include <sstream>

namespace {

/// The processor's time of this thread: what else the machine does meanwhile is not counted.
struct Clock {
    using duration = std::chrono::nanoseconds;
    static duration now() {
        timespec time{};
        clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time);
        return std::chrono::seconds(time.tv_sec) + std::chrono::nanoseconds(time.tv_nsec);
    }
};
constexpr std::size_t kFirstPage = input::kPage;

double milliseconds(Clock::duration time) {
    return std::chrono::duration<double, std::milli>(time).count();
}

struct Drawn {
    std::string character;
    int level = 1; ///< of GB 2312
    input::Strokes strokes;
};

/// "character level strokes", then for each stroke its number of points and their x and y.
std::vector<Drawn> readStrokes(const std::string& path) {
    std::ifstream file(path);
    std::vector<Drawn> all;
    Drawn each;
    std::size_t strokes = 0;
    while (file >> each.character >> each.level >> strokes) {
        each.strokes.clear();
        for (std::size_t i = 0; i < strokes; ++i) {
            std::size_t points = 0;
            file >> points;
            input::Stroke stroke(points);
            for (input::Point& point : stroke) {
                file >> point.x >> point.y;
            }
            each.strokes.push_back(std::move(stroke));
        }
        all.push_back(each);
    }
    return all;
}

input::Stroke walked(const input::Stroke& stroke, float step) {
    input::Stroke result{stroke.front()};
    float left = step;
    for (std::size_t i = 1; i < stroke.size(); ++i) {
        const input::Point from = stroke[i - 1];
        const input::Point to = stroke[i];
        const float length = std::hypot(to.x - from.x, to.y - from.y);
        for (float at = left; at <= length && length > 0; at += step) {
            result.push_back({from.x + (to.x - from.x) * at / length, from.y + (to.y - from.y) * at / length});
        }
        const float gone = std::fmod(length - left + step, step);
        left = length < left ? left - length : step - gone;
    }
    result.push_back(stroke.back());
    return result;
}

/// A hand that shakes; see the top of the file.
class Hand {
public:
    explicit Hand(unsigned seed)
        : m_random(seed) {}

    input::Strokes write(const input::Strokes& strokes) {
        constexpr float kDegree = 3.14159265F / 180;
        const float turn = between(-5, 5) * kDegree;
        const float slant = between(-0.08F, 0.08F);
        const input::Point size{between(0.7F, 0.95F), between(0.7F, 0.95F)};
        const input::Point offset{between(-50, 50), between(-50, 50)};
        input::Strokes result;
        for (const input::Stroke& stroke : strokes) {
            input::Stroke shaken = shake(walked(stroke, 12));
            for (input::Point& point : shaken) {
                const float y = point.y - kMiddle;
                const float x = point.x - kMiddle + slant * y;
                point = {kMiddle + offset.x + size.x * (x * std::cos(turn) - y * std::sin(turn)),
                         kMiddle + offset.y + size.y * (x * std::sin(turn) + y * std::cos(turn))};
            }
            result.push_back(std::move(shaken));
        }
        return result;
    }

private:
    static constexpr float kMiddle = 512;
    static constexpr std::size_t kSmoothed = 9;

    float between(float low, float high) { return std::uniform_real_distribution<float>(low, high)(m_random); }
    float noise(float deviation) { return std::normal_distribution<float>(0, deviation)(m_random); }

    input::Stroke shake(const input::Stroke& stroke) {
        input::Point middle;
        for (const input::Point& point : stroke) {
            middle.x += point.x / static_cast<float>(stroke.size());
            middle.y += point.y / static_cast<float>(stroke.size());
        }
        const input::Point shift{noise(14), noise(14)};
        const float size = 1 + noise(0.05F);
        const float turn = noise(3) * 3.14159265F / 180;
        std::vector<input::Point> tremor(stroke.size() + kSmoothed - 1);
        for (input::Point& each : tremor) {
            each = {noise(5), noise(5)};
        }
        input::Stroke result;
        for (std::size_t i = 0; i < stroke.size(); ++i) {
            input::Point trembling;
            for (std::size_t k = i; k < i + kSmoothed; ++k) { // the sum of nine, divided by the root of nine
                trembling.x += tremor[k].x / 3;
                trembling.y += tremor[k].y / 3;
            }
            const float x = stroke[i].x - middle.x;
            const float y = stroke[i].y - middle.y;
            result.push_back({middle.x + shift.x + trembling.x + size * (x * std::cos(turn) - y * std::sin(turn)),
                              middle.y + shift.y + trembling.y + size * (x * std::sin(turn) + y * std::cos(turn))});
        }
        return result;
    }

    std::mt19937 m_random;
};

struct Count {
    std::size_t all = 0;
    std::size_t first = 0;
    std::size_t page = 0;
    std::vector<double> times;

    void add(const std::vector<std::string>& found, const std::string& wanted, double time) {
        const auto at = static_cast<std::size_t>(std::ranges::find(found, wanted) - found.begin());
        ++all;
        first += at == 0 ? 1 : 0;
        page += at < std::min(found.size(), kFirstPage) ? 1 : 0;
        times.push_back(time);
    }
    void print(const char* what) {
        if (all == 0) {
            return;
        }
        std::ranges::sort(times);
        const auto share = [this](std::size_t part) {
            return 100.0 * static_cast<double>(part) / static_cast<double>(all);
        };
        std::printf("%-44s %5zu  first %5.1f %%  among %zu %5.1f %%  median %6.2f ms  99 %% under %6.2f ms\n", what,
                    all, share(first), kFirstPage, share(page), times[times.size() / 2],
                    times[times.size() * 99 / 100]);
        std::fflush(stdout);
    }
};

void measurePinyin(const input::Pinyin& pinyin, const input::Vocabulary& vocabulary) {
    Count initials;
    Count whole;
    const auto type = [&](const std::string& letters, const std::string& wanted, Count& count) {
        const auto start = Clock::now();
        const auto found = pinyin.candidates(letters, kFirstPage);
        const double time = milliseconds(Clock::now() - start);
        std::vector<std::string> texts;
        std::ranges::transform(found, std::back_inserter(texts), &input::Candidate::text);
        count.add(texts, wanted, time);
    };
    for (const input::Word& word : vocabulary.words()) {
        std::string first;
        std::string all;
        for (const std::string& syllable : word.syllables) {
            first += syllable.front();
            all += syllable;
        }
        type(first, word.text, initials);
        type(all, word.text, whole);
    }
    initials.print("pinyin, first letters");
    whole.print("pinyin, whole spelling");
}

struct Half {
    bool isTuning = false;
    std::size_t every = 1;
};

void measureCharacters(const input::Handwriting& writing, const std::vector<Drawn>& drawn, const Half& half) {
    Hand hand(half.isTuning ? 11 : 2026);
    std::map<int, Count> counts;
    std::size_t place = 0;
    for (const Drawn& each : drawn) {
        if ((place++ % 2 == 0) != half.isTuning || place / 2 % half.every != 0) {
            continue;
        }
        const input::Strokes written = hand.write(each.strokes);
        const auto start = Clock::now();
        const auto found = writing.characters(written, "", kFirstPage);
        const double time = milliseconds(Clock::now() - start);
        counts[each.level].add(found, each.character, time);
        if (half.isTuning && std::ranges::find(found, each.character) == found.end()) {
            std::printf("%s(%zu)->%s ", each.character.c_str(), each.strokes.size(), found.front().c_str());
        }
    }
    std::printf("\n");
    counts[1].print("characters in common use (GB 2312 level 1)");
    counts[2].print("rare characters (GB 2312 level 2)");
}

/// Each word of the trade written character by character, with what was written before it known.
void measureWords(const input::Handwriting& writing, const input::Vocabulary& vocabulary,
                  const std::vector<Drawn>& drawn, const Half& half) {
    std::map<std::string, const Drawn*> byCharacter;
    for (const Drawn& each : drawn) {
        byCharacter[each.character] = &each;
    }
    Hand hand(half.isTuning ? 12 : 2027);
    Count count;
    std::size_t place = 0;
    for (const input::Word& word : vocabulary.words()) {
        if ((place++ % 2 == 0) != half.isTuning || place / 2 % half.every != 0) {
            continue;
        }
        std::string before;
        for (const std::string_view view : input::charactersOf(word.text)) {
            const std::string character(view);
            const auto known = byCharacter.find(character);
            if (known != byCharacter.end()) {
                const input::Strokes written = hand.write(known->second->strokes);
                const auto start = Clock::now();
                const auto found = writing.characters(written, before, kFirstPage);
                count.add(found, character, milliseconds(Clock::now() - start));
            }
            before += character;
        }
    }
    count.print("characters of the trade's words, one by one");
}

std::string textOf(const std::string& path) {
    std::ifstream file(path);
    return {std::istreambuf_iterator<char>(file), {}};
}

int run(const std::vector<std::string>& arguments, const Half& half) {
    const auto vocabulary =
        input::Vocabulary::read(textOf(std::string(YIMEN_SOURCE_DIR) + "/assets/input/vocabulary.txt"));
    if (!vocabulary) {
        std::fprintf(stderr, "vocabulary.txt: %s\n", vocabulary.error().what.c_str());
        return 1;
    }
    const auto pinyin = input::Pinyin::open(YIMEN_PINYIN_DICTIONARY, *vocabulary);
    const auto writing = input::Handwriting::open(YIMEN_WRITING_MODEL, *vocabulary);
    if (!pinyin || !writing) {
        std::fprintf(stderr, "missing: %s\n", (pinyin ? writing.error() : pinyin.error()).what.c_str());
        return 1;
    }
    measurePinyin(*pinyin, *vocabulary);
    if (arguments.empty()) {
        std::printf("no strokes given: handwriting is not measured (tests/bench/stroke-data fetches them)\n");
        return 0;
    }
    const auto drawn = readStrokes(arguments.front());
    measureWords(*writing, *vocabulary, drawn, half);
    measureCharacters(*writing, drawn, half);
    return 0;
}

} // namespace

int main(int argc, char** argv) {
    std::vector<std::string> arguments(argv + 1, argv + argc);
    Half half;
    if (!arguments.empty() && arguments.front() == "--tune") {
        half.isTuning = true;
        arguments.erase(arguments.begin());
    }
    if (arguments.size() > 1) {
        half.every = static_cast<std::size_t>(std::max(1, std::atoi(arguments[1].c_str())));
    }
    return run(arguments, half);
}
