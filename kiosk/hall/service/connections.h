// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "kiosk/hall/state/per_viewer.h"
#include "kiosk/hall/state/sessions.h"
#include "kiosk/wire/arrivals.h"
#include "kiosk/wire/body.h"
#include "kiosk/wire/peer.h"

#include <QPointer>
#include <cstdint>
#include <map>
#include <optional>
#include <set>
#include <string>

namespace hall {

/// Who is on the line, who works at which desk, and whom each kiosk greeted. Sends, and decides nothing. Main thread.
class Connections {
public:
    struct Desk {
        QPointer<wire::Peer> peer;
        std::optional<DeskSession> session;
        bool isFollowing = false; ///< has all it missed, gets what happens
        /// Somebody is signed in who may do more than choose another password.
        [[nodiscard]] bool isWorking() const { return session && !session->mustChangePassword; }
        /// To whoever works there; a closing line is told when it is back.
        void tell(const wire::Body& body) const;
    };
    struct Kiosk {
        QPointer<wire::Peer> peer;
        std::string label;
        KioskSession session;
        wire::CameraState camera{};
        bool isOnline = false;
    };
    /// A session whose line was cut.
    struct Left {
        DeskSession session;
        wire::Steady at{};
    };

    /// As the hall's records have it now.
    void know(const db::Device& device);
    [[nodiscard]] const std::map<std::string, db::Device>& devices() const { return m_devices; } ///< by fingerprint
    /// Null: no such device.
    [[nodiscard]] const db::Device* known(db::DeviceId device) const;
    /// Made where there was none.
    [[nodiscard]] Kiosk& kiosk(db::DeviceId id) { return m_kiosks[id]; }
    [[nodiscard]] const std::map<db::DeviceId, Kiosk>& kiosks() const { return m_kiosks; }
    [[nodiscard]] std::string labelOf(db::DeviceId kiosk) const;
    [[nodiscard]] std::map<std::uint64_t, Desk>& desks() { return m_desks; } ///< by connection
    /// Null: its line was cut.
    [[nodiscard]] Desk* desk(std::uint64_t connection);
    /// The desk of this connection, if `who` still works there; else null.
    [[nodiscard]] Desk* deskOf(std::uint64_t connection, db::StaffId who);
    /// Sessions of desks that must sign in again, by device.
    [[nodiscard]] std::map<db::DeviceId, Left>& left() { return m_left; }
    /// At some desk, or left a moment ago.
    [[nodiscard]] std::set<db::StaffId> signedIn() const;

    void toDesks(const wire::Body& body) const;
    void toManagers(const wire::Body& body) const;
    void toKiosk(db::DeviceId kiosk, const wire::Body& body) const;
    void toKiosks(const wire::Body& body) const;
    /// To those that follow the arrivals.
    void toFollowers(const PerViewer<wire::ArrivalChanged>& news) const;
    /// `what(session)` says what this desk is told, if anything: std::optional<wire::Body>.
    template <typename What>
    void toEachDesk(const What& what) const {
        for (const auto& [connection, desk] : m_desks) {
            if (!desk.isWorking()) { continue; }
            if (const std::optional<wire::Body> body = what(*desk.session)) { desk.tell(*body); }
        }
    }

private:
    std::map<std::string, db::Device> m_devices;
    std::map<db::DeviceId, Kiosk> m_kiosks;
    std::map<std::uint64_t, Desk> m_desks;
    std::map<db::DeviceId, Left> m_left;
};

} // namespace hall
