// SPDX-License-Identifier: GPL-3.0-or-later

#include "db/import/resident_csv.h"

#include "db/import/csv.h"
#include "db/import/id_number.h"
#include "db/import/text_encoding.h"
#include "db/records/utf8.h"

#include <algorithm>
#include <array>
#include <map>
#include <optional>
#include <utility>

namespace db::import {
namespace {

enum class Column { Name, Sex, BirthDate, IdNumber, Phone, Address, Grid, Household, Language, Hearing, Wheelchair };
constexpr std::size_t kColumns = 11;

struct ColumnName {
    Column column;
    std::string_view chinese;
    std::string_view english;
    std::size_t most; ///< characters
};
constexpr std::array<ColumnName, kColumns> kNames{{{Column::Name, "姓名", "name", 40},
                                                   {Column::Sex, "性别", "sex", 10},
                                                   {Column::BirthDate, "出生日期", "birth_date", 20},
                                                   {Column::IdNumber, "身份证号", "id_number", 20},
                                                   {Column::Phone, "电话", "phone", 24},
                                                   {Column::Address, "住址", "address", 120},
                                                   {Column::Grid, "网格", "grid", 40},
                                                   {Column::Household, "户号", "household", 32},
                                                   {Column::Language, "语言", "language", 16},
                                                   {Column::Hearing, "听力", "hearing", 10},
                                                   {Column::Wheelchair, "轮椅", "wheelchair", 10}}};
/// Older than this is a wrong date, not an age.
constexpr int kOldestAge = 130;

using Header = std::map<Column, std::size_t>;
using Fields = std::array<std::string, kColumns>;

std::string trimmed(std::string_view text) {
    static constexpr std::string_view kWide = "　"; // the full-width space
    while (true) {
        if (!text.empty() && (text.front() == ' ' || text.front() == '\t')) {
            text.remove_prefix(1);
        } else if (!text.empty() && (text.back() == ' ' || text.back() == '\t')) {
            text.remove_suffix(1);
        } else if (text.starts_with(kWide)) {
            text.remove_prefix(kWide.size());
        } else if (text.ends_with(kWide)) {
            text.remove_suffix(kWide.size());
        } else {
            return std::string{text};
        }
    }
}

std::string lowerCase(std::string text) {
    for (char& c : text) {
        if (c >= 'A' && c <= 'Z') c = static_cast<char>(c - 'A' + 'a');
    }
    return text;
}

/// Reasons for one row, joined; each quotes no value of the row.
class Reasons {
public:
    void add(std::string_view reason) {
        if (!m_text.empty()) m_text += "；";
        m_text += reason;
    }
    [[nodiscard]] bool any() const { return !m_text.empty(); }
    [[nodiscard]] const std::string& text() const { return m_text; }

private:
    std::string m_text;
};

const ColumnName* columnNamed(const std::string& title) {
    const auto at = std::find_if(kNames.begin(), kNames.end(), [&](const ColumnName& name) {
        return title == name.chinese || lowerCase(title) == name.english;
    });
    return at == kNames.end() ? nullptr : &*at;
}

std::string_view words(CsvProblem problem) {
    switch (problem) {
    case CsvProblem::TooManyFields:
        return "列太多";
    case CsvProblem::FieldTooLong:
        return "有一格太长";
    case CsvProblem::QuoteInside:
        return "引号应该在一格的开头";
    case CsvProblem::QuoteNotClosed:
        return "引号没有结束";
    case CsvProblem::TextAfterQuote:
        return "引号后面应该是逗号";
    }
    return "";
}

/// The header row, or reasons why it is none.
Header readHeader(const CsvRow& row, Reasons& reasons) {
    Header header;
    if (row.problem) reasons.add(words(*row.problem));
    for (std::size_t i = 0; i < row.fields.size(); ++i) {
        const ColumnName* name = columnNamed(trimmed(row.fields[i]));
        if (!name) {
            reasons.add("表头第 " + std::to_string(i + 1) + " 列不认识");
        } else if (!header.emplace(name->column, i).second) {
            reasons.add("表头“" + std::string(name->chinese) + "”出现了两次");
        }
    }
    if (!header.contains(Column::Name)) reasons.add("缺少“姓名”列");
    if (!header.contains(Column::BirthDate) && !header.contains(Column::IdNumber)) {
        reasons.add("“出生日期”和“身份证号”至少要有一列");
    }
    return header;
}

bool hasControlCharacter(std::string_view text) {
    return std::any_of(text.begin(), text.end(), [](char c) {
        const auto byte = static_cast<unsigned char>(c);
        return byte < 0x20 || byte == 0x7f;
    });
}

/// Characters that turn the order of a line around (U+202A to U+202E, U+2066 to U+2069): one name could look like
/// another.
bool hasDirectionMark(std::string_view text) {
    for (std::size_t at = text.find('\xe2'); at != std::string_view::npos; at = text.find('\xe2', at + 1)) {
        const auto rest = text.substr(at + 1, 2);
        if (rest.size() < 2) return false;
        if (rest[0] == '\x80' && rest[1] >= '\xaa' && rest[1] <= '\xae') return true;
        if (rest[0] == '\x81' && rest[1] >= '\xa6' && rest[1] <= '\xa9') return true;
    }
    return false;
}

/// What a spreadsheet would run as soon as somebody copies it back into one. An address may begin with "-1 层".
bool isFormula(Column column, std::string_view text) {
    return !text.empty() && (text.front() == '=' || text.front() == '@' ||
                             (column == Column::Name && (text.front() == '+' || text.front() == '-')));
}

Fields readFields(const CsvRow& row, const Header& header, Reasons& reasons) {
    Fields fields;
    for (const ColumnName& name : kNames) {
        const auto at = header.find(name.column);
        if (at == header.end() || at->second >= row.fields.size()) continue;
        std::string value = trimmed(row.fields[at->second]);
        const std::string title = "“" + std::string(name.chinese) + "”";
        if (characterCount(value) > name.most) {
            reasons.add(title + "太长");
        } else if (hasControlCharacter(value) || hasDirectionMark(value)) {
            reasons.add(title + "含有控制字符");
        } else if (isFormula(name.column, value)) {
            reasons.add(title + "像是表格公式");
        }
        fields.at(static_cast<std::size_t>(name.column)) = std::move(value);
    }
    return fields;
}

const std::string& at(const Fields& fields, Column column) {
    return fields.at(static_cast<std::size_t>(column));
}

std::optional<Sex> readSex(const std::string& text) {
    const std::string word = lowerCase(text);
    if (word.empty()) return Sex::Unstated;
    if (word == "女" || word == "f" || word == "female") return Sex::Female;
    if (word == "男" || word == "m" || word == "male") return Sex::Male;
    return std::nullopt;
}

std::optional<bool> readYesNo(const std::string& text) {
    const std::string word = lowerCase(text);
    if (word.empty() || word == "否" || word == "无" || word == "0" || word == "no" || word == "n" || word == "false") {
        return false;
    }
    if (word == "是" || word == "有" || word == "需要" || word == "1" || word == "yes" || word == "y" ||
        word == "true") {
        return true;
    }
    return std::nullopt;
}

std::optional<std::string> readLanguage(const std::string& text) {
    static constexpr std::array<std::pair<std::string_view, std::string_view>, 12> kWords{{{"普通话", "zh"},
                                                                                           {"汉语", "zh"},
                                                                                           {"粤语", "yue"},
                                                                                           {"吴语", "wuu"},
                                                                                           {"闽南语", "nan"},
                                                                                           {"客家话", "hak"},
                                                                                           {"英语", "en"},
                                                                                           {"维吾尔语", "ug"},
                                                                                           {"藏语", "bo"},
                                                                                           {"蒙古语", "mn"},
                                                                                           {"朝鲜语", "ko"},
                                                                                           {"壮语", "za"}}};
    for (const auto& [word, tag] : kWords) {
        if (text == word) return std::string{tag};
    }
    const bool isTag = std::all_of(text.begin(), text.end(), [](char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '-';
    });
    return isTag ? std::optional{text} : std::nullopt;
}

/// 11 digits of a mobile, or a land line with its area code: 7 to 12 digits with dashes, spaces or +86.
std::optional<std::string> readPhone(const std::string& text) {
    std::string digits;
    for (std::size_t i = 0; i < text.size(); ++i) {
        const char c = text[i];
        if (c >= '0' && c <= '9') {
            digits += c;
        } else if (c != ' ' && c != '-' && !(c == '+' && i == 0)) {
            return std::nullopt;
        }
    }
    if (text.starts_with('+')) {
        if (!digits.starts_with("86")) return std::nullopt;
        digits.erase(0, 2);
    }
    if (text.empty() || (digits.size() >= 7 && digits.size() <= 12)) return digits;
    return std::nullopt;
}

void readBirth(const Fields& fields, Date today, Resident& resident, Reasons& reasons) {
    std::optional<IdNumberFacts> facts;
    if (!resident.idNumber.empty()) {
        facts = readIdNumber(resident.idNumber);
        if (!facts) reasons.add("身份证号不对（位数、日期或校验码）");
    }
    const std::string& written = at(fields, Column::BirthDate);
    std::optional<Date> date = facts ? std::optional{facts->birthDate} : std::nullopt;
    if (!written.empty()) {
        date = readDate(written);
        if (!date) reasons.add("出生日期不对");
        if (date && facts && *date != facts->birthDate) reasons.add("出生日期和身份证号不一致");
    } else if (!date && resident.idNumber.empty()) {
        reasons.add("缺少出生日期");
    }
    if (date && (*date > today || date->year() < today.year() - std::chrono::years{kOldestAge})) {
        reasons.add("出生日期不可能");
    }
    if (date) resident.birthDate = *date;
    if (!facts) return;
    if (resident.sex == Sex::Unstated) resident.sex = facts->sex;
    if (resident.sex != facts->sex) reasons.add("性别和身份证号不一致");
}

std::string upperCaseX(std::string id) {
    if (!id.empty() && id.back() == 'x') id.back() = 'X';
    return id;
}

ResidentRow readRow(int line, const Fields& fields, Date today, Reasons& reasons) {
    ResidentRow row;
    row.line = line;
    row.gridLabel = at(fields, Column::Grid);
    row.householdNumber = at(fields, Column::Household);
    Resident& resident = row.resident;
    resident.name = at(fields, Column::Name);
    resident.idNumber = upperCaseX(at(fields, Column::IdNumber));
    resident.address = at(fields, Column::Address);
    if (resident.name.empty()) reasons.add("缺少姓名");
    const auto sex = readSex(at(fields, Column::Sex));
    const auto phone = readPhone(at(fields, Column::Phone));
    const auto language = readLanguage(at(fields, Column::Language));
    const auto hearing = readYesNo(at(fields, Column::Hearing));
    const auto wheelchair = readYesNo(at(fields, Column::Wheelchair));
    if (!sex) reasons.add("性别应为“男”或“女”");
    if (!phone) reasons.add("电话不对");
    if (!language) reasons.add("语言不认识");
    if (!hearing) reasons.add("“听力”应为“是”或“否”");
    if (!wheelchair) reasons.add("“轮椅”应为“是”或“否”");
    resident.sex = sex.value_or(Sex::Unstated);
    resident.phone = phone.value_or("");
    resident.spokenLanguage = language.value_or("");
    resident.needsHearingHelp = hearing.value_or(false);
    resident.usesWheelchair = wheelchair.value_or(false);
    readBirth(fields, today, resident, reasons);
    return row;
}

/// Names the line where an ID number stood before.
void checkTwice(const ResidentRow& row, std::map<std::string, int>& seen, Reasons& reasons) {
    if (row.resident.idNumber.empty()) return;
    const auto [at, isNew] = seen.emplace(row.resident.idNumber, row.line);
    if (!isNew) reasons.add("身份证号与第 " + std::to_string(at->second) + " 行重复");
}

void readRows(CsvReader& reader, const Header& header, std::size_t width, Date today, ParsedResidents& parsed) {
    std::map<std::string, int> seen;
    while (const auto csv = reader.next()) {
        if (parsed.rows.size() + parsed.problems.size() >= kMaxCsvRows) {
            parsed.problems.push_back({csv->line, "行数太多，请分成几个文件"});
            return;
        }
        Reasons reasons;
        if (csv->problem) {
            reasons.add(words(*csv->problem));
        } else if (csv->fields.size() != width) {
            reasons.add("有 " + std::to_string(csv->fields.size()) + " 列，表头有 " + std::to_string(width) + " 列");
        } else {
            const Fields fields = readFields(*csv, header, reasons);
            ResidentRow row = readRow(csv->line, fields, today, reasons);
            checkTwice(row, seen, reasons);
            if (!reasons.any()) parsed.rows.push_back(std::move(row));
        }
        if (reasons.any()) parsed.problems.push_back({csv->line, reasons.text()});
    }
}

} // namespace

ParsedResidents parseResidents(std::string_view bytes, Date today) {
    ParsedResidents parsed;
    const auto refuse = [&parsed](int line, std::string reason) {
        parsed.problems.push_back({line, std::move(reason)});
        return parsed;
    };
    if (bytes.size() > kMaxCsvBytes) return refuse(0, "文件太大");
    if (bytes.starts_with("\xff\xfe") || bytes.starts_with("\xfe\xff")) {
        return refuse(0, "文件是 UTF-16（“Unicode 文本”），请另存为 UTF-8 的 CSV");
    }
    const auto text = toUtf8(bytes);
    if (!text) {
        const auto before = bytes.substr(0, text.error());
        const auto line = 1 + static_cast<int>(std::count(before.begin(), before.end(), '\n'));
        return refuse(line, "这一行的文字编码既不是 UTF-8 也不是 GB18030");
    }
    CsvReader reader{*text};
    const auto first = reader.next();
    if (!first) return refuse(0, "文件是空的");
    Reasons reasons;
    const Header header = readHeader(*first, reasons);
    if (reasons.any()) return refuse(first->line, reasons.text());
    readRows(reader, header, first->fields.size(), today, parsed);
    if (parsed.rows.empty() && parsed.problems.empty()) return refuse(0, "只有表头，没有居民");
    return parsed;
}

} // namespace db::import
