// SPDX-License-Identifier: GPL-3.0-or-later
#include "db/matters/matter_rules.h"

#include "db/matters/blank.h"
#include "db/matters/matter_clock.h"
#include "db/matters/one_time_notice.h"

#include <algorithm>
#include <utility>

namespace db::matters {
namespace {

using Decision = tl::expected<MatterChange, MatterRefusal>;

tl::unexpected<MatterRefusal> refused(MatterRefusal why) {
    return tl::unexpected(why);
}

bool waits(const Matter& matter) {
    return matter.state == MatterState::WaitingForMaterial;
}

/// The clocks go on: both limits move by the working days that they stood still.
void resume(Matter& matter, const MatterView& view) {
    const int waited = matter.waitingSince ? view.calendar.between(*matter.waitingSince, view.today) : 0;
    for (auto* limit : {&matter.promisedBy, &matter.statutoryBy}) {
        if (*limit) { *limit = view.calendar.add(**limit, std::max(waited, 0)); }
    }
    matter.waitingSince.reset();
    matter.state = MatterState::InProgress;
}

void pause(Matter& matter, const MatterView& view) {
    if (!waits(matter)) { matter.waitingSince = view.today; }
    matter.state = MatterState::WaitingForMaterial;
}

/// One step each; what all steps share was looked at before.
struct Step {
    Matter matter;
    const MatterView& view;
    bool wasHanded = matter.handedBy.has_value();

    Decision done(std::optional<OneTimeNotice> notice = std::nullopt) {
        matter.lastProgressOn = view.today;
        if (matter.owner == view.actor) { matter.handedBy.reset(); }
        return MatterChange{.matter = std::move(matter), .notice = std::move(notice)};
    }

    Decision operator()(const act::BringMaterials& step) {
        const auto before = matter.missing.size();
        std::erase_if(matter.missing, [&](const std::string& material) {
            return std::ranges::find(step.brought, material) != step.brought.end();
        });
        if (matter.missing.size() == before) { return refused(MatterRefusal::NothingMissing); }
        if (matter.missing.empty()) { resume(matter, view); }
        return done();
    }

    Decision operator()(const act::AskMaterials& step) {
        for (const std::string& material : step.missing) {
            if (isBlank(material)) { return refused(MatterRefusal::NoReason); }
            if (std::ranges::find(matter.missing, material) == matter.missing.end()) {
                matter.missing.push_back(material);
            }
        }
        if (step.missing.empty()) { return refused(MatterRefusal::NoReason); }
        pause(matter, view);
        return done(noticeFor(matter.id, matter.missing, view.notices, view.today));
    }

    Decision operator()(const act::Progress& step) {
        if (isBlank(step.note)) { return refused(MatterRefusal::NoReason); }
        matter.note = step.note;
        if (!waits(matter)) { matter.state = MatterState::InProgress; }
        return done();
    }

    Decision operator()(const act::Delay& step) {
        if (isBlank(step.reason)) { return refused(MatterRefusal::NoReason); }
        if (waits(matter)) { return refused(MatterRefusal::WaitsForMaterial); }
        if (step.workingDays < 1 || !matter.promisedBy) { return refused(MatterRefusal::ImpossibleExtension); }
        const bool isManager = view.role == StaffRole::Manager;
        if (*matter.promisedBy < view.today && !isManager) { return refused(MatterRefusal::PromiseIsPast); }
        const Date promised = view.calendar.add(*matter.promisedBy, step.workingDays);
        if (matter.statutoryBy && *matter.statutoryBy < promised) {
            if (!isManager) { return refused(MatterRefusal::BeyondStatutory); }
            if (matter.isExtended) { return refused(MatterRefusal::ExtendedAlready); }
            if (view.calendar.between(*matter.statutoryBy, promised) > kStatutoryExtension) {
                return refused(MatterRefusal::ImpossibleExtension);
            }
            matter.statutoryBy = promised;
            matter.isExtended = true;
        }
        matter.promisedBy = promised;
        matter.note = step.reason;
        return done();
    }

    Decision operator()(const act::HandOn& step) {
        if (isBlank(step.unit) || isBlank(step.reason)) { return refused(MatterRefusal::NoReason); }
        if (waits(matter)) { return refused(MatterRefusal::WaitsForMaterial); }
        matter.unit = step.unit;
        matter.acknowledgeBy = view.calendar.add(view.today, kAcknowledgeWorkingDays);
        matter.note = step.reason;
        matter.state = MatterState::InProgress;
        return done();
    }

    Decision operator()(const act::Acknowledge& /*step*/) {
        if (!matter.acknowledgeBy) { return refused(MatterRefusal::NotHandedOn); }
        matter.acknowledgeBy.reset();
        return done();
    }

    Decision operator()(const act::HandOver& step) {
        if (isBlank(step.note)) { return refused(MatterRefusal::NoReason); }
        if (matter.about == step.to) { return refused(MatterRefusal::ToTheOneMeant); }
        if (matter.owner == step.to) { return refused(MatterRefusal::HasItAlready); }
        // Who is out and takes it over is back.
        if (step.isReceiverAway && step.to != view.actor) { return refused(MatterRefusal::ReceiverIsAway); }
        matter.owner = step.to;
        // Who takes it up or is given it by themselves has nothing to accept.
        matter.handedBy = step.to == view.actor ? std::nullopt : std::optional(view.actor);
        matter.note = step.note;
        matter.lastProgressOn = view.today;
        return MatterChange{.matter = std::move(matter)};
    }

    Decision operator()(const act::Accept& /*step*/) {
        if (!wasHanded || matter.owner != view.actor) { return refused(MatterRefusal::NothingToAccept); }
        return done();
    }

    Decision operator()(const act::Finish& step) {
        if (waits(matter)) { return refused(MatterRefusal::WaitsForMaterial); }
        if (isBlank(step.result)) { return refused(MatterRefusal::NoReason); }
        matter.state = MatterState::Finished;
        matter.finishedOn = view.today;
        matter.result = step.result;
        if (matter.resident) { matter.told = step.told; }
        matter.acknowledgeBy.reset();
        return done();
    }

    Decision operator()(const act::Withdraw& step) {
        if (isBlank(step.reason)) { return refused(MatterRefusal::NoReason); }
        matter.state = MatterState::Withdrawn;
        matter.finishedOn = view.today;
        matter.result = step.reason;
        matter.waitingSince.reset();
        matter.acknowledgeBy.reset();
        return done();
    }
};

} // namespace

std::string reasonOf(MatterRefusal refusal) {
    switch (refusal) {
    case MatterRefusal::HasEnded:
        return "这件事已经办结或撤回，不能再改";
    case MatterRefusal::NotYours:
        return "这件事由另一位同事负责，请他办或请负责人办";
    case MatterRefusal::WaitsForMaterial:
        return "还缺材料，材料齐了才能往下办";
    case MatterRefusal::NothingMissing:
        return "这些材料不在所缺之列";
    case MatterRefusal::NoReason:
        return "请把内容写清楚";
    case MatterRefusal::NotHandedOn:
        return "这件事没有等对方签收";
    case MatterRefusal::PromiseIsPast:
        return "已过承诺时限，延期要由负责人决定";
    case MatterRefusal::BeyondStatutory:
        return "会超过法定时限，延期要由负责人批准";
    case MatterRefusal::ExtendedAlready:
        return "法定时限只能延长一次";
    case MatterRefusal::ImpossibleExtension:
        return "延期至少一个工作日，法定时限最多延长十个工作日";
    case MatterRefusal::AboutYou:
        return "这件投诉说的是您本人，由另一位同事办理";
    case MatterRefusal::ToTheOneMeant:
        return "投诉不能移交给被投诉的人";
    case MatterRefusal::HasItAlready:
        return "已经在这位同事手上";
    case MatterRefusal::ReceiverIsAway:
        return "这位同事留言外出了，请选另一位";
    case MatterRefusal::NothingToAccept:
        return "没有等您接手的移交";
    case MatterRefusal::NoComplaint:
        return "只有投诉才写说的是哪位工作人员";
    case MatterRefusal::NobodysMatter:
        return "只有投诉可以不留姓名，别的事要先找到居民";
    }
    return {};
}

MatterChange startMatter(std::optional<ResidentId> resident, std::span<const std::string> brought,
                         const MatterView& view) {
    const Limits limits = limitsFrom(view.item, view.today, view.calendar);
    Matter matter{.resident = resident,
                  .itemCode = view.item.code,
                  .state = MatterState::Accepted,
                  .acceptedOn = view.today,
                  .promisedBy = limits.promisedBy,
                  .statutoryBy = limits.statutoryBy,
                  .missing = missingMaterials(view.item, brought),
                  .owner = view.actor};
    if (matter.missing.empty()) { return {.matter = std::move(matter), .notice = std::nullopt}; }
    pause(matter, view);
    auto notice = noticeFor(matter.id, matter.missing, {}, view.today);
    return {.matter = std::move(matter), .notice = std::move(notice)};
}

Decision decideStart(const NewMatter& wanted, const MatterView& view) {
    if (wanted.about && !view.item.isComplaint) { return refused(MatterRefusal::NoComplaint); }
    if (!wanted.resident && !view.item.isComplaint) { return refused(MatterRefusal::NobodysMatter); }
    if (wanted.about == view.actor) { return refused(MatterRefusal::AboutYou); }
    if (view.item.isComplaint && isBlank(wanted.words)) { return refused(MatterRefusal::NoReason); }
    auto started = startMatter(wanted.resident, wanted.brought, view);
    started.matter.note = wanted.words;
    if (wanted.resident) {
        started.matter.arrival = wanted.arrival;
        started.matter.authority = wanted.authority;
    }
    started.matter.about = wanted.about;
    return started;
}

Decision decideMatter(const Matter& matter, const MatterAction& action, const MatterView& view) {
    if (matter.state == MatterState::Finished || matter.state == MatterState::Withdrawn) {
        return refused(MatterRefusal::HasEnded);
    }
    if (matter.about == view.actor) { return refused(MatterRefusal::AboutYou); }
    const bool isTheirs = !matter.owner || *matter.owner == view.actor || view.role == StaffRole::Manager;
    if (!isTheirs) { return refused(MatterRefusal::NotYours); }
    return std::visit(Step{matter, view}, action);
}

} // namespace db::matters
