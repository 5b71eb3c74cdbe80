// SPDX-License-Identifier: GPL-3.0-or-later
#include "kiosk/hall/enrolling/enrolling.h"

#include "db/stores/face_consent.h"
#include "kiosk/hall/state/log.h"
#include "kiosk/wire/line.h"
#include "vision/identify/agreement.h"
#include "vision/identify/search.h"
#include "vision/identify/thresholds.h"

#include <algorithm>
#include <cstddef>

namespace hall {
namespace {

using wire::EnrolmentStep;
using wire::RefusalCode;

[[nodiscard]] bool isOneModel(const std::vector<vision::Embedding>& chips) {
    const vision::Embedding& first = chips.front();
    return std::all_of(chips.begin(), chips.end(), [&](const vision::Embedding& each) {
        return each.model == first.model && each.values.size() == first.values.size();
    });
}

/// The other resident whom one of the chips is most like, if anybody else is enrolled.
[[nodiscard]] std::optional<vision::Candidate> nearestOther(const std::vector<vision::Embedding>& chips,
                                                            vision::PersonId self,
                                                            const vision::identify::Gallery& gallery) {
    std::optional<vision::Candidate> nearest;
    if (gallery.empty()) { return nearest; }
    for (const vision::Embedding& chip : chips) {
        for (const vision::Candidate& near : vision::identify::searchPersons(gallery, chip.values, 2)) {
            if (near.person != self && (!nearest || near.score > nearest->score)) { nearest = near; }
        }
    }
    return nearest;
}

[[nodiscard]] std::vector<vision::Embedding> vectorsOf(const std::vector<wire::EnrolmentSubmit::Chip>& chips) {
    std::vector<vision::Embedding> vectors;
    std::transform(chips.begin(), chips.end(), std::back_inserter(vectors),
                   [](const auto& chip) { return chip.embedding; });
    return vectors;
}

/// What the chips themselves say; Enrolled: they may be stored.
[[nodiscard]] Answer<Stored> judge(const HallState& state, vision::PersonId self,
                                   const std::vector<wire::EnrolmentSubmit::Chip>& submitted, Duplicates duplicates) {
    constexpr std::size_t kFewestChips = 3;
    const bool areClear = std::all_of(submitted.begin(), submitted.end(), [](const auto& chip) {
        return chip.quality >= vision::identify::kLeastEnrolmentQuality;
    });
    if (submitted.size() < kFewestChips || !areClear) { return Stored{.outcome = EnrolmentStep::LowQuality}; }
    const std::vector<vision::Embedding> chips = vectorsOf(submitted);
    if (!isOneModel(chips) || !state.rules.fit(chips.front())) { return tl::unexpected(RefusalCode::WrongModel); }
    const GalleryPointer gallery = state.galleries.of(chips.front().model);
    if (!gallery->empty() && gallery->dimension() != chips.front().values.size()) {
        return tl::unexpected(RefusalCode::WrongModel);
    }
    const auto thresholds =
        thresholdsInForce(state.calibration, chips.front().model, state.rules.of(chips.front().model)->thresholds);
    if (!vision::identify::agree(chips, thresholds.agreement)) { return Stored{.outcome = EnrolmentStep::LowQuality}; }
    const auto nearest = nearestOther(chips, self, *gallery);
    Stored judged{.outcome = EnrolmentStep::Enrolled,
                  .separation = separationOf(nearest ? std::optional(nearest->score) : std::nullopt, thresholds)};
    if (nearest && nearest->score >= thresholds.duplicate && duplicates == Duplicates::Refused) {
        const auto* entry = state.residents.find(residentOf(nearest->person));
        judged.outcome = EnrolmentStep::Duplicate;
        judged.duplicateOf = residentOf(nearest->person);
        judged.duplicateName = entry == nullptr ? std::string() : entry->name;
    }
    return judged;
}

/// Puts `templates` (none: erased) of one resident into the gallery, after faces.db has been changed in the same way.
void follow(HallState& state, db::ResidentId resident, const std::vector<vision::Embedding>& templates) {
    useGalleries(state, state.galleries.withTemplates(personOf(resident), templates));
    if (const auto count = state.faces.templates().count()) { state.templatesOnDisk = *count; }
}

[[nodiscard]] std::vector<db::FaceTemplate> templatesOf(const std::vector<wire::EnrolmentSubmit::Chip>& chips,
                                                        db::Time now) {
    std::vector<db::FaceTemplate> templates;
    for (const auto& chip : chips) {
        db::FaceTemplate made;
        made.embedding = chip.embedding;
        made.quality = chip.quality;
        made.enrolledAt = now;
        templates.push_back(std::move(made));
    }
    return templates;
}

/// Half of it may be on the disk: what is there decides, and the next look outside completes the rest.
[[nodiscard]] RefusalCode refusalAfterHalf(HallState& state, const db::Error& error, const char* where) {
    state.hasUnfinishedErasure = true;
    if (const auto loaded = reloadGallery(state); !loaded) {
        (void)refusalOf(loaded.error(), "loading the gallery after a failed enrolment");
    }
    return refusalOf(error, where);
}

[[nodiscard]] Answer<void> store(HallState& state, const Enrolment& approved, const wire::EnrolmentSubmit& submitted,
                                 db::Time now) {
    const db::stores::NewConsent consent{.resident = approved.resident,
                                         .textVersion = submitted.consentVersion,
                                         .textHash = submitted.consentHash,
                                         .guardianName = approved.guardianName,
                                         .approvedBy = approved.approvedBy};
    const auto stored = db::stores::enrol(state.hall, state.faces, consent, templatesOf(submitted.chips, now),
                                          db::stores::byStaff(approved.approvedBy, now));
    if (stored) {
        state.unfinishedWithdrawals.erase(approved.resident); // enrol() has withdrawn the consent that it was about
        return {};
    }
    return tl::unexpected(refusalAfterHalf(state, stored.error(), "enrolling"));
}

} // namespace

Answer<std::string> nameToEnrol(HallState& state, db::StaffId who, const wire::EnrolmentDecide& request, db::Time now) {
    const auto* entry = state.residents.find(request.resident);
    if (entry == nullptr) { return tl::unexpected(RefusalCode::NotFound); }
    if (entry->standing != db::Standing::Here) { return tl::unexpected(RefusalCode::NotInState); }
    const bool isChild = needsGuardian(entry->birthDate, db::summary::dateOf(now));
    if (isChild && request.guardianName.empty()) { return tl::unexpected(RefusalCode::NeedsGuardian); }
    if (!isChild && !request.guardianName.empty()) { return tl::unexpected(RefusalCode::NotAllowed); }
    const auto noted = state.hall.audit().append(db::stores::byStaff(who, now), "enrolment.approved",
                                                 "resident:" + std::to_string(db::raw(request.resident)));
    if (!noted) { return tl::unexpected(refusalOf(noted.error(), "noting an approval")); }
    return entry->name;
}

std::optional<db::ResidentId> whoStandsAt(const HallState& state, db::ArrivalId arrival) {
    const auto found = state.hall.arrivals().find(arrival);
    return found && *found ? (*found)->resident : std::nullopt;
}

wire::Separation separationOf(std::optional<float> nearest, const vision::identify::Thresholds& thresholds) {
    if (!nearest) { return wire::Separation::Alone; }
    if (*nearest >= thresholds.unsure) { return wire::Separation::Near; }
    return *nearest >= thresholds.unsure - thresholds.margin ? wire::Separation::Fair : wire::Separation::Clear;
}

Answer<Stored> enrolResident(HallState& state, const Enrolment& approved, const wire::EnrolmentSubmit& submitted,
                             db::Time now, Duplicates duplicates) {
    if (!isInForce(state.consent, submitted.consentVersion, submitted.consentHash)) {
        return tl::unexpected(RefusalCode::StaleConsent);
    }
    if (const auto* entry = state.residents.find(approved.resident);
        entry != nullptr && entry->standing != db::Standing::Here) {
        return tl::unexpected(RefusalCode::NotFound); // moved away since it was approved
    }
    auto judged = judge(state, personOf(approved.resident), submitted.chips, duplicates);
    if (judged && judged->outcome == EnrolmentStep::Duplicate) {
        judged->held = std::make_shared<const wire::EnrolmentSubmit>(submitted);
    }
    if (!judged || judged->outcome != EnrolmentStep::Enrolled) { return judged; }
    if (const auto stored = store(state, approved, submitted, now); !stored) { return tl::unexpected(stored.error()); }
    follow(state, approved.resident, vectorsOf(submitted.chips));
    qCInfo(lcHall) << "resident" << db::raw(approved.resident) << "enrolled with" << submitted.chips.size()
                   << "templates";
    return judged;
}

bool isOutdated(const HallState& state, db::DeviceId kiosk, db::ResidentId resident) {
    const auto known = state.kioskModels.find(kiosk);
    const vision::ModelDigest& model = known == state.kioskModels.end() ? state.modelInUse : known->second;
    return !model.hex.empty() && !state.galleries.has(personOf(resident), model);
}

Answer<RefreshFor> refreshFor(const HallState& state, db::DeviceId kiosk, db::ArrivalId arrival) {
    const auto found = state.hall.arrivals().find(arrival);
    if (!found) { return tl::unexpected(refusalOf(found.error(), "looking for an arrival")); }
    if (!*found || !(*found)->resident || !db::isProven((*found)->basis)) {
        return tl::unexpected(RefusalCode::NotInState);
    }
    const db::ResidentId resident = *(*found)->resident;
    const auto consent = state.hall.consents().liveOf(resident);
    if (!consent) { return tl::unexpected(refusalOf(consent.error(), "looking for a consent")); }
    const bool isLeaving = state.unfinishedWithdrawals.contains(resident);
    const auto* entry = state.residents.find(resident);
    if (!*consent || isLeaving || entry == nullptr || !isOutdated(state, kiosk, resident)) {
        return tl::unexpected(RefusalCode::NotInState);
    }
    const auto isHeld = state.hall.heldConsents().has((*consent)->id);
    if (!isHeld) { return tl::unexpected(refusalOf(isHeld.error(), "looking for a held consent")); }
    if (*isHeld || !isInForce(state.consent, (*consent)->textVersion, (*consent)->textHash)) {
        return tl::unexpected(RefusalCode::StaleConsent);
    }
    return RefreshFor{.resident = resident, .name = entry->name};
}

Answer<Stored> refreshResident(HallState& state, const Enrolment& approved,
                               const std::vector<wire::EnrolmentSubmit::Chip>& chips, db::Time now,
                               Duplicates duplicates) {
    auto judged = judge(state, personOf(approved.resident), chips, duplicates);
    if (judged && judged->outcome == EnrolmentStep::Duplicate) {
        wire::EnrolmentSubmit held;
        held.enrolmentKey = approved.key;
        held.chips = chips;
        judged->held = std::make_shared<const wire::EnrolmentSubmit>(std::move(held));
    }
    if (!judged || judged->outcome != EnrolmentStep::Enrolled) { return judged; }
    const auto by = db::stores::byStaff(approved.approvedBy, now);
    if (state.unfinishedWithdrawals.contains(approved.resident)) {
        return tl::unexpected(RefusalCode::NotInState); // they asked to be forgotten meanwhile
    }
    const auto done =
        db::stores::refreshTemplates(state.hall, state.faces, approved.resident, templatesOf(chips, now), by);
    if (!done) {
        const bool isGone = done.error().kind == db::ErrorKind::NotFound; // withdrawn meanwhile
        return tl::unexpected(isGone ? RefusalCode::NotInState
                                     : refusalAfterHalf(state, done.error(), "enrolling again"));
    }
    follow(state, approved.resident, vectorsOf(chips));
    qCInfo(lcHall) << "resident" << db::raw(approved.resident) << "enrolled again with" << chips.size()
                   << "templates in the place of" << done->erased;
    return judged;
}

Answer<Stored> storeDuplicate(HallState& state, const Enrolment& approved, db::StaffId decidedBy, db::Time now) {
    if (!approved.held) { return tl::unexpected(RefusalCode::NotInState); }
    auto stored = approved.isRefresh ? refreshResident(state, approved, approved.held->chips, now, Duplicates::Allowed)
                                     : enrolResident(state, approved, *approved.held, now, Duplicates::Allowed);
    if (!stored || stored->outcome != EnrolmentStep::Enrolled) { return stored; }
    const auto by = db::stores::byStaff(decidedBy, now);
    if (const auto noted = state.hall.lookAlikes().note(approved.resident, approved.duplicateOf, true, by); !noted) {
        (void)refusalOf(noted.error(), "noting look-alikes"); // logged; the margin between the two still holds
    }
    if (const auto loaded = reloadLearned(state); !loaded) {
        (void)refusalOf(loaded.error(), "loading look-alikes"); // logged
    }
    return stored;
}

namespace {

[[nodiscard]] Answer<wire::Withdrawn> withdraw(HallState& state, db::ResidentId resident, const db::stores::Stamp& by) {
    useGalleries(state, state.galleries.withTemplates(personOf(resident), {}));
    const auto withdrawn = db::stores::withdrawConsent(state.hall, state.faces, resident, by);
    if (withdrawn) {
        keepOutside(state, by.at); // before anybody is told: an old backup must not bring the face back
        follow(state, resident, {});
        if (const auto loaded = reloadLearned(state); !loaded) {
            (void)refusalOf(loaded.error(), "forgetting look-alikes"); // logged
        }
        qCInfo(lcHall) << "resident" << db::raw(resident) << "withdrew," << withdrawn->erasedTemplates
                       << "templates erased";
        return wire::Withdrawn{.erasedTemplates = withdrawn->erasedTemplates};
    }
    if (withdrawn.error().kind == db::ErrorKind::NotFound) { return tl::unexpected(RefusalCode::NotInState); }
    // They asked not to be recognised: the gallery stays without them, and each look outside tries again. Who asked
    // hears that it is not done. Should the hall stop before the disk takes it, no template ought to be left to be
    // loaded: faces.db may take what hall.db refuses.
    state.unfinishedWithdrawals.insert_or_assign(resident, by);
    if (const auto erased = state.faces.templates().eraseOf(resident); !erased) {
        (void)refusalOf(erased.error(), "erasing templates early"); // logged; tried again with the rest
    }
    return tl::unexpected(refusalOf(withdrawn.error(), "erasing templates"));
}

} // namespace

Answer<wire::Withdrawn> withdrawFace(HallState& state, db::DeviceId kiosk, db::ArrivalId arrival, db::Time now) {
    const auto found = state.hall.arrivals().find(arrival);
    if (!found) { return tl::unexpected(refusalOf(found.error(), "looking for an arrival")); }
    if (!*found || !(*found)->resident || !db::isProven((*found)->basis)) {
        return tl::unexpected(RefusalCode::NotInState);
    }
    return withdraw(state, *(*found)->resident, db::stores::byDevice(kiosk, now));
}

Answer<wire::Withdrawn> withdrawAtDesk(HallState& state, const db::Staff& who, db::ResidentId resident, db::Time now) {
    return withdraw(state, resident, db::stores::byStaff(who.id, now));
}

} // namespace hall
