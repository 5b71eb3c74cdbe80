// SPDX-License-Identifier: GPL-3.0-or-later
#include "db/catalogue/json_tree.h"

#include <algorithm>
#include <cstddef>
#include <iterator>
#include <nlohmann/json.hpp>
#include <span>
#include <utility>

namespace db::catalogue {
namespace {

constexpr std::size_t kDeepest = 32;

/// Walks over the text and counts the lines it has passed, for all its copies together: the parser keeps one of them
/// and calls the builder as soon as it has read the last character of a token.
class CountingIterator {
public:
    using iterator_category = std::input_iterator_tag;
    using value_type = char;
    using difference_type = std::ptrdiff_t;
    using pointer = const char*;
    using reference = const char&;

    CountingIterator(const char* at, int* line)
        : m_at(at)
        , m_line(line) {}
    reference operator*() const { return *m_at; }
    CountingIterator& operator++() {
        if (*m_at == '\n') { ++*m_line; }
        ++m_at;
        return *this;
    }
    CountingIterator operator++(int) {
        const CountingIterator before = *this;
        ++*this;
        return before;
    }
    friend bool operator==(const CountingIterator& a, const CountingIterator& b) { return a.m_at == b.m_at; }

private:
    const char* m_at;
    int* m_line;
};

/// Receives what the parser reads and builds the tree.
class Builder {
public:
    using number_integer_t = nlohmann::json::number_integer_t;
    using number_unsigned_t = nlohmann::json::number_unsigned_t;
    using number_float_t = nlohmann::json::number_float_t;
    using string_t = nlohmann::json::string_t;
    using binary_t = nlohmann::json::binary_t;

    explicit Builder(const int* line)
        : m_line(line) {}

    // Names as the library calls them.
    // NOLINTBEGIN(readability-identifier-naming)
    bool null() { return add(JsonNode::Kind::Null) != nullptr; }
    bool boolean(bool value) {
        JsonNode* node = add(JsonNode::Kind::Flag);
        if (node != nullptr) { node->flag = value; }
        return node != nullptr;
    }
    bool number_integer(number_integer_t value) {
        JsonNode* node = add(JsonNode::Kind::Number);
        if (node != nullptr) { node->number = value; }
        return node != nullptr;
    }
    bool number_unsigned(number_unsigned_t value) {
        if (std::in_range<number_integer_t>(value)) { return number_integer(static_cast<number_integer_t>(value)); }
        return add(JsonNode::Kind::Fraction) != nullptr; // no number of a catalogue is as large as that
    }
    bool number_float(number_float_t, const string_t&) { return add(JsonNode::Kind::Fraction) != nullptr; }
    bool string(string_t& value) {
        JsonNode* node = add(JsonNode::Kind::Text);
        if (node != nullptr) { node->text = std::move(value); }
        return node != nullptr;
    }
    bool binary(binary_t&) { return false; }
    bool start_object(std::size_t) { return open(JsonNode::Kind::Object); }
    bool start_array(std::size_t) { return open(JsonNode::Kind::List); }
    bool end_object() { return close(); }
    bool end_array() { return close(); }
    bool key(string_t& name) {
        if (m_open.back()->find(name) != nullptr) { return fail("\"" + name + "\" stands twice in one object"); }
        m_open.back()->members.push_back({.name = std::move(name), .line = *m_line, .value = {}});
        return true;
    }
    bool parse_error(std::size_t, const std::string&, const nlohmann::json::exception& thrown) {
        std::string reason = thrown.what();
        const auto at = reason.find(": "); // after "[json.exception.parse_error.101] parse error at line 3, column 4"
        return fail("this is not JSON: " + (at == std::string::npos ? reason : reason.substr(at + 2)));
    }
    // NOLINTEND(readability-identifier-naming)

    JsonNode root;
    JsonProblem problem;

private:
    bool fail(std::string reason) {
        problem = {*m_line, std::move(reason)};
        return false;
    }
    /// A pointer to the new node stays good until its parent gets the next one, and by then it is closed.
    JsonNode* add(JsonNode::Kind kind) {
        JsonNode* node = &root;
        if (!m_open.empty()) {
            JsonNode& parent = *m_open.back();
            node = parent.kind == JsonNode::Kind::List ? &parent.list.emplace_back() : &parent.members.back().value;
        }
        node->kind = kind;
        node->line = *m_line;
        return node;
    }
    bool open(JsonNode::Kind kind) {
        if (m_open.size() == kDeepest) { return fail("too many lists in lists"); }
        m_open.push_back(add(kind));
        return true;
    }
    bool close() {
        m_open.pop_back();
        return true;
    }

    const int* m_line;
    std::vector<JsonNode*> m_open;
};

} // namespace

const JsonNode* JsonNode::find(std::string_view name) const {
    const auto at = std::find_if(members.begin(), members.end(), [name](const Member& m) { return m.name == name; });
    return at == members.end() ? nullptr : &at->value;
}

tl::expected<JsonNode, JsonProblem> parseJson(std::string_view text) {
    int line = 1;
    Builder builder(&line);
    const std::span<const char> bytes(text);
    const CountingIterator begin(bytes.data(), &line);
    const CountingIterator end(bytes.data() + bytes.size(), &line);
    if (!nlohmann::json::sax_parse(begin, end, &builder)) { return tl::unexpected(std::move(builder.problem)); }
    return std::move(builder.root);
}

} // namespace db::catalogue
