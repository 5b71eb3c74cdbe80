// SPDX-License-Identifier: GPL-3.0-or-later
#include "kiosk/ctl/open_hall.h"

#include <string>
#include <utility>

namespace ctl {
namespace {

Outcome<void> checkFolder(const hall::DataFolder& folder) {
    const auto complete = hall::checkComplete(folder);
    if (!complete) { return failed(complete.error().context); }
    return {};
}

} // namespace

Outcome<OpenHall> openHall(const std::filesystem::path& data) {
    return openHallWithKeys(data, data);
}

Outcome<OpenHall> openHallWithKeys(const std::filesystem::path& data, const std::filesystem::path& keysFrom) {
    const hall::DataFolder folder(data);
    const hall::DataFolder keys(keysFrom);
    if (auto checked = checkFolder(folder); !checked) { return tl::unexpected(checked.error()); }
    auto config = hall::readConfig(folder);
    if (!config) { return failed("config.json", config.error()); }
    const auto hallKey = db::seal::loadKeyFile(keys.hallKey(), db::seal::KeyPurpose::Hall);
    if (!hallKey) { return failed("the key of hall.db", hallKey.error()); }
    const auto facesKey = db::seal::loadKeyFile(keys.facesKey(), db::seal::KeyPurpose::Faces);
    if (!facesKey) { return failed("the key of faces.db", facesKey.error()); }
    auto records = db::stores::HallDatabase::open(folder.hallDatabase(), *hallKey);
    if (!records) { return failed("hall.db", records.error()); }
    auto faces = db::stores::FacesDatabase::open(folder.facesDatabase(), *facesKey);
    if (!faces) { return failed("faces.db", faces.error()); }
    return OpenHall{folder, std::move(*config), std::move(*records), std::move(*faces)};
}

Outcome<SharedHall> openHallBeside(const std::filesystem::path& data, std::string_view doing) {
    const hall::DataFolder folder(data);
    if (auto checked = checkFolder(folder); !checked) { return tl::unexpected(checked.error()); }
    auto lock = hall::FolderLock::take(folder);
    if (!lock && lock.error().kind != db::ErrorKind::Busy) { return failed(doing, lock.error()); }
    auto opened = openHall(data);
    if (!opened) { return tl::unexpected(opened.error()); }
    auto held = lock ? std::optional(std::move(*lock)) : std::nullopt;
    return SharedHall{std::move(held), std::move(*opened)};
}

} // namespace ctl
