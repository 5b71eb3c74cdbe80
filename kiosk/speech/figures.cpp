// SPDX-License-Identifier: GPL-3.0-or-later
#include "kiosk/speech/figures.h"

#include "kiosk/speech/characters.h"
#include "kiosk/speech/numbers.h"

#include <algorithm>
#include <array>
#include <cassert>
#include <optional>
#include <string>

namespace speech {
namespace {

using Text = std::u32string_view;

/// What is counted with 两.
constexpr Text kCountedWithLiang =
    U"个位件张份次天年名户本项元块点周小分套台部条种口人代吨步寸米公厘毫平倍页岁秒处家间座场把根瓶盒"
    U"桶片棵亩句样支段批封辆只双遍万千亿";
/// What follows a number that is an amount, whatever stood in front of it.
constexpr Text kAmounts = U"个位件张份次天年名户本项元块角分人部台遍种周月日号小万千百亿岁平公米吨倍页步条点%度";
constexpr std::array<Text, 31> kBeforeDigits{
    U"电话",   U"热线",   U"拨打",   U"拨",   U"致电", U"打",     U"手机",   U"手机号", U"号码", U"编号", U"尾号",
    U"后四位", U"后六位", U"末四位", U"四位", U"六位", U"验证码", U"查询码", U"取件码", U"证号", U"账号", U"帐号",
    U"卡号",   U"票号",   U"排号",   U"密码", U"邮编", U"单号",   U"工号",   U"门牌",   U"车牌"};
constexpr std::array<Text, 6> kAfterDigits{U"热线", U"电话", U"专线", U"平台", U"室", U"房"};

struct Unit {
    Text written;
    Text said;
};
/// The longer first.
constexpr std::array<Unit, 12> kUnits{{{U"km", U"公里"},
                                       {U"kg", U"公斤"},
                                       {U"cm", U"厘米"},
                                       {U"mm", U"毫米"},
                                       {U"ml", U"毫升"},
                                       {U"mL", U"毫升"},
                                       {U"mg", U"毫克"},
                                       {U"m²", U"平方米"},
                                       {U"㎡", U"平方米"},
                                       {U"℃", U"摄氏度"},
                                       {U"m", U"米"},
                                       {U"g", U"克"}}};

char32_t plain(char32_t one) {
    const bool isWide = (one >= 0xFF10 && one <= 0xFF19) || (one >= 0xFF21 && one <= 0xFF3A) ||
                        (one >= 0xFF41 && one <= 0xFF5A) || one == U'％' || one == U'．' || one == U'／' ||
                        one == U'＋';
    return isWide ? one - 0xFEE0 : one == U'〇' ? U'零' : one;
}

bool isDash(char32_t one) {
    return Text(U"-–—－−").find(one) != Text::npos;
}

bool isRange(char32_t one) {
    return isDash(one) || one == U'~' || one == U'～' || one == U'〜';
}

bool isColon(char32_t one) {
    return one == U':' || one == U'：';
}

int valueOf(Text digits) {
    int value = 0;
    for (const char32_t each : digits) {
        value = value * 10 + static_cast<int>(each - U'0');
    }
    return value;
}

Pause pauseOf(char32_t one) {
    if (Text(U"。！？!?\n…").find(one) != Text::npos) { return Pause::Long; }
    if (Text(U"，、；：,;:（）()【】[]《》—|·•→").find(one) != Text::npos) { return Pause::Short; }
    return Pause::None;
}

class Writer {
public:
    explicit Writer(Text text) {
        for (const char32_t each : text) {
            if (each >= U'①' && each <= U'⑨') {
                m_text += {U'，', U'1' + (each - U'①'), U'，'};
            } else {
                m_text.push_back(plain(each));
            }
        }
    }

    Sentence write() {
        while (m_at < m_text.size()) {
            step();
        }
        return std::move(m_said);
    }

private:
    // --- looking

    [[nodiscard]] char32_t at(std::size_t where) const { return where < m_text.size() ? m_text[where] : 0; }
    [[nodiscard]] char32_t before() const { return m_at == 0 ? 0 : m_text[m_at - 1]; }

    [[nodiscard]] Text digitsAt(std::size_t where) const {
        std::size_t end = where;
        while (isDigit(at(end))) {
            ++end;
        }
        return Text(m_text).substr(std::min(where, m_text.size()), end - where);
    }

    [[nodiscard]] bool follows(std::size_t where, Text wanted) const {
        return Text(m_text).substr(std::min(where, m_text.size())).starts_with(wanted);
    }

    /// Does what stands in front say that figures are read one by one?
    [[nodiscard]] bool isAfterWordForDigits() const {
        Text front = Text(m_text).substr(0, m_at);
        while (!front.empty() && Text(U"：: 是为“「（(").find(front.back()) != Text::npos) {
            front.remove_suffix(1);
        }
        return std::any_of(kBeforeDigits.begin(), kBeforeDigits.end(),
                           [&](Text each) { return front.ends_with(each); });
    }

    [[nodiscard]] bool isBeforeWordForDigits(std::size_t end) const {
        return std::any_of(kAfterDigits.begin(), kAfterDigits.end(), [&](Text each) { return follows(end, each); });
    }

    /// Is there a letter in the code that these figures belong to, as in "YM-2026-0012"?
    [[nodiscard]] bool isInCode() const {
        std::size_t i = m_at;
        while (i > 0 && (isDigit(m_text[i - 1]) || m_text[i - 1] == U'-')) {
            --i;
        }
        return i > 0 && isLetter(m_text[i - 1]) && !isUnitLetter(i - 1);
    }

    /// The letter of "3m 5": no code.
    [[nodiscard]] bool isUnitLetter(std::size_t where) const { return where > 0 && isDigit(m_text[where - 1]); }

    /// The first character behind a number, a range skipped: 天 of "2-3天".
    [[nodiscard]] char32_t countedAt(std::size_t end) const {
        while (isRange(at(end)) || isDigit(at(end)) || at(end) == U' ') {
            ++end;
        }
        return at(end);
    }

    // --- saying

    void say(Text characters) {
        for (const char32_t each : characters) {
            m_said.push_back({.character = each, .reading = {}, .pause = Pause::None});
        }
    }

    void say(Pause pause) { m_said.push_back({.character = 0, .reading = {}, .pause = pause}); }

    /// One by one; `one` is how a 1 is said: yi1 in a year, yao1 in a telephone number.
    void sayDigits(Text digits, const char* one) {
        for (const char32_t each : digitByDigit(digits)) {
            m_said.push_back(
                {.character = each, .reading = each == U'一' ? one : usualReading(each), .pause = Pause::None});
        }
    }

    void sayCounted(Text digits, char32_t unit) {
        const bool isOrdinal = before() == U'第';
        const bool isGrade = unit == U'年' && follows(m_at + digits.size(), U"年级");
        const bool isLiang = !isOrdinal && !isGrade && unit != 0 && kCountedWithLiang.find(unit) != Text::npos;
        const std::u32string said = counted(digits, isLiang ? Two::Liang : Two::Er);
        say(said);
        if (said == U"一" && (isOrdinal || Text(U"号楼月日单栋级室期类区层幢座").find(unit) != Text::npos) &&
            unit != 0) {
            m_said.back().reading = "yi1";
        }
    }

    void sayDecimal(Text whole, Text fraction, char32_t unit) {
        sayCounted(whole, fraction.empty() ? unit : 0);
        if (fraction.empty()) { return; }
        if (whole == U"1") { m_said.back().reading = "yi1"; }
        say(U"点");
        m_said.back().reading = "dian3";
        sayDigits(fraction, "yi1");
    }

    // --- step by step

    void step() {
        const char32_t one = at(m_at);
        if (isDigit(one)) {
            figure();
        } else if (isLetter(one)) {
            letters();
        } else if (isHan(one)) {
            say(Text(m_text).substr(m_at, 1));
            ++m_at;
        } else {
            sign(one);
        }
    }

    void figure() {
        if (date() || yearRange() || time() || telephone() || shortDate() || fraction() || inDigits() || money()) {
            return;
        }
        amount();
    }

    /// 2026-12-01, 2026/12/1, 2026.12.01
    bool date() {
        const Text year = digitsAt(m_at);
        const char32_t mark = at(m_at + 4);
        if (year.size() != 4 || Text(U"-/.").find(mark) == Text::npos) { return false; }
        const Text month = digitsAt(m_at + 5);
        const std::size_t dayAt = m_at + 5 + month.size() + 1;
        const Text day = digitsAt(dayAt);
        if (!isMonth(month) || at(dayAt - 1) != mark || !isDay(day)) { return false; }
        sayDigits(year, "yi1");
        say(U"年");
        sayMonthAndDay(month, day);
        m_at = dayAt + day.size();
        return true;
    }

    /// 12-01, 09/05: two figures each, one of them with a zero in front
    bool shortDate() {
        const Text month = digitsAt(m_at);
        const char32_t mark = at(m_at + 2);
        const Text day = digitsAt(m_at + 3);
        if (month.size() != 2 || day.size() != 2 || (mark != U'-' && mark != U'/') || !isMonth(month) || !isDay(day)) {
            return false;
        }
        if ((month.front() != U'0' && day.front() != U'0') || isDash(before()) || isDash(at(m_at + 5))) {
            return false;
        }
        sayMonthAndDay(month, day);
        m_at += 5;
        return true;
    }

    static bool isMonth(Text digits) {
        return (digits.size() == 1 || digits.size() == 2) && valueOf(digits) >= 1 && valueOf(digits) <= 12;
    }
    static bool isDay(Text digits) {
        return (digits.size() == 1 || digits.size() == 2) && valueOf(digits) >= 1 && valueOf(digits) <= 31;
    }

    void sayMonthAndDay(Text month, Text day) {
        for (const auto& [digits, name] : {std::pair{month, U"月"}, std::pair{day, U"日"}}) {
            const std::u32string said = counted(digits, Two::Er);
            say(said);
            if (said == U"一") { m_said.back().reading = "yi1"; }
            say(name);
        }
    }

    /// 2026年, 2026-2027年, 2026版
    bool yearRange() {
        const Text year = digitsAt(m_at);
        if (year.size() != 4 || (year.front() != U'1' && year.front() != U'2')) { return false; }
        std::size_t end = m_at + 4;
        const Text last = isRange(at(end)) ? digitsAt(end + 1) : Text();
        const std::size_t behind = last.size() == 4 ? end + 5 : end;
        if (at(behind) != U'年' && at(behind) != U'版' && at(behind) != U'届') { return false; }
        sayDigits(year, "yi1");
        if (last.size() == 4) {
            say(U"到");
            sayDigits(last, "yi1");
        }
        m_at = behind;
        return true;
    }

    /// 9:30, 14:05, 08:30:15
    bool time() {
        const Text hour = digitsAt(m_at);
        const std::size_t minuteAt = m_at + hour.size() + 1;
        if (hour.size() > 2 || !isColon(at(minuteAt - 1))) { return false; }
        const Text minute = digitsAt(minuteAt);
        if (minute.size() != 2 || valueOf(hour) > 24 || valueOf(minute) > 59) { return false; }
        std::size_t end = minuteAt + 2;
        const Text second = isColon(at(end)) ? digitsAt(end + 1) : Text();
        say(counted(hour, Two::Liang));
        say(U"点");
        if (valueOf(minute) > 0 || second.size() == 2) { sayPartOfTime(minute, U"分"); }
        if (second.size() == 2) {
            sayPartOfTime(second, U"秒");
            end += 3;
        }
        m_at = end;
        return true;
    }

    void sayPartOfTime(Text digits, Text name) {
        if (digits.front() == U'0' && valueOf(digits) > 0) { say(U"零"); }
        say(counted(digits, Two::Er));
        say(name);
    }

    /// 010-66668888, 400-123-4567, 13800138000, 138****8000
    bool telephone() {
        const Text first = digitsAt(m_at);
        if (first.size() == 11 && first.front() == U'1' && !isInCode()) {
            sayDigits(first.substr(0, 3), "yao1");
            say(Pause::Short);
            sayDigits(first.substr(3, 4), "yao1");
            say(Pause::Short);
            sayDigits(first.substr(7), "yao1");
            m_at += 11;
            return true;
        }
        if (isInCode() || (first.size() != 3 && first.size() != 4) || !isDash(at(m_at + first.size()))) {
            return false;
        }
        const Text second = digitsAt(m_at + first.size() + 1);
        const bool isLandline = first.front() == U'0' && (second.size() == 7 || second.size() == 8);
        const std::size_t thirdAt = m_at + first.size() + 1 + second.size() + 1;
        const Text third = isDash(at(thirdAt - 1)) ? digitsAt(thirdAt) : Text();
        const bool isService = second.size() >= 3 && second.size() <= 4 && third.size() >= 3 && third.size() <= 4;
        if (!isLandline && !isService) { return false; }
        sayDigits(first, "yao1");
        say(Pause::Short);
        sayDigits(second, "yao1");
        m_at = thirdAt - 1;
        if (isService) {
            say(Pause::Short);
            sayDigits(third, "yao1");
            m_at = thirdAt + third.size();
        }
        return true;
    }

    /// 1/3
    bool fraction() {
        const Text upper = digitsAt(m_at);
        const std::size_t lowerAt = m_at + upper.size() + 1;
        if (at(lowerAt - 1) != U'/' || upper.size() > 3 || isInCode()) { return false; }
        const Text lower = digitsAt(lowerAt);
        if (lower.empty() || lower.size() > 3 || upper.front() == U'0' || lower.front() == U'0') { return false; }
        if (valueOf(upper) >= valueOf(lower) || at(lowerAt + lower.size()) == U'/') { return false; }
        say(counted(lower, Two::Er));
        say(U"分之");
        say(counted(upper, Two::Er));
        m_at = lowerAt + lower.size();
        return true;
    }

    /// Tickets, rooms, codes, ends of numbers: one by one.
    bool inDigits() {
        const Text digits = digitsAt(m_at);
        const std::size_t end = m_at + digits.size();
        const bool isAmount = at(end) != 0 && kAmounts.find(at(end)) != Text::npos;
        const bool isEmergency = digits == U"110" || digits == U"119" || digits == U"120" || digits == U"122";
        const bool isDecimal = at(end) == U'.' && isDigit(at(end + 1));
        const bool isZeroInFront = digits.size() > 1 && digits.front() == U'0' && !isTwoOfDate(end);
        const bool isRoom = isBeforeWordForDigits(end) && digits.size() >= 3;
        const bool isLong = digits.size() >= 7 && !isAmount;
        const bool isMasked = at(end) == U'*' || before() == U'*';
        const bool isIdentity = digits.size() == 17 && (at(end) == U'X' || at(end) == U'x');
        if (isDecimal ||
            !(isZeroInFront || isRoom || isLong || isMasked || isIdentity || isInCode() ||
              ((isEmergency || isAfterWordForDigits()) && !isAmount && !isRange(at(end)) && at(end) != U'/'))) {
            return false;
        }
        sayDigits(digits, "yao1");
        m_at = end;
        return true;
    }

    /// 09 of 09月: a month, not a code.
    [[nodiscard]] bool isTwoOfDate(std::size_t end) const {
        return end - m_at == 2 && Text(U"月日号点时分秒").find(at(end)) != Text::npos && at(end) != 0;
    }

    struct Amount {
        std::u32string whole;
        Text fraction;
        std::size_t end = 0;
    };

    /// 12345, 12,345, 3.5
    [[nodiscard]] Amount amountAt(std::size_t where) const {
        const Text first = digitsAt(where);
        Amount read{std::u32string(first), {}, where + first.size()};
        while (read.whole.size() <= 12 && first.size() <= 3 && at(read.end) == U',' &&
               digitsAt(read.end + 1).size() == 3) {
            read.whole += digitsAt(read.end + 1);
            read.end += 4;
        }
        if (at(read.end) == U'.' && isDigit(at(read.end + 1))) {
            read.fraction = digitsAt(read.end + 1);
            read.end += 1 + read.fraction.size();
        }
        return read;
    }

    /// 12.50元 as 十二元五角
    bool money() {
        const Amount sum = amountAt(m_at);
        if (sum.fraction.size() != 2 || at(sum.end) != U'元') { return false; }
        const bool hasWhole = valueOf(Text(sum.whole).substr(0, 9)) > 0;
        const bool hasTens = sum.fraction[0] != U'0';
        const bool hasOnes = sum.fraction[1] != U'0';
        if (hasWhole || (!hasTens && !hasOnes)) {
            sayCounted(sum.whole, U'元');
            say(U"元");
        }
        if (hasTens) {
            say(counted(sum.fraction.substr(0, 1), Two::Liang));
            say(U"角");
        }
        if (hasOnes) {
            if (hasWhole && !hasTens) { say(U"零"); }
            say(counted(sum.fraction.substr(1), Two::Liang));
            say(U"分");
        }
        m_at = sum.end + 1;
        return true;
    }

    void amount() {
        const Amount read = amountAt(m_at);
        const bool isPercent = at(read.end) == U'%';
        if (isPercent) { say(U"百分之"); }
        const char32_t unit = countedAt(read.end);
        const bool isMinute = unit == U'分' && before() == U'点' && read.whole.size() == 2;
        if (isMinute && read.whole.front() == U'0' && read.whole != U"00") { say(U"零"); }
        sayDecimal(read.whole, read.fraction, isPercent ? 0 : unit);
        m_at = read.end;
        if (isPercent) {
            ++m_at;
        } else {
            m_at += saidUnit(m_at);
        }
        if (m_isSum) {
            say(U"元");
            m_isSum = false;
        }
        while (at(m_at) == U'.' && isDigit(at(m_at + 1))) { // 1.2.3
            say(U"点");
            sayDigits(digitsAt(m_at + 1), "yi1");
            m_at += 1 + digitsAt(m_at + 1).size();
        }
        to();
    }

    /// Says kg as 公斤; how long it stands there.
    std::size_t saidUnit(std::size_t where) {
        for (const Unit& each : kUnits) {
            if (follows(where, each.written) && !isLetter(at(where + each.written.size()))) {
                say(each.said);
                return each.written.size();
            }
        }
        return 0;
    }

    /// The dash of 3-5个 and of 9:00-11:30.
    void to() {
        if (isRange(at(m_at)) && isDigit(at(m_at + 1)) && !isInCode()) {
            say(U"到");
            ++m_at;
        }
    }

    void letters() {
        std::size_t end = m_at;
        while (isLetter(at(end))) {
            ++end;
        }
        std::string word;
        for (std::size_t i = m_at; i < end; ++i) {
            word.push_back(static_cast<char>(at(i) | 0x20U));
        }
        if (word == "wifi") {
            m_said.push_back({.character = 0, .reading = "wai1 fai1", .pause = Pause::None});
            m_at = end;
            return;
        }
        for (; m_at < end; ++m_at) {
            m_said.push_back({.character = 0, .reading = letterName(at(m_at)), .pause = Pause::None});
        }
    }

    void sign(char32_t one) {
        const char32_t next = at(m_at + 1);
        const std::size_t here = m_at++;
        if ((one == U'¥' || one == U'￥') && isDigit(next)) {
            m_isSum = true;
        } else if (isTo(here)) {
            say(U"到");
        } else if (one == U'-' && isDigit(next) && isDegree(here + 1)) {
            say(U"零下");
        } else if (one == U'/' && here > 0 && isHan(next) &&
                   (Text(U"元角块次件").find(at(here - 1)) != Text::npos || m_perAt + 2 == here) && here > 1) {
            say(U"每");
            m_perAt = here;
        } else if (one == U'×' && isDigit(next)) {
            say(U"乘");
        } else if (one == U'+' && isDigit(next) && here > 0 && isDigit(at(here - 1))) {
            say(U"加");
        } else if (one == U'℃') {
            say(U"摄氏度");
        } else if (one == U'㎡') {
            say(U"平方米");
        } else if (one == U'.' && !isDigit(next) && !isLetter(next)) {
            say(Pause::Long);
        } else if (one == U'*' || one == U'/') {
            say(Pause::Short);
        } else if (pauseOf(one) != Pause::None) {
            say(pauseOf(one));
        }
    }

    /// The dash between two numbers (8:30-11:30), behind a unit (9点-11点), and 周一～周五.
    [[nodiscard]] bool isTo(std::size_t dash) const {
        const char32_t front = dash == 0 ? 0 : at(dash - 1);
        const char32_t behind = at(dash + 1);
        if (!isRange(at(dash)) || front == 0) { return false; }
        if (isDigit(behind) && (isDigit(front) || front == U'%')) { return !isInCode(); }
        if (!isDash(at(dash))) { return isHan(front) && (isDigit(behind) || isHan(behind)); }
        return isDigit(behind) && Text(U"点时分月日号天年元个岁").find(front) != Text::npos;
    }

    [[nodiscard]] bool isDegree(std::size_t where) const {
        const Amount read = amountAt(where);
        return at(read.end) == U'℃' || at(read.end) == U'度';
    }

    std::u32string m_text;
    std::size_t m_at = 0;
    Sentence m_said;
    bool m_isSum = false; ///< a ¥ stood in front
    std::size_t m_perAt = 0;
};

} // namespace

Sentence inWords(std::u32string_view text) {
    return Writer(text).write();
}

} // namespace speech
