// SPDX-License-Identifier: GPL-3.0-or-later
// Every request of the table by everybody, against one table of who may.
#include "tests/attack/bed.h"
#include "tests/support/random_message.h"

#include <array>
#include <string_view>

namespace attack {

using support::HallProgram;
using wire::RefusalCode;

namespace {

enum class Caller { Kiosk, Nobody, Clerk, Manager };
constexpr std::array kCallers{Caller::Kiosk, Caller::Nobody, Caller::Clerk, Caller::Manager};

/// How far somebody came.
enum class Door { Closed, NotSignedIn, NotAllowed, Through };

/// A desk where nobody is signed in gets an answer to these alone.
constexpr std::array<std::string_view, 2> kBeforeSignIn{"staff-sign-in", "catalogue-ask"};
/// Of all that a desk may ask, these are the manager's.
constexpr std::array<std::string_view, 7> kManagers{"calibration-try",  "calibration-keep", "calibration-choose",
                                                    "need-weight-set",  "publish",          "password-reset",
                                                    "held-consents-ask"};
/// What is asked for decides, too: what nobody looks after is the manager's; a need names a resident at the desk alone
/// and an arrival at the kiosk alone; only staff approve, and not everything.
constexpr std::array<std::string_view, 2> kDepends{"matters-ask", "need-file"};

template <std::size_t N>
[[nodiscard]] bool isIn(const std::array<std::string_view, N>& names, std::string_view name) {
    return std::ranges::find(names, name) != names.end();
}

[[nodiscard]] Door expected(Caller caller, const wire::MessageType& type) {
    const auto kind = caller == Caller::Kiosk ? db::DeviceKind::Kiosk : db::DeviceKind::Desk;
    if (type.name == "hello" || !wire::maySend(kind, type)) { return Door::Closed; }
    if (caller == Caller::Nobody && !isIn(kBeforeSignIn, type.name)) { return Door::NotSignedIn; }
    return caller == Caller::Clerk && isIn(kManagers, type.name) ? Door::NotAllowed : Door::Through;
}

[[nodiscard]] Door cameTo(const std::optional<wire::Body>& answer) {
    if (!answer) { return Door::Closed; }
    const auto* refused = wire::getIf<wire::Refused>(&*answer);
    if (refused == nullptr) { return Door::Through; }
    if (refused->code == RefusalCode::NotSignedIn) { return Door::NotSignedIn; }
    return refused->code == RefusalCode::NotAllowed ? Door::NotAllowed : Door::Through;
}

[[nodiscard]] std::string nameOf(Caller caller) {
    return std::array{"a kiosk", "a desk with nobody", "a clerk", "a manager"}[static_cast<std::size_t>(caller)];
}

/// A device may connect sixty times in a short while, then once in five seconds: a line that is closed for most of what
/// it asks takes turns among so many devices.
constexpr int kDevices = 6;

/// The lines of this caller, one after the other: each time that one is closed, the next device opens another.
class Line {
public:
    Line(Bed& bed, Caller caller)
        : m_caller(caller) {
        const auto kind = caller == Caller::Kiosk ? db::DeviceKind::Kiosk : db::DeviceKind::Desk;
        for (int i = 0; i < kDevices; ++i) {
            m_devices.push_back(bed.hall().pair(kind, nameOf(caller) + " " + std::to_string(i)).bundle);
        }
    }

    /// `port`: where the hall is.
    [[nodiscard]] std::optional<wire::Body> asks(const wire::Body& body, int port) {
        if (!m_line || !m_line->isConnected()) { open(port); }
        if (m_caller == Caller::Clerk || m_caller == Caller::Manager) { signIn(); }
        auto answer = m_line->askAny(body);
        if (m_caller == Caller::Nobody && answer && wire::holds<wire::StaffSignedIn>(*answer)) {
            (void)m_line->askAny(wire::StaffSignOut{});
        }
        return answer;
    }
    [[nodiscard]] std::size_t heard() const { return m_line ? m_line->pushed<wire::ArrivalChanged>().size() : 0; }

private:
    void open(int port) {
        m_line = std::make_unique<support::HallCaller>(m_devices[m_next++ % m_devices.size()], port);
        if (!m_line->connects()) { throw std::runtime_error("set-up: a line did not come back"); }
    }
    void signIn() {
        const char* const login = m_caller == Caller::Clerk ? Bed::kClerk : Bed::kManager;
        if (!m_line->ask<wire::StaffSignedIn>(wire::StaffSignIn{login, support::TestHall::kPassword})) {
            throw std::runtime_error("set-up: nobody can sign in");
        }
    }

    Caller m_caller;
    std::vector<wire::DeviceBundle> m_devices;
    std::size_t m_next = 0;
    std::unique_ptr<support::HallCaller> m_line;
};

} // namespace

Table roles(Seconds /*budget*/, std::mt19937& random) {
    Row row{.what = "roles: every request by a kiosk, a desk with nobody, a clerk, a manager"};
    constexpr int kBodies = 3; // of each request, filled at random
    Bed bed;
    support::RandomMessage make(static_cast<std::uint32_t>(random()));
    std::vector<Line> lines; // paired before the hall starts
    for (const Caller caller : kCallers) {
        lines.emplace_back(bed, caller);
    }
    HallProgram program(bed.where());
    int requests = 0;
    for (const Caller caller : kCallers) {
        Line& line = lines[static_cast<std::size_t>(caller)];
        for (std::size_t index = 0; index < wire::kTypeCount; ++index) {
            const wire::MessageType& type = wire::messageTypes()[index];
            if (type.role != wire::Role::Request) { continue; }
            requests += caller == Caller::Kiosk ? 1 : 0;
            for (int i = 0; i < kBodies; ++i) {
                wire::Body body = make.make(index).body;
                if (wire::holds<wire::StaffSignIn>(body)) { // wrong guesses would lock the desk
                    body = wire::StaffSignIn{Bed::kClerk, support::TestHall::kPassword};
                }
                const Door wanted = expected(caller, type);
                const Door came = cameTo(line.asks(body, program.port()));
                const bool mayDepend = wanted == Door::Through && isIn(kDepends, type.name);
                const bool isRight = came == wanted || (mayDepend && came == Door::NotAllowed);
                row.count(isRight ? "" : nameOf(caller) + ": " + std::string(type.name));
            }
        }
    }
    row.note = std::to_string(requests) + " requests";
    Row quiet{.what = "a desk with nobody hears nothing of arrivals"};
    Line& nobody = lines[static_cast<std::size_t>(Caller::Nobody)];
    support::HallCaller kiosk(bed.kiosk().bundle, program.port());
    if (!kiosk.connects()) { throw std::runtime_error("set-up: no kiosk"); }
    for (int i = 0; i < 20; ++i) {
        (void)kiosk.askAny(wire::AnonymousArrival{.requestKey = "quiet-" + std::to_string(i),
                                                  .category = "help",
                                                  .at = support::TestHall::present(),
                                                  .trackKey = {}});
        (void)nobody.asks(wire::CatalogueAsk{}, program.port()); // what was pushed before this answer is here by now
        quiet.count(nobody.heard() == 0 ? "" : "it did");
    }
    return {row, quiet};
}

} // namespace attack
