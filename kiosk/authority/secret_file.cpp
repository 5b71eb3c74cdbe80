// SPDX-License-Identifier: GPL-3.0-or-later
#include "kiosk/authority/secret_file.h"

#include <array>
#include <cerrno>
#include <cstring>
#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

namespace authority {
namespace {

/// A file descriptor that closes itself.
class Descriptor {
public:
    explicit Descriptor(int fd)
        : m_fd{fd} {}
    ~Descriptor() {
        if (m_fd >= 0) { ::close(m_fd); }
    }
    Descriptor(const Descriptor&) = delete;
    Descriptor& operator=(const Descriptor&) = delete;
    Descriptor(Descriptor&&) = delete;
    Descriptor& operator=(Descriptor&&) = delete;
    [[nodiscard]] int get() const { return m_fd; }

private:
    int m_fd;
};

/// Keys and certificates are a few hundred bytes; a larger file is something else.
constexpr std::size_t kMostBytes = 64UL * 1024;

[[nodiscard]] tl::unexpected<Error> ioError(const std::filesystem::path& path) {
    return tl::unexpected(Error{ErrorKind::Io, path.string() + ": " + std::strerror(errno)});
}

[[nodiscard]] bool writeAll(int fd, const std::string& text) {
    std::size_t done = 0;
    while (done < text.size()) {
        const ssize_t wrote = ::write(fd, text.data() + done, text.size() - done);
        if (wrote < 0 && errno == EINTR) { continue; }
        if (wrote <= 0) { return false; }
        done += static_cast<std::size_t>(wrote);
    }
    return ::fsync(fd) == 0;
}

[[nodiscard]] Expected<void> syncFolder(const std::filesystem::path& folder) {
    const Descriptor descriptor{::open(folder.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC)};
    if (descriptor.get() < 0 || ::fsync(descriptor.get()) != 0) { return ioError(folder); }
    return {};
}

} // namespace

Expected<void> makePrivateFolder(const std::filesystem::path& folder) {
    std::error_code error;
    std::filesystem::create_directories(folder, error);
    if (error) { return tl::unexpected(Error{ErrorKind::Io, folder.string() + ": " + error.message()}); }
    std::filesystem::permissions(folder, std::filesystem::perms::owner_all, error);
    if (error) { return tl::unexpected(Error{ErrorKind::Io, folder.string() + ": " + error.message()}); }
    return {};
}

Expected<void> writePrivate(const std::filesystem::path& path, const std::string& text, IfThere ifThere) {
    auto beside = path;
    beside += ".new";
    ::unlink(beside.c_str()); // what a crash left behind
    {
        const Descriptor file{::open(beside.c_str(), O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC, 0600)};
        if (file.get() < 0 || !writeAll(file.get(), text)) {
            const auto failure = ioError(beside);
            ::unlink(beside.c_str());
            return failure;
        }
    }
    // link() refuses to replace, rename() replaces; both are one step.
    const bool isPlaced = ifThere == IfThere::Replace ? ::rename(beside.c_str(), path.c_str()) == 0
                                                      : ::link(beside.c_str(), path.c_str()) == 0;
    const int reason = errno;
    ::unlink(beside.c_str());
    if (!isPlaced && reason == EEXIST) { return tl::unexpected(Error{ErrorKind::Exists, path.string()}); }
    if (!isPlaced) {
        errno = reason;
        return ioError(path);
    }
    return syncFolder(path.parent_path().empty() ? std::filesystem::path{"."} : path.parent_path());
}

Expected<std::string> readSmall(const std::filesystem::path& path, bool mustBePrivate) {
    const Descriptor file{::open(path.c_str(), O_RDONLY | O_CLOEXEC)};
    struct stat about{};
    if (file.get() < 0 || ::fstat(file.get(), &about) != 0) { return ioError(path); }
    if (!S_ISREG(about.st_mode) || about.st_size > static_cast<off_t>(kMostBytes)) {
        return tl::unexpected(Error{ErrorKind::Unreadable, path.string() + " is not what it should be"});
    }
    if (mustBePrivate && (about.st_mode & 077U) != 0) {
        return tl::unexpected(Error{ErrorKind::Unreadable, path.string() + " may be read by others: needs mode 0600"});
    }
    std::string text;
    std::array<char, 4096> buffer{};
    for (;;) {
        const ssize_t got = ::read(file.get(), buffer.data(), buffer.size());
        if (got < 0 && errno == EINTR) { continue; }
        if (got < 0) { return ioError(path); }
        if (got == 0) { return text; }
        text.append(buffer.data(), static_cast<std::size_t>(got));
    }
}

} // namespace authority
