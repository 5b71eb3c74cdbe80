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

} // namespace

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

// --- one device
// -------------------------------------------------------------------------------------------------------

struct Peer::Inside {
    Inside(QWebSocket* theSocket, QSslSocket* theTransport, db::Device theDevice, const ServerLimits& theLimits)
        : socket{theSocket}
        , transport{theTransport}
        , device{std::move(theDevice)}
        , limits{theLimits}
        , rate{theLimits.rate, std::chrono::steady_clock::now()} {}

    std::unique_ptr<QWebSocket> socket;
    QPointer<QSslSocket> transport; ///< owned by the socket; asked only how much it has not sent yet
    db::Device device;
    std::uint64_t connectionId = 0;
    ServerLimits limits;
    HallServer::MakeWelcome makeWelcome;
    std::function<void()> onReady;
    RateLimit rate;
    bool isOpen = true;
    bool isReady = false;
    bool isGone = false;
    Seq heard = 0;
    Seq said = 0;
    std::optional<db::Time> clockAtHello;
    QElapsedTimer sinceHeard;
    QElapsedTimer sincePing;
    QTimer beat;
    QTimer helloLimit;

    [[nodiscard]] qint64 unsentBytes() const {
        return transport ? transport->bytesToWrite() + transport->encryptedBytesToWrite() : 0;
    }
};

Peer::Peer(std::unique_ptr<Inside> inside, QObject* parent)
    : QObject{parent}
    , m_inside{std::move(inside)} {}

Peer::~Peer() {
    m_inside->socket->disconnect(this);
}

const db::Device& Peer::device() const {
    return m_inside->device;
}
std::uint64_t Peer::connectionId() const {
    return m_inside->connectionId;
}
std::optional<db::Time> Peer::clockAtHello() const {
    return m_inside->clockAtHello;
}
bool Peer::isOpen() const {
    return m_inside->isOpen;
}

void Peer::begin() {
    QWebSocket* socket = m_inside->socket.get();
    const auto isHeard = [this] { m_inside->sinceHeard.start(); };
    connect(socket, &QWebSocket::textMessageReceived, this, &Peer::onText);
    connect(socket, &QWebSocket::textFrameReceived, this, isHeard);
    connect(socket, &QWebSocket::pong, this, isHeard);
    connect(socket, &QWebSocket::binaryFrameReceived, this, [this] { close(CloseReason::NotText); });
    connect(socket, &QWebSocket::disconnected, this, &Peer::onDisconnected);
    m_inside->sinceHeard.start();
    m_inside->sincePing.start();
    connect(&m_inside->beat, &QTimer::timeout, this, &Peer::beat);
    m_inside->beat.start(std::max(m_inside->limits.heartbeat.every / 4, std::chrono::milliseconds{1}));
    m_inside->helloLimit.setSingleShot(true);
    connect(&m_inside->helloLimit, &QTimer::timeout, this, [this] { close(CloseReason::NoHello); });
    m_inside->helloLimit.start(m_inside->limits.hello);
}

std::optional<CloseReason> Peer::faultOf(const Message& message) const {
    if (message.seq != m_inside->heard + 1) { return CloseReason::OutOfOrder; }
    if (!maySend(m_inside->device.kind, typeOf(message.body))) { return CloseReason::NotForSender; }
    const bool isHello = holds<Hello>(message.body);
    if (isHello == m_inside->isReady) { return CloseReason::OutOfOrder; }
    return std::nullopt;
}

void Peer::onText(const QString& text) {
    if (!m_inside->isOpen) { return; }
    if (!m_inside->rate.take(std::chrono::steady_clock::now())) {
        close(CloseReason::TooFast);
        return;
    }
    const auto message = decode(text.toUtf8());
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
    m_inside->heard = message->seq;
    if (!m_inside->isReady) {
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
    if (hello.program != m_inside->device.kind) {
        close(CloseReason::WrongProgram);
        return;
    }
    m_inside->helloLimit.stop();
    m_inside->isReady = true;
    m_inside->clockAtHello = hello.at;
    if (send(m_inside->makeWelcome(m_inside->device), message.seq)) { m_inside->onReady(); }
}

bool Peer::send(const Body& body, std::optional<Seq> inReplyTo) {
    if (!m_inside->isOpen) { return false; }
    QByteArray bytes = encode({m_inside->said + 1, inReplyTo, body});
    // A message that the other side would refuse would also cost its connection: say less instead.
    const auto check = decode(bytes);
    if (!check) {
        qCCritical(wireLog).noquote() << "the hall cannot say" << asText(typeOf(body).name)
                                      << asText(wordOf(check.error()));
        if (!inReplyTo) { return false; }
        bytes = encode({m_inside->said + 1, inReplyTo, Refused{RefusalCode::Unavailable, 0, {}}});
    }
    ++m_inside->said;
    m_inside->socket->sendTextMessage(QString::fromUtf8(bytes));
    if (m_inside->unsentBytes() > m_inside->limits.maxUnsentBytes) { close(CloseReason::TooSlow); }
    return check.has_value() && m_inside->isOpen;
}

void Peer::close(CloseReason reason) {
    if (!m_inside->isOpen) { return; }
    m_inside->isOpen = false;
    m_inside->beat.stop();
    m_inside->helloLimit.stop();
    qCInfo(wireLog).noquote() << "device" << db::raw(device().id) << "closed:" << asText(closeWord(reason));
    if (reason == CloseReason::Dead || reason == CloseReason::TooSlow || reason == CloseReason::Replaced) {
        m_inside->socket->abort(); // nobody there reads a goodbye
    } else {
        closeSocket(*m_inside->socket, reason);
    }
}

void Peer::cut() {
    close(CloseReason::Replaced);
    m_inside->socket->abort(); // also one that is saying goodbye already
}

void Peer::onDisconnected() {
    if (std::exchange(m_inside->isGone, true)) { return; }
    m_inside->isOpen = false;
    m_inside->beat.stop();
    m_inside->helloLimit.stop();
    Q_EMIT gone();
    deleteLater();
}

void Peer::beat() {
    const Heartbeat& heartbeat = m_inside->limits.heartbeat;
    if (m_inside->sinceHeard.hasExpired(heartbeat.deadAfter.count())) {
        close(CloseReason::Dead);
        return;
    }
    if (m_inside->sincePing.hasExpired(heartbeat.every.count())) {
        m_inside->sincePing.start();
        m_inside->socket->ping();
    }
}

// --- the hall
// ---------------------------------------------------------------------------------------------------------

struct HallServer::Inside {
    Inside(const Identity& identity, const ServerLimits& theLimits)
        : limits{theLimits}
        , door{mutualTls(identity), theLimits.door, theLimits.handshake} {}

    ServerLimits limits;
    PeerAllowed peerAllowed;
    MakeWelcome makeWelcome;
    std::vector<Peer*> peers; ///< oldest first
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
        for (const Peer* peer : peers) {
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
    for (Peer* peer : std::exchange(m_inside->peers, {})) {
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
    for (Peer* peer : peers) {
        peer->close(CloseReason::HallStops);
    }
}

std::vector<Peer*> HallServer::peers() const {
    std::vector<Peer*> ready;
    for (Peer* peer : m_inside->peers) {
        if (peer->m_inside->isReady && peer->isOpen()) { ready.push_back(peer); }
    }
    return ready;
}

void HallServer::recheckPeers() {
    const auto peers = m_inside->peers;
    for (Peer* peer : peers) {
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
    for (Peer* peer : peers) {
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
    auto inside = std::make_unique<Peer::Inside>(socket, transport, *std::move(device), m_inside->limits);
    inside->connectionId = m_inside->nextConnection++;
    inside->makeWelcome = m_inside->makeWelcome;
    auto* peer = new Peer{std::move(inside), this};
    peer->m_inside->onReady = [this, peer] { Q_EMIT peerReady(peer); };
    m_inside->peers.push_back(peer);
    connect(peer, &Peer::gone, this, [this, peer] { std::erase(m_inside->peers, peer); });
    peer->begin();
}

} // namespace wire
