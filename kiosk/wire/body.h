// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "kiosk/wire/exchange.h"
#include "kiosk/wire/line.h"

#include <any>
#include <cassert>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <utility>

namespace wire {

/// Position of a message in its connection and direction: 1, 2, 3 ... A reply names the request that it answers.
using Seq = std::uint64_t;

/// What a message says: exactly one value of a message's type, a Hello unless told. Not a std::variant: the whole list
/// would be part of the name of every function that touches one, and those names were nine tenths of the objects.
class Body {
public:
    Body()
        : Body{Hello{}} {}
    /// Implicit, so that a request or an answer is written as what it is.
    template <Exchanged Type>
    Body(Type value) // NOLINT(google-explicit-constructor,hicpp-explicit-conversions)
        : m_type{&kRow<Type>}
        , m_value{std::move(value)} {}

    [[nodiscard]] const MessageType& type() const { return *m_type; }
    /// Position of the held value's type in MessageTypes.
    [[nodiscard]] std::size_t index() const;

    /// Holds an empty value of this type from now on. The reference is good until the body holds something else.
    template <Exchanged Type>
    Type& emplace() {
        m_type = &kRow<Type>;
        return m_value.emplace<Type>();
    }

    /// The held value, or nothing if it is of another type.
    template <Exchanged Type>
    [[nodiscard]] const Type* as() const {
        return std::any_cast<Type>(&m_value);
    }

private:
    const MessageType* m_type;
    std::any m_value;
};

/// As std::holds_alternative.
template <Exchanged Type>
[[nodiscard]] bool holds(const Body& body) {
    return body.as<Type>() != nullptr;
}
/// As std::get_if.
template <Exchanged Type>
[[nodiscard]] const Type* getIf(const Body* body) {
    return body == nullptr ? nullptr : body->as<Type>();
}
/// As std::get; requires that the body holds a `Type`.
template <Exchanged Type>
[[nodiscard]] const Type& get(const Body& body) {
    const Type* value = body.as<Type>();
    assert(value != nullptr);
    return *value;
}

struct Message {
    Seq seq = 0;
    std::optional<Seq> inReplyTo;
    Body body;
};

} // namespace wire
