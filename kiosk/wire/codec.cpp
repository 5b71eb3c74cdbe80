// SPDX-License-Identifier: GPL-3.0-or-later
#include "kiosk/wire/codec.h"

#include "db/records/days.h"
#include "kiosk/wire/messages.h"
#include "kiosk/wire/records.h"
#include "vision/types/vector_width.h"

#include <algorithm>
#include <bit>
#include <cassert>
#include <charconv>
#include <cmath>
#include <nlohmann/json.hpp>
#include <set>
#include <type_traits>
#include <utility>
#include <variant>

namespace wire {
namespace {

using Json = nlohmann::json;
using Problem = std::optional<DecodeProblem>;

/// The last millisecond of the year 9999.
constexpr std::int64_t kLastTime = 253402300799999;
/// JSON numbers are exact in every reader up to here.
constexpr std::int64_t kLastSeq = 9007199254740991;
/// envelope > body > struct > array > struct > array leaves room to spare.
constexpr std::size_t kMostNested = 12;
/// float32 sums over 2048 squares stay well within this; a vector that is further off was not made by an embedder.
constexpr double kUnitTolerance = 1e-3;

// --- text
// -------------------------------------------------------------------------------------------------------------

[[nodiscard]] bool startsCharacter(char byte) {
    return (static_cast<unsigned char>(byte) & 0xC0U) != 0x80U;
}

[[nodiscard]] std::size_t charactersIn(const std::string& text) {
    return static_cast<std::size_t>(std::count_if(text.begin(), text.end(), startsCharacter));
}

/// At most `most` characters; what was cut is marked, so that nobody takes the rest for the whole.
[[nodiscard]] std::string cut(const std::string& text, std::size_t most) {
    if (text.size() <= most || charactersIn(text) <= most) { return text; }
    std::size_t seen = 0;
    const auto end = std::find_if(text.begin(), text.end(),
                                  [&seen, most](char byte) { return startsCharacter(byte) && ++seen == most; });
    return std::string{text.begin(), end} + "…";
}

[[nodiscard]] bool isHash(const std::string& text) {
    return text.size() == 64 && std::all_of(text.begin(), text.end(),
                                            [](char c) { return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'f'); });
}

[[nodiscard]] bool isKeyCharacter(char c) {
    return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '.' || c == '_' ||
           c == ':' || c == '-';
}

// --- vectors
// ----------------------------------------------------------------------------------------------------------

[[nodiscard]] std::string toBase64(const std::vector<float>& values) {
    QByteArray bytes;
    bytes.reserve(static_cast<qsizetype>(values.size()) * 4);
    for (const float value : values) {
        const auto bits = std::bit_cast<std::uint32_t>(value);
        for (const unsigned shift : {0U, 8U, 16U, 24U}) {
            bytes.append(static_cast<char>((bits >> shift) & 0xFFU));
        }
    }
    return bytes.toBase64().toStdString();
}

[[nodiscard]] std::optional<std::vector<float>> fromBase64(const std::string& text, std::size_t count) {
    if (text.size() != (count * 4 + 2) / 3 * 4) { return std::nullopt; }
    const auto decoded =
        QByteArray::fromBase64Encoding(QByteArray::fromStdString(text), QByteArray::AbortOnBase64DecodingErrors);
    if (!decoded || decoded.decoded.size() != static_cast<qsizetype>(count) * 4) { return std::nullopt; }
    std::vector<float> values(count);
    const char* byte = decoded.decoded.constData();
    for (float& value : values) {
        std::uint32_t bits = 0;
        for (const unsigned shift : {0U, 8U, 16U, 24U}) {
            bits |= static_cast<std::uint32_t>(static_cast<unsigned char>(*byte++)) << shift;
        }
        value = std::bit_cast<float>(bits);
    }
    return values;
}

/// As many values as the text holds, vision::kLeastWidth to kMostWidth.
[[nodiscard]] std::optional<std::vector<float>> vectorFrom(const std::string& text) {
    const auto padding = static_cast<std::size_t>(
        std::count(text.end() - std::min<std::ptrdiff_t>(2, std::ssize(text)), text.end(), '='));
    const std::size_t bytes = text.size() / 4 * 3 - std::min(padding, text.size() / 4 * 3);
    const std::size_t count = bytes / sizeof(float);
    if (bytes % sizeof(float) != 0 || count < vision::kLeastWidth || count > vision::kMostWidth) {
        return std::nullopt;
    }
    return fromBase64(text, count);
}

[[nodiscard]] bool isUnit(const std::vector<float>& values) {
    double squares = 0;
    for (const float value : values) {
        if (!std::isfinite(value)) { return false; }
        squares += static_cast<double>(value) * static_cast<double>(value);
    }
    return std::abs(std::sqrt(squares) - 1) <= kUnitTolerance;
}

/// The fields of a struct, worked out once.
template <typename Struct>
constexpr auto kFields = fieldsOf<Struct>();

// --- writing: one overload for each rule
// ------------------------------------------------------------------------------

template <typename Struct>
[[nodiscard]] Json write(const Struct& value, Object rule);
template <typename Value, typename Rule>
[[nodiscard]] Json write(const std::optional<Value>& value, Maybe<Rule> rule);
template <typename Value, typename Rule>
[[nodiscard]] Json write(const std::vector<Value>& values, const List<Rule>& rule);

/// Not a template: some 250 fields are written through it, and what is one call in each stays small.
void put(Json& object, std::string_view name, Json value) {
    object.emplace(name, std::move(value));
}

[[nodiscard]] Json write(const std::string& text, Text rule) {
    return cut(text, rule.most);
}
[[nodiscard]] Json write(const std::string& text, Key) {
    return text;
}
[[nodiscard]] Json write(const std::string& text, Digits) {
    return text;
}
[[nodiscard]] Json write(const std::string& text, Hash) {
    return text;
}
[[nodiscard]] Json write(int value, Whole) {
    return value;
}
[[nodiscard]] Json write(std::int64_t value, Whole) {
    return value;
}
[[nodiscard]] Json write(float value, Part) {
    return value;
}
[[nodiscard]] Json write(double value, Number rule) {
    return std::clamp(value, rule.least, rule.most); // of a NaN JSON makes a null, which nobody reads as a number
}
[[nodiscard]] Json write(bool value, Flag) {
    return value;
}
[[nodiscard]] Json write(db::Time value, When) {
    return static_cast<std::int64_t>(value.time_since_epoch().count());
}

template <typename IdType>
[[nodiscard]] Json write(IdType id, Id) {
    return db::raw(id);
}

template <typename Enum>
[[nodiscard]] Json write(Enum value, Named) {
    const auto& names = Names<Enum>::kAll;
    const auto index = static_cast<std::size_t>(value);
    assert(index < names.size());
    return std::string{names[index]};
}

/// A value of one of several enumerations, which share no word.
template <typename... Enum>
[[nodiscard]] Json write(const std::variant<Enum...>& value, Named rule) {
    return std::visit([rule](auto one) { return write(one, rule); }, value);
}

[[nodiscard]] Json write(const db::Date& date, Day) {
    if (!date.ok() || static_cast<int>(date.year()) < 1 || static_cast<int>(date.year()) > 9999) { return nullptr; }
    return db::isoDay(date);
}

[[nodiscard]] Json write(const vision::Embedding& embedding, Joint) {
    return Json{{"model", embedding.model.hex}, {"values", toBase64(embedding.values)}};
}

template <typename Value, typename Rule>
Json write(const std::optional<Value>& value, Maybe<Rule> rule) {
    return value ? write(*value, rule.inner) : Json(nullptr);
}

template <typename Value, typename Rule>
Json write(const std::vector<Value>& values, const List<Rule>& rule) {
    Json array = Json::array();
    for (std::size_t i = 0; i < std::min(values.size(), rule.most); ++i) {
        array.push_back(write(values[i], rule.each));
    }
    return array;
}

template <typename Struct>
Json write(const Struct& value, Object) {
    Json object = Json::object();
    std::apply([&](const auto&... one) { (put(object, one.name, write(value.*(one.member), one.rule)), ...); },
               kFields<Struct>);
    return object;
}

// --- reading: one overload for each rule; nothing means that it went well
// ---------------------------------------------

template <typename Struct>
[[nodiscard]] Problem read(const Json& json, Struct& into, Object rule);
template <typename Value, typename Rule>
[[nodiscard]] Problem read(const Json& json, std::optional<Value>& into, Maybe<Rule> rule);
template <typename Value, typename Rule>
[[nodiscard]] Problem read(const Json& json, std::vector<Value>& into, const List<Rule>& rule);

[[nodiscard]] Problem readString(const Json& json, std::string& into) {
    if (!json.is_string()) { return DecodeProblem::WrongType; }
    into = json.get_ref<const std::string&>();
    return std::nullopt;
}

[[nodiscard]] Problem read(const Json& json, std::string& into, Text rule) {
    if (const Problem problem = readString(json, into)) { return problem; }
    const std::size_t characters = charactersIn(into);
    if (characters > rule.most) { return DecodeProblem::TooLong; }
    if (characters < rule.least) { return DecodeProblem::TooShort; }
    return std::nullopt;
}

[[nodiscard]] Problem read(const Json& json, std::string& into, Key rule) {
    if (const Problem problem = readString(json, into)) { return problem; }
    if (into.size() > 64) { return DecodeProblem::TooLong; }
    if (into.empty() && !rule.mayBeEmpty) { return DecodeProblem::TooShort; }
    if (!std::all_of(into.begin(), into.end(), isKeyCharacter)) { return DecodeProblem::BadText; }
    return std::nullopt;
}

[[nodiscard]] Problem read(const Json& json, std::string& into, Digits rule) {
    if (const Problem problem = readString(json, into)) { return problem; }
    const bool fits =
        into.size() == rule.count && std::all_of(into.begin(), into.end(), [](char c) { return c >= '0' && c <= '9'; });
    return fits ? Problem{} : DecodeProblem::BadText;
}

[[nodiscard]] Problem read(const Json& json, std::string& into, Hash rule) {
    if (const Problem problem = readString(json, into)) { return problem; }
    return isHash(into) || (into.empty() && rule.mayBeEmpty) ? Problem{} : DecodeProblem::BadText;
}

/// A JSON integer in [least, most]; 1.0 is not one.
[[nodiscard]] Problem readInteger(const Json& json, std::int64_t& into, std::int64_t least, std::int64_t most) {
    if (!json.is_number_integer()) { return DecodeProblem::WrongType; }
    if (json.is_number_unsigned() && json.get<std::uint64_t>() > static_cast<std::uint64_t>(most)) {
        return DecodeProblem::OutOfRange;
    }
    into = json.get<std::int64_t>();
    return into < least || into > most ? Problem{DecodeProblem::OutOfRange} : Problem{};
}

[[nodiscard]] Problem read(const Json& json, int& into, Whole rule) {
    std::int64_t value = 0;
    if (const Problem problem = readInteger(json, value, rule.least, rule.most)) { return problem; }
    into = static_cast<int>(value);
    return std::nullopt;
}

[[nodiscard]] Problem read(const Json& json, std::int64_t& into, Whole rule) {
    return readInteger(json, into, rule.least, rule.most);
}

[[nodiscard]] Problem read(const Json& json, double& into, Number rule) {
    if (!json.is_number()) { return DecodeProblem::WrongType; }
    into = json.get<double>();
    return into >= rule.least && into <= rule.most ? Problem{} : DecodeProblem::OutOfRange;
}

[[nodiscard]] Problem read(const Json& json, float& into, Part) {
    if (!json.is_number()) { return DecodeProblem::WrongType; }
    const auto value = json.get<double>();
    if (!(value >= 0 && value <= 1)) { return DecodeProblem::OutOfRange; }
    into = static_cast<float>(value);
    return std::nullopt;
}

[[nodiscard]] Problem read(const Json& json, bool& into, Flag) {
    if (!json.is_boolean()) { return DecodeProblem::WrongType; }
    into = json.get<bool>();
    return std::nullopt;
}

[[nodiscard]] Problem read(const Json& json, db::Time& into, When) {
    std::int64_t value = 0;
    if (const Problem problem = readInteger(json, value, 0, kLastTime)) { return problem; }
    into = db::Time{std::chrono::milliseconds{value}};
    return std::nullopt;
}

template <typename IdType>
[[nodiscard]] Problem read(const Json& json, IdType& into, Id rule) {
    std::int64_t value = 0;
    if (const Problem problem = readInteger(json, value, rule.mayBeZero ? 0 : 1, kLastSeq)) { return problem; }
    into = IdType{value};
    return std::nullopt;
}

template <typename Enum>
[[nodiscard]] Problem read(const Json& json, Enum& into, Named) {
    if (!json.is_string()) { return DecodeProblem::WrongType; }
    const auto& names = Names<Enum>::kAll;
    const auto found = std::find(names.begin(), names.end(), json.get_ref<const std::string&>());
    if (found == names.end()) { return DecodeProblem::UnknownName; }
    into = static_cast<Enum>(found - names.begin());
    return std::nullopt;
}

template <typename... Enum>
[[nodiscard]] Problem read(const Json& json, std::variant<Enum...>& into, Named rule) {
    Problem problem;
    const auto isIn = [&]<typename One>(One one) {
        problem = read(json, one, rule);
        if (!problem) { into = one; }
        return !problem;
    };
    (void)(isIn(Enum{}) || ...);
    return problem;
}

[[nodiscard]] std::optional<unsigned> digits(std::string_view text) {
    unsigned value = 0;
    for (const char c : text) {
        if (c < '0' || c > '9') { return std::nullopt; }
        value = value * 10 + static_cast<unsigned>(c - '0');
    }
    return value;
}

[[nodiscard]] Problem read(const Json& json, db::Date& into, Day rule) {
    if (json.is_null() && rule.mayBeUnset) {
        into = db::Date{};
        return std::nullopt;
    }
    if (!json.is_string()) { return DecodeProblem::WrongType; }
    const std::string_view text = json.get_ref<const std::string&>();
    if (text.size() != 10 || text[4] != '-' || text[7] != '-') { return DecodeProblem::BadText; }
    const auto year = digits(text.substr(0, 4));
    const auto month = digits(text.substr(5, 2));
    const auto day = digits(text.substr(8, 2));
    if (!year || !month || !day) { return DecodeProblem::BadText; }
    into = db::Date{std::chrono::year{static_cast<int>(*year)}, std::chrono::month{*month}, std::chrono::day{*day}};
    return into.ok() && *year > 0 ? Problem{} : DecodeProblem::OutOfRange;
}

[[nodiscard]] Problem read(const Json& json, vision::Embedding& into, Joint) {
    if (!json.is_object()) { return DecodeProblem::WrongType; }
    const auto model = json.find("model");
    const auto values = json.find("values");
    if (model == json.end() || values == json.end()) { return DecodeProblem::MissingField; }
    if (json.size() != 2) { return DecodeProblem::ExtraField; }
    if (const Problem problem = read(*model, into.model.hex, Hash{})) { return problem; }
    if (!values->is_string()) { return DecodeProblem::WrongType; }
    auto decoded = vectorFrom(values->get_ref<const std::string&>());
    if (!decoded || !isUnit(*decoded)) { return DecodeProblem::BadVector; }
    into.values = *std::move(decoded);
    return std::nullopt;
}

template <typename Value, typename Rule>
Problem read(const Json& json, std::optional<Value>& into, Maybe<Rule> rule) {
    if (json.is_null()) {
        into.reset();
        return std::nullopt;
    }
    return read(json, into.emplace(), rule.inner);
}

template <typename Value, typename Rule>
Problem read(const Json& json, std::vector<Value>& into, const List<Rule>& rule) {
    if (!json.is_array()) { return DecodeProblem::WrongType; }
    if (json.size() > rule.most) { return DecodeProblem::TooLong; }
    if (json.size() < rule.least) { return DecodeProblem::TooShort; }
    into.clear();
    for (const Json& one : json) {
        if (const Problem problem = read(one, into.emplace_back(), rule.each)) { return problem; }
    }
    return std::nullopt;
}

/// Null if there is no such field.
[[nodiscard]] const Json* fieldOf(const Json& object, std::string_view name) {
    const auto found = object.find(name);
    return found == object.end() ? nullptr : &*found;
}

template <typename Struct, typename FieldType>
[[nodiscard]] Problem readField(const Json& object, Struct& into, const FieldType& one) {
    const Json* found = fieldOf(object, one.name);
    if (found == nullptr) { return DecodeProblem::MissingField; }
    return read(*found, into.*(one.member), one.rule);
}

template <typename Struct>
Problem read(const Json& json, Struct& into, Object) {
    if (!json.is_object()) { return DecodeProblem::WrongType; }
    Problem problem;
    std::apply([&](const auto&... one) { (void)((problem = readField(json, into, one), problem.has_value()) || ...); },
               kFields<Struct>);
    if (problem) { return problem; }
    // Every field of the table was found, so a larger object has something that is not in the table.
    if (json.size() != std::tuple_size_v<std::remove_cvref_t<decltype(kFields<Struct>)>>) {
        return DecodeProblem::ExtraField;
    }
    return std::nullopt;
}

// --- the table of types
// -----------------------------------------------------------------------------------------------

constexpr auto kTypes =
    BodyTypes::with([]<typename... Type> { return std::array<MessageType, kTypeCount>{kRow<Type>...}; });

/// How the content of one type is read and written.
struct BodyForm {
    Problem (*read)(const Json&, Body&);
    Json (*write)(const Body&);
};

template <typename Type>
[[nodiscard]] Problem readBody(const Json& json, Body& into) {
    return read(json, into.emplace<Type>(), Object{});
}

template <typename Type>
[[nodiscard]] Json writeBody(const Body& body) {
    return write(get<Type>(body), Object{});
}

constexpr auto kForms = BodyTypes::with(
    []<typename... Type> { return std::array<BodyForm, kTypeCount>{BodyForm{&readBody<Type>, &writeBody<Type>}...}; });

// --- the envelope
// -----------------------------------------------------------------------------------------------------

/// Parses, and refuses what JSON leaves open: a key twice in one object, and nesting without end.
[[nodiscard]] std::optional<Json> parse(const QByteArray& bytes) {
    std::vector<std::set<std::string>> keys;
    std::size_t depth = 0;
    bool isSound = true;
    const auto watch = [&](int, Json::parse_event_t event, Json& parsed) {
        switch (event) {
        case Json::parse_event_t::object_start:
            keys.emplace_back();
            isSound = ++depth <= kMostNested && isSound;
            break;
        case Json::parse_event_t::array_start:
            isSound = ++depth <= kMostNested && isSound;
            break;
        case Json::parse_event_t::key:
            isSound = keys.back().insert(parsed.get<std::string>()).second && isSound;
            break;
        case Json::parse_event_t::object_end:
            keys.pop_back();
            --depth;
            break;
        case Json::parse_event_t::array_end:
            --depth;
            break;
        case Json::parse_event_t::value:
            break;
        }
        return true;
    };
    Json json = Json::parse(bytes.begin(), bytes.end(), watch, /*allow_exceptions=*/false);
    if (json.is_discarded() || !isSound) { return std::nullopt; }
    return json;
}

struct Envelope {
    std::size_t type = 0;
    Seq seq = 0;
    std::optional<Seq> inReplyTo;
};

[[nodiscard]] tl::expected<Envelope, DecodeProblem> readEnvelope(const Json& json) {
    if (!json.is_object() || !json.contains("v") || !json["v"].is_number_integer()) {
        return tl::unexpected(DecodeProblem::BadEnvelope);
    }
    if (json["v"] != kProtocol) { return tl::unexpected(DecodeProblem::OtherProtocol); }
    const bool hasReply = json.contains("re");
    if (!json.contains("t") || !json["t"].is_string() || !json.contains("n") || !json.contains("b") ||
        json.size() != (hasReply ? 5U : 4U)) {
        return tl::unexpected(DecodeProblem::BadEnvelope);
    }
    Envelope envelope;
    std::int64_t number = 0;
    if (readInteger(json["n"], number, 1, kLastSeq)) { return tl::unexpected(DecodeProblem::BadEnvelope); }
    envelope.seq = static_cast<Seq>(number);
    if (hasReply) {
        if (readInteger(json["re"], number, 1, kLastSeq)) { return tl::unexpected(DecodeProblem::BadEnvelope); }
        envelope.inReplyTo = static_cast<Seq>(number);
    }
    const auto& name = json["t"].get_ref<const std::string&>();
    const auto* found =
        std::find_if(kTypes.begin(), kTypes.end(), [&name](const MessageType& type) { return type.name == name; });
    if (found == kTypes.end()) { return tl::unexpected(DecodeProblem::UnknownType); }
    if ((found->role == Role::Reply) != hasReply) { return tl::unexpected(DecodeProblem::WrongReplyMark); }
    envelope.type = static_cast<std::size_t>(found - kTypes.begin());
    return envelope;
}

} // namespace

std::span<const MessageType, kTypeCount> messageTypes() {
    return kTypes;
}

std::size_t Body::index() const {
    const auto* found = std::find_if(kTypes.begin(), kTypes.end(),
                                     [this](const MessageType& type) { return type.name == m_type->name; });
    assert(found != kTypes.end()); // a type that stands in no family's list
    return static_cast<std::size_t>(found - kTypes.begin());
}

const MessageType& typeOf(const Body& body) {
    return body.type();
}

bool maySend(db::DeviceKind kind, const MessageType& type) {
    switch (type.sender) {
    case Sender::Hall:
        return false;
    case Sender::Kiosk:
        return kind == db::DeviceKind::Kiosk;
    case Sender::Desk:
    case Sender::SignedIn:
    case Sender::Staff:
    case Sender::Manager:
        return kind == db::DeviceKind::Desk;
    case Sender::Anybody:
    case Sender::KioskOrStaff:
        return true;
    }
    return false;
}

std::string_view wordOf(DecodeProblem problem) {
    switch (problem) {
    case DecodeProblem::NotJson:
        return "not-json";
    case DecodeProblem::BadEnvelope:
        return "bad-envelope";
    case DecodeProblem::OtherProtocol:
        return "other-protocol";
    case DecodeProblem::UnknownType:
        return "unknown-type";
    case DecodeProblem::MissingField:
        return "missing-field";
    case DecodeProblem::ExtraField:
        return "extra-field";
    case DecodeProblem::WrongType:
        return "wrong-type";
    case DecodeProblem::OutOfRange:
        return "out-of-range";
    case DecodeProblem::TooLong:
        return "too-long";
    case DecodeProblem::TooShort:
        return "too-short";
    case DecodeProblem::BadText:
        return "bad-text";
    case DecodeProblem::UnknownName:
        return "unknown-name";
    case DecodeProblem::BadVector:
        return "bad-vector";
    case DecodeProblem::WrongReplyMark:
        return "wrong-reply-mark";
    }
    return "malformed";
}

QByteArray encode(const Message& message) {
    Json json{{"v", kProtocol}, {"t", std::string{typeOf(message.body).name}}, {"n", message.seq}};
    if (message.inReplyTo) { json["re"] = *message.inReplyTo; }
    json["b"] = kForms[message.body.index()].write(message.body);
    return QByteArray::fromStdString(json.dump(-1, ' ', /*ensure_ascii=*/false, Json::error_handler_t::replace));
}

tl::expected<Message, DecodeProblem> decode(const QByteArray& bytes) {
    if (bytes.size() > kMaxMessageBytes) { return tl::unexpected(DecodeProblem::TooLong); }
    const auto json = parse(bytes);
    if (!json) { return tl::unexpected(DecodeProblem::NotJson); }
    const auto envelope = readEnvelope(*json);
    if (!envelope) { return tl::unexpected(envelope.error()); }
    Message message{envelope->seq, envelope->inReplyTo, {}};
    if (const Problem problem = kForms[envelope->type].read((*json)["b"], message.body)) {
        return tl::unexpected(*problem);
    }
    return message;
}

} // namespace wire
