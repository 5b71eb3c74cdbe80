// SPDX-License-Identifier: GPL-3.0-or-later
// The real yimen-hall with a kiosk and a desk that have no screens.
#include "tests/support/hall_caller.h"
#include "tests/support/test_hall.h"

#include <QFile>
#include <QProcess>
#include <algorithm>
#include <csignal>
#include <gtest/gtest.h>
#include <iostream>
#include <map>
#include <nlohmann/json.hpp>

namespace {

using support::aProbe;
using support::HallCaller;
using support::someFace;

/// yimen-hall as a child process.
class HallProgram {
public:
    HallProgram(const support::TestHall& hall, int port, const std::filesystem::path& metrics = {}) {
        const QString ready = QString::fromStdString((hall.root() / "ready.json").string());
        QFile::remove(ready);
        m_process.setProcessChannelMode(QProcess::MergedChannels);
        m_process.start(QStringLiteral(YIMEN_HALL_PROGRAM),
                        {QStringLiteral("--data"), QString::fromStdString(hall.root().string()),
                         QStringLiteral("--assets"), QString::fromStdString(hall.assets().string()),
                         QStringLiteral("--listen"), QStringLiteral("127.0.0.1"), QStringLiteral("--port"),
                         QString::number(port), QStringLiteral("--ready-file"), ready, QStringLiteral("--metrics"),
                         QString::fromStdString(metrics.string())});
        const auto isSettled = [&] { return QFile::exists(ready) || m_process.state() == QProcess::NotRunning; };
        (void)QTest::qWaitFor(isSettled, HallCaller::kPatience);
        QFile file(ready);
        if (file.open(QIODevice::ReadOnly)) {
            m_port = nlohmann::json::parse(file.readAll().toStdString()).value("port", 0);
        }
    }
    ~HallProgram() {
        m_process.kill();
        m_process.waitForFinished();
    }
    HallProgram(const HallProgram&) = delete;
    HallProgram& operator=(const HallProgram&) = delete;
    HallProgram(HallProgram&&) = delete;
    HallProgram& operator=(HallProgram&&) = delete;

    /// 0: it does not serve.
    [[nodiscard]] int port() const { return m_port; }
    [[nodiscard]] std::string output() { return m_process.readAll().toStdString(); }
    [[nodiscard]] int waitForExit() {
        const bool isOver =
            m_process.state() == QProcess::NotRunning || m_process.waitForFinished(HallCaller::kPatience);
        return isOver && m_process.exitStatus() == QProcess::NormalExit ? m_process.exitCode() : -1;
    }
    [[nodiscard]] int stop() {
        m_process.terminate();
        return waitForExit();
    }
    /// kill -9.
    void die() {
        ::kill(static_cast<pid_t>(m_process.processId()), SIGKILL);
        m_process.waitForFinished();
    }

private:
    QProcess m_process;
    int m_port = 0;
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

    support::TestHall m_hall;
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
    QFile metrics(QString::fromStdString((m_hall.root() / "metrics.json").string()));
    ASSERT_TRUE(metrics.open(QIODevice::ReadOnly));
    const auto figures = nlohmann::json::parse(metrics.readAll().toStdString());
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
                .requestKey = key, .category = "help", .at = support::TestHall::now(), .trackKey = {}},
            &kiosk.link(), [&acknowledged, key](const std::optional<wire::Body>& body) {
                if (const auto* stored = body ? std::get_if<wire::ArrivalStored>(&*body) : nullptr) {
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
        if (!before.contains(trackOf(number))) {
            send(number);
        }
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

} // namespace
