// SPDX-License-Identifier: GPL-3.0-or-later
#include "kiosk/ctl/draft.h"

#include "db/files/durable.h"
#include "kiosk/ctl/files.h"

#include <fcntl.h>
#include <sys/file.h>
#include <unistd.h>
#include <utility>

namespace ctl {
namespace {

namespace fs = std::filesystem;

/// Locks a folder as long as the descriptor is open; -1: another process has it, or it is no folder.
int lockFolder(const fs::path& folder) {
    const int fd = ::open(folder.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC | O_NOFOLLOW);
    if (fd >= 0 && ::flock(fd, LOCK_EX | LOCK_NB) != 0) {
        ::close(fd);
        return -1;
    }
    return fd;
}

} // namespace

Draft::Draft(fs::path place)
    : m_place(std::move(place))
    , m_folder(m_place.string() + ".part") {}

Draft::~Draft() {
    if (m_lock < 0) {
        return; // nothing of ours
    }
    std::error_code ignored; // a draft that stays behind bears the ending .part, and the next run removes it
    fs::remove_all(m_folder, ignored);
    ::close(m_lock);
}

Outcome<void> Draft::make() {
    if (!removeAbandoned(m_folder)) {
        return failed(m_folder.string() + ": another run is working on it, or it cannot be removed");
    }
    if (auto made = makePrivateFolder(m_folder); !made) { return made; }
    m_lock = lockFolder(m_folder);
    return m_lock < 0 ? failed(m_folder.string() + ": another run is working on it") : Outcome<void>{};
}

Outcome<void> Draft::giveItsName() {
    if (auto synced = db::files::syncTree(m_folder); !synced) { return failed("nothing was made", synced.error()); }
    std::error_code error;
    if (fs::exists(m_place, error) && !(fs::is_directory(m_place, error) && fs::is_empty(m_place, error))) {
        return failed(m_place.string() + ": is there already");
    }
    if (auto named = db::files::moveTo(m_folder, m_place); !named) { return failed("nothing was made", named.error()); }
    return {};
}

bool removeAbandoned(const fs::path& part) {
    std::error_code error;
    if (!fs::exists(fs::symlink_status(part, error))) { return true; }
    const int lock = lockFolder(part);
    if (lock < 0) { return false; }
    fs::remove_all(part, error);
    ::close(lock);
    return !error;
}

fs::path withoutTrailingSlash(const fs::path& path) {
    return path.has_filename() ? path : path.parent_path();
}

} // namespace ctl
