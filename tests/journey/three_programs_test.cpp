// SPDX-License-Identifier: GPL-3.0-or-later
// The main job with the three real programs on loopback, as deploy/demo runs them: two people walk up in a drawn clip,
// the first is enrolled. The hall is killed while the second stands at the kiosk.
#include "tests/support/child_program.h"
#include "tests/support/temporary_folder.h"
#include "tests/support/test_hall.h"
#include "vision/pipeline/model_files.h"

#include <QTest>
#include <algorithm>
#include <cstdlib>
#include <fstream>
#include <gtest/gtest.h>
#include <iterator>
#include <map>
#include <nlohmann/json.hpp>
#include <optional>
#include <set>
#include <sys/wait.h>

namespace {

namespace fs = std::filesystem;
using nlohmann::json;
using support::ChildProgram;
using support::must;
using Arguments = std::vector<std::string>;

constexpr int kPatience = 90000; ///< for one step on a busy machine; most take a second or two
constexpr int kKnown = 1;        ///< the resident whose face is enrolled: the first of the demo's

/// Where deploy/fetch-portraits puts them.
[[nodiscard]] fs::path portraits() {
    const char* const cache = std::getenv("XDG_CACHE_HOME");
    const char* const home = std::getenv("HOME");
    const fs::path base = cache != nullptr && *cache != '\0' ? fs::path(cache) : fs::path(home ? home : "/") / ".cache";
    return base / "yimen" / "portraits";
}

[[nodiscard]] std::vector<json> linesOf(const fs::path& report) {
    std::ifstream file(report);
    std::vector<json> lines;
    for (std::string line; std::getline(file, line);) {
        auto parsed = json::parse(line, nullptr, /*allow_exceptions=*/false);
        if (!parsed.is_discarded()) {
            lines.push_back(std::move(parsed)); // the last line may be half written
        }
    }
    return lines;
}

[[nodiscard]] std::vector<json> eventsOf(const fs::path& report, const char* event) {
    auto lines = linesOf(report);
    std::erase_if(lines, [&](const json& line) { return line.value("event", "") != event; });
    return lines;
}

class ThreePrograms : public ::testing::Test {
protected:
    void SetUp() override {
        if (!vision::pipeline::ModelFiles::openDefault()) {
            GTEST_SKIP() << "the models are not on this machine (deploy/fetch-models)";
        }
        if (!fs::exists(portraits() / "hopper.jpg") || !fs::exists(portraits() / "collins.png")) {
            GTEST_SKIP() << "the demo's portraits are not on this machine (deploy/fetch-portraits)";
        }
        qputenv("QT_QUICK_BACKEND", "software");
        ASSERT_NO_FATAL_FAILURE(makeHall());
        ASSERT_NO_FATAL_FAILURE(drawClip());
    }

    void ctl(Arguments arguments) const {
        arguments.insert(arguments.end(), {"--data", hall()});
        ChildProgram program(YIMENCTL_PROGRAM, arguments);
        ASSERT_EQ(program.waitForExit(kPatience), 0) << program.output();
    }

    void makeHall() {
        writeSecret("password", "lamp river stone\n");
        writeSecret("sign-in", "zhou\nlamp river stone\n");
        ASSERT_NO_FATAL_FAILURE(ctl({"init", "--name", "清河社区服务大厅", "--host", "localhost", "--windows", "2"}));
        ASSERT_NO_FATAL_FAILURE(ctl({"pair", "--kind", "kiosk", "--label", "一号机", "--out", folder() / "kiosk"}));
        ASSERT_NO_FATAL_FAILURE(ctl({"pair", "--kind", "desk", "--label", "2号窗口", "--out", folder() / "desk"}));
        ASSERT_NO_FATAL_FAILURE(ctl({"staff", "add", "--login", "zhou", "--name", "周敏", "--window", "2",
                                     "--password-file", folder() / "password"}));
        ASSERT_NO_FATAL_FAILURE(ctl({"import", "demo", YIMEN_SOURCE_DIR "/assets/demo"}));
        ASSERT_NO_FATAL_FAILURE(ctl({"enrol", "--resident", std::to_string(kKnown), "--consent-approved-by", "zhou",
                                     "--images", portraits() / "hopper.jpg"}));
    }

    void drawClip() {
        ChildProgram walkup(YIMEN_WALKUP_PROGRAM,
                            {"--out", clip(), "--pause", "1.2", "--stand", "4", "--portrait",
                             (portraits() / "hopper.jpg").string() + ":180,115,175,200", "--portrait",
                             (portraits() / "collins.png").string() + ":176,65,98,118"});
        ASSERT_EQ(walkup.waitForExit(kPatience), 0) << walkup.output();
    }

    void startHall(int port) {
        fs::remove(ready());
        m_hall.emplace(YIMEN_HALL_PROGRAM, Arguments{"--data", hall(), "--listen", "127.0.0.1", "--port",
                                                     std::to_string(port), "--ready-file", ready()});
        ASSERT_TRUE(QTest::qWaitFor([&] { return fs::exists(ready()) || !m_hall->isRunning(); }, kPatience));
        ASSERT_TRUE(fs::exists(ready())) << m_hall->output();
        m_port = json::parse(std::ifstream(ready())).value("port", 0);
    }

    void startKioskAndDesk() {
        const std::string address = "wss://localhost:" + std::to_string(m_port);
        m_desk.emplace(YIMEN_DESK_PROGRAM, Arguments{"--bundle", folder() / "desk", "--hall", address, "--sign-in-from",
                                                     folder() / "sign-in", "--report", deskReport()});
        m_kiosk.emplace(YIMEN_KIOSK_PROGRAM,
                        Arguments{"--bundle", folder() / "kiosk", "--hall", address, "--source", clip(), "--loop",
                                  "--rehearse", "--shots", shots(), "--report", kioskReport()});
    }

    /// Waits until `holds`, as long as all three programs run.
    template <typename Condition>
    [[nodiscard]] bool comesTrue(Condition holds) {
        return QTest::qWaitFor([&] { return holds() || !allRun(); }, kPatience) && holds();
    }
    [[nodiscard]] bool allRun() const {
        return (!m_hall || m_hall->isRunning()) && m_desk->isRunning() && m_kiosk->isRunning();
    }
    [[nodiscard]] bool hasCard(std::initializer_list<const char*> bases) const {
        const auto cards = eventsOf(deskReport(), "card");
        return std::any_of(cards.begin(), cards.end(), [&](const json& card) {
            return std::find(bases.begin(), bases.end(), card.value("basis", "")) != bases.end();
        });
    }
    [[nodiscard]] std::size_t served(const char* outcome) const {
        const auto visitors = eventsOf(kioskReport(), "visitor");
        return static_cast<std::size_t>(std::count_if(visitors.begin(), visitors.end(), [&](const json& visitor) {
            return visitor.value("outcome", "") == outcome;
        }));
    }
    [[nodiscard]] std::string outputs() {
        return "hall:\n" + (m_hall ? m_hall->output() : "") + "kiosk:\n" + m_kiosk->output() + "desk:\n" +
               m_desk->output();
    }

    [[nodiscard]] fs::path folder() const { return m_folder.path(); }
    [[nodiscard]] fs::path hall() const { return folder() / "hall"; }
    [[nodiscard]] fs::path ready() const { return folder() / "ready.json"; }
    [[nodiscard]] fs::path clip() const { return folder() / "walkup.avi"; }
    [[nodiscard]] fs::path shots() const { return folder() / "shots"; }
    [[nodiscard]] fs::path deskReport() const { return folder() / "desk.jsonl"; }
    [[nodiscard]] fs::path kioskReport() const { return folder() / "kiosk.jsonl"; }

    std::optional<ChildProgram> m_hall;
    std::optional<ChildProgram> m_desk;
    std::optional<ChildProgram> m_kiosk;
    int m_port = 0;

private:
    void writeSecret(const char* name, const char* words) const {
        std::ofstream(folder() / name) << words;
        fs::permissions(folder() / name, fs::perms::owner_read | fs::perms::owner_write);
    }

    support::TemporaryFolder m_folder;
};

/// Every arrival on the disk, by the hall's own stores.
[[nodiscard]] std::vector<db::ArrivalEvent> eventsOnDisk(const fs::path& data) {
    const hall::DataFolder folder(data);
    const auto key = must(db::seal::loadKeyFile(folder.hallKey(), db::seal::KeyPurpose::Hall));
    const auto hall = must(db::stores::HallDatabase::open(folder.hallDatabase(), key));
    EXPECT_FALSE(must(hall.audit().verify()).fault);
    return must(hall.arrivals().eventsAfter(db::ArrivalEventSeq{0}, 10000));
}

TEST_F(ThreePrograms, AKnownAndAStrangerWalkUpAndAKilledHallLosesAndDoublesNothing) {
    ASSERT_NO_FATAL_FAILURE(startHall(0));
    startKioskAndDesk();
    ASSERT_TRUE(comesTrue([&] { return hasCard({"face", "confirmed"}); })) << outputs();

    // The stranger stands before "what did you come for", or has just touched it.
    const auto isWithStranger = [&] {
        return fs::exists(shots() / "kiosk-stranger.png") || fs::exists(shots() / "kiosk-stored.png");
    };
    ASSERT_TRUE(comesTrue(isWithStranger)) << outputs();
    m_hall->die();
    m_hall.reset();
    ASSERT_TRUE(comesTrue([&] { return fs::exists(shots() / "kiosk-stored.png"); })) << outputs();

    ASSERT_NO_FATAL_FAILURE(startHall(m_port));
    ASSERT_TRUE(comesTrue([&] { return eventsOf(kioskReport(), "ready").size() >= 2; })) << outputs();
    ASSERT_TRUE(comesTrue([&] { return hasCard({"anonymous"}); })) << outputs();
    // The clip goes on: the same resident again, at a hall that remembers their visit.
    ASSERT_TRUE(comesTrue([&] { return served("known") >= 2; })) << outputs();
    EXPECT_EQ(m_kiosk->stop(), 0);
    EXPECT_EQ(m_desk->stop(), 0);
    EXPECT_EQ(m_hall->stop(), 0);

    std::set<std::int64_t> stored;
    std::map<std::int64_t, int> perResident;
    std::size_t anonymous = 0;
    for (const auto& event : eventsOnDisk(hall())) {
        if (!stored.insert(db::raw(event.arrival.id)).second) { continue; }
        if (event.arrival.resident) { ++perResident[db::raw(*event.arrival.resident)]; }
        if (!event.arrival.resident) { ++anonymous; }
    }
    EXPECT_EQ(perResident, (std::map<std::int64_t, int>{{kKnown, 1}})) << "one visit, however often they were seen";
    EXPECT_GE(anonymous, 1U);

    std::set<std::int64_t> shown;
    std::set<std::int64_t> seqs;
    for (const auto& card : eventsOf(deskReport(), "card")) {
        shown.insert(card.value("arrival", std::int64_t{0}));
        EXPECT_TRUE(seqs.insert(card.value("seq", std::int64_t{0})).second) << "told twice: " << card;
    }
    EXPECT_EQ(shown, stored) << outputs();
}

/// What a program says and how it ends where no display is.
struct Ended {
    int code = -1;
    std::string said;
};

[[nodiscard]] Ended withoutDisplay(const std::string& program, const std::string& arguments) {
    const support::TemporaryFolder folder;
    const auto said = folder / "said.txt";
    const std::string quiet = "env -u DISPLAY -u WAYLAND_DISPLAY -u QT_QPA_PLATFORM ";
    const int status = std::system((quiet + program + " " + arguments + " >" + said.string() + " 2>&1").c_str());
    std::ifstream file(said);
    return {.code = WIFEXITED(status) ? WEXITSTATUS(status) : -1,
            .said = {std::istreambuf_iterator<char>(file), std::istreambuf_iterator<char>()}};
}

TEST(ScreenPrograms, SayInOneLineWhyTheyDoNotStartAndHelpEverywhere) {
    const support::TemporaryFolder folder;
    for (const std::string& program :
         {support::programAt(YIMEN_KIOSK_PROGRAM), support::programAt(YIMEN_DESK_PROGRAM)}) {
        EXPECT_EQ(withoutDisplay(program, "--help").code, 0) << program;
        for (const std::string& arguments :
             {std::string(), std::string("--no-such-option"), "--bundle " + folder.path().string()}) {
            const auto ended = withoutDisplay(program, arguments);
            EXPECT_EQ(ended.code, 1) << program << ' ' << arguments;
            EXPECT_EQ(std::count(ended.said.begin(), ended.said.end(), '\n'), 1) << ended.said;
        }
    }
}

} // namespace
