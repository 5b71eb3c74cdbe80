// SPDX-License-Identifier: GPL-3.0-or-later
#include "kiosk/hall/access/password_rule.h"

#include "db/records/utf8.h"
#include "kiosk/hall/state/resident_index.h"

#include <QRandomGenerator>
#include <algorithm>
#include <array>
#include <zxcvbn.h>

namespace hall {
namespace {

/// What people in China like to make passwords of, and what stands on this hall's door: libzxcvbn knows the commonest
/// passwords of the world, English words and names.
constexpr std::array<const char*, 74> kCommonWords = {
    "woaini",    "520",       "1314",     "5201314",     "1314520",    "521",      "5211314",  "woaiwojia", "nihao",
    "woshishui", "mima",      "wodemima", "wodeshengri", "xiexie",     "huanying", "zhongguo", "beijing",   "shanghai",
    "guangzhou", "shenzhen",  "tianjin",  "chongqing",   "hangzhou",   "nanjing",  "wuhan",    "chengdu",   "zhonghua",
    "renmin",    "fuwu",      "fuwutai",  "qiantai",     "chuangkou",  "dating",   "shequ",    "jiedao",    "juwei",
    "juweihui",  "zhengwu",   "bangong",  "bangongshi",  "guanliyuan", "jingli",   "zhuren",   "shuji",     "kefu",
    "yimen",     "yimenhall", "kiosk",    "desk",        "hall",       "xiaoming", "wangwei",  "lina",      "zhangwei",
    "baobao",    "laopo",     "laogong",  "mama",        "baba",       "jiayou",   "facai",    "gongxi",    "xinnian",
    "kuaile",    "pingan",    "jiankang", "xingfu",      "shunli",     "wangyi",   "taobao",   "weixin",    "zhifubao",
    "dianhua",   "shouji"};

[[nodiscard]] std::string lowered(std::string_view text) {
    std::string result(text);
    std::transform(result.begin(), result.end(), result.begin(),
                   [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c; });
    return result;
}

[[nodiscard]] std::vector<std::string> characters(std::string_view utf8) {
    std::vector<std::string> all;
    for (const char c : utf8) {
        const bool isStart = (static_cast<unsigned char>(c) & 0xC0U) != 0x80U;
        if (isStart || all.empty()) { all.emplace_back(); }
        all.back().push_back(c);
    }
    return all;
}

void add(std::vector<std::string>& words, const std::string& word) {
    constexpr std::size_t kLeast = 2;
    if (word.size() >= kLeast) { words.push_back(lowered(word)); }
}

void addAll(std::vector<std::string>& words, const std::vector<std::string>& more) {
    for (const std::string& each : more) {
        add(words, each);
    }
}

} // namespace

std::vector<std::string> wordsAbout(const db::Staff& staff, std::string_view hallName) {
    const Pinyin pinyin;
    std::vector<std::string> words;
    add(words, staff.login);
    const auto addSpelt = [&](const std::string& name) {
        const auto spelling = pinyin.spell(name);
        add(words, name);
        addAll(words, spelling.full);
        addAll(words, spelling.initials);
    };
    addSpelt(staff.name);
    for (const std::string& character : characters(staff.name)) {
        addAll(words, pinyin.spell(character).full);
    }
    addSpelt(std::string(hallName));
    const auto inHall = characters(hallName);
    for (std::size_t i = 0; i + 1 < inHall.size(); ++i) { // "qinghe" of 清河社区
        addAll(words, pinyin.spell(inHall[i] + inHall[i + 1]).full);
    }
    return words;
}

std::optional<wire::PasswordProblem> passwordProblem(std::string_view password, const std::vector<std::string>& words) {
    if (db::characterCount(password) < kLeastPasswordCharacters) { return wire::PasswordProblem::TooShort; }
    if (password.size() > kMostPasswordBytes) { return wire::PasswordProblem::TooLong; }
    std::vector<const char*> dictionary;
    dictionary.reserve(words.size() + kCommonWords.size() + 1);
    for (const std::string& word : words) {
        dictionary.push_back(word.c_str());
    }
    dictionary.insert(dictionary.end(), kCommonWords.begin(), kCommonWords.end());
    dictionary.push_back(nullptr);
    const std::string text(password); // as far as its first zero byte, if it has one
    const double bits = ZxcvbnMatch(text.c_str(), dictionary.data(), nullptr);
    return bits < kLeastPasswordBits ? std::optional(wire::PasswordProblem::Guessable) : std::nullopt;
}

std::string oneTimePassword() {
    constexpr std::string_view kClear = "abcdefghjkmnpqrstuvwxyz2346789"; // no i, l, o, 0, 1, 5
    constexpr std::array<int, 3> kGroups{3, 4, 3};
    std::string password;
    for (const int length : kGroups) {
        password += password.empty() ? "" : "-";
        for (int i = 0; i < length; ++i) {
            password += kClear[QRandomGenerator::system()->bounded(static_cast<quint32>(kClear.size()))];
        }
    }
    return password;
}

} // namespace hall
