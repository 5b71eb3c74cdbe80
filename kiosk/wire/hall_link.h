// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "kiosk/wire/answered.h"
#include "kiosk/wire/body.h"

#include <QObject>
#include <concepts>
#include <functional>

namespace wire {

/// A kiosk's or a desk's line to the hall, as the screens see it: the TLS client in the programs, a fake in the tests.
/// Lives on the thread that made it (the GUI thread); never blocks.
class HallLink : public QObject {
    Q_OBJECT

public:
    enum class State {
        Connecting, ///< first try, nothing heard yet
        Connected,  ///< Welcome has come
        Lost,       ///< was connected, or could not connect; tried again with back-off
        Refused,    ///< the hall refuses this device (revoked, unpaired, other protocol); tried again slowly
    };
    Q_ENUM(State)

    /// The answer to a request: the hall's message, or nothing if the connection was lost before it came.
    using Reply = std::function<void(const std::optional<Body>&)>;

    using QObject::QObject;

    [[nodiscard]] virtual State state() const = 0;
    /// The last Welcome; empty before the first.
    [[nodiscard]] virtual const std::optional<Welcome>& welcome() const = 0;

    /// Sends `request`; calls `reply` once, on this thread, unless `context` is gone by then.
    /// When not connected, `reply` is called with nothing at the next turn of the event loop.
    virtual void ask(Body request, QObject* context, Reply reply) = 0;

    /// The same with the answer's own type: `take(const Answered<Request>&)`.
    template <Exchanged Request, std::invocable<const Answered<Request>&> Take>
    void ask(Request request, QObject* context, Take take) {
        ask(Body(std::move(request)), context,
            Reply([take = std::move(take)](const std::optional<Body>& reply) mutable {
                take(answerTo<Request>(reply));
            }));
    }

Q_SIGNALS:
    void stateChanged(wire::HallLink::State state);
    /// A message that the hall sent unasked (EnrolmentDecided, ArrivalChanged, EnrolmentChanged, DeviceChanged).
    void received(const wire::Body& body);
};

} // namespace wire
