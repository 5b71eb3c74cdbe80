// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "kiosk/hall/state/hall_state.h"

#include <QObject>
#include <QPointer>
#include <QThread>
#include <QThreadPool>
#include <atomic>
#include <deque>
#include <functional>
#include <memory>
#include <mutex>
#include <utility>

namespace hall {

/// Whether a question waits behind those that were asked before it, or somebody stands before a camera for it.
enum class Urgency { Usual, AtOnce };

/// The thread that has the hall's state: the only one that writes the databases. Questions go to it as queued values
/// and come back as queued values: what is asked at once before the rest, else in the order in which they were asked;
/// answers come in the order in which they were worked out. The asker's event loop never waits for the disk.
///
/// What only reads (a function over const Records&) goes on to a thread and a connection of its own when its turn has
/// come, and sees what was asked before it; meanwhile the state is free. What takes long and needs no state at all is
/// worked out aside, on threads of its own. Made and destroyed on the asker's thread.
class StoreWorker {
public:
    explicit StoreWorker(std::unique_ptr<HallState> state);
    StoreWorker(const StoreWorker&) = delete;
    StoreWorker& operator=(const StoreWorker&) = delete;
    StoreWorker(StoreWorker&&) = delete;
    StoreWorker& operator=(StoreWorker&&) = delete;
    /// Carries out what was asked before, then ends the threads.
    ~StoreWorker();

    /// Calls `job(HallState&)` on the worker's thread, or `job(const Records&)` on the readers', and then
    /// `then(result)` on the thread of `context`, unless `context` is gone by then. `job` and its result are values:
    /// they refer to nothing that lives on another thread.
    template <typename Job, typename Then>
    void run(Job job, QObject* context, Then then, Urgency urgency = Urgency::Usual) {
        m_waiting.fetch_add(1);
        auto work = [this, job = std::move(job), home = QPointer<QObject>(context),
                     then = std::move(then)](auto& where) mutable {
            this->handBack(job(where), home, then); // clang: `this` unused without
        };
        if constexpr (std::is_invocable_v<Job&, const Records&>) {
            put([this, work = std::move(work)](HallState& state) mutable { read(state, std::move(work)); }, urgency);
        } else {
            put(std::move(work), urgency);
        }
    }
    /// Calls `job()` on a thread aside, then as run().
    template <typename Job, typename Then>
    void runAside(Job job, QObject* context, Then then) {
        m_waiting.fetch_add(1);
        m_aside.start([this, job = std::move(job), home = QPointer<QObject>(context),
                       then = std::move(then)]() mutable { handBack(job(), home, then); });
    }

    /// Questions that have no answer yet; grows when the disk is slower than the visitors.
    [[nodiscard]] int waiting() const { return m_waiting.load(); }

private:
    using Task = std::function<void(HallState&)>;
    using Reading = std::function<void(const Records&)>;

    void put(Task task, Urgency urgency);
    void doNext();
    /// On the worker's thread: hands `reading` on with what the state has in memory now.
    void read(const HallState& state, Reading reading);
    /// On the readers' thread.
    void readNow(const Reading& reading);

    /// The context is looked at on its own thread alone; in between it is a weak reference.
    template <typename Result, typename Then>
    void handBack(Result result, const QPointer<QObject>& home, const Then& then) {
        // shared: both ends of the queue need to copy what they hold
        auto kept = std::make_shared<Result>(std::move(result));
        QMetaObject::invokeMethod(
            &m_back,
            [this, home, then = Then(then), kept]() mutable {
                m_waiting.fetch_sub(1);
                if (home) { then(std::move(*kept)); }
            },
            Qt::QueuedConnection);
    }

    std::unique_ptr<HallState> m_state; // touched by m_thread alone while it runs
    std::unique_ptr<Records> m_records; // touched by m_readers alone while it runs; null: no second connection
    std::size_t m_damagedTold = 0;      // of m_records' damaged rows; touched by m_readers alone
    std::atomic<int> m_waiting{0};
    std::mutex m_guard; // the two queues
    std::deque<Task> m_atOnce;
    std::deque<Task> m_usual;
    QThread m_thread;
    QObject m_hand; // lives on m_thread
    QThread m_readers;
    QObject m_readingHand; // lives on m_readers
    QObject m_back;        // lives where the worker was made
    QThreadPool m_aside;
};

} // namespace hall
