// SPDX-License-Identifier: GPL-3.0-or-later
#include "db/catalogue/read_item.h"

#include <algorithm>
#include <map>
#include <optional>

namespace db::catalogue {
namespace {

constexpr std::size_t kLongestWord = 60;   // characters
constexpr std::size_t kLongestWords = 400; // characters: as much as a card on the kiosk holds
constexpr std::size_t kMostMaterials = 12;
constexpr std::size_t kMostSteps = 12;
constexpr std::size_t kMostBranches = 3;
constexpr int kDeepestRule = 6;

std::size_t charactersIn(std::string_view text) {
    return static_cast<std::size_t>(std::count_if(
        text.begin(), text.end(), [](char c) { return (static_cast<unsigned char>(c) & 0xC0U) != 0x80U; }));
}

std::string inQuotes(std::string_view name) {
    return "\"" + std::string(name) + "\"";
}

const std::string& textIn(const JsonNode& node, std::string_view name) {
    if (node.kind != JsonNode::Kind::Text) { throw BadEntry(node.line, inQuotes(name) + " is not a text"); }
    return node.text;
}

int numberIn(const JsonNode& node, std::string_view name, int least, int most) {
    if (node.kind != JsonNode::Kind::Number) { throw BadEntry(node.line, inQuotes(name) + " is not a whole number"); }
    if (node.number < least || node.number > most) {
        throw BadEntry(node.line,
                       inQuotes(name) + " is not between " + std::to_string(least) + " and " + std::to_string(most));
    }
    return static_cast<int>(node.number);
}

bool flagIn(const JsonNode& node, std::string_view name) {
    if (node.kind != JsonNode::Kind::Flag) { throw BadEntry(node.line, inQuotes(name) + " is neither true nor false"); }
    return node.flag;
}

/// The value that stands for the text; the error lists what may stand there.
template <typename Value>
Value oneOf(const JsonNode& node, std::string_view name, const std::map<std::string, Value>& choices) {
    const auto at = choices.find(textIn(node, name));
    if (at != choices.end()) { return at->second; }
    std::string known;
    for (const auto& [word, value] : choices) {
        known += (known.empty() ? "" : ", ") + word;
    }
    throw BadEntry(node.line, inQuotes(name) + " is none of " + known);
}

// --- who qualifies

WhoRule readRule(const JsonNode& node, const std::vector<CareFlagKind>& careFlags, int depth);

std::vector<WhoRule> readRules(const JsonNode& node, std::string_view name, const std::vector<CareFlagKind>& careFlags,
                               int depth) {
    std::vector<WhoRule> rules;
    for (const JsonNode& each : listIn(node, name)) {
        rules.push_back(readRule(each, careFlags, depth + 1));
    }
    return rules;
}

WhoRule flagRule(const JsonNode& node, const std::vector<CareFlagKind>& careFlags) {
    const std::string& code = textIn(node, "flag");
    const auto kind =
        std::find_if(careFlags.begin(), careFlags.end(), [&](const CareFlagKind& each) { return each.code == code; });
    if (kind == careFlags.end()) { throw BadEntry(node.line, "care_flags.json has no flag " + inQuotes(code)); }
    return {.kind = WhoRule::Kind::Flag, .code = code, .words = kind->name};
}

/// {"ageFrom": 80}: one name, which says what the value is.
WhoRule readRule(const JsonNode& node, const std::vector<CareFlagKind>& careFlags, int depth) {
    using Kind = WhoRule::Kind;
    if (depth > kDeepestRule) { throw BadEntry(node.line, "a rule in a rule in a rule: say it simpler"); }
    if (node.kind != JsonNode::Kind::Object || node.members.size() != 1) {
        throw BadEntry(node.line, R"(a condition is one name with one value, such as {"ageFrom": 80})");
    }
    const auto& [name, line, value] = node.members.front();
    if (name == "all") { return {.kind = Kind::All, .parts = readRules(value, name, careFlags, depth)}; }
    if (name == "any") {
        WhoRule rule{.kind = Kind::Any, .parts = readRules(value, name, careFlags, depth)};
        if (rule.parts.empty()) { throw BadEntry(line, "\"any\" of nothing is nobody"); }
        return rule;
    }
    if (name == "not") { return {.kind = Kind::Not, .parts = {readRule(value, careFlags, depth + 1)}}; }
    if (name == "ageFrom") { return {.kind = Kind::AgeFrom, .number = numberIn(value, name, 0, 120)}; }
    if (name == "ageBelow") { return {.kind = Kind::AgeBelow, .number = numberIn(value, name, 1, 120)}; }
    if (name == "householdUpTo") { return {.kind = Kind::Household, .number = numberIn(value, name, 1, 20)}; }
    if (name == "sex") {
        return {.kind = Kind::SexIs, .sex = oneOf<Sex>(value, name, {{"female", Sex::Female}, {"male", Sex::Male}})};
    }
    if (name == "livesHere") { return {.kind = Kind::LivesHere, .yes = flagIn(value, name)}; }
    if (name == "registeredHere") { return {.kind = Kind::Registered, .yes = flagIn(value, name)}; }
    if (name == "flag") { return flagRule(value, careFlags); }
    if (name == "ask") { return {.kind = Kind::Ask, .words = readWords(value)}; }
    throw BadEntry(line, "there is no condition " + inQuotes(name));
}

// --- steps

struct NamedStep {
    Step step;
    std::string id;
    int line = 0;
    std::vector<std::pair<std::string, int>> targets; ///< where each way on leads, and on which line that stands
};

void readBranches(Fields& fields, NamedStep& named) {
    const JsonNode& branches = fields.required("branches");
    for (const JsonNode& each : listIn(branches, "branches")) {
        Fields branch(each);
        named.step.next.push_back({.when = branch.words("when"), .to = 0});
        const JsonNode& to = branch.required("to");
        named.targets.emplace_back(textIn(to, "to"), to.line);
        branch.done();
    }
    if (named.step.next.size() < 2 || named.step.next.size() > kMostBranches) {
        throw BadEntry(branches.line, "a question has two or three branches");
    }
}

NamedStep readStep(const JsonNode& node) {
    Fields fields(node);
    NamedStep named{.step = {}, .id = {}, .line = node.line, .targets = {}};
    if (fields.optional("id") != nullptr) { named.id = fields.word("id"); }
    if (fields.optional("do") != nullptr) {
        named.step = {.kind = Step::Kind::Do, .text = fields.words("do"), .next = {{}}};
        const JsonNode* next = fields.optional("next");
        named.targets.emplace_back(next == nullptr ? std::string() : textIn(*next, "next"),
                                   next == nullptr ? node.line : next->line);
    } else if (fields.optional("ask") != nullptr) {
        named.step = {.kind = Step::Kind::Ask, .text = fields.words("ask"), .next = {}};
        readBranches(fields, named);
    } else if (fields.optional("end") != nullptr) {
        named.step = {.kind = Step::Kind::End, .text = fields.words("end"), .next = {}};
    } else {
        throw BadEntry(node.line, "a step is \"do\", \"ask\" or \"end\"");
    }
    fields.done();
    return named;
}

/// Where a way on from step `at` leads; an empty name is the next step.
int targetOf(const std::vector<NamedStep>& steps, std::size_t at, const std::pair<std::string, int>& target) {
    std::size_t to = at + 1;
    if (!target.first.empty()) {
        const auto found =
            std::find_if(steps.begin(), steps.end(), [&](const NamedStep& each) { return each.id == target.first; });
        if (found == steps.end()) { throw BadEntry(target.second, "there is no step " + inQuotes(target.first)); }
        to = static_cast<std::size_t>(found - steps.begin());
        if (to <= at) { throw BadEntry(target.second, "a step leads down, not back; say it in the words of the step"); }
    }
    if (to >= steps.size()) { throw BadEntry(target.second, "the last step must be an \"end\""); }
    return static_cast<int>(to);
}

void checkReached(const std::vector<NamedStep>& steps) {
    std::vector<bool> reached(steps.size());
    reached.front() = true;
    std::map<std::string, int> ids;
    for (const NamedStep& each : steps) {
        if (!each.id.empty() && ++ids[each.id] > 1) {
            throw BadEntry(each.line, "two steps are called " + inQuotes(each.id));
        }
        for (const Step::Branch& branch : each.step.next) {
            reached[static_cast<std::size_t>(branch.to)] = true;
        }
    }
    const auto lost = std::find(reached.begin(), reached.end(), false);
    if (lost != reached.end()) {
        throw BadEntry(steps[static_cast<std::size_t>(lost - reached.begin())].line, "no step leads to this one");
    }
}

std::vector<Step> readSteps(const JsonNode& node) {
    std::vector<NamedStep> steps;
    for (const JsonNode& each : listIn(node, "steps")) {
        steps.push_back(readStep(each));
    }
    if (steps.empty() || steps.size() > kMostSteps) { throw BadEntry(node.line, "one to twelve steps, please"); }
    for (std::size_t at = 0; at < steps.size(); ++at) {
        for (std::size_t way = 0; way < steps[at].targets.size(); ++way) {
            steps[at].step.next[way].to = targetOf(steps, at, steps[at].targets[way]);
        }
    }
    checkReached(steps);
    std::vector<Step> plain;
    plain.reserve(steps.size());
    for (NamedStep& each : steps) {
        plain.push_back(std::move(each.step));
    }
    return plain;
}

// --- the rest

std::vector<Material> readMaterials(const JsonNode& node) {
    std::vector<Material> materials;
    for (const JsonNode& each : listIn(node, "materials")) {
        Fields fields(each);
        Material material{.name = fields.words("name"), .note = fields.optionalWords("note")};
        if (const JsonNode* original = fields.optional("original")) {
            material.original = flagIn(*original, "original");
        }
        if (const JsonNode* copies = fields.optional("copies")) { material.copies = numberIn(*copies, "copies", 0, 9); }
        if (!material.original && material.copies == 0) {
            throw BadEntry(each.line, "neither the original nor a copy");
        }
        fields.done();
        materials.push_back(std::move(material));
    }
    if (materials.size() > kMostMaterials) { throw BadEntry(node.line, "more than twelve materials"); }
    return materials;
}

std::vector<Question> readQuestions(const JsonNode& node) {
    std::vector<Question> questions;
    for (const JsonNode& each : listIn(node, "questions")) {
        Fields fields(each);
        questions.push_back({.asked = fields.words("asked"), .answer = fields.words("answer")});
        fields.done();
    }
    return questions;
}

PrintedForm readForm(const JsonNode& node) {
    Fields fields(node);
    PrintedForm form{.name = fields.words("name"), .fields = {}};
    const JsonNode& lines = fields.required("fields");
    for (const JsonNode& each : listIn(lines, "fields")) {
        form.fields.push_back(readWords(each));
    }
    if (form.fields.empty() || form.fields.size() > 20) { throw BadEntry(lines.line, "one to twenty fields, please"); }
    fields.done();
    return form;
}

int readMonth(const JsonNode& node) {
    if (node.kind != JsonNode::Kind::Text) { return numberIn(node, "month", 1, 12); }
    return oneOf<int>(node, "month", {{"since-last", DueRule::kSinceLast}, {"birth", 0}});
}

DueRule readDue(const JsonNode& node) {
    Fields fields(node);
    DueRule rule;
    rule.kind = oneOf<DueRule::Kind>(fields.required("kind"), "kind",
                                     {{"at-age", DueRule::Kind::AtAge}, {"every-year", DueRule::Kind::EveryYear}});
    if (rule.kind == DueRule::Kind::EveryYear) { rule.month = readMonth(fields.required("month")); }
    rule.fromAge = fields.number("fromAge", 0, 120);
    rule.noticeDays = fields.number("noticeDays", 0, 366);
    if (fields.optional("afterItem") != nullptr) { rule.afterItem = fields.word("afterItem"); }
    fields.done();
    return rule;
}

std::vector<std::string> readAliases(const JsonNode& node) {
    std::vector<std::string> names;
    for (const JsonNode& each : listIn(node, "alsoCalled")) {
        names.push_back(textIn(each, "alsoCalled"));
    }
    return names;
}

void readWhere(Fields& fields, ServiceItem& item) {
    refuseWindow(fields);
    item.unit = fields.words("unit");
    item.phone = fields.word("phone");
    const JsonNode& level = fields.required("level");
    item.level = oneOf<ServiceLevel>(level, "level",
                                     {{"community", ServiceLevel::Community},
                                      {"street", ServiceLevel::Street},
                                      {"district", ServiceLevel::District}});
    item.goTo = fields.optionalWords("goTo");
    if (item.level != ServiceLevel::Community && item.goTo.zh.empty()) {
        throw BadEntry(level.line, "above the community, \"goTo\" must say where to go");
    }
}

void readLimits(Fields& fields, ServiceItem& item) {
    item.promisedWorkingDays = fields.number("promisedWorkingDays", 0, 365);
    item.statutoryWorkingDays = fields.number("statutoryWorkingDays", 0, 365);
    if (item.promisedWorkingDays > item.statutoryWorkingDays) {
        throw BadEntry(fields.required("promisedWorkingDays").line,
                       "the promised limit is later than the statutory one");
    }
}

} // namespace

// --- fields

Fields::Fields(const JsonNode& object)
    : m_object(object) {
    if (object.kind != JsonNode::Kind::Object) { throw BadEntry(object.line, "{ expected"); }
}

const JsonNode* Fields::optional(std::string_view name) {
    m_read.push_back(name);
    return m_object.find(name);
}

const JsonNode& Fields::required(std::string_view name) {
    const JsonNode* node = optional(name);
    if (node == nullptr) { throw BadEntry(m_object.line, inQuotes(name) + " is missing"); }
    return *node;
}

std::string Fields::word(std::string_view name, bool mayBeEmpty) {
    const JsonNode& node = required(name);
    const std::string& text = textIn(node, name);
    if (text.empty() && !mayBeEmpty) { throw BadEntry(node.line, inQuotes(name) + " is empty"); }
    if (charactersIn(text) > kLongestWord) {
        throw BadEntry(node.line, inQuotes(name) + " is longer than 60 characters");
    }
    return text;
}

Words Fields::words(std::string_view name) {
    const JsonNode& node = required(name);
    try {
        return readWords(node);
    } catch (const BadEntry& bad) { throw BadEntry(bad.line, inQuotes(name) + ": " + bad.what()); }
}

Words Fields::optionalWords(std::string_view name) {
    return m_object.find(name) == nullptr ? Words{} : words(name);
}

int Fields::number(std::string_view name, int least, int most) {
    return numberIn(required(name), name, least, most);
}

void Fields::done() const {
    for (const JsonNode::Member& member : m_object.members) {
        if (std::find(m_read.begin(), m_read.end(), member.name) == m_read.end()) {
            throw BadEntry(member.line, "there is no field " + inQuotes(member.name) + " here");
        }
    }
}

void refuseWindow(Fields& fields) {
    if (const JsonNode* window = fields.optional("window")) {
        throw BadEntry(window->line, "\"window\" is not said here: config.json says which window serves a category");
    }
}

const std::vector<JsonNode>& listIn(const JsonNode& node, std::string_view name) {
    if (node.kind != JsonNode::Kind::List) { throw BadEntry(node.line, inQuotes(name) + " is not a list"); }
    return node.list;
}

Words readWords(const JsonNode& node) {
    Fields fields(node);
    Words words;
    for (const auto& [name, text] : {std::pair{"zh", &words.zh}, std::pair{"en", &words.en}}) {
        const JsonNode& one = fields.required(name);
        *text = textIn(one, name);
        if (text->empty()) { throw BadEntry(one.line, inQuotes(name) + " is empty"); }
        if (charactersIn(*text) > kLongestWords) {
            throw BadEntry(one.line, inQuotes(name) + " is longer than 400 characters");
        }
    }
    fields.done();
    return words;
}

ServiceItem readItem(const JsonNode& object, const std::string& category, const std::vector<CareFlagKind>& careFlags) {
    Fields fields(object);
    ServiceItem item;
    item.code = fields.word("code");
    item.category = category;
    item.name = fields.words("name");
    item.summary = fields.words("summary");
    if (const JsonNode* names = fields.optional("alsoCalled")) { item.alsoCalled = readAliases(*names); }
    item.who = readRule(fields.required("who"), careFlags, 0);
    item.materials = readMaterials(fields.required("materials"));
    item.steps = readSteps(fields.required("steps"));
    readLimits(fields, item);
    readWhere(fields, item);
    item.fee = fields.words("fee");
    if (const JsonNode* form = fields.optional("form")) { item.form = readForm(*form); }
    if (const JsonNode* questions = fields.optional("questions")) { item.questions = readQuestions(*questions); }
    if (const JsonNode* due = fields.optional("due")) { item.due = readDue(*due); }
    if (const JsonNode* complaint = fields.optional("complaint")) {
        item.isComplaint = flagIn(*complaint, "complaint");
    }
    fields.done();
    return item;
}

} // namespace db::catalogue
