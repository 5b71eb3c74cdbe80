// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "kiosk/wire/door_places.h"
#include "kiosk/wire/door_sign.h"

#include <QHostAddress>
#include <QObject>
#include <QSslConfiguration>
#include <chrono>
#include <memory>

class QSslSocket;

namespace wire {

/// The hall's door: takes connections from the network, holds them to DoorPlaces, and hands out those that have shown a
/// certificate of the hall's authority. It never closes for good: no number of connections and no lack of file
/// descriptors makes it stop listening, and a hostile crowd costs it a few system calls for each connection before the
/// first whole TLS record, and one TLS handshake for each turn of the event loop. Lives on the thread that made it.
class Door : public QObject {
    Q_OBJECT

public:
    /// `patience`: from the connection to letIn().
    Door(const QSslConfiguration& tls, DoorLimits limits, std::chrono::milliseconds patience,
         QObject* parent = nullptr);
    ~Door() override;
    Door(const Door&) = delete;
    Door& operator=(const Door&) = delete;
    Door(Door&&) = delete;
    Door& operator=(Door&&) = delete;

    /// Port 0 takes any free one. False if the address or the port is not to be had; problem() says why.
    [[nodiscard]] bool listen(const QHostAddress& address, quint16 port);
    /// Whose signs get a turn of their own (door_sign.h); before this is called, nobody's.
    void knowSignsOf(DoorSigns::Fingerprints devices);
    [[nodiscard]] quint16 port() const;
    [[nodiscard]] QString problem() const;
    /// Listens no more and cuts whoever stands at the door.
    void close();

    /// The connection from there that has shown a certificate and has not been let in; null if there is none. From now
    /// on the caller sees to it that the socket is deleted; the door may still cut it.
    [[nodiscard]] QSslSocket* take(const QHostAddress& address, quint16 port);
    /// It needs its place no more, and the door forgets it.
    void letIn(const QSslSocket* socket);

Q_SIGNALS:
    /// TLS is done. The socket keeps its place until letIn().
    void certified(QSslSocket* socket);

private:
    using Id = DoorPlaces::Id;
    struct Inside;

    void takeNewcomers();
    void takeNewcomer(int descriptor, const QHostAddress& from);
    /// As much of a TLS record as it takes to know whether TLS begins.
    void onBytes(Id id);
    void beginNext();
    void begin(Id id);
    void onEncrypted(Id id, QSslSocket* socket);
    void cut(Id id);
    void sweep();
    void onNoDescriptor();

    std::unique_ptr<Inside> m_inside;
};

} // namespace wire
