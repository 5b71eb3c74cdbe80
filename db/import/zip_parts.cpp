// SPDX-License-Identifier: GPL-3.0-or-later

#include "db/import/zip_parts.h"

#include <algorithm>
#include <zip.h>

namespace db::import {
namespace {

constexpr std::int64_t kMostEntries = 10'000;

/// Some programs write backslashes, and a slash in front.
std::string plainName(std::string_view name) {
    std::string plain{name.substr(name.starts_with('/') || name.starts_with('\\') ? 1 : 0)};
    for (char& c : plain) {
        if (c == '\\') { c = '/'; }
        if (c >= 'A' && c <= 'Z') { c = static_cast<char>(c - 'A' + 'a'); }
    }
    return plain;
}

} // namespace

void ZipParts::Close::operator()(void* archive) const {
    ::zip_discard(static_cast<zip_t*>(archive));
}

void ZipParts::Part::Close::operator()(void* file) const {
    ::zip_fclose(static_cast<zip_file_t*>(file));
}

tl::expected<ZipParts, WorkbookFault> ZipParts::open(std::string_view bytes) {
    zip_error_t error;
    ::zip_error_init(&error);
    zip_source_t* source = ::zip_source_buffer_create(bytes.data(), bytes.size(), 0, &error);
    zip_t* archive = source == nullptr ? nullptr : ::zip_open_from_source(source, ZIP_RDONLY, &error);
    ::zip_error_fini(&error);
    if (archive == nullptr) {
        ::zip_source_free(source);
        return tl::unexpected(WorkbookFault::Damaged);
    }
    ZipParts parts;
    parts.m_archive.reset(archive);
    const std::int64_t count = ::zip_get_num_entries(archive, 0);
    if (count > kMostEntries) { return tl::unexpected(WorkbookFault::TooLarge); }
    std::uint64_t all = 0;
    for (std::int64_t i = 0; i < count; ++i) {
        zip_stat_t stat;
        const auto index = static_cast<std::uint64_t>(i);
        constexpr std::uint64_t kNeeded = ZIP_STAT_NAME | ZIP_STAT_SIZE;
        if (::zip_stat_index(archive, index, 0, &stat) != 0 || (stat.valid & kNeeded) != kNeeded) {
            return tl::unexpected(WorkbookFault::Damaged);
        }
        if (stat.size > kMaxUnpackedBytes - all) { return tl::unexpected(WorkbookFault::TooLarge); }
        all += stat.size;
        parts.m_entries.emplace(plainName(stat.name), Entry{index, stat.size});
    }
    return parts;
}

bool ZipParts::has(std::string_view name) const {
    return m_entries.contains(plainName(name));
}

tl::expected<ZipParts::Part, WorkbookFault> ZipParts::part(std::string_view name) const {
    const auto at = m_entries.find(plainName(name));
    if (at == m_entries.end()) { return tl::unexpected(WorkbookFault::NoWorkbook); }
    auto* archive = static_cast<zip_t*>(m_archive.get());
    Part part;
    part.m_file.reset(::zip_fopen_index(archive, at->second.index, 0));
    part.m_left = at->second.bytes;
    if (!part.m_file) {
        const int code = ::zip_error_code_zip(::zip_get_error(archive));
        return tl::unexpected(code == ZIP_ER_NOPASSWD ? WorkbookFault::Locked : WorkbookFault::Damaged);
    }
    return part;
}

tl::expected<std::size_t, WorkbookFault> ZipParts::Part::read(std::span<char> into) {
    const std::int64_t count = ::zip_fread(static_cast<zip_file_t*>(m_file.get()), into.data(), into.size());
    if (count < 0) { return tl::unexpected(WorkbookFault::Damaged); }
    const auto bytes = static_cast<std::uint64_t>(count);
    if (bytes > m_left) { return tl::unexpected(WorkbookFault::TooLarge); }
    m_left -= bytes;
    return bytes;
}

} // namespace db::import
