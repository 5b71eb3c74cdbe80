// SPDX-License-Identifier: GPL-3.0-or-later
#include "kiosk/wire/peer.h"

#include "kiosk/wire/log.h"

#include <utility>

namespace wire {

std::string_view closeWord(CloseReason reason) {
    switch (reason) {
    case CloseReason::Malformed:
        return "malformed";
    case CloseReason::OutOfOrder:
        return "out-of-order";
    case CloseReason::NotForSender:
        return "not-for-sender";
    case CloseReason::NotText:
        return "not-text";
    case CloseReason::TooFast:
        return "too-fast";
    case CloseReason::TooSlow:
        return "too-slow";
    case CloseReason::NoHello:
        return "no-hello";
    case CloseReason::Dead:
        return "dead";
    case CloseReason::UnknownDevice:
        return "device-unknown";
    case CloseReason::RevokedDevice:
        return "device-revoked";
    case CloseReason::WrongProgram:
        return "wrong-program";
    case CloseReason::OtherProtocol:
        return "other-protocol";
    case CloseReason::Full:
        return "full";
    case CloseReason::Replaced:
        return "replaced";
    case CloseReason::HallStops:
        return "hall-stops";
    }
    return "closed";
}

Peer::Peer(Terms terms, QObject* parent)
    : QObject{parent}
    , m_terms{std::move(terms)}
    , m_rate{m_terms.rate, std::chrono::steady_clock::now()} {}

Peer::~Peer() = default;

std::optional<CloseReason> Peer::faultOf(const Message& message) const {
    if (message.seq != m_heard + 1) { return CloseReason::OutOfOrder; }
    if (!maySend(device().kind, typeOf(message.body))) { return CloseReason::NotForSender; }
    const bool isHello = holds<Hello>(message.body);
    if (isHello == m_isReady) { return CloseReason::OutOfOrder; }
    return std::nullopt;
}

void Peer::hear(const QByteArray& text) {
    if (!m_isOpen) { return; }
    if (!m_rate.take(std::chrono::steady_clock::now())) {
        close(CloseReason::TooFast);
        return;
    }
    const auto message = decode(text);
    if (!message) {
        qCWarning(wireLog).noquote() << "device" << db::raw(device().id)
                                     << "sent what is no message:" << asText(wordOf(message.error()));
        close(message.error() == DecodeProblem::OtherProtocol ? CloseReason::OtherProtocol : CloseReason::Malformed);
        return;
    }
    if (const auto fault = faultOf(*message)) {
        close(*fault);
        return;
    }
    m_heard = message->seq;
    if (!m_isReady) {
        onHello(*message);
        return;
    }
    Q_EMIT received(*message);
}

void Peer::onHello(const Message& message) {
    const Hello& hello = get<Hello>(message.body);
    if (hello.protocol != kProtocol) {
        close(CloseReason::OtherProtocol);
        return;
    }
    if (hello.program != device().kind) {
        close(CloseReason::WrongProgram);
        return;
    }
    m_isReady = true;
    m_clockAtHello = hello.at;
    if (send(m_terms.makeWelcome(device()), message.seq)) { Q_EMIT ready(); }
}

bool Peer::send(const Body& body, std::optional<Seq> inReplyTo) {
    if (!m_isOpen) { return false; }
    QByteArray bytes = encode({m_said + 1, inReplyTo, body});
    // A message that the other side would refuse would also cost its connection: say less instead.
    const auto check = decode(bytes);
    if (!check) {
        qCCritical(wireLog).noquote() << "the hall cannot say" << asText(typeOf(body).name)
                                      << asText(wordOf(check.error()));
        if (!inReplyTo) { return false; }
        bytes = encode({m_said + 1, inReplyTo, Refused{RefusalCode::Unavailable, 0, {}}});
    }
    ++m_said;
    carry(bytes);
    return check.has_value() && m_isOpen;
}

void Peer::close(CloseReason reason) {
    if (!m_isOpen) { return; }
    m_isOpen = false;
    qCInfo(wireLog).noquote() << "device" << db::raw(device().id) << "closed:" << asText(closeWord(reason));
    hangUp(reason);
}

void Peer::end() {
    if (std::exchange(m_isGone, true)) { return; }
    m_isOpen = false;
    Q_EMIT gone();
    deleteLater();
}

} // namespace wire
