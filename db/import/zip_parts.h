// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <cstdint>
#include <map>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <tl/expected.hpp>

/// Inside of db/import: the parts of a ZIP file in memory.
namespace db::import {

/// Why a workbook cannot be read.
enum class WorkbookFault {
    NoWorkbook, ///< another file in a ZIP, such as .ods
    Damaged,
    TooLarge, ///< once unpacked
    Locked    ///< needs a password
};

/// All parts together are no larger than this once they are unpacked: half a million rows of ten columns.
inline constexpr std::uint64_t kMaxUnpackedBytes = std::uint64_t{256} << 20U;

class ZipParts {
public:
    /// The bytes outlive what is made of them. What the file says of its sizes is checked here, what is true of them
    /// while parts are read.
    [[nodiscard]] static tl::expected<ZipParts, WorkbookFault> open(std::string_view bytes);

    /// One part, from its beginning. Lives no longer than its ZipParts.
    class Part {
    public:
        /// How many bytes were read; 0 at the end.
        [[nodiscard]] tl::expected<std::size_t, WorkbookFault> read(std::span<char> into);

    private:
        friend class ZipParts;
        struct Close {
            void operator()(void* file) const;
        };
        std::unique_ptr<void, Close> m_file;
        std::uint64_t m_left = 0; ///< that it may still hold
    };

    /// Names are compared as the format wants: capitals are small letters.
    [[nodiscard]] bool has(std::string_view name) const;
    /// NoWorkbook: there is no such part.
    [[nodiscard]] tl::expected<Part, WorkbookFault> part(std::string_view name) const;

private:
    struct Close {
        void operator()(void* archive) const;
    };
    struct Entry {
        std::uint64_t index = 0;
        std::uint64_t bytes = 0;
    };
    std::unique_ptr<void, Close> m_archive;
    std::map<std::string, Entry, std::less<>> m_entries;
};

} // namespace db::import
