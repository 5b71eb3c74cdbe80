// SPDX-License-Identifier: GPL-3.0-or-later

#include "db/import/sheet_reader.h"

#include "db/import/cell_text.h"
#include "db/import/xml_reader.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <cmath>
#include <deque>
#include <map>
#include <utility>

namespace db::import {
namespace {

constexpr std::size_t kMostColumns = 256;
constexpr std::size_t kMostMerges = 1'000'000;

/// Cells of one column that are shown as one.
struct Merge {
    int first = 0;
    int last = 0;
    std::size_t column = 0;
};

class MergeEvents : public XmlEvents {
public:
    bool start(std::string_view name, const XmlAttributes& attributes) override {
        if (name != "mergeCell") { return true; }
        const std::string_view range = attributes["ref"];
        const std::size_t colon = range.find(':');
        const auto from = placeOf(range.substr(0, colon));
        const auto to = colon == std::string_view::npos ? from : placeOf(range.substr(colon + 1));
        if (!from || !to) { return false; }
        if (to->row > from->row && from->column < kMostColumns) {
            merges.push_back({from->row, to->row, from->column});
        }
        return merges.size() <= kMostMerges;
    }
    std::vector<Merge> merges;
};

/// They stand behind the rows that they are needed for. Most sheets have none: then the XML is not taken apart twice.
tl::expected<std::vector<Merge>, WorkbookFault> readMerges(const ZipParts& zip, const std::string& name) {
    constexpr std::string_view kWord = "mergeCell";
    std::array<char, std::size_t{64} << 10U> chunk{};
    std::string tail;
    auto part = zip.part(name);
    if (!part) { return tl::unexpected(part.error()); }
    bool isThere = false;
    while (!isThere) {
        const auto count = part->read(chunk);
        if (!count) { return tl::unexpected(count.error()); }
        if (*count == 0) { return std::vector<Merge>{}; }
        tail.append(chunk.data(), *count);
        // In UTF-16 the word has other bytes, so it may be there.
        isThere = tail.starts_with("\xff\xfe") || tail.starts_with("\xfe\xff") || tail.find(kWord) != std::string::npos;
        tail.erase(0, tail.size() - std::min(tail.size(), kWord.size()));
    }
    part = zip.part(name);
    if (!part) { return tl::unexpected(part.error()); }
    MergeEvents events;
    XmlReader reader{std::move(*part), events};
    if (const auto read = reader.readAll(); !read) { return tl::unexpected(read.error()); }
    std::sort(events.merges.begin(), events.merges.end(),
              [](const Merge& a, const Merge& b) { return a.first < b.first; });
    return std::move(events.merges);
}

/// What stands in merged cells, row by row.
class MergedTexts {
public:
    explicit MergedTexts(std::vector<Merge> merges)
        : m_merges(std::move(merges)) {}

    /// The row gets what stands above it, and gives what stands below. Rows come in their order.
    void settle(TableRow& row) {
        for (auto at = m_open.begin(); at != m_open.end();) {
            const auto& [column, open] = *at;
            const bool isEmpty = column >= row.fields.size() || row.fields[column].empty();
            if (open.last < row.line) {
                at = m_open.erase(at);
                continue;
            }
            if (isEmpty) { row.notes.push_back({column, CellKind::FromAbove, open.text}); }
            ++at;
        }
        for (; m_next < m_merges.size() && m_merges[m_next].first <= row.line; ++m_next) {
            const Merge& merge = m_merges[m_next];
            if (merge.first < row.line || merge.column >= row.fields.size()) { continue; }
            const std::string& text = row.fields[merge.column];
            if (!text.empty()) { m_open[merge.column] = {merge.last, text}; }
        }
    }

private:
    struct Open {
        int last = 0;
        std::string text;
    };
    std::vector<Merge> m_merges;
    std::size_t m_next = 0;
    std::map<std::size_t, Open> m_open;
};

/// A number that is stored, whatever the place where the program runs writes as a comma.
std::optional<double> storedNumber(std::string_view text) {
    constexpr std::string_view kWhite = " \t\r\n";
    text.remove_prefix(std::min(text.find_first_not_of(kWhite), text.size()));
    text = text.substr(0, text.find_last_not_of(kWhite) + 1);
    double number = 0;
    const auto read = std::from_chars(text.data(), text.data() + text.size(), number);
    const bool isOne = read.ec == std::errc{} && read.ptr == text.data() + text.size() && std::isfinite(number);
    return isOne ? std::optional{number} : std::nullopt;
}

class SheetEvents : public XmlEvents {
public:
    SheetEvents(const WorkbookParts& parts, std::vector<Merge> merges)
        : m_parts(parts)
        , m_merged(std::move(merges)) {}

    bool start(std::string_view name, const XmlAttributes& attributes) override {
        if (name == "row") { return startRow(attributes); }
        if (name == "c") { return startCell(attributes); }
        if (name == "col") { hideColumns(attributes); }
        if (name == "f") { m_cell.hasFormula = true; }
        m_isValue = name == "v";
        m_cell.hasValue = m_cell.hasValue || m_isValue;
        if (m_cell.type == "inlineStr") { m_inline.start(name); }
        return true;
    }
    bool end(std::string_view name) override {
        if (name == "v") { m_isValue = false; }
        if (m_cell.type == "inlineStr") { m_inline.end(name); }
        if (name == "c") { return endCell(); }
        if (name == "row") { endRow(); }
        return true;
    }
    void text(std::string_view text) override {
        if (m_isValue && m_cell.value.size() <= kMaxCellBytes) { m_cell.value += text; }
        if (m_cell.type == "inlineStr") { m_inline.text(text); }
    }

    [[nodiscard]] bool isHidden(std::size_t column) const {
        return std::any_of(m_hidden.begin(), m_hidden.end(),
                           [&](const auto& range) { return range.first <= column && column <= range.second; });
    }
    std::deque<TableRow> rows; ///< that are read and were not asked for yet

private:
    struct Cell {
        std::size_t column = 0;
        std::string type;
        std::size_t style = 0;
        std::string value;
        bool hasValue = false;
        bool hasFormula = false;
    };

    bool startRow(const XmlAttributes& attributes) {
        const std::string_view written = attributes["r"];
        const int line = written.empty() ? m_line + 1 : wholeNumber(written).value_or(0);
        // Rows stand in their order; that no number comes twice keeps two people from having one line.
        if (line <= m_line || !placeOf("A" + std::to_string(line))) { return false; }
        m_line = line;
        m_column = 0;
        m_row = TableRow{.line = line, .fields = {}, .isHidden = attributes.isTrue("hidden")};
        return true;
    }

    bool startCell(const XmlAttributes& attributes) {
        const std::string_view written = attributes["r"];
        const auto place = written.empty() ? std::optional{CellPlace{m_line, m_column}} : placeOf(written);
        if (!place || place->row != m_line) { return false; }
        m_column = place->column + 1;
        m_cell = Cell{.column = place->column,
                      .type = std::string(attributes["t"]),
                      .style = static_cast<std::size_t>(wholeNumber(attributes["s"]).value_or(0)),
                      .value = {}};
        return true;
    }

    void hideColumns(const XmlAttributes& attributes) {
        const auto first = wholeNumber(attributes["min"]);
        const auto last = wholeNumber(attributes["max"]);
        if (!attributes.isTrue("hidden") || !first || !last || *first < 1 || m_hidden.size() > kMostColumns) { return; }
        m_hidden.emplace_back(*first - 1, *last - 1);
    }

    bool endCell() {
        const bool isRead = readCell();
        m_cell = {};
        return isRead;
    }

    /// False: the workbook is damaged.
    bool readCell() {
        const std::string& type = m_cell.type;
        if (type == "inlineStr") { return put(m_inline.take()); }
        // Programs that write formulas without a spreadsheet leave the result out, or empty.
        if (m_cell.value.empty() && m_cell.hasFormula && type != "str") {
            note(CellKind::NotCalculated);
            return true;
        }
        if (!m_cell.hasValue) { return true; }
        if (type == "s") {
            const auto index = wholeNumber(m_cell.value);
            const auto text = index ? m_parts.texts.at(static_cast<std::size_t>(*index)) : std::nullopt;
            return text && put(std::string(*text));
        }
        if (type == "str") { return put(unescaped(m_cell.value)); }
        if (type == "b") { return put(m_cell.value == "1" || m_cell.value == "true" ? "是" : "否"); }
        if (type == "d") { return putDate(); }
        if (type == "e") {
            note(CellKind::Error);
            return put(m_cell.value);
        }
        if (!type.empty() && type != "n") { return false; }
        return m_cell.value.empty() || putNumber();
    }

    bool putDate() {
        constexpr std::size_t kDay = 10; // 2026-11-30, perhaps with T08:00:00 behind it
        if (m_cell.value.size() >= kDay && (m_cell.value.size() == kDay || m_cell.value[kDay] == 'T')) {
            note(CellKind::Date);
            m_cell.value.resize(kDay);
        }
        return put(m_cell.value);
    }

    bool putNumber() {
        const auto number = storedNumber(m_cell.value);
        if (!number) { return false; }
        const NumberFormat format =
            m_cell.style < m_parts.formats.size() ? m_parts.formats[m_cell.style] : NumberFormat{};
        if (format.isDate()) {
            if (auto day = dayOfSerial(*number, m_parts.epoch)) {
                const bool isFirst = day->ends_with("-01");
                const bool isWhole = format.hasYear && format.hasMonth && (format.hasDay || !isFirst);
                note(isWhole ? CellKind::Date : CellKind::PartOfDate);
                return put(std::move(*day));
            }
        }
        if (std::fabs(*number) >= kFirstInexact) { note(CellKind::LostDigits); }
        return put(numberText(*number, format));
    }

    bool put(std::string text) {
        if (text.empty()) { return true; }
        if (m_cell.column >= kMostColumns) {
            m_row.problem = RowFault::TooManyFields;
            return true;
        }
        if (text.size() > kMaxCellBytes) {
            note(CellKind::TooLong);
            text.clear();
        }
        if (m_row.fields.size() <= m_cell.column) { m_row.fields.resize(m_cell.column + 1); }
        m_row.fields[m_cell.column] = std::move(text);
        return true;
    }

    void note(CellKind kind) {
        if (m_cell.column >= kMostColumns || m_row.notes.size() > kMostColumns) { return; }
        if (m_row.fields.size() <= m_cell.column) { m_row.fields.resize(m_cell.column + 1); }
        m_row.notes.push_back({m_cell.column, kind, {}});
    }

    void endRow() {
        const bool isBlank = m_row.notes.empty() && !m_row.problem &&
                             std::all_of(m_row.fields.begin(), m_row.fields.end(),
                                         [](const std::string& field) { return field.empty(); });
        m_merged.settle(m_row);
        if (!isBlank) { rows.push_back(std::move(m_row)); }
        m_row = {};
    }

    const WorkbookParts& m_parts;
    MergedTexts m_merged;
    TableRow m_row;
    Cell m_cell;
    RichText m_inline;
    std::vector<std::pair<std::size_t, std::size_t>> m_hidden;
    int m_line = 0;
    std::size_t m_column = 0;
    bool m_isValue = false;
};

} // namespace

struct SheetReader::State {
    State(std::shared_ptr<const WorkbookParts> shared, std::vector<Merge> merges, ZipParts::Part part)
        : parts(std::move(shared))
        , events(*parts, std::move(merges))
        , reader(std::move(part), events) {}

    std::shared_ptr<const WorkbookParts> parts;
    SheetEvents events;
    XmlReader reader;
    int lastLine = 0;
    bool isAtEnd = false;
};

SheetReader::SheetReader(std::unique_ptr<State> state)
    : m_state(std::move(state)) {}
SheetReader::SheetReader(SheetReader&&) noexcept = default;
SheetReader& SheetReader::operator=(SheetReader&&) noexcept = default;
SheetReader::~SheetReader() = default;

tl::expected<SheetReader, WorkbookFault> SheetReader::open(std::shared_ptr<const WorkbookParts> parts,
                                                           std::size_t sheet) {
    const std::string& name = parts->sheets.at(sheet).part;
    auto merges = readMerges(parts->zip, name);
    if (!merges) {
        const bool isMissing = merges.error() == WorkbookFault::NoWorkbook;
        return tl::unexpected(isMissing ? WorkbookFault::Damaged : merges.error());
    }
    auto part = parts->zip.part(name);
    if (!part) { return tl::unexpected(part.error()); }
    return SheetReader{std::make_unique<State>(std::move(parts), std::move(*merges), std::move(*part))};
}

std::optional<TableRow> SheetReader::next() {
    auto& rows = m_state->events.rows;
    while (rows.empty() && !m_state->isAtEnd) {
        const auto more = m_state->reader.readSome();
        m_state->isAtEnd = !more || !*more;
        if (more) { continue; }
        const bool isLarge = more.error() == WorkbookFault::TooLarge;
        const int last = rows.empty() ? m_state->lastLine : rows.back().line;
        rows.push_back(
            {.line = last + 1, .fields = {}, .problem = isLarge ? RowFault::FileTooLarge : RowFault::FileDamaged});
    }
    if (rows.empty()) { return std::nullopt; }
    TableRow row = std::move(rows.front());
    rows.pop_front();
    m_state->lastLine = row.line;
    return row;
}

bool SheetReader::isHidden(std::size_t column) const {
    return m_state->events.isHidden(column);
}

} // namespace db::import
