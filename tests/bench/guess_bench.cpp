// SPDX-License-Identifier: GPL-3.0-or-later
#include "kiosk/hall/service/kiosk_guesses.h"
#include "kiosk/hall/state/resident_index.h"
#include "kiosk/hall/state/sign_in_choices.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <cstdlib>
#include <iomanip>
#include <iostream>
#include <map>
#include <numeric>
#include <random>
#include <set>
#include <span>
#include <string>
#include <unordered_map>
#include <vector>

/// How many residents somebody calls up by guessing at two kiosks for 24 hours. Played through against the code that
/// decides (ResidentIndex, signInChoices, KioskGuesses), on drawn residents and a drawn clock.
///
///   yimen-guess-bench [HALLS [DAYS [KIOSKS [OWN OWN_IN_HALL KIOSK HALL]]]]
///
/// The last four are the longest waits in minutes, to find out what others than GuessLimits' would let through.
///
/// The guesser sends to the hall what they like (a kiosk that was taken over), knows how common each surname is and how
/// ID numbers are given out here, tries the likeliest ones first and never the same one twice. What is assumed is worse
/// for the hall than is likely: half of its residents have the same two digits of the police station, and seven in ten
/// are the first of their sex on their day, so that the third digit is a 1 or a 2.
namespace {

using std::chrono::milliseconds;

constexpr std::chrono::hours kFor{24};
constexpr int kTails = 10000;
constexpr double kMost = 0.5;
const wire::Steady kStart{std::chrono::hours(100)};

using Random = std::mt19937_64;

std::string padded(int value, std::size_t width) {
    const std::string digits = std::to_string(value);
    return std::string(width - std::min(width, digits.size()), '0') + digits;
}

double chance(Random& random) {
    return std::uniform_real_distribution<double>(0, 1)(random);
}

// --- residents -------------------------------------------------------------------------------------------------------

struct Surname {
    std::string character;
    double share = 0;
};

std::string utf8Of(int codePoint) { // U+0800 to U+FFFF
    return {static_cast<char>(0xE0 | codePoint >> 12), static_cast<char>(0x80 | (codePoint >> 6 & 0x3F)),
            static_cast<char>(0x80 | (codePoint & 0x3F))};
}

/// The five commonest as in the whole country (about 31 % together), the next hundred falling with their rank, and one
/// in eight residents with one of 300 rare ones. The commonest first.
std::vector<Surname> surnames() {
    constexpr std::array<double, 5> kFirst{0.0725, 0.0719, 0.0683, 0.0536, 0.0453};
    constexpr double kRare = 0.125;
    constexpr int kRareOnes = 300;
    std::vector<Surname> all;
    const auto common = hall::commonSurnames();
    double weights = 0;
    for (std::size_t i = kFirst.size(); i < common.size(); ++i) {
        weights += 1.0 / static_cast<double>(i + 1);
    }
    const double rest = 1 - kRare - std::accumulate(kFirst.begin(), kFirst.end(), 0.0);
    for (std::size_t i = 0; i < common.size(); ++i) {
        const double share = i < kFirst.size() ? kFirst.at(i) : rest / static_cast<double>(i + 1) / weights;
        all.push_back({std::string(common[i]), share});
    }
    for (int i = 0; i < kRareOnes; ++i) {
        all.push_back({utf8Of(0x7000 + i), kRare / kRareOnes});
    }
    return all;
}

char checkOf(const std::string& seventeen) { // GB 11643, ISO 7064 MOD 11-2
    constexpr std::array<int, 17> kWeights{7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2};
    int sum = 0;
    for (std::size_t i = 0; i < kWeights.size(); ++i) {
        sum += (seventeen[i] - '0') * kWeights.at(i);
    }
    return "10X98765432"[sum % 11];
}

std::string idNumber(Random& random) {
    using std::chrono::days;
    using std::chrono::sys_days;
    const std::chrono::year_month_day born{sys_days{std::chrono::year{1935} / 1 / 1} +
                                           days{std::uniform_int_distribution<int>(0, 72 * 365)(random)}};
    const int station = chance(random) < 0.5 ? 0 : std::uniform_int_distribution<int>(0, 99)(random);
    const int nth = std::min(std::geometric_distribution<int>(0.7)(random), 3); // of their sex on their day
    const int isFemale = std::uniform_int_distribution<int>(0, 1)(random);
    const std::string seventeen = "110105" + padded(static_cast<int>(born.year()), 4) +
                                  padded(static_cast<int>(static_cast<unsigned>(born.month())), 2) +
                                  padded(static_cast<int>(static_cast<unsigned>(born.day())), 2) + padded(station, 2) +
                                  std::to_string(2 * nth + 1 + isFemale);
    return seventeen + checkOf(seventeen);
}

std::vector<db::Resident> residents(int count, const std::vector<Surname>& names, Random& random) {
    std::vector<double> shares;
    for (const Surname& each : names) {
        shares.push_back(each.share);
    }
    std::discrete_distribution<std::size_t> pick(shares.begin(), shares.end());
    std::vector<db::Resident> all(static_cast<std::size_t>(count));
    for (std::size_t i = 0; i < all.size(); ++i) {
        all[i].id = db::ResidentId{static_cast<std::int64_t>(i) + 1};
        all[i].name = names[pick(random)].character + "某";
        all[i].phone = "1380000" + padded(std::uniform_int_distribution<int>(0, kTails - 1)(random), 4);
        all[i].idNumber = idNumber(random);
    }
    return all;
}

/// Ends of ID numbers, the likeliest first, from numbers of other people: all that the guesser can know.
std::vector<std::string> likeliestEnds(std::size_t length, Random& random) {
    std::unordered_map<std::string, int> counts;
    for (int i = 0; i < 300'000; ++i) {
        const std::string number = idNumber(random);
        ++counts[number.substr(number.size() - length)];
    }
    std::vector<std::pair<int, std::string>> sorted;
    for (const auto& [end, count] : counts) {
        sorted.emplace_back(-count, end);
    }
    std::ranges::sort(sorted);
    std::vector<std::string> ends;
    for (const auto& [count, end] : sorted) {
        ends.push_back(end);
    }
    return ends;
}

// --- the guesser -----------------------------------------------------------------------------------------------------

/// When the next guess is made: as soon as the hall lets one through, or slowly enough never to be held up.
enum class Pace { AtOnce, Patient };

struct Guesser {
    Pace pace{};
    std::size_t kiosks = 2;
    hall::GuessLimits limits;
};

/// Plays one day. `attempt(kiosk)` makes one guess: what it is about, and whether it hits.
struct Attempt {
    std::string mark;
    bool asksForList = false;
    bool hits = false;
};
struct Day {
    int guesses = 0;
    int hits = 0;
};

template <typename Next>
Day playDay(const Guesser& guesser, Next next) {
    hall::KioskGuesses book(guesser.limits);
    const hall::WaitRule& atKiosk = guesser.limits.kiosk;
    std::vector<wire::Steady> ready(guesser.kiosks, kStart);
    std::vector<int> made(guesser.kiosks);
    Day day;
    while (true) {
        const auto kiosk = static_cast<std::size_t>(std::ranges::min_element(ready) - ready.begin());
        const wire::Steady now = ready.at(kiosk);
        if (now >= kStart + kFor) { return day; }
        const db::DeviceId device{static_cast<std::int64_t>(kiosk) + 1};
        const Attempt attempt = next(day.guesses);
        if (const auto wait = book.waits(device, attempt.mark, now)) {
            ready.at(kiosk) = now + milliseconds(*wait);
            continue;
        }
        if (attempt.asksForList) {
            book.add({.kiosk = device, .mark = attempt.mark, .kind = hall::GuessKind::Asked}, now);
        }
        book.add({.kiosk = device,
                  .mark = attempt.mark,
                  .kind = attempt.hits ? hall::GuessKind::Right : hall::GuessKind::Wrong},
                 now);
        ++day.guesses;
        day.hits += attempt.hits ? 1 : 0;
        ++made.at(kiosk);
        const bool isBurst = guesser.pace == Pace::AtOnce || made.at(kiosk) < atKiosk.atOnce;
        ready.at(kiosk) = now + (isBurst ? milliseconds(1000) : milliseconds(atKiosk.forgiveOneEvery));
    }
}

struct Result {
    int days = 0;
    long guesses = 0;
    long hits = 0;

    void add(const Day& day) {
        ++days;
        guesses += day.guesses;
        hits += day.hits;
    }
    [[nodiscard]] double perDay() const { return static_cast<double>(hits) / days; }
    /// The upper end of a 95 % interval (Poisson, normal approximation with one hit more).
    [[nodiscard]] double most() const {
        return (static_cast<double>(hits) + 1 + 1.96 * std::sqrt(static_cast<double>(hits) + 1)) / days;
    }
};

void print(const std::string& what, int residents, const Result& result) {
    std::cout << std::left << std::setw(44) << what << std::right << std::setw(10) << residents << std::setw(8)
              << result.days << std::fixed << std::setprecision(1) << std::setw(13)
              << static_cast<double>(result.guesses) / result.days << std::setprecision(4) << std::setw(11)
              << result.perDay() << std::setw(11) << result.most() << "\n";
}

/// The worse of the two paces.
const Result& worse(const Result& a, const Result& b) {
    return a.perDay() >= b.perDay() ? a : b;
}

/// What the hall knows of one phone tail, worked out once: signingIn() looks at everybody each time.
struct Tail {
    std::vector<const hall::ResidentIndex::Entry*> people;
    std::vector<std::string> pad;

    [[nodiscard]] const hall::ResidentIndex::Entry* signingIn(std::string_view character, std::string_view end) const {
        const auto fits = [&](const auto* each) {
            return each->firstCharacter == character && hall::isEndOfId(end, each->idTail());
        };
        const auto found = std::ranges::find_if(people, fits);
        return found == people.end() ? nullptr : *found;
    }
};

struct Hall {
    hall::ResidentIndex index;
    std::map<std::string, int> characters;
    std::map<std::string, Tail> tails; // as they are asked for
    std::string secret;

    const Tail& tail(const std::string& text) {
        const auto [found, isNew] = tails.try_emplace(text);
        if (isNew) {
            Tail& tail = found->second;
            tail.people = index.withPhoneTail(text);
            std::vector<std::string> real;
            for (const auto* entry : tail.people) {
                real.push_back(entry->firstCharacter);
            }
            tail.pad = hall::signInChoices(text, real, characters, secret);
        }
        return found->second;
    }
};

/// Another tail each time; the commonest surname on its pad; the likeliest end of an ID number.
Day guessAnybody(Hall& hall, const std::vector<Surname>& names, const std::string& end, const Guesser& guesser,
                 Random& random) {
    std::vector<int> tails(kTails);
    std::iota(tails.begin(), tails.end(), 0);
    std::ranges::shuffle(tails, random);
    return playDay(guesser, [&](int guess) {
        const std::string text = padded(tails.at(static_cast<std::size_t>(guess) % tails.size()), 4);
        const Tail& tail = hall.tail(text);
        const auto& pad = tail.pad;
        const auto named = std::ranges::find_if(
            names, [&](const Surname& each) { return std::ranges::find(pad, each.character) != pad.end(); });
        return Attempt{hall::tailMark(text, hall.secret), true, tail.signingIn(named->character, end) != nullptr};
    });
}

/// One person, whose phone and name the guesser knows: the likeliest ends of an ID number one after the other.
Day guessOne(const Hall& hall, const hall::ResidentIndex::Entry& who, const std::vector<std::string>& ends,
             const Guesser& guesser) {
    const std::string mark = hall::tailMark(who.phoneTail, hall.secret);
    return playDay(guesser, [&](int guess) { // asked again while the hall lets it wait: the same answer each time
        return Attempt{mark, false, hall::isEndOfId(ends.at(static_cast<std::size_t>(guess)), who.idTail())};
    });
}

/// Cases have numbers in a row, so that each is somebody's: another one each time, with the likeliest end.
Day guessCases(const std::vector<db::Resident>& owners, const std::string& end, const Guesser& guesser,
               Random& random) {
    std::uniform_int_distribution<std::size_t> pick(0, owners.size() - 1);
    return playDay(guesser, [&](int guess) {
        const std::string& number = owners[pick(random)].idNumber;
        return Attempt{"case " + std::to_string(guess), false,
                       hall::isEndOfId(end, std::string_view(number).substr(number.size() - end.size()))};
    });
}

} // namespace

int main(int argc, char** argv) {
    const int halls = argc > 1 ? std::atoi(argv[1]) : 5;
    const int days = argc > 2 ? std::atoi(argv[2]) : 400;
    Guesser guesser;
    if (argc > 3) { guesser.kiosks = static_cast<std::size_t>(std::max(std::atoi(argv[3]), 1)); }
    const std::array longest{&guesser.limits.own.longest, &guesser.limits.ownInHall.longest,
                             &guesser.limits.kiosk.longest, &guesser.limits.hall.longest};
    for (std::size_t i = 0; i < longest.size() && argc > static_cast<int>(i) + 4; ++i) {
        *longest.at(i) = std::chrono::minutes(std::atoi(argv[i + 4]));
    }
    constexpr std::size_t kEndOfSignIn = 4;
    const auto names = surnames();
    Random random(20261128); // NOLINT(cert-msc32-c,cert-msc51-cpp): the same halls each time
    const auto tails = likeliestEnds(kEndOfSignIn, random);
    const auto ends = likeliestEnds(hall::kIdEnd, random);
    std::cout << std::left << std::setw(44) << "guessed in 24 h at " + std::to_string(guesser.kiosks) + " kiosks"
              << std::right << std::setw(10) << "residents" << std::setw(8) << "days" << std::setw(13) << "guesses/day"
              << std::setw(11) << "hits/day" << std::setw(11) << "at most" << "\n";
    double last = 0;
    for (const int count : {1000, 3000, 10000}) {
        std::array<Result, 2> anybody;
        std::array<Result, 2> one;
        std::array<Result, 2> cases;
        for (int i = 0; i < halls; ++i) {
            const auto people = residents(count, names, random);
            Hall hall{.index = {}, .characters = {}, .tails = {}, .secret = "hall " + std::to_string(random())};
            hall.index.rebuild(people);
            hall.characters = hall.index.firstCharacters();
            std::uniform_int_distribution<std::int64_t> pick(1, count);
            for (int day = 0; day < days; ++day) {
                for (const Pace pace : {Pace::AtOnce, Pace::Patient}) {
                    const auto at = static_cast<std::size_t>(pace);
                    guesser.pace = pace;
                    anybody.at(at).add(guessAnybody(hall, names, tails.front(), guesser, random));
                    one.at(at).add(guessOne(hall, *hall.index.find(db::ResidentId{pick(random)}), tails, guesser));
                    cases.at(at).add(guessCases(people, ends.front(), guesser, random));
                }
            }
        }
        print("sign-in: anybody", count, worse(anybody[0], anybody[1]));
        print("sign-in: one whose phone and name are known", count, worse(one[0], one[1]));
        print("progress: any case, by the ID number", count, worse(cases[0], cases[1]));
        last = 0;
        for (const auto* each : {&anybody, &one, &cases}) {
            last = std::max(last, worse((*each)[0], (*each)[1]).most());
        }
    }
    std::cout << "with 10,000 residents: " << std::setprecision(2) << last << " at most in 24 h, "
              << (last <= kMost ? "not over " : "OVER ") << kMost << "\n";
    return last <= kMost ? EXIT_SUCCESS : EXIT_FAILURE;
}
