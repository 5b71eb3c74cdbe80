// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "kiosk/wire/messages.h"

#include <QByteArray>
#include <array>
#include <span>
#include <string_view>
#include <tl/expected.hpp>

namespace wire {

inline constexpr std::size_t kTypeCount = BodyTypes::kCount;

/// All types, in the order of BodyTypes.
[[nodiscard]] std::span<const MessageType, kTypeCount> messageTypes();
[[nodiscard]] const MessageType& typeOf(const Body& body);

/// Why a message was refused. Never holds what the message said.
enum class DecodeProblem {
    NotJson,       ///< no JSON, not UTF-8, a key twice, or nested too deeply
    BadEnvelope,   ///< v, t, n, re or b is missing, of the wrong type, or something else stands beside them
    OtherProtocol, ///< v is not kProtocol
    UnknownType,
    MissingField,
    ExtraField,
    WrongType,
    OutOfRange,    ///< a number, a time, a date or an id outside its range
    TooLong,       ///< a text or an array over its limit
    TooShort,      ///< a text or an array under its least length
    BadText,       ///< a key, hash or digit string with other characters in it
    UnknownName,   ///< an enumeration value that is not in its table
    BadVector,     ///< an embedding of the wrong size, not finite, or not of unit length
    WrongReplyMark ///< re where none may be, or none where one must be
};

/// A short fixed word such as "malformed-json", for logs and for the reason of a closed connection.
[[nodiscard]] std::string_view wordOf(DecodeProblem problem);

/// Largest message in bytes that either side sends or takes.
inline constexpr qsizetype kMaxMessageBytes = 1024LL * 1024;

/// The JSON form: {"v":1,"t":"identify","n":7,"re":3,"b":{...}}; `re` only in replies. Every field of a struct is
/// present; an empty optional is null. Times are milliseconds since 1970 UTC, dates "YYYY-MM-DD", enumerations
/// lower-case names, vectors base64 of little-endian float32.
/// Ensures: texts and arrays that are longer than their limit are cut at a character's edge, because the other side
/// would refuse the whole message; a message whose fields are within their ranges decodes to itself.
/// Broken UTF-8 becomes U+FFFD.
[[nodiscard]] QByteArray encode(const Message& message);

/// Strict: everything that encode() would not have written is refused. Pure; any thread.
[[nodiscard]] tl::expected<Message, DecodeProblem> decode(const QByteArray& bytes);

} // namespace wire
