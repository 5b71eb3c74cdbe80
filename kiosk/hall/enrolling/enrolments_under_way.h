// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "db/records/ids.h"
#include "kiosk/wire/boot_clock.h"
#include "kiosk/wire/enrolment.h"
#include "kiosk/wire/line.h"

#include <chrono>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <tl/expected.hpp>
#include <vector>

namespace hall {

/// How long each step of an enrolment may take before it is cancelled: staff have time to walk over, the resident has
/// time to read every card of the consent.
struct EnrolmentSettings {
    std::chrono::minutes untilDecided{5};
    std::chrono::minutes untilSubmitted{10};
};

/// One resident's way to being recognised, at one kiosk.
struct Enrolment {
    std::string key; ///< made by the kiosk
    db::DeviceId kiosk{};
    wire::EnrolmentStep step = wire::EnrolmentStep::Asked;
    bool isStoring = false; ///< chips are being checked and stored; no second submit, no cancel
    db::ResidentId resident{};
    std::string residentName; ///< approved only
    std::string guardianName; ///< approved only, of a child: who consents
    db::StaffId approvedBy{};
    wire::Steady changedAt{};
    bool isRefresh = false; ///< new templates under the consent that stands; the resident is known from the start
    // Of what was submitted, as far as it is known.
    std::optional<wire::Separation> separation = {};
    std::string duplicateName = {};
    db::ResidentId duplicateOf{};
    /// Duplicate only: the chips, until staff say whether it is somebody else or the time runs out. Shared, as an
    /// Enrolment is a value.
    std::shared_ptr<const wire::EnrolmentSubmit> held = {};
};

/// Who is to be enrolled again.
struct RefreshFor {
    db::ResidentId resident{};
    std::string name;
};

/// What came of chips that were submitted.
struct Stored {
    wire::EnrolmentStep outcome{}; ///< Enrolled, Duplicate or LowQuality
    std::optional<wire::Separation> separation = {};
    std::string duplicateName = {};                         ///< Duplicate only
    db::ResidentId duplicateOf{};                           ///< Duplicate only
    std::shared_ptr<const wire::EnrolmentSubmit> held = {}; ///< Duplicate only
};

/// What a member of staff says when they approve.
struct Approval {
    db::StaffId by{};
    db::ResidentId resident{};
    std::string residentName;
    std::string guardianName = {};
};

/// The enrolments that are under way, one at a time per kiosk.
///
///     ask -> Asked -> decide -> Approved -> submit -> (storing) -> Enrolled                    over
///                        |                     ^            |----> LowQuality: Approved again, the kiosk tries again
///                        |                     |            `----> Duplicate: staff decide; the kiosk is free again
///                        |                     `------ another person -----'  `-> Declined    over
///                        `-> Declined, Cancelled, timed out                                    over
///
/// Each change returns the enrolment as it is now, or why not; what is over is forgotten.
class EnrolmentsUnderWay {
public:
    using Result = tl::expected<Enrolment, wire::RefusalCode>;

    explicit EnrolmentsUnderWay(EnrolmentSettings settings = {})
        : m_settings(settings) {}

    /// The kiosk's earlier enrolment, if any, is over (see underWayAt()). The same key again changes nothing.
    /// NotInState: the key belongs to another kiosk, or the earlier one is being stored.
    [[nodiscard]] Result ask(const std::string& key, db::DeviceId kiosk, wire::Steady now,
                             const std::optional<RefreshFor>& refresh = {});
    /// NotFound: no such enrolment (over, or never asked). NotInState: decided already.
    [[nodiscard]] Result approve(std::string_view key, const Approval& approval, wire::Steady now);
    [[nodiscard]] Result decline(std::string_view key, wire::Steady now);
    /// NotFound: none of this kiosk. NotInState: not approved, or being stored.
    [[nodiscard]] Result beginStoring(std::string_view key, db::DeviceId kiosk, wire::Steady now);
    /// Nothing if the enrolment is gone.
    std::optional<Enrolment> finishStoring(std::string_view key, const Stored& stored, wire::Steady now);
    /// Staff decide about a duplicate: the chips are stored after all (being stored, until finishStoring()) ...
    [[nodiscard]] Result storeDuplicate(std::string_view key, wire::Steady now);
    /// ... or forgotten: Declined. Both: NotFound, or NotInState if it is not a Duplicate that waits.
    [[nodiscard]] Result dropDuplicate(std::string_view key, wire::Steady now);
    /// This resident withdrew: chips that are theirs, or may be (they look like theirs), are wiped, and their
    /// enrolments are Declined.
    [[nodiscard]] std::vector<Enrolment> forgetChipsOf(db::ResidentId resident, wire::Steady now);
    /// It could not be stored for the hall's own reasons: Approved again.
    void stopStoring(std::string_view key, wire::Steady now);
    [[nodiscard]] Result cancel(std::string_view key, db::DeviceId kiosk);
    /// The ones whose time has run out or whose kiosk is gone, as Cancelled; they are forgotten.
    [[nodiscard]] std::vector<Enrolment> expire(wire::Steady now);

    /// The one that this kiosk is busy with; a duplicate that staff decide about is none.
    [[nodiscard]] std::optional<Enrolment> underWayAt(db::DeviceId kiosk) const;
    [[nodiscard]] std::optional<Enrolment> withKey(std::string_view key) const;
    [[nodiscard]] const std::vector<Enrolment>& underWay() const { return m_enrolments; }

private:
    [[nodiscard]] Enrolment* find(std::string_view key);
    [[nodiscard]] Enrolment takeOut(std::string_view key);

    EnrolmentSettings m_settings;
    std::vector<Enrolment> m_enrolments;
};

} // namespace hall
