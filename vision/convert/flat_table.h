// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <span>
#include <stdexcept>
#include <string>
#include <vector>

namespace vision::convert {

/// The file points outside itself. Stays inside vision/convert: the function that reads a whole file catches it.
class BrokenFlatbuffer : public std::runtime_error {
public:
    BrokenFlatbuffer()
        : std::runtime_error("points outside of the file") {}
};

/// One table of a FlatBuffers file, read by field number without generated code; every access is checked against the
/// file's end. Format: "FlatBuffer Internals" of the FlatBuffers documentation. Does not own the bytes.
class FlatTable {
public:
    /// The root table. Throws BrokenFlatbuffer, as every function here.
    static FlatTable root(std::span<const std::uint8_t> file);

    /// Scalars: the field, or `fallback` where the file leaves it out because it is the schema's default.
    [[nodiscard]] std::int32_t int32(int field, std::int32_t fallback = 0) const;
    [[nodiscard]] std::int8_t int8(int field, std::int8_t fallback = 0) const;

    /// Vectors and tables: empty where the field is left out; `table` needs `has`.
    [[nodiscard]] bool has(int field) const;
    [[nodiscard]] FlatTable table(int field) const;
    [[nodiscard]] std::vector<FlatTable> tables(int field) const;
    [[nodiscard]] std::vector<std::int32_t> int32s(int field) const;
    [[nodiscard]] std::span<const std::uint8_t> bytes(int field) const;

private:
    FlatTable(std::span<const std::uint8_t> file, std::size_t position)
        : m_file(file)
        , m_position(position) {}

    /// Position of the field's value in the file, 0 if the table leaves it out.
    [[nodiscard]] std::size_t find(int field) const;
    /// Position of the first element and number of elements of a vector field whose elements take `elementSize` bytes.
    struct Extent {
        std::size_t start = 0;
        std::size_t count = 0;
    };
    [[nodiscard]] Extent extent(int field, std::size_t elementSize) const;

    std::span<const std::uint8_t> m_file;
    std::size_t m_position;
};

} // namespace vision::convert
