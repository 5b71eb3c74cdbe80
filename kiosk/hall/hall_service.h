// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "kiosk/hall/enrolling/enrolments_under_way.h"
#include "kiosk/hall/service/allowances.h"
#include "kiosk/hall/service/kiosk_guesses.h"
#include "kiosk/hall/service/lock_outs.h"
#include "kiosk/hall/service/store_worker.h"
#include "kiosk/hall/state/hall_state.h"
#include "kiosk/hall/state/troubles.h"
#include "kiosk/wire/catalogue.h"
#include "kiosk/wire/peer.h"

#include <QObject>
#include <chrono>
#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace hall {

struct ServiceSettings {
    std::string hallName;
    std::string hallPhone;
    bool isDemo = false; ///< a recording may stand in for a camera
    ConsentText consent;
    std::chrono::seconds deskIdleLock{600};
    /// Who worked at a desk whose line was cut counts as here this long. The desk itself signs in again, with the
    /// password that its clerk gave to that process: another process of the same computer is nobody.
    std::chrono::seconds deskGrace{60};
    GuessLimits guessLimits;
    LockOutRules staffWaits = kStaffWaits;
    std::string signInSecret;               ///< as in HallState
    std::vector<FailedSignIn> failedBefore; ///< before this start
    std::vector<EarlierGuess> guessedBefore;
    EnrolmentSettings enrolment;
    Allowances::Table allowances = kAllowances;
    /// More questions than this waiting for the disk: the hall says Unavailable instead of growing.
    int mostWaiting = 500;
    wire::CatalogueChanged catalogue; ///< as it was read at start
    Troubles troubles{wire::HallTroubles{}};
    std::function<db::Time()> now;        ///< wall clock: says when something happened
    std::function<wire::Steady()> steady; ///< measures whatever limits
    /// By how much the wall clock was set while no hall ran, as far as that left a trace.
    std::optional<std::chrono::seconds> setWhileAway;
};

/// What a service over this state needs, read before the worker takes it.
[[nodiscard]] db::Expected<ServiceSettings> settingsFor(HallState& state, std::function<db::Time()> now,
                                                        std::function<wire::Steady()> steady = wire::BootClock::now);

/// Serves kiosks and desks: who may connect, who may ask what and in which state. What is asked is answered by the
/// families of requests; what changed is told by Pushes. Lives on the main thread and never blocks it.
class HallService : public QObject {
    Q_OBJECT

public:
    /// `devices`: the paired devices at start. `worker` outlives the service. Throws std::logic_error if a request has
    /// no handler.
    HallService(StoreWorker& worker, ServiceSettings settings, const std::vector<db::Device>& devices,
                QObject* parent = nullptr);
    ~HallService() override;

    /// For the hall's end of the lines (wire::HallServer, wire::LoopHall): who may connect, and the answer to Hello.
    [[nodiscard]] tl::expected<db::Device, wire::CloseReason> allowed(const std::string& fingerprint) const;
    /// Of all devices that may connect.
    [[nodiscard]] std::vector<std::string> fingerprints() const;
    [[nodiscard]] wire::Welcome welcome(const db::Device& device) const;

    /// For its peerReady.
    void serve(wire::Peer* peer);

    /// Once a second in the program: what times out, and what another program changed.
    void tick();

Q_SIGNALS:
    /// The device table changed; the server should ask allowed() again.
    void devicesChanged();

private:
    struct Parts; ///< the families
    using Respond = std::function<void(const wire::Body&)>;

    [[nodiscard]] db::Time now() const { return m_settings.now(); }
    void onMessage(wire::Peer* peer, const wire::Message& message);
    void onDeskMessage(wire::Peer* peer, const wire::Body& body, const Respond& respond);
    /// Looks at the ground on which a request may say something about somebody (ways_to_people.h), and carries it out.
    void onGrounded(wire::Peer* peer, const wire::Body& body, const Respond& respond);
    void carryOut(wire::Peer* peer, const wire::Body& body, const Respond& respond);
    void onGone(const db::Device& device, std::uint64_t connection);
    void tellTooMany(wire::Peer* peer, const wire::Body& body, std::chrono::seconds wait, const Respond& respond);
    void lookOutside();
    void loadDevices();
    void loadStaff();

    ServiceSettings m_settings;
    Allowances m_allowances;
    db::Time m_tooManyLoggedAt{}; ///< the log is not for the asker to fill
    bool m_isLooking = false;     ///< a look outside is on its way
    std::unique_ptr<Parts> m_parts;
};

} // namespace hall
