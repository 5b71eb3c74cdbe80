// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <atomic>
#include <cstdint>

/// What the driver and the library that it preloads into the hall (disk_shim.cpp) share. Plain values: the library is
/// loaded into a program that knows nothing of it.
namespace attack {

/// What the disk does instead of what it was asked.
enum class Fault : std::int32_t {
    None,
    Full,       ///< ENOSPC
    Broken,     ///< EIO
    ShortWrite, ///< half of it is written, and said so
};

/// Which calls count.
enum class FaultyCall : std::int32_t { Write, Sync };

/// A file of this form is mapped by both. All zeros: nothing happens.
struct DiskControl {
    std::atomic<Fault> fault;
    std::atomic<FaultyCall> call;
    std::atomic<std::int32_t> callsBefore; ///< so many of these calls are still carried out
    std::atomic<std::int32_t> isLasting;   ///< 1: every call after the first faulty one fails, too
    std::atomic<std::int32_t> hits;        ///< how many calls were faulty
    std::atomic<std::int64_t> clockOffset; ///< seconds that the wall clock is ahead; the monotonic one is not touched
};

/// One line of the record of what was done below the watched folder; path and data follow it.
enum class DiskOperation : std::uint32_t { Create, Write, Truncate, Sync, SyncFolder, Rename, Remove };

struct DiskRecord {
    DiskOperation operation{};
    std::uint32_t pathBytes = 0; ///< Rename: old path, a zero byte, new path
    std::uint64_t inode = 0;
    std::int64_t offset = 0; ///< Truncate: the new length
    std::uint64_t dataBytes = 0;
};

/// Environment of the preloaded library; each may be missing.
inline constexpr const char* kDiskRoot = "YIMEN_DISK_ROOT";       ///< the watched folder
inline constexpr const char* kDiskRecord = "YIMEN_DISK_RECORD";   ///< records are appended to this file
inline constexpr const char* kDiskControl = "YIMEN_DISK_CONTROL"; ///< a file of the size of DiskControl

} // namespace attack
