// SPDX-License-Identifier: GPL-3.0-or-later
#include "kiosk/lobby/arrival_outbox.h"

#include "kiosk/wire/codec.h"

#include <QFile>
#include <QLoggingCategory>
#include <QSaveFile>
#include <algorithm>

namespace lobby {
namespace {

Q_LOGGING_CATEGORY(outboxLog, "yimen.lobby.outbox")

using namespace std::chrono_literals;

} // namespace

ArrivalOutbox::ArrivalOutbox(wire::HallLink& link, QString file, QObject* parent)
    : QObject(parent)
    , m_link(link)
    , m_file(std::move(file)) {
    load();
    m_retry.setSingleShot(true);
    connect(&m_retry, &QTimer::timeout, this, &ArrivalOutbox::sendNext);
    connect(&m_link, &wire::HallLink::stateChanged, this, [this](wire::HallLink::State state) {
        if (state == wire::HallLink::State::Connected) {
            sendNext();
        }
    });
    sendNext();
}

void ArrivalOutbox::load() {
    QFile file(m_file);
    if (m_file.isEmpty() || !file.open(QIODevice::ReadOnly)) {
        return;
    }
    while (!file.atEnd() && m_waiting.size() < kMost) {
        const auto message = wire::decode(file.readLine().trimmed());
        const auto* arrival = message ? wire::getIf<wire::AnonymousArrival>(&message->body) : nullptr;
        if (arrival == nullptr) {
            qCWarning(outboxLog) << "a waiting arrival in" << m_file << "cannot be read";
            continue;
        }
        m_waiting.push_back(*arrival);
    }
}

void ArrivalOutbox::save() const {
    if (m_file.isEmpty()) {
        return;
    }
    if (m_waiting.empty()) {
        QFile::remove(m_file);
        return;
    }
    QSaveFile file(m_file);
    bool isKept = file.open(QIODevice::WriteOnly) && file.setPermissions(QFile::ReadOwner | QFile::WriteOwner);
    wire::Seq line = 0;
    for (wire::AnonymousArrival each : m_waiting) {
        each.trackKey.reset(); // what a camera saw is not written down
        isKept =
            isKept && file.write(wire::encode({.seq = ++line, .inReplyTo = {}, .body = std::move(each)}) + '\n') > 0;
    }
    if (!isKept || !file.commit()) {
        qCWarning(outboxLog) << "cannot write" << m_file << ": waiting arrivals are kept in memory alone";
    }
}

void ArrivalOutbox::send(wire::AnonymousArrival arrival) {
    const QString key = QString::fromStdString(arrival.requestKey);
    if (m_waiting.size() >= kMost) {
        qCWarning(outboxLog) << "too many arrivals wait for the hall; the oldest is let go";
        m_waiting.pop_front();
    }
    m_waiting.push_back(std::move(arrival));
    save(); // before it is sent: a kiosk that is switched off now has promised it already
    if (m_link.state() != wire::HallLink::State::Connected) {
        Q_EMIT kept(key);
        return;
    }
    sendNext();
}

void ArrivalOutbox::sendNext() {
    if (m_inFlight || m_waiting.empty() || m_link.state() != wire::HallLink::State::Connected) {
        return;
    }
    m_inFlight = true;
    const std::string key = m_waiting.front().requestKey;
    m_link.ask(m_waiting.front(), this, [this, key](const std::optional<wire::Body>& reply) { onReply(key, reply); });
}

void ArrivalOutbox::onReply(const std::string& requestKey, const std::optional<wire::Body>& reply) {
    m_inFlight = false;
    if (!reply) {
        Q_EMIT kept(QString::fromStdString(requestKey));
        // The line may be back already; if not, its return sends again.
        retryIn(1s);
        return;
    }
    if (const auto* refused = wire::getIf<wire::Refused>(&*reply);
        refused != nullptr &&
        (refused->code == wire::RefusalCode::TooMany || refused->code == wire::RefusalCode::Unavailable)) {
        Q_EMIT kept(QString::fromStdString(requestKey));
        retryIn(std::chrono::seconds(std::clamp(refused->retryAfterSeconds, 1, 60)));
        return;
    }
    std::erase_if(m_waiting, [&](const wire::AnonymousArrival& each) { return each.requestKey == requestKey; });
    save();
    if (const auto* done = wire::getIf<wire::ArrivalStored>(&*reply)) {
        Q_EMIT stored(QString::fromStdString(requestKey), QString::fromStdString(done->window),
                      QString::fromStdString(done->token));
    } else {
        qCWarning(outboxLog) << "the hall refused an anonymous arrival";
        Q_EMIT this->refused(QString::fromStdString(requestKey));
    }
    sendNext();
}

void ArrivalOutbox::retryIn(std::chrono::seconds time) {
    m_retry.start(time);
}

} // namespace lobby
