// SPDX-License-Identifier: GPL-3.0-or-later
#include "kiosk/wire/loop.h"

#include "kiosk/wire/codec.h"
#include "kiosk/wire/log.h"

#include <QTimer>

namespace wire {

// --- the hall's end --------------------------------------------------------------------------------------------------

/// A device on a LoopLink.
class LoopPeer final : public Peer {
public:
    using Peer::end;
    using Peer::hear;
    using Peer::Terms;

    LoopPeer(LoopHall& hall, LoopLink& link, Terms terms)
        : Peer{std::move(terms), &hall}
        , m_hall{hall}
        , m_link{&link} {}

private:
    void carry(const QByteArray& message) override {
        m_hall.later(m_link.data(),
                     [connection = connectionId(), message](LoopLink& link) { link.hear(connection, message); });
    }
    void hangUp(CloseReason reason) override {
        m_hall.later(m_link.data(),
                     [connection = connectionId(), reason](LoopLink& link) { link.hearEnd(connection, reason); });
        m_hall.later(this, [](LoopPeer& peer) { peer.end(); });
    }

    LoopHall& m_hall;
    QPointer<LoopLink> m_link;
};

LoopHall::LoopHall(PeerAllowed peerAllowed, MakeWelcome makeWelcome, QObject* parent)
    : QObject{parent}
    , m_peerAllowed{std::move(peerAllowed)}
    , m_makeWelcome{std::move(makeWelcome)} {}

LoopHall::~LoopHall() {
    for (LoopPeer* peer : std::exchange(m_peers, {})) {
        peer->disconnect(this);
        delete peer;
    }
}

void LoopHall::recheckPeers() {
    const auto peers = m_peers;
    for (LoopPeer* peer : peers) {
        const auto device = m_peerAllowed(peer->device().certificateFingerprint);
        if (!device) { peer->close(device.error()); }
    }
}

void LoopHall::stop() {
    const auto peers = m_peers;
    for (LoopPeer* peer : peers) {
        peer->close(CloseReason::HallStops);
    }
}

tl::expected<LoopPeer*, CloseReason> LoopHall::admit(const std::string& fingerprint, LoopLink& link) {
    const auto device = m_peerAllowed(fingerprint);
    if (!device) { return tl::unexpected(device.error()); }
    auto* peer = new LoopPeer{
        *this, link, {.device = *device, .connectionId = m_nextConnection++, .rate = {}, .makeWelcome = m_makeWelcome}};
    m_peers.insert(peer);
    connect(peer, &Peer::ready, this, [this, peer] { Q_EMIT peerReady(peer); });
    connect(peer, &Peer::gone, this, [this, peer] { m_peers.erase(peer); });
    return peer;
}

// --- the device's end ------------------------------------------------------------------------------------------------

namespace {

[[nodiscard]] HallLink::State stateAfter(CloseReason reason) {
    switch (reason) {
    case CloseReason::UnknownDevice:
    case CloseReason::RevokedDevice:
    case CloseReason::WrongProgram:
    case CloseReason::OtherProtocol:
        return HallLink::State::Refused;
    default:
        return HallLink::State::Lost;
    }
}

} // namespace

void LoopLink::Pending::answer(const std::optional<Body>& body) const {
    if (context && reply) { reply(body); }
}

LoopLink::LoopLink(LoopHall& hall, std::string fingerprint, db::DeviceKind program, std::function<db::Time()> clock,
                   QObject* parent)
    : HallLink{parent}
    , m_hall{&hall}
    , m_fingerprint{std::move(fingerprint)}
    , m_program{program}
    , m_clock{std::move(clock)} {}

LoopLink::~LoopLink() {
    if (m_peer) { m_peer->end(); }
}

void LoopLink::connectNow() {
    if (m_connection != 0 || !m_hall) { return; }
    const auto peer = m_hall->admit(m_fingerprint, *this);
    if (!peer) {
        m_hall->later(this, [state = stateAfter(peer.error())](LoopLink& link) { link.end(state); });
        return;
    }
    m_peer = *peer;
    m_connection = m_peer->connectionId();
    m_heard = 0;
    m_said = 0;
    say(Hello{.protocol = kProtocol, .program = m_program, .version = "loop", .at = m_clock()});
}

void LoopLink::cut() {
    if (m_peer) { m_peer->end(); }
    end(State::Lost);
}

void LoopLink::say(const Body& body) {
    if (!m_peer || !m_hall) { return; }
    m_hall->later(m_peer.data(),
                  [message = encode({++m_said, std::nullopt, body})](LoopPeer& peer) { peer.hear(message); });
}

void LoopLink::hear(std::uint64_t connection, const QByteArray& bytes) {
    if (connection != m_connection) { return; }
    const auto message = decode(bytes);
    if (!message || message->seq != m_heard + 1 || typeOf(message->body).sender != Sender::Hall ||
        holds<Welcome>(message->body) != (m_heard == 0)) {
        qCWarning(wireLog) << "the hall said what it may not say";
        cut();
        return;
    }
    m_heard = message->seq;
    if (holds<Welcome>(message->body)) {
        m_welcome = get<Welcome>(message->body);
        setState(State::Connected);
        return;
    }
    if (!message->inReplyTo) {
        Q_EMIT received(message->body);
        return;
    }
    if (const auto asked = m_asked.extract(*message->inReplyTo)) { answer(asked.mapped(), message->body); }
}

void LoopLink::hearEnd(std::uint64_t connection, CloseReason reason) {
    if (connection != m_connection) { return; }
    qCInfo(wireLog).noquote() << "the line to the hall ended:" << asText(closeWord(reason));
    end(stateAfter(reason));
}

void LoopLink::end(State state) {
    m_connection = 0;
    m_peer.clear();
    m_asked.clear();
    const auto given = std::exchange(m_pending, {});
    setState(state);
    for (const auto& [id, pending] : given) {
        pending.answer(std::nullopt);
    }
}

void LoopLink::ask(Body request, QObject* context, Reply reply) {
    QObject* const owner = context == nullptr ? this : context;
    const std::uint64_t id = m_nextPending++;
    m_pending.emplace(id, Pending{owner, std::move(reply)});
    const auto answerLater = [this, id](std::optional<Body> body) {
        QTimer::singleShot(0, this, [this, id, body = std::move(body)] { answer(id, body); });
    };
    if (m_state != State::Connected) {
        answerLater(std::nullopt);
        return;
    }
    if (!decode(encode({m_said + 1, std::nullopt, request}))) {
        // The hall would close the connection; a screen that lets such a thing through has a bug.
        qCCritical(wireLog).noquote() << "cannot ask" << asText(typeOf(request).name);
        answerLater(Refused{RefusalCode::NotAllowed, 0, {}});
        return;
    }
    QTimer::singleShot(m_faults.gaveUpAfter, this, [this, id] { answer(id, std::nullopt); });
    if (m_faults.onlyOf.empty() || m_faults.onlyOf.contains(typeOf(request).name)) {
        if (m_faults.isSilent) { return; }
        if (m_faults.refuses) {
            answerLater(Refused{*m_faults.refuses, 0, {}});
            return;
        }
    }
    say(request);
    m_asked.emplace(m_said, id);
}

void LoopLink::answer(std::uint64_t pending, const std::optional<Body>& body) {
    if (const auto found = m_pending.extract(pending)) { found.mapped().answer(body); }
}

void LoopLink::setState(State state) {
    if (state == m_state) { return; }
    m_state = state;
    Q_EMIT stateChanged(state);
}

} // namespace wire
