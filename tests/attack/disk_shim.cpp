// SPDX-License-Identifier: GPL-3.0-or-later
// Preloaded into a program (LD_PRELOAD): writes down what it does to one folder, makes its disk fail, and sets its wall
// clock. What SQLite and the standard library call is wrapped; everything else goes through untouched.
#include "tests/attack/disk_control.h"

#include <array>
#include <cerrno>
#include <cstdarg>
#include <cstdio>
#include <cstdlib>
#include <cstring>
#include <ctime>
#include <dlfcn.h>
#include <fcntl.h>
#include <mutex>
#include <string>
#include <string_view>
#include <sys/mman.h>
#include <sys/stat.h>
#include <sys/time.h>
#include <sys/uio.h>
#include <unistd.h>

namespace {

using attack::DiskOperation;
using attack::Fault;
using attack::FaultyCall;

template <typename Function>
Function next(const char* name) {
    return reinterpret_cast<Function>(::dlsym(RTLD_NEXT, name));
}

using Open = int (*)(const char*, int, mode_t);
using WriteTo = ssize_t (*)(int, const void*, size_t);
using WriteAt = ssize_t (*)(int, const void*, size_t, off64_t);

struct Watched {
    bool isWatched = false;
    bool isFolder = false;
    ino_t inode = 0;
    std::string path; ///< from the watched folder on
};

class Shim {
public:
    Shim() {
        if (const char* root = std::getenv(attack::kDiskRoot)) { m_root = root; }
        const auto open = next<Open>("open64");
        if (const char* record = std::getenv(attack::kDiskRecord)) {
            m_record = open(record, O_WRONLY | O_APPEND | O_CREAT | O_CLOEXEC, 0600);
        }
        if (const char* control = std::getenv(attack::kDiskControl)) {
            const int file = open(control, O_RDWR | O_CLOEXEC, 0);
            void* const at = ::mmap(nullptr, sizeof(attack::DiskControl), PROT_READ | PROT_WRITE, MAP_SHARED, file, 0);
            if (at != MAP_FAILED) { m_control = static_cast<attack::DiskControl*>(at); }
        }
    }

    /// The path from the watched folder on; empty: not in it.
    [[nodiscard]] std::string within(const char* path) const {
        const std::string_view whole(path);
        const bool isIn =
            !m_root.empty() && whole.size() > m_root.size() && whole.starts_with(m_root) && whole[m_root.size()] == '/';
        return isIn ? std::string(whole.substr(m_root.size() + 1)) : std::string();
    }
    [[nodiscard]] bool isRoot(const char* path) const { return !m_root.empty() && m_root == path; }

    void opened(int file, const char* path, bool isNew) {
        struct stat64 about{};
        if (file < 0 || static_cast<std::size_t>(file) >= m_files.size()) { return; }
        const std::string name = within(path);
        if ((name.empty() && !isRoot(path)) || ::fstat64(file, &about) != 0) { return; }
        const std::lock_guard lock(m_mutex);
        m_files[static_cast<std::size_t>(file)] = {true, S_ISDIR(about.st_mode), about.st_ino, name};
        if (isNew) { append({DiskOperation::Create, 0, about.st_ino, 0, 0}, name, {}); }
    }
    void closed(int file) {
        const std::lock_guard lock(m_mutex);
        if (file >= 0 && static_cast<std::size_t>(file) < m_files.size()) {
            m_files[static_cast<std::size_t>(file)] = {};
        }
    }
    [[nodiscard]] Watched of(int file) {
        const std::lock_guard lock(m_mutex);
        return file >= 0 && static_cast<std::size_t>(file) < m_files.size() ? m_files[static_cast<std::size_t>(file)]
                                                                            : Watched{};
    }

    /// Carries out `call` and writes it down as one step, so that the record has the order in which things were done.
    template <typename Call>
    auto recorded(const attack::DiskRecord& record, std::string_view path, std::string_view data, Call call) {
        const std::lock_guard lock(m_mutex);
        const auto result = call();
        if (result >= 0) {
            const bool isWrite = record.operation == DiskOperation::Write;
            append(record, path, isWrite ? data.substr(0, static_cast<std::size_t>(result)) : data);
        }
        return result;
    }

    /// What this call meets instead.
    [[nodiscard]] Fault faultOf(FaultyCall call) {
        if (m_control == nullptr || m_control->fault.load() == Fault::None || m_control->call.load() != call) {
            return Fault::None;
        }
        const int left = m_control->callsBefore.fetch_sub(1);
        if (left > 0) { return Fault::None; }
        if (left < 0 && m_control->isLasting.load() == 0) { return Fault::None; }
        m_control->hits.fetch_add(1);
        return m_control->fault.load();
    }
    [[nodiscard]] std::int64_t clockOffset() const { return m_control == nullptr ? 0 : m_control->clockOffset.load(); }

private:
    void append(attack::DiskRecord record, std::string_view path, std::string_view data) {
        if (m_record < 0) { return; }
        record.pathBytes = static_cast<std::uint32_t>(path.size());
        record.dataBytes = data.size();
        std::string line(sizeof(record) + path.size() + data.size(), '\0');
        std::memcpy(line.data(), &record, sizeof(record));
        std::copy(path.begin(), path.end(), line.begin() + sizeof(record));
        std::copy(data.begin(), data.end(), line.begin() + static_cast<std::ptrdiff_t>(sizeof(record) + path.size()));
        (void)next<WriteTo>("write")(m_record, line.data(), line.size());
    }

    std::string m_root;
    int m_record = -1;
    attack::DiskControl* m_control = nullptr;
    std::mutex m_mutex;
    std::array<Watched, 4096> m_files{};
};

Shim& shim() {
    static Shim* const kShim = new Shim; // never goes: the program writes until its very end
    return *kShim;
}

int openWith(const char* name, const char* path, int flags, mode_t mode) {
    struct stat64 before{};
    const bool isNew = !shim().within(path).empty() && (flags & O_CREAT) != 0 && ::stat64(path, &before) != 0;
    const int file = next<Open>(name)(path, flags, mode);
    shim().opened(file, path, isNew);
    return file;
}

FILE* openStream(const char* name, const char* path, const char* mode) {
    struct stat64 before{};
    const bool isNew = !shim().within(path).empty() && ::stat64(path, &before) != 0;
    FILE* const stream = next<FILE* (*)(const char*, const char*)>(name)(path, mode);
    if (stream != nullptr) { shim().opened(::fileno(stream), path, isNew); }
    return stream;
}

ssize_t failWith(Fault fault) {
    errno = fault == Fault::Full ? ENOSPC : EIO;
    return -1;
}

/// `call` writes so many bytes of `data` at `at`.
template <typename Call>
ssize_t writeWith(const Watched& watched, std::string_view data, off64_t at, Call call) {
    const Fault fault = shim().faultOf(FaultyCall::Write);
    if (fault == Fault::Full || fault == Fault::Broken) { return failWith(fault); }
    const size_t part = fault == Fault::ShortWrite && data.size() > 1 ? data.size() / 2 : data.size();
    return shim().recorded({DiskOperation::Write, 0, watched.inode, at, 0}, {}, data, [&] { return call(part); });
}

ssize_t writeAt(const char* name, int file, const void* data, size_t size, off64_t at) {
    const Watched watched = shim().of(file);
    const auto call = next<WriteAt>(name);
    if (!watched.isWatched) { return call(file, data, size, at); }
    return writeWith(watched, {static_cast<const char*>(data), size}, at,
                     [&](size_t part) { return call(file, data, part, at); });
}

int syncWith(const char* name, int file) {
    const Watched watched = shim().of(file);
    const auto call = next<int (*)(int)>(name);
    if (!watched.isWatched) { return call(file); }
    if (shim().faultOf(FaultyCall::Sync) != Fault::None) { return static_cast<int>(failWith(Fault::Broken)); }
    const auto operation = watched.isFolder ? DiskOperation::SyncFolder : DiskOperation::Sync;
    return shim().recorded({operation, 0, watched.inode, 0, 0}, watched.path, {}, [&] { return call(file); });
}

int truncateWith(const char* name, int file, off64_t size) {
    const Watched watched = shim().of(file);
    const auto call = next<int (*)(int, off64_t)>(name);
    if (!watched.isWatched) { return call(file, size); }
    return shim().recorded({DiskOperation::Truncate, 0, watched.inode, size, 0}, {}, {},
                           [&] { return call(file, size); });
}

[[nodiscard]] mode_t modeOf(int flags, va_list& rest) {
    return (flags & (O_CREAT | O_TMPFILE)) != 0 ? va_arg(rest, mode_t) : 0;
}

} // namespace

extern "C" {

int open(const char* path, int flags, ...) {
    va_list rest;
    va_start(rest, flags);
    const mode_t mode = modeOf(flags, rest);
    va_end(rest);
    return openWith("open", path, flags, mode);
}
int open64(const char* path, int flags, ...) {
    va_list rest;
    va_start(rest, flags);
    const mode_t mode = modeOf(flags, rest);
    va_end(rest);
    return openWith("open64", path, flags, mode);
}
FILE* fopen(const char* path, const char* mode) {
    return openStream("fopen", path, mode);
}
FILE* fopen64(const char* path, const char* mode) {
    return openStream("fopen64", path, mode);
}
int close(int file) {
    shim().closed(file);
    return next<int (*)(int)>("close")(file);
}
int fclose(FILE* stream) {
    const int file = ::fileno(stream);
    const int result = next<int (*)(FILE*)>("fclose")(stream);
    shim().closed(file);
    return result;
}

ssize_t pwrite(int file, const void* data, size_t size, off_t at) {
    return writeAt("pwrite", file, data, size, at);
}
ssize_t pwrite64(int file, const void* data, size_t size, off64_t at) {
    return writeAt("pwrite64", file, data, size, at);
}
ssize_t write(int file, const void* data, size_t size) {
    const Watched watched = shim().of(file);
    const auto call = next<WriteTo>("write");
    if (!watched.isWatched) { return call(file, data, size); }
    const off64_t at = ::lseek64(file, 0, SEEK_CUR);
    return writeWith(watched, {static_cast<const char*>(data), size}, at,
                     [&](size_t part) { return call(file, data, part); });
}
ssize_t writev(int file, const iovec* parts, int count) {
    if (!shim().of(file).isWatched) { return next<ssize_t (*)(int, const iovec*, int)>("writev")(file, parts, count); }
    std::string whole;
    for (int i = 0; i < count; ++i) {
        whole.append(static_cast<const char*>(parts[i].iov_base), parts[i].iov_len);
    }
    return write(file, whole.data(), whole.size());
}

int fsync(int file) {
    return syncWith("fsync", file);
}
int fdatasync(int file) {
    return syncWith("fdatasync", file);
}
int ftruncate(int file, off_t size) noexcept {
    return truncateWith("ftruncate", file, size);
}
int ftruncate64(int file, off64_t size) noexcept {
    return truncateWith("ftruncate64", file, size);
}

int unlink(const char* path) noexcept {
    const auto call = next<int (*)(const char*)>("unlink");
    const std::string name = shim().within(path);
    if (name.empty()) { return call(path); }
    return shim().recorded({DiskOperation::Remove, 0, 0, 0, 0}, name, {}, [&] { return call(path); });
}
int rename(const char* from, const char* to) noexcept {
    const auto call = next<int (*)(const char*, const char*)>("rename");
    const std::string old = shim().within(from);
    const std::string now = shim().within(to);
    if (old.empty() || now.empty()) { return call(from, to); }
    return shim().recorded({DiskOperation::Rename, 0, 0, 0, 0}, old + '\0' + now, {}, [&] { return call(from, to); });
}

int clock_gettime(clockid_t clock, timespec* into) noexcept {
    static const auto kCall = next<int (*)(clockid_t, timespec*)>("clock_gettime");
    const int result = kCall(clock, into);
    if (result == 0 && (clock == CLOCK_REALTIME || clock == CLOCK_REALTIME_COARSE)) {
        into->tv_sec += shim().clockOffset();
    }
    return result;
}
int gettimeofday(timeval* into, void* zone) noexcept {
    static const auto kCall = next<int (*)(timeval*, void*)>("gettimeofday");
    const int result = kCall(into, zone);
    if (result == 0) { into->tv_sec += shim().clockOffset(); }
    return result;
}
time_t time(time_t* into) noexcept {
    static const auto kCall = next<time_t (*)(time_t*)>("time");
    const time_t now = kCall(nullptr) + shim().clockOffset();
    if (into != nullptr) { *into = now; }
    return now;
}

} // extern "C"
