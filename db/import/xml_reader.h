// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "db/import/zip_parts.h"

#include <array>
#include <memory>
#include <string>
#include <string_view>

/// Inside of db/import: the XML of a workbook's parts, event by event.
namespace db::import {

class XmlAttributes {
public:
    explicit XmlAttributes(const char** pairs)
        : m_pairs(pairs) {}
    /// By its name without a prefix; of the relation's id, "r:id". Empty: there is none.
    [[nodiscard]] std::string_view operator[](std::string_view name) const;
    /// 1 or true.
    [[nodiscard]] bool isTrue(std::string_view name) const;

private:
    const char** m_pairs;
};

/// Told what stands in a part. Names are without prefixes; of elements that no version of the format has, empty.
class XmlEvents {
public:
    XmlEvents() = default;
    XmlEvents(XmlEvents&&) = delete;
    XmlEvents& operator=(XmlEvents&&) = delete;
    XmlEvents(const XmlEvents&) = delete;
    XmlEvents& operator=(const XmlEvents&) = delete;
    virtual ~XmlEvents() = default;
    /// False: the part is damaged, nothing more of it is read.
    [[nodiscard]] virtual bool start(std::string_view name, const XmlAttributes& attributes) = 0;
    [[nodiscard]] virtual bool end(std::string_view /*name*/) { return true; }
    virtual void text(std::string_view /*text*/) {}
};

/// Reads a part bit by bit. Declarations of types and entities, which no workbook has, are taken for damage, and so is
/// what is nested deeper than any workbook or has a tag of more than a mebibyte.
class XmlReader {
public:
    XmlReader(ZipParts::Part part, XmlEvents& events);
    ~XmlReader();
    XmlReader(const XmlReader&) = delete;
    XmlReader& operator=(const XmlReader&) = delete;
    XmlReader(XmlReader&&) = delete;
    XmlReader& operator=(XmlReader&&) = delete;

    /// Reads on; false at the end.
    [[nodiscard]] tl::expected<bool, WorkbookFault> readSome();
    [[nodiscard]] tl::expected<void, WorkbookFault> readAll();

private:
    struct Parser;
    ZipParts::Part m_part;
    std::unique_ptr<Parser> m_parser;
};

} // namespace db::import
