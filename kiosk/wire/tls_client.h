// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "kiosk/wire/hall_link.h"
#include "kiosk/wire/identity.h"
#include "kiosk/wire/pace.h"

#include <chrono>
#include <functional>
#include <memory>
#include <string>

namespace wire {

struct ClientSettings {
    std::string version; ///< of the program, for Hello
    BackOffSettings backOff;
    std::chrono::milliseconds refusedRetry{60000}; ///< between tries while Refused
    std::chrono::milliseconds open{8000};          ///< from the first packet to Welcome
    std::chrono::milliseconds reply{10000};        ///< a request without an answer for so long is answered with nothing
    Heartbeat heartbeat;
    /// [0, 1), for the jitter; empty: a generator of its own.
    std::function<double()> random;
};

/// HallLink over mutual TLS. Connects by itself, for ever, with back-off; believes only a hall certificate of the
/// bundle's own authority that carries the host of the URL or the bundle's hall name.
/// A request is sent once and never again by itself: what must not be lost carries its own request key.
class TlsHallLink : public HallLink {
    Q_OBJECT

public:
    TlsHallLink(DeviceBundle bundle, ClientSettings settings, QObject* parent = nullptr);
    ~TlsHallLink() override;
    TlsHallLink(const TlsHallLink&) = delete;
    TlsHallLink& operator=(const TlsHallLink&) = delete;
    TlsHallLink(TlsHallLink&&) = delete;
    TlsHallLink& operator=(TlsHallLink&&) = delete;

    /// Begins; the state is Connecting until Welcome.
    void start();
    /// Ends the connection and tries no more; pending requests are answered with nothing.
    void stop();

    [[nodiscard]] State state() const override;
    [[nodiscard]] const std::optional<Welcome>& welcome() const override;
    using HallLink::ask;
    void ask(Body request, QObject* context, Reply reply) override;

    /// Why the last connection ended, one fixed word for the log and the operator: "device-revoked", "no-answer" ...
    [[nodiscard]] QString lastProblem() const;

private:
    struct Inside;

    void open();
    void onConnected();
    void onSslErrors(const QList<QSslError>& errors);
    void onText(const QString& text);
    void onReply(Seq request, const Body& body);
    void beat();
    void drop(const QString& problem);
    void end(const QString& problem);
    void setState(State state);
    void expire(std::uint64_t askId);

    std::unique_ptr<Inside> m_inside;
};

} // namespace wire
