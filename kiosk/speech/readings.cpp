// SPDX-License-Identifier: GPL-3.0-or-later
#include "kiosk/speech/readings.h"

#include "db/names/surname.h"
#include "kiosk/speech/characters.h"
#include "kiosk/speech/tables.h"

#include <algorithm>
#include <array>
#include <sstream>
#include <unordered_map>

namespace speech {
namespace {

using Text = std::u32string_view;

/// A word and the reading of each of its characters.
struct Table {
    std::unordered_map<std::u32string, std::vector<std::string>> words;
    std::size_t longest = 0;
};

/// "银行<tab>yin2 hang2"
Table readTable(const char* text) {
    Table table;
    std::istringstream in(text);
    for (std::string line; std::getline(in, line);) {
        const std::size_t tab = line.find('\t');
        if (line.empty() || line.front() == '#' || tab == std::string::npos) { continue; }
        const std::u32string word = charactersOf(std::string_view(line).substr(0, tab));
        std::istringstream syllables(line.substr(tab + 1));
        std::vector<std::string> readings;
        for (std::string each; syllables >> each;) {
            readings.push_back(each);
        }
        table.longest = std::max(table.longest, word.size());
        table.words.insert_or_assign(word, std::move(readings));
    }
    return table;
}

const Table& words() {
    static const Table table = readTable(kReadings);
    return table;
}

const Table& surnameReadings() {
    static const Table table = readTable(kSurnames);
    return table;
}

bool isOneOf(char32_t one, Text all) {
    return one != 0 && all.find(one) != Text::npos;
}

/// Titles that a name stands in front of, and those that stand behind a common word just as well (区主任).
constexpr std::array<Text, 17> kTitles{U"先生", U"女士", U"同志", U"师傅", U"老师", U"大爷", U"大妈", U"大娘", U"大叔",
                                       U"大姐", U"大哥", U"阿姨", U"奶奶", U"爷爷", U"小姐", U"医生", U"大夫"};
constexpr std::array<Text, 6> kOfficialTitles{U"主任", U"书记", U"科长", U"站长", U"经理", U"律师"};
/// What a name may stand behind; so does the front of a sentence.
constexpr Text kBeforeName = U"请找叫是给向由让和与跟、位";
/// Surnames that are common words in front of a title, too.
constexpr Text kCommonWords = U"和那要都过能行没相应区校员强车种单解降观黑六折角令干圈洗句宁任";

class Reader {
public:
    explicit Reader(Sentence words)
        : m_all(std::move(words)) {
        m_isFixed.resize(m_all.size());
        for (std::size_t i = 0; i < m_all.size(); ++i) {
            m_isFixed[i] = !m_all[i].reading.empty();
        }
    }

    Sentence read() {
        readNames();
        for (std::size_t i = 0; i < m_all.size();) {
            i += readFrom(i);
        }
        for (std::size_t i = 0; i < m_all.size(); ++i) {
            bendTone(i);
        }
        std::erase_if(m_all, [](const Spoken& each) { return each.pause == Pause::None && each.reading.empty(); });
        return std::move(m_all);
    }

private:
    [[nodiscard]] char32_t at(std::size_t where) const { return where < m_all.size() ? m_all[where].character : 0; }
    [[nodiscard]] char32_t beforeOf(std::size_t where) const { return where == 0 ? 0 : at(where - 1); }

    [[nodiscard]] bool follows(std::size_t where, Text wanted) const {
        for (std::size_t i = 0; i < wanted.size(); ++i) {
            if (at(where + i) != wanted[i]) { return false; }
        }
        return true;
    }

    template <std::size_t N>
    [[nodiscard]] bool followsOneOf(std::size_t where, const std::array<Text, N>& all) const {
        return std::any_of(all.begin(), all.end(), [&](Text each) { return follows(where, each); });
    }

    void fix(std::size_t where, const std::vector<std::string>& readings) {
        for (std::size_t i = 0; i < readings.size(); ++i) {
            m_all[where + i].reading = readings[i];
            m_isFixed[where + i] = true;
        }
    }

    // --- names

    void readNames() {
        for (std::size_t i = 0; i < m_all.size(); ++i) {
            const std::size_t length = surnameAt(i);
            if (length == 0 || !isNameAt(i, length)) { continue; }
            const std::u32string surname = textAt(i, length);
            fix(i, surnameReadings().words.at(surname));
        }
    }

    [[nodiscard]] std::u32string textAt(std::size_t where, std::size_t length) const {
        std::u32string text;
        for (std::size_t i = where; i < where + length && at(i) != 0; ++i) {
            text.push_back(at(i));
        }
        return text;
    }

    /// How long the surname is that begins at `where`; 0 if none of the table does.
    [[nodiscard]] std::size_t surnameAt(std::size_t where) const {
        for (std::size_t length = 2; length > 0; --length) {
            const std::u32string text = textAt(where, length);
            if (text.size() == length && surnameReadings().words.contains(text)) { return length; }
        }
        return 0;
    }

    [[nodiscard]] bool isNameAt(std::size_t where, std::size_t length) const {
        const char32_t front = beforeOf(where);
        if (front == U'姓') { return true; }
        const bool isIntroduced = front == U'叫' && where > 1 && isOneOf(at(where - 2), U"我他她名");
        if (isIntroduced) { return true; }
        const bool isFree = front == 0 || isOneOf(front, kBeforeName);
        const bool isCommon = length == 1 && isOneOf(at(where), kCommonWords);
        if (isCommon && !isFree) { return false; }
        const std::size_t behind = where + length;
        if (followsOneOf(behind, kTitles)) { return true; }
        if (!isFree || isCommon) { return false; }
        if (followsOneOf(behind, kOfficialTitles)) { return true; }
        // 覃小明先生, 单某某女士
        return !words().words.contains(textAt(where, length + 1)) &&
               (followsOneOf(behind + 1, kTitles) || followsOneOf(behind + 2, kTitles));
    }

    // --- words

    /// How many characters were read.
    std::size_t readFrom(std::size_t where) {
        if (m_isFixed[where] || at(where) == 0) { return 1; }
        for (std::size_t length = std::min(words().longest, m_all.size() - where); length > 1; --length) {
            const auto found = words().words.find(textAt(where, length));
            if (found == words().words.end() || found->first.size() != length || isAnyFixed(where, length)) {
                continue;
            }
            fix(where, found->second);
            return length;
        }
        m_all[where].reading = readingAlone(where);
        return 1;
    }

    [[nodiscard]] bool isAnyFixed(std::size_t where, std::size_t length) const {
        return std::any_of(m_isFixed.begin() + static_cast<std::ptrdiff_t>(where),
                           m_isFixed.begin() + static_cast<std::ptrdiff_t>(where + length),
                           [](bool each) { return each; });
    }

    /// A character that no word of the table has here.
    [[nodiscard]] std::string readingAlone(std::size_t where) const {
        const char32_t one = at(where);
        const char32_t front = beforeOf(where);
        const char32_t behind = at(where + 1);
        // 慢慢地 说, 一句一句地 说
        if (one == U'地' && where > 1 && (front == at(where - 2) || (where > 3 && front == at(where - 3))) &&
            isHan(behind)) {
            return "de5";
        }
        if (one == U'得' && (front == 0 || isOneOf(front, U"您你我他她们都还就也又只总必须谁"))) { return "dei3"; }
        if (one == U'只' && isOneOf(front, U"一两二三四五六七八九十几这那每")) { return "zhi1"; }
        if (one == U'为' && isOneOf(behind, U"一二三四五六七八九十百两零")) { return "wei2"; }
        if (one == U'重' && isOneOf(front, U"一两二三四五六七八九双多几")) { return "chong2"; }
        if (one == U'行' && isOneOf(front, U"一两二三四五六七八九十几每")) { return "hang2"; }
        const auto found = words().words.find(std::u32string(1, one));
        return found != words().words.end() ? found->second.front() : usualReading(one);
    }

    // --- tones

    void bendTone(std::size_t where) {
        if (m_isFixed[where]) { return; }
        if (at(where) == U'一') { m_all[where].reading = toneOfOne(where); }
        if (at(where) == U'不') { m_all[where].reading = toneOfNot(where); }
    }

    /// The tone of what is said next without a pause; 0 if nothing is.
    [[nodiscard]] char toneBehind(std::size_t where) const {
        if (where + 1 >= m_all.size()) { return 0; }
        const std::string& reading = m_all[where + 1].reading;
        const std::size_t end = reading.find_first_of("12345");
        return end == std::string::npos ? char{0} : reading[end];
    }

    [[nodiscard]] std::string toneOfOne(std::size_t where) const {
        const char32_t front = beforeOf(where);
        const char32_t behind = at(where + 1);
        const char tone = toneBehind(where);
        const bool isRepeated = where > 1 && at(where - 2) == U'一'; // 一句一句
        if (front != 0 && front == behind && !isRepeated) {
            return "yi5"; // 看一看
        }
        const bool isNumber =
            isOneOf(front, U"第初十零") || isOneOf(behind, U"十号月楼级") || (front == U'月' && behind == U'日');
        if (tone == 0 || isNumber) { return "yi1"; }
        return tone == '4' || tone == '5' ? "yi2" : "yi4";
    }

    [[nodiscard]] std::string toneOfNot(std::size_t where) const {
        const char32_t front = beforeOf(where);
        if (front != 0 && front == at(where + 1)) {
            return "bu5"; // 是不是
        }
        return toneBehind(where) == '4' ? "bu2" : "bu4";
    }

    Sentence m_all;
    std::vector<bool> m_isFixed;
};

} // namespace

Sentence withReadings(Sentence words) {
    return Reader(std::move(words)).read();
}

} // namespace speech
