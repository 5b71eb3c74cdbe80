// SPDX-License-Identifier: GPL-3.0-or-later
#include "kiosk/hall/service/store_worker.h"

#include "tests/support/test_hall.h"
#include "tests/support/wait_until.h"

#include <SQLiteCpp/SQLiteCpp.h>
#include <gtest/gtest.h>
#include <semaphore>

namespace {

using hall::HallState;
using hall::Records;
using hall::StoreWorker;

constexpr int kSoon = 10'000; // ms

/// One that is on the disk and that nobody waits for.
db::ResidentId insertInto(const HallState& state, const std::string& name) {
    db::Resident resident;
    resident.name = name;
    resident.birthDate = db::Date{std::chrono::year{1946}, std::chrono::May, std::chrono::day{3}};
    return support::must(state.hall.residents().insert(resident, db::stores::byOperator(support::TestHall::now())));
}

class StoreWorkerTest : public ::testing::Test {
protected:
    template <typename Job>
    auto get(StoreWorker& worker, Job job, hall::Urgency urgency = hall::Urgency::Usual) {
        using Where = std::conditional_t<std::is_invocable_v<Job, const Records&>, const Records, HallState>;
        std::optional<std::invoke_result_t<Job, Where&>> got;
        worker.run(job, &m_home, [&got](const auto& result) { got = result; }, urgency);
        EXPECT_TRUE(support::waitUntil([&] { return got.has_value(); }, kSoon));
        return *got;
    }

    support::TestHall m_hall;
    QObject m_home;
};

TEST_F(StoreWorkerTest, WritesWhileAListIsStillRead) {
    StoreWorker worker(m_hall.open());
    std::binary_semaphore mayEnd(0);
    std::optional<int> seen;
    worker.run(
        [&mayEnd](const Records& records) {
            const int before = *records.hall.residents().count();
            mayEnd.acquire();
            EXPECT_EQ(records.hall.residents().count(), before) << "a list is of one moment";
            return before;
        },
        &m_home, [&seen](int count) { seen = count; });

    const auto added = get(worker, [](HallState& state) { return insertInto(state, "王秀兰"); });
    EXPECT_GT(db::raw(added), 0);
    EXPECT_EQ(get(worker, [](HallState& state) { return *state.hall.residents().count(); }, hall::Urgency::AtOnce), 1);
    EXPECT_FALSE(seen) << "its list is not read yet";
    mayEnd.release();

    EXPECT_TRUE(support::waitUntil([&] { return seen.has_value(); }, kSoon));
    EXPECT_LE(*seen, 1);
    EXPECT_EQ(get(worker, [](const Records& records) { return *records.hall.residents().count(); }), 1);
}

TEST_F(StoreWorkerTest, ReadsWhatWasAskedBefore) {
    StoreWorker worker(m_hall.open());
    std::vector<int> counts;
    for (int i = 0; i < 20; ++i) {
        worker.run([i](HallState& state) { return insertInto(state, "甲" + std::to_string(i)); }, &m_home,
                   [](db::ResidentId) {});
        worker.run([](const Records& records) { return *records.hall.residents().count(); }, &m_home,
                   [&counts](int count) { counts.push_back(count); });
    }
    ASSERT_TRUE(support::waitUntil([&] { return counts.size() == 20; }, kSoon));
    for (int i = 0; i < 20; ++i) {
        EXPECT_GE(counts[static_cast<std::size_t>(i)], i + 1);
    }
}

TEST_F(StoreWorkerTest, ReadsWithWhatTheStateHasInMemoryNow) {
    m_hall.addResident("王秀兰");
    StoreWorker worker(m_hall.open());
    const auto known = [](const Records& records) { return static_cast<int>(records.residents.size()); };
    EXPECT_EQ(get(worker, known), 1);
    EXPECT_TRUE(get(worker, [](HallState& state) {
        (void)insertInto(state, "赵德全");
        return hall::reloadResidents(state).has_value();
    }));
    EXPECT_EQ(get(worker, known), 2);
}

TEST_F(StoreWorkerTest, WritesNothingThroughTheReadersConnection) {
    const auto resident = m_hall.addResident("王秀兰");
    StoreWorker worker(m_hall.open());
    EXPECT_FALSE(get(worker, [resident](const Records& records) {
        return records.hall.residents().find(resident).has_value() &&
               records.hall.audit().append(db::stores::byHall(support::TestHall::now()), "x.y", "hall").has_value();
    }));
}

TEST_F(StoreWorkerTest, TellsTheStateOfARowThatAListFoundDamaged) {
    const auto resident = m_hall.addResident("王秀兰");
    StoreWorker worker(m_hall.open());
    SQLite::Database{m_hall.folder().hallDatabase().string(), SQLite::OPEN_READWRITE}.exec(
        "UPDATE resident SET name = CAST(name || x'00' AS BLOB)");
    EXPECT_FALSE(get(
        worker, [resident](const Records& records) { return records.hall.residents().find(resident).has_value(); }));
    const auto knows = [](const HallState& state) { return !state.hall.damagedRows().empty(); };
    EXPECT_TRUE(support::waitUntil([&] { return get(worker, [&](HallState& state) { return knows(state); }); }, kSoon));
}

TEST_F(StoreWorkerTest, AnswersAllThatWasAskedBeforeItEnds) {
    int written = 0;
    {
        StoreWorker worker(m_hall.open());
        for (int i = 0; i < 5; ++i) {
            worker.run([](const Records& records) { return *records.hall.residents().count(); }, &m_home, [](int) {});
            worker.run(
                [&written](HallState& state) {
                    ++written;
                    return insertInto(state, "甲");
                },
                &m_home, [](db::ResidentId) {});
        }
    }
    EXPECT_EQ(written, 5);
    EXPECT_EQ(m_hall.hall().residents().count(), 5);
}

} // namespace
