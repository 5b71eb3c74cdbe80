// SPDX-License-Identifier: GPL-3.0-or-later

#include "db/import/resident_list.h"

#include "db/import/cell_words.h"
#include "db/import/cells.h"
#include "db/import/day_cell.h"
#include "db/import/document_number.h"
#include "db/import/known_people.h"
#include "db/import/list_rows.h"
#include "db/import/own_cells.h"
#include "db/import/plain_cell.h"
#include "db/names/lost_text.h"
#include "db/names/name_form.h"
#include "db/names/phone_form.h"
#include "db/records/utf8.h"

#include <algorithm>
#include <array>
#include <optional>
#include <utility>

namespace db::import {
namespace {

/// Older than this is a wrong date, not an age.
constexpr int kOldestAge = 130;

constexpr std::string_view kKeepDigits = "请先把这一列设为“文本”格式，再从原来的名单重新导出";

/// A row by its columns.
struct Fields {
    std::array<std::string, kColumns> texts;
    bool isBirthInPart = false; ///< the birth date is shown without its year or its day
};

/// What a spreadsheet would run as soon as somebody copies it back into one. An address may begin with "-1 层".
bool isFormula(Column column, std::string_view text) {
    return !text.empty() && (text.front() == '=' || text.front() == '@' ||
                             (column == Column::Name && (text.front() == '+' || text.front() == '-')));
}

/// Are these words that somebody wrote, and not a number or one of a few words?
bool isText(Column column) {
    return column == Column::Name || column == Column::Address || column == Column::Grid || column == Column::Household;
}

/// One line, without the marks of a spreadsheet. A name of two lines is not put together: it may be two people's.
std::string oneLine(Column column, std::string_view field) {
    std::string cell = withoutMarks(trimmed(field));
    if (column == Column::Name) {
        std::replace(cell.begin(), cell.end(), '\t', ' ');
        return cell;
    }
    for (char& c : cell) {
        if (c == '\n' || c == '\r') { c = column == Column::Phone ? ';' : ' '; }
        if (c == '\t') { c = ' '; }
    }
    return cell;
}

/// What a workbook says of a cell besides its text.
void readNote(const CellNote& note, Column column, Fields& fields, Verdict& verdict) {
    std::string& text = fields.texts.at(static_cast<std::size_t>(column));
    switch (note.kind) {
    case CellKind::Error:
        verdict.refuse(column, titled(column) + "是公式的错误（如 #N/A）；请改成值");
        return;
    case CellKind::NotCalculated:
        verdict.refuse(column, titled(column) + "是没有算过的公式；请用表格软件打开，保存一次");
        return;
    case CellKind::TooLong:
        verdict.refuse(column, titled(column) + "太长");
        return;
    case CellKind::LostDigits: // of an ID number and a phone it is seen by the text
        if (column != Column::IdNumber && column != Column::Phone) {
            verdict.refuse(column,
                           titled(column) + "被表格软件改成了科学计数，丢了末几位；" + std::string(kKeepDigits));
        }
        return;
    case CellKind::PartOfDate:
        fields.isBirthInPart = fields.isBirthInPart || column == Column::BirthDate;
        [[fallthrough]];
    case CellKind::Date: // 3-1 becomes the first of March, and its digits a phone
        if (isText(column) || column == Column::Phone) {
            verdict.doubt(column, titled(column) + "是日期，多半是表格软件改的；请按原来的写，设为“文本”格式");
        }
        if (column == Column::Phone) { text.clear(); }
        return;
    case CellKind::FromAbove:
        if (isOfHome(column)) {
            text = oneLine(column, note.text);
        } else {
            verdict.clean(column, titled(column) + "是合并的单元格，只算在第一行");
        }
        return;
    }
}

Fields readFields(const TableRow& row, const Header& header, Verdict& verdict) {
    Fields fields;
    for (const ColumnName& name : columnNames()) {
        const auto at = header.at.find(name.column);
        if (at == header.at.end() || at->second >= row.fields.size()) { continue; }
        std::string value = oneLine(name.column, row.fields[at->second]);
        if (trimmed(row.fields[at->second]).starts_with("=\"") && !value.starts_with('=')) {
            verdict.clean(name.column, titled(name.column) + "去掉了表格软件的等号和引号");
        }
        if (characterCount(value) > name.most) {
            verdict.refuse(name.column, titled(name.column) + "太长");
        } else if (hasControlCharacter(value) || (isText(name.column) && hasDirectionMark(value))) {
            verdict.refuse(name.column, titled(name.column) + "含有控制字符");
        } else if (isFormula(name.column, value)) {
            verdict.refuse(name.column, titled(name.column) + "像是表格公式");
        }
        fields.texts.at(static_cast<std::size_t>(name.column)) = std::move(value);
    }
    for (const CellNote& note : row.notes) {
        if (const auto column = columnAt(header, note.column)) { readNote(note, *column, fields, verdict); }
    }
    return fields;
}

const std::string& at(const Fields& fields, Column column) {
    return fields.texts.at(static_cast<std::size_t>(column));
}

/// Small letters, nothing unseen, no spaces: for cells that hold one of a few words.
std::string wordOf(const Fields& fields, Column column) {
    std::string word = names::plainForm(at(fields, column));
    std::erase(word, ' ');
    for (char& c : word) {
        if (c >= 'A' && c <= 'Z') { c = static_cast<char>(c - 'A' + 'a'); }
    }
    return word;
}

void addNote(std::string& note, std::string_view more) {
    if (more.empty()) { return; }
    if (!note.empty()) { note += "；"; }
    note += more;
}

void readName(const Fields& fields, Resident& resident, Verdict& verdict) {
    const std::string& cell = at(fields, Column::Name);
    NameAndNote read = readNameCell(cell);
    if (const auto lost = names::findLost(read.name + read.note)) {
        verdict.doubt(Column::Name, "“姓名”" + words(*lost));
    }
    if (read.note.empty() && read.name != cell) {
        verdict.clean(Column::Name, "“姓名”去掉了空格和看不见的字符，间隔号统一为“·”");
    } else if (!read.note.empty()) {
        verdict.clean(Column::Name, "“姓名”后面括号里的字不是名字，记作备注");
    }
    resident.name = std::move(read.name);
    addNote(resident.note, read.note);
    if (resident.name.empty()) { verdict.refuse(Column::Name, "缺少姓名"); }
}

/// A text of an office: on one line, and none of its characters lost.
std::string readText(const Fields& fields, Column column, Verdict& verdict) {
    std::string text = readTextCell(at(fields, column));
    const auto lost = names::findLost(text);
    if (lost && lost->kind != names::LostKind::Star) { verdict.doubt(column, titled(column) + words(*lost)); }
    return text;
}

void readPhone(const Fields& fields, Resident& resident, Verdict& verdict) {
    const std::string& cell = at(fields, Column::Phone);
    if (cell.empty()) { return; }
    const auto phone = names::readPhone(cell);
    if (!phone) {
        verdict.doubt(Column::Phone, phone.error() == names::PhoneProblem::LostDigits
                                         ? "“电话”被表格软件改成了科学计数，丢了末几位；" + std::string(kKeepDigits)
                                         : "电话不对：没有这样的号码；居民要用它登录，请核对");
        return;
    }
    resident.phone = phone->number;
    resident.phoneExtension = phone->extension;
    resident.secondPhone = phone->second;
    addNote(resident.note, phone->note.empty() ? phone->note : "电话：" + phone->note);
    if (!phone->second.empty()) { verdict.clean(Column::Phone, "“电话”有两个号码，第二个另记"); }
    if (!phone->extension.empty()) { verdict.clean(Column::Phone, "“电话”的分机号另记"); }
    if (!phone->note.empty()) { verdict.clean(Column::Phone, "“电话”括号里的字记作备注"); }
    if (phone->second.empty() && phone->extension.empty() && phone->note.empty() && phone->number != cell) {
        verdict.clean(Column::Phone, phone->number.empty() ? "“电话”写的是没有电话" : "“电话”只留了号码的数字");
    }
}

std::string words(DocumentProblem problem) {
    switch (problem) {
    case DocumentProblem::Wrong:
        return "身份证号不对（位数、日期或校验码）；请按证件核对";
    case DocumentProblem::UnknownRegion:
        return "身份证号不对：开头几位不是任何地区；请按证件核对";
    case DocumentProblem::LostDigits:
        return "“身份证号”的末三位被表格软件改成了 000（它只记得住 15 位数字）；" + std::string(kKeepDigits);
    case DocumentProblem::Unclear:
        return "“身份证号”只有八九位数字，看不出是什么证件；请按证件核对，或加一列“证件类型”写明";
    }
    return "";
}

/// The year of a permit of before 2023 has two digits.
bool fitsOldPermit(const Resident& resident, Date birthDate) {
    if (resident.document != DocumentKind::ForeignPermit || resident.idNumber.size() != 15) { return true; }
    const auto twoDigits = [](unsigned number) {
        const std::string text = std::to_string(number % 100);
        return text.size() < 2 ? "0" + text : text;
    };
    const auto year = static_cast<unsigned>(static_cast<int>(birthDate.year()));
    return resident.idNumber.substr(7, 6) == twoDigits(year) + twoDigits(static_cast<unsigned>(birthDate.month())) +
                                                 twoDigits(static_cast<unsigned>(birthDate.day()));
}

/// What the number says of its holder, if it says anything.
std::optional<IdNumberFacts> readNumber(const Fields& fields, Resident& resident, Verdict& verdict) {
    const std::string& cell = at(fields, Column::IdNumber);
    if (saysNone(wordOf(fields, Column::IdNumber))) { return std::nullopt; }
    const std::string number = readNumberCell(cell);
    const auto said = readDocumentKind(wordOf(fields, Column::Document));
    if (isScientific(cell)) {
        verdict.refuse(Column::IdNumber, "“身份证号”被表格软件改成了科学计数，丢了末几位；" + std::string(kKeepDigits));
        return std::nullopt;
    }
    const auto document = readDocument(number, said);
    if (!document) {
        verdict.refuse(Column::IdNumber, words(document.error()));
        return std::nullopt;
    }
    resident.document = document->kind;
    resident.idNumber = document->number;
    resident.firstIdNumber = document->firstGeneration;
    if (document->mayHaveLostDigits) {
        verdict.doubt(Column::IdNumber,
                      "“身份证号”的末三位是 000，多半是表格软件改的；请按证件核对，" + std::string(kKeepDigits));
    }
    if (!document->firstGeneration.empty()) {
        verdict.clean(Column::IdNumber, "15 位的身份证号换成了 18 位，原号另记");
    } else if (number != cell) {
        verdict.clean(Column::IdNumber, "“身份证号”去掉了空格、引号和看不见的字符，X 统一为大写");
    }
    if (document->kind != DocumentKind::IdCard) { verdict.clean(Column::IdNumber, "是另一种证件，按证件种类登记"); }
    return document->facts;
}

void readBirth(const Fields& fields, Date today, Resident& resident, Verdict& verdict) {
    const bool hasNumber = !saysNone(wordOf(fields, Column::IdNumber));
    const std::optional<IdNumberFacts> facts = readNumber(fields, resident, verdict);
    const std::string written = readTextCell(withoutMarks(at(fields, Column::BirthDate)));
    std::optional<Date> date = facts ? std::optional{facts->birthDate} : std::nullopt;
    const bool isLunar = isLunarDate(written);
    if (isLunar && facts) {
        verdict.doubt(Column::BirthDate, "“出生日期”写的是农历，和身份证号上的公历日期不能比较；请写公历，或空着");
    } else if (isLunar) {
        verdict.refuse(Column::BirthDate, "“出生日期”写的是农历；请按证件写公历的年月日");
    } else if (!saysNone(written)) {
        const auto read = readDayCell(written);
        const auto month = read ? std::nullopt : readMonthCell(written);
        if (!read && !month) {
            verdict.refuse(Column::BirthDate, "出生日期不对；请写成 1946-05-03 这样的公历日期");
        } else if (month && !facts && (!hasNumber || !resident.idNumber.empty())) {
            verdict.refuse(Column::BirthDate, "“出生日期”只有年月；请写全年月日");
        }
        if (month && facts && !month->isOf(facts->birthDate)) {
            verdict.doubt(Column::BirthDate, "出生日期和身份证号不一致；请按证件核对");
        }
        // A day that is not shown is the spreadsheet's.
        const bool isOther =
            read && facts &&
            (fields.isBirthInPart ? read->month() != facts->birthDate.month() : *read != facts->birthDate);
        if (isOther) { verdict.doubt(Column::BirthDate, "出生日期和身份证号不一致；请按证件核对"); }
        if (read && !facts && fields.isBirthInPart) {
            verdict.doubt(Column::BirthDate, "“出生日期”的格式不显示年或日，缺的多半是表格软件补的；请写全年月日");
        }
        if (!facts) { date = read; }
    } else if (!date && (!hasNumber || !resident.idNumber.empty())) {
        verdict.refuse(Column::BirthDate, "缺少出生日期");
    }
    if (date && (*date > today || date->year() < today.year() - std::chrono::years{kOldestAge})) {
        verdict.refuse(Column::BirthDate, "出生日期不可能");
    }
    if (date) { resident.birthDate = *date; }
    if (date && !fitsOldPermit(resident, *date)) {
        verdict.doubt(Column::BirthDate, "出生日期和永久居留证的号码不一致；请按证件核对");
    }
    if (!facts) { return; }
    if (resident.sex != Sex::Unstated && resident.sex != facts->sex) {
        verdict.doubt(Column::Sex, "性别和身份证号不一致；请按证件核对");
    }
    resident.sex = facts->sex;
}

ResidentRow readRow(int line, const Fields& fields, Date today, Verdict& verdict) {
    ResidentRow row;
    row.line = line;
    row.gridLabel = readText(fields, Column::Grid, verdict);
    row.householdNumber = readText(fields, Column::Household, verdict);
    Resident& resident = row.resident;
    readName(fields, resident, verdict);
    resident.address = readText(fields, Column::Address, verdict);
    const auto sex = readSex(wordOf(fields, Column::Sex));
    const auto language = readLanguage(wordOf(fields, Column::Language));
    const auto hearing = readHearing(wordOf(fields, Column::Hearing));
    const auto wheelchair = readYesNo(wordOf(fields, Column::Wheelchair));
    if (!sex) { verdict.refuse(Column::Sex, "性别应为“男”或“女”"); }
    if (!language) { verdict.clean(Column::Language, "“语言”不认识，没有记"); }
    if (!hearing) { verdict.refuse(Column::Hearing, "“听力”应为“是”或“否”"); }
    if (!wheelchair) { verdict.refuse(Column::Wheelchair, "“轮椅”应为“是”或“否”"); }
    resident.sex = sex.value_or(Sex::Unstated);
    resident.spokenLanguage = language.value_or("");
    resident.needsHearingHelp = hearing.value_or(false);
    resident.usesWheelchair = wheelchair.value_or(false);
    row.statesHearing = !wordOf(fields, Column::Hearing).empty();
    row.statesWheelchair = !wordOf(fields, Column::Wheelchair).empty();
    readPhone(fields, resident, verdict);
    readBirth(fields, today, resident, verdict);
    return row;
}

/// Takes the rows of a list one after another.
class People {
public:
    People(const ListShape& shape, Date today, ParsedResidents& parsed)
        : m_shape(shape)
        , m_today(today)
        , m_parsed(parsed) {}

    void take(const TableRow& raw, const Header& header, Verdict& verdict) {
        const Fields fields = readFields(raw, header, verdict);
        ResidentRow row = readRow(raw.line, fields, m_today, verdict);
        row.own = readOwnCells(raw, header, m_shape, verdict);
        if (verdict.isRefused() || (m_shape.own.empty() && !isFirstOf(row, verdict))) { return; }
        noteEmptyHome(row, verdict);
        if (verdict.isDoubted()) {
            const RowProblem doubt = verdict.doubted(row.line);
            m_parsed.doubtful.push_back({std::move(row), doubt.column, doubt.reason});
        } else {
            m_parsed.rows.push_back(std::move(row));
        }
    }

private:
    [[nodiscard]] bool isFirstOf(const ResidentRow& row, Verdict& verdict) {
        const auto before = m_people.find(row.resident);
        if (!before) {
            m_people.add(row.resident, row.line);
            return true;
        }
        const std::string line = "第 " + std::to_string(before->who) + " 行";
        if (before->sameName) {
            verdict.leaveOut("和" + line + "是同一个人，只算一次");
        } else {
            verdict.refuseRow("身份证号与" + line + "重复");
        }
        return false;
    }

    /// Of merged cells a CSV has the first alone.
    void noteEmptyHome(const ResidentRow& row, Verdict& verdict) {
        const bool isEmpty = row.resident.address.empty() && row.householdNumber.empty();
        if (isEmpty && m_hadHome) {
            verdict.cleanRow("住址和户号空着，上面的行有：合并的单元格只有第一行有内容，请先取消合并再填满");
        }
        if (!isEmpty) { m_hadHome = !row.resident.address.empty() && !row.householdNumber.empty(); }
    }

    const ListShape& m_shape;
    Date m_today;
    ParsedResidents& m_parsed;
    KnownPeople m_people;
    bool m_hadHome = false;
};

/// `read` reads the list, whatever it stands in.
template <typename Read>
ParsedResidents parse(const ListShape& shape, Date today, Read read) {
    ParsedResidents parsed;
    People people{shape, today, parsed};
    ListNotes notes = read(
        [&people](const TableRow& row, const Header& header, Verdict& verdict) { people.take(row, header, verdict); });
    static_cast<ListNotes&>(parsed) = std::move(notes);
    return parsed;
}

} // namespace

ParsedResidents parseRow(const TableRow& titles, const TableRow& row, Date today) {
    ListTable table{.headerRow = titles, .header = readHeader(titles), .rows = {}};
    table.rows = [row, isOver = false]() mutable {
        return std::exchange(isOver, true) ? std::nullopt : std::optional(row);
    };
    return parse({}, today, [&](const TakeRow& take) { return readList(std::move(table), take); });
}

ParsedResidents parseResidents(std::string_view bytes, Date today) {
    return parsePeople(bytes, {}, today);
}

ParsedResidents parsePeople(std::string_view bytes, std::span<const OwnColumn> own, Date today) {
    const ListShape shape{.own = own};
    return parse(shape, today, [&](const TakeRow& take) { return readList(bytes, shape, take); });
}

} // namespace db::import
