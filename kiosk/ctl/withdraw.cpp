// SPDX-License-Identifier: GPL-3.0-or-later
#include "kiosk/ctl/withdraw.h"

#include "db/stores/face_consent.h"
#include "db/summary/needs_summary.h"
#include "kiosk/ctl/files.h"
#include "kiosk/ctl/hall_facts.h"
#include "kiosk/ctl/words.h"
#include "kiosk/hall/state/outside.h"

#include <nlohmann/json.hpp>
#include <ostream>
#include <string>
#include <system_error>
#include <thread>
#include <unistd.h>
#include <vector>

namespace ctl {

namespace {

using Json = nlohmann::ordered_json;

/// A serving hall writes each withdrawal into the list beside its folder, after its own gallery has forgotten the face:
/// that it stands there is its word that it did. Of every consent that was ever withdrawn, so that a command that is
/// run again does not take for said what the last one waited for in vain.
Outcome<void> waitForHall(const OpenHall& hall, std::chrono::milliseconds patience) {
    constexpr std::chrono::milliseconds kEvery{100};
    for (std::chrono::milliseconds waited{0};; waited += kEvery) {
        const auto look = hall::lookAtOutside(hall.records, hall.folder);
        if (!look) { return failed("the list beside the data folder", look.error()); }
        const auto withdrawn = hall::withdrawnIn(hall.records);
        if (!withdrawn) { return failed("cannot read the withdrawn consents", withdrawn.error()); }
        if (db::outside::missingFrom(look->list, *withdrawn).empty()) { return {}; }
        if (waited >= patience) { break; }
        std::this_thread::sleep_for(kEvery);
    }
    return failed("what was withdrawn is erased, but the hall that serves this folder has not said that it forgot the "
                  "face: it may still recognise them; stop it, or look at its log");
}

/// Before anything is erased.
Outcome<void> checkWritable(const std::filesystem::path& file) {
    std::error_code ignored;
    const auto folder = std::filesystem::absolute(file).parent_path();
    if (std::filesystem::exists(file, ignored) || ::access(folder.c_str(), W_OK) != 0) {
        return failed(file.string() + ": exists already, or nothing can be written there");
    }
    return {};
}

constexpr const char* kProofFormat = "yimen-erasure/1";
constexpr std::uintmax_t kMostProofBytes = 8 << 20;

/// Every consent that stands; returns those that are withdrawn now.
Outcome<std::vector<db::Consent>> withdrawEach(const OpenHall& hall, db::Time now, int& erased) {
    auto standing = hall.records.consents().allLive();
    if (!standing) { return failed("cannot read the consents", standing.error()); }
    for (const db::Consent& consent : *standing) {
        const auto done =
            db::stores::withdrawConsent(hall.records, hall.faces, consent.resident, db::stores::byOperator(now));
        if (!done) { return failed("not all consents are withdrawn; run it again", done.error()); }
        erased += done->erasedTemplates;
    }
    return *std::move(standing);
}

/// What was erased by this run, and what there is now.
struct Erasure {
    std::vector<db::Consent> withdrawn;
    std::size_t withdrawnInAll = 0; ///< since there is this hall
    std::size_t consentsLeft = 0;
    int templates = 0;
    int templatesLeft = 0;
    std::int64_t auditSeq = 0;
};

/// Also what no consent covers, such as what an old copy brought back.
Outcome<void> eraseTheRest(const SharedHall& shared, db::Time now, Erasure& erasure) {
    if (!shared.lock) { return {}; }
    const auto rest =
        db::stores::finishWithdrawals(shared.hall.records, shared.hall.faces, db::stores::byOperator(now));
    if (!rest) { return failed("cannot erase what no consent covers; run it again", rest.error()); }
    erasure.templates += rest->erasedTemplates;
    return {};
}

/// Fails if anything is left.
Outcome<void> lookAgain(const OpenHall& hall, Erasure& erasure) {
    const auto withdrawn = hall.records.consents().allWithdrawn();
    if (!withdrawn) { return failed("cannot read the consents", withdrawn.error()); }
    const auto standing = hall.records.consents().allLive();
    if (!standing) { return failed("cannot read the consents", standing.error()); }
    const auto left = hall.faces.templates().count();
    if (!left) { return failed("cannot count the templates", left.error()); }
    if (const auto sound = hall.faces.checkSound(); !sound) { return failed("faces.db", sound.error()); }
    erasure.withdrawnInAll = withdrawn->size();
    erasure.consentsLeft = standing->size();
    erasure.templatesLeft = *left;
    if (*left == 0 && standing->empty()) { return {}; }
    return failed(
        std::to_string(*left) + " templates and " + std::to_string(standing->size()) +
        " consents are left: somebody enrolled meanwhile, or no consent covers them; stop the hall and run it "
        "again");
}

std::string signatureOf(const OpenHall& hall, const Json& proof) {
    return hall.records.signatureOf("erasure", proof.dump());
}

Json proofOf(const OpenHall& hall, const Erasure& erasure, db::Time now) {
    auto consents = Json::array();
    for (const db::Consent& consent : erasure.withdrawn) {
        consents.push_back({{"resident", db::raw(consent.resident)},
                            {"consent", db::raw(consent.id)},
                            {"given_at", isoTime(consent.givenAt)}});
    }
    Json proof{{"format", kProofFormat},
               {"hall", hall.config.hallName},
               {"at", isoTime(now)},
               {"withdrawn", std::move(consents)},
               {"withdrawn_in_all", erasure.withdrawnInAll},
               {"templates_erased", erasure.templates},
               {"templates_left", erasure.templatesLeft},
               {"consents_left", erasure.consentsLeft},
               {"audit_entry", erasure.auditSeq},
               {"backups_may_hold_sealed_copies_until", isoTime(now + hall.config.keepBackups)}};
    proof["signature"] = signatureOf(hall, proof);
    return proof;
}

} // namespace

Outcome<void> makeForgotten(const SharedHall& shared, std::chrono::milliseconds patience, db::Time now) {
    if (!shared.lock) { return waitForHall(shared.hall, patience); }
    const auto kept = hall::keepOutside(shared.hall.records, shared.hall.folder, now);
    if (!kept) {
        return failed("what was withdrawn is erased, but an old backup could bring it back: the list beside the data "
                      "folder could not be written; run it again",
                      kept.error());
    }
    return {};
}

Outcome<void> withdrawAll(const WithdrawAllOptions& options, Shell& shell) {
    if (options.because.empty() || options.proof.empty()) {
        return wrongUsage("--all wants to know why with --because, and where the proof goes with --proof");
    }
    if (auto checked = checkWritable(options.proof); !checked) { return checked; }
    const auto shared = openHallBeside(options.data, "withdraw");
    if (!shared) { return tl::unexpected(shared.error()); }
    const OpenHall& hall = shared->hall;
    Erasure erasure;
    auto withdrawn = withdrawEach(hall, shell.now(), erasure.templates);
    if (!withdrawn) { return tl::unexpected(withdrawn.error()); }
    erasure.withdrawn = *std::move(withdrawn);
    if (auto done = makeForgotten(*shared, options.patience, shell.now()); !done) { return done; }
    if (auto done = eraseTheRest(*shared, shell.now(), erasure); !done) { return done; }
    if (auto done = lookAgain(hall, erasure); !done) { return done; }
    const auto noted = hall.records.audit().append(db::stores::byOperator(shell.now()), "consents.all_withdrawn",
                                                   "hall", std::to_string(erasure.withdrawn.size()), options.because);
    if (!noted) { return failed("everything is erased, but that could not be noted; run it again", noted.error()); }
    erasure.auditSeq = *noted;
    const Json proof = proofOf(hall, erasure, shell.now());
    if (auto kept = writePrivateFile(options.proof, proof.dump(2) + "\n"); !kept) { return kept; }
    shell.out << erasure.withdrawn.size() << " consents withdrawn, " << erasure.templates
              << " templates erased, none is left"
              << (shared->lock ? "" : "; the serving hall has forgotten every face")
              << "\nproof: " << options.proof.string() << '\n';
    return {};
}

Outcome<void> checkProof(const ProofOptions& options, Shell& shell) {
    const auto hall = openHall(options.data);
    if (!hall) { return tl::unexpected(hall.error()); }
    const auto text = readWholeFile(options.proof, kMostProofBytes);
    if (!text) { return tl::unexpected(text.error()); }
    auto proof = Json::parse(*text, nullptr, false);
    if (!proof.is_object() || proof.value("format", Json()) != Json(kProofFormat) || !proof.contains("signature")) {
        return foundProblem(options.proof.string() + ": is no proof of an erasure");
    }
    const Json signature = proof["signature"];
    proof.erase("signature");
    if (signature != Json(signatureOf(*hall, proof))) {
        return foundProblem(options.proof.string() + ": was changed, or another hall wrote it");
    }
    const auto left = hall->faces.templates().count();
    if (!left) { return failed("cannot count the templates", left.error()); }
    shell.out << "this hall wrote it, and it is unchanged; templates in the hall now: " << *left << '\n';
    return {};
}

namespace {

/// 撤回凭证, for who withdrew to take away. Their name is on it alone, in no log.
Outcome<void> writeSlip(const OpenHall& hall, const WithdrawOptions& options, int erased, db::Time now) {
    const db::ResidentId who{options.resident};
    const auto resident = hall.records.residents().find(who);
    const auto consents = hall.records.consents().ofResident(who);
    const auto left = hall.faces.templates().countOf(who);
    const auto noted = hall.records.audit().lastSeq();
    if (!resident || !*resident || !consents || !left || !noted) {
        return failed("it is withdrawn and erased, but the slip could not be made; `yimenctl person` tells the same");
    }
    const db::Date today = db::summary::dateOf(now);
    const db::Date until = db::summary::dateOf(now + hall.config.keepBackups);
    std::vector<std::string> lines{"由" + hall.config.hallName + "出具。", "姓名：" + (*resident)->name +
                                                                               "（本厅编号 " +
                                                                               std::to_string(options.resident) + "）"};
    if (!consents->empty()) {
        lines.push_back("同意书编号 " + std::to_string(db::raw(consents->front().id)) + "，" +
                        chineseDay(db::summary::dateOf(consents->front().givenAt)) + "同意，" + chineseDay(today) +
                        "撤回。");
    }
    lines.push_back("已删除人脸特征 " + std::to_string(erased) + " 份；本厅现存您的人脸特征 " + std::to_string(*left) +
                    " 份。从现在起，机器不再认出您。");
    lines.push_back("本厅从不保存照片和录像。备份里的加密副本最迟到" + chineseDay(until) +
                    "随备份删除，在这以前恢复备份也不会再用来认人。");
    lines.emplace_back("撤回不影响以前办好的事。以后用手机号后四位登记，或者直接到窗口，服务完全一样。");
    lines.push_back("本厅按规定保留这次同意和撤回的记录作为凭证，记录号 " + std::to_string(*noted) + "。");
    if (!hall.config.phone.empty()) { lines.push_back("有事要问：" + hall.config.phone + "，或到任何一个窗口。"); }
    lines.emplace_back("经办人：");
    return writeSheet(options.slip, "撤回人脸识别同意的凭证", lines);
}

} // namespace

Outcome<void> withdrawResident(const WithdrawOptions& options, Shell& shell) {
    if (!options.slip.empty()) {
        if (auto checked = checkWritable(options.slip); !checked) { return checked; }
    }
    const auto shared = openHallBeside(options.data, "withdraw");
    if (!shared) { return tl::unexpected(shared.error()); }
    const OpenHall& hall = shared->hall;
    const db::ResidentId resident{options.resident};
    const auto done =
        db::stores::withdrawConsent(hall.records, hall.faces, resident, db::stores::byOperator(shell.now()));
    if (!done && done.error().kind == db::ErrorKind::NotFound) {
        return foundProblem("no consent of resident " + std::to_string(options.resident) + " stands");
    }
    if (!done) { return failed("the withdrawal is not finished; run it again", done.error()); }
    if (auto forgotten = makeForgotten(*shared, options.patience, shell.now()); !forgotten) { return forgotten; }
    shell.out << "resident " << options.resident << ": consent withdrawn, " << done->erasedTemplates
              << " templates erased" << (shared->lock ? "" : "; the serving hall has forgotten the face") << '\n';
    if (options.slip.empty()) { return {}; }
    if (auto written = writeSlip(hall, options, done->erasedTemplates, shell.now()); !written) { return written; }
    shell.out << "slip: " << options.slip.string() << '\n';
    return {};
}

} // namespace ctl
