// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "kiosk/wire/codec.h"
#include "kiosk/wire/fields.h"

#include <algorithm>
#include <cmath>
#include <random>

namespace support {

/// Random values within the limits of the field tables, the same for the same seed.
class RandomMessage {
public:
    explicit RandomMessage(std::uint32_t seed)
        : m_engine{seed} {}

    /// A message of the `index`-th type of wire::Body.
    [[nodiscard]] wire::Message make(std::size_t index) {
        wire::Message message;
        message.seq = static_cast<wire::Seq>(between(1, 1000000));
        if (wire::messageTypes()[index].role == wire::Role::Reply)
            message.inReplyTo = static_cast<wire::Seq>(between(1, 1000000));
        wire::BodyTypes::with([&]<typename... Type> {
            (void)((wire::BodyTypes::indexOf<Type>() == index &&
                    (fill(message.body.emplace<Type>(), wire::fields::Object{}), true)) ||
                   ...);
        });
        return message;
    }

private:
    std::mt19937 m_engine;

    [[nodiscard]] std::int64_t between(std::int64_t least, std::int64_t most) {
        return std::uniform_int_distribution<std::int64_t>{least, most}(m_engine);
    }

    [[nodiscard]] std::size_t size(std::size_t least, std::size_t most) {
        return static_cast<std::size_t>(between(static_cast<std::int64_t>(least), static_cast<std::int64_t>(most)));
    }

    [[nodiscard]] std::string from(const std::vector<std::string>& characters, std::size_t count) {
        std::string text;
        for (std::size_t i = 0; i < count; ++i)
            text += characters[size(0, characters.size() - 1)];
        return text;
    }

    void fill(std::string& text, wire::fields::Text rule) {
        text = from({"a", "Z", "0", " ", "\"", "\\", "\n", "é", "王", "一", "😀", "\x01", "/"},
                    size(rule.least, rule.most));
    }
    void fill(std::string& text, wire::fields::Key rule) {
        text = from({"a", "F", "7", "-", "_", ".", ":"}, size(rule.mayBeEmpty ? 0 : 1, 64));
    }
    void fill(std::string& text, wire::fields::Digits rule) { text = from({"0", "3", "9"}, rule.count); }
    void fill(std::string& text, wire::fields::Hash rule) {
        text = from({"0", "9", "a", "f"}, rule.mayBeEmpty && between(0, 1) == 0 ? 0 : 64);
    }
    void fill(int& value, wire::fields::Whole rule) { value = static_cast<int>(between(rule.least, rule.most)); }
    void fill(std::int64_t& value, wire::fields::Whole rule) { value = between(rule.least, rule.most); }
    void fill(double& value, wire::fields::Number rule) {
        value = std::uniform_real_distribution<double>{rule.least, rule.most}(m_engine);
    }
    void fill(float& value, wire::fields::Part) { value = std::uniform_real_distribution<float>{0.0F, 1.0F}(m_engine); }
    void fill(bool& value, wire::fields::Flag) { value = between(0, 1) == 1; }
    void fill(db::Time& value, wire::fields::When) {
        value = db::Time{std::chrono::milliseconds{between(0, 253402300799999)}};
    }
    template <typename Id>
    void fill(Id& id, wire::fields::Id rule) {
        id = Id{between(rule.mayBeZero ? 0 : 1, 9007199254740991)};
    }
    template <typename Enum>
    void fill(Enum& value, wire::fields::Named) {
        value = static_cast<Enum>(size(0, wire::fields::Names<Enum>::kAll.size() - 1));
    }
    void fill(db::Date& date, wire::fields::Day rule) {
        date = rule.mayBeUnset && between(0, 3) == 0
                   ? db::Date{}
                   : db::Date{std::chrono::year{static_cast<int>(between(1, 9999))},
                              std::chrono::month{static_cast<unsigned>(between(1, 12))},
                              std::chrono::day{static_cast<unsigned>(between(1, 28))}};
    }
    void fill(vision::Embedding& embedding, wire::fields::Joint) {
        fill(embedding.model.hex, wire::fields::Hash{});
        std::normal_distribution<float> normal;
        double squares = 0;
        embedding.values.resize(vision::kJointDimension);
        for (float& value : embedding.values) {
            value = normal(m_engine);
            squares += static_cast<double>(value) * static_cast<double>(value);
        }
        for (float& value : embedding.values)
            value /= static_cast<float>(std::sqrt(squares));
    }
    template <typename Value, typename Rule>
    void fill(std::optional<Value>& value, wire::fields::Maybe<Rule> rule) {
        value.reset();
        if (between(0, 1) == 1) fill(value.emplace(), rule.inner);
    }
    template <typename Value, typename Rule>
    void fill(std::vector<Value>& values, const wire::fields::List<Rule>& rule) {
        values.resize(size(rule.least, rule.most));
        for (Value& value : values)
            fill(value, rule.each);
    }
    template <typename Struct>
    void fill(Struct& value, wire::fields::Object) {
        std::apply([&](const auto&... one) { (fill(value.*(one.member), one.rule), ...); },
                   wire::fields::Fields<Struct>::kAll);
    }
};

/// Member-by-member equality through the same tables.
template <typename Value>
[[nodiscard]] bool isSame(const Value& a, const Value& b);

template <typename Struct>
concept HasFields = requires { wire::fields::Fields<Struct>::kAll; };

template <typename Value>
[[nodiscard]] bool isSame(const std::vector<Value>& a, const std::vector<Value>& b) {
    return std::equal(a.begin(), a.end(), b.begin(), b.end(),
                      [](const Value& one, const Value& other) { return isSame(one, other); });
}

template <typename Value>
[[nodiscard]] bool isSame(const std::optional<Value>& a, const std::optional<Value>& b) {
    return a.has_value() == b.has_value() && (!a || isSame(*a, *b));
}

template <typename Value>
bool isSame(const Value& a, const Value& b) {
    if constexpr (HasFields<Value>)
        return std::apply([&](const auto&... one) { return (isSame(a.*(one.member), b.*(one.member)) && ...); },
                          wire::fields::Fields<Value>::kAll);
    else if constexpr (std::is_same_v<Value, vision::Embedding>)
        return a.model == b.model && a.values == b.values;
    else
        return a == b;
}

[[nodiscard]] inline bool isSameMessage(const wire::Message& a, const wire::Message& b) {
    return a.seq == b.seq && a.inReplyTo == b.inReplyTo && a.body.index() == b.body.index() &&
           wire::BodyTypes::with([&]<typename... Type> {
               return ((wire::holds<Type>(a.body) && isSame(wire::get<Type>(a.body), wire::get<Type>(b.body))) || ...);
           });
}

} // namespace support
