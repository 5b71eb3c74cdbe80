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

/// What stands in the way of a step whatever its words; what all steps share was looked at before.
struct Fits {
    using Hindrance = std::optional<MatterRefusal>;
    const Matter& matter;
    const MatterView& view;

    [[nodiscard]] Hindrance waiting() const {
        return waits(matter) ? Hindrance{MatterRefusal::WaitsForMaterial} : std::nullopt;
    }
    Hindrance operator()(const act::BringMaterials& /*step*/) const {
        return matter.missing.empty() ? Hindrance{MatterRefusal::NothingMissing} : std::nullopt;
    }
    Hindrance operator()(const act::Delay& /*step*/) const {
        if (waits(matter)) { return MatterRefusal::WaitsForMaterial; }
        if (!matter.promisedBy) { return MatterRefusal::ImpossibleExtension; }
        const bool isLate = *matter.promisedBy < view.today && view.role != StaffRole::Manager;
        return isLate ? Hindrance{MatterRefusal::PromiseIsPast} : std::nullopt;
    }
    Hindrance operator()(const act::HandOn& /*step*/) const { return waiting(); }
    Hindrance operator()(const act::Finish& /*step*/) const { return waiting(); }
    Hindrance operator()(const act::Acknowledge& /*step*/) const {
        return matter.acknowledgeBy ? std::nullopt : Hindrance{MatterRefusal::NotHandedOn};
    }
    Hindrance operator()(const act::Accept& /*step*/) const {
        const bool isForThem = matter.handedBy && matter.owner == view.actor;
        return isForThem ? std::nullopt : Hindrance{MatterRefusal::NothingToAccept};
    }
    Hindrance operator()(const auto& /*step*/) const { return std::nullopt; }
};

/// One step each; what stands in its way whatever its words was looked at before.
struct Step {
    Matter matter;
    const MatterView& view;

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
        if (step.workingDays < 1) { return refused(MatterRefusal::ImpossibleExtension); }
        const bool isManager = view.role == StaffRole::Manager;
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
        matter.unit = step.unit;
        matter.acknowledgeBy = view.calendar.add(view.today, kAcknowledgeWorkingDays);
        matter.note = step.reason;
        matter.state = MatterState::InProgress;
        return done();
    }

    Decision operator()(const act::Acknowledge& /*step*/) {
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

    Decision operator()(const act::Accept& /*step*/) { return done(); }

    Decision operator()(const act::Finish& step) {
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

Refusal withLimit(MatterRefusal rule) {
    return {.rule = rule, .limit = rule == MatterRefusal::ImpossibleExtension ? kStatutoryExtension : 0};
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

std::optional<MatterRefusal> hindrance(const Matter& matter, const MatterAction& action, const MatterView& view) {
    if (matter.state == MatterState::Finished || matter.state == MatterState::Withdrawn) {
        return MatterRefusal::HasEnded;
    }
    if (matter.about == view.actor) { return MatterRefusal::AboutYou; }
    const bool isTheirs = !matter.owner || *matter.owner == view.actor || view.role == StaffRole::Manager;
    if (!isTheirs) { return MatterRefusal::NotYours; }
    return std::visit(Fits{matter, view}, action);
}

Decision decideMatter(const Matter& matter, const MatterAction& action, const MatterView& view) {
    if (const auto why = hindrance(matter, action, view)) { return refused(*why); }
    return std::visit(Step{matter, view}, action);
}

} // namespace db::matters
