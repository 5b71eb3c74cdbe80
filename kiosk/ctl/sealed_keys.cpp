// SPDX-License-Identifier: GPL-3.0-or-later
#include "kiosk/ctl/sealed_keys.h"

#include "db/seal/digest.h"
#include "kiosk/ctl/files.h"

#include <string>

namespace ctl {
namespace {

namespace fs = std::filesystem;

constexpr std::uintmax_t kMaxKeyBytes = 1U << 20U; // of a key, a certificate

Outcome<void> makeFolderOnce(const fs::path& folder) {
    std::error_code error;
    return fs::is_directory(folder, error) ? Outcome<void>{} : makePrivateFolder(folder);
}

Outcome<void> sealFile(const fs::path& from, const fs::path& to, const db::seal::RecoveryPublicKey& key) {
    auto plain = readWholeFile(from, kMaxKeyBytes);
    if (!plain) { return tl::unexpected(plain.error()); }
    const auto sealed = db::seal::sealTo(key, *plain);
    db::seal::wipe(*plain);
    return writePrivateFile(to, sealed);
}

Outcome<void> sealFolder(const fs::path& from, const fs::path& to, const db::seal::RecoveryPublicKey& key) {
    if (auto made = makeFolderOnce(to); !made) { return made; }
    std::error_code error;
    for (fs::directory_iterator it(from, error), end; !error && it != end; it.increment(error)) {
        if (!it->is_regular_file(error)) { continue; }
        if (auto sealed = sealFile(it->path(), to / it->path().filename(), key); !sealed) { return sealed; }
    }
    return error ? failed(from.string() + ": " + error.message()) : Outcome<void>{};
}

Outcome<void> openFile(const fs::path& from, const fs::path& to, const db::seal::RecoveryKey& key) {
    const auto sealed = readWholeFile(from, 2 * kMaxKeyBytes);
    if (!sealed) { return tl::unexpected(sealed.error()); }
    auto plain = key.open({reinterpret_cast<const std::uint8_t*>(sealed->data()), sealed->size()});
    if (!plain) { return foundProblem(from.string() + ": " + plain.error().context); }
    if (auto made = makeFolderOnce(to.parent_path()); !made) { return made; }
    auto written = writePrivateFile(to, *plain);
    db::seal::wipe(*plain);
    return written;
}

} // namespace

Outcome<void> sealKeys(const hall::DataFolder& hall, const db::seal::RecoveryPublicKey& to, const fs::path& backup) {
    const fs::path place = backup / kSealedInBackup;
    if (auto made = makePrivateFolder(place); !made) { return made; }
    for (const auto& folder : {hall.keys(), hall.authority()}) {
        if (auto sealed = sealFolder(folder, place / folder.filename(), to); !sealed) { return sealed; }
    }
    return {};
}

Outcome<void> checkIsSealedTo(const Manifest& manifest, const db::seal::RecoveryKey& key) {
    if (manifest.sealedTo == db::seal::hex(key.publicKey())) { return {}; }
    return failed("this is a recovery key, but not the one that this backup is sealed to");
}

Outcome<void> openKeys(const fs::path& backup, const Manifest& manifest, const db::seal::RecoveryKey& key,
                       const hall::DataFolder& into) {
    if (auto checked = checkIsSealedTo(manifest, key); !checked) { return checked; }
    for (const auto& file : manifest.files) {
        if (!isSealed(file.name)) { continue; }
        const auto name = file.name.lexically_relative(kSealedInBackup);
        const auto folder = name.parent_path();
        if (folder != into.keys().filename() && folder != into.authority().filename()) {
            return foundProblem((backup / file.name).string() + ": is neither a key nor of the authority");
        }
        if (auto opened = openFile(backup / file.name, into.root() / name, key); !opened) { return opened; }
    }
    return {};
}

} // namespace ctl
