// SPDX-License-Identifier: GPL-3.0-or-later
#include "vision/convert/flat_table.h"

#include <bit>
#include <cstring>

namespace vision::convert {

static_assert(std::endian::native == std::endian::little, "FlatBuffers, ONNX and tfjs weights are little-endian");

namespace {

template <typename T>
T readAt(std::span<const std::uint8_t> file, std::size_t position) {
    if (position > file.size() || file.size() - position < sizeof(T)) { throw BrokenFlatbuffer(); }
    T value;
    std::memcpy(&value, file.data() + position, sizeof(T));
    return value;
}

std::size_t follow(std::span<const std::uint8_t> file, std::size_t position) {
    return position + readAt<std::uint32_t>(file, position);
}

} // namespace

FlatTable FlatTable::root(std::span<const std::uint8_t> file) {
    return {file, follow(file, 0)};
}

std::size_t FlatTable::find(int field) const {
    const auto back = readAt<std::int32_t>(m_file, m_position);
    const auto vtable = static_cast<std::int64_t>(m_position) - back;
    if (vtable < 0) { throw BrokenFlatbuffer(); }
    const auto start = static_cast<std::size_t>(vtable);
    const std::size_t slot = 4 + 2 * static_cast<std::size_t>(field); // after the vtable's and the table's own size
    if (slot >= readAt<std::uint16_t>(m_file, start)) { return 0; }
    const auto offset = readAt<std::uint16_t>(m_file, start + slot);
    return offset == 0 ? 0 : m_position + offset;
}

std::int32_t FlatTable::int32(int field, std::int32_t fallback) const {
    const auto position = find(field);
    return position == 0 ? fallback : readAt<std::int32_t>(m_file, position);
}

std::int8_t FlatTable::int8(int field, std::int8_t fallback) const {
    const auto position = find(field);
    return position == 0 ? fallback : readAt<std::int8_t>(m_file, position);
}

bool FlatTable::has(int field) const {
    return find(field) != 0;
}

FlatTable FlatTable::table(int field) const {
    const auto position = find(field);
    if (position == 0) { throw BrokenFlatbuffer(); }
    return {m_file, follow(m_file, position)};
}

FlatTable::Extent FlatTable::extent(int field, std::size_t elementSize) const {
    const auto position = find(field);
    if (position == 0) { return {}; }
    const auto vector = follow(m_file, position);
    const Extent found{.start = vector + 4, .count = readAt<std::uint32_t>(m_file, vector)};
    if (found.start > m_file.size() || found.count > (m_file.size() - found.start) / elementSize) {
        throw BrokenFlatbuffer();
    }
    return found;
}

std::vector<FlatTable> FlatTable::tables(int field) const {
    const auto found = extent(field, 4);
    std::vector<FlatTable> result;
    result.reserve(found.count);
    for (std::size_t i = 0; i < found.count; ++i) {
        result.push_back({m_file, follow(m_file, found.start + 4 * i)});
    }
    return result;
}

std::vector<std::int32_t> FlatTable::int32s(int field) const {
    const auto found = extent(field, 4);
    std::vector<std::int32_t> result(found.count);
    for (std::size_t i = 0; i < found.count; ++i) {
        result[i] = readAt<std::int32_t>(m_file, found.start + 4 * i);
    }
    return result;
}

std::span<const std::uint8_t> FlatTable::bytes(int field) const {
    const auto found = extent(field, 1);
    return m_file.subspan(found.start, found.count);
}

} // namespace vision::convert
