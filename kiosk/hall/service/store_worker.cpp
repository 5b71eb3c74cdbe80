// SPDX-License-Identifier: GPL-3.0-or-later
#include "kiosk/hall/service/store_worker.h"

#include "db/stores/transaction.h"
#include "kiosk/hall/state/log.h"

#include <QString>
#include <cassert>

namespace hall {
namespace {

/// Each password that is tried takes 64 MiB.
constexpr int kAside = 2;

/// Null, and logged, without a second connection: lists wait for the state then.
[[nodiscard]] std::unique_ptr<Records> recordsOf(const HallState& state) {
    auto hall = state.hall.reader();
    if (!hall) {
        qCWarning(lcHall) << "lists are read between other work:" << QString::fromStdString(hall.error().context);
        return nullptr;
    }
    return std::make_unique<Records>(Records{std::move(*hall), state.config, state.catalogueInForce, state.needRules,
                                             state.signInSecret, state.residents});
}

} // namespace

StoreWorker::StoreWorker(std::unique_ptr<HallState> state)
    : m_state(std::move(state)) {
    assert(m_state);
    m_records = recordsOf(*m_state);
    m_thread.setObjectName(QStringLiteral("store"));
    m_hand.moveToThread(&m_thread);
    m_readers.setObjectName(QStringLiteral("readers"));
    m_readingHand.moveToThread(&m_readers);
    m_aside.setMaxThreadCount(kAside);
    m_thread.start();
    m_readers.start();
}

StoreWorker::~StoreWorker() {
    m_aside.waitForDone();
    // Queued behind everything that was asked: quit() alone would leave it undone.
    QMetaObject::invokeMethod(&m_hand, [this] { m_thread.quit(); }, Qt::QueuedConnection);
    m_thread.wait();
    QMetaObject::invokeMethod(&m_readingHand, [this] { m_readers.quit(); }, Qt::QueuedConnection);
    m_readers.wait();
}

void StoreWorker::put(Task task, Urgency urgency) {
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
    task(*m_state);
}

void StoreWorker::read(const HallState& state, Reading reading) {
    if (!m_records) {
        reading(state);
        return;
    }
    QMetaObject::invokeMethod(
        &m_readingHand,
        [this, reading = std::move(reading), catalogueInForce = state.catalogueInForce, needRules = state.needRules,
         residents = state.residents] {
            m_records->catalogueInForce = catalogueInForce;
            m_records->needRules = needRules;
            m_records->residents = residents;
            readNow(reading);
        },
        Qt::QueuedConnection);
}

void StoreWorker::readNow(const Reading& reading) {
    {
        const auto snapshot = db::stores::Snapshot::begin(m_records->hall);
        if (!snapshot) { (void)refusalOf(snapshot.error(), "reading one moment"); } // logged; each read sees its own
        reading(*m_records);
    }
    const auto& damaged = m_records->hall.damagedRows();
    if (std::exchange(m_damagedTold, damaged.size()) == damaged.size()) { return; }
    put([damaged](HallState& state) { state.hall.noteDamaged(damaged); }, Urgency::Usual);
}

} // namespace hall
