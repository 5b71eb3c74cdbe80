// SPDX-License-Identifier: GPL-3.0-or-later
#include "db/catalogue/plain_text.h"

#include <algorithm>
#include <vector>

namespace db::catalogue {
namespace {

std::string say(Language language, std::string zh, std::string en) {
    return language == Language::Chinese ? std::move(zh) : std::move(en);
}

} // namespace

const std::string& in(Language language, const Words& words) {
    return language == Language::Chinese ? words.zh : words.en;
}

Words materialName(const ServiceItem& item, const std::string& zh) {
    const auto known = std::ranges::find_if(item.materials, [&zh](const Material& each) { return each.name.zh == zh; });
    return known == item.materials.end() ? Words{zh, zh} : known->name;
}

std::string materialLine(const Material& material, Language language) {
    const std::string copies = std::to_string(material.copies);
    std::string line = in(language, material.name) + say(language, "：", ": ");
    if (material.original) { line += say(language, "原件", "original"); }
    if (material.original && material.copies > 0) { line += say(language, "，", ", "); }
    if (material.copies > 0) {
        line += say(language, "复印 " + copies + " 份", material.copies == 1 ? "1 copy" : copies + " copies");
    }
    if (!material.note.zh.empty()) {
        line += say(language, "（" + material.note.zh + "）", " (" + material.note.en + ")");
    }
    return line;
}

std::string limitLine(const ServiceItem& item, Language language) {
    const auto days = [language](int number) {
        const std::string digits = std::to_string(number);
        return say(language, digits + " 个工作日", number == 1 ? "1 working day" : digits + " working days");
    };
    std::string line =
        item.promisedWorkingDays == 0 ? say(language, "当场办", "At once") : days(item.promisedWorkingDays);
    if (item.statutoryWorkingDays > item.promisedWorkingDays) {
        line += say(language, "（法定 ", " (by law ") + days(item.statutoryWorkingDays) + say(language, "）", ")");
    }
    return line;
}

std::string takeAway(const ServiceItem& item, Language language, std::size_t mostBytes) {
    std::vector<std::string> lines{"【" + in(language, item.name) + "】"};
    if (!item.materials.empty()) { lines.push_back(say(language, "要带的材料：", "Please bring:")); }
    for (const Material& material : item.materials) {
        lines.push_back("· " + materialLine(material, language));
    }
    if (!item.goTo.zh.empty()) { lines.push_back(say(language, "到哪里办：", "Where: ") + in(language, item.goTo)); }
    lines.push_back(say(language, "多久：", "How long: ") + limitLine(item, language));
    lines.push_back(say(language, "费用：", "Fee: ") + in(language, item.fee));
    lines.push_back(in(language, item.unit) + say(language, "，电话 ", ", phone ") + item.phone);
    std::string text;
    for (const std::string& line : lines) {
        if (text.size() + line.size() + 1 > mostBytes) { break; }
        text += (text.empty() ? "" : "\n") + line;
    }
    return text;
}

} // namespace db::catalogue
