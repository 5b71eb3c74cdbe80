// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "kiosk/wire/body.h"

#include <cstddef>
#include <optional>
#include <tl/expected.hpp>
#include <type_traits>
#include <utility>
#include <variant>

namespace wire {

/// Why a request has no answer.
struct NoAnswer {
    enum class Why {
        Refused,     ///< the hall said why: `refusal`
        SessionOver, ///< the hall knows nobody at this desk; `refusal` says NotSignedIn
        LineLost,    ///< before it came; whether the hall carried it out, nobody here knows
        Unreadable,  ///< something came that is no answer to this request
    };
    Why why{};
    Refused refusal = {};
};

namespace detail {

template <typename Answers>
struct Only;
template <typename One>
struct Only<TypeList<One>> {
    using Type = One;
};
template <typename First, typename Second, typename... More>
struct Only<TypeList<First, Second, More...>> {
    using Type = std::variant<First, Second, More...>;
};

} // namespace detail

/// What answers a request: the type, or a variant where it depends on what was asked.
template <Exchanged Request>
using AnswerOf = typename detail::Only<typename Request::Is::Answers>::Type;

/// The answer, or why there is none.
template <Exchanged Request>
using Answered = tl::expected<AnswerOf<Request>, NoAnswer>;

/// Of what a HallLink gave back for such a request.
template <Exchanged Request>
[[nodiscard]] Answered<Request> answerTo(const std::optional<Body>& reply) {
    if (!reply) { return tl::unexpected(NoAnswer{NoAnswer::Why::LineLost}); }
    if (const auto* refused = getIf<Refused>(&*reply)) {
        const bool isOver = refused->code == RefusalCode::NotSignedIn;
        return tl::unexpected(NoAnswer{isOver ? NoAnswer::Why::SessionOver : NoAnswer::Why::Refused, *refused});
    }
    std::optional<AnswerOf<Request>> answer;
    Request::Is::Answers::with([&]<typename... Type> {
        const auto take = [&](const auto* held) {
            if (held != nullptr) { answer = *held; }
        };
        (take(getIf<Type>(&*reply)), ...);
    });
    if (!answer) { return tl::unexpected(NoAnswer{NoAnswer::Why::Unreadable}); }
    return *std::move(answer);
}

} // namespace wire
