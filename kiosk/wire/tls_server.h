// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "kiosk/wire/body.h"
#include "kiosk/wire/codec.h"
#include "kiosk/wire/door_places.h"
#include "kiosk/wire/door_sign.h"
#include "kiosk/wire/identity.h"
#include "kiosk/wire/pace.h"

#include <QHostAddress>
#include <QObject>
#include <chrono>
#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <vector>

class QSslSocket;
class QWebSocket;

namespace wire {

/// Why the hall closes a connection. The other side hears the word of it (closeWord).
enum class CloseReason {
    Malformed,     ///< the codec refused a message
    OutOfOrder,    ///< a sequence number that is not the next, a second Hello, or something before Hello
    NotForSender,  ///< a message that this kind of device may not send
    NotText,       ///< a binary frame
    TooFast,       ///< over the rate limit
    TooSlow,       ///< does not read what it is sent
    NoHello,       ///< silent after connecting
    Dead,          ///< silent for longer than Heartbeat::deadAfter
    UnknownDevice, ///< the certificate is not in the device table
    RevokedDevice,
    WrongProgram, ///< a desk's certificate used by a kiosk program, or the other way round
    OtherProtocol,
    Full,     ///< no more connections
    Replaced, ///< the device has connected again, and this was its oldest connection
    HallStops ///< the service is being stopped
};

/// A short fixed word such as "device-revoked".
[[nodiscard]] std::string_view closeWord(CloseReason reason);

struct ServerLimits {
    int maxPeers = 64; ///< connections of devices
    /// The one in use, and one whose cable was cut and that the heartbeat has not found dead yet.
    int maxPeersOfOneDevice = 2;
    /// New connections of one device: a line that breaks whenever it stands comes back every ten seconds, 360 an hour.
    Rate connecting{.perSecond = 0.2, .burst = 60};
    DoorLimits door;                           ///< connections that have not shown who they are yet
    std::chrono::milliseconds handshake{5000}; ///< TLS and WebSocket together
    std::chrono::milliseconds hello{5000};     ///< from the end of the handshake to Hello
    Rate rate;
    qint64 maxUnsentBytes = 4LL * 1024 * 1024; ///< a slow reader is dropped beyond this
    Heartbeat heartbeat;
};

/// One connected device. Made and deleted by HallServer, on its thread. Valid until gone() has been emitted and the
/// event loop has turned; keep it in a QPointer.
class Peer : public QObject {
    Q_OBJECT

public:
    ~Peer() override;
    Peer(const Peer&) = delete;
    Peer& operator=(const Peer&) = delete;
    Peer(Peer&&) = delete;
    Peer& operator=(Peer&&) = delete;

    [[nodiscard]] const db::Device& device() const;
    /// Different for every connection of this run.
    [[nodiscard]] std::uint64_t connectionId() const;
    /// Its wall clock when it said hello, if it told.
    [[nodiscard]] std::optional<db::Time> clockAtHello() const;
    /// False once closing has begun.
    [[nodiscard]] bool isOpen() const;

    /// Sends one message with the next sequence number; false if the connection is closing, or if the other side would
    /// refuse the message (then a request gets Refused{Unavailable} instead, and the log says which type it was).
    bool send(const Body& body, std::optional<Seq> inReplyTo = std::nullopt);
    /// Tells the other side the reason, then closes; gone() follows.
    void close(CloseReason reason);

Q_SIGNALS:
    /// A request that passed every check (well-formed, in order, allowed to this kind of device, not too fast).
    void received(const wire::Message& message);
    /// The connection is over, for whatever reason. Emitted once.
    void gone();

private:
    friend class HallServer;
    struct Inside;
    explicit Peer(std::unique_ptr<Inside> inside, QObject* parent);

    void begin();
    void cut();
    void onText(const QString& text);
    void onHello(const Message& message);
    void onDisconnected();
    void beat();
    [[nodiscard]] std::optional<CloseReason> faultOf(const Message& message) const;

    std::unique_ptr<Inside> m_inside;
};

/// The hall's end of every line: a TLS WebSocket server that lets only paired devices in, and that holds each one to
/// the rules of the wire. What goes wrong on one connection closes that connection and hurts nobody else. Lives on the
/// thread that made it; never blocks.
class HallServer : public QObject {
    Q_OBJECT

public:
    /// Looks a device up by its certificate's fingerprint (identity.h): the device, or UnknownDevice / RevokedDevice.
    using PeerAllowed = std::function<tl::expected<db::Device, CloseReason>(const std::string& fingerprint)>;
    /// The answer to Hello.
    using MakeWelcome = std::function<Welcome(const db::Device&)>;

    HallServer(const Identity& identity, ServerLimits limits, PeerAllowed peerAllowed, MakeWelcome makeWelcome,
               QObject* parent = nullptr);
    ~HallServer() override;
    HallServer(const HallServer&) = delete;
    HallServer& operator=(const HallServer&) = delete;
    HallServer(HallServer&&) = delete;
    HallServer& operator=(HallServer&&) = delete;

    /// Port 0 takes any free one. False if the address or the port is not to be had; problem() says why.
    [[nodiscard]] bool listen(const QHostAddress& address, quint16 port);
    /// The certificates of the devices that PeerAllowed lets in: at the door their turn does not come after strangers'.
    void knowSignsOf(DoorSigns::Fingerprints devices);
    [[nodiscard]] quint16 port() const;
    [[nodiscard]] QString problem() const;
    /// Tells every peer HallStops and takes no more.
    void stop();

    /// Peers that have been welcomed.
    [[nodiscard]] std::vector<Peer*> peers() const;
    /// Asks PeerAllowed again for every connection and closes those that are no longer allowed (after a revocation).
    void recheckPeers();

Q_SIGNALS:
    /// A device said Hello and has been sent Welcome; its requests follow through Peer::received.
    void peerReady(wire::Peer* peer);

private:
    friend class Peer;
    struct Inside;

    void onWebSocket();
    [[nodiscard]] bool makePlace(db::DeviceId device);
    void admit(QWebSocket* socket, QSslSocket* transport);

    std::unique_ptr<Inside> m_inside;
};

} // namespace wire
