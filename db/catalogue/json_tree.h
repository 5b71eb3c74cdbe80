// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <tl/expected.hpp>
#include <vector>

/// Inside of db/catalogue: JSON that remembers on which line everything stood, so that whoever edits a file by hand is
/// told where to look.
namespace db::catalogue {

struct JsonNode {
    enum class Kind { Null, Flag, Number, Fraction, Text, List, Object };
    struct Member;

    Kind kind = Kind::Null;
    int line = 0; ///< of its end, from 1; of its start for lists and objects
    bool flag = false;
    std::int64_t number = 0;
    std::string text;
    std::vector<JsonNode> list;
    std::vector<Member> members; ///< in the order of the file

    /// Null if there is none.
    [[nodiscard]] const JsonNode* find(std::string_view name) const;
};

struct JsonNode::Member {
    std::string name;
    int line = 0;
    JsonNode value;
};

struct JsonProblem {
    int line = 0;
    std::string reason;
};

/// Refuses what is not JSON, text that is not UTF-8, a name that stands twice in one object, and more than 32 levels.
[[nodiscard]] tl::expected<JsonNode, JsonProblem> parseJson(std::string_view text);

} // namespace db::catalogue
