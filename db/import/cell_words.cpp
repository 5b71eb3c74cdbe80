// SPDX-License-Identifier: GPL-3.0-or-later

#include "db/import/cell_words.h"

#include <algorithm>
#include <initializer_list>
#include <map>

namespace db::import {
namespace {

bool isAmong(std::string_view word, std::initializer_list<std::string_view> all) {
    return std::find(all.begin(), all.end(), word) != all.end();
}

} // namespace

bool saysNone(std::string_view word) {
    return word.empty() || isAmong(word, {"无", "没有", "暂无", "不详", "未知", "空", "/", "-", "--", "—", "——", "n/a",
                                          "none", "null"});
}

std::optional<Sex> readSex(std::string_view word) {
    if (saysNone(word) || isAmong(word, {"0", "9", "未说明", "未知的性别", "未说明的性别"})) { return Sex::Unstated; }
    if (isAmong(word, {"女", "女性", "女士", "f", "female", "2"})) { return Sex::Female; }
    if (isAmong(word, {"男", "男性", "先生", "m", "male", "1"})) { return Sex::Male; }
    return std::nullopt;
}

std::optional<bool> readYesNo(std::string_view word) {
    if (saysNone(word) || isAmong(word, {"否", "不", "不是", "不需要", "不用", "正常", "良好", "好", "无障碍", "×", "x",
                                         "✗",  "✘",  "✕",    "☒",      "☐",    "0",    "no",   "n",  "false"})) {
        return false;
    }
    if (isAmong(word, {"是", "有", "需要", "要", "用", "使用", "√", "✓", "✔", "☑", "v", "1", "yes", "y", "true"})) {
        return true;
    }
    return std::nullopt;
}

std::optional<bool> readHearing(std::string_view word) {
    if (isAmong(word, {"弱", "差", "不好", "较差", "聋", "耳聋", "耳背", "重听", "听障", "听力障碍", "听力残疾", "障碍",
                       "助听器"})) {
        return true;
    }
    return readYesNo(word);
}

std::optional<std::string> readLanguage(const std::string& word) {
    static const std::map<std::string, std::string, std::less<>> kWords{
        {"普通话", "zh"},   {"国语", "zh"},    {"汉语", "zh"},    {"中文", "zh"},    {"四川话", "zh"},
        {"重庆话", "zh"},   {"东北话", "zh"},  {"北京话", "zh"},  {"天津话", "zh"},  {"河南话", "zh"},
        {"山东话", "zh"},   {"陕西话", "zh"},  {"湖北话", "zh"},  {"武汉话", "zh"},  {"南京话", "zh"},
        {"扬州话", "zh"},   {"盐城话", "zh"},  {"云南话", "zh"},  {"贵州话", "zh"},  {"安徽话", "zh"},
        {"河北话", "zh"},   {"甘肃话", "zh"},  {"江淮话", "zh"},  {"官话", "zh"},    {"粤语", "yue"},
        {"粵語", "yue"},    {"广东话", "yue"}, {"廣東話", "yue"}, {"广州话", "yue"}, {"白话", "yue"},
        {"吴语", "wuu"},    {"吳語", "wuu"},   {"上海话", "wuu"}, {"苏州话", "wuu"}, {"无锡话", "wuu"},
        {"宁波话", "wuu"},  {"杭州话", "wuu"}, {"温州话", "wuu"}, {"常州话", "wuu"}, {"浙江话", "wuu"},
        {"闽南语", "nan"},  {"闽南话", "nan"}, {"閩南語", "nan"}, {"台语", "nan"},   {"潮州话", "nan"},
        {"潮汕话", "nan"},  {"厦门话", "nan"}, {"福建话", "nan"}, {"福州话", "cdo"}, {"闽东语", "cdo"},
        {"莆田话", "cpx"},  {"客家话", "hak"}, {"客家語", "hak"}, {"客语", "hak"},   {"湘语", "hsn"},
        {"湖南话", "hsn"},  {"长沙话", "hsn"}, {"赣语", "gan"},   {"江西话", "gan"}, {"南昌话", "gan"},
        {"晋语", "cjy"},    {"山西话", "cjy"}, {"太原话", "cjy"}, {"徽语", "czh"},   {"英语", "en"},
        {"维吾尔语", "ug"}, {"维语", "ug"},    {"藏语", "bo"},    {"蒙古语", "mn"},  {"蒙语", "mn"},
        {"朝鲜语", "ko"},   {"韩语", "ko"},    {"壮语", "za"},    {"彝语", "ii"},    {"苗语", "hmn"},
        {"哈萨克语", "kk"}, {"日语", "ja"},    {"俄语", "ru"},    {"法语", "fr"},    {"德语", "de"},
        {"越南语", "vi"},   {"泰语", "th"},    {"手语", "csl"}};
    if (saysNone(word)) { return std::string{}; }
    if (const auto found = kWords.find(word); found != kWords.end()) { return found->second; }
    const bool isTag = std::all_of(word.begin(), word.end(),
                                   [](char c) { return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '-'; });
    return isTag ? std::optional{word} : std::nullopt;
}

} // namespace db::import
