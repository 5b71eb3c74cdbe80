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
// Order and number of the strokes stay those of the data; in rows of their own, one thing is done otherwise than the
// data has it: two strokes that follow each other are written as one, with the line between them drawn (which two is
// left to chance), or one stroke is written in two pieces, at its sharpest bend if it bends by 40 degrees or more, else
// in its middle (which stroke is left to chance; the pieces are shaken each for itself). Characters at even places of
// the list were used to choose what strokes.cpp and ranking.cpp hold (--tune, one seed); the figures are those of the
// odd places, with another seed.
//
// Digits and letters are drawn from two of Dr A. V. Hershey's fonts (Debian's hershey-fonts-data), shaken likewise:
// Simplex, and Script with its loops. What is recognised by was drawn for this project, and nothing was chosen on them
// but how they share the page with characters.
#include "kiosk/input/handwriting.h"
#include "kiosk/input/pinyin.h"

#include <algorithm>
#include <chrono>
#include <cmath>
#include <cstdio>
#include <cstdlib>
#include <ctime>
#include <fstream>
#include <iterator>
#include <map>
#include <optional>
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
constexpr std::size_t kHundred = 100;

double milliseconds(Clock::duration time) {
    return std::chrono::duration<double, std::milli>(time).count();
}

struct Drawn {
    std::string character;
    int level = 1; ///< of GB 2312; 3: of neither
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

    std::size_t below(std::size_t end) { return std::uniform_int_distribution<std::size_t>(0, end - 1)(m_random); }

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

/// Where the sharpest bend is; nothing if none is of 40 degrees or more.
std::optional<std::size_t> bendOf(const input::Stroke& stroke) {
    double sharpest = 40 * 3.14159265 / 180;
    std::optional<std::size_t> at;
    for (std::size_t i = 1; i + 1 < stroke.size(); ++i) {
        const input::Point in{stroke[i].x - stroke[i - 1].x, stroke[i].y - stroke[i - 1].y};
        const input::Point out{stroke[i + 1].x - stroke[i].x, stroke[i + 1].y - stroke[i].y};
        const double turn = std::abs(std::atan2(in.x * out.y - in.y * out.x, in.x * out.x + in.y * out.y));
        if (turn >= sharpest) {
            sharpest = turn;
            at = i;
        }
    }
    return at;
}

using input::Strokes;

/// Stroke `which` in two pieces.
Strokes parted(const Strokes& strokes, std::size_t which) {
    input::Stroke stroke = strokes[which];
    auto at = bendOf(stroke);
    if (!at) {
        stroke = walked(stroke, 12);
        at = stroke.size() / 2;
    }
    Strokes result = strokes;
    const auto middle = stroke.begin() + static_cast<std::ptrdiff_t>(*at);
    result[which] = input::Stroke(stroke.begin(), middle + 1);
    result.insert(result.begin() + static_cast<std::ptrdiff_t>(which) + 1, input::Stroke(middle, stroke.end()));
    return result;
}

/// Strokes `which` and the next without the pen lifted; `written` is what the hand made of them.
Strokes run(const Strokes& written, std::size_t which) {
    Strokes result = written;
    const input::Stroke between = walked({result[which].back(), result[which + 1].front()}, 12);
    result[which].insert(result[which].end(), between.begin(), between.end());
    result[which].insert(result[which].end(), result[which + 1].begin(), result[which + 1].end());
    result.erase(result.begin() + static_cast<std::ptrdiff_t>(which) + 1);
    return result;
}

struct Count {
    std::size_t all = 0;
    std::size_t first = 0;
    std::size_t page = 0;
    std::size_t hundred = 0;
    std::vector<double> times;

    void add(const std::vector<std::string>& found, const std::string& wanted, double time) {
        const auto at = static_cast<std::size_t>(std::ranges::find(found, wanted) - found.begin());
        ++all;
        first += at == 0 ? 1 : 0;
        page += at < std::min(found.size(), kFirstPage) ? 1 : 0;
        hundred += at < std::min(found.size(), kHundred) ? 1 : 0;
        times.push_back(time);
    }
    void print(const char* what) {
        if (all == 0) { return; }
        std::ranges::sort(times);
        const auto share = [this](std::size_t part) {
            return 100.0 * static_cast<double>(part) / static_cast<double>(all);
        };
        std::printf("%-52s %5zu  first %5.1f %%  among %zu %5.1f %%  among %zu %5.1f %%  median %6.2f ms  99 %% under "
                    "%6.2f ms\n",
                    what, all, share(first), kFirstPage, share(page), kHundred, share(hundred), times[times.size() / 2],
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

enum class Way { AsIs, Run, Parted };

/// The characters of both levels, one way; what a character is too short for is left out.
void measureCharacters(const input::Handwriting& writing, const std::vector<Drawn>& drawn, const Half& half, Way way) {
    Hand hand((half.isTuning ? 11 : 2026) + 100 * static_cast<unsigned>(way));
    std::map<int, Count> counts;
    Count both;
    std::size_t place = 0;
    for (const Drawn& each : drawn) {
        const std::size_t count = each.strokes.size();
        if (each.level > 2 || (place++ % 2 == 0) != half.isTuning || place / 2 % half.every != 0 ||
            (way == Way::Run && count < 2)) {
            continue;
        }
        const std::size_t which = way == Way::AsIs ? 0 : hand.below(way == Way::Run ? count - 1 : count);
        Strokes written = hand.write(way == Way::Parted ? parted(each.strokes, which) : each.strokes);
        if (way == Way::Run) { written = run(written, which); }
        const auto start = Clock::now();
        const auto found = writing.characters(written, "", kHundred);
        const double time = milliseconds(Clock::now() - start);
        counts[each.level].add(found, each.character, time);
        both.add(found, each.character, time);
        if (half.isTuning &&
            std::find(found.begin(), found.begin() + kFirstPage, each.character) == found.begin() + kFirstPage) {
            std::printf("%s(%zu)->%s ", each.character.c_str(), each.strokes.size(), found.front().c_str());
        }
    }
    std::printf("%s", half.isTuning ? "\n" : "");
    const std::string how = way == Way::AsIs ? "" : way == Way::Run ? ", two strokes as one" : ", one stroke as two";
    both.print(("characters" + how).c_str());
    counts[1].print(("  in common use (GB 2312 level 1)" + how).c_str());
    counts[2].print(("  rare (GB 2312 level 2)" + how).c_str());
}

/// Characters that the model has not, by their parts.
void measureParts(const input::Handwriting& writing, const std::vector<Drawn>& drawn, const Half& half) {
    const std::string_view asked = "堃喆珺烜璟玥昇翀祎赟骉玘旻晞玹琤";
    Hand hand(half.isTuning ? 14 : 2029);
    Count all;
    Count named;
    std::size_t place = 0;
    for (const Drawn& each : drawn) {
        const bool isNamed = asked.find(each.character) != std::string_view::npos;
        if (each.level != 3 || ((place++ % 2 == 0) != half.isTuning && !isNamed)) { continue; }
        const input::Strokes written = hand.write(each.strokes);
        const auto start = Clock::now();
        const auto found = writing.characters(written, "", kHundred);
        const double time = milliseconds(Clock::now() - start);
        if ((place % 2 == 1) == half.isTuning) { all.add(found, each.character, time); }
        if (isNamed) { named.add(found, each.character, time); }
    }
    all.print("characters that the model has not, by parts");
    named.print("  16 usual ones of names");
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
        if ((place++ % 2 == 0) != half.isTuning || place / 2 % half.every != 0) { continue; }
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

/// A font of Dr A. V. Hershey's (hershey-fonts-data) from '!' on: pairs of letters around R, " R" where the pen is
/// lifted.
std::map<char, Strokes> readHershey(const std::string& path) {
    std::map<char, Strokes> all;
    std::ifstream file(path);
    char sign = ' ';
    for (std::string line; std::getline(file, line); ++sign) {
        Strokes strokes(1);
        for (std::size_t i = 10; i + 1 < line.size(); i += 2) {
            if (line[i] == ' ' && line[i + 1] == 'R') {
                strokes.emplace_back();
            } else {
                constexpr float kScale = 32;
                strokes.back().push_back({512 + kScale * static_cast<float>(line[i] - 'R'),
                                          512 + kScale * static_cast<float>(line[i + 1] - 'R')});
            }
        }
        all[sign] = strokes;
    }
    return all;
}

/// Digits and letters, ten times each, with nothing and with another of their kind before them.
void measureSigns(const input::Handwriting& writing, const std::string& font, const Half& half) {
    const auto drawn = readHershey("/usr/share/hershey-fonts/" + font + ".jhf");
    struct Kind {
        const char* name;
        char from;
        char to;
        const char* before;
    };
    for (const Kind& kind : {Kind{"digits", '0', '9', ""}, Kind{"digits after a digit", '0', '9', "1"},
                             Kind{"capital letters", 'A', 'Z', ""}, Kind{"capital letters after one", 'A', 'Z', "A"},
                             Kind{"small letters", 'a', 'z', ""}, Kind{"small letters after one", 'a', 'z', "a"}}) {
        Hand hand(half.isTuning ? 13 : 2028);
        Count count;
        for (char sign = kind.from; sign <= kind.to && drawn.contains(sign); ++sign) {
            for (int i = 0; i < 10; ++i) {
                const input::Strokes written = hand.write(drawn.at(sign));
                const auto start = Clock::now();
                const auto found = writing.characters(written, kind.before, kHundred);
                count.add(found, std::string(1, sign), milliseconds(Clock::now() - start));
            }
        }
        count.print((std::string(kind.name) + " (Hershey, " + font + ")").c_str());
    }
}

std::string textOf(const std::string& path) {
    std::ifstream file(path);
    return {std::istreambuf_iterator<char>(file), {}};
}

int measure(const std::vector<std::string>& arguments, const Half& half) {
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
    for (const char* const font : {"futural", "scripts"}) {
        measureSigns(*writing, font, half);
    }
    measureWords(*writing, *vocabulary, drawn, half);
    measureParts(*writing, drawn, half);
    for (const Way way : {Way::AsIs, Way::Run, Way::Parted}) {
        measureCharacters(*writing, drawn, half, way);
    }
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
    if (arguments.size() > 1) { half.every = static_cast<std::size_t>(std::max(1, std::atoi(arguments[1].c_str()))); }
    return measure(arguments, half);
}
