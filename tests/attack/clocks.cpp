// SPDX-License-Identifier: GPL-3.0-or-later
// The wall clock of a serving hall is set, far forward and far back.
#include "kiosk/wire/messages.h"
#include "tests/attack/bed.h"

#include <array>

namespace attack {

using support::HallProgram;

namespace {

constexpr std::int64_t kHour = 3600;
constexpr std::int64_t kYear = 365 * 24 * kHour;
constexpr int kLongestLock = 3600; ///< seconds; nobody waits longer than an hour for a clock that was mended
constexpr int kIdleLock = 30;      ///< seconds, the least that config.json takes

/// A hall whose clock can be set, on a folder of its own.
class TimedHall {
public:
    explicit TimedHall(const std::string& name)
        : m_folder(m_bed.scratch() / name)
        , m_control(m_bed.scratch() / (name + "-control")) {
        copyHall(m_bed.hall().root(), m_folder);
        auto config = support::must(hall::readConfig(hall::DataFolder(m_folder)));
        config.deskIdleLock = std::chrono::seconds(kIdleLock);
        if (!hall::writeConfig(hall::DataFolder(m_folder), config)) { throw std::runtime_error("set-up: config"); }
    }
    void start() {
        m_program =
            std::make_unique<HallProgram>(HallProgram::Where{.data = m_folder,
                                                             .assets = m_bed.hall().assets(),
                                                             .environment = preloaded(m_folder, {}, m_control.file())});
    }
    void stop() {
        m_kiosk.reset();
        m_desk.reset();
        m_program.reset();
    }
    void step(std::int64_t seconds) { m_control->clockOffset = seconds; }
    [[nodiscard]] HallProgram& program() { return *m_program; }
    [[nodiscard]] support::HallCaller& desk() {
        if (!m_desk) { m_desk = std::make_unique<support::HallCaller>(m_bed.desk().bundle, m_program->port()); }
        return *m_desk;
    }
    [[nodiscard]] support::HallCaller& kiosk() {
        if (!m_kiosk) { m_kiosk = std::make_unique<support::HallCaller>(m_bed.kiosk().bundle, m_program->port()); }
        return *m_kiosk;
    }
    [[nodiscard]] bool signsIn() {
        return desk().connects() &&
               desk()
                   .ask<wire::StaffSignedIn>(wire::StaffSignIn{Bed::kClerk, support::TestHall::kPassword})
                   .has_value();
    }
    /// How long it is said to wait once so many wrong guesses were made; 0: it is not locked.
    [[nodiscard]] int waits(support::HallCaller& who, const wire::Body& guess) {
        for (int i = 0; i < 12; ++i) {
            const auto refused = who.ask<wire::Refused>(guess);
            if (refused && refused->code == wire::RefusalCode::LockedOut) { return refused->retryAfterSeconds; }
        }
        return 0;
    }
    [[nodiscard]] const std::filesystem::path& folder() const { return m_folder; }

private:
    Bed m_bed;
    std::filesystem::path m_folder;
    Control m_control;
    std::unique_ptr<HallProgram> m_program;
    std::unique_ptr<support::HallCaller> m_desk;
    std::unique_ptr<support::HallCaller> m_kiosk;
};

[[nodiscard]] std::string locksStay(std::int64_t before, std::int64_t after, bool isStartedAgain) {
    TimedHall hall("lock");
    hall.start();
    if (!hall.desk().connects() || !hall.kiosk().connects()) { throw std::runtime_error("set-up: no line"); }
    hall.step(before);
    const wire::Body staff = wire::StaffSignIn{Bed::kManager, "wrong"};
    const wire::Body visitor =
        wire::SignInFinish{.requestKey = "k", .phoneTail = "0001", .firstCharacter = "某", .idTail = "0000"};
    if (hall.waits(hall.desk(), staff) == 0) { return "wrong guesses do not lock a desk"; }
    if (hall.waits(hall.kiosk(), visitor) == 0) { return "wrong guesses do not lock a phone tail"; }
    hall.step(after);
    if (isStartedAgain) {
        hall.stop();
        hall.start();
        // So far back that no certificate is valid yet, nobody is let in until the clock is right.
        if (!hall.desk().connects()) { hall.step(0); }
        if (!hall.desk().connects() || !hall.kiosk().connects()) { return "no line came back"; }
    }
    if (hall.waits(hall.desk(), staff) > kLongestLock) {
        return "a desk or an account is locked for more than an hour";
    }
    if (hall.waits(hall.kiosk(), visitor) > kLongestLock) { return "a phone tail is locked for more than an hour"; }
    return {};
}

[[nodiscard]] std::string startsAt(std::int64_t offset) {
    TimedHall hall("start");
    hall.step(offset);
    hall.start();
    if (hall.program().port() == 0) { return faultOfRefusal(hall.program()); }
    if (hall.kiosk()
            .connects()) { // a certificate may be out of its time: then nobody is let in, until the clock is right
        (void)hall.kiosk().askAny(wire::KioskState{});
    }
    hall.step(0);
    if (!hall.signsIn()) { return "nobody can sign in once the clock is right again"; }
    Ledger ledger;
    const auto stored =
        hall.kiosk().connects()
            ? hall.kiosk().ask<wire::ArrivalStored>(wire::AnonymousArrival{
                  .requestKey = "k", .category = "help", .at = support::TestHall::present(), .trackKey = {}})
            : std::nullopt;
    if (!stored) { return "no visitor is taken once the clock is right again"; }
    ledger.arrivals["k"] = {stored->arrival, 0};
    const auto folder = hall.folder();
    hall.program().die();
    return faultIn(folder, ledger, 0);
}

/// Sessions at desks whose hall's clock was set back stay open no longer than the idle lock.
void idleSessions(Row& row, const std::vector<std::int64_t>& steps) {
    std::vector<std::unique_ptr<TimedHall>> halls;
    for (std::size_t i = 0; i < steps.size(); ++i) {
        halls.push_back(std::make_unique<TimedHall>("idle" + std::to_string(i)));
        halls.back()->start();
        if (!halls.back()->signsIn()) { throw std::runtime_error("set-up: nobody can sign in"); }
        halls.back()->step(steps[i]);
    }
    QTest::qWait((kIdleLock + 3) * 1000);
    for (const auto& hall : halls) {
        const auto refused = hall->desk().ask<wire::Refused>(wire::SearchResidents{"居民"});
        const bool isLocked = refused && refused->code == wire::RefusalCode::NotSignedIn;
        row.count(isLocked ? "" : "a session outlives the idle lock");
    }
}

} // namespace

Table clocks(Seconds /*budget*/, std::mt19937& /*random*/) {
    Row idle{.what = "clock set while a desk is signed in: its session ends with the idle lock"};
    idleSessions(idle, {0, -kHour, -24 * kHour, -kYear, kYear});
    Row locks{.what = "clock set after wrong guesses: locked, and for an hour at most"};
    for (const auto& [before, after] :
         std::vector<std::pair<std::int64_t, std::int64_t>>{{0, -kHour}, {0, -kYear}, {kYear, 0}, {10 * kYear, 0}}) {
        locks.count(locksStay(before, after, false));
        locks.count(locksStay(before, after, true));
    }
    Row starts{.what = "a start with a wrong clock: serves or says why, and all is well once the clock is right"};
    for (const std::int64_t offset : {-55 * kYear, -kYear, -24 * kHour, 24 * kHour, kYear, 70 * kYear}) {
        starts.count(startsAt(offset));
    }
    return {idle, locks, starts};
}

} // namespace attack
