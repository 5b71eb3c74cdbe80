// SPDX-License-Identifier: GPL-3.0-or-later
// What a paired device may send that is no message, over the real line.
#include "tests/attack/bed.h"
#include "tests/attack/raw_line.h"
#include "tests/support/random_message.h"

#include <fstream>
#include <iterator>

namespace attack {

using nlohmann::json;
using support::HallProgram;

namespace {

class Mutator {
public:
    explicit Mutator(std::mt19937& random)
        : m_random(random)
        , m_make(static_cast<std::uint32_t>(random())) {
        for (const auto& entry : std::filesystem::directory_iterator(YIMEN_FUZZ_SEEDS)) {
            std::ifstream file(entry.path(), std::ios::binary);
            m_seeds.emplace_back(std::istreambuf_iterator<char>(file), std::istreambuf_iterator<char>());
        }
        std::ranges::sort(m_seeds); // the same for the same seed, whatever the disk's order
    }

    /// A message that is wrong in one way or another, or sometimes right.
    [[nodiscard]] std::string make() {
        std::string text = below(2) == 0 ? m_seeds[below(m_seeds.size())] : valid();
        switch (below(3)) {
        case 0:
            return bytes(std::move(text));
        case 1:
            return structure(text);
        default:
            return below(4) == 0 ? whole(text) : structure(bytes(std::move(text)));
        }
    }

private:
    [[nodiscard]] std::size_t below(std::size_t count) {
        return std::uniform_int_distribution<std::size_t>(0, count - 1)(m_random);
    }
    [[nodiscard]] std::string valid() {
        auto message = m_make.make(below(wire::kTypeCount));
        message.seq = 2;
        return wire::encode(message).toStdString();
    }
    [[nodiscard]] std::string bytes(std::string text) {
        for (std::size_t i = 0, times = 1 + below(4); i < times && !text.empty(); ++i) {
            const std::size_t at = below(text.size());
            switch (below(4)) {
            case 0:
                text[at] = static_cast<char>(text[at] ^ (1 << below(7)));
                break;
            case 1:
                text.erase(at, 1 + below(20));
                break;
            case 2:
                text.insert(at, text.substr(below(text.size()), below(40)));
                break;
            default:
                text.insert(at, std::array{"{", "\"", "[", "1e999", "\\u0000", "\\ud800", "null,", "-0"}[below(8)]);
                break;
            }
        }
        return text;
    }
    [[nodiscard]] json odd() {
        switch (below(9)) {
        case 0:
            return nullptr;
        case 1:
            return -1;
        case 2:
            return 1e300;
        case 3:
            return std::numeric_limits<std::uint64_t>::max();
        case 4:
            return std::string(1 + below(70000), 'x');
        case 5:
            return json::array();
        case 6:
            return json::object({{"", ""}});
        case 7: {
            json deep = 1;
            for (int i = 0; i < 40; ++i) {
                deep = json::array({deep});
            }
            return deep;
        }
        default:
            return "' OR 1=1 --";
        }
    }
    /// One place of the message, however deep, is another value, gone, or has a neighbour.
    [[nodiscard]] std::string structure(const std::string& text) {
        json message = json::parse(text, nullptr, false);
        if (message.is_discarded() || !message.is_object() || message.empty()) { return text; }
        message["n"] = 2;
        json* at = &message;
        while (at->is_structured() && !at->empty() && below(4) != 0) {
            auto next = at->begin();
            std::advance(next, static_cast<std::ptrdiff_t>(below(at->size())));
            at = &*next;
        }
        if (at->is_object() && !at->empty() && below(2) == 0) {
            at->erase(std::next(at->begin(), static_cast<std::ptrdiff_t>(below(at->size()))));
        } else if (at->is_object() && below(2) == 0) {
            (*at)["more"] = odd();
        } else {
            *at = odd();
        }
        return message.dump(-1, ' ', false, json::error_handler_t::replace);
    }
    [[nodiscard]] std::string whole(const std::string& text) {
        switch (below(5)) {
        case 0:
            return {};
        case 1:
            return std::string(100000, '[');
        case 2:
            return std::string(900000, ' ') + text;
        case 3:
            return text.substr(0, 1) + R"("t":"hello",)" + text.substr(std::min<std::size_t>(text.size(), 1));
        default:
            return std::string(static_cast<std::size_t>(wire::kMaxMessageBytes) + 1, 'x');
        }
    }

    std::mt19937& m_random;
    support::RandomMessage m_make;
    std::vector<std::string> m_seeds;
};

/// What became of one message that somebody sent.
enum class End { Closed, Answered, Neither };

[[nodiscard]] bool mustClose(const QByteArray& text, db::DeviceKind kind) {
    if (text.size() > wire::kMaxMessageBytes) { return true; }
    const auto message = wire::decode(text);
    return !message || message->seq != 2 || !wire::maySend(kind, wire::typeOf(message->body)) ||
           wire::holds<wire::Hello>(message->body);
}

[[nodiscard]] std::string judge(RawLine& line, const QByteArray& text, db::DeviceKind kind) {
    line.says(text);
    line.waits();
    const End end = line.isOver() ? End::Closed : line.hasReply() ? End::Answered : End::Neither;
    if (end == End::Neither) { return "a message was left without an answer"; }
    return mustClose(text, kind) && end != End::Closed ? "a message that is none was answered" : "";
}

} // namespace

Table messages(Seconds budget, std::mt19937& random) {
    Row row{.what = "malformed messages of a paired device: closed or refused"};
    Row others{.what = "meanwhile another kiosk is answered within two seconds"};
    Bed bed;
    Mutator mutator(random);
    // Each line is a new connection, and a device may have sixty at once, then one in five seconds.
    constexpr std::size_t kOfEachKind = 12;
    std::vector<wire::DeviceBundle> kiosks;
    std::vector<wire::DeviceBundle> desks;
    for (std::size_t i = 0; i < kOfEachKind; ++i) {
        kiosks.push_back(bed.hall().pair(db::DeviceKind::Kiosk, "kiosk " + std::to_string(i)).bundle);
        desks.push_back(bed.hall().pair(db::DeviceKind::Desk, "desk " + std::to_string(i)).bundle);
    }
    HallProgram program(bed.where());
    support::HallCaller witness(bed.secondKiosk().bundle, program.port());
    if (!witness.connects()) { throw std::runtime_error("set-up: no witness"); }
    const Until until(budget);
    int untaken = 0;
    while (!until.isOver() && untaken < 20) {
        const bool isKiosk = random() % 2 == 0;
        const auto& device = (isKiosk ? kiosks : desks)[random() % kOfEachKind];
        const auto kind = isKiosk ? db::DeviceKind::Kiosk : db::DeviceKind::Desk;
        RawLine line(device.identity, device.identity.authority, program.port());
        if (!line.opens() || !line.greets(kind)) {
            ++untaken; // too many lines in a short time is a reason to wait
            QTest::qWait(200);
            continue;
        }
        untaken = 0;
        // What really goes over the line: a text frame is UTF-8, and Qt sees to that on this side, too.
        row.count(judge(line, QString::fromStdString(mutator.make()).toUtf8(), kind));
        if (row.tries % 10 != 0) { continue; }
        const auto asked = std::chrono::steady_clock::now();
        const bool isAnswered = witness.ask<wire::Done>(wire::KioskState{}).has_value();
        const auto took = std::chrono::steady_clock::now() - asked;
        others.count(isAnswered && took < std::chrono::seconds(2) ? "" : "it was not");
    }
    if (untaken > 0) { row.count("the hall took no more lines"); }
    if (program.hasCrashed()) { row.count("the hall crashed"); }
    return {row, others};
}

} // namespace attack
