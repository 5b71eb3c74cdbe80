// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "kiosk/wire/hall_link.h"
#include "kiosk/wire/peer.h"

#include <QPointer>
#include <chrono>
#include <cstdint>
#include <functional>
#include <map>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <utility>

namespace wire {

class LoopPeer;
class LoopLink;

/// The hall's end of lines that do not leave the process: what HallServer is on a network. Messages are written and
/// read by the same codec and held to the same rules (Peer); each arrives at a later turn of the event loop. There is
/// no TLS here, so whoever can make a link can be any device: for a hall of made-up people alone. Outlives its links.
/// Lives on the thread that made it.
class LoopHall : public QObject {
    Q_OBJECT

public:
    LoopHall(PeerAllowed peerAllowed, MakeWelcome makeWelcome, QObject* parent = nullptr);
    ~LoopHall() override;
    LoopHall(const LoopHall&) = delete;
    LoopHall& operator=(const LoopHall&) = delete;
    LoopHall(LoopHall&&) = delete;
    LoopHall& operator=(LoopHall&&) = delete;

    /// As HallServer::recheckPeers().
    void recheckPeers();
    /// Tells every peer HallStops. Whoever connects afterwards is let in: the hall has been started again.
    void stop();
    /// Messages that have not arrived yet, in both directions.
    [[nodiscard]] int underWay() const { return m_underWay; }

Q_SIGNALS:
    /// As HallServer::peerReady().
    void peerReady(wire::Peer* peer);

private:
    friend class LoopLink;
    friend class LoopPeer;

    /// Connects `link`, or says why not.
    [[nodiscard]] tl::expected<LoopPeer*, CloseReason> admit(const std::string& fingerprint, LoopLink& link);
    /// Calls `bring(*to)` at the next turn of the event loop, after what was sent before; not if `to` is gone by then.
    template <typename To, typename Bring>
    void later(To* to, Bring bring) {
        ++m_underWay;
        QMetaObject::invokeMethod(
            this,
            [this, to = QPointer<To>(to), bring = std::move(bring)] {
                --m_underWay;
                if (to) { bring(*to); }
            },
            Qt::QueuedConnection);
    }

    PeerAllowed m_peerAllowed;
    MakeWelcome m_makeWelcome;
    std::set<LoopPeer*> m_peers;
    std::uint64_t m_nextConnection = 1;
    int m_underWay = 0;
};

/// A kiosk's or a desk's line to a LoopHall. Whoever made it cuts it and mends it, and says what goes wrong on it.
class LoopLink : public HallLink {
    Q_OBJECT

public:
    /// What no deed in the hall would bring about.
    struct Faults {
        bool isSilent = false;                   ///< what is asked does not arrive
        std::optional<RefusalCode> refuses = {}; ///< what is asked is answered so, and does not arrive
        std::set<std::string_view> onlyOf = {};  ///< of these requests alone; empty: of all
        std::chrono::milliseconds gaveUpAfter{
            10000}; ///< a request without an answer for so long is answered with nothing
    };

    /// `fingerprint`: of the device, as the hall knows it. `clock`: what its wall clock shows when it says hello. The
    /// state is Connecting until connectNow().
    LoopLink(LoopHall& hall, std::string fingerprint, db::DeviceKind program, std::function<db::Time()> clock,
             QObject* parent = nullptr);
    ~LoopLink() override;
    LoopLink(const LoopLink&) = delete;
    LoopLink& operator=(const LoopLink&) = delete;
    LoopLink(LoopLink&&) = delete;
    LoopLink& operator=(LoopLink&&) = delete;

    /// Asks the hall in; Connected, or Refused, at a later turn of the event loop. Nothing if the line stands.
    void connectNow();
    /// The line breaks: Lost, and what was asked is answered with nothing.
    void cut();
    void setFaults(Faults faults) { m_faults = std::move(faults); }

    [[nodiscard]] State state() const override { return m_state; }
    [[nodiscard]] const std::optional<Welcome>& welcome() const override { return m_welcome; }
    using HallLink::ask;
    void ask(Body request, QObject* context, Reply reply) override;

private:
    friend class LoopHall;
    friend class LoopPeer;
    struct Pending {
        QPointer<QObject> context;
        Reply reply;
        void answer(const std::optional<Body>& body) const;
    };

    /// What a connection brought; that of an earlier one is of no interest any more.
    void hear(std::uint64_t connection, const QByteArray& message);
    void hearEnd(std::uint64_t connection, CloseReason reason);
    void answer(std::uint64_t pending, const std::optional<Body>& body);
    void say(const Body& body);
    void end(State state);
    void setState(State state);

    QPointer<LoopHall> m_hall;
    std::string m_fingerprint;
    db::DeviceKind m_program;
    std::function<db::Time()> m_clock;
    Faults m_faults;
    State m_state = State::Connecting;
    std::optional<Welcome> m_welcome;
    QPointer<LoopPeer> m_peer;
    std::uint64_t m_connection = 0; ///< 0: none
    Seq m_heard = 0;
    Seq m_said = 0;
    std::map<Seq, std::uint64_t> m_asked; ///< of this connection, in m_pending
    std::map<std::uint64_t, Pending> m_pending;
    std::uint64_t m_nextPending = 1;
};

} // namespace wire
