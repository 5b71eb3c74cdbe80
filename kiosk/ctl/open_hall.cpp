// SPDX-License-Identifier: GPL-3.0-or-later
#include "kiosk/ctl/open_hall.h"

#include <string>
#include <utility>

namespace ctl {
namespace {

namespace fs = std::filesystem;

Outcome<void> checkFolder(const hall::DataFolder& folder) {
    std::error_code error;
    const auto status = fs::status(folder.root(), error);
    if (!fs::exists(status)) {
        return failed(folder.root().string() + ": there is no such folder; make a hall with `yimenctl init`");
    }
    if (!fs::is_directory(status)) return failed(folder.root().string() + ": is not a folder");
    // HallDatabase::open would make an empty database in the wrong place; a hall has both from its beginning.
    for (const auto& file : {folder.config(), folder.hallDatabase(), folder.facesDatabase()}) {
        if (!fs::exists(file, error)) {
            return failed(folder.root().string() + ": is not a hall's data folder: " + file.filename().string() +
                          (error ? " cannot be reached (" + error.message() + ")" : " is missing"));
        }
    }
    return {};
}

} // namespace

Outcome<OpenHall> openHall(const fs::path& data) {
    const hall::DataFolder folder(data);
    if (auto checked = checkFolder(folder); !checked) return tl::unexpected(checked.error());
    auto config = hall::readConfig(folder);
    if (!config) return failed("config.json", config.error());
    const auto hallKey = db::seal::loadKeyFile(folder.hallKey(), db::seal::KeyPurpose::Hall);
    if (!hallKey) return failed("the key of hall.db", hallKey.error());
    const auto facesKey = db::seal::loadKeyFile(folder.facesKey(), db::seal::KeyPurpose::Faces);
    if (!facesKey) return failed("the key of faces.db", facesKey.error());
    auto records = db::stores::HallDatabase::open(folder.hallDatabase(), *hallKey);
    if (!records) return failed("hall.db", records.error());
    auto faces = db::stores::FacesDatabase::open(folder.facesDatabase(), *facesKey);
    if (!faces) return failed("faces.db", faces.error());
    return OpenHall{folder, std::move(*config), std::move(*records), std::move(*faces)};
}

Outcome<LockedHall> openHallAlone(const fs::path& data, std::string_view doing) {
    const hall::DataFolder folder(data);
    if (auto checked = checkFolder(folder); !checked) return tl::unexpected(checked.error());
    auto lock = hall::FolderLock::take(folder);
    if (!lock && lock.error().kind == db::ErrorKind::Busy) {
        return failed(std::string(doing) + ": a hall is serving this folder, and would go on with the faces that it " +
                      "loaded; do it at the kiosk, or stop the hall first");
    }
    if (!lock) return failed(doing, lock.error());
    auto opened = openHall(data);
    if (!opened) return tl::unexpected(opened.error());
    return LockedHall{std::move(*lock), std::move(*opened)};
}

} // namespace ctl
