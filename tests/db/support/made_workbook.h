// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

/// Workbooks as small as the format allows, with whatever XML a test wants in them.
namespace db::test {

inline std::uint32_t crc32(std::string_view bytes) {
    std::uint32_t sum = 0xffffffffU;
    for (const char c : bytes) {
        sum ^= static_cast<unsigned char>(c);
        for (int bit = 0; bit < 8; ++bit) {
            sum = (sum >> 1U) ^ ((sum & 1U) != 0 ? 0xedb88320U : 0U);
        }
    }
    return ~sum;
}

inline std::string littleEndian(std::uint32_t number, int bytes) {
    std::string text;
    for (int i = 0; i < bytes; ++i) {
        text += static_cast<char>(number & 0xffU);
        number >>= 8U;
    }
    return text;
}

struct ZipPart {
    std::string name;
    std::string bytes;
    std::uint32_t declared = 0; ///< 0: as large as it is
    bool isDeflated = false;    ///< in blocks of no compression, so that its size can be another than it says
    bool isLocked = false;
};

/// Nothing is compressed.
inline std::string zipOf(const std::vector<ZipPart>& parts) {
    std::string zip;
    std::string directory;
    for (const ZipPart& part : parts) {
        std::string body;
        constexpr std::size_t kBlock = 65535;
        for (std::size_t at = 0; part.isDeflated && at < part.bytes.size(); at += kBlock) {
            const std::string block = part.bytes.substr(at, kBlock);
            const auto length = static_cast<std::uint32_t>(block.size());
            body += littleEndian(at + kBlock >= part.bytes.size() ? 1 : 0, 1) + littleEndian(length, 2) +
                    littleEndian(~length & 0xffffU, 2) + block;
        }
        if (!part.isDeflated) { body = part.bytes; }
        const auto size = static_cast<std::uint32_t>(part.bytes.size());
        const std::string what = littleEndian(part.isLocked ? 1 : 0, 2) + littleEndian(part.isDeflated ? 8 : 0, 2) +
                                 littleEndian(0, 4) + littleEndian(crc32(part.bytes), 4) +
                                 littleEndian(static_cast<std::uint32_t>(body.size()), 4) +
                                 littleEndian(part.declared == 0 ? size : part.declared, 4) +
                                 littleEndian(static_cast<std::uint32_t>(part.name.size()), 2) + littleEndian(0, 2);
        directory += "PK\x01\x02" + littleEndian(20, 2) + littleEndian(20, 2) + what + littleEndian(0, 10) +
                     littleEndian(static_cast<std::uint32_t>(zip.size()), 4) + part.name;
        zip += "PK\x03\x04" + littleEndian(20, 2) + what + part.name + body;
    }
    const auto count = static_cast<std::uint32_t>(parts.size());
    const auto start = static_cast<std::uint32_t>(zip.size());
    return zip + directory + "PK\x05\x06" + littleEndian(0, 4) + littleEndian(count, 2) + littleEndian(count, 2) +
           littleEndian(static_cast<std::uint32_t>(directory.size()), 4) + littleEndian(start, 4) + littleEndian(0, 2);
}

struct MadeSheet {
    std::string rows; ///< what stands in sheetData
    std::string name = "名单";
    std::string state = {}; ///< hidden, or empty
    std::string above = {}; ///< before sheetData: cols
    std::string below = {}; ///< behind it: mergeCells
};

struct MadeWorkbook {
    std::vector<MadeSheet> sheets;
    std::string texts = {};                ///< what stands in sst
    std::vector<std::string> formats = {}; ///< cells of style 1 and on have these
    std::vector<int> builtIn = {};         ///< and those behind have these
    std::string properties = {};           ///< attributes of workbookPr

    [[nodiscard]] std::vector<ZipPart> parts() const {
        const std::string head = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>";
        const std::string space = " xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\"";
        const std::string office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
        const std::string relations =
            head + "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">";
        const auto relation = [&](const std::string& id, const std::string& type, const std::string& target) {
            return "<Relationship Id=\"" + id + "\" Type=\"" + office + "/" + type + "\" Target=\"" + target + "\"/>";
        };
        std::string names;
        std::string targets;
        std::vector<ZipPart> made;
        for (std::size_t i = 0; i < sheets.size(); ++i) {
            const MadeSheet& sheet = sheets[i];
            const std::string number = std::to_string(i + 1);
            names += "<sheet name=\"" + sheet.name + "\" sheetId=\"" + number + "\"" +
                     (sheet.state.empty() ? "" : " state=\"" + sheet.state + "\"") + " r:id=\"rId" + number + "\"/>";
            targets += relation("rId" + number, "worksheet", "worksheets/sheet" + number + ".xml");
            made.push_back({"xl/worksheets/sheet" + number + ".xml", head + "<worksheet" + space + ">" + sheet.above +
                                                                         "<sheetData>" + sheet.rows + "</sheetData>" +
                                                                         sheet.below + "</worksheet>"});
        }
        std::string own;
        std::string cells = "<xf numFmtId=\"0\"/>";
        for (std::size_t i = 0; i < formats.size(); ++i) {
            const std::string id = std::to_string(164 + i);
            own += "<numFmt numFmtId=\"" + id + "\" formatCode=\"" + formats[i] + "\"/>";
            cells += "<xf numFmtId=\"" + id + "\" applyNumberFormat=\"1\"/>";
        }
        for (const int id : builtIn) {
            cells += "<xf numFmtId=\"" + std::to_string(id) + "\"/>";
        }
        made.push_back(
            {"_rels/.rels", relations + relation("rId1", "officeDocument", "xl/workbook.xml") + "</Relationships>"});
        made.push_back({"xl/_rels/workbook.xml.rels", relations + targets + relation("a", "styles", "styles.xml") +
                                                          relation("b", "sharedStrings", "sharedStrings.xml") +
                                                          "</Relationships>"});
        made.push_back({"xl/workbook.xml", head + "<workbook" + space + " xmlns:r=\"" + office + "\"><workbookPr" +
                                               properties + "/><sheets>" + names + "</sheets></workbook>"});
        made.push_back({"xl/styles.xml", head + "<styleSheet" + space + "><numFmts>" + own +
                                             "</numFmts><cellStyleXfs><xf numFmtId=\"14\"/></cellStyleXfs><cellXfs>" +
                                             cells + "</cellXfs></styleSheet>"});
        made.push_back({"xl/sharedStrings.xml", head + "<sst" + space + ">" + texts + "</sst>"});
        return made;
    }
    [[nodiscard]] std::string bytes() const { return zipOf(parts()); }
};

/// Cells of a row: a text is one in its place, what begins with "<c" stands as it is.
inline std::string rowOf(int line, const std::vector<std::string>& cells, const std::string& attributes = {}) {
    std::string row = "<row r=\"" + std::to_string(line) + "\"" + attributes + ">";
    for (std::size_t i = 0; i < cells.size(); ++i) {
        const std::string place = std::string(1, static_cast<char>('A' + i)) + std::to_string(line);
        if (cells[i].empty()) { continue; }
        row += cells[i].starts_with("<c")
                   ? cells[i]
                   : "<c r=\"" + place + "\" t=\"inlineStr\"><is><t>" + cells[i] + "</t></is></c>";
    }
    return row + "</row>";
}

} // namespace db::test
