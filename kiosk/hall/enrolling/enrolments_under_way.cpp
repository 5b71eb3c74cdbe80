// SPDX-License-Identifier: GPL-3.0-or-later
#include "kiosk/hall/enrolling/enrolments_under_way.h"

#include <algorithm>
#include <cassert>

namespace hall {

using wire::EnrolmentStep;
using wire::RefusalCode;

Enrolment* EnrolmentsUnderWay::find(std::string_view key) {
    const auto found =
        std::find_if(m_enrolments.begin(), m_enrolments.end(), [&](const Enrolment& each) { return each.key == key; });
    return found == m_enrolments.end() ? nullptr : &*found;
}

Enrolment EnrolmentsUnderWay::takeOut(std::string_view key) {
    const auto found =
        std::find_if(m_enrolments.begin(), m_enrolments.end(), [&](const Enrolment& each) { return each.key == key; });
    assert(found != m_enrolments.end());
    Enrolment taken = std::move(*found);
    m_enrolments.erase(found);
    return taken;
}

EnrolmentsUnderWay::Result EnrolmentsUnderWay::ask(const std::string& key, db::DeviceId kiosk, wire::Steady now,
                                                   const std::optional<RefreshFor>& refresh) {
    if (const Enrolment* same = find(key)) {
        return same->kiosk == kiosk ? Result(*same) : tl::unexpected(RefusalCode::NotInState);
    }
    if (const auto earlier = underWayAt(kiosk)) {
        if (earlier->isStoring) { return tl::unexpected(RefusalCode::NotInState); }
        (void)takeOut(earlier->key);
    }
    Enrolment fresh;
    fresh.key = key;
    fresh.kiosk = kiosk;
    fresh.changedAt = now;
    if (refresh) {
        fresh.isRefresh = true;
        fresh.resident = refresh->resident;
        fresh.residentName = refresh->name;
    }
    m_enrolments.push_back(fresh);
    return fresh;
}

EnrolmentsUnderWay::Result EnrolmentsUnderWay::approve(std::string_view key, const Approval& approval,
                                                       wire::Steady now) {
    Enrolment* enrolment = find(key);
    if (enrolment == nullptr) { return tl::unexpected(RefusalCode::NotFound); }
    if (enrolment->step != EnrolmentStep::Asked) { return tl::unexpected(RefusalCode::NotInState); }
    enrolment->step = EnrolmentStep::Approved;
    enrolment->approvedBy = approval.by;
    enrolment->resident = approval.resident;
    enrolment->residentName = approval.residentName;
    enrolment->guardianName = approval.guardianName;
    enrolment->changedAt = now;
    return *enrolment;
}

EnrolmentsUnderWay::Result EnrolmentsUnderWay::decline(std::string_view key, wire::Steady now) {
    const Enrolment* enrolment = find(key);
    if (enrolment == nullptr) { return tl::unexpected(RefusalCode::NotFound); }
    if (enrolment->step != EnrolmentStep::Asked) { return tl::unexpected(RefusalCode::NotInState); }
    Enrolment declined = takeOut(key);
    declined.step = EnrolmentStep::Declined;
    declined.changedAt = now;
    return declined;
}

EnrolmentsUnderWay::Result EnrolmentsUnderWay::beginStoring(std::string_view key, db::DeviceId kiosk,
                                                            wire::Steady now) {
    Enrolment* enrolment = find(key);
    if (enrolment == nullptr || enrolment->kiosk != kiosk) { return tl::unexpected(RefusalCode::NotFound); }
    if (enrolment->step != EnrolmentStep::Approved || enrolment->isStoring) {
        return tl::unexpected(RefusalCode::NotInState);
    }
    enrolment->isStoring = true;
    enrolment->changedAt = now;
    return *enrolment;
}

std::optional<Enrolment> EnrolmentsUnderWay::finishStoring(std::string_view key, const Stored& stored,
                                                           wire::Steady now) {
    Enrolment* enrolment = find(key);
    if (enrolment == nullptr) { return std::nullopt; }
    enrolment->isStoring = false;
    enrolment->changedAt = now;
    enrolment->separation = stored.separation;
    enrolment->duplicateName = stored.duplicateName;
    enrolment->duplicateOf = stored.duplicateOf;
    const bool waitsForStaff = stored.outcome == EnrolmentStep::Duplicate && stored.held;
    if (waitsForStaff) {
        enrolment->held = stored.held;
        enrolment->step = EnrolmentStep::Duplicate;
    }
    Enrolment told = *enrolment;
    told.step = stored.outcome;
    if (stored.outcome != EnrolmentStep::LowQuality && !waitsForStaff) { (void)takeOut(key); }
    return told;
}

EnrolmentsUnderWay::Result EnrolmentsUnderWay::storeDuplicate(std::string_view key, wire::Steady now) {
    Enrolment* enrolment = find(key);
    if (enrolment == nullptr) { return tl::unexpected(RefusalCode::NotFound); }
    if (enrolment->step != EnrolmentStep::Duplicate || enrolment->isStoring) {
        return tl::unexpected(RefusalCode::NotInState);
    }
    enrolment->isStoring = true;
    enrolment->changedAt = now;
    return *enrolment;
}

EnrolmentsUnderWay::Result EnrolmentsUnderWay::dropDuplicate(std::string_view key, wire::Steady now) {
    const Enrolment* enrolment = find(key);
    if (enrolment == nullptr) { return tl::unexpected(RefusalCode::NotFound); }
    if (enrolment->step != EnrolmentStep::Duplicate || enrolment->isStoring) {
        return tl::unexpected(RefusalCode::NotInState);
    }
    Enrolment dropped = takeOut(key);
    dropped.held.reset();
    dropped.step = EnrolmentStep::Declined;
    dropped.changedAt = now;
    return dropped;
}

std::vector<Enrolment> EnrolmentsUnderWay::forgetChipsOf(db::ResidentId resident, wire::Steady now) {
    std::vector<std::string> keys;
    for (const Enrolment& each : m_enrolments) {
        if (each.held && !each.isStoring && (each.resident == resident || each.duplicateOf == resident)) {
            keys.push_back(each.key);
        }
    }
    std::vector<Enrolment> dropped;
    for (const std::string& key : keys) {
        if (auto each = dropDuplicate(key, now)) { dropped.push_back(*std::move(each)); }
    }
    return dropped;
}

void EnrolmentsUnderWay::stopStoring(std::string_view key, wire::Steady now) {
    if (Enrolment* enrolment = find(key)) {
        enrolment->isStoring = false;
        enrolment->changedAt = now;
    }
}

EnrolmentsUnderWay::Result EnrolmentsUnderWay::cancel(std::string_view key, db::DeviceId kiosk) {
    const Enrolment* enrolment = find(key);
    if (enrolment == nullptr || enrolment->kiosk != kiosk) { return tl::unexpected(RefusalCode::NotFound); }
    if (enrolment->isStoring || enrolment->step == EnrolmentStep::Duplicate) {
        return tl::unexpected(RefusalCode::NotInState);
    }
    Enrolment cancelled = takeOut(key);
    cancelled.step = EnrolmentStep::Cancelled;
    return cancelled;
}

std::vector<Enrolment> EnrolmentsUnderWay::expire(wire::Steady now) {
    std::vector<Enrolment> over;
    const auto isOver = [&](const Enrolment& each) {
        const auto allowed = each.step == EnrolmentStep::Approved ? m_settings.untilSubmitted : m_settings.untilDecided;
        return !each.isStoring && now - each.changedAt > std::chrono::milliseconds(allowed);
    };
    std::erase_if(m_enrolments, [&](const Enrolment& each) {
        if (!isOver(each)) { return false; }
        over.push_back(each);
        over.back().step = EnrolmentStep::Cancelled;
        over.back().held.reset();
        return true;
    });
    return over;
}

std::optional<Enrolment> EnrolmentsUnderWay::underWayAt(db::DeviceId kiosk) const {
    const auto found = std::find_if(m_enrolments.begin(), m_enrolments.end(), [&](const Enrolment& each) {
        return each.kiosk == kiosk && each.step != EnrolmentStep::Duplicate;
    });
    return found == m_enrolments.end() ? std::nullopt : std::optional(*found);
}

std::optional<Enrolment> EnrolmentsUnderWay::withKey(std::string_view key) const {
    const auto found =
        std::find_if(m_enrolments.begin(), m_enrolments.end(), [&](const Enrolment& each) { return each.key == key; });
    return found == m_enrolments.end() ? std::nullopt : std::optional(*found);
}

} // namespace hall
