// SPDX-License-Identifier: GPL-3.0-or-later
// How fast a device gets into a real yimen-hall on loopback: while nobody else is there, and while a crowd holds
// connections at every step before Hello and opens each one again as soon as it is cut; from another address, from the
// devices' own, from one address with more than that may have, and from hundreds of addresses. Quiet and attacked take
// turns, so that what else the machine does is in both. yimen-connect-bench [ROUNDS [CONNECTS [HALL]]]
#include "tests/support/child_program.h"
#include "tests/support/client_hello.h"
#include "tests/support/test_hall.h"

#include "kiosk/wire/tls_client.h"

#include <QCoreApplication>
#include <QElapsedTimer>
#include <QHostAddress>
#include <QSslSocket>
#include <QTest>
#include <QThread>
#include <QTimer>
#include <QWebSocket>
#include <algorithm>
#include <atomic>
#include <cstdio>
#include <cstdlib>
#include <functional>
#include <memory>
#include <nlohmann/json.hpp>
#include <vector>

namespace {

constexpr int kDevices = 60; ///< each may connect 60 times at once, then once in five seconds
constexpr int kOfEachKind = 80;
constexpr int kOverItsShare = 160; ///< of each kind; 528 of one address, which may have 384
constexpr int kAddresses = 250;
constexpr int kPatience = 20000;

/// Sockets that are opened again as soon as they are cut, on a thread of their own.
class Crowd {
public:
    /// `from`: the addresses, in turn; none: as the kernel likes.
    Crowd(int port, std::vector<QHostAddress> from, int ofEachKind, QByteArray hello, wire::DeviceBundle hostile)
        : m_port(static_cast<quint16>(port))
        , m_from(std::move(from))
        , m_ofEachKind(ofEachKind)
        , m_hello(std::move(hello))
        , m_hostile(std::move(hostile)) {
        m_home.moveToThread(&m_thread);
        m_thread.start();
        QMetaObject::invokeMethod(&m_home, [this] { openAll(); }, Qt::BlockingQueuedConnection);
    }
    ~Crowd() {
        QMetaObject::invokeMethod(
            &m_home,
            [this] {
                m_isTired = true;
                m_sockets.clear();
            },
            Qt::BlockingQueuedConnection);
        m_thread.quit();
        m_thread.wait();
    }
    Crowd(const Crowd&) = delete;
    Crowd& operator=(const Crowd&) = delete;
    Crowd(Crowd&&) = delete;
    Crowd& operator=(Crowd&&) = delete;

    [[nodiscard]] int opened() const { return m_opened; }

private:
    using Begin = std::function<void(QSslSocket&)>;

    void openAll() {
        add(m_ofEachKind, {});
        add(m_ofEachKind, [](QSslSocket& socket) { socket.write(QByteArray::fromHex("16030102000100")); });
        add(m_ofEachKind, [this](QSslSocket& socket) { socket.write(m_hello); });
        add(m_ofEachKind / 4, [](QSslSocket& socket) {
            socket.setPeerVerifyMode(QSslSocket::VerifyNone);
            socket.startClientEncryption();
        });
        // A paired device that goes no further: without the WebSocket, and without Hello.
        add(4, [this](QSslSocket& socket) { beginAsDevice(socket); });
        add(4, [this](QSslSocket& socket) {
            QObject::connect(&socket, &QSslSocket::encrypted, &socket, [&socket] {
                socket.write("GET / HTTP/1.1\r\nHost: localhost\r\nUpgrade: websocket\r\nConnection: Upgrade\r\n"
                             "Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\nSec-WebSocket-Version: 13\r\n\r\n");
            });
            beginAsDevice(socket);
        });
    }
    void beginAsDevice(QSslSocket& socket) const {
        socket.setSslConfiguration(wire::mutualTls(m_hostile.identity));
        socket.setPeerVerifyMode(QSslSocket::VerifyNone);
        socket.startClientEncryption();
    }
    void add(int count, const Begin& begin) {
        for (int i = 0; i < count; ++i) {
            m_sockets.emplace_back();
            open(m_sockets.size() - 1, begin);
        }
    }
    void open(std::size_t at, const Begin& begin) {
        if (m_isTired) { return; }
        auto fresh = std::make_unique<QSslSocket>();
        QSslSocket& socket = *fresh;
        QObject::connect(&socket, &QAbstractSocket::connected, &socket, [this, &socket, begin] {
            ++m_opened;
            if (begin) { begin(socket); }
        });
        // The old one goes only when its signal is over.
        QObject::connect(&socket, &QAbstractSocket::disconnected, &m_home,
                         [this, at, begin] { QTimer::singleShot(0, &m_home, [this, at, begin] { open(at, begin); }); });
        m_sockets[at] = std::move(fresh);
        if (!m_from.empty()) { socket.bind(m_from[at % m_from.size()]); }
        socket.connectToHost(QHostAddress(QHostAddress::LocalHost), m_port);
    }

    quint16 m_port;
    std::vector<QHostAddress> m_from;
    int m_ofEachKind;
    QByteArray m_hello;
    wire::DeviceBundle m_hostile;
    bool m_isTired = false;
    std::atomic<int> m_opened{0};
    std::vector<std::unique_ptr<QSslSocket>> m_sockets;
    QObject m_home;
    QThread m_thread;
};

struct Figures {
    int in = 0;
    double median = 0; ///< milliseconds from the first packet to Welcome, tries and all
    double p99 = 0;
};

[[nodiscard]] Figures connectAll(const std::vector<wire::DeviceBundle>& devices, int connects) {
    std::vector<double> took;
    for (int i = 0; i < connects; ++i) {
        wire::TlsHallLink link(devices[static_cast<std::size_t>(i) % devices.size()], wire::ClientSettings{});
        QElapsedTimer since;
        since.start();
        bool isIn = false;
        QObject::connect(&link, &wire::HallLink::stateChanged, &link, [&](wire::HallLink::State state) {
            if (state != wire::HallLink::State::Connected) { return; }
            isIn = true;
            took.push_back(static_cast<double>(since.nsecsElapsed()) / 1e6);
        });
        link.start();
        (void)QTest::qWaitFor([&] { return isIn; }, kPatience);
        link.stop();
    }
    std::sort(took.begin(), took.end());
    if (took.empty()) { return {}; }
    return {.in = static_cast<int>(took.size()),
            .median = took[took.size() / 2],
            .p99 = took[std::min(took.size() * 99 / 100, took.size() - 1)]};
}

void print(const char* what, const Figures& figures, int connects, int opened) {
    std::printf("%-36s %3d of %d in, median %6.1f ms, p99 %6.1f ms; %d connections of the crowd\n", what, figures.in,
                connects, figures.median, figures.p99, opened);
    std::fflush(stdout);
}

struct Attack {
    const char* what;
    std::vector<QHostAddress> from;
    int ofEachKind;
    std::vector<double> medians = {}; ///< times the quiet one of the same round
    std::vector<double> p99s = {};
    int in = 0;
};

/// Those that a hall without a router in between sees from hundreds of machines.
[[nodiscard]] std::vector<QHostAddress> manyAddresses() {
    std::vector<QHostAddress> all;
    for (int i = 1; i <= kAddresses; ++i) {
        all.emplace_back(QStringLiteral("127.1.0.%1").arg(i));
    }
    return all;
}

void printSpread(const char* what, std::vector<double> values) {
    std::sort(values.begin(), values.end());
    std::printf(" %s %.2f (%.2f to %.2f)", what, values[values.size() / 2], values.front(), values.back());
}

} // namespace

int main(int argc, char** argv) {
    const QCoreApplication application(argc, argv);
    const int rounds = argc > 1 ? std::max(std::atoi(argv[1]), 1) : 3;
    const int connects = argc > 2 ? std::max(std::atoi(argv[2]), 1) : 100;
    support::TestHall hall{support::TestHall::Clock::Computer};
    std::vector<wire::DeviceBundle> devices;
    for (int i = 0; i < kDevices; ++i) {
        devices.push_back(hall.pair(db::DeviceKind::Kiosk, "kiosk " + std::to_string(i)).bundle);
    }
    const auto hostile = hall.pair(db::DeviceKind::Kiosk, "hostile").bundle;
    const auto ready = hall.root() / "ready.json";
    // Another build's hall can be named, to be compared with.
    support::ChildProgram program(argc > 3 ? argv[3] : YIMEN_HALL_PROGRAM,
                                  {"--data", hall.root(), "--assets", hall.assets(), "--listen", "127.0.0.1", "--port",
                                   "0", "--ready-file", ready});
    if (!QTest::qWaitFor([&] { return std::filesystem::exists(ready) || !program.isRunning(); }, kPatience) ||
        !program.isRunning()) {
        std::fprintf(stderr, "the hall does not serve: %s\n", program.output().c_str());
        return 1;
    }
    const int port = nlohmann::json::parse(std::ifstream(ready)).value("port", 0);
    for (auto& device : devices) {
        device.hall = QUrl(QStringLiteral("wss://localhost:%1").arg(port));
    }

    const QByteArray hello = support::clientHello();
    std::vector<Attack> attacks{
        {.what = "a crowd of another address",
         .from = {QHostAddress(QStringLiteral("127.0.0.2"))},
         .ofEachKind = kOfEachKind},
        {.what = "a crowd of the same address", .from = {}, .ofEachKind = kOfEachKind},
        {.what = "one address over its share",
         .from = {QHostAddress(QStringLiteral("127.0.0.2"))},
         .ofEachKind = kOverItsShare},
        {.what = "the same address over its share", .from = {}, .ofEachKind = kOverItsShare},
        {.what = "a crowd of 250 addresses", .from = manyAddresses(), .ofEachKind = kOverItsShare},
    };
    for (int round = 0; round < rounds; ++round) {
        for (Attack& attack : attacks) {
            const Figures quiet = connectAll(devices, connects);
            print("nobody else", quiet, connects, 0);
            const Crowd crowd(port, attack.from, attack.ofEachKind, hello, hostile);
            const Figures figures = connectAll(devices, connects);
            print(attack.what, figures, connects, crowd.opened());
            attack.in += figures.in;
            attack.medians.push_back(figures.median / quiet.median);
            attack.p99s.push_back(figures.p99 / quiet.p99);
        }
    }
    std::printf("times the quiet one of the same round, median (least to most) of %d rounds:\n", rounds);
    for (const Attack& attack : attacks) {
        std::printf("%-36s %d of %d in;", attack.what, attack.in, rounds * connects);
        printSpread("median", attack.medians);
        printSpread("p99", attack.p99s);
        std::printf("\n");
    }
    return 0;
}
