// SPDX-License-Identifier: GPL-3.0-or-later
#include "kiosk/hall/store_worker.h"

#include <cassert>

namespace hall {

StoreWorker::StoreWorker(std::unique_ptr<Books> books)
    : m_books(std::move(books)) {
    assert(m_books);
    m_thread.setObjectName(QStringLiteral("store"));
    m_hand.moveToThread(&m_thread);
    m_thread.start();
}

StoreWorker::~StoreWorker() {
    // Queued behind everything that was asked: quit() alone would leave it undone.
    QMetaObject::invokeMethod(&m_hand, [this] { m_thread.quit(); }, Qt::QueuedConnection);
    m_thread.wait();
}

} // namespace hall
