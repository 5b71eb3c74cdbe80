// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QSslConfiguration>
#include <QSslSocket>
#include <QTcpServer>
#include <QTest>

namespace support {

/// The first record of a client that wants TLS, as Qt writes it, to be said by one that goes no further.
[[nodiscard]] inline QByteArray clientHello(const QList<QByteArray>& alpn = {}) {
    QTcpServer server;
    server.listen(QHostAddress::LocalHost);
    QSslSocket client;
    QSslConfiguration tls = client.sslConfiguration();
    tls.setAllowedNextProtocols(alpn);
    client.setSslConfiguration(tls);
    client.setPeerVerifyMode(QSslSocket::VerifyNone);
    client.connectToHostEncrypted(QStringLiteral("127.0.0.1"), server.serverPort());
    QByteArray heard;
    (void)QTest::qWaitFor([&] {
        if (auto* near = server.findChild<QTcpSocket*>()) { heard += near->readAll(); }
        return !heard.isEmpty();
    });
    client.abort();
    return heard;
}

} // namespace support
