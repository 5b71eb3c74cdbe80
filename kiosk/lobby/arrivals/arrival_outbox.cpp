// SPDX-License-Identifier: GPL-3.0-or-later
#include "kiosk/lobby/arrivals/arrival_outbox.h"

#include "db/files/durable.h"
#include "kiosk/lobby/base/no_answer.h"
#include "kiosk/wire/codec.h"

#include <QFile>
#include <QLoggingCategory>
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
        if (state == wire::HallLink::State::Connected) { sendNext(); }
    });
    sendNext();
}

void ArrivalOutbox::load() {
    QFile file(m_file);
    if (m_file.isEmpty() || !file.open(QIODevice::ReadOnly)) { return; }
    while (!file.atEnd() && m_waiting.size() < kMost) {
        const auto message = wire::decode(file.readLine().trimmed());
        const auto* arrival = message ? wire::getIf<wire::AnonymousArrival>(&message->body) : nullptr;
        const auto* slip = message ? wire::getIf<wire::TakeBackArrival>(&message->body) : nullptr;
        if (arrival == nullptr && slip == nullptr) {
            qCWarning(outboxLog) << "a waiting arrival in" << m_file << "cannot be read";
            continue;
        }
        // Whether it was sent before the machine went off, nobody knows.
        m_waiting.push_back({.requestKey = arrival != nullptr ? arrival->requestKey : slip->requestKey,
                             .body = message->body,
                             .wasSent = true});
    }
}

void ArrivalOutbox::save() const {
    if (m_file.isEmpty()) { return; }
    if (m_waiting.empty()) {
        QFile::remove(m_file);
        return;
    }
    QByteArray lines;
    wire::Seq line = 0;
    for (const Waiting& each : m_waiting) {
        wire::Body body = each.body;
        if (const auto* arrival = wire::getIf<wire::AnonymousArrival>(&body)) {
            wire::AnonymousArrival bare = *arrival;
            bare.trackKey.reset(); // what a camera saw is not written down
            body = std::move(bare);
        }
        lines += wire::encode({.seq = ++line, .inReplyTo = {}, .body = std::move(body)}) + '\n';
    }
    if (const auto kept = db::files::replaceWhole(m_file.toStdString(), lines.toStdString()); !kept) {
        qCWarning(outboxLog) << "cannot write" << m_file << ": newer arrivals wait in memory alone";
    }
}

std::deque<ArrivalOutbox::Waiting>::iterator ArrivalOutbox::find(const std::string& requestKey, bool isTakeBack) {
    return std::find_if(m_waiting.begin(), m_waiting.end(), [&](const Waiting& each) {
        return each.requestKey == requestKey && wire::holds<wire::TakeBackArrival>(each.body) == isTakeBack;
    });
}

void ArrivalOutbox::keep(Waiting waiting) {
    if (m_waiting.size() >= kMost) {
        qCWarning(outboxLog) << "too many arrivals wait for the hall; the oldest is let go";
        m_waiting.pop_front();
    }
    m_waiting.push_back(std::move(waiting));
    save(); // before it is sent: a kiosk that is switched off now has promised it already
}

void ArrivalOutbox::send(wire::AnonymousArrival arrival) {
    const QString key = QString::fromStdString(arrival.requestKey);
    keep({.requestKey = arrival.requestKey, .body = std::move(arrival)});
    if (m_link.state() != wire::HallLink::State::Connected) {
        Q_EMIT kept(key);
        return;
    }
    sendNext();
}

void ArrivalOutbox::takeBack(const QString& requestKey, db::Time at) {
    const std::string key = requestKey.toStdString();
    const auto arrival = find(key, false);
    if (arrival != m_waiting.end() && !arrival->wasSent) {
        m_waiting.erase(arrival);
        save();
        Q_EMIT takenBack(requestKey);
        return;
    }
    if (arrival != m_waiting.end() && !m_inFlight) {
        m_waiting.erase(arrival); // if the hall has it, it is taken back; if not, it is not sent again for that
    }
    keep({.requestKey = key, .body = wire::TakeBackArrival{.requestKey = key, .at = at}});
    sendNext();
}

void ArrivalOutbox::sendNext() {
    if (m_inFlight || m_waiting.empty() || m_link.state() != wire::HallLink::State::Connected) { return; }
    m_inFlight = true;
    Waiting& next = m_waiting.front();
    next.wasSent = true;
    if (const auto* takeBack = wire::getIf<wire::TakeBackArrival>(&next.body)) {
        m_link.ask(*takeBack, this, [this, key = next.requestKey](const wire::Answered<wire::TakeBackArrival>& done) {
            onTakenBack(key, done);
        });
    } else if (const auto* arrival = wire::getIf<wire::AnonymousArrival>(&next.body)) {
        m_link.ask(*arrival, this, [this, key = next.requestKey](const wire::Answered<wire::AnonymousArrival>& answer) {
            onStored(key, answer);
        });
    }
}

void ArrivalOutbox::onStored(const std::string& requestKey, const wire::Answered<wire::AnonymousArrival>& arrival) {
    m_inFlight = false;
    if (!arrival && retries(arrival.error())) {
        onUndelivered(requestKey);
        return;
    }
    onDelivered(requestKey, false);
    const QString key = QString::fromStdString(requestKey);
    if (arrival) {
        Q_EMIT stored(key, QString::fromStdString(arrival->window), QString::fromStdString(arrival->token));
    } else {
        qCWarning(outboxLog) << "the hall refused an anonymous arrival";
        Q_EMIT refused(key);
    }
    sendNext();
}

void ArrivalOutbox::onTakenBack(const std::string& requestKey, const wire::Answered<wire::TakeBackArrival>& done) {
    m_inFlight = false;
    if (!done && retries(done.error())) { return; }
    onDelivered(requestKey, true);
    if (done) {
        Q_EMIT takenBack(QString::fromStdString(requestKey));
    } else {
        Q_EMIT tooLate(QString::fromStdString(requestKey));
    }
    sendNext();
}

bool ArrivalOutbox::retries(const wire::NoAnswer& none) {
    if (isLost(none)) {
        m_retry.start(1s); // the line may be back already; if not, its return sends again
        return true;
    }
    const auto refusal = refusalOf(none);
    if (refusal != wire::RefusalCode::TooMany && refusal != wire::RefusalCode::Unavailable) { return false; }
    m_retry.start(std::chrono::seconds(std::clamp(none.refusal.retryAfterSeconds, 1, 60)));
    return true;
}

void ArrivalOutbox::onDelivered(const std::string& requestKey, bool isTakeBack) {
    if (const auto done = find(requestKey, isTakeBack); done != m_waiting.end()) { m_waiting.erase(done); }
    save();
}

void ArrivalOutbox::onUndelivered(const std::string& requestKey) {
    if (find(requestKey, true) == m_waiting.end()) {
        Q_EMIT kept(QString::fromStdString(requestKey));
        return;
    }
    if (const auto arrival = find(requestKey, false); arrival != m_waiting.end()) {
        m_waiting.erase(arrival); // taken back while it was on its way: not sent again
        save();
    }
}

} // namespace lobby
