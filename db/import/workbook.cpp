// SPDX-License-Identifier: GPL-3.0-or-later

#include "db/import/workbook.h"

#include "db/import/cell_text.h"
#include "db/import/xml_reader.h"

#include <algorithm>
#include <charconv>
#include <map>

namespace db::import {
namespace {

constexpr std::size_t kMostStyles = 100'000;

/// "../theme/a.xml" of "xl/worksheets/sheet1.xml".
std::string resolved(std::string_view from, std::string_view target) {
    std::string path;
    if (!target.starts_with('/')) { path = from.substr(0, from.rfind('/') + 1); }
    while (!target.empty()) {
        const std::string_view step = target.substr(0, target.find('/'));
        target.remove_prefix(std::min(target.size(), step.size() + 1));
        if (step == "..") {
            path.resize(path.empty() ? 0 : path.rfind('/', path.size() - 2) + 1);
        } else if (step != "." && !step.empty()) {
            path.append(step).append(target.empty() ? "" : "/");
        }
    }
    return path;
}

struct Relation {
    std::string id;
    std::string type; ///< its last word: worksheet, styles
    std::string part;
};

class RelationEvents : public XmlEvents {
public:
    explicit RelationEvents(std::string_view from)
        : m_from(from) {}
    bool start(std::string_view name, const XmlAttributes& attributes) override {
        if (name != "Relationship" || attributes["TargetMode"] == "External") { return true; }
        const std::string_view type = attributes["Type"];
        relations.push_back({std::string(attributes["Id"]), std::string(type.substr(type.rfind('/') + 1)),
                             resolved(m_from, attributes["Target"])});
        return true;
    }
    std::vector<Relation> relations;

private:
    std::string_view m_from;
};

/// The relations of a part, or of the file if `of` is empty; none if they are not written down.
tl::expected<std::vector<Relation>, WorkbookFault> relationsOf(const ZipParts& zip, std::string_view of) {
    const std::size_t folder = of.rfind('/') + 1;
    const std::string name = std::string(of.substr(0, folder)) + "_rels/" + std::string(of.substr(folder)) + ".rels";
    RelationEvents events{of};
    if (!zip.has(name)) { return std::vector<Relation>{}; }
    auto part = zip.part(name);
    if (!part) { return tl::unexpected(part.error()); }
    XmlReader reader{std::move(*part), events};
    if (const auto read = reader.readAll(); !read) { return tl::unexpected(read.error()); }
    return std::move(events.relations);
}

class WorkbookEvents : public XmlEvents {
public:
    WorkbookEvents(WorkbookParts& parts, const std::vector<Relation>& relations)
        : m_parts(parts)
        , m_relations(relations) {}
    bool start(std::string_view name, const XmlAttributes& attributes) override {
        if (name == "workbookPr" && attributes.isTrue("date1904")) { m_parts.epoch = Epoch::Of1904; }
        if (name != "sheet") { return true; }
        const std::string_view id = attributes["r:id"];
        const auto at =
            std::find_if(m_relations.begin(), m_relations.end(), [&](const Relation& each) { return each.id == id; });
        if (at == m_relations.end()) { return false; }
        if (at->type != "worksheet") { return true; }
        // A part of which many sheets are made would be read again and again.
        if (std::any_of(m_parts.sheets.begin(), m_parts.sheets.end(),
                        [&](const SheetName& each) { return each.part == at->part; })) {
            return false;
        }
        const std::string_view state = attributes["state"];
        m_parts.sheets.push_back(
            {std::string(attributes["name"]), state == "hidden" || state == "veryHidden", at->part});
        return true;
    }

private:
    WorkbookParts& m_parts;
    const std::vector<Relation>& m_relations;
};

class TextEvents : public XmlEvents {
public:
    explicit TextEvents(TextList& texts)
        : m_texts(texts) {}
    bool start(std::string_view name, const XmlAttributes& /*attributes*/) override {
        m_text.start(name);
        return true;
    }
    bool end(std::string_view name) override {
        m_text.end(name);
        if (name != "si") { return true; }
        m_texts.append(m_text.take());
        m_texts.endText();
        return true;
    }
    void text(std::string_view text) override { m_text.text(text); }

private:
    TextList& m_texts;
    RichText m_text;
};

class StyleEvents : public XmlEvents {
public:
    explicit StyleEvents(std::vector<NumberFormat>& formats)
        : m_formats(formats) {}
    bool start(std::string_view name, const XmlAttributes& attributes) override {
        if (name == "numFmt") { m_own[idOf(attributes)] = formatOf(attributes["formatCode"]); }
        if (name == "cellXfs") { m_isInside = true; }
        if (name == "xf" && m_isInside) { m_ids.push_back(idOf(attributes)); }
        return m_own.size() <= kMostStyles && m_ids.size() <= kMostStyles;
    }
    bool end(std::string_view name) override {
        if (name == "cellXfs") { m_isInside = false; }
        return true;
    }
    void settle() {
        for (const int id : m_ids) {
            const auto own = m_own.find(id);
            m_formats.push_back(own == m_own.end() ? builtInFormat(id) : own->second);
        }
    }

private:
    static int idOf(const XmlAttributes& attributes) { return wholeNumber(attributes["numFmtId"]).value_or(0); }

    std::vector<NumberFormat>& m_formats;
    std::map<int, NumberFormat> m_own;
    std::vector<int> m_ids;
    bool m_isInside = false;
};

tl::expected<void, WorkbookFault> readPart(const ZipParts& zip, const std::string& name, XmlEvents& events) {
    auto part = zip.part(name);
    if (!part) { return tl::unexpected(part.error()); }
    XmlReader reader{std::move(*part), events};
    return reader.readAll();
}

const Relation* firstOf(const std::vector<Relation>& relations, std::string_view type) {
    const auto at =
        std::find_if(relations.begin(), relations.end(), [&](const Relation& each) { return each.type == type; });
    return at == relations.end() ? nullptr : &*at;
}

tl::expected<void, WorkbookFault> readParts(WorkbookParts& parts) {
    const auto top = relationsOf(parts.zip, "");
    if (!top) { return tl::unexpected(top.error()); }
    const Relation* document = firstOf(*top, "officeDocument");
    const std::string workbook = document == nullptr ? "xl/workbook.xml" : document->part;
    const auto relations = relationsOf(parts.zip, workbook);
    if (!relations) { return tl::unexpected(relations.error()); }
    // A text or a presentation has the same kind of ZIP, and no sheets.
    WorkbookEvents events{parts, *relations};
    if (!workbook.ends_with(".xml")) { return tl::unexpected(WorkbookFault::NoWorkbook); }
    if (const auto read = readPart(parts.zip, workbook, events); !read) { return read; }
    if (parts.sheets.empty()) { return tl::unexpected(WorkbookFault::NoWorkbook); }
    if (const Relation* texts = firstOf(*relations, "sharedStrings")) {
        TextEvents textEvents{parts.texts};
        if (const auto read = readPart(parts.zip, texts->part, textEvents); !read) { return read; }
    }
    if (const Relation* styles = firstOf(*relations, "styles")) {
        StyleEvents styleEvents{parts.formats};
        if (const auto read = readPart(parts.zip, styles->part, styleEvents); !read) { return read; }
        styleEvents.settle();
    }
    return {};
}

} // namespace

bool isZip(std::string_view bytes) {
    return bytes.starts_with("PK\x03\x04");
}

std::optional<std::string_view> TextList::at(std::size_t index) const {
    if (index >= m_ends.size()) { return std::nullopt; }
    const std::size_t first = index == 0 ? 0 : m_ends[index - 1];
    return std::string_view(m_all).substr(first, m_ends[index] - first);
}

tl::expected<Workbook, WorkbookFault> Workbook::open(std::string_view bytes) {
    auto zip = ZipParts::open(bytes);
    if (!zip) { return tl::unexpected(zip.error()); }
    auto parts = std::make_shared<WorkbookParts>();
    parts->zip = std::move(*zip);
    if (const auto read = readParts(*parts); !read) {
        // A part that something names and that is not there: only the workbook itself makes it another file.
        return tl::unexpected(read.error() == WorkbookFault::NoWorkbook && !parts->sheets.empty()
                                  ? WorkbookFault::Damaged
                                  : read.error());
    }
    Workbook workbook;
    workbook.m_parts = std::move(parts);
    return workbook;
}

} // namespace db::import
