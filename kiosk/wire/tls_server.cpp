// SPDX-License-Identifier: GPL-3.0-or-later
#include "kiosk/wire/tls_server.h"

#include "kiosk/wire/log.h"

#include <QElapsedTimer>
#include <QNetworkProxy>
#include <QPointer>
#include <QSslServer>
#include <QSslSocket>
#include <QTimer>
#include <QWebSocket>
#include <QWebSocketServer>
#include <algorithm>
#include <unistd.h>
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
        return QWebSocketProtocol::CloseCodePolicyViolated;
    }
    return QWebSocketProtocol::CloseCodePolicyViolated;
}

/// Says why, then closes; a side that does not answer the goodbye is cut.
void closeSocket(QWebSocket& socket, CloseReason reason) {
    socket.close(codeOf(reason), asText(closeWord(reason)));
    QTimer::singleShot(kGoodbye, &socket, [&socket] { socket.abort(); });
}

/// A TLS server that turns newcomers away at the door, before TLS costs anything, while too many are at it.
class DoorServer : public QSslServer {
public:
    explicit DoorServer(std::function<bool()> hasRoom)
        : m_hasRoom{std::move(hasRoom)} {}

protected:
    void incomingConnection(qintptr descriptor) override {
        if (m_hasRoom()) {
            QSslServer::incomingConnection(descriptor);
            return;
        }
        qCInfo(wireLog, "turned a connection away: too many handshakes");
        ::close(static_cast<int>(descriptor));
    }

private:
    std::function<bool()> m_hasRoom;
};

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
    if (message.seq != m_inside->heard + 1) return CloseReason::OutOfOrder;
    if (!maySend(m_inside->device.kind, typeOf(message.body))) return CloseReason::NotForSender;
    const bool isHello = holds<Hello>(message.body);
    if (isHello == m_inside->isReady) return CloseReason::OutOfOrder;
    return std::nullopt;
}

void Peer::onText(const QString& text) {
    if (!m_inside->isOpen) return;
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
    if (send(m_inside->makeWelcome(m_inside->device), message.seq)) m_inside->onReady();
}

bool Peer::send(const Body& body, std::optional<Seq> inReplyTo) {
    if (!m_inside->isOpen) return false;
    QByteArray bytes = encode({m_inside->said + 1, inReplyTo, body});
    // A message that the other side would refuse would also cost its connection: say less instead.
    const auto check = decode(bytes);
    if (!check) {
        qCCritical(wireLog).noquote() << "the hall cannot say" << asText(typeOf(body).name)
                                      << asText(wordOf(check.error()));
        if (!inReplyTo) return false;
        bytes = encode({m_inside->said + 1, inReplyTo, Refused{RefusalCode::Unavailable, 0, {}}});
    }
    ++m_inside->said;
    m_inside->socket->sendTextMessage(QString::fromUtf8(bytes));
    if (m_inside->unsentBytes() > m_inside->limits.maxUnsentBytes) close(CloseReason::TooSlow);
    return check.has_value() && m_inside->isOpen;
}

void Peer::close(CloseReason reason) {
    if (!m_inside->isOpen) return;
    m_inside->isOpen = false;
    m_inside->beat.stop();
    m_inside->helloLimit.stop();
    qCInfo(wireLog).noquote() << "device" << db::raw(device().id) << "closed:" << asText(closeWord(reason));
    if (reason == CloseReason::Dead || reason == CloseReason::TooSlow)
        m_inside->socket->abort(); // nobody there reads a goodbye
    else
        closeSocket(*m_inside->socket, reason);
}

void Peer::onDisconnected() {
    if (std::exchange(m_inside->isGone, true)) return;
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
    ServerLimits limits;
    PeerAllowed peerAllowed;
    MakeWelcome makeWelcome;
    /// Sockets that are on their way: TLS, then the WebSocket upgrade. Null when Qt has deleted one.
    std::vector<QPointer<QSslSocket>> waiting;
    std::vector<Peer*> peers;
    std::uint64_t nextConnection = 1;
    DoorServer door{[this] { return countWaiting() < limits.maxHandshakes; }};
    QWebSocketServer upgrade{QStringLiteral("yimen-hall"), QWebSocketServer::NonSecureMode};

    [[nodiscard]] int countWaiting() {
        std::erase_if(waiting, [](const QPointer<QSslSocket>& one) { return one.isNull(); });
        return static_cast<int>(waiting.size());
    }
    [[nodiscard]] bool isWaiting(const QSslSocket* socket) const {
        return std::any_of(waiting.begin(), waiting.end(),
                           [socket](const QPointer<QSslSocket>& one) { return one == socket; });
    }
    /// Takes the socket under a WebSocket off the list; QWebSocket does not tell which it is, but the far end does.
    [[nodiscard]] QSslSocket* takeWaiting(const QWebSocket& upgraded) {
        const auto found = std::find_if(waiting.begin(), waiting.end(), [&upgraded](const QPointer<QSslSocket>& one) {
            return one && one->peerPort() == upgraded.peerPort() && one->peerAddress() == upgraded.peerAddress();
        });
        if (found == waiting.end()) return nullptr;
        QSslSocket* socket = *found;
        waiting.erase(found);
        return socket;
    }
};

HallServer::HallServer(const Identity& identity, ServerLimits limits, PeerAllowed peerAllowed, MakeWelcome makeWelcome,
                       QObject* parent)
    : QObject{parent}
    , m_inside{std::make_unique<Inside>()} {
    m_inside->limits = limits;
    m_inside->peerAllowed = std::move(peerAllowed);
    m_inside->makeWelcome = std::move(makeWelcome);
    DoorServer& door = m_inside->door;
    door.setSslConfiguration(mutualTls(identity));
    door.setHandshakeTimeout(static_cast<int>(limits.handshake.count()));
    door.setProxy(QNetworkProxy::NoProxy);
    m_inside->upgrade.setMaxPendingConnections(limits.maxHandshakes);
    connect(&door, &QSslServer::startedEncryptionHandshake, this, &HallServer::onHandshakeStarted);
    connect(&door, &QTcpServer::pendingConnectionAvailable, this, &HallServer::onEncrypted);
    connect(&door, &QSslServer::errorOccurred, this, [](QSslSocket*, QAbstractSocket::SocketError error) {
        qCInfo(wireLog, "a TLS handshake failed (socket error %d)", static_cast<int>(error));
    });
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

quint16 HallServer::port() const {
    return m_inside->door.serverPort();
}

QString HallServer::problem() const {
    return m_inside->door.errorString();
}

void HallServer::stop() {
    m_inside->door.close();
    for (const QPointer<QSslSocket>& socket : std::exchange(m_inside->waiting, {}))
        if (socket) socket->abort();
    const auto peers = m_inside->peers;
    for (Peer* peer : peers)
        peer->close(CloseReason::HallStops);
}

std::vector<Peer*> HallServer::peers() const {
    std::vector<Peer*> ready;
    for (Peer* peer : m_inside->peers)
        if (peer->m_inside->isReady && peer->isOpen()) ready.push_back(peer);
    return ready;
}

void HallServer::recheckPeers() {
    const auto peers = m_inside->peers;
    for (Peer* peer : peers) {
        const auto device = m_inside->peerAllowed(peer->device().certificateFingerprint);
        if (!device) peer->close(device.error());
    }
}

void HallServer::onHandshakeStarted(QSslSocket* socket) {
    m_inside->waiting.emplace_back(socket);
    QTimer::singleShot(m_inside->limits.handshake, socket, [this, socket] {
        if (m_inside->isWaiting(socket)) socket->abort();
    });
}

void HallServer::onEncrypted() {
    while (m_inside->door.hasPendingConnections()) {
        auto* socket = qobject_cast<QSslSocket*>(m_inside->door.nextPendingConnection());
        if (socket == nullptr) continue;
        connect(socket, &QAbstractSocket::disconnected, this, [this, socket] {
            // After the upgrade the WebSocket owns it.
            if (m_inside->isWaiting(socket)) socket->deleteLater();
        });
        m_inside->upgrade.handleConnection(socket);
    }
}

void HallServer::onWebSocket() {
    while (m_inside->upgrade.hasPendingConnections()) {
        QWebSocket* socket = m_inside->upgrade.nextPendingConnection();
        // Before the event loop turns, so that not one byte is read without these limits.
        socket->setMaxAllowedIncomingFrameSize(static_cast<quint64>(kMaxMessageBytes));
        socket->setMaxAllowedIncomingMessageSize(static_cast<quint64>(kMaxMessageBytes));
        admit(socket, m_inside->takeWaiting(*socket));
    }
}

void HallServer::admit(QWebSocket* socket, QSslSocket* transport) {
    const auto refuse = [socket](CloseReason reason) {
        qCInfo(wireLog).noquote() << "refused a connection:" << asText(closeWord(reason));
        connect(socket, &QWebSocket::disconnected, socket, &QObject::deleteLater);
        closeSocket(*socket, reason);
    };
    if (static_cast<int>(m_inside->peers.size()) >= m_inside->limits.maxPeers) {
        refuse(CloseReason::Full);
        return;
    }
    const std::string fingerprint = transport == nullptr ? std::string{} : fingerprintOf(transport->peerCertificate());
    auto device = m_inside->peerAllowed(fingerprint);
    if (transport == nullptr || !device) {
        refuse(device ? CloseReason::UnknownDevice : device.error());
        return;
    }
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
