// SPDX-License-Identifier: GPL-3.0-or-later
#include "kiosk/ctl/recovery.h"

#include "db/seal/digest.h"
#include "kiosk/ctl/files.h"
#include "kiosk/ctl/open_hall.h"

#include <istream>
#include <ostream>
#include <string>

namespace ctl {
namespace {

using db::seal::RecoveryKey;

/// The setting that holds the public half, in hexadecimal digits.
constexpr const char* kSetting = "backup.recovery_key";

Outcome<std::string> readDigits(const RecoverySource& source, Shell& shell) {
    if (!source.file.empty()) { return readSecretFile(source.file); }
    if (source.onStdin) {
        std::string line;
        if (!std::getline(shell.in, line)) { return failed("no recovery key came on standard input"); }
        return line;
    }
    auto typed = shell.askSecret("Recovery key, 8 groups of 6 digits: ");
    if (!typed) {
        return failed("there is no terminal to ask for the recovery key; use --recovery or --recovery-stdin");
    }
    return typed;
}

} // namespace

Outcome<RecoveryKey> readRecoveryKey(const RecoverySource& source, Shell& shell) {
    auto digits = readDigits(source, shell);
    if (!digits) { return tl::unexpected(digits.error()); }
    auto key = RecoveryKey::fromDigits(*digits);
    db::seal::wipe(*digits);
    if (!key) { return failed("this is no recovery key: " + key.error().context); }
    return std::move(*key);
}

Outcome<std::optional<db::seal::RecoveryPublicKey>> recoveryKeyOf(const db::stores::HallDatabase& records) {
    const auto text = records.settings().get(kSetting);
    if (!text) { return failed("cannot read the settings", text.error()); }
    if (!*text) { return std::nullopt; }
    auto key = db::seal::publicKeyFromHex(**text);
    if (!key) {
        return failed("the recovery key of this hall was changed and seals nothing; make one anew with `yimenctl "
                      "recovery-key make --replace`");
    }
    return key;
}

Outcome<void> makeRecoveryKey(const RecoveryMakeOptions& options, Shell& shell) {
    const auto hall = openHall(options.data);
    if (!hall) { return tl::unexpected(hall.error()); }
    const auto present = hall->records.settings().get(kSetting);
    if (!present) { return failed("cannot read the settings", present.error()); }
    if (*present && !options.replace) {
        return failed("this hall has a recovery key; with --replace later backups are sealed to a new one, and the "
                      "present one goes on opening the earlier ones alone");
    }
    const auto key = RecoveryKey::generate();
    if (!key) { return failed("cannot make a recovery key", key.error()); }
    auto digits = key->digits();
    if (!options.out.empty()) {
        if (auto written = writePrivateFile(options.out, digits + "\n"); !written) { return written; }
    }
    // First shown and then kept: a hall whose backups are sealed to what nobody has seen would be lost with its
    // machine.
    shell.out
        << digits << '\n'
        << "This is the recovery key. It is shown this once and the hall does not keep it: write it on paper, and "
           "keep it where neither the hall nor its backups are.\nWhoever has it and a backup can read everything; "
           "without it (or a copy of the folders keys and authority) nobody opens a backup.\n"
        << std::flush;
    db::seal::wipe(digits);
    if (!shell.out) { return failed("the recovery key could not be shown; it is not used"); }
    const auto kept =
        hall->records.settings().set(kSetting, db::seal::hex(key->publicKey()), db::stores::byOperator(shell.now()));
    if (!kept) {
        return failed("the recovery key could not be kept; the one that was shown is not used", kept.error());
    }
    shell.out << "From now on every backup carries the hall's keys, sealed to it. Try what is on the paper: `yimenctl "
                 "recovery-key check`\n";
    return {};
}

Outcome<void> checkRecoveryKey(const RecoveryCheckOptions& options, Shell& shell) {
    const auto hall = openHall(options.data);
    if (!hall) { return tl::unexpected(hall.error()); }
    const auto kept = recoveryKeyOf(hall->records);
    if (!kept) { return tl::unexpected(kept.error()); }
    if (!*kept) { return foundProblem("this hall has no recovery key; make one with `yimenctl recovery-key make`"); }
    const auto key = readRecoveryKey(options.recovery, shell);
    if (!key) { return tl::unexpected(key.error()); }
    if (key->publicKey() != **kept) {
        return foundProblem("this is a recovery key, but not the one that this hall's backups are sealed to now");
    }
    shell.out << "this is the recovery key of this hall\n";
    return {};
}

} // namespace ctl
