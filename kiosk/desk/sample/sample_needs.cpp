// SPDX-License-Identifier: GPL-3.0-or-later
#include "kiosk/desk/sample/sample_needs.h"

#include <algorithm>
#include <iterator>

namespace desk::sample {
namespace {

using wire::NeedFilter;
using wire::NeedStepKind;

[[nodiscard]] std::vector<NeedStepKind> mayNow(const db::Need& need) {
    if (need.end) { return {NeedStepKind::Restore}; }
    switch (need.state) {
    case db::NeedState::Found:
        return {NeedStepKind::Classify, NeedStepKind::Merge, NeedStepKind::Decline, NeedStepKind::Withdraw};
    case db::NeedState::Classified:
        return {NeedStepKind::Classify, NeedStepKind::Plan, NeedStepKind::Withdraw};
    case db::NeedState::Planned:
        if (need.claimedBy.empty()) { return {NeedStepKind::Claim, NeedStepKind::Plan, NeedStepKind::Withdraw}; }
        return {NeedStepKind::Progress, NeedStepKind::Finish, NeedStepKind::Unclaim};
    case db::NeedState::ActedOn:
        if (need.doneOn) { return {NeedStepKind::RateForResident, NeedStepKind::RateByUnit, NeedStepKind::Reopen}; }
        return {NeedStepKind::Progress, NeedStepKind::Finish, NeedStepKind::Unclaim};
    case db::NeedState::Evaluated:
        break;
    }
    return {};
}

/// A community of two estates with three houses each, the last of which has units.
[[nodiscard]] wire::Places placesWithin(std::optional<db::GridCellId> within) {
    wire::Places places;
    places.within = within;
    const std::int64_t parent = within ? db::raw(*within) : 0;
    if (parent == 0) {
        places.cells = {{db::GridCellId{1}, 1, "东台社区", true}};
    } else if (parent == 1) {
        places.cells = {{db::GridCellId{2}, 2, "东台社区/一小区", false},
                        {db::GridCellId{3}, 2, "东台社区/二小区", true}};
    } else if (parent == 3) {
        for (int house = 1; house <= 40; ++house) {
            places.cells.push_back(
                {db::GridCellId{30 + house}, 3, "东台社区/二小区/" + std::to_string(house) + "号楼", house == 3});
        }
    } else {
        places.cells = {{db::GridCellId{331}, 4, "东台社区/二小区/3号楼/1单元", false},
                        {db::GridCellId{332}, 4, "东台社区/二小区/3号楼/2单元", false}};
    }
    return places;
}

[[nodiscard]] bool fits(const wire::NeedCard& card, NeedFilter filter) {
    const db::Need& need = card.need;
    const bool isOpen = db::isOpen(need);
    switch (filter) {
    case NeedFilter::Open:
        return isOpen;
    case NeedFilter::New:
        return isOpen && need.state == db::NeedState::Found;
    case NeedFilter::Unclaimed:
        return isOpen && need.claimedBy.empty() && need.state != db::NeedState::Found;
    case NeedFilter::Overdue:
        return isOpen && card.colour == db::ClockColour::Late;
    case NeedFilter::ToRate:
        return isOpen && need.doneOn;
    case NeedFilter::Ended:
        break;
    }
    return !isOpen;
}

} // namespace

SampleNeeds::SampleNeeds(db::Date today, db::Time now)
    : m_today{today}
    , m_now{now} {
    auto& lamp = add("place", "楼道的声控灯坏了三天，晚上上下楼看不见台阶", db::NeedState::Found, 1);
    lamp.similar = {{db::NeedId{2}, "20000020", "3号楼楼道灯不亮", db::NeedState::Planned, 62}};
    lamp.suggest = db::NeedKind::Professional;
    lamp.because = {"要会修水电管道的人", "It takes somebody who repairs water and power lines"};
    add("place", "3号楼楼道灯不亮", db::NeedState::Planned, -2).need.kind = db::NeedKind::Professional;
    auto& meal = add("elderly", "独居老人中午想有人送饭上门，腿脚不好下不了楼", db::NeedState::ActedOn, 4);
    meal.need.claimedBy = "助老志愿队";
    note(meal, "progress", "助餐点已答应，周一起送");
    auto& done = add("safety", "楼上半夜装修，希望帮着说一说", db::NeedState::ActedOn, 6);
    done.need.claimedBy = "人民调解委员会";
    done.need.doneOn = m_today;
    done.need.result = "双方签了约定，晚八点后不施工";
    done.need.ofUnit = db::Grade::Good;
    note(done, "finished", done.need.result);
    add("other",
        "希望在小区东门外的空地上增加一排电动自行车充电桩，现在大家都从楼上往下拉线充电，下雨天很危险，"
        "去年夏天已经冒过一次烟，好几户老人都很担心，孩子们放学也从那里经过",
        db::NeedState::Classified, 3)
        .need.kind = db::NeedKind::Key;
}

wire::NeedCard& SampleNeeds::add(const char* category, const std::string& text, db::NeedState state, int daysLeft) {
    wire::NeedCard card;
    card.need.id = db::NeedId{static_cast<std::int64_t>(m_cards.size()) + 1};
    card.need.category = category;
    card.need.text = text;
    card.need.state = state;
    card.need.raisedAt = m_now - std::chrono::hours{50};
    card.need.channel = db::NeedChannel::Kiosk;
    if (state != db::NeedState::Found) { card.need.kind = db::NeedKind::Routine; }
    if (state >= db::NeedState::Planned) {
        card.need.plan = "报给承办方，上门看过再定";
        card.need.dueOn = db::Date{std::chrono::sys_days{m_today} + std::chrono::days{daysLeft}};
    }
    card.number = "2" + std::to_string(1000000 + db::raw(card.need.id)).substr(1) + "0";
    card.code = "402718";
    card.placeLabel = "东台社区 3 号网格";
    card.workingDaysLeft = daysLeft;
    card.colour = daysLeft < 0    ? db::ClockColour::Late
                  : daysLeft <= 1 ? db::ClockColour::Red
                  : daysLeft <= 3 ? db::ClockColour::Yellow
                                  : db::ClockColour::Green;
    note(card, "filed", "");
    m_cards.push_back(std::move(card));
    return m_cards.back();
}

void SampleNeeds::note(wire::NeedCard& card, const char* action, const std::string& words) const {
    card.steps.insert(card.steps.begin(), {.at = m_now, .byName = "周敏", .action = action, .words = words});
}

wire::NeedCard* SampleNeeds::find(db::NeedId id) {
    const auto at = std::ranges::find_if(m_cards, [id](const auto& card) { return card.need.id == id; });
    return at == m_cards.end() ? nullptr : &*at;
}

std::optional<wire::NeedsChanged> SampleNeeds::changeBy(const wire::Body& request, const wire::Body& answer) {
    const auto* published = wire::getIf<wire::Published>(&answer);
    const auto* topic = wire::getIf<wire::TopicTold>(&answer);
    const auto* told = wire::getIf<wire::NeedTold>(&answer);
    if (const auto* publish = wire::getIf<wire::Publish>(&request); publish != nullptr && published != nullptr) {
        return !published->refusal ? std::optional(wire::NeedsChanged{publish->need}) : std::nullopt;
    }
    if (const auto* act = wire::getIf<wire::NeedAct>(&request); act != nullptr && told != nullptr && told->card) {
        return wire::NeedsChanged{act->need};
    }
    const bool isNew = wire::holds<wire::NeedFiled>(answer) || (topic != nullptr && topic->card);
    return isNew ? std::optional(wire::NeedsChanged{}) : std::nullopt;
}

int SampleNeeds::late() const {
    return static_cast<int>(
        std::ranges::count_if(m_cards, [](const auto& card) { return fits(card, NeedFilter::Overdue); }));
}

std::vector<db::NeedId> SampleNeeds::ids() const {
    std::vector<db::NeedId> all;
    std::ranges::transform(m_cards, std::back_inserter(all), [](const wire::NeedCard& card) { return card.need.id; });
    return all;
}

void SampleNeeds::beMany() {
    for (int more = 0; more < 115; ++more) {
        add("safety", "第 " + std::to_string(more + 1) + " 条：消防通道被占，车出不去", db::NeedState::Classified,
            more);
    }
}

void SampleNeeds::goOnElsewhere() {
    for (auto& card : m_cards) {
        note(card, "progress", "同事刚去看过");
    }
}

std::optional<wire::Body> SampleNeeds::answer(const wire::Body& request) {
    if (const auto* asked = wire::getIf<wire::NeedsAsk>(&request)) { return list(*asked); }
    if (const auto* asked = wire::getIf<wire::NeedAct>(&request)) { return act(*asked); }
    if (const auto* asked = wire::getIf<wire::NeedFile>(&request)) { return file(*asked); }
    if (wire::holds<wire::DirectoryAsk>(request)) {
        return wire::Directory{.claimants = {{"handy-team",
                                              "便民维修志愿队",
                                              "Handy volunteers",
                                              db::ClaimantKind::Team,
                                              {{"水电维修", "Water and power repairs"}},
                                              "",
                                              2,
                                              true},
                                             {"property",
                                              "小区物业服务中心",
                                              "Property management",
                                              db::ClaimantKind::Unit,
                                              {{"水电维修", "Water and power repairs"}, {"停车管理", "Parking"}},
                                              "",
                                              0,
                                              true},
                                             {"art-team",
                                              "文艺志愿队",
                                              "Culture volunteers",
                                              db::ClaimantKind::Team,
                                              {{"文体活动", "Culture and sports"}},
                                              "",
                                              0,
                                              false}},
                               .problem = {}};
    }
    if (const auto* asked = wire::getIf<wire::NeedOpen>(&request)) {
        auto* card = find(asked->need);
        if (card == nullptr) { return wire::Refused{wire::RefusalCode::NotFound, 0, {}}; }
        card->may = mayNow(card->need);
        return wire::NeedTold{.card = *card, .refusal = {}};
    }
    return answerAboutHall(request);
}

std::optional<wire::Body> SampleNeeds::answerAboutHall(const wire::Body& request) {
    if (const auto* asked = wire::getIf<wire::PlacesAsk>(&request)) { return placesWithin(asked->within); }
    if (const auto* asked = wire::getIf<wire::Publish>(&request); asked != nullptr && asked->need) {
        return publish(*asked);
    }
    if (const auto* asked = wire::getIf<wire::NeedWeightSet>(&request)) {
        m_residentPercent = asked->residentPercent;
        return wire::Done{};
    }
    return std::nullopt;
}

wire::Body SampleNeeds::publish(const wire::Publish& request) {
    auto* card = find(*request.need);
    if (card == nullptr || card->need.state != db::NeedState::Evaluated) {
        return wire::Refused{wire::RefusalCode::NotInState, 0, {}};
    }
    card->isPublished = !request.title.empty();
    card->publicTitle = request.title;
    card->publicResult = request.result;
    return wire::Published{};
}

wire::Body SampleNeeds::list(const wire::NeedsAsk& asked) const {
    wire::Needs needs;
    for (const auto filter : {NeedFilter::Open, NeedFilter::New, NeedFilter::Unclaimed, NeedFilter::Overdue,
                              NeedFilter::ToRate, NeedFilter::Ended}) {
        needs.counts.push_back({filter, static_cast<int>(std::ranges::count_if(
                                            m_cards, [&](const auto& card) { return fits(card, filter); }))});
    }
    for (const auto& card : m_cards) {
        if (!fits(card, asked.filter) || (asked.kind && card.need.kind != asked.kind)) { continue; }
        if (++needs.all > 100) { continue; }
        needs.lines.push_back({.need = card.need.id,
                               .number = card.number,
                               .category = card.need.category,
                               .text = card.need.text,
                               .state = card.need.state,
                               .kind = card.need.kind,
                               .end = card.need.end,
                               .claimedBy = card.need.claimedBy,
                               .placeLabel = card.placeLabel,
                               .residentName = card.residentName,
                               .raisedAt = card.need.raisedAt,
                               .limit = card.need.dueOn,
                               .workingDaysLeft = card.workingDaysLeft,
                               .colour = card.colour,
                               .isDone = card.need.doneOn.has_value()});
    }
    std::ranges::stable_sort(needs.lines, {}, &wire::Needs::Line::workingDaysLeft);
    for (const auto kind : {db::NeedKind::Routine, db::NeedKind::Professional, db::NeedKind::Key}) {
        const auto isOfKind = [&](const auto& card) { return db::isOpen(card.need) && card.need.kind == kind; };
        needs.byKind.push_back({kind, static_cast<int>(std::ranges::count_if(m_cards, isOfKind)), 0, 0});
    }
    needs.byPlace = {{db::GridCellId{3}, "东台社区/二小区/3号楼", needs.all, 1, 1},
                     {db::GridCellId{2}, "东台社区/一小区", 4, 2, 0},
                     {std::nullopt, "", 1, 1, 0}};
    needs.residentPercent = m_residentPercent;
    return needs;
}

wire::Body SampleNeeds::file(const wire::NeedFile& request) {
    auto& card = add(request.category.c_str(), request.words, db::NeedState::Found, 2);
    card.need.channel = request.channel;
    card.placeLabel = request.place ? "东台社区/二小区" : "";
    card.residentName = request.resident ? "陈立" : "";
    return wire::NeedFiled{.requestKey = request.requestKey,
                           .number = card.number,
                           .code = "402718",
                           .mayBeSame = false,
                           .isTheirs = false};
}

wire::Body SampleNeeds::act(const wire::NeedAct& request) {
    auto* card = find(request.need);
    if (card == nullptr) { return wire::Refused{wire::RefusalCode::NotFound, 0, {}}; }
    db::Need& need = card->need;
    if (request.step == NeedStepKind::Decline) {
        return wire::NeedTold{.card = {}, .refusal = db::Refusal{.rule = db::NeedRefusal::ManagerOnly}};
    }
    const char* action = "progress";
    if (request.step == NeedStepKind::Classify) {
        need.kind = request.kind;
        need.state = db::NeedState::Classified;
        card->suggest.reset();
        action = "classified";
    } else if (request.step == NeedStepKind::Plan) {
        need.plan = request.words;
        need.dueOn = request.dueOn;
        need.state = db::NeedState::Planned;
        action = "planned";
    } else if (request.step == NeedStepKind::Claim) {
        need.claimedBy = "便民维修志愿队";
        action = "claimed";
    } else if (request.step == NeedStepKind::Finish) {
        need.state = db::NeedState::ActedOn;
        need.result = request.words;
        need.doneOn = m_today;
        action = "finished";
    } else if (request.step == NeedStepKind::Progress) {
        need.state = db::NeedState::ActedOn;
    } else if (request.step == NeedStepKind::RateForResident) {
        need.ofResident = request.grade;
        if (need.ofUnit) {
            need.state = db::NeedState::Evaluated;
            need.endedOn = m_today;
            card->score = 82;
        }
        action = "resident-rated";
    } else if (request.step == NeedStepKind::Merge) {
        need.end = db::NeedEnd::Merged;
        need.sameAs = request.sameAs;
        action = "merged";
    }
    note(*card, action, request.words);
    card->may = mayNow(need);
    return wire::NeedTold{.card = *card, .refusal = {}};
}

} // namespace desk::sample
