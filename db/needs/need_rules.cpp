// SPDX-License-Identifier: GPL-3.0-or-later
#include "db/needs/need_rules.h"

#include <algorithm>
#include <array>
#include <initializer_list>

namespace db::needs {
namespace {

using Decision = tl::expected<Need, NeedRefusal>;
using Hindrance = std::optional<NeedRefusal>;

tl::unexpected<NeedRefusal> refused(NeedRefusal why) {
    return tl::unexpected(why);
}

bool isBlank(const std::string& text) {
    return text.find_first_not_of(" \t\r\n") == std::string::npos;
}

bool isOneOf(Stage stage, std::initializer_list<Stage> stages) {
    return std::ranges::find(stages, stage) != stages.end();
}

bool hasEnded(Stage stage) {
    return isOneOf(stage, {Stage::Evaluated, Stage::Merged, Stage::Declined, Stage::Withdrawn});
}

bool isBad(Grade grade) {
    return grade == Grade::Poor || grade == Grade::VeryPoor;
}

/// Why a step that comes before the work is done does not fit; nothing if the stage is one of `from`.
Hindrance onlyFrom(Stage stage, std::initializer_list<Stage> from) {
    if (isOneOf(stage, from)) { return std::nullopt; }
    switch (stage) {
    case Stage::New:
        return NeedRefusal::NotClassified;
    case Stage::Classified:
        return NeedRefusal::NotPlanned;
    case Stage::Planned:
        return NeedRefusal::NotClaimed;
    case Stage::Claimed:
    case Stage::Acting:
        return NeedRefusal::IsClaimed;
    case Stage::Done:
        return NeedRefusal::IsDone;
    case Stage::Evaluated:
    case Stage::Merged:
    case Stage::Declined:
    case Stage::Withdrawn:
        break;
    }
    return NeedRefusal::HasEnded;
}

/// The same for what comes after it is done.
Hindrance onlyDone(Stage stage) {
    if (stage == Stage::Done) { return std::nullopt; }
    return hasEnded(stage) ? NeedRefusal::HasEnded : NeedRefusal::NotDone;
}

/// Whether the step fits the stage; one row a step.
struct Fits {
    Stage stage;

    Hindrance operator()(const act::Classify& /*step*/) const {
        return onlyFrom(stage, {Stage::New, Stage::Classified, Stage::Planned});
    }
    Hindrance operator()(const act::Merge& /*step*/) const {
        return onlyFrom(stage, {Stage::New, Stage::Classified, Stage::Planned});
    }
    Hindrance operator()(const act::Plan& /*step*/) const {
        return onlyFrom(stage, {Stage::Classified, Stage::Planned, Stage::Claimed, Stage::Acting});
    }
    Hindrance operator()(const act::Claim& /*step*/) const { return onlyFrom(stage, {Stage::Planned}); }
    Hindrance operator()(const act::Unclaim& /*step*/) const {
        return onlyFrom(stage, {Stage::Claimed, Stage::Acting});
    }
    Hindrance operator()(const act::Progress& /*step*/) const {
        return onlyFrom(stage, {Stage::Claimed, Stage::Acting});
    }
    Hindrance operator()(const act::Finish& /*step*/) const { return onlyFrom(stage, {Stage::Claimed, Stage::Acting}); }
    /// An evaluated one, too: a grade changes until the day's end.
    Hindrance operator()(const act::Rate& step) const {
        const bool isChange = stage == Stage::Evaluated && step.side == Side::Resident;
        return isChange ? std::nullopt : onlyDone(stage);
    }
    Hindrance operator()(const act::Reopen& /*step*/) const {
        return stage == Stage::Evaluated ? std::nullopt : onlyDone(stage);
    }
    Hindrance operator()(const act::Close& /*step*/) const { return onlyDone(stage); }
    Hindrance operator()(const act::Decline& /*step*/) const {
        return onlyFrom(stage, {Stage::New, Stage::Classified, Stage::Planned});
    }
    Hindrance operator()(const act::Withdraw& /*step*/) const {
        return onlyFrom(stage, {Stage::New, Stage::Classified, Stage::Planned, Stage::Claimed, Stage::Acting});
    }
    Hindrance operator()(const act::Restore& /*step*/) const {
        const bool left = isOneOf(stage, {Stage::Merged, Stage::Declined, Stage::Withdrawn});
        return left ? std::nullopt : Hindrance{NeedRefusal::HasNotEnded};
    }
};

/// Key needs are the manager's to classify and plan; so are the answers that end or revive a need against somebody's
/// wish.
bool isManagers(const Need& need, const NeedAction& action) {
    if (const auto* step = std::get_if<act::Classify>(&action)) {
        return step->kind == NeedKind::Key || need.kind == NeedKind::Key;
    }
    if (std::holds_alternative<act::Plan>(action)) { return need.kind == NeedKind::Key; }
    if (std::holds_alternative<act::Reopen>(action)) { return stageOf(need) == Stage::Evaluated; }
    if (std::holds_alternative<act::Restore>(action)) { return need.end == NeedEnd::Declined; }
    return std::holds_alternative<act::Close>(action) || std::holds_alternative<act::Decline>(action);
}

bool isResidents(const NeedAction& action) {
    const auto* rate = std::get_if<act::Rate>(&action);
    return std::holds_alternative<act::Withdraw>(action) || (rate != nullptr && rate->side == Side::Resident);
}

Hindrance forbids(const Need& need, const NeedAction& action, Role role) {
    if (role == Role::Resident && !isResidents(action)) { return NeedRefusal::StaffOnly; }
    if (role != Role::Manager && isManagers(need, action)) { return NeedRefusal::ManagerOnly; }
    return std::nullopt;
}

/// One step each; stage and role were looked at before.
struct Step {
    Need need;
    const NeedView& view;

    Decision done() {
        need.lastProgressOn = view.today;
        return std::move(need);
    }
    Decision ended(NeedEnd end, const std::string& words) {
        need.end = end;
        need.endedOn = view.today;
        if (end != NeedEnd::Merged) { need.result = words; }
        return done();
    }
    void evaluate() {
        need.state = NeedState::Evaluated;
        need.endedOn = view.today;
    }

    Decision operator()(const act::Classify& step) {
        need.kind = step.kind;
        if (need.state == NeedState::Found) { need.state = NeedState::Classified; }
        return done();
    }
    Decision operator()(const act::Merge& step) {
        if (step.into.id == need.id) { return refused(NeedRefusal::SameNeed); }
        if (!isOpen(step.into)) { return refused(NeedRefusal::OtherHasEnded); }
        need.sameAs = step.into.id;
        return ended(NeedEnd::Merged, {});
    }
    Decision operator()(const act::Plan& step) {
        if (isBlank(step.plan)) { return refused(NeedRefusal::NoWords); }
        if (!step.dueOn || *step.dueOn < view.today) { return refused(NeedRefusal::NoDay); }
        need.plan = step.plan;
        need.dueOn = step.dueOn;
        if (need.state == NeedState::Classified) { need.state = NeedState::Planned; }
        return done();
    }
    Decision operator()(const act::Claim& step) {
        if (isBlank(step.by.code)) { return refused(NeedRefusal::NoWords); }
        if (need.kind == NeedKind::Key && step.by.kind == ClaimantKind::Team) {
            return refused(NeedRefusal::KeyNeedsUnit);
        }
        if (need.kind == NeedKind::Professional && !step.by.hasSkill) { return refused(NeedRefusal::NoSkill); }
        need.claimant = step.by.code;
        need.claimedBy = step.by.name;
        need.claimedOn = view.today;
        return done();
    }
    Decision operator()(const act::Unclaim& step) {
        if (isBlank(step.reason)) { return refused(NeedRefusal::NoWords); }
        need.claimant.clear();
        need.claimedBy.clear();
        need.claimedOn.reset();
        need.state = NeedState::Planned;
        return done();
    }
    Decision operator()(const act::Progress& step) {
        if (isBlank(step.words)) { return refused(NeedRefusal::NoWords); }
        need.state = NeedState::ActedOn;
        return done();
    }
    Decision operator()(const act::Finish& step) {
        if (isBlank(step.result)) { return refused(NeedRefusal::NoWords); }
        need.state = NeedState::ActedOn;
        need.result = step.result;
        need.doneOn = view.today;
        return done();
    }
    Decision operator()(const act::Rate& step) {
        if (step.side == Side::Resident) {
            if (need.ofResident && view.residentRatedOn != view.today) { return refused(NeedRefusal::RatedBefore); }
            need.ofResident = step.grade;
        } else {
            need.ofUnit = step.grade;
        }
        // A bad grade keeps it open until somebody answers it.
        if (need.ofResident && need.ofUnit && !isBad(*need.ofResident)) {
            evaluate();
        } else if (need.state == NeedState::Evaluated) {
            need.state = NeedState::ActedOn;
            need.endedOn.reset();
        }
        return done();
    }
    Decision operator()(const act::Reopen& step) {
        if (isBlank(step.words)) { return refused(NeedRefusal::NoWords); }
        need.state = NeedState::ActedOn;
        need.doneOn.reset();
        need.endedOn.reset();
        need.ofResident.reset(); // it is rated again when it is done again; the history keeps what was said
        need.ofUnit.reset();
        return done();
    }
    Decision operator()(const act::Close& step) {
        const bool isHeard = need.ofResident.has_value();
        if (!isHeard && need.doneOn && view.calendar.between(*need.doneOn, view.today) < view.rateWithin) {
            return refused(NeedRefusal::AwaitsRating);
        }
        if (isBlank(step.words)) {
            return refused(isHeard && isBad(*need.ofResident) ? NeedRefusal::BadGradeUnheard : NeedRefusal::NoWords);
        }
        evaluate();
        return done();
    }
    Decision operator()(const act::Decline& step) {
        if (isBlank(step.reason)) { return refused(NeedRefusal::NoWords); }
        return ended(NeedEnd::Declined, step.reason);
    }
    Decision operator()(const act::Withdraw& step) {
        if (isBlank(step.words) && view.role != Role::Resident) { return refused(NeedRefusal::NoWords); }
        return ended(NeedEnd::Withdrawn, step.words);
    }
    Decision operator()(const act::Restore& step) {
        if (isBlank(step.words)) { return refused(NeedRefusal::NoWords); }
        if (view.role != Role::Manager && need.endedOn != view.today) { return refused(NeedRefusal::TooLate); }
        need.end.reset();
        need.endedOn.reset();
        need.sameAs.reset();
        need.result.clear();
        return done();
    }
};

} // namespace

Role roleOf(StaffRole role) {
    return role == StaffRole::Manager ? Role::Manager : Role::Clerk;
}

Stage stageOf(const Need& need) {
    if (need.end) {
        switch (*need.end) {
        case NeedEnd::Merged:
            return Stage::Merged;
        case NeedEnd::Declined:
            return Stage::Declined;
        case NeedEnd::Withdrawn:
            return Stage::Withdrawn;
        }
    }
    switch (need.state) {
    case NeedState::Found:
        return Stage::New;
    case NeedState::Classified:
        return Stage::Classified;
    case NeedState::Planned:
        return need.claimedBy.empty() ? Stage::Planned : Stage::Claimed;
    case NeedState::ActedOn:
        return need.doneOn ? Stage::Done : Stage::Acting;
    case NeedState::Evaluated:
        break;
    }
    return Stage::Evaluated;
}

std::optional<NeedRefusal> hindrance(const Need& need, const NeedAction& action, Role role) {
    if (const auto why = std::visit(Fits{stageOf(need)}, action)) { return why; }
    return forbids(need, action, role);
}

Decision decideNeed(const Need& need, const NeedAction& action, const NeedView& view) {
    if (const auto why = hindrance(need, action, view.role)) { return refused(*why); }
    return std::visit(Step{need, view}, action);
}

} // namespace db::needs
