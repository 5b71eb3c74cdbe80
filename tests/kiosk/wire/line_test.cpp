// SPDX-License-Identifier: GPL-3.0-or-later
// Both ends of the line with real certificates and real TLS on loopback.
#include "kiosk/wire/tls_client.h"
#include "kiosk/wire/tls_server.h"
#include "tests/support/paired_hall.h"
#include "tests/support/relay.h"

#include <QCoreApplication>
#include <QSignalSpy>
#include <QWebSocket>
#include <fstream>
#include <gtest/gtest.h>

namespace wire {
namespace {

using namespace std::chrono_literals;
using support::eventually;
using State = HallLink::State;

/// A program without the link's good manners: says any bytes at all.
class RawDevice {
public:
    explicit RawDevice(const DeviceBundle& bundle) {
        m_socket.setSslConfiguration(mutualTls(bundle.identity));
        QObject::connect(&m_socket, &QWebSocket::textMessageReceived, &m_socket,
                         [this](const QString& text) { m_heard.append(text); });
        m_socket.open(bundle.hall);
    }

    [[nodiscard]] bool isConnected() {
        return eventually([this] { return m_socket.state() == QAbstractSocket::ConnectedState; });
    }
    [[nodiscard]] bool isClosed() {
        return eventually([this] { return m_socket.state() == QAbstractSocket::UnconnectedState; });
    }
    void say(const QByteArray& bytes) { m_socket.sendTextMessage(QString::fromUtf8(bytes)); }
    void say(Seq seq, const Body& body) { say(encode({seq, std::nullopt, body})); }
    [[nodiscard]] bool sayHello(db::DeviceKind kind = db::DeviceKind::Kiosk) {
        if (!isConnected()) { return false; }
        say(1, Hello{kProtocol, kind, "raw"});
        return eventually([this] { return !m_heard.isEmpty(); });
    }
    [[nodiscard]] std::string reason() const { return m_socket.closeReason().toStdString(); }
    [[nodiscard]] QWebSocket& socket() { return m_socket; }
    [[nodiscard]] const QStringList& heard() const { return m_heard; }

private:
    QWebSocket m_socket;
    QStringList m_heard;
};

TEST(IdentityProblem, SaysThatACertificateHasEndedOrHasNotBegun) {
    const support::PairedHall hall;
    const Identity identity = hall.hallIdentity();
    const auto now = QDateTime::currentDateTimeUtc();
    EXPECT_FALSE(problemOf(identity, now));
    const auto ended = problemOf(identity, now.addYears(30));
    ASSERT_TRUE(ended);
    EXPECT_NE(ended->find("ended on 20"), std::string::npos) << *ended;
    const auto notBegun = problemOf(identity, now.addYears(-10));
    ASSERT_TRUE(notBegun);
    EXPECT_NE(notBegun->find("is the clock right?"), std::string::npos) << *notBegun;
}

class LineTest : public testing::Test {
protected:
    support::PairedHall m_hall;
    ServerLimits m_limits;
    std::unique_ptr<HallServer> m_server;
    std::vector<Message> m_received;

    void SetUp() override { start(0); }

    /// A hall that answers every request with Done.
    void start(quint16 port) {
        m_server = m_hall.serve(m_limits, port);
        QObject::connect(m_server.get(), &HallServer::peerReady, m_server.get(), [this](Peer* peer) {
            QObject::connect(peer, &Peer::received, peer, [this, peer](const Message& message) {
                m_received.push_back(message);
                peer->send(Done{}, message.seq);
            });
        });
    }

    void restart() {
        const quint16 port = m_server->port();
        m_server.reset();
        start(port);
    }

    [[nodiscard]] DeviceBundle aKiosk() { return m_hall.pair(db::DeviceKind::Kiosk, m_server->port()); }

    [[nodiscard]] static ClientSettings quick() {
        ClientSettings settings;
        settings.version = "test";
        settings.backOff = {20ms, 100ms};
        settings.refusedRetry = 200ms;
        settings.random = [] { return 0.0; };
        return settings;
    }

    [[nodiscard]] static bool isConnected(const TlsHallLink& link) {
        return eventually([&link] { return link.state() == State::Connected; });
    }

    /// A well-behaved kiosk that must not notice what another connection does.
    void expectUnhurt(TlsHallLink& link) {
        int answered = 0;
        link.ask(KioskState{}, &link,
                 [&answered](const std::optional<Body>& body) { answered += body && holds<Done>(*body) ? 1 : 0; });
        EXPECT_TRUE(eventually([&answered] { return answered == 1; }));
        EXPECT_EQ(link.state(), State::Connected);
    }
};

TEST_F(LineTest, WelcomesAPairedDeviceAndAnswersItOnce) {
    TlsHallLink link{aKiosk(), quick()};
    const QSignalSpy changes{&link, &HallLink::stateChanged};
    link.start();
    ASSERT_TRUE(isConnected(link));
    ASSERT_TRUE(link.welcome());
    EXPECT_EQ(link.welcome()->deviceLabel, "device 1");
    EXPECT_EQ(changes.count(), 1);
    int answers = 0;
    for (int i = 0; i < 50; ++i) {
        link.ask(EnrolmentAsk{"k" + std::to_string(i)}, &link,
                 [&answers](const std::optional<Body>& body) { answers += body ? 1 : 0; });
    }
    ASSERT_TRUE(eventually([&answers] { return answers == 50; }));
    expectUnhurt(link);
    EXPECT_EQ(answers, 50);
    ASSERT_EQ(m_received.size(), 51U);
    EXPECT_EQ(get<EnrolmentAsk>(m_received[49].body).enrolmentKey, "k49");
}

TEST_F(LineTest, CarriesWhatTheHallPushes) {
    TlsHallLink link{m_hall.pair(db::DeviceKind::Desk, m_server->port()), quick()};
    std::vector<std::int64_t> heard;
    QObject::connect(&link, &HallLink::received, &link,
                     [&heard](const Body& body) { heard.push_back(db::raw(get<DeviceChanged>(body).device)); });
    link.start();
    ASSERT_TRUE(isConnected(link));
    ASSERT_EQ(m_server->peers().size(), 1U);
    for (std::int64_t i = 1; i <= 20; ++i) {
        EXPECT_TRUE(m_server->peers().front()->send(DeviceChanged{db::DeviceId{i}, "x", true, CameraState::Working}));
    }
    ASSERT_TRUE(eventually([&heard] { return heard.size() == 20; }));
    for (std::int64_t i = 1; i <= 20; ++i) {
        EXPECT_EQ(heard[static_cast<std::size_t>(i) - 1], i);
    }
}

TEST_F(LineTest, ServesTwentyDevicesAtOnce) {
    std::vector<std::unique_ptr<TlsHallLink>> links;
    for (int i = 0; i < 20; ++i) {
        links.push_back(std::make_unique<TlsHallLink>(aKiosk(), quick()));
    }
    int answers = 0;
    for (const auto& link : links) {
        link->start();
    }
    ASSERT_TRUE(eventually([&links] {
        return std::all_of(links.begin(), links.end(),
                           [](const auto& link) { return link->state() == State::Connected; });
    }));
    EXPECT_EQ(m_server->peers().size(), 20U);
    for (const auto& link : links) {
        link->ask(KioskState{}, link.get(), [&answers](const std::optional<Body>& body) { answers += body ? 1 : 0; });
    }
    EXPECT_TRUE(eventually([&answers] { return answers == 20; }));
}

// --- who is let in
// ----------------------------------------------------------------------------------------------------

TEST_F(LineTest, RefusesAConnectionWithoutACertificate) {
    DeviceBundle bundle = aKiosk();
    QWebSocket socket;
    QSslConfiguration nobody;
    nobody.setCaCertificates({bundle.identity.authority});
    socket.setSslConfiguration(nobody);
    const QSignalSpy connected{&socket, &QWebSocket::connected};
    const QSignalSpy ended{&socket, &QWebSocket::disconnected};
    socket.open(bundle.hall);
    ASSERT_TRUE(eventually([&ended] { return ended.count() > 0; }));
    EXPECT_EQ(connected.count(), 0);
    EXPECT_TRUE(m_server->peers().empty());
}

TEST_F(LineTest, RefusesACertificateOfAnotherAuthority) {
    support::PairedHall other;
    DeviceBundle bundle = other.pair(db::DeviceKind::Kiosk, m_server->port());
    bundle.identity.authority = aKiosk().identity.authority; // believes this hall, is not believed by it
    TlsHallLink link{bundle, quick()};
    link.start();
    ASSERT_TRUE(eventually([&link] { return link.state() == State::Lost; }));
    EXPECT_FALSE(link.welcome());
    EXPECT_TRUE(m_server->peers().empty());
}

TEST_F(LineTest, BelievesNoHallOfAnotherAuthority) {
    support::PairedHall other;
    DeviceBundle bundle = other.pair(db::DeviceKind::Kiosk, m_server->port());
    TlsHallLink link{bundle, quick()};
    link.start();
    ASSERT_TRUE(eventually([&link] { return link.state() == State::Refused; }));
    EXPECT_EQ(link.lastProblem(), QStringLiteral("hall-not-trusted"));
}

TEST_F(LineTest, BelievesNoKioskThatPlaysTheHall) {
    const DeviceBundle impostor = aKiosk();
    const Identity identity = impostor.identity;
    HallServer fake{identity,
                    {},
                    [](const std::string&) { return tl::unexpected(CloseReason::Full); },
                    [](const db::Device&) { return Welcome{}; }};
    ASSERT_TRUE(fake.listen(QHostAddress::LocalHost, 0));
    TlsHallLink link{m_hall.pair(db::DeviceKind::Kiosk, fake.port()), quick()};
    link.start();
    ASSERT_TRUE(eventually([&link] { return link.state() == State::Refused; }));
    EXPECT_EQ(link.lastProblem(), QStringLiteral("hall-not-trusted"));
}

TEST_F(LineTest, RefusesARevokedDeviceWithTheReasonAndTakesItBackWhenItIsPairedAgain) {
    const DeviceBundle bundle = aKiosk();
    m_hall.revoke(bundle);
    TlsHallLink link{bundle, quick()};
    link.start();
    ASSERT_TRUE(eventually([&link] { return link.state() == State::Refused; }));
    EXPECT_EQ(link.lastProblem(), QStringLiteral("device-revoked"));
    m_hall.forget(bundle);
    ASSERT_TRUE(eventually([&link] { return link.lastProblem() == QStringLiteral("device-unknown"); }));
}

TEST_F(LineTest, ClosesADeviceThatIsRevokedWhileItIsConnected) {
    const DeviceBundle bundle = aKiosk();
    TlsHallLink link{bundle, quick()};
    TlsHallLink good{aKiosk(), quick()};
    link.start();
    good.start();
    ASSERT_TRUE(isConnected(link));
    ASSERT_TRUE(isConnected(good));
    m_hall.revoke(bundle);
    m_server->recheckPeers();
    ASSERT_TRUE(eventually([&link] { return link.state() == State::Refused; }));
    expectUnhurt(good);
}

TEST_F(LineTest, RefusesADesksCertificateInAKiosk) {
    DeviceBundle bundle = m_hall.pair(db::DeviceKind::Desk, m_server->port());
    bundle.kind = db::DeviceKind::Kiosk;
    TlsHallLink link{bundle, quick()};
    link.start();
    ASSERT_TRUE(eventually([&link] { return link.state() == State::Refused; }));
    EXPECT_EQ(link.lastProblem(), QStringLiteral("wrong-program"));
}

TEST_F(LineTest, FindsTheHallUnderAnAddressThatItsCertificateDoesNotName) {
    DeviceBundle bundle = aKiosk();
    bundle.hall.setHost(QStringLiteral("127.0.0.2"));
    const quint16 port = m_server->port();
    m_server.reset();
    m_server = m_hall.serve(m_limits, 0);
    m_server.reset();
    HallServer everywhere{m_hall.hallIdentity(), m_limits,
                          [](const std::string&) { return db::Device{db::DeviceId{1}, {}, "1", {}, {}, {}}; },
                          [](const db::Device& device) {
                              Welcome welcome;
                              welcome.device = device.id;
                              return welcome;
                          }};
    ASSERT_TRUE(everywhere.listen(QHostAddress::AnyIPv4, port));
    TlsHallLink link{bundle, quick()};
    link.start();
    EXPECT_TRUE(isConnected(link)) << link.lastProblem().toStdString();
    DeviceBundle nameless = bundle;
    nameless.hallName = QStringLiteral("another.hall");
    TlsHallLink strict{nameless, quick()};
    strict.start();
    EXPECT_TRUE(eventually([&strict] { return strict.state() == State::Refused; }));
}

TEST_F(LineTest, RefusesAKeyFileThatOthersMayRead) {
    (void)aKiosk();
    const auto key = m_hall.folder() / "device-1" / "device-key.pem";
    std::filesystem::permissions(key, std::filesystem::perms::group_read, std::filesystem::perm_options::add);
    const auto bundle = loadDeviceBundle(m_hall.folder() / "device-1");
    ASSERT_FALSE(bundle);
    EXPECT_NE(bundle.error().find("device-key.pem"), std::string::npos);
}

// --- what one bad connection does
// -------------------------------------------------------------------------------------

struct Misdeed {
    const char* name;
    std::function<void(RawDevice&)> commit;
    const char* reason;
};

class MisdeedTest : public LineTest, public testing::WithParamInterface<Misdeed> {};

TEST_P(MisdeedTest, ClosesThatConnectionWithAReasonAndHurtsNobodyElse) {
    TlsHallLink good{aKiosk(), quick()};
    good.start();
    ASSERT_TRUE(isConnected(good));
    RawDevice bad{aKiosk()};
    ASSERT_TRUE(bad.sayHello());
    GetParam().commit(bad);
    ASSERT_TRUE(bad.isClosed());
    EXPECT_EQ(bad.reason(), GetParam().reason);
    EXPECT_TRUE(m_received.empty());
    expectUnhurt(good);
    EXPECT_EQ(m_server->peers().size(), 1U);
}

INSTANTIATE_TEST_SUITE_P(
    Line, MisdeedTest,
    testing::Values(
        Misdeed{"NoJson", [](RawDevice& device) { device.say(QByteArray{"hello?"}); }, "malformed"},
        Misdeed{"UnknownType",
                [](RawDevice& device) { device.say(QByteArray{R"({"v":1,"t":"format-disk","n":2,"b":{}})"}); },
                "malformed"},
        Misdeed{"ExtraField",
                [](RawDevice& device) {
                    device.say(QByteArray{R"({"v":1,"t":"kiosk-state","n":2,"b":{"camera":"busy","x":1}})"});
                },
                "malformed"},
        Misdeed{"OtherProtocol",
                [](RawDevice& device) {
                    device.say(QByteArray{R"({"v":9,"t":"kiosk-state","n":2,"b":{"camera":"busy"}})"});
                },
                "other-protocol"},
        Misdeed{"SeqRepeated", [](RawDevice& device) { device.say(1, KioskState{}); }, "out-of-order"},
        Misdeed{"SeqSkipped", [](RawDevice& device) { device.say(3, KioskState{}); }, "out-of-order"},
        Misdeed{"SecondHello", [](RawDevice& device) { device.say(2, Hello{kProtocol, db::DeviceKind::Kiosk, ""}); },
                "out-of-order"},
        Misdeed{"DesksRequest", [](RawDevice& device) { device.say(2, TakeArrival{db::ArrivalId{1}}); },
                "not-for-sender"},
        Misdeed{"HallsPush",
                [](RawDevice& device) { device.say(2, DeviceChanged{db::DeviceId{1}, "", true, CameraState::Busy}); },
                "not-for-sender"},
        Misdeed{"Binary", [](RawDevice& device) { device.socket().sendBinaryMessage("x"); }, "not-text"}),
    [](const auto& about) { return about.param.name; });

TEST_F(LineTest, ClosesAConnectionThatSendsTooMuchAtOnce) {
    TlsHallLink good{aKiosk(), quick()};
    good.start();
    ASSERT_TRUE(isConnected(good));
    RawDevice bad{aKiosk()};
    ASSERT_TRUE(bad.sayHello());
    bad.say(QByteArray(kMaxMessageBytes + 1, ' '));
    ASSERT_TRUE(bad.isClosed());
    EXPECT_EQ(bad.socket().closeCode(), QWebSocketProtocol::CloseCodeTooMuchData);
    expectUnhurt(good);
}

TEST_F(LineTest, ClosesAConnectionWhoseFirstMessageIsNotHello) {
    RawDevice bad{aKiosk()};
    ASSERT_TRUE(bad.isConnected());
    bad.say(1, KioskState{});
    ASSERT_TRUE(bad.isClosed());
    EXPECT_EQ(bad.reason(), "out-of-order");
}

TEST_F(LineTest, ClosesAConnectionThatNeverSaysHello) {
    m_limits.hello = 50ms;
    restart();
    RawDevice silent{aKiosk()};
    ASSERT_TRUE(silent.isClosed());
    EXPECT_EQ(silent.reason(), "no-hello");
}

TEST_F(LineTest, CutsAConnectionThatNeverBeginsTls) {
    m_limits.handshake = 1000ms;
    m_limits.door.places = 3;
    restart();
    std::vector<std::unique_ptr<QTcpSocket>> sockets;
    for (int i = 0; i < 3; ++i) {
        sockets.push_back(std::make_unique<QTcpSocket>());
        sockets.back()->connectToHost(QHostAddress::LocalHost, m_server->port());
    }
    ASSERT_TRUE(eventually([&sockets] {
        return std::all_of(sockets.begin(), sockets.end(),
                           [](const auto& socket) { return socket->state() == QAbstractSocket::UnconnectedState; });
    }));
    // And their places are free again.
    TlsHallLink good{aKiosk(), quick()};
    good.start();
    EXPECT_TRUE(isConnected(good));
}

/// Connections that somebody opens and opens again as soon as they are cut, without getting anywhere.
class Crowd {
public:
    using Begin = std::function<void(QSslSocket&)>;

    Crowd(int size, quint16 port, Begin begin = {})
        : m_port{port}
        , m_begin{std::move(begin)} {
        for (int i = 0; i < size; ++i) {
            open(*m_sockets.emplace_back(std::make_unique<QSslSocket>()));
        }
    }

    [[nodiscard]] int opened() const { return m_opened; }
    /// Opens none any more.
    void tire() { m_isTired = true; }

private:
    void open(QSslSocket& socket) {
        QObject::connect(&socket, &QAbstractSocket::connected, &socket, [this, &socket] {
            ++m_opened;
            if (m_begin) { m_begin(socket); }
        });
        QObject::connect(
            &socket, &QAbstractSocket::disconnected, &socket,
            [this, &socket] {
                if (!m_isTired) { socket.connectToHost(QHostAddress::LocalHost, m_port); }
            },
            Qt::QueuedConnection);
        socket.connectToHost(QHostAddress::LocalHost, m_port);
    }

    quint16 m_port;
    Begin m_begin;
    int m_opened = 0;
    bool m_isTired = false;
    std::vector<std::unique_ptr<QSslSocket>> m_sockets;
};

/// The first seven bytes of a ClientHello of 512.
void sayHalfAHello(QSslSocket& socket) {
    socket.write(QByteArray::fromHex("16030102000100"));
}

void beginTlsWithoutACertificate(QSslSocket& socket) {
    socket.setPeerVerifyMode(QSslSocket::VerifyNone);
    socket.startClientEncryption();
}

TEST_F(LineTest, IsStillOpenAfterMoreSilentConnectionsThanItHasPlacesFor) {
    m_limits.handshake = 200ms;
    m_limits.door = {.places = 256, .placesOfOneSource = 128, .placesOfOneDevice = 2};
    restart();
    Crowd crowd{300, m_server->port()};
    ASSERT_TRUE(eventually([&crowd] { return crowd.opened() >= 600; })); // all were cut once, and came again
    crowd.tire();
    TlsHallLink good{aKiosk(), quick()};
    good.start();
    EXPECT_TRUE(isConnected(good)) << good.lastProblem().toStdString();
}

TEST_F(LineTest, LetsADeviceInWhileConnectionsOfTheSameAddressAreHeldAtEveryStepAndRenewed) {
    m_limits.handshake = 60s; // nobody goes because of the time
    m_limits.door = {.places = 256, .placesOfOneSource = 128, .placesOfOneDevice = 2};
    restart();
    Crowd silent{150, m_server->port()};
    Crowd half{150, m_server->port(), sayHalfAHello};
    Crowd nameless{10, m_server->port(), beginTlsWithoutACertificate};
    ASSERT_TRUE(eventually([&] { return silent.opened() >= 150 && half.opened() >= 150 && nameless.opened() >= 20; }));
    for (int i = 0; i < 5; ++i) {
        TlsHallLink good{aKiosk(), quick()};
        good.start();
        ASSERT_TRUE(isConnected(good)) << i << good.lastProblem().toStdString();
        expectUnhurt(good);
    }
    silent.tire();
    half.tire();
    nameless.tire();
}

TEST_F(LineTest, ADeviceThatNeverUpgradesHoldsTwoConnections) {
    m_limits.handshake = 60s;
    restart();
    const DeviceBundle bundle = aKiosk();
    std::vector<std::unique_ptr<QSslSocket>> sockets;
    for (int i = 0; i < 20; ++i) {
        auto& socket = *sockets.emplace_back(std::make_unique<QSslSocket>());
        socket.setSslConfiguration(mutualTls(bundle.identity));
        socket.connectToHostEncrypted(QStringLiteral("localhost"), m_server->port());
    }
    ASSERT_TRUE(eventually([&sockets] {
        return std::count_if(sockets.begin(), sockets.end(), [](const auto& socket) {
                   return socket->state() == QAbstractSocket::UnconnectedState;
               }) == 18;
    }));
    TlsHallLink good{aKiosk(), quick()};
    good.start();
    EXPECT_TRUE(isConnected(good));
}

TEST_F(LineTest, ADeviceThatConnectsManyTimesHoldsTwoOfThePlacesWhetherItSaysHelloOrNot) {
    m_limits.maxPeers = 4;
    m_limits.hello = 60s;
    restart();
    const DeviceBundle greedy = aKiosk();
    std::vector<std::unique_ptr<RawDevice>> lines;
    for (int i = 0; i < 10; ++i) {
        lines.push_back(std::make_unique<RawDevice>(greedy));
        if (i % 2 == 0) {
            ASSERT_TRUE(lines.back()->sayHello());
        } else {
            ASSERT_TRUE(lines.back()->isConnected());
        }
    }
    for (std::size_t i = 0; i < 8; ++i) {
        ASSERT_TRUE(lines[i]->isClosed()) << i;
    }
    TlsHallLink good{aKiosk(), quick()};
    TlsHallLink other{aKiosk(), quick()};
    good.start();
    other.start();
    EXPECT_TRUE(isConnected(good));
    EXPECT_TRUE(isConnected(other));
    expectUnhurt(good);
}

TEST_F(LineTest, ADeviceThatConnectsAgainAndAgainIsToldThatItIsTooFast) {
    m_limits.connecting = {.perSecond = 0.001, .burst = 3};
    restart();
    const DeviceBundle bundle = aKiosk();
    for (int i = 0; i < 3; ++i) {
        RawDevice line{bundle};
        ASSERT_TRUE(line.sayHello());
    }
    RawDevice fourth{bundle};
    ASSERT_TRUE(fourth.isClosed());
    EXPECT_EQ(fourth.reason(), "too-fast");
    TlsHallLink good{aKiosk(), quick()};
    good.start();
    EXPECT_TRUE(isConnected(good));
}

TEST_F(LineTest, CutsWhoBeginsWithSomethingElseThanTls) {
    m_limits.handshake = 60s;
    restart();
    QTcpSocket browser;
    browser.connectToHost(QHostAddress::LocalHost, m_server->port());
    browser.write("GET / HTTP/1.1\r\n\r\n");
    EXPECT_TRUE(eventually([&browser] { return browser.state() == QAbstractSocket::UnconnectedState; }));
}

TEST_F(LineTest, TurnsAwayMoreDevicesThanItHasRoomFor) {
    m_limits.maxPeers = 3;
    restart();
    std::vector<std::unique_ptr<RawDevice>> devices;
    for (int i = 0; i < 3; ++i) {
        devices.push_back(std::make_unique<RawDevice>(aKiosk()));
        ASSERT_TRUE(devices.back()->sayHello());
    }
    RawDevice fourth{aKiosk()};
    ASSERT_TRUE(fourth.isClosed());
    EXPECT_EQ(fourth.reason(), "full");
    EXPECT_EQ(m_server->peers().size(), 3U);
}

TEST_F(LineTest, StopsAFloodAndServesTheOthers) {
    m_limits.rate = {.perSecond = 0.001, .burst = 20};
    restart();
    TlsHallLink good{aKiosk(), quick()};
    good.start();
    ASSERT_TRUE(isConnected(good));
    RawDevice flood{aKiosk()};
    ASSERT_TRUE(flood.sayHello());
    for (Seq seq = 2; seq < 500; ++seq) {
        flood.say(seq, KioskState{});
    }
    ASSERT_TRUE(flood.isClosed());
    EXPECT_EQ(flood.reason(), "too-fast");
    EXPECT_EQ(m_received.size(), 19U); // the burst without Hello
    expectUnhurt(good);
}

TEST_F(LineTest, DropsADeviceThatDoesNotReadWhatItIsSent) {
    m_limits.maxUnsentBytes = 256 * 1024;
    restart();
    TlsHallLink good{aKiosk(), quick()};
    good.start();
    ASSERT_TRUE(isConnected(good));
    support::Relay cable{m_server->port()};
    TlsHallLink slow{m_hall.pair(db::DeviceKind::Desk, cable.port()), quick()};
    slow.start();
    ASSERT_TRUE(isConnected(slow));
    Peer* peer = m_server->peers().back();
    ASSERT_EQ(peer->device().kind, db::DeviceKind::Desk);
    cable.freeze();
    ResidentRecord large;
    large.resident.id = db::ResidentId{1};
    large.summary.resident = db::ResidentId{1};
    for (int i = 0; i < 10; ++i) {
        large.diary.push_back(
            {db::DiaryEntryId{1}, db::ResidentId{1}, std::chrono::year{2026} / 1 / 1, "v", std::string(2000, 'x')});
    }
    int sent = 0;
    while (sent < 10000 && peer->send(large, 1)) {
        ++sent;
    }
    EXPECT_LT(sent, 10000);
    EXPECT_FALSE(peer->isOpen());
    expectUnhurt(good);
}

TEST_F(LineTest, SaysUnavailableRatherThanSomethingTheDeviceWouldRefuse) {
    TlsHallLink link{aKiosk(), quick()};
    link.start();
    ASSERT_TRUE(isConnected(link));
    Peer* peer = m_server->peers().front();
    peer->disconnect(SIGNAL(received(wire::Message)));
    QObject::connect(peer, &Peer::received, peer,
                     [peer](const Message& message) { EXPECT_FALSE(peer->send(Greeting{}, message.seq)); });
    std::optional<Body> answer;
    link.ask(KioskState{}, &link, [&answer](const std::optional<Body>& body) { answer = body; });
    ASSERT_TRUE(eventually([&answer] { return answer.has_value(); }));
    ASSERT_TRUE(holds<Refused>(*answer));
    EXPECT_EQ(get<Refused>(*answer).code, RefusalCode::Unavailable);
    EXPECT_FALSE(peer->send(ArrivalChanged{})); // no id: a push that nobody could read is not sent
    EXPECT_EQ(link.state(), State::Connected);
}

// --- what the link does when the line breaks
// --------------------------------------------------------------------------

TEST_F(LineTest, AnswersAtOnceWithNothingWhenNotConnected) {
    TlsHallLink link{aKiosk(), quick()};
    int nothing = 0;
    link.ask(KioskState{}, &link, [&nothing](const std::optional<Body>& body) { nothing += body ? 0 : 1; });
    EXPECT_EQ(nothing, 0);
    EXPECT_TRUE(eventually([&nothing] { return nothing == 1; }));
}

TEST_F(LineTest, AnswersAPendingRequestWithNothingWhenTheLineIsLostAndComesBackByItself) {
    DeviceBundle bundle = aKiosk();
    TlsHallLink link{bundle, quick()};
    link.start();
    ASSERT_TRUE(isConnected(link));
    int calls = 0;
    std::optional<Body> answer = Done{};
    link.ask(KioskState{}, &link, [&calls, &answer](const std::optional<Body>& body) {
        ++calls;
        answer = body;
    });
    const quint16 port = m_server->port();
    m_server.reset(); // the request is on its way, nobody is there
    ASSERT_TRUE(eventually([&calls] { return calls == 1; }));
    EXPECT_FALSE(answer);
    EXPECT_EQ(link.state(), State::Lost);
    start(port);
    ASSERT_TRUE(isConnected(link));
    expectUnhurt(link);
    EXPECT_EQ(calls, 1);
}

TEST_F(LineTest, TriesAgainUntilTheHallIsThere) {
    const DeviceBundle bundle = aKiosk();
    const quint16 port = m_server->port();
    m_server.reset();
    TlsHallLink link{bundle, quick()};
    link.start();
    ASSERT_TRUE(eventually([&link] { return link.state() == State::Lost; }));
    EXPECT_EQ(link.lastProblem(), QStringLiteral("not-listening"));
    start(port);
    EXPECT_TRUE(isConnected(link));
}

TEST_F(LineTest, GivesARequestUpWhenNobodyAnswersIt) {
    ClientSettings settings = quick();
    settings.reply = 30ms;
    TlsHallLink link{aKiosk(), settings};
    link.start();
    ASSERT_TRUE(isConnected(link));
    Peer* peer = m_server->peers().front();
    peer->disconnect(SIGNAL(received(wire::Message)));
    Seq unanswered = 0;
    QObject::connect(peer, &Peer::received, peer, [&unanswered](const Message& message) { unanswered = message.seq; });
    int calls = 0;
    link.ask(KioskState{}, &link, [&calls](const std::optional<Body>& body) { calls += body ? 100 : 1; });
    ASSERT_TRUE(eventually([&calls] { return calls == 1; }));
    ASSERT_TRUE(eventually([&unanswered] { return unanswered != 0; }));
    EXPECT_TRUE(peer->send(Done{}, unanswered)); // too late: nobody waits for it
    EXPECT_TRUE(peer->send(EnrolmentDecided{"k", true, ""}));
    QSignalSpy pushes{&link, &HallLink::received};
    ASSERT_TRUE(eventually([&pushes] { return pushes.count() == 1; }));
    EXPECT_EQ(calls, 1);
    EXPECT_EQ(link.state(), State::Connected);
}

TEST_F(LineTest, DoesNotCallAReplyWhoseContextIsGone) {
    TlsHallLink link{aKiosk(), quick()};
    link.start();
    ASSERT_TRUE(isConnected(link));
    bool isCalled = false;
    {
        QObject screen;
        link.ask(KioskState{}, &screen, [&isCalled](const std::optional<Body>&) { isCalled = true; });
    }
    expectUnhurt(link);
    EXPECT_FALSE(isCalled);
}

TEST_F(LineTest, RefusesToAskWhatTheHallWouldTakeForAnAttack) {
    TlsHallLink link{aKiosk(), quick()};
    link.start();
    ASSERT_TRUE(isConnected(link));
    std::optional<Body> answer;
    link.ask(SignInStart{"12"}, &link, [&answer](const std::optional<Body>& body) { answer = body; });
    ASSERT_TRUE(eventually([&answer] { return answer.has_value(); }));
    EXPECT_TRUE(holds<Refused>(*answer));
    EXPECT_TRUE(m_received.empty());
    expectUnhurt(link);
}

TEST_F(LineTest, SaysGoodbyeWhenItIsStopped) {
    TlsHallLink link{aKiosk(), quick()};
    link.start();
    ASSERT_TRUE(isConnected(link));
    QSignalSpy gone{m_server->peers().front(), &Peer::gone};
    link.stop();
    ASSERT_TRUE(eventually([&gone] { return gone.count() == 1; }));
    EXPECT_EQ(link.state(), State::Lost);
    EXPECT_TRUE(m_server->peers().empty());
}

// --- the heartbeat
// ----------------------------------------------------------------------------------------------------

class FrozenLineTest : public LineTest {
protected:
    void SetUp() override {
        m_limits.heartbeat = {.every = 40ms, .deadAfter = 400ms};
        start(0);
        m_cable = std::make_unique<support::Relay>(m_server->port());
    }

    [[nodiscard]] std::unique_ptr<TlsHallLink> linkOverTheCable(Heartbeat heartbeat) {
        ClientSettings settings = quick();
        settings.heartbeat = heartbeat;
        auto link = std::make_unique<TlsHallLink>(m_hall.pair(db::DeviceKind::Kiosk, m_cable->port()), settings);
        link->start();
        return link;
    }

    std::unique_ptr<support::Relay> m_cable;
};

TEST_F(FrozenLineTest, IsFoundDeadByTheHall) {
    const auto link = linkOverTheCable({.every = 1h, .deadAfter = 2h}); // this side would never notice
    ASSERT_TRUE(isConnected(*link));
    QSignalSpy gone{m_server->peers().front(), &Peer::gone};
    m_cable->freeze();
    ASSERT_TRUE(eventually([&gone] { return gone.count() == 1; }));
    EXPECT_TRUE(m_server->peers().empty());
    EXPECT_EQ(link->state(), State::Connected);
}

TEST_F(FrozenLineTest, IsFoundDeadByTheDeviceWhichComesBackWhenTheLineDoes) {
    const auto link = linkOverTheCable({.every = 40ms, .deadAfter = 400ms});
    ASSERT_TRUE(isConnected(*link));
    m_cable->freeze();
    ASSERT_TRUE(eventually([&link] { return link->state() == State::Lost; }));
    m_cable->cut();
    m_cable->thaw();
    EXPECT_TRUE(isConnected(*link));
}

TEST_F(FrozenLineTest, StaysAliveInSilenceWhileBothSidesAnswer) {
    const auto link = linkOverTheCable({.every = 40ms, .deadAfter = 400ms});
    ASSERT_TRUE(isConnected(*link));
    QSignalSpy changes{link.get(), &HallLink::stateChanged};
    // Three times the time after which silence would be death.
    EXPECT_FALSE(QTest::qWaitFor([&changes] { return changes.count() > 0; }, 1200));
}

TEST(Heartbeat, FindsADeadPeerWithinTenSecondsByDefault) {
    const Heartbeat heartbeat;
    EXPECT_LT(heartbeat.deadAfter + heartbeat.every / 4, 10s);
    EXPECT_GT(heartbeat.deadAfter, 2 * heartbeat.every); // one lost ping is no death
}

} // namespace
} // namespace wire
