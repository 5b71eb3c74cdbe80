// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "db/stores/connection.h"
#include "kiosk/hall/state/hall_state.h"
#include "tests/support/test_hall.h"

#include <algorithm>
#include <array>
#include <cstdint>
#include <memory>
#include <random>
#include <stdexcept>
#include <string>
#include <utility>
#include <vector>

/// A hall with many residents on a real disk, for the benches of its records and of its worker.
namespace bench {

using namespace db;
using std::chrono::days;
using std::chrono::sys_days;

constexpr Date kToday{std::chrono::year{2026}, std::chrono::month{11}, std::chrono::day{20}};
constexpr Time kNow{sys_days{kToday} + std::chrono::hours{2}};

// For each resident: three matters (one in twenty open), one and a half needs (one in four open: a hall that is
// behind), ten diary entries.
constexpr int kMattersEach = 3;
constexpr int kDiaryEach = 10;
constexpr int kOneInOpen = 20;
constexpr int kOneNeedInOpen = 4;
constexpr int kBuildings = 80;

using support::must;

/// A hall of `residents` residents, drawn from a fixed seed.
class BigHall {
public:
    explicit BigHall(int residents)
        : m_clerk(must(m_place.hall().staff().find(m_place.addStaff("zhou", "周某", StaffRole::Manager))).value())
        , m_state(must(hall::openHallState(m_place.folder(), YIMEN_SOURCE_DIR "/assets", kNow))) {
        auto& sql = m_state->hall.connection().sql();
        sql.exec("PRAGMA synchronous = OFF"); // only while it is filled
        const stores::Stamp by = stores::byOperator(kNow);
        addPlaces(by);
        for (int i = 0; i < residents; ++i) {
            addResident(by);
        }
        sql.exec("PRAGMA synchronous = FULL");
        if (!hall::reloadResidents(*m_state)) { throw std::runtime_error("set-up: residents"); }
        std::ranges::shuffle(m_ids, m_random);
        std::ranges::shuffle(m_needs, m_random);
    }

    /// The first `count` residents can be recognised, by support::someFace(0 ...) each.
    void enrol(std::uint32_t count) {
        for (std::uint32_t i = 0; i < count && i < m_ids.size(); ++i) {
            m_place.enrol(m_ids[i], m_clerk.id, support::someFace(i));
        }
        if (!hall::reloadGallery(*m_state)) { throw std::runtime_error("set-up: gallery"); }
    }
    [[nodiscard]] hall::HallState& state() { return *m_state; }
    /// Nothing else of this is used afterwards but the place.
    [[nodiscard]] std::unique_ptr<hall::HallState> takeState() { return std::move(m_state); }
    [[nodiscard]] support::TestHall& place() { return m_place; }
    [[nodiscard]] const stores::HallDatabase& hall() const { return m_state->hall; }
    [[nodiscard]] const hall::ResidentIndex& index() const { return m_state->residents; }
    [[nodiscard]] const db::catalogue::Catalogue& catalogue() const { return m_state->catalogueInForce.catalogue(); }
    [[nodiscard]] const Staff& manager() const { return m_clerk; }
    /// Another one each time.
    [[nodiscard]] ResidentId nextResident() { return m_ids[m_next++ % m_ids.size()]; }
    [[nodiscard]] NeedId nextNeed() { return m_needs[m_next++ % m_needs.size()]; }

private:
    template <std::size_t N>
    const char* oneOf(const std::array<const char*, N>& words) {
        return words.at(std::uniform_int_distribution<std::size_t>{0, N - 1}(m_random));
    }
    int atMost(int most) { return std::uniform_int_distribution<int>{0, most}(m_random); }
    Date daysAgo(int most) { return Date{sys_days{kToday} - days{atMost(most)}}; }

    static GridCell placeOf(int level, std::optional<GridCellId> parent, std::string label) {
        GridCell cell;
        cell.level = level;
        cell.parent = parent;
        cell.label = std::move(label);
        return cell;
    }

    void addPlaces(const stores::Stamp& by) {
        const auto community = must(hall().grid().insert(placeOf(1, std::nullopt, "东台社区"), by));
        for (int i = 1; i <= kBuildings; ++i) {
            m_buildings.push_back(must(hall().grid().insert(placeOf(2, community, std::to_string(i) + "号楼"), by)));
        }
    }

    void addNeed(ResidentId resident, const stores::Stamp& by) {
        static constexpr std::array kWhat{"楼道灯不亮，晚上下楼看不清", "下水道堵了，一楼返水",
                                          "小区里没有坐的地方，老人走不远", "电动车堵着单元门口", "想有人教用手机挂号"};
        static constexpr std::array kCategory{"place", "housing", "elder", "disability"};
        const bool isOpen = atMost(kOneNeedInOpen - 1) == 0;
        m_needs.push_back(
            must(hall().needs().insert({.id = {},
                                        .resident = resident,
                                        .category = oneOf(kCategory),
                                        .text = oneOf(kWhat),
                                        .state = isOpen ? NeedState::Planned : NeedState::Evaluated,
                                        .raisedAt = kNow - days{atMost(isOpen ? 60 : 900)},
                                        .lastProgressOn = std::nullopt,
                                        .claimedBy = "惠民物业",
                                        .place = m_buildings[static_cast<std::size_t>(atMost(kBuildings - 1))]},
                                       by)));
    }

    void addResident(const stores::Stamp& by) {
        static constexpr std::array kFamily{"王", "李", "张", "刘", "陈", "杨", "黄", "赵", "周", "吴", "徐", "孙"};
        static constexpr std::array kGiven{"秀", "英", "伟", "芳", "建", "国", "丽",
                                           "强", "军", "敏", "静", "桂", "佩"};
        const Resident resident{.name = std::string(oneOf(kFamily)) + oneOf(kGiven) + oneOf(kGiven),
                                .sex = atMost(1) == 0 ? Sex::Female : Sex::Male,
                                .birthDate = Date{sys_days{kToday} - days{atMost(90 * 365)}},
                                .idNumber = "",
                                .phone = "138" + std::to_string(10'000'000 + atMost(89'999'999)),
                                .address = "东台社区" + std::to_string(1 + atMost(kBuildings - 1)) + "号楼" +
                                           std::to_string(1 + atMost(5)) + "单元" + std::to_string(101 + atMost(1700)),
                                .gridCell = std::nullopt,
                                .household = std::nullopt,
                                .spokenLanguage = "zh"};
        const ResidentId id = must(hall().residents().insert(resident, by));
        m_ids.push_back(id);
        for (int i = 0; i < kMattersEach; ++i) {
            addMatter(id, by);
        }
        for (int i = atMost(1) + 1; i > 0; --i) {
            addNeed(id, by);
        }
        for (int i = 0; i < kDiaryEach; ++i) {
            (void)must(hall().diary().insert({.id = {},
                                              .resident = id,
                                              .visitedOn = daysAgo(2000),
                                              .visitor = "周某",
                                              .text = "家里整洁，一个人住。说想学用手机挂号，女儿每周日来。"},
                                             by));
        }
    }

    void addMatter(ResidentId resident, const stores::Stamp& by) {
        const auto& items = catalogue().items;
        const ServiceItem& item = items[static_cast<std::size_t>(atMost(static_cast<int>(items.size()) - 1))];
        const bool isOpen = atMost(kOneInOpen - 1) == 0;
        const Date accepted = daysAgo(isOpen ? 20 : 2000);
        (void)must(hall().matters().insert({.resident = resident,
                                            .itemCode = item.code,
                                            .state = isOpen ? MatterState::InProgress : MatterState::Finished,
                                            .acceptedOn = accepted,
                                            .promisedBy = catalogue().calendar.add(accepted, item.promisedWorkingDays),
                                            .finishedOn = isOpen ? std::nullopt : std::optional(accepted),
                                            .owner = m_clerk.id},
                                           by));
    }

    support::TestHall m_place{support::TestHall::Clock::Computer};
    Staff m_clerk;
    std::unique_ptr<hall::HallState> m_state;
    std::vector<GridCellId> m_buildings;
    std::vector<NeedId> m_needs;
    std::vector<ResidentId> m_ids;
    std::size_t m_next = 0;
    std::mt19937 m_random{20'261'120};
};

} // namespace bench
