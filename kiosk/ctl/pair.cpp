// SPDX-License-Identifier: GPL-3.0-or-later
#include "kiosk/ctl/pair.h"

#include "kiosk/authority/authority.h"
#include "kiosk/ctl/init.h"
#include "kiosk/ctl/open_hall.h"
#include "kiosk/ctl/words.h"

#include <nlohmann/json.hpp>
#include <ostream>

namespace ctl {
namespace {

/// Where the hall said at init that it can be reached; an IPv6 address goes in brackets.
std::string hallAddress(const hall::HallConfig& config) {
    const auto host = config.host.empty() ? thisHost() : config.host;
    const bool isIpv6 = host.find(':') != std::string::npos;
    return (isIpv6 ? "[" + host + "]" : host) + ":" + std::to_string(config.port);
}

} // namespace

Outcome<void> pairDevice(const PairOptions& options, Shell& shell) {
    auto hall = openHall(options.data);
    if (!hall) { return tl::unexpected(hall.error()); }
    std::error_code error;
    if (std::filesystem::exists(options.out, error)) {
        return failed(options.out.string() + ": is there already; a pairing never overwrites another");
    }
    const auto authority = authority::Authority::open(hall->folder.authority());
    if (!authority) { return failed("the authority: " + authority.error().context); }
    const auto address = options.hallAddress.empty() ? hallAddress(hall->config) : options.hallAddress;
    const auto now = shell.now();
    const auto issued = authority->issueDevice(options.out, options.kind, options.label, address, systemTime(now));
    if (!issued) { return failed("no certificate was made: " + issued.error().context); }
    const db::Device device{.kind = options.kind,
                            .label = options.label,
                            .certificateFingerprint = issued->fingerprint,
                            .pairedAt = now,
                            .revokedAt = {}};
    const auto id = hall->records.devices().insert(device, db::stores::byOperator(now));
    if (!id) {
        std::filesystem::remove_all(options.out, error); // a bundle that the hall does not know would only confuse
        return failed("the device was not paired", id.error());
    }
    shell.out << "device " << db::raw(*id) << " paired: " << options.label << " (" << word(options.kind) << ")\n"
              << options.out.string() << ": carry this folder to the device, then delete it here\n";
    return {};
}

Outcome<void> revokeDevice(const RevokeOptions& options, Shell& shell) {
    auto hall = openHall(options.data);
    if (!hall) { return tl::unexpected(hall.error()); }
    const auto id = db::DeviceId{options.device};
    const auto done = hall->records.devices().revoke(id, db::stores::byOperator(shell.now()));
    if (!done && done.error().kind == db::ErrorKind::NotFound) {
        return foundProblem("there is no device " + std::to_string(options.device));
    }
    if (!done) { return failed("the device was not revoked", done.error()); }
    shell.out << "device " << options.device << " is revoked\n";
    return {};
}

Outcome<void> listDevices(const DevicesOptions& options, Shell& shell) {
    auto hall = openHall(options.data);
    if (!hall) { return tl::unexpected(hall.error()); }
    const auto all = hall->records.devices().all();
    if (!all) { return failed("cannot read the devices", all.error()); }
    auto list = nlohmann::ordered_json::array();
    for (const auto& one : *all) {
        const auto revoked = one.revokedAt ? isoTime(*one.revokedAt) : std::string();
        list.push_back({{"id", db::raw(one.id)},
                        {"kind", word(one.kind)},
                        {"label", one.label},
                        {"fingerprint", one.certificateFingerprint},
                        {"paired_at", isoTime(one.pairedAt)},
                        {"revoked_at", one.revokedAt ? nlohmann::ordered_json(revoked) : nlohmann::ordered_json()}});
        if (options.json) { continue; }
        shell.out << db::raw(one.id) << '\t' << word(one.kind) << '\t' << one.label << "\tpaired "
                  << isoTime(one.pairedAt) << (one.revokedAt ? "\trevoked " + revoked : "\tin use") << '\n';
    }
    if (options.json) { shell.out << list.dump(2) << '\n'; }
    return {};
}

} // namespace ctl
