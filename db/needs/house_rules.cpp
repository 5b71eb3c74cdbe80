// SPDX-License-Identifier: GPL-3.0-or-later
#include "db/needs/house_rules.h"

#include "db/catalogue/read_item.h"

#include <algorithm>
#include <array>
#include <set>
#include <stdexcept>
#include <utility>

namespace db::needs {
namespace {

using catalogue::BadEntry;
using catalogue::Fields;
using catalogue::JsonNode;
using catalogue::SourceFile;

constexpr std::string_view kRulesFile = "rules.json";
constexpr std::string_view kDirectoryFile = "directory.json";

/// Leaves this file only as Error.
struct BadFile : std::runtime_error {
    BadFile(ErrorKind of, const std::string& context)
        : std::runtime_error(context)
        , kind(of) {}
    ErrorKind kind;
};

std::string place(const SourceFile& file, int line) {
    return file.name + ":" + std::to_string(line) + ": ";
}

const SourceFile& fileCalled(const catalogue::SourceFiles& files, std::string_view name) {
    const auto at = std::ranges::find(files, name, &SourceFile::name);
    if (at == files.end()) { throw BadFile(ErrorKind::CannotOpen, std::string(name) + ": missing"); }
    return *at;
}

JsonNode parsed(const SourceFile& file) {
    auto root = catalogue::parseJson(file.text);
    if (!root) { throw BadFile(ErrorKind::Invalid, place(file, root.error().line) + root.error().reason); }
    if (root->kind != JsonNode::Kind::Object) {
        throw BadFile(ErrorKind::Invalid, place(file, root->line) + "{ expected");
    }
    return std::move(*root);
}

template <typename Value, std::size_t N>
using Words2 = std::array<std::pair<std::string_view, Value>, N>;

constexpr Words2<NeedKind, 3> kKinds{
    {{"routine", NeedKind::Routine}, {"professional", NeedKind::Professional}, {"key", NeedKind::Key}}};
constexpr Words2<ClaimantKind, 3> kClaimants{
    {{"unit", ClaimantKind::Unit}, {"organisation", ClaimantKind::Organisation}, {"team", ClaimantKind::Team}}};
constexpr Words2<TalkDayRule::Otherwise, 3> kOtherwise{{{"same", TalkDayRule::Otherwise::Same},
                                                        {"next", TalkDayRule::Otherwise::Next},
                                                        {"previous", TalkDayRule::Otherwise::Previous}}};

template <typename Value, std::size_t N>
Value oneOf(Fields& fields, std::string_view name, const Words2<Value, N>& words) {
    const std::string word = fields.word(name);
    std::string known;
    for (const auto& [text, value] : words) {
        if (text == word) { return value; }
        known += (known.empty() ? "" : ", ") + std::string(text);
    }
    throw BadEntry(fields.required(name).line, "\"" + std::string(name) + "\" is none of " + known);
}

/// Texts of a list that may be left out.
std::vector<std::string> texts(Fields& fields, std::string_view name) {
    std::vector<std::string> found;
    const JsonNode* list = fields.optional(name);
    if (list == nullptr) { return found; }
    for (const JsonNode& each : catalogue::listIn(*list, name)) {
        if (each.kind != JsonNode::Kind::Text || each.text.empty()) {
            throw BadEntry(each.line, "\"" + std::string(name) + "\" holds something that is no text");
        }
        found.push_back(each.text);
    }
    return found;
}

int numberOr(Fields& fields, std::string_view name, int least, int most, int otherwise) {
    return fields.optional(name) == nullptr ? otherwise : fields.number(name, least, most);
}

Skill readSkill(Fields& fields) {
    return {.code = fields.word("code"), .name = fields.words("name")};
}

Claimant readClaimant(Fields& fields) {
    return {.code = fields.word("code"),
            .kind = oneOf(fields, "kind", kClaimants),
            .name = fields.words("name"),
            .phone = fields.word("phone", true),
            .skills = texts(fields, "skills")};
}

ClassifyRule readClassify(Fields& fields) {
    return {.kind = oneOf(fields, "kind", kKinds),
            .skill = fields.optional("skill") == nullptr ? std::string() : fields.word("skill"),
            .because = fields.words("because"),
            .categories = texts(fields, "categories"),
            .anyWords = texts(fields, "anyWords"),
            .fromSame = numberOr(fields, "fromSame", 0, 1000, 0)};
}

/// Calls `read` with the fields of one object; what it throws gets the file, the line and the entry's code.
template <typename Read>
void readEntry(const SourceFile& file, const JsonNode& node, Read read) {
    const JsonNode* code = node.kind == JsonNode::Kind::Object ? node.find("code") : nullptr;
    const std::string named = code != nullptr && code->kind == JsonNode::Kind::Text ? code->text + ": " : "";
    try {
        if (node.kind != JsonNode::Kind::Object) { throw BadEntry(node.line, "{ expected"); }
        Fields fields(node);
        read(fields);
        fields.done();
    } catch (const BadEntry& bad) { throw BadFile(ErrorKind::Invalid, place(file, bad.line) + named + bad.what()); }
}

template <typename Read>
void readList(const SourceFile& file, const JsonNode& list, std::string_view name, Read read) {
    if (list.kind != JsonNode::Kind::List) {
        throw BadFile(ErrorKind::Invalid, place(file, list.line) + "\"" + std::string(name) + "\" is no list");
    }
    for (const JsonNode& node : list.list) {
        readEntry(file, node, read);
    }
}

void newCode(std::set<std::string>& seen, const std::string& code, int line) {
    if (!seen.insert(code).second) { throw BadEntry(line, "this code is twice"); }
}

void readDirectory(const SourceFile& file, HouseRules& rules) {
    const JsonNode root = parsed(file);
    readEntry(file, root, [&](Fields& fields) {
        (void)fields.optional("about");
        std::set<std::string> codes;
        readList(file, fields.required("skills"), "skills", [&](Fields& entry) {
            rules.skills.push_back(readSkill(entry));
            newCode(codes, rules.skills.back().code, entry.line());
        });
        codes.clear();
        readList(file, fields.required("claimants"), "claimants", [&](Fields& entry) {
            rules.claimants.push_back(readClaimant(entry));
            newCode(codes, rules.claimants.back().code, entry.line());
            for (const std::string& skill : rules.claimants.back().skills) {
                if (rules.skill(skill) == nullptr) {
                    throw BadEntry(entry.line(), "there is no skill \"" + skill + "\"");
                }
            }
        });
    });
}

void readLimits(Fields& fields, NeedLimits& limits) {
    limits.classifyWithin = fields.number("classifyWithin", 1, 60);
    limits.planWithin = fields.number("planWithin", 1, 60);
    limits.claimWithin = fields.number("claimWithin", 1, 60);
    limits.progressEvery = fields.number("progressEvery", 1, 60);
    limits.rateWithin = fields.number("rateWithin", 1, 60);
}

void readRules(const SourceFile& file, HouseRules& rules) {
    const JsonNode root = parsed(file);
    readEntry(file, root, [&](Fields& fields) {
        (void)fields.optional("about");
        readEntry(file, fields.required("limits"), [&](Fields& entry) { readLimits(entry, rules.limits); });
        readEntry(file, fields.required("alike"), [&](Fields& entry) {
            rules.alike.days = entry.number("days", 1, 365);
            rules.alike.percent = entry.number("percent", 20, 95);
        });
        readEntry(file, fields.required("talkDay"), [&](Fields& entry) {
            rules.talkDay.dayOfMonth = entry.number("dayOfMonth", 1, 28);
            rules.talkDay.otherwise = oneOf(entry, "ifNotWorkingDay", kOtherwise);
        });
        readList(file, fields.required("classify"), "classify", [&](Fields& entry) {
            rules.classify.push_back(readClassify(entry));
            const std::string& skill = rules.classify.back().skill;
            if (!skill.empty() && rules.skill(skill) == nullptr) {
                throw BadEntry(entry.line(), "there is no skill \"" + skill + "\" in directory.json");
            }
        });
    });
}

bool fits(const ClassifyRule& rule, const Need& need, int same) {
    const auto stands = [&](const std::string& word) { return need.text.find(word) != std::string::npos; };
    return same >= rule.fromSame &&
           (rule.categories.empty() || std::ranges::find(rule.categories, need.category) != rule.categories.end()) &&
           (rule.anyWords.empty() || std::ranges::any_of(rule.anyWords, stands));
}

} // namespace

const Claimant* HouseRules::claimant(std::string_view code) const {
    const auto at = std::ranges::find(claimants, code, &Claimant::code);
    return at == claimants.end() ? nullptr : &*at;
}

const Skill* HouseRules::skill(std::string_view code) const {
    const auto at = std::ranges::find(skills, code, &Skill::code);
    return at == skills.end() ? nullptr : &*at;
}

Expected<HouseRules> readHouseRules(const catalogue::SourceFiles& files) {
    try {
        HouseRules rules;
        readDirectory(fileCalled(files, kDirectoryFile), rules);
        readRules(fileCalled(files, kRulesFile), rules);
        rules.version = catalogue::versionOf(files);
        return rules;
    } catch (const BadFile& bad) { return tl::unexpected(Error{bad.kind, bad.what()}); }
}

Suggestion suggestKind(const Need& need, int same, const HouseRules& rules) {
    const auto rule = std::ranges::find_if(rules.classify, [&](const auto& each) { return fits(each, need, same); });
    if (rule == rules.classify.end()) { return {}; }
    return {.kind = rule->kind, .skill = rule->skill, .because = rule->because};
}

bool hasSkill(const Claimant& claimant, std::string_view skill) {
    return skill.empty() || std::ranges::find(claimant.skills, skill) != claimant.skills.end();
}

} // namespace db::needs
