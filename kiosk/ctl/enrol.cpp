// SPDX-License-Identifier: GPL-3.0-or-later
#include "kiosk/ctl/enrol.h"

#include "db/stores/face_consent.h"
#include "db/summary/needs_summary.h"
#include "kiosk/ctl/gallery.h"
#include "kiosk/ctl/images.h"
#include "kiosk/ctl/models.h"
#include "kiosk/ctl/open_hall.h"
#include "kiosk/ctl/progress.h"
#include "kiosk/hall/state/assets_folder.h"
#include "kiosk/hall/state/consent_text.h"
#include "vision/identify/agreement.h"
#include "vision/identify/search.h"
#include "vision/identify/thresholds.h"

#include <algorithm>
#include <optional>
#include <ostream>
#include <utility>

namespace ctl {
namespace {

/// As many as one enrolment at the kiosk gives at most.
constexpr std::size_t kMaxTemplates = 8;

struct Parties {
    db::Resident resident;
    db::Staff approvedBy;
};

Outcome<Parties> findParties(const OpenHall& hall, const EnrolOptions& options) {
    const auto residents = hall.records.residents().find(db::ResidentId{options.resident});
    if (!residents) { return failed("cannot read the residents", residents.error()); }
    const std::optional<db::Resident>& resident = *residents;
    if (!resident) { return foundProblem("there is no resident " + std::to_string(options.resident)); }
    if (resident->standing != db::Standing::Here) {
        return foundProblem("resident " + std::to_string(options.resident) +
                            " is on the books as moved away, deceased or merged; nothing was stored");
    }
    const auto accounts = hall.records.staff().findByLogin(options.approvedBy);
    if (!accounts) { return failed("cannot read the staff", accounts.error()); }
    const std::optional<db::Staff>& staff = *accounts;
    if (!staff || !staff->isActive) {
        return foundProblem("there is no active member of staff with the login " + options.approvedBy);
    }
    return Parties{*resident, *staff};
}

/// A child's consent is their guardian's, and nobody else has one who signs for them.
Outcome<void> checkGuardian(const EnrolOptions& options, const db::Resident& resident, db::Time now) {
    const bool isChild = hall::needsGuardian(resident.birthDate, db::summary::dateOf(now));
    if (isChild && options.guardian.empty()) {
        return foundProblem("resident " + std::to_string(options.resident) +
                            " is under 14: name the parent or guardian who signed with --guardian; nothing was stored");
    }
    if (!isChild && !options.guardian.empty()) {
        return foundProblem("resident " + std::to_string(options.resident) +
                            " is not under 14 and signs alone: leave --guardian out; nothing was stored");
    }
    return {};
}

Outcome<hall::ConsentText> consentInForce(const EnrolOptions& options) {
    const auto assets = hall::findAssets(options.files.assets, options.files.program);
    if (!assets) { return failed("the consent text is not there; name its folder with --assets"); }
    const auto text = hall::loadConsentText(*assets);
    if (!text) { return failed("the consent text", text.error()); }
    return *text;
}

Outcome<std::vector<db::FaceTemplate>>
templatesOf(const EnrolOptions& options, const vision::pipeline::ModelFiles& models, db::Time now, Shell& shell) {
    auto embedder = vision::pipeline::StillEmbedder::open(models);
    if (!embedder) { return failed("the models", embedder.error()); }
    Progress progress(shell.err, "pictures", options.images.size(), {.isTerminal = shell.errIsTerminal});
    std::vector<db::FaceTemplate> templates;
    std::size_t done = 0;
    for (const auto& file : options.images) {
        auto image = embedForEnrolment(*embedder, file);
        if (!image.face) { shell.err << file.string() << ": " << image.why << '\n'; }
        if (image.quarterTurns != 0) { shell.err << file.string() << ": was turned upright\n"; }
        if (image.face) {
            db::FaceTemplate one;
            one.embedding = std::move(image.face->embedding);
            one.quality = image.face->quality.score;
            one.enrolledAt = now;
            templates.push_back(std::move(one));
        }
        progress.update(++done);
    }
    if (templates.empty()) { return foundProblem("no picture is good enough; nothing was stored"); }
    std::sort(templates.begin(), templates.end(), [](const auto& a, const auto& b) { return a.quality > b.quality; });
    if (templates.size() > kMaxTemplates) { templates.resize(kMaxTemplates); }
    return templates;
}

Outcome<void> checkOnePerson(const std::vector<db::FaceTemplate>& templates, float agreement) {
    std::vector<vision::Embedding> embeddings;
    embeddings.reserve(templates.size());
    for (const auto& one : templates) {
        embeddings.push_back(one.embedding);
    }
    if (vision::identify::agree(embeddings, agreement)) { return {}; }
    return foundProblem("the pictures do not show one and the same person; nothing was stored");
}

Outcome<void> checkDuplicate(const LoadedGallery& known, const std::vector<db::FaceTemplate>& templates,
                             vision::PersonId self) {
    const auto& gallery = *known.gallery;
    for (const auto& one : templates) {
        if (!gallery.empty() && gallery.dimension() != one.embedding.values.size()) {
            return failed("the templates of this model in the hall have another number of values");
        }
        // Two are enough: the nearest may be the resident's own earlier templates.
        for (const auto& near : vision::identify::searchPersons(gallery, one.embedding.values, 2)) {
            if (near.person == self || near.score < known.thresholds.duplicate) { continue; }
            return foundProblem("this face looks like resident " +
                                std::to_string(static_cast<std::int64_t>(near.person)) +
                                "; nothing was stored (--accept-likeness if a member of staff has seen both)");
        }
    }
    return {};
}

} // namespace

Outcome<void> enrolResident(const EnrolOptions& options, Shell& shell) {
    const auto shared = openHallBeside(options.data, "enrol");
    if (!shared) { return tl::unexpected(shared.error()); }
    const auto& hall = shared->hall;
    const auto parties = findParties(hall, options);
    if (!parties) { return tl::unexpected(parties.error()); }
    const auto consent = consentInForce(options);
    if (!consent) { return tl::unexpected(consent.error()); }
    const auto now = shell.now();
    if (auto signer = checkGuardian(options, parties->resident, now); !signer) { return signer; }
    const auto models = openModels(options.models);
    if (!models) { return tl::unexpected(models.error()); }
    const auto templates = templatesOf(options, *models, now, shell);
    if (!templates) { return tl::unexpected(templates.error()); }
    const auto known = loadGallery(hall, models->manifest());
    if (!known) { return tl::unexpected(known.error()); }
    if (auto one = checkOnePerson(*templates, known->thresholds.agreement); !one) { return one; }
    if (!options.acceptLikeness) {
        auto checked = checkDuplicate(*known, *templates, vision::PersonId{options.resident});
        if (!checked) { return checked; }
    }
    const db::stores::NewConsent given{.resident = parties->resident.id,
                                       .textVersion = consent->version,
                                       .textHash = consent->hash,
                                       .guardianName = options.guardian,
                                       .approvedBy = parties->approvedBy.id};
    const auto enrolled = db::stores::enrol(hall.records, hall.faces, given, *templates, db::stores::byOperator(now));
    if (!enrolled) { return failed("nothing was stored", enrolled.error()); }
    shell.out << "resident " << options.resident << " enrolled: " << enrolled->templates.size() << " of "
              << options.images.size() << " pictures, consent " << db::raw(enrolled->consent.id) << " (text "
              << consent->version << ")\n";
    return {};
}

} // namespace ctl
