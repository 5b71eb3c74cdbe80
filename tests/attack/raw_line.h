// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "kiosk/wire/codec.h"
#include "kiosk/wire/identity.h"

#include <QNetworkProxy>
#include <QString>
#include <QTest>
#include <QUrl>
#include <QWebSocket>
#include <optional>
#include <vector>

namespace attack {

/// A line to the hall that says whatever it is told to: no rule of the wire is kept on this side.
class RawLine {
public:
    static constexpr int kPatience = 5000;

    /// Without an identity, no certificate is shown.
    RawLine(const std::optional<wire::Identity>& identity, const QSslCertificate& authority, int port)
        : m_port(port) {
        QSslConfiguration tls;
        if (identity) { tls = wire::mutualTls(*identity); }
        tls.setCaCertificates({authority});
        m_socket.setSslConfiguration(tls);
        m_socket.setProxy(QNetworkProxy::NoProxy);
        QObject::connect(&m_socket, &QWebSocket::textMessageReceived,
                         [this](const QString& text) { m_heard.push_back(text.toUtf8()); });
    }

    [[nodiscard]] bool opens() {
        m_socket.open(QUrl(QStringLiteral("wss://localhost:%1").arg(m_port)));
        (void)QTest::qWaitFor([this] { return isOpen() || isOver(); }, kPatience);
        return isOpen();
    }
    /// Says Hello as a device of this kind; true if the hall welcomes it.
    [[nodiscard]] bool greets(db::DeviceKind kind) {
        const wire::Hello hello{wire::kProtocol, kind, "attack"};
        m_socket.sendTextMessage(QString::fromUtf8(wire::encode({1, std::nullopt, hello})));
        (void)QTest::qWaitFor([this] { return !m_heard.empty() || isOver(); }, kPatience);
        if (m_heard.empty()) { return false; }
        const auto first = wire::decode(m_heard.front());
        m_heard.clear();
        return first && wire::holds<wire::Welcome>(first->body);
    }
    void says(const QByteArray& text) { m_socket.sendTextMessage(QString::fromUtf8(text)); }
    void saysBinary(const QByteArray& bytes) { m_socket.sendBinaryMessage(bytes); }

    [[nodiscard]] bool isOpen() const { return m_socket.state() == QAbstractSocket::ConnectedState; }
    [[nodiscard]] bool isOver() const { return m_socket.state() == QAbstractSocket::UnconnectedState; }
    /// Waits for an answer or the end of the line.
    void waits(int milliseconds = kPatience) {
        (void)QTest::qWaitFor([this] { return hasReply() || isOver(); }, milliseconds);
    }
    /// Something that the hall said because it was asked.
    [[nodiscard]] bool hasReply() const {
        for (const QByteArray& text : m_heard) {
            const auto message = wire::decode(text);
            if (message && message->inReplyTo) { return true; }
        }
        return false;
    }
    [[nodiscard]] QString closeReason() const { return m_socket.closeReason(); }

private:
    int m_port;
    QWebSocket m_socket;
    std::vector<QByteArray> m_heard;
};

} // namespace attack
