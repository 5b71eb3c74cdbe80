// SPDX-License-Identifier: GPL-3.0-or-later
// How long a visitor waits for their identification while a hall is busy: 50 lists and 5 sign-ins a second, beside the
// same hall with nothing else to do. "one queue": everything in the order in which it was asked, passwords on the
// worker's own thread, as it was before. The three take turns, so that whatever else the machine does hits all alike.
//
//     build/bench/bin/yimen-worker-bench [RESIDENTS] [SECONDS for each, 60 unless told]
#include "kiosk/hall/access/staff_access.h"
#include "kiosk/hall/arrivals/arrivals.h"
#include "kiosk/hall/matters/matter_handling.h"
#include "kiosk/hall/needs/need_handling.h"
#include "kiosk/hall/service/store_worker.h"
#include "kiosk/hall/state/ways_to_people.h"
#include "tests/bench/big_hall.h"

#include <QCoreApplication>
#include <QTimer>
#include <cstdio>
#include <cstdlib>
#include <map>

namespace {

using std::chrono::milliseconds;

constexpr std::uint32_t kEnrolled = 400;
constexpr milliseconds kEvery{50};     // between two visitors
constexpr milliseconds kListEvery{20}; // 50 a second
constexpr milliseconds kSignInEvery{200};
constexpr milliseconds kTurn{5000};
constexpr milliseconds kSettled{500}; // after a turn: what the one before had left to do is no part of this one

enum class Mode { Idle, OneQueue, Now };

class Bench {
public:
    Bench(int residents, int turns)
        : m_big(residents)
        , m_turns(turns) {
        m_big.enrol(kEnrolled);
        m_kiosk = m_big.place().pair(db::DeviceKind::Kiosk, "1").id;
        m_desk = m_big.place().pair(db::DeviceKind::Desk, "2").id;
        db::Staff clerk;
        clerk.login = "busy";
        clerk.name = "忙";
        (void)support::must(m_big.place().hall().staff().insert(clerk, kPassword, db::stores::byOperator(bench::kNow)));
        m_manager = m_big.manager();
        m_worker = std::make_unique<hall::StoreWorker>(m_big.takeState());
        every(kEvery, [this] { identify(); });
        every(kListEvery, [this] { list(); });
        every(kSignInEvery, [this] { signIn(); });
        every(kTurn, [this] { turn(); });
    }

private:
    static constexpr const char* kPassword = "blue-kettle-94";
    using Look = hall::Looked<bool>; // what was read is not looked at here

    template <typename T>
    static Look look(const hall::Answer<hall::Looked<T>>& list) {
        if (!list) { std::abort(); }
        return {true, list->action, list->subject, list->said, list->whose};
    }

    template <typename Do>
    void every(milliseconds time, Do what) {
        auto* timer = new QTimer(&m_home);
        timer->setTimerType(Qt::PreciseTimer);
        QObject::connect(timer, &QTimer::timeout, &m_home, what);
        timer->start(time);
    }

    void identify() {
        const auto asked = std::chrono::steady_clock::now();
        const std::uint32_t who = m_next++ % kEnrolled;
        wire::Identify probe;
        probe.trackKey = "track-" + std::to_string(m_next);
        probe.probe = support::similarTo(support::someFace(who), 0.95F, m_next);
        probe.chips = 5;
        probe.quality = 0.8F;
        probe.liveness = 0.95F;
        probe.firstGoodFrameAt = bench::kNow;
        const bool counts = asked - m_turnedAt >= kSettled;
        const auto urgency = m_mode == Mode::OneQueue ? hall::Urgency::Usual : hall::Urgency::AtOnce;
        m_worker->run(
            [kiosk = m_kiosk, probe](hall::HallState& state) {
                return hall::identifyVisitor(state, kiosk, probe, bench::kNow).has_value();
            },
            &m_home,
            [this, asked, counts, mode = m_mode](bool isAnswered) {
                if (!isAnswered) { std::abort(); }
                if (!counts) { return; }
                const std::chrono::duration<double, std::milli> took = std::chrono::steady_clock::now() - asked;
                m_took[mode].push_back(took.count());
            },
            urgency);
    }

    void list() {
        if (m_mode == Mode::Idle) { return; }
        const bool isMatters = m_lists++ % 2 == 0;
        const auto read = [who = m_manager, isMatters](const hall::Records& records) {
            return isMatters ? look(hall::openMatters(records, who, {.isWholeHall = true}, bench::kNow, {}))
                             : look(hall::listNeeds(
                                   records, {.filter = wire::NeedFilter::Open, .place = {}, .kind = {}}, bench::kNow));
        };
        const auto note = [who = m_manager](hall::HallState& state, const Look& looked) {
            return hall::noteLook(state, who, bench::kNow, hall::Answer<Look>(looked)).has_value();
        };
        if (m_mode == Mode::OneQueue) {
            m_worker->run([read, note](hall::HallState& state) { return note(state, read(state)); }, &m_home,
                          [](bool) {});
            return;
        }
        m_worker->run(read, &m_home, [this, note](const Look& looked) {
            m_worker->run([note, looked](hall::HallState& state) { return note(state, looked); }, &m_home, [](bool) {});
        });
    }

    void signIn() {
        if (m_mode == Mode::Idle) { return; }
        if (m_mode == Mode::OneQueue) {
            m_worker->run(
                [desk = m_desk](hall::HallState& state) {
                    return hall::signInStaff(state, desk, {.login = "busy", .password = kPassword}, bench::kNow)
                        .has_value();
                },
                &m_home, [](bool) {});
            return;
        }
        m_worker->run(
            [](hall::HallState& state) { return hall::credentialsOf(state, "busy"); }, &m_home,
            [this](const auto& known) {
                m_worker->runAside(
                    [known = *known] { return known.fit(kPassword); }, &m_home,
                    [this, known = *known](bool isRight) {
                        m_worker->run(
                            [desk = m_desk, known, isRight](hall::HallState& state) {
                                return hall::noteSignIn(state, desk, "busy", known, isRight, bench::kNow).has_value();
                            },
                            &m_home, [](bool) {});
                    });
            });
    }

    void turn() {
        m_mode = m_mode == Mode::Idle ? Mode::OneQueue : m_mode == Mode::OneQueue ? Mode::Now : Mode::Idle;
        m_turnedAt = std::chrono::steady_clock::now();
        if (m_mode == Mode::Idle && --m_turns == 0) { report(); }
    }

    static double at(std::vector<double>& sorted, double part) {
        std::ranges::sort(sorted);
        return sorted[std::min(sorted.size() - 1, static_cast<std::size_t>(part * static_cast<double>(sorted.size())))];
    }

    void report() {
        const double idle = at(m_took[Mode::Idle], 0.99);
        for (const auto& [mode, name] :
             {std::pair{Mode::Idle, "idle"}, std::pair{Mode::OneQueue, "one queue"}, std::pair{Mode::Now, "now"}}) {
            auto& took = m_took[mode];
            std::printf("%-10s %5zu identifications, ms: p50 %7.2f  p99 %7.2f  most %7.2f  p99 / idle's %.2f\n", name,
                        took.size(), at(took, 0.5), at(took, 0.99), took.back(), at(took, 0.99) / idle);
        }
        QCoreApplication::quit();
    }

    bench::BigHall m_big;
    int m_turns;
    db::DeviceId m_kiosk{};
    db::DeviceId m_desk{};
    db::Staff m_manager;
    std::uint32_t m_next = 0;
    int m_lists = 0;
    Mode m_mode = Mode::Idle;
    std::chrono::steady_clock::time_point m_turnedAt = std::chrono::steady_clock::now();
    std::map<Mode, std::vector<double>> m_took;
    QObject m_home;
    std::unique_ptr<hall::StoreWorker> m_worker;
};

} // namespace

int main(int argc, char** argv) {
    const QCoreApplication app(argc, argv);
    const int residents = argc > 1 ? std::atoi(argv[1]) : 2000;
    const int seconds = argc > 2 ? std::atoi(argv[2]) : 60;
    const Bench bench(residents, std::max(1, seconds * 1000 / static_cast<int>(kTurn.count())));
    return QCoreApplication::exec();
}
