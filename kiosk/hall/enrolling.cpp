// SPDX-License-Identifier: GPL-3.0-or-later
#include "kiosk/hall/enrolling.h"

#include "db/stores/face_consent.h"
#include "kiosk/hall/log.h"
#include "vision/identify/agreement.h"
#include "vision/identify/search.h"
#include "vision/identify/thresholds.h"

#include <algorithm>
#include <cstddef>

namespace hall {
namespace {

using wire::EnrolmentStep;
using wire::RefusalCode;

[[nodiscard]] bool isOneModel(const std::vector<vision::Embedding>& chips, const vision::identify::Gallery& gallery) {
    const vision::Embedding& first = chips.front();
    const bool fitsGallery =
        gallery.empty() || (first.model == gallery.model() && first.values.size() == gallery.dimension());
    return fitsGallery && std::all_of(chips.begin(), chips.end(), [&](const vision::Embedding& each) {
               return each.model == first.model && each.values.size() == first.values.size();
           });
}

/// The other resident whom one of the chips looks like, if any.
[[nodiscard]] std::optional<vision::PersonId> lookAlike(const std::vector<vision::Embedding>& chips,
                                                        vision::PersonId self,
                                                        const vision::identify::Gallery& gallery) {
    if (gallery.empty()) {
        return std::nullopt;
    }
    for (const vision::Embedding& chip : chips) {
        for (const vision::Candidate& near : vision::identify::searchPersons(gallery, chip.values, 2)) {
            if (near.person != self && near.score >= vision::identify::kDuplicate) {
                return near.person;
            }
        }
    }
    return std::nullopt;
}

/// Puts `templates` (none: erased) of one resident into the gallery, after faces.db has been changed in the same way.
void follow(Books& books, db::ResidentId resident, const std::vector<vision::Embedding>& templates) {
    books.gallery = withTemplates(books.gallery, personOf(resident), templates);
    books.counts.templates = static_cast<int>(books.gallery->templates());
    if (const auto count = books.faces.templates().count()) {
        books.templatesOnDisk = *count;
    }
}

[[nodiscard]] Answer<void> store(Books& books, const Enrolment& approved, const wire::EnrolmentSubmit& submitted,
                                 db::Time now) {
    std::vector<db::FaceTemplate> templates;
    for (const auto& chip : submitted.chips) {
        db::FaceTemplate made;
        made.embedding = chip.embedding;
        made.quality = chip.quality;
        made.enrolledAt = now;
        templates.push_back(std::move(made));
    }
    const db::stores::NewConsent consent{.resident = approved.resident,
                                         .textVersion = submitted.consentVersion,
                                         .textHash = submitted.consentHash,
                                         .guardianName = approved.guardianName,
                                         .approvedBy = approved.approvedBy};
    const auto stored =
        db::stores::enrol(books.hall, books.faces, consent, templates, db::stores::byStaff(approved.approvedBy, now));
    if (stored) {
        books.unfinishedWithdrawals.erase(approved.resident); // enrol() has withdrawn the consent that it was about
        return {};
    }
    // Half of it may be on the disk: what is there decides, and the next look outside completes the rest.
    books.hasUnfinishedErasure = true;
    if (const auto loaded = reloadGallery(books); !loaded) {
        (void)refusalOf(loaded.error(), "loading the gallery after a failed enrolment");
    }
    return tl::unexpected(refusalOf(stored.error(), "enrolling"));
}

} // namespace

Answer<std::string> nameToEnrol(const Books& books, const wire::EnrolmentDecide& request, db::Time now) {
    const auto* entry = books.residents.find(request.resident);
    if (entry == nullptr) {
        return tl::unexpected(RefusalCode::NotFound);
    }
    const bool isChild = needsGuardian(entry->birthDate, db::summary::dateOf(now));
    if (isChild && request.guardianName.empty()) {
        return tl::unexpected(RefusalCode::NeedsGuardian);
    }
    if (!isChild && !request.guardianName.empty()) {
        return tl::unexpected(RefusalCode::NotAllowed);
    }
    return entry->name;
}

Answer<Enrolled> enrolResident(Books& books, const Enrolment& approved, const wire::EnrolmentSubmit& submitted,
                               db::Time now) {
    if (!isInForce(books.consent, submitted.consentVersion, submitted.consentHash)) {
        return tl::unexpected(RefusalCode::StaleConsent);
    }
    std::vector<vision::Embedding> chips;
    std::transform(submitted.chips.begin(), submitted.chips.end(), std::back_inserter(chips),
                   [](const auto& chip) { return chip.embedding; });
    constexpr std::size_t kFewestChips = 3;
    const bool areClear = std::all_of(submitted.chips.begin(), submitted.chips.end(), [](const auto& chip) {
        return chip.quality >= vision::identify::kLeastEnrolmentQuality;
    });
    if (chips.size() < kFewestChips || !areClear) {
        return Enrolled{.outcome = EnrolmentStep::LowQuality, .duplicateName = {}};
    }
    if (!isOneModel(chips, *books.gallery)) {
        return tl::unexpected(RefusalCode::WrongModel);
    }
    if (!vision::identify::agree(chips)) {
        return Enrolled{.outcome = EnrolmentStep::LowQuality, .duplicateName = {}};
    }
    const vision::PersonId self = personOf(approved.resident);
    if (const auto other = lookAlike(chips, self, *books.gallery)) {
        const auto* entry = books.residents.find(residentOf(*other));
        return Enrolled{.outcome = EnrolmentStep::Duplicate,
                        .duplicateName = entry == nullptr ? std::string() : entry->name};
    }
    if (const auto stored = store(books, approved, submitted, now); !stored) {
        return tl::unexpected(stored.error());
    }
    follow(books, approved.resident, chips);
    qCInfo(lcHall) << "resident" << db::raw(approved.resident) << "enrolled with" << chips.size() << "templates";
    return Enrolled{.outcome = EnrolmentStep::Enrolled, .duplicateName = {}};
}

Answer<wire::Withdrawn> withdrawFace(Books& books, db::DeviceId kiosk, db::ArrivalId arrival, db::Time now) {
    const auto found = books.hall.arrivals().find(arrival);
    if (!found) {
        return tl::unexpected(refusalOf(found.error(), "looking for an arrival"));
    }
    if (!*found || !(*found)->resident) {
        return tl::unexpected(RefusalCode::NotInState);
    }
    const db::ResidentId resident = *(*found)->resident;
    books.gallery = withTemplates(books.gallery, personOf(resident), {});
    books.counts.templates = static_cast<int>(books.gallery->templates());
    const auto withdrawn =
        db::stores::withdrawConsent(books.hall, books.faces, resident, db::stores::byDevice(kiosk, now));
    if (withdrawn) {
        follow(books, resident, {});
        if (const auto loaded = reloadLearned(books); !loaded) {
            (void)refusalOf(loaded.error(), "forgetting look-alikes"); // logged
        }
        qCInfo(lcHall) << "resident" << db::raw(resident) << "withdrew," << withdrawn->erasedTemplates
                       << "templates erased";
        return wire::Withdrawn{.erasedTemplates = withdrawn->erasedTemplates};
    }
    if (withdrawn.error().kind == db::ErrorKind::NotFound) {
        return tl::unexpected(RefusalCode::NotInState);
    }
    // They asked not to be recognised: the gallery stays without them, and each look outside tries again. The kiosk
    // hears that it is not done. Should the hall stop before the disk takes it, no template ought to be left to be
    // loaded: faces.db may take what hall.db refuses.
    books.unfinishedWithdrawals.insert_or_assign(resident, db::stores::byDevice(kiosk, now));
    if (const auto erased = books.faces.templates().eraseOf(resident); !erased) {
        (void)refusalOf(erased.error(), "erasing templates early"); // logged; tried again with the rest
    }
    return tl::unexpected(refusalOf(withdrawn.error(), "erasing templates"));
}

} // namespace hall
