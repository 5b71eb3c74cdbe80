// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "db/catalogue/catalogue.h"
#include "db/catalogue/json_tree.h"

#include <stdexcept>
#include <string>
#include <string_view>

/// Inside of db/catalogue: one entry of a file.
namespace db::catalogue {

/// Leaves read_catalogue.cpp only as Error.
struct BadEntry : std::runtime_error {
    BadEntry(int atLine, const std::string& reason)
        : std::runtime_error(reason)
        , line(atLine) {}
    int line;
};

/// Reads the fields of one object, each at most once; done() refuses those that nobody asked for: a field whose name
/// is misspelt must not be left out in silence.
class Fields {
public:
    explicit Fields(const JsonNode& object);

    [[nodiscard]] int line() const { return m_object.line; }
    /// Null if there is none.
    [[nodiscard]] const JsonNode* optional(std::string_view name);
    [[nodiscard]] const JsonNode& required(std::string_view name);
    /// Not empty, unless `mayBeEmpty`; one line, at most 60 characters.
    [[nodiscard]] std::string word(std::string_view name, bool mayBeEmpty = false);
    /// {"zh": ..., "en": ...}, neither empty.
    [[nodiscard]] Words words(std::string_view name);
    [[nodiscard]] Words optionalWords(std::string_view name);
    [[nodiscard]] int number(std::string_view name, int least, int most);
    void done() const;

private:
    const JsonNode& m_object;
    std::vector<std::string_view> m_read;
};

/// Which window serves what is said once, in the hall's config.json. Throws BadEntry where a catalogue says it, too.
void refuseWindow(Fields& fields);

[[nodiscard]] const std::vector<JsonNode>& listIn(const JsonNode& node, std::string_view name);
[[nodiscard]] Words readWords(const JsonNode& node);

/// Of a file of items. `category` is the file's; flags are named from `careFlags`.
[[nodiscard]] ServiceItem readItem(const JsonNode& object, const std::string& category,
                                   const std::vector<CareFlagKind>& careFlags);

} // namespace db::catalogue
