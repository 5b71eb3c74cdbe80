// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "kiosk/wire/door_places.h"
#include "kiosk/wire/door_sign.h"
#include "kiosk/wire/identity.h"
#include "kiosk/wire/pace.h"
#include "kiosk/wire/peer.h"

#include <QHostAddress>
#include <QObject>
#include <chrono>
#include <memory>
#include <vector>

class QSslSocket;
class QWebSocket;

namespace wire {

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

/// The hall's end of every line: a TLS WebSocket server that lets only paired devices in, and that holds each one to
/// the rules of the wire. What goes wrong on one connection closes that connection and hurts nobody else. Lives on the
/// thread that made it; never blocks.
class HallServer : public QObject {
    Q_OBJECT

public:
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
    struct Inside;

    void onWebSocket();
    [[nodiscard]] bool makePlace(db::DeviceId device);
    void admit(QWebSocket* socket, QSslSocket* transport);

    std::unique_ptr<Inside> m_inside;
};

} // namespace wire
