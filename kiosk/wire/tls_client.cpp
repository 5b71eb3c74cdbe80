// SPDX-License-Identifier: GPL-3.0-or-later
#include "kiosk/wire/tls_client.h"

#include "kiosk/wire/codec.h"
#include "kiosk/wire/door_sign.h"
#include "kiosk/wire/log.h"

#include <QElapsedTimer>
#include <QNetworkProxy>
#include <QPointer>
#include <QRandomGenerator>
#include <QTimer>
#include <QWebSocket>
#include <algorithm>
#include <array>
#include <map>
#include <utility>

namespace wire {
namespace {

/// The hall's words for "not you", and ours for "not this hall": trying again soon would help nobody.
[[nodiscard]] bool isRefusal(const QString& problem) {
    static const std::array kRefusals{QStringLiteral("device-unknown"), QStringLiteral("device-revoked"),
                                      QStringLiteral("wrong-program"), QStringLiteral("other-protocol"),
                                      QStringLiteral("hall-not-trusted")};
    return std::find(kRefusals.begin(), kRefusals.end(), problem) != kRefusals.end();
}

/// Why there was no connection: nobody listens there, somebody cut it before it stood, or no way leads there.
[[nodiscard]] QString wordFor(QAbstractSocket::SocketError error) {
    switch (error) {
    case QAbstractSocket::ConnectionRefusedError:
        return QStringLiteral("not-listening");
    case QAbstractSocket::RemoteHostClosedError:
        return QStringLiteral("cut-off");
    default:
        return QStringLiteral("no-connection");
    }
}

struct Pending {
    QPointer<QObject> context;
    HallLink::Reply reply;
    std::uint64_t askId = 0;

    void answer(const std::optional<Body>& body) const {
        if (context && reply) { reply(body); }
    }
};

} // namespace

struct TlsHallLink::Inside {
    Inside(DeviceBundle theBundle, ClientSettings theSettings)
        : bundle{std::move(theBundle)}
        , settings{std::move(theSettings)}
        , backOff{settings.backOff} {
        if (!settings.random) {
            settings.random = [] { return QRandomGenerator::global()->generateDouble(); };
        }
    }

    DeviceBundle bundle;
    ClientSettings settings;
    BackOff backOff;
    State state = State::Connecting;
    std::optional<Welcome> welcome;
    QString lastProblem;
    QWebSocket* socket = nullptr; ///< a child of the link; null between two tries
    bool isWanted = false;
    bool isOpened = false; ///< this socket: the WebSocket stood
    Seq heard = 0;
    Seq said = 0;
    std::map<Seq, Pending> pending;
    std::uint64_t nextAsk = 1;
    QTimer retry;
    QTimer openLimit;
    QTimer beat;
    QElapsedTimer sinceHeard;
    QElapsedTimer sincePing;
    QElapsedTimer sinceWelcome;
};

TlsHallLink::TlsHallLink(DeviceBundle bundle, ClientSettings settings, QObject* parent)
    : HallLink{parent}
    , m_inside{std::make_unique<Inside>(std::move(bundle), std::move(settings))} {
    m_inside->retry.setSingleShot(true);
    m_inside->openLimit.setSingleShot(true);
    connect(&m_inside->retry, &QTimer::timeout, this, &TlsHallLink::open);
    connect(&m_inside->openLimit, &QTimer::timeout, this, [this] { drop(QStringLiteral("no-answer")); });
    connect(&m_inside->beat, &QTimer::timeout, this, &TlsHallLink::beat);
}

TlsHallLink::~TlsHallLink() {
    if (m_inside->socket != nullptr) { m_inside->socket->disconnect(this); }
}

void TlsHallLink::start() {
    if (std::exchange(m_inside->isWanted, true)) { return; }
    open();
}

void TlsHallLink::stop() {
    m_inside->isWanted = false;
    m_inside->retry.stop();
    if (m_inside->socket != nullptr) { drop(QStringLiteral("stopped")); }
}

HallLink::State TlsHallLink::state() const {
    return m_inside->state;
}

const std::optional<Welcome>& TlsHallLink::welcome() const {
    return m_inside->welcome;
}

QString TlsHallLink::lastProblem() const {
    return m_inside->lastProblem;
}

void TlsHallLink::open() {
    if (m_inside->socket != nullptr || !m_inside->isWanted) { return; }
    auto* socket = new QWebSocket(QString{}, QWebSocketProtocol::VersionLatest, this);
    m_inside->socket = socket;
    m_inside->heard = 0;
    m_inside->said = 0;
    m_inside->isOpened = false;
    QSslConfiguration tls = mutualTls(m_inside->bundle.identity);
    tls.setAllowedNextProtocols({doorSign(fingerprintOf(m_inside->bundle.identity.certificate), doorHour())});
    socket->setSslConfiguration(tls);
    socket->setProxy(QNetworkProxy::NoProxy);
    socket->setMaxAllowedIncomingFrameSize(static_cast<quint64>(kMaxMessageBytes));
    socket->setMaxAllowedIncomingMessageSize(static_cast<quint64>(kMaxMessageBytes));
    const auto isHeard = [this] { m_inside->sinceHeard.start(); };
    connect(socket, &QWebSocket::connected, this, &TlsHallLink::onConnected);
    connect(socket, &QWebSocket::sslErrors, this, &TlsHallLink::onSslErrors);
    connect(socket, &QWebSocket::textMessageReceived, this, &TlsHallLink::onText);
    connect(socket, &QWebSocket::textFrameReceived, this, isHeard);
    connect(socket, &QWebSocket::pong, this, isHeard);
    connect(socket, &QWebSocket::binaryFrameReceived, this, [this] { drop(QStringLiteral("not-text")); });
    connect(socket, &QWebSocket::disconnected, this, [this, socket] {
        const QString reason = socket->closeReason();
        if (!reason.isEmpty() || m_inside->isOpened) {
            end(reason.isEmpty() ? QStringLiteral("connection-lost") : reason);
            return;
        }
        // It never stood: why not is known a moment later.
        const auto endUnlessDone = [this, socket] {
            if (m_inside->socket == socket) { end(wordFor(socket->error())); }
        };
        QMetaObject::invokeMethod(socket, endUnlessDone, Qt::QueuedConnection);
    });
#if QT_VERSION >= QT_VERSION_CHECK(6, 5, 0)
    const auto failed = &QWebSocket::errorOccurred;
#else
    const auto failed = qOverload<QAbstractSocket::SocketError>(&QWebSocket::error);
#endif
    connect(socket, failed, this, [this, socket] {
        // While connected, `disconnected` follows and knows the reason.
        if (socket->state() != QAbstractSocket::ConnectedState) { end(wordFor(socket->error())); }
    });
    m_inside->openLimit.start(m_inside->settings.open);
    socket->open(m_inside->bundle.hall);
}

void TlsHallLink::onSslErrors(const QList<QSslError>& errors) {
    const QString& hallName = m_inside->bundle.hallName;
    const bool isAddressOnly = std::all_of(errors.begin(), errors.end(), [&hallName](const QSslError& error) {
        return error.error() == QSslError::HostNameMismatch && !hallName.isEmpty() &&
               error.certificate().subjectAlternativeNames().values(QSsl::DnsEntry).contains(hallName);
    });
    // The hall moved to another address: its own authority signed it and it carries the hall's name, so it is the hall.
    if (isAddressOnly && !errors.isEmpty()) {
        m_inside->socket->ignoreSslErrors();
        return;
    }
    drop(QStringLiteral("hall-not-trusted"));
}

void TlsHallLink::onConnected() {
    m_inside->isOpened = true;
    m_inside->sinceHeard.start();
    m_inside->sincePing.start();
    m_inside->beat.start(std::max(m_inside->settings.heartbeat.every / 4, std::chrono::milliseconds{1}));
    const Hello hello{.protocol = kProtocol,
                      .program = m_inside->bundle.kind,
                      .version = m_inside->settings.version,
                      .at = std::chrono::floor<std::chrono::milliseconds>(std::chrono::system_clock::now())};
    m_inside->socket->sendTextMessage(QString::fromUtf8(encode({++m_inside->said, std::nullopt, hello})));
}

void TlsHallLink::onText(const QString& text) {
    const auto message = decode(text.toUtf8());
    if (!message) {
        qCWarning(wireLog).noquote() << "the hall sent what is no message:" << asText(wordOf(message.error()));
        drop(message.error() == DecodeProblem::OtherProtocol ? QStringLiteral("other-protocol")
                                                             : QStringLiteral("malformed"));
        return;
    }
    const bool isWelcome = holds<Welcome>(message->body);
    if (message->seq != m_inside->heard + 1 || typeOf(message->body).sender != Sender::Hall ||
        isWelcome != (m_inside->heard == 0)) {
        drop(QStringLiteral("out-of-order"));
        return;
    }
    m_inside->heard = message->seq;
    if (isWelcome) {
        m_inside->openLimit.stop();
        m_inside->welcome = get<Welcome>(message->body);
        m_inside->sinceWelcome.start();
        setState(State::Connected);
        return;
    }
    if (const std::optional<Seq> request = message->inReplyTo; request) {
        onReply(*request, message->body);
        return;
    }
    Q_EMIT received(message->body);
}

void TlsHallLink::onReply(Seq request, const Body& body) {
    const auto found = m_inside->pending.find(request);
    if (found == m_inside->pending.end()) {
        return; // the answer to a request that has been given up
    }
    const Pending pending = std::move(found->second);
    m_inside->pending.erase(found);
    pending.answer(body);
}

void TlsHallLink::ask(Body request, QObject* context, Reply reply) {
    QObject* const owner = context == nullptr ? this : context;
    const auto later = [owner, &reply](std::optional<Body> body) {
        QTimer::singleShot(0, owner, [reply = std::move(reply), body = std::move(body)] {
            if (reply) { reply(body); }
        });
    };
    if (m_inside->state != State::Connected) {
        later(std::nullopt);
        return;
    }
    const QByteArray bytes = encode({m_inside->said + 1, std::nullopt, request});
    const auto check = decode(bytes);
    if (!check) {
        // The hall would close the connection; a screen that lets such a thing through has a bug.
        qCCritical(wireLog).noquote() << "cannot ask" << asText(typeOf(request).name) << asText(wordOf(check.error()));
        later(Refused{RefusalCode::NotAllowed, 0, {}});
        return;
    }
    const Seq seq = ++m_inside->said;
    const std::uint64_t askId = m_inside->nextAsk++;
    m_inside->pending.emplace(seq, Pending{owner, std::move(reply), askId});
    QTimer::singleShot(m_inside->settings.reply, this, [this, askId] { expire(askId); });
    m_inside->socket->sendTextMessage(QString::fromUtf8(bytes));
}

void TlsHallLink::expire(std::uint64_t askId) {
    const auto found = std::find_if(m_inside->pending.begin(), m_inside->pending.end(),
                                    [askId](const auto& one) { return one.second.askId == askId; });
    if (found == m_inside->pending.end()) { return; }
    const Pending pending = std::move(found->second);
    m_inside->pending.erase(found);
    pending.answer(std::nullopt);
}

void TlsHallLink::beat() {
    const Heartbeat& heartbeat = m_inside->settings.heartbeat;
    if (m_inside->sinceHeard.hasExpired(heartbeat.deadAfter.count())) {
        drop(QStringLiteral("dead"));
        return;
    }
    if (m_inside->sincePing.hasExpired(heartbeat.every.count())) {
        m_inside->sincePing.start();
        m_inside->socket->ping();
    }
    // A hall that welcomes and then fails at once must not be asked twice a second for ever.
    if (m_inside->state == State::Connected && m_inside->sinceWelcome.hasExpired(heartbeat.deadAfter.count())) {
        m_inside->backOff.reset();
    }
}

void TlsHallLink::drop(const QString& problem) {
    QWebSocket* socket = m_inside->socket;
    if (socket == nullptr) { return; }
    socket->disconnect(this);
    if (problem == QStringLiteral("stopped")) {
        socket->close(QWebSocketProtocol::CloseCodeGoingAway);
    } else {
        socket->abort();
    }
    end(problem);
}

void TlsHallLink::end(const QString& problem) {
    QWebSocket* socket = std::exchange(m_inside->socket, nullptr);
    if (socket == nullptr) { return; }
    socket->disconnect(this);
    socket->deleteLater();
    m_inside->beat.stop();
    m_inside->openLimit.stop();
    m_inside->lastProblem = problem;
    qCInfo(wireLog, "the line to the hall ended: %s", qUtf8Printable(problem));
    const bool isRefused = isRefusal(problem);
    if (m_inside->isWanted) {
        m_inside->retry.start(isRefused ? m_inside->settings.refusedRetry
                                        : m_inside->backOff.next(m_inside->settings.random()));
    }
    const auto given = std::exchange(m_inside->pending, {});
    setState(isRefused ? State::Refused : State::Lost);
    for (const auto& [seq, pending] : given) {
        pending.answer(std::nullopt);
    }
}

void TlsHallLink::setState(State state) {
    if (state == m_inside->state) { return; }
    m_inside->state = state;
    Q_EMIT stateChanged(state);
}

} // namespace wire
