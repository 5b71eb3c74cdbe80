// SPDX-License-Identifier: GPL-3.0-or-later

#include "db/import/resident_list.h"

#include "db/import/cell_words.h"
#include "db/import/cells.h"
#include "db/import/columns.h"
#include "db/import/day_cell.h"
#include "db/import/document_number.h"
#include "db/import/known_people.h"
#include "db/import/list_table.h"
#include "db/import/sheet_table.h"
#include "db/import/text_encoding.h"
#include "db/import/workbook.h"
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

std::string titled(Column column) {
    return "“" + std::string(columnNames().at(static_cast<std::size_t>(column)).chinese) + "”";
}

/// What is wrong with a row, may be wrong, and was put right; none of it quotes a value of the row.
class Verdict {
public:
    explicit Verdict(const Header& header)
        : m_header(header) {}

    void refuse(Column column, std::string_view reason) { m_refused.add(numberOf(column), reason); }
    void refuseRow(std::string_view reason) { m_refused.add(0, reason); }
    void doubt(Column column, std::string_view reason) { m_doubted.add(numberOf(column), reason); }
    void clean(Column column, std::string words) { m_cleaned.emplace_back(numberOf(column), std::move(words)); }

    [[nodiscard]] bool isRefused() const { return !m_refused.text.empty(); }
    [[nodiscard]] bool isDoubted() const { return !m_doubted.text.empty(); }
    [[nodiscard]] RowProblem problem(int line) const {
        const std::string doubts = isDoubted() ? "；" + m_doubted.text : std::string{};
        return {line, m_refused.column, m_refused.text + doubts};
    }
    [[nodiscard]] DoubtfulRow doubtful(ResidentRow row) const {
        return {std::move(row), m_doubted.column, m_doubted.text};
    }
    [[nodiscard]] const std::vector<std::pair<int, std::string>>& cleaned() const { return m_cleaned; }

private:
    struct Reasons {
        int column = 0;
        std::string text;
        void add(int of, std::string_view reason) {
            if (text.empty()) { column = of; }
            if (!text.empty()) { text += "；"; }
            text += reason;
        }
    };
    [[nodiscard]] int numberOf(Column column) const {
        const auto at = m_header.at.find(column);
        return at == m_header.at.end() ? 0 : static_cast<int>(at->second) + 1;
    }

    const Header& m_header;
    Reasons m_refused;
    Reasons m_doubted;
    std::vector<std::pair<int, std::string>> m_cleaned;
};

std::string words(names::LostText lost) {
    std::string which = "第 " + std::to_string(lost.at) + " 个字";
    switch (lost.kind) {
    case names::LostKind::QuestionMark:
    case names::LostKind::Replacement:
        return which + "在转换时丢了，只剩问号或方框；请从原来的系统另存为 UTF-8 的 CSV，或按证件补上这个字";
    case names::LostKind::PrivateUse:
        return which + "是自造字，别的电脑认不出；请换成 Unicode 里的这个字";
    case names::LostKind::Description:
        return which + "是用部件拼的；请换成这个字本身";
    case names::LostKind::Encoding:
        return "从" + which + "起是乱码：文件用错了编码；请从原来的系统另存为 UTF-8 的 CSV";
    case names::LostKind::Star:
        return which + "被星号遮住了；请导出没有遮挡的名单";
    }
    return which;
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
        if (rest.size() < 2) { return false; }
        if (rest[0] == '\x80' && rest[1] >= '\xaa' && rest[1] <= '\xae') { return true; }
        if (rest[0] == '\x81' && rest[1] >= '\xa6' && rest[1] <= '\xa9') { return true; }
    }
    return false;
}

/// What a spreadsheet would run as soon as somebody copies it back into one. An address may begin with "-1 层".
bool isFormula(Column column, std::string_view text) {
    return !text.empty() && (text.front() == '=' || text.front() == '@' ||
                             (column == Column::Name && (text.front() == '+' || text.front() == '-')));
}

/// Are these words that somebody wrote, and not a number or one of a few words?
bool isText(Column column) {
    return column == Column::Name || column == Column::Address || column == Column::Grid || column == Column::Household;
}

std::string trimmed(std::string_view text) {
    constexpr std::string_view kWhite = " \t\r\n";
    const std::size_t first = text.find_first_not_of(kWhite);
    if (first == std::string_view::npos) { return {}; }
    return std::string{text.substr(first, text.find_last_not_of(kWhite) - first + 1)};
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

std::optional<Column> columnAt(const Header& header, std::size_t at) {
    const auto found =
        std::find_if(header.at.begin(), header.at.end(), [at](const auto& each) { return each.second == at; });
    return found == header.at.end() ? std::nullopt : std::optional{found->first};
}

/// One value of these stands for all the rows that it is merged over.
bool isOfHome(Column column) {
    return column == Column::Household || column == Column::Address || column == Column::Grid;
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

bool isBlank(const TableRow& row) {
    return std::all_of(row.fields.begin(), row.fields.end(),
                       [](const std::string& field) { return readTextCell(trimmed(field)).empty(); });
}

class Rows {
public:
    Rows(ListTable table, Date today, ParsedResidents& parsed)
        : m_table(std::move(table))
        , m_today(today)
        , m_parsed(parsed) {}

    void readAll() {
        while (const auto row = m_table.rows()) {
            if (m_parsed.rows.size() + m_parsed.doubtful.size() + m_parsed.problems.size() >= kMaxListRows) {
                m_parsed.problems.push_back({row->line, 0, "行数太多，请分成几个文件"});
                return;
            }
            readOne(m_table.sheet ? ofWidth(*row) : *row);
        }
        tellOfSheet();
    }

private:
    /// So many rows, and the first of them.
    struct Count {
        int rows = 0;
        int first = 0;
        void add(int line) {
            if (rows++ == 0) { first = line; }
        }
    };

    void remark(int line, int column, std::string words) {
        m_parsed.remarks.push_back({line, column, std::move(words)});
    }

    /// Fields that are more than the header has, or fewer, all in use.
    [[nodiscard]] bool hasAnotherWidth(const TableRow& raw) const {
        const std::size_t width = m_table.headerRow.fields.size();
        if (raw.fields.size() < width) { return true; }
        return std::any_of(raw.fields.begin() + static_cast<std::ptrdiff_t>(width), raw.fields.end(),
                           [](const std::string& field) { return !trimmed(field).empty(); });
    }

    /// The row says 合计 where a name would be, and nothing of a person.
    [[nodiscard]] bool isNobody(const TableRow& raw) const {
        const auto cell = [&](Column column) {
            const auto at = m_table.header.at.find(column);
            return at == m_table.header.at.end() || at->second >= raw.fields.size()
                       ? std::string{}
                       : readTextCell(trimmed(raw.fields[at->second]));
        };
        // A count, such as "3" or "共 3 人", is no number of a document and no day.
        constexpr std::size_t kShortestDocument = 8;
        const auto saysNothing = [](const std::string& of) {
            return characterCount(of) < kShortestDocument && !readDayCell(of);
        };
        const bool isFirst = !raw.fields.empty() && isFooter(raw.fields.front());
        return (isFirst || isFooter(cell(Column::Name))) && saysNothing(cell(Column::IdNumber)) &&
               saysNothing(cell(Column::BirthDate));
    }

    /// A sheet leaves away what is empty at the end of a row, and what is written beside the table is none of it.
    [[nodiscard]] TableRow ofWidth(TableRow row) {
        const std::size_t width = m_table.headerRow.fields.size();
        if (std::any_of(row.fields.begin() + static_cast<std::ptrdiff_t>(std::min(width, row.fields.size())),
                        row.fields.end(), [](const std::string& field) { return !field.empty(); })) {
            m_beside.add(row.line);
        }
        row.fields.resize(width);
        return row;
    }

    void readOne(const TableRow& raw) {
        Verdict verdict{m_table.header};
        if (raw.problem) {
            verdict.refuseRow(words(*raw.problem));
        } else if (isBlank(raw)) {
            return;
        } else if (isNobody(raw)) {
            remark(raw.line, 0, "不是居民的行（合计、制表人等），略过");
            return;
        } else if (hasAnotherWidth(raw)) {
            verdict.refuseRow("有 " + std::to_string(raw.fields.size()) + " 列，表头有 " +
                              std::to_string(m_table.headerRow.fields.size()) + " 列");
        } else {
            const Fields fields = readFields(raw, m_table.header, verdict);
            count(raw);
            ResidentRow row = readRow(raw.line, fields, m_today, verdict);
            if (verdict.isRefused()) {
                m_parsed.problems.push_back(verdict.problem(raw.line));
            } else {
                take(std::move(row), verdict);
            }
            return;
        }
        m_parsed.problems.push_back(verdict.problem(raw.line));
    }

    void take(ResidentRow row, const Verdict& verdict) {
        if (const auto before = m_people.find(row.resident)) {
            const std::string line = "第 " + std::to_string(before->who) + " 行";
            if (!before->sameName) {
                m_parsed.problems.push_back({row.line, 0, "身份证号与" + line + "重复"});
            } else {
                remark(row.line, 0, "和" + line + "是同一个人，只算一次");
            }
            return;
        }
        m_people.add(row.resident, row.line);
        for (const auto& [column, what] : verdict.cleaned()) {
            remark(row.line, column, what);
        }
        noteEmptyHome(row);
        if (verdict.isDoubted()) {
            m_parsed.doubtful.push_back(verdict.doubtful(std::move(row)));
        } else {
            m_parsed.rows.push_back(std::move(row));
        }
    }

    void count(const TableRow& row) {
        if (row.isHidden) { m_hidden.add(row.line); }
        if (std::any_of(row.notes.begin(), row.notes.end(), [this](const CellNote& note) {
                const auto column = columnAt(m_table.header, note.column);
                return note.kind == CellKind::FromAbove && column && isOfHome(*column);
            })) {
            m_filled.add(row.line);
        }
    }

    void tellOfSheet() {
        if (!m_table.sheet) { return; }
        std::vector<RowRemark> all;
        const auto tell = [&all](const Count& count, std::string_view what) {
            if (count.rows == 0) { return; }
            all.push_back({0, 0,
                           "从第 " + std::to_string(count.first) + " 行起有 " + std::to_string(count.rows) + " 行" +
                               std::string(what)});
        };
        tell(m_hidden, "是隐藏或筛选掉的，照样读了");
        tell(m_filled, "的户号、住址或网格是合并的单元格，照它第一行的填了");
        tell(m_beside, "在表头右边还有字，没有导入");
        for (const ColumnName& name : columnNames()) {
            const auto at = m_table.header.at.find(name.column);
            if (at != m_table.header.at.end() && m_table.sheet->isHidden(at->second)) {
                all.push_back({0, 0, titled(name.column) + "列是隐藏的，照样读了"});
            }
        }
        m_parsed.remarks.insert(m_parsed.remarks.begin(), all.begin(), all.end());
    }

    /// Of merged cells a CSV has the first alone.
    void noteEmptyHome(const ResidentRow& row) {
        const bool isEmpty = row.resident.address.empty() && row.householdNumber.empty();
        if (isEmpty && m_hadHome) {
            remark(row.line, 0, "住址和户号空着，上面的行有：合并的单元格只有第一行有内容，请先取消合并再填满");
        }
        if (!isEmpty) { m_hadHome = !row.resident.address.empty() && !row.householdNumber.empty(); }
    }

    ListTable m_table;
    Date m_today;
    ParsedResidents& m_parsed;
    KnownPeople m_people;
    Count m_hidden;
    Count m_filled;
    Count m_beside;
    bool m_hadHome = false;
};

ParsedResidents refused(int line, std::string_view reason) {
    ParsedResidents parsed;
    parsed.problems.push_back({line, 0, std::string(reason)});
    return parsed;
}

ParsedResidents readTable(ListTable table, Date today) {
    const int line = table.headerRow.line;
    if (const std::string reasons = headerProblem(table); !reasons.empty()) { return refused(line, reasons); }
    ParsedResidents parsed;
    for (const std::size_t column : table.header.unknown) {
        parsed.remarks.push_back({line, static_cast<int>(column) + 1,
                                  "“" + shownTitle(table.headerRow.fields[column]) + "”列不在要用的列里，没有导入"});
    }
    if (line > 1) { parsed.remarks.push_back({line, 0, "表头在这一行；上面的行略过"}); }
    Rows{std::move(table), today, parsed}.readAll();
    if (parsed.rows.empty() && parsed.doubtful.empty() && parsed.problems.empty()) {
        return refused(0, "只有表头，没有居民");
    }
    return parsed;
}

ParsedResidents parseCsv(std::string_view bytes, Date today) {
    const auto text = toUtf8(bytes);
    if (!text) {
        const auto before = bytes.substr(0, text.error());
        const auto line = 1 + static_cast<int>(std::count(before.begin(), before.end(), '\n'));
        return refused(line, "这一行的文字编码既不是 UTF-8 也不是 GB18030");
    }
    auto table = findCsvTable(*text);
    return table ? readTable(std::move(*table), today) : refused(0, "文件是空的");
}

ParsedResidents parseWorkbook(std::string_view bytes, Date today) {
    const auto workbook = Workbook::open(bytes);
    if (!workbook) { return refused(0, words(workbook.error())); }
    auto found = findSheetTable(*workbook);
    if (!found) { return refused(0, found.error()); }
    ParsedResidents parsed = readTable(std::move(found->table), today);
    parsed.isSheet = true;
    std::vector<RowRemark> ofSheets;
    for (std::string& remark : found->remarks) {
        ofSheets.push_back({0, 0, std::move(remark)});
    }
    parsed.remarks.insert(parsed.remarks.begin(), ofSheets.begin(), ofSheets.end());
    return parsed;
}

} // namespace

ParsedResidents parseRow(const TableRow& titles, const TableRow& row, Date today) {
    ListTable table{.headerRow = titles, .header = readHeader(titles), .rows = {}};
    table.rows = [row, isOver = false]() mutable {
        return std::exchange(isOver, true) ? std::nullopt : std::optional(row);
    };
    return readTable(std::move(table), today);
}

ParsedResidents parseResidents(std::string_view bytes, Date today) {
    if (bytes.size() > kMaxListBytes) { return refused(0, "文件太大"); }
    if (isZip(bytes)) { return parseWorkbook(bytes, today); }
    if (const std::string_view other = otherFile(bytes); !other.empty()) { return refused(0, other); }
    return parseCsv(bytes, today);
}

} // namespace db::import
