// SPDX-License-Identifier: GPL-3.0-or-later
#include "kiosk/hall/state/hall_state.h"

#include "db/seal/digest.h"
#include "db/seal/key_file.h"
#include "db/stores/face_consent.h"
#include "kiosk/hall/state/log.h"
#include "kiosk/hall/state/outside.h"
#include "kiosk/hall/state/troubles.h"
#include "kiosk/hall/state/ways_to_people.h"

#include <QString>
#include <algorithm>
#include <cassert>
#include <charconv>
#include <utility>

namespace hall {
namespace {

using db::stores::FacesDatabase;
using db::stores::HallDatabase;
using wire::RefusalCode;

/// The decoys of the sign-in must be the same tomorrow and secret: they hang on the hall's key, which is both.
[[nodiscard]] std::string signInSecretOf(const db::seal::Key& key) {
    std::string secret("yimen sign-in choices ");
    secret.append(key.bytes().begin(), key.bytes().end());
    const auto digest = db::seal::sha256(secret);
    return {digest.begin(), digest.end()};
}

[[nodiscard]] std::filesystem::path catalogueOf(const DataFolder& folder, const HallConfig& config,
                                                const std::filesystem::path& assets) {
    return config.catalogue.empty() ? assets / "catalogue" : folder.root() / config.catalogue;
}

struct Opened {
    HallDatabase hall;
    FacesDatabase faces;
    std::string signInSecret;
};

[[nodiscard]] db::Expected<Opened> openDatabases(const DataFolder& folder) {
    if (const auto complete = checkComplete(folder); !complete) { return tl::unexpected(complete.error()); }
    const auto hallKey = db::seal::loadKeyFile(folder.hallKey(), db::seal::KeyPurpose::Hall);
    if (!hallKey) { return tl::unexpected(hallKey.error()); }
    const auto facesKey = db::seal::loadKeyFile(folder.facesKey(), db::seal::KeyPurpose::Faces);
    if (!facesKey) { return tl::unexpected(facesKey.error()); }
    auto hall = HallDatabase::open(folder.hallDatabase(), *hallKey);
    if (!hall) { return tl::unexpected(hall.error()); }
    auto faces = FacesDatabase::open(folder.facesDatabase(), *facesKey);
    if (!faces) { return tl::unexpected(faces.error()); }
    // A damaged page shows itself when it is read, which may be in the middle of a day: better now.
    if (const auto sound = hall->checkSound(); !sound) { return tl::unexpected(sound.error()); }
    if (const auto sound = faces->checkSound(); !sound) { return tl::unexpected(sound.error()); }
    return Opened{std::move(*hall), std::move(*faces), signInSecretOf(*hallKey)};
}

/// What cannot be read is told here by its number, and left out from then on: one bad row must not close the hall.
[[nodiscard]] db::Expected<void> findDamaged(HallState& state, const db::stores::Stamp& by) {
    if (auto looked = state.hall.findDamaged(); !looked) { return looked; }
    if (auto looked = state.faces.findDamaged(); !looked) { return looked; }
    for (const auto* rows : {&state.hall.damagedRows(), &state.faces.damagedRows()}) {
        for (const db::stores::DamagedRow& each : *rows) {
            qCCritical(lcHall) << QString::fromStdString(each.table) << each.row
                               << "is damaged; the hall goes on without it";
        }
    }
    const auto renewed = state.hall.audit().renewEnd(by);
    if (!renewed) { return tl::unexpected(renewed.error()); }
    if (*renewed) {
        qCCritical(lcHall) << "the sealed end of the audit log was damaged and is set anew behind its last entry";
    }
    return {};
}

[[nodiscard]] db::Expected<void> load(HallState& state, const vision::manifest::Manifest& manifest, db::Time now) {
    const auto by = db::stores::byHall(now);
    if (auto looked = findDamaged(state, by); !looked) { return looked; }
    const auto tidied = state.hall.residents().tidy(by);
    if (!tidied) { return tl::unexpected(tidied.error()); }
    if (*tidied > 0) {
        qCWarning(lcHall) << "names and phones of" << *tidied
                          << "residents were brought into one form or have something wrong; yimenctl names lists them";
    }
    const auto outside = compareAtStart(state.hall, state.folder, by);
    if (!outside) { return tl::unexpected(outside.error()); }
    if (outside->withdrawnAgain > 0 || outside->heldBack > 0) {
        qCWarning(lcHall) << outside->withdrawnAgain << "consents were withdrawn before and are again;"
                          << outside->heldBack << "are held back until somebody confirms them";
    }
    auto rules = keepRules(state.hall, manifest, by);
    if (!rules) { return tl::unexpected(rules.error()); }
    state.rules = std::move(*rules);
    const auto finished = db::stores::finishWithdrawals(state.hall, state.faces, by);
    if (!finished) { return tl::unexpected(finished.error()); }
    if (finished->finishedEnrolments > 0 || finished->undoneEnrolments > 0) {
        qCWarning(lcHall) << "a crash cut off enrolments:" << finished->finishedEnrolments << "had their templates,"
                          << finished->undoneEnrolments << "had none and are undone: those residents enrol again";
    }
    if (finished->withdrawals > 0 || finished->erasedTemplates > 0) {
        qCWarning(lcHall) << "completed" << finished->withdrawals << "withdrawals, erased" << finished->erasedTemplates
                          << "templates that a crash or a restore had left";
    }
    if (auto loaded = reloadResidents(state); !loaded) { return loaded; }
    if (auto loaded = reloadGallery(state); !loaded) { return loaded; }
    if (auto loaded = reloadLearned(state); !loaded) { return loaded; }
    const auto started = state.hall.audit().append(by, "hall.started", "hall");
    if (!started) { return tl::unexpected(started.error()); }
    state.auditSeen = *started;
    keepOutside(state, now);
    return {};
}

/// What the disk refused before, once more.
void finishWithdrawals(HallState& state, db::Time now) {
    for (auto each = state.unfinishedWithdrawals.begin(); each != state.unfinishedWithdrawals.end();) {
        const auto& [resident, asked] = *each;
        const auto done = db::stores::withdrawConsent(state.hall, state.faces, resident, asked);
        if (!done && done.error().kind != db::ErrorKind::NotFound) {
            ++each;
            continue;
        }
        qCInfo(lcHall) << "resident" << db::raw(resident) << "withdrew before; the disk takes it now,"
                       << (done ? done->erasedTemplates : 0) << "templates erased";
        each = state.unfinishedWithdrawals.erase(each);
    }
    if (state.hasUnfinishedErasure) {
        const auto finished = db::stores::finishWithdrawals(state.hall, state.faces, db::stores::byHall(now));
        state.hasUnfinishedErasure = !finished;
    }
}

/// The member of staff of an audit entry's subject, if it is one.
/// Of "staff:3" the 3, whatever comes behind it.
[[nodiscard]] std::optional<std::int64_t> numberBehind(std::string_view kind, std::string_view text) {
    if (!text.starts_with(kind)) { return std::nullopt; }
    text.remove_prefix(kind.size());
    std::int64_t id = 0;
    const auto [end, problem] = std::from_chars(text.data(), text.data() + text.size(), id);
    return problem == std::errc() ? std::optional(id) : std::nullopt;
}

/// What the operator's tool wrote into the audit log since the last look.
struct Seen {
    bool devices = false;
    bool staff = false;
    std::set<db::StaffId> passwords;
    std::set<db::ResidentId> forgotten;
    bool residents = false;
    bool coverage = false;
    bool benefits = false;
    bool templates = false;
    bool calibration = false;
};

[[nodiscard]] db::Expected<Seen> readAudit(HallState& state) {
    Seen seen;
    constexpr int kPage = 500;
    for (bool isMore = true; isMore;) {
        const auto entries = state.hall.audit().entriesAfter(state.auditSeen, kPage);
        if (!entries) { return tl::unexpected(entries.error()); }
        isMore = static_cast<int>(entries->size()) == kPage;
        for (const db::AuditEntry& entry : *entries) {
            state.auditSeen = entry.seq;
            if (entry.actor == "operator") {
                seen.devices = seen.devices || entry.action.starts_with("device.");
                seen.staff = seen.staff || entry.action.starts_with("staff.");
                if (entry.action == "staff.password_reset") {
                    if (const auto whose = numberBehind("staff:", entry.subject)) {
                        seen.passwords.insert(db::StaffId{*whose});
                    }
                }
                if (entry.action == "consent.withdrawn") {
                    if (const auto whose = numberBehind("resident:", entry.detail)) {
                        seen.forgotten.insert(db::ResidentId{*whose});
                    }
                }
                seen.residents = seen.residents || entry.action.starts_with("resident");
                seen.coverage = seen.coverage || entry.action.starts_with("coverage.");
                seen.benefits = seen.benefits || entry.action.starts_with("benefits.");
                seen.templates = seen.templates || entry.action.starts_with("consent.");
                seen.calibration = seen.calibration || entry.action.starts_with("calibration.");
            }
        }
    }
    return seen;
}

void addCandidates(const HallState& state, wire::ArrivalChanged& told, db::Date today) {
    for (const db::ResidentId id : told.arrival.candidates) {
        if (const auto* entry = state.residents.find(id)) {
            db::Resident resident;
            resident.sex = entry->sex;
            resident.birthDate = entry->birthDate;
            told.candidates.push_back({.resident = id,
                                       .name = entry->name,
                                       .sexAndAge = db::summary::sexAndAge(resident, today),
                                       .address = entry->address});
        }
    }
    keepWhatTellsApart(told.candidates);
}

/// The same with the resident's summary, for each who looks at it.
[[nodiscard]] ArrivalNews withSummary(HallState& state, wire::ArrivalChanged told, db::Date today) {
    if (!told.arrival.resident) { return ArrivalNews(std::move(told)); }
    const auto file = db::summary::readResidentFile(state.hall, *told.arrival.resident, today);
    if (!file) {
        (void)refusalOf(file.error(), "reading a resident for a card"); // logged; the card goes out without
    }
    if (!file || !*file) { return ArrivalNews(std::move(told)); }
    const auto composed = [&](const db::summary::Viewer& viewer) {
        wire::ArrivalChanged change = told;
        change.summary = db::summary::composeNeedsSummary(**file, viewer, state.catalogueInForce.catalogue(), today);
        return change;
    };
    ArrivalNews news(composed({}));
    for (const db::StaffId who : whoSeesLess(**file)) {
        news.tellLess(who, composed({who}));
    }
    return news;
}

/// Who was asked first (首问负责), and what was said when it was handed over.
void addFirstContact(const HallState& state, wire::ArrivalChanged& told) {
    const auto nameOf = [&state](db::StaffId who) {
        const auto staff = state.hall.staff().find(who);
        return staff && *staff ? (*staff)->name : std::string();
    };
    if (!told.arrival.takenBy) { return; }
    if (const auto first = state.hall.arrivals().firstContactOf(told.arrival.id); first && *first) {
        told.firstContactName = nameOf((*first)->staff);
        told.firstContactAt = (*first)->at;
    }
    const bool isOpen = told.arrival.state == db::ArrivalState::Taken;
    if (const auto handed = state.hall.arrivals().openHandOverOf(told.arrival.id); isOpen && handed && *handed) {
        told.handedByName = nameOf((*handed)->from);
        told.handOverNote = (*handed)->note;
    }
}

} // namespace

db::Expected<std::unique_ptr<HallState>> openHallState(const DataFolder& folder, const std::filesystem::path& assets,
                                                       db::Time now) {
    auto config = readConfig(folder);
    if (!config) { return tl::unexpected(config.error()); }
    auto catalogueInForce = CatalogueInForce::open({.folder = catalogueOf(folder, *config, assets),
                                                    .lastGood = folder.root() / "catalogue.last-good",
                                                    .shipped = assets / "catalogue"});
    if (!catalogueInForce) { return tl::unexpected(catalogueInForce.error()); }
    auto consent = loadConsentText(assets);
    if (!consent) { return tl::unexpected(consent.error()); }
    const auto manifest = manifestInUse();
    if (!manifest) { return tl::unexpected(manifest.error()); }
    auto opened = openDatabases(folder);
    if (!opened) { return tl::unexpected(opened.error()); }
    Records records{.hall = std::move(opened->hall),
                    .config = std::move(*config),
                    .catalogueInForce = std::move(*catalogueInForce),
                    .needRules = NeedRulesInForce::open({.own = folder.root() / "needs",
                                                         .lastGood = folder.root() / "needs.last-good",
                                                         .shipped = assets / "needs"}),
                    .signInSecret = std::move(opened->signInSecret),
                    .residents = {}};
    std::unique_ptr<HallState> state(
        new HallState{std::move(records), std::move(opened->faces), std::move(*consent), folder});
    state->ownModel = manifest->digest;
    if (auto loaded = load(*state, *manifest, now); !loaded) { return tl::unexpected(loaded.error()); }
    return state;
}

const VectorRules& rulesInUse(const HallState& state) {
    const VectorRules* rules = state.rules.of(state.modelInUse);
    const VectorRules* own = state.rules.of(state.ownModel);
    assert(own != nullptr);
    return rules != nullptr ? *rules : *own;
}

RefusalCode refusalOf(const db::Error& error, const char* where) {
    switch (error.kind) {
    case db::ErrorKind::NotFound:
    case db::ErrorKind::Constraint:
        return RefusalCode::NotFound;
    case db::ErrorKind::Conflict:
    case db::ErrorKind::Invalid:
        return RefusalCode::NotInState;
    case db::ErrorKind::DiskFull:
        qCCritical(lcHall) << "the disk is full; nothing was stored:" << where;
        return RefusalCode::Unavailable;
    case db::ErrorKind::CannotOpen:
    case db::ErrorKind::Busy:
    case db::ErrorKind::Corrupt:
    case db::ErrorKind::SchemaTooNew:
    case db::ErrorKind::WrongKey:
    case db::ErrorKind::Io:
        break;
    }
    qCCritical(lcHall) << "the store failed:" << where << QString::fromStdString(error.context);
    return RefusalCode::Unavailable;
}

std::set<db::StaffId> whoSeesLess(const db::summary::ResidentFile& file) {
    std::set<db::StaffId> meant;
    for (const db::Matter& matter : file.matters) {
        if (matter.about) { meant.insert(*matter.about); }
    }
    return meant;
}

ArrivalNews describe(HallState& state, const db::ArrivalEvent& event, db::Time now) {
    wire::ArrivalChanged told;
    told.seq = event.seq;
    told.arrival = event.arrival;
    if (const auto kiosk = state.hall.devices().find(event.arrival.kiosk); kiosk && *kiosk) {
        told.kioskLabel = (*kiosk)->label;
    }
    if (event.arrival.takenBy) {
        if (const auto staff = state.hall.staff().find(*event.arrival.takenBy); staff && *staff) {
            told.takenByName = (*staff)->name;
            told.takenByWindow = (*staff)->window;
        }
    }
    addFirstContact(state, told);
    const db::Date today = db::summary::dateOf(now);
    addCandidates(state, told, today);
    return withSummary(state, std::move(told), today);
}

void keepOutside(HallState& state, db::Time now) {
    state.outsideTriedAt = now;
    const std::int64_t seen = state.auditSeen;
    const auto kept = keepOutside(state.hall, state.folder, now);
    if (kept) {
        state.outsideKept = seen;
        state.outsideProblem.clear();
    } else if (state.outsideProblem.empty()) {
        state.outsideProblem = kept.error().context;
        qCCritical(lcHall) << "what is kept outside of the data folder cannot be written:"
                           << QString::fromStdString(state.outsideProblem);
    }
}

db::Expected<void> reloadResidents(HallState& state) {
    const auto all = state.hall.residents().all();
    if (!all) { return tl::unexpected(all.error()); }
    state.residents.rebuild(*all);
    return {};
}

db::Expected<void> reloadGallery(HallState& state) {
    auto templates = db::stores::loadLiveTemplates(state.hall, state.faces);
    if (!templates) { return tl::unexpected(templates.error()); }
    const auto& damaged = state.hall.damagedRows();
    std::erase_if(*templates, [&](const db::FaceTemplate& each) {
        return state.unfinishedWithdrawals.contains(each.resident) ||
               damaged.contains({"resident", db::raw(each.resident)}); // nobody could be greeted or found
    });
    state.templatesOnDisk = static_cast<int>(templates->size());
    useGalleries(state, Galleries(*templates));
    if (state.galleries.skipped() > 0) {
        qCWarning(lcHall) << state.galleries.skipped() << "templates are damaged and recognise nobody";
    }
    const auto setting = state.hall.settings().get(kModelSetting);
    if (!setting) { return tl::unexpected(setting.error()); }
    state.modelInUse = modelInUse(*setting, state.galleries);
    if (!state.modelInUse.hex.empty() && state.rules.of(state.modelInUse) == nullptr) {
        qCWarning(lcHall) << "nobody knows the thresholds of model"
                          << QString::fromStdString(state.modelInUse.hex.substr(0, 12))
                          << "; the manifest's is the one in use now";
        state.modelInUse = state.ownModel;
    }
    if (const auto count = state.galleries.count(state.modelInUse); count.toRefresh > 0) {
        qCWarning(lcHall) << count.toRefresh << "of" << count.persons
                          << "residents have templates of another model and enrol again at their next visit";
    }
    return {};
}

void useGalleries(HallState& state, Galleries galleries) {
    state.galleries = std::move(galleries);
    state.counts.templates = static_cast<int>(state.galleries.templates());
}

void rememberSeen(HallState& state, SeenByFace seen) {
    std::erase_if(state.seen, [&](const SeenByFace& each) { return each.arrival == seen.arrival; });
    state.seen.push_back(std::move(seen));
    if (state.seen.size() > kMostSeen) { state.seen.pop_front(); }
}

const SeenByFace* seenAt(const HallState& state, db::ArrivalId arrival) {
    const auto found = std::find_if(state.seen.begin(), state.seen.end(),
                                    [&](const SeenByFace& each) { return each.arrival == arrival; });
    return found == state.seen.end() ? nullptr : &*found;
}

void noteModel(HallState& state, db::DeviceId kiosk, const vision::ModelDigest& model, db::Time now) {
    state.kioskModels[kiosk] = model;
    const bool isYoung = state.modelInUseSince && state.steady() - *state.modelInUseSince < kModelStays;
    if (model == state.modelInUse || isYoung) { return; }
    state.modelInUse = model;
    state.modelInUseSince = state.steady();
    const auto count = state.galleries.count(model);
    qCWarning(lcHall) << "device" << db::raw(kiosk) << "works with model"
                      << QString::fromStdString(model.hex.substr(0, 12)) << "now;" << count.toRefresh << "of"
                      << count.persons << "residents have no template of it";
    if (const auto kept = state.hall.settings().set(kModelSetting, model.hex, db::stores::byDevice(kiosk, now));
        !kept) {
        (void)refusalOf(kept.error(), "keeping the model in use"); // logged; the next start asks the kiosks again
    }
}

db::Expected<void> reloadLearned(HallState& state) {
    auto calibration = state.hall.calibrations().inForce();
    if (!calibration) { return tl::unexpected(calibration.error()); }
    const auto pairs = state.hall.lookAlikes().all();
    if (!pairs) { return tl::unexpected(pairs.error()); }
    const bool isNew = calibration->has_value() != state.calibration.has_value() ||
                       (*calibration && (*calibration)->id != state.calibration->id);
    state.calibration = std::move(*calibration);
    state.lookAlikes = askedAbout(*pairs);
    if (state.calibration && !state.modelInUse.hex.empty() && !applies(*state.calibration, state.modelInUse)) {
        qCWarning(lcHall) << "calibration" << db::raw(state.calibration->id)
                          << "was made with another model and is not used";
    } else if (isNew) {
        const auto thresholds = thresholdsInForce(state.calibration, state.modelInUse, rulesInUse(state).thresholds);
        qCInfo(lcHall) << "calibration" << (state.calibration ? db::raw(state.calibration->id) : 0)
                       << "is in force, known from" << static_cast<double>(thresholds.known);
    }
    return {};
}

db::Expected<OutsideChanges> lookOutside(HallState& state, db::Time now) {
    finishWithdrawals(state, now);
    state.needRules.look();
    auto seen = readAudit(state);
    if (!seen) { return tl::unexpected(seen.error()); }
    // Consent comes first and templates follow in another file: the count says when they are there.
    const auto count = state.faces.templates().count();
    if (!count) { return tl::unexpected(count.error()); }
    if (seen->residents) {
        if (auto loaded = reloadResidents(state); !loaded) { return tl::unexpected(loaded.error()); }
    }
    const bool isGalleryOld = seen->templates || *count != state.templatesOnDisk;
    if (isGalleryOld) {
        if (auto loaded = reloadGallery(state); !loaded) { return tl::unexpected(loaded.error()); }
        // More on the disk than may be loaded: another program's withdrawal that was cut in half. Completed next time.
        state.hasUnfinishedErasure = state.hasUnfinishedErasure || state.templatesOnDisk < *count;
        state.templatesOnDisk = *count;
    }
    if (isGalleryOld || seen->calibration) {
        if (auto loaded = reloadLearned(state); !loaded) { return tl::unexpected(loaded.error()); }
    }
    constexpr std::chrono::seconds kKeepOutsideEvery{5};
    const bool isWaitedFor = !seen->forgotten.empty(); // yimenctl withdraw reads there that the face is forgotten
    if (state.auditSeen != state.outsideKept && (isWaitedFor || now - state.outsideTriedAt >= kKeepOutsideEvery)) {
        keepOutside(state, now);
    }
    const auto troubles = haveTroublesChanged(state);
    if (!troubles) { return tl::unexpected(troubles.error()); }
    return OutsideChanges{.devices = seen->devices,
                          .staff = seen->staff,
                          .passwords = std::move(seen->passwords),
                          .forgotten = std::move(seen->forgotten),
                          .coverage = seen->coverage,
                          .cards = seen->residents || seen->coverage || seen->benefits,
                          .catalogue = state.catalogueInForce.look(),
                          .troubles = *troubles};
}

std::string requestKeyOf(const std::string& text) {
    constexpr std::size_t kMost = 64;
    return text.size() <= kMost ? text : db::seal::hex(db::seal::sha256(text));
}

} // namespace hall
