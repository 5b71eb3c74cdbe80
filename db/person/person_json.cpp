// SPDX-License-Identifier: GPL-3.0-or-later
#include "db/person/person_file.h"

#include "db/records/days.h"
#include "db/summary/needs_summary.h"

#include <nlohmann/json.hpp>
#include <utility>

namespace db::person {

namespace {

using Json = nlohmann::ordered_json;

} // namespace

std::string jsonOf(const PersonFile& file, std::string_view hallName) {
    Json sections = Json::object();
    for (const Section& section : file.sections) {
        auto rows = Json::array();
        for (const Row& row : section.rows) {
            Json facts = Json::object();
            for (const Fact& fact : row) {
                facts[fact.name] = fact.value;
            }
            rows.push_back(std::move(facts));
        }
        sections[section.name] = std::move(rows);
    }
    const Json whole{{"format", "yimen-person/1"},
                     {"hall", hallName},
                     {"made_on", isoDay(summary::dateOf(file.madeAt))},
                     {"is_cut", file.isCut},
                     {"sections", std::move(sections)}};
    // What an old list brought in may be no UTF-8: it is told as far as it goes.
    return whole.dump(2, ' ', false, Json::error_handler_t::replace) + "\n";
}

std::vector<std::string> linesOf(const PersonFile& file) {
    std::vector<std::string> lines;
    for (const Section& section : file.sections) {
        lines.push_back("【" + section.title + "】");
        if (section.rows.empty()) { lines.emplace_back("（没有）"); }
        // One has a line for each fact; of many each has a paragraph, or a person of many years takes dozens of pages.
        const bool isOne = section.rows.size() == 1;
        for (std::size_t at = 0; at < section.rows.size(); ++at) {
            std::string paragraph = std::to_string(at + 1) + ".";
            std::string_view between = " ";
            for (const Fact& fact : section.rows[at]) {
                const std::string said = fact.title + "：" + fact.said;
                if (isOne) {
                    lines.push_back(said);
                } else {
                    paragraph.append(std::exchange(between, "；")).append(said);
                }
            }
            if (!isOne) { lines.push_back(std::move(paragraph)); }
        }
        lines.emplace_back();
    }
    if (file.isCut) {
        lines.push_back("改动和查看记录太多，只列出最近的 " + std::to_string(kMostOfAKind) +
                        " 条，更早的请向大厅索取。");
    }
    return lines;
}

} // namespace db::person
