// SPDX-License-Identifier: GPL-3.0-or-later
#include "kiosk/wire/door.h"

#include "kiosk/wire/identity.h"
#include "kiosk/wire/log.h"

#include <QElapsedTimer>
#include <QNetworkProxy>
#include <QPointer>
#include <QSocketNotifier>
#include <QSslSocket>
#include <QTcpServer>
#include <QTimer>
#include <algorithm>
#include <array>
#include <cerrno>
#include <map>
#include <netinet/in.h>
#include <span>
#include <sys/socket.h>
#include <unistd.h>
#include <utility>

namespace wire {
namespace {

/// What the kernel keeps while the event loop is elsewhere; it takes the smaller of this and net.core.somaxconn.
constexpr int kBacklog = 1024;
/// Newcomers in one turn of the event loop, so that devices that are in are served between them.
constexpr int kNewcomersAtOnce = 16;
/// How long the door waits before it asks for a file descriptor again.
constexpr std::chrono::milliseconds kNoDescriptorPause{50};
/// So many places are given up at once when descriptors have run out: the others of the process need some, too.
constexpr int kGivenUpAtOnce = 8;
/// A crowd at the door is one line in the log for each of these.
constexpr std::chrono::seconds kLogEvery{10};
/// RFC 8446, 5.1: type, version, length. A first record of ours is about 500 bytes; one of over 4 KiB is none.
constexpr std::size_t kRecordHead = 5;
constexpr unsigned char kHandshakeRecord = 22;
constexpr std::size_t kMostFirstRecord = 4096;

/// How much must have come before TLS begins, by the first bytes; nothing: that is no TLS.
[[nodiscard]] std::optional<std::size_t> firstRecordSize(const unsigned char* bytes, std::size_t count) {
    if (count > 0 && bytes[0] != kHandshakeRecord) { return std::nullopt; }
    if (count < kRecordHead) { return kRecordHead; }
    const std::size_t size = kRecordHead + (static_cast<std::size_t>(bytes[3]) << 8) + bytes[4];
    return size > kMostFirstRecord ? std::nullopt : std::optional{size};
}

/// poll() says readable when so many bytes have come, or when the other side has closed.
void wakeAt(int descriptor, std::size_t bytes) {
    const int value = static_cast<int>(bytes);
    (void)::setsockopt(descriptor, SOL_SOCKET, SO_RCVLOWAT, &value, sizeof value); // else it is woken more often
}

/// What happened at the door since the last line about it.
struct Tally {
    int turnedAway = 0; ///< no place
    int pushedOut = 0;  ///< kept the hall waiting longest, and somebody else came
    int late = 0;
    int noTls = 0; ///< something else than TLS, no certificate, one that is not trusted
    int noDescriptor = 0;

    [[nodiscard]] bool isEmpty() const { return turnedAway + pushedOut + late + noTls + noDescriptor == 0; }
};

/// One connection at the door: a bare descriptor until TLS begins, which costs next to nothing, then a socket.
struct Caller {
    int descriptor = -1;
    std::unique_ptr<QSocketNotifier> bytes;
    QPointer<QSslSocket> socket;
    bool isCertified = false;
    bool isTaken = false; ///< somebody else deletes the socket
};

} // namespace

struct Door::Inside {
    Inside(const QSslConfiguration& theTls, DoorLimits limits, std::chrono::milliseconds thePatience)
        : tls{theTls}
        , patience{thePatience}
        , places{limits} {}

    QSslConfiguration tls;
    std::chrono::milliseconds patience;
    DoorPlaces places;
    std::optional<DoorSigns> signs;
    std::map<Id, Caller> callers;
    /// Binds and listens, and nothing else: its own accepting stops for good at a limit of its own and when descriptors
    /// run out, and it takes newcomers until there are no more.
    QTcpServer listener;
    std::unique_ptr<QSocketNotifier> newcomers;
    QTimer sweep;
    QTimer next; ///< fires once for each turn of the event loop while somebody waits for TLS to begin
    Tally tally;
    QElapsedTimer sinceLogged;

    /// The fingerprint of the device whose sign stands in the first record; empty: nobody's.
    [[nodiscard]] std::string signedBy(std::span<const unsigned char> record) {
        const auto sign = signs ? doorSignIn(record) : std::nullopt;
        if (!sign) { return {}; }
        return signs->deviceOf(*sign, doorHour(), std::chrono::steady_clock::now()).value_or(std::string{});
    }
    void log() {
        if (tally.isEmpty() ||
            (sinceLogged.isValid() && !sinceLogged.hasExpired(std::chrono::milliseconds(kLogEvery).count()))) {
            return;
        }
        qCInfo(wireLog,
               "at the door: %d turned away, %d pushed out, %d too slow, %d without TLS or certificate, %d times no "
               "descriptor; %zu there now",
               tally.turnedAway, tally.pushedOut, tally.late, tally.noTls, tally.noDescriptor, places.size());
        tally = {};
        sinceLogged.start();
    }
};

Door::Door(const QSslConfiguration& tls, DoorLimits limits, std::chrono::milliseconds patience, QObject* parent)
    : QObject{parent}
    , m_inside{std::make_unique<Inside>(tls, limits, patience)} {
    m_inside->listener.setProxy(QNetworkProxy::NoProxy);
    m_inside->listener.setListenBacklogSize(kBacklog);
    connect(&m_inside->sweep, &QTimer::timeout, this, &Door::sweep);
    connect(&m_inside->next, &QTimer::timeout, this, &Door::beginNext);
}

Door::~Door() {
    close();
}

bool Door::listen(const QHostAddress& address, quint16 port) {
    if (!m_inside->listener.listen(address, port)) { return false; }
    m_inside->listener.pauseAccepting();
    m_inside->newcomers =
        std::make_unique<QSocketNotifier>(m_inside->listener.socketDescriptor(), QSocketNotifier::Read);
    connect(m_inside->newcomers.get(), &QSocketNotifier::activated, this, &Door::takeNewcomers);
    m_inside->sweep.start(std::max(m_inside->patience / 16, std::chrono::milliseconds{5}));
    return true;
}

void Door::knowSignsOf(DoorSigns::Fingerprints devices) {
    m_inside->signs.emplace(std::move(devices));
}

quint16 Door::port() const {
    return m_inside->listener.serverPort();
}

QString Door::problem() const {
    return m_inside->listener.errorString();
}

void Door::close() {
    m_inside->newcomers.reset();
    m_inside->listener.close();
    m_inside->sweep.stop();
    m_inside->next.stop();
    while (!m_inside->callers.empty()) {
        cut(m_inside->callers.begin()->first);
    }
}

void Door::takeNewcomers() {
    for (int i = 0; i < kNewcomersAtOnce; ++i) {
        sockaddr_storage from{};
        socklen_t size = sizeof from;
        auto* const address = reinterpret_cast<sockaddr*>(&from);
        const int descriptor = ::accept4(static_cast<int>(m_inside->listener.socketDescriptor()), address, &size,
                                         SOCK_NONBLOCK | SOCK_CLOEXEC);
        if (descriptor >= 0) {
            takeNewcomer(descriptor, QHostAddress{address});
            continue;
        }
        const int problem = errno;
        if (problem == ECONNABORTED || problem == EINTR) { continue; }
        if (problem == EMFILE || problem == ENFILE || problem == ENOBUFS || problem == ENOMEM) { onNoDescriptor(); }
        return;
    }
}

void Door::onNoDescriptor() {
    ++m_inside->tally.noDescriptor;
    for (int i = 0; i < kGivenUpAtOnce; ++i) {
        const auto goes = m_inside->places.longestWaitedFor();
        if (!goes) { break; }
        ++m_inside->tally.pushedOut;
        cut(*goes);
    }
    m_inside->log();
    // The one who waits keeps the listening socket readable: asking again at once would turn in a circle.
    m_inside->newcomers->setEnabled(false);
    QTimer::singleShot(kNoDescriptorPause, this, [this] {
        if (m_inside->newcomers) { m_inside->newcomers->setEnabled(true); }
    });
}

void Door::takeNewcomer(int descriptor, const QHostAddress& from) {
    const auto arrival = m_inside->places.arrive(sourceOf(from), std::chrono::steady_clock::now());
    if (arrival.goes) {
        ++m_inside->tally.pushedOut;
        cut(*arrival.goes);
    }
    if (!arrival.place) {
        ++m_inside->tally.turnedAway;
        m_inside->log();
        ::close(descriptor);
        return;
    }
    const Id id = *arrival.place;
    Caller& caller = m_inside->callers[id];
    caller.descriptor = descriptor;
    wakeAt(descriptor, kRecordHead);
    caller.bytes = std::make_unique<QSocketNotifier>(descriptor, QSocketNotifier::Read);
    connect(caller.bytes.get(), &QSocketNotifier::activated, this, [this, id] { onBytes(id); });
}

void Door::onBytes(Id id) {
    const auto found = m_inside->callers.find(id);
    if (found == m_inside->callers.end()) { return; }
    Caller& caller = found->second;
    std::array<unsigned char, kMostFirstRecord> bytes{};
    const ssize_t count = ::recv(caller.descriptor, bytes.data(), bytes.size(), MSG_PEEK);
    if (count < 0 && (errno == EAGAIN || errno == EINTR)) { return; }
    const auto there = static_cast<std::size_t>(std::max<ssize_t>(count, 0));
    const auto needed = firstRecordSize(bytes.data(), there);
    // Woken with less than was asked for: the other side has closed, or the kernel has no room for more.
    const bool isOver = count <= 0 || there < kRecordHead;
    if (isOver || !needed) {
        ++m_inside->tally.noTls;
        cut(id);
        return;
    }
    if (there < *needed) {
        int asked = 0;
        socklen_t size = sizeof asked;
        (void)::getsockopt(caller.descriptor, SOL_SOCKET, SO_RCVLOWAT, &asked, &size);
        if (static_cast<std::size_t>(asked) == *needed) {
            ++m_inside->tally.noTls;
            cut(id);
        } else {
            wakeAt(caller.descriptor, *needed);
        }
        return;
    }
    wakeAt(caller.descriptor, 1);
    caller.bytes->setEnabled(false);
    m_inside->places.asked(id, m_inside->signedBy(std::span{bytes}.first(*needed)));
    if (!m_inside->next.isActive()) { m_inside->next.start(0); }
}

void Door::beginNext() {
    const auto id = m_inside->places.beginNext(std::chrono::steady_clock::now());
    if (id) {
        begin(*id);
    } else {
        m_inside->next.stop();
    }
}

void Door::begin(Id id) {
    Caller& caller = m_inside->callers.at(id);
    caller.bytes.release()->deleteLater(); // its descriptor is the socket's from now on
    auto* socket = new QSslSocket{this};
    caller.socket = socket;
    socket->setProxy(QNetworkProxy::NoProxy);
    socket->setSslConfiguration(m_inside->tls);
    connect(socket, &QSslSocket::encrypted, this, [this, id, socket] { onEncrypted(id, socket); });
    connect(socket, &QAbstractSocket::disconnected, this, [this, id] {
        const auto found = m_inside->callers.find(id);
        if (found == m_inside->callers.end()) { return; }
        m_inside->tally.noTls += found->second.isCertified ? 0 : 1;
        cut(id);
    });
    if (!socket->setSocketDescriptor(std::exchange(caller.descriptor, -1))) {
        cut(id);
        return;
    }
    socket->startServerEncryption();
}

void Door::onEncrypted(Id id, QSslSocket* socket) {
    const auto found = m_inside->callers.find(id);
    if (found == m_inside->callers.end()) { return; }
    found->second.isCertified = true;
    if (const auto goes = m_inside->places.certified(id, fingerprintOf(socket->peerCertificate()))) {
        ++m_inside->tally.pushedOut;
        cut(*goes);
    }
    Q_EMIT certified(socket);
}

QSslSocket* Door::take(const QHostAddress& address, quint16 port) {
    const auto found =
        std::find_if(m_inside->callers.begin(), m_inside->callers.end(), [&address, port](const auto& each) {
            const Caller& caller = each.second;
            return caller.isCertified && caller.socket && caller.socket->peerPort() == port &&
                   caller.socket->peerAddress() == address;
        });
    if (found == m_inside->callers.end()) { return nullptr; }
    found->second.isTaken = true;
    return found->second.socket;
}

void Door::letIn(const QSslSocket* socket) {
    const auto found = std::find_if(m_inside->callers.begin(), m_inside->callers.end(),
                                    [socket](const auto& each) { return each.second.socket == socket; });
    if (found == m_inside->callers.end()) { return; }
    m_inside->places.letIn(found->first);
    m_inside->callers.erase(found);
}

void Door::cut(Id id) {
    const auto found = m_inside->callers.find(id);
    if (found == m_inside->callers.end()) { return; }
    Caller caller = std::move(found->second);
    m_inside->callers.erase(found);
    m_inside->places.leave(id);
    if (caller.bytes) {
        caller.bytes->setEnabled(false);
        caller.bytes.release()->deleteLater(); // it may be the one that is calling
    }
    if (caller.descriptor >= 0) { ::close(caller.descriptor); }
    if (caller.socket) { caller.socket->abort(); }
    if (caller.socket && !caller.isTaken) { caller.socket->deleteLater(); }
}

void Door::sweep() {
    for (const Id id : m_inside->places.arrivedBefore(std::chrono::steady_clock::now() - m_inside->patience)) {
        ++m_inside->tally.late;
        cut(id);
    }
    m_inside->log();
}

} // namespace wire
