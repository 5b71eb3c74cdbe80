// SPDX-License-Identifier: GPL-3.0-or-later
#include "db/files/durable.h"

#include <cerrno>
#include <cstdio>
#include <cstring>
#include <fcntl.h>
#include <string>
#include <system_error>
#include <unistd.h>

namespace db::files {
namespace {

namespace fs = std::filesystem;

class Descriptor {
public:
    explicit Descriptor(int fd)
        : m_fd(fd) {}
    Descriptor(const Descriptor&) = delete;
    Descriptor& operator=(const Descriptor&) = delete;
    Descriptor(Descriptor&&) = delete;
    Descriptor& operator=(Descriptor&&) = delete;
    ~Descriptor() {
        if (m_fd >= 0) { ::close(m_fd); }
    }
    [[nodiscard]] int get() const { return m_fd; }

private:
    int m_fd;
};

tl::unexpected<Error> refused(const fs::path& path, int reason) {
    const ErrorKind kind = reason == ENOSPC || reason == EDQUOT ? ErrorKind::DiskFull : ErrorKind::Io;
    return tl::unexpected(Error{kind, path.string() + ": " + std::strerror(reason)});
}

fs::path parentOf(const fs::path& path) {
    return path.has_parent_path() ? path.parent_path() : fs::path(".");
}

Expected<void> writeAndSync(int fd, std::string_view text, const fs::path& path) {
    while (!text.empty()) {
        const ssize_t written = ::write(fd, text.data(), text.size());
        if (written < 0 && errno == EINTR) { continue; }
        if (written < 0) { return refused(path, errno); }
        text.remove_prefix(static_cast<std::size_t>(written));
    }
    if (::fsync(fd) != 0) { return refused(path, errno); }
    return {};
}

Expected<void> writeNew(const fs::path& path, std::string_view text) {
    const Descriptor fd(::open(path.c_str(), O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC | O_NOFOLLOW, 0600));
    if (fd.get() < 0) { return refused(path, errno); }
    return writeAndSync(fd.get(), text, path);
}

Expected<void> sync(const fs::path& path, int flags) {
    const Descriptor fd(::open(path.c_str(), O_RDONLY | O_CLOEXEC | flags));
    if (fd.get() < 0 || ::fsync(fd.get()) != 0) { return refused(path, errno); }
    return {};
}

} // namespace

Expected<void> syncFolder(const fs::path& folder) {
    return sync(folder, O_DIRECTORY);
}

Expected<void> syncTree(const fs::path& folder) {
    std::error_code error;
    for (fs::recursive_directory_iterator it(folder, error), end; !error && it != end; it.increment(error)) {
        const bool isFolder = it->is_directory(error);
        if (error || it->is_symlink()) { continue; }
        if (auto synced = sync(it->path(), isFolder ? O_DIRECTORY : 0); !synced) { return synced; }
    }
    if (error) { return refused(folder, error.value()); }
    return syncFolder(folder);
}

Expected<void> moveTo(const fs::path& from, const fs::path& to) {
    if (std::rename(from.c_str(), to.c_str()) != 0) { return refused(to, errno); }
    if (auto synced = syncFolder(parentOf(to)); !synced) { return synced; }
    return parentOf(from) == parentOf(to) ? Expected<void>{} : syncFolder(parentOf(from));
}

Expected<void> replaceWhole(const fs::path& file, std::string_view text) {
    const auto fresh = fs::path(file).concat(".new");
    ::unlink(fresh.c_str()); // of a run that was cut off
    auto placed = writeNew(fresh, text);
    if (placed) { placed = moveTo(fresh, file); }
    if (!placed) { ::unlink(fresh.c_str()); }
    return placed;
}

Expected<void> append(const fs::path& file, std::string_view text) {
    std::error_code error;
    const bool isNew = !fs::exists(file, error);
    {
        const Descriptor fd(::open(file.c_str(), O_WRONLY | O_CREAT | O_APPEND | O_CLOEXEC | O_NOFOLLOW, 0600));
        if (fd.get() < 0) { return refused(file, errno); }
        if (auto written = writeAndSync(fd.get(), text, file); !written) { return written; }
    }
    return isNew ? syncFolder(parentOf(file)) : Expected<void>{};
}

} // namespace db::files
