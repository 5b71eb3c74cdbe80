// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QPointer>
#include <QTcpServer>
#include <QTcpSocket>

namespace support {

/// A cable between a device and the hall that a test can freeze (both ends stay connected and hear nothing more, as
/// when a switch dies) or cut.
class Relay : public QObject {
public:
    explicit Relay(quint16 hallPort)
        : m_hallPort{hallPort} {
        m_server.listen(QHostAddress::LocalHost);
        connect(&m_server, &QTcpServer::newConnection, this, [this] {
            while (QTcpSocket* near = m_server.nextPendingConnection()) {
                join(near);
            }
        });
    }

    ~Relay() override {
        for (const QPointer<QTcpSocket>& socket : m_sockets) {
            if (socket) {
                socket->disconnect(); // the last words of a socket find nobody here
            }
        }
    }
    Relay(const Relay&) = delete;
    Relay& operator=(const Relay&) = delete;
    Relay(Relay&&) = delete;
    Relay& operator=(Relay&&) = delete;

    [[nodiscard]] quint16 port() const { return m_server.serverPort(); }

    void freeze() { m_isFrozen = true; }

    void thaw() { m_isFrozen = false; }

    void cut() {
        const auto sockets = m_sockets;
        for (const QPointer<QTcpSocket>& socket : sockets) {
            if (socket) { socket->abort(); }
        }
        m_sockets.clear();
    }

private:
    void join(QTcpSocket* near) {
        auto* far = new QTcpSocket{this};
        near->setParent(this);
        m_sockets.append(near);
        m_sockets.append(far);
        far->connectToHost(QHostAddress::LocalHost, m_hallPort);
        const auto carry = [this](QTcpSocket* from, QTcpSocket* to) {
            if (!m_isFrozen && to->state() == QAbstractSocket::ConnectedState) { to->write(from->readAll()); }
        };
        connect(near, &QTcpSocket::readyRead, far, [=] { carry(near, far); });
        connect(far, &QTcpSocket::readyRead, near, [=] { carry(far, near); });
        connect(far, &QTcpSocket::connected, near, [=] { carry(near, far); });
        connect(near, &QTcpSocket::disconnected, far, [this, far] { close(far); });
        connect(far, &QTcpSocket::disconnected, near, [this, near] { close(near); });
    }

    void close(QTcpSocket* socket) {
        if (!m_isFrozen) { socket->disconnectFromHost(); }
    }

    quint16 m_hallPort;
    bool m_isFrozen = false;
    QTcpServer m_server;
    QList<QPointer<QTcpSocket>> m_sockets;
};

} // namespace support
