// SPDX-License-Identifier: GPL-3.0-or-later
// The real yimen-hall with a kiosk and a desk that have no screens.
#include "kiosk/wire/messages.h"
#include "tests/support/hall_caller.h"
#include "tests/support/hall_program.h"
#include "tests/support/test_hall.h"

#include <QElapsedTimer>
#include <QTcpSocket>
#include <QTest>
#include <algorithm>
#include <cstdio>
#include <fstream>
#include <gtest/gtest.h>
#include <iostream>
#include <map>
#include <nlohmann/json.hpp>
#include <stop_token>
#include <sys/resource.h>
#include <thread>

namespace {

using support::HallCaller;
using support::someFace;

/// At this moment: what these halls know is by the computer's clock.
[[nodiscard]] wire::Identify aProbe(const std::string& trackKey, const vision::Embedding& probe) {
    return support::aProbe(trackKey, probe, support::TestHall::present());
}

/// yimen-hall on this hall's folder.
class HallProgram : public support::HallProgram {
public:
    HallProgram(const support::TestHall& hall, int port, const std::filesystem::path& metrics = {})
        : support::HallProgram({.data = hall.root(), .assets = hall.assets(), .port = port, .metrics = metrics}) {}
};

class HallProgramTest : public ::testing::Test {
protected:
    HallProgramTest() {
        m_clerk = m_hall.addStaff("zhou", "周敏");
        m_kiosk = m_hall.pair(db::DeviceKind::Kiosk, "一号机");
        m_desk = m_hall.pair(db::DeviceKind::Desk, "2 号窗口");
    }

    [[nodiscard]] std::unique_ptr<HallCaller> deskAt(int port) const {
        auto desk = std::make_unique<HallCaller>(m_desk.bundle, port);
        if (!desk->connects() ||
            !desk->ask<wire::StaffSignedIn>(wire::StaffSignIn{"zhou", support::TestHall::kPassword}) ||
            !desk->ask<wire::Done>(wire::ArrivalsSince{})) {
            throw std::runtime_error("set-up: no desk");
        }
        return desk;
    }

    support::TestHall m_hall{support::TestHall::Clock::Computer};
    db::StaffId m_clerk{};
    support::TestHall::Paired m_kiosk;
    support::TestHall::Paired m_desk;
};

[[nodiscard]] std::string trackOf(int number) {
    const QString tail = QStringLiteral("%1").arg(number, 12, 10, QLatin1Char('0'));
    return "00000000-0000-4000-8000-" + tail.toStdString();
}

TEST_F(HallProgramTest, FiftyResidentsStepUpAndEachIsOneCardOnTheDesk) {
    constexpr int kResidents = 50;
    for (int i = 0; i < kResidents; ++i) {
        const auto resident = m_hall.addResident("居民" + std::to_string(i));
        m_hall.enrol(resident, m_clerk, someFace(static_cast<std::uint32_t>(i) + 1));
    }
    HallProgram program(m_hall, 0, m_hall.root() / "metrics.json");
    ASSERT_GT(program.port(), 0) << program.output();
    HallCaller kiosk(m_kiosk.bundle, program.port());
    ASSERT_TRUE(kiosk.connects());
    const auto desk = deskAt(program.port());

    std::vector<double> milliseconds;
    for (int i = 0; i < kResidents; ++i) {
        const auto begun = std::chrono::steady_clock::now();
        const auto told = kiosk.ask<wire::Identified>(aProbe(trackOf(i), someFace(static_cast<std::uint32_t>(i) + 1)));
        ASSERT_TRUE(told);
        ASSERT_EQ(told->outcome, wire::Outcome::Known);
        ASSERT_TRUE(desk->waitForPushes<wire::ArrivalChanged>(static_cast<std::size_t>(i) + 1));
        milliseconds.push_back(
            std::chrono::duration<double, std::milli>(std::chrono::steady_clock::now() - begun).count());
        EXPECT_EQ(desk->pushed<wire::ArrivalChanged>().back().summary->name, "居民" + std::to_string(i));
    }
    EXPECT_EQ(desk->pushed<wire::ArrivalChanged>().size(), std::size_t{kResidents});
    std::sort(milliseconds.begin(), milliseconds.end());
    std::cout << "probe sent to card received on loopback: median " << milliseconds[kResidents / 2]
              << " ms, 95th of 100 " << milliseconds[kResidents * 95 / 100] << " ms\n";

    ASSERT_EQ(program.stop(), 0) << program.output();
    const auto figures = nlohmann::json::parse(std::ifstream(m_hall.root() / "metrics.json"));
    EXPECT_EQ(figures["arrivals"], kResidents);
    EXPECT_EQ(figures["known"], kResidents);
    EXPECT_EQ(figures["templates"], kResidents * 5);
    std::cout << "resident memory of the hall " << figures["rss_mb"] << " MB\n";
}

TEST_F(HallProgramTest, KilledInTheMiddleOfTwoHundredArrivalsItHasEachAcknowledgedOneOnce) {
    constexpr int kVisitors = 200;
    auto program = std::make_unique<HallProgram>(m_hall, 0);
    const int port = program->port();
    ASSERT_GT(port, 0) << program->output();
    HallCaller kiosk(m_kiosk.bundle, port);
    ASSERT_TRUE(kiosk.connects());

    std::map<std::string, db::ArrivalId> acknowledged;
    const auto send = [&](int number) {
        const std::string key = trackOf(number);
        kiosk.link().ask(
            wire::AnonymousArrival{
                .requestKey = key, .category = "help", .at = support::TestHall::present(), .trackKey = {}},
            &kiosk.link(), [&acknowledged, key](const std::optional<wire::Body>& body) {
                if (const auto* stored = body ? wire::getIf<wire::ArrivalStored>(&*body) : nullptr) {
                    acknowledged.emplace(key, stored->arrival);
                }
            });
    };
    // Twelve are always on their way, so that the kill finds some of them stored and not yet acknowledged.
    int sent = 0;
    const auto isHalfWay = [&] {
        while (sent < kVisitors && sent < static_cast<int>(acknowledged.size()) + 12) {
            send(sent++);
        }
        return acknowledged.size() >= kVisitors / 2;
    };
    ASSERT_TRUE(QTest::qWaitFor(isHalfWay, HallCaller::kPatience));
    program->die();
    const auto before = acknowledged;

    program = std::make_unique<HallProgram>(m_hall, port);
    ASSERT_EQ(program->port(), port) << program->output();
    ASSERT_TRUE(kiosk.connects());
    for (int number = 0; number < kVisitors; ++number) { // what the kiosk does with all that nobody acknowledged
        if (!before.contains(trackOf(number))) { send(number); }
    }
    ASSERT_TRUE(QTest::qWaitFor([&] { return acknowledged.size() == kVisitors; }, HallCaller::kPatience));

    const auto desk = deskAt(port);
    std::map<db::ArrivalId, int> times;
    for (const auto& change : desk->pushed<wire::ArrivalChanged>()) {
        ++times[change.arrival.id];
    }
    EXPECT_EQ(times.size(), std::size_t{kVisitors});
    for (const auto& [key, arrival] : acknowledged) {
        EXPECT_EQ(times[arrival], 1) << key;
    }
    EXPECT_FALSE(support::must(m_hall.hall().audit().verify()).fault);
}

/// What stands of one resident's face: their consent, and their templates on the disk.
struct Standing {
    bool hasConsent = false;
    int templates = 0;
    friend bool operator==(const Standing&, const Standing&) = default;
    friend std::ostream& operator<<(std::ostream& out, const Standing& it) {
        return out << (it.hasConsent ? "consent" : "no consent") << ", " << it.templates << " templates";
    }
};
constexpr Standing kEnrolled{true, 5};
constexpr Standing kGone{false, 0};

TEST_F(HallProgramTest, AWithdrawalThatACrashCutInHalfIsFinishedByTheNextStart) {
    const auto zhang = m_hall.addResident("张秀兰");
    m_hall.enrol(zhang, m_clerk, someFace(1));
    m_hall.enrol(m_hall.addResident("李明"), m_clerk, someFace(2));
    // What a crash between the two files leaves: hall.db says withdrawn, faces.db still has the templates.
    (void)support::must(
        db::stores::markWithdrawn(m_hall.hall(), zhang, db::stores::byHall(support::TestHall::present())));

    HallProgram program(m_hall, 0);
    ASSERT_GT(program.port(), 0) << program.output();
    HallCaller kiosk(m_kiosk.bundle, program.port());
    ASSERT_TRUE(kiosk.connects());
    EXPECT_EQ(kiosk.ask<wire::Identified>(aProbe(trackOf(1), someFace(1)))->outcome, wire::Outcome::Unknown);
    EXPECT_EQ(kiosk.ask<wire::Identified>(aProbe(trackOf(2), someFace(2)))->outcome, wire::Outcome::Known);
    EXPECT_EQ(support::must(m_hall.faces().templates().countOf(zhang)), 0);
    EXPECT_NE(program.output().find("completed 1 withdrawals, erased 5 templates"), std::string::npos);
}

TEST_F(HallProgramTest, TemplatesThatAnOlderCopyBroughtBackAreErasedBeforeAnybodyIsRecognised) {
    const auto zhang = m_hall.addResident("张秀兰");
    m_hall.enrol(zhang, m_clerk, someFace(1));
    const auto templates = support::must(m_hall.faces().templates().all());
    const auto consent = *support::must(m_hall.hall().consents().liveOf(zhang));
    const auto by = db::stores::byHall(support::TestHall::present());
    (void)support::must(db::stores::withdrawConsent(m_hall.hall(), m_hall.faces(), zhang, by));
    (void)support::must(m_hall.faces().templates().add(templates, consent)); // as a copy from before has them

    HallProgram program(m_hall, 0);
    ASSERT_GT(program.port(), 0) << program.output();
    HallCaller kiosk(m_kiosk.bundle, program.port());
    ASSERT_TRUE(kiosk.connects());
    EXPECT_EQ(kiosk.ask<wire::Identified>(aProbe(trackOf(1), someFace(1)))->outcome, wire::Outcome::Unknown);
    EXPECT_EQ(support::must(m_hall.faces().templates().count()), 0);
}

/// How often these bytes stand in what a process has written into its memory.
[[nodiscard]] int timesInMemory(qint64 process, std::string_view bytes) {
    const std::string folder = "/proc/" + std::to_string(process);
    std::ifstream maps(folder + "/maps");
    std::ifstream memory(folder + "/mem", std::ios::binary);
    int times = 0;
    for (std::string line; std::getline(maps, line);) {
        unsigned long long begin = 0;
        unsigned long long end = 0;
        char mode[5] = {};
        if (std::sscanf(line.c_str(), "%llx-%llx %4s", &begin, &end, mode) != 3 || mode[1] != 'w') { continue; }
        std::string block(end - begin, '\0');
        memory.clear();
        memory.seekg(static_cast<std::streamoff>(begin));
        memory.read(block.data(), static_cast<std::streamsize>(block.size()));
        const std::string_view read(block.data(), static_cast<std::size_t>(memory.gcount()));
        for (auto at = read.find(bytes); at != std::string_view::npos; at = read.find(bytes, at + 1)) {
            ++times;
        }
    }
    return times;
}

TEST_F(HallProgramTest, AfterAWithdrawalNoVectorOfTheFaceIsInTheMemoryOfTheHall) {
    if (support::areProgramsSanitized()) { GTEST_SKIP() << "the sanitizer keeps what is freed"; }
    const auto zhang = m_hall.addResident("张秀兰");
    const auto li = m_hall.addResident("李明");
    m_hall.enrol(zhang, m_clerk, someFace(1));
    m_hall.enrol(li, m_clerk, someFace(2));
    // From its middle: where a block begins, the allocator itself writes when it is freed.
    const auto middleOf = [](const vision::Embedding& face) {
        constexpr std::size_t kFrom = 300;
        constexpr std::size_t kValues = 32;
        return std::string(reinterpret_cast<const char*>(face.values.data() + kFrom), kValues * sizeof(float));
    };
    HallProgram program(m_hall, 0);
    ASSERT_GT(program.port(), 0) << program.output();
    HallCaller kiosk(m_kiosk.bundle, program.port());
    ASSERT_TRUE(kiosk.connects());
    // A probe that is like the template and not the same: what is looked for is what was enrolled.
    const auto told = kiosk.ask<wire::Identified>(aProbe(trackOf(1), support::similarTo(someFace(1), 0.95F, 7)));
    ASSERT_TRUE(told && told->arrival);
    ASSERT_TRUE(kiosk.ask<wire::Greeting>(wire::ConfirmArrival{.arrival = *told->arrival, .isMe = true}));
    ASSERT_GE(timesInMemory(program.id(), middleOf(someFace(1))), 1) << "she is enrolled";
    ASSERT_TRUE(kiosk.ask<wire::Withdrawn>(wire::WithdrawConsent{.arrival = *told->arrival}));
    ASSERT_TRUE(kiosk.ask<wire::Done>(wire::KioskState{})); // the worker has put everything away
    EXPECT_EQ(timesInMemory(program.id(), middleOf(someFace(1))), 0);
    EXPECT_GE(timesInMemory(program.id(), middleOf(someFace(2))), 1) << "who did not withdraw is still enrolled";
}

TEST_F(HallProgramTest, KilledAtAnyMomentOfAWithdrawalItIsDoneOrNotBegunAndAnAnswerIsKept) {
    const auto zhang = m_hall.addResident("张秀兰");
    const auto standing = [&] {
        return Standing{support::must(m_hall.hall().consents().liveOf(zhang)).has_value(),
                        support::must(m_hall.faces().templates().countOf(zhang))};
    };
    constexpr int kRuns = 8;
    qint64 whole = 0; ///< how long one takes, nanoseconds
    for (int run = 0; run < kRuns; ++run) {
        SCOPED_TRACE(run);
        if (standing() == kGone) { m_hall.enrol(zhang, m_clerk, someFace(1)); }
        bool isAnswered = false;
        {
            HallProgram program(m_hall, 0);
            ASSERT_GT(program.port(), 0) << program.output();
            HallCaller kiosk(m_kiosk.bundle, program.port());
            ASSERT_TRUE(kiosk.connects());
            const auto arrival = kiosk.ask<wire::Identified>(aProbe(trackOf(run), someFace(1)))->arrival;
            ASSERT_TRUE(arrival);
            ASSERT_TRUE(kiosk.ask<wire::Greeting>(wire::ConfirmArrival{.arrival = *arrival, .isMe = true}));
            kiosk.link().ask(wire::WithdrawConsent{.arrival = *arrival}, &kiosk.link(),
                             [&](const std::optional<wire::Body>& body) {
                                 isAnswered = body && wire::holds<wire::Withdrawn>(*body);
                             });
            // The first run shows how long it takes; the others end at its seventh, two sevenths ... and at its end.
            QElapsedTimer since;
            since.start();
            const auto isTime = [&] {
                return run == 0 ? isAnswered : since.nsecsElapsed() > whole * run / (kRuns - 1);
            };
            ASSERT_TRUE(QTest::qWaitFor(isTime, HallCaller::kPatience));
            if (run == 0) { whole = since.nsecsElapsed(); }
            program.die();
        }
        HallProgram next(m_hall, 0);
        ASSERT_GT(next.port(), 0) << next.output();
        const auto after = standing();
        EXPECT_TRUE(after == kGone || (after == kEnrolled && !isAnswered)) << after << ", answered " << isAnswered;
        HallCaller kiosk(m_kiosk.bundle, next.port());
        ASSERT_TRUE(kiosk.connects());
        const auto told = kiosk.ask<wire::Identified>(aProbe(trackOf(100 + run), someFace(1)));
        EXPECT_EQ(told->outcome, after == kGone ? wire::Outcome::Unknown : wire::Outcome::Known);
    }
    EXPECT_FALSE(support::must(m_hall.hall().audit().verify()).fault);
}

TEST_F(HallProgramTest, WithoutItsRecordsItDoesNotStartAndErasesNothing) {
    m_hall.enrol(m_hall.addResident("张秀兰"), m_clerk, someFace(1));
    const auto file = m_hall.folder().hallDatabase();
    std::filesystem::rename(file, file.string() + ".away");
    HallProgram program(m_hall, 0);
    EXPECT_EQ(program.waitForExit(), 1);
    const std::string said = program.output();
    EXPECT_EQ(std::count(said.begin(), said.end(), '\n'), 1) << said;
    EXPECT_NE(said.find("hall.db is missing"), std::string::npos) << said;
    EXPECT_EQ(support::must(m_hall.faces().templates().count()), 5);
}

TEST_F(HallProgramTest, ASecondHallOnTheSameFolderIsRefusedWithOneLine) {
    HallProgram first(m_hall, 0);
    ASSERT_GT(first.port(), 0) << first.output();
    HallProgram second(m_hall, 0);
    EXPECT_EQ(second.waitForExit(), 1);
    const std::string said = second.output();
    EXPECT_EQ(std::count(said.begin(), said.end(), '\n'), 1) << said;
    EXPECT_NE(said.find("held by process"), std::string::npos) << said;
    HallCaller kiosk(m_kiosk.bundle, first.port());
    EXPECT_TRUE(kiosk.connects()); // the first one serves on
}

TEST_F(HallProgramTest, AMissingOrForeignKeyIsOneLineAndExitOne) {
    const auto key = m_hall.folder().facesKey();
    std::filesystem::rename(key, key.string() + ".away");
    HallProgram missing(m_hall, 0);
    EXPECT_EQ(missing.waitForExit(), 1);
    const std::string said = missing.output();
    EXPECT_EQ(std::count(said.begin(), said.end(), '\n'), 1) << said;

    (void)support::must(db::seal::createKeyFile(key, db::seal::KeyPurpose::Faces));
    HallProgram foreign(m_hall, 0);
    EXPECT_EQ(foreign.waitForExit(), 1);
}

/// `yimenctl ping` with the bundle of a device that finds the hall at this port; its exit code.
class Watch {
public:
    Watch(const support::TestHall& hall, const support::TestHall::Paired& device, int port)
        : m_bundle(hall.root() / "watch") {
        std::filesystem::copy(hall.root() / ("device-" + std::to_string(db::raw(device.id))), m_bundle);
        const auto about = m_bundle / "device.json";
        auto json = nlohmann::json::parse(std::ifstream(about));
        json["hall"] = "wss://localhost:" + std::to_string(port);
        std::ofstream(about) << json;
    }

    [[nodiscard]] int ping(int within) {
        support::ChildProgram program(YIMENCTL_PROGRAM,
                                      {"ping", "--bundle", m_bundle, "--within", std::to_string(within)});
        constexpr int kMore = 10;
        const int code = program.waitForExit((within + kMore) * 1000);
        m_said = program.output();
        return code;
    }
    [[nodiscard]] const std::string& said() const { return m_said; }

private:
    std::filesystem::path m_bundle;
    std::string m_said;
};

TEST_F(HallProgramTest, PingTellsAHallThatServesFromOneThatHangsAndFromOneThatIsNotThere) {
    constexpr int kAnswers = 0;
    constexpr int kNotThere = 1;
    constexpr int kAnswersNobody = 3;
    HallProgram program(m_hall, 0);
    ASSERT_GT(program.port(), 0) << program.output();
    Watch watch(m_hall, m_desk, program.port());
    EXPECT_EQ(watch.ping(20), kAnswers) << watch.said();
    EXPECT_NE(watch.said().find("answers:"), std::string::npos) << watch.said();

    ASSERT_EQ(::kill(program.pid(), SIGSTOP), 0); // the kernel goes on taking connections for it
    EXPECT_EQ(watch.ping(2), kAnswersNobody) << watch.said();
    ASSERT_EQ(::kill(program.pid(), SIGCONT), 0);
    EXPECT_EQ(watch.ping(20), kAnswers) << watch.said();

    ASSERT_TRUE(m_hall.hall().devices().revoke(m_desk.id, db::stores::byOperator(support::TestHall::present())));
    EXPECT_EQ(program.stop(), 0);
    EXPECT_EQ(watch.ping(1), kNotThere) << "whoever stopped it does not want it started: " << watch.said();
    HallProgram next(m_hall, program.port());
    ASSERT_GT(next.port(), 0) << next.output();
    EXPECT_EQ(watch.ping(20), kNotThere) << "it answers, if only that this device is revoked: " << watch.said();
}

TEST_F(HallProgramTest, PingFindsAHallAliveThatHasTenTimesMoreToDoThanItCan) {
    HallProgram program(m_hall, 0);
    ASSERT_GT(program.port(), 0) << program.output();
    Watch watch(m_hall, m_desk, program.port());
    std::vector<std::unique_ptr<QTcpSocket>> silent;
    for (int i = 0; i < 300; ++i) {
        silent.push_back(std::make_unique<QTcpSocket>());
        silent.back()->connectToHost(QHostAddress::LocalHost, static_cast<quint16>(program.port()));
    }
    // It runs for a tenth of the time, in turns longer than any answer takes.
    std::jthread others([pid = program.pid()](const std::stop_token& stop) {
        while (!stop.stop_requested()) {
            ::kill(pid, SIGSTOP);
            std::this_thread::sleep_for(std::chrono::milliseconds(450));
            ::kill(pid, SIGCONT);
            std::this_thread::sleep_for(std::chrono::milliseconds(50));
        }
    });
    for (int i = 0; i < 3; ++i) {
        EXPECT_EQ(watch.ping(60), 0) << "as the watch asks, or it starts a hall again that works: " << watch.said();
    }
}

TEST_F(HallProgramTest, LetsADeviceInWhenConnectionsHaveUsedUpItsFileDescriptors) {
    if (support::areProgramsSanitized()) {
        GTEST_SKIP() << "the undefined-behaviour sanitizer asks for two descriptors to look at a virtual table, and "
                        "takes the lack of them for a fault";
    }
    HallProgram program(m_hall, 0);
    ASSERT_GT(program.port(), 0) << program.output();
    rlim_t open = 0;
    for (const auto& each : std::filesystem::directory_iterator("/proc/" + std::to_string(program.pid()) + "/fd")) {
        open += each.path().empty() ? 0 : 1;
    }
    const ::rlimit few{.rlim_cur = open + 10, .rlim_max = open + 10};
    ASSERT_EQ(::prlimit(program.pid(), RLIMIT_NOFILE, &few, nullptr), 0);
    std::vector<std::unique_ptr<QTcpSocket>> silent;
    for (int i = 0; i < 60; ++i) {
        silent.push_back(std::make_unique<QTcpSocket>());
        silent.back()->connectToHost(QHostAddress::LocalHost, static_cast<quint16>(program.port()));
    }
    ASSERT_TRUE(QTest::qWaitFor([&] { return program.output().find("no descriptor") != std::string::npos; },
                                HallCaller::kPatience))
        << program.output();
    HallCaller kiosk(m_kiosk.bundle, program.port());
    EXPECT_TRUE(kiosk.connects()) << program.output();
}

TEST_F(HallProgramTest, WrongArgumentsOrAFolderThatIsNoHallAreOneLineAndExitOne) {
    const std::string nowhere = m_hall.root().string() + "/nowhere";
    for (const auto& arguments : std::vector<std::vector<std::string>>{
             {}, {"--no-such-option"}, {"--data", nowhere, "--port", "99999"}, {"--data", nowhere}}) {
        support::ChildProgram program(YIMEN_HALL_PROGRAM, arguments);
        EXPECT_EQ(program.waitForExit(), 1);
        const std::string said = program.output();
        EXPECT_EQ(std::count(said.begin(), said.end(), '\n'), 1) << said;
        EXPECT_NE(
            said.find(arguments == std::vector<std::string>{"--data", nowhere} ? "there is no such folder" : "--"),
            std::string::npos)
            << said;
    }
}

} // namespace
