// SPDX-License-Identifier: GPL-3.0-or-later
#include "kiosk/desk/sample/sample_matters.h"

#include "kiosk/desk/sample/sample_duty.h"
#include "kiosk/wire/cases.h"

#include <algorithm>
#include <utility>

namespace desk::sample {

namespace {

constexpr db::StaffId kMe{4};
constexpr db::StaffId kColleague{9};

const char* actionOf(wire::MatterStepKind step) {
    switch (step) {
    case wire::MatterStepKind::BringMaterials:
        return "materials-brought";
    case wire::MatterStepKind::AskMaterials:
        return "materials-asked";
    case wire::MatterStepKind::Delay:
        return "delayed";
    case wire::MatterStepKind::HandOn:
        return "handed-on";
    case wire::MatterStepKind::Acknowledge:
        return "acknowledged";
    case wire::MatterStepKind::Finish:
        return "finished";
    case wire::MatterStepKind::Withdraw:
        return "withdrawn";
    case wire::MatterStepKind::HandOver:
        return "handed-over";
    case wire::MatterStepKind::Accept:
        return "accepted";
    case wire::MatterStepKind::Progress:
        return "progress";
    }
    return "progress";
}

/// With what may be done with it next.
wire::MatterFile withSteps(wire::MatterFile file) {
    using enum wire::MatterStepKind;
    const db::MatterState state = file.matter.state;
    if (state == db::MatterState::Finished || state == db::MatterState::Withdrawn) { return file; }
    file.may = {AskMaterials, Progress, HandOver, Withdraw};
    if (state == db::MatterState::WaitingForMaterial) {
        file.may.push_back(BringMaterials);
    } else {
        file.may.insert(file.may.end(), {Delay, HandOn, Finish});
    }
    if (file.matter.acknowledgeBy) { file.may.push_back(Acknowledge); }
    if (!file.handedByName.empty()) { file.may.push_back(Accept); }
    return file;
}

} // namespace

SampleMatters::SampleMatters(db::Date today, db::Time now, const std::string& name)
    : m_today{today}
    , m_now{now}
    , m_name{name} {
    add("CIV-001", db::MatterState::InProgress, db::ClockColour::Late, -2);
    add("CIV-002", db::MatterState::Accepted, db::ClockColour::Red, 0);
    add("ELD-001", db::MatterState::WaitingForMaterial, db::ClockColour::Paused, 6);
    m_files.back().matter.missing = {"户口簿复印件", "一寸照片"};
    add("CIV-005", db::MatterState::InProgress, db::ClockColour::Green, 8);
    add("CIV-006", db::MatterState::InProgress, db::ClockColour::Yellow, 4);
    m_files.back().matter.owner = kColleague;
    m_files.back().ownerName = "欧阳建国";
    m_files.back().residentName = "买买提·阿不都热西提·吐尔逊江";
    m_files.back().matter.unit = "街道退役军人服务站";
    m_files.back().matter.acknowledgeBy = m_today;
}

void SampleMatters::add(const char* item, db::MatterState state, db::ClockColour colour, int daysLeft) {
    const auto today = std::chrono::sys_days{m_today};
    wire::MatterFile file;
    file.matter.id = db::MatterId{static_cast<std::int64_t>(m_files.size()) + 1};
    file.matter.resident = db::ResidentId{1};
    file.matter.itemCode = item;
    file.matter.state = state;
    file.matter.acceptedOn = db::Date{today - std::chrono::days{9}};
    file.matter.promisedBy = db::Date{today + std::chrono::days{daysLeft}};
    file.matter.statutoryBy = db::Date{today + std::chrono::days{daysLeft + 14}};
    file.matter.owner = kMe;
    file.residentName = m_name;
    file.number = "2000" + std::to_string(1230 + m_files.size());
    file.code = "407" + std::to_string(110 + m_files.size());
    file.ownerName = "周敏";
    file.firstContactName = "欧阳建国";
    file.firstContactAt = m_now - std::chrono::days{9};
    file.colour = colour;
    file.workingDaysLeft = daysLeft;
    note(file, "started", "");
    m_files.push_back(std::move(file));
}

void SampleMatters::note(wire::MatterFile& file, const char* action, const std::string& words) const {
    file.steps.insert(file.steps.begin(), {.at = m_now, .byName = "周敏", .action = action, .words = words});
}

wire::MatterFile* SampleMatters::find(db::MatterId id) {
    const auto at = std::ranges::find_if(m_files, [id](const auto& file) { return file.matter.id == id; });
    return at == m_files.end() ? nullptr : &*at;
}

std::optional<wire::Body> SampleMatters::answer(const wire::Body& request) {
    if (const auto* asked = wire::getIf<wire::MattersAsk>(&request)) { return list(*asked); }
    if (const auto* asked = wire::getIf<wire::MatterStart>(&request)) { return start(*asked); }
    if (const auto* asked = wire::getIf<wire::MatterAct>(&request)) { return act(*asked); }
    if (const auto* asked = wire::getIf<wire::MatterOpen>(&request)) {
        const auto* file = find(asked->matter);
        if (file == nullptr) { return wire::Refused{wire::RefusalCode::NotFound, 0, {}}; }
        return wire::MatterTold{.file = withSteps(*file), .notice = {}, .refusal = {}};
    }
    if (wire::holds<wire::RatingsAsk>(request)) { return ratings(); }
    return std::nullopt;
}

wire::Body SampleMatters::ratings() const {
    const auto on = [this](int daysAgo) {
        return db::Date{std::chrono::sys_days{m_today} - std::chrono::days{daysAgo}};
    };
    wire::Ratings told;
    told.lines = {{.of = wire::RatingOf::Arrival,
                   .grade = db::Grade::VeryPoor,
                   .words = "等了四十分钟，窗口的人一直在打电话，也没有人来说一声还要等多久",
                   .on = on(3),
                   .about = {},
                   .number = {},
                   .residentName = {},
                   .staffName = {}},
                  {.of = wire::RatingOf::Matter,
                   .grade = db::Grade::Good,
                   .words = "办得快，讲得清楚",
                   .on = on(0),
                   .about = "CIV-002",
                   .number = {},
                   .residentName = {},
                   .staffName = {}},
                  {.of = wire::RatingOf::Matter,
                   .grade = db::Grade::VeryGood,
                   .words = {},
                   .on = on(1),
                   .about = "CIV-002",
                   .number = {},
                   .residentName = {},
                   .staffName = {}}};
    told.all = 3;
    told.low = 1;
    return told;
}

int SampleMatters::own() const {
    return static_cast<int>(std::ranges::count_if(m_files, [](const auto& file) {
        return file.matter.owner == kMe && file.matter.state != db::MatterState::Finished &&
               file.matter.state != db::MatterState::Withdrawn;
    }));
}

int SampleMatters::pressing() const {
    return static_cast<int>(std::ranges::count_if(m_files, [](const auto& file) {
        return file.matter.owner == kMe && file.colour >= db::ClockColour::Red &&
               file.matter.state != db::MatterState::Finished && file.matter.state != db::MatterState::Withdrawn;
    }));
}

void SampleMatters::handToMe(const wire::ArrivalChanged& visitor) {
    m_handed = {{.arrival = visitor.arrival.id,
                 .name = visitor.summary ? visitor.summary->name : std::string(),
                 .ownerName = "周敏",
                 .handedByName = visitor.handedByName,
                 .note = visitor.handOverNote,
                 .takenAt = m_now}};
    auto& file = m_files.back();
    file.matter.owner = kMe;
    file.matter.handedBy = kColleague;
    file.matter.note = "已电话核实住址，等街道回话";
    file.ownerName = "周敏";
    file.handedByName = "欧阳建国";
    note(file, "handed-over", file.matter.note);
    std::ranges::rotate(m_files, m_files.end() - 1);
}

void SampleMatters::dropVisit(db::ArrivalId visitor) {
    std::erase_if(m_handed, [visitor](const auto& one) { return one.arrival == visitor; });
}

void SampleMatters::leaveToNobody() {
    m_left = {{.arrival = db::ArrivalId{1},
               .name = "",
               .ownerName = "李强",
               .handedByName = {},
               .note = {},
               .takenAt = m_now - std::chrono::hours{1}}};
}

wire::Body SampleMatters::list(const wire::MattersAsk& request) const {
    wire::OpenMatters open;
    if (request.isNobodys) { open.visits = m_left; }
    if (!request.isNobodys && !request.isWholeHall) { open.visits = m_handed; }
    for (const auto& file : m_files) {
        const bool isMine = file.matter.owner == kMe;
        if (request.isNobodys ? isMine || m_left.empty() : !request.isWholeHall && !isMine) { continue; }
        if (file.matter.state == db::MatterState::Finished || file.matter.state == db::MatterState::Withdrawn) {
            continue;
        }
        ++open.all;
        open.lines.push_back({.matter = file.matter.id,
                              .resident = file.matter.resident,
                              .residentName = file.residentName,
                              .itemCode = file.matter.itemCode,
                              .ownerName = file.ownerName,
                              .state = file.matter.state,
                              .colour = file.colour,
                              .limit = file.matter.promisedBy,
                              .workingDaysLeft = file.workingDaysLeft,
                              .handedByName = file.handedByName});
    }
    return open;
}

wire::Body SampleMatters::start(const wire::MatterStart& request) {
    const auto* item = m_catalogue.catalogue().item(request.itemCode);
    if (item == nullptr) { return wire::Refused{wire::RefusalCode::NotFound, 0, {}}; }
    if (!request.proxy.empty() && request.proxy == "孙平") {
        return wire::MatterTold{
            .file = {}, .notice = {}, .refusal = db::Refusal{.rule = db::ProxyRefusal::NoAuthority}};
    }
    add(request.itemCode.c_str(), db::MatterState::Accepted, db::ClockColour::Green, 10);
    auto& file = m_files.back();
    for (const auto& material : item->materials) {
        if (std::ranges::count(request.brought, material.name.zh) == 0) {
            file.matter.missing.push_back(material.name.zh);
        }
    }
    if (!file.matter.missing.empty()) {
        file.matter.state = db::MatterState::WaitingForMaterial;
        file.colour = db::ClockColour::Paused;
    }
    if (!request.proxy.empty()) {
        file.proxy = db::Authority{.holder = request.proxy,
                                   .kind = db::AuthorityKind::Written,
                                   .until = db::Date{std::chrono::sys_days{m_today} + std::chrono::days{40}}};
    }
    file.firstContactName = "周敏";
    file.firstContactAt = m_now;
    file.isComplaint = item->isComplaint;
    file.matter.resident = request.resident;
    if (!request.resident) {
        file.residentName.clear();
        file.matter.note = request.words;
    }
    if (request.about) { file.aboutName = SampleDuty::nameOf(*request.about); }
    return wire::MatterTold{.file = withSteps(file), .notice = file.matter.missing, .refusal = {}};
}

wire::Body SampleMatters::act(const wire::MatterAct& request) {
    auto* file = find(request.matter);
    if (file == nullptr) { return wire::Refused{wire::RefusalCode::NotFound, 0, {}}; }
    db::Matter& matter = file->matter;
    const bool waits = matter.state == db::MatterState::WaitingForMaterial;
    const auto step = request.step;
    if (waits && (step == wire::MatterStepKind::Finish || step == wire::MatterStepKind::Delay ||
                  step == wire::MatterStepKind::HandOn)) {
        return wire::MatterTold{
            .file = {}, .notice = {}, .refusal = db::Refusal{.rule = db::MatterRefusal::WaitsForMaterial}};
    }
    wire::MatterTold told;
    if (step == wire::MatterStepKind::BringMaterials) {
        std::erase_if(matter.missing, [&](const auto& one) { return std::ranges::count(request.materials, one) > 0; });
        if (matter.missing.empty()) {
            matter.state = db::MatterState::InProgress;
            file->colour = db::ClockColour::Green;
        }
    } else if (step == wire::MatterStepKind::AskMaterials) {
        matter.missing.insert(matter.missing.end(), request.materials.begin(), request.materials.end());
        matter.state = db::MatterState::WaitingForMaterial;
        file->colour = db::ClockColour::Paused;
        told.notice = matter.missing;
    } else if (step == wire::MatterStepKind::Finish || step == wire::MatterStepKind::Withdraw) {
        matter.state = step == wire::MatterStepKind::Finish ? db::MatterState::Finished : db::MatterState::Withdrawn;
        file->colour = db::ClockColour::None;
    } else if (step == wire::MatterStepKind::Delay) {
        file->delayed = wire::CaseDelay{.on = m_today, .reason = request.words};
    } else if (step == wire::MatterStepKind::HandOn) {
        matter.unit = request.unit;
        matter.acknowledgeBy = m_today;
    } else if (step == wire::MatterStepKind::Acknowledge) {
        matter.acknowledgeBy.reset();
    } else if (step == wire::MatterStepKind::Accept) {
        matter.handedBy.reset();
        file->handedByName.clear();
    } else if (step == wire::MatterStepKind::HandOver) {
        matter.owner = request.to;
        matter.handedBy = kMe;
        matter.note = request.words;
        file->ownerName = SampleDuty::nameOf(request.to.value_or(db::StaffId{}));
        file->handedByName = "周敏";
    }
    note(*file, actionOf(step), request.words);
    told.file = withSteps(*file);
    return told;
}

} // namespace desk::sample
