// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "db/records/hall.h"
#include "kiosk/wire/rules.h"
#include "kiosk/wire/type_list.h"

#include <algorithm>
#include <array>
#include <concepts>
#include <cstddef>
#include <string_view>

/// What a message says of itself. Each is one struct in the header of its family:
///
///     /// What it is for. Refused: NotFound, when ...
///     struct SearchResidents {
///         using Is = Request<Sender::Staff, ResidentMatches>;
///         static constexpr std::string_view kName = "search-residents";
///         std::string text; ///< 1 to 40 characters
///         template <typename S = SearchResidents>
///         static constexpr auto fields() {
///             return std::tuple{field<&S::text>(Text{.most = 40, .least = 1})};
///         }
///     };
///
/// and its place in the family's list at the end of that header. `fields` is a template so that only those pay for it
/// who read or write messages.
namespace wire {

/// Who may send a message.
enum class Sender {
    Hall,
    Anybody, ///< a kiosk, or a desk in any state
    Kiosk,
    Desk,     ///< any desk, also before its staff sign in
    SignedIn, ///< a desk where somebody is signed in, also if they must choose another password first
    Staff,    ///< a desk where somebody works
    Manager,  ///< a desk where a manager works
    KioskOrStaff
};

/// Request: never carries `re`. Reply: always does. Push: sent by the hall unasked, never carries `re`.
enum class Role { Request, Reply, Push };

/// `Answers`: besides Refused. Most have one; if there are more, which comes depends on the request.
template <Sender sender, typename First, typename... More>
struct Request {
    static constexpr Role kRole = Role::Request;
    static constexpr Sender kSender = sender;
    static constexpr bool kIsAskedByProgram = false;
    using Answers = TypeList<First, More...>;
};
/// A request that a program also sends by itself, when its line is back or somebody else changed something: it is no
/// sign of a person at the desk, or a busy hall would keep every desk open.
template <Sender sender, typename... Answers>
struct Refresh : Request<sender, Answers...> {
    static constexpr bool kIsAskedByProgram = true;
};
struct Reply {
    static constexpr Role kRole = Role::Reply;
    static constexpr Sender kSender = Sender::Hall;
    static constexpr bool kIsAskedByProgram = false;
    using Answers = TypeList<>;
};
struct Push {
    static constexpr Role kRole = Role::Push;
    static constexpr Sender kSender = Sender::Hall;
    static constexpr bool kIsAskedByProgram = false;
    using Answers = TypeList<>;
};

template <typename Type>
concept Exchanged = requires {
    typename Type::Is;
    { Type::kName } -> std::convertible_to<std::string_view>;
};

/// One row of the table of messages, which ARCHITECTURE.md shows.
struct MessageType {
    std::string_view name; ///< "t" in the envelope
    Sender sender{};
    Role role{};
    std::string_view answer;       ///< requests: the names of the replies besides "refused", such as "greeting, done"
    bool isAskedByProgram = false; ///< perhaps by nobody: see Refresh
};

namespace detail {

inline constexpr std::string_view kBetween = ", ";

template <typename List>
struct Joined;

template <>
struct Joined<TypeList<>> {
    static constexpr std::string_view kText{};
};

template <typename First, typename... More>
struct Joined<TypeList<First, More...>> {
    static constexpr auto kBytes = [] {
        std::array<char, First::kName.size() + (0 + ... + (kBetween.size() + More::kName.size()))> bytes{};
        auto* end = std::copy(First::kName.begin(), First::kName.end(), bytes.begin());
        const auto add = [&end](std::string_view text) { end = std::copy(text.begin(), text.end(), end); };
        (void)add;
        ((add(kBetween), add(More::kName)), ...);
        return bytes;
    }();
    static constexpr std::string_view kText{kBytes.data(), kBytes.size()};
};

} // namespace detail

template <Exchanged Type>
inline constexpr MessageType kRow{Type::kName, Type::Is::kSender, Type::Is::kRole,
                                  detail::Joined<typename Type::Is::Answers>::kText, Type::Is::kIsAskedByProgram};

/// May a device of this kind send messages of this type to the hall? Whether its staff must be signed in is asked
/// afterwards.
[[nodiscard]] bool maySend(db::DeviceKind kind, const MessageType& type);

} // namespace wire
