// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/attack/disk_control.h"
#include "tests/attack/table.h"
#include "tests/support/hall_program.h"
#include "tests/support/test_hall.h"

#include <filesystem>
#include <map>
#include <memory>
#include <random>
#include <set>
#include <string>
#include <vector>

namespace attack {

/// A hall that was made to be attacked: a clerk, a manager, two kiosks, two desks, residents, some with a face.
class Bed {
public:
    static constexpr int kFaces = 60;

    Bed();

    [[nodiscard]] support::TestHall& hall() { return m_hall; }
    [[nodiscard]] support::HallProgram::Where where() const {
        return {.data = m_hall.root(), .assets = m_hall.assets()};
    }
    [[nodiscard]] const support::TestHall::Paired& kiosk() const { return m_kiosk; }
    [[nodiscard]] const support::TestHall::Paired& secondKiosk() const { return m_secondKiosk; }
    [[nodiscard]] const support::TestHall::Paired& desk() const { return m_desk; }
    [[nodiscard]] const support::TestHall::Paired& secondDesk() const { return m_secondDesk; }
    /// For copies of this hall, and for what else the attack needs; copyHall() leaves it out.
    [[nodiscard]] std::filesystem::path scratch() const { return m_hall.root() / "scratch"; }
    /// Enrolled with someFace(index + 1).
    [[nodiscard]] const std::vector<db::ResidentId>& faces() const { return m_faces; }

    static constexpr const char* kClerk = "zhou";
    static constexpr const char* kManager = "gu";

private:
    support::TestHall m_hall{support::TestHall::Clock::Computer};
    support::TestHall::Paired m_kiosk;
    support::TestHall::Paired m_secondKiosk;
    support::TestHall::Paired m_desk;
    support::TestHall::Paired m_secondDesk;
    std::vector<db::ResidentId> m_faces;
};

/// What the hall said it had stored, each with how long the disk's record was when that was heard.
struct Ledger {
    template <typename Value>
    struct Heard {
        Value value{};
        std::int64_t at = 0;
    };
    std::map<std::string, Heard<db::ArrivalId>> arrivals; ///< by request key
    std::map<std::string, Heard<db::NeedId>> needs;       ///< by request key
    std::map<db::ArrivalId, Heard<bool>> taken;
    std::map<db::ResidentId, Heard<int>> withdrawn;

    [[nodiscard]] std::size_t size() const { return arrivals.size() + needs.size() + taken.size() + withdrawn.size(); }
};

/// Everything that `ledger` heard up to `at` is in these databases, once, and they are sound; else what is wrong.
[[nodiscard]] std::string faultIn(const db::stores::HallDatabase& hall, const db::stores::FacesDatabase& faces,
                                  const Ledger& ledger, std::int64_t at);
/// The same for a folder that nobody has open.
[[nodiscard]] std::string faultIn(const std::filesystem::path& folder, const Ledger& ledger, std::int64_t at);

/// A kiosk and a desk that never stop: visitors, needs, arrivals that are taken, consents that are withdrawn.
class Stream {
public:
    /// `record`: the disk's record, or empty. Keys begin with `name`. The first face that may be withdrawn is
    /// `firstFace`.
    Stream(Bed& bed, int port, std::string name, Ledger& ledger, std::filesystem::path record = {},
           std::size_t firstFace = 0);

    /// Kiosk and desk are through, and the clerk is signed in.
    [[nodiscard]] bool begins();
    /// Keeps twelve requests on their way; to be called again and again while the event loop turns.
    void feed();
    /// Nobody answers any more: what was not acknowledged is sent once more when feed() is called on another stream.
    [[nodiscard]] std::vector<std::string> unanswered() const;
    [[nodiscard]] int refused() const { return m_refused; }
    [[nodiscard]] std::size_t nextFace() const { return m_face; }

private:
    [[nodiscard]] std::int64_t recorded() const;
    void sendArrival(const std::string& key);
    void sendNeed(const std::string& key);
    void take(db::ArrivalId arrival);
    void withdrawNext();

    Bed& m_bed;
    std::string m_name;
    Ledger& m_ledger;
    std::filesystem::path m_record;
    std::size_t m_face;
    support::HallCaller m_kiosk;
    support::HallCaller m_desk;
    std::set<std::string> m_underWay;
    int m_sent = 0;
    int m_refused = 0;
    bool m_isWithdrawing = false;
};

/// Runs `work` with the event loop turning between its calls, until it says that it is done or `milliseconds` are over.
template <typename Work>
void turn(int milliseconds, Work work) {
    (void)QTest::qWaitFor(work, milliseconds);
}

/// The control of the preloaded library, as a file that both map.
class Control {
public:
    explicit Control(const std::filesystem::path& file);
    Control(const Control&) = delete;
    Control& operator=(const Control&) = delete;
    Control(Control&&) = delete;
    Control& operator=(Control&&) = delete;
    ~Control();
    DiskControl* operator->() const { return m_at; }
    [[nodiscard]] const std::filesystem::path& file() const { return m_file; }

private:
    std::filesystem::path m_file;
    DiskControl* m_at = nullptr;
};

/// The environment of a hall whose disk is watched (`record`, may be empty) and controlled (`control`, may be empty).
[[nodiscard]] QProcessEnvironment preloaded(const std::filesystem::path& root, const std::filesystem::path& record,
                                            const std::filesystem::path& control);

/// A copy of a hall's folder without what only the test put there.
void copyHall(const std::filesystem::path& from, const std::filesystem::path& to);

/// A program that refuses to start ends with 1 and one line; else what it did.
[[nodiscard]] std::string faultOfRefusal(support::HallProgram& program);

// --- the parts of the run: each gives its row or rows

[[nodiscard]] Table kills(Seconds budget, std::mt19937& random);
[[nodiscard]] Table powerCuts(Seconds budget, std::mt19937& random);
[[nodiscard]] Table diskErrors(Seconds budget, std::mt19937& random);
[[nodiscard]] Table damagedFiles(Seconds budget, std::mt19937& random);
[[nodiscard]] Table messages(Seconds budget, std::mt19937& random);
[[nodiscard]] Table certificates(Seconds budget, std::mt19937& random);
[[nodiscard]] Table roles(Seconds budget, std::mt19937& random);
[[nodiscard]] Table clocks(Seconds budget, std::mt19937& random);

} // namespace attack
