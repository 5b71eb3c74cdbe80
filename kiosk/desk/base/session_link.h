// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "kiosk/wire/body.h"
#include "kiosk/wire/hall_link.h"

#include <QPointer>
#include <vector>

namespace desk {

/// The line to the hall as the pages of a desk have it. Here alone is heard that the hall does not know the session
/// any more, whichever question it was that it did not answer; and what is asked while the desk signs in again by
/// itself waits until it has, or the hall would take it for somebody who never did. GUI thread.
class SessionLink : public wire::HallLink {
    Q_OBJECT

public:
    /// Requires: `hall` outlives this.
    explicit SessionLink(wire::HallLink& hall, QObject* parent = nullptr);

    [[nodiscard]] State state() const override { return m_hall.state(); }
    [[nodiscard]] const std::optional<wire::Welcome>& welcome() const override { return m_hall.welcome(); }
    using wire::HallLink::ask;
    void ask(wire::Body request, QObject* context, Reply reply) override;

    /// From now on questions wait.
    void hold() { m_isHeld = true; }
    /// Those that waited are asked now; or, if nobody is signed in, answered with nothing.
    void release(bool isSignedIn);

Q_SIGNALS:
    /// The page has had its answer already.
    void signedOut();

private:
    struct Waiting {
        wire::Body request;
        QPointer<QObject> context;
        Reply reply;
    };

    wire::HallLink& m_hall;
    std::vector<Waiting> m_waiting;
    bool m_isHeld = false;
};

} // namespace desk
