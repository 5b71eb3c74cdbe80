// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "kiosk/hall/books.h"

#include <QObject>
#include <QPointer>
#include <QThread>
#include <atomic>
#include <memory>
#include <type_traits>
#include <utility>

namespace hall {

/// The thread that has the books: the only one that reads or writes the databases. Questions go to it as queued values
/// and come back as queued values, in the order in which they were asked; the asker's event loop never waits for the
/// disk. Made and destroyed on the asker's thread.
class StoreWorker {
public:
    explicit StoreWorker(std::unique_ptr<Books> books);
    StoreWorker(const StoreWorker&) = delete;
    StoreWorker& operator=(const StoreWorker&) = delete;
    StoreWorker(StoreWorker&&) = delete;
    StoreWorker& operator=(StoreWorker&&) = delete;
    /// Carries out what was asked before, then ends the thread.
    ~StoreWorker();

    /// Calls `job(Books&)` on the worker's thread and then `then(result)` on the thread of `context`, unless `context`
    /// is gone by then. `job` and its result are values: they refer to nothing that lives on another thread.
    template <typename Job, typename Then>
    void run(Job job, QObject* context, Then then) {
        using Result = std::invoke_result_t<Job, Books&>;
        m_waiting.fetch_add(1);
        // The context is looked at on its own thread alone; in between it is a weak reference.
        const QPointer<QObject> home(context);
        QMetaObject::invokeMethod(
            &m_hand,
            [this, job = std::move(job), home, then = std::move(then), back = &m_back]() mutable {
                // shared: both ends of the queue need to copy what they hold
                auto result = std::make_shared<Result>(job(*m_books));
                QMetaObject::invokeMethod(
                    back,
                    [this, home, then = std::move(then), result]() mutable {
                        m_waiting.fetch_sub(1);
                        if (home) {
                            then(std::move(*result));
                        }
                    },
                    Qt::QueuedConnection);
            },
            Qt::QueuedConnection);
    }

    /// Questions that have no answer yet; grows when the disk is slower than the visitors.
    [[nodiscard]] int waiting() const { return m_waiting.load(); }

private:
    std::unique_ptr<Books> m_books; // touched by m_thread alone while it runs
    std::atomic<int> m_waiting{0};
    QThread m_thread;
    QObject m_hand; // lives on m_thread
    QObject m_back; // lives where the worker was made
};

} // namespace hall
