// SPDX-License-Identifier: GPL-3.0-or-later
#include "kiosk/hall/service/store_worker.h"

#include <cassert>

namespace hall {
namespace {

/// Each password that is tried takes 64 MiB.
constexpr int kAside = 2;

} // namespace

StoreWorker::StoreWorker(std::unique_ptr<Books> books)
    : m_books(std::move(books)) {
    assert(m_books);
    m_thread.setObjectName(QStringLiteral("store"));
    m_hand.moveToThread(&m_thread);
    m_aside.setMaxThreadCount(kAside);
    m_thread.start();
}

StoreWorker::~StoreWorker() {
    m_aside.waitForDone();
    // Queued behind everything that was asked: quit() alone would leave it undone.
    QMetaObject::invokeMethod(&m_hand, [this] { m_thread.quit(); }, Qt::QueuedConnection);
    m_thread.wait();
}

void StoreWorker::put(Task task, Urgency urgency) {
    m_waiting.fetch_add(1);
    {
        const std::scoped_lock lock(m_guard);
        (urgency == Urgency::AtOnce ? m_atOnce : m_usual).push_back(std::move(task));
    }
    QMetaObject::invokeMethod(&m_hand, [this] { doNext(); }, Qt::QueuedConnection); // once for each task
}

void StoreWorker::doNext() {
    Task task;
    {
        const std::scoped_lock lock(m_guard);
        auto& queue = m_atOnce.empty() ? m_usual : m_atOnce;
        task = std::move(queue.front());
        queue.pop_front();
    }
    task(*m_books);
}

} // namespace hall
