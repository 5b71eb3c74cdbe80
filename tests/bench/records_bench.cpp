// SPDX-License-Identifier: GPL-3.0-or-later
#include "db/catalogue/read_catalogue.h"
#include "db/stores/connection.h"
#include "db/stores/hall_database.h"
#include "db/stores/transaction.h"
#include "db/summary/needs_summary.h"
#include "kiosk/hall/resident_index.h"
#include "tests/bench/side_by_side.h"
#include "tests/support/temporary_folder.h"

#include <algorithm>
#include <array>
#include <benchmark/benchmark.h>
#include <iostream>
#include <map>
#include <memory>
#include <random>

/// A hall with many residents on a real disk: what a desk waits for, and how it grows from 2,000 residents to 20,000.
/// Times are the thread's own, in milliseconds; the median of the runs.
namespace {

using namespace db;
using std::chrono::days;
using std::chrono::sys_days;

constexpr Date kToday{std::chrono::year{2026}, std::chrono::month{11}, std::chrono::day{20}};
constexpr Time kNow{sys_days{kToday} + std::chrono::hours{2}};

// For each resident: three matters (one in twenty open), one and a half needs, ten diary entries.
constexpr int kMattersEach = 3;
constexpr int kDiaryEach = 10;
constexpr int kOneInOpen = 20;

template <typename T>
T must(Expected<T> result) {
    if (!result) {
        std::cerr << result.error().context << '\n';
        std::abort();
    }
    return *std::move(result);
}

/// A hall of `residents` residents, drawn from a fixed seed.
class BigHall {
public:
    explicit BigHall(int residents)
        : m_hall(must(stores::HallDatabase::open(
              m_folder / "hall.db", must(seal::createKeyFile(m_folder / "hall.key", seal::KeyPurpose::Hall))))) {
        m_hall.connection().sql().exec("PRAGMA synchronous = OFF"); // only while it is filled
        const stores::Stamp by = stores::byOperator(kNow);
        for (int i = 0; i < residents; ++i)
            addResident(by);
        m_hall.connection().sql().exec("PRAGMA synchronous = FULL");
        m_index.rebuild(must(m_hall.residents().all()));
        std::ranges::shuffle(m_ids, m_random);
    }

    [[nodiscard]] const stores::HallDatabase& hall() const { return m_hall; }
    [[nodiscard]] const hall::ResidentIndex& index() const { return m_index; }
    [[nodiscard]] const db::catalogue::Catalogue& catalogue() const { return m_catalogue; }
    [[nodiscard]] StaffId clerk() const { return m_clerk; }
    /// Another resident each time.
    [[nodiscard]] ResidentId next() { return m_ids[m_next++ % m_ids.size()]; }

private:
    template <std::size_t N>
    const char* oneOf(const std::array<const char*, N>& words) {
        return words.at(std::uniform_int_distribution<std::size_t>{0, N - 1}(m_random));
    }
    int atMost(int most) { return std::uniform_int_distribution<int>{0, most}(m_random); }
    Date daysAgo(int most) { return Date{sys_days{kToday} - days{atMost(most)}}; }

    void addResident(const stores::Stamp& by) {
        static constexpr std::array kFamily{"王", "李", "张", "刘", "陈", "杨", "黄", "赵", "周", "吴", "徐", "孙"};
        static constexpr std::array kGiven{"秀", "英", "伟", "芳", "建", "国", "丽",
                                           "强", "军", "敏", "静", "桂", "佩"};
        const Resident resident{.name = std::string(oneOf(kFamily)) + oneOf(kGiven) + oneOf(kGiven),
                                .sex = atMost(1) == 0 ? Sex::Female : Sex::Male,
                                .birthDate = Date{sys_days{kToday} - days{atMost(90 * 365)}},
                                .idNumber = "",
                                .phone = "138" + std::to_string(10'000'000 + atMost(89'999'999)),
                                .address = "东台社区" + std::to_string(1 + atMost(80)) + "号楼" +
                                           std::to_string(1 + atMost(5)) + "单元" + std::to_string(101 + atMost(1700)),
                                .gridCell = std::nullopt,
                                .household = std::nullopt,
                                .spokenLanguage = "zh"};
        const ResidentId id = must(m_hall.residents().insert(resident, by));
        m_ids.push_back(id);
        for (int i = 0; i < kMattersEach; ++i)
            addMatter(id, by);
        for (int i = atMost(1) + 1; i > 0; --i) {
            (void)must(m_hall.needs().insert({.id = {},
                                              .resident = id,
                                              .category = "place",
                                              .text = "楼道灯不亮，晚上下楼看不清",
                                              .state = atMost(3) == 0 ? NeedState::Planned : NeedState::Evaluated,
                                              .raisedAt = kNow - days{atMost(900)},
                                              .lastProgressOn = std::nullopt,
                                              .claimedBy = "惠民物业"},
                                             by));
        }
        for (int i = 0; i < kDiaryEach; ++i) {
            (void)must(m_hall.diary().insert({.id = {},
                                              .resident = id,
                                              .visitedOn = daysAgo(2000),
                                              .visitor = "周某",
                                              .text = "家里整洁，一个人住。说想学用手机挂号，女儿每周日来。"},
                                             by));
        }
    }

    void addMatter(ResidentId resident, const stores::Stamp& by) {
        const auto& items = m_catalogue.items;
        const ServiceItem& item = items[static_cast<std::size_t>(atMost(static_cast<int>(items.size()) - 1))];
        const bool isOpen = atMost(kOneInOpen - 1) == 0;
        const Date accepted = daysAgo(isOpen ? 20 : 2000);
        (void)must(m_hall.matters().insert({.resident = resident,
                                            .itemCode = item.code,
                                            .state = isOpen ? MatterState::InProgress : MatterState::Finished,
                                            .acceptedOn = accepted,
                                            .promisedBy = m_catalogue.calendar.add(accepted, item.promisedWorkingDays),
                                            .finishedOn = isOpen ? std::nullopt : std::optional(accepted),
                                            .owner = m_clerk},
                                           by));
    }

    support::TemporaryFolder m_folder;
    stores::HallDatabase m_hall;
    db::catalogue::Catalogue m_catalogue = must(db::catalogue::loadCatalogue(YIMEN_SOURCE_DIR "/assets/catalogue"));
    StaffId m_clerk =
        must(m_hall.staff().insert({.id = {}, .login = "zhou", .name = "周某", .role = StaffRole::Clerk, .window = "2"},
                                   "a bench has no secrets", stores::byOperator(kNow), seal::kLeastPasswordCost));
    hall::ResidentIndex m_index;
    std::vector<ResidentId> m_ids;
    std::size_t m_next = 0;
    std::mt19937 m_random{20'261'120};
};

/// Made once for each size.
BigHall& hallOf(std::int64_t residents) {
    static std::map<std::int64_t, std::unique_ptr<BigHall>> halls;
    auto& hall = halls[residents];
    if (!hall) hall = std::make_unique<BigHall>(static_cast<int>(residents));
    return *hall;
}

void summaryWithItsReads(benchmark::State& state) {
    BigHall& big = hallOf(state.range(0));
    bench::Stopwatch watch;
    for ([[maybe_unused]] auto _ : state) {
        const ResidentId who = big.next();
        watch.time([&] {
            const auto file = must(summary::readResidentFile(big.hall(), who, kToday));
            benchmark::DoNotOptimize(summary::composeNeedsSummary(*file, big.catalogue(), kToday));
        });
    }
    state.counters["ms"] = watch.median();
}

void summaryAlone(benchmark::State& state) {
    BigHall& big = hallOf(state.range(0));
    std::vector<summary::ResidentFile> files;
    for (int i = 0; i < 500; ++i)
        files.push_back(*must(summary::readResidentFile(big.hall(), big.next(), kToday)));
    bench::Stopwatch watch;
    for ([[maybe_unused]] auto _ : state) {
        watch.time([&] {
            for (const auto& file : files)
                benchmark::DoNotOptimize(summary::composeNeedsSummary(file, big.catalogue(), kToday));
        });
    }
    state.counters["residents_per_s"] = static_cast<double>(files.size()) / watch.median() * 1e3;
}

/// As the desk opens a resident: the file, the consent, and the entry in the audit log, which goes to the disk.
void residentPage(benchmark::State& state) {
    BigHall& big = hallOf(state.range(0));
    bench::Stopwatch watch;
    for ([[maybe_unused]] auto _ : state) { // the time on the wall, with the disk's, is in the column Time
        const ResidentId who = big.next();
        watch.time([&] {
            (void)must(big.hall().audit().append(stores::byStaff(big.clerk(), kNow), "resident.opened", "resident", {},
                                                 "bench"));
            const auto file = must(summary::readResidentFile(big.hall(), who, kToday));
            benchmark::DoNotOptimize(must(big.hall().consents().liveOf(who)));
            benchmark::DoNotOptimize(summary::composeNeedsSummary(*file, big.catalogue(), kToday));
        });
    }
    state.counters["ms"] = watch.median();
}

/// All that is open in the hall, as a manager sees it.
void openMatters(benchmark::State& state) {
    BigHall& big = hallOf(state.range(0));
    bench::Stopwatch watch;
    std::size_t open = 0;
    for ([[maybe_unused]] auto _ : state)
        watch.time([&] { open = must(big.hall().matters().open()).size(); });
    state.counters["ms"] = watch.median();
    state.counters["open"] = static_cast<double>(open);
}

/// One key after the other: by name, by initials, by address, by the last four of the phone.
void searchAsYouType(benchmark::State& state) {
    BigHall& big = hallOf(state.range(0));
    static constexpr std::array kTyped{"w", "wx", "wxy", "王", "王秀", "12号楼", "80号楼3", "4711", "zhangwei"};
    bench::Stopwatch watch;
    for ([[maybe_unused]] auto _ : state) {
        for (const char* text : kTyped)
            watch.time([&] { benchmark::DoNotOptimize(big.index().search(text, 21)); });
    }
    state.counters["ms"] = watch.median();
}

} // namespace

BENCHMARK(summaryWithItsReads)->Name("records/summary_with_reads")->Arg(2'000)->Arg(20'000)->Iterations(300);
BENCHMARK(summaryAlone)->Name("records/summary_alone")->Arg(2'000)->Arg(20'000)->Iterations(20);
BENCHMARK(residentPage)->Name("records/resident_page")->Arg(2'000)->Arg(20'000)->Iterations(300);
BENCHMARK(openMatters)->Name("records/open_matters")->Arg(2'000)->Arg(20'000)->Iterations(20);
BENCHMARK(searchAsYouType)->Name("records/search_as_you_type")->Arg(2'000)->Arg(20'000)->Iterations(20);
