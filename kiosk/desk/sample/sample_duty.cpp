// SPDX-License-Identifier: GPL-3.0-or-later
#include "kiosk/desk/sample/sample_duty.h"

#include <algorithm>
#include <array>

namespace desk::sample {

namespace {

constexpr db::StaffId kMe{4};

struct Person {
    std::int64_t id;
    const char* name;
    const char* window;
};
constexpr std::array<Person, 6> kPeople{{{4, "周敏", "2"},
                                         {9, "欧阳建国", "1"},
                                         {11, "王敏", "3"},
                                         {12, "买买提·阿不都热西提·吐尔逊江", "4"},
                                         {13, "马主任", ""},
                                         {14, "李强", "5"}}};

} // namespace

SampleDuty::SampleDuty(db::Time now)
    : m_now{now} {
    for (const auto& one : kPeople) {
        m_duty.colleagues.push_back(
            {.staff = db::StaffId{one.id}, .name = one.name, .window = one.window, .isHere = one.id != 14});
    }
    auto& out = m_duty.colleagues[2];
    out.awayUntil = now + std::chrono::minutes{330};
    out.asksName = "欧阳建国";
    out.words = "去街道开会";
}

std::string SampleDuty::nameOf(db::StaffId who) {
    const auto at = std::ranges::find_if(kPeople, [who](const auto& one) { return one.id == db::raw(who); });
    return at == kPeople.end() ? std::string() : at->name;
}

void SampleDuty::setInHand(int arrivals, int matters) {
    m_duty.arrivals = arrivals;
    m_duty.matters = matters;
}

void SampleDuty::beMany() {
    constexpr int kMany = 40;
    for (int id = 20; id < 20 + kMany; ++id) {
        m_duty.colleagues.push_back({.staff = db::StaffId{id},
                                     .name = "同事" + std::to_string(id),
                                     .window = std::to_string(id),
                                     .isHere = id % 2 == 0});
    }
}

void SampleDuty::beAlone() {
    m_duty.colleagues.resize(1);
}

std::optional<wire::Body> SampleDuty::answer(const wire::Body& request) {
    if (wire::holds<wire::DutyAsk>(request)) { return told(); }
    if (const auto* asked = wire::getIf<wire::WhereaboutsSet>(&request)) { return note(*asked); }
    if (const auto* asked = wire::getIf<wire::HandOverAll>(&request)) {
        if (asked->to == db::StaffId{11}) {
            return wire::DutyTold{.duty = {}, .refusal = db::Refusal{.rule = db::MatterRefusal::ReceiverIsAway}};
        }
        setInHand(0, 0);
        return told();
    }
    if (wire::holds<wire::AuthoritiesAsk>(request)) { return wire::Authorities{.all = m_authorities, .refusal = {}}; }
    if (const auto* asked = wire::getIf<wire::AuthorityAdd>(&request)) { return add(*asked); }
    return std::nullopt;
}

wire::Body SampleDuty::note(const wire::WhereaboutsSet& request) {
    auto& me = m_duty.colleagues.front();
    me.awayUntil = request.until;
    me.asksName = request.asks ? nameOf(*request.asks) : std::string();
    me.words = request.words;
    return told();
}

wire::Body SampleDuty::add(const wire::AuthorityAdd& request) {
    const bool isLetter = request.kind == db::AuthorityKind::Written || request.kind == db::AuthorityKind::Notarised;
    if (isLetter && !request.until) {
        return wire::Authorities{.all = {}, .refusal = db::Refusal{.rule = db::ProxyRefusal::EndNeeded}};
    }
    m_authorities.insert(m_authorities.begin(),
                         {.id = db::AuthorityId{static_cast<std::int64_t>(m_authorities.size()) + 1},
                          .resident = request.resident,
                          .holder = request.holder,
                          .kind = request.kind,
                          .until = request.until,
                          .notedBy = kMe,
                          .notedAt = m_now});
    return wire::Authorities{.all = m_authorities, .refusal = {}};
}

} // namespace desk::sample
