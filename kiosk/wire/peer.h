// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "kiosk/wire/body.h"
#include "kiosk/wire/codec.h"
#include "kiosk/wire/pace.h"

#include <QObject>
#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <tl/expected.hpp>

namespace wire {

/// Why the hall closes a connection. The other side hears the word of it (closeWord).
enum class CloseReason {
    Malformed,     ///< the codec refused a message
    OutOfOrder,    ///< a sequence number that is not the next, a second Hello, or something before Hello
    NotForSender,  ///< a message that this kind of device may not send
    NotText,       ///< a binary frame
    TooFast,       ///< over the rate limit
    TooSlow,       ///< does not read what it is sent
    NoHello,       ///< silent after connecting
    Dead,          ///< silent for longer than Heartbeat::deadAfter
    UnknownDevice, ///< the certificate is not in the device table
    RevokedDevice,
    WrongProgram, ///< a desk's certificate used by a kiosk program, or the other way round
    OtherProtocol,
    Full,     ///< no more connections
    Replaced, ///< the device has connected again, and this was its oldest connection
    HallStops ///< the service is being stopped
};

/// A short fixed word such as "device-revoked".
[[nodiscard]] std::string_view closeWord(CloseReason reason);

/// Looks a device up by its certificate's fingerprint (identity.h): the device, or UnknownDevice / RevokedDevice.
using PeerAllowed = std::function<tl::expected<db::Device, CloseReason>(const std::string& fingerprint)>;
/// The answer to Hello.
using MakeWelcome = std::function<Welcome(const db::Device&)>;

/// One connected device, and what the hall holds it to, whatever carries the messages. Made and deleted by the hall's
/// end of the line (HallServer, LoopHall), on its thread. Valid until gone() has been emitted and the event loop has
/// turned; keep it in a QPointer.
class Peer : public QObject {
    Q_OBJECT

public:
    ~Peer() override;
    Peer(const Peer&) = delete;
    Peer& operator=(const Peer&) = delete;
    Peer(Peer&&) = delete;
    Peer& operator=(Peer&&) = delete;

    [[nodiscard]] const db::Device& device() const { return m_terms.device; }
    /// Different for every connection of this run.
    [[nodiscard]] std::uint64_t connectionId() const { return m_terms.connectionId; }
    /// Its wall clock when it said hello, if it told.
    [[nodiscard]] std::optional<db::Time> clockAtHello() const { return m_clockAtHello; }
    /// False once closing has begun.
    [[nodiscard]] bool isOpen() const { return m_isOpen; }
    /// It said hello and was sent Welcome.
    [[nodiscard]] bool isReady() const { return m_isReady; }

    /// Sends one message with the next sequence number; false if the connection is closing, or if the other side would
    /// refuse the message (then a request gets Refused{Unavailable} instead, and the log says which type it was).
    bool send(const Body& body, std::optional<Seq> inReplyTo = std::nullopt);
    /// Tells the other side the reason, then closes; gone() follows.
    void close(CloseReason reason);

Q_SIGNALS:
    /// Hello was right and is answered; requests follow. Emitted once at most.
    void ready();
    /// A request that passed every check (well-formed, in order, allowed to this kind of device, not too fast).
    void received(const wire::Message& message);
    /// The connection is over, for whatever reason. Emitted once.
    void gone();

protected:
    struct Terms {
        db::Device device;
        std::uint64_t connectionId = 0;
        Rate rate;
        MakeWelcome makeWelcome;
    };

    Peer(Terms terms, QObject* parent);

    /// For whatever carries the messages: one has come.
    void hear(const QByteArray& message);
    /// The same: the line is over, by whichever side. Deletes this at the next turn of the event loop.
    void end();

private:
    /// Takes one message to the other side.
    virtual void carry(const QByteArray& message) = 0;
    /// Says why, and ends the line; end() follows. Called once.
    virtual void hangUp(CloseReason reason) = 0;

    void onHello(const Message& message);
    [[nodiscard]] std::optional<CloseReason> faultOf(const Message& message) const;

    Terms m_terms;
    RateLimit m_rate;
    bool m_isOpen = true;
    bool m_isReady = false;
    bool m_isGone = false;
    Seq m_heard = 0;
    Seq m_said = 0;
    std::optional<db::Time> m_clockAtHello;
};

} // namespace wire
