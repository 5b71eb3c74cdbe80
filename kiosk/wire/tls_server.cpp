// SPDX-License-Identifier: GPL-3.0-or-later
#include "kiosk/wire/tls_server.h"

#include "kiosk/wire/door.h"
#include "kiosk/wire/log.h"
#include "kiosk/wire/peer_places.h"

#include <QElapsedTimer>
#include <QPointer>
#include <QSslSocket>
#include <QTimer>
#include <QWebSocket>
#include <QWebSocketServer>
#include <algorithm>
#include <map>
#include <utility>

namespace wire {
namespace {

/// How long a closing connection may take to say goodbye before it is cut.
constexpr std::chrono::milliseconds kGoodbye{2000};

/// The close code of RFC 6455, 7.4.1 that says the same; the reason word says it exactly.
[[nodiscard]] QWebSocketProtocol::CloseCode codeOf(CloseReason reason) {
    switch (reason) {
    case CloseReason::Malformed:
    case CloseReason::OutOfOrder:
    case CloseReason::NoHello:
        return QWebSocketProtocol::CloseCodeProtocolError;
    case CloseReason::NotText:
        return QWebSocketProtocol::CloseCodeDatatypeNotSupported;
    case CloseReason::HallStops:
        return QWebSocketProtocol::CloseCodeGoingAway;
    case CloseReason::NotForSender:
    case CloseReason::TooFast:
    case CloseReason::TooSlow:
    case CloseReason::Dead:
    case CloseReason::UnknownDevice:
    case CloseReason::RevokedDevice:
    case CloseReason::WrongProgram:
    case CloseReason::OtherProtocol:
    case CloseReason::Full:
    case CloseReason::Replaced:
        return QWebSocketProtocol::CloseCodePolicyViolated;
    }
    return QWebSocketProtocol::CloseCodePolicyViolated;
}

/// Says why, then closes; a side that does not answer the goodbye is cut.
void closeSocket(QWebSocket& socket, CloseReason reason) {
    socket.close(codeOf(reason), asText(closeWord(reason)));
    QTimer::singleShot(kGoodbye, &socket, [&socket] { socket.abort(); });
}

// --- one device
// -------------------------------------------------------------------------------------------------------

/// A device on its WebSocket: heartbeat, the time for Hello, and what it has not read yet.
class TlsPeer final : public Peer {
public:
    TlsPeer(QWebSocket* socket, QSslSocket* transport, Terms terms, const ServerLimits& limits, QObject* parent);
    ~TlsPeer() override { m_socket->disconnect(this); }
    TlsPeer(const TlsPeer&) = delete;
    TlsPeer& operator=(const TlsPeer&) = delete;
    TlsPeer(TlsPeer&&) = delete;
    TlsPeer& operator=(TlsPeer&&) = delete;

    using Peer::Terms;

    /// For another connection of the same device.
    void cut();

private:
    void carry(const QByteArray& message) override;
    void hangUp(CloseReason reason) override;
    void onDisconnected();
    void stopClocks();
    void beat();
    [[nodiscard]] qint64 unsentBytes() const {
        return m_transport ? m_transport->bytesToWrite() + m_transport->encryptedBytesToWrite() : 0;
    }

    std::unique_ptr<QWebSocket> m_socket;
    QPointer<QSslSocket> m_transport; // owned by the socket; asked only how much it has not sent yet
    ServerLimits m_limits;
    QElapsedTimer m_sinceHeard;
    QElapsedTimer m_sincePing;
    QTimer m_beat;
    QTimer m_helloLimit;
};

TlsPeer::TlsPeer(QWebSocket* socket, QSslSocket* transport, Terms terms, const ServerLimits& limits, QObject* parent)
    : Peer{std::move(terms), parent}
    , m_socket{socket}
    , m_transport{transport}
    , m_limits{limits} {
    const auto isHeard = [this] { m_sinceHeard.start(); };
    connect(socket, &QWebSocket::textMessageReceived, this, [this](const QString& text) { hear(text.toUtf8()); });
    connect(socket, &QWebSocket::textFrameReceived, this, isHeard);
    connect(socket, &QWebSocket::pong, this, isHeard);
    connect(socket, &QWebSocket::binaryFrameReceived, this, [this] { close(CloseReason::NotText); });
    connect(socket, &QWebSocket::disconnected, this, &TlsPeer::onDisconnected);
    m_sinceHeard.start();
    m_sincePing.start();
    connect(&m_beat, &QTimer::timeout, this, &TlsPeer::beat);
    m_beat.start(std::max(m_limits.heartbeat.every / 4, std::chrono::milliseconds{1}));
    m_helloLimit.setSingleShot(true);
    connect(&m_helloLimit, &QTimer::timeout, this, [this] { close(CloseReason::NoHello); });
    connect(this, &Peer::ready, &m_helloLimit, &QTimer::stop);
    m_helloLimit.start(m_limits.hello);
}

void TlsPeer::carry(const QByteArray& message) {
    m_socket->sendTextMessage(QString::fromUtf8(message));
    if (unsentBytes() > m_limits.maxUnsentBytes) { close(CloseReason::TooSlow); }
}

void TlsPeer::hangUp(CloseReason reason) {
    stopClocks();
    if (reason == CloseReason::Dead || reason == CloseReason::TooSlow || reason == CloseReason::Replaced) {
        m_socket->abort(); // nobody there reads a goodbye
    } else {
        closeSocket(*m_socket, reason);
    }
}

void TlsPeer::cut() {
    close(CloseReason::Replaced);
    m_socket->abort(); // also one that is saying goodbye already
}

void TlsPeer::onDisconnected() {
    stopClocks();
    end();
}

void TlsPeer::stopClocks() {
    m_beat.stop();
    m_helloLimit.stop();
}

void TlsPeer::beat() {
    const Heartbeat& heartbeat = m_limits.heartbeat;
    if (m_sinceHeard.hasExpired(heartbeat.deadAfter.count())) {
        close(CloseReason::Dead);
        return;
    }
    if (m_sincePing.hasExpired(heartbeat.every.count())) {
        m_sincePing.start();
        m_socket->ping();
    }
}

} // namespace

// --- the hall
// ---------------------------------------------------------------------------------------------------------

struct HallServer::Inside {
    Inside(const Identity& identity, const ServerLimits& theLimits)
        : limits{theLimits}
        , door{mutualTls(identity), theLimits.door, theLimits.handshake} {}

    ServerLimits limits;
    PeerAllowed peerAllowed;
    MakeWelcome makeWelcome;
    std::vector<TlsPeer*> peers; ///< oldest first
    std::map<db::DeviceId, RateLimit> connecting;
    std::uint64_t nextConnection = 1;
    Door door;
    QWebSocketServer upgrade{QStringLiteral("yimen-hall"), QWebSocketServer::NonSecureMode};

    [[nodiscard]] bool mayConnect(db::DeviceId device) {
        const Monotonic now = std::chrono::steady_clock::now();
        return connecting.try_emplace(device, limits.connecting, now).first->second.take(now);
    }
    [[nodiscard]] PeerPlaceChoice choosePlace(db::DeviceId device) const {
        std::vector<PeerPlace> held;
        held.reserve(peers.size());
        for (const TlsPeer* peer : peers) {
            held.push_back({.connection = peer->connectionId(), .device = peer->device().id});
        }
        return placeFor(device, held, limits.maxPeers, limits.maxPeersOfOneDevice);
    }
};

HallServer::HallServer(const Identity& identity, ServerLimits limits, PeerAllowed peerAllowed, MakeWelcome makeWelcome,
                       QObject* parent)
    : QObject{parent}
    , m_inside{std::make_unique<Inside>(identity, limits)} {
    m_inside->peerAllowed = std::move(peerAllowed);
    m_inside->makeWelcome = std::move(makeWelcome);
    m_inside->upgrade.setMaxPendingConnections(limits.maxPeers); // each is taken at once
    connect(&m_inside->door, &Door::certified, this,
            [this](QSslSocket* socket) { m_inside->upgrade.handleConnection(socket); });
    connect(&m_inside->upgrade, &QWebSocketServer::newConnection, this, &HallServer::onWebSocket);
}

HallServer::~HallServer() {
    // The sockets go before the servers that made them.
    for (TlsPeer* peer : std::exchange(m_inside->peers, {})) {
        peer->disconnect(this);
        delete peer;
    }
}

bool HallServer::listen(const QHostAddress& address, quint16 port) {
    return m_inside->door.listen(address, port);
}

void HallServer::knowSignsOf(DoorSigns::Fingerprints devices) {
    m_inside->door.knowSignsOf(std::move(devices));
}

quint16 HallServer::port() const {
    return m_inside->door.port();
}

QString HallServer::problem() const {
    return m_inside->door.problem();
}

void HallServer::stop() {
    m_inside->door.close();
    const auto peers = m_inside->peers;
    for (TlsPeer* peer : peers) {
        peer->close(CloseReason::HallStops);
    }
}

std::vector<Peer*> HallServer::peers() const {
    std::vector<Peer*> ready;
    for (TlsPeer* peer : m_inside->peers) {
        if (peer->isReady() && peer->isOpen()) { ready.push_back(peer); }
    }
    return ready;
}

void HallServer::recheckPeers() {
    const auto peers = m_inside->peers;
    for (TlsPeer* peer : peers) {
        const auto device = m_inside->peerAllowed(peer->device().certificateFingerprint);
        if (!device) { peer->close(device.error()); }
    }
}

void HallServer::onWebSocket() {
    while (m_inside->upgrade.hasPendingConnections()) {
        QWebSocket* socket = m_inside->upgrade.nextPendingConnection();
        // Before the event loop turns, so that not one byte is read without these limits.
        socket->setMaxAllowedIncomingFrameSize(static_cast<quint64>(kMaxMessageBytes));
        socket->setMaxAllowedIncomingMessageSize(static_cast<quint64>(kMaxMessageBytes));
        // QWebSocket does not tell which socket it is on, but the far end does.
        admit(socket, m_inside->door.take(socket->peerAddress(), socket->peerPort()));
    }
}

bool HallServer::makePlace(db::DeviceId device) {
    const PeerPlaceChoice choice = m_inside->choosePlace(device);
    if (!choice.goes) { return !choice.isFull; }
    const auto peers = m_inside->peers;
    for (TlsPeer* peer : peers) {
        if (peer->connectionId() == *choice.goes) { peer->cut(); }
    }
    return true;
}

void HallServer::admit(QWebSocket* socket, QSslSocket* transport) {
    const auto refuse = [socket](CloseReason reason) {
        qCInfo(wireLog).noquote() << "refused a connection:" << asText(closeWord(reason));
        connect(socket, &QWebSocket::disconnected, socket, &QObject::deleteLater);
        closeSocket(*socket, reason);
    };
    const std::string fingerprint = transport == nullptr ? std::string{} : fingerprintOf(transport->peerCertificate());
    auto device = m_inside->peerAllowed(fingerprint);
    if (transport == nullptr || !device) {
        refuse(device ? CloseReason::UnknownDevice : device.error());
        return;
    }
    if (!m_inside->mayConnect(device->id)) {
        refuse(CloseReason::TooFast);
        return;
    }
    if (!makePlace(device->id)) {
        refuse(CloseReason::Full);
        return;
    }
    m_inside->door.letIn(transport);
    device->certificateFingerprint = fingerprint;
    socket->setParent(nullptr);
    auto* peer = new TlsPeer{socket,
                             transport,
                             {.device = *std::move(device),
                              .connectionId = m_inside->nextConnection++,
                              .rate = m_inside->limits.rate,
                              .makeWelcome = m_inside->makeWelcome},
                             m_inside->limits,
                             this};
    connect(peer, &Peer::ready, this, [this, peer] { Q_EMIT peerReady(peer); });
    m_inside->peers.push_back(peer);
    connect(peer, &Peer::gone, this, [this, peer] { std::erase(m_inside->peers, peer); });
}

} // namespace wire
