// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/support/wire_fields.h"
#include "vision/types/vector_width.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <cstdint>
#include <string>
#include <string_view>
#include <type_traits>
#include <variant>
#include <vector>

namespace support {

/// How much of what the rules allow a made message uses.
enum class Fill {
    Least, ///< every length, number and list at its least, nothing optional
    Rich,  ///< everything optional, one of each list, short texts, the first of every id
    Most,  ///< everything at its most; of a list the first one, the others at their least
    Some,  ///< a mixture: short texts and lists, now and then at a limit
    Any    ///< anything up to the limits
};

/// Numbers for one place in a message. They depend on the seed and on the names on the way there alone, neither on the
/// order in which fields are written down nor on their neighbours: a new field leaves all other values as they were.
/// SplitMix64 (Steele, Lea and Flood, OOPSLA 2014): cheap to begin anew at every place, and the same with every
/// library.
class Draw {
public:
    explicit Draw(std::uint64_t state)
        : m_state(state) {}

    [[nodiscard]] Draw in(std::string_view name) const {
        std::uint64_t hash = 0xcbf29ce484222325; // FNV-1a
        for (const char byte : name) {
            hash = (hash ^ static_cast<unsigned char>(byte)) * 0x100000001b3;
        }
        return in(hash);
    }
    [[nodiscard]] Draw in(std::uint64_t number) const { return Draw(mixed(m_state) ^ mixed(number)); }

    [[nodiscard]] std::uint64_t next() { return mixed(m_state += 0x9e3779b97f4a7c15); }
    [[nodiscard]] std::size_t below(std::size_t count) { return next() % count; }
    /// In one of `times` cases.
    [[nodiscard]] bool oneIn(std::size_t times) { return below(times) == 0; }
    /// Requires: least <= most, and less than 2^63 apart.
    [[nodiscard]] std::int64_t between(std::int64_t least, std::int64_t most) {
        return least + static_cast<std::int64_t>(next() % (static_cast<std::uint64_t>(most - least) + 1));
    }

private:
    [[nodiscard]] static std::uint64_t mixed(std::uint64_t z) {
        z = (z ^ (z >> 30U)) * 0xbf58476d1ce4e5b9;
        z = (z ^ (z >> 27U)) * 0x94d049bb133111eb;
        return z ^ (z >> 31U);
    }

    std::uint64_t m_state;
};

/// Values within the rules of the fields, the same for the same seed on every machine.
class RandomMessage {
public:
    explicit RandomMessage(std::uint32_t seed, Fill fill = Fill::Any)
        : m_seed(seed)
        , m_fill(fill) {}

    /// A message of the `index`-th type of the table; each call makes another one.
    [[nodiscard]] wire::Message make(std::size_t index) {
        const wire::MessageType& type = wire::messageTypes()[index];
        const Place place{Draw(m_seed).in(m_made++).in(type.name), m_fill};
        wire::Message message;
        message.seq = static_cast<wire::Seq>(number(place.in("n"), 1, kLastSeq));
        if (type.role == wire::Role::Reply) {
            message.inReplyTo = static_cast<wire::Seq>(number(place.in("re"), 1, kLastSeq));
        }
        withType(index, [&]<typename Type> { fill(place, message.body.emplace<Type>(), rule::Object{}); });
        return message;
    }

private:
    struct Place {
        Draw draw;
        Fill fill{};
        [[nodiscard]] Place in(std::string_view name) const { return {draw.in(name), fill}; }
    };

    static constexpr std::int64_t kLastSeq = 9007199254740991; ///< exact in every reader of JSON
    static constexpr std::int64_t kLastTime = 253402300799999; ///< of the year 9999
    static constexpr std::array<std::string_view, 16> kText{"a",  "Z",  "0",  " ",  "\"", "\\", "\n",   "é",
                                                            "王", "一", "张", "门", "，", "😀", "\x01", "/"};
    static constexpr std::array<std::string_view, 7> kKey{"a", "F", "7", "-", "_", ".", ":"};
    static constexpr std::array<std::string_view, 4> kDigits{"0", "1", "3", "9"};
    static constexpr std::array<std::string_view, 4> kHash{"0", "9", "a", "f"};

    std::uint64_t m_seed;
    std::uint64_t m_made = 0;
    Fill m_fill;

    [[nodiscard]] static std::int64_t number(Place at, std::int64_t least, std::int64_t most) {
        if (at.fill == Fill::Least) { return least; }
        if (at.fill == Fill::Most) { return most; }
        if (at.fill == Fill::Some && at.draw.oneIn(4)) { return at.draw.oneIn(2) ? least : most; }
        return at.draw.between(least, most);
    }
    /// Of a text or a list of which `few` are enough.
    [[nodiscard]] static std::size_t length(Place& at, std::size_t least, std::size_t most, std::size_t few) {
        switch (at.fill) {
        case Fill::Least:
            return least;
        case Fill::Rich:
            return std::clamp(few, least, most);
        case Fill::Most:
            return most;
        case Fill::Some:
            if (at.draw.oneIn(8)) { return least; }
            if (most <= 8 * few && at.draw.oneIn(8)) { return most; }
            return least + at.draw.below(std::min(most - least, 2 * few) + 1);
        case Fill::Any:
            break;
        }
        return least + at.draw.below(most - least + 1);
    }
    [[nodiscard]] static bool flag(Place at) {
        if (at.fill == Fill::Rich || at.fill == Fill::Most) { return true; }
        return at.fill != Fill::Least && at.draw.oneIn(2);
    }

    template <std::size_t N>
    [[nodiscard]] static std::string from(Place& at, const std::array<std::string_view, N>& characters,
                                          std::size_t count) {
        std::string text;
        for (std::size_t i = 0; i < count; ++i) {
            text += characters[at.draw.below(N)];
        }
        return text;
    }

    static void fill(Place at, std::string& text, rule::Text limits) {
        const std::size_t count = length(at, limits.least, limits.most, 6);
        text = from(at, kText, count);
    }
    static void fill(Place at, std::string& text, rule::Key limits) {
        const std::size_t count = length(at, limits.mayBeEmpty ? 0 : 1, 64, 8);
        text = from(at, kKey, count);
    }
    static void fill(Place at, std::string& text, rule::Digits limits) { text = from(at, kDigits, limits.count); }
    static void fill(Place at, std::string& text, rule::Hash limits) {
        const bool isEmpty = limits.mayBeEmpty && !flag(at.in("empty"));
        text = from(at, kHash, isEmpty ? 0 : 64);
    }
    static void fill(Place at, int& value, rule::Whole limits) {
        value = static_cast<int>(number(at, limits.least, limits.most));
    }
    static void fill(Place at, std::int64_t& value, rule::Whole limits) {
        value = number(at, limits.least, limits.most);
    }
    /// A power of two of the range: exact, so that the sum is rounded alike with and without a fused addition.
    static void fill(Place at, double& value, rule::Number limits) {
        const auto halvings = static_cast<int>(number(at, 0, 8));
        value =
            at.fill == Fill::Least ? limits.least : limits.least + std::ldexp(limits.most - limits.least, -halvings);
    }
    static void fill(Place at, float& value, rule::Part) { value = static_cast<float>(number(at, 0, 1024)) / 1024.0F; }
    static void fill(Place at, bool& value, rule::Flag) { value = flag(at); }
    static void fill(Place at, db::Time& value, rule::When) {
        value = db::Time{std::chrono::milliseconds{number(at, 0, kLastTime)}};
    }
    template <typename Id>
    static void fill(Place at, Id& id, rule::Id limits) {
        const bool isKnown = at.fill == Fill::Some && at.draw.oneIn(2);
        id = Id{at.fill == Fill::Rich ? 1
                : isKnown             ? at.draw.between(1, 3)
                                      : number(at, limits.mayBeZero ? 0 : 1, kLastSeq)};
    }
    template <typename Enum>
    static void fill(Place at, Enum& value, rule::Named) {
        value = static_cast<Enum>(number(at, 0, std::ssize(wordsOf<Enum>()) - 1));
    }
    template <typename... Enum>
    static void fill(Place at, std::variant<Enum...>& value, rule::Named named) {
        const auto which = number(at.in("which"), 0, static_cast<std::int64_t>(sizeof...(Enum)) - 1);
        std::int64_t index = 0;
        const auto take = [&]<typename One>(One one) {
            fill(at, one, named);
            value = one;
        };
        (void)((index++ == which && (take(Enum{}), true)) || ...);
    }
    static void fill(Place at, db::Date& date, rule::Day limits) {
        date = limits.mayBeUnset && !flag(at.in("set"))
                   ? db::Date{}
                   : db::Date{std::chrono::year{static_cast<int>(number(at.in("year"), 1, 9999))},
                              std::chrono::month{static_cast<unsigned>(number(at.in("month"), 1, 12))},
                              std::chrono::day{static_cast<unsigned>(number(at.in("day"), 1, 28))}};
    }
    /// Whole numbers over the root of the sum of their squares, which is exact: the same on every machine.
    static void fill(Place at, vision::Embedding& embedding, rule::Joint) {
        fill(at.in("model"), embedding.model.hex, rule::Hash{});
        const bool isShort = at.fill == Fill::Least || at.fill == Fill::Rich || at.fill == Fill::Some;
        embedding.values.resize(isShort                 ? vision::kLeastWidth
                                : at.fill == Fill::Most ? vision::kMostWidth
                                                        : vision::kJointDimension);
        double squares = 0;
        for (float& value : embedding.values) {
            const auto magnitude = static_cast<float>(at.draw.between(1, 100));
            value = at.draw.oneIn(2) ? magnitude : -magnitude;
            squares += static_cast<double>(value) * static_cast<double>(value);
        }
        for (float& value : embedding.values) {
            value /= static_cast<float>(std::sqrt(squares));
        }
    }
    template <typename Value, typename Rule>
    static void fill(Place at, std::optional<Value>& value, rule::Maybe<Rule> limits) {
        value.reset();
        if (flag(at.in("there"))) { fill(at, value.emplace(), limits.inner); }
    }
    template <typename Value, typename Rule>
    static void fill(Place at, std::vector<Value>& values, const rule::List<Rule>& limits) {
        values.resize(length(at, limits.least, limits.most, 1));
        for (std::size_t i = 0; i < values.size(); ++i) {
            const bool isLight = at.fill == Fill::Most && i > 0;
            fill({at.draw.in(i), isLight ? Fill::Least : at.fill}, values[i], limits.each);
        }
    }
    template <typename Struct>
    static void fill(Place at, Struct& value, rule::Object) {
        eachField<Struct>(
            [&](std::string_view name, auto member, const auto& limits) { fill(at.in(name), value.*member, limits); });
    }
};

/// Member-by-member equality through the same tables.
template <typename Value>
[[nodiscard]] bool isSame(const Value& a, const Value& b);

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
    if constexpr (HasFields<Value>) {
        bool isAll = true;
        eachField<Value>(
            [&](std::string_view, auto member, const auto&) { isAll = isAll && isSame(a.*member, b.*member); });
        return isAll;
    } else if constexpr (std::is_same_v<Value, vision::Embedding>) {
        return a.model == b.model && a.values == b.values;
    } else {
        return a == b;
    }
}

[[nodiscard]] inline bool isSameMessage(const wire::Message& a, const wire::Message& b) {
    bool isContentSame = false;
    withType(a.body.index(), [&]<typename Type> {
        isContentSame = wire::holds<Type>(b.body) && isSame(wire::get<Type>(a.body), wire::get<Type>(b.body));
    });
    return a.seq == b.seq && a.inReplyTo == b.inReplyTo && isContentSame;
}

} // namespace support
