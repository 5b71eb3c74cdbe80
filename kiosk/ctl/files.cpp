// SPDX-License-Identifier: GPL-3.0-or-later
#include "kiosk/ctl/files.h"

#include "db/files/durable.h"

#include <algorithm>
#include <array>
#include <cerrno>
#include <cstring>
#include <fcntl.h>
#include <fstream>
#include <memory>
#include <openssl/evp.h>
#include <sys/stat.h>
#include <unistd.h>

namespace ctl {
namespace {

namespace fs = std::filesystem;

/// A file descriptor that is closed on every way out.
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

std::string reason() {
    return std::error_code(errno, std::generic_category()).message();
}

Outcome<void> writeAll(int fd, std::string_view text) {
    while (!text.empty()) {
        const auto written = ::write(fd, text.data(), text.size());
        if (written < 0 && errno == EINTR) { continue; }
        if (written < 0) { return failed(reason()); }
        text.remove_prefix(static_cast<std::size_t>(written));
    }
    return {};
}

struct DigestFree {
    void operator()(EVP_MD_CTX* context) const noexcept { EVP_MD_CTX_free(context); }
};

} // namespace

Outcome<void> makePrivateFolder(const fs::path& folder) {
    std::error_code error;
    if (folder.has_parent_path()) { fs::create_directories(folder.parent_path(), error); }
    if (error) { return failed(folder.string() + ": " + error.message()); }
    if (::mkdir(folder.c_str(), S_IRWXU) != 0) { return failed(folder.string() + ": " + reason()); }
    return {};
}

Outcome<void> writePrivateFile(const fs::path& file, std::string_view text) {
    const Descriptor fd(::open(file.c_str(), O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, S_IRUSR | S_IWUSR));
    if (fd.get() < 0) { return failed(file.string() + ": " + reason()); }
    if (auto written = writeAll(fd.get(), text); !written) {
        return failed(file.string() + ": " + written.error().line);
    }
    if (::fsync(fd.get()) != 0) { return failed(file.string() + ": " + reason()); }
    return {};
}

Outcome<void> replacePrivateFile(const fs::path& file, std::string_view text) {
    const auto written = db::files::replaceWhole(file, text);
    if (!written) { return failed(written.error().context); }
    return {};
}

Outcome<void> copyFolder(const fs::path& from, const fs::path& to, std::uintmax_t maxBytes) {
    if (auto made = makePrivateFolder(to); !made) { return made; }
    std::error_code error;
    for (fs::directory_iterator it(from, error), end; !error && it != end; it.increment(error)) {
        const auto place = to / it->path().filename();
        if (it->is_directory(error) && !it->is_symlink(error)) {
            if (auto copied = copyFolder(it->path(), place, maxBytes); !copied) { return copied; }
        } else if (it->is_regular_file(error)) {
            const auto text = readWholeFile(it->path(), maxBytes);
            if (!text) { return tl::unexpected(text.error()); }
            if (auto written = writePrivateFile(place, *text); !written) { return written; }
        }
    }
    if (error) { return failed(from.string() + ": " + error.message()); }
    return {};
}

Outcome<std::string> readWholeFile(const fs::path& file, std::uintmax_t maxBytes) {
    std::error_code error;
    if (fs::is_directory(file, error)) { return failed(file.string() + ": is a folder"); }
    std::ifstream stream(file, std::ios::binary);
    if (!stream) { return failed(file.string() + ": " + reason()); }
    std::string text;
    std::array<char, 65536> buffer{};
    while (stream.read(buffer.data(), buffer.size()) || stream.gcount() > 0) {
        text.append(buffer.data(), static_cast<std::size_t>(stream.gcount()));
        if (text.size() > maxBytes) {
            return failed(file.string() + ": is larger than " + std::to_string(maxBytes >> 20U) + " MB");
        }
    }
    if (stream.bad()) { return failed(file.string() + ": cannot be read to its end"); }
    return text;
}

Outcome<std::string> readSecretFile(const fs::path& file) {
    struct stat status{};
    if (::stat(file.c_str(), &status) != 0) { return failed(file.string() + ": " + reason()); }
    if ((status.st_mode & (S_IRWXG | S_IRWXO)) != 0) {
        return failed(file.string() + ": others may read it; run chmod 600 on it first");
    }
    auto text = readWholeFile(file, 1U << 20U);
    if (!text) { return tl::unexpected(text.error()); }
    text->erase(std::min(text->find_first_of("\r\n"), text->size()));
    return text;
}

Outcome<std::string> sha256OfFile(const fs::path& file) {
    std::ifstream stream(file, std::ios::binary);
    const std::unique_ptr<EVP_MD_CTX, DigestFree> context(EVP_MD_CTX_new());
    if (!stream) { return failed(file.string() + ": " + reason()); }
    if (!context || EVP_DigestInit_ex(context.get(), EVP_sha256(), nullptr) != 1) {
        return failed("SHA-256 is not there in OpenSSL");
    }
    std::array<char, 65536> buffer{};
    while (stream.read(buffer.data(), buffer.size()) || stream.gcount() > 0) {
        EVP_DigestUpdate(context.get(), buffer.data(), static_cast<std::size_t>(stream.gcount()));
    }
    if (stream.bad()) { return failed(file.string() + ": cannot be read to its end"); }
    std::array<unsigned char, 32> digest{};
    EVP_DigestFinal_ex(context.get(), digest.data(), nullptr);
    static constexpr std::string_view kDigits = "0123456789abcdef";
    std::string hex;
    for (const auto byte : digest) {
        hex += kDigits[byte >> 4U];
        hex += kDigits[byte & 15U];
    }
    return hex;
}

} // namespace ctl
