// SPDX-License-Identifier: GPL-3.0-or-later

#include "db/seal/key_file.h"

#include "db/seal/sodium.h"

#include <algorithm>
#include <cassert>
#include <cerrno>
#include <cstring>
#include <fcntl.h>
#include <sodium.h>
#include <string>
#include <sys/stat.h>
#include <unistd.h>

namespace db::seal {
namespace {

// The file: magic (8), suite (1), purpose (1), key id (8), key (32).
constexpr std::array<std::uint8_t, 8> kMagic{'Y', 'I', 'M', 'E', 'N', 'K', 'E', 'Y'};
constexpr std::uint8_t kSuite = 1; // XChaCha20-Poly1305, BLAKE2b, subkeys by crypto_kdf
constexpr std::size_t kSuiteAt = kMagic.size();
constexpr std::size_t kPurposeAt = kSuiteAt + 1;
constexpr std::size_t kIdAt = kPurposeAt + 1;
constexpr std::size_t kKeyAt = kIdAt + std::tuple_size_v<KeyId>;
constexpr std::size_t kFileBytes = kKeyAt + kKeyBytes;

class FileDescriptor {
public:
    explicit FileDescriptor(int fd)
        : m_fd(fd) {}
    FileDescriptor(const FileDescriptor&) = delete;
    FileDescriptor& operator=(const FileDescriptor&) = delete;
    FileDescriptor(FileDescriptor&&) = delete;
    FileDescriptor& operator=(FileDescriptor&&) = delete;
    ~FileDescriptor() {
        if (m_fd >= 0) { ::close(m_fd); }
    }
    [[nodiscard]] int get() const { return m_fd; }

private:
    int m_fd;
};

/// The file's bytes on the stack, wiped when they go.
struct FileBytes {
    std::array<std::uint8_t, kFileBytes> bytes{};
    FileBytes() = default;
    FileBytes(const FileBytes&) = delete;
    FileBytes& operator=(const FileBytes&) = delete;
    FileBytes(FileBytes&&) = delete;
    FileBytes& operator=(FileBytes&&) = delete;
    ~FileBytes() { sodium_memzero(bytes.data(), bytes.size()); }
};

tl::unexpected<Error> refuse(ErrorKind kind, const std::filesystem::path& path, const std::string& why) {
    return tl::unexpected(Error{kind, "key file " + path.string() + ": " + why});
}

const char* nameOf(KeyPurpose purpose) {
    return purpose == KeyPurpose::Hall ? "hall.db" : "faces.db";
}

Expected<void> syncFolder(const std::filesystem::path& file) {
    const auto folder = file.has_parent_path() ? file.parent_path() : std::filesystem::path{"."};
    const FileDescriptor fd{::open(folder.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC)};
    if (fd.get() < 0 || ::fsync(fd.get()) != 0) { return refuse(ErrorKind::Io, file, "its folder cannot be synced"); }
    return {};
}

Expected<void> writeAll(int fd, const FileBytes& content, const std::filesystem::path& path) {
    std::size_t done = 0;
    while (done < content.bytes.size()) {
        const ssize_t n = ::write(fd, content.bytes.data() + done, content.bytes.size() - done);
        if (n < 0 && errno == EINTR) { continue; }
        if (n <= 0) { return refuse(errno == ENOSPC ? ErrorKind::DiskFull : ErrorKind::Io, path, "cannot be written"); }
        done += static_cast<std::size_t>(n);
    }
    if (::fsync(fd) != 0) { return refuse(ErrorKind::Io, path, "cannot be synced"); }
    return {};
}

/// Exactly kFileBytes, or false.
bool readAll(int fd, FileBytes& content) {
    std::size_t done = 0;
    while (done < content.bytes.size()) {
        const ssize_t n = ::read(fd, content.bytes.data() + done, content.bytes.size() - done);
        if (n < 0 && errno == EINTR) { continue; }
        if (n <= 0) { return false; }
        done += static_cast<std::size_t>(n);
    }
    return true;
}

} // namespace

void Key::Wipe::operator()(std::uint8_t* p) const noexcept {
    sodium_free(p); // wipes first
}

std::span<const std::uint8_t, kKeyBytes> Key::bytes() const {
    assert(m_bytes);
    return std::span<const std::uint8_t, kKeyBytes>{m_bytes.get(), kKeyBytes};
}

Expected<Key> Key::fromBytes(KeyPurpose purpose, const KeyId& id, std::span<const std::uint8_t, kKeyBytes> bytes) {
    startSodium();
    Key key;
    key.m_purpose = purpose;
    key.m_id = id;
    key.m_bytes.reset(static_cast<std::uint8_t*>(sodium_malloc(kKeyBytes)));
    if (!key.m_bytes) { return tl::unexpected(Error{ErrorKind::Io, "no memory for a key"}); }
    std::copy(bytes.begin(), bytes.end(), key.m_bytes.get());
    sodium_mprotect_readonly(key.m_bytes.get());
    return key;
}

Expected<Key> Key::generate(KeyPurpose purpose) {
    startSodium();
    KeyId id{};
    randombytes_buf(id.data(), id.size());
    std::array<std::uint8_t, kKeyBytes> bytes{};
    randombytes_buf(bytes.data(), bytes.size());
    auto key = fromBytes(purpose, id, bytes);
    sodium_memzero(bytes.data(), bytes.size());
    return key;
}

Expected<Key> createKeyFile(const std::filesystem::path& path, KeyPurpose purpose) {
    auto key = Key::generate(purpose);
    if (!key) { return key; }
    const FileDescriptor fd{::open(path.c_str(), O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC, 0600)};
    if (fd.get() < 0) {
        return refuse(ErrorKind::CannotOpen, path,
                      errno == EEXIST ? "is there already, and a key is never overwritten" : std::strerror(errno));
    }
    FileBytes content;
    std::copy(kMagic.begin(), kMagic.end(), content.bytes.begin());
    content.bytes.at(kSuiteAt) = kSuite;
    content.bytes.at(kPurposeAt) = static_cast<std::uint8_t>(purpose);
    std::copy(key->id().begin(), key->id().end(), content.bytes.begin() + kIdAt);
    std::copy(key->bytes().begin(), key->bytes().end(), content.bytes.begin() + kKeyAt);
    // The mode given to open() is subject to the umask only; 0600 must hold whatever the umask is.
    if (::fchmod(fd.get(), 0600) != 0) { return refuse(ErrorKind::Io, path, "cannot be made private"); }
    if (const auto written = writeAll(fd.get(), content, path); !written) {
        ::unlink(path.c_str()); // half a key is worse than none
        return tl::unexpected(written.error());
    }
    if (const auto synced = syncFolder(path); !synced) { return tl::unexpected(synced.error()); }
    return key;
}

Expected<Key> loadKeyFile(const std::filesystem::path& path, KeyPurpose purpose) {
    const FileDescriptor fd{::open(path.c_str(), O_RDONLY | O_NOFOLLOW | O_CLOEXEC | O_NONBLOCK)};
    if (fd.get() < 0) {
        return refuse(ErrorKind::WrongKey, path,
                      errno == ENOENT ? "is missing; yimenctl init makes it" : std::strerror(errno));
    }
    struct stat info{};
    if (::fstat(fd.get(), &info) != 0 || !S_ISREG(info.st_mode)) {
        return refuse(ErrorKind::WrongKey, path, "is not a plain file");
    }
    if ((info.st_mode & 077U) != 0) { return refuse(ErrorKind::WrongKey, path, "can be read by others; chmod 600 it"); }
    FileBytes content;
    if (info.st_size != static_cast<off_t>(kFileBytes) || !readAll(fd.get(), content)) {
        return refuse(ErrorKind::WrongKey, path, "has the wrong size for a key");
    }
    if (!std::equal(kMagic.begin(), kMagic.end(), content.bytes.begin()) || content.bytes.at(kSuiteAt) != kSuite) {
        return refuse(ErrorKind::WrongKey, path, "is not a key file of this program");
    }
    if (content.bytes.at(kPurposeAt) != static_cast<std::uint8_t>(purpose)) {
        return refuse(ErrorKind::WrongKey, path, std::string("is not the key of ") + nameOf(purpose));
    }
    KeyId id{};
    std::copy_n(content.bytes.begin() + kIdAt, id.size(), id.begin());
    return Key::fromBytes(purpose, id,
                          std::span<const std::uint8_t, kKeyBytes>{content.bytes.data() + kKeyAt, kKeyBytes});
}

} // namespace db::seal
