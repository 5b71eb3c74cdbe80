// SPDX-License-Identifier: GPL-3.0-or-later
#include "db/catalogue/read_catalogue.h"

#include "db/calendar/load_working_calendar.h"
#include "db/catalogue/read_item.h"
#include "db/catalogue/summary_rules.h"

#include <algorithm>
#include <cstdint>
#include <fstream>
#include <nlohmann/json.hpp>
#include <set>
#include <sstream>
#include <system_error>

namespace db::catalogue {
namespace {

constexpr std::string_view kCategoriesFile = "categories.json";
constexpr std::string_view kCareFlagsFile = "care_flags.json";
constexpr std::string_view kWorkingDaysFile = "working_days.json";
constexpr std::string_view kSummaryFile = "summary.json";

Error invalid(const std::string& context) {
    return {ErrorKind::Invalid, context};
}

std::string place(const SourceFile& file, int line) {
    return file.name + ":" + std::to_string(line) + ": ";
}

/// Leaves this file only as Error.
struct BadFile : std::runtime_error {
    using std::runtime_error::runtime_error;
};

JsonNode parsed(const SourceFile& file) {
    if (file.text.size() > kMostFileBytes) { throw BadFile(file.name + ": larger than 100 KiB"); }
    auto root = parseJson(file.text);
    if (!root) { throw BadFile(place(file, root.error().line) + root.error().reason); }
    if (root->kind != JsonNode::Kind::Object) { throw BadFile(place(file, root->line) + "{ expected"); }
    return std::move(*root);
}

std::string codeOf(const JsonNode& node) {
    const JsonNode* code = node.find("code");
    return code != nullptr && code->kind == JsonNode::Kind::Text ? code->text + ": " : std::string();
}

/// Calls `read` for each entry of the list; what it throws gets the file, the line and the entry's code.
template <typename Read>
void eachEntry(const SourceFile& file, const JsonNode& root, std::string_view list, Read read) {
    const JsonNode* entries = root.find(list);
    if (entries == nullptr) { throw BadFile(place(file, root.line) + "no list \"" + std::string(list) + "\""); }
    if (entries->kind != JsonNode::Kind::List) { throw BadFile(place(file, entries->line) + "not a list"); }
    for (const JsonNode& entry : entries->list) {
        try {
            read(entry);
        } catch (const BadEntry& bad) { throw BadFile(place(file, bad.line) + codeOf(entry) + bad.what()); }
    }
}

void checkRoot(const SourceFile& file, const JsonNode& root, std::initializer_list<std::string_view> names) {
    try {
        Fields fields(root);
        for (const std::string_view name : names) {
            (void)fields.optional(name);
        }
        fields.done();
    } catch (const BadEntry& bad) { throw BadFile(place(file, bad.line) + bad.what()); }
}

Category readCategory(const JsonNode& node) {
    Fields fields(node);
    Category category{.code = fields.word("code"), .name = fields.words("name"), .hint = fields.words("hint")};
    refuseWindow(fields);
    fields.done();
    return category;
}

/// In both languages; or one text, of a hall that says it in its own alone.
Words readEffect(Fields& fields) {
    constexpr std::string_view kEffect = "serviceEffect";
    if (fields.required(kEffect).kind != JsonNode::Kind::Text) { return fields.words(kEffect); }
    const std::string text = fields.word(kEffect);
    return {text, text};
}

CareFlagKind readCareFlag(const JsonNode& node) {
    Fields fields(node);
    CareFlagKind kind{.code = fields.word("code"),
                      .name = fields.words("name"),
                      .serviceEffect = readEffect(fields),
                      .colour = fields.word("colour")};
    if (kind.colour != "red" && kind.colour != "amber" && kind.colour != "blue") {
        throw BadEntry(fields.required("colour").line, "\"colour\" is not red, amber or blue");
    }
    fields.done();
    return kind;
}

const SourceFile& fileCalled(const SourceFiles& files, std::string_view name) {
    const auto at =
        std::find_if(files.begin(), files.end(), [name](const SourceFile& each) { return each.name == name; });
    if (at == files.end()) {
        throw std::system_error(std::make_error_code(std::errc::no_such_file_or_directory), std::string(name));
    }
    return *at;
}

/// Reads one file after the other, and remembers on which line each code stood.
class Reader {
public:
    explicit Reader(const SourceFiles& files)
        : m_files(files) {}

    Catalogue read() {
        readList<CareFlagKind>(kCareFlagsFile, "careFlags", m_catalogue.careFlagKinds, readCareFlag);
        readList<Category>(kCategoriesFile, "categories", m_catalogue.categories, readCategory);
        for (const SourceFile& file : m_files) {
            if (file.name == kWorkingDaysFile) {
                readCalendar(file);
            } else if (file.name == kSummaryFile) {
                readSummaryRules(file);
            } else if (file.name != kCategoriesFile && file.name != kCareFlagsFile) {
                readItems(file);
            }
        }
        checkReferences();
        m_catalogue.version = versionOf(m_files);
        return std::move(m_catalogue);
    }

private:
    template <typename Row>
    void readList(std::string_view name, const char* list, std::vector<Row>& rows, Row (*readRow)(const JsonNode&)) {
        const SourceFile& file = fileCalled(m_files, name);
        const JsonNode root = parsed(file);
        checkRoot(file, root, {"about", list});
        std::set<std::string> codes;
        eachEntry(file, root, list, [&](const JsonNode& node) {
            rows.push_back(readRow(node));
            if (!codes.insert(rows.back().code).second) { throw BadEntry(node.line, "this code is twice"); }
        });
    }

    void readCalendar(const SourceFile& file) {
        auto calendar = calendar::parseWorkingCalendar(file.text, file.name);
        if (!calendar) { throw BadFile(calendar.error().context); }
        m_catalogue.calendar = std::move(*calendar);
    }

    void readSummaryRules(const SourceFile& file) {
        const JsonNode root = parsed(file);
        // completeRecords is of an older file and passed over: a manager says it at the desk now.
        checkRoot(file, root, {"about", "completeRecords", "rules"});
        SummaryRules& rules = m_catalogue.summaryRules;
        rules.clear();
        const auto has = [&rules](SummaryRule::Kind kind) {
            return std::any_of(rules.begin(), rules.end(),
                               [kind](const SummaryRule& each) { return each.kind == kind; });
        };
        eachEntry(file, root, "rules", [&](const JsonNode& node) {
            const SummaryRule rule = readSummaryRule(node);
            if (has(rule.kind)) { throw BadEntry(node.line, "this rule is twice"); }
            rules.push_back(rule);
        });
        if (!has(SummaryRule::Kind::HowToServe)) {
            throw BadFile(place(file, root.line) +
                          "\"how-to-serve\" is left out: a resident is served as they need it");
        }
    }

    void readItems(const SourceFile& file) {
        const JsonNode root = parsed(file);
        checkRoot(file, root, {"about", "category", "items"});
        const JsonNode* category = root.find("category");
        if (category == nullptr || m_catalogue.category(category->text) == nullptr) {
            throw BadFile(place(file, category == nullptr ? root.line : category->line) +
                          "\"category\" is not one of categories.json");
        }
        eachEntry(file, root, "items", [&](const JsonNode& node) {
            ServiceItem item = readItem(node, category->text, m_catalogue.careFlagKinds);
            // What a visitor came for is stored as one code, a category's or an item's.
            if (m_catalogue.category(item.code) != nullptr || !m_codes.insert(item.code).second) {
                throw BadEntry(node.line, "this code is twice");
            }
            m_places.push_back(place(file, node.line));
            m_catalogue.items.push_back(std::move(item));
        });
    }

    void checkReferences() const {
        for (std::size_t i = 0; i < m_catalogue.items.size(); ++i) {
            const auto& due = m_catalogue.items[i].due;
            if (due && !due->afterItem.empty() && m_catalogue.item(due->afterItem) == nullptr) {
                throw BadFile(m_places[i] + m_catalogue.items[i].code + ": comes after " + due->afterItem +
                              ", which is no item");
            }
        }
    }

    const SourceFiles& m_files;
    Catalogue m_catalogue;
    std::set<std::string> m_codes;
    std::vector<std::string> m_places; ///< of the items
};

} // namespace

Expected<SourceFiles> readFolder(const std::filesystem::path& folder) {
    SourceFiles files;
    std::error_code failed;
    for (std::filesystem::directory_iterator at(folder, failed), end; !failed && at != end; at.increment(failed)) {
        // An editor's hidden copy is no file of the catalogue.
        const std::string name = at->path().filename().string();
        if (at->path().extension() != ".json" || name.starts_with('.')) { continue; }
        std::ifstream in{at->path(), std::ios::binary};
        std::ostringstream text;
        text << in.rdbuf();
        if (!in) { return tl::unexpected(Error{ErrorKind::CannotOpen, at->path().string() + " cannot be read"}); }
        files.push_back({.name = name, .text = text.str()});
        if (files.size() > kMostFiles) { return tl::unexpected(invalid(folder.string() + ": more than 64 files")); }
    }
    if (failed) { return tl::unexpected(Error{ErrorKind::CannotOpen, folder.string() + " cannot be read"}); }
    std::sort(files.begin(), files.end(), [](const SourceFile& a, const SourceFile& b) { return a.name < b.name; });
    return files;
}

Expected<Catalogue> readCatalogue(const SourceFiles& files) {
    try {
        return Reader(files).read();
    } catch (const BadFile& bad) {
        return tl::unexpected(invalid(bad.what()));
    } catch (const std::system_error& missing) { return tl::unexpected(Error{ErrorKind::CannotOpen, missing.what()}); }
}

Expected<Catalogue> loadCatalogue(const std::filesystem::path& folder) {
    const auto files = readFolder(folder);
    if (!files) { return tl::unexpected(files.error()); }
    auto catalogue = readCatalogue(*files);
    if (!catalogue) {
        return tl::unexpected(Error{catalogue.error().kind, (folder / catalogue.error().context).string()});
    }
    return catalogue;
}

std::string pack(const SourceFiles& files) {
    nlohmann::json packed = nlohmann::json::array();
    for (const SourceFile& file : files) {
        packed.push_back({{"name", file.name}, {"text", file.text}});
    }
    return packed.dump(-1, ' ', false, nlohmann::json::error_handler_t::replace);
}

Expected<SourceFiles> unpack(std::string_view packed) {
    try {
        const nlohmann::json all = nlohmann::json::parse(packed);
        SourceFiles files;
        for (const auto& each : all) {
            files.push_back({.name = each.at("name").get<std::string>(), .text = each.at("text").get<std::string>()});
        }
        if (files.size() > kMostFiles) { return tl::unexpected(invalid("more than 64 files")); }
        return files;
    } catch (const nlohmann::json::exception& bad) { return tl::unexpected(invalid(bad.what())); }
}

std::string versionOf(const SourceFiles& files) {
    std::uint64_t hash = 0xcbf29ce484222325U;
    const auto add = [&hash](const std::string& text) {
        for (const char c : text) {
            hash = (hash ^ static_cast<unsigned char>(c)) * 0x100000001b3U;
        }
        hash = (hash ^ 0xFFU) * 0x100000001b3U; // no byte of UTF-8: where one text ends and the next begins
    };
    for (const SourceFile& file : files) {
        add(file.name);
        add(file.text);
    }
    std::string digits(16, '0');
    for (auto at = digits.rbegin(); at != digits.rend(); ++at, hash >>= 4U) {
        *at = "0123456789abcdef"[hash & 0xFU];
    }
    return digits;
}

} // namespace db::catalogue
